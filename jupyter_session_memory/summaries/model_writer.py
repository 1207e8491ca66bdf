"""Summaries written by a model: any provider as a summariser.

memory = SessionMemory("summary:6", summarize=model_summarizer(provider, "gpt-5-mini"))
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from ..context.overflow import UNKNOWN_WINDOW, reply_reserve
from ..context.profiles import shape
from ..exceptions import BadAnswer, ProfileRequired, SummaryFailed
from ..interrupts import waiting
from ..messages import Outcome
from ..providers.provider import Provider, Request
from .writers import Answer, Extract, Summarizer, Task

_NOT_WHOLE = {
    Outcome.TRUNCATED: "the model wrote more than a summary may take",
    Outcome.FILTERED: "the endpoint filtered the summary",
    Outcome.REFUSED: "the model refused",
}


_SLACK = 64
"""Tokens beyond twice what a summary may take that a model is given: what counts as too long is decided later."""
_CHARACTERS = 12
"""Characters of a token, at the most."""


def model_summarizer(provider: Provider, model: str = "") -> Summarizer:
    """Let a provider's model (empty: its default) write summaries; the offline demo writes extracts.

    Its prompts go to that provider and nowhere else. It can be cancelled between two pieces of an answer.
    """
    if not provider.understands:
        return Extract()
    return _Model(provider, model)


class _Model:
    retries = True

    def __init__(self, provider: Provider, model: str) -> None:
        self._provider = provider
        self._model = model
        self.name = provider.title(model)
        self.window = provider.context_window(model) or UNKNOWN_WINDOW

    def write(self, task: Task) -> str:
        """Ask the model once, in the shape its endpoint wants, for no more than the summary may take.

        A model that has no word to show for that, since it reasoned, is asked once more, for as much as a reply has.

        Raises:
            ProviderError: it did not answer. SummaryFailed: its answer is not whole.
        """
        most, reserve = _SLACK + 2 * task.limit, reply_reserve(self.window, None)
        try:
            answer = self._asked(task, most)
        except BadAnswer:
            if reserve <= most:
                raise
            answer = self._asked(task, reserve)
        if answer.outcome is not Outcome.COMPLETE:
            raise SummaryFailed(
                _NOT_WHOLE.get(answer.outcome or Outcome.INCOMPLETE, "the summary broke off before its end")
            )
        return answer.text

    def _asked(self, task: Task, most: int) -> Answer:
        def go_on(text: str) -> None:
            task.go_on()
            task.show(text)
            if len(text) > _CHARACTERS * most:
                raise SummaryFailed(_NOT_WHOLE[Outcome.TRUNCATED])  # an endpoint that heeds no limit

        request = Request(self._model, task.prompt(), max_tokens=most)
        return answer_to(request, self._provider, task.asking, go_on)


Asking: TypeAlias = Callable[[str, frozenset[str]], AbstractContextManager[Answer]]
"""Gives a request to that model, shaped by that profile, its receipt, and the answer to fill; see `Task.asking`."""


def answer_to(
    request: Request, provider: Provider, asking: Asking, go_on: Callable[[str], object] = lambda _text: None
) -> Answer:
    """What a model answers to a request that is no chat, shaped as its endpoint wants it, and with its receipt.

    Args:
        go_on: called after each piece with all that has come; what it raises ends the request.

    Raises:
        ProviderError: it did not answer.
    """
    try:
        return _streamed(request, provider, asking, go_on)
    except ProfileRequired as needed:
        # Learnt once for the endpoint; a second refusal of the same kind is a real one.
        if needed.profile in provider.profile:
            raise
        provider.profile |= {needed.profile}
        return _streamed(request, provider, asking, go_on)


def _streamed(request: Request, provider: Provider, asking: Asking, go_on: Callable[[str], object]) -> Answer:
    profile = provider.profile
    shaped = replace(request, messages=shape(list(request.messages), profile))
    with asking(f"{provider.name}:{provider.resolved(request.model)}", profile) as answer:
        chunks = iter(provider.answer(shaped))
        try:
            while (chunk := waiting(partial(next, chunks, None))) is not None:
                answer.text = chunk.text if chunk.anew else answer.text + chunk.text
                answer.outcome = chunk.outcome or answer.outcome
                answer.usage = chunk.usage or answer.usage
                go_on(answer.text)
        finally:
            # A generator that is only dropped frees its socket whenever it is collected.
            if isinstance(chunks, Generator):
                chunks.close()
    return answer
