"""What was read from each turn, in the order of the turns, for whatever is folded from it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Generic, TypeVar

V = TypeVar("V")


class TurnValues(Generic[V]):
    """Values read from turns, by position; whoever folds them asks for what is new since the last time."""

    def __init__(self) -> None:
        self._order: list[tuple[int, str]] = []
        """(position, id) of turns with values, in order."""
        self._values: dict[str, Sequence[V]] = {}
        self._taken = 0

    def put(self, turn: str, position: int, values: Sequence[V]) -> None:
        """Take what was read from a turn in place of what was read from it before; nothing forgets the turn."""
        before = self._values.get(turn, ())
        if list(before) == list(values):
            return
        # Only who is gone from the history has no position any more: then the place is looked for.
        place = bisect_left(self._order, (position, turn)) if position >= 0 else self._find(turn)
        if before:
            del self._order[place], self._values[turn]
        if values:
            self._order.insert(place, (position, turn))
            self._values[turn] = values
        if place < self._taken:
            self._taken = 0

    def _find(self, turn: str) -> int:
        return next((place for place, (_, key) in enumerate(self._order) if key == turn), len(self._order))

    def new(self) -> tuple[bool, Iterator[V]]:
        """What is new, and whether that is everything, because something changed that had been taken before."""
        anew, start = not self._taken, self._taken
        self._taken = len(self._order)
        return anew, chain.from_iterable(self._values[turn] for _, turn in self._order[start:])

    def before(self, end: int) -> Iterator[V] | None:
        """The values of turns before a position, None where that is all of them."""
        place = bisect_left(self._order, (end, ""))
        if place == len(self._order):
            return None
        return chain.from_iterable(self._values[turn] for _, turn in self._order[:place])
