"""The rows of endpoints and the tables of models."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from jupyter_session_memory.providers.presets import PRESETS, at, documented, vocabulary_of


def test_every_row_has_what_a_request_needs() -> None:
    """Hosted endpoints are reached over https and name their key; local ones are on this machine."""
    for row in PRESETS.values():
        place = urlsplit(row.base_url)
        if row.local:
            assert (place.hostname, place.scheme) == ("localhost", "http")
            assert row.start
        else:
            assert row.key_variable.endswith("_API_KEY")
            assert row.default_model
            assert place.scheme == "https" or row.name == "azure"


@pytest.mark.parametrize(
    ("preset", "model", "window"),
    [
        ("openai", "gpt-5-mini", 400_000),
        ("openai", "gpt-5-chat-latest", 128_000),
        ("openai", "gpt-4", 8_192),
        ("openai", "gpt-4o-mini-2024-07-18", 128_000),
        ("openai", "gpt-4.1-nano", 1_047_576),
        ("openai", "o3", 200_000),
        ("openai", "o4-mini", 200_000),
        ("openai", "unheard-of", None),
        ("openrouter", "anthropic/claude-sonnet-4.5", 200_000),
        ("openrouter", "meta-llama/llama-3.3-70b-instruct:free", 131_072),
        ("ollama", "gpt-oss:20b", None),
        ("vllm", "llama-3.3", None),
        ("gemini", "gemini-2.5-flash", 1_048_576),
    ],
)
def test_windows_are_documented_where_makers_serve_models(
    preset: str, model: str, window: int | None
) -> None:
    """A hosted model's name tells its window; a server of one's own was started with another."""
    assert documented(PRESETS[preset], model) == window


@pytest.mark.parametrize(
    ("model", "encoding"),
    [("gpt-5-mini", "o200k_base"), ("o1", "o200k_base"), ("ft:gpt-4o-mini:acme", "o200k_base"),
     ("gpt-4-turbo", "cl100k_base"), ("gpt-3.5-turbo", "cl100k_base"), ("gpt-4", "cl100k_base"),
     ("chatgpt-4o-latest", "o200k_base"), ("gpt-oss-20b", None), ("llama3.2", None)],
)  # fmt: skip
def test_vocabularies_belong_to_models(model: str, encoding: str | None) -> None:
    """Current models have the one encoding, older ones the other, strangers none."""
    assert vocabulary_of(model) == encoding


def test_an_address_of_another_row_brings_its_hints() -> None:
    """OPENAI_BASE_URL set to Ollama's address: its window and what to start are known."""
    row = at(PRESETS["openai"], "http://127.0.0.1:11434/v1")
    assert (row.name, row.key_variable, row.start, row.default_window) == (
        "openai", "OPENAI_API_KEY", "Start Ollama", 4_096
    )  # fmt: skip


def test_an_unknown_address_has_no_hints() -> None:
    """A proxy of one's own is taken to be nothing but an endpoint: neither a model nor its window is assumed."""
    row = at(PRESETS["openai"], "https://llm.example.edu/v1")
    assert (row.base_url, row.profile, row.start) == ("https://llm.example.edu/v1", frozenset(), "")
    assert (row.default_model, documented(row, "gpt-5-mini")) == ("", None)
