"""The current topic, and the earlier ones that the question is about."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice

from ..context.context import NO_ROOM, Decision, Why
from .blocks import tail
from .caches.segments import Segments
from .strategy import NamedStrategy, Selection, View


@dataclass(frozen=True)
class Topics(NamedStrategy):
    """The present topic whole, with at least the last `keep` turns, and earlier topics that the input is about."""

    name = "topics"

    keep: int = 2

    def select(self, view: View, room: int | None, new_input: str) -> Selection:
        segments = view.cache(Segments)
        starts = segments.starts(view.end)
        window = list(islice(view.newest(), self.keep))
        first = min([view.end, *starts[-1:], *(item.position for item in window[-1:])])
        # Who says that a topic begins here wants nothing of the one before.
        first = max(first, segments.by_hand(view.end))
        turns = tail(view, room, first)
        spans = [(first, view.end)]
        left = None if room is None else room - (view.live[view.end] - view.live[first])
        for start, stop in segments.related(new_input, view.end) if left is None or left > 0 else ():
            stop = min(stop, first)
            if start < stop:
                spans.append((start, stop))
                found = _newest(view, start, stop, left)
                left = None if left is None else left - (view.live[stop] - view.live[found])
                turns += [item for item in view.items[found:stop] if item.eligible]
                if found > start:
                    break
        turns.sort(key=lambda item: item.position)

        near = {item.id for start, stop in spans for item in view.items[start:stop]}
        other = Decision("out", Why.TOPIC) if new_input else Decision("maybe", Why.QUESTION)

        def why(turn: str) -> Decision:
            return NO_ROOM if turn in near else other

        return Selection(turns, other, why)


def _newest(view: View, start: int, stop: int, room: int | None) -> int:
    """From where on the turns of a segment fit into the room."""
    if room is None or view.live[stop] - view.live[start] <= room:
        return start
    return bisect_left(view.live, view.live[stop] - room, start, stop)
