"""Conversations for tests: told quickly, counted simply."""

from __future__ import annotations

from typing import Any

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.messages import WireMessage


def characters(text: str) -> int:
    """A counter that anybody can check: one token per character."""
    return len(text)


_LETTERS = str.maketrans("0123456789", "abcdefghij")


def told(*questions: str, reply: str = "Noted.", **options: Any) -> SessionMemory:
    """A memory of one complete turn for each question."""
    memory = SessionMemory(**options)
    for question in questions:
        memory.add("user", question)
        memory.add("assistant", reply)
    return memory


def in_letters(number: int) -> str:
    """A number as a word as long as it: what holds a digit is a fact that a summary must not lose."""
    return str(number).translate(_LETTERS)


def call(identifier: str, name: str = "weather", arguments: str = "{}") -> dict[str, Any]:
    """A tool call in the wire's words."""
    return {"id": identifier, "type": "function", "function": {"name": name, "arguments": arguments}}


def add_exchange(memory: SessionMemory, question: str, result: str, calls: int = 1) -> None:
    """A turn with tool calls, their results and a reply."""
    number = len(memory.history.records.turns)
    identifiers = [f"call-{number}-{index}" for index in range(calls)]
    memory.add("user", question)
    memory.add("assistant", "", tool_calls=[call(identifier) for identifier in identifiers])
    for identifier in identifiers:
        memory.add("tool", result, tool_call_id=identifier)
    memory.add("assistant", f"It is {result}.")


def total(messages: list[WireMessage]) -> int:
    """Characters of a prompt as `characters` counts them, tool calls as their JSON."""
    import json

    size = 0
    for message in messages:
        size += len(message["content"])
        if "tool_calls" in message:
            size += len(json.dumps(message["tool_calls"], ensure_ascii=False))
    return size


def invalid_pairings(messages: list[WireMessage]) -> list[str]:
    """Tool messages without their call right above them, and calls without all their results."""
    faults: list[str] = []
    waiting: set[str] = set()
    for message in messages:
        if message["role"] == "tool":
            if message["tool_call_id"] not in waiting:
                faults.append(f"orphan {message['tool_call_id']}")
            waiting.discard(message["tool_call_id"])
            continue
        faults += [f"unanswered {identifier}" for identifier in waiting]
        waiting = {each["id"] for each in message.get("tool_calls", ())}
    return faults + [f"unanswered {identifier}" for identifier in waiting]
