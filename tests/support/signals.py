"""Ctrl-C at chosen lines of the package."""

from __future__ import annotations

import ctypes
import signal
import sys
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any


@dataclass
class Traced:
    """How many lines of the package ran."""

    lines: int = 0


class interrupted_at:  # noqa: N801 - reads as the function that it is used as
    """Raise a real signal at the n-th line of the package that runs, for each n; tells how many lines ran."""

    def __init__(self, places: Collection[int]) -> None:
        self._places = places
        self._traced = Traced()

    def __enter__(self) -> Traced:
        self._old = sys.gettrace()
        sys.settrace(self._trace)
        return self._traced

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        sys.settrace(self._old)
        if kind is None:
            # Raised by a trace function, an exception may stay the one being handled when it was handled long
            # ago (seen on CPython 3.11): every later one in this thread would be said to come of it.
            ctypes.pythonapi.PyErr_SetExcInfo(None, None, None)

    def _trace(self, frame: Any, kind: str, _: Any) -> Any:
        path = frame.f_code.co_filename
        # How a cell is written is read before anything of it runs: hundreds of lines that touch no memory.
        if "jupyter_session_memory" not in path or path.endswith("kernel/transform.py"):
            return None
        if kind == "line":
            self._traced.lines += 1
            if self._traced.lines in self._places:
                signal.raise_signal(signal.SIGINT)
        return self._trace
