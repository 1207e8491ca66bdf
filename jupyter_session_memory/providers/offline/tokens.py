"""A sentence as canonical tokens: five languages and many spellings, one small vocabulary."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from ...text.sentences import language
from ...text.words import STOP_WORDS, UNSPACED
from . import lexicon
from .phrases import CHINESE, ENGLISH, SPANISH
from .phrases_more import FRENCH, GERMAN

_AMOUNT = r"(?:[+$€£¥] ?)?\d(?:[\d.,:/-]*\d)?[kKmM]?(?: ?[%€$£¥])|(?:(?<!\w)[+]|[$€£¥] ?)\d(?:[\d.,:/-]*\d)?[kKmM]?\b"
"""A number with its sign: "91 %", "1.500 €", "+49"."""
_TOKEN = re.compile(
    rf"[{UNSPACED}]+|{_AMOUNT}|\d[\d.,:/-]*\d[A-Za-z]*|[^\W{UNSPACED}]+(?:-[^\W\d_]+)*(?:['’][^\W\d_]+)?|[,;:]|['’](?=\s)"
)
_UNSPACED = re.compile(rf"[{UNSPACED}]")
_LONGEST_CHINESE = max(map(len, CHINESE))
_SPANISH = ENGLISH | SPANISH


def _longest(table: dict[str, tuple[str, ...]]) -> dict[str, int]:
    """How many words the longest phrase has that begins with a word."""
    found: dict[str, int] = {}
    for phrase in table:
        first, *more = phrase.split()
        found[first] = max(found.get(first, 0), 1 + len(more))
    return found


_LONGEST = {id(table): _longest(table) for table in (ENGLISH, _SPANISH, GERMAN, FRENCH)}
_IS_SPANISH = re.compile(
    r"\b(?:mi|vivo|tengo|llam[oa]|soy|como|donde|trabajo|cu[aá]l|fecha|perro|gato|gusta)\b|[^\x00-\x7f]", re.I
)
_GERMAN_WORDS = frozenset(
    """ich mein meine meinen meinem meiner meines unser unsere unseren heißt heisst heiße heisse heißen wohne wohnt
    wohnen ist wann wer nicht kein keine keinen""".split()
)
_FRENCH_WORDS = frozenset("mon ma mes notre nos je où est-ce quel quelle quels quelles combien".split())
_FRENCH_CLITIC = re.compile(r"[jsm]'[aehiouéè]")
_CLITIC = re.compile(r"([A-Za-z]{1,2}['’])(?=[^\W\d_])")
_KNOWN = (
    lexicon.COMMON
    | STOP_WORDS
    | lexicon.PEOPLE
    | lexicon.PETS
    | lexicon.EVENTS
    | frozenset(lexicon.VERBS)
    | frozenset(word for phrase in ENGLISH for word in phrase.split() if "'" not in word)
)
_NOUNS = lexicon.EVENTS | {
    "training",
    "building",
    "reading",
    "report",
    "test",
    "call",
    "match",
    "book",
    "park",
    "order",
}
_NO_PLURALS = frozenset(
    {"always", "perhaps", "physics", "mathematics", "news", "whereas", "besides", "sometimes"}
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Token:
    """A canonical word and where it stands; `owner` if 's follows it, `past` if its form is a past tense."""

    word: str
    start: int
    end: int
    capital: bool = False
    owner: bool = False
    past: bool = False


def tokens(sentence: str, *, mend: bool = False, heard: Container[str] = frozenset()) -> list[Token]:
    """The canonical tokens of a sentence.

    `mend` also repairs misspellings that need letters added or swapped out, but for words that were `heard`.
    """
    raw = [(match.group(), *match.span()) for match in _TOKEN.finditer(sentence)]
    low = [text.lower().replace("’", "'") for text, _, _ in raw]
    table = _table_for(sentence, low)
    if table is FRENCH:
        raw = list(_clitics_apart(raw))
        low = [text.lower().replace("’", "'") for text, _, _ in raw]
    longest = _LONGEST[id(table)]
    found: list[Token] = []
    at = 0
    while at < len(raw):
        text, start, end = raw[at]
        if _UNSPACED.match(text):
            found.extend(_chinese(text, start))
            at += 1
            continue
        for size in range(min(longest.get(low[at], 0), len(raw) - at), 0, -1):
            phrase = low[at] if size == 1 else " ".join(low[at : at + size])
            if phrase in table:
                stop = raw[at + size - 1][2]
                past = phrase in {"was", "were", "did", "had", "wasn't", "didn't"}
                found.extend(Token(word, start, stop, past=past) for word in table[phrase])
                at += size
                break
        else:
            odd = mend and low[at] not in heard and singular(low[at]) not in heard
            found.extend(_plain(text, low[at], start, end, table, odd))
            at += 1
    return found


