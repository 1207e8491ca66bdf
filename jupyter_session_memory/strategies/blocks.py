"""Trimming in blocks, which every strategy with a verbatim tail shares.

Cutting the oldest turn at each request would change the beginning of every prompt, and a
provider's prompt cache could reuse nothing. So the tail starts only at turns that a block edge lies in:
edges are multiples of a share of the budget, measured in tokens recorded since the start. It then
stands still until a whole block has to go.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from .strategy import CountedTurn, View

BLOCK = 0.275
"""A block's share of the budget: a smaller one uses the budget better and moves the prompt's beginning more often.

With turns of 120 tokens and a budget of 8,000, prompts repeat 93 % of the one before and use 86 % of the
budget (a quarter: 92 and 87; three tenths: 93 and 85). benchmarks/bench_cache.py measures it.
"""


def tail(view: View, room: int | None, first: int = 0) -> list[CountedTurn]:
    """The newest turns within the room, from position `first` on, oldest first.

    Where not all of them fit, from the earliest turn that a block edge lies in and whose tail does.
    """
    return turns_from(view, start(view, room, first))


def turns_from(view: View, position: int) -> list[CountedTurn]:
    """The turns from a position on that may be sent verbatim, oldest first."""
    return [item for item in view.items[position : view.end] if item.eligible]


def start(view: View, room: int | None, first: int = 0, block: int = 0) -> int:
    """The position at which such a tail begins; blocks of `block` tokens in place of a share of the budget."""
    live, end = view.live, view.end
    if room is None or live[end] - live[first] <= room:
        return first
    fitting = bisect_left(live, live[end] - room, first, end)
    if not view.budget:
        return fitting
    block = block or max(1, round(BLOCK * view.budget))
    edge = -(-view.offsets[fitting] // block) * block
    aligned = bisect_right(view.offsets, edge, fitting, end + 1) - 1
    # No edge may lie in what fits, where much of it is pruned: then little is better than nothing.
    return aligned if live[end] > live[aligned] else fitting


def edge_before(view: View, position: int, block: int) -> int:
    """The position of the first turn of the block in which a turn begins."""
    return bisect_left(view.offsets, view.offsets[position] // block * block, 0, position)
