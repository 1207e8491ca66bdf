"""`%memory show` and `%memory find`: the turns, in a table or whole, and whether the next request carries them."""

from __future__ import annotations

from ...context.context import Context
from ...exceptions import UsageError
from ...memory.session_memory import SessionMemory
from ...messages import Message, Turn
from ...summaries.coverage import name_covered
from ..reply.footer import tokens
from ..session import Session
from ..table import Table, first_line
from ..targets import find_summary, find_turns
from . import Command, Show, counted, summaries

SHOWN = 200
"""Rows of a table at the most; the newest are shown."""
AROUND = 24
"""Characters shown before a word that was found."""


def show(session: Session, text: str, out: Show) -> None:
    """The turns with their place in the next request, or whole ones; with `--static` a picture of the panel."""
    memory, asked = session.memory, text.strip()
    if asked == "--static":
        from ...panel.snapshot.static_picture import picture

        out(picture(session))
        return
    context = memory.preview()
    if summary := find_summary(memory, asked):
        out(f"{summary.id}, for {name_covered(memory.history.records, summary)}:\n\n{summary.text}")
    elif asked:
        turns = find_turns(memory, asked, "%memory show 3")
        out("\n\n".join(_whole(memory, turn, context) for turn in turns))
    else:
        _table(session, context, out)


def _table(session: Session, context: Context, out: Show) -> None:
    memory, turns = session.memory, session.memory.turns
    lines = [*_standing(memory), *summaries.listed(memory, context)]
    if not turns:
        out("\n".join([*lines, "Nothing remembered yet. Run a %%chat cell."]))
        return
    shown = turns[-SHOWN:]
    outdated = memory.history.outdated()
    rows = [_row(memory, turn, context, outdated) for turn in shown]
    count = counted(len(turns), "turn")
    older = f" (the last {len(shown)} shown)" if len(shown) < len(turns) else ""
    lines.insert(0, f"{count}{older} · {session.title} · {memory.strategy} · {tokens(context)}")
    columns = ("#", "question", "reply", "tokens", "next request")
    out(Table(columns, rows, frozenset({"#", "tokens"}), "\n".join(lines), str(context.error or "")))


def _standing(memory: SessionMemory) -> list[str]:
    lines = [f"Instructions: {first_line(message.text, 100)}" for message in memory.history.system]
    if memory.plan:
        lines.append(f"Plan: {first_line(memory.plan, 100)}")
    return lines


def _row(memory: SessionMemory, turn: Turn, context: Context, outdated: frozenset[str]) -> tuple[str, ...]:
    place = str(context.decision(turn))
    if turn.id in outdated:
        place += " · an earlier turn changed"
    tools = sum(len(message.tool_calls) for message in turn.messages)
    reply = turn.reply or (f"({tools} tool call{'' if tools == 1 else 's'})" if tools else "")
    cost = f"{memory.counts.turn(turn).tokens:,}"
    asked = " + ".join((first_line(turn.question, 44), *(each.name for each in turn.attachments)))
    return str(turn.number), asked, first_line(reply, 44), cost, place


def _whole(memory: SessionMemory, turn: Turn, context: Context) -> str:
    """A turn word for word: what it is, then message after message."""
    place = str(context.decision(turn))
    about = "" if memory.counts.counter.exact else "≈"
    head = f"#{turn.number} · {place} · {about}{memory.counts.turn(turn).tokens:,} tokens"
    return "\n\n".join([head, *map(_message, turn.messages)])


def _message(message: Message) -> str:
    calls = [f"{call.name}({call.arguments})" for call in message.tool_calls]
    name = "Asked for" if calls and not message.text else _NAMES.get(message.role, message.role)
    return f"{name}:\n{chr(10).join(filter(None, [message.sent_text, *calls]))}"


_NAMES = {"user": "Question", "assistant": "Reply", "tool": "Tool result"}


def find(session: Session, text: str, out: Show) -> None:
    """The turns that hold all of these words, each where it holds the first, in or out, and why."""
    from ...panel.snapshot.search import fold, search  # what the panel finds by

    words = text.strip().strip("\"'“”")
    if not words:
        raise UsageError("Find what? Write a word or several: %memory find deadline.")
    memory, context = session.memory, session.memory.preview()
    found = [memory.turn(number) for number in search(memory, words)]
    if not found:
        out(f"No turn holds “{first_line(words)}”. %memory show lists them all.")
        return
    first = fold(words).split()[0]
    rows = []
    for turn in found[-SHOWN:]:
        lines = [(message, line) for message in turn.messages for line in message.text.splitlines()]
        message, line = next(
            (each for each in lines if first in fold(each[1])), (turn.messages[0], turn.question)
        )
        before = line[: fold(line).find(first)]
        at = before.find(" ", len(before) - AROUND) + 1 if len(before) > AROUND else 0
        shown = ("…" if at else "") + first_line(line[at:], 60)
        rows.append((str(turn.number), _NAMES[message.role].lower(), shown, str(context.decision(turn))))
    older = f" (the last {SHOWN} shown)" if len(found) > SHOWN else ""
    above = f"{counted(len(found), 'turn')} with “{first_line(words)}”{older}"
    out(
        Table(
            ("#", "in its", "text", "next request"), rows, frozenset({"#"}), above, str(context.error or "")
        )
    )


COMMANDS = {
    "show": Command(
        show,
        "%memory show [N|S1|--static]",
        "the turns, in or out of the next request; 3, 2-5, last, S1: word for word; --static: a picture for exports",
        "See",
        ("list", "table", "history"),
    ),
    "find": Command(
        find,
        "%memory find WORDS",
        "the turns that hold these words, in or out, and why",
        "See",
        ("search", "grep"),
    ),
}
