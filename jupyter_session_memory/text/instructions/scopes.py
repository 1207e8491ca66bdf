"""What an instruction is for: code, titles, a condition."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from .clauses import Clause
from .phrases import Key, Tag
from .readings import Reading, opens
from .rules import word_of


class Scope(NamedTuple):
    """A place in the answers ("code"), and the words of a condition or an aim; both empty for everything."""

    place: str
    words: frozenset[str]


_SAYING = frozenset({"ask", "tell", "show", "explain", "use"})
"""Acts of talking: what a condition is about is what they are about."""


def scope_of(clause: Clause, reading: Reading) -> Scope:
    """What the clause narrows its instruction to."""
    place = "" if reading.dimension in {"name", "persona", "rule"} else _place(clause, reading)
    if not place and reading.dimension not in {"name", "persona"}:
        place = next((key[1] for tag in clause.condition if (key := tag.find("scope"))), "")
    named = [word_of(tag, clause.language) or tag.text for tag in clause.condition if not tag.find("scope")]
    axis = reading.axis.rpartition(":")[2]
    named += [name for tag in _aim(clause) if not axis.startswith(name := word_of(tag, clause.language))]
    named += [key[2] for key in _coded(clause, reading)]
    words = frozenset(word for word in named if word and word not in _SAYING)
    return Scope(place, words)


def _place(clause: Clause, reading: Reading) -> str:
    for at, tag in enumerate(clause.tags):
        key = tag.find("scope")
        if key is None or key[1] == reading.value:
            continue
        if at == 0:
            # "Code in English" is about code; "code in functions" and "report all values" order something.
            led = opens(clause) or not tag.acts
        else:
            before = clause.tags[at - 1]
            led = before.any("grammar", "aim", "the", "generic", "use") or before.any("language", "in")
            led = led or any(k[0] in {"tone", "length"} for k in before.keys)
        if led:
            return key[1]
    return ""


def _coded(clause: Clause, reading: Reading) -> Iterator[Key]:
    """Programming languages something is for: "single quotes in SQL"."""
    for before, tag in pairwise(clause.tags):
        key = tag.find("choice", "programming language")
        if (
            key
            and reading.axis != "choice:programming language"
            and (before.any("language", "in") or before.any("grammar", "aim"))
        ):
            yield key


def _aim(clause: Clause) -> tuple[Tag, ...]:
    """What an order is for by a preposition: "for the board paper"."""
    for at, tag in enumerate(clause.tags):
        if tag.any("grammar", "aim"):
            rest = clause.tags[at + 1 : at + 5]
            if any(each.unknown for each in rest):
                return tuple(each for each in rest if not each.keys)
    return ()
