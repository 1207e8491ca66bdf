"""Chat cells run again: their turn is replaced where it stands."""

from __future__ import annotations

from typing import Any

import pytest

from jupyter_session_memory.history.history import History
from jupyter_session_memory.messages import Origin, Outcome, Turn


def questions(history: History) -> list[str]:
    return [turn.question for turn in history.turns]


def commit(
    history: History, text: str, origin: Origin | None, outcome: Outcome = Outcome.COMPLETE, **kind: Any
) -> Turn:
    draft = history.open_draft(text, origin, **kind)
    turn = history.commit_draft(draft, (history.message("assistant", f"reply to {text}"),), outcome)
    assert turn is not None
    return turn


class TestRerunning:
    HERE = Origin("cell-b")

    def five_cells(self) -> History:
        history = History()
        for name in "abcde":
            commit(history, f"{name}1", Origin(f"cell-{name}"))
        return history

    def test_a_rerun_keeps_place_and_number(self) -> None:
        """The second of five cells run again: same number, same place, version 2."""
        history = self.five_cells()
        turn = commit(history, "b2", self.HERE)
        assert questions(history) == ["a1", "b2", "c1", "d1", "e1"]
        assert (turn.number, turn.version) == (2, 2)

    def test_later_turns_are_flagged_until_they_run_again(self) -> None:
        """They answered an older conversation; running them in order ends that."""
        history = self.five_cells()
        commit(history, "b2", self.HERE)
        flagged = [turn.number for turn in history.turns if turn.id in history.outdated()]
        assert flagged == [3, 4, 5]
        commit(history, "c2", Origin("cell-c"))
        assert [turn.number for turn in history.turns if turn.id in history.outdated()] == [4, 5]

    def test_a_rerun_that_says_the_same_flags_nothing(self) -> None:
        """Nor does it leave its own turn flagged, when it was; those below stay so until they run again."""
        history = self.five_cells()
        commit(history, "b1", self.HERE)
        assert history.outdated() == frozenset()

        commit(history, "a2", Origin("cell-a"))
        commit(history, "b1", self.HERE)
        assert [turn.number for turn in history.turns if turn.id in history.outdated()] == [3, 4, 5]

    def test_undo_brings_the_older_version_back(self) -> None:
        """And the flags of the later turns go."""
        history = self.five_cells()
        before = history.turns
        commit(history, "b2", self.HERE)
        history.undo()
        assert history.turns == before
        assert history.outdated() == frozenset()

    @pytest.mark.parametrize(
        "outcome", [Outcome.INTERRUPTED, Outcome.INCOMPLETE, Outcome.FILTERED, Outcome.REFUSED]
    )
    def test_a_rerun_that_broke_off_does_not_push_out_what_is_there(self, outcome: Outcome) -> None:
        """The old turn stays, the attempt is kept beside it, and the next good run replaces both."""
        history = self.five_cells()
        attempt = commit(history, "b2", self.HERE, outcome)
        assert questions(history) == ["a1", "b1", "c1", "d1", "e1", "b2"]
        assert attempt.number == 6
        again = commit(history, "b3", self.HERE, outcome)
        assert again.number == 6
        commit(history, "b4", self.HERE)
        assert questions(history) == ["a1", "b4", "c1", "d1", "e1"]

    def test_a_first_run_that_broke_off_is_replaced_in_place(self) -> None:
        """There was no good version: the attempt's own place is taken."""
        history = History()
        commit(history, "b1", self.HERE, Outcome.INTERRUPTED)
        turn = commit(history, "b2", self.HERE)
        assert (questions(history), turn.number) == (["b2"], 1)

    def test_branch_lets_later_turns_leave_and_undo_brings_them_back(self) -> None:
        """A conversation that goes on from there."""
        history = self.five_cells()
        commit(history, "b2", self.HERE, policy="branch")
        assert questions(history) == ["a1", "b2"]
        history.undo()
        assert questions(history) == ["a1", "b1", "c1", "d1", "e1"]

    def test_append_never_replaces(self) -> None:
        """Each run is a turn of its own."""
        history = self.five_cells()
        commit(history, "b2", self.HERE, policy="append")
        assert questions(history)[-1] == "b2"
        assert len(history.turns) == 6

    def test_calls_of_one_execution_do_not_replace_each_other(self) -> None:
        """A loop's third call is a turn of its own."""
        history = History()
        for index in range(3):
            commit(history, f"q{index}", Origin("loop", index))
        assert questions(history) == ["q0", "q1", "q2"]

    def test_a_pruned_turn_is_not_brought_back_by_its_cell(self) -> None:
        """What was removed is gone: its cell makes a new turn, with a new number, at the end."""
        history = self.five_cells()
        history.mark("prune", [2], pruned=True)
        assert commit(history, "b2", self.HERE).number == 6

    def test_calls_a_cell_makes_no_more_are_retired(self) -> None:
        """A loop of three that became a loop of one leaves one turn."""
        history = History()
        for index in range(3):
            commit(history, f"q{index}", Origin("loop", index))
        history.retire("loop", 1)
        assert questions(history) == ["q0"]
        history.undo()
        assert len(history.turns) == 3

    def test_a_pin_survives_the_rerun(self) -> None:
        """What a person said of the place holds for its new version."""
        history = self.five_cells()
        history.mark("pin", [2], pinned=True)
        assert commit(history, "b2", self.HERE).pinned
