"""A sliding window: the last N turns."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from ..context.context import NO_ROOM, Decision, Why
from .blocks import tail
from .strategy import NamedStrategy, Selection, View


@dataclass(frozen=True)
class Window(NamedStrategy):
    """The last `turns` turns that may be sent, verbatim."""

    name = "window"

    turns: int = 6

    def select(self, view: View, room: int | None, new_input: str) -> Selection:  # noqa: ARG002 - part of the interface
        window = list(islice(view.newest(), self.turns))
        inside = {item.id for item in window}
        first = window[-1].position if window else view.end

        older = Decision("out", Why.WINDOW, str(self.turns))

        def why(turn: str) -> Decision:
            return NO_ROOM if turn in inside else older

        return Selection(tail(view, room, first), older, why)
