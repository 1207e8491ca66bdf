"""Lets cells with lone surrogates run: ipykernel cannot broadcast such a cell, so it would never end.

Browsers send half an emoji as it is. ipykernel repeats each cell's code to all front ends, which
fails on it before anything is executed or answered; the cell keeps its `[*]` for good. So they
become U+FFFD on the way in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

from ..text.clean import encodable


class ExecuteRequest:
    """Stands in front of the kernel's handler of execute requests for as long as it is `active`."""

    def __init__(self, original: Callable[..., Any]) -> None:
        self.original = original
        self.active = True

    def __call__(self, stream: Any, ident: Any, parent: dict[str, Any]) -> Any:
        """Answer the request, its code made encodable."""
        content = parent.get("content", {})
        if self.active and isinstance(content.get("code"), str):
            content["code"] = encodable(content["code"])
        return self.original(stream, ident, parent)


_installed: WeakKeyDictionary[Any, ExecuteRequest] = WeakKeyDictionary()


def install(ip: Any) -> None:
    """Wrap the kernel's handler of execute requests; a shell without a kernel is left alone."""
    uninstall(ip)
    handlers = getattr(getattr(ip, "kernel", None), "shell_handlers", {})
    if "execute_request" in handlers:
        handlers["execute_request"] = _installed[ip] = ExecuteRequest(handlers["execute_request"])


def uninstall(ip: Any) -> None:
    """Give back the kernel's own handler; inside somebody else's later wrap ours stays, doing nothing."""
    ours = _installed.pop(ip, None)
    if ours is None:
        return
    ours.active = False
    handlers = ip.kernel.shell_handlers
    if handlers["execute_request"] is ours:
        handlers["execute_request"] = ours.original
