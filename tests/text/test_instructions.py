"""Which instructions a message gives, and which of them contradict each other."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.text.instructions import conflicts, find_conflicts, instructions
from text import (
    instructions_cases,
    instructions_round1_cases,
    instructions_round2_cases,
    instructions_round3_cases,
    instructions_round4_cases,
    instructions_round5_cases,
    instructions_round6_cases,
    instructions_round7_cases,
    instructions_round8_cases,
    instructions_unseen_cases,
)

# Share of contradictions found, and false alarms, when each set was first run, before anything was mended by it:
# round 1: 35 of 48 (2 of 50), 2: 35 of 52 (1 of 52), 3: 36 of 42 (1 of 42), 4: 30 of 38 (1 of 40),
# 5: 31 of 38 (2 of 40), 6: 32 of 38 (0 of 40), 7: 34 of 36 (1 of 36), unseen: 32 of 35 (0 of 35),
# 8, after that: 34 of 57 (1 of 55), five of which are left out here because people would not agree on them.
SETS = [
    instructions_cases,
    instructions_round1_cases,
    instructions_round2_cases,
    instructions_round3_cases,
    instructions_round4_cases,
    instructions_round5_cases,
    instructions_round6_cases,
    instructions_round7_cases,
    instructions_round8_cases,
    instructions_unseen_cases,
]
names = [module.__name__.rpartition(".")[2] for module in SETS]


@pytest.mark.parametrize("cases", SETS, ids=names)
def test_contradictions_are_found(cases: ModuleType) -> None:
    """At least nine of ten contradicting pairs are found, under the right dimension."""
    unseen = [
        (older, newer)
        for older, newer, dimension in cases.CONFLICTING
        if dimension not in {found.dimension for found in find_conflicts([(1, older), (2, newer)])}
    ]
    assert len(unseen) <= 0.1 * len(cases.CONFLICTING), unseen


@pytest.mark.parametrize("cases", SETS, ids=names)
def test_compatible_pairs_stay_quiet(cases: ModuleType) -> None:
    """At most one in twenty pairs that can both be followed raises an alarm."""
    alarms = [pair for pair in cases.COMPATIBLE if find_conflicts(enumerate(pair))]
    assert len(alarms) <= 0.05 * len(cases.COMPATIBLE), alarms


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
        ("Never mention prices.", "rule", "use price", True),
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
    assert [(each.value, each.scope) for each in found] == [("English", "code"), ("German", "prose")]


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


def test_reason_says_both_sides() -> None:
    """A conflict says in a few words what is at odds."""
    found = find_conflicts([(1, "No emojis."), (2, "Use emojis.")])
    assert [each.reason for each in found] == ["format: no emoji, then emoji"]


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """Reading never fails, and a text repeated contradicts nothing."""
    assert find_conflicts([(1, text), (2, text)]) == [] or len(instructions(text)) > 1
