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
class ApplyRemedy(Action):
    """Carry out a finding's remedy, by its place in the list."""

    finding: str
    choice: int

    def apply(self, context: PanelContext) -> Done | Future[Done]:
        memory = context.memory
        remedies = context.remedies.get(self.finding, ())[self.choice : self.choice + 1]
        if not remedies:
            raise UnknownTurn("That finding is out of date. Check again.")
        verb, targets = remedies[0].action, remedies[0].targets
        if targets == "older":
            return summarise(context, [])
        if isinstance(targets, str):
            if verb == "summarize":
                return summarise(context, [edits.find(memory.history, targets)])
            memory.expand(targets)
            return Done()
        turns = [memory.turn(number) for number in targets if has(memory, number)]
        if not turns:
            raise UnknownTurn("Nothing was changed: these turns are not in memory any more.")
        if verb == "summarize":
            return summarise(context, turns)
        SWITCHES[verb](memory, *turns)
        return Done()
