"""A memory as text: JSON to keep, Markdown to read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..history.history import History
from ..memory.session_memory import SessionMemory
from ..messages import Message, Summary, Turn

VERSION = 1
FLAGS = ("pinned", "excluded", "included")
SUMMARY_FLAGS = ("pinned", "edited", "expanded")
HEAD = {"format": "jupyter_session_memory", "version": VERSION}


def export_json(memory: SessionMemory) -> str:
    """The memory as JSON text."""
    return json.dumps(HEAD | _data(memory), ensure_ascii=False, indent=1)


def export_threads(memories: Mapping[str, SessionMemory]) -> str:
    """Several memories, by the names of their threads, as JSON text."""
    threads = {name: _data(memory) for name, memory in memories.items()}
    return json.dumps(HEAD | {"threads": threads}, ensure_ascii=False, indent=1)


def _data(memory: SessionMemory) -> dict[str, Any]:
    with memory.history.lock:
        data: dict[str, Any] = {
            "system": [message.text for message in memory.history.system],
            "plan": memory.plan,
            "turns": [_turn(turn) for turn in memory.turns],
        }
        further = {
            "summaries": [_summary(memory, each) for each in memory.summaries],
            "topics": _topics(memory.history),
            "facts": list(_facts(memory)),
        }
    return data | {key: found for key, found in further.items() if found}


def _turn(turn: Turn) -> dict[str, Any]:
    kept: dict[str, Any] = {"number": turn.number, "outcome": turn.outcome.value}
    kept |= {flag: True for flag in FLAGS if getattr(turn, flag)}
    if turn.model:
        kept["model"] = turn.model
    if turn.usage:
        kept["usage"] = {"input": turn.usage.input, "output": turn.usage.output, "cached": turn.usage.cached}
    kept["messages"] = [_wire(message) for message in turn.messages]
    return kept


def _wire(message: Message) -> dict[str, Any]:
    wire = message.wire()
    if message.reasoning:
        wire["reasoning"] = message.reasoning
    if message.collapsed:
        wire["collapsed"] = True
    return wire


def _summary(memory: SessionMemory, summary: Summary) -> dict[str, Any]:
    turns = memory.history.records.turns
    kept: dict[str, Any] = {
        "id": summary.id,
        "text": summary.text,
        "turns": [turns[key].number for key, _ in summary.covers if key in turns and turns[key].alive],
        "level": summary.level,
        "by": summary.by,
    }
    kept |= {flag: True for flag in SUMMARY_FLAGS if getattr(summary, flag)}
    if summary.children:
        kept["children"] = list(summary.children)
    if summary.lost:
        kept["lost"] = list(summary.lost)
    if summary.invented:
        kept["invented"] = list(summary.invented)
    if memory.measures.standing_in.is_stale(summary):
        kept["stale"] = True
    return kept


def _topics(history: History) -> list[dict[str, Any]]:
    """Where topics begin by hand, each after a turn by its number: 0 is the beginning."""
    records, found = history.records, []
    for key, name in records.topics.items():
        end = records.positions.get(key, -1) + 1
        before = [turn.number for key in records.order[:end] if (turn := records.turns[key]).alive]
        found.append({"after": before[-1] if before else 0, "name": name})
    return found


def _facts(memory: SessionMemory) -> Iterator[dict[str, Any]]:
    """What was set beside the turns; a sentence of a turn only where the turn is exported, too."""
    for fact in memory.history.records.entities.values():
        kept: dict[str, Any] = {
            "entity": fact.entity,
            "kind": fact.kind,
            "attribute": fact.attribute,
            "value": fact.value,
            "since": fact.since,
        }
        turn = memory.history.records.turns.get(fact.turn)
        if fact.quote and turn is not None and turn.alive:
            kept |= {"quote": fact.quote, "turn": turn.number} | ({"found": True} if fact.found else {})
        elif fact.quote and (fact.found or fact.value is None):
            continue
        yield kept


def export_markdown(memory: SessionMemory) -> str:
    """The memory as a Markdown document: a heading for each turn, the texts as they are."""
    lines = ["# Conversation"]
    lines += [f"\n## Instructions\n\n{message.text}" for message in memory.history.system]
    if memory.plan:
        lines.append(f"\n## Plan\n\n{memory.plan}")
    for turn in memory.turns:
        marks = [flag for flag in FLAGS[:2] if getattr(turn, flag)]
        if not turn.outcome.sent:
            marks.append(turn.outcome)
        marked = f" ({', '.join(marks)})" if marks else ""
        lines.append(f"\n## #{turn.number}{marked}")
        lines += [f"\n**{message.role}**\n\n{message.text}" for message in turn.messages if message.text]
    return "\n".join(lines) + "\n"
