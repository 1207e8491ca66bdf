"""Whoever answers: the one interface between `chat` and a model, and those that implement it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .provider import Chunk, Provider, Request

__all__ = ["Chunk", "Provider", "Request"]


def __getattr__(name: str) -> Any:
    # At first use: what only needs a name from a table of this room loads nothing else.
    if name in __all__:
        from . import provider

        return getattr(provider, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
