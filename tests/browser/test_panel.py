"""`%memory` in JupyterLab and Notebook: the panel in an output, by mouse and keyboard, and what the kernel holds."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Dialog, Locator

from browser.lab import NotebookPage, Server
from browser.memory_page import ASK, FACTS, LOAD, SLOW, STOPPED, MemoryPage, memory_code, write_notebook
from support.hostile import HOSTILE

Open = Callable[[Server], NotebookPage]
NUMBERS = "[turn.number for turn in memory.turns]"
_PANELS = ".jp-Cell .jsm"
TURNS = 20


class Inline(MemoryPage):
    """A notebook whose cells show panels."""

    def run(self, server: Server, name: str, *cells: str) -> None:
        """Write a notebook of these cells, open it and run them; its panels are there afterwards."""
        self.notebook.open(write_notebook(server, name, *cells))
        self.notebook.run_all()
        self.shown(0).locator("[role=row]").first.wait_for()

    def shown(self, index: int) -> Locator:
        """The panel that is so-many-eth on the page."""
        return self.notebook.page.locator(_PANELS).nth(index)

    def row(self, number: int, index: int = 0) -> Locator:
        """The card of a turn."""
        return self.shown(index).locator(f"[data-key='#{number}']")

    def press(self, index: int, number: int, act: str) -> None:
        """Click one of the buttons on a turn's card."""
        card = self.row(number, index)
        card.hover()
        card.locator(f"[data-act='{act}']").click()

    def wait_for_rows(self, *numbers: int, index: int = 0) -> None:
        """Wait until a panel lists exactly these turns."""
        self.notebook.wait_until(
            f"""([index, wanted]) => {{
                const panel = document.querySelectorAll('{_PANELS}')[index];
                const rows = [...(panel?.querySelectorAll('[role=row]') ?? [])];
                const keys = rows.map(row => row.dataset.key).filter(key => key.startsWith('#'));
                const numbers = keys.map(key => Number(key.slice(1))).sort((a, b) => a - b);
                return JSON.stringify(numbers) === JSON.stringify(wanted);
            }}""",
            [index, numbers],
        )

    def wait_until_unfolded(self) -> None:
        """Wait until every card in view that was unfolded shows its messages."""
        self.notebook.wait_until(
            f"""() => new Promise(requestAnimationFrame).then(() =>
                [...document.querySelectorAll("{_PANELS} [data-act='unfold'][aria-expanded=true]")]
                .every(fold => fold.closest('[data-key]').querySelector('.jsm-rendered, .jsm-whole')))"""
        )

    def wait_for_memory(self, expression: str, value: object) -> None:
        """Wait until an expression on the kernel's memory is what it should be."""
        self.notebook.wait_until(
            f"async ([code, wanted]) => await ({ASK})(code) === wanted", [memory_code(expression), str(value)]
        )


@pytest.fixture
def page(server: Server, open_page: Open) -> Iterator[Inline]:
    """A page on which nothing of ours may log an error."""
    page = Inline(open_page(server))
    yield page
    assert page.notebook.errors == []


def test_by_mouse(server: Server, page: Inline) -> None:
    """Remove, undo, pin, turn off, another strategy, a search and a tried question, each with its effect."""
    page.run(server, "mouse.ipynb", LOAD, *FACTS, "%memory")
    panel = page.shown(0)

    page.press(0, 1, "remove")
    page.wait_for_rows(2, 3)
    page.wait_for_memory(NUMBERS, [2, 3])
    panel.get_by_role("button", name="Undo: remove #1").click()
    page.wait_for_rows(1, 2, 3)
    page.wait_for_memory(NUMBERS, [1, 2, 3])

    page.press(0, 1, "pin")
    page.wait_for_memory("memory.turn(1).pinned", True)
    page.press(0, 2, "off")
    page.wait_for_memory("memory.turn(2).excluded", True)

    panel.get_by_label("Strategy").select_option("window")
    panel.locator("[data-option=turns]").fill("1")
    panel.locator("[data-option=turns]").press("Enter")
    page.wait_for_memory("str(memory.strategy)", "window:1")
    panel.get_by_text("2 of 3 turns in").wait_for()

    panel.get_by_label("Try a question").fill("What is my dog called?")
    panel.locator(".jsm-in-input").wait_for()
    assert page.memory(NUMBERS) == "[1, 2, 3]"
    page.picture(f"{server.app}-panel")

    panel.get_by_role("button", name="Search the turns").click()
    panel.get_by_role("searchbox").fill("LIMA")
    page.wait_for_rows(2)


