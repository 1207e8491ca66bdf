"""Undo and redo beside changes that are no steps of theirs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory import annotations as notes
from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.export import export_json
from jupyter_session_memory.messages import Summary
from jupyter_session_memory.summaries import edits as summaries
from support.conversations import told

REPLY = "I see, and I shall keep that in mind."


def six() -> SessionMemory:
    questions = ("Bruno barks.", "Lima is far.", "Due on 3 May.", "Tea, please.", "Room 12.", "Not Monday.")
    return told(*questions, reply=REPLY, strategy="summary:2")


class TestUndoPastCompaction:
    """A compaction is no step of undo, and a step whose summary it replaced is none any more."""

    def grown(self, change: Callable[[SessionMemory], object]) -> tuple[SessionMemory, tuple[Summary, ...]]:
        """S1 made by hand, then changed by hand, then grown by a compaction."""
        memory = six()
        memory.summarize(1, 2)
        change(memory)
        memory.compact()
        (made,) = memory.summaries
        assert len(made.covers) == 4
        return memory, memory.summaries

    @pytest.mark.parametrize("by_hand", ["nothing", "edit", "mark"])
    def test_undo_leaves_what_was_compacted(self, by_hand: str) -> None:
        """Neither the summary by hand nor its change takes the grown one back; redo brings nothing older either."""
        changes: dict[str, Callable[[SessionMemory], object]] = {
            "nothing": lambda _: None,
            "edit": lambda memory: summaries.edit(memory.history, "S1", "Bruno, Lima."),
            "mark": lambda memory: memory.expand("S1", expanded=True) and memory.expand("S1", expanded=False),
        }
        memory, made = self.grown(changes[by_hand])
        assert str(memory.history.undoes or "") == "add assistant message"
        memory.undo()
        assert memory.summaries == made
        memory.redo()
        assert memory.summaries == made

    def test_a_change_of_a_turn_is_still_undone(self) -> None:
        """Only what concerns the summary is passed over."""
        memory, made = self.grown(lambda memory: memory.pin(6))
        assert memory.undo() == "pin #6"
        assert memory.summaries == made

    def test_what_it_made_needless_does_not_come_back(self) -> None:
        """A stale summary that gave way to a compaction is not revived by undoing a change of it."""
        memory = six()
        memory.summarize(1, 2)
        memory.expand("S1")
        memory.expand("S1", expanded=False)
        memory.edit(memory.turn(1).messages[0], "Bruno purrs.")
        memory.compact()
        made = memory.summaries
        assert [each.id for each in made] == ["S2"]
        for label in ("edit #1", "add assistant message"):
            assert memory.undo() == label
            assert memory.summaries == made

    def test_it_ends_what_redo_would_have_brought_back(self) -> None:
        """A compaction is a change like others: what was taken back before it stays so."""
        memory = six()
        memory.pin(6)
        memory.undo()
        memory.compact()
        made = memory.summaries
        with pytest.raises(UsageError, match="Nothing to redo"):
            memory.redo()
        assert memory.summaries == made != ()


def test_how_many_turns_there_were_and_their_highest_number() -> None:
    """Neither goes back when turns go; a number that was reserved for a reply that did not come is free again."""
    memory = told("one", "two")
    history = memory.history
    draft = history.open_draft("three")
    assert (history.recorded, history.newest_number) == (2, 3)
    history.discard_draft(draft)
    assert (history.recorded, history.newest_number) == (2, 2)
    memory.prune(2, forever=True)
    assert (history.recorded, history.newest_number) == (2, 2)
    memory.add("user", "three")
    assert (memory.turns[-1].number, history.recorded, history.newest_number) == (3, 3, 3)


def test_what_was_cleared_comes_back_in_its_order() -> None:
    """Summaries, topics and facts, too: an export before and after is the same."""
    memory = told(*(f"question {number} " * 20 for number in range(6)))
    memory.summarize(1, 2)
    memory.summarize(3, 4)
    notes.set_fact(memory, "Bruno", "age", "3")
    notes.set_fact(memory, "Bruno", "home", "Lima")
    before = export_json(memory)
    memory.clear()
    memory.undo()
    assert export_json(memory) == before


def test_a_name_of_nothing_that_can_be_kept_is_none() -> None:
    """Neither a topic nor a fact is called by control characters alone, which no file brings back."""
    memory = told("one")
    with pytest.raises(UsageError, match="Name the topic"):
        notes.start_topic(memory, "\x00\x1b[31m")
    with pytest.raises(UsageError, match="Write the name"):
        notes.set_fact(memory, "\x00", "age", "3")
