"""The panel as a Jupyter widget: `%memory` in JupyterLab, Notebook, VS Code and Colab.

The conversation travels in custom messages only. What a widget keeps in traits is written into saved
notebooks, and so is what an output falls back to: neither holds a word of it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import anywidget
from IPython.core.getipython import get_ipython

from ..exceptions import UsageError
from . import HUB
from .hub import Connection, Hub

STATIC = Path(__file__).parent / "static"
MARK = "application/vnd.jupyter-session-memory.panel+json"
"""Beside the widget in an output, so that the JupyterLab extension knows a panel's output when its kernel is gone."""


class MemoryPanel(anywidget.AnyWidget):
    """The session memory of this kernel, live: what the next request carries, and every way to change that.

    It goes into any ipywidgets layout; `close()` ends it.

    Raises:
        UsageError: the extension is not loaded.
    """

    _esm = STATIC / "panel.js"
    _css = STATIC / "panel.css"

    _line: Connection | None = None  # until there is a hub to be connected to

    def __init__(self, hub: Hub | None = None, **layout: Any) -> None:
        self._hub = hub or hub_of_kernel()
        super().__init__(**layout)
        self._line = self._hub.connect(self.send)
        self.on_msg(self._receive)
        comm: Any = self.comm
        # Not by way of `Comm.handle_msg`: that tells IPython that a cell began and ended, although one may be
        # running. And answers come in where the front end sends them, not where we last sent from, which may be
        # behind that cell.
        comm.handle_msg = self._handle_msg
        if hasattr(comm, "_reply_subshell_for"):
            comm._reply_subshell_for = lambda _data, default: default

    def _receive(self, _widget: object, frame: object, _buffers: object) -> None:
        if self._hub.closed:
            # The extension was loaded anew: its memory is the one to show.
            with suppress(UsageError):
                self._hub = hub_of_kernel()
                self._line = self._hub.connect(self.send)
        if self._line:
            self._line.receive(frame)

    def close(self) -> None:
        """End the panel: it hears and shows nothing any more."""
        if self._line:
            self._line.close()
        super().close()

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]] | None:
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data, metadata = bundle
        return {**data, MARK: {}}, metadata

    def __repr__(self) -> str:
        """What a front end without widgets shows, and a saved notebook keeps: counts."""
        turns, inside = self._hub.counts()
        count = f"{turns:,} turn{'' if turns == 1 else 's'}"
        return f"Session memory: {count}, {inside:,} in the next request. %memory show lists them."


def hub_of_kernel() -> Hub:
    """The hub of the extension that is loaded in this kernel.

    Raises:
        UsageError: it is not loaded.
    """
    shell: Any = get_ipython()
    give: Callable[[], Hub] | None = shell.meta.get(HUB) if shell is not None else None
    if give is None:
        raise UsageError("Session memory is not loaded. Run %load_ext jupyter_session_memory first.")
    return give()
