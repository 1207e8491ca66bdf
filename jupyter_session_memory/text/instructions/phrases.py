"""Phrases of the tables found in a sentence: each language is a file of phrases, and this is what reads them.

A phrase is words with `(a|b)` alternatives, `(a )?` optional parts, `*` for any more letters of a word and `_` for
any one word. Phrases are looked up by their first word and become patterns when that word is first met, so that a
table may be long. The longest phrase wins, and at one length every table that lists it.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..words import UNSPACED

LANGUAGES = ("en", "de", "es", "fr", "zh")
"""Those with a table of their own."""

Key = tuple[str, ...]
"""Where a phrase stands in its table: ("tone", "formality", "formal")."""

_ELIDED = r"(?:(?:qu|jusqu|lorsqu|puisqu|[ldnjscmt])'(?=\w))"
_TOKEN = re.compile(rf"{_ELIDED}|[{UNSPACED}]|[^\W{UNSPACED}]+(?:'[^\W\d_]+)?|[^\w\s]", re.IGNORECASE)
_PARTS = re.compile(r"\)\?|[()|]|[^()|]+")
_SLOTTED = frozenset({"name", "persona"})
"""Sections whose phrases hold a `{}`; they are read from the text and not from its tags."""
_EDGE = rf"(?:(?<=[{UNSPACED}])|(?![a-zà-ÿ0-9_]))"
"""Where a phrase may end: not within a word, which in Han has no end."""
_QUIET = '"“”«»„‘`*_'


@dataclass(frozen=True, slots=True)
class Tag:
    """A phrase in a sentence: the tables it stands in (none for a word that none lists), and from where to where."""

    keys: tuple[Key, ...]
    text: str
    start: int
    end: int

    def find(self, *prefix: str) -> Key | None:
        """The first of its tables under this one."""
        return next((key for key in self.keys if key[: len(prefix)] == prefix), None)

    def any(self, section: str, *names: str) -> bool:
        """Whether it stands in one of these tables of a section."""
        return any(key[0] == section and key[1] in names for key in self.keys)

    @property
    def acts(self) -> bool:
        """Whether it is a verb that may order something."""
        return self.any("grammar", "use") or bool(self.find("action"))

    @property
    def unknown(self) -> bool:
        """Whether it is a word that no table lists."""
        return not self.keys and self.text[0].isalnum()

    @property
    def tongue(self) -> bool:
        """Whether it names a language, and does not only lead to one."""
        return bool(self.find("language")) and not self.any("language", "in")


class Table:
    """The phrases of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.slotted: dict[Key, list[str]] = defaultdict(list)
        self._phrases: dict[str, list[tuple[str, Key]]] = defaultdict(list)
        self._patterns: dict[str, list[tuple[re.Pattern[str], Key]]] = {}
        self._parted: list[str] = []
        self._calling: re.Pattern[str] | None = None
        for name in (language, "common"):
            self._add(
                (), tomllib.loads(files(__package__).joinpath(f"tables/{name}.toml").read_text("utf-8"))
            )
        self._open_ended = sorted(first[:-1] for first in self._phrases if first.endswith("*"))

    def _add(self, key: Key, entry: object) -> None:
        if isinstance(entry, dict):
            for name, below in entry.items():
                if key == ("speech", "parted"):
                    self._parted.append(rf"\b({name})\s+((?:[\w'-]+\s+){{1,5}}?)({'|'.join(below)})\b")
                else:
                    self._add((*key, name), below)
        elif isinstance(entry, list):
            for phrase in entry:
                if key[0] in _SLOTTED:
                    self.slotted[key].append(phrase)
                else:
                    for first in first_words(phrase):
                        self._phrases[first].append((phrase, key))

    def calls(self, sentence: str) -> bool:
        """Whether a sentence begins with a phrase that names somebody or gives a part to play."""
        if self._calling is None:
            heads = {
                phrase.partition("{}")[0].strip() for phrases in self.slotted.values() for phrase in phrases
            }
            self._calling = re.compile(
                "|".join(source(parse(head)) for head in heads if " " in head or len(head) > 4)
            )
        return self._calling.match(sentence.lower()) is not None

    def joined(self, sentence: str) -> str:
        """The sentence with verbs brought together that stand in two parts: "leave headings out"."""
        for parted in self._parted:
            sentence = re.sub(parted, r"\1 \3 \2", sentence, flags=re.IGNORECASE)
        return sentence

    def tag(self, sentence: str) -> list[Tag]:
        """The sentence as tagged phrases in their order; every word and sign belongs to exactly one."""
        text = re.sub(r"(?<=\w)[-‑](?=\w)", " ", sentence.lower())
        tags: list[Tag] = []
        at = 0
        for token in _TOKEN.finditer(text):
            start, word = token.start(), token.group()
            if start < at or word in _QUIET or (word == "-" and text[start - 1 : start + 2] != " - "):
                continue
            at, keys = self._longest(text, start, word)
            at = max(at, token.end())
            tags.append(Tag(keys, text[start:at], start, at))
        return tags

    def _longest(self, text: str, start: int, word: str) -> tuple[int, tuple[Key, ...]]:
        end = start
        keys: dict[Key, None] = {}
        for pattern, key in self._starting(word):
            match = pattern.match(text, start)
            if match is None or match.end() < end:
                continue
            if match.end() > end:
                keys.clear()
            end = match.end()
            keys[key] = None
        return end, tuple(keys)

    def _starting(self, word: str) -> list[tuple[re.Pattern[str], Key]]:
        found = self._patterns.get(word)
        if found is None:
            heads = [word, *(f"{stem}*" for stem in self._open_ended if word.startswith(stem))]
            found = [(pattern(phrase), key) for head in heads for phrase, key in self._phrases.get(head, ())]
            if found:
                self._patterns[word] = found
        return found


