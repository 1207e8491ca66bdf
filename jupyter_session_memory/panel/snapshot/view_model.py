"""What panels show of a memory at one moment, and the frame that opens a panel with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Protocol

from ...context.budget import Budget
from ...context.context import Context
from ...history.changes import Deed
from ...memory.session_memory import SessionMemory
from ...messages import Turn
from ...providers.provider import Provider
from ...strategies.caches.entities import Entities, EntityRow
from ...strategies.entity import EntityFacts
from ...strategies.registry import STRATEGIES
from ...strategies.strategy import NamedStrategy
from ...summaries.coverage import within
from ...threads import Threads
from ..contract import OPENING, PROTOCOL
from ..contract.news import State
from ..contract.parts import (
    NO_WORK,
    Entity,
    Fact,
    Finding,
    Head,
    Label,
    Late,
    Layer,
    Meter,
    Option,
    Place,
    Standing,
    StrategyChoice,
    SummaryCard,
    ThreadChoice,
    Work,
    runs_of,
    runs_of_equals,
)
from . import cards
from .columns import Columns
from .places import Places

ENTITIES = 100
"""Entities that a panel lists, most recently touched first."""
FACTS = 12
"""Facts it lists of each."""


class PanelSession(Protocol):
    """What a hub knows of the session it shows."""

    threads: Threads

    @property
    def provider(self) -> Provider: ...

    @property
    def title(self) -> str:
        """The model as people read it."""
        ...

    def asked(self, source: str) -> str | None:
        """What a chat cell asks; None where that does not stand in it, is private, or is no part of the memory."""
        ...

    def output_of(self, turn: Turn) -> tuple[str, str, int]:
        """Text and HTML of the output that shows a turn's reply, and how many characters of that text are the reply."""
        ...

    @property
    def undoes(self) -> Deed | None:
        """What `undo` would take back."""
        ...

    def undo(self) -> str:
        """Take the last change of the active thread back, or, where it has none, the reset before it."""
        ...

    def set_budget(self, budget: Budget) -> None:
        """Give every thread this token budget; `OWN` is what the model's window leaves."""
        ...


@dataclass(frozen=True)
class Snapshot:
    """A memory as panels show it, turn by turn in columns that belong together; what `update` compares.

    It is let go with the last panel, and made anew when anything is erased.
    """

    thread: str
    columns: Columns
    places: Places
    tick: int
    numbers: list[int]
    tokens: list[int]
    marks: list[int]
    known_places: int
    head: Head
    meter: Meter
    system: Standing
    plan: Standing
    late: tuple[Late, ...] = ()
    summaries: tuple[SummaryCard, ...] = ()
    entities: tuple[Entity, ...] = ()
    findings: tuple[Finding, ...] = ()
    work: Work = NO_WORK


@dataclass
class Extras:
    """What a snapshot shows beside the memory's own: who else there is, what is being done, what was found."""

    work: Work = NO_WORK
    findings: tuple[Finding, ...] = ()
    thread_sizes: dict[str, tuple[int, int]] = field(default_factory=dict)
    """(revision, turns) of threads by name, so that a quiet one is counted once."""
    dismissed: set[tuple[int, int]] = field(default_factory=set)
    """Changes that people read of, and want to read of no more: an era and a `Late.since`."""


def take(session: PanelSession, extras: Extras, places: Places) -> Snapshot:
    """The active thread as it is now; its memory's lock must be held."""
    memory = session.threads.active
    context = memory.preview()
    columns = memory.caches.of(Columns)
    items, history = memory.counts.items, memory.history
    plan = (history.plan,) if history.plan else ()
    marks = places.marks(context, columns, memory)
    return Snapshot(
        session.threads.name,
        columns,
        places,
        columns.tick,
        columns.numbers.copy(),
        [items[position].tokens for position in columns.positions],
        marks,
        len(places.table),
        _head(session, memory, extras),
        meter(context),
        cards.standing(memory, history.system),
        cards.standing(memory, plan),
        tuple(each for each in columns.late if (columns.era, each.since) not in extras.dismissed),
        _summaries(memory, context),
        _entities(memory),
        extras.findings,
        extras.work,
    )


