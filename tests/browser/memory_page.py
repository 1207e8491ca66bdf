"""A notebook's page with the session memory beside it: what the page shows and what the kernel holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from playwright.sync_api import Locator

from browser.lab import NotebookPage, Server

SIDEBAR = "#jupyter-session-memory"
LOAD = "%load_ext jupyter_session_memory\n%model offline\n%memory full"
FACTS = (
    "%%chat\nMy dog is called **Bruno**.",
    "%%chat\nI live in Lima.",
    "%%chat\nMy deadline is 3 May.",
)
STOPPED = "✗ Stopped by you. Text kept as #2, out of the next request. Run the cell again to replace it."
SLOW = """
import time
from jupyter_session_memory.providers.provider import WAITING, Chunk
def slow(request):
    yield Chunk(text="Half of it.")
    while True:
        time.sleep(0.05)  # as long as a provider waits before it says that it still does
        yield WAITING
get_ipython().magics_manager.registry["ChatMagics"].session.resolve("scripted")[0].enqueue(slow)
"""
"""The next reply of the model "scripted" comes no further than its first words, until it is stopped."""
BUSY = "import threading\nthreading.Event().wait()"
"""A cell that runs until it is interrupted."""
_KERNEL = "window.jupyterapp.shell.currentWidget.sessionContext.session.kernel"
ASK = f"""async code => {{
    const future = {_KERNEL}.requestExecute({{ code, store_history: false }});
    let text = '';
    future.onIOPub = message => {{ text += message.content.text ?? ''; }};
    await future.done;
    return text.trim();
}}"""
"""What Python code prints in the kernel of the notebook in front, in JavaScript."""
# The panel in front: each kernel's is kept, and hidden while another notebook is in front.
_PANEL = f"{SIDEBAR} > :not([hidden])"


def memory_code(expression: str) -> str:
    """Python code that prints an expression on the kernel's `memory`."""
    return f"from jupyter_session_memory import get_memory as _m; print((lambda memory: {expression})(_m()))"


def write_notebook(server: Server, name: str, *cells: str) -> str:
    """Put a notebook with these code cells into the server's folder; its name."""
    notebook: Any = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )
    (server.root / name).write_text(json.dumps(notebook), encoding="utf-8")
    return name


def errors_of(server: Server) -> list[str]:
    """What the server and its kernels logged as errors."""
    lines = server.log.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in lines if "ERROR" in line or "Traceback" in line]


@dataclass
class MemoryPage:
    """A page in either application, from the side of the memory."""

    notebook: NotebookPage

    def open(self, name: str) -> None:
        """Open a notebook and the sidebar beside it."""
        self.notebook.open(name)
        self.show()

    def show(self) -> None:
        if not self.notebook.page.locator(SIDEBAR).is_visible():
            self.notebook.command("jupyter-session-memory:open")
        self.panel.wait_for(state="visible")

    @property
    def panel(self) -> Locator:
        """The sidebar's content for the notebook in front."""
        return self.notebook.page.locator(_PANEL)

    def wait_for_text(self, text: str) -> None:
        """Wait until the sidebar says something."""
        self.panel.get_by_text(text).first.wait_for()

    def wait_for_turns(self, *numbers: int) -> None:
        """Wait until the sidebar lists exactly these turns."""
        self.notebook.wait_until(
            f"""wanted => JSON.stringify([...document.querySelectorAll('{_PANEL} .jsm-number')]
                .map(each => each.textContent)) === JSON.stringify(wanted)""",
            [f"#{number}" for number in numbers],
        )

    def marks(self) -> list[str]:
        """The marks on the cells of the notebook in front, in order: "#1 ○ window 2"."""
        script = """() => [...window.jupyterapp.shell.currentWidget.node.querySelectorAll('.jsm-lab-mark')]
            .map(each => each.innerText.replace(/\\n/g, ' '))"""
        return list(self.notebook.page.evaluate(script))

    def wait_for_marks(self, *marks: str) -> None:
        """Wait until the cells are marked so."""
        self.notebook.wait_until(
            """wanted => JSON.stringify(
                [...window.jupyterapp.shell.currentWidget.node.querySelectorAll('.jsm-lab-mark')]
                .map(each => each.innerText.replace(/\\n/g, ' '))) === JSON.stringify(wanted)""",
            list(marks),
        )

    def stop(self, panel: Locator, index: int) -> None:
        """Run a cell that asks for the second turn, and stop its reply in a panel once the button is there."""
        self.notebook.select(index)
        self.notebook.command("notebook:run-cell")
        panel.get_by_role("button", name="Stop the reply of #2. What has come is kept.").click()
        # Looked for at once: the line does not stay for ever.
        panel.get_by_text("Stopped. What had come is kept as #2.").wait_for()
        self.notebook.wait_idle()

    def meter(self) -> str:
        """What the status bar says of the memory, empty where it says nothing."""
        found = self.notebook.page.locator(".jsm-lab-meter:visible")
        return found.inner_text() if found.count() else ""

    def command(self, name: str) -> None:
        """Run one of the extension's commands and wait for its end."""
        script = "name => window.jupyterapp.commands.execute(`jupyter-session-memory:${name}`)"
        self.notebook.page.evaluate(script, name)

    def active_source(self) -> str:
        """What the active cell of the notebook in front says."""
        script = (
            "() => window.jupyterapp.shell.currentWidget.content.activeCell.model.sharedModel.getSource()"
        )
        return str(self.notebook.page.evaluate(script))

    def ask(self, code: str) -> str:
        """What Python code prints in the kernel of the notebook in front; no cell runs."""
        return str(self.notebook.page.evaluate(ASK, code))

    def memory(self, expression: str) -> str:
        """An expression on the kernel's `memory`, as it prints."""
        return self.ask(memory_code(expression))

    def picture(self, name: str) -> Path:
        return self.notebook.screenshot(name)
