"""Keeps what people chat about out of IPython's input history, on disk and in `In`, and out of its log.

IPython writes every cell into history.sqlite, and into the file of `%logstart`. While private mode is on,
a cell with a chat magic in it leaves a placeholder there instead, and so does, at any time, one with the
option `--private`. What only turns out to be private when the magic is called, by whatever name or from
whatever function, is taken out again before anything is sent. Private or not, lone surrogates are
replaced on the way: they cannot be written, and IPython's history thread would end on them for the rest
of the session.

Python keeps the source of every cell, too, to show lines of it in tracebacks. There a private text leaves no
trace either, and what is erased for ever takes the sources of all cells with a chat magic along.
"""

from __future__ import annotations

import linecache
import re
import sqlite3
from collections.abc import Callable, Collection
from contextlib import closing
from typing import Any
from weakref import WeakKeyDictionary

from ..exceptions import UsageError
from ..text.clean import encodable
from .cells import EXECUTION
from .transform import spellings

PLACEHOLDER = "# private: this cell's text was not kept in the input history"
NAMES = ("chat", "memory")
"""The magics whose cells and lines hold the text of a conversation."""
_LEAST = 4
"""Signs that a line of a private text has to have, for other cells that hold it to be taken out, too."""


class Inputs:
    """Stands in front of a shell's `store_inputs` and of its log for as long as it is `active`."""

    def __init__(self, shell: Any, is_private: Callable[[], bool], names: Collection[str]) -> None:
        self._shell, self._is_private, self._names = shell, is_private, names
        self._history, self._logger = shell.history_manager, shell.logger
        self._originals = self._history.store_inputs, self._logger.log
        self._logged = False
        self.active = True

    def install(self) -> None:
        self._history.store_inputs, self._logger.log = self.store_inputs, self.log

    def uninstall(self) -> None:
        """Give back what stood there before; inside somebody else's later wrap ours stays, doing nothing."""
        self.active = False
        for owner, name, original in zip(
            (self._history, self._logger), ("store_inputs", "log"), self._originals, strict=True
        ):
            if getattr(owner, name) == getattr(self, name):
                # What was a method of the class is found there again once the instance's own is gone.
                delattr(owner, name)
                if getattr(owner, name) != original:
                    setattr(owner, name, original)

    def store_inputs(self, line_num: int, source: str, source_raw: str | None = None) -> None:
        """Store the cell, or its placeholder, under its prompt number."""
        raw = source if source_raw is None else source_raw
        if self.active:
            if self._holds_private(source, raw):
                source = raw = PLACEHOLDER
            source, raw = encodable(source), encodable(raw)
            if execution := EXECUTION.get():
                execution.inputs.append(len(self._history.input_hist_raw))
        self._originals[0](line_num, source, raw)

    def log(self, source: str, raw: str) -> None:
        """Write the cell, or its placeholder, to the log that `%logstart` began, if it did."""
        logging = self.active and self._logger.log_active
        private = logging and self._holds_private(source, raw)
        self._logged = logging and not private
        self._originals[1](*((f"{PLACEHOLDER}\n",) * 2 if private else (source, raw)))

    def _holds_private(self, source: str, raw: str) -> bool:
        magic = _magic(self._shell, self._names)
        if self._is_private():
            return bool(re.search(magic, raw) or re.search(magic, source))
        # The cell is stored before its magic runs and reads its options, so the option is looked for here.
        marked = rf"(?:{magic})[^\n]*\s['\"]?--private\b"
        return bool(re.search(marked, raw) or re.search(marked, source))

    def take_out(self, text: str) -> None:
        """Take a text out again that turned out to be private: the cell that runs, and others that hold it.

        Raises:
            UsageError: it cannot be taken out of where it is by now.
        """
        raws, sources = self._history.input_hist_raw, self._history.input_hist_parsed
        execution = EXECUTION.get()
        lines = [line for line in map(str.strip, text.splitlines()) if len(line) >= _LEAST] or [text.strip()]
        found = {
            index
            for index, raw in enumerate(raws)
            if (execution and index in execution.inputs)
            or any(line in raw or line in sources[index] for line in lines if line)
        }
        gone = {raws[index] for index in found} - {PLACEHOLDER, ""}
        forget_sources(self._shell, *filter(None, lines), names=self._names)
        if gone:
            for index in found - {0}:
                raws[index] = sources[index] = PLACEHOLDER
            for name, value in list(self._shell.user_ns.items()):
                if name.startswith("_i") and isinstance(value, str) and value in gone:
                    self._shell.user_ns[name] = PLACEHOLDER
            for name in ("_i00", "_i", "_ii", "_iii"):
                if getattr(self._history, name) in gone:
                    setattr(self._history, name, PLACEHOLDER)
            self._take_out_of_file(gone)
        if self._logged:
            raise UsageError(
                f"Not sent: this text is in {self._logger.logfname} by now, as logging is on. "
                "Write %chat --private and the text in a cell of its own, or run %logstop first."
            )

    def _take_out_of_file(self, gone: set[str]) -> None:
        history = self._history
        with history.db_input_cache_lock:
            history.db_input_cache[:] = [
                (number, PLACEHOLDER, PLACEHOLDER) if raw in gone else (number, source, raw)
                for number, source, raw in history.db_input_cache
            ]
            if not history.enabled or str(history.hist_file) == ":memory:":
                return
            try:
                with closing(sqlite3.connect(str(history.hist_file))) as file, file:
                    file.execute("PRAGMA secure_delete = ON")
                    file.executemany(
                        "UPDATE history SET source = ?1, source_raw = ?1 WHERE session = ?2 AND source_raw = ?3",
                        [(PLACEHOLDER, history.session_number, raw) for raw in gone],
                    )
            except sqlite3.Error as error:
                raise UsageError(
                    f"Not sent: this text is in {history.hist_file}, which cannot be changed ({error}). "
                    "Try again, or write %chat --private and the text in a cell of its own."
                ) from None


