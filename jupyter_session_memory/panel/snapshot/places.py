"""Where turns stand in the next request: decisions as places, each place written once and named by its index."""

from __future__ import annotations

import re

from ...context.context import Context, Decision
from ...memory.session_memory import SessionMemory
from ..contract.parts import Place
from .columns import Columns

SENT, PINNED, FOUND = Decision("in"), Decision("in", "pinned"), Decision("in", "found")

_WORDS = {
    "": "sent",
    "no room": "room",
    "turned off": "off",
    "broke off": "incomplete",
    "depends on your question": "question",
}
_DETAILED = re.compile(r"(.+) (\d+)\Z")


def place_of(decision: Decision) -> Place:
    """A decision in the panel's words: "out: window 2" is out, window, 2."""
    why = decision.why
    if why.startswith("as "):
        stands = why[3:]
        return Place(
            decision.place, "summary" if stands[:1] == "S" else stands, stands if stands[:1] == "S" else ""
        )
    if match := _DETAILED.match(why):
        return Place(decision.place, match[1], match[2])
    return Place(decision.place, _WORDS.get(why, why))


class Places:
    """A table of places that only grows, so that marks told once stay true."""

    def __init__(self) -> None:
        self.table: list[Place] = []
        self._marks: dict[Decision, int] = {}

    def mark(self, decision: Decision) -> int:
        """The index of the decision's place."""
        found = self._marks.get(decision)
        if found is None:
            found = self._marks[decision] = len(self.table)
            self.table.append(place_of(decision))
        return found

    def marks(self, context: Context, columns: Columns, memory: SessionMemory) -> list[int]:
        """`context.decision` of every listed turn, as marks, in the order of the columns.

        The lock of the memory must be held. What stands for many turns is decided once: a summary for
        those it covers, and a strategy's reason for those it gives the same one.
        """
        carried, own, reasons = context.carried, columns.own, context.reasons
        pinned = memory.history.records.pinned
        covered = memory.measures.standing_in.covered
        by_layer = {"turns": self.mark(SENT), "excerpts": self.mark(FOUND)}
        pin, rest = self.mark(PINNED), Decision("out", context.reason)
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
