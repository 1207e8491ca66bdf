"""What one sentence tells about people, objects and tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from . import _entity_patterns as p
from ._lexicon import COMMON, MONTHS, WEEKDAYS


@dataclass(frozen=True, slots=True)
class Found:
    """A fact before its sentence is attached; `about_speaker` where it hangs on who says "I" or "my"."""

    entity: str
    kind: Literal["person", "object", "task"]
    attribute: str
    value: str
    about_speaker: bool = False


def found_in(sentence: str, last: Found | None) -> Iterator[Found]:
    """What one plain sentence tells; `last` is the one entity of the sentence before, for "he", "she", "it"."""
    for part in p.SPLIT.split(sentence.strip()):
        clause = p.LEAD.sub("", part.strip()).strip()
        if not 3 <= len(clause) <= 240:
            continue
        for reader in (
            _of_user, _of_mine, _tasks, _of_named, _of_things, _of_verbs, _in_spanish, _in_german, _in_chinese
        ):  # fmt: skip
            here = list(reader(clause))
            if here:
                yield from here
                break
        else:
            if last is not None:
                yield from _of_last(clause, last)


def _clean(value: str) -> str:
    value = value.strip(' ."“”`*').strip()
    return re.sub(
        r"^(?:now|called|named|actually|currently|still|set to|exactly) |(?: now| instead| anymore"
        r"| again|,? actually| too| after all|,? I think)$",
        "",
        value,
    )


def _kind(entity: str, value: str = "") -> Literal["person", "object", "task"]:
    last_word = entity.lower().split()[-1] if entity else ""
    if (
        last_word in p.PERSONS
        or entity.startswith(("Dr", "Mr", "Ms", "Prof"))
        or (value and p.ROLE.search(value))
    ):
        return "person"
    return "object"


def _attribute(value: str) -> str:
    """Under which attribute a copula's complement goes, so that only like replaces like."""
    if re.match(r"(?:about |almost |nearly )?\d{1,3} (?:years? old|years? of age|años)\b|\d{1,2}$", value):
        return "age"
    if re.match(r"(?:in|at|near|from|based in|located in|living in) (?:the )?[A-ZÀ-Þ]", value):
        return "location"
    if re.match(r"at (?:\d|noon|midnight)", value):
        return "time"
    if re.match(r"(?:on|due|at|by) ", value) or p.A_DATE.match(value):
        return "date"
    if re.match(r"(?:an?|one of|el|la|un|una) ", value) and not re.match(
        r"an? (?:bit|lot|little|mess|problem|good|great|bad|nice|pain|shame)\b", value
    ):
        return "kind"
    if re.match(r"(?:the|my|our|mi) ", value):
        return "role" if p.ROLE.search(value) or value.startswith("the ") else "state"
    return "is" if p.CONCRETE.search(value) else "state"


_AUXILIARY = frozenset("is are was were be been has have had will would can could got gets".split())


def _ok(entity: str, value: str) -> bool:
    words = entity.lower().split()
    if (
        not words
        or not value
        or (words[-1] in p.NO_SUBJECT and words[1:] != ["key"])
        or words[0] in p.NO_SUBJECT
        or len(value) > 64
    ):
        return False
    if words[-1] in _AUXILIARY:
        return False
    if re.match(r"(?:an?|the|my|our) ", value) and len(value.split()) > 7:
        return False
    return not p.NO_VALUE.match(value)


def _of_user(clause: str) -> Iterator[Found]:
    if match := p.MY_NAME.match(clause):
        yield Found("user", "person", "name", _clean(match["value"]), True)
    elif match := p.I_AM.match(clause):
        for attribute, group in (
            ("age", "age"),
            ("lives in", "home"),
            ("role", "role"),
            ("works at", "employer"),
            ("is", "diet"),
        ):
            value = match[group]
            if value and not re.match(
                r"an? (?:bit|lot|little|big|huge|beginner at|fan|mix|part|person)\b", value
            ):
                yield Found(
                    "user",
                    "person",
                    attribute if attribute != "is" else f"is {value.split()[0]}",
                    _clean(value),
                    True,
                )
    elif match := p.I_DO.match(clause):
        verb, value = match["verb"], _clean(match["value"])
        if verb == "have" and not re.match(
            r"(?:an?|one|two|three|four|five|\d+) (?!question|problem|issue|idea|bug|few|lot|doubt"
            r"|feeling|look|error)[a-z]+(?: [a-z]+)?$",
            value,
        ):
            return
        if verb in {"use", "like", "love", "prefer", "own", "play"} and re.match(
            r"(?:to|it|that|this|how|your|you|the (?:idea|way))\b", value
        ):
            return
        attribute = p.SINGLE.get(verb, verb)
        if verb in p.MANY:
            if len(value.split()) > 4 or re.search(r"\b(?:it|that|you|him|her|them|this|ing)\b", value):
                return
            attribute = f"{verb} {value.split()[-1].lower()}"
        yield Found("user", "person", attribute, value, True)


