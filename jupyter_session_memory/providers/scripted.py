"""A model that says what a test told it to: the public double for tests of code that chats.

    model = ScriptedProvider("The answer is 4.", default="Noted.")
    ...                                             # whatever asks the model
    assert model.calls[0].messages[-1]["content"] == "What is 2 + 2?"

It checks nothing and knows nothing of the conversation; `calls` keeps what was sent.
"""

from __future__ import annotations

import copy
import re
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from ..exceptions import ProviderError
from ..messages import Outcome
from .provider import Chunk, Provider, Request

__all__ = ["Reply", "ScriptedProvider", "Step"]

Step: TypeAlias = Chunk | str | BaseException | threading.Event
"""A moment of a reply: text or a chunk to yield, an error to raise, an event to wait for before going on."""

Reply: TypeAlias = str | BaseException | Sequence[Step] | Callable[[Request], Iterable[Step]]
"""A whole reply: text, an error to raise at once, steps, or a function that makes them of the request."""

_PIECE = re.compile(r"\s*\S+\s*")


class ScriptedProvider(Provider):
    """The `Provider` named "scripted": answers each request with the next enqueued reply.

    Text is streamed word by word and ends `Outcome.COMPLETE`. A sequence of steps, and what a function
    returns, is played as it stands: where it sets no outcome the stream ends as a dropped connection
    does, unless its last step is plain text. `default` answers once the queue is empty.

    Attributes:
        calls: the requests received so far, in order, with deep copies of their messages.
        closed: how many of their streams have ended, were closed or broke off.
    """

    name = "scripted"
    default_model = "test"

    def __init__(
        self,
        *replies: Reply,
        default: Reply | None = None,
        window: int | None = None,
        profile: Iterable[str] = (),
        vocabulary: str | None = None,
        models: Sequence[str] = ("test",),
    ) -> None:
        self.profile = frozenset(profile)
        self.calls: list[Request] = []
        self.closed = 0
        self._replies: deque[Reply] = deque(replies)
        self._default = default
        self._window = window
        self._vocabulary = vocabulary
        self._models = sorted(models)
        self._lock = threading.Lock()

    def enqueue(self, *replies: Reply) -> None:
        """Add replies for the requests to come."""
        with self._lock:
            self._replies.extend(replies)

    @property
    def waiting(self) -> int:
        """How many enqueued replies no request has taken yet."""
        return len(self._replies)

    def title(self, model: str) -> str:
        return f"scripted:{model}"

    def stream(self, request: Request) -> Iterator[Chunk]:
        """Yield the next reply.

        Raises:
            ProviderError: no reply is enqueued and there is no default.
            BaseException: whatever error the reply holds, at its place.
        """
        with self._lock:
            self.calls.append(replace(request, messages=copy.deepcopy(list(request.messages))))
            if not self._replies and self._default is None:
                raise ProviderError(
                    "none is enqueued",
                    next_step="Call enqueue() before asking, or pass default=…",
                    again=False,
                )
            reply = self._replies.popleft() if self._replies else self._default
        return self._played(reply, request)

    def _played(self, reply: Reply | None, request: Request) -> Iterator[Chunk]:
        try:
            for step in _steps(reply, request):
                if isinstance(step, BaseException):
                    raise step
                if isinstance(step, threading.Event):
                    step.wait()
                else:
                    yield step if isinstance(step, Chunk) else Chunk(text=step)
        finally:
            with self._lock:
                self.closed += 1

    def models(self) -> list[str]:
        return list(self._models)

    def context_window(self, model: str) -> int | None:  # noqa: ARG002 - part of the interface
        return self._window

    def vocabulary(self, model: str) -> str | None:  # noqa: ARG002 - part of the interface
        return self._vocabulary

    def __repr__(self) -> str:
        return f"ScriptedProvider(waiting={self.waiting}, calls={len(self.calls)})"


def _steps(reply: Reply | None, request: Request) -> Iterator[Step]:
    if isinstance(reply, str):
        yield from (Chunk(text=piece) for piece in _PIECE.findall(reply) or [reply])
        yield Chunk(outcome=Outcome.COMPLETE)
        return
    if isinstance(reply, BaseException):
        yield reply
        return
    step: Step | None = None
    for step in reply(request) if callable(reply) else reply or ():
        yield step
    if isinstance(step, str):
        yield Chunk(outcome=Outcome.COMPLETE)