_installed: WeakKeyDictionary[Any, Inputs] = WeakKeyDictionary()


def install(ip: Any, is_private: Callable[[], bool], names: Collection[str] = NAMES) -> None:
    """Stand in front of what keeps a shell's inputs; `is_private` is asked for each cell as it is kept.

    Args:
        ip: the shell; one without a history is left alone.
        is_private: whether cells with one of the magics leave only a placeholder.
        names: the magics whose cells and lines hold the text of a conversation.
    """
    uninstall(ip)
    if ip.history_manager is not None:
        _installed[ip] = Inputs(ip, is_private, names)
        _installed[ip].install()


def uninstall(ip: Any) -> None:
    """Leave the shell's history and log to themselves."""
    ours = _installed.pop(ip, None)
    if ours is not None:
        ours.uninstall()


def forget_sources(ip: Any, *texts: str, names: Collection[str] = NAMES) -> None:
    """Drop the sources, kept for tracebacks, of cells with a chat magic or with one of these texts."""
    wanted = re.compile("|".join((_magic(ip, names), *map(re.escape, texts))))
    for name, entry in list(linecache.cache.items()):
        # Without a time of change, so no file: what was typed.
        if len(entry) > 1 and entry[1] is None and wanted.search("".join(entry[2])):
            del linecache.cache[name]


def _magic(ip: Any, names: Collection[str]) -> str:
    """A pattern for a chat magic in a cell: rather too much than too little, a mention in a string, too."""
    any_name = "|".join(map(re.escape, sorted(spellings(ip, names))))
    return rf"%(?:{any_name})\b|run_(?:line|cell)_magic\(\s*['\"](?:{any_name})\b"


def take_out(ip: Any, text: str) -> None:
    """See `Inputs.take_out`; a shell without a history keeps nothing."""
    if ip in _installed:
        _installed[ip].take_out(text)
