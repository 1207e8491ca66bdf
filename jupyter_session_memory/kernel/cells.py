"""Which notebook cell is running, so that a chat cell run again finds the turn it made before."""

from __future__ import annotations

import zlib
from threading import current_thread, main_thread
from typing import Any

from ..messages import Origin
from ..threads import Threads


class Cells:
    """Knows the running cell of a shell and counts the chat calls of its execution.

    JupyterLab and Notebook send the cell's id with each execution; where there is none (terminals,
    nbclient), turns have no origin and always append.
    """

    def __init__(self, shell: Any) -> None:
        self._shell = shell
        self._execution = ""
        self._calls: dict[str, int] = {}

    def origin(self, thread: str) -> Origin | None:
        """Where the chat call being made stands; each call of an execution gets the next number, by thread."""
        # In a thread that a cell started, the shell may name whichever cell runs by now: its turns have no origin.
        if current_thread() is not main_thread():
            return None
        parent: dict[str, Any] = getattr(self._shell, "parent_header", None) or {}
        cell = (parent.get("metadata") or {}).get("cellId")
        if not isinstance(cell, str) or not cell:
            return None
        execution = str((parent.get("header") or {}).get("msg_id", ""))
        if execution != self._execution:
            self._execution, self._calls = execution, {}
        call = self._calls.get(thread, 0)
        self._calls[thread] = call + 1
        code = str((parent.get("content") or {}).get("code", ""))
        return Origin(cell, call, zlib.crc32(code.encode("utf-8", "replace")))

    def finished(self, threads: Threads, succeeded: bool) -> None:
        """After an execution: turns of calls that its cell made before and makes no more give way.

        A cell that asks nothing at all any more keeps its turns: it may be the one that goes on with a reply
        (`--continue`), asks without saving, or removes a turn.
        """
        calls, self._calls = self._calls, {}
        if not succeeded:
            return
        parent: dict[str, Any] = getattr(self._shell, "parent_header", None) or {}
        cell = (parent.get("metadata") or {}).get("cellId")
        for thread, count in calls.items():
            # The thread may have been dropped by that very cell.
            if isinstance(cell, str) and thread in threads.names:
                threads.get(thread).history.retire(cell, count)
