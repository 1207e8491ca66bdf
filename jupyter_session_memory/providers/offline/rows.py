"""The table of entities that a request may carry: "- dog: name Bruno; age 5 (before: 4)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from . import lexicon
from .fact import Fact
from .facts import facts

TABLE = "What was told so far of people, things and tasks"
"""How the note that holds the table begins."""

_ROW = re.compile(r"^(?P<name>[^:;]{1,60}): (?P<told>.+)$")
_BEFORE = re.compile(r" \(before: [^()]*\)")
_RELATIONS = {
    "name": "is called",
    "role": "works as",
    "location": "is",
    "date": "is",
    "time": "is",
    "state": "is",
}
_NAME = re.compile(r"(?:^|; )name ([A-ZÀ-Þ][\w'’-]*)")
_ATTRIBUTE = re.compile(r"(?P<what>favou?rite \w+|[^\W\d_]{3,}) (?P<value>\S.*)")
_NO_ATTRIBUTE = (
    lexicon.ADJECTIVES | lexicon.PLACE_PREPOSITIONS | lexicon.NUMBERS | frozenset({"the", "due", "from"})
)


def facts_of_row(row: str, longest: int) -> Iterator[Fact]:
    """What a row of the table tells; the quote is the row, or the one fact where the row is too long for one."""
    match = _ROW.match(row)
    if not match:
        return
    name, told = match["name"], match["told"]
    mine = name != "user" and not name[:1].isupper()
    named = _NAME.search(told) if mine and not re.search(r"\b[A-ZÀ-Þ]", name) else None
    who = "I" if name == "user" else f"my {name}" if mine else name
    for phrase in told.split("; "):
        bare = _BEFORE.sub("", phrase)
        known = f"{who} {named[1]}" if named and not bare.startswith("name ") else who
        for sentence in _sentences(known, who, bare):
            for fact in facts(sentence):
                if fact.verb == "NAME" and not bare.startswith("name "):
                    # The name stands in the sentence for the other facts' sake.
                    continue
                yield replace(fact, text=row if len(row) <= longest else phrase)


def _sentences(known: str, who: str, phrase: str) -> Iterator[str]:
    """The phrase of a row as a sentence; one that may name an attribute or not is read both ways."""
    first, _, rest = phrase.partition(" ")
    if first in _RELATIONS and rest:
        yield f"{who if first == 'name' else known} {_RELATIONS[first]} {rest}"
    elif first == "age" and rest:
        yield f"{known} is {rest}" + (" years old" if rest.isdigit() else "")
    elif first in lexicon.VERBS or first in {"is", "was"}:
        yield f"{known} {phrase}"
    else:
        yield f"{known} is {phrase}"
        match = _ATTRIBUTE.fullmatch(phrase)
        if match and first not in _NO_ATTRIBUTE:
            owner = "my" if who == "I" else f"{who}'s"
            yield f"{owner} {match['what']} is {match['value']}"
