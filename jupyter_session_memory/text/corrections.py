"""Sentences that may correct an earlier one: about the same thing, with another number, date or name.

Words and values are compared, nothing is understood, so it is a "may". In English best; elsewhere by numbers and dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from .facts import facts
from .sentences import READ, sentences, states
from .words import terms

_VERB = re.compile(r"\b(?:am|are|is|was|were|has|have|had)\b|['’](?:m|re|s|ve)\b")
_OWNED = re.compile(r"\b(?:the|my|our|his|her|their|its)\s+([^\W\d_]+)", re.IGNORECASE)
_SAID_SO = re.compile(
    r"\b(?:actually|now|sorry|wait|instead|correction|update|new|moved?|change[ds]?|raised?|lowered|renamed?|set"
    r"|postponed|pushed|switched|turned|increased|reduced)\b",
    re.IGNORECASE,
)
"""Words that only say that something changed."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that gives something a number, a date or a name."""

    text: str
    words: frozenset[str]
    """Terms of what it is about, the values left out."""
    things: frozenset[str]
    """Those of them with "the" or "my" before them that stand before the values."""
    named: tuple[str, ...]
    """Values before the verb, which belong to what it is about: "my friend Tom", "epoch 1"."""
    values: dict[str, list[str]]
    """The others by kind, in order."""


def claims(text: str) -> list[Claim]:
    """The sentences of a user's message that another may correct, in order; questions and code are none."""
    return [claim for sentence in sentences(text[:READ]) if states(sentence) and (claim := _claim(sentence))]


def _claim(sentence: str) -> Claim | None:
    found = [fact for fact in facts(sentence) if fact.kind != "negation"]
    if not found:
        return None
    verb = _VERB.search(sentence)
    start = min(verb.start() if verb else len(sentence), found[-1].start)
    values = [fact for fact in found if fact.start >= start]
    said = {fact.forms[0] for fact in values}
    rest = sentence
    for fact in reversed(found):
        rest = f"{rest[: fact.start]} {rest[fact.end :]}"
    things = terms(" ".join(_OWNED.findall(sentence[: values[0].start])))
    named = tuple(fact.forms[0] for fact in found if fact.start < start and fact.forms[0] not in said)
    by_kind = {fact.kind: [each.forms[0] for each in values if each.kind == fact.kind] for fact in values}
    return Claim(sentence, frozenset(terms(_SAID_SO.sub(" ", rest))), frozenset(things), named, by_kind)


def may_correct(later: Claim, earlier: Claim) -> bool:
    """Whether one claim may correct another: about the same thing, and one value differs, or a date and its time."""
    fewer, more = sorted((later.words, earlier.words), key=len)
    same = fewer == more or (fewer < more and bool(later.things & earlier.things))
    if not (fewer and same and later.named == earlier.named):
        return False
    kinds = later.values.keys() & earlier.values.keys()
    pairs = [
        (kind, *pair) for kind in kinds for pair in zip_longest(later.values[kind], earlier.values[kind])
    ]
    differing = [kind for kind, new, old in pairs if new != old]
    return len(differing) == 1 or sorted(differing) == ["date", "time"]
