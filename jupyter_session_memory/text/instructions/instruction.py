"""One standing instruction, and those a message gives."""

from __future__ import annotations

from dataclasses import dataclass

from .clauses import clauses
from .readings import Reading, read
from .scopes import Scope, scope_of


@dataclass(frozen=True, slots=True)
class Instruction:
    """One standing instruction: what is asked for, what it is for, and the sentence it stands in.

    Two instructions can only contradict each other where their readings are on one axis.
    """

    reading: Reading
    scope: Scope
    text: str

    @property
    def dimension(self) -> str:
        """Language, length, format, tone, name, persona or rule."""
        return self.reading.dimension

    @property
    def axis(self) -> str:
        """What exactly it settles: "formality", "element:table", "choice:units"."""
        return self.reading.axis

    @property
    def value(self) -> str:
        """The normal form of what is asked for, or of what is ruled out where `negated`."""
        return self.reading.value

    @property
    def negated(self) -> bool:
        """Whether it forbids its value."""
        return self.reading.negated

    @property
    def limit(self) -> tuple[str, int] | None:
        """A number of words, sentences …, as (unit, number), if one is given."""
        return self.reading.limit


def instructions(text: str) -> list[Instruction]:
    """The standing instructions of one system message, plan or user message, in the order they stand."""
    return [each for each in everything(text) if not each.reading.aside]


def everything(text: str) -> list[Instruction]:
    """The instructions of a message, and the bare rules of clauses that were read otherwise.

    "Use a table" asks for a form; as a rule it is at odds with "never use tables for this".
    """
    found: dict[tuple[str, str, bool, Scope], Instruction] = {}
    for sentence in clauses(text):
        for clause in sentence:
            for reading in read(clause):
                each = Instruction(reading, scope_of(clause, reading), clause.sentence)
                found.setdefault((each.axis, each.value, each.negated, each.scope), each)
    return list(found.values())
