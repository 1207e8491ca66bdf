"""Where turns stand in the next request: decisions as places, each place written once and named by its index."""

from __future__ import annotations

from ...context.context import Context, Decision, Why
from ...memory.session_memory import SessionMemory
from ..contract.parts import Place
from .columns import Columns

SENT, PINNED, FOUND = Decision("in"), Decision("in", Why.PINNED), Decision("in", Why.FOUND)


def place_of(decision: Decision) -> Place:
    """A decision as frames have it."""
    if decision.why is Why.OTHER:
        return Place(decision.place, decision.detail)
    return Place(decision.place, decision.why.value, decision.detail)


class Places:
    """A table of places that only grows, so that marks told once stay true."""

    def __init__(self) -> None:
        self.table: list[Place] = []
        self.decisions: list[Decision] = []
        """The decision behind each place."""
        self._marks: dict[Decision, int] = {}

    def mark(self, decision: Decision) -> int:
        """The index of the decision's place."""
        found = self._marks.get(decision)
        if found is None:
            found = self._marks[decision] = len(self.table)
            self.table.append(place_of(decision))
            self.decisions.append(decision)
        return found

    def marks(self, context: Context, columns: Columns, memory: SessionMemory) -> list[int]:
        """`context.decision` of every listed turn, as marks, in the order of the columns.

        The lock of the memory must be held. What stands for many turns is decided once: a summary for
        those it covers, and a strategy's reason for those it gives the same one.
        """
        carried, own, reasons = context.carried, columns.own, context.reasons
        pinned = memory.history.records.pinned
        covered = memory.counts.coverage.covered
        by_layer = {"turns": self.mark(SENT), "excerpts": self.mark(FOUND)}
        pin, rest = self.mark(PINNED), context.otherwise
        by_summary: dict[str, int] = {}
        by_reason: dict[int, tuple[int, object]] = {}
        found: list[int] = []
        for key in columns.keys:
            mark = by_layer.get(carried.get(key, ""))
            if key in own:
                mark = self.mark(own[key])
            elif mark is None:
                summary = covered.get(key)
                mark = by_summary.get(summary) if summary is not None else None
                if mark is None:
                    reason = reasons(key)
                    # By identity, which is quicker than by value; kept, so that none takes another's place.
                    known = by_reason.get(id(reason))
                    if known is None:
                        known = by_reason[id(reason)] = (self.mark(reason or rest), reason)
                    mark = known[0]
                    if summary is not None:
                        by_summary[summary] = mark
            elif key in pinned and carried[key] == "turns":
                mark = pin
            found.append(mark)
        return found
