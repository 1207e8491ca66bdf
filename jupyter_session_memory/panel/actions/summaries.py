"""Summaries: making them, and which of summary and originals is sent."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Literal

from ...exceptions import UnknownTurn, UsageError
from ...memory.session_memory import SessionMemory
from ...messages import Summary, Turn, name_turns
from ...summaries import edits
from ...summaries.making import Cancelled, Progress
from ..context import PanelContext
from ..contract.codec import Malformed
from ..contract.news import Done
from .base import Action, action, has


@action("summarise")
class Summarise(Action):
    """Summarise these turns, all live ones before `older`, or, with neither, what `%memory summarize` calls older.

    Reports as Work, answered at its end.
    """

    numbers: tuple[int, ...] | None = None
    older: int | None = None

    def __post_init__(self) -> None:
        if self.numbers is not None and (self.older is not None or not self.numbers):
            raise Malformed("summarise: numbers, older, or neither")

    def apply(self, context: PanelContext) -> Future[Done]:
        return summarise(context, self._turns(context.memory))

    def _turns(self, memory: SessionMemory) -> list[Turn]:
        """The turns that are meant; none: all that is older."""
        with memory.history.lock:
            if self.numbers is not None:
                # Those that are gone meanwhile need no summary; where none is left, no others are meant instead.
                chosen = [memory.turn(number) for number in self.numbers if has(memory, number)]
                if not chosen:
                    raise UnknownTurn("Nothing was summarised: these turns are not in memory any more.")
                return chosen
            if self.older is None:
                return []
            positions = memory.history.records.positions
            border = positions[memory.turn(self.older).id]
            older = [turn for turn in memory.turns if positions[turn.id] < border]
        if not older:
            raise UsageError(f"Nothing to summarise before #{self.older}.")
        return older


@action("summary")
class ChangeSummary(Action):
    """Send the originals again (expand), the summary again (collapse), make it anew, or forget it."""

    action: Literal["expand", "collapse", "remake", "remove", "pin", "unpin"]
    summary: str

    def apply(self, context: PanelContext) -> Done | Future[Done]:
        history = context.memory.history
        if self.action == "remake":
            return summarise(context, [edits.find(history, self.summary)])
        if self.action == "remove":
            edits.drop(history, self.summary)
        elif self.action in ("pin", "unpin"):
            edits.mark(history, self.action, self.summary, pinned=self.action == "pin")
        else:
            edits.mark(history, self.action, self.summary, expanded=self.action == "expand")
        return Done()


def summarise(context: PanelContext, which: list[Turn] | list[Summary]) -> Future[Done]:
    """Begin to summarise these turns, or to make this summary anew; with none, all that is older."""
    memory = context.memory

    def run(progress: Progress, cancelled: Cancelled) -> Done:
        made = memory.summarize(*which, progress=progress, cancelled=cancelled)
        return Done(note=_told(memory, made), made=made.id)

    return context.work.start("summarise", run)


def _told(memory: SessionMemory, summary: Summary) -> str:
    """What a summary just made stands for, and what to look at in it."""
    lost, invented = len(summary.lost), len(summary.invented)
    found = [f"{lost} fact{'' if lost == 1 else 's'} lost"] if lost else []
    found += [f"{invented} not in its turns"] if invented else []
    turns = memory.history.records.turns
    covered = name_turns(turns[key] for key, _ in summary.covers if key in turns)
    return f"{covered} summarised as {summary.id}{'; ' if found else ''}{', '.join(found)}."
