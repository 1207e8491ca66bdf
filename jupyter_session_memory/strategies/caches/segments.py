"""The conversation in segments of one topic each, by lexical cohesion, and the segments a text has to do with.

After Hearst, "TextTiling" (1997): between every two turns the words on both sides are compared, and
a topic ends where they have least in common. What is decided at a gap depends on a few turns around
it alone, so a new turn costs the same in a long conversation as in a short one.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from heapq import nlargest
from itertools import pairwise
from typing import NamedTuple

from ...messages import Turn
from ...text.words import terms, words
from ..strategy import TurnCache

TAPER = (1.0, 0.7)
"""Weights of the turns on each side of a gap, nearest first."""
REACH = 3
"""Gaps on each side among which the cohesion at a gap has to be a dip."""
LOW = 0.1
"""Cosine of both sides up to which a topic may end between them."""
LOW_AT_END = LOW / 4
"""The same at the newest turn, of which no later turn has shown yet whether it goes on."""
DEPTH = 0.05
"""How far cohesion must rise again on one side of the gap."""
FEWEST_TERMS = 2
"""A turn with fewer terms ("And then?") opens no topic."""

RELATED = 0.2
"""Share of a text's terms, by weight, that a related segment holds at least."""
NEAR_BEST = 0.5
"""And at least this part of what the segment most related to it holds."""
COMMON = 1_000
"""A term that more turns hold says nothing about their topics."""

_READ = 3_000  # characters of a message that are read
_LABEL = 3


@cache
def _generic() -> frozenset[str]:
    """Terms that are about nothing; stemmed at first use, as the stemmer takes long to import."""
    return frozenset(
        terms(
            "use used get make want need help know tell give good way like think say one two first "
            "new also mean explain example work write show find add question answer thing sure yes "
            "look much many long old start different call put take come go see next time noted "
            "welcome okay please thank thanks hello hi"
        )
    )


class Segment(NamedTuple):
    """Turns of one topic: its number from 1 on, the positions it spans, and its name where one was set by hand."""

    number: int
    start: int
    stop: int
    name: str = ""


