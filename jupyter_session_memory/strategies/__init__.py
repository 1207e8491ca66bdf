"""Memory strategies: which turns the next request carries.

A strategy is pure: from a view of the history, the room in tokens and the new input it makes a
selection, and changes nothing. Pinned turns and standing messages are sent whatever it says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ..context import ContextPart, Decision


@dataclass(slots=True)
class Measured:
    """A turn as a strategy sees it: its parts for a context, their cost in tokens, its place and state."""

    id: str
    sequence: int
    tokens: int
    parts: tuple[ContextPart, ...]
    position: int = 0
    pinned: bool = False
    eligible: bool = True


class View(Protocol):
    """What a strategy may look at: turns by position, up to the one the request stands in for.

    A pinned turn has its room already: for the strategy it costs nothing.
    """

    budget: int | None
    """The whole token budget, of which the room is what standing messages, pins and input leave."""
    end: int
    """Positions from here on are not to be looked at."""
    items: Sequence[Measured]
    """Turns by position, whether a strategy may send them or not (`eligible`)."""
    offsets: Sequence[int]
    """Tokens recorded before each position since the start, pruned turns included."""
    live: Sequence[int]
    """Tokens before each position of turns that are eligible and not pinned."""

    def newest(self) -> Iterator[Measured]:
        """Eligible turns, newest first; walk no further than needed."""
        ...


@dataclass(frozen=True, slots=True)
class Selection:
    """What a strategy chose. `reason` says why what it left out is out; `why` knows more of single turns."""

    turns: list[Measured]
    reason: str = "no room"
    why: Callable[[str], Decision | None] | None = None
    notes: tuple[ContextPart, ...] = ()
    excerpts: tuple[ContextPart, ...] = field(default=())


class Strategy(Protocol):
    """Chooses what of the history one request carries."""

    def select(self, view: View, room: int | None, new_input: str) -> Selection:
        """Choose turns (oldest first) that cost at most `room` tokens; None is no limit. Pure."""
        ...

    def __str__(self) -> str:
        """As it is written and read: "full", "window:6"."""
        ...
