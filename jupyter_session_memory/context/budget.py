"""Token budgets: what may be given as one."""

from __future__ import annotations

from dataclasses import dataclass
from operator import index
from typing import SupportsIndex

from ..exceptions import UsageError


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
