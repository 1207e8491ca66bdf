"""Which notebook cell is running, so that a chat cell run again finds the turn it made before."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..exceptions import ReplyStopped
from .pages import Pages

if TYPE_CHECKING:
    from ..messages import Origin
    from ..threads import Threads


@dataclass(eq=False)
class Execution:
    """One run of a cell, with all that runs inside it: nested cells, hooks, and the tasks and timers it starts.

    Attributes:
        cell: the cell's id; empty where the front end sends none, or the cell runs already: turns append.
        source: the CRC-32 of the cell's source.
        calls: how many chat calls it has made, by thread.
        succeeded: whether what ran last ended without an error.
        stops: how many of its replies were stopped.
        swallowed: the stop of a cell within it, of which the code around heard nothing.
        inputs: where its text stands in `In`.
        made: how many cells with code a page has made for it.
        elsewhere: whether another client ran the cell before, with another text: it may be one of a copied notebook.
    """

    cell: str = ""
    source: int = 0
    calls: dict[str, int] = field(default_factory=dict)
    succeeded: bool = False
    stops: int = 0
    swallowed: ReplyStopped | None = None
    inputs: list[int] = field(default_factory=list)
    made: int = 0
    elsewhere: bool = False

    @property
    def stopped(self) -> bool:
        """Whether it asks nothing more: after a stop that its code cannot hear of, or a second one."""
        return self.swallowed is not None or self.stops > 1

    def is_of(self, code: str) -> bool:
        """Whether that is the cell itself, and not one within it."""
        return self.source == checksum(code)


def checksum(code: str) -> int:
    """The CRC-32 of a cell's source."""
    return zlib.crc32(code.encode("utf-8", "replace"))


EXECUTION: ContextVar[Execution | None] = ContextVar("execution", default=None)
"""The one that runs here. Tasks and timers inherit it, a thread of its own has none."""


class Cells:
    """The executions of a kernel, and the chat calls that each of them makes."""

    def __init__(self) -> None:
        self.pages = Pages()
        self.running: list[Execution] = []
        self.inputs: dict[str, list[int]] = {}
        """Where the texts of the last run of each cell stand in `In`."""
        self._last: dict[str, tuple[str, int]] = {}
        """The client and the source of the last run of each cell."""

    @contextmanager
    def execution(self, parent: dict[str, Any], retire: Callable[[Execution], None]) -> Iterator[None]:
        """Around the execution that a request asks for; `retire` is called with one that succeeded."""
        execution = self.begun(parent)
        outer = EXECUTION.get()
        EXECUTION.set(execution)
        self.running.append(execution)
        try:
            yield
        finally:
            self.running.remove(execution)
            EXECUTION.set(outer)
            if execution.succeeded:
                retire(execution)

    def begun(self, parent: dict[str, Any]) -> Execution:
        """The execution that a request asks for.

        JupyterLab and Notebook send the cell's id with it. Where there is none (terminals, nbclient), and
        where the same cell runs already for somebody else, turns have no origin and always append.
        """
        cell = (parent.get("metadata") or {}).get("cellId")
        cell = self.pages.origin(cell) if isinstance(cell, str) else ""
        if any(each.cell == cell for each in self.running):
            cell = ""
        code = str((parent.get("content") or {}).get("code", ""))
        execution = Execution(cell, checksum(code))
        if cell:
            client = str((parent.get("header") or {}).get("session", ""))
            before = self._last.get(cell, (client, 0))
            execution.elsewhere = before[0] != client and before[1] != execution.source
            self._last[cell] = client, execution.source
            self.inputs[cell] = execution.inputs
        return execution

    def origin(self, thread: str) -> Origin | None:
        """Where the chat call being made stands; each call of an execution gets the next number, by thread."""
        execution = EXECUTION.get()
        if execution is None or not execution.cell:
            return None
        call = execution.calls.get(thread, 0)
        execution.calls[thread] = call + 1
        from ..messages import Origin  # with the first chat call

        return Origin(execution.cell, call, execution.source)


def retire(execution: Execution, threads: Threads) -> None:
    """Let turns of calls that a cell made before and makes no more give way.

    A cell that asks nothing at all any more keeps its turns: it may be the one that goes on with a reply
    (`--continue`), asks without saving, or removes a turn.
    """
    for thread, count in execution.calls.items():
        # The thread may have been dropped by that very cell.
        if execution.cell and thread in threads.names:
            threads.get(thread).history.retire(execution.cell, count)
