"""What people do with summaries: make, make anew, expand, edit, pin, remove; and when one is stale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.exceptions import BudgetExceeded, Conflict, UnknownTurn, UsageError
from jupyter_session_memory.summaries import edits as summaries
from support.conversations import characters, told
from support.summarising import ScriptedSummarizer, decisions

REPLY = "I see, and I shall keep that in mind."


def six(**options: object) -> SessionMemory:
    questions = ("Bruno barks.", "Lima is far.", "Due on 3 May.", "Tea, please.", "Room 12.", "Not Monday.")
    return told(*questions, reply=REPLY, strategy="full", **options)


def covers(memory: SessionMemory, key: str = "S1") -> list[int]:
    turns = memory.history.records.turns
    return [turns[turn].number for turn, _ in summaries.find(memory.history, key).covers]


class TestMaking:
    def test_the_summary_stands_in_its_place(self) -> None:
        """It is among the notes, its turns read "in as S1", and the request is shorter."""
        memory = six()
        before = memory.preview().tokens
        memory.summarize(1, 2, 3)
        context = memory.preview()
        assert decisions(memory) == ["in as S1"] * 3 + ["in"] * 3
        assert context.messages[0]["role"] == "system"
        assert context.messages[0]["content"].startswith("Summary of earlier turns (#1–#3):\n- Bruno barks.")
        assert context.tokens < before

    def test_it_is_a_step_of_undo(self) -> None:
        """Undo brings the turns back, redo the very summary."""
        memory = six()
        summary = memory.summarize(1, 2, 3)
        assert memory.undo() == "summarise #1–#3"
        assert (memory.summaries, decisions(memory)) == ((), ["in"] * 6)
        memory.redo()
        assert memory.summaries == (summary,)

    def test_without_turns_it_is_for_the_older_ones(self) -> None:
        """The newest four stay, or as many as the strategy keeps."""
        memory = six()
        memory.summarize()
        assert covers(memory) == [1, 2]
        memory.undo()
        memory.use("summary:3")
        memory.summarize()
        assert covers(memory, "S2") == [1, 2, 3]

    def test_what_the_next_request_leaves_out_is_older(self) -> None:
        """Beyond a small window, or a small budget, also of the newest four; what is pinned is left alone."""
        memory = six(summarize=ScriptedSummarizer(["Bruno, 3 May."]))
        memory.use("window:2")
        memory.pin(2)
        memory.summarize()
        assert covers(memory) == [1, 3, 4]
        assert decisions(memory) == ["in as S1", "in, pinned", "in as S1", "in as S1", "in", "in"]
        short = ScriptedSummarizer(["S."])
        memory = told("A" * 60, "B" * 60, "C" * 60, budget=130, count_tokens=characters, summarize=short)
        assert decisions(memory) == ["out: not found", "out: not found", "in"]
        memory.summarize()
        assert covers(memory) == [1, 2]

    def test_with_too_much_pinned_older_means_what_it_did(self) -> None:
        """Where nothing can be sent, no turn is older for being left out."""
        memory = six(count_tokens=characters, summarize=ScriptedSummarizer(["S."]))
        memory.pin(2)
        memory.budget = 10
        memory.summarize()
        assert covers(memory) == [1]

    def test_pinned_and_excluded_turns_stay_out_of_it(self) -> None:
        """Named or not, they are as they were."""
        memory = six()
        memory.pin(2)
        memory.exclude(3)
        memory.summarize(1, 2, 3, 4)
        assert covers(memory) == [1, 4]
        assert decisions(memory)[:4] == ["in as S1", "in, pinned", "out: turned off", "in as S1"]

    def test_a_summary_in_the_way_is_taken_in_whole(self) -> None:
        """A turn is in one summary only; the older one lends its name and goes, with its text inside."""
        scripted = ScriptedSummarizer(["Bruno barks, Lima."] * 2 + ["Bruno barks, Lima, due on 3 May, tea."])
        memory = six(summarize=scripted)
        memory.summarize(1, 2)
        memory.summarize(2, 3, 4)
        assert [summary.id for summary in memory.summaries] == ["S1"]
        assert covers(memory) == [1, 2, 3, 4]
        assert "Bruno barks, Lima." in scripted.prompts[-1][1]["content"]
        memory.undo()
        assert covers(memory) == [1, 2]

    @pytest.mark.parametrize(
        ("prepare", "which", "complaint"),
        [
            (lambda memory: memory.pin(1), (1,), "#1 is pinned"),
            (lambda memory: memory.exclude(1, 2), (1, 2), "#1–#2 are pinned or not sent"),
            (lambda memory: memory.summarize(1, 2, 3), (1, 2), "S1 stands for them already"),
            (lambda memory: memory.prune(1, 2), (), "Nothing to summarise before the newest 4 turns"),
            (lambda memory: memory.prune(1, 2, 3, 4, 5) or memory.use("summary:1"), (), "the newest turn"),
        ],
    )
    def test_nothing_to_summarise_is_told(
        self, prepare: Callable[[SessionMemory], object], which: tuple[int, ...], complaint: str
    ) -> None:
        """In one line that says why."""
        memory = six()
        prepare(memory)
        with pytest.raises(UsageError, match=complaint):
            memory.summarize(*which)

    def test_a_turn_that_is_not_there_is_told(self) -> None:
        """As everywhere."""
        with pytest.raises(UnknownTurn, match="no turn #9"):
            six().summarize(1, 9)


class TestStale:
    @pytest.mark.parametrize(
        "change",
        [
            lambda memory: memory.edit(memory.turn(2).messages[0], "Quito is far."),
            lambda memory: memory.prune(2),
            lambda memory: memory.exclude(2),
        ],
    )
    def test_a_changed_turn_makes_it_stale_and_undo_fresh_again(
        self, change: Callable[[SessionMemory], object]
    ) -> None:
        """Stale it is not sent, and its turns are; taken back, it stands for them again."""
        memory = six()
        memory.summarize(1, 2, 3)
        change(memory)
        assert "S1" not in memory.preview().carried
        assert decisions(memory)[0] == "in"
        memory.undo()
        assert decisions(memory)[:3] == ["in as S1"] * 3

    def test_made_anew_it_says_what_the_turns_say(self) -> None:
        """From the turns as they are, without the pruned one, under its old name, and as a step of undo."""
        memory = six()
        memory.summarize(1, 2, 3)
        memory.edit(memory.turn(2).messages[0], "Quito is far.")
        memory.prune(3)
        summary = memory.summarize("S1")
        assert summary.text == "- Bruno barks.\n- Quito is far."
        assert (summary.id, covers(memory)) == ("S1", [1, 2])
        assert memory.undo() == "remake S1"
        assert covers(memory) == [1, 2, 3]

    def test_a_fresh_one_can_be_made_anew(self) -> None:
        """From the turns, not from its own text."""
        scripted = ScriptedSummarizer(["Bruno.", "Bruno.", "Bruno barks, Lima is far."])
        memory = six(summarize=scripted)
        memory.summarize(1, 2)
        assert memory.summarize("S1").lost == ()
        assert "Bruno." not in scripted.prompts[-1][1]["content"]

    def test_one_without_turns_cannot_be(self) -> None:
        """The line says how to be rid of it."""
        memory = six()
        memory.summarize(1, 2)
        memory.prune(1, 2)
        with pytest.raises(UsageError, match="%memory prune S1"):
            memory.summarize("S1")

    def test_a_summary_that_others_stand_for_goes(self) -> None:
        """A stale one whose turns are summarised elsewhere by now is dropped, and undo brings it back."""
        memory = six()
        memory.summarize(1, 2)
        memory.edit(memory.turn(2).messages[0], "Quito is far.")
        memory.summarize(1, 2, 3)
        assert [summary.id for summary in memory.summaries] == ["S2"]
        memory.undo()
        assert [summary.id for summary in memory.summaries] == ["S1"]


class TestExpanded:
    def test_originals_come_back_and_stay(self) -> None:
        """They are sent as they are, and compaction leaves them alone until asked."""
        memory = six()
        memory.use("summary:1")
        memory.compact()
        assert covers(memory) == [1, 2, 3, 4, 5]
        memory.expand("S1")
        assert decisions(memory) == ["in"] * 6
        assert memory.compact() == ()
        memory.expand("S1", expanded=False)
        assert decisions(memory) == ["in as S1"] * 5 + ["in"]

    def test_undo_puts_the_summary_back(self) -> None:
        """As one step."""
        memory = six()
        memory.summarize(1, 2, 3)
        memory.expand("S1")
        assert memory.undo() == "expand S1"
        assert decisions(memory)[:3] == ["in as S1"] * 3

    def test_of_a_higher_one_the_turns_come_back_not_its_parts(self) -> None:
        """All levels below are expanded with it, and come back with it."""
        memory = told(*(f"Room {n} has {n * 7} seats." for n in range(1, 10)), reply=REPLY)
        memory.use("hierarchical", keep=1, fanout=2)
        memory.compact()
        top = max(memory.summaries, key=lambda summary: summary.level)
        assert top.level > 1
        memory.expand(top)
        assert decisions(memory)[: len(top.covers)] == ["in"] * len(top.covers)
        memory.expand(top, expanded=False)
        assert decisions(memory)[: len(top.covers)] == [f"in as {top.id}"] * len(top.covers)

    def test_a_part_of_a_higher_one_comes_back_without_the_others(self) -> None:
        """Its turns are sent themselves, its neighbours' by their own summaries; one step of undo."""
        memory = told(*["Bruno barks. " * 9] * 14, reply=REPLY, strategy="hierarchical:1:2", budget=2_000)
        memory.compact()
        before = decisions(memory)
        assert before[:8] == ["in as S7"] * 8
        memory.expand("S1")
        assert decisions(memory)[:8] == ["in"] * 2 + ["in as S2"] * 2 + ["in as S6"] * 4
        memory.undo()
        assert decisions(memory) == before


