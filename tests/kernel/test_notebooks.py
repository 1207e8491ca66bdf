"""The project's notebooks are lessons: run again, they say the same again."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from support.kernels import NotebookKernel

NOTEBOOKS = sorted((Path(__file__).parent.parent.parent / "notebooks").glob("*.ipynb"))
WIDGET = "application/vnd.jupyter.widget-view+json"


def shown(kernel: NotebookKernel, cells: list[nbformat.NotebookNode]) -> list[tuple[str, list[object]]]:
    """Each cell with what it shows; a widget's view is another one each time, and differs by its id alone."""
    found: list[tuple[str, list[object]]] = []
    for cell in cells:
        run = kernel.run(cell.source, cell_id=cell.id)
        assert run.ok, f"{cell.source}\n{run.text}"
        found.append((cell.source, [each.data | {WIDGET: WIDGET in each.data} for each in run.outputs]))
    return found


@pytest.mark.own_kernel
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_lesson_run_again_is_the_same_lesson(kernel: NotebookKernel, path: Path) -> None:
    """Run All twice in one kernel, and after a restart: the same outputs to the letter."""
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    first = shown(kernel, cells)
    again = shown(kernel, cells)
    kernel.restart()
    restarted = shown(kernel, cells)

    assert "%memory reset" in cells[0].source.splitlines()
    assert [pair for pair in zip(first, again, strict=True) if pair[0] != pair[1]] == []
    assert [pair for pair in zip(first, restarted, strict=True) if pair[0] != pair[1]] == []