Group = tuple[list[list["str | Group"]], bool]
"""Alternatives, each a row of texts and groups; and whether the whole may be left out."""


def parse(phrase: str) -> Group:
    """A phrase taken apart at its parentheses."""
    stack: list[list[list[str | Group]]] = [[[]]]
    for part in _PARTS.findall(phrase):
        if part == "(":
            stack.append([[]])
        elif part == "|":
            stack[-1].append([])
        elif part in {")", ")?"}:
            if len(stack) == 1:
                raise ValueError(f"A parenthesis too many in the phrase {phrase!r}.")
            alternatives = stack.pop()
            stack[-1][-1].append((alternatives, part == ")?"))
        else:
            stack[-1][-1].append(part)
    if len(stack) > 1:
        raise ValueError(f"A parenthesis is not closed in the phrase {phrase!r}.")
    return stack[0], False


def first_words(phrase: str) -> set[str]:
    """The words (for Han the characters) a phrase may begin with, with a `*` at the end where it goes on."""
    firsts: set[str] = set()
    for text, _ in _beginnings(parse(phrase)):
        elided = "x" if text.endswith("'") else ""
        token = _TOKEN.match(text.lstrip().replace("-", " ") + elided)
        if token is None:
            raise ValueError(f"The phrase {phrase!r} may be empty.")
        word = token.group()
        firsts.add(word + "*" if text.lstrip()[len(word) : len(word) + 1] == "*" else word)
        if text.rstrip().endswith("?") and " " not in text.strip():
            firsts.add(word[:-1])
    return firsts


def _beginnings(group: Group) -> set[tuple[str, bool]]:
    """How a group may begin, up to its first blank, and whether that blank was reached."""
    found: set[tuple[str, bool]] = {("", False)} if group[1] else set()
    for row in group[0]:
        partial = {("", False)}
        for item in row:
            if all(reached for _, reached in partial):
                break
            inner = set() if isinstance(item, str) else _beginnings(item)
            partial = {
                begun if begun[1] else (begun[0] + text, reached)
                for begun in partial
                for text, reached in (_head(item, begun[0]) if isinstance(item, str) else inner)
            }
        found |= partial
    return found


def _head(text: str, begun: str) -> list[tuple[str, bool]]:
    """What a text adds to a word that is begun or not, and whether that word ends in it."""
    if begun and text.startswith(" "):
        return [("", True)]
    head, blank, _ = text.lstrip().partition(" ")
    return [(head, bool(blank))]


@cache
def pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as a pattern for lower-case text."""
    tail = "" if phrase.rstrip(")?").endswith("'") else _EDGE
    return re.compile(source(parse(phrase)) + tail)


def source(group: Group) -> str:
    """The pattern of a phrase, or of a part of one, as text."""
    rows = [
        "".join(_worded(item) if isinstance(item, str) else source(item) for item in row) for row in group[0]
    ]
    # Longest first: a pattern takes the first alternative that fits.
    joined = "|".join(sorted(rows, key=len, reverse=True))
    return f"(?:{joined}){'?' if group[1] else ''}"


def _worded(text: str) -> str:
    worded = re.escape(re.sub(r"(?<=\w)-(?=\w)", " ", text))
    worded = worded.replace(r"\ ", " ").replace(r"\*", r"\w*").replace(r"\?", "?")
    worded = re.sub(r"(?<!\w)_(?!\w)", r"[\\w'-]+", worded)
    worded = re.sub(r" (\\?[,;:./]) ", r"\\s*\1\\s*", worded)
    return re.sub(r"(?<=[ldnjscmtu]') ?", " ?", worded)


@cache
def table(language: str) -> Table:
    """The phrases of a language, read once."""
    return Table(language)
