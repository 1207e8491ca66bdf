"""A reply in which the key of its own request stands, without it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...exceptions import ProviderError
from ..provider import Chunk

REDACTED = "[key]"
_SHORTEST = 12
"""Characters below which a secret is a word, such as "ollama", that a reply may well say."""

_FREE = 2
"""Signs of a secret that are told at once: a word that ends in "s" does not wait for the rest of "sk-"."""


def redacted(chunks: Iterator[Chunk], secrets: Sequence[str]) -> Iterator[Chunk]:
    """The chunks with `REDACTED` in place of a secret, wherever one of them ends and the next begins."""
    told = [secret for secret in secrets if len(secret) >= _SHORTEST]
    if not told:
        yield from chunks
        return
    text, reasoning = _Filter(told), _Filter(told)
    try:
        for chunk in chunks:
            if chunk.anew:
                text, reasoning = _Filter(told), _Filter(told)
            if not (chunk.text or chunk.reasoning or chunk.calls or chunk.model):
                yield chunk
                continue
            calls = tuple(replace(call, arguments=text.whole(call.arguments)) for call in chunk.calls)
            yield replace(
                chunk,
                text=text.feed(chunk.text),
                reasoning=reasoning.feed(chunk.reasoning),
                calls=calls,
                model=text.whole(chunk.model),
            )
    except ProviderError:
        yield Chunk(text=text.held, reasoning=reasoning.held)
        raise
    if text.held or reasoning.held:
        yield Chunk(text=text.held, reasoning=reasoning.held)


class _Filter:
    """Takes secrets out of a text that comes in pieces; `held` may be the beginning of one."""

    def __init__(self, secrets: Sequence[str]) -> None:
        self._secrets = secrets
        self._told = ""
        self.held = ""

    def whole(self, text: str) -> str:
        """A text of its own without the secrets."""
        for secret in self._secrets:
            text = text.replace(secret, REDACTED)
        return text

    def feed(self, text: str) -> str:
        """What can be told of the text so far and was not told yet."""
        text, told = self.held + text, self._told
        for secret in self._secrets:
            for size in range(1, len(told) + 1):
                if told.endswith(secret[:size]) and text.startswith(secret[size:]):
                    text = REDACTED + text[len(secret) - size :]
        text = self.whole(text)
        begun = (
            size
            for secret in self._secrets
            for size in range(len(secret) - 1, _FREE, -1)
            if (told + text).endswith(secret[:size])
        )
        held = min(len(text), max(begun, default=0))
        out, self.held = text[: len(text) - held], text[len(text) - held :]
        self._told = (told + out)[-_FREE:]
        return out
