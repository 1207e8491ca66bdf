"""Remedies: what a finding offers to do about it."""

from __future__ import annotations

from concurrent.futures import Future

from ...exceptions import UnknownTurn
from ...summaries import edits
from ..context import PanelContext
from ..contract.news import Done
from .base import Action, action, has
from .summaries import summarise
from .turns import SWITCHES


@action("remedy")
class Remedy(Action):
    """Carry out a finding's remedy, by its place in the list."""

    finding: str
    choice: int

    def apply(self, context: PanelContext) -> Done | Future[Done]:
        memory, remedies = context.memory, context.remedies.get(self.finding, ())
        if self.choice >= len(remedies):
            raise UnknownTurn("That finding is out of date. Check again.")
        chosen = remedies[self.choice]
        numbers = [number for number in chosen.numbers if has(memory, number)]
        if chosen.action == "summarize":
            if chosen.summary:
                return summarise(context, [edits.find(memory.history, chosen.summary)])
            return summarise(context, [memory.turn(number) for number in numbers])
        if chosen.summary:
            memory.expand(chosen.summary)
        else:
            SWITCHES[chosen.action](memory, *numbers)
        return Done()
