"""Real kernels for tests, spoken to as JupyterLab does and seen as a notebook would show them."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager

from .environment import isolated_environment
from .sockets import PATIENCE, over_ipc

Message = dict[str, Any]
_RESET = (Path(__file__).parent / "reset_cell.py").read_text(encoding="utf-8")


@dataclass
class Output:
    """One output of a cell: `kind` is stream, display_data, execute_result or error.

    `data` maps MIME types to content; a stream has its text, an error its traceback under text/plain.
    `name` is stdout or stderr for a stream and the exception's name for an error.
    """

    kind: str
    data: dict[str, Any]
    name: str = ""
    display_id: str = ""
    metadata: dict[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return str(self.data.get("text/plain", ""))

    @property
    def html(self) -> str:
        return str(self.data.get("text/html", ""))


@dataclass
class Execution:
    """What one run of a cell left: its outputs as they stand after every update, and how it ended."""

    outputs: list[Output] = field(default_factory=list)
    status: str = ""
    """ok, error or aborted, as the kernel replied; empty while the cell runs."""
    updates: int = 0
    """How many display updates arrived."""

    @property
    def ok(self) -> bool:
        return self.status == "ok"

    @property
    def text(self) -> str:
        """Everything shown, as plain text, one output after the other."""
        return "\n".join(output.text.rstrip("\n") for output in self.outputs)

    @property
    def html(self) -> str:
        return "\n".join(output.html for output in self.outputs if output.html)

    @property
    def error(self) -> Output | None:
        return next((output for output in self.outputs if output.kind == "error"), None)


class NotebookKernel:
    """A running kernel and the one notebook that talks to it."""

    def __init__(self, manager: KernelManager, environment: Mapping[str, str], folder: Path) -> None:
        self._manager, self._environment, self._folder = manager, dict(environment), folder
        self._client: BlockingKernelClient
        self._executions: dict[str, Execution] = {}
        self._displays: dict[str, list[Output]] = {}
        self._subshells: list[str] = []
        self._may_ask = False
        self._answers: list[str] = []
        self._prompts: list[str] = []
        self.shared = False
        """Whether other tests use it, too, so that it must go on as it is."""
        self.comm_messages: list[Message] = []
        """Every comm_open, comm_msg and comm_close the kernel published, oldest first."""

    def start(self) -> None:
        self._manager.start_kernel(env=self._environment, cwd=str(self._folder))
        self._connect()

    def restart(self) -> None:
        """As the notebook's Restart: a new process, the same page."""
        assert not self.shared, "a test that restarts its kernel is marked own_kernel"
        self._client.stop_channels()
        self._manager.restart_kernel(now=True)
        self._connect()

    def interrupt(self) -> None:
        """As the notebook's Interrupt; from any thread, which the manager's own method is not made for."""
        assert not self.shared, "a test that interrupts its kernel is marked own_kernel"
        provisioner: Any = self._manager.provisioner
        os.kill(provisioner.pid, signal.SIGINT)

    def shut_down(self) -> None:
        self._client.stop_channels()
        self._manager.shutdown_kernel(now=True)

    def run(
        self,
        code: str,
        *,
        cell_id: str | None = None,
        timeout: float = PATIENCE,
        on_output: Callable[[Execution], None] | None = None,
        interrupt_when: Callable[[Execution], bool] | None = None,
    ) -> Execution:
        """Run a cell to its end; `on_output` sees the execution after each output while it runs.

        `interrupt_when` is asked after each output, and interrupts the kernel once it says yes.
        `cell_id` is sent where JupyterLab and Notebook send it; without one the metadata are empty,
        as nbclient sends them.

        Raises:
            TimeoutError: the cell was not idle after `timeout` seconds.
        """
        content = {**_execute_content(code), "allow_stdin": self._may_ask}
        return self._run(content, cell_id, timeout, on_output, interrupt_when)

    def _run(
        self,
        content: Message,
        cell_id: str | None = None,
        timeout: float = PATIENCE,
        on_output: Callable[[Execution], None] | None = None,
        interrupt_when: Callable[[Execution], bool] | None = None,
    ) -> Execution:
        execution = Execution()
        request = self._send("execute_request", content, _execute_metadata(cell_id))
        self._executions[request] = execution
        deadline = time.monotonic() + timeout
        idle = False
        while not idle:
            message = self._published(deadline, f"{content['code']!r} still runs")
            idle = self._take(message) == request
            if idle or message["parent_header"].get("msg_id") != request:
                continue
            if on_output:
                on_output(execution)
            if interrupt_when and interrupt_when(execution):
                self.interrupt()
                interrupt_when = None
        execution.status = self._replied(request, deadline)
        return execution

    @contextmanager
    def answering(self, answers: Sequence[str]) -> Iterator[list[str]]:
        """Give these answers to what cells ask for meanwhile, and yield the prompts; with none, cells cannot ask."""
        prompts: list[str] = []
        self._answers, self._prompts = list(answers), prompts
        self._may_ask = bool(answers)
        try:
            yield prompts
        finally:
            self._answers, self._may_ask = [], False

    def send_comm(
        self, kind: str, comm_id: str, data: Message, *, subshell: str = "", **content: Any
    ) -> None:
        """Send comm_open (with `target_name`), comm_msg or comm_close, as a front end does."""
        self._send(kind, {"comm_id": comm_id, "data": data, **content}, {}, subshell)

    def open_subshell(self) -> str:
        """Ask for a subshell as JupyterLab does for each comm; its id, empty where the kernel has none to give."""
        subshell = str(self._control("create_subshell_request").get("subshell_id") or "")
        if subshell:
            self._subshells.append(subshell)
        return subshell

    def move(self, folder: Path, environment: Mapping[str, str]) -> None:
        """Go on in another folder and environment, a restart included."""
        self._environment, self._folder = dict(environment), folder
        self._beside("move", str(folder), self._environment)

    def reset(self) -> dict[str, str]:
        """Make it as good as new; what still stands around the user's names, to be compared (see reset_cell.py)."""
        while self._subshells:
            self._control("delete_subshell_request", {"subshell_id": self._subshells.pop()})
        done = self._beside("reset")
        assert [output.name for output in done.outputs] == ["stdout"], done.text
        left: dict[str, str] = json.loads(done.text.splitlines()[-1])
        for known in (self._executions, self._displays, self.comm_messages):
            known.clear()
        return left

    def run_beside(self, source: str, function: str, *arguments: object) -> str:
        """What a function of some source prints, called so that it leaves no name and no number in the session."""
        return self._run_beside(source, function, ", ".join(map(repr, arguments))).text

    def _beside(self, function: str, *arguments: object) -> Execution:
        """Call a function of reset_cell.py."""
        given = ", ".join(["get_ipython()"] * (function == "reset") + [repr(each) for each in arguments])
        return self._run_beside(_RESET, function, given)

    def _run_beside(self, source: str, function: str, given: str) -> Execution:
        code = (
            f"(lambda cell: (exec({source!r}, cell), cell[{function!r}]({given})))"
            "({'get_ipython': get_ipython})"
        )
        done = self._run({**_execute_content(code), "silent": True, "store_history": False})
        assert done.ok, done.text
        return done

    def _control(self, kind: str, content: Message | None = None) -> Message:
        channel = self._client.control_channel
        channel.send(self._client.session.msg(kind, content))
        return dict(channel.get_msg(timeout=PATIENCE)["content"])

    def wait_for(self, condition: Callable[[], bool], *, timeout: float = PATIENCE) -> None:
        """Take in what the kernel publishes, outside any cell, until `condition` holds.

        Raises:
            TimeoutError: it did not within `timeout` seconds.
        """
        deadline = time.monotonic() + timeout
        while not condition():
            self._take(self._published(deadline, "the condition does not hold"))

    def _connect(self) -> None:
        self._client = self._manager.client()
        # As a browser does: what is not ASCII goes out escaped, so half an emoji can be sent, too.
        self._client.session.pack = lambda message: json.dumps(message, default=str).encode()
        self._client.start_channels()
        self._client.wait_for_ready(timeout=PATIENCE)

    def _send(self, kind: str, content: Message, metadata: Message, subshell: str = "") -> str:
        message = self._client.session.msg(kind, content, metadata=metadata)
        if subshell:
            message["header"]["subshell_id"] = subshell
        self._client.shell_channel.send(message)
        return str(message["header"]["msg_id"])

    def _published(self, deadline: float, complaint: str) -> Message:
        while True:
            left = max(0.01, deadline - time.monotonic())
            try:
                return self._client.get_iopub_msg(timeout=min(0.05, left) if self._answers else left)
            except Empty:
                if time.monotonic() > deadline:
                    raise TimeoutError(complaint) from None
            if self._client.stdin_channel.msg_ready():
                self._prompts.append(self._client.stdin_channel.get_msg()["content"]["prompt"])
                self._client.input(self._answers.pop(0))

    def _replied(self, request: str, deadline: float) -> str:
        while True:
            try:
                reply = self._client.get_shell_msg(timeout=max(0.1, deadline - time.monotonic()))
            except Empty:
                raise TimeoutError("the kernel is idle but did not reply") from None
            if reply["parent_header"].get("msg_id") == request:
                return str(reply["content"]["status"])

    def _take(self, message: Message) -> str:
        """File one published message; the id of the request that it ends, if it does."""
        kind, content = message["msg_type"], message["content"]
        request = str(message["parent_header"].get("msg_id", ""))
        execution = self._executions.get(request)
        if kind == "status":
            return request if content["execution_state"] == "idle" else ""
        if kind.startswith("comm_"):
            self.comm_messages.append(message)
        elif kind == "update_display_data":
            for output in self._displays.get(content["transient"]["display_id"], ()):
                output.data, output.metadata = content["data"], content["metadata"]
            if execution:
                execution.updates += 1
        elif kind == "clear_output" and execution:
            execution.outputs.clear()
        elif execution and kind in ("stream", "display_data", "execute_result", "error"):
            self._show(execution, _output(kind, content))
        return ""

    def _show(self, execution: Execution, output: Output) -> None:
        last = execution.outputs[-1] if execution.outputs else None
        if last and output.kind == "stream" and (last.kind, last.name) == (output.kind, output.name):
            last.data["text/plain"] += output.text
            return
        execution.outputs.append(output)
        if output.display_id:
            self._displays.setdefault(output.display_id, []).append(output)


