"""docs/faults.md, made from what the faults lead to. `PYTHONPATH=tests python -m faults.document` writes it."""

from __future__ import annotations

from pathlib import Path

from faults import rows_connection, rows_session, rows_stream
from faults.stage import Observation, Row, observe, stage

ROOT = Path(__file__).parent.parent.parent
PATH = ROOT / "docs" / "faults.md"
ROWS = sorted([*rows_connection.ROWS, *rows_stream.ROWS, *rows_session.ROWS], key=lambda row: row.number)

ELSEWHERE = (
    (31, "the kernel restarts or dies during a reply", "tests/kernel/test_concurrency.py"),
    (35, "a paste of 10 MB, a line of 5 MB", "tests/kernel/test_model.py"),
    (36, "a flood of display updates", "tests/kernel/reply/test_display.py"),
    (37, "HTML, scripts, images in a reply", "tests/kernel/reply/test_render.py"),
    (38, "terminal sequences, bidirectional controls in a reply", "tests/kernel/reply/test_render.py"),
    (39, "braces, quotes, magics in a question: sent as typed", "tests/kernel/test_transform.py"),
    (40, "a key in any text", "tests/faults/test_matrix.py"),
    (41, "a summary fails, is empty, or is interrupted", "tests/faults/test_summaries.py"),
)
"""Kinds of faults that no single line shows, and the tests that hold what happens."""

HEAD = """# What happens when something goes wrong

Each row is a test (`tests/faults/`): it plays the fault on a real connection and asks as a cell does. The
memory holds one turn, #1, before; where a row is about length it holds 21. What is shown is the very line;
an italic line passes by while one waits, and ⏎ is the line under a reply. Deadlines are told with their
defaults. This page is written by `make faults` and compared by the tests.

No fault prints a traceback (`%%chat --debug` shows it), sends what broke off again by itself, or leaves a
turn half-written, a connection or a thread.

| | fault | what is shown | requests | memory afterwards | next turn |
|---|---|---|---|---|---|
"""

TAIL = """
Kinds of faults that no single line shows:

| | fault | held by |
|---|---|---|
"""


def line(row: Row, seen: Observation) -> str:
    """The row of the table."""
    cells = (str(row.number), row.fault, *seen.cells)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def tail() -> str:
    """What follows the table."""
    return TAIL + "".join(f"| {number} | {fault} | `{path}` |\n" for number, fault, path in ELSEWHERE)


def write() -> None:
    """Play every fault and write the page."""
    lines = []
    for row in ROWS:
        with stage() as it:
            lines.append(line(row, observe(row, it)))
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_text(HEAD + "\n".join(lines) + "\n" + tail(), encoding="utf-8")


if __name__ == "__main__":
    write()
