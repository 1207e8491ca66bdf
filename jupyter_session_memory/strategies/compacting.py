"""Which turns are to be summarised, and when: what strategies that summarise share, and all may be asked to do."""

from __future__ import annotations

from itertools import islice

from .strategy import Compaction, CountedTurn, View

SUMMARY_SHARE = 4
"""A running summary, and one that is made by hand, may take one part in so many of the budget."""
FULL = 8
"""Turns are summarised before they are trimmed: when all but one part in so many of the room is taken."""


def running(view: View, turns: list[CountedTurn]) -> Compaction | None:
    """One summary of these turns and all that older ones are summarised in; None where there are no turns."""
    if not turns:
        return None
    children = tuple([summary.id for summary in view.summaries if not summary.pinned])
    return Compaction(tuple([item.id for item in turns]), children)


def when_full(view: View) -> Compaction | None:
    """What any strategy can have summarised once turns no longer fit: the oldest, so that half the room is free."""
    return running(view, due(view, len(view.items), len(view.items) + 1))


def due(view: View, keep: int, batch: int) -> list[CountedTurn]:
    """The turns that are to be summarised now, oldest first: those before the newest `keep`, if they are `batch`.

    Where turns take nearly all the room, fewer: of the newest `keep` as many stay as fit half of it, and
    at least one. Pinned turns and those whose originals were asked back are never among them.
    """
    recent = {item.id for item in islice(view.newest(), keep)}
    raw = [item for item in view.newest() if not item.pinned and item.id not in view.opened]
    if view.room is not None and sum(item.tokens for item in raw) > view.room - view.room // FULL:
        half = view.room // 2
        stay = 1
        used = sum(item.tokens for item in raw[:1])
        while stay < min(keep, len(raw)) and used + raw[stay].tokens <= half:
            used += raw[stay].tokens
            stay += 1
        return raw[stay:][::-1]
    older = [item for item in raw if item.id not in recent]
    return older[::-1] if len(older) >= batch else []
