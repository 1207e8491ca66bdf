"""Work on a thread of its own, so that whoever waits for it can be interrupted, told the time, and leave.

A blocking read can do none of that: not while a name is looked up, not when heartbeats keep a
read timeout from ever firing. The thread ends with its work; `close` cuts the work short.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

T = TypeVar("T")
_PATIENCE_AT_CLOSE = 0.2
_TICK = 0.25
"""Seconds a wait may last before control returns: on Windows an interrupt does not end a wait."""


class ReplyThread(Generic[T]):
    """Items from a thread, in order.

    Attributes:
        ended: the work is done and every item was handed out.
    """

    def __init__(self, work: Callable[[Callable[[T], None]], None], cut: Callable[[], None]) -> None:
        """Run `work(put)` on a thread from the first `get` on; `cut()` must make it end soon, from any thread.

        So who makes a feed can get ready to close it before there is anything to close: an interrupt
        would else find a thread that nobody knows.
        """
        self.ended = False
        self._queue: SimpleQueue[T | Exception | None] = SimpleQueue()
        self._work, self._cut = work, cut
        self._thread = threading.Thread(target=self._run, name="jupyter-session-memory-reply", daemon=True)
        self._begun = False

    def _run(self) -> None:
        try:
            self._work(self._queue.put)
        except Exception as error:
            self._queue.put(error)
        else:
            self._queue.put(None)

    def get(self, seconds: float) -> tuple[list[T], Exception | None]:
        """Everything that has come, after waiting at most so long for the first of it.

        Returns:
            The items, and what the work raised, which always comes without items.
        """
        items: list[T] = []
        if not self._begun:
            self._begun = True
            self._thread.start()
        while not self.ended:
            try:
                item = self._queue.get(timeout=0 if items else max(0.0, seconds))
            except Empty:
                break
            if isinstance(item, Exception):
                if items:  # hand out what came before; the error comes with the next call
                    self._queue.put(item)
                    break
                self.ended = True
                return [], item
            if item is None:
                self.ended = True
            else:
                items.append(item)
        return items, None

    def close(self) -> None:
        """End the work, whatever it is doing; waits a moment for the thread, never long."""
        if self._begun and not self.ended:
            self._cut()
        if self._thread.is_alive():
            self._thread.join(_PATIENCE_AT_CLOSE)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long to wait for an endpoint, in seconds."""

    connect: float = 5.0
    first: float = 60.0
    """From the request to the first byte of the answer; a local server may be loading the model."""
    idle: float = 120.0
    """From one piece of the reply to the next; heartbeats do not count. Reasoning may be silent for long."""
    total: float = 900.0
    """From the request to the end of the reply."""
    trailing: float = 3.0
    """For the usage, after the reply itself has ended."""


class Deadline:
    """Keeps the deadlines of one request."""

    def __init__(self, deadlines: Deadlines, clock: Callable[[], float] = time.monotonic) -> None:
        self._deadlines, self._clock = deadlines, clock
        self._start = self._since = clock()
        self.phase = "first"
        """The deadline that runs beside the total: "first", "idle" or "trailing"."""

    def enter(self, phase: str) -> None:
        """Something came: the phase's deadline starts anew."""
        self.phase, self._since = phase, self._clock()

    @property
    def waited(self) -> float:
        """Seconds since something came."""
        return self._clock() - self._since

    def limit(self, phase: str = "") -> float:
        """The deadline of a phase (or "total") in seconds; of the running phase without one."""
        return float(getattr(self._deadlines, phase or self.phase))

    def overdue(self) -> str:
        """The deadline that has passed: "first", "idle", "trailing", "total", or empty."""
        if self.waited >= self.limit():
            return self.phase
        return "total" if self._clock() - self._start >= self._deadlines.total else ""

    def pause(self) -> float:
        """Seconds until a deadline passes, and never long."""
        now = self._clock()
        return max(
            0.0, min(_TICK, self._since + self.limit() - now, self._start + self._deadlines.total - now)
        )
