"""Conversational memory for Jupyter kernels: what a notebook's chat re-sends to its stateless model.

In a notebook: `%load_ext jupyter_session_memory`, then `%%chat`. In a script: `SessionMemory`.
"""

# No `from __future__ import annotations` here: that name is a module of this package.
from typing import TYPE_CHECKING, Any

from ._version import __version__
from .exceptions import SessionMemoryError

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from .chat.tools import chat_tool
    from .memory.session_memory import SessionMemory

__all__ = [
    "MemoryPanel", "SessionMemory", "SessionMemoryError", "__version__", "ask", "chat_tool", "get_memory",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    # At first use: whoever loads the extension, or only builds prompts, pays for no more than that.
    if name == "SessionMemory":
        from .memory import SessionMemory

        return SessionMemory
    if name == "ask":
        from .chat.ask import ask

        return ask
    if name == "chat_tool":
        from .chat.tools import chat_tool

        return chat_tool
    if name == "get_memory":
        from .kernel.extension import get_memory

        return get_memory
    if name == "MemoryPanel":
        from .panel.widget import MemoryPanel

        return MemoryPanel
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _jupyter_labextension_paths() -> list[dict[str, str]]:
    return [{"src": "labextension", "dest": "jupyter-session-memory"}]


def load_ipython_extension(shell: "InteractiveShell") -> None:
    """`%load_ext jupyter_session_memory`."""
    from .kernel.extension import load

    load(shell)


def unload_ipython_extension(shell: "InteractiveShell") -> None:
    """`%unload_ext jupyter_session_memory`."""
    from .kernel.extension import unload

    unload(shell)