class Segments(TurnCache):
    """The `TurnCache` of a history's segments."""

    def __init__(self) -> None:
        self._bags: dict[str, dict[str, float]] = {}
        self._places: dict[str, int] = {}
        self._order: list[tuple[int, str]] = []
        """(position, id) of the turns that may be sent, in order."""
        self._cohesion: dict[str, float] = {}
        """Between a turn and the ones before it, by the turn's id."""
        self._starts: list[int] = []
        """Positions of the turns that open a segment."""
        self._postings: dict[str, dict[int, None]] = {}
        self._anchors: dict[str, int] = {}
        self._marks: list[int] = []
        """Positions after which a topic begins by hand, by the turn's id and in order."""

    def update(self, turns: Mapping[str, Turn], changed: Sequence[str], positions: Mapping[str, int]) -> None:
        touched: set[int] = set()
        for key in changed:
            turn = turns.get(key)
            place = positions.get(key, self._places.get(key))
            if place is None:
                continue
            touched.add(place)
            self._drop(key)
            if turn is not None and turn.eligible:
                self._add(key, place, turn)
        marks = self.notes.get("topics", {})
        self._anchors = {key: positions[key] for key in marks if key in positions}
        self._marks = sorted(self._anchors.values())
        self._divide(touched)

    def _add(self, key: str, place: int, turn: Turn) -> None:
        bag = self._bags[key] = _bag(turn)
        self._places[key] = place
        at = (place, key)
        if not self._order or at > self._order[-1]:
            self._order.append(at)
        else:
            insort(self._order, at)
        for term in bag:
            self._postings.setdefault(term, {})[place] = None

    def _drop(self, key: str) -> None:
        place = self._places.pop(key, None)
        if place is None:
            return
        del self._order[bisect_left(self._order, (place, key))]
        self._cohesion.pop(key, None)
        for term in self._bags.pop(key):
            holders = self._postings[term]
            del holders[place]
            if not holders:
                del self._postings[term]
        self._open(place, False)

    def _open(self, place: int, opens: bool) -> None:
        at = bisect_left(self._starts, place)
        here = at < len(self._starts) and self._starts[at] == place
        if opens and not here:
            self._starts.insert(at, place)
        elif here and not opens:
            del self._starts[at]

    def _divide(self, touched: Iterable[int]) -> None:
        """Decide anew wherever a touched place has a say."""
        count, width = len(self._order), len(TAPER)
        gaps: set[int] = set()
        for place in touched:
            rank = bisect_left(self._order, (place,))
            gaps.update(range(max(0, rank - width), min(count, rank + width + 1)))
        for rank in gaps:
            self._cohesion[self._order[rank][1]] = self._measure(rank, count)
        for rank in {other for gap in gaps for other in range(gap - REACH, gap + REACH + 1)}:
            if 0 <= rank < count:
                self._open(self._order[rank][0], self._opens(rank, count))

    def _opens(self, rank: int, count: int) -> bool:
        """Whether a turn opens a segment of a conversation of `count` turns: by hand, or at a dip of cohesion."""
        place, before = self._order[rank][0], self._order[rank - 1][0] if rank else -1
        mark = bisect_left(self._marks, before)
        by_hand = mark < len(self._marks) and self._marks[mark] < place
        return by_hand or self._dips(rank, count)

    def _measure(self, rank: int, count: int) -> float:
        """The cosine of the words before and after a gap; 1 where a side has none, which tells nothing."""
        if not rank:
            return 1.0
        before = self._window(range(rank - 1, max(-1, rank - 1 - len(TAPER)), -1))
        after = self._window(range(rank, min(count, rank + len(TAPER))))
        if not (before and after):
            return 1.0
        shared = sum([weight * after[term] for term, weight in before.items() if term in after])
        return shared / math.sqrt(_square(before) * _square(after))

    def _window(self, ranks: Iterable[int]) -> dict[str, float]:
        found: dict[str, float] = {}
        for rank, taper in zip(ranks, TAPER, strict=False):
            for term, weight in self._bags[self._order[rank][1]].items():
                found[term] = found.get(term, 0.0) + taper * weight
        return found

    def _dips(self, rank: int, count: int) -> bool:
        """Whether a topic ends at the gap before a turn, of a conversation of `count` turns."""
        if not rank or len(self._bags[self._order[rank][1]]) < FEWEST_TERMS:
            return not rank
        here = self._at(rank, count)
        if here > (LOW if rank < count - 1 else LOW_AT_END):
            return False
        left = [self._at(other, count) for other in range(max(1, rank - REACH), rank)]
        right = [self._at(other, count) for other in range(rank + 1, min(count, rank + REACH + 1))]
        # Of two equal dips side by side, the first.
        if any(other <= here for other in left[-2:]) or any(other < here for other in right[:2]):
            return False
        return not (left or right) or max(left + right) - here >= DEPTH

    def _at(self, rank: int, count: int) -> float:
        if count == len(self._order) or rank + len(TAPER) <= count:
            return self._cohesion[self._order[rank][1]]
        return self._measure(rank, count)

    def starts(self, end: int) -> list[int]:
        """Where segments begin before position `end`, as if nothing stood from there on; not to be changed."""
        count = bisect_left(self._order, (end,))
        if count == len(self._order):
            return self._starts
        unsure = max(0, count - REACH - len(TAPER))
        sure = self._starts[: bisect_left(self._starts, self._order[unsure][0])]
        return sure + [self._order[rank][0] for rank in range(unsure, count) if self._opens(rank, count)]

    def by_hand(self, end: int) -> int:
        """From which position on the last topic begun by hand before `end` stands, 0 without one.

        It may be `end` itself: then the next turn is the topic's first.
        """
        mark = bisect_left(self._marks, end)
        return self._marks[mark - 1] + 1 if mark else 0

    def related(self, text: str, end: int) -> list[tuple[int, int]]:
        """(start, stop) of the segments before `end` that a text has to do with, the most related first."""
        asked = [term for term in dict.fromkeys(terms(text[:_READ])) if term not in _generic()]
        starts = self.starts(end)
        count = bisect_left(self._order, (end,))
        shares: dict[int, float] = {}
        whole = 0.0
        for term in asked:
            holders = self._postings.get(term, {})
            places = [place for place in holders if place < end] if len(holders) <= COMMON else []
            weight = math.log(1 + count / (len(places) + 0.5)) if len(holders) <= COMMON else 0.0
            whole += weight
            for segment in {bisect_right(starts, place) - 1 for place in places}:
                shares[segment] = shares.get(segment, 0.0) + weight
        least = max(RELATED * whole, NEAR_BEST * max(shares.values(), default=0.0))
        # Of equally related ones, the newer first.
        found = sorted(
            ((share, segment) for segment, share in shares.items() if share >= least), reverse=True
        )
        return [(starts[at], starts[at + 1] if at + 1 < len(starts) else end) for _, at in found]

    def all(self, end: int) -> list[Segment]:
        """Every segment before `end`, in order."""
        starts = self.starts(end)
        names = sorted((mark, name) for mark, name in self._named())
        found: list[Segment] = []
        for number, (start, stop) in enumerate(pairwise([*starts, end]), 1):
            previous = self._order[bisect_left(self._order, (start,)) - 1][0] if number > 1 else -1
            at = bisect_left(names, (previous,))
            name = names[at][1] if at < len(names) and names[at][0] < start else ""
            found.append(Segment(number, start, stop, name))
        return found

    def _named(self) -> Iterable[tuple[int, str]]:
        for key, name in self.notes.get("topics", {}).items():
            if key in self._anchors or not key:
                yield self._anchors.get(key, -1), name

    def label(self, segment: Segment, texts: Iterable[str]) -> str:
        """A segment's name, else its most characteristic words, as they are written in the texts of its turns."""
        if segment.name:
            return segment.name
        weights: dict[str, float] = {}
        first = bisect_left(self._order, (segment.start,))
        last = bisect_left(self._order, (segment.stop,))
        for _, key in self._order[first:last]:
            for term, weight in self._bags[key].items():
                weights[term] = weights.get(term, 0.0) + weight
        count = len(self._order)
        for term in weights:
            weights[term] *= math.log(1 + count / len(self._postings[term]))
        telling = (term for term in weights if len(term) > 1 and not term.isdecimal() and term[-1] != "…")
        best = nlargest(_LABEL, telling, key=weights.__getitem__)
        written: dict[str, Counter[str]] = {term: Counter() for term in best}
        for text in texts:
            for word in words(text[:_READ]):
                for term in terms(word):
                    if term in written:
                        written[term][term if len(term) == 2 else word] += 1
        return ", ".join(found.most_common(1)[0][0] for found in written.values() if found)


def _bag(turn: Turn) -> dict[str, float]:
    """A turn's terms with damped counts."""
    counts: Counter[str] = Counter()
    for message in turn.messages:
        if message.role in ("user", "assistant"):
            counts.update(terms(message.text[:_READ]))
    return {term: 1 + math.log(count) for term, count in counts.items() if term not in _generic()}


def _square(bag: Mapping[str, float]) -> float:
    return sum([weight * weight for weight in bag.values()])
