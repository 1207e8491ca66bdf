"""Standing instructions in a conversation, and which of them contradict each other.

An instruction tells the model how to behave from now on: language, length, format, tone, name, persona, or a rule
("never …", "always …"). A task ("translate this into French") is none, nor is a question or a one-off request
("just this time"). Reading is by rules, the same every time, without a model; it prefers silence to a false alarm.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from ._clauses import Clause, Reading, clauses
from ._lexicon import ODD_CASE
from ._manners import DATA_FORMATS, PLAIN_RULES_OUT, PROSE_RULES_OUT
from ._readings import read
from ._rules import same_rule

__all__ = ["Conflict", "Instruction", "conflicts", "find_conflicts", "instructions"]

Source = TypeVar("Source", bound=Hashable)

_EXCLUSIVE = frozenset(
    "language name:user name:assistant persona formality humour level warmth energy container".split()
)


@dataclass(frozen=True, slots=True)
class Instruction:
    """One standing instruction.

    `dimension` is language, length, format, tone, name, persona or rule; `axis` what exactly it settles (two
    instructions can only contradict each other on one axis); `value` the normal form of what is asked for, or of
    what is ruled out where `negated`; `limit` a number of words, sentences … if one is given, as (unit, number);
    `scope` what it is for ("code", "if weather"), empty for everything; `text` the sentence it stands in.
    """

    dimension: str
    axis: str
    value: str
    negated: bool
    scope: str
    text: str
    limit: tuple[str, int] | None = None


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


def instructions(text: str) -> list[Instruction]:
    """The standing instructions of one system message, plan or user message, in the order they stand."""
    found: dict[tuple[str, str, bool, str], Instruction] = {}
    for clause in clauses(text.translate(ODD_CASE)):
        for reading in read(clause):
            instruction = _instruction(reading, clause)
            found.setdefault(
                (instruction.axis, instruction.value, instruction.negated, instruction.scope), instruction
            )
    return list(found.values())


def conflicts(earlier: Instruction, later: Instruction) -> str | None:
    """Why `later` overrides `earlier`, in a few words, or None if both can be followed.

    A repetition, a narrower instruction and one for something else contradict nothing.
    """
    if earlier.scope != later.scope or not _at_odds(earlier, later):
        return None
    return f"{later.dimension}: {_said(earlier)}, then {_said(later)}"


def find_conflicts(sources: Iterable[tuple[Source, str]]) -> list[Conflict[Source]]:
    """The contradictions between messages given oldest first as (id, text), each with the one now in force.

    Instructions of one message are not held against each other. Where several later ones contradict one, the
    latest that still holds is named; one that was itself overridden later is not.
    """
    axes: dict[tuple[str, str], list[tuple[Source, Instruction]]] = defaultdict(list)
    for source, text in sources:
        for instruction in instructions(text):
            for axis in _axes(instruction):
                axes[axis, instruction.scope].append((source, instruction))
    found: dict[tuple[Source, str, Source, str], Conflict[Source]] = {}
    for group in axes.values():
        for conflict in _overridden(group):
            key = (conflict.older_source, conflict.older.text, conflict.newer_source, conflict.newer.text)
            found.setdefault(key, conflict)
    return list(found.values())


def _overridden(group: list[tuple[Source, Instruction]]) -> Iterator[Conflict[Source]]:
    in_force: dict[tuple[str, str, bool, tuple[str, int] | None], tuple[Source, Instruction]] = {}
    for source, instruction in reversed(group):
        rivals = (pair for pair in in_force.values() if pair[0] != source and conflicts(instruction, pair[1]))
        rival = next(rivals, None)
        if rival:
            yield Conflict(rival[1].dimension, source, instruction, *rival)
        else:
            key = (instruction.axis, instruction.value, instruction.negated, instruction.limit)
            in_force.setdefault(key, (source, instruction))


def _instruction(reading: Reading, clause: Clause) -> Instruction:
    dimension, axis, value, negated, limit = reading
    return Instruction(dimension, axis, value, negated, clause.scope, clause.sentence, limit)


def _axes(instruction: Instruction) -> list[str]:
    """Where to look for rivals: an axis of its own, or the one all of a family share."""
    if (
        instruction.axis == "rule"
        or instruction.axis.startswith("feature:")
        or instruction.axis == "container"
    ):
        return ["layout or rule"]
    return [instruction.axis]


def _at_odds(a: Instruction, b: Instruction) -> bool:
    if a.axis == b.axis == "rule":
        return a.negated != b.negated and same_rule(a.value, b.value)
    if {a.axis, b.axis} == {"container", a.axis if b.axis == "container" else b.axis} and a.axis != b.axis:
        return _layout_at_odds(a, b) if a.axis == "container" else _layout_at_odds(b, a)
    if a.axis != b.axis:
        return False
    if a.negated or b.negated:
        return a.negated != b.negated and a.value == b.value
    if a.axis == "length":
        return _lengths_at_odds(a, b)
    if a.axis == "container":
        return _containers_at_odds(a.value, b.value)
    if a.axis == "persona":
        return not (
            set(a.value.split()) <= set(b.value.split()) or set(b.value.split()) <= set(a.value.split())
        )
    if a.axis in _EXCLUSIVE or a.axis.startswith("choice:"):
        return a.value != b.value
    return False


def _lengths_at_odds(a: Instruction, b: Instruction) -> bool:
    if a.value != b.value:
        return True
    # Both short: a tighter limit only narrows, a looser one undoes what was said before.
    return bool(a.limit and b.limit and a.limit[0] == b.limit[0]) and (
        b.limit[1] > a.limit[1] if a.value == "short" else b.limit[1] < a.limit[1]  # type: ignore[index]
    )


def _containers_at_odds(a: str, b: str) -> bool:
    if a == b or {a, b} in (
        {"prose", "plain text"},
        {"prose", "markdown"},
        {"prose", "verse"},
        {"html", "markdown"},
    ):
        return {a, b} in ({"prose", "verse"}, {"html", "markdown"})
    if {a, b} in (
        {"bullets", "markdown"},
        {"table", "markdown"},
        {"verse", "plain text"},
        {"verse", "markdown"},
    ):
        return False
    return bool({a, b} & DATA_FORMATS) or len({a, b}) == 2


def _layout_at_odds(container: Instruction, feature: Instruction) -> bool:
    """Whether an overall form (prose, plain text) rules out an element, or is ruled out with it."""
    if not feature.axis.startswith("feature:"):
        return False
    element = feature.axis.removeprefix("feature:")
    if container.negated:
        return False
    if feature.negated:
        return container.value in {element, element + "s"}
    if container.value == "prose":
        return element in PROSE_RULES_OUT
    return container.value == "plain text" and element in PLAIN_RULES_OUT


def _said(instruction: Instruction) -> str:
    value = instruction.value
    if instruction.axis.startswith("feature:"):
        return f"no {value}" if instruction.negated else value
    if instruction.limit:
        value = f"{value} ({instruction.limit[1]} {instruction.limit[0]})"
    return f"not {value}" if instruction.negated else value
