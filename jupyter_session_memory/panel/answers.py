"""What panels ask for: cards, texts, contexts, receipts. Nothing here changes anything."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeAlias

from ..context.context import Context, ContextPart
from ..context.receipts import Receipt as Sending
from ..exceptions import UnknownTurn
from ..memory.session_memory import SessionMemory
from ..messages import Message
from . import cards
from .columns import Columns
from .findings import Remedy
from .news import ContextReply, Found, JsonReply, Page, Reading, Receipts, Reply, SourceReply
from .parts import Difference, Finding, Receipt, Runs, Sent, Shown, Source
from .places import Places, runs_of_equals
from .requests import (
    JsonRequest,
    PageRequest,
    Preview,
    Read,
    ReceiptRequest,
    ReceiptsRequest,
    Request,
    Search,
    SourceRequest,
)
from .search import search
from .view_model import PanelSession, meter
from .work import Bench

Answer: TypeAlias = Callable[..., Reply]
"""A reply that lacks only the thread and revision it is sent at."""

LONGEST = 200_000
"""Characters of a message that are rendered."""
SHOWN = 2_000
"""Characters of a message of a context."""
MESSAGES = 100
"""Messages of a context that one reply brings."""
FOUND = 500


@dataclass
class Desk:
    """What answering takes: the session, how Markdown and receipts are put, and where long work is done."""

    session: PanelSession
    render: Callable[[str], str]
    describe: Callable[[Sending, SessionMemory], str]
    work: Bench
    show_findings: Callable[[tuple[Finding, ...]], None]
    remedies: dict[str, tuple[Remedy, ...]] = field(default_factory=dict)
    """What the remedies of the findings on show do, by the finding's id."""

    @property
    def memory(self) -> SessionMemory:
        return self.session.threads.active


def page(desk: Desk, request: PageRequest) -> Answer:
    """The cards of turns, those that are still there."""
    memory = desk.memory
    with memory.history.lock:
        records, columns = memory.history.records, memory.derived.of(Columns)
        found = [records.turns[records.numbers[each]] for each in request.numbers if each in records.numbers]
        shown = tuple(cards.card(turn, columns) for turn in found if turn.alive)
    return partial(Page, cards=shown)


def read(desk: Desk, request: Read) -> Answer:
    """A turn or a summary in full, rendered."""
    memory, target = desk.memory, request.target
    if target.startswith("#") and target[1:].isdecimal():
        messages = memory.turn(int(target[1:])).messages
        shown = [_shown(desk, *piece) for message in messages for piece in _pieces(message)]
    else:
        summary = memory.history.records.summaries.get(target)
        if summary is None:
            raise UnknownTurn(f"{target[:20]} is not in memory any more.")
        shown = [_shown(desk, Message(target, "assistant", summary.text, summary.version), "", summary.text)]
    return partial(Reading, target=target, messages=tuple(shown))


def _pieces(message: Message) -> Iterator[tuple[Message, str, str]]:
    """A message as people read it, piece by piece: (message, which piece, text).

    Beside what it says (an empty piece): what the reply was thought out with, and its tool calls by their ids.
    """
    if message.reasoning:
        yield message, "reasoning", message.reasoning
    if message.text or not message.tool_calls:
        yield message, "", message.text
    for call in message.tool_calls:
        yield message, call.id, call.arguments


def _shown(desk: Desk, message: Message, piece: str, text: str) -> Shown:
    name, role, tokens = message.name, str(message.role), 0
    shown = text[:LONGEST]
    if not piece:
        tokens = desk.memory.measures.counter.count_message(message)
    elif piece == "reasoning":
        role = piece
    else:
        role, name = "tool", next(call.name for call in message.tool_calls if call.id == piece)
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", shown)), default=0))
        shown = f"{fence}json\n{shown}\n{fence}"
    identifier = f"{message.id}.{piece}" if piece else message.id
    return Shown(identifier, role, message.version, tokens, desk.render(shown), name, len(text) > LONGEST)


def source(desk: Desk, request: SourceRequest) -> Answer:
    """A text to edit."""
    return partial(SourceReply, source=source_of(desk.memory, request.target))


def source_of(memory: SessionMemory, target: str) -> Source:
    """The text to edit that a target names, with its version.

    Raises:
        UnknownTurn: it is not in memory.
    """
    with memory.history.lock:
        if target in ("system", "plan"):
            messages = standing_messages(memory, target)
            return Source(target, cards.stamp(messages), cards.standing_text(messages))
        summary = memory.history.records.summaries.get(target)
        if summary is not None:
            return Source(target, summary.version, summary.text)
        key, _, piece = target.partition(".")
        _, message = memory.history.records.find(key)
        texts = {} if message is None else {name: text for _, name, text in _pieces(message)}
        if message is None or piece not in texts:
            raise UnknownTurn("That text is not in memory any more.")
        return Source(target, message.version, texts[piece])


