"""Fields of an answer's JSON, any of which may be missing, null or of another type."""

from __future__ import annotations

import json
import re
from typing import Any

from ...messages import Usage

BROKEN = object()
"""What stands for a text that is no JSON."""


_THOUGHTS = re.compile(r"(reasoning|thinking|thoughts?|analysis)(_(content|text|details?|blocks?|summary))?")
"""Fields of a delta that hold reasoning; some servers send two of them with the same words."""


def thoughts_in(delta: dict[str, Any]) -> str:
    """The reasoning of a delta, whatever its field is called."""
    found = (words_in(value) for name, value in delta.items() if _THOUGHTS.fullmatch(name))
    return next(filter(None, found), "")


def words_in(value: Any) -> str:
    """Reasoning as a text, or as a list of parts that hold texts."""
    if isinstance(value, list):
        return "".join(words_in(part) for part in value)
    if isinstance(value, dict):
        return words_in(
            next((value[name] for name in ("text", "content", "summary", "thinking") if name in value), "")
        )
    return value if isinstance(value, str) else ""


def is_thought(delta: dict[str, Any]) -> bool:
    """Whether a delta says of its content that it is reasoning, as Gemini's do."""
    extra = delta.get("extra_content")
    google = extra.get("google") if isinstance(extra, dict) else None
    return delta.get("thought") is True or (isinstance(google, dict) and google.get("thought") is True)


def parsed(data: str) -> Any:
    """The JSON value, or `BROKEN`: an error raised from here would carry the parser's along."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return BROKEN


def progress_of(value: Any) -> str:
    """How far llama.cpp has read a request, as a line; empty where it does not say."""
    numbers = [value.get(name) for name in ("processed", "total")] if isinstance(value, dict) else []
    processed, total = (n if isinstance(n, int) else 0 for n in numbers or (0, 0))
    return f"reading the request: {processed:,} of {total:,} tokens" if 0 < processed < total else ""


def usage_of(value: Any) -> Usage | None:
    """The usage object's numbers; None where it is missing or has none."""
    if not isinstance(value, dict):
        return None
    details = value.get("prompt_tokens_details")
    cached = details.get("cached_tokens") if isinstance(details, dict) else 0
    counts = [
        n if isinstance(n, int) else 0
        for n in (value.get("prompt_tokens"), value.get("completion_tokens"), cached)
    ]
    return Usage(*counts) if counts[0] > 0 else None
