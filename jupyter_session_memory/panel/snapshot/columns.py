"""The turns that panels list, as columns: kept up to date change by change, so that 10,000 cost no more than one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from ...context.context import Decision, standing_decision
from ...messages import Turn
from ...strategies.strategy import TurnCache
from ..contract.parts import Late, runs_of

MANY = 256
"""Changed turns from which on the columns are made anew: inserting one by one would take longer."""


_ERAS = count(1)


class Columns(TurnCache):
    """The `TurnCache` of turns in memory, in order; holds no text.

    `keys`, `positions`, `numbers` and `sequences` run side by side. `own` has the decisions that turns
    make by their own state, by id; `late` the turns that answered an older conversation.
    """

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.positions: list[int] = []
        self.numbers: list[int] = []
        self.sequences: list[int] = []
        self.own: dict[str, Decision] = {}
        self.late: tuple[Late, ...] = ()
        self.era = next(_ERAS)
        """Another one after an erasure, which has all caches made anew."""
        self.tick = 0
        """Grows with every update."""
        self._where: dict[str, int] = {}
        self._touched: dict[str, int] = {}

    def update(self, turns: Mapping[str, Turn], changed: Sequence[str], positions: Mapping[str, int]) -> None:
        self.tick += 1
        if len(changed) > MANY:
            self._rebuild(turns, positions)
            shuffled = True
        else:
            shuffled = False
            for key in changed:
                shuffled |= self._place(key, turns.get(key), positions.get(key, -1))
        for key in changed:
            if key in self._where:
                self._touch(key)
        if shuffled:
            self._find_late()

    def touched_since(self, tick: int) -> Iterator[str]:
        """Ids of listed turns whose card may say something else than at `tick`, latest change first."""
        for key in reversed(self._touched):
            if self._touched[key] <= tick:
                return
            yield key

    def _touch(self, key: str) -> None:
        self._touched.pop(key, None)
        self._touched[key] = self.tick

    def _rebuild(self, turns: Mapping[str, Turn], positions: Mapping[str, int]) -> None:
        live = [turn for turn in turns.values() if turn.alive]
        self.keys = [turn.id for turn in live]
        self.positions = [positions[key] for key in self.keys]
        self.numbers = [turn.number for turn in live]
        self.sequences = [turn.sequence for turn in live]
        self._where = dict(zip(self.keys, self.positions, strict=True))
        self.own = {turn.id: own for turn in live if (own := standing_decision(turn))}
        self._touched = {key: tick for key, tick in self._touched.items() if key in self._where}

    def _place(self, key: str, turn: Turn | None, position: int) -> bool:
        """Take one change in; returns whether turns may have become late, or ceased to be."""
        at = bisect_left(self.positions, self._where.get(key, position))
        if turn is None or not turn.alive:
            if key not in self._where:
                return False
            for column in (self.keys, self.positions, self.numbers, self.sequences):
                del column[at]
            del self._where[key]
            self.own.pop(key, None)
            self._touched.pop(key, None)
            return True
        own = standing_decision(turn)
        if own:
            self.own[key] = own
        else:
            self.own.pop(key, None)
        if key in self._where:
            moved = self.sequences[at] != turn.sequence
            self.sequences[at] = turn.sequence
            return moved and (at < len(self.keys) - 1 or bool(self.late))
        last = at == len(self.keys)
        late = last and bool(self.sequences) and turn.sequence < max(self.sequences[-1], 0)
        self.keys.insert(at, key)
        self.positions.insert(at, position)
        self.numbers.insert(at, turn.number)
        self.sequences.insert(at, turn.sequence)
        self._where[key] = position
        return not last or late or bool(self.late)

    def _find_late(self) -> None:
        groups: list[tuple[int, int, list[int]]] = [(0, 0, [])]
        for number, sequence in zip(self.numbers, self.sequences, strict=True):
            if sequence < groups[-1][0]:
                groups[-1][2].append(number)
            else:
                groups.append((sequence, number, []))
        self.late = tuple(Late(since, changed, runs_of(late)) for since, changed, late in groups if late)
