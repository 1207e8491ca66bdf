"""Kernels and pages that come and go: two notebooks, a console, a second browser, death, and a gateway."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator

import pytest

from browser.lab import NotebookPage, Server
from browser.memory_page import BUSY, FACTS, LOAD, SIDEBAR, MemoryPage, errors_of, write_notebook

Open = Callable[[Server], NotebookPage]


@pytest.fixture
def memory(lab_server: Server, open_page: Open) -> Iterator[MemoryPage]:
    """A page of JupyterLab; when the test ends, neither it nor the server has logged an error."""
    page = MemoryPage(open_page(lab_server))
    before = len(errors_of(lab_server))
    yield page
    assert page.notebook.errors == []
    assert errors_of(lab_server)[before:] == []


def test_the_sidebar_follows_the_notebook_in_front(lab_server: Server, memory: MemoryPage) -> None:
    """Each notebook has its own memory; switching tabs switches the sidebar, and closing one disposes its panel."""
    first = write_notebook(lab_server, "first.ipynb", LOAD, *FACTS)
    second = write_notebook(lab_server, "second.ipynb", LOAD, FACTS[1])
    page = memory.notebook.page
    memory.open(first)
    memory.notebook.run_all()
    memory.wait_for_turns(1, 2, 3)

    memory.notebook.command("docmanager:open", path=second)
    page.wait_for_function("() => window.jupyterapp.shell.currentWidget?.context?.path === 'second.ipynb'")
    memory.notebook.wait_idle()
    memory.wait_for_text("This kernel has no session memory.")
    memory.notebook.run_all()
    memory.wait_for_turns(1)

    memory.notebook.command("docmanager:open", path=first)
    memory.wait_for_turns(1, 2, 3)
    memory.wait_for_marks("#1 ●", "#2 ●", "#3 ●")
    memory.notebook.save()
    memory.notebook.command("application:close")
    memory.wait_for_turns(1)
    panels = f"() => document.querySelectorAll('{SIDEBAR} .jsm').length"
    assert page.evaluate(panels) == 1


def test_a_console_on_the_notebook_s_kernel_shares_its_memory(lab_server: Server, memory: MemoryPage) -> None:
    """The sidebar stays on that kernel, and what is asked in the console appears in it."""
    memory.open(write_notebook(lab_server, "shared.ipynb", LOAD, FACTS[0]))
    memory.notebook.run_all()
    memory.wait_for_turns(1)
    page = memory.notebook.page

    memory.notebook.command("notebook:create-console")
    page.wait_for_function("() => !!window.jupyterapp.shell.currentWidget?.console")
    page.wait_for_function(
        "() => window.jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status === 'idle'"
    )
    memory.wait_for_turns(1)
    page.evaluate(
        "() => window.jupyterapp.commands.execute('console:inject', "
        "{ path: window.jupyterapp.shell.currentWidget.console.sessionContext.path, code: '%chat I live in Lima.' })"
    )
    memory.wait_for_turns(1, 2)


def test_a_panel_action_while_a_cell_runs(lab_server: Server, memory: MemoryPage) -> None:
    """It is done at once, not when the cell ends."""
    memory.open(write_notebook(lab_server, "busy.ipynb", LOAD, *FACTS[:2], BUSY))
    for cell in range(3):
        memory.notebook.run_cell(cell)
    memory.wait_for_turns(1, 2)
    memory.notebook.select(3)
    memory.notebook.command("notebook:run-cell")
    memory.wait_for_text("Cell running.")

    memory.panel.locator("[data-act=pin]").first.click()
    memory.panel.locator("[data-act=pin][aria-pressed=true]").first.wait_for()
    assert "*" in memory.notebook.page.locator(".jp-InputPrompt").nth(3).inner_text()

    memory.notebook.command("notebook:interrupt-kernel")
    memory.notebook.wait_idle()
    assert memory.memory("memory.turn(1).pinned") == "True"


def test_loading_shows_while_other_cells_are_queued(lab_server: Server, memory: MemoryPage) -> None:
    """In a Restart & Run All the sidebar does not wait for the last cell."""
    memory.open(write_notebook(lab_server, "queued.ipynb", LOAD, FACTS[0], BUSY))
    memory.notebook.command("notebook:run-all-cells")
    memory.wait_for_turns(1)

    assert "*" in memory.notebook.page.locator(".jp-InputPrompt").nth(2).inner_text()
    memory.notebook.command("notebook:interrupt-kernel")
    memory.notebook.wait_idle()


def test_two_browsers_on_one_notebook_agree(lab_server: Server, memory: MemoryPage, open_page: Open) -> None:
    """What one does, the other shows; unloading and loading again reconnects both, and neither logs an error."""
    name = write_notebook(lab_server, "both.ipynb", LOAD, *FACTS[:2])
    memory.open(name)
    memory.notebook.run_all()
    memory.notebook.save()
    other = MemoryPage(open_page(lab_server))
    other.open(name)
    other.wait_for_turns(1, 2)
    # ipywidgets asks the kernel for its widgets as the notebook opens, and the answer reaches both browsers.
    memory.notebook.errors.clear()

    other.command("clear")
    memory.wait_for_text("Nothing remembered yet.")
    memory.command("undo")
    other.wait_for_turns(1, 2)

    memory.ask("%unload_ext jupyter_session_memory")
    for page in (memory, other):
        page.wait_for_text("This kernel has no session memory.")
    memory.ask("%load_ext jupyter_session_memory")
    for page in (memory, other):
        page.wait_for_text("Nothing remembered yet.")
    assert other.notebook.errors == []


def test_rename_close_and_reopen(lab_server: Server, memory: MemoryPage) -> None:
    """A renamed notebook keeps its memory; closed and opened again on its running kernel, it finds it."""
    memory.open(write_notebook(lab_server, "old.ipynb", LOAD, *FACTS[:2]))
    memory.notebook.run_all()
    page = memory.notebook.page
    page.evaluate("() => window.jupyterapp.shell.currentWidget.context.rename('new.ipynb')")
    memory.wait_for_turns(1, 2)
    memory.notebook.save()
    memory.notebook.command("application:close")
    memory.wait_for_text("Open a notebook or a console")

    memory.notebook.command("docmanager:open", path="new.ipynb")
    memory.notebook.wait_idle()
    memory.wait_for_turns(1, 2)
    memory.wait_for_marks("#1 ●", "#2 ●")


def test_a_kernel_that_dies_leaves_no_text(lab_server: Server, open_page: Open) -> None:
    """Killed and restarted by the server, it has an empty memory, and the page says so."""
    memory = MemoryPage(open_page(lab_server))
    memory.open(write_notebook(lab_server, "dying.ipynb", LOAD, *FACTS[:2]))
    memory.notebook.run_all()
    memory.wait_for_turns(1, 2)
    os.kill(int(memory.ask("import os; print(os.getpid())")), signal.SIGKILL)

    memory.wait_for_text("Kernel restarted.")
    memory.wait_for_marks("#1 forgotten", "#2 forgotten")
    assert "Bruno" not in memory.panel.inner_text()


def test_a_notebook_without_memory_of_its_chat(lab_server: Server, memory: MemoryPage) -> None:
    """Saved replies of another session bear no mark until their cell ran and the kernel forgot it again."""
    name = write_notebook(lab_server, "saved.ipynb", LOAD, *FACTS[:2], "1 + 1")
    memory.open(name)
    memory.notebook.run_all()
    memory.wait_for_marks("#1 ●", "#2 ●")
    memory.notebook.save()
    memory.notebook.page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    memory.notebook.page.reload()
    memory.notebook.wait_idle()
    memory.show()
    memory.wait_for_text("This kernel has no session memory.")
    assert memory.marks() == []

    memory.notebook.run_cell(0)
    memory.wait_for_text("Nothing remembered yet.")
    assert memory.marks() == []
    memory.notebook.run_cell(1)
    memory.wait_for_marks("#1 ●")
    memory.notebook.restart()
    memory.wait_for_marks("#1 forgotten")
