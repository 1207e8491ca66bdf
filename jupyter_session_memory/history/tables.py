"""The tables of a history and the steps that change them.

Tables hold frozen values by key: `turns` in the order they were recorded, `standing` messages,
`summaries`, `topics` (marks set by hand) and `entities` (corrections made by hand).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableSet, Set
from fractions import Fraction
from itertools import islice
from operator import index
from typing import Any, NamedTuple

from ..exceptions import UsageError
from ..messages import Message, Origin, Summary, Turn
from .changes import ChangeLock, Deed

TABLES = ("turns", "standing", "summaries", "topics", "entities")


class Records:
    """The present values, with the indexes that make finding them cheap.

    Who changes them holds the lock of their history. A table is never empty in between: what reads one value
    may do so without the lock.
    """

    def __init__(self) -> None:
        self.turns: dict[str, Turn] = {}
        self.standing: dict[str, tuple[Message, ...]] = {}
        self.summaries: dict[str, Summary] = {}
        self.topics: dict[str, str] = {}
        self.entities: dict[str, Any] = {}
        self.order: list[str] = []
        """Ids of all turns, pruned ones included; a turn's place in it is its position."""
        self.positions: dict[str, int] = {}
        self.numbers: dict[int, str] = {}
        self.pinned: dict[str, None] = {}
        self.living = 0
        """How many turns are alive."""
        self.moves = 0
        """Grows with every change after which a turn that was there has another position."""
        self._origins: dict[Origin, list[str]] = {}

    def table(self, name: str) -> dict[str, Any]:
        table: dict[str, Any] = getattr(self, name)
        return table

    def set(self, table: str, key: str, value: Any) -> None:
        """Put a value, or (None) take the record out; turns stand in the order of their ranks."""
        if table == "turns":
            self._set_turn(key, value)
        elif value is None:
            self.table(table).pop(key, None)
        else:
            self.table(table)[key] = value

    def _set_turn(self, key: str, turn: Turn | None) -> None:
        if turn is None:
            old = self.turns.pop(key)
            self.living -= old.alive
            if self.order[-1] == key:
                self.order.pop()
                del self.positions[key]
            else:
                self._reorder()
            self.numbers.pop(old.number, None)
            self.pinned.pop(key, None)
            if old.origin:
                self._origins[old.origin].remove(key)
            return
        before = self.turns.get(key)
        if before is None:
            self.numbers[turn.number] = key
            if turn.origin:
                self._origins.setdefault(turn.origin, []).append(key)
        last = self.turns[self.order[-1]].rank if self.order else turn.rank
        self.turns[key] = turn
        if before is None and last <= turn.rank:
            self.positions[key] = len(self.order)
            self.order.append(key)
        elif before is None or before.rank != turn.rank:
            self._reorder()
        alive = turn.alive
        self.living += alive - (before is not None and before.alive)
        if turn.pinned and alive:
            self.pinned[key] = None
        elif key in self.pinned:
            del self.pinned[key]

    def _reorder(self) -> None:
        """Let every turn stand where its rank says."""
        self.turns = dict(sorted(self.turns.items(), key=lambda item: item[1].rank))
        self.order = list(self.turns)
        self.positions = {key: position for position, key in enumerate(self.order)}
        self.moves += 1

    def rank_before(self, turn: Turn) -> Fraction:
        """A rank between a turn and the one in front of it, whatever became of that."""
        position = self.positions[turn.id]
        last = self.turns[self.order[position - 1]].rank if position else turn.rank - 2
        return Fraction(last + turn.rank) / 2

    def recorded(self, which: Turn | str | int) -> Turn | None:
        """A turn by a value of it, its id or its number, removed ones included.

        Raises:
            UsageError: it is named by something else.
        """
        if isinstance(which, Turn | str):
            return self.turns.get(which if isinstance(which, str) else which.id)
        if isinstance(which, bool) or not hasattr(which, "__index__"):
            raise UsageError(
                f"A turn is named by its number or id, or given itself, not as {type(which).__name__}. "
                "Such as prune(3), or, for several, prune(3, 4)."
            )
        return self.turns.get(self.numbers.get(index(which), ""))

    def pinned_turns(self) -> list[Turn]:
        """Pinned turns in order."""
        return [self.turns[key] for key in sorted(self.pinned, key=self.positions.__getitem__)]

    def with_origin(self, origin: Origin) -> list[Turn]:
        """Turns in memory that were asked there, in order."""
        return [turn for key in self._origins.get(origin, ()) if (turn := self.turns[key]).alive]

    def by_origin(self, origin: Origin) -> Turn | None:
        """The turn that stands for a place: the one that is sent, else the first attempt at it."""
        turns = self.with_origin(origin)
        return next((turn for turn in turns if turn.outcome.sent), turns[0] if turns else None)

    def newest(self, most: int) -> list[Turn]:
        """The newest turns in memory, at most so many, in order."""
        found = islice((turn for key in reversed(self.order) if (turn := self.turns[key]).alive), most)
        return list(found)[::-1]

    def last_alive(self) -> Turn | None:
        """The newest turn in memory."""
        for key in reversed(self.order):
            if (turn := self.turns[key]).alive:
                return turn
        return None

    def find(self, message: str) -> tuple[Turn | None, Message | None]:
        """A message in memory by id, with its turn (None for standing messages)."""
        for messages in self.standing.values():
            for found in messages:
                if found.id == message:
                    return None, found
        for key in reversed(self.order):
            turn = self.turns[key]
            for found in turn.messages if turn.alive else ():
                if found.id == message:
                    return turn, found
        return None, None

    def before(self, turns: Set[str]) -> dict[str, str]:
        """The nearest turn before each of these that is none of them, in order; "" where there is none."""
        found, last = {}, ""
        for key in self.order:
            if key in turns:
                found[key] = last
            else:
                last = key
        return found

    def without(self, turns: Set[str] | None) -> tuple[Records, list[tuple[str, str]]]:
        """The records without these turns and what was made from them (None: without any), and what that drops.

        What is dropped is told as (table, key). A topic that begins after one of the turns begins after the turn
        before it.
        """
        left = Records()
        before = {} if turns is None else self.before(turns)
        dropped: list[tuple[str, str]] = []
        for name in TABLES:
            for key, value in self.table(name).items():
                if turns is None or _concerns(name, key, value, turns):
                    dropped.append((name, key))
                elif name != "topics" or key not in before:
                    left.set(name, key, value)
        for key, earlier in before.items():
            if topic := self.topics.get(key, ""):
                left.topics[earlier] = topic
        return left, dropped

    def become(self, other: Records) -> None:
        """Hold what other records hold, all of it at once."""
        vars(self).update(vars(other))


