"""An incremental, in-process full-text index over messages, for retrieval without a model.

BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with what conversations
need. A message is scored with its neighbours at tapering weights, because an answer often takes its
topic from the message before it. Messages of the participant the question means count double, and
messages that only ask count a little less. Related words count as a fraction of the word asked for.
Finally the best messages lend the query their most telling terms (relevance feedback).
benchmarks/RECALL.md shows what each of these brings.

The index holds terms and counts, never the texts.
"""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from ...text import words
from ...text.speakers import Speakers

K1 = 1.2
B = 0.75
NEIGHBOURS = (154 / 256, 102 / 256, 51 / 256, 26 / 256)
"""Weights of the messages one to four places before and after: about .6, .4, .2 and .1.

These and `RELATED` are whole 256ths, so that their sums are exact, in whatever order messages came in."""
OWN = 0.25
"""Weight of a message scored without its neighbours, on top of the score with them."""
MEANT = 2.0
"""Factor for messages of the participant the question means."""
ASKING = 0.9
"""Factor for messages that end in a question mark: facts are told more often than asked."""
RELATED = 51 / 256
"""What an occurrence of a related word counts, beside 1 for the word itself."""
COMMON = 0.2
"""A term that more than this share of the messages hold says nothing about their neighbours."""
FEEDBACK = 0.15
"""Weight of the strongest term lent by the best messages, where all of the query is known."""
FEEDBACK_MESSAGES = 10
FEEDBACK_TERMS = 14
FEEDBACK_SHARE = 0.1
"""Terms that more than this share of the messages hold are not lent."""

_REACH = len(NEIGHBOURS)
_HEAD, _TAIL = 24_000, 8_000  # characters of a message that are read: a paste of 10 MB is found by its ends
_MAX_COUNT = 8  # occurrences of a term in one message beyond these say nothing new
_MAX_LENT = 200  # terms of length a message lends its neighbours, so that a paste does not bury them
_FEW = 20  # in a short memory no term is common
# What bounds a query's time in a long memory:
_WORK = 1_000  # messages whose neighbours are looked at for the query's own terms
_FEEDBACK_WORK = 150  # the same for terms lent, and the most messages one of those may stand in
_READ = 4_000  # messages read without their neighbours
_SAMPLED = 8  # one score of so many tells where the best end
_NOBODY = 0  # the slot in place of a missing neighbour

_Concept: TypeAlias = tuple[float, dict[int, float]]  # what it can add to a score; slot -> occurrences
_Ranked: TypeAlias = tuple[float, int, int]  # score, position, slot


class Hit(NamedTuple):
    """A message found: the key it was added with, and its score (above 0, comparable within one search)."""

    key: str
    score: float


@dataclass(slots=True)
class _Entry:
    key: str
    role: str
    position: int
    counts: dict[str, int]
    length: int
    asking: bool
    name: str


class _Scores:
    """What a search has found so far; lists by slot, since most of its time goes into adding to them."""

    def __init__(self, slots: int) -> None:
        self.by_slot = [0.0] * slots
        self.found: set[int] = set()
        """Slots with a score."""
        self.spread = [0.0] * slots
        """Room to add up one term in; nothing but zeros between terms."""


_EMPTY = _Entry(key="", role="", position=0, counts={}, length=0, asking=False, name="")


