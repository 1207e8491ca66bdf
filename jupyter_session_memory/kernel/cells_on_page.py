"""Cells as they stand on a page, for front ends that have them: what one asks, and the output of a turn's reply."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..chat.reply import Reply
from ..exceptions import UsageError
from ..messages import Outcome, Turn
from ..text.visible import visible
from .chat_options import OPTIONS, joined
from .options import parse
from .reply.display import output
from .reply.footer import footer

if TYPE_CHECKING:
    from .session import Session

_CELL = re.compile(r"\s*%%chat(?!\w)([^\n]*)\n?(.*)", re.DOTALL)
_LINE = re.compile(r"\s*%chat(?!\w)([^\n]*)\s*")
_UNTOLD = {"private", "no_save", "no_memory"}
_BROKEN = {Outcome.INTERRUPTED: "stopped", Outcome.INCOMPLETE: "broke off"}


def asked(source: str) -> str | None:
    """What a chat cell asks; None where that does not stand in it, is private, or is no part of the memory."""
    cell, line = _CELL.fullmatch(source), _LINE.fullmatch(source)
    found = cell or line
    if found is None:
        return None
    try:
        parsed = parse(OPTIONS, found[1])
    except UsageError:
        return None
    text = joined(parsed.text, cell[2]) if cell else parsed.text
    return text if text.strip() and not _UNTOLD & parsed.values.keys() else None


def output_of(session: Session, turn: Turn) -> tuple[str, str, int]:
    """The output of a turn of the active thread once its reply has ended: see `PanelSession.output_of`."""
    memory = session.memory
    receipt = next((each for each in reversed(list(memory.receipts)) if each.turn == turn.number), None)
    line, broken = f"#{turn.number}", _BROKEN.get(turn.outcome)
    if broken:
        line += f" · {broken}, out of the next request"
    elif receipt:
        title = session.resolve(turn.model)[0].title(turn.model.partition(":")[2])
        line = footer(
            Reply(turn.reply, turn.outcome, turn.model, receipt.context, turn, receipt), memory, title
        )
    reasoning = turn.messages[-1].reasoning
    data, _ = output(turn.reply, reasoning, line, {}, fault=bool(broken))
    return data["text/plain"], data["text/html"], len(visible(turn.reply))
