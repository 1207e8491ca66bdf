"""Turns as people name them in commands: `3`, `#3`, `2-5`, `last`, `all`, `topic 2`."""

from __future__ import annotations

import re

from ..annotations import topic
from ..exceptions import UsageError
from ..history.history import not_attached
from ..memory.session_memory import SessionMemory
from ..messages import Summary, Turn
from ..summaries.edits import find

_RANGE = re.compile(r"#?(\d{1,9})(?:\s*[-–]\s*#?(\d{1,9}))?\Z")
_OF_TURN = re.compile(r"\s*(#?\d{1,9}|last)\s+((?:--\w|[^\s\d#,–-]).*)\Z", re.IGNORECASE | re.DOTALL)
_TOPIC = re.compile(r"\s*topic\s+#?(\d{1,6})\s*\Z", re.IGNORECASE)
_SUMMARY = re.compile(r"[Ss]\d{1,9}\Z")


def find_turns(memory: SessionMemory, text: str, example: str, *, removed: bool = False) -> list[Turn]:
    """The turns that `text` names, in order and each once; `example` is the command shown when it names none.

    With `removed`, numbers, ranges and "all" also mean turns that were removed and could be brought back.

    Raises:
        UsageError: nothing or something else is named. UnknownTurn: a single number that is not in memory.
    """
    if match := _TOPIC.match(text):
        return list(topic(memory, int(match[1])).turns)
    names = [name for name in re.split(r"[,\s]+", re.sub(r"\s*[-–]\s*", "-", text.strip())) if name]
    if not names:
        raise UsageError(f"Which turn? Write its number: {example}.")
    found: dict[str, Turn] = {}
    for name in names:
        for turn in _named(memory, name, example, removed):
            found[turn.id] = turn
    positions = memory.history.records.positions
    return sorted(found.values(), key=lambda turn: positions[turn.id])


def find_attachments(memory: SessionMemory, text: str) -> tuple[Turn, tuple[str, ...]] | None:
    """The turn and the names of attachments that `text` names: "3 df", "last df, error"; None where it names turns.

    Raises:
        UsageError: that turn has none of such a name. UnknownTurn: it is not in memory.
    """
    match = _OF_TURN.match(text)
    if match is None:
        return None
    rest = match[2].strip()
    names = tuple(name for name in re.split(r"[,\s]+", rest) if name)
    if all(_RANGE.match(name) or name.lower() in ("last", "all") for name in names):
        return None
    turn, *_ = find_turns(memory, match[1], "%memory collapse 3 df")
    there = {each.name for each in turn.attachments}
    if rest in there:
        return turn, (rest,)
    if missing := [name for name in names if name not in there]:
        raise UsageError(not_attached(turn, missing[0]))
    return turn, names


def find_summary(memory: SessionMemory, text: str) -> Summary | None:
    """The summary that `text` names ("S1"); None where it names something else.

    Raises:
        UnknownTurn: it names a summary that is not there.
    """
    name = text.strip()
    return find(memory.history, name) if _SUMMARY.match(name) else None


def _named(memory: SessionMemory, name: str, example: str, removed: bool) -> list[Turn]:
    turns = memory.turns
    if name.lower() == "last" and turns:
        return [turns[-1]]
    if removed:
        with memory.history.lock:
            turns = tuple(memory.history.records.turns.values())
    if name.lower() in ("last", "all"):
        if name.lower() == "last" or not turns:
            raise UsageError("Memory is empty.")
        return list(turns)
    match = _RANGE.match(name)
    if match is None:
        raise UsageError(f"“{name}” names no turn. Write a number, a range or last: {example}.")
    first, last = match.groups()
    if last is None:
        return [memory.history.turn(int(first), removed=removed)]
    chosen = [turn for turn in turns if int(first) <= turn.number <= int(last)]
    if not chosen:
        raise UsageError(f"There is no turn from #{first} to #{last}. %memory show lists them.")
    return chosen
