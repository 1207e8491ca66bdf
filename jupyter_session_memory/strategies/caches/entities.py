"""The table of people, objects and tasks: what was told of each, in which turn, and what that replaced.

Read from the turns message by message and kept up to date turn by turn; what people corrected or
deleted by hand is laid over it when it is looked at. What the user says counts first: a reply only
adds to entities that the user told something of, and never replaces the user's word.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from ...messages import Correction, Turn
from ...text.subjects import Subjects

if TYPE_CHECKING:
    from ...text.entities import EntityFact

KEPT = 30
"""Tellings of one attribute that are kept at most, those of the user and of replies each; the newest."""

SHOWN_FACTS = 12
"""Facts of one entity that a context carries at most; the newest."""


PLAIN = frozenset({"is", "state", "kind", "status", "note"})
"""Attributes that a value says without their name."""


class Told(NamedTuple):
    """A fact as a turn told it; `number` is the turn's."""

    turn: str
    position: int
    number: int
    fact: EntityFact
    by_user: bool


Slots: TypeAlias = dict[str, list[Told]]
"""What was told of one entity, by attribute without case, each in the order of the turns."""


@dataclass(slots=True)
class Entity:
    """One entity as it was told of; `name` as first written."""

    name: str
    kind: str
    slots: Slots = field(default_factory=dict)
    row: Row | None = None
    """As it is seen where nothing was set by hand; None until it is looked at after a change."""


@dataclass(frozen=True, slots=True)
class FactLine:
    """One attribute's present value, the turns that tell it, and what it replaced, newest first.

    `turns` are ids, without any where it was set `by_hand`.
    """

    attribute: str
    value: str
    turns: tuple[str, ...]
    replaced: tuple[tuple[str, str], ...] = ()
    """Earlier values, each with the id of the turn that told it."""
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """An entity as people and models see it, its newest fact first."""

    name: str
    kind: str
    facts: tuple[FactLine, ...]

    text: str = field(init=False, compare=False)
    """As a context carries it: "- dog: name Bruno; age 5 (before: 4)"."""
    turns: tuple[str, ...] = field(init=False, compare=False)
    """Ids of the turns whose facts that text carries."""

    def __post_init__(self) -> None:
        shown = self.facts[:SHOWN_FACTS]
        told = [turn for fact in shown for turn in (*fact.turns, *(turn for _, turn in fact.replaced[:1]))]
        object.__setattr__(self, "text", f"- {self.name}: {'; '.join(map(phrase, shown))}")
        object.__setattr__(self, "turns", tuple(dict.fromkeys(told)))


def phrase(fact: FactLine, *, before: bool = True) -> str:
    """A fact in words, with the value it replaced unless `before` is false."""
    told = f"{fact.attribute} {fact.value}"
    verb, *rest = fact.attribute.split()
    if rest and " ".join(rest) in fact.value.casefold():
        # Attributes of which a person can have several end in what tells them apart: "likes tea".
        told = f"{verb} {fact.value}"
    elif fact.attribute in PLAIN or fact.attribute.startswith("note "):
        told = fact.value
    return f"{told} (before: {fact.replaced[0][0]})" if fact.replaced and before else told