def _of_mine(clause: str) -> Iterator[Found]:
    if match := p.APPOSED.match(clause):
        noun, kind, last = match["noun"], _kind(match["noun"]), match["noun"].split()[-1]
        if last in p.COMPLEMENTS | p.SEVERAL:
            # "My meeting with Ana" is another than the one with Bob, "my friend Tom" another than "my friend Kim".
            noun = f"{noun} {match['value']}"
        if last not in p.COMPLEMENTS:  # the meeting is not called Ana
            yield Found(noun, kind, "name", match["value"], True)
        told = f"{match['value']} {match['rest']}"
        for item in [*_of_named(told)] or _of_things(told):
            yield Found(noun, kind, item.attribute, item.value, True)
    elif match := p.MY_NAMED.match(clause) or p.HAVE_NAMED.match(clause):
        noun = match["noun"].removesuffix(" name")
        if _ok(noun, match["value"]):
            yield Found(noun, _kind(noun), "name", _clean(match["value"]), True)
    elif (match := p.TASK_STATE.match(clause)) and match["entity"].split()[-1] not in p.NO_SUBJECT:
        attribute = "deadline" if match["value"].startswith("due ") else "status"
        yield Found(
            match["entity"], "task", attribute, _clean(re.sub(r"^due (?:on |by |in )?", "", match["value"]))
        )


def _tasks(clause: str) -> Iterator[Found]:
    match = p.TASK.match(clause)
    if not match:
        return
    what, due = match["what"].strip(), match["due"]
    if p.NO_TASK.match(what):
        return
    yield Found(what, "task", "deadline" if due else "status", due.strip() if due else "open", True)


_NO_ENTITY = frozenset("it that what there here who he she let how".split())


def _of_things(clause: str) -> Iterator[Found]:
    for pattern in (p.ATTRIBUTE_OF, p.OWNER):
        match = pattern.match(clause)
        if match:
            attribute, entity, value = match["attribute"].lower(), match["entity"], _clean(match["value"])
            if entity.lower() in _NO_ENTITY or not _ok(attribute, value):
                return
            if not p.CONCRETE.search(value) and len(value.split()) > 2:
                return
            named = entity[0].isupper() and attribute not in p.TASK_ATTRIBUTES
            kind = (
                "task"
                if attribute in p.TASK_ATTRIBUTES
                else "person"
                if named and attribute in {"birthday", "age", "job", *p.PERSONS}
                else _kind(entity)
            )
            yield Found(entity, kind, attribute, value, "my " in clause.lower()[:4])
            return
    if match := p.HAS.match(clause):
        entity, value = re.sub(r"^(?:[Mm]y|[Oo]ur|[Tt]he) |`", "", match["entity"]), _clean(match["value"])
        if _ok(entity, value) and (entity != match["entity"] or entity.lower() not in COMMON):
            counted = re.sub(
                r"^(?:about |around |exactly |only )?(?:[$€£]?\d[\d.,]*[%kKmM]?|[a-z]+) ?", "", value
            )
            yield Found(
                entity,
                _kind(entity),
                f"{match['verb']} {counted}".strip(),
                value,
                clause[:3].lower() in {"my ", "our"},
            )
        return
    match = p.MY.match(clause) or p.THE.match(clause)
    if match:
        entity, value = match["entity"], _clean(match["value"])
        mine = match.re is p.MY
        if not _ok(entity, value) or not (
            p.CONCRETE.search(value)
            or (mine and _attribute(value) != "state")
            or (mine and len(value.split()) == 1)
        ):
            return
        entity = re.sub(r"^(?:new|current|updated|latest) (?=\w)", "", entity)
        kind = "task" if entity in p.TASK_ATTRIBUTES else _kind(entity)
        moved = re.search(r" to$|moved|changed", clause[: match.start("value")].strip())
        if "renamed" in clause[: match.start("value")]:
            attribute = "name"
        elif value.isdecimal() and _kind(entity) == "object":
            attribute = "is"
        else:
            how = clause[: match.start("value")]
            attribute = _moved(entity, value, how) if moved or _kept_as_is(entity) else _attribute(value)
        if taken := p.QUALIFIED.fullmatch(value):
            entity, value = f"{entity} {taken['when']}", taken["value"]
        yield Found(entity, kind, attribute, value, mine)


