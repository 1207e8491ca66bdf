"""What an endpoint's error body says, in whatever shape it says it, as text that may be shown.

Shown text is one line of at most 300 characters: no HTML, no keys, no URL queries, no control characters.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from .disguise import hides

WITHHELD = "(not shown: it repeats the key)"
SHOWN = 300
"""Most characters of foreign text in one of our lines."""
_LEAST_SECRET = 6
"""Characters below which a value of a header, such as "1", is no secret."""
_READ = 20_000
"""Most characters of a body that are looked at."""

_KEY = re.compile(
    r"\b(?:sk|gsk|pk|rk|xai|hf|nvapi|csk|fw|r8|tgp|pplx|key|token)[-_][\w*.•…-]{4,}|\bAIza[\w*-]{6,}|(?<![\w-])[\w-]{2,}\*{3,}[\w*-]*",
    re.I,
)
_BEARER = re.compile(r"\b(bearer|api[-_ ]?key[\"']?\s*[:=])\s*[\"']?[\w*.+/=~-]{4,}", re.I)
_URL = re.compile(
    r"\b([a-z][a-z0-9+.-]{0,30}://)(?:[^\s/@\"'<>]*@)?([^\s?#\"'<>]*)(?:[?#][^\s\"'<>]*)?", re.I
)
_HTML = re.compile(r"<\s*(!doctype|html|head|body|title|h1|p|center|script)\b", re.I)


@dataclass(frozen=True, slots=True)
class ErrorBody:
    """An error body: `text` as it came, to be recognised; `codes` its code and type; `param` what it names."""

    text: str = ""
    codes: tuple[str, ...] = ()
    param: str = ""
    window: int | None = None
    sent: int | None = None
    number: int | None = None
    """A code that is a number: an HTTP status inside a stream."""

    @property
    def everything(self) -> str:
        """Codes and text together, for patterns that look for either."""
        return " ".join((*self.codes, self.text))


_WORDS = ("message", "detail", "msg", "error", "reason", "title", "statusmsg", "errormsg", "errmsg", "errormessage",
          "errordescription", "description", "faultstring")  # fmt: skip
"""Fields that hold words, without capitals and low lines, the likeliest first."""
_CODES = ("code", "type", "status", "statuscode", "errorcode", "errcode")
_WELL = {"0", "200", "ok", "success", "true", "none"}
"""Codes by which a body says that nothing is wrong."""
_DEEPEST = 4


def complaint(body: Any) -> ErrorBody:
    """Read an error body: an object, a list of objects, a string, or None."""
    body = _innermost(body)
    if not isinstance(body, dict):
        return ErrorBody(text=str(body or "")[:_READ])
    fields = _plain(body)
    code = fields.get("code")
    codes = tuple(value for value in map(fields.get, _CODES) if isinstance(value, str))
    return ErrorBody(
        text=_text(fields)[:_READ],
        codes=codes,
        param=_param(body),
        window=_integer(body.get("n_ctx")),
        sent=_integer(body.get("n_prompt_tokens")),
        number=_integer(int(code) if isinstance(code, str) and code.isdecimal() and len(code) == 3 else code),
    )


def refuses(body: dict[str, Any]) -> bool:
    """Whether an answer without a reply says, in whatever shape, that something is wrong."""
    said = _innermost(body)
    if not isinstance(said, dict):
        return bool(said)
    fields = _plain(said)
    well = any(str(fields[name]).lower() in _WELL for name in (*_CODES, "success") if name in fields)
    return bool(_text(fields)) and not well


def _innermost(body: Any, deep: int = 0) -> Any:
    """The part of a body that holds its words: what stands under "error", or else the first that has any."""
    if isinstance(body, list):
        return _innermost(
            next((item for item in body if isinstance(item, dict)), str(body) if body else None), deep
        )
    if not isinstance(body, dict) or deep > _DEEPEST:
        return body
    fields = _plain(body)
    for name in ("error", "errors"):
        if isinstance(fields.get(name), (dict, str, list)) and fields[name]:
            return _innermost(fields[name], deep + 1)
    if not any(fields.get(name) for name in _WORDS):
        for inner in body.values():
            found = _innermost(inner, deep + 1) if isinstance(inner, dict) else None
            if isinstance(found, dict) and _text(_plain(found)):
                return found
    return body


def _plain(body: dict[Any, Any]) -> dict[str, Any]:
    """The fields by their names without capitals and low lines."""
    return {str(name).lower().replace("_", ""): value for name, value in body.items()}


def _integer(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _text(body: dict[str, Any]) -> str:
    metadata = body.get("metadata")
    raw = metadata.get("raw") if isinstance(metadata, dict) else None  # OpenRouter: the real message
    told = [body[name] for name in _WORDS if body.get(name)]
    said = next((each for each in told if isinstance(each, str)), told[0] if told else "")
    parts = [value if isinstance(value, str) else json.dumps(value) for value in (said, raw) if value]
    if isinstance(body.get("details"), list):  # Google: the time to wait stands here
        parts.append(json.dumps(body["details"]))
    return " ".join(parts)


def _param(body: dict[str, Any]) -> str:
    """The parameter named by `param`, or by the place of a validation error."""
    if isinstance(body.get("param"), str):
        return str(body["param"])
    detail = body.get("detail")
    if isinstance(detail, dict):
        detail = detail.get("detail")
    message = body.get("message")
    if isinstance(message, dict):
        detail = message.get("detail")
    first = detail[0] if isinstance(detail, list) and detail else None
    place = first.get("loc") if isinstance(first, dict) else None
    return str(place[1]) if isinstance(place, list) and len(place) > 1 else ""


def shown(text: str, *secrets: str) -> str:
    """The text as part of one of our lines; empty for a web page.

    Args:
        text: foreign text of any length.
        secrets: the key and the headers that were sent, taken out wherever they stand.
    """
    if _HTML.search(text[:_READ]):
        return ""
    text = text[:_READ]
    for secret in secrets:
        if len(secret) >= _LEAST_SECRET:
            text = text.replace(secret, "[key]")
    if any(hides(text, secret) for secret in secrets):
        return WITHHELD
    text = _URL.sub(r"\1\2", text)
    text = _BEARER.sub(r"\1 [key]", text)
    text = _KEY.sub("[key]", text)
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    text = text.replace("“", "'").replace("”", "'")
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"


def sentence(text: str) -> str:
    """Shown text as a quotation that can follow a colon, without the full stop at its end."""
    return f"“{text.rstrip('. ')}”" if text else ""
