"""Replies of background threads in a real kernel: stopped from another cell, and their errors in one line."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.kernel import background
from support.chatting import chat, sent
from support.kernels import NotebookKernel
from support.sockets import PATIENCE
from support.wire import SSE_HEAD, WireServer

IN_BACKGROUND = (
    "import threading\n"
    "shell = get_ipython()\n"
    "worker = threading.Thread(target=shell.run_line_magic, args=('chat', 'slow question'))\n"
    "worker.start()"
)


def test_a_reply_is_stopped_in_mid_stream(online: NotebookKernel, server: WireServer) -> None:
    """Its text is kept, the request ends, the thread is free at once, and nowhere stands a traceback."""
    chat(online, "one")
    gate = server.gate()
    server.reply("Half of", gate, " it.")
    begun = online.run(IN_BACKGROUND)
    gate.wait_reached()
    online.wait_for(lambda: "Half of" in begun.text)
    refused = chat(online, "me too")
    assert refused.error is not None
    assert refused.error.text.endswith("Wait for it, or stop it: %chat --stop.")
    assert online.run("%chat --stop").text == "Stopped. What had come is kept as #2."
    assert server.chats[1].disconnected.wait(PATIENCE)
    assert chat(online, "two").ok
    assert sent(server) == ["one", "Reply 1.", "two"]
    assert online.run("worker.join(300)\nprint(worker.is_alive())").text == "False"
    assert begun.text.endswith(
        "Half of\n\n✗ Stopped by you. Text kept as #2, out of the next request. Run the cell again to replace it."
    )
    assert online.run("%chat --stop").text == "Nothing to stop: no reply is being written in this thread."


@pytest.mark.parametrize("option", ["--no-save", "--no-memory"])
def test_a_reply_that_is_not_saved_is_stopped(
    online: NotebookKernel, server: WireServer, option: str
) -> None:
    """Also beside one that is: each says what became of it."""
    gates = server.gate(), server.gate()
    server.reply("Half of", gates[0], " it.")
    begun = online.run(IN_BACKGROUND.replace("slow question", f"{option} slow question"))
    gates[0].wait_reached()
    online.wait_for(lambda: "Half of" in begun.text)
    server.reply("More of", gates[1], " it.")
    saved = online.run(IN_BACKGROUND.replace("worker", "other"))
    gates[1].wait_reached()
    online.wait_for(lambda: "More of" in saved.text)
    assert online.run("%chat --stop").text == (
        "Stopped. What had come is kept as #1.\nStopped. Memory is unchanged."
    )
    assert server.chats[0].disconnected.wait(PATIENCE)
    assert online.run("worker.join(300)\nprint(worker.is_alive())").text == "False"
    assert begun.text == "Half of\n\n✗ Stopped by you. Memory is unchanged."
    assert online.run("%chat --stop").text == "Nothing to stop: no reply is being written in this thread."


@pytest.mark.parametrize("phase", ["waiting", "headers", "back-off"])
def test_a_reply_is_stopped_before_its_first_word(
    online: NotebookKernel, server: WireServer, phase: str
) -> None:
    """Whatever is waited for."""
    gate = server.gate()
    if phase == "back-off":
        server.status(429, {"error": {"message": "slow down"}}, {"Retry-After": "29"})
        gate.reached.set()
    else:
        server.script(*[SSE_HEAD][: phase == "headers"], gate)
    begun = online.run(IN_BACKGROUND)
    gate.wait_reached()
    if phase == "back-off":
        online.wait_for(lambda: "retrying" in begun.text)
    # What the thread itself prints may come while this cell runs, and then stands in it.
    stopped = online.run("%chat --stop").text.splitlines()
    assert stopped[-1] == "Stopped before its first word. Memory is unchanged."
    assert set(stopped[:-1]) <= {"✗ Stopped by you. Memory: 0 turns, unchanged."}
    assert online.run("worker.join(300)\nprint(worker.is_alive())").text == "False"
    if phase == "back-off":
        assert begun.text == "✗ Stopped by you. Memory: 0 turns, unchanged."
    assert chat(online, "next").ok
    assert sent(server) == ["next"]


def test_an_error_in_the_background_is_one_line(online: NotebookKernel, server: WireServer) -> None:
    """As in a cell; whatever is not ours is told by Python as ever."""
    server.status(401, {"error": {"message": "no"}})
    run = online.run(f"{IN_BACKGROUND}\nworker.join()")
    # What a thread prints may come a moment after the cell has ended.
    online.wait_for(lambda: any(output.name == "stderr" for output in run.outputs))
    # A line that said how long one waits may have left its empty place.
    (told,) = [output.text.rstrip("\n") for output in run.outputs if output.name == "stderr"]
    assert told.startswith("✗ No reply: 127.0.0.1:")
    assert told.count("\n") == 0
    assert all(output.text == "" for output in run.outputs if output.name != "stderr")
    other = online.run("worker = threading.Thread(target=lambda: 1 / 0)\nworker.start()\nworker.join()")
    # ipykernel 6 may take a thread for an earlier one, and show what it prints in that one's cell.
    online.wait_for(lambda: "ZeroDivisionError" in other.text + run.text)


@pytest.mark.parametrize("line", ["%chat --stop please", "%%chat --stop\nplease"])
def test_a_text_is_not_taken_for_a_question(run: Callable[[str], str], line: str) -> None:
    """Who writes one means something else."""
    assert run(line) == "✗ --stop takes no text: it stops the reply that is being written."


def test_the_hook_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unloaded, Python tells errors of threads as it did; inside another hook ours stays and does nothing."""
    told: list[Any] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    before = threading.excepthook
    background.install()
    background.uninstall()
    assert threading.excepthook == before
    background.install()
    ours = threading.excepthook
    monkeypatch.setattr(threading, "excepthook", lambda args: ours(args))
    background.uninstall()
    args: Any = SimpleNamespace(exc_value=UsageError("No."))
    threading.excepthook(args)
    assert told == [args]
