"""What a card shows of a turn, a summary or a standing message: a preview, and whether there is more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from zlib import crc32

from ...history.drafts import DraftTurn
from ...memory.session_memory import SessionMemory
from ...messages import Message, Summary, Turn
from ..contract.parts import PREVIEW, Card, DraftCard, Place, Standing, SummaryCard, runs_of

STANDING = 2_000
"""Characters of a standing message beside the turns."""
TAIL = 4_000
"""Characters of a reply being written that a panel gets which opens late."""
LOST = 5
"""Lost facts that a summary's card names."""


def card(turn: Turn) -> Card:
    """The folded card of a turn."""
    question, reply = turn.question, turn.reply
    flags = {
        "pinned": turn.pinned,
        "excluded": turn.excluded,
        "included": turn.included,
        "edited": any(message.version > 1 for message in turn.messages),
    }
    contents = [message.content for message in turn.messages if not isinstance(message.content, str)]
    return Card(
        turn.number,
        turn.version,
        question[:PREVIEW],
        reply[:PREVIEW],
        str(turn.outcome),
        len(question) > PREVIEW or len(reply) > PREVIEW,
        tuple(name for name, is_set in flags.items() if is_set),
        turn.origin.cell if turn.origin else "",
        turn.model,
        sum(len(message.tool_calls) for message in turn.messages),
        sum(bool(part.image_url) for content in contents for part in content),
        tuple(each.name for each in turn.attachments),
        tuple(each.name for each in turn.attachments if each.collapsed),
    )


def stamp(messages: Sequence[Message]) -> int:
    """A number that differs where any of these standing messages was changed, added or replaced; 0 for none."""
    return crc32(repr([(message.id, message.version) for message in messages]).encode()) if messages else 0


def standing_text(messages: Iterable[Message]) -> str:
    """Standing messages as one text to edit."""
    return "\n\n".join(message.text for message in messages if message.text)


def standing(memory: SessionMemory, messages: Sequence[Message]) -> Standing:
    """The instructions or the plan, as a preview."""
    text = standing_text(messages)
    tokens = sum(memory.counts.standing(message).tokens for message in messages)
    return Standing(text[:STANDING], stamp(messages), tokens, len(text) > STANDING)


def draft_card(draft: DraftTurn) -> DraftCard:
    """A reply being written, as far as it has come."""
    begin = max(0, len(draft.text) - TAIL)
    return DraftCard(draft.number, draft.message.text[:PREVIEW], draft.text[begin:], begin)


def summary_card(memory: SessionMemory, summary: Summary, place: Place, stale: bool) -> SummaryCard:
    """The card of a summary."""
    turns = memory.history.records.turns
    numbers = [turn.number for key, _ in summary.covers if (turn := turns.get(key)) is not None]
    return SummaryCard(
        summary.id,
        summary.version,
        summary.text[:PREVIEW],
        runs_of(numbers),
        memory.counts.summary(summary).tokens,
        place,
        summary.level,
        len(summary.text) > PREVIEW,
        summary.by,
        summary.lost[:LOST],
        len(summary.lost),
        stale,
        summary.pinned,
        summary.edited,
        summary.expanded,
        summary.invented[:LOST],
    )
