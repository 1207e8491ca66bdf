"""The newest turns, and of what came before the messages that have to do with the input."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from ..context import ContextPart, Decision
from ..exceptions import UsageError
from . import Measured, Selection, View
from .blocks import edge_before, start, turns_from
from .turn_index import TurnIndex

DEPENDS = Decision("maybe", "depends on your question")
NO_ROOM = Decision("out", "no room")

_SMALLEST = 16  # tokens: so many excerpts, by a rule of thumb, can fit at most
_LEAST = 5  # tokens: no excerpt is smaller
_FINE = 16  # blocks to a budget for the start of the newest turns: fine, since most of the room is not theirs


@dataclass(frozen=True)
class Retrieval:
    """The last `recent` turns verbatim, and as excerpts the earlier messages most relevant to the input.

    Room that is left, because little was found, goes to further turns, newest first.

    Raises:
        UsageError: fewer than one turn.
    """

    recent: int = 2

    def __post_init__(self) -> None:
        if self.recent < 1:
            raise UsageError("Retrieval keeps at least 1 recent turn: retrieval:1.")

    def select(self, view: View, room: int | None, new_input: str) -> Selection:
        if room is None or view.live[view.end] <= room:
            return Selection(turns_from(view, 0))
        block = max(1, (view.budget or room) // _FINE)
        return with_found(view, room, new_input, self._begin(view, room, block), block)

    def _begin(self, view: View, room: int, block: int) -> int:
        """Where the newest turns begin: at an edge, if that fits, so that they stand still for a while."""
        recent = list(islice(view.newest(), self.recent))
        first = recent[-1].position if recent else view.end
        aligned = edge_before(view, first, block)
        for begin in (aligned, first):
            if view.live[view.end] - view.live[begin] <= room:
                return begin
        return start(view, room, first, block)

    def plan_compaction(self, view: View) -> None:
        """Nothing is ever summarised."""

    def __str__(self) -> str:
        return f"retrieval:{self.recent}"


def with_found(view: View, room: int, asked: str, begin: int, block: int) -> Selection:
    """The turns from position `begin` on, which fit, and excerpts of earlier ones in the room they leave.

    Where more is left than was found, the turns begin earlier, at an edge between blocks of `block` tokens.
    """
    if not asked.strip():
        return Selection(turns_from(view, begin), why=lambda _: DEPENDS, scores={})
    live, everything = view.live, view.live[view.end]
    chosen, scores = _choose(view, room - (everything - live[begin]), asked, begin)
    while begin:
        spare = room - _cost(view, chosen, asked)
        earlier = start(view, spare, 0, block)
        if earlier >= begin:
            break
        begin = earlier
        chosen = [each for each in chosen if each.position < begin or not view.items[each.position].eligible]
    _shrink(view, chosen, room - (everything - live[begin]), asked)
    return Selection(
        turns_from(view, begin),
        "not found",
        lambda turn: NO_ROOM if turn in scores else None,
        excerpts=tuple([each.part for each in sorted(chosen)]),
        scores=scores,
    )


class _Excerpt(NamedTuple):
    position: int
    place: int
    part: ContextPart


def _choose(view: View, room: int, asked: str, begin: int) -> tuple[list[_Excerpt], dict[str, float]]:
    """The best messages before position `begin` that fit, best first, and the best score of each turn found."""
    verbatim = {part.message.id for item in turns_from(view, begin) for part in item.parts}
    found = view.derived(TurnIndex).search(asked, room // _SMALLEST + 1, exclude=verbatim)
    items, end = view.items, view.end
    chosen: dict[str, _Excerpt] = {}
    scores: dict[str, float] = {}
    left = room - view.preface((), asked)
    for position, message, score in found:
        if position >= end:
            continue
        item = items[position]
        if item.pinned or not item.sendable:
            continue
        scores.setdefault(item.id, score)
        if left < _LEAST or message in chosen:
            continue
        unit = [each for each in _unit(view, item, message) if each.part.message.id not in chosen]
        tokens = sum([each.part.tokens for each in unit])
        if tokens <= left:
            left -= tokens
            for each in unit:
                chosen[each.part.message.id] = each
    excerpts = list(chosen.values())
    _shrink(view, excerpts, room, asked)
    return excerpts, scores


def _unit(view: View, item: Measured, message: str) -> list[_Excerpt]:
    """A message as an excerpt; one that calls tools with their results, since half an exchange says nothing."""
    unit: list[_Excerpt] = []
    calls: set[str] = set()
    for place, part in enumerate(item.parts):
        each = part.message
        if each.id == message or each.tool_call_id in calls:
            unit.append(_Excerpt(item.position, place, view.excerpt(item, each)))
            calls.update(call.id for call in each.tool_calls)
    return unit


def _cost(view: View, chosen: list[_Excerpt], asked: str) -> int:
    return view.preface([each.part for each in chosen], asked) if chosen else 0


def _shrink(view: View, chosen: list[_Excerpt], room: int, asked: str) -> None:
    """Drop the least relevant while all of them together take more than the room.

    They do not where counts of lines add up; but a person's own counter may round each down.
    """
    while (excess := _cost(view, chosen, asked) - room) > 0 and chosen:
        while excess > 0 and chosen:
            excess -= max(1, chosen.pop().part.tokens)
