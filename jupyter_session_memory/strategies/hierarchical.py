"""Summaries of summaries: the newest turns verbatim, segments of older ones, and segments of those."""

from __future__ import annotations

from dataclasses import dataclass

from ..exceptions import UsageError
from . import Compaction, Selection, View
from .blocks import tail
from .summary import due

SHARE = 24
"""One summary may take one part in so many of the budget: several stand on each of a few levels."""
UNBOUNDED = 300
"""Tokens of one summary where there is no budget."""


@dataclass(frozen=True)
class Hierarchical:
    """The newest `keep` turns verbatim; of older ones, `fanout` at a time by a summary; `fanout` of those by one; …

    Fewer than `fanout` summaries stand on each level, and a level more is needed only when the history
    has grown `fanout` times as long, so the context grows with its logarithm. Each turn costs at most
    one part in `fanout - 1` of a summariser's call.

    Raises:
        UsageError: fewer than one turn to keep, or fewer than two to a summary.
    """

    keep: int = 6
    fanout: int = 4

    def __post_init__(self) -> None:
        if self.keep < 1 or self.fanout < 2:
            raise UsageError(
                "Strategy hierarchical keeps at least 1 turn and joins at least 2, such as hierarchical:6:4."
            )

    def select(self, view: View, room: int | None, new_input: str) -> Selection:  # noqa: ARG002 - part of the interface
        return Selection(tail(view, room))

    def plan_compaction(self, view: View) -> Compaction | None:
        """The oldest full segment there is: of summaries, lowest level first, then of turns."""
        limit = UNBOUNDED if view.budget is None else view.budget // SHARE
        levels: dict[int, list[str]] = {}
        for summary in view.summaries:
            if not summary.pinned:
                levels.setdefault(summary.level, []).append(summary.id)
        for level in sorted(levels):
            if len(levels[level]) >= self.fanout:
                return Compaction((), tuple(levels[level][: self.fanout]), level + 1, limit)
        turns = due(view, self.keep, self.fanout)[: self.fanout]
        return Compaction(tuple([item.id for item in turns]), limit=limit) if turns else None

    def __str__(self) -> str:
        return f"hierarchical:{self.keep}:{self.fanout}"
