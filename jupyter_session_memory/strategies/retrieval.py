"""The newest turns, and of what came before the messages that have to do with the input."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from ..context.context import NO_ROOM, Decision, Why
from .blocks import edge_before, start, turns_from
from .caches.turn_index import APART, TurnIndex
from .caches.word_index import Hit
from .strategy import Excerpts, NamedStrategy, Selection, View

DEPENDS = Decision("maybe", Why.QUESTION)
NOT_FOUND = Decision("out", Why.NOT_FOUND)

_SMALLEST = 20  # tokens: so many excerpts, by a rule of thumb, can fit at most
_LEAST = 5  # tokens: no excerpt is smaller
_PLAIN = 120
"""Tokens up to which a message is worth its room whatever its length; of longer ones it pays for the root of theirs."""
_FINE = 16  # blocks to a budget for the start of the newest turns: fine, since most of the room is not theirs


@dataclass(frozen=True)
class Retrieval(NamedStrategy):
    """The last `recent` turns verbatim, and as excerpts the earlier messages most relevant to the input.

    Room that is left, because little was found, goes to further turns, newest first.
    """

    name = "retrieval"

    recent: int = 2

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


def with_found(view: View, room: int, asked: str, begin: int, block: int) -> Selection:
    """The turns from position `begin` on, which fit, and excerpts of earlier ones in the room they leave.

    Where more is left than was found, the turns begin earlier, at an edge between blocks of `block` tokens.
    """
    if not asked.strip():
        return Selection(turns_from(view, begin), why=lambda _: DEPENDS, scores={})
    live, everything = view.live, view.live[view.end]
    limit = room // _SMALLEST + 1
    chosen, scores, found = _choose(view, room - (everything - live[begin]), asked, begin, limit)
    cost = _shrink(view, chosen, room - (everything - live[begin]), asked)
    while (earlier := start(view, room - cost, 0, block)) < begin:
        begin = earlier
        chosen = [each for each in chosen if _stands_apart(view, each, begin)]
        cost = _shrink(view, chosen, room - (everything - live[begin]), asked)
    return Selection(
        turns_from(view, begin),
        NOT_FOUND if found < limit else NO_ROOM,
        lambda turn: NO_ROOM if turn in scores else None,
        excerpts=tuple([part for each in sorted(chosen) for part in each.excerpts.parts]),
        scores=scores,
    )


class _Chosen(NamedTuple):
    place: int
    excerpts: Excerpts


def _stands_apart(view: View, chosen: _Chosen, begin: int) -> bool:
    """Whether the turns from position `begin` on do not hold it."""
    position = chosen.place // APART
    return position < begin or not view.items[position].eligible


def _choose(
    view: View, room: int, asked: str, begin: int, limit: int
) -> tuple[list[_Chosen], dict[str, float], int]:
    """Of at most `limit` messages found before position `begin` the best that fit, those first that are worth most.

    With them the best score of each turn found, and how many messages were.
    """
    index = view.cache(TurnIndex)
    items, end, places = view.items, view.end, index.places
    unwanted = {part.message.id for item in turns_from(view, begin) for part in item.parts}
    if end < len(items):
        # Asked anew in the middle of a conversation: what was said later must not take the place of what counts.
        unwanted.update(message for message, place in places.items() if place >= end * APART)
    hits = index.search(asked, limit, exclude=unwanted)
    chosen: list[_Chosen] = []
    scores: dict[str, float] = {}
    taken: set[str] = set()
    left = room - view.preface((), asked)
    for message, score in sorted(hits, key=lambda hit: _worth(view, hit, places[hit.key]), reverse=True):
        place = places[message]
        position = place // APART
        if not (item := items[position]).sendable or item.pinned:
            continue
        scores[item.id] = max(score, scores.get(item.id, 0.0))
        if left < _LEAST:
            continue
        excerpts = view.excerpts(item, message, left)
        if excerpts.tokens > left or not excerpts.parts:
            continue
        ids = [part.message.id for part in excerpts.parts]
        if taken.isdisjoint(ids):
            taken.update(ids)
            left -= excerpts.tokens
            chosen.append(_Chosen(place, excerpts))
    return chosen, scores, len(hits)


def _worth(view: View, hit: Hit, place: int) -> float:
    """What a message found is worth for the room it takes: a long reply holds many words, and few of them matter."""
    parts = view.items[place // APART].parts
    tokens = next((part.tokens for part in parts if part.message.id == hit.key), 0)
    return hit.score / math.sqrt(max(_PLAIN, tokens))


def _shrink(view: View, chosen: list[_Chosen], room: int, asked: str) -> int:
    """Drop the least relevant while all of them together take more than the room; returns what they take.

    Where counts of lines add up, they fit as they are; but a person's own counter may round each down.
    """
    while chosen:
        cost = view.preface([part for each in chosen for part in each.excerpts.parts], asked)
        excess = cost - room
        if excess <= 0:
            return cost
        while excess > 0 and chosen:
            excess -= max(1, chosen.pop().excerpts.tokens)
    return 0
