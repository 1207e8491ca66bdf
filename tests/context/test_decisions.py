"""Decisions: why a request carries a turn, as people read it."""

from __future__ import annotations

from jupyter_session_memory.context.context import Decision, Why


def test_every_reason_has_its_words() -> None:
    """Each decision reads as people are told it, and a reason of somebody else's strategy reads as written."""
    expected = {
        Decision("in"): "in",
        Decision("in", Why.PINNED): "in, pinned",
        Decision("in", Why.SUMMARY, "S1"): "in as S1",
        Decision("in", Why.FACTS): "in as facts",
        Decision("out", Why.WINDOW, "2"): "out: window 2",
        Decision("out", Why.NO_ROOM): "out: no room",
        Decision("out", Why.STOPPED): "out: stopped",
        Decision("out", Why.OTHER, "a {dull} turn"): "out: a {dull} turn",
        Decision("maybe", Why.QUESTION): "maybe: depends on your question",
    }
    assert {decision: str(decision) for decision in expected} == expected
