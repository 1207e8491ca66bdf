"""Trimming in blocks, which every strategy with a verbatim tail shares.

Cutting the oldest turn at each request would change the beginning of every prompt, and a
provider's prompt cache could reuse nothing. So the tail starts only at block edges: multiples of a
quarter of the budget, measured in tokens recorded since the start. It then stands still until a
whole block has to go.
"""

from __future__ import annotations

from bisect import bisect_left

from . import Measured, View

BLOCKS = 4
"""Blocks to a budget: more of them use the budget better and change the prompt's beginning more often."""


def tail(view: View, room: int | None, first: int = 0) -> list[Measured]:
    """The newest turns within the room, from position `first` on, oldest first.

    Where not all of them fit, from the earliest block edge whose tail does.
    """
    return [item for item in view.items[_start(view, room, first) : view.end] if item.eligible]


def _start(view: View, room: int | None, first: int) -> int:
    live, end = view.live, view.end
    if room is None or live[end] - live[first] <= room:
        return first
    start = bisect_left(live, live[end] - room, first, end)
    if not view.budget:
        return start
    block = max(1, view.budget // BLOCKS)
    edge = -(-view.offsets[start] // block) * block
    aligned = bisect_left(view.offsets, edge, start, end)
    # Turns longer than a block: no edge lies in what fits, and little is better than nothing.
    return aligned if live[end] > live[aligned] else start
