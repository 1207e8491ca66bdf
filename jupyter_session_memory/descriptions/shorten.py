"""How much of a value is said: the whole text, its lines, its pieces."""

from __future__ import annotations

import sys
from itertools import islice
from reprlib import Repr
from typing import Any

LIMIT = 8_000
"""Characters of a description at the most, about 2,000 tokens."""
PIECE = 80
"""Characters of a cell of a table, or of an item."""


class _Pieces(Repr):
    """`repr` for what is in a container: a few items of each, a few levels deep, cycles included."""

    def __init__(self) -> None:
        super().__init__()
        self.maxlevel, self.maxstring, self.maxother, self.maxlong = 4, PIECE, PIECE, PIECE
        self.maxdict = self.maxlist = self.maxtuple = self.maxset = self.maxfrozenset = self.maxdeque = 10

    def repr_dict(self, x: dict[Any, Any], level: int) -> str:
        """The first entries in their own order."""
        if x and level <= 0:
            return "{...}"
        items = islice(dict.items(x), self.maxdict)
        told = [f"{self.repr1(key, level - 1)}: {self.repr1(each, level - 1)}" for key, each in items]
        return "{" + ", ".join([*told, *(["..."] if dict.__len__(x) > self.maxdict else [])]) + "}"


_PIECES = _Pieces()


def piece(value: object) -> str:
    """A value in one short line."""
    text = value if isinstance(value, str) else _PIECES.repr(value)
    return line(text, PIECE)


def figure(value: object) -> str:
    """A number, a date, as short as it is still told apart."""
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def line(text: str, most: int) -> str:
    """A text in one line of so many characters at the most."""
    text = " ".join(text[: 4 * most].split())
    return text if len(text) <= most else f"{text[: most - 1]}…"


def cut(text: str, most: int = LIMIT) -> str:
    """The beginning of a text, with how much is left out."""
    if len(text) <= most:
        return text
    return f"{text[:most]}\n… {len(text) - most:,} more characters"


def library(name: str) -> Any:
    """A library's module where somebody has imported it, else None: nothing is imported to describe a value."""
    return sys.modules.get(name)
