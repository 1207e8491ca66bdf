"""What README shows of a notebook is what a notebook shows."""

from __future__ import annotations

import re
from pathlib import Path

from support.kernels import NotebookKernel

README = Path(__file__).parent.parent.parent / "README.md"
CELL = re.compile(r"^In   (?P<code>.+(?:\n     .+)*)\nOut  (?P<shown>.+(?:\n     .+)*)", re.MULTILINE)


def lines(block: str) -> list[str]:
    """The lines of a block without what sets them off, and without empty ones."""
    return [line.strip() for line in block.splitlines() if line.strip()]


def test_the_first_session_prints_what_readme_says(kernel: NotebookKernel) -> None:
    """Cell by cell, to the letter."""
    cells = list(CELL.finditer(README.read_text(encoding="utf-8")))
    assert len(cells) == 8
    for number, cell in enumerate(cells):
        run = kernel.run("\n".join(lines(cell["code"])), cell_id=f"cell-{number}")
        assert run.ok, run.text
        assert lines(run.text) == lines(cell["shown"])
