"""Stands around every execution of a kernel: what it is counted by, and cells that could not run otherwise.

Browsers send half an emoji as it is. ipykernel repeats each cell's code to all front ends, which
fails on it before anything is executed or answered; the cell keeps its `[*]` for good. So lone
surrogates become U+FFFD on the way in.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any
from weakref import WeakKeyDictionary

from ..text.clean import encodable

Around = Callable[[dict[str, Any]], AbstractContextManager[object]]
"""Gives, for a request, what is entered while it is carried out."""


class ExecuteRequest:
    """Stands in front of the kernel's handler of execute requests for as long as it is `active`."""

    def __init__(self, original: Callable[..., Any], around: Around) -> None:
        self.original, self._around = original, around
        self.active = True

    async def __call__(self, stream: Any, ident: Any, parent: dict[str, Any]) -> None:
        """Answer the request, its code made encodable."""
        if not self.active:
            await self._answer(stream, ident, parent)
            return
        content = parent.get("content", {})
        if isinstance(content.get("code"), str):
            content["code"] = encodable(content["code"])
        with self._around(parent):
            await self._answer(stream, ident, parent)

    async def _answer(self, *request: Any) -> None:
        answered = self.original(*request)
        if inspect.isawaitable(answered):
            await answered


_installed: WeakKeyDictionary[Any, ExecuteRequest] = WeakKeyDictionary()


def install(ip: Any, around: Around) -> None:
    """Wrap the kernel's handler of execute requests; a shell without a kernel is left alone."""
    uninstall(ip)
    handlers = getattr(getattr(ip, "kernel", None), "shell_handlers", {})
    if "execute_request" in handlers:
        handlers["execute_request"] = _installed[ip] = ExecuteRequest(handlers["execute_request"], around)


def uninstall(ip: Any) -> None:
    """Give back the kernel's own handler; inside somebody else's later wrap ours stays, doing nothing."""
    ours = _installed.pop(ip, None)
    if ours is None:
        return
    ours.active = False
    handlers = ip.kernel.shell_handlers
    if handlers["execute_request"] is ours:
        handlers["execute_request"] = ours.original
