"""The cell that loads the extension works like the next one, and so does what is run without a notebook."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from support.chatting import LOAD
from support.environment import isolated_environment
from support.kernels import NotebookKernel

CELL = f"{LOAD}\n%model offline\n%memory full\n"
GREETING = "Memory is on and empty. Model: offline demo. Strategy: full."


@pytest.mark.parametrize(
    "cell",
    [
        "%chat What is {x}?",
        "reply = %chat What is {x}?\nprint(reply)",
        "for _ in 'a':\n    %time %chat What is {x}?",
        "import asyncio\nawait asyncio.sleep(0)\nreply = %chat What is {x}?",
    ],
)
def test_what_follows_is_read_as_in_the_next_cell(kernel: NotebookKernel, cell: str) -> None:
    """A question mark opens no help, and an assignment gets the reply; the greeting comes before it."""
    run = kernel.run(CELL + cell)
    assert run.text.startswith(f"{GREETING}\n")
    show = (
        "from jupyter_session_memory import get_memory\nprint([turn.question for turn in get_memory().turns])"
    )
    assert kernel.run(show).text == "['What is {x}?']"
    assert "#2 ·" in kernel.run("%chat And more?").text


def test_what_is_chosen_is_said_once(kernel: NotebookKernel) -> None:
    """The greeting tells the model and the strategy; whatever else is said in that cell is shown as ever."""
    run = kernel.run(f"{CELL}%memory budget 500\n%memory stats\n%memory window 2")
    assert run.text.splitlines()[0] == GREETING
    assert "Budget: 500 tokens." in run.text
    assert "0 turns, 0 in the next request" in run.text
    assert "Window: last 2 turns." in run.text


def test_within_a_block_it_says_what_to_do(kernel: NotebookKernel) -> None:
    """A statement that has begun cannot be read again."""
    run = kernel.run(f"if True:\n    {LOAD}\n    x = %chat Why?")
    assert "Put %load_ext into a cell of its own." in run.text
    assert "own" not in kernel.run(f"%unload_ext jupyter_session_memory\nif True:\n    {LOAD}").text


def in_terminal(folder: Path, *args: str, **environment: str) -> str:
    """What IPython in a terminal shows."""
    done = subprocess.run(
        [sys.executable, "-m", "IPython", *args],
        env=isolated_environment(folder / "home", environment),
        cwd=folder,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.decode("utf-8", "replace")


ASKED = "%chat What is it?\nreply = %chat What is it?\nprint('kept:', len(reply) > 0)\n"


def _lines(folder: Path) -> list[str]:
    return ["-c", CELL + ASKED]


def _ipy(folder: Path) -> list[str]:
    (folder / "asked.ipy").write_text(CELL + ASKED)
    return ["asked.ipy"]


def _run(folder: Path) -> list[str]:
    return ["-c", f"%run {_ipy(folder)[0]}"]


def _notebook(folder: Path) -> list[str]:
    cells = [nbformat.v4.new_code_cell(source) for source in (CELL + ASKED.splitlines()[0], ASKED)]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "asked.ipynb")
    return ["-c", "%run asked.ipynb"]


def _script(folder: Path) -> list[str]:
    from IPython.core.inputtransformer2 import TransformerManager

    source = CELL + ASKED.replace("it?", "it.")  # what nbconvert makes of a question mark is help
    (folder / "asked.py").write_text(TransformerManager().transform_cell(source))
    return ["asked.py"]


@pytest.mark.parametrize("written", [_lines, _ipy, _run, _notebook, _script])
def test_without_a_notebook(tmp_path: Path, written: Callable[[Path], list[str]]) -> None:
    """`ipython -c`, `.ipy`, `%run` and what nbconvert makes of a notebook ask and keep replies."""
    shown = in_terminal(tmp_path, *written(tmp_path))
    assert "#1 · offline demo" in shown
    assert "#2 · offline demo" in shown
    assert "kept: True" in shown


def test_a_terminal_without_our_signs(tmp_path: Path) -> None:
    """What it cannot show is replaced, in replies, tables and kept replies."""
    cell = f"{CELL}%chat Plums 🍑 are blue.\n%memory show\n%memory preview x\nreply = %chat Plums?\nreply\n"
    for coding in ("cp1252", "ascii"):
        shown = in_terminal(tmp_path, "-c", f"{cell}print('after')", PYTHONIOENCODING=coding)
        assert " of 1,000 tokens" in shown
        assert "Plums ? are blue." in shown
        assert shown.rstrip().endswith("after")
