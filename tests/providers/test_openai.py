"""The provider over a real socket: what it sends, what it yields, and that it leaves nothing behind."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from jupyter_session_memory.exceptions import ConnectionDropped, EndpointTimeout, MissingKey, UsageError
from jupyter_session_memory.messages import Outcome, Usage
from jupyter_session_memory.providers.keys import KeyVariable, checked
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS
from jupyter_session_memory.providers.provider import WAITING, Chunk, Provider, Request
from support.answers import answer_of
from support.sockets import PATIENCE
from support.wire import HANG, KEY, SSE_HEAD, Connection, WireServer, chunk, delta, heartbeats, http

Connect = Callable[..., OpenAIProvider]


def first_text(stream: Iterator[Chunk]) -> str:
    return next(chunk.text for chunk in stream if chunk.text)


def reply_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "jupyter-session-memory-reply"]


def test_a_reply_comes_with_its_outcome_and_usage(server: WireServer, provider: OpenAIProvider) -> None:
    """Text, reasoning, how it ended and what it cost all come out of one stream."""
    server.reply("It rolls downhill.", reasoning="Think of a ball.", usage=(12, 4))
    answer = answer_of(provider)
    assert (answer.text, answer.reasoning) == ("It rolls downhill.", "Think of a ball.")
    assert (answer.outcome, answer.usage) == (Outcome.COMPLETE, Usage(12, 4))


def test_it_is_a_provider(provider: OpenAIProvider) -> None:
    """It fulfils the interface that chat asks for."""
    assert isinstance(provider, Provider)


def test_the_request_carries_the_minimum(server: WireServer, provider: OpenAIProvider) -> None:
    """Model, messages, stream and the wish for usage: nothing else unless it was set."""
    messages = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Straße 你好 🙂"}]
    list(provider.stream(Request("tiny", messages)))
    assert server.requests[0].json == {
        "model": "tiny", "messages": messages, "stream": True, "stream_options": {"include_usage": True}
    }  # fmt: skip
    assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"


def test_temperature_and_limit_are_sent_when_set(server: WireServer, provider: OpenAIProvider) -> None:
    """Options of a turn travel under the names most endpoints know."""
    answer_of(provider, temperature=0.2, max_tokens=50)
    assert {"temperature": 0.2, "max_tokens": 50}.items() <= server.requests[0].json.items()


def test_words_arrive_while_the_server_is_still_sending(server: WireServer, provider: OpenAIProvider) -> None:
    """The first words come out although the reply has not ended."""
    gate = server.gate()
    server.reply("First", gate, " rest.")
    stream = provider.stream(Request("tiny", [{"role": "user", "content": "hi"}]))
    assert first_text(stream) == "First"
    gate.wait_reached()
    gate.open()
    assert "".join(chunk.text for chunk in stream) == " rest."


def test_closing_the_stream_ends_the_request(server: WireServer, provider: OpenAIProvider) -> None:
    """The server sees the client leave, and no thread is left."""
    server.script(SSE_HEAD, chunk(delta("Hel")), HANG)
    stream = provider.stream(Request("tiny", []))
    assert first_text(stream) == "Hel"
    stream.close()  # type: ignore[attr-defined]
    assert server.requests[0].disconnected.wait(PATIENCE)
    assert reply_threads() == []


def test_closing_while_the_server_is_silent_ends_the_request(server: WireServer, connect: Connect) -> None:
    """Leaving while waiting for the first byte cuts the connection too."""
    server.script(HANG)
    stream = connect().stream(Request("tiny", []))
    while not server.requests:  # waiting gives control back now and then
        assert next(stream) is WAITING
    stream.close()  # type: ignore[attr-defined]
    assert server.requests[0].disconnected.wait(PATIENCE)
    assert reply_threads() == []


@pytest.mark.parametrize("steps", [[HANG], [SSE_HEAD, HANG], [SSE_HEAD, chunk(delta("Hel")), HANG]])
def test_an_interrupt_gets_through_while_waiting(
    server: WireServer, provider: OpenAIProvider, steps: list[Any]
) -> None:
    """KeyboardInterrupt ends the wait at every stage, and the server sees the client leave."""
    import _thread

    gate = server.gate()
    server.script(*steps[:-1], gate, HANG)

    def interrupt() -> None:
        gate.wait_reached()
        _thread.interrupt_main()

    gate.open()
    threading.Thread(target=interrupt).start()
    with pytest.raises(KeyboardInterrupt):
        answer_of(provider)
    assert server.requests[0].disconnected.wait(PATIENCE)
    assert reply_threads() == []
    assert answer_of(provider).outcome is Outcome.COMPLETE


def test_connections_are_used_again(server: WireServer, provider: OpenAIProvider) -> None:
    """Turn after turn goes over one connection."""
    for _ in range(3):
        assert answer_of(provider).outcome is Outcome.COMPLETE
    assert server.open_connections == 1


def test_threads_may_ask_at_the_same_time(server: WireServer, provider: OpenAIProvider) -> None:
    """Twenty threads get twenty whole replies from one provider, and one connection stays."""
    answers: list[str] = []
    threads = [threading.Thread(target=lambda: answers.append(answer_of(provider).text)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == sorted(f"Reply {n}." for n in range(1, 21))
    assert reply_threads() == []


def test_interrupting_one_stream_leaves_the_other(server: WireServer, provider: OpenAIProvider) -> None:
    """Each exchange has a connection of its own: cutting one does not touch another."""
    gate = server.gate()
    server.reply("One", gate, " whole.")
    server.script(SSE_HEAD, chunk(delta("Two")), HANG)
    one, two = (provider.stream(Request("tiny", [])) for _ in range(2))
    assert (first_text(one), first_text(two)) == ("One", "Two")
    two.close()  # type: ignore[attr-defined]
    gate.open()
    assert "".join(chunk.text for chunk in one) == " whole."


def test_a_missing_key_is_named_at_first_use() -> None:
    """Without a key nothing is sent; the line names the variable and the offline way out."""
    provider = OpenAIProvider(PRESETS["groq"], key=KeyVariable({}, "GROQ_API_KEY"))
    with pytest.raises(MissingKey) as raised:
        list(provider.stream(Request("m", [])))
    assert str(raised.value) == (
        "No reply: GROQ_API_KEY is not set. Set it (%model setup shows how) or run %model offline."
    )


def test_a_key_set_later_is_used(server: WireServer) -> None:
    """The environment is read at each use, so setting or changing the key takes effect at once."""
    environ: dict[str, str] = {}
    provider = OpenAIProvider(
        PRESETS["openai"], base_url=server.url, key=KeyVariable(environ, "OPENAI_API_KEY", optional=True)
    )
    sent = []
    for key in ("", "sk-first-key-1234", "sk-second-key-5678"):
        environ["OPENAI_API_KEY"] = key
        answer_of(provider)
        sent.append(server.requests[-1].headers["authorization"])
    provider.close()
    assert sent == ["Bearer none", "Bearer sk-first-key-1234", "Bearer sk-second-key-5678"]


def test_a_slow_first_byte_is_a_timeout_and_is_not_repeated(server: WireServer, connect: Connect) -> None:
    """Past its deadline the request is given up; it may have cost something, so it is sent once."""
    server.script(HANG)
    answer = answer_of(connect(first=0.2))
    assert isinstance(answer.error, EndpointTimeout)
    assert answer.line.startswith(f"No reply: 127.0.0.1:{server.port} did not answer within 0.2 s.")
    assert len(server.requests) == 1


@pytest.mark.parametrize("stall", [HANG, heartbeats()], ids=["silence", "heartbeats"])
def test_a_stalled_reply_ends_with_what_had_come(server: WireServer, connect: Connect, stall: Any) -> None:
    """Heartbeats do not count as words: the idle deadline ends the reply, the partial text is out."""
    server.script(SSE_HEAD, chunk(delta("Partial")), stall)
    answer = answer_of(connect(idle=0.3))
    assert (answer.text, answer.outcome) == ("Partial", None)
    assert isinstance(answer.error, ConnectionDropped)
    assert "sent no more of it for 0.3 s" in answer.line
    assert reply_threads() == []


def test_a_reply_that_never_ends_meets_the_total_deadline(server: WireServer, connect: Connect) -> None:
    """Words without end do not keep a cell running for ever."""

    def babble(connection: Connection) -> None:
        while True:
            connection.send(chunk(delta("bla ")))
            connection.wait(seconds=0.02)

    server.script(SSE_HEAD, babble)
    answer = answer_of(connect(total=0.4))
    assert answer.text.startswith("bla ")
    assert "took more than 0.4 s in all" in answer.line


def test_a_whole_reply_does_not_wait_for_a_server_that_keeps_the_stream_open(
    server: WireServer, connect: Connect
) -> None:
    """After the finish reason only the usage may follow, and not for long."""
    server.script(SSE_HEAD, chunk(delta("Done.")), chunk(delta(finish="stop")), HANG)
    answer = answer_of(connect(trailing=0.2))
    assert (answer.text, answer.outcome, answer.error) == ("Done.", Outcome.COMPLETE, None)


def test_waiting_is_shown(
    server: WireServer, provider: OpenAIProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waits sees for how long."""
    monkeypatch.setattr("jupyter_session_memory.providers.openai.SHOW_WAITING_AFTER", 1)
    gate = server.gate()
    server.script(gate, SSE_HEAD, chunk(delta("Late.", finish="stop")))
    stream = provider.stream(Request("tiny", []))
    assert next(chunk.status for chunk in stream if chunk is not WAITING).startswith("waiting ")
    gate.open()
    assert first_text(stream) == "Late."


