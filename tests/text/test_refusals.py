"""Refusals, and texts that only begin like one."""

from __future__ import annotations

import pytest

from jupyter_session_memory.text.refusals import refuses


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry, but I can't help with that.",
        "I cannot summarize this conversation.",
        "Sorry, I'm unable to assist with this request.",
        "As an AI language model I do not keep memories.",
        "Unfortunately, I can’t do that.",
        "Lo siento, no puedo ayudarte con eso.",
        "Es tut mir leid, das geht nicht.",
        "Je suis désolé, je ne peux pas.",
        "抱歉，我无法完成这个请求。",
    ],
)
def test_a_refusal_is_seen(text: str) -> None:
    """In each language it comes in."""
    assert refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "The user is sorry for the delay and cannot come on 3 May.",
        "Facts:\n- The dog is called Bruno.",
        "- Ana cannot eat nuts.",
        "I can confirm: the deadline is 3 May.",
        "",
    ],
)
def test_a_summary_is_no_refusal(text: str) -> None:
    """Also where it tells of one."""
    assert not refuses(text)
