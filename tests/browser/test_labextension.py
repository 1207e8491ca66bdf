"""The sidebar, the marks and the status bar in JupyterLab and Notebook, driven in Chromium over real kernels."""

from __future__ import annotations

import json
from collections.abc import Callable

from browser.lab import NotebookPage, Server
from browser.memory_page import FACTS, LOAD, SLOW, STOPPED, MemoryPage, write_notebook

Open = Callable[[Server], NotebookPage]


def test_a_notebook_without_the_extension(server: Server, memory: MemoryPage) -> None:
    """The sidebar says so and nothing else happens: no marks, no status, no error in page or kernel."""
    memory.open(
        write_notebook(server, "plain.ipynb", "1 + 1", "import comm; print(comm.get_comm_manager().comms)")
    )
    memory.wait_for_text("This kernel has no session memory.")
    memory.notebook.run_all()

    assert memory.notebook.outputs()[1][0]["text"] == "{}\n"
    assert memory.marks() == []
    assert memory.meter() == ""


def test_a_session_from_loading_to_restart(server: Server, memory: MemoryPage) -> None:
    """Loaded by a click, turns appear with their marks, outlive a reload, and go with a restart; then loaded again."""
    memory.open(write_notebook(server, "session.ipynb", "%memory window 2", *FACTS))
    memory.panel.get_by_text("Load it").click()
    memory.wait_for_text("Nothing remembered yet.")
    memory.notebook.page.get_by_role("button", name="Insert %load_ext").click()
    memory.notebook.wait_until("() => window.jupyterapp.shell.currentWidget.content.widgets.length === 5")
    memory.notebook.select(0)
    assert memory.active_source() == "%load_ext jupyter_session_memory"
    memory.notebook.run_all()
    memory.wait_for_turns(1, 2, 3)
    memory.wait_for_marks("#1 ○ window 2", "#2 ●", "#3 ●")
    if server.app == "lab":
        assert memory.meter().startswith("Memory 2/3 · ")
    memory.picture(f"{server.app}-session")

    memory.notebook.save()
    memory.notebook.page.reload()
    memory.notebook.wait_idle()
    memory.show()
    memory.wait_for_turns(1, 2, 3)
    memory.wait_for_marks("#1 ○ window 2", "#2 ●", "#3 ●")

    memory.notebook.restart()
    memory.wait_for_text("Kernel restarted.")
    memory.wait_for_marks("#1 forgotten", "#2 forgotten", "#3 forgotten")
    assert "Bruno" not in memory.panel.inner_text()
    assert memory.meter() == ""
    memory.picture(f"{server.app}-restarted")

    memory.panel.get_by_text("Remember this page again").click()
    memory.wait_for_text("Remembered 3 turns of this page.")
    memory.wait_for_marks("#1 ●", "#2 ●", "#3 ●")
    assert memory.memory("memory.turns[0].question") == "My dog is called **Bruno**."
    memory.ask("%memory undo")
    memory.wait_for_text("Nothing remembered yet.")
    memory.wait_for_marks("#1 forgotten", "#2 forgotten", "#3 forgotten")


def test_the_reply_of_a_running_cell_is_stopped(server: Server, memory: MemoryPage) -> None:
    """In the sidebar as in the panel of an output."""
    memory.open(write_notebook(server, "stop.ipynb", LOAD, SLOW, FACTS[0], "pass"))
    memory.notebook.run_all()
    memory.wait_for_turns(1)
    memory.notebook.set_source(3, "%%chat -m scripted\nWhy?")
    memory.stop(memory.panel, 3)

    assert memory.memory("str(memory.turns[1].outcome)") == "interrupted"
    assert STOPPED in json.dumps(memory.notebook.outputs()[3], ensure_ascii=False)


def test_a_notebook_closed_in_mid_stream_shows_the_end(server: Server, memory: MemoryPage) -> None:
    """Saved while a reply is being written and opened again, it shows what became of the reply."""
    name = write_notebook(server, "closed.ipynb", LOAD, SLOW, "%%chat -m scripted\nWhy?")
    memory.notebook.open(name)
    memory.notebook.run_cell(0)
    memory.notebook.run_cell(1)
    memory.notebook.select(2)
    memory.notebook.command("notebook:run-cell")
    page = memory.notebook.page
    page.locator(".jsm-live", has_text="Half of it.").wait_for()
    memory.notebook.save()
    page.goto("about:blank")
    server.interrupt_kernels()
    memory.notebook.open(name)
    page.get_by_text("#1 · stopped, out of the next request").wait_for()
    told = memory.notebook.outputs()[2][0]["metadata"]["jupyter_session_memory"]
    assert (told["turn"], told["outcome"]) == (1, "interrupted")


