"""Turns: their cards, the switches on them, and the one that is being written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Literal

from ...exceptions import UnknownTurn, UsageError
from ...history.changes import Change
from ...history.drafts import DraftTurn
from ...memory.session_memory import SessionMemory
from ...messages import name_turns
from ..context import PanelContext
from ..contract.codec import Malformed
from ..contract.news import Done, Found, Page
from ..snapshot import cards
from ..snapshot.columns import Columns
from ..snapshot.search import search
from .base import Action, Question, action, has

PAGE = 200
"""The most cards one request may ask for."""
FOUND = 500
"""The most turns that a search names."""
QUERY = 1_000
"""The most characters that are searched for."""
SWITCHES: Mapping[str, Callable[..., object]] = {
    "prune": SessionMemory.prune,
    "pin": SessionMemory.pin,
    "unpin": SessionMemory.unpin,
    "exclude": SessionMemory.exclude,
    "include": SessionMemory.include,
}


@action("page")
class PageRequest(Question):
    """The cards of these turns, of those that are still there."""

    numbers: tuple[int, ...]

    def __post_init__(self) -> None:
        if len(self.numbers) > PAGE:
            raise Malformed(f"numbers: at most {PAGE}")

    def apply(self, context: PanelContext) -> Page:
        memory = context.memory
        with memory.history.lock:
            records = memory.history.records
            found = [records.turns[records.numbers[each]] for each in self.numbers if each in records.numbers]
            return Page(cards=tuple(cards.card(turn) for turn in found if turn.alive))


@action("search")
class Search(Question):
    """The turns that hold these words."""

    query: str

    def apply(self, context: PanelContext) -> Found:
        if len(self.query) > QUERY:
            raise UsageError(f"A search has at most {QUERY:,} characters.")
        numbers = search(context.memory, self.query)
        return Found(numbers=tuple(numbers[:FOUND]), total=len(numbers))


@action("turns")
class ChangeTurns(Action):
    """One of the five switches, for those of these turns that are still there."""

    action: Literal["prune", "pin", "unpin", "exclude", "include"]
    numbers: tuple[int, ...]

    def apply(self, context: PanelContext) -> Done:
        memory = context.memory
        with memory.history.lock:
            # Those that are gone meanwhile need nothing done; the others do.
            numbers = [each for each in dict.fromkeys(self.numbers) if has(memory, each)]
            if not numbers:
                raise UnknownTurn("Nothing was changed: these turns are not in memory any more.")
            SWITCHES[self.action](memory, *numbers)
        return Done()


@action("dismiss")
class Dismiss(Action):
    """Say no more that turns were answered before the change `since` of an earlier one."""

    since: int

    def apply(self, context: PanelContext) -> Done:
        context.extras.dismissed.add((context.memory.caches.of(Columns).era, self.since))
        return Done()


@action("collapse")
class Collapse(Action):
    """Send only the first line of something attached to a turn, or the whole of it again."""

    number: int
    name: str
    collapsed: bool

    def apply(self, context: PanelContext) -> Done:
        context.memory.collapse(self.number, collapsed=self.collapsed, names=(self.name,))
        return Done()


@action("sort")
class Sort(Action):
    """Let turns stand in the order of these cells, which are those of a page; numbers stay."""

    cells: tuple[str, ...]

    def apply(self, context: PanelContext) -> Done:
        moved = context.memory.history.sort(self.cells)
        if not moved:
            return Done(note="All turns stand as their cells do on the page.")
        return Done(note=f"Sorted as on the page: {name_turns(moved)} moved.")


@action("stop")
class Stop(Action):
    """Let the reply being written as this turn end where it is; answered when it has, with what became of it."""

    number: int

    def apply(self, context: PanelContext) -> Future[Done]:
        history, ended = context.memory.history, Future[Done]()

        def changed(_: Change) -> None:
            if history.draft is not draft:
                unsubscribe()
                ended.set_result(Done(note=history.fate(draft)))

        with history.lock:
            draft = _draft(context.memory, self.number)
            unsubscribe = history.subscribe(changed)
            draft.stopped = True
        return ended


def _draft(memory: SessionMemory, number: int) -> DraftTurn:
    """The reply being written as this turn, and not another one that began meanwhile."""
    draft = memory.history.draft
    if draft is None or draft.number != number:
        raise UnknownTurn(f"The reply of #{number} had ended.")
    return draft
