"""`hierarchical(keep, fanout)`: summaries of segments, summaries of summaries."""

from __future__ import annotations

import math

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.exceptions import UsageError
from support.conversations import add_exchange, characters, in_letters, invalid_pairings, total
from support.summarising import ScriptedSummarizer, decisions

REPLY = "I see, and I shall keep that in mind."


def talk(turns: int, strategy: str, **options: object) -> tuple[SessionMemory, ScriptedSummarizer]:
    """A conversation of so many turns, compacted after each of them."""
    scripted = ScriptedSummarizer(["In short."])
    memory = SessionMemory(strategy, summarize=scripted, **options)  # type: ignore[arg-type]
    for number in range(1, turns + 1):
        memory.add("user", f"What is said in turn {in_letters(number)}.")
        memory.add("assistant", REPLY)
        memory.compact()
    return memory, scripted


def in_force(memory: SessionMemory) -> list[tuple[int, int]]:
    """Level and number of turns of each summary in force."""
    return [(summary.level, len(summary.covers)) for summary in memory.counts.coverage.active]


def test_segments_and_segments_of_segments() -> None:
    """With two to a segment, 2 + 4 turns older than the newest two stand in two summaries on two levels."""
    memory, _ = talk(8, "hierarchical:2:2")
    assert in_force(memory) == [(2, 4), (1, 2)]
    assert decisions(memory) == ["in as S3"] * 4 + ["in as S4"] * 2 + ["in"] * 2


@pytest.mark.parametrize(("keep", "fanout"), [(6, 4), (2, 2), (10, 8)])
def test_calls_are_constant_per_turn_and_the_context_is_logarithmic(keep: int, fanout: int) -> None:
    """Two thousand turns: at most one call in `fanout - 1` turns, and fewer than `fanout` summaries on a level."""
    turns = 2_000
    memory, scripted = talk(turns, f"hierarchical:{keep}:{fanout}")
    assert scripted.asked <= turns / (fanout - 1)
    assert len(scripted.prompts) <= 2 * scripted.asked
    levels = [level for level, _ in in_force(memory)]
    assert max(levels.count(level) for level in levels) < fanout
    assert max(levels) <= math.log(turns, fanout)
    verbatim = decisions(memory).count("in")
    assert keep <= verbatim < keep + fanout
    assert not any(place.startswith("out") for place in decisions(memory))


def test_ten_times_the_history_is_a_few_tokens_more() -> None:
    """The context grows by some summaries where the history grows by hundreds of turns."""
    short = talk(150, "hierarchical:6:4")[0].preview().tokens
    long = talk(1_500, "hierarchical:6:4")[0].preview().tokens
    assert long < 2 * short


def test_a_higher_summary_is_made_from_the_lower_ones() -> None:
    """It reads their texts, not the turns again, and keeps them."""
    scripted = ScriptedSummarizer([lambda _: f"summary {len(scripted.prompts)} in short"])
    memory = SessionMemory("hierarchical:1:2", summarize=scripted)
    for number in range(1, 6):
        memory.add("user", f"What is said in turn {in_letters(number)}.")
        memory.add("assistant", REPLY)
    memory.compact()
    higher = next(summary for summary in memory.summaries if summary.level == 2)
    assert higher.children == ("S1", "S2")
    shown = next(prompt for prompt in scripted.prompts if "notes: summary" in prompt[1]["content"])
    assert "turn 1." not in shown[1]["content"]
    assert {"S1", "S2"} <= {summary.id for summary in memory.summaries}


def test_an_edit_opens_only_its_own_segment() -> None:
    """The summaries above it give way to the ones beside it; made anew, it stands again as a whole."""
    memory, scripted = talk(5, "hierarchical:1:2")
    assert in_force(memory) == [(2, 4)]
    memory.edit(memory.turn(1).messages[0], "Something else.")
    assert decisions(memory) == ["in", "in", "in as S2", "in as S2", "in"]
    memory.summarize("S3")
    assert in_force(memory) == [(2, 4)]
    assert "Something else." in scripted.prompts[-1][1]["content"]
    assert "turn 3." not in scripted.prompts[-1][1]["content"]
    assert [summary.id for summary in memory.summaries if summary.id in ("S1", "S2", "S3")] == ["S2", "S3"]


def test_pinned_and_excluded_turns_are_never_swallowed() -> None:
    """On no level."""
    memory, scripted = talk(3, "hierarchical:3:2")
    memory.pin(1)
    memory.exclude(2)
    for number in range(4, 30):
        memory.add("user", f"What is said in turn {in_letters(number)}.")
        memory.add("assistant", REPLY)
        memory.compact()
    assert decisions(memory)[:2] == ["in, pinned", "out: turned off"]
    assert "turn 1." not in scripted.read
    assert "turn 2." not in scripted.read


def test_every_budget_is_kept() -> None:
    """From what must be sent to everything: never over, exchanges whole, instructions first."""
    memory, _ = talk(12, "hierarchical:2:2", count_tokens=characters)
    memory.add("system", "Be brief.")
    add_exchange(memory, "Weather?", "sunny", calls=2)
    everything = total(memory.build_prompt("x"))
    for budget in range(10, everything + 2):
        memory.budget = budget
        messages = memory.build_prompt("x")
        assert total(messages) <= budget
        assert messages[0]["content"] == "Be brief."
        assert invalid_pairings(messages) == []


@pytest.mark.parametrize("spec", ["hierarchical:0:4", "hierarchical:6:1"])
def test_what_could_not_work_is_refused(spec: str) -> None:
    """With an example of one that does."""
    with pytest.raises(UsageError, match="hierarchical:6:4"):
        SessionMemory(spec)