def _of_verbs(clause: str) -> Iterator[Found]:
    """ "The train leaves at 7:40.", "We raised the budget to 900 euros." """
    if match := p.GOES.match(clause):
        entity, value = match["entity"], _clean(match["value"])
        # "The plot shows peaks at 3": what ends in -s before a verb is a verb itself.
        verb_before = re.search(r" \w+[^sui\W]s$", entity)
        verb_after = _AUXILIARY.intersection(value.split())
        if _ok(entity, value) and p.CONCRETE.search(value) and not (verb_before or verb_after):
            yield Found(entity, _kind(entity), match["verb"], value, clause[:3].lower() in {"my ", "our"})
    elif match := p.CHANGED.match(clause):
        entity, value = match["entity"], _clean(match["value"])
        if _ok(entity, value) and (p.CONCRETE.search(value) or match["verb"] == "renam"):
            yield Found(
                entity,
                "task" if entity in p.TASK_ATTRIBUTES else _kind(entity),
                "name" if match["verb"] == "renam" else _moved(entity, value, match["verb"]),
                value,
            )


def _moved(entity: str, value: str, how: str) -> str:
    """The attribute of what moved or was changed to a value; `how` holds the verb."""
    if _kept_as_is(entity):
        return "is"
    if p.A_DATE.match(value):
        return "date"
    return "location" if "mov" in how and re.fullmatch(r"(?:[A-ZÀ-Þ][a-zà-ÿ]+[ -]?)+", value) else "is"


def _kept_as_is(entity: str) -> bool:
    """Whether it is an attribute of something itself, such as the deadline, which may be told without its owner."""
    return entity in p.TASK_ATTRIBUTES or entity.split()[-1] in {"birthday", "anniversary", "date", "time"}


_OF_PERSONS = frozenset(
    "lives works likes loves hates dislikes studies speaks prefers plays manages leads runs teaches heads chairs"
    " reports drives owns".split()
)
"""Verbs that only people are told with."""


def _of_named(clause: str) -> Iterator[Found]:
    match = p.DOES.match(clause)
    if match:
        entity, verb, value = (
            re.sub(r"^(?:[Mm]y|[Oo]ur) ", "", match["entity"]),
            match["verb"].strip(),
            _clean(match["value"]),
        )
        if (not _is_name(entity) and entity == match["entity"]) or not _ok(entity, value):
            return
        if verb == "moved to" and entity != match["entity"] and _kind(entity) == "object":
            return  # "My exam moved to Tuesday" lives nowhere: see `_of_things`
        attribute = (
            "age" if verb == "turned" else "date" if verb.startswith("is due") else p.SINGLE.get(verb, verb)
        )
        if verb in p.MANY:
            attribute = f"{verb} {value.split()[-1].lower()}"
        person = verb.split()[0] in _OF_PERSONS
        kind = "person" if person and (entity[0].isupper() or _kind(entity) == "person") else _kind(entity)
        yield Found(entity, kind, attribute, value, entity != match["entity"])
        return
    match = p.NAMED_IS.match(clause)
    if match and _is_name(match["entity"]):
        entity, value = match["entity"], _clean(match["value"])
        attribute = _attribute(value)
        if attribute == "state" and (
            told := re.match(rf"({p.LASTING}) (?:to|for|of|with|on|in) (?:\w+ ?){{1,4}}$", value)
        ):
            # "Kenji is allergic to peanuts."
            attribute = f"is {told[1]}"
        if _ok(entity, value) and attribute != "state":
            yield Found(entity, _kind(entity, value) if attribute != "age" else "person", attribute, value)