def test_models_are_listed_sorted(server: WireServer, provider: OpenAIProvider) -> None:
    """GET /models, whatever the shape of the list, gives names."""
    server.models = ["b", {"id": "a"}, {"name": "models/c"}]
    assert provider.models() == ["a", "b", "c"]


def test_windows_are_learnt_from_the_list(server: WireServer, provider: OpenAIProvider) -> None:
    """At an address that is not OpenAI's nothing is assumed of a model before."""
    server.models = [{"id": "gpt-4o", "max_model_len": 32_000}]
    before = provider.context_window("gpt-4o")
    provider.models()
    assert (before, provider.context_window("gpt-4o")) == (None, 32_000)


def test_without_a_model_the_first_listed_one_answers(server: WireServer, connect: Connect) -> None:
    """Servers that load one model need no name for it."""
    answer = answer_of(connect("llamacpp"), model="")
    assert answer.outcome is Outcome.COMPLETE
    assert server.chats[0].json["model"] == "gpt-5-mini"


def test_a_list_that_is_none_is_said(server: WireServer, provider: OpenAIProvider) -> None:
    """A login page in place of the list is named, not parsed."""
    server.models_answer = http(200, "<html>Sign in</html>")
    with pytest.raises(Exception, match="No list of models") as raised:
        provider.models()
    assert "html" not in str(raised.value)


