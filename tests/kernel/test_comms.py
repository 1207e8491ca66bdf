"""The line to JupyterLab: found quietly, two comms for a page, and no word to pages that know nothing of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import comm
import pytest
from comm.base_comm import BaseComm

from jupyter_session_memory.kernel.comms import BEACON, TARGET, Comms, Frame, Send
from jupyter_session_memory.kernel.pages import Pages
from jupyter_session_memory.messages import Origin, Outcome
from jupyter_session_memory.threads import Threads
from support.kernels import NotebookKernel

Published = list[tuple[str, str, Any]]
"""(kind of message, comm id, data), as they left the kernel."""


class StubLine:
    """A page's line as the hub makes it."""

    def __init__(self, send: Send) -> None:
        self.send, self.received, self.closed = send, list[object](), False

    def receive(self, frame: object) -> None:
        self.received.append(frame)

    def close(self) -> None:
        self.closed = True


class Kernel:
    """What the kernel's side is made of, and the messages of pages to it."""

    def __init__(self, published: Published) -> None:
        self.published = published
        self.threads = Threads()
        self.lines: list[StubLine] = []
        self.pages = Pages()
        self.comms = Comms(self._connect, lambda: self.threads, self.pages)
        self.comms.install()

    def _connect(self, send: Send) -> StubLine:
        self.lines.append(StubLine(send))
        return self.lines[-1]

    def open_page(self, name: str) -> StubLine:
        """A page opens its comms `name`-out and `name`-in."""
        self.open(f"{name}-out", {"role": "out"})
        self.open(f"{name}-in", {"role": "in", "peer": f"{name}-out"})
        return self.lines[-1]

    def open(self, comm_id: str, data: object) -> None:
        content = {"comm_id": comm_id, "target_name": TARGET, "data": data}
        message = {"content": content, "header": {"session": f"client {comm_id[0]}"}}
        comm.get_comm_manager().comm_open(None, "", message)  # type: ignore[arg-type]

    def message(self, comm_id: str, data: object) -> None:
        content = {"comm_id": comm_id, "data": data}
        comm.get_comm_manager().comm_msg(None, "", {"content": content})  # type: ignore[arg-type]

    def close(self, comm_id: str) -> None:
        content = {"comm_id": comm_id, "data": {}}
        comm.get_comm_manager().comm_close(None, "", {"content": content})  # type: ignore[arg-type]

    def said_to(self, name: str) -> list[Any]:
        return [data for kind, where, data in self.published if where == f"{name}-out" and kind == "comm_msg"]

    def tell(self, cell: str) -> None:
        history = self.threads.active.history
        draft = history.open_draft("question", Origin(cell))
        history.commit_draft(draft, (history.message("assistant", "reply"),), Outcome.COMPLETE)


@pytest.fixture
def kernel_side(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kernel]:
    """A kernel's comms without a kernel: what they publish is kept."""
    published: Published = []

    class RecordingComm(BaseComm):
        def publish_msg(self, msg_type: str, data: Any = None, *_: Any, **__: Any) -> None:
            published.append((msg_type, self.comm_id, data))

    manager = comm.base_comm.CommManager()
    monkeypatch.setattr(comm, "create_comm", RecordingComm)
    monkeypatch.setattr(comm, "get_comm_manager", lambda: manager)
    yield Kernel(published)
    manager.comms.clear()


def test_the_beacon_is_listed_and_never_opened(kernel_side: Kernel) -> None:
    """A page that asks finds the target; one that listens hears it appear; nothing is opened on any page."""
    assert {each.target_name for each in comm.get_comm_manager().comms.values()} == {TARGET}
    assert kernel_side.published == [("comm_msg", BEACON, {"type": "here"})]


def test_a_page_is_told_when_its_line_is_up(kernel_side: Kernel) -> None:
    """Only when both comms are open, and on the one that sends."""
    kernel_side.open("a-out", {"role": "out"})
    assert kernel_side.said_to("a") == []
    kernel_side.open("a-in", {"role": "in", "peer": "a-out"})
    assert kernel_side.said_to("a") == [{"type": "ready"}]


def test_frames_go_out_on_one_comm_and_come_in_on_the_other(kernel_side: Kernel) -> None:
    """The comm that receives never sends, so its messages need not wait for a running cell."""
    line = kernel_side.open_page("a")
    line.send({"type": "status", "state": "busy"})
    kernel_side.message("a-in", {"type": "hello", "id": "c1.r1"})
    kernel_side.message("a-in", "no frame at all")

    assert kernel_side.said_to("a")[-1] == {"type": "status", "state": "busy"}
    assert line.received == [{"type": "hello", "id": "c1.r1"}, "no frame at all"]
    assert [where for _, where, _ in kernel_side.published if where == "a-in"] == []


def test_code_goes_to_the_page_that_runs_the_cell(kernel_side: Kernel) -> None:
    """To the newest line of its client and no other; where there is none, or it has gone, whoever asks is told."""
    put = kernel_side.comms.put_code
    assert not put("", "cell", 0, "x = 1")
    for name in ("a", "b1", "b2"):
        kernel_side.open_page(name)
    assert put("client b", "cell", 1, "x = 1")
    codes = [
        [each for each in kernel_side.said_to(name) if each["type"] == "code"] for name in ("a", "b1", "b2")
    ]
    assert codes == [[], [], [{"type": "code", "cell": "cell", "made": 1, "code": "x = 1"}]]
    for name in ("b1-in", "b2-in"):
        kernel_side.close(name)
    assert not put("client b", "cell", 1, "x = 1")


