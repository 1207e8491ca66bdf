"""What is in force and why, told without a key and without asking anybody."""

from __future__ import annotations

import pytest

from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.providers.keys import checked
from jupyter_session_memory.providers.offline import OfflineProvider
from jupyter_session_memory.providers.registry import resolve
from jupyter_session_memory.providers.setup import describe, key_variable, keys_at_hand, local_servers, reason
from support.wire import KEY, WireServer


def told(name: str, chosen: str = "", **environ: str) -> dict[str, str]:
    provider, model = resolve(name, environ)
    return dict(describe(provider, model, chosen, environ))


def test_sources_are_named() -> None:
    """Of address, key, model and window; the key itself is not, and no window is assumed."""
    rows = told(
        "openai", OPENAI_API_KEY=KEY, OPENAI_BASE_URL="https://me:pw@llm.example/v1?k=1", OPENAI_MODEL="x"
    )
    assert rows["address"] == "https://llm.example/v1, from OPENAI_BASE_URL"
    assert rows["key"] == "from OPENAI_API_KEY"
    assert rows["model"] == "x, from OPENAI_MODEL"
    assert rows["window"] == ""
    assert KEY not in str(rows)


def test_what_is_missing_is_said() -> None:
    """A key that is not set, one that cannot be one, one that is not needed."""
    assert told("groq")["key"] == "GROQ_API_KEY is not set"
    assert "placeholder" in told("groq", GROQ_API_KEY="sk-...")["key"]
    assert told("ollama:phi", "ollama:phi") == {
        "address": "http://localhost:11434/v1, the usual one of ollama",
        "key": "none; if the server wants one: %model setup --key ollama, or set OLLAMA_API_KEY",
        "model": "phi, as chosen",
        "window": "4,096 tokens, what ollama takes unless it is told otherwise",
    }
    assert describe(OfflineProvider(), "demo", "", {}) == []


def test_a_key_that_was_typed_goes_before_the_environment() -> None:
    """And is named as such."""
    environ = {"GROQ_API_KEY": "gsk-another-0123456789"}
    provider, model = resolve("groq", environ, {"GROQ_API_KEY": checked(KEY, "what you typed")})
    assert dict(describe(provider, model, "groq", environ))["key"] == "from what you typed"


def test_why_the_environment_decides() -> None:
    """By the variables that are set, or because none is."""
    assert reason({"OPENAI_API_KEY": KEY}) == "OPENAI_API_KEY is set, and nothing else was chosen"
    assert reason({}).startswith("nothing else is set up")
    assert keys_at_hand({"GROQ_API_KEY": KEY, "OPENAI_API_KEY": " "}) == [("groq", "GROQ_API_KEY")]


def test_which_providers_take_a_key() -> None:
    """Also servers of one's own; the demo does not, nor one that does not exist."""
    assert key_variable("mistral") == "MISTRAL_API_KEY"
    assert key_variable("llamacpp") == "LLAMACPP_API_KEY"
    for name in ("offline", "nobody", ""):
        with pytest.raises(UsageError, match="takes no key"):
            key_variable(name)


def test_servers_on_this_machine(server: WireServer) -> None:
    """What answers with a list of models is one; no chat is sent."""
    found = {each.name: each for each in local_servers({"OLLAMA_HOST": f"127.0.0.1:{server.port}"})}
    assert found["ollama"].models == ("gpt-5-mini", "tiny")
    assert {request.path for request in server.requests} == {"/v1/models"}
