"""The memory as a whole: undo, clearing, checking, and what chooses from it for the next request."""

from __future__ import annotations

from typing import ClassVar, Literal

from ...context.budget import OWN, Budget
from ...exceptions import UsageError
from ..context import PanelContext
from ..contract.news import Done
from .base import Action, action


@action("command")
class Command(Action):
    """The actions without an argument; erase is final, clear is undone by undo."""

    action: Literal["undo", "redo", "clear", "erase", "check"]

    def apply(self, context: PanelContext) -> Done:
        memory = context.memory
        if self.action == "undo":
            context.session.undo()
        elif self.action == "redo":
            memory.redo()
        elif self.action == "check":
            context.check()
            count = len(context.extras.findings)
            return Done(note=f"{count} finding{'' if count == 1 else 's'}." if count else "Nothing found.")
        else:
            memory.clear(forever=self.action == "erase")
        return Done()


@action("strategy")
class UseStrategy(Action):
    """Choose a strategy for the active thread; options left out keep their defaults."""

    name: str
    options: dict[str, int]

    def apply(self, context: PanelContext) -> Done:
        context.memory.use(self.name, **self.options)
        return Done()


@action("budget")
class SetBudget(Action):
    """A token budget; None goes back to the model's own."""

    tokens: int | None

    def apply(self, context: PanelContext) -> Done:
        if self.tokens == 0:
            raise UsageError("A budget is at least 1 token. To send no memory at all: %%chat --no-memory.")
        context.session.set_budget(OWN if self.tokens is None else Budget.of(self.tokens))
        return Done()


@action("thread")
class SwitchThread(Action):
    """Make another thread the active one: a State follows."""

    any_thread: ClassVar[bool] = True
    name: str

    def apply(self, context: PanelContext) -> Done:
        threads = context.session.threads
        # Not a new one: a panel offers those there are.
        threads.get(self.name)
        threads.switch(self.name)
        return Done()


@action("cancel")
class Cancel(Action):
    """Stop the work of this id; what it had not finished leaves no trace."""

    any_thread: ClassVar[bool] = True
    work: str

    def apply(self, context: PanelContext) -> Done:
        context.work.cancel(self.work)
        return Done()
