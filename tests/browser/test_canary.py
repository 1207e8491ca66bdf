"""A secret told in JupyterLab: in its notebook and nowhere else that JupyterLab or the browser writes."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path

from playwright.sync_api import Browser, expect

from browser.lab import CHROMIUM_FLAGS, NotebookPage, jupyter_server
from browser.memory_page import LOAD, MemoryPage, write_notebook
from support.sockets import PATIENCE
from support.traces import files_with


def test_a_secret_is_in_its_notebook_and_in_no_other_file(browser: Browser, tmp_path: Path) -> None:
    """Told, shown in the sidebar, searched for and tried there, erased; the notebook closed, kernel and browser ended.

    Searched are JupyterLab's workspaces and settings, the server's log, IPython's folder and the browser's profile.
    """
    plain, private, sought = (f"canary{secrets.token_hex(12)}" for _ in range(3))
    profile, temporary = tmp_path / "profile", tmp_path / "temporary"
    temporary.mkdir()
    with jupyter_server(tmp_path, TMPDIR=str(temporary)) as server:
        context = browser.browser_type.launch_persistent_context(
            profile,
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=CHROMIUM_FLAGS,
            viewport={"width": 1400, "height": 900},
        )
        notebook = NotebookPage(context.new_page(), server, tmp_path / "screenshots")
        memory = MemoryPage(notebook)
        cells = (
            LOAD,
            f"%%chat\nMy plain word is {plain}.",
            f"%%chat --private\nMy private word is {private}.",
            "%memory",
        )
        memory.open(write_notebook(server, "canary.ipynb", *cells))
        notebook.run_all()
        memory.wait_for_turns(1, 2)
        search = memory.panel.get_by_role("searchbox").first
        if not search.is_visible():
            memory.panel.get_by_role("button", name="Search").first.click()
        search.fill(sought)
        expect(search).to_have_value(sought)
        notebook.save()
        context.storage_state(path=tmp_path / "state.json")
        memory.ask("get_ipython().history_manager.writeout_cache()")
        memory.ask("get_ipython().run_line_magic('memory', 'erase --all')")
        memory.wait_for_text("Nothing remembered yet.")
        notebook.page.reload()
        notebook.wait_idle(timeout=PATIENCE)
        server.end_sessions()
        context.close()
    found = files_with((plain, private, sought), tmp_path)
    assert sought not in found
    assert found[plain] - {"history.sqlite", "history.sqlite-wal"} == found[private]
    assert found[private] == {"canary.ipynb", "canary-checkpoint.ipynb"}
    assert any(profile.rglob("*"))
