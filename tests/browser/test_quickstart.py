"""The quickstart as a newcomer meets it in JupyterLab."""

from __future__ import annotations

from browser.lab import NotebookPage


def test_quickstart_runs_offline(lab: NotebookPage) -> None:
    """Every cell runs without a key or network, none fails, and the page logs no error."""
    lab.open("quickstart.ipynb")
    lab.run_all()
    lab.screenshot("quickstart")

    assert lab.failures() == []
    assert any(lab.outputs())
    assert lab.errors == []
