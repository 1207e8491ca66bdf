"""What an address, a key and an endpoint that repeats them must not reach: logs, texts of objects, replies."""

from __future__ import annotations

import base64
import gc
import logging
from collections.abc import Iterator

import pytest

from jupyter_session_memory.exceptions import ConnectionDropped
from jupyter_session_memory.providers.keys import checked
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS
from jupyter_session_memory.providers.provider import Chunk
from jupyter_session_memory.providers.wire.clients import _unshown
from jupyter_session_memory.providers.wire.redaction import redacted
from support.answers import answer_of
from support.wire import KEY, WireServer, delta

PASSWORD, TOKEN = "hunter-canary-2718281828", "query-canary-3141592653"


@pytest.fixture
def addressed(server: WireServer) -> Iterator[OpenAIProvider]:
    """A provider whose address holds a password and a key."""
    base_url = server.url.replace("http://", f"http://me%40work:{PASSWORD}@") + f"?api-key={TOKEN}&v=1"
    provider = OpenAIProvider(
        PRESETS["openai"], base_url=base_url, key=checked(KEY, "OPENAI_API_KEY"), sleep=lambda _: None
    )
    yield provider
    provider.close()


def test_credentials_in_an_address_arrive(server: WireServer, addressed: OpenAIProvider) -> None:
    """The password as the web has it, the query behind the path; the key gives way to the password."""
    answer_of(addressed)
    addressed.models()
    basic = base64.b64encode(f"me@work:{PASSWORD}".encode()).decode()
    assert [request.headers["authorization"] for request in server.requests] == [f"Basic {basic}"] * 2
    assert {request.path.partition("?")[2] for request in server.requests} == {f"api-key={TOKEN}&v=1"}


def test_no_log_and_no_repr_shows_them(
    server: WireServer, addressed: OpenAIProvider, caplog: pytest.LogCaptureFixture
) -> None:
    """At the level DEBUG, for good requests and bad ones; nor does any object of ours or of the SDK's client."""
    caplog.set_level(logging.DEBUG)
    answer_of(addressed)
    server.status(401, {"error": {"message": f"Wrong: {PASSWORD}, {TOKEN}, {KEY}"}})
    error = answer_of(addressed).error
    logged = "\n".join(record.getMessage() for record in caplog.records)
    assert "HTTP Request: POST" in logged
    packages = ("jupyter_session_memory", "openai", "httpx")
    ours = [each for each in gc.get_objects() if str(type(each).__module__).startswith(packages)]
    ours = [each for each in ours if type(each).__name__ != "ParseResult"]  # the wire's own form of a URL
    texts = [logged, str(error), *getattr(error, "__notes__", ()), *map(repr, ours)]
    assert [text for text in texts for secret in (PASSWORD, TOKEN, KEY) if secret in text] == []
    assert addressed.base_url.startswith("http://127.0.0.1")


@pytest.mark.parametrize("library", ["httpx", "httpx2"])
def test_a_url_hides_its_query_and_sends_it(library: str) -> None:
    """In both libraries that the SDK stands on."""
    url = pytest.importorskip(library).URL("http://localhost:1234/v1/models")
    whole = _unshown(url, "api-key=canary")
    assert (f"{whole} {whole!r}".count("canary"), whole.raw_path) == (0, b"/v1/models?api-key=canary")


@pytest.mark.parametrize("size", [1, 2, 7, 1_000])
def test_a_reply_that_repeats_the_key_is_redacted(
    server: WireServer, provider: OpenAIProvider, size: int
) -> None:
    """In whatever pieces it comes, and where it is the last of the reply; its reasoning, too."""
    said = f"Your key is {KEY}, indeed {KEY[:6]}, {KEY[:12]}. Again: {KEY}{KEY}"
    pieces = [said[at : at + size] for at in range(0, len(said), size)]
    server.events(
        *(delta(reasoning_content=piece) for piece in pieces),
        *(delta(piece) for piece in pieces),
        delta(finish="stop"),
    )
    answer = answer_of(provider)
    assert answer.text == answer.reasoning
    # The first two signs may have been told by then: they are nobody's.
    assert (
        answer.text.replace("sk[key]", "[key]")
        == f"Your key is [key], indeed {KEY[:6]}, {KEY[:12]}. Again: [key][key]"
    )


def told(*texts: str, fails: bool = False) -> Iterator[Chunk]:
    for text in texts:
        yield Chunk(text=text)
    if fails:
        raise ConnectionDropped("gone")


def test_nothing_is_lost_of_a_reply() -> None:
    """What only begins as the key does is told with what follows, at the end, or before an error."""
    secret = "aab-aab-aab-aac-0123"
    assert (
        "".join(chunk.text for chunk in redacted(told("aab-aab-aa", "b-aab-aac-0123!"), [secret]))
        == "aab-[key]!"
    )
    assert [chunk.text for chunk in redacted(told("aab-aab"), [secret])] == ["", "aab-aab"]
    assert [chunk.text for chunk in redacted(told("Say ollama"), ["ollama"])] == ["Say ollama"]
    heard: list[str] = []
    with pytest.raises(ConnectionDropped):
        heard.extend(chunk.text for chunk in redacted(told("so aab-", fails=True), [secret]))
    assert heard == ["so ", "aab-"]
