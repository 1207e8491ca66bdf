"""Chat calls are counted by the execution of the cell that they belong to, whatever runs inside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from IPython.core.interactiveshell import InteractiveShell
from jupyter_client.blocking.client import BlockingKernelClient

from jupyter_session_memory import get_memory
from jupyter_session_memory.kernel.cells import EXECUTION, Cells, retire
from jupyter_session_memory.memory.session_memory import SessionMemory
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.threads import Threads
from support.kernels import NotebookKernel

SETUP = """
import asyncio, threading
from jupyter_session_memory import get_memory
ip = get_ipython()
def ask(text):
    ip.run_line_magic("chat", text)
async def ask_later(text):
    await asyncio.sleep(0)
    ask(text)
def ask_once(event, text):
    def hook(_=None):
        ip.events.unregister(event, hook)
        ask(text)
    ip.events.register(event, hook)
"""
KINDS = {
    "nested cells": ("for text in 'ab':\n    ip.run_cell(f'%%chat\\n{text}')\n%chat c", "abc"),
    "stored nested cells": ("ip.run_cell('%chat a', store_history=True)\n%chat b", "ab"),
    "captured lines": ("%%capture\n%chat a\n%chat b", "ab"),
    "a hook after the cell": ("ask_once('post_run_cell', 'b')\n%chat a", "ab"),
    "a hook after its code": ("ask_once('post_execute', 'b')\n%chat a", "ab"),
    "tasks": ("%chat a\nawait asyncio.gather(ask_later('b'), ask_later('c'))\n%chat d", "abcd"),
    "a timer": (
        "%chat a\ndone = asyncio.Event()\nloop = asyncio.get_running_loop()\n"
        "_ = loop.call_soon(lambda: (ask('b'), done.set()))\nawait done.wait()\n%chat c",
        "abc",
    ),
    "a thread of the loop": ("%chat a\nawait asyncio.to_thread(ask, 'b')\n%chat c", "abc"),
    "a thread": ("%chat a\nt = threading.Thread(target=ask, args='b')\nt.start()\nt.join()\n%chat c", "abc"),
    "a pool of threads": (
        "from concurrent.futures import ThreadPoolExecutor\n%chat a\n"
        "with ThreadPoolExecutor(1) as pool:\n    _ = list(pool.map(ask, 'bc'))\n%chat d",
        "abcd",
    ),
    "another cell awaited": (
        "%chat a\n_ = await ip.run_cell_async('%chat b', transformed_cell='ask(\"b\")')\n%chat c",
        "abc",
    ),
    "a callback": (
        "import ipywidgets\nbutton = ipywidgets.Button()\nbutton.on_click(lambda _: ask('b'))\n"
        "%chat a\nbutton.click()\n%chat c",
        "abc",
    ),
    "a reload": ("%chat a\n%reload_ext jupyter_session_memory\n%chat b", "ab"),
}


def asked(kernel: NotebookKernel) -> str:
    """The questions in memory, one letter each, in order."""
    return kernel.run("print(*[turn.question for turn in get_memory().turns], sep='')").text


def test_no_turn_is_lost(offline: NotebookKernel) -> None:
    """Each call stays a turn, and all of them, run again, are replaced in place."""
    offline.run(SETUP)
    wrong = {}
    for name, (cell, expected) in KINDS.items():
        offline.run("%memory erase")
        offline.run(cell, cell_id=name)
        first = asked(offline)
        if name in (
            "a thread",
            "a pool of threads",
        ):  # nobody knows where it was started: run again, it appends
            again = expected
        else:
            offline.run(cell, cell_id=name)
            again = asked(offline)
        if not first == again == expected:
            wrong[name] = first, again
    assert wrong == {}


def test_what_a_cell_started_belongs_to_it_when_others_have_run(offline: NotebookKernel) -> None:
    """A task that asks while another cell runs goes on with the count of its own cell."""
    offline.run(SETUP)
    offline.run(
        "go = asyncio.Event()\nasync def wait():\n    await go.wait()\n    ask('b')\n"
        "%chat a\ntask = asyncio.ensure_future(wait())",
        cell_id="one",
    )
    offline.run("%chat c\ngo.set()\nawait task\n%chat d", cell_id="two")
    assert asked(offline) == "acbd"
    offline.run("%chat e", cell_id="two")
    assert asked(offline) == "aeb"


def test_another_client_with_the_same_cell(offline: NotebookKernel) -> None:
    """While the cell runs for somebody else its calls append; afterwards what they replace is told."""
    offline.run(SETUP)
    client = BlockingKernelClient(connection_file=offline._manager.connection_file)
    client.load_connection_file()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        offline.run("%chat a", cell_id="one")
        content = {"code": "%chat b", "silent": False, "store_history": True, "user_expressions": {}}
        client.shell_channel.send(client.session.msg("execute_request", content, metadata={"cellId": "one"}))
        client.get_shell_msg(timeout=60)
        texts: list[str] = []
        while not any("another page" in text for text in texts):
            message = client.get_iopub_msg(timeout=60)
            texts.append(str(message["content"].get("data", {}).get("text/plain", "")))
    finally:
        client.stop_channels()
    assert asked(offline) == "b"
    offline.run("%memory undo")
    assert asked(offline) == "a"


def test_a_cell_that_runs_twice_at_a_time() -> None:
    """It can be no re-run of itself: the later execution has no origin, and takes nothing back at its end."""
    cells = Cells()
    request = {"metadata": {"cellId": "one"}, "content": {"code": "x"}}
    around = EXECUTION.get()
    with cells.execution(request, lambda _: None):
        first = cells.origin("main")
        with cells.execution(request, lambda _: None):
            assert cells.origin("main") is None
        second = cells.origin("main")
    assert [each.call for each in (first, second) if each] == [0, 1]
    assert EXECUTION.get() is around
    assert cells.running == []


@pytest.mark.parametrize("succeeded", [True, False])
def test_calls_that_a_cell_makes_no_more(succeeded: bool) -> None:
    """Their turns give way when an execution has ended well, and only then."""
    cells, threads = Cells(), Threads(lambda: SessionMemory("full"))
    history = threads.active.history
    for calls in (2, 1):
        with cells.execution({"metadata": {"cellId": "one"}}, partial(retire, threads=threads)):
            for number in range(calls):
                origin = cells.origin(threads.name)
                draft = history.open_draft(f"question {number}", origin, "replace")
                history.commit_draft(draft, (history.message("assistant", "Fine."),), Outcome.COMPLETE)
            execution = EXECUTION.get()
            assert execution is not None
            execution.succeeded = succeeded
    assert len(threads.active.turns) == (1 if succeeded else 2)


@pytest.mark.own_kernel
def test_a_reload_knows_the_cell_that_runs(offline: NotebookKernel) -> None:
    """The executions stay those that there were, as the memory does."""
    shown = offline.run(
        "of = lambda: get_ipython().meta['_jupyter_session_memory'].magics\n"
        "before = of()\n%reload_ext jupyter_session_memory\n"
        "print(of() is before, of().cells is before.cells, len(of().cells.running))",
        cell_id="one",
    )
    assert shown.text.startswith("False True 1")


def test_another_kernel_may_tell_which_cell_runs(run: Callable[[str], str]) -> None:
    """A shell that is not ipykernel's, and has the request's header: a cell run again replaces its turn there, too."""
    shell = InteractiveShell.instance()

    def execute(number: int, cell: str, code: str) -> str:
        shell.parent_header = {  # type: ignore[attr-defined]
            "header": {"msg_id": f"m{number}"}, "metadata": {"cellId": cell}, "content": {"code": code}
        }  # fmt: skip
        return run(code)

    execute(1, "a", "%chat one")
    execute(2, "b", "%chat two\n%chat three")
    assert "#1" in execute(3, "a", "%chat one, again")
    execute(4, "b", "%chat two")
    assert [turn.question for turn in get_memory().turns] == ["one, again", "two"]
