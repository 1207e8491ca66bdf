"""Loading and unloading: the one place that puts the parts of the kernel side together.

Unloading takes everything out again. `%reload_ext` unloads and loads within one cell, so what was
unloaded is kept until that cell ends, and not longer.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from ..exceptions import ReplyStopped, UsageError
from ..panel import HUB
from . import background, completion, execute_request, loading, private, tracebacks, transform
from .cells import EXECUTION, Execution, retire
from .magics import ChatMagics
from .printing import print_plain
from .reply import clearing

if TYPE_CHECKING:
    from types import FrameType

    from ..memory.session_memory import SessionMemory
    from ..panel.hub import Hub
    from ..panel.widget import MemoryPanel
    from .comms import Comms
    from .session import Session

NAMES = ("chat", "memory", "model")
_KEY = "_jupyter_session_memory"


class Extension:
    """What is registered with a shell while the extension is loaded."""

    def __init__(self, shell: Any, before: ChatMagics | None) -> None:
        self.shell = shell
        self.magics = ChatMagics(shell, before)
        self.kept = self.magics.kept is not None
        self._loading = ExitStack()
        """What ends with the cell that loads the extension."""
        self.panel: MemoryPanel | None = None
        """The one that `%memory` shows; it may stand in several outputs."""
        self.comms: Comms | None = None
        self._request = ""
        """The one that runs, where the kernel is not ipykernel's and tells."""

    @property
    def session(self) -> Session:
        return self.magics.session

    @cached_property
    def hub(self) -> Hub:
        """What panels are connected to, made for the first of them."""
        from ..panel.hub import Hub
        from .reply.footer import told
        from .reply.render import render

        return Hub(self.session, render, partial(told, lead=""))

    def install(self) -> None:
        shell = self.shell
        owner = shell.find_cell_magic("chat")
        shell.register_magics(self.magics)
        transform.install(shell, NAMES, self._shows)
        private.install(shell, lambda: self.magics.private)
        execute_request.install(shell, self._execution)
        tracebacks.install(shell)
        background.install()
        self.end_completion = completion.install(shell, _providers)
        shell.events.register("post_run_cell", self._ran)
        shell.meta[HUB] = lambda: self.hub
        if hasattr(shell, "kernel"):
            clearing.install(shell)
            from .comms import Comms

            pages = self.magics.cells.pages
            self.comms = Comms(lambda send: self.hub.connect(send), lambda: self.session.threads, pages)
            self.comms.install()
            self.magics.open_panel = self._open_panel
            self.magics.put_on_page = self._put_on_page
        else:
            shell.events.register("pre_run_cell", self._runs_elsewhere)
        if owner is not None:
            print_plain(
                f"%%chat was {_name(owner)}; it is this extension's now. %unload_ext jupyter_session_memory ends that."
            )
        cell = loading.running_cell()
        if cell is not None:  # loaded from a configuration file, before any cell, nothing is printed
            self._install_in(cell)

    def _install_in(self, cell: FrameType) -> None:
        """Let the rest of the cell that loads the extension work as the next one, and say what it chose at its end."""
        shell = self.shell
        if hasattr(shell, "kernel") and EXECUTION.get() is None:
            self._loading.enter_context(self._execution(shell.parent_header))
        shell.events.register("post_execute", self._loaded)
        told = loading.read_again(shell, cell)
        if told:
            self.magics.say(told)
        self.magics.greeting = self._greet

    def uninstall(self) -> None:
        shell = self.shell
        if self.comms is not None:
            self.comms.uninstall()
        shell.meta.pop(HUB, None)
        if "hub" in self.__dict__:
            self.hub.close()
        self.end_completion()
        background.uninstall()
        tracebacks.uninstall(shell)
        execute_request.uninstall(shell)
        clearing.uninstall(shell)
        private.uninstall(shell)
        transform.uninstall(shell)
        _unregister(shell, "pre_run_cell", self._runs_elsewhere)
        _unregister(shell, "post_run_cell", self._ran)
        self.magics.greeting = None
        shell.configurables.remove(self.magics)
        shell.magics_manager.registry.pop("ChatMagics", None)
        for kind in ("line", "cell"):
            for name in NAMES:
                found = shell.magics_manager.magics[kind].get(name)
                if getattr(found, "__self__", None) is self.magics:
                    del shell.magics_manager.magics[kind][name]

    def _loaded(self) -> None:
        _unregister(self.shell, "post_execute", self._loaded)
        self.magics.greet()
        self._loading.close()

    def _greet(self) -> None:
        memory = self.session.memory
        count = len(memory.turns)
        state = (
            f"on, with {count} turn{'' if count == 1 else 's'} kept"
            if self.kept and count
            else "on and empty"
        )
        self.magics.say(f"Memory is {state}. Model: {self.session.title}. Strategy: {memory.strategy}.")

    def _open_panel(self) -> MemoryPanel:
        from ..panel.widget import MemoryPanel

        if self.panel is None or self.panel.comm is None:
            self.panel = MemoryPanel(self.hub)
        return self.panel

    def _put_on_page(self, code: str) -> bool:
        execution = EXECUTION.get()
        if self.comms is None or execution is None or not execution.cell:
            return False
        client = str(self.shell.parent_header.get("header", {}).get("session", ""))
        put = self.comms.put_code(client, execution.cell, execution.made, code)
        execution.made += put
        return put

    def _shows(self, name: str) -> bool:
        """Whether a magic of that name is ours, and shows what it returns."""
        own, _ = transform.spellings(self.shell, NAMES).get(name, (name, ""))
        found = self.shell.find_line_magic(own) or self.shell.find_cell_magic(own)
        return getattr(found, "__self__", None) is self.magics

    @contextmanager
    def _execution(self, parent: dict[str, Any]) -> Iterator[None]:
        """Around the execution that a request to the kernel asks for."""
        try:
            with self.magics.cells.execution(parent, self._retire):
                self._tell_busy()
                yield
        finally:
            self._tell_busy()

    def _retire(self, execution: Execution) -> None:
        if self.magics.kept is not None:
            retire(execution, self.session.threads)

    def _tell_busy(self) -> None:
        if "hub" in self.__dict__:
            self.hub.set_busy(bool(self.magics.cells.running))

    def _ran(self, result: Any) -> None:
        execution = EXECUTION.get()
        if execution is None or result is None:
            return
        if isinstance(result.error_in_exec, ReplyStopped):
            execution.swallowed = result.error_in_exec  # by IPython, where this is a cell within a cell
        elif execution.swallowed and execution.is_of(result.info.raw_cell):
            result.error_in_exec = execution.swallowed
        execution.succeeded = result.success
        if result.success and not hasattr(self.shell, "kernel") and execution.is_of(result.info.raw_cell):
            self._retire(execution)

    def _runs_elsewhere(self, info: Any) -> None:
        """A cell begins in a terminal, or in a kernel that is not ipykernel's and may tell whose request it is."""
        parent = getattr(self.shell, "parent_header", None) or {}
        request = (parent.get("header") or {}).get("msg_id", "")
        # What runs inside a cell is not stored, and belongs to the same request.
        if info.store_history or request != self._request:
            self._request = request
            EXECUTION.set(self.magics.cells.begun(parent))


