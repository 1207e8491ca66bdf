"""Turns as people name them in commands: `3`, `#3`, `2-5`, `last`, `all`."""

from __future__ import annotations

import re

from ..exceptions import UsageError
from ..memory import SessionMemory
from ..messages import Turn

_RANGE = re.compile(r"#?(\d{1,9})(?:\s*[-–]\s*#?(\d{1,9}))?\Z")


def find_turns(memory: SessionMemory, text: str, example: str) -> list[Turn]:
    """The turns that `text` names, in order and each once; `example` is the command shown when it names none.

    Raises:
        UsageError: nothing or something else is named. UnknownTurn: a single number that is not in memory.
    """
    names = [name for name in re.split(r"[,\s]+", re.sub(r"\s*[-–]\s*", "-", text.strip())) if name]
    if not names:
        raise UsageError(f"Which turn? Write its number: {example}.")
    found: dict[str, Turn] = {}
    for name in names:
        for turn in _named(memory, name, example):
            found[turn.id] = turn
    positions = memory.history.records.positions
    return sorted(found.values(), key=lambda turn: positions[turn.id])


def _named(memory: SessionMemory, name: str, example: str) -> list[Turn]:
    if name.lower() in ("last", "all"):
        turns = memory.turns
        if not turns:
            raise UsageError("Memory is empty.")
        return [turns[-1]] if name.lower() == "last" else list(turns)
    match = _RANGE.match(name)
    if match is None:
        raise UsageError(f"“{name}” names no turn. Write a number, a range or last: {example}.")
    first, last = match.groups()
    if last is None:
        return [memory.turn(int(first))]
    chosen = [turn for turn in memory.turns if int(first) <= turn.number <= int(last)]
    if not chosen:
        raise UsageError(f"There is no turn from #{first} to #{last}. %memory show lists them.")
    return chosen
