"""What we do with a real model, and not what it says."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from statistics import mean
from typing import Any
from urllib.request import urlopen

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.chat.ask import ask
from jupyter_session_memory.chat.reply import Reply
from jupyter_session_memory.exceptions import (
    AuthenticationFailed,
    BadAnswer,
    ConnectionFailed,
    ProviderError,
    SummaryFailed,
)
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.provider import Request
from jupyter_session_memory.providers.served import plain_name
from jupyter_session_memory.summaries.model_writer import model_summarizer
from real_model.conftest import KEY, WINDOW, Server, connected
from support.chatting import LOAD
from support.kernels import NotebookKernel
from support.sockets import PATIENCE

LINES = (
    "The train to Lima leaves at {n}:45 from platform {n}.",
    "def area_{n}(width, height): return width * height + {n}",
    "第{n}天我们去了海边，天气很好。",
    "| {n}1 | 3.{n}4 | 27{n} | 1,{n}05 |",
    "Grüße aus Zürich, wir sehen uns übermorgen um {n} Uhr.",
    '{{"id": {n}, "name": "sensor-{n}", "values": [1.5, 2.25, {n}]}}',
    "Please remember that my sister's bicycle is number {n} in the shed.",
    "https://example.org/items/{n}?page=2#top",
)


def told(count: int) -> SessionMemory:
    """A memory of so many turns."""
    memory = SessionMemory("full")
    for number in range(count):
        memory.add("user", f"Fact {number}: the box on shelf {number} holds {number * 7} red pencils.")
        memory.add("assistant", "Noted.")
    return memory


def test_the_window_is_the_same_everywhere(
    url: str, start_kernel: Callable[..., NotebookKernel], provider: OpenAIProvider
) -> None:
    """In the request, its footer, the meter and setup; with the name of the model that answers."""
    name = provider.ready("")
    window = provider.context_window(name)
    assert window
    kernel = start_kernel(LLAMACPP_BASE_URL=url)
    kernel.run(f"{LOAD}\n%model llamacpp\n%config ChatMagics.deadline_first = 600")
    shown = kernel.run("%%chat --max-tokens 4\nHello.").text
    budget = f"{window - 4:,} tokens"
    assert f"llamacpp:{name}" in shown
    assert f" of {budget}" in shown
    assert "≈" not in shown
    assert f"window   {window:,} tokens, told by" in kernel.run("%model setup").text
    assert f"{name}, the first one the server lists" in kernel.run("%model setup").text
    assert f" of {window - window // 4:,} tokens" in kernel.run("%memory stats").text


def test_who_answers_is_named(provider: OpenAIProvider) -> None:
    """By the last part of its path, in reply, turn and receipt."""
    memory = SessionMemory()
    reply = ask("Hello.", memory=memory, provider=provider, max_tokens=2)
    assert reply.turn
    assert reply.receipt
    name = f"llamacpp:{plain_name(provider.served.names[0])}"
    assert "/" not in name.removeprefix("llamacpp:") or "://" not in name
    assert {reply.model, reply.turn.model, reply.receipt.model} == {name}


def test_a_key_that_is_missing_wrong_and_right(serve: Callable[..., Server]) -> None:
    """The first two are told in a line that names where to set it; the right one works."""
    server = serve("--key", KEY, "--context", "512")
    for key, said in (("", "wants a key"), ("k-wrong-0123456789", "does not accept the key")):
        with pytest.raises(AuthenticationFailed, match=said):
            ask("Hello.", memory=SessionMemory(), provider=connected(server.url, key), max_tokens=2)
    provider = connected(server.url, KEY)
    assert ask("Hello.", memory=SessionMemory(), provider=provider, max_tokens=2).text
    assert provider.context_window("") == 512


def test_what_is_too_long_is_sent_anew_with_less(serve: Callable[..., Server]) -> None:
    """Once refused, and the next request is made to fit at once."""
    server = serve("--context", "512")
    provider, memory = connected(server.url), told(60)
    reply = ask("How many?", memory=memory, provider=provider, max_tokens=2, budget=None)
    assert any("asked again" in notice for notice in reply.notices)
    again = ask("How many?", memory=memory, provider=provider, max_tokens=2, budget=None)
    assert not any("asked again" in notice for notice in again.notices)
    assert again.usage
    assert again.usage.input < 512


def test_a_server_that_is_starting_is_waited_for(serve: Callable[..., Server]) -> None:
    """While it loads the model; as long as it does not even listen, a line says that nothing does."""
    first = serve("--context", "512")
    port = first.port
    first.kill()
    with pytest.raises(ConnectionFailed, match="nothing listens"):
        _ask_shortly(connected(first.url), SessionMemory())
    serve("--context", "512", port=port, wait=False)
    _wait_until_listening(port)
    assert _ask_shortly(connected(first.url), SessionMemory()).outcome is Outcome.TRUNCATED


def _ask_shortly(provider: OpenAIProvider, memory: SessionMemory) -> Reply:
    return ask("Hello.", memory=memory, provider=provider, max_tokens=2)


def _wait_until_listening(port: int) -> None:
    pause = threading.Event()
    for _ in range(int(PATIENCE * 10)):
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        pause.wait(0.1)
    pytest.fail("the server never listened")


def test_a_server_that_dies_and_comes_back(serve: Callable[..., Server]) -> None:
    """The words that came are kept, and the window that it comes back with is the one in force."""
    server = serve("--context", "1024")
    provider, memory = connected(server.url), SessionMemory()

    def die(progress: Any) -> None:
        if progress.text:
            server.kill()

    with pytest.raises(ProviderError, match="broke off"):
        ask("Count to 500.", memory=memory, provider=provider, on_update=die)
    assert [turn.outcome for turn in memory.turns] == [Outcome.INCOMPLETE]
    with pytest.raises(ConnectionFailed, match="nothing listens"):
        ask("Hello.", memory=memory, provider=provider)
    serve("--context", "512", port=server.port)
    assert ask("Hello.", memory=memory, provider=provider, max_tokens=2).text
    assert provider.context_window("") == 512


def test_a_stopped_reply_frees_the_slot(url: str, provider: OpenAIProvider) -> None:
    """The server is idle again soon after."""
    stream = provider.stream(Request("", [{"role": "user", "content": "Count to 500."}], 0.0))
    next(chunk for chunk in stream if chunk.text)
    stream.close()  # type: ignore[attr-defined]
    _wait_until_idle(url)


def _wait_until_idle(url: str) -> None:
    pause = threading.Event()
    for _ in range(int(PATIENCE * 10)):
        with urlopen(f"{url.removesuffix('/v1')}/slots") as answer:
            if not any(slot["is_processing"] for slot in json.load(answer)):
                return
        pause.wait(0.1)
    pytest.fail("the slot is still taken")


def test_a_summary_is_bounded(provider: OpenAIProvider) -> None:
    """It ends, is no longer than what it stands for, and where it is none the turns stay as they were."""
    memory = told(6)
    memory.summarizer = model_summarizer(provider)
    before = memory.preview("x").tokens
    with suppress(SummaryFailed):
        memory.summarize(*memory.turns[:4])
    assert memory.preview("x").tokens <= before
    assert {receipt.kind for receipt in memory.receipts} == {"summary"}
    for receipt in memory.receipts:
        assert receipt.usage is None or receipt.usage.output <= WINDOW // 2


def test_a_summary_can_be_stopped(url: str, provider: OpenAIProvider) -> None:
    """The slot is free then, and nothing has changed."""
    memory = told(6)
    stop = threading.Event()
    memory.summarizer = model_summarizer(provider)

    def press(*_: object) -> None:
        stop.set()
        raise KeyboardInterrupt

    stream = provider.stream
    provider.stream = lambda request: _pressing(stream(request), press)  # type: ignore[method-assign]
    with pytest.raises(BaseException) as raised:  # noqa: PT011 - an interrupt is no Exception
        memory.summarize(*memory.turns[:4])
    assert stop.is_set()
    assert "stopped" in str(raised.value).lower() or isinstance(raised.value, KeyboardInterrupt)
    assert not memory.summaries
    _wait_until_idle(url)


def _pressing(chunks: Any, press: Callable[[], None]) -> Any:
    for chunk in chunks:
        yield chunk
        if chunk.text:
            press()


def test_counts_are_right_after_ten_replies(provider: OpenAIProvider, record_property: Any) -> None:
    """The mean error on twenty prompts, of which none was among the ten."""
    memory = SessionMemory("window:2")
    for number in range(10):
        text = " ".join(LINES[(number + step) % len(LINES)].format(n=number) for step in range(3))
        _asked(text, memory, provider)
    errors = []
    for number in range(20):
        memory.clear()
        text = "\n".join(LINES[(number * 3 + step * 5) % len(LINES)].format(n=number + 30) for step in (0, 1))
        memory.count_as(f"llamacpp:{provider.resolved('')}")
        reply = _asked(text, memory, provider)
        assert reply.usage
        errors.append(abs(reply.context.tokens - reply.usage.input) / reply.usage.input)
    record_property("mean error", round(mean(errors), 3))
    print(f"counts: mean error {mean(errors):.1%}, largest {max(errors):.1%}")
    assert mean(errors) < 0.1


def _asked(text: str, memory: SessionMemory, provider: OpenAIProvider) -> Reply:
    """A short reply; a small model sometimes begins with what is no word, and then needs more."""
    try:
        return ask(text, memory=memory, provider=provider, max_tokens=2)
    except BadAnswer:
        return ask(text, memory=memory, provider=provider, max_tokens=64)


def test_cached_tokens_are_told_by_turn(provider: OpenAIProvider) -> None:
    """What a conversation repeats comes from the server's cache, and receipts know how much."""
    memory = told(8)
    for text in ("How many?", "And then?"):
        ask(text, memory=memory, provider=provider, max_tokens=2)
    first, second = memory.receipts
    assert first.usage
    assert second.usage
    assert second.usage.cached > 0.8 * first.usage.input
    assert second.usage.input > second.usage.cached


def test_a_long_request_shows_how_far_it_is_read(provider: OpenAIProvider) -> None:
    """As llama.cpp tells it."""
    statuses: list[str] = []
    memory = told(50)
    memory.prune(memory.turns[0])  # another beginning than any cached one
    reply = ask(
        "How many?",
        memory=memory,
        provider=provider,
        max_tokens=2,
        on_update=lambda progress: statuses.append(progress.status),
    )
    assert reply.text is not None
    assert any(status.startswith("reading the request: ") for status in statuses)
