"""Counters: what measures a message against a budget.

A counter never changes: when a vocabulary became ready or a model's factor moved, `counter_for` gives
another one, whose `key` differs. Counts that were kept under another key are stale.
"""

from __future__ import annotations

import json
import operator
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import add, mul
from typing import TypeAlias

from ..content import Part
from ..exceptions import UsageError
from ..messages import Message, WireMessage
from .calibration import AS_ESTIMATED, MESSAGE_OVERHEAD, PROMPT_OVERHEAD, Rates, Size
from .estimate import KINDS, estimate, measure, rounded

NAME_OVERHEAD = 1
"""One more where a message has a name (the same source as of `MESSAGE_OVERHEAD`: `tokens_per_name = 1`)."""
IMAGE_TOKENS = 1105
LOW_IMAGE_TOKENS = 85
"""Tokens of an image, whose size is not known here: the highest of the worked examples that OpenAI
documents (2048 x 4096 pixels in high detail); low detail costs 85."""


@dataclass(frozen=True, slots=True)
class TokenCounter:
    """Counts as chat endpoints do: exactly where `encode` is given, else by estimates and the model's `rates`."""

    rates: Rates = AS_ESTIMATED
    encoding: str = ""
    encode: Callable[[str], int] | None = None
    adds_up = True
    """Whether lines counted one by one come to what they count together: vocabularies split text at line ends, and
    estimates of lines lean to the high side."""

    @property
    def key(self) -> Hashable:
        """Equal for counters that count alike."""
        return ("exact", self.encoding) if self.encode else ("estimate", self.rates)

    @property
    def exact(self) -> bool:
        """Whether counts are the model's own, not estimates."""
        return self.encode is not None

    @property
    def prompt_overhead(self) -> int:
        """Tokens that a request costs beside its messages."""
        return PROMPT_OVERHEAD if self.encode else round(self.rates.request)

    def count(self, text: str) -> int:
        """Tokens of a text, 0 for an empty one."""
        if self.encode is not None:
            return self.encode(text)
        if self.rates.kinds == AS_ESTIMATED.kinds:
            return estimate(text)
        # In whole hundredths, so that 7 tokens times 1.0 are 7 and not 8.
        rates = (round(rate * 100) for rate in self.rates.kinds)
        return rounded(sum(map(mul, rates, measure(text))) // 100)

    def count_message(self, message: Message) -> int:
        """Tokens of a message: text, images, tool calls as their JSON, and what frames it."""
        named = NAME_OVERHEAD + self.count(message.name) if message.name else 0
        frame = MESSAGE_OVERHEAD if self.encode else round(self.rates.message)
        return frame + named + self.count(message.tool_call_id) + _count_content(message, self.count)


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
    count_tokens: Callable[[str], int] | None = None,
    *,
    encoding: str | None = None,
    rates: Rates = AS_ESTIMATED,
) -> Counter:
    """The best counter there is at this moment; never waits.

    Args:
        count_tokens: a function of the user's, which replaces our counting wholly.
        encoding: the tiktoken encoding that belongs to the model, None where none does. Its vocabulary
            starts loading in the background if it is on disk; until then counts are estimates.
        rates: how the model's tokens follow from estimates, from `Calibration.rates`.
    """
    if count_tokens is not None:
        return OwnCounter(count_tokens)
    if not encoding:
        return TokenCounter(rates)
    from .exact import exact_encoder

    encode = exact_encoder(encoding)
    return TokenCounter(encoding=encoding, encode=encode) if encode else TokenCounter(rates)


def size_of(messages: Iterable[WireMessage]) -> Size | None:
    """The size of a prompt, None where it holds more than texts."""
    totals, count = [0] * len(KINDS), 0
    for message in messages:
        if not isinstance(message["content"], str) or message.keys() - {"role", "content"}:
            return None
        totals = list(map(add, totals, measure(message["content"])))
        count += 1
    return Size(tuple(totals), count)


def _image(part: Part) -> int:
    return LOW_IMAGE_TOKENS if part.detail == "low" else IMAGE_TOKENS


def _count_content(message: Message, count: Callable[[str], int]) -> int:
    content = message.sent
    if isinstance(content, str):
        tokens = count(content)
    else:
        tokens = sum(_image(part) if part.image_url else count(part.text) for part in content)
    if message.tool_calls:
        tokens += count(json.dumps([call.wire() for call in message.tool_calls], ensure_ascii=False))
    return tokens