def test_by_keyboard(server: Server, page: Inline) -> None:
    """Arrow keys go along the turns, Delete removes and keeps the focus, Ctrl+Z brings back, and no notebook shortcut
    is triggered."""
    page.run(server, "keyboard.ipynb", LOAD, *FACTS, "%memory")
    keyboard = page.notebook.page.keyboard
    cells = len(page.notebook.outputs())
    page.row(3).click()

    keyboard.press("ArrowUp")
    keyboard.press("Delete")
    page.wait_for_rows(1, 3)
    keyboard.press("Control+z")
    page.wait_for_rows(1, 2, 3)
    keyboard.press("Control+Shift+z")
    page.wait_for_memory(NUMBERS, [1, 3])
    inside = "() => document.activeElement.closest('.jsm') !== null"
    assert page.notebook.page.evaluate(inside)

    keyboard.press("p")
    page.wait_for_memory("[turn.number for turn in memory.turns if turn.pinned]", [3])
    for key in ("a", "b", "d", "d", "x"):
        keyboard.press(key)
    assert len(page.notebook.outputs()) == cells


def test_two_panels_agree(server: Server, page: Inline) -> None:
    """What is done in one output shows in the other, and a reply streams into both."""
    page.run(server, "two.ipynb", LOAD, *FACTS, "%memory", "%memory", "%%chat\nWhat is my dog called?")
    page.wait_for_rows(1, 2, 3, 4, index=1)

    page.press(1, 2, "remove")
    page.wait_for_rows(1, 3, 4)
    page.wait_for_rows(1, 3, 4, index=1)
    page.wait_for_memory(NUMBERS, [1, 3, 4])


def test_while_a_cell_runs(server: Server, page: Inline) -> None:
    """An action takes effect while a cell runs that waits for it; the cell itself saw it."""
    wait = """
from jupyter_session_memory import get_memory
import threading
changed = threading.Event()
get_memory().pin(1)
get_memory().subscribe(lambda change: changed.set())
changed.wait()
print("seen")
"""
    page.run(server, "running.ipynb", LOAD, *FACTS, "%memory", "pass")
    page.notebook.set_source(5, wait)
    page.notebook.select(5)
    page.notebook.command("notebook:run-cell")
    page.shown(0).get_by_text("Cell running.").wait_for()

    page.press(0, 2, "remove")
    page.notebook.wait_idle()

    assert page.notebook.outputs()[5][0]["text"] == "seen\n"
    page.wait_for_rows(1, 3)


def test_the_reply_of_a_running_cell_is_stopped(server: Server, page: Inline) -> None:
    """The cell fails in one line, what had come is kept, and the button is gone."""
    page.run(server, "stop.ipynb", LOAD, SLOW, FACTS[0], "%memory", "pass")
    page.notebook.set_source(4, "%%chat -m scripted\nWhy?")
    page.stop(page.shown(0), 4)

    assert page.memory("memory.turns[1].reply + str(memory.turns[1].outcome)") == "Half of it.interrupted"
    assert STOPPED in json.dumps(page.notebook.outputs()[4], ensure_ascii=False)
    assert page.shown(0).get_by_role("button", name="Stop the reply").count() == 0


def test_restart_and_reload(server: Server, page: Inline) -> None:
    """A page that is loaded again shows the memory; after a restart no word of it is left on the panel."""
    page.run(server, "restart.ipynb", LOAD, *FACTS, "%memory")
    page.notebook.save()
    page.notebook.page.reload()
    page.notebook.wait_idle()
    page.wait_for_rows(1, 2, 3)

    page.notebook.restart()
    page.shown(0).get_by_text("Kernel restarted.").wait_for()

    assert "Bruno" not in page.shown(0).inner_text()


