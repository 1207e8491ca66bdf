"""What people add to every request of theirs: headers, fields of the body, how much a model thinks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .keys import Secret
from .wire.think import Tags


@dataclass(frozen=True, slots=True)
class Extras:
    """Settings that go with each request, and what of its answer is reasoning.

    Attributes:
        headers: HTTP headers by name; their values are secrets, as a key is.
        body: fields of the request's JSON, which go before those that are ours.
        effort: `reasoning_effort`; empty for the model's own.
        tags: pairs of tags around reasoning, beside the usual ones.
    """

    headers: Mapping[str, Secret] = field(default_factory=dict)
    body: Mapping[str, Any] = field(default_factory=dict)
    effort: str = ""
    tags: Tags = ()
