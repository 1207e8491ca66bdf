"""Which turns each notebook cell made: what a front end needs to mark its cells."""

from __future__ import annotations

from typing import TypedDict

from ..history import History


class Row(TypedDict):
    """A cell and its turns.

    `turns` are runs of numbers, (first, count); `source` is the CRC-32 of the cell's source as it last
    ran; `earlier` says that one of its turns answered a conversation that has changed since.
    """

    cell: str
    turns: list[tuple[int, int]]
    source: int
    earlier: bool


def rows_of(history: History) -> dict[str, Row]:
    """A row for each cell that has turns in memory, by the cell's id."""
    found: dict[str, Row] = {}
    newest = 0
    for turn in history.turns:
        late = turn.sequence < newest
        newest = max(newest, turn.sequence)
        if turn.origin is None:
            continue
        row = found.setdefault(
            turn.origin.cell, {"cell": turn.origin.cell, "turns": [], "source": 0, "earlier": False}
        )
        runs = row["turns"]
        if runs and turn.number == sum(runs[-1]):
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((turn.number, 1))
        row["source"] = turn.origin.source
        row["earlier"] = row["earlier"] or late
    return found


def changed(before: dict[str, Row], now: dict[str, Row]) -> list[Row]:
    """The rows that are new or say something else than before."""
    return [row for cell, row in now.items() if before.get(cell) != row]
