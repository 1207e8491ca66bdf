"""What never left this machine is no request: of all ways to fail only those that sent something have a receipt."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.chat.inquiry import ask_about, texts_of
from jupyter_session_memory.exceptions import SessionMemoryError
from jupyter_session_memory.providers.keys import KeyVariable
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS
from jupyter_session_memory.summaries.model_writer import model_summarizer
from support.conversations import told
from support.wire import CLOSE, WireServer


def closed_port() -> str:
    """An address of this machine at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return f"http://127.0.0.1:{taken.getsockname()[1]}/v1"


def at(url: str, key: str = "key", preset: str = "openai") -> OpenAIProvider:
    variable = KeyVariable({"KEY": key}, "KEY", here=True)
    return OpenAIProvider(PRESETS[preset], base_url=url, key=variable, sleep=lambda _: None)


@pytest.fixture
def server() -> Iterator[WireServer]:
    with WireServer() as server:
        yield server


def sent(provider: OpenAIProvider, **options: object) -> tuple[int, int, int]:
    """Ask something that fails; how many requests are listed, are counted, and what number the next one has."""
    memory = told("My dog is called Bruno.", strategy="full")
    with pytest.raises(SessionMemoryError):
        ask("What is my dog called?", memory=memory, provider=provider, **options)
    listed, counted = len(memory.receipts), memory.receipts.totals.requests
    ask("Hello", memory=memory, provider="offline")
    return listed, counted, max(receipt.number for receipt in memory.receipts)


def test_only_what_was_sent_is_listed_as_sent(server: WireServer) -> None:
    """A budget too small, no key, nobody there, nobody of that name, no model: none; an answer, or half of one: one."""
    never: dict[str, Callable[[], tuple[int, int, int]]] = {
        "budget": lambda: sent(at(server.url), budget=5),
        "no key": lambda: sent(at(server.url, "")),
        "no real key": lambda: sent(at(server.url, "“key”")),
        "refused": lambda: sent(at(closed_port())),
        "no model named, refused": lambda: sent(at(closed_port(), preset="lmstudio")),
    }
    assert {name: found for name, case in never.items() if (found := case()) != (0, 0, 1)} == {}
    assert server.chats == []
    left: dict[str, Callable[[], None]] = {
        "401": lambda: server.status(401),
        "closed at once": lambda: server.script(CLOSE),
        "half an answer": lambda: server.script(b"HTTP/1.1 200 OK\r\n", CLOSE),
    }
    for name, answer in left.items():
        server.clear()
        answer()
        answer()
        assert sent(at(server.url)) == (1, 1, 2), name


def test_a_try_that_was_sent_before_counts(server: WireServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answered 503 and then gone, the server has read the request."""
    provider = at(server.url)
    server.status(503)
    monkeypatch.setattr(provider, "_sleep", lambda _: server.close())
    assert sent(provider) == (1, 1, 2)


def test_neither_are_summaries_and_questions_on_the_memory() -> None:
    """They are listed by the same rule."""
    memory, provider = told("My dog is called Bruno.", "I live in Lima.", strategy="full"), at(closed_port())
    memory.summarizer = model_summarizer(provider, "any")
    with pytest.raises(SessionMemoryError):
        memory.summarize(1)
    with pytest.raises(SessionMemoryError):
        ask_about(texts_of(memory, memory.preview()), "Who?", memory=memory, provider=provider, model="any")
    assert len(memory.receipts) == 0
    totals = memory.receipts.totals
    assert (totals.requests, totals.summaries, totals.inquiries) == (0, 0, 0)


def test_erasing_finds_nothing_of_it() -> None:
    """What was not sent is in no receipt either."""
    memory = SessionMemory("full")
    with pytest.raises(SessionMemoryError):
        ask("A secret that is long enough to be searched for.", memory=memory, provider=at(closed_port()))
    memory.clear(forever=True)
    assert memory.turns == ()
