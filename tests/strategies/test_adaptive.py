"""Adaptive, the default: everything while it fits, then the newest turns and what was found."""

from __future__ import annotations

from typing import Any

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.chat.ask import ask
from jupyter_session_memory.kernel.reply.footer import LARGER, footer
from jupyter_session_memory.providers.offline import OfflineProvider
from jupyter_session_memory.strategies.adaptive import newest_share
from support.conversations import characters, told

TALK = [f"We talked about the harbour, the wind and boat number {n}." for n in range(60)]


def long_memory(budget: int = 2_000, **options: Any) -> SessionMemory:
    """A fact, then much else."""
    return told("My dog is called Bruno.", *TALK, budget=budget, count_tokens=characters, **options)


def test_it_is_full_while_everything_fits() -> None:
    """At the very budget that holds all, the prompt is the same; one token less, and it chooses."""
    memory = long_memory(budget=100_000)
    everything = memory.preview("What is my dog called?").tokens
    memory.budget = everything
    full = long_memory(budget=everything, strategy="full")
    assert memory.build_prompt("What is my dog called?") == full.build_prompt("What is my dog called?")
    memory.budget = everything - 1
    assert len(memory.build_prompt("What is my dog called?")) < len(
        full.build_prompt("What is my dog called?")
    )


def test_beyond_the_budget_it_sends_the_newest_and_what_was_found() -> None:
    """A fact of long ago comes as an excerpt, the last turn verbatim."""
    memory = long_memory()
    context = memory.preview("What is my dog called?")
    assert str(context.decision(memory.turns[0])) == "in, found"
    assert str(context.decision(memory.turns[-1])) == "in"
    assert context.tokens <= 2_000


def test_the_newest_turn_is_sent_however_long() -> None:
    """A question on the last reply would be lost otherwise."""
    memory = long_memory()
    memory.add("user", "Read this: " + "word " * 300)
    memory.add("assistant", "Done.")
    assert str(memory.preview("What is my dog called?").decision(memory.turns[-1])) == "in"


def test_without_a_question_the_rest_may_come() -> None:
    """Certain is the tail, and that stays whatever is asked."""
    memory = long_memory()
    before = memory.preview()
    places = [before.decision(turn).place for turn in memory.turns]
    assert set(places) == {"maybe", "in"}
    assert places == sorted(places, reverse=True)
    context = memory.preview("What is my dog called?")
    certain = [turn for turn, place in zip(memory.turns, places, strict=True) if place == "in"]
    assert all(str(context.decision(turn)) == "in" for turn in certain)


def test_the_newest_turns_get_a_larger_share_of_a_larger_budget() -> None:
    """From 15 % of 1,000 tokens to half."""
    shares = [newest_share(budget) / budget for budget in (1_000, 4_000, 16_000, 64_000)]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.15, 0.5)


def test_nothing_is_summarised_unasked() -> None:
    """Summaries by a model cost money."""
    memory = long_memory()
    assert memory.compact() == ()
    assert memory.summaries == ()


def test_a_summary_that_there_is_leaves_room_for_the_rest() -> None:
    """It stands for its turns, and the others go on as before."""
    memory = long_memory()
    memory.summarize(*range(1, 31))
    context = memory.preview("What is my dog called?")
    assert context.layers["notes"] > 0
    assert str(context.decision(memory.turns[0])) in ("in as S1", "in, found")
    assert context.tokens <= 2_000


def test_the_footer_announces_once_that_not_everything_fits_any_more() -> None:
    """In the reply where it happened first, and not again."""
    memory = SessionMemory(budget=120)
    lines = []
    for number in range(12):
        reply = ask(f"My boat number {number} is called Otto.", memory=memory, provider=OfflineProvider())
        lines.append(footer(reply, memory, "demo"))
    announced = [LARGER in line for line in lines]
    assert announced.count(True) == 1
    assert "left out" not in lines[announced.index(True) - 1]
    assert "found #" in lines[-1]
