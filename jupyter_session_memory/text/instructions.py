"""Standing instructions in a conversation, and which of them contradict each other.

An instruction tells the model how to behave from now on: language, length, format, tone, name, persona, or a rule
("never …", "always …"). A task ("translate this into French") is none, nor is a question or a one-off request
("just this time"). Reading is by rules, the same every time, without a model; it prefers silence to a false alarm.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from . import _lengths
from ._choices import INHERENT, LOOSE
from ._clauses import Clause, Reading, clauses
from ._lexicon import ODD_CASE
from ._manners import DATA_FORMATS, PLAIN_RULES_OUT, PROSE_RULES_OUT
from ._readings import read, read_fully
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
    return _instructions(text, read)


def _instructions(text: str, reader: Callable[[Clause], Iterator[Reading]]) -> list[Instruction]:
    found: dict[tuple[str, str, bool, str], Instruction] = {}
    for clause in clauses(text.translate(ODD_CASE)):
        for reading in reader(clause):
            instruction = _instruction(reading, clause)
            found.setdefault(
                (instruction.axis, instruction.value, instruction.negated, instruction.scope), instruction
            )
    return list(found.values())


def conflicts(earlier: Instruction, later: Instruction) -> str | None:
    """Why `later` overrides `earlier`, in a few words, or None if both can be followed.

    A repetition, a narrower instruction and one for something else contradict nothing.
    """
    if not _scopes_meet(earlier, later) or not _at_odds(earlier, later):
        return None
    return f"{later.dimension}: {_said(earlier)}, then {_said(later)}"


def find_conflicts(sources: Iterable[tuple[Source, str]]) -> list[Conflict[Source]]:
    """The contradictions between messages given oldest first as (id, text), each with the one now in force.

    Instructions of one message are not held against each other. Where several later ones contradict one, the
    latest that still holds is named; one that was itself overridden later is not.
    """
    axes: dict[str, list[tuple[Source, Instruction]]] = defaultdict(list)
    for source, text in sources:
        for instruction in _instructions(text, read_fully):
            for axis in _axes(instruction):
                axes[axis].append((source, instruction))
    found: dict[tuple[Source, str, Source, str], Conflict[Source]] = {}
    # Rules last: where something else is at odds in the same sentences, it says better what.
    for group in sorted(axes, key=lambda axis: axis == "rule"):
        for conflict in _overridden(axes[group]):
            key = (conflict.older_source, conflict.older.text, conflict.newer_source, conflict.newer.text)
            found.setdefault(key, conflict)
    return list(found.values())


def _overridden(group: list[tuple[Source, Instruction]]) -> Iterator[Conflict[Source]]:
    in_force: dict[tuple[str, str, bool, str, tuple[str, int] | None], tuple[Source, Instruction]] = {}
    for source, instruction in reversed(group):
        rivals = (pair for pair in in_force.values() if _rival((source, instruction), pair))
        rival = next(rivals, None)
        if rival:
            yield Conflict(rival[1].dimension, source, instruction, *rival)
        else:
            key = (
                instruction.axis,
                instruction.value,
                instruction.negated,
                instruction.scope,
                instruction.limit,
            )
            in_force.setdefault(key, (source, instruction))


def _rival(older: tuple[Source, Instruction], newer: tuple[Source, Instruction]) -> bool:
    """Whether the newer one overrides the older; within one message only a flat denial does.

    "Be brief. Be detailed." in one message may be meant to be weighed; "Always X. Never X." cannot be followed.
    """
    if older[0] == newer[0]:
        denied = older[1].negated != newer[1].negated and older[1].value == newer[1].value
        if not denied or older[1].axis != newer[1].axis or older[1].text == newer[1].text:
            return False
    return conflicts(older[1], newer[1]) is not None


def _scopes_meet(earlier: Instruction, later: Instruction) -> bool:
    """Whether both are for the same, or the later one forbids everywhere what the earlier asked for somewhere."""
    if earlier.scope == later.scope:
        return True
    sweeping = not later.scope and later.negated
    return sweeping and later.axis.startswith(("feature:", "rule", "choice:"))


def _instruction(reading: Reading, clause: Clause) -> Instruction:
    dimension, axis, value, negated, limit = reading
    inherent = INHERENT.get(axis.removeprefix("choice:"), frozenset())
    scope = "" if inherent and set(clause.scope.removeprefix("for ").split()) <= inherent else clause.scope
    return Instruction(dimension, axis, value, negated, scope, clause.sentence, limit)


def _axes(instruction: Instruction) -> list[str]:
    """Where to look for rivals: an axis of its own, or the one all of a family share."""
    if instruction.axis.startswith("feature:") or instruction.axis == "container":
        return ["layout"]
    if instruction.axis == "persona":
        return ["persona", "rule"]
    return [instruction.axis]


def _at_odds(a: Instruction, b: Instruction) -> bool:
    if a.axis == b.axis == "rule":
        return a.negated != b.negated and same_rule(a.value, b.value)
    if {a.axis, b.axis} == {"container", a.axis if b.axis == "container" else b.axis} and a.axis != b.axis:
        return _layout_at_odds(a, b) if a.axis == "container" else _layout_at_odds(b, a)
    if a.axis != b.axis:
        return _dropped(a, b) or _dropped(b, a)
    if a.negated or b.negated:
        return a.negated != b.negated and a.value == b.value
    if a.axis == "length":
        return _lengths.at_odds((a.value, a.limit), (b.value, b.limit))
    if a.axis == "container":
        return _containers_at_odds(a.value, b.value)
    if a.axis == "persona":
        return not (
            set(a.value.split()) <= set(b.value.split()) or set(b.value.split()) <= set(a.value.split())
        )
    if a.axis in _EXCLUSIVE or (a.axis.startswith("choice:") and a.axis.removeprefix("choice:") not in LOOSE):
        return a.value != b.value
    return False


def _dropped(persona: Instruction, rule: Instruction) -> bool:
    """Whether a rule denies a persona by its name: "no more sailor"."""
    if persona.axis != "persona" or rule.axis != "rule" or persona.negated or not rule.negated:
        return False
    verb, *things = rule.value.split()
    return verb in {"use", "play", "act"} and bool(things) and set(things) <= set(persona.value.split())


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
        size = f"{instruction.limit[1]} {instruction.limit[0]}"
        value = size if value == "exact" else f"{value} ({size})"
    return f"not {value}" if instruction.negated else value
