"""`%memory` commands on summaries: make them, make them anew, ask for the originals back, change them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from IPython.core.getipython import get_ipython

from ...context.context import Context
from ...exceptions import UsageError, stopped
from ...memory.session_memory import SessionMemory
from ...messages import Summary, Turn, name_turns
from ...summaries import edits as summaries
from ...summaries.coverage import name_covered
from ..reply.summary_view import watching
from ..session import AUTOMATIC, Session
from ..table import first_line
from ..targets import find_attachments, find_summary, find_turns
from . import Command, Show, next_request

SHOWN = 20
"""Summaries listed above the turns; the newest are."""
FACTS = 3
"""Facts lost, or invented, that are named in a list; a summary just made names ten."""
_UNDO = "Undo: %memory undo"


def summarize(session: Session, text: str, out: Show) -> None:
    """Let a summary stand for turns, or make one anew."""
    memory = session.memory
    summary = find_summary(memory, text)
    if summary is not None and summary.expanded and not memory.counts.coverage.is_stale(summary):
        memory.expand(summary, expanded=False)
        out(f"{summary.id} stands for {name_covered(memory.history.records, summary)} again. {_UNDO}")
        return
    which = [summary] if summary is not None else _turns(memory, text)
    try:
        with watching(get_ipython()) as show:
            made = memory.summarize(*which, show=show)
    except KeyboardInterrupt:
        raise stopped("Stopped by you: nothing was summarised. Memory is unchanged.") from None
    out(_made(memory, made))


def _means_older(text: str) -> bool:
    return not text.strip() or text.split()[0].lower() == "older"


def _turns(memory: SessionMemory, text: str) -> list[Turn]:
    """The turns that are meant; none: all that is older."""
    if not _means_older(text):
        return find_turns(memory, text, "%memory summarize 2-5")
    kept = text.split()[1:]
    if not kept:
        return []
    if len(kept) > 1 or not kept[0].isdecimal() or not int(kept[0][:9]):
        raise UsageError("Older than how many turns? Such as %memory summarize older 4.")
    return summaries.older(memory.history, int(kept[0][:9]))


def _made(memory: SessionMemory, summary: Summary) -> str:
    lines = [
        f"{summary.id} now stands for {name_covered(memory.history.records, summary)}"
        f" ({_cost(memory, summary)}, by {summary.by}):",
        summary.text,
    ]
    if summary.lost:
        lines.append(f"Not in it: {_facts(summary.lost, 10)}.")
    if summary.invented:
        lines.append(f"Not in its turns: {_facts(summary.invented, 10)}.")
    lines.append(f"Originals: %memory expand {summary.id} · {_UNDO}")
    return "\n".join(lines)


def expand(session: Session, text: str, out: Show) -> None:
    """Send originals again: the turns of a summary, or what is collapsed whole."""
    memory = session.memory
    if named := find_attachments(memory, text):
        turn, names = named
        if not memory.collapse(turn, collapsed=False, names=names):
            raise UsageError(f"#{turn.number}: {', '.join(names)} is whole already.")
        out(f"{', '.join(names)} of #{turn.number} whole again. {next_request(memory)} {_UNDO}")
        return
    summary = find_summary(memory, text)
    if summary is not None:
        out(_expanded(memory, summary))
        return
    turns = find_turns(memory, text, "%memory expand S1 or %memory expand 3")
    whole = memory.collapse(*turns, collapsed=False)
    if whole:
        out(f"{name_turns(whole)} whole again. {next_request(memory)} {_UNDO}")
    covered = memory.counts.coverage.covered
    keys = dict.fromkeys(covered[turn.id] for turn in turns if turn.id in covered)
    for key in keys:
        out(_expanded(memory, summaries.find(memory.history, key)))
    if not (whole or keys):
        raise UsageError(f"{name_turns(turns)}: no summary stands there, and nothing is collapsed.")


def _expanded(memory: SessionMemory, summary: Summary) -> str:
    memory.expand(summary)
    covered = name_covered(memory.history.records, summary)
    return f"{covered} sent as they are again, in place of {summary.id}. {next_request(memory)} {_UNDO}"


def compact(session: Session, text: str, out: Show) -> None:
    """Summarise what is due now, or choose whether that is done after replies."""
    memory = session.memory
    word = text.strip().lower()
    if word in AUTOMATIC:
        memory.auto_compact = AUTOMATIC[word]
        out(_AUTOMATIC[memory.auto_compact])
        return
    if word:
        raise UsageError(
            f"%memory compact takes on, off or auto, not “{text.strip()}”. For turns: %memory summarize 2-5."
        )
    try:
        with watching(get_ipython()) as show:
            made = memory.compact(show=show)
    except KeyboardInterrupt:
        raise stopped("Stopped by you. What was summarised before stays: %memory show.") from None
    if not made:
        out(f"Nothing is due under {memory.strategy}. For turns of your choice: %memory summarize older.")
        return
    last = list({summary.id: summary for summary in made}.values())
    named = ", ".join(f"{each.id} for {name_covered(memory.history.records, each)}" for each in last)
    out(f"Summarised: {named}. {next_request(memory)}")


_AUTOMATIC = {
    True: "Older turns are summarised after a reply once they no longer fit the budget.",
    False: "Nothing is summarised by itself. %memory summarize still does, when you ask.",
    None: "Older turns are summarised after a reply where the strategy does so (summary, hierarchical).",
}


VERBS = ("edit", "prune", "pin", "unpin")
"""The commands that take a summary where they take turns."""


def change(verb: str, session: Session, text: str, out: Show) -> bool:
    """Do what `%memory` VERB says where it names a summary; whether it did."""
    memory = session.memory
    target, *more = text.strip().split(maxsplit=1) or [""]
    rest = "".join(more)
    summary = find_summary(memory, target)
    if summary is None:
        return False
    name, covered = summary.id, name_covered(memory.history.records, summary)
    if rest.strip() and verb != "edit":
        raise UsageError(f"One summary at a time: %memory {verb} {name}.")
    if verb == "edit":
        summaries.edit(memory.history, summary, rest.strip("\n"))
        out(f"{name} edited. {_UNDO}")
    elif verb == "prune":
        summaries.drop(memory.history, summary)
        out(f"{name} removed; {covered} stay and are sent as they are. {_UNDO}")
    else:
        summaries.mark(memory.history, verb, summary, pinned=verb == "pin")
        state = "pinned: always in, and not summarised further" if verb == "pin" else "no longer pinned"
        out(f"{name} {state}. {_UNDO}")
    return True


def stale(memory: SessionMemory, turns: Iterable[Turn]) -> str:
    """What to do about summaries of these turns that do not hold any more; empty where all do."""
    standing, changed = memory.counts.coverage, {turn.id for turn in turns}
    with memory.history.lock:
        found = [
            each.id
            for each in memory.summaries
            if not each.expanded and changed & {key for key, _ in each.covers} and standing.is_stale(each)
        ]
    if not found:
        return ""
    verb = "is" if len(found) == 1 else "are"
    return f" · {', '.join(found)} {verb} stale now. To make it anew: %memory summarize {found[-1]}."


def listed(memory: SessionMemory, context: Context) -> list[str]:
    """A line on each summary that stands for turns, or would if it were made anew or not expanded."""
    standing = memory.counts.coverage
    with memory.history.lock:
        inner = {key for each in memory.summaries for key in each.children}
        active = {each.id for each in standing.active}
        found = [
            each
            for each in memory.summaries
            if each.id in active or each.id not in inner or standing.is_stale(each)
        ]
        lines = [_line(memory, each, context, standing.is_stale(each)) for each in found[-SHOWN:]]
    older = [f"{len(found) - SHOWN:,} more summaries"] if len(found) > SHOWN else []
    return [*older, *lines]


def _line(memory: SessionMemory, summary: Summary, context: Context, stale: bool) -> str:
    pieces = [
        f"{summary.id} for {name_covered(memory.history.records, summary)}",
        _place(summary, context, stale),
    ]
    pieces += [_cost(memory, summary), f"by {summary.by}{', edited' if summary.edited else ''}"]
    if summary.lost:
        pieces.append(f"not in it: {_facts(summary.lost, FACTS)}")
    if summary.invented:
        pieces.append(f"not in its turns: {_facts(summary.invented, FACTS)}")
    return f"{' · '.join(pieces)}: {first_line(summary.text)}"


def _place(summary: Summary, context: Context, stale: bool) -> str:
    if stale:
        return f"out: stale, a turn changed. Make it anew: %memory summarize {summary.id}"
    if summary.expanded:
        return f"out: expanded. Send it again: %memory summarize {summary.id}"
    if summary.id in context.carried:
        return "in, pinned" if summary.pinned else "in"
    return "out: no room"


def _cost(memory: SessionMemory, summary: Summary) -> str:
    about = "" if memory.counts.counter.exact else "≈"
    return f"{about}{memory.counts.summary(summary).tokens:,} tokens"


def _facts(facts: Sequence[str], most: int) -> str:
    shown = ", ".join(f"“{first_line(fact)}”" for fact in facts[:most])
    return f"{shown} and {len(facts) - most:,} more" if len(facts) > most else shown


COMMANDS = {
    "summarize": Command(
        summarize,
        "%memory summarize [N|older|S1]",
        "let a summary stand for turns (2-5, or all older ones); make S1 anew",
        "Change",
        ("summarise", "condense"),
    ),
    "expand": Command(
        expand,
        "%memory expand S1",
        "send the originals of a summary again; of turn 3 (3 df: of its data df) what is collapsed",
        "Change",
        ("originals", "unfold"),
    ),
    "compact": Command(
        compact,
        "%memory compact [on|off|auto]",
        "summarise what is due now; whether that is done after replies",
        "Change",
        ("auto-summaries", "autosummaries", "compress"),
    ),
}
