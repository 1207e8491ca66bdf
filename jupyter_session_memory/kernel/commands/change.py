"""`%memory` commands that change what is remembered; each says what it did and how to take it back."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...exceptions import UsageError
from ...memory.session_memory import SessionMemory
from ...messages import Turn, name_turns
from ..session import RESET, Session
from ..targets import find_attachments, find_turns
from . import Command, Run, Show, counted, next_request, nothing_more, summaries

UNDO = "Undo: %memory undo"
_FOREVER = re.compile(r"\s*--forever\b\s*")


def prune(session: Session, text: str, out: Show) -> None:
    """Remove turns."""
    if summaries.change("prune", session, text, out):
        return
    target, forever = _forever(text)
    if not forever and (named := find_attachments(session.memory, target)):
        turn, names = named
        turn = session.memory.detach(turn, *names)
        stale = summaries.stale(session.memory, [turn])
        out(f"{', '.join(names)} removed from #{turn.number}. {UNDO}{stale}")
        return
    turns = find_turns(session.memory, target, "%memory prune 3", removed=forever)
    session.memory.prune(*turns, forever=forever)
    done = "removed for ever." if forever else f"removed. {UNDO}{summaries.stale(session.memory, turns)}"
    out(f"{name_turns(turns)} {done}")


def _marking(
    verb: str,
    mark: Callable[..., None],
    done: str,
    already: str,
    *,
    tail: Callable[[SessionMemory, list[Turn]], str],
) -> Run:
    """A command that marks turns by a method of the memory, and says what it did: `done`, then `tail`."""

    def run(session: Session, text: str, out: Show) -> None:
        if verb in summaries.VERBS and summaries.change(verb, session, text, out):
            return
        memory = session.memory
        turns = find_turns(memory, text, f"%memory {verb} 3")
        mark(memory, *turns)
        # A turn that was so already is the very value it was.
        changed = [turn for turn in turns if memory.turn(turn.id) is not turn]
        if changed:
            out(f"{name_turns(changed)} {done} {tail(memory, changed)}")
        else:
            out(f"{name_turns(turns)} {already}")

    return run


def _undo_and_stale(memory: SessionMemory, turns: list[Turn]) -> str:
    return f"{UNDO}{summaries.stale(memory, turns)}"


def _next(memory: SessionMemory, _: list[Turn]) -> str:
    return next_request(memory)


def edit(session: Session, text: str, out: Show) -> None:
    """Change what a turn says."""
    if summaries.change("edit", session, text, out):
        return
    # The side stands in the command's own line: a cell's text may begin with the word "reply".
    match = re.match(r"\s*(\S+)(?:[ \t]+(question|reply)\b)?(?:[ \t]+|[ \t]*\n|$)(.*)", text, re.DOTALL)
    if match is None or not (match[2] or match[3]):
        raise UsageError("Which turn, and what shall it say? %memory edit 3 reply NEW TEXT.")
    target, side, new = match.groups()
    turn, *more = find_turns(session.memory, target, "%memory edit 3 reply NEW TEXT")
    if more:
        raise UsageError(f"One turn at a time: %memory edit {turn.number} {side or 'question'} NEW TEXT.")
    new = new.strip("\n")
    if not new.strip():
        raise UsageError(f"The new text is empty. To remove the turn: %memory prune {turn.number}")
    session.memory.edit(_message(turn, side or "question"), new)
    out(f"#{turn.number} edited. {UNDO}{summaries.stale(session.memory, [turn])}")


def _message(turn: Turn, side: str) -> str:
    role = "user" if side == "question" else "assistant"
    found = [message for message in turn.messages if message.role == role and not message.tool_calls]
    if not found:
        raise UsageError(f"#{turn.number} has no {side}.")
    return found[0 if side == "question" else -1].id


def clear(session: Session, text: str, out: Show) -> None:
    """Empty the memory."""
    rest, forever = _forever(text)
    if forever:
        erase(session, rest, out)
        return
    _whole("clear", rest)
    out(f"Memory cleared: {counted(session.memory.clear(), 'turn')}. {UNDO}")


def erase(session: Session, text: str, out: Show) -> None:
    """Empty the memory for ever; with `--all` that of every thread."""
    rest, _ = _forever(text)
    threads = session.threads
    names = threads.names if rest == "--all" else (threads.name,)
    _whole("erase", "" if rest == "--all" else rest)
    turns = counted(sum(threads.get(name).clear(forever=True) for name in names), "turn")
    others = len(threads.names) - len(names)
    of = f" of {counted(len(names), 'thread')}" if len(names) > 1 else ""
    left = f" {counted(others, 'other thread')} stayed: %memory erase --all." if others else ""
    out(f"Memory erased: {turns}{of}, for ever.{left}")


def _whole(command: str, rest: str) -> None:
    """Refuse what stands behind a command that empties the whole memory.

    Raises:
        UsageError: there is something.
    """
    if rest:
        raise UsageError(
            f"%memory {command} takes nothing more: it empties the whole memory. For some turns: %memory prune 3."
        )


def undo(session: Session, text: str, out: Show) -> None:
    """Take the last change back."""
    nothing_more(text, "undo")
    again = "%memory reset" if session.undoes == RESET else "%memory redo"
    label = session.undo()
    out(f"Undone: {label}. {next_request(session.memory)} Redo: {again}")


def reset(session: Session, text: str, out: Show) -> None:
    """Begin a new session."""
    nothing_more(text, "reset")
    session.reset()
    # The same words whatever was there before: a notebook that is run again says the same again.
    out(
        f"New session: empty, turns count from #1. Model: {session.title}. Strategy: {session.memory.strategy}. "
        f"Until its first turn, {UNDO[0].lower()}{UNDO[1:]}"
    )


def redo(session: Session, text: str, out: Show) -> None:
    """Bring the last undone change back."""
    nothing_more(text, "redo")
    label = session.memory.redo()
    out(f"Done again: {label}. {next_request(session.memory)}")


def system(session: Session, text: str, out: Show) -> None:
    """Show, set or clear the standing instructions."""
    history = session.memory.history
    if not text.strip():
        lines = [message.text for message in history.system]
        out(
            "\n".join(["Instructions, always sent:", *lines])
            if lines
            else "No instructions. Set them: %memory system TEXT"
        )
    elif text.strip() in ("clear", "--clear"):
        history.set_system()
        out(f"Instructions cleared. {UNDO}")
    elif text.lstrip().startswith("--add "):
        session.memory.add("system", text.lstrip().removeprefix("--add ").strip())
        out(f"Instruction added: always sent. {UNDO}")
    else:
        history.set_system(text.strip())
        out(f"Instructions set: always sent. {UNDO}")


def plan(session: Session, text: str, out: Show) -> None:
    """Show, set or clear the plan."""
    memory = session.memory
    if not text.strip():
        out(f"Plan, always sent:\n{memory.plan}" if memory.plan else "No plan. Set it: %memory plan TEXT")
    elif text.strip() in ("clear", "--clear"):
        memory.history.set_plan("")
        out(f"Plan cleared. {UNDO}")
    else:
        before = memory.plan
        memory.history.set_plan(text.strip())
        out(f"Plan set: always sent{', in place of the one before' if before else ''}. {UNDO}")


def _forever(text: str) -> tuple[str, bool]:
    rest = _FOREVER.sub(" ", text).strip()
    return rest, rest != text.strip()


COMMANDS = {
    "prune": Command(
        prune,
        "%memory prune N [--forever]",
        "remove turns: 3, 2-5, last; a summary: S1; what is attached to a turn: 3 df",
        "Change",
        ("remove", "delete", "forget", "drop"),
    ),
    "pin": Command(
        _marking("pin", SessionMemory.pin, "pinned: always in.", "was pinned already.", tail=_undo_and_stale),
        "%memory pin N",
        "always send them",
        "Change",
        ("keep",),
    ),
    "unpin": Command(
        _marking("unpin", SessionMemory.unpin, "no longer pinned.", "was not pinned.", tail=_next),
        "%memory unpin N",
        "leave them to the strategy again",
        "Change",
    ),
    "exclude": Command(
        _marking(
            "exclude",
            SessionMemory.exclude,
            "turned off: kept, but out of the next request.",
            "was turned off already.",
            tail=_undo_and_stale,
        ),
        "%memory exclude N",
        "turn them off: kept, but not sent",
        "Change",
        ("off", "mute", "disable"),
    ),
    "include": Command(
        _marking("include", SessionMemory.include, "turned on.", "was on already.", tail=_next),
        "%memory include N",
        "turn them on again",
        "Change",
        ("on", "unmute", "enable"),
    ),
    "edit": Command(edit, "%memory edit N [question|reply] TEXT", "change what a turn says", "Change"),
    "system": Command(
        system,
        "%memory system [TEXT|clear]",
        "the standing instructions, always sent",
        "Change",
        ("instructions",),
    ),
    "plan": Command(plan, "%memory plan [TEXT|clear]", "the current plan, always sent", "Change"),
    "clear": Command(clear, "%memory clear [--forever]", "empty the memory", "Change"),
    "reset": Command(
        reset,
        "%memory reset",
        "begin a new session: no threads, no turns, numbers from #1, strategy and budget as configured",
        "Change",
        ("new",),
    ),
    "erase": Command(
        erase,
        "%memory erase [--all]",
        "empty the memory for ever: no undo; with --all every thread's",
        "Change",
    ),
    "undo": Command(undo, "%memory undo", "take the last change back", "Change"),
    "redo": Command(redo, "%memory redo", "bring it back", "Change"),
}
