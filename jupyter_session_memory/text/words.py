"""Words, stems and index terms.

A *term* is what two texts must share to be about the same thing: a stemmed word that is no stop
word, where the text is not English also the first letters of one, and in scripts whose words run on,
or into particles, a pair of neighbouring characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from unicodedata import normalize

UNSPACED = "\u0900-\u0963\u0966-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
"""Ranges of scripts read by the character, for use inside a [...] of a pattern: without spaces between words (kana,
Han, Thai), with particles written onto nouns (Hangul), with vowels that are marks (those of India)."""

_WORD = re.compile(rf"[{UNSPACED}]+|[^\W_{UNSPACED}]+(?:['’][^\W\d_]+)?", re.UNICODE)
_UNSPACED = re.compile(rf"[{UNSPACED}]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_ROOT = 4  # letters that the forms of a word share in most languages that inflect
_MAX_STEMMED = 24  # longer "words" are hashes, base64 and the like: not English, and not worth a cache entry

STOP_WORDS = frozenset(
    """a about above after again all am an and any are aren't as at be because been before being below
    between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during
    each few for from further had hadn't has hasn't have haven't having he her here hers herself him himself
    his how i i'd i'll i'm i've if in into is isn't it it's its itself just let's me more most my myself no
    nor not of off on once only or other our ours ourselves out over own please same she should shouldn't so
    some such than that that's the their theirs them themselves then there there's these they this those
    through to too under until up very was wasn't we we're were weren't what what's when where which while
    who whom why will with won't would wouldn't you you'd you'll you're you've your yours yourself""".split()
)


def words(text: str) -> list[str]:
    """Lower-case words in the order they stand; a run of a script read by the character is one word."""
    return _WORD.findall(normalize("NFC", text.lower()).replace("’", "'"))


def plain(text: str) -> str:
    """A text as it is compared: in lower case, without accents, its letters and digits of one width."""
    if text.isascii():
        return text.lower()
    # Composed again at the end: Korean syllables came apart, too.
    return normalize("NFC", _ACCENTS.sub("", normalize("NFKD", text.lower())))


def terms(text: str) -> list[str]:
    """Index terms in the order they stand, see above; English is what has two stop words, and one in four."""
    said = words(plain(text))
    telling = [word for word in said if word not in STOP_WORDS]
    english = len(said) - len(telling) >= max(2, len(said) / 4)
    if english and text.isascii():
        return [stem(word) for word in telling]  # most messages, twice as fast
    found: list[str] = []
    for word in telling:
        if _UNSPACED.match(word):
            found.extend(word[i : i + 2] for i in range(max(1, len(word) - 1)))
            found.extend(word[0] * (len(word) == 2))  # a noun of one character with its particle
        else:
            found.append(term := stem(word))
            if not english and len(term) >= _ROOT and term.isalpha():
                found.append(f"{term[:_ROOT]}…")
    return found


def stem(word: str) -> str:
    """The stem of a lower-case word: Snowball's English stemmer after irregular forms ("bought", "children").

    Words of other scripts, words that hold a digit and very long ones come back unchanged.
    """
    # Identifiers and keys stay out of the cache, where they would outlive the message they came from.
    if len(word) > _MAX_STEMMED or not (word.isalpha() or word.replace("'", "").isalpha()):
        return word.removesuffix("'s")
    return _stem(word)


def related(term: str) -> tuple[str, ...]:
    """The terms that everyday English often uses in place of this term, sorted; itself not among them."""
    return _related().get(term, ())


def forget() -> None:
    """Drop the words remembered with their stems, the only trace of a text that this module keeps."""
    _stem.cache_clear()
    _stemmer.cache_clear()  # it holds the word it read last


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    return _stemmer()(irregular().get(word, word))


@lru_cache(maxsize=1)
def _related() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for group in (line.split() for line in _thesaurus() if ":" not in line):
        stems = {stem(word) for word in group}
        for term in stems:
            found.setdefault(term, set()).update(stems - {term})
    return {term: tuple(sorted(others)) for term, others in found.items()}


@lru_cache(maxsize=1)
def irregular() -> dict[str, str]:
    """Irregular form -> dictionary form ("bought" -> "buy"), both in lower case."""
    forms = (line.split(":") for line in _thesaurus() if ":" in line)
    return {form: base for base, others in forms for form in others.split()}


def _thesaurus() -> list[str]:
    text = Path(__file__).with_name("thesaurus.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    # Imported at the first stem: loading the extension must not pay for it.
    from snowballstemmer import stemmer

    stem_word: Callable[[str], str] = stemmer("english").stemWord
    return stem_word
