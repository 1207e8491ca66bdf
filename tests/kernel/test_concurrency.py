"""Replies in threads and tasks, changes while one is written, and kernels that end in the middle of one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.kernel.commands import see
from jupyter_session_memory.kernel.reply import footer
from jupyter_session_memory.messages import Outcome, Turn
from jupyter_session_memory.providers.provider import Chunk
from jupyter_session_memory.providers.scripted import ScriptedProvider
from support.chatting import LOAD, chat, sent
from support.kernels import NotebookKernel
from support.sockets import PATIENCE
from support.wire import Gate, Recorded, WireServer

if TYPE_CHECKING:
    from jupyter_session_memory.kernel.session import Session

IN_BACKGROUND = (
    "import threading\n"
    "shell = get_ipython()\n"
    "worker = threading.Thread(target=shell.run_line_magic, args=('chat', 'slow question'))\n"
    "worker.start()"
)


@pytest.fixture
def gate(online: NotebookKernel, server: WireServer) -> Gate:
    """#1 is there, and the reply to a question from a background thread has stopped half-way."""
    chat(online, "one")
    gate = server.gate()
    server.reply("Half of", gate, " it.")
    assert online.run(IN_BACKGROUND).ok
    gate.wait_reached()
    return gate


def finish(kernel: NotebookKernel, gate: Gate) -> None:
    gate.open()
    assert kernel.run("worker.join()").ok


class TestDuringAReply:
    def test_a_second_question_is_refused_and_another_thread_of_the_memory_is_free(
        self, online: NotebookKernel, server: WireServer, gate: Gate
    ) -> None:
        """One clear line; the reply being written is none the worse."""
        refused = chat(online, "me too")
        assert refused.error is not None
        assert refused.error.text.startswith("✗ A reply is still being written in this thread. Wait for it")
        assert online.run("%memory thread other").ok
        assert chat(online, "two").ok
        assert sent(server) == ["two"]
        online.run("%memory thread main")
        finish(online, gate)
        assert chat(online, "three").ok
        assert sent(server) == ["one", "Reply 1.", "slow question", "Half of it.", "three"]

    def test_changes_hold_and_undo_waits(
        self, online: NotebookKernel, server: WireServer, gate: Gate
    ) -> None:
        """What is pinned, edited or removed meanwhile is so in the next request; undo says that it must wait."""
        assert online.run("%memory edit 1 reply Changed.").ok
        busy = online.run("%memory undo")
        assert busy.error is not None
        assert busy.error.text == "✗ A reply is being written: undo when it has ended."
        finish(online, gate)
        chat(online, "next")
        assert sent(server) == ["one", "Changed.", "slow question", "Half of it.", "next"]

    def test_a_clear_forgets_the_reply(self, online: NotebookKernel, server: WireServer, gate: Gate) -> None:
        """It is shown to its end and remembered nowhere."""
        assert online.run("%memory clear").ok
        finish(online, gate)
        chat(online, "next")
        assert sent(server) == ["next"]

    def test_background_code_uses_the_memory(
        self, online: NotebookKernel, server: WireServer, gate: Gate
    ) -> None:
        """`get_memory()` and `ask` work in any thread, with a provider of one's own; a busy memory says so."""
        run = online.run(
            "from concurrent.futures import ThreadPoolExecutor\n"
            "from jupyter_session_memory import SessionMemory, ask, get_memory\n"
            "from jupyter_session_memory.providers.offline import OfflineProvider\n"
            "def work(memory):\n"
            "    try:\n"
            "        return ask('My dog is called Bruno.', memory=memory, provider=OfflineProvider()).text\n"
            "    except Exception as error:\n"
            "        return type(error).__name__\n"
            "with ThreadPoolExecutor() as pool:\n"
            "    print(*pool.map(work, [get_memory(), SessionMemory(), SessionMemory()]))"
        )
        # What the reply in the background has written so far may be shown in this cell, too.
        assert run.text.endswith("Busy Noted. Noted.")
        finish(online, gate)


class TestTasks:
    def test_cells_with_await(self, online: NotebookKernel, server: WireServer) -> None:
        """A reply in a task: the event loop goes on meanwhile, and the next cell's request carries the turn."""
        run = online.run(
            "import asyncio\n"
            "ticks = 0\n"
            "async def tick():\n"
            "    global ticks\n"
            "    while True:\n"
            "        ticks += 1\n"
            "        await asyncio.sleep(0)\n"
            "ticking = asyncio.create_task(tick())\n"
            "reply = await asyncio.to_thread(get_ipython().run_line_magic, 'chat', 'hello')\n"
            "ticking.cancel()\n"
            "print(reply, ticks > 1)"
        )
        assert "Reply 1. True" in run.text
        chat(online, "next")
        assert sent(server) == ["hello", "Reply 1.", "next"]


