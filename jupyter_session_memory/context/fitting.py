"""The room in a budget: which summaries fit, and what to say where what must be sent does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..exceptions import PINS, BudgetExceeded, Need
from ..messages import Summary, Turn
from .context import ContextPart


def budget_error(
    tokens: int, limit: int, parts: Iterable[ContextPart], pinned: Iterable[tuple[Turn, int]]
) -> BudgetExceeded:
    """The error that names what needs the room, where what must be sent does not fit.

    Args:
        tokens: of all that must be sent, frames included.
        parts: instructions, the plan, pinned summaries and the input.
        pinned: pinned turns with their tokens.
    """
    turns = list(pinned)
    shares = {PINS: sum(cost for _, cost in turns)}
    for part in parts:
        need = _need(part)
        shares[need] = shares.get(need, 0) + part.tokens
    needs: list[Need] = []
    for need in sorted(shares, key=shares.__getitem__, reverse=True):
        if shares[need] and sum(shares[each] for each in needs) <= limit:
            needs.append(need)
    numbers = tuple(turn.number for turn, _ in turns)
    return BudgetExceeded(tokens, limit, needs, numbers if PINS in needs else ())


def _need(part: ContextPart) -> Need:
    if part.layer == "notes":
        return Need("the plan", several=False) if part.message.role == "plan" else Need("pinned summaries")
    if part.layer != "input":
        return Need("instructions")
    return Need(" + ".join(("your text", *(each.name for each in part.message.attachments))), several=False)


def fitting(
    active: Sequence[Summary], cost: Callable[[Summary], int], room: int | None, live: int
) -> list[Summary]:
    """Summaries that a context carries, oldest first: pinned ones, and of the others the newest that fit.

    Args:
        active: the summaries in force, oldest first.
        room: what is left of the budget, pinned summaries paid.
        live: tokens of the turns there are to send beside them.
    """
    if not active:
        return []
    if room is not None:
        # Turns may have half of it: a summary of old ones must not push out the newest.
        room = max(0, room - min(room // 2, live))
    sent: list[Summary] = []
    for summary in reversed(active):
        tokens = 0 if summary.pinned else cost(summary)
        if room is None or tokens <= room:
            room = None if room is None else room - tokens
            sent.append(summary)
    return sent[::-1]
