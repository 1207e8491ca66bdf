"""Lengths: how long answers may or must be, with units and comparators brought to one measure."""

from __future__ import annotations

import re
from typing import Literal

from .._lexicon import HAN_DIGITS
from .clauses import Clause
from .phrases import Tag

Bound = Literal["short", "long", "exact"]
Length = tuple[str, tuple[str, int] | None]
"""A pole ("short", "long", "exact"), and its unit and number if one is given."""

_WORDS_OF = {
    "words": 1.0,
    "sentences": 18.0,
    "lines": 11.0,
    "bullets": 14.0,
    "paragraphs": 75.0,
    "pages": 400.0,
    "characters": 0.17,
}
"""About how many words one of each is."""
_SHORT_WORDS, _LONG_WORDS = 120, 300
"""A short answer has at most the one number of words, a long one at least the other."""
_FEW = 2
"""Words that may stand between a number and its unit: "three short, simple sentences"."""


def limit(clause: Clause) -> tuple[Bound, tuple[str, int]] | None:
    """The limit a clause sets, as (bound, (unit, number)); the bound is "short" (at most), "long" or "exact"."""
    if clause.told:
        return None
    tags = clause.tags
    for at, tag in enumerate(tags):
        unit = tag.find("length", "unit")
        if unit is None:
            continue
        found = _counted(tags, at)
        if found is None:
            continue
        number, first = found
        if first and tags[first - 1].any("length", "not_before"):
            continue
        bound = _bound(tags, first, at, clause.negated)
        if bound:
            return bound, (unit[2], number)
    return None


def _counted(tags: list[Tag], at: int) -> tuple[int, int] | None:
    """The number before the unit at `at`, and where it begins."""
    for before in range(at - 1, max(-1, at - 2 - _FEW), -1):
        number = _number(tags[before])
        if number is not None:
            first = before
            while first and (tags[first - 1].text in HAN_DIGITS or tags[first - 1].text in "十百"):
                first -= 1
            if first < before or tags[before].text in "十百":
                return _han("".join(tag.text for tag in tags[first : before + 1])), first
            return number, before
        if tags[before].find("length", "unit") or tags[before].any("grammar", "use"):
            return None
    return None


def _number(tag: Tag) -> int | None:
    if re.fullmatch(r"\d{1,6}", tag.text):
        return int(tag.text)
    if tag.text in HAN_DIGITS or tag.text in "十百":
        return HAN_DIGITS.get(tag.text, 10)
    named = tag.find("length", "number")
    return int(named[2]) if named else None


def _han(said: str) -> int:
    total, digit = 0, 0
    for char in said:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = HAN_DIGITS.get(char, 0)
    return max(1, total + digit)


def _bound(tags: list[Tag], first: int, unit: int, negated: bool) -> Bound | None:
    after = tags[unit + 1] if unit + 1 < len(tags) else None
    if after is not None and after.any("length", "more_after"):
        return "long"
    if after is not None and after.any("length", "less_after"):
        return "short"
    for tag in tags[max(0, first - 3) : first]:
        if tag.any("length", "more"):
            return "short" if negated else "long"
        if tag.any("length", "less"):
            return "long" if negated else "short"
    return None if negated else "exact"


def at_odds(a: Length, b: Length) -> bool:
    """Whether a later length `b` undoes `a`: no length fits both, or it is looser than the limit before."""
    (pole_a, limit_a), (pole_b, limit_b) = a, b
    if limit_a and limit_b and limit_a[0] == limit_b[0]:
        same = pole_a == pole_b
        if same and pole_a != "exact":
            # Both short: a tighter limit only narrows, a looser one undoes what was said before.
            return limit_b[1] > limit_a[1] if pole_a == "short" else limit_b[1] < limit_a[1]
        low_a, high_a = _span(pole_a, limit_a[1])
        low_b, high_b = _span(pole_b, limit_b[1])
        return high_a < low_b or high_b < low_a
    slack = 1.5 if limit_a and limit_b else 1.0
    (low_a, high_a), (low_b, high_b) = _in_words(*a, slack), _in_words(*b, slack)
    return high_a < low_b or high_b < low_a


def _span(pole: str, number: float) -> tuple[float, float]:
    return {"short": (0, number), "long": (number, float("inf"))}.get(pole, (number, number))


def _in_words(pole: str, limit: tuple[str, int] | None, slack: float) -> tuple[float, float]:
    if limit is None:
        return (0, _SHORT_WORDS) if pole == "short" else (_LONG_WORDS, float("inf"))
    low, high = _span(pole, limit[1] * _WORDS_OF[limit[0]])
    # A sentence has no exact number of words.
    return (low, high) if limit[0] == "words" else (low / slack, high * slack)
