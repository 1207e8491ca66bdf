"""Which turns each notebook cell made: what a front end needs to mark its cells."""

from __future__ import annotations

from typing import TypedDict

from ..memory import SessionMemory
from ..threads import Threads


class Row(TypedDict):
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


def rows_of(threads: Threads) -> dict[str, Row]:
    """A row for each cell that has turns in memory, by the cell's id; the active thread goes first."""
    rows: dict[str, Row] = {}
    for name in threads.names:
        if name != threads.name:
            rows.update(_rows(threads.get(name), name))
    rows.update(_rows(threads.active, ""))
    return rows


def _rows(memory: SessionMemory, thread: str) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    newest = 0
    for turn in memory.turns:
        late = turn.sequence < newest
        newest = max(newest, turn.sequence)
        origin = turn.origin
        if origin is None:
            continue
        row = rows.get(origin.cell)
        if row is None:
            row = rows[origin.cell] = Row(cell=origin.cell, thread=thread, turns=[], source=0, earlier=False)
        runs = row["turns"]
        if runs and turn.number == sum(runs[-1]):
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((turn.number, 1))
        row["source"] = origin.source
        row["earlier"] = row["earlier"] or late
    return rows


def changed(before: dict[str, Row], now: dict[str, Row]) -> list[Row]:
    """The rows that are new or say something else than before."""
    return [row for cell, row in now.items() if before.get(cell) != row]
