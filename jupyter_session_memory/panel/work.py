"""Long work started from a panel: on a thread of its own, with progress, and with a cancel of its own.

A kernel's interrupt does not reach what a panel started while a cell runs, so it is never relied on.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from itertools import count
from typing import TypeVar

from ..exceptions import Busy
from ..summaries.making import Cancelled, Progress
from .contract.parts import NO_WORK, Work

T = TypeVar("T")


class BackgroundWork:
    """Where one piece of work at a time is done.

    Args:
        changed: called with the work under way whenever it begins, gets on or ends (`NO_WORK`), on its thread.
    """

    def __init__(self, changed: Callable[[Work], object]) -> None:
        self._changed = changed
        self._ids = count(1)
        self._lock = threading.Lock()
        self._under_way = ""
        self._cancelled = threading.Event()

    def start(self, action: str, run: Callable[[Progress, Cancelled], T]) -> Future[T]:
        """Begin work. What comes of it is told when no work is under way any more.

        `run` is given progress (done, of), and what tells whether to give up.

        Raises:
            Busy: other work is under way.
        """
        with self._lock:
            if self._under_way:
                raise Busy("Something is being summarised already. Wait for it, or cancel it.")
            self._under_way = f"w{next(self._ids)}"
            self._cancelled = threading.Event()
            work, cancelled = self._under_way, self._cancelled
        outcome: Future[T] = Future()

        def progress(done: int, of: int) -> None:
            self._changed(Work(work, action, done, of))

        def whole() -> None:
            try:
                progress(0, 0)
                tell = partial(outcome.set_result, run(progress, cancelled.is_set))
            except BaseException as error:
                tell = partial(outcome.set_exception, error)
            with self._lock:
                self._under_way = ""
                self._changed(NO_WORK)
            tell()

        threading.Thread(target=whole, name="jupyter_session_memory work", daemon=True).start()
        return outcome

    def cancel(self, work: str = "") -> None:
        """Ask the work of this id (empty: whatever there is) to end; nothing happens where it has ended."""
        with self._lock:
            if work in ("", self._under_way):
                self._cancelled.set()
