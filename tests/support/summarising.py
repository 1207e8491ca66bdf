"""Summarisers of every character, and a look at which turns a context carries how."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.messages import WireMessage


@dataclass
class ScriptedSummarizer:
    """Answers with the next of its replies, then the last one on and on; keeps the prompts it got."""

    replies: Sequence[str | BaseException | Callable[[list[WireMessage]], str]]
    window: int = 100_000
    name: str = "scripted"
    prompts: list[list[WireMessage]] = field(default_factory=list)

    def __call__(self, messages: list[WireMessage]) -> str:
        self.prompts.append(messages)
        reply = self.replies[min(len(self.prompts), len(self.replies)) - 1]
        if isinstance(reply, BaseException):
            raise reply
        return reply if isinstance(reply, str) else reply(messages)

    @property
    def asked(self) -> int:
        """For how many summaries it was asked, whether once or, for lost facts, twice."""
        return sum(len(prompt) == 2 for prompt in self.prompts)

    @property
    def read(self) -> str:
        """Everything it was ever shown."""
        return "\n".join(message["content"] for prompt in self.prompts for message in prompt)


def decisions(memory: SessionMemory) -> list[str]:
    """What the next request does with each turn."""
    context = memory.preview("ask")
    return [str(context.decision(turn)) for turn in memory.turns]
