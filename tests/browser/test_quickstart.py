"""The quickstart as a newcomer meets it in JupyterLab."""

from __future__ import annotations

import json
import platform

from browser.lab import NotebookPage


def test_quickstart_runs_offline(lab: NotebookPage) -> None:
    """Every cell runs without a key or network, none fails, and the page logs no error."""
    lab.open("quickstart.ipynb")
    lab.run_all()
    lab.screenshot("quickstart")

    assert lab.failures() == []
    assert any(lab.outputs())
    assert lab.errors == []


def test_a_notebook_of_ours_opens_unmodified(lab: NotebookPage) -> None:
    """The page writes nothing into it, where Python is the one that it was saved with."""
    path = lab.server.root / "strategies.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["metadata"]["language_info"]["version"] = platform.python_version()
    path.write_text(json.dumps(notebook), encoding="utf-8")
    lab.open("strategies.ipynb")
    assert lab.page.evaluate("() => window.jupyterapp.shell.currentWidget.context.model.dirty") is False
    lab.command("notebook:insert-cell-below")
    lab.wait_until("() => window.jupyterapp.shell.currentWidget.context.model.dirty")
