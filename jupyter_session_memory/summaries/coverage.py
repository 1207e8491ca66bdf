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
        self._seen: dict[str, Summary] = {}
        self._of_turn: dict[str, set[str]] = {}
        self._stale: dict[str, bool] = {}
        self._active: tuple[Summary, ...] = ()
        self._covered: dict[str, str] = {}
        self._opened: frozenset[str] = frozenset()
        for key in self._records.summaries:
            self._note(key)

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
        if self._seen.get(summary.id) is not summary:
            return self._differs(summary)
        if summary.id not in self._stale:
            self._stale[summary.id] = self._differs(summary)
        return self._stale[summary.id]

    def _differs(self, summary: Summary) -> bool:
        turns = self._records.turns
        return any(
            (turn := turns.get(key)) is None or not turn.eligible or turn.sequence != sequence
            for key, sequence in summary.covers
        )

    def changed(self, keys: Iterable[str]) -> set[str]:
        """Take note of a change; returns the ids of turns for which another summary, or none, stands now."""
        noted = False
        for key in keys:
            if key in self._seen or key in self._records.summaries:
                self._note(key)
                noted = True
            for summary in self._of_turn.get(key, ()):
                self._stale.pop(summary, None)
                noted = True
        if not noted:
            return set()
        before = self._covered
        self._known = False
        after = self.covered
        return {turn for turn in before.keys() | after.keys() if before.get(turn) != after.get(turn)}

    def _note(self, key: str) -> None:
        """Take a summary in as it is now, or as gone."""
        old, new = self._seen.pop(key, None), self._records.summaries.get(key)
        self._stale.pop(key, None)
        for turn in {turn for turn, _ in old.covers} if old else ():
            self._of_turn[turn].discard(key)
            if not self._of_turn[turn]:
                del self._of_turn[turn]
        if new is not None:
            self._seen[key] = new
            for turn, _ in new.covers:
                self._of_turn.setdefault(turn, set()).add(key)

    def _look(self) -> None:
        if self._known:
            return
        self._known = True
        self._active = self._standing(len(self._records.order))
        self._covered = _covered(self._active)
        asked = [
            turn for each in self._records.summaries.values() if each.expanded for turn, _ in each.covers
        ]
        self._opened = frozenset(turn for turn in asked if turn not in self._covered)

    def _standing(self, end: int) -> tuple[Summary, ...]:
        positions = self._records.positions
        fresh = [
            each
            for each in self._records.summaries.values()
            if each.covers
            and not (each.expanded or self.is_stale(each))
            and positions[each.covers[-1].turn] < end
        ]
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
