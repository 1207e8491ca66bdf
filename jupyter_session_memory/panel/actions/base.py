"""What all actions have in common."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeVar, dataclass_transform

from ...exceptions import Busy, Conflict, SessionMemoryError, SummaryStopped, UnknownTurn, UsageError
from ...memory.session_memory import SessionMemory
from ..context import PanelContext
from ..contract.news import Refused, Reply
from ..contract.requests import Request

A = TypeVar("A", bound="Action")
ACTIONS: dict[str, type[Action]] = {}
"""Every action by the type of its frame."""
LINE = 500
"""Characters of a refusal at the most: it may quote what was asked for."""

_KINDS: dict[type[SessionMemoryError], Literal["stale", "busy", "unknown", "unfit", "cancelled"]] = {
    Conflict: "stale",
    Busy: "busy",
    UnknownTurn: "unknown",
    UsageError: "unfit",
    SummaryStopped: "cancelled",
}


class Action(Request):
    """Something that changes what panels show.

    Its fields are those of its frame; whatever else one holds is refused before there is an action. What
    one field says of another is checked in `__post_init__`, which raises `Malformed`.
    """

    any_thread: ClassVar[bool] = False
    """Whether it is also done where its panel shows another thread than the active one."""
    refreshes: ClassVar[bool] = True
    """Whether panels are told what is new before it is answered."""

    def apply(self, context: PanelContext) -> Reply | Future[Any]:
        """Do it and return the answer; where that takes long, what will have it.

        Raises:
            SessionMemoryError: it was not done, and nothing changed.
        """
        raise NotImplementedError

    def refused(self, context: PanelContext, error: SessionMemoryError) -> Refused:  # noqa: ARG002 - Edit's looks
        """The answer where it was not done."""
        kind = next((word for each, word in _KINDS.items() if isinstance(error, each)), None)
        return Refused(kind=kind or "failed", text=str(error)[:LINE])


class Question(Action):
    """Something that changes nothing."""

    refreshes: ClassVar[bool] = False


@dataclass_transform(frozen_default=True, kw_only_default=True)
def action(name: str) -> Callable[[type[A]], type[A]]:
    """Make a class the action of the frames of this type."""

    def make(kind: type[A]) -> type[A]:
        kind.type = name
        ACTIONS[name] = kind
        return dataclass(frozen=True, kw_only=True)(kind)

    return make


def has(memory: SessionMemory, number: int) -> bool:
    """Whether there is a turn of this number."""
    records = memory.history.records
    turn = records.turns.get(records.numbers.get(number, ""))
    return turn is not None and turn.alive