def test_marks_tell_what_became_of_each_cell(server: Server, memory: MemoryPage) -> None:
    """Edited and not re-run, an earlier turn changed, turned off, pruned, undone, and deleted cells."""
    memory.open(write_notebook(server, "marks.ipynb", LOAD, *FACTS))
    memory.notebook.run_all()
    memory.wait_for_marks("#1 ●", "#2 ●", "#3 ●")

    memory.notebook.set_source(2, "%%chat\nI live in Quito.")
    memory.wait_for_marks("#1 ●", "#2 ● edited, not re-run", "#3 ●")
    memory.wait_for_text("cell edited, not re-run")
    memory.notebook.run_cell(2)
    memory.wait_for_marks("#1 ●", "#2 ●", "#3 ● an earlier turn changed")

    memory.ask("%memory exclude 1\n%memory prune 3")
    memory.wait_for_marks("#1 ○ turned off", "#2 ●", "#3 forgotten")
    memory.ask("%memory undo\n%memory undo")
    memory.wait_for_marks("#1 ●", "#2 ●", "#3 ● an earlier turn changed")

    memory.notebook.select(1)
    memory.notebook.command("notebook:delete-cell")
    memory.wait_for_text("its cell was deleted")
    memory.wait_for_marks("#2 ●", "#3 ● an earlier turn changed")
    memory.picture(f"{server.app}-marks")
    memory.panel.locator("[data-act=remove-gone]").click()
    memory.wait_for_turns(2, 3)

    memory.notebook.select(1)
    memory.notebook.command("notebook:delete-cell")
    memory.wait_for_text("its cell was deleted")
    memory.command("prune-deleted")
    memory.wait_for_turns(3)
    assert memory.memory("[turn.number for turn in memory.turns]") == "[3]"


def test_the_conversation_reads_as_the_notebook_does(server: Server, memory: MemoryPage) -> None:
    """An inserted cell takes its place; one that moved is marked, and sorted or run again; a split keeps the mark."""
    memory.open(write_notebook(server, "order.ipynb", LOAD, *FACTS))
    memory.notebook.run_all()
    memory.wait_for_turns(1, 2, 3)
    memory.notebook.select(1)
    memory.command("new-cell")
    memory.notebook.page.keyboard.type("It is brown.")
    memory.notebook.run_cell(2)
    memory.wait_for_turns(1, 4, 2, 3)
    assert "stands before #2, as on the page" in json.dumps(memory.notebook.outputs()[2])

    memory.notebook.select(1)
    memory.notebook.command("notebook:move-cell-down")
    earlier = "an earlier turn changed"
    memory.wait_for_marks("#4 ● stands elsewhere on the page", "#1 ●", f"#2 ● {earlier}", f"#3 ● {earlier}")
    memory.command("sort")
    memory.wait_for_turns(4, 1, 2, 3)
    memory.command("undo")
    memory.wait_for_turns(1, 4, 2, 3)
    memory.notebook.run_cell(1)
    memory.wait_for_turns(4, 1, 2, 3)
    memory.picture(f"{server.app}-order")

    memory.notebook.set_source(2, f"{FACTS[0]}\nx = 1")
    memory.notebook.page.evaluate(
        """() => {
            const notebook = window.jupyterapp.shell.currentWidget.content;
            Object.assign(notebook, { activeCellIndex: 2, mode: 'edit' });
            notebook.activeCell.editor.setCursorPosition({ line: 2, column: 0 });
        }"""
    )
    memory.notebook.command("notebook:split-cell-at-cursor")
    memory.notebook.wait_until("() => window.jupyterapp.shell.currentWidget.content.widgets.length === 6")
    memory.wait_for_marks("#4 ●", *(f"#{number} ● {earlier}" for number in (1, 2, 3)))
    memory.notebook.run_cell(2)
    memory.notebook.run_cell(3)
    assert memory.memory("[turn.number for turn in memory.turns]") == "[4, 1, 2, 3]"


def test_code_of_a_reply_becomes_a_cell(lab_server: Server, open_page: Open) -> None:
    """The buttons on a block take that one, as the model wrote it; what is no block of the source has none."""
    reply = "First:\\n```python\\none = 1\\n```\\nSecond:\\n```python\\ntwo = '<b>'\\n```\\nIndented:\\n\\n    three\\n"
    scripted = 'get_ipython().magics_manager.registry["ChatMagics"].session.resolve("scripted")[0]'
    memory = MemoryPage(open_page(lab_server))
    cells = LOAD, f'{scripted}.enqueue("{reply}")', "%%chat -m scripted\nCode?", "last = 1"
    memory.open(write_notebook(lab_server, "code.ipynb", *cells))
    memory.notebook.run_all()
    page = memory.notebook.page
    page.locator(".jsm-reply pre").nth(1).hover()
    page.get_by_role("button", name="Insert below").nth(1).click()
    memory.notebook.wait_until("() => window.jupyterapp.shell.currentWidget.content.activeCellIndex === 3")
    assert memory.active_source() == "two = '<b>'"
    assert page.get_by_role("button", name="Copy", exact=True).count() == 2


