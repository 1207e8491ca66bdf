"""What changed between two snapshots of one memory, as the news that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...memory.session_memory import SessionMemory
from ..contract import OPENING
from ..contract.news import Update
from ..contract.parts import Splice, runs_of, runs_of_equals
from . import cards
from .view_model import Snapshot

SPLICES = 100
"""The most splices a frame has; where more would be needed, one takes their place."""

_PARTS = ("head", "meter", "system", "plan", "late", "summaries", "entities", "findings", "work")


def update(before: Snapshot, after: Snapshot, memory: SessionMemory, base: int) -> Update | None:
    """The news that leads a panel from `before`, told as revision `base`, to `after`; None: nothing changed.

    The memory's lock must be held, and both snapshots be of the same columns.
    """
    changed: dict[str, Any] = {
        name: getattr(after, name) for name in _PARTS if getattr(before, name) != getattr(after, name)
    }
    if after.known_places != before.known_places:
        changed["places"] = tuple(after.places.table[: after.known_places])
    splices = _splices(before.numbers, after)
    marks = _spliced(before.marks, splices, after.marks)
    tokens = _spliced(before.tokens, splices, after.tokens)
    counts: list[tuple[int, int]] = []
    if tokens != after.tokens:
        pairs = enumerate(zip(tokens, after.tokens, strict=True))
        counts = [(at, new) for at, (old, new) in pairs if old != new]
    touched = sorted(
        after.columns.touched_since(before.tick), key=memory.history.records.positions.__getitem__
    )
    if not (changed or splices or counts or touched or marks != after.marks):
        return None
    turns = memory.history.records.turns
    return Update(
        base=base,
        total=len(after.numbers),
        splices=tuple(splices),
        marks=_changed_runs(marks, after.marks),
        counts=tuple(counts),
        cards=tuple(cards.card(turns[key]) for key in touched[-OPENING:]),
        outdated=runs_of([turns[key].number for key in touched[:-OPENING]]),
        **changed,
    )


def _splices(old: Sequence[int], after: Snapshot) -> list[Splice]:
    """The splices that turn the old order into the new one, first to last, each at its index when its turn comes."""
    new = after.numbers
    start = _same(old, new)
    if start == len(old) == len(new):
        return []
    end = _same(old[start:][::-1], new[start:][::-1])
    gone, come = len(old) - end, len(new) - end
    steps = _steps(old[start:gone], new[start:come])
    if len(steps) > SPLICES:
        steps = [(0, gone - start, 0, come - start)]
    return [
        Splice(
            start + at,
            remove,
            runs_of(new[start + first : start + last]),
            tuple(after.tokens[start + first : start + last]),
            runs_of_equals(after.marks[start + first : start + last]),
        )
        for at, remove, first, last in steps
    ]


def _same(one: Sequence[int], other: Sequence[int]) -> int:
    """How many values the two have in common at their beginning."""
    shorter = min(len(one), len(other))
    if one[:shorter] == other[:shorter]:
        return shorter
    return next(at for at, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs)


def _steps(old: Sequence[int], new: Sequence[int]) -> list[tuple[int, int, int, int]]:
    """Splices as (index, how many go, slice of `new` that comes), of numbers that each occur once."""
    kept = set(old) & set(new)
    if [number for number in old if number in kept] != [number for number in new if number in kept]:
        return [(0, len(old), 0, len(new))]
    steps = []
    i = j = 0
    while i < len(old) or j < len(new):
        first, at = i, j
        while i < len(old) and old[i] not in kept:
            i += 1
        while j < len(new) and new[j] not in kept:
            j += 1
        if i > first or j > at:
            steps.append((at, i - first, at, j))
        i, j = i + 1, j + 1
    return steps


def _spliced(values: Sequence[int], splices: Sequence[Splice], new: Sequence[int]) -> list[int]:
    """The old values as they stand when the splices are done."""
    found = list(values)
    for splice in splices:
        come = len(splice.tokens)
        found[splice.at : splice.at + splice.remove] = new[splice.at : splice.at + come]
    return found


def _changed_runs(old: Sequence[int], new: Sequence[int]) -> tuple[tuple[int, int, int], ...]:
    """(start, count, mark) of the runs that differ."""
    if old == new:
        return ()
    found: list[tuple[int, int, int]] = []
    for at, (was, mark) in enumerate(zip(old, new, strict=True)):
        if was == mark:
            continue
        start, count, last = found[-1] if found else (0, 0, -1)
        if last == mark and start + count == at:
            found[-1] = (start, count + 1, mark)
        else:
            found.append((at, 1, mark))
    return tuple(found)