def test_reopened_without_its_kernel(server: Server, page: Inline) -> None:
    """A saved panel whose kernel is gone says calmly what to do; run again, it shows the new kernel's memory."""
    page.run(server, "reopened.ipynb", LOAD, *FACTS, "%memory")
    page.notebook.save()
    page.notebook.page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.notebook.page.goto("about:blank")

    page.notebook.open("reopened.ipynb")
    output = page.notebook.page.locator(".jp-OutputArea-output").last
    output.get_by_text("Run %memory to see this kernel").wait_for()
    # ipywidgets has looked in vain by now, and logs that; its words for it are not shown.
    page.notebook.wait_until(
        "() => [...document.querySelectorAll('.jsm-lab-output')].some(each => /not found/.test(each.textContent))"
    )
    assert "widget" not in output.inner_text()
    page.notebook.errors[:] = [each for each in page.notebook.errors if "model not found" not in each]

    page.notebook.run_all()
    page.wait_for_rows(1, 2, 3)
    assert "Run %memory" not in output.inner_text()


def test_editing_in_place(server: Server, page: Inline) -> None:
    """Instructions and a plan are written in place, and an edit that came too late shows the new version."""
    page.run(server, "editing.ipynb", LOAD, *FACTS, "%memory")
    panel = page.shown(0)
    panel.locator("[data-act='edit-system']").click()
    panel.locator("textarea").fill("You are a tutor.")
    page.notebook.page.keyboard.press("Control+Enter")
    page.wait_for_memory("[message.text for message in memory.history.system]", ["You are a tutor."])

    panel.get_by_role("button", name="Add a plan").click()
    panel.locator("textarea").fill("1. Load the data.")
    page.notebook.page.keyboard.press("Control+Enter")
    page.wait_for_memory("memory.plan", "1. Load the data.")
    panel.get_by_role("button", name="Undo: change the plan").click()
    page.wait_for_memory("memory.plan", "")

    panel.locator("[data-act='edit-system']").click()
    panel.locator("textarea").fill("Too late.")
    page.memory("memory.history.set_system('You are a chemist.')")
    page.notebook.page.keyboard.press("Control+Enter")
    panel.get_by_text("Changed meanwhile.").first.wait_for()
    assert page.memory("[message.text for message in memory.history.system]") == "['You are a chemist.']"


def test_summarise_clear_and_erase(server: Server, page: Inline) -> None:
    """Turns are summarised, a summary is removed; clear is undone in one click, erase asks and is final."""
    page.run(server, "whole.ipynb", LOAD, *FACTS, "%memory")
    panel = page.shown(0)
    page.row(1).click()
    page.notebook.page.keyboard.press("Control+a")
    panel.get_by_role("button", name="Summarise", exact=True).click()
    panel.get_by_text("summary of").first.wait_for()
    page.wait_for_memory("len(memory.summaries)", 1)

    panel.get_by_role("button", name="More for S1").click()
    page.notebook.page.get_by_role("menuitem", name="Remove").click()
    page.wait_for_memory("len(memory.summaries)", 0)
    panel.get_by_role("button", name="Undo: remove S1").click()
    page.wait_for_memory("len(memory.summaries)", 1)

    panel.get_by_role("button", name="Clear").click()
    page.wait_for_memory("len(memory.turns)", 0)
    panel.get_by_role("button", name="Undo: clear").click()
    page.wait_for_memory("(len(memory.turns), len(memory.summaries))", "(3, 1)")

    panel.get_by_role("button", name="More", exact=True).click()
    page.notebook.page.get_by_role("menuitem", name="Erase").click()
    page.notebook.page.get_by_role("dialog").get_by_role("button", name="Erase").click()
    page.wait_for_memory("(memory.turns, memory.history.undoes)", "((), None)")


