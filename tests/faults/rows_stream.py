"""Faults inside an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from faults.stage import SHORT, USUAL, Row, Stage
from jupyter_session_memory.messages import Outcome
from support.wire import (
    DONE,
    HANG,
    RESET,
    SSE_END,
    SSE_HEAD,
    chunk,
    completion,
    delta,
    event,
    heartbeats,
    http,
    usage_event,
)

HALF = chunk(delta("Half of it"))
WHOLE = chunk(delta("All of it.")) + chunk(delta(finish="stop")) + chunk(DONE) + SSE_END


def plays(*steps: Any) -> Any:
    return lambda it: it.server.script(*steps)


def falls_silent(name: str, *steps: Any) -> Any:
    """The steps, with a short deadline of that name."""

    def arrange(it: Stage) -> None:
        it.at(deadlines=replace(USUAL, **{name: SHORT[name]}))
        it.server.script(*steps)

    return arrange


def dropped(it: Stage) -> None:
    """RST once the words have been read: it would discard what has not."""
    gate = it.server.gate()
    it.on_text = gate.open
    it.server.script(SSE_HEAD, HALF, gate, RESET)


def overlong(it: Stage) -> None:
    it.server.events(delta("Count: 1, 2,"), delta(finish="length"), DONE)


ROWS = [
    Row(12, "no first byte", falls_silent("first", HANG), 1),
    Row(12, "no first word, with heartbeats", falls_silent("first", SSE_HEAD, heartbeats()), 1),
    Row(13, "a stall in mid-stream", falls_silent("idle", SSE_HEAD, HALF, HANG), 1, Outcome.INCOMPLETE),
    Row(14, "a stall with heartbeats", falls_silent("idle", SSE_HEAD, HALF, heartbeats()), 1, Outcome.INCOMPLETE),
    Row(15, "connection reset in mid-stream", dropped, 1, Outcome.INCOMPLETE),
    Row(16, "an end without finish_reason", plays(SSE_HEAD, HALF, SSE_END), 1, Outcome.INCOMPLETE),
    Row(16, "[DONE] without finish_reason", plays(SSE_HEAD, chunk(delta("All of it.")), chunk(DONE), SSE_END), 1,
        Outcome.COMPLETE, error=False),
    Row(16, "text after a finish_reason", lambda it: it.server.events(
        delta("All", finish="stop"), delta(" of it.", finish="stop"), DONE), 1, Outcome.COMPLETE, error=False),
    Row(16, "all of it with each piece, or once more at the end", lambda it: it.server.events(
        delta("All of it, "), delta("All of it, and "), delta("All of it, and more."),
        event({"choices": [{"message": {"content": "All of it, and more."}, "finish_reason": "stop"}]}), DONE), 1,
        Outcome.COMPLETE, error=False),
    Row(16, "an end by which the server gives up",
        lambda it: it.server.events(delta("Half of it"), delta(finish="abort"), DONE), 1, Outcome.INCOMPLETE),
    Row(17, "an event that is not JSON", plays(SSE_HEAD, HALF, chunk(b'data: {"cho\n\n'), SSE_END), 1,
        Outcome.INCOMPLETE),
    Row(17, "bytes that are not UTF-8",
        plays(SSE_HEAD, chunk(b'data: {"choices":[{"delta":{"content":"caf\xe9"}}]}\n\n'), WHOLE), 1,
        Outcome.COMPLETE, error=False),
    Row(17, "a retry line alone", plays(SSE_HEAD, chunk(b"retry: 3000\n\n"), WHOLE), 1, Outcome.COMPLETE,
        error=False),
    Row(17, "a null delta",
        plays(SSE_HEAD, chunk(event({"choices": [{"index": 0, "delta": None, "finish_reason": None}]})), WHOLE),
        1, Outcome.COMPLETE, error=False),
    Row(17, "a list of chunks", plays(SSE_HEAD, chunk(event([{"choices": [{"delta": {"content": "So. "}}]}])),
                                      WHOLE), 1, Outcome.COMPLETE, error=False),
    Row(18, "an error object in the stream",
        plays(SSE_HEAD, HALF, chunk(event({"error": {"message": "The engine died"}})), SSE_END), 1,
        Outcome.INCOMPLETE),
    Row(18, "an error after a whole reply", lambda it: it.server.events(
        delta("All of it."), delta(finish="stop"), event({"error": {"message": "accounting failed"}})), 1,
        Outcome.COMPLETE, error=False),
    Row(18, "an error string in the stream", plays(SSE_HEAD, chunk(event({"error": "out of memory"})), SSE_END), 1),
    Row(18, "an event named error",
        plays(SSE_HEAD, chunk(event({"message": "Bad luck", "type": "x"}, "error")), SSE_END), 1),
    Row(19, "a web page with status 200", plays(http(200, "<html><body>Sign in</body></html>")), 1),
    Row(19, "a refusal with status 200, in a shape of its own",
        plays(http(200, {"choices": None, "base_resp": {"status_code": 1004, "status_msg": "no such group"}})), 1),
    Row(19, "a whole JSON reply", plays(http(200, completion("All of it.", "stop", (9, 3)))), 1,
        Outcome.COMPLETE, error=False),
    Row(19, "an empty answer", plays(SSE_HEAD, SSE_END), 1),
    Row(20, "chunks without choices",
        plays(SSE_HEAD, chunk(event({"choices": []})), chunk(event({"choices": None})), WHOLE), 1,
        Outcome.COMPLETE, error=False),
    Row(21, "content filter", lambda it: it.server.events(delta("One could"), delta(finish="content_filter"), DONE),
        1, Outcome.FILTERED, error=False),
    Row(21, "a refusal",
        lambda it: it.server.events(delta(None, refusal="I cannot."), delta(finish="stop"), DONE), 1,
        Outcome.REFUSED, error=False),
    Row(22, "cut off at the length limit", overlong, 1, Outcome.TRUNCATED, error=False),
    Row(22, "all of it spent on reasoning",
        lambda it: it.server.events(delta(reasoning="Hm."), delta(finish="length"), DONE), 1),
    Row(22, "cut off before the first word", lambda it: it.server.events(delta(finish="length"), DONE), 1),
    Row(22, "ended without a word", lambda it: it.server.events(delta(finish="stop"), DONE), 1),
    Row(23, "half a tool call",
        lambda it: it.server.events(
            delta(tool_calls=[{"index": 0, "id": "c", "function": {"name": "rm", "arguments": '{"a'}}]),
            delta(finish="tool_calls"), DONE), 1),
    Row(27, "no usage", plays(SSE_HEAD, WHOLE), 1, Outcome.COMPLETE, error=False),
    Row(27, "usage of nothing", plays(SSE_HEAD, chunk(delta("Yes.")), chunk(delta(finish="stop")),
                                      chunk(usage_event(0, 0)), chunk(DONE), SSE_END), 1, Outcome.COMPLETE,
        error=False),
    Row(28, "reasoning in a field of its own",
        lambda it: it.server.events(delta(reasoning_content="Let me see."), delta("Four."), delta(finish="stop")),
        1, Outcome.COMPLETE, error=False),
    Row(28, "the same under its other name",
        lambda it: it.server.events(delta(reasoning="Let me see."), delta("Four."), delta(finish="stop")),
        1, Outcome.COMPLETE, error=False),
    Row(28, "reasoning in the text, cut anywhere",
        lambda it: it.server.events(delta("<th"), delta("ink>Let me see.</thi"), delta("nk>Four."),
                                    delta(finish="stop")), 1, Outcome.COMPLETE, error=False),
    Row(28, "a closing tag without its opening",
        lambda it: it.server.events(delta("Let me see.\n</thi"), delta("nk>\n\nFour."), delta(finish="stop")), 1,
        Outcome.COMPLETE, error=False),
    Row(28, "channels",
        lambda it: it.server.events(
            delta("<|channel|>analysis<|message|>Let me see.<|end|><|start|>assistant"),
            delta("<|channel|>final<|message|>Four."), delta(finish="stop")), 1, Outcome.COMPLETE, error=False),
    Row(34, "half a character in the reply",
        plays(SSE_HEAD, chunk(b'data: {"choices":[{"delta":{"content":"a\\ud800b"}}]}\n\n'), WHOLE), 1,
        Outcome.COMPLETE, error=False),
]  # fmt: skip
