"""Whoever answers: the one interface between `chat` and a model.

A provider serialises a request and streams the answer, nothing else: it never sees memory,
never reshapes the prompt, and turns every foreign failure into a `ProviderError`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from ..messages import Outcome, Usage, WireMessage


@dataclass(frozen=True, slots=True)
class Request:
    """One request to a model; `messages` are sent as they are."""

    model: str
    messages: Sequence[WireMessage]
    temperature: float | None = None
    max_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of an answer, in the order it arrives; every field may be empty.

    `outcome` is set when the endpoint said how the reply ended; text may still follow, and the last
    outcome counts. A stream that ends without one was cut off. `status` is a transient line for the
    person waiting ("retrying in 3 s"). `sources` are indexes into `Request.messages` that the text
    quotes. With `anew`, text and reasoning take the place of all that came before: it turned out to
    be reasoning, or to be said twice.
    """

    text: str = ""
    reasoning: str = ""
    outcome: Outcome | None = None
    usage: Usage | None = None
    status: str = ""
    sources: tuple[int, ...] = ()
    anew: bool = False


WAITING = Chunk()
"""Nothing has come yet: yielded now and then, so that whoever listens can leave."""


@runtime_checkable
class Provider(Protocol):
    """What `chat.ask` needs of a model's endpoint."""

    name: str
    """What stands before the colon in `provider:model`."""
    default_model: str
    """The model used when none is named."""
    profile: frozenset[str]
    """How the endpoint wants prompts shaped: any of one_system, alternate, no_system."""

    def title(self, model: str) -> str:
        """What people read: "offline demo", "openai:gpt-5-mini"."""
        ...

    def stream(self, request: Request) -> Iterator[Chunk]:
        """Yield the answer's chunks as they arrive.

        Closing the iterator, or an exception thrown into it, ends the request and frees its socket.
        Between chunks that are long in coming it yields `WAITING`: a reply can only be stopped there.

        Raises:
            ProviderError: before or between chunks, with the line to show.
        """
        ...

    def models(self) -> list[str]:
        """The model names the endpoint offers, sorted.

        Raises:
            ProviderError: when the endpoint cannot be asked.
        """
        ...

    def context_window(self, model: str) -> int | None:
        """The model's limit in tokens, None where it is not known; never asks the network."""
        ...

    def vocabulary(self, model: str) -> str | None:
        """The tiktoken encoding that belongs to the model ("o200k_base"), None where none does."""
        ...
