"""Token budgets: what may be given as one, which summaries fit into it, and what to say where nothing does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import index
from typing import SupportsIndex

from ..exceptions import PINS, BudgetExceeded, Need, UsageError
from ..messages import Summary, Turn
from .context import ContextPart


@dataclass(frozen=True, slots=True, repr=False)
class Budget:
    """The most a request may take: so many tokens, `NO_LIMIT`, or `OWN`, which is whatever stands behind it.

    All that people give as one is read at the edge: by `of` in Python, by `read_budget` in words.
    """

    tokens: int | None = None
    own: bool = False

    @classmethod
    def of(cls, value: Budget | SupportsIndex | None) -> Budget:
        """A budget as Python code gives it: a number of tokens, or None for no limit.

        Raises:
            UsageError: it is no whole number of at least 1.
        """
        if isinstance(value, Budget):
            return value
        if value is None:
            return NO_LIMIT
        if isinstance(value, bool) or not isinstance(value, SupportsIndex):
            raise UsageError(
                f"A budget is a whole number of tokens, such as 8000, not {value!r}. None is no limit."
            )
        if (tokens := index(value)) < 1:
            raise UsageError(f"A budget is at least 1 token, not {tokens:,}. None is no limit.")
        return cls(tokens)

    def resolved(self, behind: Budget) -> Budget:
        """The budget in force, where `behind` is the one that stands behind it."""
        return behind if self.own else self

    def takes(self, tokens: int) -> bool:
        """Whether a request of so many tokens is within it."""
        return self.tokens is None or tokens <= self.tokens

    def left(self, spent: int) -> Budget:
        """What is left of it when so many tokens are spent, nothing at the least."""
        return self if self.tokens is None else Budget(max(0, self.tokens - spent))

    def at_most(self, *limits: int | None) -> Budget:
        """The smallest of it and these numbers of tokens; those that are None do not count."""
        return Budget(min((limit for limit in (self.tokens, *limits) if limit is not None), default=None))

    @property
    def told(self) -> str:
        """It in words: "8,000 tokens", "no limit"."""
        return "no limit" if self.tokens is None else f"{self.tokens:,} tokens"

    def __repr__(self) -> str:
        """It as people write it: "8000", "none", "auto"."""
        return "auto" if self.own else "none" if self.tokens is None else str(self.tokens)


NO_LIMIT = Budget()
OWN = Budget(own=True)
_WORDS = {"auto": OWN, "default": OWN} | dict.fromkeys(("none", "off", "unlimited"), NO_LIMIT)


def read_budget(text: str) -> Budget:
    """A budget as people write it: "8,000", "none", "auto".

    Raises:
        UsageError: it is none.
    """
    word = text.strip().lower().replace(",", "").replace("_", "")
    if word in _WORDS:
        return _WORDS[word]
    if word.isdecimal() and len(word) < 13 and int(word) > 0:
        return Budget(int(word))
    raise UsageError(f"“{text.strip()}” is no budget. Write tokens, such as %memory budget 4000, or auto.")


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
