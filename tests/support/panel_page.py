"""The panel on a page of its own, over the made-up kernel of tests/panel/harness, in a real browser."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeAlias

from playwright.sync_api import ConsoleMessage, Error, Locator, Page

from support.sockets import PATIENCE

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "labextension/node_modules/axe-core/axe.min.js"
HARNESS = "/tests/panel/harness/"
SHIPPED = "/jupyter_session_memory/panel/static/panel."


class Files(ThreadingHTTPServer):
    """Serves the project's files on 127.0.0.1 and keeps the paths that were asked for."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), partial(_Quiet, directory=str(ROOT)))
        self.asked: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Quiet(SimpleHTTPRequestHandler):
    server: Files

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        super().do_GET()

    def log_message(self, *args: Any) -> None:
        """Say nothing: the tests look at `asked`."""


@contextmanager
def serving_files() -> Iterator[Files]:
    """A server for as long as the block runs."""
    with Files() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


class PanelPage:
    """One or more panels on a page, and the memory behind them.

    Attributes:
        problems: what the page threw or logged as an error or a warning.
    """

    def __init__(self, page: Page, files: Files) -> None:
        self.page, self.files = page, files
        self.problems: list[str] = []
        page.on("pageerror", self._note_error)
        page.on("console", self._note)
        page.set_default_timeout(PATIENCE * 1000)

    def _note_error(self, error: Error) -> None:
        self.problems.append(str(error))

    def _note(self, entry: ConsoleMessage) -> None:
        if entry.type in {"error", "warning"}:
            self.problems.append(entry.text)

    def open(self, query: str) -> None:
        """Load the harness with these wishes (see its index.html) and wait for the panel's first state."""
        self.page.goto(f"{self.files.url}{HARNESS}index.html?{query}")
        self.page.wait_for_function("window.kernel?.stateSize > 0")
        self.page.wait_for_function("!document.querySelector('.jsm-alone')?.textContent")
        self.settle()

    def settle(self) -> None:
        """Wait until what was sent both ways has arrived and has been drawn."""
        self.page.evaluate(
            "new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 30))"
        )

    def kernel(self, expression: str) -> Any:
        """A value of the kernel's memory, as an expression of `kernel`."""
        return self.page.evaluate(expression)

    def turns(self) -> list[int]:
        """The numbers of the turns that are in memory."""
        found: list[int] = self.page.evaluate("kernel.live().map(turn => turn.number)")
        return found

    def turn(self, number: int, field: str) -> Any:
        """A field of one turn."""
        return self.page.evaluate(f"kernel.turns.find(turn => turn.number === {number}).{field}")

    def row(self, key: str) -> Locator:
        """The row of a turn ("#3") or summary ("S1")."""
        return self.page.locator(f'.jsm-item-row[data-key="{key}"]')

    def act(self, key: str, name: str) -> None:
        """Click a button of a row: pin, off, remove, unfold, more."""
        self.row(key).locator(f'[data-act="{name}"]').click()
        self.settle()

    def choose(self, label: str) -> None:
        """Click an item of the open menu."""
        self.page.get_by_role("menuitem", name=label).click()
        self.settle()

    def button(self, name: str) -> None:
        """Click a button by its exact name."""
        self.page.get_by_role("button", name=name, exact=True).click()
        self.settle()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.settle()

    def status(self) -> str:
        """The line said last."""
        return self.page.locator(".jsm-status [role=status]").inner_text()

    def focused_row(self) -> str | None:
        """The key of the row that holds the focus."""
        found: str | None = self.page.evaluate(
            "document.activeElement.closest('.jsm-item-row')?.dataset.key ?? null"
        )
        return found

    def violations(self) -> list[str]:
        """Serious and critical findings of axe-core about the panel as it stands."""
        self.page.add_script_tag(path=AXE)
        found = self.page.evaluate("axe.run('.jsm')")["violations"]
        return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found if each["impact"] in _GRAVE]


OpenPanel: TypeAlias = Callable[..., PanelPage]
_GRAVE = {"serious", "critical"}
