"""Everything, verbatim, for as long as it fits."""

from __future__ import annotations

from dataclasses import dataclass

from .blocks import tail
from .strategy import NamedStrategy, Selection, View


@dataclass(frozen=True)
class Full(NamedStrategy):
    """Every turn verbatim; past the budget the oldest are trimmed, whole and in blocks."""

    name = "full"

    def select(self, view: View, room: int | None, new_input: str) -> Selection:  # noqa: ARG002 - part of the interface
        return Selection(tail(view, room))
