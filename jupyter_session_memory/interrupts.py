"""Ctrl-C: taken where something is waited for, so that memory is never left half-written or locked.

Python raises KeyboardInterrupt between any two instructions, also while a turn is being put in place
or a lock is being let go. While `Interrupts` is entered it comes only where `wait` runs something;
what lies deeper and may take long says so with `waiting`.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Self, TypeVar

T = TypeVar("T")
_PATIENCE = 1
"""Interrupts that may be put off where something may hang: one more ends it."""
_LONG_PATIENCE = 20
"""The same where memory is put in order, which ends by itself."""


def waiting(call: Callable[[], T]) -> T:
    """What `call` returns, which may take long: an interrupt that is held back on this thread ends it.

    Raises:
        KeyboardInterrupt: it was interrupted, or should have been before it began.
    """
    holder = _holding()
    return holder.wait(call) if holder else call()


def undisturbed(call: Callable[[], T]) -> T:
    """What `call` returns, a short change of memory: an interrupt that comes inside `waiting` waits for it to end."""
    holder = _holding()
    return holder.undisturbed(call) if holder else call()


def _holding() -> Interrupts | None:
    """What holds interrupts back on this thread: only the main one ever gets any."""
    if threading.current_thread() is not threading.main_thread():
        return None
    return _holder(signal.getsignal(signal.SIGINT))


class Interrupts:
    """Holds back Ctrl-C on the main thread; other threads never get it, and nothing changes there.

    One within another decides for both.

    The first one is raised inside `wait`, at once or at the next call. A second one, which comes
    while what was running is being cleaned up, is only counted.
    """

    def __init__(self) -> None:
        self.count = 0
        self._raised = self._open = self._forced = False
        self._patience = _LONG_PATIENCE
        self._old: Callable[[int, Any], object] | None = None

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            old = signal.getsignal(signal.SIGINT)
            if callable(old):
                self._old = old
                signal.signal(signal.SIGINT, self._take)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._old:
            signal.signal(signal.SIGINT, self._old)
        if self.count and kind is None and not self._raised:
            raise KeyboardInterrupt

    def wait(self, call: Callable[[], T]) -> T:
        """What `call` returns; an interrupt ends it.

        Raises:
            KeyboardInterrupt: it was interrupted, or should have been before it began.
        """
        if self.count and not self._raised:
            self._raised = True
            raise KeyboardInterrupt
        before, self._open = self._open, True
        try:
            return call()
        finally:
            self._open = before and not self._raised

    def undisturbed(self, call: Callable[[], T]) -> T:
        """What `call` returns; an interrupt meanwhile is raised by the next `wait`."""
        before, self._open = self._open, False
        try:
            with self.held():
                return call()
        finally:
            self._open = before and not self._raised

    @contextmanager
    def may_hang(self, patience: int = _PATIENCE) -> Iterator[None]:
        """Let the second interrupt end whatever runs in here, once, also where nothing is waited for."""
        before, self._patience = self._patience, patience
        try:
            yield
        finally:
            self._patience = before

    def held(self) -> AbstractContextManager[None]:
        """Keep interrupts out of a change of memory inside `may_hang`."""
        return self.may_hang(_LONG_PATIENCE)

    def _take(self, number: int, frame: Any) -> None:
        self.count += 1
        usual = self._open and not self._raised
        if usual or self.count > (_LONG_PATIENCE if self._forced else self._patience):
            self._forced |= not usual
            self._pass_on(number, frame)

    def _pass_on(self, number: int, frame: Any) -> None:
        self._raised, self._open = True, False
        outer = _holder(self._old)
        if outer:
            outer.count += 1
            outer._pass_on(number, frame)
        elif self._old:
            self._old(number, frame)
            if "asyncio" in sys.modules and sys.modules["asyncio"]._get_running_loop() is not None:
                # An event loop's own handler, as of a cell with `await`, only asks for a cancellation, which
                # waits for us to give control back.
                raise KeyboardInterrupt


def _holder(handler: object) -> Interrupts | None:
    """The one whose handler of signals that is."""
    owner = getattr(handler, "__self__", None)
    return owner if isinstance(owner, Interrupts) else None