class Index:
    """Messages by what they say. Not thread-safe: the owner's lock protects it."""

    def __init__(self) -> None:
        self._slots: dict[str, int] = {}
        # By slot, _NOBODY's first: the message, its neighbours nearest first, its factor by the role a query
        # means, its length in terms, and that length with its neighbours' at their weights.
        self._entries = [_EMPTY]
        self._around: list[tuple[int, ...]] = [()]
        self._factors: dict[str, list[float]] = {}
        self._own: list[int] = [0]
        self._near: list[float] = [0.0]
        self._order: list[tuple[int, int]] = []
        self._postings: dict[str, dict[int, float]] = {}
        self._own_total = 0
        self._near_total = 0.0
        self._loose: set[tuple[int, int]] = set()
        """Places around which neighbours changed since the last search."""
        self._speakers = Speakers()

    def __len__(self) -> int:
        return len(self._slots)

    def add(self, key: str, text: str, role: str, position: int) -> None:
        """Index a message. `position` orders messages; gaps are fine, neighbours are what stands next.

        Raises:
            ValueError: a message with this key is indexed already; one that changed is removed first.
        """
        if key in self._slots:
            raise ValueError(f"{key!r} is indexed already.")
        read = text if len(text) <= _HEAD + _TAIL else f"{text[:_HEAD]} {text[-_TAIL:]}"
        counts = dict(Counter(words.terms(read)))
        for term, count in counts.items():
            if count > _MAX_COUNT:
                counts[term] = _MAX_COUNT
        entry = _Entry(
            key=key,
            role=role,
            position=position,
            counts=counts,
            length=sum(counts.values()),
            asking=read[-40:].rstrip().endswith(("?", "？")),
            name=self._speakers.add(read, role),
        )
        slot = self._new_slot(entry)
        self._slots[key] = slot
        for term, count in counts.items():
            self._postings.setdefault(term, {})[slot] = count
        self._own_total += entry.length
        at = (position, slot)
        if not self._order or at > self._order[-1]:
            self._order.append(at)
        else:
            insort(self._order, at)
        self._loose.add(at)

    def remove(self, key: str) -> None:
        """Take a message out: nothing of it is found any more, and its neighbours close ranks.

        Raises:
            KeyError: no message with this key is indexed.
        """
        slot = self._slots.pop(key)
        entry = self._entries[slot]
        for term in entry.counts:
            holders = self._postings[term]
            del holders[slot]
            if not holders:
                del self._postings[term]
        self._speakers.remove(entry.name, entry.role)
        self._own_total -= entry.length
        self._near_total -= self._near[slot]
        at = (entry.position, slot)
        del self._order[bisect_left(self._order, at)]
        self._entries[slot], self._around[slot], self._own[slot], self._near[slot] = _EMPTY, (), 0, 0.0
        self._loose.add(at)

    def search(self, query: str, limit: int | None = None, *, exclude: Collection[str] = ()) -> list[Hit]:
        """Messages that have to do with the query, best first; of equal ones the newer first.

        Args:
            query: the text to find messages for.
            limit: at most so many hits; None for every message with a score above 0.
            exclude: keys that are not to be returned (they still lend their neighbours context).
        """
        self._connect()
        asked = list(dict.fromkeys(words.terms(query)))
        concepts = [self._concept(term, asked) for term in asked]
        scores = _Scores(len(self._entries))
        self._score(scores, concepts, _WORK)
        meant = self._speakers.meant(query)
        if known := self._known(concepts):
            best = self._ranked(scores, meant, FEEDBACK_MESSAGES)
            self._score(scores, self._lent(best, asked, known), _FEEDBACK_WORK)
        scores.found.difference_update([slot for key in exclude if (slot := self._slots.get(key))])
        ranked = self._ranked(scores, meant, limit)
        return [Hit(self._entries[slot].key, score) for score, _, slot in ranked]

    def _concept(self, term: str, asked: Iterable[str]) -> _Concept:
        """A term of the query with the words related to it, as one term that some messages hold in part."""
        exact = self._postings.get(term, {})
        others = [
            found
            for other in words.related(term)
            if other not in asked and (found := self._postings.get(other))
        ]
        if not others:
            return self._gain(len(exact)), exact
        holders: dict[int, float] = dict(exact)
        for other in others:
            for slot, count in other.items():
                holders[slot] = holders.get(slot, 0.0) + RELATED * count
        return self._gain(len(exact) or max(map(len, others), default=0)), holders

    def _known(self, concepts: Collection[_Concept]) -> float:
        """How much of the query's weight some messages hold that others do not, 0 to 1."""
        telling = [gain for gain, holders in concepts if 0 < len(holders) <= self._common()]
        return sum(telling) / (sum(gain for gain, _ in concepts) or 1)

    def _lent(self, best: Iterable[_Ranked], asked: Collection[str], known: float) -> list[_Concept]:
        """The terms that tell the best messages from the rest, as further concepts of the query.

        They weigh the less, the less of the query is known: its best messages may be about something else.
        """
        weights: defaultdict[str, float] = defaultdict(float)
        most = min(FEEDBACK_SHARE * len(self), _FEEDBACK_WORK)
        for score, _, slot in best:
            for term, count in islice(self._entries[slot].counts.items(), _MAX_LENT):
                holders = len(self._postings[term])
                if 1 < holders <= most and term not in asked:
                    weights[term] += score * count * self._gain(holders)
        top = nlargest(FEEDBACK_TERMS, ((weight, term) for term, weight in weights.items()))
        return [
            (
                FEEDBACK * known * weight / top[0][0] * self._gain(len(self._postings[term])),
                self._postings[term],
            )
            for weight, term in top
        ]

    def _common(self) -> float:
        return max(_FEW, COMMON * len(self))

    def _gain(self, holders: int) -> float:
        """The most a term can add to a score: its inverse document frequency, as BM25 scales it."""
        return (K1 + 1) * math.log(1 + (len(self) - holders + 0.5) / (holders + 0.5))

    def _score(self, scores: _Scores, concepts: Iterable[_Concept], work: int) -> None:
        """Add each concept's share to the messages' scores, the most telling first.

        Common terms, and all terms once the neighbours of `work` messages were looked at, are scored
        in the messages that hold them alone; what is left to read after `_READ` of those, not at all.
        """
        unread = _READ
        floor, slope = K1 * (1 - B), K1 * B * len(self)
        near, near_slope = self._near, slope / (self._near_total or 1)
        own, own_slope = self._own, slope / (self._own_total or 1)
        by_slot, found, spread = scores.by_slot, scores.found, scores.spread
        common = self._common()
        for gain, holders in sorted(concepts, key=itemgetter(0), reverse=True):
            alone = gain
            if len(holders) <= min(common, work):
                work -= len(holders)
                alone = OWN * gain
                reached = self._spread(holders, spread)
                found |= reached
                for slot in reached:
                    count = spread[slot]
                    spread[slot] = 0.0
                    by_slot[slot] += gain * count / (count + floor + near_slope * near[slot])
            # Newest first: where reading ends within a term, it is its oldest messages that miss out.
            read = holders.items() if unread >= len(holders) else islice(reversed(holders.items()), unread)
            for slot, count in read:
                by_slot[slot] += alone * count / (count + floor + own_slope * own[slot])
            if alone == gain:
                found.update(holders if unread >= len(holders) else islice(reversed(holders), unread))
            unread = max(0, unread - len(holders))

    def _spread(self, holders: Mapping[int, float], spread: list[float]) -> set[int]:
        """Add to `spread` how often messages hold a term, their neighbours' occurrences at tapering weights included.

        Returns the slots of these messages.
        """
        first, second, third, fourth = NEIGHBOURS
        around = self._around
        for slot, count in holders.items():
            a, b, c, d, e, f, g, h = around[slot]
            spread[slot] += count
            share = first * count
            spread[a] += share
            spread[b] += share
            share = second * count
            spread[c] += share
            spread[d] += share
            share = third * count
            spread[e] += share
            spread[f] += share
            share = fourth * count
            spread[g] += share
            spread[h] += share
        reached = set(holders).union(*map(around.__getitem__, holders))
        reached.discard(_NOBODY)
        return reached

    def _ranked(self, scores: _Scores, meant: str, limit: int | None) -> list[_Ranked]:
        """(score, position, slot), best first."""
        by_slot, factors, entries = scores.by_slot, self._factors_for(meant), self._entries
        weighed = [by_slot[slot] * factors[slot] for slot in scores.found]
        least = _nth(weighed, limit)
        # Tuples for the best alone: thousands of them, at each query, would keep the garbage collector busy.
        ranked = [
            (score, entries[slot].position, slot)
            for score, slot in zip(weighed, scores.found, strict=True)
            if score >= least
        ]
        ranked.sort(reverse=True)
        return ranked[:limit]

    def _factors_for(self, meant: str) -> list[float]:
        """By slot, what a message's score is multiplied with where the query means messages of this role."""
        factors = self._factors.get(meant)
        if factors is None:
            factors = self._factors[meant] = [_factor(entry, meant) for entry in self._entries]
        return factors

    def _new_slot(self, entry: _Entry) -> int:
        slot = len(self._entries)
        self._entries.append(entry)
        self._own.append(entry.length)
        self._near.append(0.0)
        self._around.append(())
        for meant, factors in self._factors.items():
            factors.append(_factor(entry, meant))
        return slot

    def _connect(self) -> None:
        """Renew what the messages around each loose place know of their neighbours, each once."""
        reached = 0
        for at in sorted(self._loose):
            rank = bisect_left(self._order, at)
            first, end = max(reached, rank - _REACH), min(len(self._order), rank + _REACH + 1)
            self._renew(first, end)
            reached = max(reached, end)
        self._loose.clear()

    def _renew(self, first: int, end: int) -> None:
        start = max(0, first - _REACH)
        slots = [slot for _, slot in self._order[start : end + _REACH]]
        for i in range(first - start, end - start):
            around: list[int] = []
            near = float(self._own[slots[i]])
            for distance, weight in enumerate(NEIGHBOURS, 1):
                before = slots[i - distance] if i >= distance else _NOBODY
                after = slots[i + distance] if i + distance < len(slots) else _NOBODY
                around += before, after
                near += weight * (min(self._own[before], _MAX_LENT) + min(self._own[after], _MAX_LENT))
            slot = slots[i]
            self._near_total += near - self._near[slot]
            self._near[slot], self._around[slot] = near, tuple(around)


def _factor(entry: _Entry, meant: str) -> float:
    return (MEANT if entry.role == meant else 1.0) * (ASKING if entry.asking else 1.0)


def _nth(scores: list[float], place: int | None) -> float:
    """The score in this place, best first; 0 where there are no more."""
    if place is None or place >= len(scores):
        return 0.0
    # A sample tells roughly where it lies, so that only what is above that has to be sorted.
    sample = sorted(scores[::_SAMPLED])
    about = sample[-min(len(sample), 2 * place // _SAMPLED + 1)]
    above = [score for score in scores if score >= about]
    return sorted(above if len(above) >= place else scores)[-place]
