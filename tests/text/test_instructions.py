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
    instructions_round9_cases,
    instructions_round10_cases,
    instructions_round11_cases,
    instructions_round12_cases,
    instructions_round13_cases,
    instructions_round14_cases,
    instructions_sealed2_cases,
    instructions_sealed_cases,
    instructions_unseen_cases,
)

# Share of contradictions found, and false alarms, when each set was first run, before anything was mended by it:
# round 1: 35 of 48 (2 of 50), 2: 35 of 52 (1 of 52), 3: 36 of 42 (1 of 42), 4: 30 of 38 (1 of 40),
# 5: 31 of 38 (2 of 40), 6: 32 of 38 (0 of 40), 7: 34 of 36 (1 of 36), unseen: 32 of 35 (0 of 35),
# 8, after that: 34 of 57 (1 of 55), five of which are left out here because people would not agree on them.
# Before the grammar of orders, dimensions and scopes: 9: 6 of 20 (2 of 20), 10: 4 of 20 (0 of 20), 11: 3 of 20
# (1 of 20). With it, each before it was mended by the set: 11: 8 of 20 (1 of 20), 12: 10 of 20 (0 of 20), 13: 22 of
# 30 (0 of 30), 14: 15 of 20 (1 of 20), sealed: 12 of 20 (0 of 20), sealed2: 12 of 20 (1 of 20); rules of before found
# 5 and 9 of 20 (0 and 2 of 20) of the last two. Nine of ten holds for phrasings that wrote rules, not for others yet.
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
    instructions_round9_cases,
    instructions_round10_cases,
    instructions_round11_cases,
    instructions_round12_cases,
    instructions_round13_cases,
    instructions_round14_cases,
    instructions_sealed_cases,
    instructions_unseen_cases,
]
names = [module.__name__.rpartition(".")[2] for module in SETS]


@pytest.mark.parametrize("cases", SETS, ids=names)
def test_contradictions_that_wrote_the_rules_are_found(cases: ModuleType) -> None:
    """At least nine of ten contradicting pairs are found, under the right dimension."""
    unseen = [
        (older, newer)
        for older, newer, dimension in cases.CONFLICTING
        if dimension not in {found.dimension for found in find_conflicts([(1, older), (2, newer)])}
    ]
    assert len(unseen) <= 0.1 * len(cases.CONFLICTING), unseen


@pytest.mark.parametrize("cases", SETS, ids=names)
def test_compatible_pairs_that_wrote_the_rules_stay_quiet(cases: ModuleType) -> None:
    """At most one in twenty pairs that can both be followed raises an alarm."""
    alarms = [pair for pair in cases.COMPATIBLE if find_conflicts(enumerate(pair))]
    assert len(alarms) <= 0.05 * len(cases.COMPATIBLE), alarms


def test_pairs_that_wrote_no_rule() -> None:
    """Of pairs never used for a rule three of five are found (the aim is nine of ten), with one alarm of 20."""
    cases = instructions_sealed2_cases
    found = [
        pair
        for *pair, dimension in cases.CONFLICTING
        if dimension in {each.dimension for each in find_conflicts(enumerate(pair))}
    ]
    alarms = [pair for pair in cases.COMPATIBLE if find_conflicts(enumerate(pair))]
    assert len(found) >= 0.6 * len(cases.CONFLICTING), found
    assert len(alarms) <= 0.05 * len(cases.COMPATIBLE), alarms


@pytest.mark.parametrize(
    ("older", "newer", "reason"),
    [
        ("At most 20 words.", "At least 300 words.", "length: short (20 words), then long (300 words)"),
        ("Answer in one sentence.", "Answer in three sentences.", "length: 1 sentences, then 3 sentences"),
        ("At least two sentences.", "Be brief.", None),
        ("One page at most.", "Write 800 words or more.", "length: short (1 pages), then long (800 words)"),
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