def standing_messages(memory: SessionMemory, target: str) -> tuple[Message, ...]:
    """The instructions ("system"), or the plan as the one message it is."""
    if target == "system":
        return memory.history.system
    plan = memory.history.plan
    return (plan,) if plan else ()


def find(desk: Desk, request: Search) -> Answer:
    """The turns that hold some words."""
    numbers = search(desk.memory, request.query)
    return partial(Found, query=request.query, numbers=tuple(numbers[:FOUND]), total=len(numbers))


def preview(desk: Desk, request: Preview) -> Answer:
    """What a request with this question would carry, and where every turn stands then."""
    memory, places = desk.memory, Places()
    with memory.history.lock:
        context = memory.preview(request.question)
        marks = runs_of_equals(places.marks(context, memory.derived.of(Columns), memory))
    return _context(memory, context, 0, request.question, request.before, places, marks)


def receipt(desk: Desk, request: ReceiptRequest) -> Answer:
    """One past request, and how it differs from the one before."""
    memory = desk.memory
    sending = _sending(memory, request.number)
    difference = _difference(memory, sending) if request.before is None else None
    return partial(
        _context(memory, sending.context, sending.number, "", request.before), difference=difference
    )


def _context(
    memory: SessionMemory,
    context: Context,
    number: int,
    question: str,
    before: int | None,
    places: Places | None = None,
    marks: Runs = (),
) -> Answer:
    total = len(context.parts)
    end = total if before is None else min(before, total)
    start = max(0, end - MESSAGES)
    return partial(
        ContextReply,
        request=number,
        question=question,
        meter=meter(context),
        start=start,
        total=total,
        messages=tuple(_sent(memory, part) for part in context.parts[start:end]),
        places=tuple(places.table) if places else (),
        marks=marks,
    )


def _sent(memory: SessionMemory, part: ContextPart) -> Sent:
    message = part.message
    wire = message.wire()
    text = message.text or json.dumps(wire.get("tool_calls", ""), ensure_ascii=False)
    return Sent(wire["role"], part.layer, part.tokens, text[:SHOWN], _name(memory, part), len(text) > SHOWN)


def _name(memory: SessionMemory, part: ContextPart) -> str:
    """Where a part of a context comes from, as people name it: "#3", "S1"; empty for what has no number."""
    records = memory.history.records
    for key in part.sources[:1]:
        turn = records.turns.get(key)
        if turn is not None:
            return f"#{turn.number}"
        if key in records.summaries:
            return key
    return ""


def _difference(memory: SessionMemory, sending: Sending) -> Difference | None:
    found = memory.receipts.difference(sending)
    if found is None:
        return None

    def names(parts: tuple[ContextPart, ...]) -> dict[str, None]:
        # What was asked is another text each time, which is no news.
        told = [_name(memory, part) or part.layer for part in parts if part.layer != "input"]
        return dict.fromkeys(told)

    added, removed = names(found.added), names(found.removed)
    return Difference(
        tuple(name for name in added if name not in removed),
        tuple(name for name in removed if name not in added),
        tuple(name for name in added if name in removed),
    )


def _sending(memory: SessionMemory, number: int) -> Sending:
    found = memory.receipts.get(number)
    if found is None:
        raise UnknownTurn(f"Request {number} is not kept any more: the last {len(memory.receipts)} are.")
    return found


def receipts(desk: Desk, request: ReceiptsRequest) -> Answer:  # noqa: ARG001 - one signature for all
    """All past requests that are kept."""
    memory = desk.memory
    rows = []
    for each in memory.receipts:
        context = each.context
        text = desk.describe(each, memory)
        rows.append(
            Receipt(
                each.number, each.turn or 0, context.tokens, context.budget, context.exact, text, each.model
            )
        )
    return partial(Receipts, rows=tuple(rows))


def as_json(desk: Desk, request: JsonRequest) -> Answer:
    """The messages of a request, to copy."""
    memory = desk.memory
    if request.number:
        messages = _sending(memory, request.number).messages
    else:
        messages = memory.preview(request.question, profile=desk.session.provider.profile).messages
    return partial(JsonReply, text=json.dumps(messages, ensure_ascii=False, indent=2))


ANSWERS: Mapping[type[Request], Callable[[Desk, Any], Answer]] = {
    PageRequest: page,
    Read: read,
    SourceRequest: source,
    Search: find,
    Preview: preview,
    ReceiptsRequest: receipts,
    ReceiptRequest: receipt,
    JsonRequest: as_json,
}
