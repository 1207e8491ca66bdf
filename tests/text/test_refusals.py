"""Refusals, and texts that only begin like one."""

from __future__ import annotations

from jupyter_session_memory.text.refusals import refuses

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