class TestChanging:
    def test_an_edit_is_sent_and_checked(self) -> None:
        """Marked as edited, with what it lost and what its turns do not say, and a step of undo."""
        memory = six()
        old = memory.summarize(1, 2, 3)
        new = summaries.edit(memory.history, "s1", "Bruno barks, due on 3 May in Rome.")
        assert (new.edited, new.lost, new.invented) == (True, ("Lima",), ("Rome",))
        assert "Bruno barks, due on 3 May in Rome." in memory.preview().messages[0]["content"]
        assert memory.undo() == "edit S1"
        assert memory.summaries == (old,)

    def test_an_edit_of_what_changed_meanwhile_is_refused(self) -> None:
        """Read before another edit, written after it."""
        memory = six()
        read = memory.summarize(1, 2, 3)
        summaries.edit(memory.history, read, "First.")
        with pytest.raises(Conflict):
            summaries.edit(memory.history, read, "Second.")
        with pytest.raises(Conflict):
            summaries.edit(memory.history, replace(memory.summaries[0], version=1), "Third.")
        assert memory.summaries[0].text == "First."

    def test_an_edit_enters_the_next_running_summary(self) -> None:
        """What a person wrote is carried on."""
        scripted = ScriptedSummarizer(
            ["Bruno barks, Lima.", "Bruno barks, Lima, password is hunter2, 3 May, tea."]
        )
        memory = six(summarize=scripted)
        memory.summarize(1, 2)
        summaries.edit(memory.history, "S1", "Bruno barks, Lima, password is hunter2.")
        memory.summarize(1, 3, 4)
        assert "hunter2" in scripted.prompts[-1][1]["content"]

    @pytest.mark.parametrize("text", ["", "  \n"])
    def test_an_empty_edit_is_refused(self, text: str) -> None:
        """To be rid of it there is a command."""
        memory = six()
        memory.summarize(1, 2, 3)
        with pytest.raises(UsageError, match="%memory prune S1"):
            summaries.edit(memory.history, "S1", text)

    def test_a_pinned_one_is_neither_merged_nor_left_out(self) -> None:
        """Compaction makes another one beside it; no budget pushes it out."""
        memory = six(count_tokens=characters)
        memory.summarize(1, 2, 3)
        summaries.mark(memory.history, "pin", "S1", pinned=True)
        memory.use("summary:1")
        memory.compact()
        assert decisions(memory) == ["in as S1"] * 3 + ["in as S2"] * 2 + ["in"]
        size = memory.counts.summary(memory.summaries[0]).tokens
        memory.budget = size
        assert "S1" in memory.preview().carried
        memory.budget = size - 1
        with pytest.raises(BudgetExceeded, match="pinned summaries need"):
            memory.build_prompt("")

    def test_removed_it_leaves_its_turns(self) -> None:
        """They are sent themselves again; undo brings the summary back."""
        memory = six()
        memory.summarize(1, 2, 3)
        summaries.drop(memory.history, "S1")
        assert decisions(memory) == ["in"] * 6
        assert memory.undo() == "remove S1"
        assert decisions(memory)[0] == "in as S1"

    def test_an_unknown_one_is_told(self) -> None:
        """With those there are."""
        memory = six()
        with pytest.raises(UnknownTurn, match="There is none yet"):
            memory.expand("S1")
        memory.summarize(1, 2, 3)
        with pytest.raises(UnknownTurn, match="There is S1"):
            memory.expand("S7")


