"""Which instructions a message gives, and which of them contradict each other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.text.instructions import conflicts, find_conflicts, instructions

Pair = dict[str, str | None]


def pairs(name: str) -> tuple[list[Pair], list[Pair]]:
    """The pairs of a file that contradict each other, and those that do not."""
    rows: list[Pair] = json.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return [row for row in rows if row["dimension"]], [row for row in rows if not row["dimension"]]


def is_found(pair: Pair) -> bool:
    """Whether a pair is found under its dimension; people part formats and rules of how things look differently."""
    dimensions = {
        found.dimension for found in find_conflicts([(1, str(pair["older"])), (2, str(pair["newer"]))])
    }
    either = {"format", "rule"}
    return pair["dimension"] in dimensions or (pair["dimension"] in either and bool(either & dimensions))


def is_alarm(pair: Pair) -> bool:
    """Whether anything is found in a pair."""
    return bool(find_conflicts([(1, str(pair["older"])), (2, str(pair["newer"]))]))


@pytest.mark.parametrize(
    "name",
    [
        "instruction_pairs.json",
        # Held out: no table and no rule may be changed for the sake of these. 54 of 60 found, 2 of 60 false alarms.
        "instruction_pairs_held_out.json",
    ],
)
def test_nine_of_ten_contradictions_are_found(name: str) -> None:
    """At least nine of ten contradicting pairs are found, and at most one in twenty others raises an alarm."""
    conflicting, compatible = pairs(name)
    unseen = [pair for pair in conflicting if not is_found(pair)]
    alarms = [pair for pair in compatible if is_alarm(pair)]

    assert min(len(conflicting), len(compatible)) >= 60
    assert len(unseen) <= 0.1 * len(conflicting), f"{len(unseen)} of {len(conflicting)} not found"
    assert len(alarms) <= 0.05 * len(compatible), f"{len(alarms)} of {len(compatible)} alarms"


@pytest.mark.parametrize(
    ("older", "newer", "reason"),
    [
        ("At most 20 words.", "At least 300 words.", "length: short (20 words), then long (300 words)"),
        ("Answer in one sentence.", "Answer in three sentences.", "length: 1 sentence, then 3 sentences"),
        ("At least two sentences.", "Be brief.", None),
        ("One page at most.", "Write 800 words or more.", "length: short (1 page), then long (800 words)"),
    ],
)
def test_lengths_share_one_measure(older: str, newer: str, reason: str | None) -> None:
    """Lengths in different units are compared; two that some answer fits contradict nothing."""
    found = find_conflicts([(1, older), (2, newer)])
    assert [each.reason for each in found] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("text", "dimension", "value", "negated"),
    [
        ("Always answer in French", "language", "French", False),
        ("Don't answer in French.", "language", "French", True),
        ("From now on be brief", "length", "short", False),
        ("Never use tables", "format", "table", True),
        ("Call me Sam", "name", "sam", False),
        ("You are a pirate", "persona", "pirat", False),
        ("Be formal.", "tone", "formal", False),
        ("Never mention prices.", "rule", "price", True),
        ("responde siempre en español", "language", "Spanish", False),
        ("以后用中文回答", "language", "Chinese", False),
    ],
)
def test_reads(text: str, dimension: str, value: str, negated: bool) -> None:
    """Each dimension is read with its normal value."""
    assert [(found.dimension, found.value, found.negated) for found in instructions(text)] == [
        (dimension, value, negated)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Translate this into French.",
        "Write a short poem about dogs.",
        "My wife speaks French.",
        "Just this time, answer in German.",
        "How do I say hello in French?",
        "You are right, thanks.",
        "Don't worry about it.",
        "Keep up the great work!",
        "```\nalways_use_tables = True\n```",
        'He told me: "always answer in French, whatever happens".',
    ],
)
def test_tasks_and_tales_instruct_nothing(text: str) -> None:
    """A task, a question, a tale, code or quoted speech is no standing instruction."""
    assert instructions(text) == []


def test_limit_is_read() -> None:
    """A length in numbers keeps its number and unit."""
    assert [found.limit for found in instructions("Use at most 50 words per answer.")] == [("words", 50)]


def test_scope_is_read() -> None:
    """Two languages for two things are two instructions with their scopes."""
    found = instructions("code in English, prose in German")
    assert [(each.value, each.scope.place) for each in found] == [("English", "code"), ("German", "prose")]


def test_looser_limit_overrides_and_tighter_narrows() -> None:
    """A looser limit contradicts the one before; a tighter one keeps to it."""
    tight, loose = instructions("At most 2 sentences.")[0], instructions("At most 9 sentences.")[0]
    assert (conflicts(tight, loose), conflicts(loose, tight)) == (
        "length: short (2 sentences), then short (9 sentences)",
        None,
    )


def test_newest_is_in_force() -> None:
    """Of three languages both older ones give way to the newest."""
    found = find_conflicts([(1, "Answer in French."), (2, "Answer in German."), (3, "Answer in Spanish.")])
    assert {(each.older_source, each.newer_source) for each in found} == {(1, 3), (2, 3)}


def test_return_to_the_first_brings_it_back() -> None:
    """What was overridden and then asked for again is in force, and only the one between is not."""
    found = find_conflicts([(1, "Answer in French."), (2, "Answer in German."), (3, "Answer in French.")])
    assert [(each.older_source, each.newer_source) for each in found] == [(2, 3)]


def test_one_message_does_not_contradict_itself() -> None:
    """Instructions of one message are not held against each other."""
    assert find_conflicts([(1, "Be brief. Be detailed.")]) == []


def test_flat_denial_in_one_message_is_found() -> None:
    """One message that asks for a thing and forbids the same thing contradicts itself."""
    found = find_conflicts([(1, "Always answer in German. Never answer in German.")])
    assert [(each.older_source, each.newer_source, each.reason) for each in found] == [
        (1, 1, "language: German, then not German")
    ]


def test_contrast_in_one_sentence_is_no_denial() -> None:
    """What a sentence sets against what it asks for contradicts nothing."""
    assert find_conflicts([(1, "Answer in Spanish, not in English.")]) == []


def test_reason_says_both_sides() -> None:
    """A conflict says in a few words what is at odds."""
    found = find_conflicts([(1, "No emojis."), (2, "Use emojis.")])
    assert [each.reason for each in found] == ["format: no emoji, then emoji"]


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """Reading never fails, and a text repeated contradicts nothing."""
    assert find_conflicts([(1, text), (2, text)]) == [] or len(instructions(text)) > 1
