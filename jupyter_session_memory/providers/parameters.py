"""What each model at each endpoint takes besides its messages, learnt from its refusals.

A request carries the minimum. When an endpoint refuses one of the optional parameters by name, the
parameter is renamed or dropped, and that is remembered for this endpoint and model.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from .provider import Request

OPTIONAL = ("max_completion_tokens", "max_tokens", "temperature", "stream_options", "stream")
"""Parameters that can be renamed or left out; longer names stand before those they contain."""

_VALUE = re.compile(
    r"too (large|high|small|low)|at (most|least)|must be (between|less|greater|at)|out of range|in the range"
    r"|maximum value|less than or equal|greater than or equal",
    re.I,
)
"""The value is wrong, not the parameter: the person has to know."""

_NO_STREAM = re.compile(
    r"not support(ed)?( for)? stream|stream(ing)?['\"`]? (mode )?(is )?(not|un)[- ]?(supported|available|allowed)"
    r"|verified to stream",
    re.I,
)
"""Models that only answer at once, as words: the name of the parameter alone is too common a word."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """The optional parameters an endpoint is known to take for a model."""

    limit: str = "max_tokens"
    """The name of the limit on the reply's tokens; empty where it has none."""
    temperature: bool = True
    stream_options: bool = True
    stream: bool = True
    renamed: bool = False

    def body(self, request: Request) -> dict[str, Any]:
        """The request as keyword arguments of the SDK."""
        body: dict[str, Any] = {
            "model": request.model,
            "messages": list(request.messages),
            "stream": self.stream,
        }
        if self.stream_options and self.stream:
            body["stream_options"] = {"include_usage": True}
        if request.temperature is not None and self.temperature:
            body["temperature"] = request.temperature
        if request.max_tokens is not None and self.limit:
            body[self.limit] = request.max_tokens
        return body

    def without(self, name: str) -> Parameters | None:
        """The next best after a refusal of `name`; None where nothing can be changed any more."""
        if name == "temperature" and self.temperature:
            return replace(self, temperature=False)
        if name == "stream_options" and self.stream_options:
            return replace(self, stream_options=False)
        if name == "stream" and self.stream:
            return replace(self, stream=False)
        if name and name == self.limit and not self.renamed:
            other = "max_completion_tokens" if name == "max_tokens" else "max_tokens"
            return replace(self, limit=other, renamed=True)
        return None


def refused_parameter(status: int | None, param: str, message: str) -> str:
    """The optional parameter that a refusal is about; empty when it is about something else.

    Args:
        status: the HTTP status.
        param: the field of the error that names a parameter, where it has one.
        message: the endpoint's text or raw body.
    """
    if status not in (400, 422) or _VALUE.search(message):
        return ""
    if param:
        return next((name for name in OPTIONAL if param.split(".")[0] == name), "")
    # "Use 'max_completion_tokens' instead" names the remedy too: the first name is the one refused.
    places = [
        (found.start(), name)
        for name in OPTIONAL
        if name != "stream" and (found := re.search(rf"(?<![a-z_]){name}(?![a-z_])", message))
    ]
    return min(places)[1] if places else "stream" if _NO_STREAM.search(message) else ""


class Learnt:
    """Parameters by endpoint and model, kept for the life of the kernel."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Parameters] = {}

    def get(self, base_url: str, model: str, default: Parameters) -> Parameters:
        return self._known.get((base_url, model), default)

    def set(self, base_url: str, model: str, parameters: Parameters) -> None:
        self._known[base_url, model] = parameters


LEARNT = Learnt()
"""Shared by all providers, so that a new one for the same endpoint need not learn again."""
