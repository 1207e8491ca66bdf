"""How changes are recorded, undone and told.

A change is a list of *deltas* (table, key, before, after) over frozen values, so undo and redo
put back the very values that stood there; a revision counts every change and only grows. The
lock is held for the moment of a change and never while somebody else's code runs: subscribers
are told after it is released (see `events`).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Set
from typing import Literal

from ..exceptions import Busy, UsageError
from .changes import Change, ChangeLock, Deed, Kind
from .drafts import DraftTurn, PendingReply
from .tables import Records, Step

UNDO_STEPS = 1_000
"""How many changes can be taken back; older ones stay as they are."""


class Journal:
    """Records, the lock around them, and every change made to them, in order."""

    def __init__(self) -> None:
        self.lock = ChangeLock()
        self.records = Records()
        self.revision = 0
        self.draft: DraftTurn | None = None
        self.unsaved: list[PendingReply] = []
        """Replies being written that are not to be remembered; also a few that have ended."""
        self._next = {"t": 1, "m": 1, "S": 1, "#": 1}
        """The next number of each kind of id, and of the turns as people see them."""
        self._undo: deque[Step] = deque(maxlen=UNDO_STEPS)
        self._redo: deque[Step] = deque(maxlen=UNDO_STEPS)
        self._ticks = 0
        self._answered = ""
        """The turn whose reply came last, where no message was added since."""

    @property
    def undoes(self) -> Deed | None:
        """What `undo` would take back, None when there is nothing."""
        return self._undo[-1].deed if self._undo else None

    @property
    def redoes(self) -> Deed | None:
        """What `redo` would bring back, None when there is nothing."""
        return self._redo[-1].deed if self._redo else None

    def undo(self) -> str:
        """Take the last change back and return its label.

        Raises:
            Busy: a reply is being written. UsageError: nothing to undo.
        """
        return self._travel(self._undo, self._redo, "undo")

    def redo(self) -> str:
        """Bring the last undone change back and return its label; raises as `undo` does."""
        return self._travel(self._redo, self._undo, "redo")

    def _travel(self, source: deque[Step], target: deque[Step], verb: Literal["undo", "redo"]) -> str:
        with self.lock:
            if self.draft is not None:
                raise Busy(f"A reply is being written: {verb} when it has ended.")
            if not source:
                raise UsageError(f"Nothing to {verb}.")
            step = source[-1]
            step.replay(back=verb == "undo")
            target.append(source.pop())
            self.announce(verb, step.keys, str(step.deed))
            return str(step.deed)

    def changing(self, verb: str, target: str = "", *, undoable: bool = True, kind: Kind = "change") -> Step:
        """One change, as a context: whatever its block sets is recorded together, or, where it raises, not at all."""

        def finish(step: Step) -> None:
            if undoable:
                self._undo.append(step)
                self._redo.clear()
            else:
                self._outdate({(delta.table, delta.key) for delta in step.deltas})
            self.announce(kind, step.keys, str(step.deed))

        return Step(Deed(verb, target), self.records, self.lock, finish, self._keep_numbers)

    def _keep_numbers(self) -> Callable[[], None]:
        """Gives what takes back the numbers that are given from here on."""
        numbers, ticks = self._next.copy(), self._ticks

        def restore() -> None:
            self._next, self._ticks = numbers, ticks

        return restore

    def _outdate(self, changed: set[tuple[str, str]]) -> None:
        """Let undo go past records that were changed outside of it, and redo bring nothing back.

        What a step would put back stood there before that change: it would take the change back, which is no
        step. So the step leaves these records, and all of their tables, as they are: a summary that swallowed
        others goes with them.
        """
        kept = [step.leaving(changed) for step in reversed(self._undo)]
        self._undo = deque((step for step in reversed(kept) if step.deltas), UNDO_STEPS)
        self._redo.clear()

    def tick(self) -> int:
        """The next sequence number: higher than every one given before."""
        self._ticks += 1
        return self._ticks

    def subscribe(self, callback: Callable[[Change], object]) -> Callable[[], None]:
        """Call `callback` after each change; returns the function that ends it."""
        return self.lock.subscribe(callback)

    def announce(self, kind: Kind, keys: tuple[str, ...], label: str) -> None:
        """Count a change and tell of it; the lock must be held."""
        self.revision += 1
        self.lock.publish(Change(self.revision, kind, keys, label))

    def new_id(self, kind: str) -> str:
        """An id that was never used: "t" for turns, "m" for messages, "S" for summaries."""
        number = self._next[kind]
        self._next[kind] += 1
        return f"{kind}{number}"

    @property
    def recorded(self) -> int:
        """How many turns there were in all: unlike those there are, it only grows, also past an erase."""
        return self._next["t"] - 1

    @property
    def newest_number(self) -> int:
        """The highest number that a turn has or had, or that is reserved for one; 0 before the first."""
        return self._next["#"] - 1

    def forget(self, turns: Set[str] | None) -> None:
        """Drop turns by id (None: everything) from the records and from all undo steps, and tell of it."""
        with self.lock:
            records, dropped = self.records.without(turns)
            before = self.records.before(turns or set())
            undo, redo = (
                [left for step in steps if (left := step.without(dropped, before)).deltas]
                if turns is not None
                else []
                for steps in (self._undo, self._redo)
            )
            # From here on nothing can fail.
            self.records.become(records)
            self._undo, self._redo = deque(undo, UNDO_STEPS), deque(redo, UNDO_STEPS)
            self.announce("erase", tuple(key for _, key in dropped), "erase")

    def drop_steps(self) -> None:
        """Let nothing be undone or done again any more."""
        with self.lock:
            self._undo.clear()
            self._redo.clear()
