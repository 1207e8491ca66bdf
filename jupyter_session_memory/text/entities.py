"""People, objects and tasks that a message tells something about; `subjects` says which fact replaces which.

Reading is by sentence patterns, the same every time, without a model. It prefers silence to a wrong fact: questions,
suppositions and quoted speech yield nothing. English first; Spanish, German and Chinese for the simplest
sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ._entity_patterns import PRONOUN
from ._entity_readers import Found, found_in
from .sentences import is_code, is_question, sentences

__all__ = ["EntityFact", "Kind", "entities"]

Kind = Literal["person", "object", "task"]

_FENCE = re.compile(r"^(```+|~~~+)[^\n]*\n(?P<body>.*?)(?:^\1|\Z)", re.MULTILINE | re.DOTALL)
_SPEECH = re.compile(r"[\"“«「][^\"”»」\n]{16,}[\"”»」]")
_ASSIGNED = re.compile(r"^(?P<name>[A-Za-z_]\w*) *= *(?P<value>(?!=)[^=\n]{1,60}?)\s*(?:#.*)?$")
_BOX = re.compile(r"^\s*[-*]\s*\[(?P<done>[ xX])\]\s*(?P<what>.{2,80})$")
# "Remind me to call" gives a task; "remind me what I said" asks.
_REMINDER = re.compile(r"\W*(?:please )?remind (?:me|us) to\b|\W*recuérdame \w+r\b", re.IGNORECASE)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|suppose|supposing|imagine|pretend|let'?s say|what if|wish|maybe|perhaps|possibly|might|may be|could"
    r"|would|hypothetically|for example|e\.g\.|for instance|unless|whether|assume|assuming|probably not"
    r"|should be called|si\b(?! )|ojal[aá]|quiz[aá]s?|tal vez|supongamos|imagina)\b"
    r"|如果|假如|假设|也许|可能|要是",
    re.IGNORECASE,
)
_FEW = 5
"""Assignments in one message that tell something; more are a program, whose names nobody asked for."""
_MOST = 4000
"""Characters of one message that are read; what a person tells about people and things stands near its beginning."""


@dataclass(frozen=True, slots=True)
class EntityFact:
    """One fact about one entity: `attribute` of `entity` is `value`, as told in the sentence `text`.

    What the user says of themselves belongs to the person "user".
    """

    entity: str
    kind: Kind
    attribute: str
    value: str
    text: str

    @property
    def key(self) -> tuple[str, str]:
        """Entity and attribute without case: a later fact with the same key replaces an earlier one."""
        return self.entity.casefold(), self.attribute.casefold()


def entities(text: str, role: str = "user") -> list[EntityFact]:
    """The facts told in one message, in order; of what the model says, only what is not about itself.

    System messages, plans and tool results tell nothing about entities here.
    """
    if role not in {"user", "assistant"}:
        return []
    found: dict[tuple[str, str], EntityFact] = {}
    for fact in _read(text[:_MOST], told_by_user=role == "user"):
        found.pop(fact.key, None)
        found[fact.key] = fact
    facts = list(found.values())
    assigned = [fact for fact in facts if fact.attribute == "value" and _ASSIGNED.match(fact.text)]
    return facts if len(assigned) <= _FEW else [fact for fact in facts if fact not in assigned]


def _read(text: str, told_by_user: bool) -> Iterator[EntityFact]:
    if told_by_user:
        for fence in _FENCE.finditer(text):
            for line in fence["body"].splitlines():
                yield from _assignment(line)
    last: Found | None = None
    for line in _SPEECH.sub("…", _FENCE.sub("", text)).splitlines():
        box = _BOX.match(line)
        if box and told_by_user:
            state = "done" if box["done"] in "xX" else "open"
            yield EntityFact(box["what"].strip(" ."), "task", "status", state, line.strip())
            continue
        for sentence in sentences(line):
            if is_code(sentence):
                yield from _assignment(sentence) if told_by_user else ()
                last = None
                continue
            if (is_question(sentence) and not _REMINDER.match(sentence)) or _HYPOTHETICAL.search(sentence):
                last = None
                continue
            here = [item for item in found_in(sentence, last) if told_by_user or not item.about_speaker]
            for item in here:
                yield EntityFact(item.entity, item.kind, item.attribute, item.value, sentence.strip())
            # "He" or "it" is clear only right after a sentence about one person or thing.
            named = {item.entity for item in here}
            if len(named) == 1:
                last = here[0]
            elif here or not PRONOUN.match(sentence):
                last = None


def _assignment(line: str) -> Iterator[EntityFact]:
    match = _ASSIGNED.match(line.strip())
    if match and not match["value"].endswith(("(", "[", "{", ",", "\\")):
        yield EntityFact(match["name"], "object", "value", match["value"].strip(), line.strip())
