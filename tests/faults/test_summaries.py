"""Summaries that cannot be made change nothing."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.exceptions import SessionMemoryError

WORDS = "All work and no play makes Jack a dull boy. " * 30


def fails(prompt: Sequence[Any]) -> str:
    raise ConnectionError("the line is dead")


def is_empty(prompt: Sequence[Any]) -> str:
    return "  "


def is_longer(prompt: Sequence[Any]) -> str:
    return WORDS * 20


def is_interrupted(prompt: Sequence[Any]) -> str:
    signal.raise_signal(signal.SIGINT)
    return "never reached"


@pytest.mark.parametrize("summarize", [fails, is_empty, is_longer, is_interrupted])
def test_a_summary_that_fails_changes_nothing(summarize: Callable[[Sequence[Any]], str]) -> None:
    """Turns, summaries, undo and the next request are as before, and the next turn works."""
    memory = SessionMemory("full", summarize=summarize)
    for number in range(6):
        memory.add("user", f"Question {number}. {WORDS}")
        memory.add("assistant", WORDS)
    before = (memory.turns, memory.summaries, str(memory.history.undoes or ""), memory.build_prompt("next"))
    with pytest.raises((SessionMemoryError, KeyboardInterrupt)):
        memory.summarize()
    assert (
        memory.turns, memory.summaries, str(memory.history.undoes or ""), memory.build_prompt("next")
    ) == before  # fmt: skip
    assert memory.history.draft is None
