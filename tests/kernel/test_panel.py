"""The panel in a real kernel: over its comm, beside a running cell, and in saved notebooks."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from support.environment import isolated_environment
from support.kernels import NotebookKernel
from support.sockets import PATIENCE, over_ipc
from support.wire import WireServer

CANARY = "Bruno-4711"
WIDGET = "application/vnd.jupyter.widget-view+json"
Frame = dict[str, Any]


class KernelPanel:
    """A panel at the front end's end of a widget's comm."""

    def __init__(self, kernel: NotebookKernel, code: str = "%memory", subshell: str = "") -> None:
        self.kernel, self.subshell = kernel, subshell
        shown = kernel.run(code)
        assert shown.ok, shown.text
        self.output = shown.outputs[-1]
        self.model = str(self.output.data[WIDGET]["model_id"])
        self._ids = 0

    @property
    def frames(self) -> list[Frame]:
        """What the panel was sent, oldest first."""
        return [
            message["content"]["data"]["content"]
            for message in self.kernel.comm_messages
            if message["msg_type"] == "comm_msg"
            and message["content"]["comm_id"] == self.model
            and message["content"]["data"].get("method") == "custom"
        ]

    def send(self, kind: str, **body: Any) -> str:
        """Send a request and do not wait; its id."""
        self._ids += 1
        frame = {"type": kind, "id": f"r{self._ids}", "thread": "", "revision": 0, **body}
        self.kernel.send_comm(
            "comm_msg", self.model, {"method": "custom", "content": frame}, subshell=self.subshell
        )
        return f"r{self._ids}"

    def ask(self, kind: str, **body: Any) -> Frame:
        """Send a request and wait for its answer (a hello's is a state)."""
        known = len(self.frames)
        request = self.send(kind, **body)
        if kind == "hello":
            self.kernel.wait_for(lambda: any(frame["type"] == "state" for frame in self.frames[known:]))
            return next(frame for frame in self.frames[known:] if frame["type"] == "state")
        self.kernel.wait_for(lambda: any(frame.get("re") == request for frame in self.frames))
        return next(frame for frame in self.frames if frame.get("re") == request)


@pytest.fixture
def telling(offline: NotebookKernel) -> NotebookKernel:
    """A kernel that was told three facts, the first with the canary."""
    for fact in (f"My dog is called {CANARY}.", "I live in Lima.", "My deadline is 3 May."):
        assert offline.run(f"%%chat\n{fact}").ok
    return offline


def test_memory_shows_the_panel(telling: NotebookKernel) -> None:
    """`%memory` shows a widget whose text for everybody else is counts; hello brings the conversation."""
    panel = KernelPanel(telling)
    assert panel.output.text == "Session memory: 3 turns, 3 in the next request. %memory show lists them."

    state = panel.ask("hello", protocol=2)

    assert state["order"] == [[1, 3]]
    assert CANARY in state["cards"][0]["question"]


def test_actions_reach_the_memory(telling: NotebookKernel) -> None:
    """What the panel does is done to the memory that cells use, and the other way round."""
    panel = KernelPanel(telling)
    panel.ask("hello", protocol=2)

    assert panel.ask("turns", action="prune", numbers=[1])["type"] == "done"
    shown = telling.run(
        "from jupyter_session_memory import get_memory\nprint([t.number for t in get_memory().turns])"
    )
    assert shown.text == "[2, 3]"

    telling.run("%memory undo")
    telling.wait_for(lambda: panel.frames[-1]["type"] == "status")
    update = [frame for frame in panel.frames if frame["type"] == "update"][-1]
    assert update["splices"][0]["numbers"] == [[1, 1]]


def test_the_chat_streams_to_the_panel(telling: NotebookKernel) -> None:
    """While `%%chat` answers the panel hears of the draft, then of its turn, and when the cell ended."""
    panel = KernelPanel(telling)
    panel.ask("hello", protocol=2)
    before = len(panel.frames)

    telling.run("%%chat\nWhat is my dog called?")

    kinds = [frame["type"] for frame in panel.frames[before:]]
    assert "draft" in kinds
    assert kinds[-1] == "status"
    assert [card["number"] for frame in panel.frames[before:] for card in frame.get("cards", ())] == [4]


def test_an_action_beside_a_running_cell(telling: NotebookKernel) -> None:
    """Frames on a subshell, as JupyterLab sends them, take effect and are answered while a cell runs."""
    subshell = telling.open_subshell()
    if not subshell:
        pytest.skip("this kernel has no subshells")
    panel = KernelPanel(telling, subshell=subshell)
    panel.ask("hello", protocol=2)
    sent: list[str] = []

    def prune_while_it_runs(execution: Any) -> None:
        if "begun" in execution.text and not sent:
            # The kernel has published on this comm from the cell, which must not send what comes in behind it.
            sent.append(panel.send("turns", action="prune", numbers=[2]))

    code = """
from jupyter_session_memory import get_memory
import threading
changed = threading.Event()
get_memory().pin(1)
get_memory().subscribe(lambda change: changed.set())
print("begun", flush=True)
changed.wait()
print([turn.number for turn in get_memory().turns])
"""
    execution = telling.run(code, on_output=prune_while_it_runs)

    assert execution.text.splitlines() == ["begun", "[1, 3]"]
    answered = [frame["type"] == "done" for frame in panel.frames if frame.get("re") == sent[0]]
    assert answered == [True]


def test_an_action_that_queues_behind_a_cell(telling: NotebookKernel, tmp_path: Path) -> None:
    """Where messages queue until the cell ends, the action is done then."""
    panel = KernelPanel(telling)
    panel.ask("hello", protocol=2)
    sent: list[str] = []

    def prune_once(execution: Any) -> None:
        if not sent:
            sent.append(panel.send("turns", action="prune", numbers=[2]))
            go_on.write_text("Go on.")

    go_on = tmp_path / "go-on"
    os.mkfifo(go_on)
    telling.run(f"print('begun', flush=True)\nopen({str(go_on)!r}).read()", on_output=prune_once)
    telling.wait_for(lambda: any(frame.get("re") == sent[0] for frame in panel.frames))

    assert telling.run("%memory stats").text.startswith("2 turns")


@pytest.mark.parametrize("where", ["cell", "background"])
def test_a_reply_is_stopped(online: NotebookKernel, server: WireServer, where: str) -> None:
    """Of the running cell on a subshell, where the cell fails in one line; of a background thread in any kernel."""
    subshell = online.open_subshell() if where == "cell" else ""
    if where == "cell" and not subshell:
        pytest.skip("this kernel has no subshells")
    panel = KernelPanel(online, subshell=subshell)
    panel.ask("hello", protocol=2)
    gate = server.gate()
    server.reply("Half of", gate, " it.")
    sent: list[str] = []

    def stop_once(execution: Any) -> None:
        if "Half of" in execution.text and not sent:
            sent.append(panel.send("stop", number=1))

    if where == "cell":
        execution = online.run("%%chat\nWhy?", on_output=stop_once)
        assert execution.error is not None
        assert execution.error.text == (
            "✗ Stopped by you. Text kept as #1, out of the next request. Run the cell again to replace it."
        )
    else:
        execution = online.run(
            "import threading\n"
            "worker = threading.Thread(target=get_ipython().run_line_magic, args=('chat', 'Why?'))\n"
            "worker.start()"
        )
        online.wait_for(lambda: "Half of" in execution.text)
        stop_once(execution)
    online.wait_for(lambda: any(frame.get("re") == sent[0] for frame in panel.frames))
    (answer,) = [frame for frame in panel.frames if frame.get("re") == sent[0]]
    assert (answer["type"], answer["note"]) == ("done", "Stopped. What had come is kept as #1.")
    assert server.chats[0].disconnected.wait(PATIENCE)


def test_a_stop_that_queues_behind_its_cell(online: NotebookKernel, server: WireServer) -> None:
    """It comes too late, says so, and stops nothing; so it is not offered there (see tests/browser/panel)."""
    panel = KernelPanel(online)
    panel.ask("hello", protocol=2)
    sent: list[str] = []

    def stop_once(_: Any) -> None:
        if not sent:
            sent.append(panel.send("stop", number=1))

    assert online.run("%%chat\nWhy?", on_output=stop_once).ok
    online.wait_for(lambda: any(frame.get("re") == sent[0] for frame in panel.frames))
    (answer,) = [frame for frame in panel.frames if frame.get("re") == sent[0]]
    assert (answer["kind"], answer["text"]) == ("unknown", "The reply of #1 had ended.")


def test_summarising_beside_a_running_cell(telling: NotebookKernel) -> None:
    """Summarising started on a subshell reports its end from its own thread, while the cell still runs."""
    subshell = telling.open_subshell()
    panel = KernelPanel(telling, subshell=subshell)
    panel.ask("hello", protocol=2)
    sent: list[str] = []

    def summarise_once(execution: Any) -> None:
        if not sent:
            sent.append(panel.send("summarise", numbers=[1, 2, 3]))

    code = """
from jupyter_session_memory import get_memory
import threading
summarised, memory = threading.Event(), get_memory()
memory.subscribe(lambda change: memory.summaries and summarised.set())
print("begun", flush=True)
summarised.wait()
print(len(memory.summaries))
"""
    execution = telling.run(code, on_output=summarise_once)
    telling.wait_for(lambda: any(frame.get("re") == sent[0] for frame in panel.frames))

    assert execution.text.splitlines() == ["begun", "1"]
    work = [frame["work"]["id"] for frame in panel.frames if frame.get("work") and frame["type"] == "update"]
    assert (work[0], work[-1]) == ("w1", "")


def test_panel_messages_are_no_cells(telling: NotebookKernel) -> None:
    """A request of the panel does not pass for a cell that began and ended (others flush figures then)."""
    telling.run("seen = []\nget_ipython().events.register('post_execute', lambda: seen.append(1))")
    panel = KernelPanel(telling)
    telling.run("seen.clear()")
    panel.ask("hello", protocol=2)
    panel.ask("turns", action="pin", numbers=[1])

    # This cell's own end comes after it printed.
    assert telling.run("print(len(seen))").text == "1"


def test_memory_again_is_the_same_panel(telling: NotebookKernel) -> None:
    """Run twice, `%memory` shows one model in two outputs; after `close()` it is a new one."""
    first, second = KernelPanel(telling), KernelPanel(telling)
    assert first.model == second.model

    telling.run("from jupyter_session_memory import MemoryPanel\nown = MemoryPanel()")
    third = KernelPanel(telling, "own")
    assert third.model != first.model
    third.ask("hello", protocol=2)
    telling.run("own.close()")
    heard = len(third.frames)
    telling.run("%memory pin 1")
    assert len(third.frames) == heard


def test_a_picture_when_asked(telling: NotebookKernel) -> None:
    """`%memory show --static` is HTML without a widget, and holds the turns; `%memory show` is the table."""
    shown = telling.run("%memory show --static").outputs[-1]
    assert WIDGET not in shown.data
    assert CANARY in shown.html
    assert "<table>" in telling.run("%memory show").outputs[-1].html


def test_its_output_is_known_by_its_type(telling: NotebookKernel) -> None:
    """Beside the widget stands a type of our own, without content, by which a front end knows a panel's output."""
    shown = telling.run("%memory").outputs[-1].data
    assert shown["application/vnd.jupyter-session-memory.panel+json"] == {}
    assert set(shown) == {WIDGET, "application/vnd.jupyter-session-memory.panel+json", "text/plain"}


def test_it_composes(telling: NotebookKernel) -> None:
    """A panel is a widget among widgets: it stands in ipywidgets layouts."""
    shown = telling.run(
        "import ipywidgets\nfrom jupyter_session_memory import MemoryPanel\n"
        "ipywidgets.HBox([MemoryPanel(layout={'width': '50%'}), ipywidgets.Label('beside')])"
    )
    assert WIDGET in shown.outputs[-1].data


def test_unloading_ends_every_panel(telling: NotebookKernel) -> None:
    """Unloaded, the panel hears that there is no memory; loaded again, it shows the new one."""
    panel = KernelPanel(telling)
    panel.ask("hello", protocol=2)
    telling.run("%unload_ext jupyter_session_memory")
    assert panel.frames[-1] == {
        "type": "status",
        "thread": "",
        "revision": panel.frames[-1]["revision"],
        "state": "absent",
    }

    panel.send("hello", protocol=2)
    telling.run("pass")
    assert panel.frames[-1]["type"] == "status"

    telling.run("%load_ext jupyter_session_memory")
    state = panel.ask("hello", protocol=2)
    assert state["order"] == []


def test_reloading_keeps_the_memory(telling: NotebookKernel) -> None:
    """`%reload_ext` keeps the turns, and a panel that asks again shows them."""
    panel = KernelPanel(telling)
    panel.ask("hello", protocol=2)
    telling.run("%reload_ext jupyter_session_memory")
    assert panel.ask("hello", protocol=2)["order"] == [[1, 3]]


def test_without_the_extension(kernel: NotebookKernel) -> None:
    """`MemoryPanel()` without the extension fails in one line with the next step."""
    shown = kernel.run("from jupyter_session_memory import MemoryPanel\nMemoryPanel()")
    assert shown.error is not None
    assert shown.error.text == "✗ Session memory is not loaded. Run %load_ext jupyter_session_memory first."


def test_garbage_leaves_the_comm_alive(telling: NotebookKernel) -> None:
    """Malformed frames are answered by refusals, and the line goes on."""
    panel = KernelPanel(telling)
    garbage: tuple[Any, ...] = (None, 7, "x", [], {"type": []}, {"id": "y" * 100})
    for content in garbage:
        telling.send_comm("comm_msg", panel.model, {"method": "custom", "content": content})
    telling.send_comm("comm_msg", panel.model, {"method": "nonsense"})
    assert panel.ask("hello", protocol=2)["type"] == "state"
    assert [frame["kind"] for frame in panel.frames if frame["type"] == "refused"] == ["malformed"] * 6


def test_a_saved_notebook_holds_nothing(tmp_path: Path) -> None:
    """Run by nbclient with widget state, what was told is in its own cells' source and outputs and nowhere else."""
    cells = [
        "%load_ext jupyter_session_memory\n%model offline",
        f"%%chat\nMy dog is called {CANARY}.",
        "%memory",
        "from jupyter_session_memory import MemoryPanel\nMemoryPanel()",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    environment = isolated_environment(tmp_path / "home", {})
    client = NotebookClient(
        notebook,
        store_widget_state=True,
        startup_timeout=int(PATIENCE),
        resources={"metadata": {"path": str(tmp_path)}},
        config=over_ipc(),
    )
    client.execute(env=environment)

    states = notebook.metadata["widgets"]["application/vnd.jupyter.widget-state+json"]["state"]
    assert any(state["model_name"] == "AnyModel" for state in states.values())
    notebook.cells[1]["source"] = notebook.cells[1]["outputs"] = ""
    assert CANARY not in json.dumps(notebook)
    assert "1 turn, 1 in the next request" in json.dumps(notebook.cells[2]["outputs"])
