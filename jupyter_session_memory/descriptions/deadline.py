"""Somebody else's code, given a time: what loops in Python is ended, on whatever thread it runs."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_AGAIN = 0.2
"""Seconds after which code that caught the end of its time is told again."""


class TimeIsUp(BaseException):
    """Raised inside the code; no `Exception`, so that it does not pass for a fault of its own."""


def within(seconds: float, call: Callable[[], T]) -> T:
    """What `call` returns.

    Raises:
        TimeIsUp: it took longer. A loop inside C code is only found to have once that returns.
    """
    thread, over, raised = threading.get_ident(), threading.Event(), threading.Event()

    def watch() -> None:
        pause = seconds
        while not over.wait(pause):
            raised.set()
            _raise_in(thread)
            pause = _AGAIN

    watcher = threading.Thread(target=watch, daemon=True, name="description deadline")
    try:
        try:
            watcher.start()
            return call()
        finally:
            _end(over, watcher, raised)
    except TimeIsUp:
        _end(over, watcher, raised)  # it may have come on the way there
        raise


def _end(over: threading.Event, watcher: threading.Thread, raised: threading.Event) -> None:
    """Let the time be over: nothing is raised after this."""
    while True:
        try:
            over.set()
            if watcher.ident is not None:
                watcher.join()
            if not raised.is_set():
                return
            raised.clear()
            # One may be on its way still. It is not called back, which would leave the interpreter looking for it
            # ever after (and, under a trace function, CPython 3.11 for nothing else): one more takes its place.
            _raise_in(threading.get_ident())
            while True:
                pass  # it comes between two of these
        except TimeIsUp:
            continue


def _raise_in(thread: int) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(TimeIsUp))