@contextmanager
def running_kernel(folder: Path, **changes: str) -> Iterator[NotebookKernel]:
    """A kernel of this Python, at home in `folder`, with `changes` to an environment without keys."""
    manager = KernelManager(kernel_name="python3", config=over_ipc())
    kernel = NotebookKernel(manager, isolated_environment(folder / "home", changes), folder)
    try:
        kernel.start()
        yield kernel
    finally:
        kernel.shut_down()


class SharedKernel:
    """One kernel that tests use in turn: none sees anything of the one before."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._kernel: NotebookKernel | None = None
        self._end = ExitStack()
        self._new: dict[str, str] = {}

    def take(self, folder: Path, **changes: str) -> NotebookKernel:
        """The kernel, as good as new, at home in `folder`, with `changes` to an environment without keys."""
        if self._kernel is None:
            self._kernel = self._end.enter_context(running_kernel(self._home))
            self._kernel.shared = True
            self._new = self._kernel.reset()
        self._kernel.move(folder, isolated_environment(folder / "home", changes))
        return self._kernel

    def give_back(self) -> None:
        """Make it as good as new again, or end it.

        Raises:
            AssertionError: something is left that the next test would see; it is named.
        """
        assert self._kernel is not None
        try:
            left = self._kernel.reset()
            changed = {
                name: (self._new[name], what) for name, what in left.items() if self._new[name] != what
            }
            told = f"Left in the kernel (before, now): {changed}. Undo it, or mark the test own_kernel."
            assert changed == {}, told
        except BaseException:
            self.end()
            raise

    def end(self) -> None:
        """End it; the next to take it gets another one."""
        self._kernel = None
        self._end.close()


def _execute_content(code: str) -> Message:
    return {
        "code": code,
        "silent": False,
        "store_history": True,
        "user_expressions": {},
        "allow_stdin": False,
        "stop_on_error": True,
    }


def _execute_metadata(cell_id: str | None) -> Message:
    if cell_id is None:
        return {}
    return {"trusted": True, "deletedCells": [], "recordTiming": False, "cellId": cell_id}


def _output(kind: str, content: Message) -> Output:
    if kind == "stream":
        return Output(kind, {"text/plain": content["text"]}, name=content["name"])
    if kind == "error":
        return Output(kind, {"text/plain": "\n".join(content["traceback"])}, name=content["ename"])
    display_id = content.get("transient", {}).get("display_id", "")
    return Output(kind, dict(content["data"]), display_id=display_id, metadata=content["metadata"])
