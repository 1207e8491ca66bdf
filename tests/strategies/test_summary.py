"""`summary(keep)`: the newest turns verbatim, older ones as one running summary, made in batches."""

from __future__ import annotations

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.exceptions import UsageError
from support.conversations import add_exchange, characters, in_letters, invalid_pairings, told, total
from support.summarising import ScriptedSummarizer, decisions

REPLY = "I see, and I shall keep that in mind."


def talk(
    turns: int, strategy: str = "summary:3", **options: object
) -> tuple[SessionMemory, ScriptedSummarizer]:
    """A conversation of so many turns, compacted after each of them."""
    scripted = ScriptedSummarizer(["All of it in short."])
    memory = SessionMemory(strategy, summarize=scripted, **options)  # type: ignore[arg-type]
    for number in range(1, turns + 1):
        memory.add("user", f"What is said in turn {in_letters(number)}.")
        memory.add("assistant", REPLY)
        memory.compact()
    return memory, scripted


def test_the_newest_turns_are_always_verbatim() -> None:
    """Never fewer than asked for, never twice as many; the rest is in the summary, none is left out."""
    for turns in range(1, 30):
        places = decisions(talk(turns)[0])
        verbatim = places.count("in")
        assert places == ["in as S1"] * (turns - verbatim) + ["in"] * verbatim
        assert min(3, turns) <= verbatim <= 5


def test_calls_are_amortised() -> None:
    """Two thousand turns cost one call for each `keep` of them, and the context stays as short as it was."""
    memory, scripted = talk(2_000, "summary:6")
    assert scripted.asked <= 2_000 / 6 + 1
    assert len(scripted.prompts) <= 2 * scripted.asked
    assert [summary.id for summary in memory.summaries] == ["S1"]
    assert memory.preview().tokens < 300
    assert len(memory.turns) == 2_000


def test_nothing_is_lost_before_it_is_summarised() -> None:
    """Chosen late in a conversation, it sends all turns until the first summary is made."""
    memory = told(*(f"turn {number}" for number in range(40)), strategy="full")
    memory.use("summary:3")
    assert decisions(memory) == ["in"] * 40


def test_turns_that_fill_the_budget_are_summarised_before_they_are_trimmed() -> None:
    """Long turns do not wait for a whole batch: no turn is ever out."""
    scripted = ScriptedSummarizer(["Short."])
    memory = SessionMemory("summary:50", summarize=scripted, budget=1_000, count_tokens=characters)
    for number in range(1, 60):
        memory.add("user", f"{in_letters(number)} " + "x" * 90)
        memory.add("assistant", "y" * 20)
        memory.compact()
        assert "out: no room" not in decisions(memory)
    assert scripted.asked <= 59 / 3


def test_one_turn_longer_than_the_room_does_not_call_for_ever() -> None:
    """The newest turn is never summarised, and one call is made for it once it is not the newest."""
    scripted = ScriptedSummarizer(["Short."])
    memory = SessionMemory("summary:2", summarize=scripted, budget=500, count_tokens=characters)
    memory.add("user", "x" * 2_000)
    memory.add("assistant", "ok")
    assert memory.compact() == ()
    memory.add("user", "next")
    memory.add("assistant", "ok")
    assert len(memory.compact()) == 1
    assert memory.compact() == ()
    assert decisions(memory) == ["in as S1", "in"]


def test_pinned_and_excluded_turns_are_never_swallowed() -> None:
    """However often it is made anew: pinned ones verbatim, excluded ones out, and neither was ever read."""
    memory, scripted = talk(4, "summary:4")
    memory.pin(1)
    memory.exclude(2)
    for number in range(5, 20):
        memory.add("user", f"What is said in turn {in_letters(number)}.")
        memory.add("assistant", REPLY)
        memory.compact()
    assert decisions(memory)[:3] == ["in, pinned", "out: turned off", "in as S1"]
    assert "turn 1." not in scripted.read
    assert "turn 2." not in scripted.read


def test_every_budget_is_kept() -> None:
    """From what must be sent to everything: never over, exchanges whole, instructions first."""
    memory = told(*(f"turn {number}" for number in range(9)), strategy="summary:2", count_tokens=characters)
    memory.add("system", "Be brief.")
    add_exchange(memory, "Weather?", "sunny", calls=2)
    memory.add("user", "last")
    memory.add("assistant", "ok")
    memory.compact()
    everything = total(memory.build_prompt("x"))
    for budget in range(10, everything + 2):
        memory.budget = budget
        messages = memory.build_prompt("x")
        assert total(messages) <= budget
        assert messages[0]["content"] == "Be brief."
        assert invalid_pairings(messages) == []


def test_a_strategy_that_keeps_nothing_is_refused() -> None:
    """With an example of one that does."""
    with pytest.raises(UsageError, match="summary:6"):
        SessionMemory("summary:0")
