"""Words, stems and index terms.

A *term* is what two texts must share to be about the same thing: a stemmed word that is no stop
word, or, in scripts written without spaces, a pair of neighbouring characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from .thesaurus import groups, irregular

UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f"
"""Ranges of scripts without spaces between words (kana, Han, Thai), for use inside a [...] of a pattern."""

_WORD = re.compile(rf"[{UNSPACED}]+|[^\W_{UNSPACED}]+(?:['’][^\W\d_]+)?", re.UNICODE)
_UNSPACED = re.compile(rf"[{UNSPACED}]")
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
    """Lower-case words in the order they stand; a run of an unspaced script is one word."""
    return _WORD.findall(text.lower().replace("’", "'"))


def terms(text: str) -> list[str]:
    """Index terms in the order they stand: stems without stop words, character pairs for unspaced scripts."""
    if text.isascii():  # four in five messages, twice as fast
        return [stem(word) for word in words(text) if word not in STOP_WORDS]
    found: list[str] = []
    for word in words(text):
        if word in STOP_WORDS:
            continue
        if _UNSPACED.match(word):
            found.extend(word[i : i + 2] for i in range(max(1, len(word) - 1)))
        else:
            found.append(stem(word))
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
    for group in groups():
        stems = {stem(word) for word in group}
        for term in stems:
            found.setdefault(term, set()).update(stems - {term})
    return {term: tuple(sorted(others)) for term, others in found.items()}


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    # Imported at the first stem: loading the extension must not pay for it.
    from snowballstemmer import stemmer

    stem_word: Callable[[str], str] = stemmer("english").stemWord
    return stem_word
