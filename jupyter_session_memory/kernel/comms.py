"""The line to pages of JupyterLab and Notebook: discovery, two comms for each page, and what marks cells.

A *beacon* is a comm that nobody opens: a page asks which comms of `TARGET` there are and leaves kernels
that list none alone, because opening an unknown target is an error in the kernel's log. The beacon
also says when it appears, so that a page learns of it while other cells are queued.

A page opens two comms: `{"role": "out"}`, on which the kernel sends, and `{"role": "in", "peer": id of the
first}`, on which it only receives. ipykernel routes a comm's messages to where that comm last
sent from, so what comes in on a comm that sends during a cell would wait for the end of that cell.

A comm is never closed from here: every page hears of that, and logs an error for a comm it does not know.
Pages are told "bye" instead, and those that went without a word are found out by "ping".
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

import comm
from comm.base_comm import BaseComm

if TYPE_CHECKING:
    from ..threads import Threads
    from .pages import Pages

TARGET = "jupyter_session_memory"
BEACON = "jupyter_session_memory-beacon"
Frame = dict[str, Any]


Send = Callable[[Frame], object]


class PageLine(Protocol):
    """One page's line to whatever speaks the panel's protocol."""

    def receive(self, frame: object) -> None:
        """Take a frame from the page; anything may be in it."""

    def close(self) -> None:
        """The page is gone: send nothing more."""


class _Page:
    """One page: the comm it is sent frames on, and what it was told of its cells."""

    def __init__(
        self,
        out: BaseComm,
        client: str,
        connect: Callable[[Send], PageLine],
        threads: Callable[[], Threads],
        pages: Pages,
    ) -> None:
        from .origins import SentCells  # with the first page

        self.out, self.client = out, client
        self.inward = ""
        self.asked = False
        self._threads, self._pages = threads, pages
        self._told = SentCells()
        self._lock = threading.RLock()
        self.line = connect(self.send)

    def send(self, frame: Frame) -> None:
        """Send a frame, and after one that tells of turns, which cells they come from, as far as that is new."""
        with self._lock:
            self.out.send(frame)
            if frame.get("type") in ("state", "update"):
                self.tell_cells(opening=frame["type"] == "state")

    def tell_cells(self, *, opening: bool) -> None:
        """Send which turns cells made, as far as that is new, or (`opening`) all of it."""
        with self._lock:
            if opening:
                self._told.forget()
            news, gone = self._told.news(self._threads())
            if news or gone or opening:
                shown = self._pages.shown
                rows = [{**row, "cell": shown(row["cell"]), "origin": row["cell"]} for row in news]
                frame = {"opening": opening, "rows": rows, "gone": list(map(shown, gone))}
                self.out.send({"type": "cells", **frame})

    def say(self, kind: str) -> None:
        """Send a word between the ends of the line, which is no frame of the panel's."""
        self.out.send({"type": kind})


class Comms:
    """The comms of one kernel: `install` makes it discoverable, `uninstall` takes leave of every page.

    `connect` makes the line of a new page from a function that sends frames to it, from any thread.
    """

    def __init__(
        self, connect: Callable[[Send], PageLine], threads: Callable[[], Threads], pages: Pages
    ) -> None:
        self._connect, self._threads, self._notebooks = connect, threads, pages
        self._pages: dict[str, _Page] = {}
        self._beacon: BaseComm | None = None

    def install(self) -> None:
        manager = comm.get_comm_manager()
        manager.register_target(TARGET, self._opened)
        self._beacon = comm.create_comm(comm_id=BEACON, target_name=TARGET, primary=False)
        manager.register_comm(self._beacon)
        self._beacon.send({"type": "here"})

    def uninstall(self) -> None:
        manager = comm.get_comm_manager()
        manager.targets.pop(TARGET, None)
        for page in list(self._pages.values()):
            page.say("bye")
            self._drop(page)
        if self._beacon is not None:
            _forget(self._beacon)
            self._beacon = None

    def _opened(self, opened: BaseComm, message: Frame) -> None:
        data = message["content"]["data"]
        if not isinstance(data, dict):
            _forget(opened)
            return
        if data.get("role") == "out":
            self._welcome(opened, str((message.get("header") or {}).get("session", "")))
            return
        page = self._pages.get(str(data.get("peer")))
        if page is None:
            _forget(opened)
            return
        page.inward = opened.comm_id
        # Not on_msg: it tells IPython that a cell began and ended, which makes others draw their figures now.
        opened.handle_msg = lambda msg: self._received(page, msg["content"]["data"])  # type: ignore[method-assign]
        opened.on_close(lambda _: self._drop(page))
        page.say("ready")

    def put_code(self, client: str, cell: str, made: int, code: str) -> bool:
        """Let the page that runs a cell put code into the `made`-th cell of those it made for it; whether there is one.

        Args:
            client: the session of the request that runs the cell.
        """
        # The newest: what a page opened before and gave up, as when it was slow to be answered, goes when it can.
        pages = reversed(list(self._pages.values()))
        page = next((each for each in pages if client and each.client == client), None)
        if page is not None:
            page.out.send({"type": "code", "cell": cell, "made": made, "code": code})
        return page is not None

    def _welcome(self, out: BaseComm, client: str) -> None:
        for page in list(self._pages.values()):
            if page.asked:
                page.say("bye")
                self._drop(page)
            else:
                page.asked = True
                page.say("ping")
        page = _Page(out, client, self._connect, self._threads, self._notebooks)
        self._pages[out.comm_id] = page
        out.on_close(lambda _: self._drop(page))

    def _received(self, page: _Page, frame: object) -> None:
        page.asked = False
        if isinstance(frame, dict) and self._notebooks.take(page.out.comm_id, frame):
            if frame["type"] == "renamed":
                for each in list(self._pages.values()):
                    each.tell_cells(opening=True)
        elif not (isinstance(frame, dict) and frame.get("type") == "pong"):
            page.line.receive(frame)

    def _drop(self, page: _Page) -> None:
        if self._pages.pop(page.out.comm_id, None) is None:
            return
        page.line.close()
        self._notebooks.forget(page.out.comm_id)
        manager = comm.get_comm_manager()
        for comm_id in (page.out.comm_id, page.inward):
            if comm_id in manager.comms:
                _forget(manager.comms[comm_id])


def _forget(known: BaseComm) -> None:
    """Take a comm out of the kernel as if its page had closed it: nothing is sent, now or when it is collected."""
    comm.get_comm_manager().comm_close(None, "", {"content": {"comm_id": known.comm_id, "data": {}}})  # type: ignore[arg-type]
