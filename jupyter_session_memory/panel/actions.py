"""What panels do to a memory. Each returns a line worth reading, mostly empty, or raises and has done nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from .. import annotations as notes
from ..exceptions import Busy, Conflict, SessionMemoryError, SummaryStopped, UnknownTurn, UsageError
from ..history.changes import Change
from ..history.drafts import DraftTurn
from ..memory.session_memory import SessionMemory
from ..messages import Summary, Turn
from ..summaries import edits as summaries
from . import findings
from .answers import ANSWERS, Answer, Desk, source_of, standing_messages
from .cards import stamp
from .news import Done, Refused
from .parts import Source
from .requests import (
    AnyRequest,
    Cancel,
    ChangeSummary,
    ChangeTurns,
    Command,
    Edit,
    EditEntity,
    Remedy,
    SetBudget,
    Stop,
    Summarise,
    SwitchThread,
    UseStrategy,
)

STALE = "Changed meanwhile. Nothing was edited; here is the new version."
_KINDS: dict[type[SessionMemoryError], Any] = {
    Conflict: "stale",
    Busy: "busy",
    UnknownTurn: "unknown",
    UsageError: "unfit",
    SummaryStopped: "cancelled",
}


def carry_out(desk: Desk, request: AnyRequest, later: Callable[[Answer], object]) -> Answer | None:
    """Do what a request asks for; None where the answer comes `later`, on another thread.

    Raises:
        SessionMemoryError: it was not done.
    """
    name = desk.session.threads.name
    if request.thread not in ("", name) and not isinstance(request, SwitchThread | Cancel):
        raise Conflict(f"Thread “{name}” is in use by now. Nothing was done.")
    if type(request) in ANSWERS:
        return partial(ANSWERS[type(request)](desk, request), re=request.id)
    if isinstance(request, Stop):
        _stop(desk, request, later)
        return None
    long = _long_work(desk, request)
    if long is not None:
        _summarise(desk, request, long, later)
        return None
    return partial(Done, re=request.id, note=ACTIONS[type(request)](desk, request))


def _long_work(desk: Desk, request: AnyRequest) -> list[Turn] | list[Summary] | None:
    """What is to be summarised, where that is what is asked for; empty: all that is older."""
    memory = desk.memory
    if isinstance(request, Summarise):
        return _to_summarise(memory, request)
    if isinstance(request, ChangeSummary) and request.action == "remake":
        return [summaries.find(memory.history, request.summary)]
    if isinstance(request, Remedy) and (chosen := _chosen(desk, request)).action == "summarize":
        if chosen.summary:
            return [summaries.find(memory.history, chosen.summary)]
        return [memory.turn(number) for number in chosen.numbers if _has(memory, number)]
    return None


def refusal(desk: Desk, error: SessionMemoryError, request: AnyRequest) -> Answer:
    """The answer to a request that was not done; with the new version where an edit came too late."""
    kind: Any = next((word for each, word in _KINDS.items() if isinstance(error, each)), "failed")
    fresh: Source | None = None
    if kind == "stale" and isinstance(request, Edit):
        try:
            fresh = source_of(desk.memory, request.target)
        except UnknownTurn as gone:
            return partial(Refused, re=request.id, kind="unknown", text=str(gone))
    return partial(Refused, re=request.id, kind=kind, text=str(error), fresh=fresh)


def change_turns(desk: Desk, request: ChangeTurns) -> str:
    """One of the five switches, for those of the turns that are still there."""
    memory = desk.memory
    with memory.history.lock:
        # Those that are gone meanwhile need nothing done; the others do.
        numbers = [each for each in dict.fromkeys(request.numbers) if _has(memory, each)]
        if not numbers:
            raise UnknownTurn("Nothing was changed: these turns are not in memory any more.")
        getattr(memory, request.action)(*numbers)
    return ""


def _has(memory: SessionMemory, number: int) -> bool:
    records = memory.history.records
    turn = records.turns.get(records.numbers.get(number, ""))
    return turn is not None and turn.alive


def edit(desk: Desk, request: Edit) -> str:
    """New text for a message, a summary, the instructions or the plan."""
    memory, target, text = desk.memory, request.target, request.text
    history = memory.history
    with history.lock:
        if target in ("system", "plan"):
            if stamp(standing_messages(memory, target)) != request.version:
                raise Conflict(STALE)
            if target == "system":
                history.set_system(text.strip())
            elif text.strip() or memory.plan:
                history.set_plan(text.strip())
            return ""
        summary = history.records.summaries.get(target)
        if summary is not None:
            summaries.edit(history, replace(summary, version=request.version), text)
            return ""
        if not text.strip():
            raise UsageError("The new text is empty. To forget the turn, remove it.")
        _, message = history.records.find(target)
        if message is None:
            raise UnknownTurn("That text is not in memory any more. Nothing was edited.")
        history.edit(replace(message, version=request.version), text)
    return ""


def edit_entity(desk: Desk, request: EditEntity) -> str:
    """Correct a fact of an entity, or delete it."""
    memory = desk.memory
    with memory.history.lock:
        row = notes.find(memory, request.entity)
        fact = next((fact for fact in row.facts if fact.text == request.fact), None) if row else None
        if row is None or fact is None:
            raise Conflict("That fact is not in the table any more. Nothing was changed.")
        notes.correct(memory, row, fact, request.text)
    return ""


def change_summary(desk: Desk, request: ChangeSummary) -> str:
    """Send the originals or the summary; pin it or not; forget it, so that its turns are sent themselves."""
    if request.action == "remove":
        summaries.drop(desk.memory.history, request.summary)
        return ""
    flags = {
        "expand": {"expanded": True},
        "collapse": {"expanded": False},
        "pin": {"pinned": True},
        "unpin": {"pinned": False},
    }[request.action]
    summaries.mark(desk.memory.history, request.action, request.summary, **flags)
    return ""


def command(desk: Desk, request: Command) -> str:
    """Undo, redo, clear, erase, check."""
    memory = desk.memory
    if request.action == "undo":
        memory.undo()
    elif request.action == "redo":
        memory.redo()
    elif request.action == "check":
        return check(desk)
    else:
        memory.clear(forever=request.action == "erase")
    return ""


def check(desk: Desk) -> str:
    """Look for what a person should know of the memory."""
    found, desk.remedies = findings.check(desk.memory)
    desk.show_findings(found)
    count = len(found)
    return f"{count} finding{'' if count == 1 else 's'}." if count else "Nothing found."


def remedy(desk: Desk, request: Remedy) -> str:
    """Carry out what a finding offers, where that is done at once; then look again."""
    memory, chosen = desk.memory, _chosen(desk, request)
    if chosen.summary:
        memory.expand(chosen.summary)
    else:
        getattr(memory, chosen.action)(*[number for number in chosen.numbers if _has(memory, number)])
    check(desk)
    return ""


def _chosen(desk: Desk, request: Remedy) -> findings.Remedy:
    remedies = desk.remedies.get(request.finding, ())
    if request.choice >= len(remedies):
        raise UnknownTurn("That finding is out of date. Check again.")
    return remedies[request.choice]


def use_strategy(desk: Desk, request: UseStrategy) -> str:
    """Choose a strategy for the active thread."""
    desk.memory.use(request.name, **request.options)
    return ""


def set_budget(desk: Desk, request: SetBudget) -> str:
    """Set the token budget, or go back to the model's own."""
    if request.tokens == 0:
        raise UsageError("A budget is at least 1 token. To send no memory at all: %%chat --no-memory.")
    desk.session.set_budget(request.tokens)
    return ""