class TestContexts:
    def test_a_request_from_above_gets_turns_not_a_summary_of_what_comes_later(self) -> None:
        """Run again, the third cell is sent what stands above it, although a summary reaches beyond."""
        memory = six()
        memory.summarize(1, 2, 3, 4)
        context = memory.preview("again", before=memory.turn(3).id)
        places = [str(context.decision(turn)) for turn in memory.turns]
        assert places == ["in", "in"] + ["out: comes later"] * 4
        assert [message["content"] for message in context.messages][::2] == [
            "Bruno barks.",
            "Lima is far.",
            "again",
        ]

    def test_newest_turns_go_before_summaries(self) -> None:
        """In a small budget a long summary leaves half of it to the turns there are."""
        memory = six(summarize=lambda _: "Bruno, Lima, 3 May. " * 4, count_tokens=characters)
        memory.summarize(1, 2, 3)
        memory.budget = 160
        assert "S1" not in memory.preview("ask").carried
        assert decisions(memory) == ["out: no room"] * 3 + ["in"] * 3

    def test_a_summary_changes_only_when_it_is_made_anew(self) -> None:
        """From one to the next every prompt begins as the one before, so that prompt caches hit."""
        memory = six()
        memory.use("summary:3")
        memory.compact()
        first = memory.build_prompt("ask")[:-1]
        for number in range(2):
            memory.add("user", f"Turn {number}.")
            memory.add("assistant", REPLY)
            assert memory.compact() == ()
            prompt = memory.build_prompt("ask")[:-1]
            assert prompt[: len(first)] == first
            first = prompt


class TestForgotten:
    @pytest.mark.parametrize("undone", [False, True])
    def test_what_is_erased_leaves_its_summaries_too(self, undone: bool) -> None:
        """Also one that stands in the undo steps alone."""
        memory = six()
        memory.summarize(1, 2, 3)
        if undone:
            memory.undo()
        memory.prune(2, forever=True)
        assert memory.summaries == ()
        assert decisions(memory) == ["in"] * 5
        history = memory.history
        steps = [delta for step in (*history._undo, *history._redo) for delta in step.deltas]
        assert "Lima" not in repr(steps)
        assert not any(delta.table == "summaries" for delta in steps)
