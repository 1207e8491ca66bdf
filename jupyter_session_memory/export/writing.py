"""A memory as JSON text, to keep."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import Any

from ..content import Attachment
from ..history.history import History
from ..memory.session_memory import SessionMemory
from ..messages import Message, Summary, Turn

VERSION = 1
FLAGS = ("pinned", "excluded", "included", "private")
ATTACHMENT_FLAGS = ("in_words", "collapsed")
SUMMARY_FLAGS = ("pinned", "edited", "expanded")
HEAD = {"format": "jupyter_session_memory", "version": VERSION}


def export_json(memory: SessionMemory, *, private: bool = False) -> str:
    """The memory as JSON text; without `private`, without private turns and what was made from them."""
    return json.dumps(HEAD | _data(memory, private), ensure_ascii=False, indent=1)


def export_threads(memories: Mapping[str, SessionMemory], *, private: bool = False) -> str:
    """Several memories, by the names of their threads, as JSON text; `private` as in `export_json`."""
    threads = {name: _data(memory, private) for name, memory in memories.items()}
    return json.dumps(HEAD | {"threads": threads}, ensure_ascii=False, indent=1)


def _data(memory: SessionMemory, private: bool) -> dict[str, Any]:
    with memory.history.lock:
        kept = {turn.id: turn for turn in memory.turns if private or not turn.private}
        data: dict[str, Any] = {
            "system": [message.text for message in memory.history.system],
            "plan": memory.plan,
            "turns": [_turn(turn) for turn in kept.values()],
        }
        further = {
            "summaries": list(_summaries(memory, private)),
            "topics": _topics(memory.history),
            "facts": list(_facts(memory, kept)),
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
    wire = replace(message, attachments=()).wire()
    if message.attachments:
        wire["attachments"] = [_attachment(each) for each in message.attachments]
    if message.reasoning:
        wire["reasoning"] = message.reasoning
    if message.collapsed:
        wire["collapsed"] = True
    return wire


def _attachment(attachment: Attachment) -> dict[str, Any]:
    flags = {key: True for key in ATTACHMENT_FLAGS if getattr(attachment, key)}
    image = {"image_url": attachment.image_url} if attachment.image_url else {}
    return {"name": attachment.name, "text": attachment.text} | image | flags


def _summaries(memory: SessionMemory, private: bool) -> Iterator[dict[str, Any]]:
    """Summaries, without those that tell of private turns."""
    turns = memory.history.records.turns
    told = {
        each.id
        for each in memory.summaries
        if private or not any(key in turns and turns[key].private for key, _ in each.covers)
    }
    return (_summary(memory, each, told) for each in memory.summaries if each.id in told)


def _summary(memory: SessionMemory, summary: Summary, told: Set[str]) -> dict[str, Any]:
    turns = memory.history.records.turns
    kept: dict[str, Any] = {
        "id": summary.id,
        "text": summary.text,
        "turns": [turns[key].number for key, _ in summary.covers if key in turns and turns[key].alive],
        "level": summary.level,
        "by": summary.by,
    }
    kept |= {flag: True for flag in SUMMARY_FLAGS if getattr(summary, flag)}
    if children := [key for key in summary.children if key in told]:
        kept["children"] = children
    if summary.lost:
        kept["lost"] = list(summary.lost)
    if summary.invented:
        kept["invented"] = list(summary.invented)
    if memory.counts.coverage.is_stale(summary):
        kept["stale"] = True
    return kept


def _topics(history: History) -> list[dict[str, Any]]:
    """Where topics begin by hand, each after a turn by its number: 0 is the beginning."""
    records, found = history.records, []
    for key, name in records.topics.items():
        end = records.positions.get(key, -1) + 1
        before = (turn.number for key in records.order[:end][::-1] if (turn := records.turns[key]).alive)
        found.append({"after": next(before, 0), "name": name})
    return found


def _facts(memory: SessionMemory, turns: Mapping[str, Turn]) -> Iterator[dict[str, Any]]:
    """What was set beside the turns; a sentence of a turn only where the turn is exported, too."""
    for fact in memory.history.records.entities.values():
        kept: dict[str, Any] = {
            "entity": fact.entity,
            "kind": fact.kind,
            "attribute": fact.attribute,
            "value": fact.value,
            "since": fact.since,
        }
        turn = turns.get(fact.turn)
        if fact.quote and turn is not None:
            kept |= {"quote": fact.quote, "turn": turn.number} | ({"found": True} if fact.found else {})
        elif fact.quote and (fact.found or fact.value is None):
            continue
        yield kept
