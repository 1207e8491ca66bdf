"""A sliding window: the last N turns."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from ..context.context import NO_ROOM, Decision, Why
from ..exceptions import UsageError
from .blocks import tail
from .strategy import Selection, View


@dataclass(frozen=True)
class Window:
    """The last `turns` turns that may be sent, verbatim.

    Raises:
        UsageError: fewer than one turn.
    """

    turns: int = 6

    def __post_init__(self) -> None:
        if self.turns < 1:
            raise UsageError("A window holds at least 1 turn. To send no memory at all: %%chat --no-memory.")

    def select(self, view: View, room: int | None, new_input: str) -> Selection:  # noqa: ARG002 - part of the interface
        window = list(islice(view.newest(), self.turns))
        inside = {item.id for item in window}
        first = window[-1].position if window else view.end

        older = Decision("out", Why.WINDOW, str(self.turns))

        def why(turn: str) -> Decision:
            return NO_ROOM if turn in inside else older

        return Selection(tail(view, room, first), older, why)

    def plan_compaction(self, view: View) -> None:
        """Nothing is ever summarised."""

    def __str__(self) -> str:
        return f"window:{self.turns}"
