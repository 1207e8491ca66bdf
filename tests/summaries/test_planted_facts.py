"""Eighty planted facts under a model that summarises lossily: each loss is reported, and history loses none."""

from __future__ import annotations

import zlib

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.providers.provider import Request
from jupyter_session_memory.providers.scripted import ScriptedProvider, Step
from jupyter_session_memory.summaries.model_writer import model_summarizer
from support.planted import Planted, Talk, talks


def lossy(request: Request) -> list[Step]:
    """Keep about every second sentence of what is to be summarised, and forget the rest whatever is asked."""
    shown = str(request.messages[1]["content"])
    if shown.startswith("What came before"):
        shown = shown.partition("</data>")[2]
    lines = [line.removeprefix("user: ").removeprefix("notes: ") for line in shown.splitlines()]
    sentences = [f"{each.rstrip('.')}." for line in lines for each in line.split(". ") if len(each) > 12]
    kept = [each for each in sentences if zlib.crc32(each.encode()) % 2 and "<" not in each]
    return [f"They talked. {' '.join(dict.fromkeys(kept))}"]


def remembered(talk: Talk, strategy: str, provider: ScriptedProvider) -> SessionMemory:
    memory = SessionMemory(strategy, budget=2_000, summarize=model_summarizer(provider))
    for question, reply in talk.turns:
        memory.add("user", question)
        memory.add("assistant", reply)
        memory.compact()
    return memory


def reported(fact: Planted, lost: tuple[str, ...]) -> bool:
    """Whether some lost fact names the core, or the telling part of it."""
    core = fact.core.casefold()
    return any(value.casefold() in core or core in value.casefold() for value in lost)


@pytest.mark.parametrize("strategy", ["summary:6", "hierarchical:6:4"])
def test_every_lost_fact_is_reported_and_none_leaves_history(strategy: str) -> None:
    """In the context verbatim, or in a summary's text, or listed as lost by the summary that stands for its turn."""
    unreported: list[str] = []
    kept = lost = 0
    for talk in talks():
        memory = remembered(talk, strategy, ScriptedProvider(default=lossy))
        told = "\n".join(turn.question for turn in memory.turns)
        assert [fact.sentence for fact in talk.facts if fact.sentence not in told] == []
        for fact in talk.facts:
            turn = next(each for each in memory.turns if fact.sentence in each.question)
            summary = memory.history.records.summaries.get(memory.counts.coverage.covered.get(turn.id, ""))
            if summary is None or fact.stands_in(summary.text):
                kept += 1
            else:
                lost += 1
                unreported += [] if reported(fact, summary.lost) else [fact.sentence]
    assert unreported == []
    assert kept + lost == 80
    assert lost > 20
    assert kept > 8


def test_the_conversations_are_what_they_say() -> None:
    """Ten of 56 turns, 80 facts, hardly two the same, each told once and with its core in it."""
    found = talks()
    facts = [fact for talk in found for fact in talk.facts]
    assert [len(talk.turns) for talk in found] == [56] * 10
    assert len({fact.sentence for fact in facts}) >= 70
    for talk in found:
        told = "\n".join(question for question, _ in talk.turns)
        assert all(told.count(fact.sentence) == 1 and fact.core in fact.sentence for fact in talk.facts)
