"""What a check found, with its remedies as buttons that carry them out."""

from __future__ import annotations

from dataclasses import dataclass

from .. import checks
from ..memory.session_memory import SessionMemory
from .contract.parts import Finding, Label


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
        known = remedies[each.id] = tuple(map(_remedy, each.remedies))
        text = each.text if known else str(each)
        found.append(Finding(each.id, text, each.turns, tuple(remedy.label for remedy in known)))
    return tuple(found), remedies


def _remedy(remedy: checks.Remedy) -> Remedy:
    if not isinstance(remedy.targets, str):
        return Remedy(remedy.action, remedy.targets)
    return Remedy(remedy.action, summary="" if remedy.targets == "older" else remedy.targets)
