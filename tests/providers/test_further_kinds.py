"""Further members of kinds that strangers' servers showed: each is read by its general sign, none by its maker."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from jupyter_session_memory.exceptions import ConnectionFailed, ContextOverflow
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers.errors.address import Endpoint
from jupyter_session_memory.providers.errors.connection import unconnected
from jupyter_session_memory.providers.openai import OpenAIProvider
from support.answers import answer_of
from support.wire import DONE, SSE_END, SSE_HEAD, WireServer, chunk, completion_chunk, delta, event, http

Connect: TypeAlias = Callable[..., OpenAIProvider]

THOUGHTS: list[dict[str, Any]] = [
    {"reasoning_details": [{"type": "reasoning.text", "text": "secret"}]},
    {"thinking_blocks": [{"type": "thinking", "thinking": "secret", "signature": "c2ln"}]},
    {"thoughts": "secret"},
    {"analysis": "secret"},
    {"reasoning": {"content": "secret"}, "reasoning_content": "secret"},
]
NATIVE = {"index": 0, "delta": {"content": "Hi."}, "finish_reason": None, "native_finish_reason": "stop"}
ENDS = {
    "its own reason": [event(completion_chunk([NATIVE]))],
    "a reason beside the choices": [delta("Hi."), event(completion_chunk([], finish_reason="stop"))],
    "an object that says done": [delta("Hi."), event({"done": True})],
    "an event named done": [delta("Hi."), event({}, "done")],
    "[DONE] before the usage": [delta("Hi."), DONE, event(completion_chunk([]))],
}
FOREIGN = [
    "Eingabe zu lang: maximal 2048 Token",
    "Le prompt dépasse la fenêtre de contexte (2048 jetons)",
    "la longitud del contexto supera el máximo de 2048 tokens",
    "入力が長すぎます（最大2048トークン）",
]
FINAL = [
    (429, "billing hard limit has been reached"),
    (429, "free tier credits exhausted for this month"),
    (503, "failed to allocate KV cache buffer"),
    (500, "not enough VRAM to load the model"),
]
LISTS: list[list[dict[str, Any]]] = [
    [{"id": "e5", "type": "embeddings"}, {"id": "chat"}],
    [{"id": "x", "capabilities": ["embedding"]}, {"id": "chat", "capabilities": ["completion"]}],
    [{"id": "flux", "architecture": {"output_modalities": ["image"]}}, {"id": "chat"}],
    [{"id": "y", "task": "feature-extraction"}, {"id": "chat", "task": "text-generation"}],
]


@pytest.mark.parametrize("fields", THOUGHTS, ids=lambda fields: min(fields))
def test_a_field_that_holds_thoughts_is_no_reply(
    server: WireServer, provider: OpenAIProvider, fields: dict[str, Any]
) -> None:
    """By its name; what comes in two of them comes once, and signatures are no thoughts."""
    server.events(delta(**fields), delta("Hi.", finish="stop"))
    answer = answer_of(provider)
    assert (answer.text, answer.reasoning) == ("Hi.", "secret")


@pytest.mark.parametrize("name", ["reflection", "inner_monologue", "Scratchpad"])
def test_a_tag_that_holds_thoughts_is_no_reply(
    server: WireServer, provider: OpenAIProvider, name: str
) -> None:
    """By its name, too."""
    server.events(delta(f"<{name}>secret</{name}>\n\nHi.", finish="stop"))
    answer = answer_of(provider)
    assert (answer.text, answer.reasoning) == ("Hi.", "secret")


@pytest.mark.parametrize("name", ENDS)
def test_an_end_in_another_form_is_one(server: WireServer, provider: OpenAIProvider, name: str) -> None:
    """The reply is whole, and counts."""
    server.events(*ENDS[name])
    answer = answer_of(provider)
    assert (answer.text, answer.outcome) == ("Hi.", Outcome.COMPLETE)


def test_white_space_is_no_first_word(server: WireServer, connect: Connect) -> None:
    """It neither ends the wait for one nor extends it."""
    gate = server.gate()
    server.script(SSE_HEAD, chunk(delta("\n")), gate, chunk(delta("Late.", finish="stop")), SSE_END)
    answer = answer_of(connect(first=0.4, idle=30))
    assert "did not answer within 0.4 s" in answer.line
    gate.open()


@pytest.mark.parametrize("text", FOREIGN)
def test_too_long_in_a_language_that_is_not_read(
    server: WireServer, provider: OpenAIProvider, text: str
) -> None:
    """A word for tokens, and fewer of them than were sent: nothing is learnt of the number."""
    for said, is_overflow in ((text, True), (text.replace("2048", "8192"), False)):
        server.status(400, {"error": {"message": said}})
        answer = answer_of(provider, "word " * 2_000)
        assert isinstance(answer.error, ContextOverflow) is is_overflow
    assert provider.context_window("tiny") is None


@pytest.mark.parametrize(("status", "text"), FINAL)
def test_what_waiting_does_not_mend_is_not_waited_for(
    server: WireServer, provider: OpenAIProvider, status: int, text: str
) -> None:
    """One request, and the line."""
    server.status(status, {"error": {"message": text}})
    assert text in answer_of(provider).line
    assert len(server.chats) == 1


@pytest.mark.parametrize("models", LISTS, ids=lambda models: str(models[0]["id"]))
def test_models_that_say_they_are_for_something_else_are_tried_last(
    server: WireServer, connect: Connect, models: list[dict[str, Any]]
) -> None:
    """By what the list says of them, whatever their names."""
    server.models = list(models)
    answer_of(connect("vllm"), model="")
    assert [request.json["model"] for request in server.chats] == ["chat"]


@pytest.mark.parametrize("text", ["The plain HTTP request was sent to HTTPS port",
                                  "Client sent an HTTP request to an HTTPS server."])  # fmt: skip
def test_http_at_a_port_for_https_is_told(server: WireServer, provider: OpenAIProvider, text: str) -> None:
    """With the address to set."""
    server.status(400, text)
    line = answer_of(provider).line
    assert "speaks https, not http" in line
    assert f"Set OPENAI_BASE_URL to {server.url.replace('http:', 'https:')}," in line


def test_a_redirect_without_a_host_is_told_with_one(server: WireServer, provider: OpenAIProvider) -> None:
    """As what is advised must be an address; one to itself advises none."""
    server.script(http(307, b"", {"Location": "/api/v1/chat/completions"}))
    server.script(http(307, b"", {"Location": "/v1/chat/completions"}))
    host = server.url.removesuffix("/v1")
    assert f"redirects to {host}/api/v1 (307)" in answer_of(provider).line
    assert "redirects to itself (307). Check OPENAI_BASE_URL." in answer_of(provider).line


def test_a_proxy_that_does_not_exist_is_told_as_that(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the proxy's host that was not found then, not the endpoint's."""
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.invalid:3128")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    found = unconnected(socket.gaierror(-2, "unknown"), Endpoint("openai", "https://model.invalid/v1"), 5.0)
    assert isinstance(found, ConnectionFailed)
    assert "the proxy on the way to model.invalid did not work. Check HTTPS_PROXY" in str(found)
