"""Faults on the wire: each becomes one line with the next step, and the next turn works."""

from __future__ import annotations

import traceback
from typing import Any

import pytest

from jupyter_session_memory import exceptions as errors
from jupyter_session_memory.exceptions import ProviderError
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers.errors.address import Endpoint
from jupyter_session_memory.providers.openai import OpenAIProvider
from support.answers import Answer, answer_of
from support.wire import (
    CLOSE,
    DONE,
    KEY,
    RESET,
    SSE_END,
    SSE_HEAD,
    WireServer,
    chunk,
    completion,
    completion_chunk,
    delta,
    event,
    http,
    slowly,
)  # fmt: skip

END = delta(finish="stop")
HTML = "<!doctype html><html><head><title>Sign in</title></head><body>secret page</body></html>"

# Before the first word: status, body, headers -> error, a part of the line, requests sent.
ANSWERS: list[tuple[str, int, Any, dict[str, str], type[ProviderError], str, int]] = [
    ("401", 401, {"error": {"message": f"Incorrect API key provided: sk-canar****cdef, {KEY}."}}, {},
     errors.AuthenticationFailed, "does not accept the key from OPENAI_API_KEY. Set a valid one", 1),
    ("402", 402, {"error": {"message": "Insufficient credits"}}, {},
     errors.PermissionRefused, "has no credit left (402): “Insufficient credits”. Add credit", 1),
    ("403", 403, {"error": {"message": "Country not supported"}}, {},
     errors.PermissionRefused, "does not allow this (403): “Country not supported”. Ask for access", 1),
    ("404 model", 404, {"error": {"message": "The model `tinny` does not exist", "code": "model_not_found"}}, {},
     errors.ModelNotFound, "has no model tinny. Did you mean tiny? Run %model openai:tiny, then run", 2),
    ("404 path", 404, "404 page not found", {}, errors.ModelNotFound, "no chat completions at http://127.0.0.1", 1),
    ("405", 405, {"detail": "Method Not Allowed"}, {}, errors.ModelNotFound, "Check OPENAI_BASE_URL", 1),
    ("407", 407, b"", {}, errors.ConnectionFailed, "the proxy on the way to 127.0.0.1", 1),
    ("408", 408, b"", {}, errors.EndpointTimeout, "gave up waiting (408). Run this cell again.", 2),
    ("409", 409, {"error": {"message": "Conflict"}}, {}, errors.RequestRefused, "(409): “Conflict”", 2),
    ("413", 413, "<html>413</html>", {}, errors.RequestRefused, "the request is too large", 1),
    ("413 tokens per minute", 413, {"error": {"message": "Request too large on tokens per minute (TPM)"}}, {},
     errors.RequestRefused, "the request is too large", 1),
    ("422", 422, {"detail": [{"loc": ["body", "messages"], "msg": "field required"}]}, {},
     errors.RequestRefused, "did not accept the request (422)", 1),
    ("429", 429, {"error": {"message": "Slow down."}}, {"Retry-After": "2"},
     errors.RateLimited, "(429): “Slow down”. Wait 2 s, then run this cell again.", 3),
    ("429 for long", 429, b"", {"Retry-After": "120"}, errors.RateLimited, "Wait 2 min, then run this cell", 1),
    ("429 quota", 429, {"error": {"message": "You exceeded your current quota", "code": "insufficient_quota"}}, {},
     errors.QuotaExhausted, "has no quota left (429)", 1),
    ("500 HTML", 500, HTML, {}, errors.ServerFault, "failed (500). Wait a little, then run this cell again.", 3),
    ("503", 503, {"error": {"message": "no worker is free"}}, {}, errors.ServerFault, "(503): “no worker is free”", 3),
    ("529", 529, {"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}, {},
     errors.ServerFault, "failed (529): “Overloaded”", 3),
    ("501", 501, b"", {}, errors.ServerFault, "failed (501)", 1),
    ("418", 418, {"error": {"message": "x" * 900}}, {}, errors.RequestRefused, "…”. Change what it names", 1),
    ("redirect", 302, b"", {"Location": f"https://login.example/v1/chat/completions?token={KEY}"},
     errors.RequestRefused, "redirects to https://login.example/v1 (302), which was not followed.", 1),
    ("redirect within the host", 308, b"", {"Location": "/v2/chat/completions"},
     errors.RequestRefused, "/v2 (308), which was not followed. If you trust that address, set", 1),
]  # fmt: skip

# Inside a 200: the steps of the answer -> text that came, error, a part of the line.
BODIES: list[tuple[str, list[Any], str, type[ProviderError] | None, str]] = [
    ("HTML", [http(200, HTML)], "", errors.BadAnswer, "sent a web page instead of a chat completion. Check"),
    ("HTML as events", [SSE_HEAD, chunk(HTML.encode()), SSE_END], "", errors.BadAnswer, "sent a web page"),
    ("empty", [http(200)], "", errors.BadAnswer, "sent an empty answer instead of a chat completion"),
    ("empty stream", [SSE_HEAD, SSE_END], "", errors.BadAnswer, "sent an empty answer"),
    ("other JSON", [http(200, {"status": "ok"})], "", errors.BadAnswer, "sent something else instead"),
    ("plain text", [http(200, b"Welcome!", content_type="text/plain")], "", errors.BadAnswer, "sent something else"),
    ("only [DONE]", [SSE_HEAD, chunk(DONE), SSE_END], "", errors.BadAnswer, "ended its answer before the first word"),
    ("only a role", [SSE_HEAD, chunk(delta("", role="assistant")), SSE_END], "", errors.BadAnswer,
     "ended its answer before the first word"),
    ("no word and stop", [SSE_HEAD, chunk(END), SSE_END], "", errors.BadAnswer, "the model ended without a word"),
    ("all spent on reasoning", [SSE_HEAD, chunk(delta(reasoning="Hm")), chunk(delta(finish="length")), SSE_END], "",
     errors.BadAnswer, "spent all its room for the answer on reasoning. Give it more with --max-tokens"),
    ("a tool nobody offered", [SSE_HEAD, chunk(delta(tool_calls=[{"function": {"name": "rm", "arguments": '{"a'}}])),
     chunk(delta(finish="tool_calls")), SSE_END], "", errors.BadAnswer, "the model called a tool (rm), and none was"),
    ("reset", [SSE_HEAD, chunk(delta("Half")), "gate", RESET], "Half", errors.ConnectionDropped,
     "No reply: the connection to 127.0.0.1"),
    ("close inside a chunk", [SSE_HEAD, chunk(delta("Half")), b"40\r\ndata: {", CLOSE], "Half",
     errors.ConnectionDropped, "No reply: the connection"),
    ("drop before the first word", [SSE_HEAD, CLOSE], "", errors.ConnectionDropped, "No reply: the connection to 127"),
    ("bad chunk size", [SSE_HEAD, chunk(delta("Half")), b"zz\r\n", CLOSE], "Half", errors.ConnectionDropped,
     "No reply"),
    ("malformed JSON", [SSE_HEAD, chunk(delta("Half")), chunk(b"data: {oops\n\n"), SSE_END], "Half", errors.BadAnswer,
     "No reply: 127.0.0.1:"),
    ("a number as event", [SSE_HEAD, chunk(delta("Half")), chunk(event(7)), SSE_END], "Half", errors.BadAnswer,
     "sent an event that is no chat completion"),
    ("error object", [SSE_HEAD, chunk(delta("Half")), chunk(event({"error": {"message": f"CUDA died {KEY}"}}))], "Half",
     errors.BadAnswer, "reported an error: “CUDA died [key]”. Run this cell again."),
    ("error string", [SSE_HEAD, chunk(delta("Half")), chunk(event({"error": "out of memory"}))], "Half",
     errors.BadAnswer, "reported an error: “out of memory”"),
    ("error event", [SSE_HEAD, chunk(delta("Half")), chunk(event({"message": "boom"}, "error"))], "Half",
     errors.BadAnswer, "reported an error: “boom”"),
    ("error event that is text", [SSE_HEAD, chunk(b"event: error\ndata: boom\n\n")], "", errors.BadAnswer, "“boom”"),
    ("error in a choice", [SSE_HEAD, chunk(delta("Half")), chunk(event(completion_chunk(
        [{"delta": {"content": ""}, "finish_reason": "error", "error": {"message": "gone"}}])))], "Half",
     errors.BadAnswer, "“gone”"),
    ("error list", [SSE_HEAD, chunk(event([{"error": {"message": "boom"}}]))], "", errors.BadAnswer, "“boom”"),
    ("a server that gives up", [SSE_HEAD, chunk(delta("Half")), chunk(delta(finish="abort")), SSE_END], "Half",
     errors.BadAnswer, "gave up (abort). Run this cell again."),
    ("an error for a finish reason", [SSE_HEAD, chunk(delta(finish="error")), SSE_END], "", errors.BadAnswer,
     "No reply: 127.0.0.1"),
    ("a hostile tool", [SSE_HEAD, chunk(delta(tool_calls=[{"function": {"name": f"rm\n\ud800{KEY}"}}])),
     chunk(delta(finish="tool_calls"))], "", errors.BadAnswer, "the model called a tool (rm [key]), and none was"),
    ("clean end of file", [SSE_HEAD, chunk(delta("Half")), SSE_END], "Half", None, ""),
]  # fmt: skip

# Odd, and yet a whole reply: the steps -> the text.
WHOLE: list[tuple[str, list[Any], str]] = [
    ("comments between", [SSE_HEAD, chunk(b": ping\n\n"), chunk(delta("Hi")), chunk(b":\n\n"), chunk(END)], "Hi"),
    ("an event with a retry time only", [SSE_HEAD, chunk(b"retry: 3000\n\n"), chunk(delta("Hi")), chunk(END)], "Hi"),
    ("null everywhere", [SSE_HEAD, chunk(event(completion_chunk(None))), chunk(event(completion_chunk([None]))),
     chunk(event(completion_chunk([{"delta": None, "finish_reason": None}]))), chunk(delta("Hi")), chunk(END)], "Hi"),
    ("a first event without choices", [SSE_HEAD, chunk(event(completion_chunk([], prompt_filter_results=[]))),
     chunk(delta("Hi")), chunk(END)], "Hi"),
    ("a list of events", [SSE_HEAD, chunk(event([completion_chunk([{"delta": {"content": "Hi"},
     "finish_reason": "stop"}])]))], "Hi"),
    ("no [DONE], no last empty line", [SSE_HEAD, chunk(delta("Hi")), chunk(END.rstrip())], "Hi"),
    ("[DONE] without a finish reason", [SSE_HEAD, chunk(delta("Hi")), chunk(DONE)], "Hi"),
    ("carriage returns", [SSE_HEAD, chunk((delta("Hi") + END).replace(b"\n", b"\r\n"))], "Hi"),
    ("bad UTF-8", [SSE_HEAD, chunk(delta("H#i").replace(b"#", b"\xff")), chunk(END)], "H\ufffdi"),
    ("a byte at a time", [SSE_HEAD, slowly(chunk(delta("Größe 你好")) + chunk(END))], "Größe 你好"),
    ("wrong content type", [SSE_HEAD.replace(b"text/event-stream", b"application/json"), chunk(delta("Hi")),
     chunk(END)], "Hi"),
    ("no content type", [SSE_HEAD.replace(b"Content-Type: text/event-stream\r\n", b""), chunk(delta("Hi")),
     chunk(END)], "Hi"),
    ("whole JSON instead of events", [http(200, completion("Hi", "stop", (3, 1)))], "Hi"),
    ("broken after its end", [SSE_HEAD, chunk(delta("Hi")), chunk(END), "gate", RESET], "Hi"),
    ("other fields", [SSE_HEAD, chunk(delta("Hi", audio=None, annotations=[], function_call=None, tool_calls=None)),
     chunk(END)], "Hi"),
]  # fmt: skip


def run(server: WireServer, provider: OpenAIProvider, steps: list[Any], model: str = "tiny") -> Answer:
    """Ask with this answer queued; "gate" stands for a place that opens once the client has read so far."""
    flat = [one for step in steps for one in (step if isinstance(step, list) else [step])]
    server.script(
        *[_settle if step == "gate" else step for step in flat], *([] if CLOSE in flat else [SSE_END])
    )
    return answer_of(provider, model=model)


def _settle(connection: Any) -> None:
    """A reset discards what was not read yet; nothing tells a server when it was."""
    connection.wait(seconds=0.3)


def assert_harmless(answer: Answer) -> None:
    """One line, no key, no page, nothing foreign that hangs on the error."""
    error = answer.error
    assert error is not None
    whole = "".join(traceback.format_exception(error))
    assert KEY not in whole
    assert "canar" not in whole
    assert "<" not in answer.line
    assert "\n" not in answer.line
    assert len(answer.line) < 600
    assert answer.line.endswith(".")
    assert (error.__cause__, error.__context__) == (None, None)


@pytest.mark.parametrize(("status", "body", "headers", "kind", "part", "sent"),
                         [row[1:] for row in ANSWERS], ids=[row[0] for row in ANSWERS])  # fmt: skip
def test_a_refusal_is_one_line(
    server: WireServer, provider: OpenAIProvider, status: int, body: Any, headers: dict[str, str],
    kind: type[ProviderError], part: str, sent: int,
) -> None:  # fmt: skip
    """Each status has its error, its line and its number of tries; the next turn works."""
    server.status(status, body, headers, times=3)
    answer = answer_of(provider, model="tinny")
    assert isinstance(answer.error, kind)
    assert part in answer.line
    assert answer.line.startswith("No reply: ")
    assert len(server.requests) == sent
    assert_harmless(answer)
    server.clear()
    assert answer_of(provider).outcome is Outcome.COMPLETE


@pytest.mark.parametrize(
    ("steps", "text", "kind", "part"), [row[1:] for row in BODIES], ids=[r[0] for r in BODIES]
)
def test_a_broken_answer_keeps_what_came(
    server: WireServer, provider: OpenAIProvider, steps: list[Any], text: str,
    kind: type[ProviderError] | None, part: str,
) -> None:  # fmt: skip
    """What had come is out, no outcome claims that it is whole, nothing is asked twice, the next turn works."""
    answer = run(server, provider, steps)
    assert (answer.text, answer.outcome) == (text, None)
    assert type(answer.error or None) is (kind or type(None))
    assert part in answer.line
    if kind:
        assert_harmless(answer)
        assert answer.line.startswith("No reply: ")
    assert len(server.chats) == 1
    assert answer_of(provider).outcome is Outcome.COMPLETE


@pytest.mark.parametrize(("steps", "text"), [row[1:] for row in WHOLE], ids=[row[0] for row in WHOLE])
def test_an_odd_answer_is_still_a_reply(
    server: WireServer, provider: OpenAIProvider, steps: list[Any], text: str
) -> None:
    """What leaves no doubt about the reply is no error."""
    answer = run(server, provider, steps)
    assert (answer.text, answer.outcome, answer.error) == (text, Outcome.COMPLETE, None)


@pytest.mark.parametrize(
    ("finish", "outcome"),
    [("length", Outcome.TRUNCATED), ("content_filter", Outcome.FILTERED), ("SAFETY", Outcome.FILTERED),
     ("eos", Outcome.COMPLETE), ("novelty", Outcome.COMPLETE)],
)  # fmt: skip
def test_the_finish_reason_decides_the_outcome(
    server: WireServer, provider: OpenAIProvider, finish: str, outcome: Outcome
) -> None:
    """Every dialect of the finish reason ends in one of our outcomes."""
    answer = run(server, provider, [SSE_HEAD, chunk(delta("Text")), chunk(delta(finish=finish))])
    assert (answer.text, answer.outcome, answer.error) == ("Text", outcome, None)


def test_a_refusal_by_the_model_is_shown_and_marked(server: WireServer, provider: OpenAIProvider) -> None:
    """The words of a refusal are text to show, its outcome keeps it out of later requests."""
    answer = run(server, provider, [SSE_HEAD, chunk(delta(refusal="I can't help.")), chunk(END)])
    assert (answer.text, answer.outcome) == ("I can't help.", Outcome.REFUSED)


@pytest.mark.parametrize("status", [200, 400])
def test_a_filter_is_an_outcome_and_no_error(
    server: WireServer, provider: OpenAIProvider, status: int
) -> None:
    """Azure refuses a filtered question with a 400, others end the stream: both are the same outcome."""
    if status == 400:
        server.status(400, {"error": {"code": "content_filter", "message": "The response was filtered"}})
        answer = answer_of(provider)
    else:
        answer = run(server, provider, [SSE_HEAD, chunk(delta(finish="content_filter"))])
    assert (answer.text, answer.outcome, answer.error) == ("", Outcome.FILTERED, None)


def test_a_failing_endpoint_is_tried_again_in_sight(server: WireServer, provider: OpenAIProvider) -> None:
    """A 503 and then a reply: the person sees the countdown and gets the reply."""
    server.status(503, HTML)
    server.reply("Back again.")
    answer = answer_of(provider)
    assert answer.text == "Back again."
    assert answer.statuses[0].startswith("The endpoint failed (503): retrying in ")
    assert answer.statuses[0].endswith(" (1 of 2)")


def test_a_connection_closed_without_an_answer_is_tried_once_more(
    server: WireServer, provider: OpenAIProvider
) -> None:
    """A kept connection that the server had dropped must not cost the person a turn."""
    server.script(RESET)
    assert answer_of(provider).text == "Reply 2."


@pytest.mark.parametrize(
    ("message", "profile"),
    [("Conversation roles must alternate user/assistant/user/assistant/...", "alternate"),
     ("After the optional system message, conversation roles must alternate user and assistant", "alternate"),
     ("System message must be at the beginning.", "one_system"),
     ("Unexpected role 'system' after role 'assistant'", "one_system"),
     ("System role not supported", "no_system"),
     ("Unsupported value: 'messages[0].role' does not support 'system' with this model.", "no_system")],
)  # fmt: skip
def test_a_strict_template_asks_for_a_profile(
    server: WireServer, provider: OpenAIProvider, message: str, profile: str
) -> None:
    """The shape that the endpoint wants is in the error; whoever asks again in that shape remembers it."""
    server.status(400, {"object": "error", "message": message, "code": 400})
    answer = answer_of(provider)
    assert isinstance(answer.error, errors.ProfileRequired)
    assert answer.error.profile == profile


def test_an_overflow_teaches_the_window(server: WireServer, provider: OpenAIProvider) -> None:
    """The numbers in the refusal are in the error, in the line, and in what the provider knows afterwards."""
    server.status(400, {"error": {"type": "exceed_context_size_error", "n_prompt_tokens": 5000, "n_ctx": 4096,
                                  "message": "the request exceeds the available context size"}})  # fmt: skip
    answer = answer_of(provider)
    assert isinstance(answer.error, errors.ContextOverflow)
    assert (answer.error.window, answer.error.sent) == (4096, 5000)
    assert (
        "the context window of tiny (5,000 of 4,096 tokens). Run %memory budget 3000, then run" in answer.line
    )
    assert provider.context_window("tiny") == 4096
    assert len(server.requests) == 1


def test_an_overflow_inside_the_stream_is_one_too(server: WireServer, provider: OpenAIProvider) -> None:
    """Some servers say it with status 200."""
    server.events(event({"error": {"message": "This model's maximum context length is 2048 tokens."}}))
    assert isinstance(answer_of(provider).error, errors.ContextOverflow)


def test_lone_surrogates_that_reach_the_provider_are_an_error_of_ours(provider: OpenAIProvider) -> None:
    """Chat makes them harmless; should one get here, it is a line and no traceback."""
    assert "characters that cannot be sent" in answer_of(provider, "\ud800").line


def test_the_host_is_all_that_is_shown_of_a_base_url() -> None:
    """User names, passwords, paths and queries of an address stay out of every line."""
    place = Endpoint("openai", f"https://user:{KEY}@proxy.example:8443/v1?key={KEY}")
    assert place.host == "proxy.example:8443"
