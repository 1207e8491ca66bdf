"""Which turns each cell made, as told to front ends."""

from __future__ import annotations

import json
import random
import zlib
from pathlib import Path

import pytest

from jupyter_session_memory.kernel.origins import CellTurns, SentCells
from jupyter_session_memory.memory.session_memory import SessionMemory
from jupyter_session_memory.messages import Origin, Outcome
from jupyter_session_memory.threads import Threads

GOLDEN = json.loads((Path(__file__).parent / "frames" / "cells.json").read_text(encoding="utf-8"))
ASKED = "%%chat\nMy dog is called Bruno."
LOOP = "for name in names:\n    %chat Who is {name}?"


def tell(memory: SessionMemory, cell: str, source: str = "", call: int = 0, reply: str = "reply") -> None:
    """A turn asked in a cell, as chat records it."""
    origin = Origin(cell, call, zlib.crc32(source.encode()) if source else 0)
    history = memory.history
    draft = history.open_draft("question", origin)
    history.commit_draft(draft, (history.message("assistant", reply),), Outcome.COMPLETE)


def rows_of(threads: Threads) -> dict[str, CellTurns]:
    """Every row by its cell, read off the turns one after the other."""
    rows: dict[str, CellTurns] = {}
    for name in [*(name for name in threads.names if name != threads.name), threads.name]:
        newest, found = 0, dict[str, CellTurns]()
        for turn in threads.get(name).turns:
            late = turn.sequence < newest
            newest = max(newest, turn.sequence)
            if turn.origin is None:
                continue
            cell, thread = turn.origin.cell, "" if name == threads.name else name
            row = found.setdefault(
                cell, CellTurns(cell=cell, thread=thread, turns=[], source=0, earlier=False)
            )
            runs = row["turns"]
            if runs and turn.number == sum(runs[-1]):
                runs[-1] = (runs[-1][0], runs[-1][1] + 1)
            else:
                runs.append((turn.number, 1))
            row["source"], row["earlier"] = turn.origin.source, row["earlier"] or late
        rows |= found
    return rows


def told(threads: Threads) -> dict[str, CellTurns]:
    """Every row by its cell, as a page that knows none is told."""
    rows, gone = SentCells().news(threads)
    assert gone == []
    return {row["cell"]: row for row in rows}


def test_rows_are_as_the_front_end_reads_them() -> None:
    """TurnsByCell of the active and of other threads, several turns of one cell, and an earlier turn that changed."""
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
    tell(threads.active, "loop", LOOP, 1, "another reply")
    tell(threads.active, "loop", LOOP, 2)

    rows = told(threads).values()

    assert json.loads(json.dumps(sorted(rows, key=lambda row: row["cell"]))) == GOLDEN["rows"]


def test_a_turn_without_a_cell_has_no_row() -> None:
    """Turns from scripts, terminals and imports mark nothing."""
    threads = Threads()
    threads.active.add("user", "Hello.")

    assert told(threads) == {}


def test_a_cell_run_again_tells_its_new_source() -> None:
    """The source is that of the run that made the turn's present version, and it is told once."""
    threads, page = Threads(), SentCells()
    tell(threads.active, "a", "%%chat\nold")
    tell(threads.active, "b", "%%chat\nother")
    page.news(threads)
    tell(threads.active, "a", "%%chat\nnew")
    rows, gone = page.news(threads)

    assert [(row["cell"], row["turns"], row["source"]) for row in rows if row["cell"] == "a"] == [
        ("a", [(1, 1)], zlib.crc32(b"%%chat\nnew"))
    ]
    assert gone == []
    assert page.news(threads) == ([], [])


def test_a_pruned_turn_leaves_its_cell() -> None:
    """A cell whose turn is pruned has no row, and has it again after undo."""
    threads = Threads()
    tell(threads.active, "a", ASKED)
    threads.active.prune(1)
    assert told(threads) == {}
    threads.active.undo()
    assert told(threads)["a"]["turns"] == [(1, 1)]


def test_a_thread_that_comes_to_the_front_or_goes_changes_its_cells_rows() -> None:
    """Rows name the thread they belong to unless it is the active one, and a dropped thread's are gone."""
    threads, page = Threads(), SentCells()
    tell(threads.active, "a")
    threads.switch("ideas")
    tell(threads.active, "b")
    page.news(threads)

    threads.switch("main")
    assert [(row["cell"], row["thread"]) for row in page.news(threads)[0]] == [("a", ""), ("b", "ideas")]
    threads.drop("ideas")
    assert page.news(threads) == ([], ["b"])
    threads.active.clear(forever=True)
    assert page.news(threads) == ([], ["a"])


def act(choose: random.Random, threads: Threads) -> None:
    """Do one of the things that change which cell made what."""
    memory = threads.active
    numbers = [turn.number for turn in memory.turns]
    kind = choose.choice(["tell", "tell", "tell", "prune", "undo", "redo", "pin", "edit", "switch", "drop"])
    if kind == "tell" or not numbers:
        tell(memory, choose.choice("abcdef"), str(choose.random()), choose.randrange(3))
    elif kind == "prune":
        memory.prune(choose.choice(numbers), forever=choose.random() < 0.2)
    elif kind == "pin":
        memory.pin(choose.choice(numbers))
    elif kind == "edit":
        memory.edit(memory.turn(choose.choice(numbers)).messages[0], str(choose.random()))
    elif kind == "switch":
        threads.switch(choose.choice(["main", "ideas", "notes"]))
    elif kind == "drop" and threads.name != "main":
        threads.drop(threads.name)
    elif kind == "undo" and str(memory.history.undoes or ""):
        memory.undo()
    elif kind == "redo" and str(memory.history.redoes or ""):
        memory.redo()


@pytest.mark.parametrize("seed", range(20))
def test_a_page_that_is_told_only_news_knows_every_row(seed: int) -> None:
    """After any changes, told of now and then, what the page put together equals what the turns say."""
    choose, threads, page, known = random.Random(seed), Threads(), SentCells(), dict[str, CellTurns]()
    for _ in range(120):
        act(choose, threads)
        if choose.random() < 0.5:
            rows, gone = page.news(threads)
            assert all(cell in known for cell in gone)
            assert all(known.get(row["cell"]) != row for row in rows)
            known = {cell: row for cell, row in known.items() if cell not in gone} | {
                row["cell"]: row for row in rows
            }
            assert known == rows_of(threads)
