"""Calls of tools in an answer: put together from their pieces, whatever a server makes of these."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jupyter_session_memory.exceptions import BadAnswer, ProviderError
from jupyter_session_memory.messages import Outcome, ToolCall
from jupyter_session_memory.providers.wire.stream import ReplyReader
from support.wire import DONE, delta

MEAN = ToolCall("a", "mean", '{"column": "price"}')
MEDIAN = ToolCall("b", "median", '{"column": "price"}')


def piece(index: int | None = 0, own: str | None = None, **function: Any) -> dict[str, Any]:
    return {key: value for key, value in (("index", index), ("id", own)) if value is not None} | {
        "function": function
    }


def called(*pieces: dict[str, Any], finish: str | None = None) -> bytes:
    return delta(tool_calls=list(pieces), finish=finish)


def ended(finish: str = "tool_calls") -> bytes:
    return delta(finish=finish)


def read(
    body: bytes, *, tools: bool = True, cut: int = 0
) -> tuple[str, tuple[ToolCall, ...], Outcome | None]:
    """The text, calls and outcome of a body that comes in pieces of `cut` bytes."""
    reader = ReplyReader(lambda *_: ProviderError("in band"), "host", tools=tools)
    text, outcome = "", None
    calls: tuple[ToolCall, ...] = ()
    cut = cut or len(body)
    parts = [body[at : at + cut] for at in range(0, len(body), cut)]
    for chunks in (*(reader.feed(part) for part in parts), reader.finish()):
        for chunk in chunks:
            text += chunk.text
            calls, outcome = calls + chunk.calls, chunk.outcome or outcome
    return text, calls, outcome


def whole(**message: Any) -> bytes:
    return json.dumps({"choices": [{"message": {"role": "assistant", **message}}]}).encode()


BODIES = {
    "in one piece": called(piece(0, "a", name="mean", arguments=MEAN.arguments)) + ended() + DONE,
    "argument by argument": called(piece(0, "a", name="mean", arguments=""))
    + called(piece(0, arguments='{"column": '))
    + called(piece(0, arguments='"price"}'))
    + ended()
    + DONE,
    "without a reason, up to [DONE]": called(piece(0, "a", name="mean", arguments=MEAN.arguments)) + DONE,
    "ended by “stop”": called(piece(0, "a", name="mean", arguments=MEAN.arguments)) + ended("stop"),
    "with the end": called(piece(0, "a", name="mean", arguments=MEAN.arguments), finish="tool_calls"),
    "the name with every piece": called(piece(0, "a", name="mean", arguments='{"column": '))
    + called(piece(0, "a", name="mean", arguments='"price"}'))
    + ended(),
    "arguments that are an object": called(piece(0, "a", name="mean", arguments={"column": "price"}))
    + ended(),
    "no stream": whole(
        content=None, tool_calls=[{"id": "a", "function": {"name": "mean", "arguments": MEAN.arguments}}]
    ),
}


def test_a_call_is_whole_however_it_comes() -> None:
    """The same call, from every shape in which servers send one, cut anywhere."""
    wrong = [
        (name, cut, got)
        for name, body in BODIES.items()
        for cut in (0, 1, 7)
        if (got := read(body, cut=cut)) != ("", (MEAN,), Outcome.COMPLETE)
    ]
    assert wrong == []


@pytest.mark.parametrize("second", [1, 0, None])
def test_parallel_calls_stay_apart(second: int | None) -> None:
    """By their numbers, or by their ids where a server counts each as the first, or none."""
    first = None if second is None else 0
    body = (
        called(piece(first, "a", name="mean", arguments=MEAN.arguments))
        + called(piece(second, "b", name="median", arguments='{"column": '))
        + called(piece(second, arguments='"price"}'))
        + ended()
    )
    assert read(body) == ("", (MEAN, MEDIAN), Outcome.COMPLETE)


def test_calls_without_an_id_get_one_each() -> None:
    """Results have to name the call that they answer."""
    body = called(piece(0, name="mean"), piece(1, name="mean"), piece(2, "call_1", name="mean")) + ended()
    ids = [call.id for call in read(body)[1]]
    assert len(set(ids)) == 3
    assert all(ids)


def test_the_call_of_old_servers_is_one() -> None:
    """`function_call`, which has no id and no list."""
    body = delta(function_call={"name": "mean", "arguments": "{}"}, finish="function_call")
    assert read(body) == ("", (ToolCall("call_1", "mean", "{}"),), Outcome.COMPLETE)


def test_words_before_a_call_are_kept() -> None:
    """A model may say what it is about to do."""
    body = delta("Let me see.") + BODIES["in one piece"]
    assert read(body) == ("Let me see.", (MEAN,), Outcome.COMPLETE)


def test_a_call_that_breaks_off_is_none() -> None:
    """Where the body ends without a word on how, the call may be half of one."""
    assert read(called(piece(0, "a", name="mean", arguments='{"colu'))) == ("", (), None)


def test_a_call_that_nobody_offered_is_an_error() -> None:
    """It names what was called, and what to do."""
    with pytest.raises(BadAnswer, match=r"the model called a tool \(mean\), and none was offered to it"):
        read(BODIES["in one piece"], tools=False)