def waiting_reply(kernel: NotebookKernel, server: WireServer) -> Recorded:
    """A reply that has begun and goes on for as long as the kernel lives."""
    gate = server.gate()
    server.reply("Half of", gate, " it.")
    assert kernel.run(IN_BACKGROUND).ok
    gate.wait_reached()
    return server.chats[-1]


class TestKernelsThatEnd:
    @pytest.mark.own_kernel
    @pytest.mark.parametrize("how", ["restart", "kill", "shut down"])
    def test_nothing_outlives_the_kernel(
        self,
        start_kernel: Callable[..., NotebookKernel],
        online: NotebookKernel,
        server: WireServer,
        how: str,
    ) -> None:
        """The request ends with it, no process hangs, and after a restart the memory is empty."""
        chat(online, "one")
        request = waiting_reply(online, server)
        manager = online._manager
        if how == "restart":
            online.restart()
            assert (
                online.run(LOAD).text
                == "Memory is on and empty. Model: openai:gpt-5-mini. Strategy: adaptive."
            )
            chat(online, "two")
            assert sent(server) == ["two"]
        elif how == "kill":
            manager.signal_kernel(9)
        else:
            manager.shutdown_kernel(now=False)
        assert request.disconnected.wait(PATIENCE)
        if how == "kill":
            provisioner: Any = manager.provisioner
            provisioner.process.wait(PATIENCE)
        assert manager.is_alive() is (how == "restart")

    @pytest.mark.own_kernel
    def test_a_shutdown_in_the_middle_of_a_cell(self, online: NotebookKernel, server: WireServer) -> None:
        """A cell that waits for its reply does not keep the kernel from ending."""
        gate = server.gate()
        server.reply("Half of", gate, " it.")
        online._send("execute_request", {"code": "%chat hello", "silent": False, "store_history": False,
                                         "user_expressions": {}, "allow_stdin": False}, {})  # fmt: skip
        gate.wait_reached()
        online._manager.shutdown_kernel(now=False)
        assert server.chats[-1].disconnected.wait(PATIENCE)
        assert not online._manager.is_alive()


class Contended(dict[str, Turn]):
    """Turns that another thread takes back while somebody asks whether one is there."""

    def __init__(self, memory: SessionMemory) -> None:
        super().__init__(memory.history.records.turns)
        self._undo: threading.Thread | None = threading.Thread(target=memory.undo)

    def __contains__(self, key: object) -> bool:
        found = super().__contains__(key)
        if self._undo and found:
            undo, self._undo = self._undo, None
            undo.start()
            undo.join(0.5)  # it has to wait where the reader holds the lock
        return found


def contend(memory: SessionMemory) -> None:
    memory.history.records.turns = Contended(memory)


def _quotes(memory: SessionMemory) -> object:
    provider = ScriptedProvider([Chunk("You said so.", outcome=Outcome.COMPLETE, sources=(0,))])
    asked = partial(ask, "Hm?", memory=memory, provider=provider, save=False)
    return asked(on_update=lambda _: contend(memory)).quotes


def _in_the_footer(memory: SessionMemory) -> object:
    context = memory.preview("Hm?")
    contend(memory)
    return footer.sent(context, memory)


def _in_a_receipt(memory: SessionMemory) -> object:
    shown: list[object] = []
    memory.receipts.record("m", memory.preview("Hm?"))
    contend(memory)
    see.sent(cast("Session", SimpleNamespace(memory=memory)), "", shown.append)
    return shown[0]


@pytest.mark.parametrize(
    ("read", "named"), [(_quotes, "(1,)"), (_in_the_footer, "#1 + your text"), (_in_a_receipt, "#1 ")]
)
def test_a_turn_that_goes_while_it_is_named(read: Callable[[SessionMemory], object], named: str) -> None:
    """Undo on another thread waits until the line is made, which then tells of the turn."""
    memory = SessionMemory("full")
    memory.add("user", "My dog is called Bruno.")
    assert named in str(read(memory))


def test_a_turn_of_a_background_thread_belongs_to_no_cell(
    online: NotebookKernel, server: WireServer, gate: Gate
) -> None:
    """A thread that asks while another cell runs keeps its turn when that other cell is run again."""
    finish(online, gate)
    ask = "worker = threading.Thread(target=shell.run_line_magic, args=('chat', 'from a thread'))\n"
    assert online.run(f"{ask}worker.start(); worker.join()\n%chat two", cell_id="other").ok
    assert online.run("%chat two again", cell_id="other").ok
    kept = online.run(
        "from jupyter_session_memory import get_memory\nprint([t.question for t in get_memory().turns])"
    )
    assert "from a thread" in kept.text
