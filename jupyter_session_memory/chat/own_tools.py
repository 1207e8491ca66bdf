"""The tools that a memory offers by itself: off unless they are named, they see no more than requests may carry."""

from __future__ import annotations

from ..memory.session_memory import SessionMemory
from ..messages import Message, Turn
from ..text.words import terms
from .tools import Tool, chat_tool

FOUND = 5
"""Messages that are quoted at most."""
_QUOTED = 1_000
"""Characters of a message that are quoted."""


def own_tools(memory: SessionMemory) -> tuple[Tool, ...]:
    """`update_plan` and `look_into_memory`, for this memory."""

    @chat_tool
    def update_plan(text: str) -> str:
        """Replace the current plan, which every later request carries. An empty text removes it."""
        memory.history.set_plan(text)
        return "The plan is changed." if text.strip() else "The plan is removed."

    @chat_tool
    def look_into_memory(words: str) -> str:
        """Quote what earlier messages of this conversation say about some words."""
        return look(memory, words)

    return update_plan, look_into_memory


def look(memory: SessionMemory, words: str) -> str:
    """The messages that share most terms with some words, newest first among equals; nothing that is kept back."""
    wanted = set(terms(words))
    found: list[tuple[int, int, Turn, Message]] = []
    for place, turn in enumerate(memory.turns):
        if not turn.eligible or turn.private:
            continue
        for message in turn.messages:
            shared = len(wanted & set(terms(message.text))) if message.role in ("user", "assistant") else 0
            if shared:
                found.append((shared, place, turn, message))
    found.sort(key=lambda each: each[:2], reverse=True)
    quotes = [
        f"#{turn.number} {message.role}: {message.text[:_QUOTED]}" for _, _, turn, message in found[:FOUND]
    ]
    return "\n\n".join(quotes) or "Nothing in memory mentions that."
