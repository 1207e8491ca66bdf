"""What one clause asks for: language, length, tone, format, choices; names and personas; and otherwise a rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import lengths
from .clauses import Clause
from .personas import names, personas
from .phrases import Key, Tag
from .rules import Rule, rule, works

Limit = tuple[str, int]
"""A unit and how many of it."""

DATA_FORMATS = frozenset({"json", "yaml", "xml", "csv", "html"})
_WHOLE = DATA_FORMATS | {"prose", "plain text", "verse"}
"""Forms that are always of the whole answer: nobody puts a JSON into one."""
_CARRIES = frozenset({"show", "mention", "hide", "use", "explain", "print", "end", "start", "cite"})
"""Actions that carry an element as "use" does."""
_STYLES = frozenset(
    "units temperature clock currency spelling decimals numbers order person voice tense".split()
) | {
    "time zone",
    "date order",
    "decimal mark",
    "letter case",
    "citation style",
}
"""Choices of how things look; the others are about how things are done."""
_MOST_UNKNOWN = 3, 6
"""Words that no table knows before a value, without and with words that order: beyond that it is about them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clause asks for on one axis, or denies."""

    dimension: str
    axis: str
    value: str
    negated: bool
    limit: Limit | None = None
    rule: Rule | None = None
    contrast: bool = False
    aside: bool = False
    """A rule beside other readings of its clause: its rival may be worded as a rule only."""


def read(clause: Clause) -> Iterator[Reading]:
    """Every reading of a clause, its bare rule last."""
    named = [*names(clause), *personas(clause)]
    yield from (Reading(*each) for each in named)
    if named:
        return
    valued = dict.fromkeys(_values(clause)) if clause.force or not clause.told else {}
    yield from valued
    bound = clause.force in ("order", "allow")
    stated = None if not bound and is_task(clause, mine=True) else rule(clause)
    if stated:
        yield Reading(
            "rule", "rule", stated.name, clause.negated, None, stated, clause.contrast, bool(valued)
        )


def _values(clause: Clause) -> Iterator[Reading]:
    """What a clause asks for on the axes that the tables know."""
    if is_task(clause):
        return
    limit = lengths.limit(clause)
    if limit:
        yield Reading("length", "length", limit[0], False, limit[1])
    for at, tag in enumerate(clause.tags):
        for key in tag.keys:
            yield from _value(clause, at, key)


def _value(clause: Clause, at: int, key: Key) -> Iterator[Reading]:
    section = key[0]
    if section == "language" and key[1] != "in" and _speaks(clause, at):
        yield Reading("language", "language", key[1], clause.negated)
    elif section == "length" and key[1] in {"short", "long"} and _manner(clause, at):
        yield Reading("length", "length", key[1], clause.negated)
    elif section == "tone" and _manner(clause, at):
        yield Reading("tone", key[1], key[2], clause.negated)
    elif section == "format" and _formed(clause, at):
        if key[1] == "form" and _overall(clause, at, key[2]):
            yield Reading("format", "form", key[2], clause.negated)
        elif key[1] == "element":
            yield Reading("format", f"element:{key[2]}", key[2], clause.negated)
    elif section == "choice" and _manner(clause, at):
        yield Reading("format" if key[1] in _STYLES else "rule", f"choice:{key[1]}", key[2], clause.negated)


def is_task(clause: Clause, mine: bool = False) -> bool:
    """Whether a clause asks for one piece of work ("summarise this report in German") and not for a manner."""
    if clause.lasting or clause.negated or clause.condition:
        return False
    if clause.force in ("", "polite") and works(clause):
        return True
    tags = clause.tags
    verb = next((at for at, tag in enumerate(tags) if tag.acts), None)
    if verb is None:
        return False
    for at in range(verb + 1, len(tags) - 1):
        tag, following = tags[at], tags[at + 1]
        weak = clause.force in ("", "polite")
        if tag.any("grammar", "specific") and not (mine and tag.any("grammar", "mine")):
            return bool(_thing(following) or following.find("scope") or _described(tags, at + 1))
        if tag.any("grammar", "the"):
            return weak and _thing(following)
        if not tag.any("grammar", "generic", "little", "use"):
            return False
    return False


def _described(tags: list[Tag], at: int) -> bool:
    """Whether some thing follows words of manner: "a short, funny poem"."""
    for tag in tags[at : at + 4]:
        if _thing(tag):
            return True
        if not (tag.find("tone") or tag.find("length")):
            return False
    return False


def _thing(tag: Tag) -> bool:
    """Whether a tag names some thing, and not the answers themselves or a manner of them."""
    if tag.any("grammar", "generic", "little", "use", "and") or tag.find("scope"):
        return False
    return not tag.keys or bool(tag.find("thing")) or bool(tag.find("format", "form", "verse"))


def _next(tags: list[Tag], at: int) -> Tag | None:
    return next((tag for tag in tags[at + 1 :] if not tag.any("grammar", "link")), None)


def _manner(clause: Clause, at: int) -> bool:
    """Whether the value at `at` says how answers are to be, and is not said of something the clause is about."""
    following = _next(clause.tags, at)
    if following is not None and _is_topic(following):
        return False
    generic = following is not None and following.any("grammar", "generic")
    if _determined(clause, at) and not (generic or " " in clause.tags[at].text or _led(clause, at)):
        return False
    return _few_unknown(clause, at)


def _is_topic(tag: Tag) -> bool:
    """Whether a word after a value is what the value is said of: the "data" of "Korean data"."""
    if not tag.keys:
        return tag.text[0].isalnum()
    return (
        bool(tag.find("thing"))
        and not tag.any("grammar", "generic", "little", "use", "and", "the")
        and not tag.find("scope")
    )


def _determined(clause: Clause, at: int) -> bool:
    """Whether the noun phrase of the value is one particular thing: "this list", "my formal letter"."""
    for tag in reversed(clause.tags[max(0, at - 3) : at]):
        if tag.any("grammar", "specific"):
            return True
        if tag.any("grammar", "the") and clause.tags[at].find("format"):
            return not clause.forced
        if any(key[0] in {"grammar", "speech", "action"} for key in tag.keys):
            return False
    return False


def _few_unknown(clause: Clause, at: int) -> bool:
    unknown = sum(tag.unknown for tag in clause.tags[:at])
    return unknown <= _MOST_UNKNOWN[bool(clause.forced)]


def _speaks(clause: Clause, at: int) -> bool:
    """Whether the language at `at` is one to answer in."""
    if not _manner(clause, at):
        return False
    before = clause.tags[:at]
    if not clause.lasting and any(tag.find("action", "translate") for tag in clause.tags):
        return False
    led = before[-1] if before else None
    if led is not None and led.any("language", "in"):
        return True
    if any(tag.acts or tag.any("grammar", "generic") for tag in before):
        return True
    return not any(_thing(tag) for tag in clause.tags if tag is not clause.tags[at])


def opens(clause: Clause) -> bool:
    """Whether a clause begins with what it is for, and its language: "prose in German"."""
    return (
        len(clause.tags) > 2
        and clause.tags[1].any("language", "in")
        and bool(clause.tags[2].find("language"))
    )


def _formed(clause: Clause, at: int) -> bool:
    """Whether the form or element at `at` is one that answers are to have."""
    if at == 0 and opens(clause):
        return False
    governor = next((tag for tag in reversed(clause.tags[:at]) if tag.acts), None)
    if governor is not None and not governor.any("grammar", "use"):
        action = governor.find("action")
        if action is None or action[1] not in _CARRIES:
            return False
    head = clause.tags[0]
    if not head.keys and governor is None and at > 0 and not clause.forced:
        return False
    if clause.negated and any(tag.any("length", "more", "less") for tag in clause.tags[:at]):
        return False
    if at and clause.tags[at - 1].any("grammar", "aim") and not clause.tags[at - 1].any("grammar", "use"):
        return False
    following = _next(clause.tags, at)
    if following is not None and _is_topic(following):
        return False
    if _determined(clause, at) and not (_led(clause, at) or clause.lasting):
        return False
    return _few_unknown(clause, at)


def _led(clause: Clause, at: int) -> bool:
    """Whether a preposition leads to the value: "as a table"."""
    for tag in reversed(clause.tags[max(0, at - 3) : at]):
        if tag.any("language", "in") or tag.any("grammar", "as"):
            return True
        if not tag.any("grammar", "specific", "the", "little") and not tag.find("format"):
            return False
    return False


def _overall(clause: Clause, at: int, form: str) -> bool:
    """Whether the form at `at` is that of the whole answer and not of an element in it."""
    if form in _WHOLE:
        return True
    alone = not any(_thing(tag) for tag in clause.tags[:at])
    return not clause.negated and (clause.only or (_led(clause, at) and alone))
