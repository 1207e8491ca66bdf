"""Text and Python's own containers: how many, and the first of them."""

from __future__ import annotations

from itertools import islice
from typing import Any

from .shorten import cut, piece

_SHOWN = 40
_KINDS: tuple[Any, ...] = (str, bytes, bytearray, dict, list, tuple, set, frozenset)


def container(value: Any) -> str | None:
    """A text, dict, list, tuple or set, also of a type derived from them; None for anything else."""
    kind = type(value).__name__
    base = next((each for each in _KINDS if issubclass(type(value), each)), None)
    if base is str:
        text = str.__str__(value)
        return f"{kind} of {len(text):,} characters:\n{cut(text)}"
    if base in (bytes, bytearray):
        return f"{kind} of {len(value):,} bytes: {piece(bytes(value[:100]))}"
    if base is None:
        return None
    # By the base: what a derived type makes of its own length and order is not asked.
    count, first = base.__len__(value), islice(base.__iter__(value), _SHOWN)
    if base is dict:
        items = islice(dict.items(value), _SHOWN)
        lines = [f"{piece(key)}: {type(each).__name__} {piece(each)}" for key, each in items]
        return _listed(f"{kind} with {count:,} entries", lines, count)
    return _listed(f"{kind} with {count:,} items", [piece(each) for each in first], count)


def _listed(head: str, lines: list[str], count: int) -> str:
    more = [f"… {count - len(lines):,} more"] if count > len(lines) else []
    return "\n".join([head, *(f"- {each}" for each in lines), *more])
