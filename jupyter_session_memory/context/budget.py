"""The room in a budget: what may be given as one, which summaries fit, and what to say where nothing does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import index

from ..exceptions import BudgetExceeded, UsageError
from ..messages import Summary, Turn
from .context import ContextPart


def budget_error(
    tokens: int, budget: int, parts: Iterable[ContextPart], pinned: Iterable[tuple[Turn, int]]
) -> BudgetExceeded:
    """The error that names what needs the room, where what must be sent does not fit.

    Args:
        tokens: of all that must be sent, frames included.
        parts: instructions, the plan, pinned summaries and the input.
        pinned: pinned turns with their tokens.
    """
    turns = list(pinned)
    shares = {"pinned turns": sum(cost for _, cost in turns)}
    for part in parts:
        name = _name(part)
        shares[name] = shares.get(name, 0) + part.tokens
    named: list[str] = []
    for name in sorted(shares, key=shares.__getitem__, reverse=True):
        if shares[name] and sum(shares[each] for each in named) <= budget:
            named.append(name)
    numbers = tuple(turn.number for turn, _ in turns)
    return BudgetExceeded(tokens, budget, " and ".join(named), numbers if "pinned turns" in named else ())


def _name(part: ContextPart) -> str:
    if part.layer == "notes":
        return "the plan" if part.message.role == "plan" else "pinned summaries"
    if part.layer != "input":
        return "instructions"
    return " + ".join(("your text", *(each.name for each in part.message.attachments)))


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


def checked_budget(budget: int | None) -> int | None:
    """A token budget as it was given.

    Raises:
        UsageError: it is no whole number of at least 1.
    """
    if (tokens := whole(budget)) is not None and tokens < 1:
        raise UsageError(f"A budget is at least 1 token, not {tokens:,}. None is no limit.")
    return tokens


def whole(budget: int | None) -> int | None:
    """A token budget of any size, also of none as where a reply takes all of it; raises as `checked_budget` does."""
    if budget is None:
        return None
    if isinstance(budget, bool) or not hasattr(budget, "__index__"):
        raise UsageError(
            f"A budget is a whole number of tokens, such as 8000, not {budget!r}. None is no limit."
        )
    return index(budget)
