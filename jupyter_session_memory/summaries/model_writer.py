"""Summaries written by a model: any provider as a summariser.

memory = SessionMemory("summary:6", summarize=model_summarizer(provider, "gpt-5-mini"))
"""

from __future__ import annotations

from collections.abc import Generator
from functools import partial

from ..context.context import shape
from ..context.overflow import UNKNOWN_WINDOW
from ..exceptions import ProfileRequired, SummaryFailed
from ..interrupts import waiting
from ..messages import Outcome
from ..providers.provider import Provider, Request
from .writers import Extract, Summarizer, Task

_NOT_WHOLE = {
    Outcome.TRUNCATED: "the model was cut off at its length limit.",
    Outcome.FILTERED: "the endpoint filtered the summary.",
    Outcome.REFUSED: "the model refused.",
}


def model_summarizer(provider: Provider, model: str = "") -> Summarizer:
    """Let a provider's model (empty: its default) write summaries; the offline demo writes extracts.

    Its prompts go to that provider and nowhere else. It can be cancelled between two pieces of an answer.
    """
    if provider.name == "offline":
        return Extract()
    return _Model(provider, model or provider.default_model)


class _Model:
    retries = True

    def __init__(self, provider: Provider, model: str) -> None:
        self._provider = provider
        self._model = model
        self.name = provider.title(model)
        self.window = provider.context_window(model) or UNKNOWN_WINDOW

    def write(self, task: Task) -> str:
        """Ask the model once, in the shape its endpoint wants.

        Raises:
            ProviderError: it did not answer. SummaryFailed: its answer is not whole.
        """
        try:
            return self._stream(task)
        except ProfileRequired as needed:
            # Learnt once for the endpoint; a second refusal of the same kind is a real one.
            if needed.profile in self._provider.profile:
                raise
            self._provider.profile |= {needed.profile}
            return self._stream(task)

    def _stream(self, task: Task) -> str:
        profile = self._provider.profile
        with task.asking(f"{self._provider.name}:{self._model}", profile) as answer:
            chunks = iter(self._provider.stream(Request(self._model, shape(task.prompt(), profile))))
            try:
                while (chunk := waiting(partial(next, chunks, None))) is not None:
                    answer.text += chunk.text
                    answer.outcome = chunk.outcome or answer.outcome
                    answer.usage = chunk.usage or answer.usage
                    task.go_on()
            finally:
                # A generator that is only dropped frees its socket whenever it is collected.
                if isinstance(chunks, Generator):
                    chunks.close()
        if answer.outcome is not Outcome.COMPLETE:
            raise SummaryFailed(
                _NOT_WHOLE.get(answer.outcome or Outcome.INCOMPLETE, "the summary broke off before its end.")
            )
        return answer.text
