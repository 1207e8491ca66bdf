"""Run notebooks from a fresh kernel and save their outputs, without what differs from run to run.

    PYTHONPATH=tests python -m support.save_notebooks notebooks/quickstart.ipynb

A cell that fails stops the run and nothing is saved, unless it is tagged `raises-exception`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from support.sockets import PATIENCE, over_ipc

METADATA = {"kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}}


def execute(path: Path) -> None:
    """Run one notebook in its own folder and write it back.

    Raises:
        nbclient.exceptions.CellExecutionError: a cell failed that was not expected to.
    """
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata = nbformat.from_dict(METADATA)
    NotebookClient(
        notebook,
        timeout=int(PATIENCE),
        startup_timeout=int(PATIENCE),
        record_timing=False,
        resources={"metadata": {"path": path.parent}},
        config=over_ipc(),
    ).execute()
    # Front ends call a notebook modified on opening it, where this is not what its kernel tells of its language.
    told = notebook.metadata["language_info"]
    notebook.metadata = nbformat.from_dict(METADATA | {"language_info": told})
    nbformat.write(notebook, path)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        execute(Path(name))
        print(f"{name}: saved")
