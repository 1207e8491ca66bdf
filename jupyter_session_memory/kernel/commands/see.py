"""`%memory` commands that show requests: the next one, past ones, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ...context.context import Context, ContextPart
from ...context.receipts import Kind, LeftOut, Receipt
from ...exceptions import UsageError
from ...history.tables import Records
from ...memory.session_memory import SessionMemory
from ...messages import Turn, name_numbers, name_turns
from ..chat_options import PREVIEWED
from ..options import parse
from ..reply.footer import tokens, told
from ..session import Session
from ..table import Table, first_line
from . import Command, Show, counted, nothing_more

NAMED = 8
"""Requests that were no chats that are named; earlier ones are only counted."""


def preview(session: Session, text: str, out: Show) -> None:
    """What the next request would carry."""
    from ...chat.turn_request import fitted

    parsed = parse(PREVIEWED, text)
    asked = "" if parsed.text else " and your text"
    memory, offered = session.memory, session.offer(parsed.values)
    attachments = session.attach(parsed.values)
    context = fitted(memory, parsed.text, offered, (), memory.limit, attachments=attachments)
    if context.error:
        raise context.error
    left, older = memory.left_out(context)
    out(_context_table(memory, context, left, f"Next request: {tokens(context)}{asked}{_older(older)}"))


def sent(session: Session, text: str, out: Show) -> None:
    """Exactly what a past request carried."""
    memory = session.memory
    number = text.strip().lstrip("#")
    if number and not (number.isdecimal() and len(number) < 10):
        raise UsageError("Which request? Write its number: %memory sent 3. Without one: the last.")
    receipt = _asked_for(memory, number)
    if receipt is None:
        kept = [receipt.number for receipt in memory.receipts]
        if not kept:
            raise UsageError("Nothing was sent yet. Ask with %%chat first.")
        raise UsageError(f"Request {number} is not kept. Kept are {kept[0]} to {kept[-1]}.")
    became = f"became #{receipt.turn}" if receipt.turn else "not saved"
    if receipt.kind != "chat":
        became = told(receipt, memory)
    title = (
        f"Request {receipt.number} · {receipt.model} · {tokens(receipt.context, receipt.usage)} · {became}"
    )
    if receipt.usage:
        title += f" · the endpoint counted {receipt.usage.input:,}"
    title += _older(receipt.older)
    below = [_difference(memory, receipt)]
    if not number:
        below += [_others(memory, "summary", "for summaries"), _others(memory, "inquiry", "about the memory")]
    out(_context_table(memory, receipt.context, receipt.left_out, title, "\n".join(filter(None, below))))


def _asked_for(memory: SessionMemory, number: str) -> Receipt | None:
    """The receipt of that number; without one, of the last request for a reply: summaries are made after it."""
    if number:
        return memory.receipts.get(int(number))
    return memory.receipts.get(kind="chat") or memory.receipts.get()


def _others(memory: SessionMemory, kind: Kind, what: str) -> str:
    """The requests of a kind that is no chat, by their numbers."""
    numbers = [str(receipt.number) for receipt in memory.receipts if receipt.kind == kind]
    if not numbers:
        return ""
    earlier = f"{len(numbers) - NAMED:,} earlier, " if len(numbers) > NAMED else ""
    shown = f"{earlier}{', '.join(numbers[-NAMED:])}"
    return f"Asked {what}: {shown}. To see one: %memory sent {numbers[-1]}"


def _context_table(
    memory: SessionMemory, context: Context, left: Iterable[LeftOut], title: str, below: str = ""
) -> Table:
    with memory.history.lock:
        records = memory.history.records
        rows = [
            (*_part_row(part, records), "in, found" if part.layer == "excerpts" else "in")
            for part in context.parts
        ]
        rows += [_left_row(group, records.turns) for group in left]
    # What frames the messages belongs to none of them.
    counts = [*context.layers.items(), ("framing", context.tokens - sum(context.layers.values()))]
    layers = ", ".join(f"{name} {count:,}" for name, count in counts if count)
    title = f"{title}\nTokens by layer: {layers}" if layers else title
    return Table(
        ("from", "role", "tokens", "text", ""),
        rows,
        frozenset({"tokens"}),
        title,
        below,
        _as_sent(context),
    )


def _as_sent(context: Context) -> str:
    """The question word for word, where more goes with it than was typed."""
    asked = (part.message for part in context.parts if part.layer == "input" and part.message.attachments)
    return next((f"Your text as it is sent:\n{each.sent_text}" for each in asked), "")


def _older(count: int) -> str:
    return f" · {counted(count, 'older turn')} left out" if count else ""


def _left_row(group: LeftOut, turns: dict[str, Turn]) -> tuple[str, ...]:
    more = f" … and {len(group.ids) - 1:,} more" if len(group.ids) > 1 else ""
    first = turns.get(group.ids[0])
    text = first_line(first.question, 60 - len(more)) + more if first else ""
    return first_line(name_numbers(group.numbers), 60), "", "", text, str(group.decision)


def _part_row(part: ContextPart, records: Records) -> tuple[str, ...]:
    told = name_turns(records.turns[source] for source in part.sources if source in records.turns)
    summary = part.message.id if part.message.id in records.summaries else part.layer
    own = "your text" if part.message.role == "user" else "this turn's tools"
    name = told or {"input": own}.get(part.layer, summary)
    if told and part.layer == "notes":
        name = f"facts of {first_line(told, 30)}"
    said = part.message.text or ", ".join(map(str, part.message.tool_calls))
    text = " + ".join((first_line(said, 60), *(each.name for each in part.message.attachments)))
    return name, part.message.wire()["role"], f"{part.tokens:,}", text


def _difference(memory: SessionMemory, receipt: Receipt) -> str:
    difference = memory.receipts.difference(receipt)
    if difference is None:
        return ""

    def names(parts: tuple[ContextPart, ...]) -> list[str]:
        with memory.history.lock:
            records = memory.history.records
            # The input is another one each time.
            rows = [(part.layer, _part_row(part, records)[0]) for part in parts if part.layer != "input"]
        return list(
            dict.fromkeys(f"{name} (excerpt)" if layer == "excerpts" else name for layer, name in rows)
        )

    added, removed = names(difference.added), names(difference.removed)
    changed = [name for name in added if name in removed]
    pieces = [
        f"{verb} {', '.join(each)}"
        for verb, each in (
            ("added", [name for name in added if name not in changed]),
            ("left out", [name for name in removed if name not in changed]),
            ("changed", changed),
        )
        if each
    ]
    if not pieces:
        pieces = ["the same turns"]
    return f"Compared with request {difference.before}: {'; '.join(pieces)}."


def stats(session: Session, text: str, out: Show) -> None:
    """Counts at a glance."""
    nothing_more(text, "stats")
    memory = session.memory
    context = memory.preview()
    places = Counter(context.decision(turn).place for turn in memory.turns)
    maybe = f", {places['maybe']:,} more if your question needs them" if places["maybe"] else ""
    out(
        f"{counted(len(memory.turns), 'turn')}, {places['in']:,} in the next request{maybe} · {tokens(context)}"
        f" · strategy {memory.strategy} · model {session.answerer} · thread {session.threads.name}\n"
        f"{_sent_so_far(memory)}"
    )


def _sent_so_far(memory: SessionMemory) -> str:
    """How many requests were sent, and the tokens that their endpoints counted; those not kept any more included."""
    totals = memory.receipts.totals
    requests = f"{counted(totals.requests, 'request')} sent"
    if totals.summaries:
        requests += f", {totals.summaries:,} of them for summaries"
    if totals.inquiries:
        requests += f", {totals.inquiries:,} to ask about the memory"
    if not totals.counted:
        return f"{requests} · no tokens counted by an endpoint"
    of = "" if totals.counted == totals.requests else f" in {totals.counted:,} of them"
    return f"{requests} · the endpoint counted {totals.input:,} tokens in and {totals.output:,} out{of}"


COMMANDS = {
    "preview": Command(
        preview,
        "%memory preview [--with df] [TEXT]",
        "what the next request would carry; with options as in %%chat: --error, --file=…, --code, --as",
        "See",
        ("next",),
    ),
    "sent": Command(
        sent,
        "%memory sent [N]",
        "exactly what request N (the last) carried, and what changed",
        "See",
        ("receipt",),
    ),
    "stats": Command(stats, "%memory stats", "counts at a glance", "See", ("status", "info")),
}