def test_formulas_are_typeset(server: Server, page: Inline) -> None:
    """As in replies, in the output and in the sidebar; what only looks like one is left as it is."""
    tell = "from jupyter_session_memory import get_memory\nget_memory().add('user', 'Is $x^2$ worth $5 and $10?');"
    page.run(server, "formulas.ipynb", LOAD, tell, "%memory")
    page.show()
    for panel in (page.shown(0), page.panel):
        panel.locator("[data-key='#1'] .jsm-number").dblclick()
        panel.locator(".jsm-formula mjx-container").wait_for()
        assert panel.locator("mjx-container").count() == 1


def test_hostile_replies_stay_words(server: Server, page: Inline) -> None:
    """Whatever a reply holds, the panel runs nothing of it and asks for nothing."""
    tell = "from jupyter_session_memory import get_memory\nimport json\n" + "".join(
        f"get_memory().add('user', 'q'); get_memory().add('assistant', json.loads({json.dumps(json.dumps(text))}))\n"
        for text in HOSTILE
    )
    asked: list[str] = []
    dialogs: list[str] = []
    page.notebook.page.on("request", lambda request: asked.append(request.url))

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.notebook.page.on("dialog", note)
    page.run(server, "hostile.ipynb", LOAD, tell, "%memory")
    panel = page.shown(0)
    for step in range(len(HOSTILE)):
        # The list is virtual: what is in view is unfolded, then the next turns come into view.
        panel.evaluate(
            """(panel, step) => {
                const folds = panel.querySelectorAll("[data-act='unfold'][aria-expanded=false]");
                for (const fold of folds) fold.click();
                panel.querySelector('[role=grid]').scrollTop = step * 150;
            }""",
            step,
        )
        page.wait_until_unfolded()

    assert [
        url for url in asked if "evil.example" in url or not url.startswith((server.url, "data:", "blob:"))
    ] == []
    assert panel.locator("script, iframe, img, style, [onerror], [onclick], [onload]").count() == 0
    assert dialogs == []


def test_saved_with_widget_state(server: Server, page: Inline) -> None:
    """Saved with "Save Widget State Automatically", a told word is in its cell's source and output only."""
    if server.app == "notebook":
        pytest.skip("the setting is JupyterLab's; what is saved is the same code")
    word = "Bruno-4711"
    page.run(server, "saved.ipynb", LOAD, f"%%chat\nMy dog is called {word}.", "%memory")
    page.notebook.command("@jupyter-widgets/jupyterlab-manager:saveWidgetState")
    page.press(0, 1, "unfold")
    page.wait_until_unfolded()
    page.notebook.save()

    saved: Any = json.loads((server.root / "saved.ipynb").read_text(encoding="utf-8"))
    saved["cells"][1]["source"] = saved["cells"][1]["outputs"] = ""
    assert word not in json.dumps(saved)
    assert "1 turn, 1 in the next request" in json.dumps(saved["cells"][2]["outputs"])


def test_the_wheel_leads_past_a_panel(server: Server, page: Inline) -> None:
    """Over a list of the panel that cannot scroll further the wheel scrolls the page, up and down."""
    filler = "# line\n" * 60
    turns = f"from jupyter_session_memory import get_memory\nfor n in range({TURNS}): get_memory().add('user', str(n))"
    page.run(server, "wheel.ipynb", LOAD, turns, filler, "%memory", filler)
    panel, browser = page.shown(0), page.notebook.page
    panel.evaluate(
        """panel => {
            const scrolls = each => /auto|scroll/.test(getComputedStyle(each).overflowY)
                && each.scrollHeight > each.clientHeight + 9;
            for (window.outer = panel.parentElement; !scrolls(outer); outer = outer.parentElement);
        }"""
    )
    for where in (".jsm-scroller", ".jsm-messages"):
        for step in (200, -200):
            panel.locator(where).evaluate("list => list.scrollIntoView({ block: 'center' })")
            panel.locator(where).hover()
            before = browser.evaluate("() => outer.scrollTop")
            for _ in range(60):
                browser.mouse.wheel(0, step)
            page.notebook.wait_until("before => Math.abs(outer.scrollTop - before) > 150", before)
