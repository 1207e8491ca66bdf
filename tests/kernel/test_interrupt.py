"""Interrupts of real kernels, at each phase of a reply."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest

from support.chatting import chat, sent
from support.kernels import Execution, NotebookKernel
from support.sockets import PATIENCE
from support.wire import Gate, WireServer

pytestmark = pytest.mark.own_kernel

CONNECTING = """
import socket
connect = socket.create_connection
def create_connection(*args, **options):
    print("connecting", flush=True)
    return connect(*args, **options)
socket.create_connection = create_connection
"""
"""Tells of connections before they are tried."""
AGAIN = """
import signal
from jupyter_session_memory import get_memory
def press(change):
    if str(get_memory().turns[-1].outcome) == "interrupted":
        end()
        print("pressed again")
        signal.raise_signal(signal.SIGINT)
end = get_memory().subscribe(press)
"""
"""Presses a second time once the interrupted turn has been put in its place, while the cell is not done yet."""


def press_when(kernel: NotebookKernel, shown: str) -> Callable[[Execution], None]:
    """Interrupt a kernel once, when its cell has shown this."""
    pressed: list[bool] = []

    def look(seen: Execution) -> None:
        if shown in seen.text and not pressed:
            pressed.append(True)
            kernel.interrupt()

    return look


@contextmanager
def pressing_at(kernel: NotebookKernel, gate: Gate) -> Iterator[None]:
    """Interrupt a kernel when the server stands at a gate, which it does not leave by itself."""

    def wait() -> None:
        gate.wait_reached()
        if not gate.passed:
            kernel.interrupt()

    thread = threading.Thread(target=wait)
    thread.start()
    try:
        yield
    finally:
        gate.open()
        gate.reached.set()
        thread.join()


@pytest.fixture
def full_backlog() -> Iterator[str]:
    """The address of a server that takes no connection and refuses none."""
    with ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            client = stack.enter_context(socket.socket())
            client.setblocking(False)
            client.connect_ex(listener.getsockname())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"


def check(stopped: Execution, line: str) -> None:
    assert stopped.error is not None
    assert stopped.error.text == f"✗ Stopped by you. {line}".rstrip()


def test_control_returns_at_each_phase(online: NotebookKernel, server: WireServer) -> None:
    """Waiting for the answer, between two tries, and in mid-stream; the next cell works each time."""
    chat(online, "one")
    gate = server.gate()
    server.script(gate)
    with pressing_at(online, gate):
        check(chat(online, "two"), "Memory: 1 turn, unchanged.")

    server.status(429, {"error": {"message": "slow down"}}, {"Retry-After": "25"})
    stopped = chat(online, "two", on_output=press_when(online, "retrying"))
    check(stopped, "Memory: 1 turn, unchanged.")

    server.reply("Half of", server.gate(), " it.")
    stopped = chat(online, "two", on_output=press_when(online, "Half of"))
    check(stopped, "Text kept as #2, out of the next request. Run the cell again to replace it.")
    assert "Half of" in stopped.text
    chat(online, "three")
    assert sent(server) == ["one", "Reply 1.", "three"]


def test_while_connecting(online: NotebookKernel, full_backlog: str) -> None:
    """A server that does not take the connection does not hold the interrupt up either."""
    online.run(
        f"{CONNECTING}\nimport os\nos.environ['OPENAI_BASE_URL'] = {full_backlog!r}\n%model openai:tiny"
    )
    stopped = chat(online, "two", on_output=press_when(online, "connecting"))
    check(stopped, "Memory: 0 turns, unchanged.")


def test_while_summarising(online: NotebookKernel, server: WireServer) -> None:
    """Memory is as it was, and the next cell works."""
    for text in ("one", "two", "three"):
        chat(online, text * 200)
    gate = server.gate()
    server.script(gate)
    with pressing_at(online, gate):
        stopped = online.run("%memory summarize 1-2")
    assert stopped.error is not None
    assert stopped.error.text.count("\n") == 0
    assert "S1" not in online.run("%memory show").text
    assert chat(online, "next").ok


def test_while_older_turns_are_summarised_after_a_reply(online: NotebookKernel, server: WireServer) -> None:
    """The reply stays, the cell fails so that Run All stops, and the memory is as it was."""
    online.run("%memory strategy summary 2")
    for number in range(20):
        gate = server.gate()
        server.reply(f"Answer {number}.")
        server.script(gate)  # what comes next within the cell is the summary's request
        with pressing_at(online, gate):
            shown = chat(online, f"{number} " + "All work and no play makes Jack a dull boy. " * 20)
        server.clear()
        if not shown.ok:
            break
    assert shown.error is not None
    assert shown.error.text.startswith("✗ Summarising was stopped by you. Memory is unchanged. ")
    assert f"Answer {number}." in shown.text
    assert f"{number + 1} turns" in online.run("%memory stats").text
    assert chat(online, "next").ok


def test_run_all_stops(online: NotebookKernel, server: WireServer) -> None:
    """A cell that was queued behind an interrupted reply does not run."""
    queued: list[str] = []

    def stop(seen: Execution) -> None:
        if "Half of" in seen.text and not queued:
            content = {"code": "print('ran')", "silent": False, "store_history": True, "user_expressions": {},
                       "allow_stdin": False, "stop_on_error": True}  # fmt: skip
            queued.append(online._send("execute_request", content, {}))
            if beside:
                # Taken in order and answered at once: when it is, the cell before it stands in the queue.
                online._replied(
                    online._send("kernel_info_request", {}, {}, beside), time.monotonic() + PATIENCE
                )
            online.interrupt()

    beside = online.open_subshell()
    server.reply("Half of", server.gate(), " it.")
    assert chat(online, "two", on_output=stop).status == "error"
    assert online._replied(queued[0], time.monotonic() + PATIENCE) == "aborted"


def test_a_second_one_is_safe(online: NotebookKernel, server: WireServer) -> None:
    """Impatience changes nothing: one line, the text kept, the memory free."""
    online.run(AGAIN)
    server.reply("Half of", server.gate(), " it.")
    stopped = chat(online, "two", on_output=press_when(online, "Half of"))
    assert "pressed again" in stopped.text
    check(stopped, "Text kept as #1, out of the next request. Run the cell again to replace it.")
    assert chat(online, "three").ok
    assert online.run("%memory show").text.count("stopped") == 1
