"""One Stop ends the reply and the cell, whatever stands around it; a second one always ends everything."""

from __future__ import annotations

import signal
from collections.abc import Callable

import pytest

from jupyter_session_memory.exceptions import ReplyStopped, SummaryStopped, stopped
from support.kernels import Execution, NotebookKernel
from support.wire import WireServer

pytestmark = pytest.mark.own_kernel

STOPPED = "✗ Stopped by you. Text kept as #"
LOOP = "for n in range(3):\n    "
AROUND = {
    "except": f"{LOOP}try:\n        %chat go\n    except Exception:\n        print('went on')",
    "suppress": f"import contextlib\n{LOOP}with contextlib.suppress(Exception):\n        %chat go",
    "await": f"import asyncio\n{LOOP}await asyncio.sleep(0)\n    try:\n        %chat go\n"
    "    except Exception:\n        pass",
    "tasks": "import asyncio\nasync def ask(n):\n    get_ipython().run_line_magic('chat', f'go {n}')\n"
    "await asyncio.gather(*map(ask, range(3)), return_exceptions=True)",
    "nested cells": f"{LOOP}get_ipython().run_cell('%chat go')",
    "time": f"{LOOP}%time %chat go?",
    "a callback": "import ipywidgets\nb = ipywidgets.Button()\n"
    f"b.on_click(lambda _: get_ipython().run_line_magic('chat', 'go'))\n{LOOP}b.click()",
    "a function": "def ask(text):\n    return get_ipython().run_line_magic('chat', text)\n"
    + f"{LOOP}try:\n        ask('go')\n    except Exception:\n        pass",
}


def interrupted(kernel: NotebookKernel, server: WireServer, cell: str) -> Execution:
    server.clear()
    server.reply("Half of", server.gate(), " it.")
    return kernel.run(cell, interrupt_when=lambda seen: "Half of" in seen.text)


def test_one_stop_is_the_end_of_the_cell(online: NotebookKernel, server: WireServer) -> None:
    """One request is sent, the cell fails in one line, and the next cell works."""
    wrong = {}
    for name, cell in AROUND.items():
        online.run("%memory erase")
        before = len(server.chats)
        run = interrupted(online, server, cell)
        lines = [line for line in run.text.splitlines() if line.startswith("✗")]
        if len(server.chats) - before != 1 or run.ok or not lines[0].startswith(STOPPED):
            wrong[name] = len(server.chats) - before, run.status, run.text
    assert wrong == {}
    assert online.run("%chat --no-save next").ok


@pytest.mark.parametrize("starts", ["asyncio.ensure_future(ask())", "loop.call_soon(ask_now)"])
def test_what_the_event_loop_runs_is_stopped_and_the_kernel_lives(
    online: NotebookKernel, server: WireServer, starts: str
) -> None:
    """In a task or a timer, while a cell waits: both end, and the loop goes on."""
    online.run(
        "import asyncio\nloop = asyncio.get_running_loop()\n"
        "def ask_now():\n    get_ipython().run_line_magic('chat', 'go')\n"
        "async def ask():\n    for n in range(3):\n        try:\n            ask_now()\n"
        "        except Exception:\n            pass"
    )
    run = interrupted(online, server, f"started = {starts}\nawait asyncio.sleep(60)")
    assert run.status == "error"
    assert len(server.chats) == 1
    assert online.run("print(started, 6 * 7)").text.endswith(" 42")
    assert "1 turn," in online.run("%memory stats").text


def test_a_second_stop_ends_what_the_first_did_not(online: NotebookKernel, server: WireServer) -> None:
    """Code that goes on after everything may go on once; then nothing is sent any more."""
    pressed: list[int] = []

    def press(seen: Execution) -> None:
        # Once for each reply, whose words may be shown anew when it ends.
        if len(server.chats) > len(pressed) and seen.text.count("Half of") > len(pressed):
            pressed.append(len(pressed))
            online.interrupt()

    for _ in range(4):
        server.reply("Half of", server.gate(), " it.")
    cell = "for n in range(9):\n    try:\n        %chat go\n    except BaseException as stop:\n        print(stop)"
    run = online.run(cell, on_output=press)
    assert len(server.chats) == 2
    assert run.text.count("asks nothing more") == 7


@pytest.mark.parametrize("cell", ["%memory summarize 1-2", "%memory compact"])
def test_a_stopped_summary_is_no_error_that_code_goes_on_after(
    run: Callable[[str], str], cell: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`except Exception` around it does not hold it up."""
    from jupyter_session_memory.summaries.writers import Extract

    for fact in ("My cat is called Tom.", "I live in Lima.", "My deadline is 3 May."):
        run(f"%chat {fact}")
    run("%memory summary 1")
    monkeypatch.setattr(Extract, "write", lambda *_: signal.raise_signal(signal.SIGINT))
    shown = run(f"try:\n    {cell}\nexcept Exception:\n    print('went on')")
    assert "topped by you" in shown
    assert "went on" not in shown


def test_what_is_raised() -> None:
    """An interrupt to whoever catches those, and never an `Exception`; a summary cancelled in the panel is one."""
    error = stopped("Stopped by you.")
    assert isinstance(error, ReplyStopped)
    assert isinstance(error, KeyboardInterrupt)
    assert not isinstance(error, Exception)
    assert issubclass(SummaryStopped, Exception)
