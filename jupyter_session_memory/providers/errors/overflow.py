"""Recognises "the request is longer than the context window" in the dialects of the endpoints.

A table: one row per dialect, ordered, first match wins. Named groups `window` and `sent` are token
counts; the window is learnt from them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Overflow:
    """What the endpoint's message told: the window and the request's length in tokens, where it did."""

    window: int | None = None
    sent: int | None = None


_WINDOW = r"(?P<window>\d[\d,_]*)"
_SENT = r"(?P<sent>\d[\d,_]*)"

CODES = frozenset({"context_length_exceeded", "exceed_context_size_error", "context_window_exceeded"})
"""Values of `code` or `type` that say it outright (OpenAI, Azure, Groq; llama.cpp)."""

NOT_OVERFLOW = re.compile(
    r"string_above_max_length|invalid '?user|rate.?limit|tokens per (minute|day)|\b(tpm|tpd|rpm)\b"
    r"|too many requests|throttl",
    re.I,
)
"""A limit on a rate or on one field, whatever else the message says about tokens."""

DIALECTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.I | re.S))
    for name, pattern in (
        ("vLLM", rf"you passed {_SENT} input tokens and requested(.{{0,200}}?length is (only )?{_WINDOW})?"),
        ("OpenAI", rf"maximum context length is {_WINDOW} tokens.*?(resulted in|requested( about)?) {_SENT} tokens"),
        ("vLLM", rf"maximum context length is {_WINDOW} tokens.*?contains at least {_SENT}"),
        ("OpenAI", rf"maximum context length is( {_WINDOW})?"),
        ("OpenAI", r"exceeds the (model'?s? )?context window|input exceeds the context"),
        ("SGLang", rf"input \({_SENT} tokens\) is longer than the model'?s context length \({_WINDOW} tokens"),
        ("SGLang", rf"model'?s context length is only {_WINDOW}.*?(input|has|with)\D{{0,40}}{_SENT} tokens"),
        ("SGLang", rf"model'?s context length is only( {_WINDOW})?"),
        ("Together", rf"maximum input length is( {_WINDOW})?"),
        ("llama.cpp", rf"\({_SENT} tokens\) exceeds the available context size \({_WINDOW} tokens"),
        ("llama.cpp", r"exceeds the available context size"),
        ("LM Studio", rf"initial prompt \({_SENT}\) is greater than the context length( \(n_ctx: {_WINDOW}\))?"),
        ("LM Studio", rf"context length of (only )?{_WINDOW} tokens.*?not enough"),
        ("LM Studio", r"greater than the context length"),
        ("Anthropic", rf"prompt is too long(: {_SENT} tokens > {_WINDOW})?"),
        ("Anthropic", rf"exceed context limit: {_SENT} \+ \d+ > {_WINDOW}"),
        ("Gemini", rf"input token count \({_SENT}\) exceeds the maximum[^(]*\({_WINDOW}\)"),
        ("Gemini", r"input token count.*exceeds the maximum"),
        ("xAI", rf"maximum prompt length is( {_WINDOW})?( but the request contains {_SENT})?"),
        ("Groq", r"reduce the length of the messages"),
        ("Mistral", rf"prompt contains {_SENT} tokens.*?too large for model with {_WINDOW} maximum context"),
        ("Mistral", rf"too large for model with {_WINDOW} maximum context length"),
        ("TGI", rf"`inputs` tokens \+ `max_new_tokens`( must be <= {_WINDOW}\. Given: {_SENT} `inputs`)?"),
        ("TGI", rf"`inputs` must have less than {_WINDOW}"),
        ("Cerebras", rf"current length is {_SENT} while limit is {_WINDOW}"),
        ("Kimi", rf"exceeded model token limit(: {_WINDOW} \(requested: {_SENT}\))?"),
        ("MiniMax", rf"context window exceeds limit( \({_WINDOW}\))?"),
        ("Copilot", rf"prompt token count of {_SENT} exceeds the limit of {_WINDOW}"),
        ("Copilot", rf"(token|prompt|input).{{0,40}}exceeds the limit of {_WINDOW}"),
        ("Ollama", r"exceeds? (the )?(max(imum)? )?context length"),
        ("any", r"context[ _](length|window|size) (was |is )?exceeded"),
        ("any", r"exceeds? (the )?(model'?s )?context (length|size)"),
    )
)  # fmt: skip


def classify(
    status: int | None,
    message: str,
    *,
    codes: tuple[str, ...] = (),
    param: str = "",
    numbers: tuple[int | None, int | None] = (None, None),
) -> Overflow | None:
    """Whether an endpoint's refusal means that the request was too long for the model.

    Args:
        status: the HTTP status, None inside a stream.
        message: the endpoint's text, or the raw body where that is no JSON.
        codes: its `code` and `type`, as far as they are strings.
        param: the parameter it names.
        numbers: window and tokens sent, where the body has fields for them (llama.cpp).

    Returns:
        None where it means something else.
    """
    if status == 429 or NOT_OVERFLOW.search(" ".join((message, *codes))):
        return None
    if status in (400, 413) and not message.strip() and not any(codes):
        return Overflow()  # Cerebras says nothing at all
    found = next((match for _, pattern in DIALECTS if (match := pattern.search(message))), None)
    if found is None and not CODES.intersection(codes) and not (param == "input_tokens" and status == 400):
        return None
    groups = found.groupdict() if found else {}
    return Overflow(numbers[0] or _number(groups.get("window")), numbers[1] or _number(groups.get("sent")))


def _number(text: str | None) -> int | None:
    digits = re.sub(r"\D", "", text or "")
    return int(digits) if 0 < len(digits) < 12 else None
