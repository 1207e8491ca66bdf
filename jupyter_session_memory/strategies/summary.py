"""A running summary: the newest turns verbatim, everything older by one summary."""

from __future__ import annotations

from dataclasses import dataclass

from ..exceptions import UsageError
from .blocks import tail
from .compacting import due, running
from .strategy import Compaction, Selection, View


@dataclass(frozen=True)
class RunningSummary:
    """The newest `keep` turns verbatim, and one summary for all older ones.

    It is made anew when `keep` more turns have piled up, so each turn costs one part in `keep` of a
    summariser's call, or when the turns no longer fit the room. Until then those are sent verbatim, too.

    Raises:
        UsageError: fewer than one turn to keep.
    """

    keep: int = 6

    def __post_init__(self) -> None:
        if self.keep < 1:
            raise UsageError("Strategy summary keeps at least 1 turn verbatim, such as summary:6.")

    def select(self, view: View, room: int | None, new_input: str) -> Selection:  # noqa: ARG002 - part of the interface
        return Selection(tail(view, room))

    def plan_compaction(self, view: View) -> Compaction | None:
        """All that piled up, and the summary so far, which then gives way."""
        return running(view, due(view, self.keep, self.keep))

    def __str__(self) -> str:
        return f"summary:{self.keep}"
