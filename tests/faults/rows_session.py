"""Faults of size, and what people do while a reply is on its way."""

from __future__ import annotations

import time
from typing import Any

from faults.rows_connection import said
from faults.stage import Row, Stage
from jupyter_session_memory.messages import Outcome
from support.wire import SSE_HEAD, chunk, delta, event

TOO_LONG = (
    "This model's maximum context length is 4096 tokens. However, your messages resulted in 5000 tokens."
)


def filled(it: Stage, turns: int = 20) -> None:
    """A memory of about 4,500 tokens: #1 and more like it."""
    for number in range(2, turns + 2):
        it.memory.add("user", f"Question {number}. " + "All work and no play makes Jack a dull boy. " * 10)
        it.memory.add("assistant", "All work and no play makes Jack a dull boy. " * 10)


def overflow(it: Stage) -> None:
    filled(it)
    it.server.status(400, said(TOO_LONG, code="context_length_exceeded"))


def overflow_by_413(it: Stage) -> None:
    filled(it)
    it.server.status(413, said(TOO_LONG))


def overflow_untold(it: Stage) -> None:
    filled(it)
    it.server.status(400, said("Please reduce the length of the messages or completion."))


def overflow_in_band(it: Stage) -> None:
    filled(it)
    it.server.events(event(said(TOO_LONG)))


def overflow_in_other_words(it: Stage) -> None:
    filled(it)
    it.server.status(400, said("Range of input length should be [1, 2000]"))


def overflow_with_a_code(it: Stage) -> None:
    filled(it)
    it.server.status(400, said("invalid params, context window exceeds limit (2013)"))


def overflow_twice(it: Stage) -> None:
    filled(it)
    it.server.status(400, said(TOO_LONG, code="context_length_exceeded"), times=2)


def overflow_by_text(it: Stage) -> None:
    it.text = "All work and no play makes Jack a dull boy. " * 500
    it.server.status(400, said(TOO_LONG, code="context_length_exceeded"))


def overflow_by_pins(it: Stage) -> None:
    filled(it)
    it.memory.pin(*range(2, 22))
    it.server.status(400, said(TOO_LONG, code="context_length_exceeded"))


def silently_cut(it: Stage) -> None:
    filled(it)
    it.server.reply("All of it.", usage=(2_048, 3))


def cached(it: Stage) -> None:
    filled(it)
    it.server.reply("All of it.", usage=(900, 3))


def stopped_while_connecting(it: Stage) -> None:
    gate = it.server.gate()
    it.server.script(gate)
    it.interrupt_at(gate)


def stopped_in_mid_stream(it: Stage) -> None:
    gate = it.server.gate()
    it.on_text = lambda: it.interrupt_at(gate)
    it.server.script(SSE_HEAD, chunk(delta("Half of it")), gate)


def stopped_in_back_off(it: Stage) -> None:
    it.at(sleep=time.sleep)
    gate = it.server.gate()
    gate.reached.set()
    it.on_status = lambda: it.interrupt_at(gate)
    it.server.status(429, said("Slow down"), {"Retry-After": "20"})


def busy(it: Stage) -> None:
    draft = it.memory.history.open_draft("another question")
    after = it.server.clear

    def cleared() -> None:
        it.memory.history.discard_draft(draft)
        after()

    it.server.clear = cleared  # type: ignore[method-assign]


def during(change: Any) -> Any:
    def arrange(it: Stage) -> None:
        it.on_text = lambda: change(it.memory)
        it.server.reply("All", " of it.")

    return arrange


ROWS = [
    Row(7, "413, which means the window", overflow_by_413, 2,
        Outcome.COMPLETE, error=False),
    Row(25, "the window is smaller than thought", overflow, 2, Outcome.COMPLETE, error=False),
    Row(25, "the same, in words without numbers", overflow_untold, 2, Outcome.COMPLETE, error=False),
    Row(25, "the same, in words of nobody's", overflow_in_other_words, 2, Outcome.COMPLETE, error=False),
    Row(25, "the same, with a number that is a code", overflow_with_a_code, 2, Outcome.COMPLETE, error=False),
    Row(25, "the same, inside a stream", overflow_in_band, 2, Outcome.COMPLETE, error=False),
    Row(25, "refused again", overflow_twice, 2),
    Row(25, "the text alone is too long", overflow_by_text, 1),
    Row(25, "pinned turns alone are too long", overflow_by_pins, 1),
    Row(26, "the server cuts the request and says nothing", silently_cut, 1, Outcome.COMPLETE, error=False),
    Row(26, "only what a prompt cache missed is counted", cached, 1, Outcome.COMPLETE, error=False),
    Row(29, "Ctrl-C in mid-stream", stopped_in_mid_stream, 1, Outcome.INTERRUPTED),
    Row(30, "Ctrl-C before the answer", stopped_while_connecting, 1),
    Row(30, "Ctrl-C between two tries", stopped_in_back_off, 1),
    Row(32, "a second question during a reply", busy, 0),
    Row(33, "an edit during a reply", during(lambda memory: memory.pin(1)), 1, Outcome.COMPLETE, error=False),
    Row(33, "a clear during a reply", during(lambda memory: memory.clear()), 1, None, error=False),
    Row(34, "half a character in the question", lambda it: setattr(it, "text", "a\ud800b"), 1, Outcome.COMPLETE,
        error=False),
]  # fmt: skip
