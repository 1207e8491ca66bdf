"""Chat cells in real kernels."""

from __future__ import annotations

from typing import Any

from .kernels import Execution, NotebookKernel
from .wire import WireServer

LOAD = "%load_ext jupyter_session_memory"


def chat(
    kernel: NotebookKernel, text: str, options: str = "", cell_id: str | None = None, **run: Any
) -> Execution:
    return kernel.run(f"%%chat {options}\n{text}", cell_id=cell_id, **run)


def sent(server: WireServer, request: int = -1) -> list[str]:
    """Contents of a request's messages."""
    return [message["content"] for message in server.chats[request].json["messages"]]
