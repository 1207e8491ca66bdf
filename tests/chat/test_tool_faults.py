"""Tools over a real connection: whatever a server does in any round, no exchange is split and none has an orphan."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from jupyter_session_memory import SessionMemory, ask, chat_tool
from jupyter_session_memory.exceptions import SessionMemoryError
from jupyter_session_memory.providers.keys import checked
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS
from jupyter_session_memory.strategies.registry import STRATEGIES
from support.conversations import add_exchange, invalid_pairings
from support.wire import DONE, KEY, RESET, SSE_HEAD, WireServer, chunk, delta, event, usage_event

PRICES = {"apples": 3, "pears": 4}
Queue = Callable[[WireServer], None]


@chat_tool
def price(item: str) -> int:
    """The price of an item."""
    return PRICES[item]


@pytest.fixture
def server() -> Iterator[WireServer]:
    with WireServer() as server:
        yield server


def piece(name: str = "price", arguments: str = '{"item": "apples"}', at: int = 0) -> dict[str, Any]:
    return {"index": at, "id": f"c{at}", "function": {"name": name, "arguments": arguments}}


def called(*pieces: dict[str, Any]) -> bytes:
    return delta(tool_calls=list(pieces or [piece()]))


ENDED = delta(finish="tool_calls")
PARTS = [{"index": 0, "function": {"arguments": part}} for part in ('{"it', 'em": "app', 'les"}')]
WHOLE = {"choices": [{"message": {"tool_calls": [piece()]}, "finish_reason": "tool_calls"}]}


def events(*given: bytes) -> Queue:
    return lambda server: server.events(*given)


def broken(*given: bytes) -> Queue:
    """Events, then a connection that is gone."""
    return lambda server: server.script(SSE_HEAD, [chunk(one) for one in given], RESET)


def status(number: int, text: str, **headers: str) -> Queue:
    return lambda server: server.status(number, {"error": {"message": text}}, headers)


def reply(text: str = "It is 3.", **how: Any) -> Queue:
    return lambda server: server.reply(text, **how)


CALL = events(called(), ENDED, DONE)
OLD = events(
    delta(function_call={"name": "price", "arguments": '{"item": "apples"}'}), delta(finish="function_call")
)
LATER = {"Retry-After": "0"}
LONG = "This model's maximum context length is 900 tokens. However, you requested 1000 tokens."
# What a server does, and how the turn ends: what its tools gave, and the reply, empty where it broke off.
FAULTS: dict[str, tuple[list[Queue], list[str], str]] = {
    "nothing wrong": ([CALL, reply()], ["3"], "It is 3."),
    "two calls at once": (
        [events(called(piece(), piece("price", '{"item": "pears"}', 1)), ENDED), reply()],
        ["3", "4"],
        "It is 3.",
    ),
    "a call in pieces": (
        [events(called(piece(arguments="")), *map(called, PARTS), ENDED, DONE), reply()],
        ["3"],
        "It is 3.",
    ),
    "an answer in one piece": ([lambda server: server.status(200, WHOLE), reply()], ["3"], "It is 3."),
    "no reason at the end": ([events(called(), DONE), reply()], ["3"], "It is 3."),
    "usage after the end": ([events(called(), ENDED, usage_event(9, 4), DONE), reply()], ["3"], "It is 3."),
    "words before a call": ([events(delta("Let me see."), called(), ENDED), reply()], ["3"], "It is 3."),
    "reasoning before a call": ([events(delta(reasoning="Hm."), called(), ENDED), reply()], ["3"], "It is 3."),
    "no arguments": (
        [events(called(piece(arguments="")), ENDED), reply()],
        ["Not run: item: Missing required argument"],
        "It is 3.",
    ),
    "arguments that are no JSON": (
        [events(called(piece(arguments="apples")), ENDED), reply()],
        ["Not run: Invalid JSON: expected value at line 1 column 1"],
        "It is 3.",
    ),
    "arguments cut off by the limit": (
        [events(called(piece(arguments='{"item')), delta(finish="length")), reply()],
        ["Not run: Invalid JSON: EOF while parsing a string at line 1 column 6"],
        "It is 3.",
    ),
    "a tool that there is not": (
        [events(called(piece("weather")), ENDED), reply()],
        ["Not run: there is no tool weather. There are: price."],
        "It is 3.",
    ),
    "a tool that fails": (
        [events(called(piece(arguments='{"item": "plums"}')), ENDED), reply()],
        ["Failed: KeyError: 'plums'"],
        "It is 3.",
    ),
    "a name in capitals": (
        [events(called(piece("PRICE")), ENDED), reply()],
        ["Not run: there is no tool PRICE. There are: price."],
        "It is 3.",
    ),
    "an old server's call": (
        [OLD, reply()],
        ["3"],
        "It is 3.",
    ),
    "three rounds": ([CALL, CALL, CALL, reply()], ["3"] * 3, "It is 3."),
    "no end to it": ([CALL] * 9, ["3"] * 8, ""),
    "asked to slow down between": ([CALL, status(429, "slow down", **LATER), reply()], ["3"], "It is 3."),
    "overloaded for a moment": ([CALL, status(503, "overloaded", **LATER), reply()], ["3"], "It is 3."),
    "too long, then less": (
        [CALL, status(400, LONG), reply()],
        ["3"],
        "It is 3.",
    ),
    "refused after the first round": ([CALL, status(401, "bad key")], ["3"], ""),
    "gone after the first round": ([CALL, broken()], ["3"], ""),
    "gone in the middle of the answer": ([CALL, broken(delta("It is"))], ["3"], "It is"),
    "gone in the middle of a second call": ([CALL, broken(called(piece(arguments='{"it')))], ["3"], ""),
    "an error in the middle of a second call": (
        [CALL, events(called(piece(arguments='{"it')), event({"error": {"message": "boom"}}))],
        ["3"],
        "",
    ),
    "nothing at all after the results": ([CALL, events(delta(finish="stop"), DONE)], ["3"], ""),
    "an answer that is cut off": ([CALL, reply("It is", finish="length")], ["3"], "It is"),
    "an answer that is filtered": ([CALL, reply("It", finish="content_filter")], ["3"], "It"),
    "tools that the model does not take": (
        [status(400, "registry.ollama.ai/library/gemma3 does not support tools")],
        [],
        "",
    ),
    "gone before the first round": ([broken()], [], ""),
    "a call, and gone before its end": ([broken(called())], [], ""),
}  # fmt: skip


def played(server: WireServer, queues: list[Queue], memory: SessionMemory) -> str:
    """The line of what came of a question with tools, empty where it was answered."""
    server.clear()
    for queue in queues:
        queue(server)
    provider = OpenAIProvider(PRESETS["openai"], base_url=server.url, key=checked(KEY, "OPENAI_API_KEY"))
    try:
        ask("What do they cost?", memory=memory, provider=provider, model="tiny", tools=[price])
    except SessionMemoryError as error:
        return str(error)
    finally:
        provider.close()
    return ""


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_no_exchange_is_split_by_any_fault(server: WireServer, strategy: str) -> None:
    """What was done is kept whole, in order, and neither this turn's requests nor the next one's have an orphan."""
    wrong = []
    for name, (queues, results, text) in FAULTS.items():
        memory = SessionMemory(strategy, budget=4_000)
        for number in range(6):
            add_exchange(memory, f"What do apples cost on day {number}?", "three coins " * 9, calls=2)
        server.requests.clear()
        line = played(server, queues, memory)
        turn = memory.turns[-1] if len(memory.turns) > 6 else None
        got = [message.text for message in turn.messages if message.role == "tool"] if turn else []
        said = "" if turn is None or turn.messages[-1].role != "assistant" else turn.reply
        requests = [each.json["messages"] for each in server.requests if each.resource == "completions"]
        if turn is not None and not turn.eligible:
            memory.include(turn)
        pairs = [invalid_pairings(messages) for messages in (*requests, memory.build_prompt("And now?"))]
        if (got, said, any(pairs)) != (results, text, False) or not (line or turn):
            wrong.append((name, got, said, pairs, line))
    assert wrong == []


def test_a_model_that_takes_no_tools_is_named(server: WireServer) -> None:
    """With what to do; nothing is remembered."""
    memory = SessionMemory()
    queues, _, _ = FAULTS["tools that the model does not take"]
    line = played(server, queues, memory)
    assert line.startswith("No reply: 127.0.0.1")
    assert "takes no tools for tiny" in line
    assert memory.turns == ()


def test_what_a_server_sees_is_what_was_asked_for(server: WireServer) -> None:
    """The definitions in every round, and in the last one no more calls."""
    played(server, FAULTS["no end to it"][0], SessionMemory())
    bodies = [each.json for each in server.requests if each.resource == "completions"]
    assert [json.dumps(body["tools"]) for body in bodies] == [json.dumps([price.definition()])] * 9
    assert [body.get("tool_choice") for body in bodies] == [None] * 8 + ["none"]
