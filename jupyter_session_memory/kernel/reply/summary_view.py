"""A summary on the page while a model writes it; what came of it takes its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from .display import reply_view

STATUS = "Summarising older turns. Stop it as any cell."


@contextmanager
def watching(shell: Any) -> Iterator[Callable[[str], None]]:
    """What is given the text so far shows it, below the cell of that shell, until the block is left."""
    view, shown = reply_view(shell), False

    def show(text: str) -> None:
        nonlocal shown
        shown = True
        view.update(text, status=STATUS)

    try:
        yield show
    finally:
        if shown:
            view.finish("", "")
