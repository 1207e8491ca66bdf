"""Which sentences are worth reading for a question: reading all of a long context would take too long.

A statement can only answer a question, or be corrected by another, if the words of the one stand in
the other. An *anchor* finds them in raw text: a canonical word in all its spellings and languages,
with the slips of the keyboard that reading mends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from . import lexicon
from .phrases import CHINESE, ENGLISH, SPANISH
from .phrases_more import FRENCH, GERMAN
from .reading import Told

_RELATIONS = {
    "NAME": r"i'm|i am|i’m|im|call|soy|是|我叫",
    "AGE": r"(?<![\w.:,/-])\d{1,3}"
    r"(?=[^\w\s]?(?:\s*$|\s+\W|\s*[,;!?)]| (?:y|o(?:ld)?|and|but|now|today|since|in|a[ñn]|jahr)))|\d岁|turned|"
    + "|".join(sorted(lexicon.NUMBERS - {"a", "an", "no"})),
    "JOB": r"i'm|i am|i’m|im|work\w*|soy|trabajo|工作|是",
    "live": r"move[ds]?",
    "from": r"come|came|soy|来自",
    "birthday": r"born|nac[ií]|出生",
    "born": r"birthday|cumplea\w+|生日",
    "pet": "|".join(sorted(lexicon.PETS)),
}
"""Words that tell the same without being the same."""

_NOT_ANCHORS = lexicon.LIGHT | {
    "i",
    "my",
    "is",
    "was",
    "WHAT",
    "WHO",
    "WHERE",
    "WHEN",
    "WHY",
    "HOW",
    "WHICH",
    "COUNT",
    "MUCH",
}
_PRONOUN = re.compile(r"\W*(?:he|she|it|his|her|its|he's|she's|it's)\b", re.I)
_REACH = 3
"""Passages before a bare correction ("No, 10 May.") that it may correct."""


def anchors(words: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern that finds any of the canonical words in a text; None if they single nothing out."""
    every = set(words)
    wanted = (
        every - _NOT_ANCHORS - {"NAME", "AGE", "COLOR", "JOB"}
        or every & {"NAME", "AGE", "JOB"}
        or every & {"have"}
    )
    if not wanted:
        return None
    return re.compile("|".join(_spellings(word) for word in sorted(wanted)), re.I)


def _spellings(word: str) -> str:
    surfaces = {word, *_surfaces().get(word, ())}
    latin = {surface for surface in surfaces if surface.isascii() or re.match(r"[a-zà-ÿ]", surface)}
    slips = {
        surface[:i] + surface[i + 1] + surface[i] + surface[i + 2 :]
        for surface in latin
        if surface.isalpha() and 2 < len(surface) < 13
        for i in range(len(surface) - 1)
    }
    doubled = {
        re.escape(word[:i]) + r"\w" + re.escape(word[i:])
        for i in range(1, len(word))
        if word.isalpha() and len(word) > 4
    }
    parts = [rf"\b(?:{'|'.join([*sorted(map(re.escape, latin | slips)), *sorted(doubled)])})"]
    parts += sorted(map(re.escape, surfaces - latin))
    if word in _RELATIONS:
        parts.append(rf"(?:{_RELATIONS[word]})")
    return "|".join(parts)


@lru_cache(maxsize=1)
def _surfaces() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for table in (ENGLISH, SPANISH, CHINESE, GERMAN, FRENCH):
        for phrase, canonical in table.items():
            for word in canonical:
                found.setdefault(word, set()).add(phrase.replace("' ", "'"))
    for form, (base, _) in lexicon.VERBS.items():
        found.setdefault(base, set()).add(form)
    return found


def worth_reading(
    passages: Sequence[tuple[Told, ...]],
    pattern: re.Pattern[str] | None,
    points_back: Callable[[Sequence[Told]], bool],
) -> list[tuple[Told, ...]]:
    """The passages cut down to sentences with an anchor and those that go on about them; order is kept.

    What `points_back` to a passage with an anchor names nothing itself; it is kept whole, with what lies between.
    """
    if pattern is None:
        return list(passages)
    kept = [_kept(told, pattern) for told in passages]
    whole: set[int] = set()
    for index, told in enumerate(passages):
        nearest = next((near for near in range(index, max(-1, index - _REACH - 1), -1) if kept[near]), -1)
        if nearest >= 0 and points_back(told):
            whole.update(range(min(nearest, max(index - 1, 0)), index + 1))
    return [told if index in whole else kept[index] for index, told in enumerate(passages)]


def _kept(told: tuple[Told, ...], pattern: re.Pattern[str]) -> tuple[Told, ...]:
    hits = [pattern.search(sentence.text) is not None for sentence in told]
    if not any(hits):
        return ()
    kept: list[Told] = []
    for index, sentence in enumerate(told):
        goes_on = _PRONOUN.match(sentence.text) is not None
        if (goes_on and index and not hits[index] and kept and kept[-1] is told[index - 1]) or (
            not hits[index]
            and index + 1 < len(told)
            and hits[index + 1]
            and _PRONOUN.match(told[index + 1].text)
        ):
            hits[index] = True
        if hits[index]:
            kept.append(sentence)
    return tuple(kept)