def test_a_notebook_without_cell_ids_keeps_its_turns(lab_server: Server, open_page: Open) -> None:
    """Its cells get new ids whenever it is opened: what they show tells which they are."""
    name = write_notebook(lab_server, "old.ipynb", LOAD, *FACTS)
    path = lab_server.root / name
    saved = json.loads(path.read_text(encoding="utf-8"))
    saved["nbformat_minor"] = 4
    for cell in saved["cells"]:
        del cell["id"]
    path.write_text(json.dumps(saved), encoding="utf-8")
    memory = MemoryPage(open_page(lab_server))
    memory.open(name)
    memory.notebook.run_all()
    memory.wait_for_marks("#1 ●", "#2 ●", "#3 ●")
    memory.notebook.save()
    memory.notebook.page.reload()
    memory.notebook.wait_idle()
    memory.wait_for_marks("#1 ●", "#2 ●", "#3 ●")
    memory.notebook.run_cell(2)
    assert memory.memory("[turn.version for turn in memory.turns]") == "[1, 2, 1]"


def test_from_cell_to_turn_and_back(server: Server, memory: MemoryPage) -> None:
    """A click on a mark shows the turn in the sidebar; "Go to cell" of the turn makes its cell the active one."""
    filler = [f"# cell {number}" + "\n" * 30 for number in range(5)]
    memory.open(write_notebook(server, "far.ipynb", LOAD, FACTS[0], *filler, FACTS[1]))
    memory.notebook.run_all()
    memory.wait_for_turns(1, 2)
    page = memory.notebook.page

    memory.notebook.select(1)
    page.locator(".jsm-lab-mark", has_text="#1").click()
    page.wait_for_function("() => document.activeElement?.closest('.jsm')?.contains(document.activeElement)")
    assert "#1" in page.evaluate("() => document.activeElement.innerText")

    memory.panel.locator("[data-act=more]").last.click()
    page.get_by_role("menuitem", name="Go to cell").click()
    page.wait_for_function("() => window.jupyterapp.shell.currentWidget.content.activeCellIndex === 7")
    page.locator(".jsm-lab-mark", has_text="#2").wait_for()


def test_chat_cells_read_as_prose(server: Server, memory: MemoryPage) -> None:
    """Their text is Markdown to the editor, without a spell checker, their first line set off; other cells stay."""
    memory.open(write_notebook(server, "prose.ipynb", "x = 1", FACTS[0]))
    page = memory.notebook.page
    language = (
        "() => [...document.querySelectorAll('.jp-Notebook .cm-content')].map(each => each.dataset.language)"
    )
    page.wait_for_function(f"() => ({language})().join() === 'python,markdown'")
    assert page.locator(".jsm-lab-magic").all_inner_texts() == ["%%chat"]
    assert page.locator(".jsm-lab-chat .cm-content").get_attribute("spellcheck") == "false"

    memory.notebook.set_source(1, "x = 2")
    page.wait_for_function(f"() => ({language})().join() === 'python,python'")
    memory.notebook.set_source(0, "%%chat\nHello")
    page.wait_for_function(f"() => ({language})().join() === 'markdown,python'")


def test_commands(server: Server, memory: MemoryPage) -> None:
    """Each command does in the kernel what it says, and undo takes it back."""
    code = "%%chat -m replay\n"
    memory.open(write_notebook(server, "commands.ipynb", LOAD, *FACTS, code))
    memory.notebook.select(0)
    memory.notebook.run_all()
    memory.wait_for_turns(1, 2, 3)
    memory.wait_for_marks("#1 ●", "#2 ●", "#3 ●")  # the cells know their turns
    memory.notebook.select(2)

    memory.command("pin")
    assert memory.memory("memory.turn(2).pinned") == "True"
    memory.wait_for_marks("#1 ●", "#2 ●", "#3 ●")
    memory.command("pin")
    assert memory.memory("memory.turn(2).pinned") == "False"
    memory.command("exclude")
    memory.wait_for_marks("#1 ●", "#2 ○ turned off", "#3 ●")
    memory.command("exclude")
    memory.wait_for_marks("#1 ●", "#2 ●", "#3 ●")
    memory.command("clear")
    assert memory.memory("len(memory.turns)") == "0"
    memory.command("undo")
    assert memory.memory("len(memory.turns)") == "3"

    memory.memory("memory.edit(memory.turn(3).messages[-1], 'Try:\\n```python\\nanswer = 42\\n```')")
    memory.wait_for_marks("#1 ●", "#2 ●", "#3 ●")
    memory.command("insert-code")
    assert memory.active_source() == "answer = 42"
    memory.command("new-cell")
    memory.notebook.page.keyboard.type("hello")
    assert memory.active_source() == "%%chat\nhello"

    memory.memory("memory.edit(memory.turn(1).messages[-1], 'Try:\\n```python\\nclicked = 1\\n```')")
    memory.notebook.page.locator(".jsm-reply").first.click(button="right")
    memory.notebook.page.get_by_role("menuitem", name="Insert Code of This Reply Below").click()
    memory.notebook.wait_until(
        "() => window.jupyterapp.shell.currentWidget.content.widgets[2].model.sharedModel.source === 'clicked = 1'"
    )
