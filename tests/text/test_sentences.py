"""Splitting text into sentences and telling what kind each is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.text.sentences import (
    is_code,
    is_hypothetical,
    is_order,
    is_question,
    is_small_talk,
    is_unspaced,
    language,
    sentences,
    without_lead,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My dog is Bruno. I live in Lima!", ["My dog is Bruno.", "I live in Lima!"]),
        ("It costs 3.50 euros. Fine.", ["It costs 3.50 euros.", "Fine."]),
        ("Ask Dr. Khan. He knows.", ["Ask Dr. Khan.", "He knows."]),
        ("See e.g. page 3. Then stop.", ["See e.g. page 3.", "Then stop."]),
        ("He said “Go.” Then he left.", ["He said “Go.”", "Then he left."]),
        ("one\ntwo\r\n\nthree", ["one", "two", "three"]),
        ("- first\n* second\n3. third", ["first", "second", "third"]),
        ("我的狗叫小白。我住在北京！好吗？", ["我的狗叫小白。", "我住在北京！", "好吗？"]),
        ("Soy Ana. ¿Dónde vivo?", ["Soy Ana.", "¿Dónde vivo?"]),
        ("```python\nx = 1. + 2\nprint(x)\n```\nDone.", ["x = 1. + 2", "print(x)", "Done."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    """Sentences end at stops and line breaks, not at abbreviations, decimals or inside code."""
    assert sentences(text) == expected


@given(st.text(max_size=200))
def test_sentences_lose_no_letters(text: str) -> None:
    """Every letter of a text without code fences is in one of its sentences, in order."""
    if "```" in text or "~~~" in text:
        return
    kept = [character for sentence in sentences(text) for character in sentence if character.isalpha()]
    assert kept == [character for character in text if character.isalpha()]


@pytest.mark.parametrize(
    "text",
    [
        "What is my dog called?", "what is my dog called", "waht is my dog called", "Do you know my name", "is it late",
        "tell me my dog's name", "I forgot my password", "My dog is Bruno, right?", "in which city do I live",
        "¿Dónde vivo?", "como me llamo", "我叫什么名字", "你好吗？", "remind me where I live",
    ],
)  # fmt: skip
def test_questions(text: str) -> None:
    """Asking needs no question mark, no right spelling, and no English."""
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "My dog is called Bruno.", "I know what I want.", "Don't forget that I live in Lima.", "Tell me a joke",
        "Is", "我的狗叫小白", "Mi perro se llama Bruno.", "Whatever you say.",
    ],
)  # fmt: skip
def test_no_questions(text: str) -> None:
    """A statement with a question word inside does not ask."""
    assert not is_question(text)


@pytest.mark.parametrize(
    "text", ["hello", "Hi there!", "Thank you so much :)", "ok, cool", "gracias", "你好", "...", ""]
)
def test_small_talk(text: str) -> None:
    """Greetings, thanks and assent, alone or together, say nothing else."""
    assert is_small_talk(text)


@pytest.mark.parametrize("text", ["Hi, I am Ana", "ok so my dog is old", "nothing", "yesterday", "hiking"])
def test_no_small_talk(text: str) -> None:
    """A greeting before a statement does not make it small talk, nor does a word that begins like one."""
    assert not is_small_talk(text)


@pytest.mark.parametrize(
    "text",
    [
        "Explain recursion",
        "please write a poem",
        "can you plot this",
        "Explica esto",
        "写一首诗",
        "let's play",
    ],
)
def test_orders(text: str) -> None:
    """What tells the model to do something is an order."""
    assert is_order(text)


@pytest.mark.parametrize(
    "text",
    ["Do I have a dog?", "Test: 9 June", "My plan is simple.", "search = 3", "Remember that I live in Lima"],
)
def test_no_orders(text: str) -> None:
    """Questions with do, labels, assignments and what is to be remembered are none."""
    assert not is_order(text)


@pytest.mark.parametrize(
    "text", ["If I lived in Rome", "Suppose x is 3", "maybe tomorrow", "I wish it were", "如果我住在北京"]
)
def test_hypothetical(text: str) -> None:
    """Suppositions, wishes and doubts are not told as facts."""
    assert is_hypothetical(text)


@pytest.mark.parametrize(
    "line",
    ["x = 3", "import os", "print(x)", "def f(x):", "for i in x:", "{", "# note", "%matplotlib inline"],
)
def test_code(line: str) -> None:
    """Lines of source code are told from prose."""
    assert is_code(line)


@pytest.mark.parametrize("line", ["I live in Lima.", "For me it is late", "My x is 3", "from Lima with love"])
def test_no_code(line: str) -> None:
    """Prose that begins like code is prose."""
    assert not is_code(line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Where do I live?", "en"),
        ("¿Dónde vivo?", "es"),
        ("Mi perro se llama Bruno", "es"),
        ("我住在北京", "zh"),
        ("", "en"),
    ],
)
def test_language(text: str, expected: str) -> None:
    """Three languages are told by their cues; anything else counts as English."""
    assert language(text) == expected


def test_mixed_scripts_count_by_the_majority() -> None:
    """A Latin word in Chinese does not make it English, nor the other way round."""
    assert is_unspaced("我用Python写代码和文章")
    assert not is_unspaced("The word 狗 means dog")


def test_without_lead() -> None:
    """What only opens a sentence is taken off, never the whole of it."""
    assert without_lead("Hey, so, please tell me") == "tell me"
    assert without_lead("Hello") == "Hello"
    assert without_lead("Sofa") == "Sofa"
