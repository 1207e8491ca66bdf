"""Hostile replies at every place of a page where a reply appears: nothing of them runs, and nobody is asked for them.

Thirty in `make test`, in one page; `make attack` (HOSTILE_TEXT=all) takes all of them.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request

from browser.lab import NotebookPage, Server
from browser.memory_page import SIDEBAR, MemoryPage, write_notebook
from support.hostile_replies import CATCHER, REPLIES
from support.sockets import PATIENCE

THOROUGH = os.environ.get("HOSTILE_TEXT") == "all"
SAMPLE = REPLIES if THOROUGH else REPLIES[::6]
LOAD = """%load_ext jupyter_session_memory
%model scripted
%memory window 1
%memory budget none
import json, time
from jupyter_session_memory.exceptions import ConnectionDropped
replies = json.load(open("replies.json"))
provider = get_ipython().magics_manager.registry["ChatMagics"].session.resolve("scripted")[0]
slowest = 0
def ask(text, whole):
    global slowest
    provider.enqueue(text if whole else [text[: len(text) // 2], ConnectionDropped("gone")])
    began = time.process_time()
    try:
        get_ipython().run_line_magic("chat", "Say it.")
    except Exception:
        pass
    slowest = max(slowest, time.process_time() - began)"""
PARTS = range(0, len(SAMPLE), 45)
"""Where each cell's part begins: of more outputs than fifty JupyterLab shows only the first."""
CELLS = (
    LOAD,
    *(f"for text in replies[{at} : {at + 45}]:\n    ask(text, True)" for at in PARTS),
    *(f"for text in replies[{at} : {at + 45}]:\n    ask(text, False)" for at in PARTS),
    "import ipywidgets\nouts = [ipywidgets.Output() for _ in range(5)]\ndisplay(*outs)",
    *(
        f"with outs[{at // 45}]:\n    for text in replies[{at} : {at + 45}]:\n        ask(text, True)"
        for at in PARTS
    ),
    "%memory show",
    "%memory sent",
    "%memory show --static",
    "%memory",
    "%memory export hostile.md",
    "print(slowest < 2)",
)


class Catch:
    """What a page asked of the catcher, and the scripts of replies that ran on it."""

    def __init__(self, page: Page) -> None:
        self.requests: list[str] = []
        self.ran: list[str] = []
        page.context.expose_function("ran", lambda: self.ran.append(page.url))
        page.on("request", self._note)
        page.on("dialog", lambda dialog: self.ran.append(dialog.message))

    def _note(self, request: Request) -> None:
        if urlsplit(request.url).hostname == urlsplit(CATCHER).hostname:
            self.requests.append(request.url)


def unfold_all(page: NotebookPage, selector: str) -> None:
    """Bring every turn of a panel into view and unfold it."""
    panel = page.page.locator(selector).first
    for step in range(len(SAMPLE)):
        panel.evaluate(
            """(panel, step) => {
                for (const fold of panel.querySelectorAll("[data-act='unfold'][aria-expanded=false]")) fold.click();
                const grid = panel.querySelector('[role=grid]');
                if (grid) grid.scrollTop = step * 300;
            }""",
            step,
        )


def test_nothing_of_a_hostile_reply_runs_or_loads(
    lab_server: Server, open_page: Callable[[Server], NotebookPage]
) -> None:
    """In cells, widgets, panel, sidebar, marks, `sent` and pictures; saved, trusted or not, exported and converted."""
    (lab_server.root / "replies.json").write_text(json.dumps(SAMPLE), encoding="utf-8")
    notebook = open_page(lab_server)
    catch, memory = Catch(notebook.page), MemoryPage(notebook)
    notebook.open(write_notebook(lab_server, "hostile-replies.ipynb", *CELLS))
    notebook.run_all(timeout=5 * PATIENCE)
    memory.show()
    assert notebook.failures() == []
    assert "True" in notebook.outputs()[-1][0]["text"]
    # Each reply stands on the page three times: whole, as far as it came, and in a widget.
    assert notebook.page.locator(".jp-Notebook .jsm-reply").count() >= 3 * len(SAMPLE)
    unfold_all(notebook, SIDEBAR)
    unfold_all(notebook, ".jp-Cell .jsm")
    notebook.save()

    # As it was saved, trusted by its signature; then a copy that nobody has signed.
    notebook.page.reload()
    notebook.wait_idle()
    saved = (lab_server.root / "hostile-replies.ipynb").read_text(encoding="utf-8")
    (lab_server.root / "untrusted.ipynb").write_text(
        saved.replace("print(slowest", "print( slowest"), encoding="utf-8"
    )
    notebook.open("untrusted.ipynb")

    notebook.command("docmanager:open", path="hostile.md", factory="Markdown Preview")
    notebook.page.locator(".jp-MarkdownViewer .jp-RenderedMarkdown").wait_for()
    (lab_server.root / "hostile.md").unlink()

    page = lab_server.root / "hostile-replies.html"
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "html", str(lab_server.root / "hostile-replies.ipynb")],
        check=True,
        capture_output=True,
    )
    converted = open_page(lab_server).page
    caught = Catch(converted)
    converted.route(
        "**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort()
    )
    converted.goto(page.as_uri(), wait_until="load")

    assert (catch.ran, catch.requests) == ([], [])
    assert (caught.ran, caught.requests) == ([], [])


def test_the_catcher_catches(
    open_page: Callable[[Server], NotebookPage], lab_server: Server, tmp_path: Path
) -> None:
    """The same replies put on a page as they are do run, and do ask: the test above can fail."""
    page = open_page(lab_server).page
    catch = Catch(page)
    page.route(f"{CATCHER}/**", lambda route: route.abort())
    bare = tmp_path / "bare.html"
    bare.write_text("".join(REPLIES[:40]), encoding="utf-8", errors="replace")
    page.goto(bare.as_uri(), wait_until="commit")
    page.wait_for_function("() => document.images.length > 0")
    with pytest.raises(AssertionError):
        assert (catch.ran, catch.requests) == ([], [])
