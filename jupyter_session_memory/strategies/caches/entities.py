"""The table of people, objects and tasks: of each the user's sentences that tell of it, newest first.

Read from the user's messages and kept up to date turn by turn; what people set or deleted by hand is laid over
it when it is looked at. A model's words are no facts: what a model was asked to find counts only as a sentence
of the user. No sentence replaces another; the newest stands first, and a person may say by hand what holds.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from ...messages import Correction, Turn
from ..strategy import TurnCache
from .turn_values import TurnValues

if TYPE_CHECKING:
    from ...text.entities import NamedThing

KEPT = 30
"""Sentences of one entity that are kept at most; the newest."""

SHOWN_FACTS = 12
"""Facts of one entity that a context carries at most; the newest."""


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A sentence of the user about an entity, or what was set by hand; `turn` and `number` of the turn that says it.

    By hand, `correction` is what was set, and the turn the one whose sentence it stands in place of, if any.
    """

    text: str
    turn: str = ""
    number: int = 0
    by_model: bool = False
    """Whether a model found the sentence, and no pattern did."""
    correction: Correction | None = None

    @property
    def replaced(self) -> str:
        """The sentence that it stands in place of, empty for none."""
        return self.correction.quote if self.correction and self.turn else ""

    def __str__(self) -> str:
        return self.text if self.correction else f"“{self.text}”"


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity as people and models see it: first what was set by hand, then its newest sentence."""

    name: str
    kind: str
    facts: tuple[StatedFact, ...]

    @property
    def text(self) -> str:
        """As a context carries it: "- dog: “Bruno is four.” “My dog is called Bruno.”"."""
        return f"- {self.name}: {' '.join(map(str, self.facts[:SHOWN_FACTS]))}"

    @property
    def turns(self) -> tuple[str, ...]:
        """Ids of the turns whose sentences that text carries."""
        return tuple(dict.fromkeys(fact.turn for fact in self.facts[:SHOWN_FACTS] if fact.turn))


ToldThing: TypeAlias = "tuple[NamedThing, StatedFact]"


@dataclass(slots=True)
class _Entity:
    """One entity of the table, `name` as first written."""

    name: str
    kind: str
    facts: deque[StatedFact] = field(default_factory=lambda: deque(maxlen=KEPT))


class _Table:
    """Sentences folded in order. A name stands for what bears it: "My dog is called Bruno." "Bruno is four."."""

    def __init__(self, told: Iterable[ToldThing] = ()) -> None:
        self.entities: dict[str, _Entity] = {}
        """By name without case, most recently touched last."""
        self._bearers: dict[str, str] = {}
        for each in told:
            self.tell(*each)

    def tell(self, thing: NamedThing, fact: StatedFact) -> None:
        """Take the next sentence in."""
        key, alias = self.key(thing.name), thing.alias.casefold()
        entity = self.entities.pop(key, None) or _Entity(thing.name, thing.kind)
        self.entities[key] = entity
        if thing.kind != "object":
            entity.kind = thing.kind
        if alias and alias != key:
            self._bearers[alias] = key
            if other := self.entities.pop(alias, None):
                entity.facts.extend(other.facts)
        entity.facts.append(fact)

    def key(self, name: str) -> str:
        """Under which key the entity of this name stands."""
        return self._bearers.get(name.casefold(), name.casefold())


class Entities(TurnCache):
    """The `TurnCache` of a history's entities."""

    def __init__(self) -> None:
        self._told: TurnValues[ToldThing] = TurnValues()
        self._table = _Table()
        self._turn_of: dict[str, str] = {}
        """The turn that each record of what a model found is read with, also of those taken back."""

    def update(self, turns: Mapping[str, Turn], changed: Sequence[str], positions: Mapping[str, int]) -> None:
        found: defaultdict[str, list[Correction]] = defaultdict(list)
        for note in self.notes.get("entities", {}).values():
            if note.found:
                found[note.turn].append(note)
                self._turn_of[note.key] = note.turn
        for key in dict.fromkeys(self._turn_of.get(key, key) for key in changed):
            turn, position = turns.get(key), positions.get(key, -1)
            told = [*_read(turn, found[key])] if turn is not None and turn.eligible else []
            self._told.put(key, position, told)

    def rows(self, end: int | None = None) -> Iterator[EntityRow]:
        """The table of turns before position `end` (None: all): set by hand first, then most recently touched."""
        table = self._at(end)
        by_hand: defaultdict[str, list[Correction]] = defaultdict(list)
        for note in self.notes.get("entities", {}).values():
            if not note.found:
                by_hand[table.key(note.entity)].append(note)
        for key in sorted(by_hand, key=lambda each: -max(note.sequence for note in by_hand[each])):
            if row := _row(table.entities.get(key), by_hand[key]):
                yield row
        for key in reversed(table.entities):
            if key not in by_hand and (row := _row(table.entities[key], ())):
                yield row

    def find(self, name: str) -> EntityRow | None:
        """The row of an entity, by its name or that of what bears it."""
        table = self._at(None)
        return next((row for row in self.rows() if table.key(row.name) == table.key(name)), None)

    def _at(self, end: int | None) -> _Table:
        # Where a turn is asked anew, only what stands above it counts.
        above = None if end is None else self._told.before(end)
        if above is not None:
            return _Table(above)
        anew, told = self._told.new()
        if anew:
            self._table = _Table()
        for each in told:
            self._table.tell(*each)
        return self._table


def _read(turn: Turn, found: Sequence[Correction]) -> Iterator[ToldThing]:
    # Imported at the first turn: its patterns take long to compile.
    from ...text.entities import NamedThing, named_things, one_line

    things = named_things(turn.question)
    for thing in things:
        yield thing, StatedFact(thing.sentence, turn.id, turn.number)
    known = {(thing.name.casefold(), thing.sentence) for thing in things}
    said = one_line(turn.question) if found else ""
    for note in found:
        if note.quote in said and (note.entity.casefold(), note.quote) not in known:
            thing = NamedThing(note.entity, note.kind, note.quote)
            yield thing, StatedFact(note.quote, turn.id, turn.number, by_model=True)


def _row(entity: _Entity | None, by_hand: Sequence[Correction]) -> EntityRow | None:
    """The row of an entity with what was set by hand; None where nothing is left of it."""
    notes = sorted(by_hand, key=lambda note: -note.sequence)
    gone = next((place for place, note in enumerate(notes) if note.deletes_entity), len(notes))
    since = notes[gone].since if gone < len(notes) else 0
    said: dict[str, StatedFact] = {}
    for fact in reversed(entity.facts) if entity else ():
        if fact.number > since:
            said.setdefault(fact.text, fact)
    facts: list[StatedFact] = []
    for note in notes[:gone]:
        old = said.get(note.quote)
        replaced = said.pop(note.quote) if old and old.number <= note.since else StatedFact("")
        if note.value is not None:
            text = f"{note.attribute} {note.value}".strip()
            facts.append(StatedFact(text, replaced.turn, replaced.number, correction=note))
    if not (facts or said):
        return None
    name, kind = (entity.name, entity.kind) if entity else (by_hand[0].entity, by_hand[0].kind)
    return EntityRow(name, kind, (*facts, *said.values()))
