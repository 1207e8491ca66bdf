"""Proper names in running text, told from words that only begin a sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ._lexicon import (
    COMMON,
    COMMON_ENDINGS,
    GERMAN_LEAD_INS,
    GERMAN_NOUN_ENDINGS,
    GERMAN_WORDS,
    PARTICLES,
    TITLES,
)
from ._values import Fact
from .words import stem

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿĀ-ž0-9]*(?:[-'’.&][A-Za-zÀ-ÖØ-öø-ÿĀ-ž0-9]+)*"
_PARTICLE = "|".join(sorted(PARTICLES, key=len, reverse=True))
_RUN = re.compile(
    rf"(?<![\w@#/.])(?:{_CAPITAL})(?:(?:[ ](?:(?:{_PARTICLE})[ ]){{0,2}}|\.[ ](?<=\b[A-Z]\.["
    rf" ]))(?:{_CAPITAL}))*(?![^\W_\u3040-\u9fff])"
)
_LATIN_IN_HAN = re.compile(r"(?<=[\u4e00-\u9fff])[A-Z][A-Za-z]+(?=[\u4e00-\u9fff，。、])")
_STARTS = re.compile(r"(?:^|[.!?:;。！？：]['\"”’)\]]?\s+|\n\s*|[\"“«‘]|[-*•>#|]\s+|\d[.)]\s+)$")
_VERB_AFTER = re.compile(
    r"['’]s\b|,|\s+(?:is|was|has|had|will|can|could|would|said|says|and|lives|wants|likes"
    r"|prefers|works|thinks|asked"
    r"|es|era|tiene|vive|quiere|dijo|trabaja|ist|war|hat|wohnt|arbeitet|kommt|leitet|est"
    r"|était|habite|travaille"
    r"|[a-z]{3,}ed|asks|needs|takes|makes|goes|gets|comes|calls|called|sends|sent|wrote|writes"
    r"|bought|sold|met|told|gave|gives"
    r"|loves|hates|lived|moved|moves|joined|joins|leads|led|owns|runs|ran|plays|speaks|knows"
    r"|reviews|reviewed|agreed"
    r"|reported|reports|suggested|suggests|wanted|decided|does|did|should|must|may|might"
    r"|just|also|never|reached)\b"
)
_LOWER = re.compile(r"(?<![\w'’])[a-zß-öø-ÿ][a-zß-öø-ÿ]+")


def fold(text: str) -> str:
    """Lower case without accents, typographic quotes or possessive s: how names and quotes are compared."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("’", "'").replace("ß", "ss"))
    return re.sub(r"'s?\b", "", "".join(char for char in decomposed if not unicodedata.combining(char)))


def name_stems(name: str) -> tuple[str, ...]:
    """The stems a text must hold to hold the name; titles, particles and initials do not count."""
    parts = re.findall(r"[^\W_\u3040-\u9fff]+|[\u3040-\u9fff]+", fold(name))
    kept = [part for part in parts if part not in TITLES and part not in PARTICLES and len(part) > 1]
    return tuple(stem(part).rstrip("s") or part for part in kept or parts)


def names(text: str) -> Iterator[Fact]:
    """Proper names and acronyms; a longer name swallows its parts ("Ana" where "Ana Pérez" stands too)."""
    lower = set(_LOWER.findall(text))
    german = _is_german(text)
    runs = [run for match in _RUN.finditer(text) for run in _trim(match, text, lower)]
    seen_inside = {word for _, _, value, initial in runs for word in value.split() if not initial}
    for start, end, value, initial in runs:
        if initial and " " not in value and not _stands_as_name(value, text, end, seen_inside):
            continue
        if german and not _german_name(value, text, start, initial):
            continue
        stems = name_stems(value)
        if stems:
            yield Fact("name", value, start, end, (" ".join(stems),))
    for match in _LATIN_IN_HAN.finditer(text):
        yield Fact("name", match.group(), *match.span(), (" ".join(name_stems(match.group())),))


def _trim(match: re.Match[str], text: str, lower: set[str]) -> Iterator[tuple[int, int, str, bool]]:
    """The run without words that only look like names: (start, end, value, whether it opens a sentence)."""
    start, value = match.start(), match.group()
    initial = bool(_STARTS.search(text[max(0, start - 6) : start])) or start == 0
    while value:
        first, _, rest = value.partition(" ")
        if not _is_common(first, lower, initial):
            break
        start += len(first) + (1 if rest else 0)
        value, initial = rest, False
        while value.split(" ", 1)[0] in PARTICLES:
            particle, _, value = value.partition(" ")
            start += len(particle) + 1
    while value and _is_common(value.rsplit(" ", 1)[-1], lower, initial=False) and " " in value:
        value = value.rsplit(" ", 1)[0]
        while value.rsplit(" ", 1)[-1] in PARTICLES and " " in value:
            value = value.rsplit(" ", 1)[0]
    value = re.sub(r"['’]s?$", "", value)
    if value:
        yield start, start + len(value), value, initial


def _is_common(word: str, lower: set[str], initial: bool) -> bool:
    plain = word.lower().replace("’", "'").rstrip(".")
    if plain in COMMON or plain.split("'")[0] in COMMON or len(plain) < 2 or plain.rstrip("s") in COMMON:
        return True
    if plain.split("-")[0] in COMMON and "-" in plain:
        return True
    return (initial or word.isupper()) and (plain in lower or plain.endswith(COMMON_ENDINGS))


def _stands_as_name(value: str, text: str, end: int, seen_inside: set[str]) -> bool:
    if value in seen_inside or value.isupper() or any(char.isdigit() for char in value):
        return True
    plural_subject = value.endswith("s") and re.match(
        r"\s+(?:are|were|have|will|can|must|should)\b", text[end : end + 12]
    )
    return not plural_subject and bool(_VERB_AFTER.match(text, end))


def _is_german(text: str) -> bool:
    found = re.findall(r"[^\W\d_]+", text[:4000].lower())
    return sum(word in GERMAN_WORDS for word in found) > 0.15 * len(found) > 0


def _german_name(value: str, text: str, start: int, initial: bool) -> bool:
    """In German every noun has a capital: keep what a name's neighbourhood or shape gives away."""
    words = value.split()
    if any(word.lower().endswith(GERMAN_NOUN_ENDINGS) for word in words[-1:]):
        return False
    if len(words) > 1 or initial or value.isupper() or re.search(r"[a-z][A-Z]", value):
        return True
    before = re.search(r"([^\W\d]+)\.?\s+$", text[max(0, start - 16) : start])
    return bool(before) and before[1].lower() in GERMAN_LEAD_INS  # type: ignore[index]
