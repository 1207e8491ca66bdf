"""Requests to the model: what the next one would carry, and what past ones carried."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import ClassVar

from ...context import receipts
from ...context.context import Context, ContextPart
from ...context.receipts import Receipt
from ...exceptions import UnknownTurn
from ...memory.session_memory import SessionMemory
from ..context import PanelContext
from ..contract import news, parts
from ..contract.news import ContextReply, JsonReply
from ..contract.parts import Difference, Sent
from ..snapshot.view_model import meter
from .base import Question, action

SHOWN = 2_000
"""Characters of a message of a context."""
MESSAGES = 100
"""Messages of a context that one reply brings."""


@action("preview")
class Preview(Question):
    """What a request with this question would carry, its last messages before `before`; and how it differs from the
    last one that was sent."""

    refreshes: ClassVar[bool] = True
    question: str
    before: int | None = None

    def apply(self, context: PanelContext) -> ContextReply:
        memory = context.memory
        asked = memory.preview(self.question)
        reply = _reply(memory, asked, self.before)
        last = memory.receipts.get(kind="chat")
        found = memory.receipts.difference_from(last, asked) if last else None
        return replace(reply, difference=_named(memory, found)) if self.before is None else reply


@action("receipts")
class ReceiptsRequest(Question):
    """The list of requests that were sent."""

    def apply(self, context: PanelContext) -> news.Receipts:
        memory = context.memory
        return news.Receipts(
            rows=tuple(
                parts.Receipt(
                    each.number,
                    each.turn or 0,
                    each.context.tokens,
                    each.context.budget,
                    each.context.exact,
                    context.describe(each, memory),
                    each.model,
                )
                for each in memory.receipts
            )
        )


@action("receipt")
class ReceiptRequest(Question):
    """One request that was sent, its last messages before `before`; and how it differs from the one before it."""

    number: int
    before: int | None = None

    def apply(self, context: PanelContext) -> ContextReply:
        memory, receipt = context.memory, _receipt(context.memory, self.number)
        reply = replace(_reply(memory, receipt.context, self.before), request=receipt.number)
        difference = _named(memory, memory.receipts.difference(receipt))
        return replace(reply, difference=difference) if self.before is None else reply


@action("json")
class JsonRequest(Question):
    """The messages of request `number`, or of the next one (0), as JSON text."""

    number: int
    question: str = ""

    def apply(self, context: PanelContext) -> JsonReply:
        memory = context.memory
        if self.number:
            messages = _receipt(memory, self.number).messages
        else:
            messages = memory.preview(self.question, profile=context.session.provider.profile).messages
        return JsonReply(text=json.dumps(messages, ensure_ascii=False, indent=2))


def _reply(memory: SessionMemory, context: Context, before: int | None) -> ContextReply:
    total = len(context.parts)
    end = total if before is None else min(before, total)
    start = max(0, end - MESSAGES)
    return ContextReply(
        request=0,
        meter=meter(context),
        start=start,
        total=total,
        messages=tuple(_sent(memory, part) for part in context.parts[start:end]),
    )


def _sent(memory: SessionMemory, part: ContextPart) -> Sent:
    message = part.message
    wire = message.wire()
    text = message.sent_text or json.dumps(wire.get("tool_calls", ""), ensure_ascii=False)
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


def _named(memory: SessionMemory, found: receipts.Difference | None) -> Difference | None:
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


def _receipt(memory: SessionMemory, number: int) -> Receipt:
    found = memory.receipts.get(number)
    if found is None:
        raise UnknownTurn(f"Request {number} is not kept any more: the last {len(memory.receipts)} are.")
    return found
