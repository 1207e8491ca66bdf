"""What each model at each endpoint takes besides its messages, learnt from its refusals.

A request carries the minimum. When an endpoint refuses one of the optional parameters by name, the
parameter is renamed or dropped, and that is remembered for this endpoint and model.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from .extras import Extras
from .provider import Request

OPTIONAL = (
    "max_completion_tokens",
    "max_tokens",
    "temperature",
    "reasoning_effort",
    "response_format",
    "stream_options",
    "stream",
    "tools",
)
"""Parameters a refusal may name; all but the tools can be renamed or left out. Longer ones stand before those they
contain."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """The optional parameters an endpoint is known to take for a model."""

    limit: str = "max_tokens"
    """The name of the limit on the reply's tokens; empty where it has none."""
    temperature: bool = True
    reasoning_effort: bool = True
    response_format: bool = True
    stream_options: bool = True
    stream: bool = True
    renamed: bool = False

    def body(self, request: Request, extras: Extras | None = None) -> dict[str, Any]:
        """The request as keyword arguments of the SDK."""
        extras = extras or Extras()
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
        if request.tools:
            body["tools"] = list(request.tools)
            if request.answer_now:
                body["tool_choice"] = "none"
        if request.response_format and self.response_format:
            body["response_format"] = dict(request.response_format)
        if extras.effort and self.reasoning_effort:
            body["reasoning_effort"] = extras.effort
        if extras.body:
            body["extra_body"] = dict(extras.body)
        return body

    def without(self, name: str) -> Parameters | None:
        """The next best after a refusal of `name`; None where nothing can be changed any more."""
        if name == "temperature" and self.temperature:
            return replace(self, temperature=False)
        if name == "reasoning_effort" and self.reasoning_effort:
            return replace(self, reasoning_effort=False)
        if name == "response_format" and self.response_format:
            return replace(self, response_format=False)
        if name == "stream_options" and self.stream_options:
            return replace(self, stream_options=False)
        if name == "stream" and self.stream:
            return replace(self, stream=False)
        if name and name == self.limit and not self.renamed:
            other = "max_completion_tokens" if name == "max_tokens" else "max_tokens"
            return replace(self, limit=other, renamed=True)
        return None


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
