"""Which model answers, how long is waited for its first word, and what is learnt of its window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.provider import Request
from support.answers import answer_of
from support.wire import HANG, SSE_HEAD, WireServer, chunk, delta, heartbeats

Connect: TypeAlias = Callable[..., OpenAIProvider]


@pytest.mark.parametrize(
    ("models", "refused", "asked"),
    [
        (["zephyr", "bge-m3"], 0, ["zephyr"]),
        (["bge-m3", "zephyr", "alpha"], 0, ["zephyr"]),
        (["one", "two", "three"], 1, ["one", "two"]),
        (["text-embed", "two"], 0, ["two"]),
    ],
)
def test_the_first_model_that_can_chat_answers(
    server: WireServer, connect: Connect, models: list[str], refused: int, asked: list[str]
) -> None:
    """In the list's own order; whether a model chats, only the endpoint knows."""
    server.models = list(models)
    server.status(400, {"error": {"message": "this model does not support chat"}}, times=refused)
    provider = connect("vllm")
    assert answer_of(provider, model="").outcome is Outcome.COMPLETE
    answer_of(provider, model="")
    assert [request.json["model"] for request in server.chats] == [*asked, asked[-1]]


def test_where_no_model_chats_the_last_refusal_is_shown(server: WireServer, connect: Connect) -> None:
    """There is an end to trying."""
    server.models = [f"model-{number}" for number in range(9)]
    server.status(400, {"error": {"message": "It is an embedding model"}}, times=9)
    answer = answer_of(connect("vllm"), model="")
    assert "model-4 is no model to chat with" in answer.line
    assert len(server.chats) == 5


@pytest.mark.parametrize("alive", [b": keep-alive\n\n", delta("", role="assistant")])
def test_the_first_word_may_take_as_long_as_a_first_word_may(
    server: WireServer, connect: Connect, alive: bytes
) -> None:
    """What comes before it, such as the head of the answer, does not end its deadline: it is a sign of life."""
    gate = server.gate()
    server.script(SSE_HEAD, chunk(alive), gate, chunk(delta("Late.", finish="stop")))
    provider = connect(first=30, idle=0.1)
    statuses = []
    for piece in provider.stream(Request("tiny", [])):
        if piece.status:
            statuses.append(piece.status)
            gate.open()
    assert statuses[0] == "waiting 3 s, the server is at work"


@pytest.mark.parametrize("pulse", [HANG, heartbeats(0.02)])
def test_signs_of_life_do_not_extend_the_wait_for_the_first_word(
    server: WireServer, connect: Connect, pulse: Any
) -> None:
    """A server that only ever says that it is there is given up at the same time."""
    server.script(SSE_HEAD, pulse)
    answer = answer_of(connect(first=0.4, idle=30))
    assert "did not answer within 0.4 s" in answer.line


def test_a_window_that_was_misunderstood_is_forgotten(server: WireServer, provider: OpenAIProvider) -> None:
    """As soon as a longer request is answered."""
    server.status(400, {"error": {"message": "The prompt is too long: 3000 tokens > 2000 maximum"}})
    answer_of(provider)
    assert provider.context_window("tiny") == 2_000
    server.reply("Fine.", usage=(1_900, 5))
    answer_of(provider)
    assert provider.context_window("tiny") == 2_000
    server.reply("Fine.", usage=(2_500, 5))
    answer_of(provider)
    assert provider.context_window("tiny") is None