class Table:
    """Facts folded in order: the later one of an entity's attribute replaces the earlier."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        """By name without case, most recently touched last."""
        self._subjects = Subjects()

    def tell(self, told: Told) -> None:
        """Take the next fact in."""
        key, attribute = self._subjects.of(told.fact, by_user=told.by_user)
        entity = self.entities.pop(key, None) or Entity(told.fact.entity, told.fact.kind)
        self.entities[key] = entity
        entity.row = None
        tellings = entity.slots.setdefault(attribute, [])
        tellings.append(told)
        if len(tellings) > 3 * KEPT:
            tellings[:] = sorted([*_newest(tellings, True), *_newest(tellings, False)], key=_when)
        if attribute == "name" and told.by_user:
            self._join(told.fact.value.casefold(), key, entity)

    def _join(self, alias: str, key: str, entity: Entity) -> None:
        """Give an entity what was told under the name that it has now."""
        if alias == key:
            return
        other = self.entities.pop(alias, None)
        for attribute, tellings in other.slots.items() if other else ():
            entity.slots[attribute] = sorted([*tellings, *entity.slots.get(attribute, ())], key=_when)

    def key(self, name: str) -> str:
        """Under which key the entity of this name stands."""
        return self._subjects.bearer(name)


class Entities:
    """The `strategies.Derivation` of a history's entities."""

    def __init__(self) -> None:
        self.notes: Mapping[str, Mapping[str, Any]] = {}
        """What people set by hand, by table; the history's own, put here by whoever keeps derivations."""
        self._told: dict[str, tuple[Told, ...]] = {}
        self._order: list[tuple[int, str]] = []
        """(position, id) of turns that tell something, in order."""
        self._table: Table | None = Table()

    def update(self, turns: Mapping[str, Turn], changed: Sequence[str], positions: Mapping[str, int]) -> None:
        for key in changed:
            turn = turns.get(key)
            told = tuple(_read(turn, positions[key])) if turn is not None and turn.eligible else ()
            before = self._told.get(key, ())
            if told != before:
                self._replace(key, before, told)

    def _replace(self, key: str, before: tuple[Told, ...], told: tuple[Told, ...]) -> None:
        at = ((before or told)[0].position, key)
        place = bisect_left(self._order, at)
        newest = place >= len(self._order) - bool(before)
        if not before:
            self._order.insert(place, at)
        if told:
            self._told[key] = told
        else:
            del self._told[key], self._order[place]
        if self._table is None or not newest or told[: len(before)] != before:
            self._table = None
            return
        # Nearly always: a new turn, or a reply that joined its question.
        for each in told[len(before) :]:
            self._table.tell(each)

    def rows(self, end: int | None = None) -> Iterator[Row]:
        """The table of turns before position `end` (None: all): set by hand first, then most recently touched."""
        table = self._at(end)
        corrected: dict[str, list[Correction]] = {}
        for correction in self.notes.get("entities", {}).values():
            corrected.setdefault(table.key(correction.entity), []).append(correction)
        for key in sorted(corrected, key=lambda each: -max(c.sequence for c in corrected[each])):
            if row := _row(table.entities.get(key), corrected[key]):
                yield row
        for key in reversed(table.entities):
            if key not in corrected:
                entity = table.entities[key]
                entity.row = row = entity.row or _row(entity, ())
                if row:
                    yield row

    def find(self, name: str) -> Row | None:
        """The row of an entity, by its name or that of what bears it."""
        table = self._at(None)
        return next((row for row in self.rows() if table.key(row.name) == table.key(name)), None)

    def _at(self, end: int | None) -> Table:
        if end is not None and (not self._order or self._order[-1][0] < end):
            end = None
        if end is None and self._table is not None:
            return self._table
        # After a change in the middle, or where a turn is asked anew and only what stands above it counts.
        table = Table()
        for position, key in self._order:
            if end is not None and position >= end:
                break
            for told in self._told[key]:
                table.tell(told)
        if end is None:
            self._table = table
        return table


def _read(turn: Turn, position: int) -> Iterator[Told]:
    # Imported at the first turn: its patterns take long to compile.
    from ...text.entities import entities

    for message in turn.messages:
        if message.role in ("user", "assistant"):
            for fact in entities(message.text, message.role):
                yield Told(turn.id, position, turn.number, fact, message.role == "user")


def _newest(tellings: Sequence[Told], by_user: bool) -> list[Told]:
    return [told for told in tellings if told.by_user is by_user][-KEPT:]


def _when(told: Told) -> int:
    return told.position


def _row(entity: Entity | None, corrections: Sequence[Correction]) -> Row | None:
    gone = max(
        (c for c in corrections if c.value is None and not c.attribute), key=_made, default=Correction("")
    )
    by_hand = {c.attribute.casefold(): c for c in corrections if c.attribute and c.sequence > gone.sequence}
    slots = entity.slots if entity else {}
    if not any(told.by_user for tellings in slots.values() for told in tellings):
        slots = {}
    lines: list[tuple[tuple[float, int], FactLine]] = []
    for attribute in {**slots, **by_hand}:
        tellings = [told for told in slots.get(attribute, ()) if told.number > gone.since]
        line = _line(attribute, tellings, by_hand.get(attribute))
        if line:
            lines.append(line)
    if not lines:
        return None
    lines.sort(key=lambda each: each[0], reverse=True)
    name, kind = (entity.name, entity.kind) if entity else (corrections[0].entity, corrections[0].kind)
    return Row(name, kind, tuple(line for _, line in lines))


def _line(
    attribute: str, tellings: Sequence[Told], correction: Correction | None
) -> tuple[tuple[float, int], FactLine] | None:
    """An attribute's line, and its place: facts set by hand come first, then those last told."""
    if correction is not None:
        later = [told for told in tellings if told.number > correction.since]
        if correction.value is None:
            tellings = later
        elif not later:
            replaced = _replaced(tellings, correction.value)
            line = FactLine(correction.attribute, correction.value, (), replaced, by_hand=True)
            return (math.inf, correction.sequence), line
    # The user's word stands above a reply's, also an older one.
    held = [told for told in tellings if told.by_user] or tellings
    if not held:
        return None
    last = held[-1].fact
    same = [told for told in held if told.fact.value.casefold() == last.value.casefold()]
    turns = tuple(dict.fromkeys(told.turn for told in reversed(same)))
    name = last.attribute if last.attribute.casefold() == attribute else attribute
    return (held[-1].position, 0), FactLine(name, last.value, turns, _replaced(held, last.value))


def _replaced(tellings: Sequence[Told], present: str) -> tuple[tuple[str, str], ...]:
    """Values that no longer hold, newest first, each once."""
    found: dict[str, tuple[str, str]] = {}
    for told in reversed(tellings):
        if told.fact.value.casefold() != present.casefold():
            found.setdefault(told.fact.value.casefold(), (told.fact.value, told.turn))
    return tuple(found.values())


def _made(correction: Correction) -> int:
    return correction.sequence
