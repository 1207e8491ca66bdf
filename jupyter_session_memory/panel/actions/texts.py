"""Texts: a turn or summary in full, and editing whatever can be edited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...exceptions import Conflict, SessionMemoryError, UnknownTurn, UsageError
from ...memory.session_memory import SessionMemory
from ...messages import Message
from ...summaries import edits
from ..context import PanelContext
from ..contract.news import Done, Reading, Refused, SourceReply
from ..contract.parts import Shown, Source
from ..snapshot.cards import stamp, standing_text
from ..snapshot.search import number_in
from .base import Action, Question, action

LONGEST = 200_000
"""Characters of a message that are rendered."""
STALE = "Changed meanwhile. Nothing was edited; here is the new version."


@action("read")
class Read(Question):
    """A turn (`#3`) or summary (`S1`) in full, rendered."""

    target: str

    def apply(self, context: PanelContext) -> Reading:
        memory, target = context.memory, self.target
        number = number_in(target)
        if number is not None:
            pieces = [each for message in memory.turn(number).messages for each in _pieces(message)]
        else:
            summary = memory.history.records.summaries.get(target)
            if summary is None:
                raise UnknownTurn(f"{target[:20]} is not in memory any more.")
            pieces = [(Message(target, "assistant", summary.text, summary.version), "", summary.text)]
        return Reading(messages=tuple(_shown(context, *piece) for piece in pieces))


@action("source")
class SourceRequest(Question):
    """The text to edit of a message id, a summary, "system" or "plan"."""

    target: str

    def apply(self, context: PanelContext) -> SourceReply:
        return SourceReply(source=source_of(context.memory, self.target))


@action("edit")
class Edit(Action):
    """New text for a message id, a summary, "system" or "plan"; refused if its version is not `version`."""

    target: str
    version: int
    text: str

    def apply(self, context: PanelContext) -> Done:
        with context.memory.history.lock:
            self._edit(context.memory)
        return Done()

    def _edit(self, memory: SessionMemory) -> None:
        history, target, text = memory.history, self.target, self.text
        if target in ("system", "plan"):
            if stamp(_standing(memory, target)) != self.version:
                raise Conflict(STALE)
            if target == "system":
                history.set_system(text.strip())
            elif text.strip() or memory.plan:
                history.set_plan(text.strip())
            return
        summary = history.records.summaries.get(target)
        if summary is not None:
            edits.edit(history, replace(summary, version=self.version), text)
            return
        if not text.strip():
            raise UsageError("The new text is empty. To forget the turn, remove it.")
        _, message = history.records.find(target)
        if message is None:
            raise UnknownTurn("That text is not in memory any more. Nothing was edited.")
        history.edit(replace(message, version=self.version), text)

    def refused(self, context: PanelContext, error: SessionMemoryError) -> Refused:
        """With the new version, where the edit came too late."""
        if not isinstance(error, Conflict):
            return super().refused(context, error)
        try:
            return Refused(kind="stale", text=str(error), fresh=source_of(context.memory, self.target))
        except UnknownTurn as gone:
            return Refused(kind="unknown", text=str(gone))


def source_of(memory: SessionMemory, target: str) -> Source:
    """The text to edit that a target names, with its version.

    Raises:
        UnknownTurn: it is not in memory.
    """
    with memory.history.lock:
        if target in ("system", "plan"):
            messages = _standing(memory, target)
            return Source(target, stamp(messages), standing_text(messages))
        summary = memory.history.records.summaries.get(target)
        if summary is not None:
            return Source(target, summary.version, summary.text)
        key, _, piece = target.partition(".")
        _, message = memory.history.records.find(key)
        texts = {} if message is None else {name: text for _, name, text in _pieces(message)}
        if message is None or piece not in texts:
            raise UnknownTurn("That text is not in memory any more.")
        return Source(target, message.version, texts[piece])


def _standing(memory: SessionMemory, target: str) -> tuple[Message, ...]:
    """The instructions ("system"), or the plan as the one message it is."""
    if target == "system":
        return memory.history.system
    plan = memory.history.plan
    return (plan,) if plan else ()


_ATTACHED = "attached."
"""How the name of a piece begins that is no part of what was typed."""


def _pieces(message: Message) -> Iterator[tuple[Message, str, str]]:
    """A message as people read it, piece by piece: (message, which piece, text).

    Beside what it says (an empty piece): what the reply was thought out with, its tool calls by their ids, and what is
    attached by its name.
    """
    if message.reasoning:
        yield message, "reasoning", message.reasoning
    if message.text or not message.tool_calls:
        yield message, "", message.text
    for call in message.tool_calls:
        yield message, call.id, call.arguments
    for each in message.attachments:
        yield message, f"{_ATTACHED}{each.name}", each.text


def _shown(context: PanelContext, message: Message, piece: str, text: str) -> Shown:
    name, role, tokens = message.name, str(message.role), 0
    shown = text[:LONGEST]
    if not piece:
        tokens = context.memory.counts.counter.count_message(message)
    elif piece == "reasoning":
        role = piece
    elif piece.startswith(_ATTACHED):
        role, name, shown = "data", piece.removeprefix(_ATTACHED), _fenced(shown, "")
    else:
        role, name = "tool", next(call.name for call in message.tool_calls if call.id == piece)
        shown = _fenced(shown, "json")
    identifier = f"{message.id}.{piece}" if piece else message.id
    return Shown(identifier, role, message.version, tokens, context.render(shown), name, len(text) > LONGEST)


def _fenced(text: str, language: str) -> str:
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}{language}\n{text}\n{fence}"
