"""What endpoints refuse besides messages is learnt once for each endpoint and model."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from jupyter_session_memory.exceptions import RequestRefused
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers.errors.body import ErrorBody
from jupyter_session_memory.providers.errors.meaning import Kind, read
from jupyter_session_memory.providers.openai import OpenAIProvider
from support.answers import answer_of
from support.wire import WireServer, completion, http

LIMIT = {
    "error": {
        "message": "Unsupported parameter: 'max_tokens' is not supported with this model. "
        "Use 'max_completion_tokens' instead.",
        "code": "unsupported_parameter",
        "param": "max_tokens",
    }
}
TEMPERATURE = {
    "error": {
        "message": "Unsupported value: 'temperature' does not support 0.2 with this model. "
        "Only the default (1) value is supported.",
        "code": "unsupported_value",
        "param": "temperature",
    }
}
OPTIONS = {
    "detail": [
        {
            "type": "extra_forbidden",
            "loc": ["body", "stream_options"],
            "msg": "Extra inputs are not permitted",
        }
    ]
}


def test_the_limit_is_renamed_and_remembered(server: WireServer, provider: OpenAIProvider) -> None:
    """One refusal, one repetition under the other name; the next turn uses it at once."""
    server.status(400, LIMIT)
    assert answer_of(provider, max_tokens=9).outcome is Outcome.COMPLETE
    answer_of(provider, max_tokens=9)
    sent = [[name for name in request.json if name.startswith("max")] for request in server.chats]
    assert sent == [["max_tokens"], ["max_completion_tokens"], ["max_completion_tokens"]]


def test_what_is_learnt_belongs_to_one_model(server: WireServer, provider: OpenAIProvider) -> None:
    """Another model at the same endpoint starts from the usual."""
    server.status(400, LIMIT)
    answer_of(provider, max_tokens=9)
    answer_of(provider, max_tokens=9, model="gpt-5-mini")
    assert "max_tokens" in server.chats[-1].json


def test_a_temperature_that_is_not_taken_is_left_out_and_said(
    server: WireServer, provider: OpenAIProvider
) -> None:
    """The reply comes without it, and the person is told."""
    server.status(400, TEMPERATURE)
    answer = answer_of(provider, temperature=0.2)
    assert answer.outcome is Outcome.COMPLETE
    assert answer.statuses == ["tiny takes no temperature: asked without it"]
    assert "temperature" not in server.chats[-1].json


def test_stream_options_are_dropped(server: WireServer, provider: OpenAIProvider) -> None:
    """Endpoints that know no stream_options get none; their replies have no usage."""
    server.status(422, OPTIONS)
    answer = answer_of(provider)
    assert (answer.outcome, answer.usage) == (Outcome.COMPLETE, None)


def test_a_model_that_cannot_stream_answers_at_once(server: WireServer, provider: OpenAIProvider) -> None:
    """The reply comes whole, the person is told once, and the next turn asks so from the start."""
    server.status(400, {"error": {"message": "Your organization must be verified to stream this model.",
                                  "param": "stream", "code": "unsupported_value"}})  # fmt: skip
    first, second = answer_of(provider), answer_of(provider)
    assert (first.text, first.outcome, second.text) == ("Reply 2.", Outcome.COMPLETE, "Reply 3.")
    assert first.statuses == ["tiny answers only at once: asked so"]
    assert second.statuses == []
    assert [request.json["stream"] for request in server.chats] == [True, False, False]
    assert "stream_options" not in server.chats[-1].json


def test_an_answer_at_once_may_take_as_long_as_silence_in_a_stream(
    server: WireServer, connect: Callable[..., OpenAIProvider]
) -> None:
    """Its first byte comes when it is whole."""
    server.status(400, {"error": {"message": "This model does not support streaming."}})
    gate = server.gate()
    server.script(gate, http(200, completion("All of it.", "stop", (9, 3))))
    threading.Timer(0.6, gate.open).start()
    assert answer_of(connect(first=0.3, idle=30)).text == "All of it."


def test_several_refusals_are_learnt_one_after_the_other(
    server: WireServer, provider: OpenAIProvider
) -> None:
    """Each costs one request, once."""
    server.status(422, OPTIONS)
    server.status(400, LIMIT)
    server.status(400, TEMPERATURE)
    assert answer_of(provider, max_tokens=9, temperature=0.2).outcome is Outcome.COMPLETE
    assert set(server.chats[-1].json) == {"model", "messages", "stream", "max_completion_tokens"}


def test_an_endpoint_that_goes_on_refusing_is_believed(server: WireServer, provider: OpenAIProvider) -> None:
    """There is an end to it: both names refused is an error, after two requests."""
    server.status(400, LIMIT)
    server.status(400, {"error": {"message": "Unknown parameter: 'max_completion_tokens'."}}, times=5)
    answer = answer_of(provider, max_tokens=9)
    assert isinstance(answer.error, RequestRefused)
    assert "takes no max_completion_tokens for tiny" in answer.line
    assert len(server.chats) == 2


def test_a_parameter_that_was_not_sent_is_not_dropped(server: WireServer, provider: OpenAIProvider) -> None:
    """The same request again would get the same refusal."""
    server.status(400, LIMIT)
    assert isinstance(answer_of(provider).error, RequestRefused)
    assert len(server.chats) == 1


@pytest.mark.parametrize(
    ("status", "param", "message", "name"),
    [
        (400, "max_tokens", "", "max_tokens"),
        (400, "", "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", "max_tokens"),
        (400, "", "Unrecognized request argument supplied: stream_options", "stream_options"),
        (422, "", "extra fields not permitted: max_completion_tokens", "max_completion_tokens"),
        (400, "max_tokens", "max_tokens is too large: 99999. This model supports at most 4096.", ""),
        (400, "temperature", "temperature must be less than or equal to 2", ""),
        (400, "messages", "messages: field required, not temperature", ""),
        (400, "", "something else", ""),
        (400, "stream", "Unsupported value", "stream"),
        (400, "", "streaming is not supported for this model", "stream"),
        (400, "", "stream_options is not supported when streaming is not supported", "stream_options"),
        (400, "", "the upstream stream ended", ""),
        (500, "temperature", "", ""),
    ],
)
def test_only_a_refused_parameter_is_one(status: int, param: str, message: str, name: str) -> None:
    """A wrong value or another field is for the person to mend."""
    found = read(status, ErrorBody(message, param=param))
    assert (found.parameter if found.kind is Kind.UNKNOWN else "") == name


def test_a_parameter_that_is_not_ours_is_for_the_person_to_mend(
    server: WireServer, provider: OpenAIProvider
) -> None:
    """Nothing is left out or sent again, and the line has the endpoint's own words."""
    server.status(400, {"error": {"message": "Unknown parameter: 'top_a'."}})
    answer = answer_of(provider)
    assert isinstance(answer.error, RequestRefused)
    assert "did not accept the request (400): “Unknown parameter: 'top_a'”" in answer.line
    assert len(server.chats) == 1
