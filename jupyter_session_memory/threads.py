"""Named conversations of one kernel; the one called "main" is always there."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from .exceptions import UsageError
from .history.changes import Change
from .memory.session_memory import SessionMemory
from .messages import Turn

MAIN = "main"
_NAME = re.compile(r"[\w-]{1,40}\Z")


def checked_name(name: str) -> str:
    """A name for a thread, as it is.

    Raises:
        UsageError: the name is no plain word.
    """
    if not _NAME.match(name):
        raise UsageError(
            f"“{name[:40]}” is no name for a thread. Use letters, digits, - and _, such as: ideas."
        )
    return name


class Threads:
    """The memories of a kernel by name, and which one is active; `make` makes those that follow on the `first`."""

    def __init__(
        self, make: Callable[[], SessionMemory] = SessionMemory, first: SessionMemory | None = None
    ) -> None:
        self._make = make
        self._memories = {MAIN: self._watched(first or make())}
        self.name = MAIN
        self._before: tuple[dict[str, SessionMemory], str] | None = None
        """What `reset` put aside."""

    def _watched(self, memory: SessionMemory) -> SessionMemory:
        memory.subscribe(partial(self._changed, memory))
        return memory

    def _changed(self, memory: SessionMemory, change: Change) -> None:
        # With its first turn a session is what counts from now on; and what is erased is to be gone.
        written = memory.history.recorded or change.kind == "erase"
        if written and any(memory is each for each in self._memories.values()):
            self._before = None

    def _another(self) -> SessionMemory:
        """A new one, which goes on with the strategy that is in use."""
        memory = self._watched(self._make())
        memory.use(self.active.strategy)
        return memory

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._memories)

    @property
    def active(self) -> SessionMemory:
        """The memory that `%%chat` uses now."""
        return self._memories[self.name]

    def get(self, name: str) -> SessionMemory:
        """The memory of a thread.

        Raises:
            UsageError: there is none of that name.
        """
        if name not in self._memories:
            raise UsageError(f"There is no thread “{name}”. There are: {', '.join(self._memories)}.")
        return self._memories[name]

    def switch(self, name: str) -> SessionMemory:
        """Make a thread the active one, a new and empty one where there is none of that name.

        Raises:
            UsageError: the name is no plain word.
        """
        checked_name(name)
        if name not in self._memories:
            self._memories[name] = self._another()
        self.name = name
        return self.active

    def fork(self, which: Turn | str | int, name: str) -> SessionMemory:
        """Make a new thread the active one that shares the turns up to one, that one included, and nothing after.

        Raises:
            UnknownTurn: there is no such turn.
            UsageError: the name is no plain word, or a thread has it.
        """
        checked_name(name)
        if name in self._memories:
            raise UsageError(f"There is a thread “{name}” already. Choose another name, or drop it first.")
        memory = self._another()
        memory.history.take(self.active.history, which)
        self._memories[name] = memory
        self.name = name
        return memory

    def drop(self, name: str) -> int:
        """Forget a thread for ever and return how many turns it held; main is active afterwards if it was.

        Raises:
            UsageError: there is none of that name, or it is the main one.
        """
        memory = self.get(name)
        if name == MAIN:
            raise UsageError("The main thread stays. To empty it: %memory clear.")
        count = memory.clear(forever=True)
        del self._memories[name]
        if self.name == name:
            self.name = MAIN
        return count

    @property
    def can_return(self) -> bool:
        """Whether `go_back` still brings back what was there before the last `reset`."""
        return self._before is not None

    def reset(self) -> None:
        """Begin anew with one empty thread; until a turn is written, `go_back` brings back all there was.

        Replies that are being written are discarded.
        """
        for memory in self._memories.values():
            with memory.history.lock:
                if memory.history.draft is not None:
                    memory.history.discard_draft(memory.history.draft)
        # Nothing was written since an earlier one: what that put aside is what is worth coming back to.
        self._before = self._before or (self._memories, self.name)
        self._memories, self.name = {MAIN: self._watched(self._make())}, MAIN

    def go_back(self) -> None:
        """Bring back what `reset` put aside, in place of what is there now."""
        assert self._before is not None
        (self._memories, self.name), self._before = self._before, None

    def clear(self) -> None:
        """Forget every thread for ever, and go back to an empty main one."""
        before, self._before = self._before, None
        for memory in [*self._memories.values(), *(before[0].values() if before else ())]:
            memory.clear(forever=True)
        self._memories = {MAIN: self._memories[MAIN]}
        self.name = MAIN
