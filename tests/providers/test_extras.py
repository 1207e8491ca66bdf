"""What people add to their requests, and where the key stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers.extras import Extras
from jupyter_session_memory.providers.keys import checked, header
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS
from support.answers import answer_of
from support.wire import KEY, WireServer, delta

HIDDEN = "tenant-0123456789"


def extras(**fields: Any) -> Extras:
    return Extras(headers={"X-Tenant": header("X-Tenant", HIDDEN, "ChatMagics.headers")}, **fields)


def test_headers_and_fields_go_along(server: WireServer, provider: OpenAIProvider) -> None:
    """With every request, the list of models included; without the setting nothing is added."""
    answer_of(provider)
    provider.configure(provider.deadlines, extras(body={"top_p": 0.9, "user": "me"}, effort="low"))
    answer_of(provider)
    provider.models()
    assert [request.headers.get("x-tenant") for request in server.requests] == [None, HIDDEN, HIDDEN]
    assert server.chats[-1].json.items() >= {"top_p": 0.9, "user": "me", "reasoning_effort": "low"}.items()
    assert "reasoning_effort" not in server.chats[0].json


def test_an_effort_that_is_not_taken_is_left_out_and_said(
    server: WireServer, provider: OpenAIProvider
) -> None:
    """The reply comes without it; the next request knows."""
    provider.configure(provider.deadlines, Extras(effort="high"))
    server.status(400, {"error": {"message": "Unrecognized request argument supplied: reasoning_effort"}})
    answer = answer_of(provider)
    assert (answer.outcome, answer.statuses) == (
        Outcome.COMPLETE, ["tiny takes no reasoning_effort: asked without it"]
    )  # fmt: skip
    answer_of(provider)
    assert ["reasoning_effort" in request.json for request in server.chats] == [True, False, False]


def test_tags_of_a_models_own_are_reasoning(server: WireServer, provider: OpenAIProvider) -> None:
    """Named by a setting, they are kept out of the reply."""
    provider.configure(provider.deadlines, Extras(tags=(("<plan>", "</plan>"),)))
    server.events(delta("<pl"), delta("an>First.</plan>Yes."), delta(finish="stop"))
    answer = answer_of(provider)
    assert (answer.reasoning, answer.text) == ("First.", "Yes.")


def test_the_value_of_a_header_is_shown_nowhere(server: WireServer, provider: OpenAIProvider) -> None:
    """Not in a line, a note or a repr, whatever the endpoint repeats of it."""
    provider.configure(provider.deadlines, extras())
    server.status(400, {"error": {"message": f"tenant {HIDDEN} is unknown"}})
    answer = answer_of(provider)
    assert "tenant [key] is unknown" in answer.line
    assert HIDDEN not in "".join(
        [repr(provider.extras), repr(answer.error), *getattr(answer.error, "__notes__", ())]
    )


@pytest.mark.parametrize(("name", "value"), [("X A", "b"), ("", "b"), ("X", "b\nc"), ("X", "é"), ("X", 1)])
def test_a_header_that_cannot_be_sent_is_refused(name: str, value: object) -> None:
    """When it is set, without repeating its value."""
    with pytest.raises(UsageError):
        header(name, value, "ChatMagics.headers")


@pytest.mark.parametrize(
    ("preset", "path", "own"),
    [
        ("azure", "/openai/v1", True),
        ("azure", "/openai/deployments/mine?api-version=2024-10-21", True),
        ("openai", "/openai/deployments/mine", True),
        ("openai", "/v1", False),
    ],
)
def test_azure_gets_the_key_in_a_header_of_its_own(
    server: WireServer, preset: str, path: str, own: bool
) -> None:
    """Deployments insist on `api-key`, and take no other."""
    url = server.url.removesuffix("/v1") + path
    provider = OpenAIProvider(PRESETS[preset], base_url=url, key=checked(KEY, "AZURE_OPENAI_API_KEY"))
    assert answer_of(provider).outcome is Outcome.COMPLETE
    provider.close()
    sent = server.chats[-1]
    found = (sent.headers.get("api-key"), sent.headers.get("authorization"))
    assert found == ((KEY, None) if own else (None, f"Bearer {KEY}"))
    assert sent.path == path.replace("?", "/chat/completions?") if "?" in path else path + "/chat/completions"


@pytest.mark.parametrize("bypassed", ["localhost,127.0.0.1,::1,[::1]", "fe80::/10", "[2001:db8::1]:8080"])
def test_an_ipv6_address_in_no_proxy_is_no_fault(
    server: WireServer, connect: Callable[..., OpenAIProvider], monkeypatch: pytest.MonkeyPatch, bypassed: str
) -> None:
    """Some versions of the HTTP library cannot read it; requests go where they would without."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", bypassed)
    monkeypatch.setenv("NO_PROXY", bypassed)
    monkeypatch.setattr("jupyter_session_memory.providers.wire.clients.is_loopback", lambda _: False)
    assert answer_of(connect()).outcome is Outcome.COMPLETE


@pytest.mark.parametrize(
    "proxy", ["http://[::1", "foo:bar:baz", "http://127.0.0.1:notaport", "ftp://127.0.0.1:1"]
)
def test_a_proxy_that_cannot_be_one_is_named(
    connect: Callable[..., OpenAIProvider], monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    """The variable is, not a port nobody has written."""
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.setenv(name, "")
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, proxy)
    monkeypatch.setattr("jupyter_session_memory.providers.wire.clients.is_loopback", lambda _: False)
    answer = answer_of(connect())
    assert "HTTP_PROXY" in answer.line
    assert "NO_PROXY" in answer.line
