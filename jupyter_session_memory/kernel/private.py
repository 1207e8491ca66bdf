"""Keeps what people chat about out of IPython's input history, on disk and in `In`.

IPython writes every cell into history.sqlite. While private mode is on, a cell with a chat magic
in it leaves a placeholder there instead, and so does, at any time, one with the option `--private`.
Private or not, lone surrogates are replaced on the way: they cannot be written, and IPython's
history thread would end on them for the rest of the session.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any
from weakref import WeakKeyDictionary

from ..text.clean import encodable

PLACEHOLDER = "# private: this cell's text was not kept in the input history"


class StoreInputs:
    """Stands in front of IPython's `store_inputs` for as long as it is `active`."""

    def __init__(
        self, original: Callable[..., None], is_private: Callable[[], bool], names: Collection[str]
    ) -> None:
        any_name = "|".join(map(re.escape, sorted(names)))
        # Too much rather than too little: a mention inside a string makes a cell private, too.
        self._chat = re.compile(rf"%(?:{any_name})\b|run_(?:line|cell)_magic\(\s*['\"](?:{any_name})\b")
        # The cell is stored before its magic runs and reads its options, so the option is looked for here.
        self._marked = re.compile(rf"%(?:{any_name})\b[^\n]*\s--private\b")
        self.original, self._is_private = original, is_private
        self.active = True

    def __call__(self, line_num: int, source: str, source_raw: str | None = None) -> None:
        """Store the cell, or its placeholder, under its prompt number."""
        raw = source if source_raw is None else source_raw
        if self.active:
            if self._marked.search(raw) or (
                self._is_private() and (self._chat.search(raw) or self._chat.search(source))
            ):
                source = raw = PLACEHOLDER
            source, raw = encodable(source), encodable(raw)
        self.original(line_num, source, raw)


_installed: WeakKeyDictionary[Any, StoreInputs] = WeakKeyDictionary()


def install(ip: Any, is_private: Callable[[], bool], names: Collection[str] = ("chat", "memory")) -> None:
    """Wrap the shell's `store_inputs`; `is_private` is asked for each cell as it is stored.

    Args:
        ip: the shell; one without a history is left alone.
        is_private: whether cells with one of the magics leave only a placeholder.
        names: the magics whose cells and lines hold the text of a conversation.
    """
    uninstall(ip)
    history = ip.history_manager
    if history is not None:
        history.store_inputs = _installed[history] = StoreInputs(history.store_inputs, is_private, names)


def uninstall(ip: Any) -> None:
    """Give back what stood there before; inside somebody else's later wrap ours stays, doing nothing."""
    history = ip.history_manager
    ours = _installed.pop(history, None) if history is not None else None
    if ours is None:
        return
    ours.active = False
    if history.store_inputs is ours:
        # What was a method of the class is found there again once the instance's own is gone.
        del history.store_inputs
        if history.store_inputs != ours.original:
            history.store_inputs = ours.original
