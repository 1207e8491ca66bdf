"""How long an endpoint asks to wait, in its headers and in its words."""

from __future__ import annotations

import time
from email.utils import formatdate

import pytest

from jupyter_session_memory.exceptions import QuotaExhausted, RateLimited
from jupyter_session_memory.providers.errors.address import Endpoint
from jupyter_session_memory.providers.errors.body import complaint
from jupyter_session_memory.providers.errors.refusals import by_status, wait_asked

HOME = Endpoint("openai", "https://api.openai.com/v1", url_variable="OPENAI_BASE_URL")


@pytest.mark.parametrize(
    ("headers", "text", "seconds"),
    [
        ({"retry-after": "7"}, "", 7.0),
        ({"retry-after": "1.5"}, "", 1.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, "", 0.25),
        ({"retry-after": "soon"}, "try again in 3s", 3.0),
        ({}, "Please try again in 20s.", 20.0),
        ({}, "Please try again in 1.2s. Visit", 1.2),
        ({}, "try again in 350ms", 0.35),
        ({}, "Please try again in 7m30.5s", 450.5),
        ({}, "retry after 12 seconds", 12.0),
        ({}, '[{"retryDelay": "34s"}]', 34.0),
        ({}, "Slow down", None),
        ({}, "", None),
    ],
)
def test_the_wait_is_read(headers: dict[str, str], text: str, seconds: float | None) -> None:
    """Headers first, then the endpoint's words, else it is not known."""
    assert wait_asked(headers, text) == seconds


def test_a_date_says_when() -> None:
    """Retry-After may be a date; one in the past means now."""
    assert 50 < (wait_asked({"retry-after": formatdate(time.time() + 60, usegmt=True)}, "") or 0) <= 60
    assert wait_asked({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, "") == 0.0


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"message": "You exceeded your current quota, please check your billing.", "code": "insufficient_quota"},
         QuotaExhausted),
        ({"message": "Your credit balance is too low"}, QuotaExhausted),
        ({"message": "You exceeded your current quota", "details": [{"retryDelay": "34s"}]}, RateLimited),
        ({"message": "Rate limit reached for requests"}, RateLimited),
    ],
)  # fmt: skip
def test_a_quota_that_comes_back_is_a_rate(body: dict[str, object], kind: type[Exception]) -> None:
    """Only a limit that waiting does not mend is an exhausted quota."""
    assert type(by_status(429, complaint(body), {}, HOME, "m")) is kind


@pytest.mark.parametrize(
    ("base_url", "advice"),
    [
        ("http://localhost:11434", "Set OPENAI_BASE_URL to http://localhost:11434/v1, then"),
        ("http://h/v1/chat/completions", "Set OPENAI_BASE_URL to http://h/v1, then"),
        ("http://h/v1", "Check OPENAI_BASE_URL, then"),
    ],
)
def test_a_wrong_path_gets_the_likely_right_one(base_url: str, advice: str) -> None:
    """What people forget or add is put right in the line."""
    home = Endpoint("openai", base_url, url_variable="OPENAI_BASE_URL")
    assert advice in str(by_status(404, complaint(None), {}, home, "m"))


def test_a_local_server_is_told_to_fetch_a_missing_model() -> None:
    """With Ollama the next step is a pull."""
    home = Endpoint("ollama", "http://localhost:11434/v1", fetch="ollama pull {model}")
    error = by_status(
        404, complaint({"message": 'model "phi9" not found, try pulling it first'}), {}, home, "phi9"
    )
    assert str(error) == (
        "No reply: localhost:11434 has no model phi9. Run ollama pull phi9 in a terminal, then run this cell again."
    )