def _concerns(table: str, key: str, value: Any, turns: Set[str]) -> bool:
    if table == "summaries":
        return any(covered in turns for covered, _ in value.covers)
    if table == "entities":
        return value.turn in turns
    return table == "turns" and key in turns


class Delta(NamedTuple):
    """One record before and after a change; None where it was not there."""

    table: str
    key: str
    before: Any
    after: Any


class Step:
    """A change being made, and later what undo and redo replay.

    A context manager: what the block sets is handed to `finish` together, or, where it raises, put back. `begin`
    is called as the block begins, and what it returns where the block raised.
    """

    __slots__ = ("_begin", "_finish", "_lock", "_records", "_undone", "deed", "deltas")

    def __init__(
        self,
        deed: Deed,
        records: Records,
        lock: ChangeLock,
        finish: Callable[[Step], object] | None = None,
        begin: Callable[[], Callable[[], object]] | None = None,
    ) -> None:
        self.deed = deed
        self.deltas: list[Delta] = []
        self._records = records
        self._lock = lock
        self._finish = finish
        self._begin = begin
        self._undone: Callable[[], object] | None = None

    def __enter__(self) -> Step:
        self._lock.__enter__()
        self._undone = self._begin() if self._begin else None
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is not None:
                self._put_back(self.deltas)
                if self._undone:
                    self._undone()
            elif self.deltas and self._finish:
                self._finish(self)
        finally:
            self._lock.__exit__()

    def tell(self, target: str, verb: str = "") -> None:
        """Say what it is done to, where that is known only now; and what is done, if that is."""
        self.deed = Deed(verb or self.deed.verb, target)

    @property
    def keys(self) -> tuple[str, ...]:
        """Ids of the records it concerns."""
        return tuple([delta.key for delta in self.deltas])

    def set(self, table: str, key: str, value: Any) -> None:
        """Record a value (None removes it); setting what is there already is no change."""
        before = self._records.table(table).get(key)
        if before is value or (before is not None and before == value):
            return
        self.deltas.append(Delta(table, key, before, value))
        self._records.set(table, key, value)

    def replay(self, *, back: bool) -> None:
        """Set everything again as it was after this change, or (`back`) before it: all of it or nothing."""
        done: list[Delta] = []
        try:
            for delta in reversed(self.deltas) if back else self.deltas:
                turned = delta._replace(before=delta.after, after=delta.before) if back else delta
                done.append(turned)
                self._records.set(turned.table, turned.key, turned.after)
        except BaseException:
            self._put_back(done)
            raise

    def _put_back(self, deltas: list[Delta]) -> None:
        for delta in reversed(deltas):
            self._records.set(delta.table, delta.key, delta.before)
        if deltas:
            # Somebody may have read what stood there meanwhile.
            self._lock.rebuild()

    def leaving(self, records: MutableSet[tuple[str, str]]) -> Step:
        """This step without these records and the others of their tables that it sets, which are added to them."""
        tables = {delta.table for delta in self.deltas if (delta.table, delta.key) in records}
        if not tables:
            return self
        records |= {(delta.table, delta.key) for delta in self.deltas if delta.table in tables}
        return self._with([delta for delta in self.deltas if delta.table not in tables])

    def _with(self, deltas: list[Delta]) -> Step:
        step = Step(self.deed, self._records, self._lock)
        step.deltas = deltas
        return step

    def without(self, dropped: Iterable[tuple[str, str]], turns: Mapping[str, str]) -> Step:
        """This step without the records that were erased, nor others that say something of these turns.

        Args:
            turns: the turns that were erased, each with the one before it, after which its topic begins now.
        """
        gone = set(dropped)
        return self._with(
            [
                delta._replace(key=turns.get(delta.key, delta.key)) if delta.table == "topics" else delta
                for delta in self.deltas
                if (delta.table, delta.key) not in gone
                # A summary may have left the records and stand in undo alone.
                and not any(
                    value and _concerns(delta.table, delta.key, value, turns.keys()) for value in delta[2:]
                )
            ]
        )
