"""Entities: what is known of them, put right by hand."""

from __future__ import annotations

from ... import annotations as notes
from ...exceptions import Conflict
from ..context import PanelContext
from ..contract.news import Done
from .base import Action, action


@action("entity")
class EditEntity(Action):
    """Correct a fact of an entity, or delete it (empty text)."""

    entity: str
    fact: str
    text: str

    def apply(self, context: PanelContext) -> Done:
        memory = context.memory
        with memory.history.lock:
            row = notes.find(memory, self.entity)
            fact = next((fact for fact in row.facts if fact.text == self.fact), None) if row else None
            if row is None or fact is None:
                raise Conflict("That fact is not in the table any more. Nothing was changed.")
            notes.correct(memory, row, fact, self.text)
        return Done()
