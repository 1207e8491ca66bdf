"""Which instructions contradict each other, and which of two is in force."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from . import lengths
from .instruction import Instruction, everything
from .readings import DATA_FORMATS
from .rules import same_rule

Source = TypeVar("Source", bound=Hashable)
Told = tuple[Source, Instruction]

_EXCLUSIVE = frozenset("language name:user name:assistant formality humour level warmth energy".split())
"""Axes of which only one value can hold at a time; so have all choices."""
_MIXABLE = (
    {"prose", "plain text"},
    {"prose", "markdown"},
    {"bullets", "markdown"},
    {"bullets", "plain text"},
    {"numbered", "markdown"},
    {"table", "markdown"},
    {"verse", "markdown"},
    {"verse", "plain text"},
)
"""Forms of a whole answer that go together."""
_RULED_OUT = {
    "prose": frozenset({"table", "bullet"}),
    "plain text": frozenset({"table", "heading", "bold", "bullet", "markdown", "latex"}),
}
"""Elements that a form of the whole answer has no room for."""


@dataclass(frozen=True, slots=True)
class Conflict(Generic[Source]):
    """Two instructions that cannot both be followed; the newer one is in force."""

    dimension: str
    older_source: Source
    older: Instruction
    newer_source: Source
    newer: Instruction

    @property
    def reason(self) -> str:
        """In a few words, what is at odds: "language: French, then German"."""
        return f"{self.dimension}: {_said(self.older)}, then {_said(self.newer)}"


def conflicts(earlier: Instruction, later: Instruction) -> str | None:
    """Why `later` overrides `earlier`, in a few words, or None if both can be followed.

    A repetition, a narrower instruction and one for something else contradict nothing.
    """
    if not _meet(earlier, later) or not _at_odds(earlier, later):
        return None
    return f"{later.dimension}: {_said(earlier)}, then {_said(later)}"


def find_conflicts(sources: Iterable[tuple[Source, str | Sequence[Instruction]]]) -> list[Conflict[Source]]:
    """The contradictions between messages given oldest first as (id, text or `everything` in it).

    Each comes with the one now in force. Instructions of one message are not held against each other unless one
    flatly denies the other. Where several later ones contradict one, the latest that still holds is named; one that
    was itself overridden later is not.
    """
    axes: dict[str, list[Told[Source]]] = defaultdict(list)
    for source, said in sources:
        for each in everything(said) if isinstance(said, str) else said:
            axes[_family(each)].append((source, each))
    found: dict[tuple[Source, str, Source, str], Conflict[Source]] = {}
    # Rules last: where something else is at odds in the same sentences, it says better what.
    for family in sorted(axes, key=lambda axis: axis == "rule"):
        for conflict in _overridden(axes[family]):
            key = (conflict.older_source, conflict.older.text, conflict.newer_source, conflict.newer.text)
            found.setdefault(key, conflict)
    return list(found.values())


def _family(each: Instruction) -> str:
    """What is looked through for rivals: forms and elements share one, as prose has no room for tables."""
    return "layout" if each.axis.startswith("element:") or each.axis == "form" else each.axis


def _overridden(group: Sequence[Told[Source]]) -> Iterator[Conflict[Source]]:
    in_force: dict[tuple[object, ...], Told[Source]] = {}
    for source, each in reversed(group):
        rival = next((pair for pair in in_force.values() if _rival((source, each), pair)), None)
        if rival:
            yield Conflict(rival[1].dimension, source, each, *rival)
        else:
            key = (each.axis, each.value, each.negated, each.scope, each.limit)
            in_force.setdefault(key, (source, each))


def _rival(older: Told[Source], newer: Told[Source]) -> bool:
    """Whether the newer one overrides the older; within one message only a flat denial does.

    "Be brief. Be detailed." in one message may be meant to be weighed; "Always X. Never X." cannot be followed.
    """
    if older[0] == newer[0]:
        denied = older[1].negated != newer[1].negated and older[1].value == newer[1].value
        if not denied or older[1].axis != newer[1].axis or older[1].text == newer[1].text:
            return False
    return conflicts(older[1], newer[1]) is not None


def _meet(earlier: Instruction, later: Instruction) -> bool:
    """Whether both are for some of the same; the later one may forbid everywhere what was asked for somewhere."""
    before, after = earlier.scope, later.scope
    if before.place != after.place:
        sweeping = not after.place and later.negated and later.axis.startswith(("element:", "choice:"))
        if not sweeping:
            return False
    if before.words == after.words:
        return True
    if before.words and after.words:
        return len(before.words & after.words) >= 0.5 * min(len(before.words), len(after.words))
    if not after.words:
        return later.negated or later.axis == "choice:asking"
    if earlier.negated and not later.negated:
        # "Never use bold" does not go with using it for key terms.
        return True
    # What narrows the later one may be what the earlier one was about anyway.
    return any(word[:5] in earlier.text.lower() for word in after.words)


def _at_odds(a: Instruction, b: Instruction) -> bool:
    if a.axis != b.axis:
        if "form" not in (a.axis, b.axis):
            return False
        return _layout_at_odds(a, b) if a.axis == "form" else _layout_at_odds(b, a)
    if a.axis == "rule":
        return _rules_at_odds(a, b)
    if a.axis == "persona":
        first, second = set(a.value.split()), set(b.value.split())
        one_within = first <= second or second <= first
        return one_within if a.negated != b.negated else not (a.negated or one_within)
    if a.negated or b.negated:
        return a.negated != b.negated and a.value == b.value
    if a.axis == "length":
        return lengths.at_odds((a.value, a.limit), (b.value, b.limit))
    if a.axis == "form":
        return a.value != b.value and (
            bool({a.value, b.value} & DATA_FORMATS) or {a.value, b.value} not in _MIXABLE
        )
    return (a.axis in _EXCLUSIVE or a.axis.startswith("choice:")) and a.value != b.value


def _rules_at_odds(a: Instruction, b: Instruction) -> bool:
    earlier, later = a.reading.rule, b.reading.rule
    if earlier is None or later is None:
        return False
    if a.negated != b.negated:
        return same_rule(earlier, later, b.reading.contrast)
    if a.negated or len(earlier.numbers) != 1 or len(later.numbers) != 1 or earlier.numbers == later.numbers:
        return False
    # "Set the seed to 42" and "use 7 as the seed".
    shared = earlier.words & later.words
    return bool(shared) and len(shared) >= 0.5 * min(len(earlier.words), len(later.words))


def _layout_at_odds(form: Instruction, element: Instruction) -> bool:
    """Whether an overall form (prose, plain text) rules out an element, or is ruled out with it."""
    name = element.axis.removeprefix("element:")
    same = form.value in {name, name + "s"} or (form.value == "numbered" and name == "bullet")
    if form.negated or element.negated:
        return form.negated != element.negated and same
    return name in _RULED_OUT.get(form.value, ())


def _said(each: Instruction) -> str:
    if each.axis.startswith("element:"):
        return f"no {each.value}" if each.negated else each.value
    value = each.value
    if each.limit:
        unit, number = each.limit
        size = f"{number} {unit.removesuffix('s') if number == 1 else unit}"
        value = size if value == "exact" else f"{value} ({size})"
    return f"not {value}" if each.negated else value
