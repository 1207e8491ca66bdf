"""Which summaries stand for which turns.

A summary stands for its turns while it is true to them: each is in memory, may be sent, and says
what it said when it was summarised. Otherwise it is stale: not sent until it is made anew, and its
turns may be sent themselves meanwhile. Where a summary of a higher level stands, its children do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from ..history.tables import Records
from ..messages import Summary, name_numbers


class SummaryCoverage:
    """The summaries in force, worked out anew only when a summary or a covered turn changed."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self.rebuild()

    def rebuild(self) -> None:
        """Forget what is known: it is worked out anew from the records."""
        self._known = False
        self._of: frozenset[str] = frozenset()
        """Ids of the summaries and of the turns they cover, on which all that is known depends."""
        self._true: list[Summary] = []
        self._active: tuple[Summary, ...] = ()
        self._covered: dict[str, str] = {}
        self._opened: frozenset[str] = frozenset()

    @property
    def active(self) -> tuple[Summary, ...]:
        """The summaries that stand for turns, in the order of the turns."""
        self._look()
        return self._active

    @property
    def covered(self) -> dict[str, str]:
        """The id of the summary that stands for a turn, by the turn's id."""
        self._look()
        return self._covered

    @property
    def opened(self) -> Set[str]:
        """Ids of turns that were asked back from their summary: they are not to be summarised again unasked."""
        self._look()
        return self._opened

    def before(self, end: int) -> tuple[tuple[Summary, ...], dict[str, str]]:
        """`active` and `covered` as they are for a request that only what stands before a position goes into."""
        self._look()
        if end >= len(self._records.order):
            return self._active, self._covered
        active = self._standing(end)
        return active, _covered(active)

    def is_stale(self, summary: Summary) -> bool:
        """Whether a covered turn was pruned, replaced, edited or turned off since the summary was made."""
        turns = self._records.turns
        return any(
            (turn := turns.get(key)) is None or not turn.eligible or turn.sequence != sequence
            for key, sequence in summary.covers
        )

    def changed(self, keys: Iterable[str]) -> set[str]:
        """Take note of a change; returns the ids of turns for which another summary, or none, stands now."""
        summaries = self._records.summaries
        if not any(key in summaries or key in self._of for key in keys):
            return set()
        before = self._covered
        self._known = False
        after = self.covered
        return {turn for turn in before.keys() | after.keys() if before.get(turn) != after.get(turn)}

    def _look(self) -> None:
        if self._known:
            return
        summaries = self._records.summaries
        self._of = frozenset(summaries).union(
            *({turn for turn, _ in each.covers} for each in summaries.values())
        )
        self._true = [
            each for each in summaries.values() if each.covers and not (each.expanded or self.is_stale(each))
        ]
        self._active = self._standing(len(self._records.order))
        self._covered = _covered(self._active)
        asked = [turn for each in summaries.values() if each.expanded for turn, _ in each.covers]
        self._opened = frozenset(turn for turn in asked if turn not in self._covered)
        self._known = True

    def _standing(self, end: int) -> tuple[Summary, ...]:
        positions = self._records.positions
        fresh = [each for each in self._true if positions[each.covers[-1].turn] < end]
        inner = {child for each in fresh for child in each.children}
        active = [each for each in fresh if each.id not in inner]
        active.sort(key=lambda each: positions[each.covers[0].turn])
        return tuple(active)


def _covered(active: Iterable[Summary]) -> dict[str, str]:
    # A turn in two summaries of one level belongs to the later one.
    return {turn: each.id for each in active for turn, _ in each.covers}


def summary_text(records: Records, summary: Summary) -> str:
    """A summary as contexts carry it, under a line that says what it stands for."""
    return f"Summary of earlier turns ({name_covered(records, summary)}):\n{summary.text}"


def name_covered(records: Records, summary: Summary) -> str:
    """The turns a summary covers, as people read them: "#1–#4"."""
    return name_numbers(turn.number for key, _ in summary.covers if (turn := records.turns.get(key)))


def within(records: Records, summaries: Iterable[str]) -> list[str]:
    """These summaries, by id, and all that they were made from, as far as they are still kept."""
    found: dict[str, None] = {}
    waiting = list(summaries)
    while waiting:
        key = waiting.pop()
        summary = records.summaries.get(key)
        if summary is not None and key not in found:
            found[key] = None
            waiting += summary.children
    return list(found)
