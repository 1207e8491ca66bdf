"""The table of people, objects and tasks: of each the user's sentences that tell of it, newest first.

Read from the user's messages and kept up to date turn by turn; what people set or deleted by hand is laid over
it when it is looked at. A model's words are no facts: what a model was asked to find counts only as a sentence
of the user. No sentence replaces another; the newest stands first, and a person may say by hand what holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from ...messages import Correction, Turn
from ..strategy import TurnCache
from .turn_values import TurnValues

if TYPE_CHECKING:
    from ...text.entities import NamedThing

KEPT = 30
"""Sentences of one entity that are kept at least; the newest."""

SHOWN_FACTS = 12
"""Facts of one entity that a context carries at most; the newest."""


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A sentence of the user about an entity, or what was set by hand; `turn` and `number` of the turn that says it.

    By hand, `correction` is what was set, and the turn the one whose sentence `replaced` it stands in place of, if any.
    """

    text: str
    turn: str = ""
    position: int = 0
    number: int = 0
    by_model: bool = False
    """Whether a model found the sentence, and no pattern did."""
    correction: Correction | None = None
    replaced: str = ""

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
        return self.without(frozenset())

    @property
    def turns(self) -> tuple[str, ...]:
        """Ids of the turns whose sentences that text carries."""
        return tuple(dict.fromkeys(fact.turn for fact in self.facts[:SHOWN_FACTS] if fact.turn))

    def without(self, told: Set[str]) -> str:
        """Its text without these sentences; empty where nothing is left."""
        shown = [str(fact) for fact in self.facts[:SHOWN_FACTS] if fact.text not in told]
        return f"- {self.name}: {' '.join(shown)}" if shown else ""


ToldThing: TypeAlias = "tuple[NamedThing, StatedFact]"


@dataclass(slots=True)
class _Entity:
    """One entity of the table; `name` as first written, without `kind` while it was only mentioned."""

    name: str
    kind: str = ""
    facts: list[StatedFact] = field(default_factory=list)
    row: EntityRow | None = None
    """As it is seen where nothing was set by hand; None until it is looked at after a change."""


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
        key = self.key(thing.name)
        entity = self.entities.pop(key, None) or _Entity(thing.name)
        self.entities[key] = entity
        entity.row = None
        if thing.kind and (not entity.kind or thing.kind != "object"):
            entity.kind = thing.kind
        if entity.facts[-1:] != [fact]:
            entity.facts.append(fact)
        alias = thing.alias.casefold()
        if alias and alias != key:
            self._bearers[alias] = key
            if other := self.entities.pop(alias, None):
                entity.facts = sorted([*other.facts, *entity.facts], key=lambda each: each.position)
        if len(entity.facts) > 3 * KEPT:
            del entity.facts[:-KEPT]

    def key(self, name: str) -> str:
        """Under which key the entity of this name stands."""
        return self._bearers.get(name.casefold(), name.casefold())


class Entities(TurnCache):
    """The `TurnCache` of a history's entities."""

    def __init__(self) -> None:
        self._told: TurnValues[ToldThing] = TurnValues()
        self._table = _Table()

    def update(self, turns: Mapping[str, Turn], changed: Sequence[str], positions: Mapping[str, int]) -> None:
        found: defaultdict[str, list[Correction]] = defaultdict(list)
        for note in self.notes.get("entities", {}).values():
            if note.found:
                found[note.turn].append(note)
        # The key of what a model found begins with its turn, so that taking it back is seen, too.
        for key in dict.fromkeys(key.partition("\n")[0] for key in changed):
            turn, position = turns.get(key), positions.get(key, -1)
            told = [*_read(turn, position, found[key])] if turn is not None and turn.eligible else []
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
            entity = table.entities[key]
            if entity.kind and key not in by_hand:
                entity.row = row = entity.row or _row(entity, ())
                if row:
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


def _read(turn: Turn, position: int, found: Sequence[Correction]) -> Iterator[ToldThing]:
    # Imported at the first turn: its patterns take long to compile.
    from ...text.entities import NamedThing, named_things, one_line

    things = named_things(turn.question)
    for thing in things:
        yield thing, StatedFact(thing.sentence, turn.id, position, turn.number)
    known = {(thing.name.casefold(), thing.sentence) for thing in things if thing.kind}
    said = one_line(turn.question) if found else ""
    for note in found:
        if note.quote in said and (note.entity.casefold(), note.quote) not in known:
            thing = NamedThing(note.entity, note.kind, note.quote)
            yield thing, StatedFact(note.quote, turn.id, position, turn.number, by_model=True)


def _row(entity: _Entity | None, by_hand: Sequence[Correction]) -> EntityRow | None:
    """The row of an entity with what was set by hand; None where nothing is left of it."""
    deleted = [note for note in by_hand if note.deletes_entity]
    gone = max(deleted, key=lambda note: note.sequence, default=Correction(""))
    notes = sorted(
        (note for note in by_hand if note.sequence > gone.sequence), key=lambda note: -note.sequence
    )
    said: dict[str, StatedFact] = {}
    for fact in reversed(entity.facts) if entity else ():
        if fact.number > gone.since:
            said.setdefault(fact.text, fact)
    facts: list[StatedFact] = []
    for note in notes:
        replaced = said.get(note.quote)
        if replaced is not None and replaced.number <= note.since:
            del said[note.quote]
        else:
            replaced = None
        if note.value is not None:
            text = f"{note.attribute} {note.value}".strip()
            place = (replaced.turn, replaced.position, replaced.number) if replaced else ("", 0, 0)
            facts.append(StatedFact(text, *place, correction=note, replaced=note.quote if replaced else ""))
    if not (facts or said):
        return None
    name = entity.name if entity else by_hand[0].entity
    kind = (entity.kind if entity else "") or by_hand[0].kind
    return EntityRow(name, kind, (*facts, *said.values()))