def switch_thread(desk: Desk, request: SwitchThread) -> str:
    """Make another thread the active one."""
    # Not a new one: a panel offers those there are.
    desk.session.threads.get(request.name)
    desk.session.threads.switch(request.name)
    return ""


def cancel(desk: Desk, request: Cancel) -> str:
    """Give up the work under way."""
    desk.work.cancel(request.work)
    return ""


def _stop(desk: Desk, request: Stop, later: Callable[[Answer], object]) -> None:
    """Stop the reply being written; the answer comes when it has ended, on the thread that ends it."""
    history = desk.memory.history

    def changed(_: Change) -> None:
        if history.draft is not draft:
            unsubscribe()
            later(partial(Done, re=request.id, note=history.fate(draft)))

    with history.lock:
        draft = _draft(desk.memory, request.number)
        unsubscribe = history.subscribe(changed)
        draft.stopped = True


def _draft(memory: SessionMemory, number: int) -> DraftTurn:
    """The reply being written as this turn, and not another one that began meanwhile."""
    draft = memory.history.draft
    if draft is None or draft.number != number:
        raise UnknownTurn(f"The reply of #{number} had ended.")
    return draft


def _to_summarise(memory: SessionMemory, request: Summarise) -> list[Turn]:
    with memory.history.lock:
        if request.older is None and request.numbers is None:
            return []
        if request.older is None:
            # Those that are gone meanwhile need no summary; where none is left, no others are meant instead.
            chosen = [memory.turn(number) for number in request.numbers or () if _has(memory, number)]
            if not chosen:
                raise UnknownTurn("Nothing was summarised: these turns are not in memory any more.")
            return chosen
        border = memory.turn(request.older)
        positions = memory.history.records.positions
        older = [turn for turn in memory.turns if positions[turn.id] < positions[border.id]]
    if not older:
        raise UsageError(f"Nothing to summarise before #{request.older}.")
    return older


def _summarise(
    desk: Desk,
    request: AnyRequest,
    which: list[Turn] | list[Summary],
    later: Callable[[Answer], object],
) -> None:
    memory = desk.memory
    answer: Answer = partial(Refused, re=request.id, kind="failed", text="Not summarised.")

    def run(progress: Callable[[int, int], object], cancelled: Callable[[], bool]) -> None:
        nonlocal answer
        try:
            made = memory.summarize(*which, progress=progress, cancelled=cancelled)
        except SessionMemoryError as error:
            answer = refusal(desk, error, request)
        except Exception as error:
            # A fault of ours must neither pass for success nor go unnoticed.
            logging.getLogger(__name__).exception("Summarising for the memory panel failed")
            text = f"Not summarised: {type(error).__name__} in the kernel. Its log says more."
            answer = partial(answer, text=text)
        else:
            if isinstance(request, Remedy):
                check(desk)
            answer = partial(Done, re=request.id, note=_made(made))

    desk.work.start("summarise", run, lambda: later(answer))


def _made(summary: Summary) -> str:
    """What to look at in a summary just made; empty where there is nothing."""
    lost, invented = len(summary.lost), len(summary.invented)
    found = [f"{lost} fact{'' if lost == 1 else 's'} lost"] if lost else []
    found += [f"{invented} not in its turns"] if invented else []
    return f"Summarised as {summary.id}; {', '.join(found)}." if found else ""


ACTIONS: Mapping[type[Any], Callable[[Desk, Any], str]] = {
    ChangeTurns: change_turns,
    Edit: edit,
    EditEntity: edit_entity,
    ChangeSummary: change_summary,
    Command: command,
    UseStrategy: use_strategy,
    SetBudget: set_budget,
    SwitchThread: switch_thread,
    Cancel: cancel,
    Remedy: remedy,
}
