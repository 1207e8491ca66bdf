"""English proper names in running text, told from words that only begin a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .words import STOP_WORDS, UNSPACED, related, stem

TITLES = frozenset("mr mrs ms miss dr prof sir madam st professor doctor captain president".split())
"""What stands before a name and is no part of it."""
PARTICLES = frozenset("of de del la van von der den du da di al bin".split())

_PARTICLE = "|".join(sorted(PARTICLES))
_LETTER, _CAPITAL = "A-Za-zÀ-ÖØ-öø-ÿĀ-ž0-9", "[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_CAPITAL}[{_LETTER}]{{0,40}}(?:(?:['’&.]|-(?={_CAPITAL}))[{_LETTER}]{{1,40}}){{0,3}}"
_RUN = re.compile(
    rf"(?<![^\W{UNSPACED}])(?<![@#/.]){_WORD}(?:(?:(?<=\b[A-Z])\.)? (?:(?:{_PARTICLE}) ){{0,2}}{_WORD}){{0,5}}"
    rf"(?![^\W{UNSPACED}])"
)
_LOWER = re.compile(r"(?<![\w'’])[a-zß-ÿ][a-zß-ÿ]{1,40}")
_OPENS = re.compile(r"(?:^|[.!?:;。！？：\n\"“«‘•*|>#)\]–—-])[\s\"“‘(\[]*$")
"""How the text before the first word of a sentence, a heading, a list's item or a quote ends."""
_GERMAN = re.compile(r"\b(?:der|das|dem|und|ist|nicht|keine?|eine?|mit|für|wir|ich|auf)\b", re.IGNORECASE)
_COMMON = STOP_WORDS | frozenset(
    """ok okay yes yeah hi hello hey thanks thank please sorry well oh also now next first second third last finally
    later today tomorrow yesterday tonight however therefore moreover furthermore meanwhile otherwise instead maybe
    perhaps often sometimes always never still yet even indeed note warning error todo fyi asap add ask create find give
    go help keep let look make need remember say see send set show tell think try use want write everyone everything
    someone something anyone nothing nobody none most many much several another every either neither given based
    although though because since despite besides plus without within across among around upon one two three four five
    six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec wed""".split()
)
_ENDINGS = tuple("ing ly tion tions ment ments ness ity ous able ible ful less ive ism ance ence ers".split())
"""Of words that open a sentence and are no names."""
_SAYS = re.compile(
    r"['’]s\b|,| (?:is|was|has|had|will|can|could|would|should|must|may|does|did|and|also|just|never|says|said|wrote"
    r"|bought|sold|met|told|gave|led|ran|[a-z]{2,12}(?:ed|[^s]s))\b"
)
"""What follows a name that opens a sentence, more often than another word."""


def names(text: str) -> Iterator[tuple[int, int]]:
    """Where proper names and acronyms stand (character offsets), each as long as it runs: "Ana Pérez" is one.

    None in German, where every noun has a capital.
    """
    if 100 * len(_GERMAN.findall(text)) > len(text):
        return
    lower = set(_LOWER.findall(text))
    for start, value, opens in (_trimmed(match, text, lower) for match in _RUN.finditer(text)):
        end = start + len(value)
        shaped = " " in value or value.isupper() or any(char.isdigit() for char in value)
        if value and (not opens or shaped or (not value.endswith("s") and _SAYS.match(text, end))):
            yield start, end


def _trimmed(match: re.Match[str], text: str, lower: set[str]) -> tuple[int, str, bool]:
    """A run of capitals without words at its ends that are no names: its start, and whether it opens a sentence."""
    start, words = match.start(), match.group().split(" ")
    opens = bool(start == 0 or _OPENS.search(text[max(0, start - 12) : start]))
    while words and (words[0] in PARTICLES or _is_common(words[0], lower, opens)):
        start += len(words.pop(0)) + 1
        opens = False
    while words and (words[-1] in PARTICLES or _is_common(words[-1], lower, opens=False)):
        words.pop()
    return start, re.sub(r"['’]s?$", "", " ".join(words)), opens


def _is_common(word: str, lower: set[str], opens: bool) -> bool:
    plain = word.lower().replace("’", "'")
    if len(plain) < 2 or plain.split("'")[0] in _COMMON or plain.rstrip(".") in TITLES:
        return True
    return (opens or word.isupper()) and (
        plain in lower or plain.endswith(_ENDINGS) or bool(related(stem(plain)))
    )