def state(snapshot: Snapshot, memory: SessionMemory) -> State:
    """What opens a panel on a snapshot; the memory's lock must be held."""
    turns, draft = memory.history.records.turns, memory.history.draft
    return State(
        protocol=PROTOCOL,
        era=snapshot.columns.era,
        head=snapshot.head,
        meter=snapshot.meter,
        system=snapshot.system,
        plan=snapshot.plan,
        places=tuple(snapshot.places.table[: snapshot.known_places]),
        order=runs_of(snapshot.numbers),
        tokens=tuple(snapshot.tokens),
        marks=runs_of_equals(snapshot.marks),
        late=snapshot.late,
        cards=tuple(cards.card(turns[key]) for key in snapshot.columns.keys[-OPENING:]),
        summaries=snapshot.summaries,
        entities=snapshot.entities,
        findings=snapshot.findings,
        draft=cards.draft_card(draft) if draft else None,
        work=snapshot.work,
    )


def meter(context: Context) -> Meter:
    """A context's tokens by layer."""
    layers = tuple(Layer(name, tokens) for name, tokens in context.layers.items() if tokens)
    return Meter(context.tokens, context.budget, context.exact, layers, str(context.error or ""))


def _head(session: PanelSession, memory: SessionMemory, extras: Extras) -> Head:
    chosen = memory.strategy
    name, options = (chosen.name, chosen.options) if isinstance(chosen, NamedStrategy) else (str(chosen), {})
    choices = tuple(_choice(each, options if each == name else {}) for each in STRATEGIES)
    if name not in STRATEGIES:
        # One of the user's own: it can be left, and not be chosen again.
        choices = (StrategyChoice(name), *choices)
    sizes = extras.thread_sizes
    for thread in session.threads.names:
        other = session.threads.get(thread)
        if thread == session.threads.name:
            sizes[thread] = (other.revision, len(memory.caches.of(Columns).keys))
        elif sizes.get(thread, (-1, 0))[0] != other.revision:
            sizes[thread] = (other.revision, len(other.turns))
    threads = tuple(ThreadChoice(thread, sizes[thread][1]) for thread in session.threads.names)
    undo, redo = _label(session.undoes), _label(memory.history.redoes)
    newest = memory.receipts.get()
    return Head(session.title, name, choices, threads, newest.number if newest else 0, undo, redo)


def _label(deed: Deed | None) -> Label | None:
    return Label(deed.verb, deed.target) if deed else None


def _choice(name: str, present: dict[str, int]) -> StrategyChoice:
    return StrategyChoice(
        name,
        tuple(
            Option(each.name, present.get(each.name, each.default), each.least)
            for each in STRATEGIES[name].options
        ),
    )


def _summaries(memory: SessionMemory, context: Context) -> tuple[SummaryCard, ...]:
    """Summaries in the order of the turns they cover; those that another one was made from stay behind it."""
    records = memory.history.records
    if not records.summaries:
        return ()
    active = {summary.id for summary in memory.counts.coverage.active}
    top = [each for each in records.summaries.values() if each.id in active or each.expanded]
    behind = set(within(records, [child for each in top for child in each.children]))
    shown = [each for each in records.summaries.values() if each.id not in behind and each.covers]
    shown.sort(key=lambda each: records.positions.get(each.covers[0].turn, -1))
    found = []
    for summary in shown:
        stale = summary.id not in active and not summary.expanded
        if summary.id in active:
            inside = summary.id in context.carried
            place = Place("in", "pinned" if summary.pinned else "sent") if inside else Place("out", "room")
        else:
            place = Place("out", "replaced")
        found.append(cards.summary_card(memory, summary, place, stale))
    return tuple(found)


def _entities(memory: SessionMemory) -> tuple[Entity, ...]:
    """The table of entities where it matters: the strategy sends it, or somebody corrected it."""
    if not isinstance(memory.strategy, EntityFacts) and not memory.history.records.entities:
        return ()
    rows = islice(memory.caches.of(Entities).rows(), ENTITIES)
    return tuple(Entity(row.name, row.name, tuple(_facts(row))) for row in rows)


def _facts(row: EntityRow) -> Iterator[Fact]:
    for fact in row.facts[:FACTS]:
        numbers = (fact.number,) if fact.turn else ()
        yield Fact(fact.text, () if fact.correction else numbers)
        if fact.replaced:
            yield Fact(fact.replaced, numbers, replaced=True)
