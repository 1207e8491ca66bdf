"""Compaction in the tail of a reply: one quiet line, and the reply stands whatever happens."""

from __future__ import annotations

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.chat.after_reply import PAUSED, compact_quietly
from jupyter_session_memory.chat.ask import ask
from jupyter_session_memory.exceptions import ProviderError
from jupyter_session_memory.providers.scripted import ScriptedProvider
from jupyter_session_memory.summaries.writers import as_summarizer
from support.conversations import told
from support.summarising import ScriptedSummarizer, decisions


def five(*replies: str | BaseException) -> tuple[SessionMemory, ScriptedSummarizer]:
    scripted = ScriptedSummarizer(list(replies))
    questions = (f"Room {name} is on the floor below." for name in ("A1", "B2", "C3", "D4", "E5"))
    return told(*questions, strategy="summary:2", summarize=scripted), scripted


def test_it_says_what_was_summarised() -> None:
    """One line; nothing due, no line."""
    memory, _ = five("Rooms A1, B2, C3.")
    assert compact_quietly(memory) == "Summarised: #1–#3 as S1. Originals: %memory expand S1"
    assert compact_quietly(memory) == ""


def test_it_says_what_it_lost_and_what_stands_in_no_turn() -> None:
    """The first few, and how many more: something to look at."""
    memory, _ = five("Rooms A1, C3, of Rome, 300, `x_y`, 7 May.")
    line = compact_quietly(memory)
    assert line == (
        "Summarised: #1–#3 as S1. Not in it: B2. Not in its turns: Rome, 300, x_y and 1 more. "
        "Originals: %memory expand S1"
    )


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (
            ProviderError("nothing listens there."),
            f"Not summarised: nothing listens there. Memory is unchanged. {PAUSED}",
        ),
        (KeyboardInterrupt(), f"Summarising was stopped by you. Memory is unchanged. {PAUSED}"),
    ],
)
def test_a_failure_is_a_line_and_is_not_repeated(fault: BaseException, line: str) -> None:
    """Not after ten turns and not after an erase; once somebody had something summarised, it goes on by itself."""
    memory, scripted = five(fault, "Rooms A1, B2, C3.", "Rooms A1, B2, C3, D4, E5.")
    assert compact_quietly(memory) == line
    assert decisions(memory) == ["in"] * 5
    memory.prune(1, forever=True)
    for number in range(10):
        memory.add("user", f"More {number}.")
        assert compact_quietly(memory) == ""
    assert len(scripted.prompts) == 1
    memory.compact()
    for number in range(3):
        memory.add("user", f"Enough {number}.")
    assert compact_quietly(memory).startswith("Summarised: ")


def test_another_model_is_asked_again() -> None:
    """What one failed at, another may do; the same one set anew is the same."""
    memory, scripted = five(ProviderError("nothing listens there."), "Rooms A1, B2, C3.")
    compact_quietly(memory)
    memory.summarizer = as_summarizer(scripted)
    assert compact_quietly(memory) == ""
    scripted.name = "another"
    memory.summarizer = as_summarizer(scripted)
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
    assert compact_quietly(memory) == f"Not summarised: KeyError: 't9'. {PAUSED}"


def test_it_can_be_switched_off() -> None:
    """Then only what is asked for is summarised."""
    memory, scripted = five("Rooms A1, B2, C3.")
    memory.auto_compact = False
    assert compact_quietly(memory) == ""
    assert scripted.prompts == []
    assert memory.compact()


class TestAsk:
    def test_older_turns_are_summarised_after_the_reply(self) -> None:
        """The reply says so, and the turn it made is not among them."""
        memory, _ = five("Rooms A1, B2, C3, D4.")
        reply = ask("hello", memory=memory, provider=ScriptedProvider("hi"))
        assert reply.notices == ("Summarised: #1–#4 as S1. Originals: %memory expand S1",)
        assert decisions(memory) == ["in as S1"] * 4 + ["in"] * 2

    def test_a_failing_summariser_does_not_fail_the_reply(self) -> None:
        """The turn is there, complete."""
        memory, _ = five(ProviderError("gone."))
        reply = ask("hello", memory=memory, provider=ScriptedProvider("hi"))
        assert (reply.text, len(memory.turns)) == ("hi", 6)
        assert reply.notices == (f"Not summarised: gone. Memory is unchanged. {PAUSED}",)

    def test_undo_takes_back_the_turn_and_not_the_summary(self) -> None:
        """Compaction is no step."""
        memory, _ = five("Rooms A1, B2, C3, D4.")
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
