"""A running summary: the newest turns verbatim, everything older by one summary."""

from __future__ import annotations

from dataclasses import dataclass

from .blocks import tail
from .compacting import due, running
from .strategy import Compaction, NamedStrategy, Selection, View


@dataclass(frozen=True)
class RunningSummary(NamedStrategy):
    """The newest `keep` turns verbatim, and one summary for all older ones.

    It is made anew when `keep` more turns have piled up, so each turn costs one part in `keep` of a
    summariser's call, or when the turns no longer fit the room. Until then those are sent verbatim, too.
    """

    name = "summary"

    keep: int = 6

    def select(self, view: View, room: int | None, new_input: str) -> Selection:  # noqa: ARG002 - part of the interface
        return Selection(tail(view, room))

    def plan_compaction(self, view: View) -> Compaction | None:
        """All that piled up, and the summary so far, which then gives way."""
        return running(view, due(view, self.keep, self.keep))
