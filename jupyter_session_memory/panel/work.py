"""Long work started from a panel: on a thread of its own, with progress, and with a cancel of its own.

A kernel's interrupt does not reach what a panel started while a cell runs, so it is never relied on.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import count
from typing import TypeAlias

from ..exceptions import Busy
from ..summaries.making import Cancelled, Progress
from .parts import NO_WORK, Work

Run: TypeAlias = Callable[[Progress, Cancelled], None]
"""Does the work; `Progress` takes (done, of), `Cancelled` tells whether to give up. It must not raise."""


class Bench:
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

    def start(self, action: str, run: Run, ended: Callable[[], object]) -> None:
        """Begin work; `ended` is called after it, when no work is under way any more.

        Raises:
            Busy: other work is under way.
        """
        with self._lock:
            if self._under_way:
                raise Busy("Something is being summarised already. Wait for it, or cancel it.")
            self._under_way = f"w{next(self._ids)}"
            self._cancelled = threading.Event()
            work, cancelled = self._under_way, self._cancelled

        def progress(done: int, of: int) -> None:
            self._changed(Work(work, action, done, of))

        def whole() -> None:
            progress(0, 0)
            try:
                run(progress, cancelled.is_set)
            finally:
                with self._lock:
                    self._under_way = ""
                self._changed(NO_WORK)
                ended()

        threading.Thread(target=whole, name="jupyter_session_memory work", daemon=True).start()

    def cancel(self, work: str = "") -> None:
        """Ask the work of this id (empty: whatever there is) to end; nothing happens where it has ended."""
        with self._lock:
            if work in ("", self._under_way):
                self._cancelled.set()
