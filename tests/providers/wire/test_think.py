"""`<think>` blocks become reasoning, however the text is cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.providers.wire.think import ThinkSplitter


def split(*pieces: str) -> tuple[str, str]:
    """(reasoning, text) of a reply in these pieces."""
    splitter = ThinkSplitter()
    found = [part for piece in pieces for part in splitter.feed(piece)] + splitter.finish()
    assert all(text for _, text in found)
    return "".join(t for reasoning, t in found if reasoning), "".join(
        t for reasoning, t in found if not reasoning
    )


@pytest.mark.parametrize(
    ("reply", "reasoning", "text"),
    [
        ("<think>a</think>b", "a", "b"),
        ("\n <think>a</think>\n\nb", "a", "b"),
        ("<thinking>a</thinking> b", "a", "b"),
        ("<think></think>b", "", "b"),
        ("<think>a</think><think>c</think>b", "ac", "b"),
        ("<think>never closed", "never closed", ""),
        ("<think>a</think>  ", "a", ""),
        ("Use <think>x</think> tags", "", "Use <think>x</think> tags"),
        ("  leading space", "", "  leading space"),
        ("<thi", "", "<thi"),
        ("<b>bold</b>", "", "<b>bold</b>"),
        ("<think>a < b </thin c</think>d", "a < b </thin c", "d"),
        ("", "", ""),
    ],
)
def test_blocks_at_the_start_are_reasoning(reply: str, reasoning: str, text: str) -> None:
    """Only a block before the first word is reasoning; text about the tag stays text."""
    assert split(reply) == (reasoning, text)
    assert split(*reply) == (reasoning, text)


WORDS = st.sampled_from(["<think>", "</think>", "<thinking>", "</", "<", "think", ">", " ", "\n", "a"])


@given(st.lists(WORDS, max_size=9), st.lists(st.integers(0, 60), max_size=6))
def test_the_cuts_do_not_matter(words: list[str], cuts: list[int]) -> None:
    """Any way of cutting a reply splits it the same way."""
    reply = "".join(words)
    edges = [0, *sorted(min(cut, len(reply)) for cut in cuts), len(reply)]
    assert split(*(reply[a:b] for a, b in pairwise(edges))) == split(reply)