def test_vocabularies_belong_to_openai_itself(provider: OpenAIProvider) -> None:
    """Exact counting is only claimed where the model is OpenAI's and so is the endpoint."""
    real = OpenAIProvider(PRESETS["openai"], key=checked(KEY, "OPENAI_API_KEY"))
    assert (real.is_openai, real.vocabulary("gpt-5-mini"), real.vocabulary("gpt-4")) == (
        True, "o200k_base", "cl100k_base"
    )  # fmt: skip
    assert (provider.is_openai, provider.vocabulary("gpt-5-mini")) == (False, None)


@pytest.mark.parametrize(
    "url", ["localhost:11434", "ftp://host/v1", "http://", "http://host:port/v1", "http://host:99999"]
)
def test_a_base_url_that_is_none_is_refused(url: str) -> None:
    """A wrong address is said when the model is chosen, naming the variable."""
    with pytest.raises(UsageError, match="OPENAI_BASE_URL is not an address"):
        OpenAIProvider(PRESETS["openai"], base_url=url)


@pytest.mark.parametrize(
    "url", ["http://a..b/v1", f"http://{'a' * 70}.example/v1", "http://a b/v1", "http://a\x00/v1"]
)
def test_a_host_that_cannot_be_one_is_refused(url: str) -> None:
    """It is not left to the network to find out, whose words would blame the text."""
    with pytest.raises(UsageError, match="OPENAI_BASE_URL is not an address"):
        OpenAIProvider(PRESETS["openai"], base_url=url)


@pytest.mark.parametrize(
    ("url", "advice"),
    [
        ("localhost:8080/v1", "Write http://localhost:8080/v1."),
        ("models.example/v1", "Write http://models.example/v1."),
        ("https:", "Correct it."),
        ("user:secret@models.example/v1", "Correct it."),
        ("models.example/v1?key=secret", "Correct it."),
    ],
)
def test_a_forgotten_scheme_is_named(url: str, advice: str) -> None:
    """The whole address is proposed, unless it holds what must not be shown."""
    with pytest.raises(UsageError) as raised:
        OpenAIProvider(PRESETS["openai"], base_url=url)
    assert str(raised.value).endswith(advice)


@pytest.mark.parametrize("end", ["", "/", "//", "/#part", "?api-version=1&b=2", "/?api-version=1&b=2"])
def test_the_end_of_the_base_url_is_taken_as_meant(server: WireServer, end: str) -> None:
    """Slashes do no harm, and a query goes behind the path of every request, and into no line."""
    query = "?api-version=1&b=2" if "?" in end else ""
    endpoint = OpenAIProvider(PRESETS["openai"], base_url=server.url + end, sleep=lambda _seconds: None)
    assert answer_of(endpoint).text == "Reply 1."
    assert endpoint.models() == ["gpt-5-mini", "tiny"]
    assert [request.path for request in server.requests] == [
        f"/v1/chat/completions{query}",
        f"/v1/models{query}",
    ]
    server.status(404)
    assert "api-version" not in answer_of(endpoint).line + repr(endpoint)
    endpoint.close()


def test_nothing_shows_the_key(server: WireServer, provider: OpenAIProvider) -> None:
    """No repr of the provider or of what it holds has the key in it."""
    answer_of(provider)
    shown = [
        repr(provider),
        str(provider),
        provider.title("tiny"),
        repr(vars(provider)),
        repr(provider.key()),
    ]
    assert not [text for text in shown if KEY in text]


def test_importing_the_provider_does_not_import_the_sdk() -> None:
    """The SDK costs half a second: it is imported at the first real call."""
    code = "import jupyter_session_memory.providers.openai, sys; print('openai' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_a_proxy_is_not_asked_for_this_machine(
    server: WireServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy in the environment cannot reach a server on this machine, and is not tried."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    assert answer_of(connect()).outcome is Outcome.COMPLETE
