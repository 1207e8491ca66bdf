"""Ctrl-C between any two lines of a command: the memory is free and whole afterwards."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable

import pytest

from jupyter_session_memory import SessionMemory, get_memory
from jupyter_session_memory.summaries.writers import Extract, Task
from support.signals import interrupted_at
from support.sockets import PATIENCE

Run = Callable[[str], str]


def interrupted(run: Run, cell: str, place: int) -> bool:
    """Run a cell with a signal at the n-th line of the package that runs; whether it came."""
    with interrupted_at({place}) as traced:
        try:
            run(cell)
        except KeyboardInterrupt:
            pass  # it came outside of the magic, as IPython tells it
    return traced.lines >= place


def free(memory: SessionMemory) -> bool:
    """Whether another thread gets the lock, and hears of a change at once."""
    heard: list[str] = []

    def use() -> None:
        unsubscribe = memory.subscribe(lambda change: heard.append(change.label))
        memory.history.set_plan("free")
        unsubscribe()
        memory.undo()

    thread = threading.Thread(target=use, daemon=True)
    thread.start()
    thread.join(PATIENCE)
    return not thread.is_alive() and heard == ["change the plan"]


@pytest.mark.parametrize(
    ("cell", "step"),
    [
        ("%memory pin 1", 1),
        ("%memory undo", 1),
        ("%memory exclude 1", 2),
        ("%memory summarize 1-2", 41),
        ("%memory check", 17),
        ("%model offline", 7),
        ("%chat --strategy full", 7),
        ("%chat My dog is called Bruno.", 211),
    ],
)
def test_one_anywhere_leaves_the_memory_free(run: Run, cell: str, step: int) -> None:
    """Whatever line it hits, other threads can use the memory, and hear of it."""
    for fact in ("My cat is called Tom.", "I live in Lima."):
        run(f"%chat {fact}")
    memory = get_memory()
    run("%memory pin 2")
    place, came = 1, True
    while came:
        came = interrupted(run, cell, place)
        assert free(memory), place
        assert memory.history.draft is None
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if memory.turns[2:]:  # each try begins with the same two turns, and has as many lines
            memory.prune(*memory.turns[2:], forever=True)
        place += step
    assert place > 20, "the package's lines were traced"


@pytest.mark.parametrize("cell", ["%memory summarize 1-2", "%memory compact", "%chat Go on, please."])
def test_it_ends_what_is_waited_for(run: Run, cell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A summariser gives way at once; nothing is summarised, and the cell fails."""
    for fact in ("My cat is called Tom.", "I live in Lima.", "My deadline is 3 May."):
        run(f"%chat {fact}")
    run("%memory summary 1")
    passed: list[str] = []

    def write(_: Extract, task: Task) -> str:
        signal.raise_signal(signal.SIGINT)
        passed.append("it went on")
        return task.source[:20]

    monkeypatch.setattr(Extract, "write", write)
    assert "topped by you" in run(cell)
    assert passed == []
    assert get_memory().summaries == ()
    assert free(get_memory())
