"""Named conversations of one kernel; the one called "main" is always there."""

from __future__ import annotations

from collections.abc import Callable

from .exceptions import UsageError
from .memory import SessionMemory

MAIN = "main"


class Threads:
    """The memories of a kernel by name, and which one is active."""

    def __init__(self, make: Callable[[], SessionMemory] = SessionMemory) -> None:
        self._make = make
        self._memories = {MAIN: make()}
        self.name = MAIN

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

    def clear(self) -> None:
        """Forget every thread for ever, and go back to an empty main one."""
        for memory in self._memories.values():
            memory.clear(forever=True)
        self._memories = {MAIN: self._memories[MAIN]}
        self.name = MAIN
