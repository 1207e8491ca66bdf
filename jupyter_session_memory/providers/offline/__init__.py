"""The embedded model that needs no key and no network: it finds words in the messages it is sent.

It quotes what it finds, word for word. So the same question under two memories differs for a reason
one can see. No randomness, no clock, no state.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ...messages import Outcome
from ..provider import Chunk, Provider, Request

DEMO = (
    "Offline demo, no language model: I find words in what I am sent. Tell me something, then ask. "
    "%model setup connects a real one."
)
_PIECE = re.compile(r"\s*\S+\s*")
_WORDS_PER_CHUNK = 3


class OfflineProvider(Provider):
    """The `Provider` named "offline": deterministic, extractive, about one token a word."""

    name = "offline"
    default_model = "demo"
    instant = True
    grows = False
    understands = False
    introduction = DEMO

    def title(self, model: str) -> str:  # noqa: ARG002 - part of the interface
        return "offline demo"

    def stream(self, request: Request) -> Iterator[Chunk]:
        """Yield the answer a few words at a time, then how it ended and which messages it quotes.

        `max_tokens` counts words; `temperature` has nothing to act on. Raises nothing.
        """
        # Imported at the first question: loading the extension must not pay for it.
        from .finder import answer

        reply = answer(request.messages)
        pieces = _PIECE.findall(reply.text)
        cut = request.max_tokens is not None and request.max_tokens < len(pieces)
        words = iter(pieces[: request.max_tokens] if cut else pieces)
        while chunk := "".join(islice(words, _WORDS_PER_CHUNK)):
            yield Chunk(text=chunk)
        yield Chunk(outcome=Outcome.TRUNCATED if cut else Outcome.COMPLETE, sources=reply.sources)

    def models(self) -> list[str]:
        return ["demo"]

    def context_window(self, model: str) -> int | None:  # noqa: ARG002 - part of the interface
        """1,000 tokens: small, so that the meter of a demo moves."""
        return 1000
