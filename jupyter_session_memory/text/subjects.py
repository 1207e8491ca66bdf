"""Which entity's which attribute each fact is about, and so which later fact replaces it.

Apart from `entities`, whose patterns take long to compile: this needs only facts that were read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .entities import EntityFact


class Subjects:
    """What facts are about, told one after the other.

    A name stands for what bears it ("My dog is called Bruno." "Bruno is four."), and an attribute
    without its owner ("The deadline moved to 10 May.") for the only entity that has one.
    """

    def __init__(self) -> None:
        self._bearers: dict[str, str] = {}
        self._owners: dict[str, set[str]] = {}

    def of(self, fact: EntityFact, *, by_user: bool = True) -> tuple[str, str]:
        """Entity and attribute of the next fact, without case; a reply's facts name nothing and make no owners."""
        name, attribute = fact.key
        entity = self.bearer(name)
        owners = self._owners.get(entity, ())
        if attribute == "is" and len(owners) == 1:
            entity, attribute = next(iter(owners)), entity
        if by_user and attribute != "is":
            self._owners.setdefault(attribute, set()).add(entity)
        alias = fact.value.casefold()
        if by_user and attribute == "name" and alias != entity:
            self._bearers[alias] = entity
        return entity, attribute

    def bearer(self, name: str) -> str:
        """The entity that a name stands for, without case."""
        return self._bearers.get(name.casefold(), name.casefold())


def replacements(facts: Sequence[EntityFact]) -> list[int | None]:
    """For each fact, oldest first, the index of the later one that replaces it, or None if it still holds."""
    subjects = Subjects()
    latest: dict[tuple[str, str], int] = {}
    found: list[int | None] = [None] * len(facts)
    for index, fact in enumerate(facts):
        subject = subjects.of(fact)
        earlier = latest.get(subject)
        if earlier is not None:
            found[earlier] = index
        latest[subject] = index
    return found