def test_cells_follow_the_frames_that_tell_of_turns(kernel_side: Kernel) -> None:
    """All cells after a state, what changed after an update, and nothing where nothing did."""
    line = kernel_side.open_page("a")
    kernel_side.tell("one")
    line.send({"type": "state"})
    kernel_side.tell("two")
    line.send({"type": "update"})
    line.send({"type": "update"})
    kernel_side.threads.active.prune(1)
    line.send({"type": "update"})
    line.send({"type": "draft"})

    cells = [frame for frame in kernel_side.said_to("a") if frame["type"] == "cells"]
    assert [(frame["opening"], [row["cell"] for row in frame["rows"]], frame["gone"]) for frame in cells] == [
        (True, ["one"], []),
        (False, ["two"], []),
        (False, [], ["one"]),
    ]


def test_what_a_page_tells_of_its_notebooks(kernel_side: Kernel) -> None:
    """Reaches those who ask for it, not the panel; every page learns of a cell that goes by another id."""
    line = kernel_side.open_page("a")
    kernel_side.open_page("b")
    kernel_side.tell("one")
    kernel_side.message("a-in", {"type": "order", "notebooks": [["zero", "one"]]})
    assert kernel_side.pages.around("one") == ("zero", "one")
    kernel_side.message("a-in", {"type": "renamed", "cells": {"uno": "one"}})
    assert line.received == []
    for page in "ab":
        (row,) = kernel_side.said_to(page)[-1]["rows"]
        assert (row["cell"], row["origin"]) == ("uno", "one")
    kernel_side.close("a-in")
    assert kernel_side.pages.around("one") == ()


def test_a_page_that_closes_is_forgotten_without_a_word(kernel_side: Kernel) -> None:
    """Nothing is published: other pages hear everything, and log an error for comms they do not know."""
    line = kernel_side.open_page("a")
    before = list(kernel_side.published)
    kernel_side.close("a-out")

    assert line.closed
    assert set(comm.get_comm_manager().comms) == {BEACON}
    assert kernel_side.published == before


def test_unloading_says_bye_and_closes_no_comm(kernel_side: Kernel) -> None:
    """Every page hears it; target and beacon are gone, and no comm_close is ever published."""
    lines = [kernel_side.open_page("a"), kernel_side.open_page("b")]
    kernel_side.comms.uninstall()

    assert kernel_side.said_to("a")[-1] == kernel_side.said_to("b")[-1] == {"type": "bye"}
    assert all(line.closed for line in lines)
    assert comm.get_comm_manager().comms == {}
    assert comm.get_comm_manager().targets == {}
    assert {kind for kind, _, _ in kernel_side.published} == {"comm_msg"}


def test_pages_that_went_without_a_word_are_dropped(kernel_side: Kernel) -> None:
    """A reloaded browser tab closes nothing: who has not answered by the time of the next newcomer is dropped."""
    reloaded, watching = kernel_side.open_page("reloaded"), kernel_side.open_page("watching")
    kernel_side.open_page("new")
    kernel_side.message("watching-in", {"type": "pong"})
    kernel_side.open_page("newer")

    assert (reloaded.closed, watching.closed) == (True, False)
    assert kernel_side.said_to("reloaded")[-1] == {"type": "bye"}
    assert watching.received == []


def test_a_comm_without_its_other_half_is_dropped(kernel_side: Kernel) -> None:
    """It may belong to a line that was dropped meanwhile; it makes no line and no error."""
    kernel_side.open("late-in", {"role": "in", "peer": "dropped-out"})

    assert kernel_side.lines == []
    assert "late-in" not in comm.get_comm_manager().comms


def _listed(kernel: NotebookKernel) -> int:
    code = (
        "import comm; print(sum(each.target_name == 'jupyter_session_memory'"
        " for each in comm.get_comm_manager().comms.values()))"
    )
    return int(kernel.run(code).text)


def test_a_real_kernel_opens_nothing_and_leaves_nothing(kernel: NotebookKernel) -> None:
    """Loading announces the beacon on a comm no page knows; a page gets the state; unloading leaves no comm."""
    kernel.run("%load_ext jupyter_session_memory")
    assert {message["msg_type"] for message in kernel.comm_messages} == {"comm_msg"}

    kernel.send_comm("comm_open", "p-out", {"role": "out"}, target_name=TARGET)
    kernel.send_comm("comm_open", "p-in", {"role": "in", "peer": "p-out"}, target_name=TARGET)
    hello = {"type": "hello", "id": "c1.r1", "thread": "", "revision": 0, "protocol": 2}
    kernel.send_comm("comm_msg", "p-in", hello)
    kernel.wait_for(lambda: any(frame["type"] == "cells" for frame in _frames(kernel)))
    assert [frame["type"] for frame in _frames(kernel)][:2] == ["ready", "state"]

    kernel.run("%unload_ext jupyter_session_memory")
    assert _listed(kernel) == 0
    assert {message["msg_type"] for message in kernel.comm_messages} == {"comm_msg"}


def test_a_page_s_message_is_no_execution(kernel: NotebookKernel) -> None:
    """Figures and other things that are shown at the end of a cell are not shown by a panel's request."""
    kernel.run(
        "%load_ext jupyter_session_memory\n"
        "ends = []\n"
        "get_ipython().events.register('post_execute', lambda: ends.append(1))"
    )
    kernel.send_comm("comm_open", "p-out", {"role": "out"}, target_name=TARGET)
    kernel.send_comm("comm_open", "p-in", {"role": "in", "peer": "p-out"}, target_name=TARGET)
    before = int(kernel.run("print(len(ends))").text)
    kernel.send_comm("comm_msg", "p-in", {"type": "pong"})

    assert int(kernel.run("print(len(ends))").text) == before + 1


def _frames(kernel: NotebookKernel) -> list[Frame]:
    return [
        message["content"]["data"]
        for message in kernel.comm_messages
        if message["content"]["comm_id"] == "p-out"
    ]
