"""From names to providers."""

from __future__ import annotations

import pytest

from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.registry import default_model, providers, resolve

KEY = {"OPENAI_API_KEY": "sk-canary-0123456789abcdef"}


@pytest.mark.parametrize(
    ("environ", "model"),
    [
        ({}, "offline"),
        ({"OPENAI_API_KEY": " "}, "offline"),
        (KEY, "openai"),
        ({"OPENAI_BASE_URL": "http://localhost:8000/v1"}, "openai"),
        ({"OPENAI_MODEL": "gpt-4o"}, "offline"),
        ({"GROQ_API_KEY": "gsk-1"}, "offline"),
    ],
)
def test_the_environment_decides_the_default(environ: dict[str, str], model: str) -> None:
    """OpenAI where a key or an address is set, else offline; other keys choose nothing unasked."""
    assert default_model(environ) == model


@pytest.mark.parametrize(
    ("name", "environ", "provider", "url", "model"),
    [
        ("openai:gpt-5-mini", {}, "openai", "https://api.openai.com/v1", "gpt-5-mini"),
        ("openai", {"OPENAI_MODEL": "gpt-4o"}, "openai", "https://api.openai.com/v1", "gpt-4o"),
        ("gpt-4.1", KEY, "openai", "https://api.openai.com/v1", "gpt-4.1"),
        ("m", {"OPENAI_BASE_URL": "http://localhost:9/v1/"}, "openai", "http://localhost:9/v1", "m"),
        ("ollama:llama3.2:3b", KEY, "ollama", "http://localhost:11434/v1", "llama3.2:3b"),
        ("ollama", {}, "ollama", "http://localhost:11434/v1", "llama3.2"),
        ("ollama", {"OLLAMA_HOST": "0.0.0.0:9999"}, "ollama", "http://localhost:9999/v1", "llama3.2"),
        ("ollama", {"OLLAMA_HOST": "box"}, "ollama", "http://box:11434/v1", "llama3.2"),
        ("ollama", {"OLLAMA_HOST": "https://box.example/v1"}, "ollama", "https://box.example:443/v1", "llama3.2"),
        ("vllm", {}, "vllm", "http://localhost:8000/v1", ""),
        (" Groq : llama ", {}, "groq", "https://api.groq.com/openai/v1", "llama"),
        ("azure:mine", {"AZURE_OPENAI_ENDPOINT": "https://r.openai.azure.com/"}, "azure",
         "https://r.openai.azure.com/openai/v1", "mine"),
        ("deepseek-v3", KEY, "openai", "https://api.openai.com/v1", "deepseek-v3"),
    ],
)  # fmt: skip
def test_names_are_resolved(name: str, environ: dict[str, str], provider: str, url: str, model: str) -> None:
    """Provider, address and model behind what people type."""
    found, asked = resolve(name, environ)
    assert isinstance(found, OpenAIProvider)
    assert (found.name, found.base_url, asked) == (provider, url, model)


def test_a_key_goes_only_where_it_belongs() -> None:
    """Another endpoint never gets OpenAI's key."""
    local, _ = resolve("ollama:llama3.2", KEY)
    routed, _ = resolve("vllm:m", KEY)
    assert isinstance(local, OpenAIProvider)
    assert isinstance(routed, OpenAIProvider)
    assert (local.key(), routed.key()) == (None, None)


def test_an_own_address_needs_no_key() -> None:
    """Behind OPENAI_BASE_URL there may be a local server that wants none."""
    provider, _ = resolve("openai:m", {"OPENAI_BASE_URL": "http://localhost:8000/v1"})
    assert isinstance(provider, OpenAIProvider)
    assert provider.key() is None


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("olama:llama3.2", "There is no provider “olama”. Did you mean %model ollama:llama3.2?"),
        ("ofline", "There is no provider “ofline”. Did you mean %model offline?"),
        (
            "gpt-5",
            "“gpt-5” names no provider. Write openai:gpt-5 (needs OPENAI_API_KEY), ollama:gpt-5, or offline.",
        ),
        ("", "No model is named. Run %model list, or %model offline."),
        ("azure:mine", "azure has no base URL. Set AZURE_OPENAI_ENDPOINT to it."),
    ],
)
def test_a_name_that_is_none_gets_the_next_step(name: str, line: str) -> None:
    """A typo is met with what was meant, anything else with what can be written."""
    with pytest.raises(UsageError) as raised:
        resolve(name, {})
    assert str(raised.value) == line


def test_an_unknown_provider_lists_those_there_are() -> None:
    """Without a near name the line says which there are."""
    with pytest.raises(UsageError, match="Put one before the model's name: anthropic, azure, deepseek"):
        resolve("llama3.2:3b", {})


def test_a_wrong_address_in_the_environment_is_named() -> None:
    """The variable is named when the model is chosen."""
    with pytest.raises(UsageError, match="OLLAMA_HOST is not an address"):
        resolve("ollama", {"OLLAMA_HOST": "box:port"})


def test_offline_needs_no_sdk_and_no_key() -> None:
    """The embedded demo is always at hand."""
    provider, model = resolve("offline", {})
    assert (provider.name, model) == ("offline", provider.default_model)
    assert "offline" in providers()