def _is_name(entity: str) -> bool:
    first = entity.split()[0].lower().rstrip(".")
    return (
        entity[0].isupper()
        and (first not in COMMON or first in {"dr", "mr", "mrs", "ms", "prof"})
        and first not in WEEKDAYS
        and first not in MONTHS
    )


def _of_last(clause: str, last: Found) -> Iterator[Found]:
    if not p.PRONOUN.match(clause):
        return
    if clause[:2].lower() == "it" and last.kind == "person":
        return
    named = re.sub(r"^\w+", "Xx", clause, count=1)
    for item in (*_of_named(named), *_of_things(named)):
        yield Found(last.entity, last.kind, item.attribute, item.value, last.about_speaker)
        return
    match = p.PRONOUN_IS_SHORT.match(clause)
    if match and _ok(last.entity, value := _clean(match["value"])) and _attribute(value) != "state":
        yield Found(last.entity, last.kind, _attribute(value), value, last.about_speaker)


def _in_german(clause: str) -> Iterator[Found]:
    for attribute, pattern in p.GERMAN:
        if match := pattern.match(clause):
            yield Found("user", "person", attribute, _clean(match["value"]), True)
            return
    if match := p.GERMAN_NAMED.match(clause):
        yield Found(match["noun"], _kind(match["noun"]), "name", _clean(match["value"]), True)
    elif match := p.GERMAN_MY.match(clause):
        entity, value = match["entity"], _clean(match["value"])
        if p.CONCRETE.search(value) and not re.match(r"(?:nicht|kein|sehr|so|zu)", value):
            yield Found(entity, _kind(entity), _attribute(value), value, True)


def _in_spanish(clause: str) -> Iterator[Found]:
    for attribute, pattern in p.SPANISH:
        if match := pattern.match(clause):
            yield Found("user", "person", attribute, _clean(match["value"]), True)
            return
    if match := p.SPANISH_NAMED.match(clause):
        yield Found(match["noun"], _kind(match["noun"]), "name", _clean(match["value"]), True)
    elif match := p.SPANISH_OF.match(clause):
        kind: Literal["task", "object"] = "task" if match["attribute"] in p.TASK_ATTRIBUTES else "object"
        yield Found(match["entity"], kind, match["attribute"], _clean(match["value"]))
    elif match := p.SPANISH_MY.match(clause):
        if _ok(match["entity"], match["value"]) and not match["value"].startswith(("que ", "cómo", "no ")):
            yield Found(
                match["entity"],
                _kind(match["entity"]),
                _attribute(_clean(match["value"])),
                _clean(match["value"]),
                True,
            )
    elif (match := p.SPANISH_IS.match(clause)) and _is_name(match["entity"]):
        yield Found(
            match["entity"],
            _kind(match["entity"], match["value"]),
            _attribute(match["value"]),
            _clean(match["value"]),
        )


def _in_chinese(clause: str) -> Iterator[Found]:
    if not re.search(r"[\u4e00-\u9fff]", clause):
        return
    clause = re.sub(r"^(?:其实|对了|另外|现在|那么|还有)", "", clause.rstrip("。！ "))
    for entity, attribute, pattern in p.CHINESE:
        if match := pattern.match(clause):
            yield Found(entity, "person", attribute, next(group for group in match.groups() if group), True)
            return
    if re.search(r"不是|没有|什么|谁|哪", clause):
        return
    if match := p.CHINESE_MY.match(clause):
        named = "叫" in match["verb"]
        yield Found(
            match["noun"].removesuffix("的"),
            _kind(match["noun"]),
            "name" if named else "is",
            match["value"].removesuffix("了"),
            True,
        )
    elif match := p.CHINESE_OF.match(clause):
        kind: Literal["task", "object"] = "task" if match["attribute"] in p.TASK_ATTRIBUTES else "object"
        yield Found(match["entity"], kind, match["attribute"], match["value"].removesuffix("了"))
