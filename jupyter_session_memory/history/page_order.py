"""The order of a page: where a turn that is asked there belongs, and what it takes to sort turns as it reads.

A page is the ids of a notebook's cells, as they stand. A turn's number is a name; its rank says where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from ..messages import Origin, Turn

Page = Sequence[str]


class Standing(NamedTuple):
    """Where a turn belongs: in front of another one, or (None) at the end."""

    before: Turn | None
    fits: bool = False
    """It stands there already, as far as the page tells."""


def standing(turns: Sequence[Turn], origin: Origin, page: Page, own: Turn | None = None) -> Standing:
    """Where the turn of a cell belongs among these, which are in order; `own` is the one that stands there so far.

    Below all turns of cells above it, and above those of cells below it, where that can be; turns that no cell of
    the page made stay before it. Without a word on its cell it stays where it is, or goes to the end.
    """
    at = {cell: place for place, cell in enumerate(page)}
    if origin.cell not in at:
        return Standing(None, fits=own is not None)
    mine = at[origin.cell], origin.call
    last_above, below, own_at, others = -1, [], -1, 0
    for turn in turns:
        if own is not None and turn.id == own.id:
            own_at = others
            continue
        # An attempt that broke off stands beside the turn that it was to replace, and says nothing of an order.
        asked = turn.origin if turn.outcome.sent else None
        if asked is not None and asked.cell in at and asked != origin:
            if (at[asked.cell], asked.call) < mine:
                last_above = others
            else:
                below.append((others, turn))
        others += 1
    first_below = below[0][0] if below else others
    if own_at >= 0 and last_above < own_at <= first_below:
        return Standing(None, fits=True)
    return Standing(next((turn for place, turn in below if place > last_above), None))


def sorted_ranks(turns: Iterable[Turn], page: Page) -> list[tuple[Turn, int | Fraction]]:
    """Those of the turns that stand elsewhere than on the page, each with the rank it gets; others stay."""
    at = {cell: place for place, cell in enumerate(page)}
    there = [turn for turn in turns if turn.origin and turn.origin.cell in at]
    ranks = sorted(turn.rank for turn in there)

    def key(turn: Turn) -> tuple[int, int]:
        assert turn.origin is not None
        return at[turn.origin.cell], turn.origin.call

    wanted = zip(sorted(there, key=key), ranks, strict=True)
    return [(turn, rank) for turn, rank in wanted if turn.rank != rank]
