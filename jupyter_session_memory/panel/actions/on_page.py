"""What a notebook's page shows of the conversation: taken into the memory again, or brought up to date."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable
from typing import Any

from ...exceptions import UnknownTurn, UsageError
from ...export.reading import import_data
from ...messages import Origin, Outcome
from ..context import PanelContext
from ..contract.news import Blocks, Done, OutputReply
from ..contract.parts import ShownReply
from .base import Action, Question, action, has

MOST = 10_000
"""Replies of one page that are taken in."""


@action("remember")
class Remember(Action):
    """Take in the replies that a page shows, in its order, as one import: the kernel that knew them is gone.

    `hidden` counts those that the page keeps back, being private.
    """

    replies: tuple[ShownReply, ...]
    hidden: int = 0

    def apply(self, context: PanelContext) -> Done:
        if len(self.replies) > MOST:
            raise UsageError(f"A page of more than {MOST:,} replies is not taken in.")
        turns, origins = _turns(context, self.replies)
        if not turns:
            raise UsageError("No chat cell of this page shows a reply that can be remembered.")
        found = import_data(context.memory, {"system": [], "plan": "", "turns": turns}, origins=origins)
        count = f"{found.added} turn{'' if found.added == 1 else 's'}"
        lines = [f"Remembered {count} of this page. Whoever wrote the page may have made them up."]
        if left := self.hidden + len(self.replies) - len(turns):
            lines.append(f"{left} left out: private, or the question is not on the page.")
        return Done(note=" ".join(lines))


@action("output")
class Output(Question):
    """The output of a turn as its cell shows it once the reply has ended."""

    number: int

    def apply(self, context: PanelContext) -> OutputReply:
        memory = context.memory
        if not has(memory, self.number):
            raise UnknownTurn(f"#{self.number} is not in memory any more.")
        turn = memory.turn(self.number)
        plain, html, characters = context.session.output_of(turn)
        return OutputReply(
            plain=plain, html=html, characters=characters, private=turn.private, outcome=str(turn.outcome)
        )


@action("blocks")
class CodeOfReply(Question):
    """The code blocks of a turn's reply."""

    number: int

    def apply(self, context: PanelContext) -> Blocks:
        return Blocks(blocks=tuple(map(str, context.memory.turn(self.number).code)))


def _turns(
    context: PanelContext, replies: Iterable[ShownReply]
) -> tuple[list[dict[str, Any]], dict[int, Origin]]:
    """The turns in the form of an export, and where they stand, by their number."""
    replies = list(replies)
    in_cell = Counter(each.cell for each in replies)
    turns: dict[int, dict[str, Any]] = {}
    origins: dict[int, Origin] = {}
    for each in replies:
        question = context.session.asked(each.source) if in_cell[each.cell] == 1 else None
        if question is None or not each.turn or each.turn in turns:
            continue
        said = ({"role": "user", "content": question}, {"role": "assistant", "content": each.reply})
        # What was still being written when the page was saved broke off.
        outcome = each.outcome or Outcome.INCOMPLETE
        turns[each.turn] = {"number": each.turn, "messages": list(said), "outcome": str(outcome)}
        source = zlib.crc32(each.source.encode("utf-8", "replace"))
        origins[each.turn] = Origin(each.cell, 0, source)
    return list(turns.values()), origins
