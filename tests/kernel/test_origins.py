"""Which turns each cell made, as told to front ends."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

from jupyter_session_memory.kernel.origins import changed, rows_of
from jupyter_session_memory.memory import SessionMemory
from jupyter_session_memory.messages import Origin, Outcome
from jupyter_session_memory.threads import Threads

GOLDEN = json.loads((Path(__file__).parent / "frames" / "cells.json").read_text(encoding="utf-8"))
ASKED = "%%chat\nMy dog is called Bruno."
LOOP = "for name in names:\n    %chat Who is {name}?"


def tell(memory: SessionMemory, cell: str, source: str = "", call: int = 0) -> None:
    """A turn asked in a cell, as chat records it."""
    origin = Origin(cell, call, zlib.crc32(source.encode()) if source else 0)
    history = memory.history
    draft = history.open_draft("question", origin)
    history.commit_draft(draft, (history.message("assistant", "reply"),), Outcome.COMPLETE)


def test_rows_are_as_the_front_end_reads_them() -> None:
    """Cells of the active and of other threads, several turns of one cell, and an earlier turn that changed."""
    threads = Threads()
    threads.switch("ideas")
    tell(threads.active, "homework", ASKED)
    threads.switch("main")
    for call in (0, 1):
        tell(threads.active, "loop", LOOP, call)
    tell(threads.active, "naïve")
    tell(threads.active, "loop", LOOP, 2)
    threads.active.edit(threads.active.turn(2).messages[0], "another question")
    threads.active.undo()
    tell(threads.active, "loop", LOOP, 1)
    tell(threads.active, "loop", LOOP, 2)

    rows = rows_of(threads).values()

    assert json.loads(json.dumps(sorted(rows, key=lambda row: row["cell"]))) == GOLDEN["rows"]


def test_a_turn_without_a_cell_has_no_row() -> None:
    """Turns from scripts, terminals and imports mark nothing."""
    threads = Threads()
    threads.active.add("user", "Hello.")

    assert rows_of(threads) == {}


def test_a_cell_run_again_tells_its_new_source() -> None:
    """The source is that of the run that made the turn's present version."""
    threads = Threads()
    tell(threads.active, "a", "%%chat\nold")
    before = rows_of(threads)
    tell(threads.active, "a", "%%chat\nnew")
    after = rows_of(threads)

    assert after["a"]["source"] == zlib.crc32(b"%%chat\nnew")
    assert after["a"]["turns"] == [(1, 1)]
    assert changed(before, after) == [after["a"]]
    assert changed(after, rows_of(threads)) == []


def test_a_pruned_turn_leaves_its_cell() -> None:
    """A cell whose turn is pruned has no row, and has it again after undo."""
    threads = Threads()
    tell(threads.active, "a", ASKED)
    threads.active.prune(1)
    assert rows_of(threads) == {}
    threads.active.undo()
    assert rows_of(threads)["a"]["turns"] == [(1, 1)]
