"""How the user and the model are to be called, and whom the model is to play."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..words import STOP_WORDS, UNSPACED, stem, words
from .clauses import Clause
from .phrases import parse, source, table

_TITLE = r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Sr|Sra|Herr|Frau)\.? )?"
_NAME = (
    rf"[\"'‘“「]?(?P<slot>{_TITLE}[A-ZÀ-Þ][\w'-]*(?: (?-i:[A-ZÀ-Þ])[\w'-]*){{0,3}}"
    rf"|(?![我你您他她的])[{UNSPACED}]{{1,5}}?(?=[吧。，！了就即]|$)"
    r"|[a-zà-ÿ]\w+(?=[.!]?$|,? (?:any|please|from|again|now)\b))"
)
_CAPITAL = r"(?P<slot>[A-ZÀ-Þ][\w'-]+(?: (?-i:[A-ZÀ-Þ])[\w'-]*){0,3})"
_WHO = r"(?P<slot>[^,.;:!?，。；！？]{2,80})"
Named = tuple[str, str, str, bool]
"""A dimension, an axis, a value and whether it is denied."""


def names(clause: Clause) -> Iterator[Named]:
    """What the user or the model is to be called."""
    for axis in ("assistant", "user"):
        for pattern in _patterns(clause.language, ("name", axis), _NAME):
            match = pattern.search(clause.text)
            if (
                match
                and _is_name(match["slot"], clause, match.start("slot"))
                and _at_head(clause, match.start())
            ):
                yield "name", f"name:{axis}", match["slot"].strip(" .'").lower(), clause.negated
                return


def _at_head(clause: Clause, at: int) -> bool:
    """Whether only words that order stand before a place in the clause: "she likes to be called Ulla" names nobody."""
    before = [tag for tag in clause.tags if tag.end - clause.tags[0].start <= at]
    return clause.forced or all(tag.keys and not tag.any("speech", "told") for tag in before)


def _is_name(slot: str, clause: Clause, at: int) -> bool:
    """Whether what stands in a name's place is one: no word of the tables, unless it is written like a name."""
    tag = next((tag for tag in clause.tags if tag.start - clause.tags[0].start >= at), None)
    if slot[0].isupper() and tag is not None and not tag.any("grammar", "little"):
        return True
    return tag is not None and (not tag.keys or not slot[0].isascii()) and " " not in slot


def personas(clause: Clause) -> Iterator[Named]:
    """Whom the model is to play, as stems."""
    for kind in ("drop", "itself", "play", "who"):
        for pattern in _patterns(clause.language, ("persona", kind), _CAPITAL if kind == "who" else _WHO):
            match = pattern.search(clause.text)
            if not match or not _at_head(clause, match.start()) or not _somebody(clause, match):
                continue
            if kind == "itself":
                yield "persona", "persona", "itself", False
                return
            who = _who(match["slot"])
            if who and not (kind == "play" and _praises(clause, match["slot"])):
                yield "persona", "persona", who, clause.negated or kind == "drop"
                return


def _praises(clause: Clause, slot: str) -> bool:
    """Whether it is praise and nobody to be played: "You are a lifesaver!" """
    praise = table(clause.language).slotted.get(("persona", "praise"), ())
    return any(re.fullmatch(source(parse(phrase)), slot.lower().strip()) for phrase in praise)


def _somebody(clause: Clause, match: re.Match[str]) -> bool:
    """Whether the slot holds more than a manner or a form: "be a bit more formal" and "as a table" play nobody."""
    if "slot" not in match.re.groupindex:
        return True
    start = match.start("slot") + clause.tags[0].start
    inside = [tag for tag in clause.tags if tag.start >= start]
    if any(tag.find("format") or tag.tongue or tag.any("grammar", "generic") for tag in inside[:2]):
        return False
    return any(not tag.keys or tag.find("thing") or tag.find("action") for tag in inside)


_CUT = re.compile(
    r"\b(?:who|that|which|with|and|from|for|at|named|called|helping|speciali[sz]\w+|any ?more|now|please|when|if"
    r"|in this|than|que|der|die|das|qui|und|et|y|avec|con|mit|plutôt|statt|en vez)\b|的(?=.{3})",
    re.IGNORECASE,
)
"""Where what is said of the one who is played ends him."""
_PLAIN = frozenset(
    """helpful friendly assistant experienced expert world class senior kind patient seasoned professional
    asistente assistent hilfreich""".split()
)


def _who(slot: str) -> str:
    who = _CUT.split(slot)[0]
    if re.match(rf"[{UNSPACED}]", who):
        return who.strip()
    kept = [stem(word) for word in words(who) if word not in STOP_WORDS and word not in _PLAIN]
    return " ".join(kept)


@cache
def _patterns(language: str, key: tuple[str, str], slot: str) -> tuple[re.Pattern[str], ...]:
    """The phrases of a table as patterns, longest first so that "you are no longer {}" comes before "you are {}"."""
    phrases = sorted(table(language).slotted.get(key, ()), key=len, reverse=True)
    return tuple(_pattern(phrase, slot) for phrase in phrases)


def _pattern(phrase: str, slot: str) -> re.Pattern[str]:
    edge = "" if re.match(rf"\(*[{UNSPACED}]", phrase) else r"\b"
    before, _, after = phrase.partition("{}")
    said = [f"(?i:{source(parse(part))})" if part else "" for part in (before, after)]
    return re.compile(edge + (slot if "{}" in phrase else "").join(said))
