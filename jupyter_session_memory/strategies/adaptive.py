"""The default: what a user who never thinks about memory should have."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .blocks import BLOCK, start, turns_from
from .strategy import NamedStrategy, Selection, View

RECENT = 0.15
"""Share of a budget of 1,000 tokens that the newest turns may take where not everything fits."""
GROWTH = 0.4
"""Power of the budget with which that share grows: what is found last helps less than what is found first."""
MOST = 0.5
"""The share at which it ends. benchmarks/RECALL.md has what other shares bring and cost."""


@dataclass(frozen=True)
class Adaptive(NamedStrategy):
    """Everything verbatim while it fits; past the budget the newest turns and excerpts of what the input is about.

    Summaries that there are stand for their turns here as everywhere.
    """

    name = "adaptive"

    def select(self, view: View, room: int | None, new_input: str) -> Selection:
        if room is None or view.live[view.end] <= room:
            return Selection(turns_from(view, 0))
        # Not at the top: as long as everything fits, nobody pays for the index.
        from .retrieval import with_found

        recent = newest_share(view.budget or room)
        block = max(1, round(BLOCK * recent))
        return with_found(view, room, new_input, self._begin(view, room, recent, block), block)

    def _begin(self, view: View, room: int, recent: int, block: int) -> int:
        """Where the newest turns begin; the very newest is sent however long, as long as it fits."""
        begin = start(view, min(room, recent), 0, block)
        newest = next(view.newest(), None)
        if newest is None or view.live[view.end] - view.live[newest.position] > room:
            return begin
        return min(begin, newest.position)


def newest_share(budget: int) -> int:
    """Tokens of a budget that the newest turns may take where not everything fits."""
    return round(budget * min(MOST, RECENT * math.pow(budget / 1_000, GROWTH)))
