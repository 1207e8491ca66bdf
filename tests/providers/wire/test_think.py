"""`<think>` blocks become reasoning, however the text is cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.providers.wire.think import Tags, ThinkSplitter


def split(*pieces: str, tags: Tags = ()) -> tuple[str, str]:
    """(reasoning, text) of a reply in these pieces."""
    splitter, reasoning, text = ThinkSplitter(tags), "", ""
    for piece in [*(part for each in pieces for part in splitter.feed(each)), *splitter.finish()]:
        if piece.all_before:
            reasoning, text = reasoning + text, ""
        if piece.reasoning:
            reasoning += piece.text
        else:
            text += piece.text
    return reasoning, text


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
        ("[THINK]a[/THINK]b", "a", "b"),
        ("[thinking] aloud", "", "[thinking] aloud"),
        ("<reasoning>a</reasoning>\nb", "a", "b"),
        ("<|START_THINKING|>a<|END_THINKING|>b", "a", "b"),
        ("◁think▷a◁/think▷b", "a", "b"),
        ("<Thought>a</Thought>b", "a", "b"),
    ],
)
def test_blocks_at_the_start_are_reasoning(reply: str, reasoning: str, text: str) -> None:
    """Only a block before the first word is reasoning; text about the tag stays text."""
    assert split(reply) == (reasoning, text)
    assert split(*reply) == (reasoning, text)


@pytest.mark.parametrize(
    ("reply", "reasoning", "text"),
    [
        ("They greet me.\n</think>\n\nHello.", "They greet me.\n", "Hello."),
        ("They greet me.</think>Hello.", "They greet me.", "Hello."),
        ("Hm.\n[/THINK]\nYes.", "Hm.\n", "Yes."),
        ("Hm.</reasoning> Yes.", "Hm.", "Yes."),
        ("One.\n</think>\nTwo.\n</think>\nYes.", "One.\nTwo.\n", "Yes."),
        ("</think>\n\nYes.", "", "Yes."),
        ("All of it thought.\n</think>", "All of it thought.\n", ""),
        ("Close it with `</think>` at last.", "", "Close it with `</think>` at last."),
        ("The tag </think> closes it", "", "The tag </think> closes it"),
        ("It ends with </think>.", "", "It ends with </think>."),
        ("```\n</think>\n```\nis how", "", "```\n</think>\n```\nis how"),
        ("First <think>, then\n</think>\nthere", "", "First <think>, then\n</think>\nthere"),
    ],
)
def test_a_closing_tag_alone_makes_reasoning_of_what_came(reply: str, reasoning: str, text: str) -> None:
    """Its opening stood in the template; a reply that writes about the tag keeps it."""
    assert split(reply) == (reasoning, text)
    assert split(*reply) == (reasoning, text)


@pytest.mark.parametrize(
    ("reply", "reasoning", "text"),
    [
        ("<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>Yes.<|return|>", "Hm.",
         "Yes."),
        ("Hm.<|end|><|start|>assistant<|channel|>final<|message|>Yes.", "Hm.", "Yes."),
        ("<|start|>assistant<|channel|>commentary to=f <|constrain|>json<|message|>{}<|call|>", "{}", ""),
        ("<|start|>assistant<|message|>Yes.<|end|>", "", "Yes."),
        ("Yes.<|end|>", "", "Yes."),
        ("Each message ends with <|end|>, which is a token of its own in that format.", "",
         "Each message ends with <|end|>, which is a token of its own in that format."),
        ("`<|channel|>final<|message|>` opens it", "", "`<|channel|>final<|message|>` opens it"),
    ],
)  # fmt: skip
def test_channels_are_told_apart(reply: str, reasoning: str, text: str) -> None:
    """Only the final channel is the reply; what is no channel stays as it is."""
    assert split(reply) == (reasoning, text)
    assert split(*reply) == (reasoning, text)


def test_tags_can_be_named() -> None:
    """A model's own pair counts like the usual ones, closing alone included."""
    tags = (("<plan>", "</plan>"), ("((", "))"))
    for reply in ("<plan>a</plan>b", "((a))b", "a</plan>b"):
        assert split(reply, tags=tags) == split(*reply, tags=tags) == ("a", "b")


WORDS = st.sampled_from(
    ["<think>", "</think>", "<thinking>", "</", "<", "think", ">", " ", "\n", "a", ". ", "`", "```", "[/THINK]",
     "<|channel|>", "<|message|>", "<|end|>", "final", "analysis"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=9), st.lists(st.integers(0, 60), max_size=6))
def test_the_cuts_do_not_matter(words: list[str], cuts: list[int]) -> None:
    """Any way of cutting a reply splits it the same way."""
    reply = "".join(words)
    edges = [0, *sorted(min(cut, len(reply)) for cut in cuts), len(reply)]
    assert split(*(reply[a:b] for a, b in pairwise(edges))) == split(reply)
