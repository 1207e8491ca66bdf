"""Errors of ours in a background thread: one line, as in a cell, instead of Python's traceback."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any

from ..exceptions import ReplyStopped, SessionMemoryError
from .printing import print_plain


class ExceptHook:
    """Stands in front of `threading.excepthook` for as long as it is `active`."""

    def __init__(self, original: Callable[[Any], object]) -> None:
        self.original = original
        self.active = True

    def __call__(self, args: Any) -> None:
        """Print the line of an error of ours; anything else is not ours to tell."""
        if self.active and isinstance(args.exc_value, ReplyStopped):
            return  # whoever stopped it knows, and the reply says so where it stands
        if self.active and isinstance(args.exc_value, SessionMemoryError):
            print_plain(f"✗ {args.exc_value}", sys.stderr)
        else:
            self.original(args)


_installed: list[ExceptHook] = []


def install() -> None:
    """Wrap the hook that Python calls when a thread ends by an exception."""
    uninstall()
    _installed.append(ExceptHook(threading.excepthook))
    threading.excepthook = _installed[0]


def uninstall() -> None:
    """Give back what stood there before; inside somebody else's later wrap ours stays, doing nothing."""
    while _installed:
        ours = _installed.pop()
        ours.active = False
        if threading.excepthook is ours:
            threading.excepthook = ours.original
