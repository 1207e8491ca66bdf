"""Which turns each notebook cell made: what a front end needs to mark its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict

from ..messages import Turn
from ..strategies.strategy import TurnCache
from ..threads import Threads


class CellTurns(TypedDict):
    """A cell and its turns.

    `thread` is empty for the active one; `turns` are runs of numbers, (first, count); `source` is the CRC-32
    of the cell's source as it last ran; `earlier` says that one of the turns answered a conversation
    that has changed since.
    """

    cell: str
    thread: str
    turns: list[tuple[int, int]]
    source: int
    earlier: bool


class TurnsByCell(TurnCache):
    """The `TurnCache` of cells with turns in memory, kept up to date change by change; holds no text.

    `rows` has a row for each by the cell's id, without a thread; a row is replaced and never changed.
    """

    def __init__(self) -> None:
        self.rows: dict[str, CellTurns] = {}
        self.tick = 0
        """Grows with every update."""
        self._turns: dict[str, set[str]] = {}
        self._cells: dict[str, str] = {}
        self._touched: dict[str, int] = {}
        self._sequences: dict[str, int] = {}
        self._late: set[str] = set()
        self._newest, self._end = 0, -1

    def update(self, turns: Mapping[str, Turn], changed: Sequence[str], positions: Mapping[str, int]) -> None:
        self.tick += 1
        touched: dict[str, None] = {}
        shuffled = False
        for key in changed:
            turn = turns.get(key)
            shuffled |= self._follow(key, turn, positions.get(key, -1))
            touched |= dict.fromkeys(self._move(key, turn))
        if shuffled:
            touched |= dict.fromkeys(self._find_late(turns))
        for cell in touched:
            self._draw(cell, turns, positions)
            self._touched.pop(cell, None)
            self._touched[cell] = self.tick

    def touched_since(self, tick: int) -> Iterator[str]:
        """TurnsByCell whose row is new, changed or gone since `tick`, latest change first."""
        for cell in reversed(self._touched):
            if self._touched[cell] <= tick:
                return
            yield cell

    def _follow(self, key: str, turn: Turn | None, position: int) -> bool:
        """Take in where a turn stands in time; returns whether turns may have become late, or ceased to be."""
        known = self._sequences.pop(key, None)
        if turn is None or not turn.alive:
            return known is not None
        self._sequences[key] = turn.sequence
        if known == turn.sequence:
            return False
        in_order = known is None and position > self._end and turn.sequence >= self._newest
        self._newest, self._end = max(self._newest, turn.sequence), max(self._end, position)
        return not in_order

    def _move(self, key: str, turn: Turn | None) -> set[str]:
        """Keep a turn with its cell, and return the cells it was and is with."""
        before = self._cells.pop(key, None)
        now = turn.origin.cell if turn is not None and turn.alive and turn.origin else None
        if before is not None and before != now:
            self._turns[before].discard(key)
        if now is not None:
            self._cells[key] = now
            self._turns.setdefault(now, set()).add(key)
        return {cell for cell in (before, now) if cell is not None}

    def _find_late(self, turns: Mapping[str, Turn]) -> set[str]:
        """Find the turns that stand after a younger one anew, and return the cells of those that changed in this."""
        newest, late = 0, set()
        for key in turns:
            sequence = self._sequences.get(key)
            if sequence is None:
                continue
            if sequence < newest:
                late.add(key)
            else:
                newest = sequence
        turned = self._late ^ late
        self._late = late
        return {self._cells[key] for key in turned if key in self._cells}

    def _draw(self, cell: str, turns: Mapping[str, Turn], positions: Mapping[str, int]) -> None:
        keys = sorted(self._turns[cell], key=positions.__getitem__)
        if not keys:
            del self._turns[cell]
            self.rows.pop(cell, None)
            return
        runs: list[tuple[int, int]] = []
        for number in (turns[key].number for key in keys):
            if runs and number == sum(runs[-1]):
                runs[-1] = (runs[-1][0], runs[-1][1] + 1)
            else:
                runs.append((number, 1))
        last = turns[keys[-1]].origin
        earlier = not self._late.isdisjoint(keys)
        self.rows[cell] = CellTurns(
            cell=cell, thread="", turns=runs, source=last.source if last else 0, earlier=earlier
        )


class SentCells:
    """What one page was told of its cells. A cell in several threads has the row of the active one."""

    def __init__(self) -> None:
        self._rows: dict[str, CellTurns] = {}
        self._seen: dict[str, tuple[TurnsByCell, int]] = {}
        """By thread, the active one last: what the page was told of, and as of which tick."""

    def forget(self) -> None:
        """The page knows nothing any more."""
        self._rows, self._seen = {}, {}

    def news(self, threads: Threads) -> tuple[list[CellTurns], list[str]]:
        """Rows that are new or say something else than the page was told, and the cells that have none any more."""
        before, self._seen = self._seen, {}
        touched: dict[str, None] = {}
        for name in [*(name for name in threads.names if name != threads.name), threads.name]:
            memory = threads.get(name)
            with memory.history.lock:
                cells = memory.caches.of(TurnsByCell)
                known, tick = before.get(name, (None, 0))
                touched |= dict.fromkeys(cells.touched_since(tick) if known is cells else list(cells.rows))
                self._seen[name] = (cells, cells.tick)
        if [*before] != [*self._seen] or any(self._seen[name][0] is not before[name][0] for name in before):
            # A thread came, went or became the active one, or was erased: its cells have other rows, or none.
            everything = (cell for cells, _ in self._seen.values() for cell in list(cells.rows))
            touched = dict.fromkeys([*self._rows, *everything])
        rows, gone = [], []
        for cell in touched:
            row = self._row(cell, threads.name)
            if row is None:
                if self._rows.pop(cell, None) is not None:
                    gone.append(cell)
            elif self._rows.get(cell) != row:
                self._rows[cell] = row
                rows.append(row)
        return rows, gone

    def _row(self, cell: str, active: str) -> CellTurns | None:
        for name, (cells, _) in reversed(self._seen.items()):
            row = cells.rows.get(cell)
            if row is not None:
                return row if name == active else {**row, "thread": name}
        return None
