"""Compaction in the tail of a reply: one quiet line, and the reply stands whatever happens."""

from __future__ import annotations

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.chat.after_reply import PAUSE, compact_quietly
from jupyter_session_memory.chat.ask import ask
from jupyter_session_memory.exceptions import ProviderError
from jupyter_session_memory.providers.scripted import ScriptedProvider
from support.conversations import told
from support.summarising import ScriptedSummarizer, decisions


def five(*replies: str | BaseException) -> tuple[SessionMemory, ScriptedSummarizer]:
    scripted = ScriptedSummarizer(list(replies))
    questions = (f"Room {number} is on floor {number * 2}." for number in range(5))
    return told(*questions, strategy="summary:2", summarize=scripted), scripted


def test_it_says_what_was_summarised() -> None:
    """One line; nothing due, no line."""
    memory, _ = five("Rooms 0 to 2.")
    assert compact_quietly(memory) == "Summarised: #1–#3 as S1. Originals: %memory expand S1"
    assert compact_quietly(memory) == ""


def test_it_says_what_stands_in_no_turn() -> None:
    """The first few, and how many more: something to look at."""
    memory, _ = five("Rooms 0 to 2, of Rome, 300, `x_y`, 7 May.")
    line = compact_quietly(memory)
    assert line == (
        "Summarised: #1–#3 as S1. Not in its turns: Rome, 300, x_y and 1 more. Originals: %memory expand S1"
    )


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (
            ProviderError("nothing listens there."),
            "Not summarised: nothing listens there. Memory is unchanged.",
        ),
        (KeyboardInterrupt(), "Summarising was stopped by you. Memory is unchanged."),
    ],
)
def test_a_failure_is_a_line_and_is_not_repeated_at_once(fault: BaseException, line: str) -> None:
    """For some turns it is not tried again, and then it is."""
    memory, scripted = five(fault, "Rooms.")
    assert compact_quietly(memory) == line
    assert decisions(memory) == ["in"] * 5
    for number in range(PAUSE - 1):
        memory.add("user", f"More {number}.")
        assert compact_quietly(memory) == ""
    assert len(scripted.prompts) == 1
    memory.add("user", "Enough.")
    assert compact_quietly(memory).startswith("Summarised: ")


def test_an_erase_does_not_put_it_off() -> None:
    """After a failure and an erase it is tried again when it would have been without the erase."""
    memory, _ = five(ProviderError("nothing listens there."), "Rooms.")
    compact_quietly(memory)
    memory.clear(forever=True)
    for number in range(PAUSE):
        memory.add("user", f"Room {number} is on floor {number * 2}.")
        memory.add("assistant", "Noted.")
    assert compact_quietly(memory).startswith("Summarised: ")


def test_a_strategy_of_ones_own_may_be_wrong() -> None:
    """Its fault is told, not raised."""
    memory, _ = five("x")
    memory.strategy.__class__  # noqa: B018 - a strategy is there before it is replaced

    class Wrong:
        def select(self, view: object, room: object, new_input: object) -> object:
            raise AssertionError

        def plan_compaction(self, view: object) -> object:
            raise KeyError("t9")

    memory.use(Wrong())  # type: ignore[arg-type]
    assert compact_quietly(memory) == "Not summarised: KeyError: 't9'"


def test_it_can_be_switched_off() -> None:
    """Then only what is asked for is summarised."""
    memory, scripted = five("Rooms 0 to 2.")
    memory.auto_compact = False
    assert compact_quietly(memory) == ""
    assert scripted.prompts == []
    assert memory.compact()


class TestAsk:
    def test_older_turns_are_summarised_after_the_reply(self) -> None:
        """The reply says so, and the turn it made is not among them."""
        memory, _ = five("Rooms 0 to 3.")
        reply = ask("hello", memory=memory, provider=ScriptedProvider("hi"))
        assert reply.notices == ("Summarised: #1–#4 as S1. Originals: %memory expand S1",)
        assert decisions(memory) == ["in as S1"] * 4 + ["in"] * 2

    def test_a_failing_summariser_does_not_fail_the_reply(self) -> None:
        """The turn is there, complete."""
        memory, _ = five(ProviderError("gone."))
        reply = ask("hello", memory=memory, provider=ScriptedProvider("hi"))
        assert (reply.text, len(memory.turns)) == ("hi", 6)
        assert reply.notices == ("Not summarised: gone. Memory is unchanged.",)

    def test_undo_takes_back_the_turn_and_not_the_summary(self) -> None:
        """Compaction is no step."""
        memory, _ = five("Rooms 0 to 3.")
        ask("hello", memory=memory, provider=ScriptedProvider("hi"))
        assert memory.undo() == "add #6"
        assert len(memory.summaries) == 1

    @pytest.mark.parametrize("options", [{"save": False}, {"use_memory": False}, {"compact": False}])
    def test_where_nothing_is_remembered_nothing_is_summarised(self, options: dict[str, bool]) -> None:
        """Or where the caller does it later."""
        memory, scripted = five("x")
        reply = ask("hello", memory=memory, provider=ScriptedProvider("hi"), **options)  # type: ignore[arg-type]
        assert reply.notices == ()
        assert scripted.prompts == []
