"""What a check found, with the commands it recommends as remedies that a button carries out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .. import checks
from ..memory.session_memory import SessionMemory
from .parts import Finding, Label

_COMMAND = re.compile(r"%memory (exclude|unpin|expand|summarize) (older|S\d+|\d+(?:-\d+)?)\b")


@dataclass(frozen=True, slots=True)
class Remedy:
    """A `%memory` command that mends something: "exclude", "unpin", "expand" or "summarize", and of what.

    `numbers` are turns, `summary` an id; neither: everything older.
    """

    action: str
    numbers: tuple[int, ...] = ()
    summary: str = ""

    @property
    def label(self) -> Label:
        if self.summary:
            return Label(self.action, self.summary)
        if not self.numbers:
            return Label(self.action, "older")
        first, last = self.numbers[0], self.numbers[-1]
        return Label(self.action, f"#{first}" if first == last else f"#{first}–#{last}")


def check(memory: SessionMemory) -> tuple[tuple[Finding, ...], dict[str, tuple[Remedy, ...]]]:
    """The findings as panels show them, and what their remedies do, by the finding's id."""
    found = []
    remedies: dict[str, tuple[Remedy, ...]] = {}
    for each in checks.check(memory):
        # A command that is a button needs no words; what only people can do stays in them.
        known = remedies[each.id] = tuple(_remedies(each.remedy or each.text))
        text = each.text if known else str(each)
        found.append(Finding(each.id, text, each.turns, tuple(remedy.label for remedy in known)))
    return tuple(found), remedies


def _remedies(text: str) -> list[Remedy]:
    return [_remedy(match[1], match[2]) for match in _COMMAND.finditer(text)]


def _remedy(action: str, target: str) -> Remedy:
    if target == "older":
        return Remedy(action)
    if target.startswith("S"):
        return Remedy(action, summary=target)
    first, _, last = target.partition("-")
    return Remedy(action, tuple(range(int(first), int(last or first) + 1)))