def load(shell: Any) -> None:
    """Register the magics with a shell; loading twice changes nothing."""
    if _loaded(shell) is not None:
        return
    extension = Extension(shell, shell.meta.pop(_KEY + "_kept", None))
    extension.install()
    shell.meta[_KEY] = extension


def unload(shell: Any) -> None:
    """Take everything out of the shell again; the memory goes when the running cell ends."""
    extension = shell.meta.pop(_KEY, None)
    if extension is None:
        return
    extension.uninstall()
    shell.meta[_KEY + "_kept"] = extension.magics

    def forget() -> None:
        _unregister(shell, "post_execute", forget)
        magics = shell.meta.pop(_KEY + "_kept", None)
        if magics is not None and magics.kept is not None:
            magics.kept.close()

    shell.events.register("post_execute", forget)


def get_memory() -> SessionMemory:
    """The active thread's memory of this kernel.

    Raises:
        UsageError: the extension is not loaded.
    """
    from IPython.core.getipython import get_ipython

    extension = _loaded(get_ipython())
    if extension is None:
        raise UsageError("Session memory is not loaded. Run %load_ext jupyter_session_memory first.")
    return extension.session.memory


def _providers() -> list[str]:
    from ..providers.registry import providers

    return list(providers())


def _loaded(shell: Any) -> Extension | None:
    found: Extension | None = shell.meta.get(_KEY) if shell is not None else None
    return found


def _unregister(shell: Any, event: str, callback: Any) -> None:
    if callback in shell.events.callbacks[event]:
        shell.events.unregister(event, callback)


def _name(magic: Any) -> str:
    owner = getattr(magic, "__self__", None)
    return f"{type(owner).__module__}'s" if owner is not None else "another extension's"
