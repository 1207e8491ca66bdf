"""A memory as data, to keep or to read: an explicit export and import, and nothing on its own.

The JSON form holds what people put in and models answered, with pins, exclusions and outcomes; not
receipts, undo steps or settings. Its `version` is 1. The Markdown form is for reading only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .exceptions import UsageError
from .memory import SessionMemory
from .messages import Message, Outcome, Part, Turn

VERSION = 1
_FLAGS = ("pinned", "excluded", "included")


def export_json(memory: SessionMemory) -> str:
    """The memory as JSON text."""
    with memory.history.lock:
        data = {
            "format": "jupyter_session_memory",
            "version": VERSION,
            "system": [message.text for message in memory.history.system],
            "plan": memory.plan,
            "turns": [_turn(turn) for turn in memory.turns],
        }
    return json.dumps(data, ensure_ascii=False, indent=1)


def export_markdown(memory: SessionMemory) -> str:
    """The memory as a Markdown document: a heading for each turn, the texts as they are."""
    lines = ["# Conversation"]
    lines += [f"\n## Instructions\n\n{message.text}" for message in memory.history.system]
    if memory.plan:
        lines.append(f"\n## Plan\n\n{memory.plan}")
    for turn in memory.turns:
        marks = [flag for flag in _FLAGS[:2] if getattr(turn, flag)]
        if not turn.outcome.sent:
            marks.append(turn.outcome)
        marked = f" ({', '.join(marks)})" if marks else ""
        lines.append(f"\n## #{turn.number}{marked}")
        lines += [f"\n**{message.role}**\n\n{message.text}" for message in turn.messages if message.text]
    return "\n".join(lines) + "\n"


def import_json(memory: SessionMemory, text: str) -> int:
    """Add an exported memory to this one, as one change that undo takes back; returns how many turns came.

    Turns get new numbers, after those that are there.

    Raises:
        UsageError: the text is not an export of this package; nothing was added.
    """
    data = _read(text)
    history = memory.history
    with history.changing("import") as step:
        try:
            system = tuple(history.message("system", str(each)) for each in data["system"])
            if system:
                step.set("standing", "system", (*history.system, *system))
            if data["plan"]:
                step.set("standing", "plan", (*history.plans, history.message("plan", str(data["plan"]))))
            for item in data["turns"]:
                messages = tuple(_message(memory, each) for each in item["messages"])
                flags = {flag: bool(item.get(flag)) for flag in _FLAGS}
                outcome = Outcome(item.get("outcome", Outcome.COMPLETE))
                turn = history.new_turn(messages, outcome, model=str(item.get("model", "")), **flags)
                history.put(step, turn)
        except (KeyError, TypeError, ValueError, AttributeError):
            raise UsageError(
                "This file is damaged: a turn in it cannot be read. Nothing was added."
            ) from None
        return len(data["turns"])


def _read(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except ValueError:
        data = None
    if not isinstance(data, dict) or data.get("format") != "jupyter_session_memory":
        raise UsageError("This is no exported memory. %memory export FILE.json writes one.")
    if data.get("version") != VERSION:
        raise UsageError(
            f"This memory has version {data.get('version')!r} of the format; this package reads {VERSION}."
        )
    return data


def _turn(turn: Turn) -> dict[str, Any]:
    kept: dict[str, Any] = {"number": turn.number, "outcome": turn.outcome.value}
    kept |= {flag: True for flag in _FLAGS if getattr(turn, flag)}
    if turn.model:
        kept["model"] = turn.model
    kept["messages"] = [message.wire() for message in turn.messages]
    return kept


def _message(memory: SessionMemory, wire: Mapping[str, Any]) -> Message:
    details = {key: wire[key] for key in ("tool_calls", "tool_call_id", "name") if key in wire}
    content = wire["content"]
    if not isinstance(content, str):
        content = [_part(part) for part in content]
    return memory.history.message(wire["role"], content, **details)


def _part(wire: Mapping[str, Any]) -> Part:
    if wire["type"] == "image_url":
        return Part(image_url=str(wire["image_url"]["url"]))
    return Part(str(wire["text"]))
