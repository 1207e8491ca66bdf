"""Counters: what measures a message against a budget.

A counter never changes: when a vocabulary became ready or a model's factor moved, `counter_for` gives
another one, whose `key` differs. Counts that were kept under another key are stale.
"""

from __future__ import annotations

import json
import operator
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from ..exceptions import UsageError
from ..messages import Message
from .estimate import estimate

MESSAGE_OVERHEAD = 4
"""Tokens around each message: 3 that frame it and 1 for its role.

Source: "How to count tokens with tiktoken" in OpenAI's cookbook (`tokens_per_message = 3`, plus the role).
"""
NAME_OVERHEAD = 1
"""One more where a message has a name (the same source: `tokens_per_name = 1`)."""
PROMPT_OVERHEAD = 3
"""Tokens once a request: every reply is primed with 3 (the same source)."""
IMAGE_TOKENS = 1105
"""Tokens of an image, whose size is not known here: the highest of the worked examples that OpenAI
documents (2048 x 4096 pixels in high detail); low detail costs 85."""


@dataclass(frozen=True, slots=True)
class TokenCounter:
    """Counts as chat endpoints do: exactly where `encode` is given, else estimates times `factor`."""

    factor: float = 1.0
    encoding: str = ""
    encode: Callable[[str], int] | None = None
    adds_up = True
    """Whether lines counted one by one come to what they count together: vocabularies split text at line ends, and
    estimates of lines lean to the high side."""

    prompt_overhead = PROMPT_OVERHEAD
    """Tokens that a request costs beside its messages."""

    @property
    def key(self) -> Hashable:
        """Equal for counters that count alike."""
        return ("exact", self.encoding) if self.encode else ("estimate", self.factor)

    @property
    def exact(self) -> bool:
        """Whether counts are the model's own, not estimates."""
        return self.encode is not None

    def count(self, text: str) -> int:
        """Tokens of a text, 0 for an empty one."""
        if self.encode is not None:
            return self.encode(text)
        # Whole hundredths, so that 7 tokens times 1.0 are 7 and not 8.
        return -(-estimate(text) * round(self.factor * 100) // 100)

    def count_message(self, message: Message) -> int:
        """Tokens of a message: text, images, tool calls as their JSON, and what frames it."""
        named = NAME_OVERHEAD + self.count(message.name) if message.name else 0
        return (
            MESSAGE_OVERHEAD + named + self.count(message.tool_call_id) + _count_content(message, self.count)
        )


_LINES = tuple(f"- user: {'abcdefghijklmnop'[:size]} {size}, is it so?\n" for size in range(1, 17))


class OwnCounter:
    """Counts with a function of the user's, and adds nothing: a budget can be checked from outside.

    A message is the function's count of its text (each part of it, where it has parts) and of its tool
    calls as `json.dumps(message["tool_calls"], ensure_ascii=False)`; an image is `IMAGE_TOKENS`.
    """

    exact = False
    prompt_overhead = 0

    def __init__(self, count_tokens: Callable[[str], int]) -> None:
        self._count_tokens = count_tokens

    @property
    def key(self) -> Hashable:
        return ("own", self._count_tokens)

    @cached_property
    def adds_up(self) -> bool:
        """Found out by trying: a tokenizer or `len` does, a rule such as `len(text) // 4` does not."""
        counted = 0
        for end in range(1, len(_LINES) + 1):
            counted += self.count(_LINES[end - 1])
            if self.count("".join(_LINES[:end])) != counted:
                return False
        return True

    def count(self, text: str) -> int:
        """What the user's function says.

        Raises:
            UsageError: when that is not a whole number of at least 0.
        """
        counted = self._count_tokens(text)
        try:
            tokens = operator.index(counted)
        except TypeError:
            tokens = -1
        if tokens < 0:
            raise UsageError(
                f"count_tokens returned {counted!r}. Give a function that returns a whole number from 0."
            )
        return tokens

    def count_message(self, message: Message) -> int:
        return _count_content(message, self.count)


Counter: TypeAlias = TokenCounter | OwnCounter


def counter_for(
    count_tokens: Callable[[str], int] | None = None, *, encoding: str | None = None, factor: float = 1.0
) -> Counter:
    """The best counter there is at this moment; never waits.

    Args:
        count_tokens: a function of the user's, which replaces our counting wholly.
        encoding: the tiktoken encoding that belongs to the model, None where none does. Its vocabulary
            starts loading in the background if it is on disk; until then counts are estimates.
        factor: what estimates are multiplied with, from `Calibration.factor`.
    """
    if count_tokens is not None:
        return OwnCounter(count_tokens)
    if not encoding:
        return TokenCounter(factor)
    from .exact import exact_encoder

    encode = exact_encoder(encoding)
    return TokenCounter(encoding=encoding, encode=encode) if encode else TokenCounter(factor)


def _count_content(message: Message, count: Callable[[str], int]) -> int:
    content = message.sent
    if isinstance(content, str):
        tokens = count(content)
    else:
        tokens = sum(IMAGE_TOKENS if part.image_url else count(part.text) for part in content)
    if message.tool_calls:
        tokens += count(json.dumps([call.wire() for call in message.tool_calls], ensure_ascii=False))
    return tokens
