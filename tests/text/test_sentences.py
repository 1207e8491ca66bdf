"""Splitting text into sentences and telling what kind each is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.text.sentences import (
    is_code,
    is_order,
    is_question,
    is_small_talk,
    refuses,
    sentences,
)

SPLIT = {
    "My dog is Bruno. I live in Lima!": ["My dog is Bruno.", "I live in Lima!"],
    "It costs 3.50 euros. Fine.": ["It costs 3.50 euros.", "Fine."],
    "Ask Dr. Khan. He knows.": ["Ask Dr. Khan.", "He knows."],
    "See e.g. page 3. Then stop.": ["See e.g. page 3.", "Then stop."],
    "He said “Go.” Then he left.": ["He said “Go.”", "Then he left."],
    "It is on 3 June. May I come?": ["It is on 3 June.", "May I come?"],
    "Sie ist am 3. Mai. Gut.": ["Sie ist am 3. Mai.", "Gut."],
    "one\ntwo\r\n\nthree": ["one", "two", "three"],
    "- first\n* second\n3. third": ["first", "second", "third"],
    "我的狗叫小白。我住在北京！好吗？": ["我的狗叫小白。", "我住在北京！", "好吗？"],
    "Soy Ana. ¿Dónde vivo?": ["Soy Ana.", "¿Dónde vivo?"],
    "मैं लीमा में रहता हूँ। तुम?": ["मैं लीमा में रहता हूँ।", "तुम?"],
    "```python\nx = 1. + 2\nprint(x)\n```\nDone.": ["x = 1. + 2", "print(x)", "Done."],
    "": [],
    " \n ": [],
}

KINDS: list[tuple[Callable[[str], bool], bool, str]] = [
    (
        is_question,
        True,
        """What is my dog called?|what is my dog called|whats my name|Do you know my name|is it late
        |tell me my dog's name|I forgot my password|My dog is Bruno, right?|in which city do I live|When is it
        |¿Dónde vivo?|我叫什么名字|你好吗？|remind me where I live|Hey, so: where do I live|(really?)|أين أسكن؟""",
    ),
    (
        is_question,
        False,
        """My dog is called Bruno.|I know what I want.|Don't forget that I live in Lima.|Is|我的狗叫小白
        |Whatever you say.|When I was five I lived in Lima.|Remind me to call Ana.|Can opener""",
    ),
    (
        is_order,
        True,
        "Explain recursion|please write a poem|can you plot this|let's play|Tell me a joke|Help me",
    ),
    (
        is_order,
        False,
        """Do I have a dog?|My plan is simple.|search = 3|Remember that I live in Lima|Answer: 42
        |Tell me my name|Helpful people live here|Use is made of it is|Make is a tool""",
    ),
    (is_small_talk, True, "hello|Hi there!|Thank you so much :)|ok, cool|How are you?|Help|...|"),
    (is_small_talk, False, "Hi, I am Ana|ok so my dog is old|nothing|yesterday|hiking"),
    (is_code, True, "x = 3|import os|print(x)|def f(x):|for i in x:|{|# note|%matplotlib inline"),
    (is_code, False, "I live in Lima.|For me it is late|My x is 3|from Lima with love"),
]


def test_sentences() -> None:
    """Sentences end at stops and line breaks of any script, not at abbreviations, decimals, dates or inside code."""
    assert {text: sentences(text) for text in SPLIT} == SPLIT


@given(st.text(max_size=200))
def test_sentences_lose_no_letters(text: str) -> None:
    """Every letter of a text without code fences is in one of its sentences, in order."""
    if "```" in text or "~~~" in text:
        return
    kept = [character for sentence in sentences(text) for character in sentence if character.isalpha()]
    assert kept == [character for character in text if character.isalpha()]


@pytest.mark.parametrize(("is_kind", "expected", "table"), KINDS)
def test_kinds(is_kind: Callable[[str], bool], expected: bool, table: str) -> None:
    """Questions, orders, small talk and code are told by surface cues; a word that begins like one is none."""
    texts = [text.strip() for text in table.split("|")]
    assert [text for text in texts if is_kind(text) is not expected] == []


REFUSALS = [
    "I'm sorry, but I can't help with that.",
    "I cannot summarize this conversation.",
    "Sorry, I'm unable to assist with this request.",
    "As an AI language model I do not keep memories.",
    "Unfortunately, I can’t do that.",
    "I apologize, but I am not able to provide a summary.",
]
SUMMARIES = [
    "The user is sorry for the delay and cannot come on 3 May.",
    "Facts:\n- The dog is called Bruno.",
    "- Ana cannot eat nuts.",
    "I can confirm: the deadline is 3 May.",
    "I cannot say it in short. " * 20,
    "",
]


def test_a_refusal_is_told_from_a_summary() -> None:
    """By how it opens, also where the summary tells of one, and only where it is short."""
    assert [text for text in REFUSALS if not refuses(text)] == []
    assert [text for text in SUMMARIES if refuses(text)] == []
