"""Reading a provider's stream to its end, whatever the end is."""

from __future__ import annotations

from dataclasses import dataclass, field

from jupyter_session_memory.exceptions import ProviderError
from jupyter_session_memory.messages import Outcome, Usage
from jupyter_session_memory.providers.provider import Provider, Request


@dataclass
class Answer:
    """Everything that came of one request."""

    text: str = ""
    reasoning: str = ""
    outcome: Outcome | None = None
    usage: Usage | None = None
    model: str = ""
    statuses: list[str] = field(default_factory=list)
    error: ProviderError | None = None

    @property
    def line(self) -> str:
        """The error's line, empty without one."""
        return str(self.error or "")


def answer_of(
    provider: Provider, text: str = "hi", *, model: str = "tiny",
    temperature: float | None = None, max_tokens: int | None = None,
) -> Answer:  # fmt: skip
    """Ask once and collect the answer; a ProviderError is part of it, any other exception is not."""
    answer = Answer()
    request = Request(model, [{"role": "user", "content": text}], temperature, max_tokens)
    try:
        for chunk in provider.stream(request):
            if chunk.anew:
                answer.text = answer.reasoning = ""
            answer.text += chunk.text
            answer.reasoning += chunk.reasoning
            answer.usage = chunk.usage or answer.usage
            answer.model = chunk.model or answer.model
            if chunk.outcome:
                assert answer.outcome is not chunk.outcome, "an outcome is told once"
                answer.outcome = chunk.outcome
            if chunk.status:
                answer.statuses.append(chunk.status)
    except ProviderError as error:
        answer.error = error
    return answer