def is_foreign(text: str) -> bool:
    """Whether a text is mainly in an alphabet of which no word is known here: Russian, Arabic, Greek, …"""
    letters = [character for character in text if character.isalpha()]
    other = [each for each in letters if each > "\u036f" and not _UNSPACED.match(each)]
    return 2 * len(other) > len(letters)


def is_unknown(text: str) -> bool:
    """Whether a text is in Latin letters but in a language of which no word is known here: Italian, Turkish, …"""
    words = [match.group().lower() for match in _TOKEN.finditer(text) if match.group().isalpha()]
    return len(words) > 2 and not any(singular(word) in _KNOWN or word in ENGLISH for word in words)


def _table_for(sentence: str, low: list[str]) -> dict[str, tuple[str, ...]]:
    if not _GERMAN_WORDS.isdisjoint(low):
        return GERMAN
    if not _FRENCH_WORDS.isdisjoint(low) or (
        ("'" in sentence or "’" in sentence) and any(map(_FRENCH_CLITIC.match, low))
    ):
        return FRENCH
    return _SPANISH if _IS_SPANISH.search(sentence) and language(sentence) == "es" else ENGLISH


def _clitics_apart(raw: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """French "j'" and "s'" apart from what follows."""
    for text, start, end in raw:
        clitic = _CLITIC.match(text)
        if clitic:
            yield clitic[1], start, start + clitic.end()
            yield text[clitic.end() :], start + clitic.end(), end
        else:
            yield text, start, end


def _plain(
    text: str, low: str, start: int, end: int, table: dict[str, tuple[str, ...]], mend: bool
) -> list[Token]:
    owner = low.endswith("'s")
    if owner:
        low, end = low[:-2], end - 2
        if low in table:
            return [Token(word, start, end, text[0].isupper(), owner=True) for word in table[low]]
    if "'" in low:
        low = low.split("'")[0] or low
    capital = text[0].isupper() and not text.isupper()
    if low[-1] in "%€$£¥" or low[0] in "+$€£¥":
        return [Token(low.strip("+%€$£¥ "), start, end)]
    if low in lexicon.VERBS and low not in _NOUNS:
        base, past = lexicon.VERBS[low]
        return [Token(base, start, end, capital, owner, past)]
    word = singular(low)
    if word in table:
        return [Token(each, start, end, capital, owner) for each in table[word]]
    if (
        table in (ENGLISH, _SPANISH)
        and not capital
        and word not in _KNOWN
        and word.isalpha()
        and word.isascii()
    ):
        right = _mended(word, mend)
        if right != word:
            return (
                _plain(right, right, start, end, table, mend=False)
                if right not in table
                else [Token(each, start, end) for each in table[right]]
            )
    return [Token(word, start, end, capital, owner)]


def _chinese(run: str, offset: int) -> list[Token]:
    found: list[Token] = []
    at = 0
    loose = 0
    while at <= len(run):
        size = next(
            (n for n in range(_LONGEST_CHINESE, 0, -1) if run[at : at + n] in CHINESE and at + n <= len(run)),
            0,
        )
        if size or at == len(run):
            if loose < at:
                found.append(Token(run[loose:at], offset + loose, offset + at))
            if at == len(run):
                break
            found.extend(
                Token(word, offset + at, offset + at + size) for word in CHINESE[run[at : at + size]]
            )
            at += size
            loose = at
        else:
            at += 1
    return _owned(found)


def _owned(found: list[Token]) -> list[Token]:
    # 我狗, 我妹妹: "I" before a relative or a pet is "my".
    for index, token in enumerate(found[:-1]):
        after = [each.word for each in found[index + 1 : index + 3]]
        near = after[-1] if after[0] in {"younger", "older"} else after[0]
        if token.word == "i" and (near in lexicon.PEOPLE or near in lexicon.PETS):
            found[index] = Token("my", token.start, token.end)
    if len(found) > 3 and found[-1].word in {"work", "study"} and found[1].word == "in":
        # 我在医院工作: the place stands before the verb.
        found = [found[0], found[-1], *found[1:-1]]
    return found


def singular(word: str) -> str:
    """The word without a plural ending."""
    if (
        len(word) > 3
        and word.endswith("s")
        and word not in _NO_PLURALS
        and not word.endswith(("ss", "us", "is"))
    ):
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("xes", "ches", "shes", "sses")):
            return word[:-2]
        return word[:-1]
    return word


def _mended(word: str, thorough: bool) -> str:
    """The one known word a misspelling stands for; the word itself where there is none or more than one."""
    size = len(word)
    if size < 3:
        return word
    near = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(size - 1)}
    if size > 5:
        near |= {word[:i] + word[i + 1 :] for i in range(1, size)}
    if thorough and size >= 4:
        near |= {word[:i] + letter + word[i:] for i in range(1, size + 1) for letter in _LETTERS}
        if size >= 6:
            near |= {word[:i] + letter + word[i + 1 :] for i in range(1, size) for letter in _LETTERS}
    known = sorted(near & _KNOWN)
    return known[0] if len(known) == 1 else word
