"""Whoever answers: the one interface between `chat` and a model.

A provider serialises a request and streams the answer, nothing else: it never sees memory,
never reshapes the prompt, and turns every foreign failure into a `ProviderError`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..messages import Outcome, ToolCall, Usage, WireMessage

if TYPE_CHECKING:
    from .extras import Extras
    from .keys import Secret
    from .wire.reply_thread import Deadlines


@dataclass(frozen=True, slots=True)
class Request:
    """One request to a model; `messages` are sent as they are, and so are the definitions of `tools`.

    With `answer_now` none of the tools may be called: the model is to answer with what it has.
    """

    model: str
    messages: Sequence[WireMessage]
    temperature: float | None = None
    max_tokens: int | None = None
    tools: Sequence[WireMessage] = ()
    answer_now: bool = False
    response_format: WireMessage | None = None
    """The form the answer is to have, as endpoints that know it take it; those that do not are asked without."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of an answer, in the order it arrives; every field may be empty.

    `outcome` is set when the endpoint said how the reply ended; text may still follow, and the last
    outcome counts. A stream that ends without one was cut off. `status` is a transient line for the
    person waiting ("retrying in 3 s"). `sources` are indexes into `Request.messages` that the text
    quotes. `calls` are the tools the model wants called, whole, with the end of its message. With `anew`,
    text and reasoning take the place of all that came before: it turned out to be reasoning, or to be
    said twice. `model` is the name of whoever answers, where that is said.
    """

    text: str = ""
    reasoning: str = ""
    outcome: Outcome | None = None
    usage: Usage | None = None
    status: str = ""
    sources: tuple[int, ...] = ()
    anew: bool = False
    calls: tuple[ToolCall, ...] = ()
    model: str = ""


WAITING = Chunk()
"""Nothing has come yet: yielded now and then, so that whoever listens can leave."""


class Provider(ABC):
    """What `chat.ask` needs of whoever answers; a provider of one's own derives from it."""

    name: str
    """What stands before the colon in `provider:model`."""
    default_model: str = ""
    """The model used when none is named."""
    profile: frozenset[str] = frozenset()
    """How the endpoint wants prompts shaped: any of one_system, alternate, no_system."""
    base_url: str = ""
    """Where it answers, empty where that is no address; without what may not be shown."""
    credentials: tuple[Secret, ...] = ()
    """What stood in its address and may not be shown."""
    key_variable: str = ""
    """The environment variable its key is read from, empty where it needs none."""
    instant: bool = False
    """Whether it answers at once, from this process, with nothing of its own: a reply then needs no room kept free."""
    grows: bool = True
    """Whether its reply takes time to come, so that it is shown as it grows."""
    introduction: str = ""
    """What people should know of it, and may try: told once, with the first reply of a session."""
    understands: bool = True
    """Whether it is a language model: else it can neither write a summary nor be asked about the memory."""
    recorder: Callable[[Provider, Request, Iterator[Chunk]], Iterator[Chunk]] | None = None
    """Passes on the chunks of every reply, and keeps them."""

    @abstractmethod
    def title(self, model: str) -> str:
        """What people read: "offline demo", "openai:gpt-5-mini"."""

    @abstractmethod
    def stream(self, request: Request) -> Iterator[Chunk]:
        """Yield the answer's chunks as they arrive.

        Closing the iterator, or an exception thrown into it, ends the request and frees its socket.
        Between chunks that are long in coming it yields `WAITING`: a reply can only be stopped there.

        Raises:
            ProviderError: before or between chunks, with the line to show.
        """

    def answer(self, request: Request) -> Iterator[Chunk]:
        """What `stream` yields, kept by the `recorder` where there is one; raises what `stream` raises."""
        chunks = iter(self.stream(request))
        return self.recorder(self, request, chunks) if self.recorder else chunks

    @abstractmethod
    def models(self) -> list[str]:
        """The model names the endpoint offers, sorted.

        Raises:
            ProviderError: when the endpoint cannot be asked.
        """

    def context_window(self, model: str) -> int | None:  # noqa: ARG002
        """The model's limit in tokens, None where it is not known; never asks the network."""
        return None

    def vocabulary(self, model: str) -> str | None:  # noqa: ARG002
        """The tiktoken encoding that belongs to the model ("o200k_base"), None where none does."""
        return None

    def resolved(self, model: str) -> str:
        """The one name under which what is learnt of a model is kept; of the default, where none is named."""
        return model or self.default_model

    def answers_as(self, model: str) -> str:
        """The name that the endpoint gave with the model's last reply."""
        return self.resolved(model)

    def ready(self, model: str, *, loaded: bool = False) -> str:  # noqa: ARG002
        """Find out, in a moment, what is to be known before a request; returns the name as `resolved` now gives it.

        Called before each request, and with `loaded` after its reply: some servers tell more then. It raises
        nothing: what is amiss shows with the request.
        """
        return self.resolved(model)

    def forget_window(self, model: str) -> None:  # noqa: B027 - where nothing is learnt, nothing is forgotten
        """Forget what refusals told of the model's window."""

    def configure(self, deadlines: Deadlines, extras: Extras) -> None:  # noqa: B027
        """Wait as long, and send along what a person has set."""

    def close(self) -> None:  # noqa: B027
        """Let go of what it holds open."""
