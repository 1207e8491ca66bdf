"""Summaries of summaries: the newest turns verbatim, segments of older ones, and segments of those."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..messages import Message, Summary
from .blocks import tail
from .compacting import due
from .strategy import Compaction, NamedStrategy, Selection, View

LEVELS_SHARE = 4
"""What the summaries of one level may take on average: one part in so many of the budget, shared among levels."""
CROWDED = 2
"""Where turns do not fit and summaries take more than one part in so many, these are joined before they are enough."""
UNBOUNDED = 300
"""Tokens of one summary where there is no budget."""


@dataclass(frozen=True)
class Hierarchical(NamedStrategy):
    """The newest `keep` turns verbatim; of older ones, `fanout` at a time by a summary; `fanout` of those by one; …

    Fewer than `fanout` summaries stand on each level, and a level more is needed only when the history
    has grown `fanout` times as long, so the context grows with its logarithm. Each turn costs at most
    one part in `fanout - 1` of a summariser's call, somewhat more where the budget is tight.
    """

    name = "hierarchical"

    keep: int = 6
    fanout: int = 4

    def select(self, view: View, room: int | None, new_input: str) -> Selection:  # noqa: ARG002 - part of the interface
        return Selection(tail(view, room))

    def plan_compaction(self, view: View) -> Compaction | None:
        """The oldest full segment there is: of summaries, lowest level first, then of turns."""
        limit = self._limit(view)
        levels: dict[int, list[Summary]] = {}
        for summary in view.summaries:
            if not summary.pinned:
                levels.setdefault(summary.level, []).append(summary)
        enough = 2 if _crowded(view) else self.fanout
        for level in sorted(levels):
            if len(levels[level]) >= enough:
                children = tuple([summary.id for summary in levels[level][: self.fanout]])
                return Compaction((), children, level + 1, limit)
        turns = due(view, self.keep, self.fanout)[: self.fanout]
        return Compaction(tuple([item.id for item in turns]), limit=limit) if turns else None

    def _limit(self, view: View) -> int:
        if view.budget is None:
            return UNBOUNDED
        levels = max(1, math.ceil(math.log(max(1, view.end / self.fanout), self.fanout)))
        return view.budget // (LEVELS_SHARE * levels)


def _crowded(view: View) -> bool:
    """Whether the turns there are do not fit beside the summaries, and these take too much."""
    if view.budget is None or view.room is None or view.live[view.end] <= view.room:
        return False
    messages = [Message("", "system", summary.text) for summary in view.summaries]
    return sum(view.measure("notes", (), message).tokens for message in messages) > view.budget // CROWDED
