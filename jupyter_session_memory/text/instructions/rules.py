"""Rules: what must always or never be done, and when two rules are about the same thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..words import STOP_WORDS, stem_in
from .clauses import Clause
from .phrases import Tag

_ALGORITHMS = {"en": "english", "de": "german", "es": "spanish", "fr": "french"}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by the words it is made of: actions and things by their names in the tables, others by their stems."""

    acts: frozenset[str]
    things: frozenset[str]
    numbers: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """What it does and to what."""
        return self.acts | self.things

    @property
    def name(self) -> str:
        """All of it in one line, the act first."""
        return " ".join((*sorted(self.acts), *sorted(self.things), *sorted(self.numbers)))


def rule(clause: Clause) -> Rule | None:
    """The rule a clause states, or None if it orders nothing."""
    if clause.told and not clause.force:
        return None
    # A clause that begins with a verb, or with a word no table knows, may order something by that alone.
    begins = bool(clause.tags) and (clause.tags[0].acts or not clause.tags[0].keys)
    if not (clause.forced or clause.contrast or begins):
        return None
    acts: dict[str, None] = {}
    things: dict[str, None] = {}
    numbers: dict[str, None] = {}
    for tag in clause.tags:
        act = tag.find("action")
        if re.fullmatch(r"\d[\d.,]*", tag.text):
            numbers[tag.text.rstrip(".,")] = None
        elif number := tag.find("length", "number"):
            numbers[number[2]] = None
        elif act and act[1] not in CARRIES:
            acts[act[1]] = None
        elif name := word_of(tag, clause.language):
            things[name] = None
    if not things and not acts:
        # "Tell me when you are unsure": what the rule is about stands in its condition.
        things.update({name: None for tag in clause.condition if (name := word_of(tag, clause.language))})
    if not (acts or things or (numbers and clause.contrast)):
        return None
    return Rule(frozenset(acts), frozenset(things), frozenset(numbers))


CARRIES = frozenset({"use", "show", "mention", "tell", "print", "provide"})
"""Acts that say no more of a thing than that it is to be there."""
_WORK = frozenset(
    """translate convert count compute sort rename delete run test compare explain import train refactor analyse
    grade""".split()
)
"""Acts that are work on what they name, unless they are to be done always."""


def works(clause: Clause) -> bool:
    """Whether a clause begins with an act of work ("explain recursion") and not with a manner of it."""
    first = next((tag for tag in clause.tags if tag.acts), None)
    act = first.find("action") if first else None
    if first is None or act is None or act[1] not in _WORK:
        return False
    following = clause.tags[clause.tags.index(first) + 1 :]
    if (
        not following
        or following[0].any("grammar", "generic", "the", "as")
        or following[0].any("language", "in")
    ):
        return False
    return not any(tag.find("tone") or tag.any("length", "short", "long") for tag in following)


def word_of(tag: Tag, language: str) -> str:
    """What a tag counts as in a rule: a name from the tables, the stem of a word none lists, or nothing."""
    for section in ("thing", "action"):
        key = tag.find(section)
        if key and key[1] not in CARRIES:
            return key[1]
    for key in tag.keys:
        if key[0] in {"tone", "format", "choice", "language"} and key[1] != "in":
            return key[-1]
        if key[0] == "scope":
            return key[1]
    if tag.keys or not tag.text[0].isalnum() or tag.text in STOP_WORDS:
        return ""
    algorithm = _ALGORITHMS.get(language)
    return stem_in(tag.text, algorithm) if algorithm else tag.text


def same_rule(earlier: Rule, later: Rule, contrast: bool) -> bool:
    """Whether two rules are about the same act on the same things; a later, narrower one is an exception."""
    first, second = earlier.words, later.words
    shared = first & second
    if not shared:
        return bool(contrast and not second and earlier.numbers & later.numbers)
    if contrast:
        return len(shared) == min(len(first), len(second))
    if earlier.acts != later.acts and earlier.acts.isdisjoint(later.acts):
        if earlier.acts and later.acts:
            return False
        # "Run the tests" is not at odds with writing none.
        if (earlier.acts | later.acts) - {"suggest", "ask", "save", "commit"} or not (
            earlier.things and later.things
        ):
            return False
    if second <= first:
        return len(second) >= 2 or len(first) <= 3
    return len(shared) / len(first | second) >= 0.6
