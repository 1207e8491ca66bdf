"""Files that people name: what is read is a file and of a bounded size, what is written is theirs alone and whole."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

from ...exceptions import UsageError
from ...text.clean import clean

LARGEST = 64_000_000
"""Bytes of a file that are read at the most: what is made of them takes up to twenty times as much."""


def path(text: str, example: str) -> Path:
    """The path that a line names.

    Raises:
        UsageError: it names none; `example` is shown.
    """
    name = clean(text).strip().strip("\"'")
    if not name:
        raise UsageError(f"Which file? Write its name: {example}.")
    try:
        return Path(name).expanduser()
    except RuntimeError:  # "~" and the name of nobody
        return Path(name)


def read(path: Path) -> str:
    """The text of a regular file.

    Raises:
        UsageError: it cannot be read, is something else (a folder, a pipe, a device), too large, or no text.
    """
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise UsageError(f"{path} cannot be read: it is no regular file.")
            data = file.read(LARGEST + 1) if status.st_size <= LARGEST else b""
        if status.st_size > LARGEST or len(data) > LARGEST:
            raise UsageError(f"{path} cannot be read: it is larger than {LARGEST // 1_000_000} MB.")
        # Editors on Windows put a byte order mark before the text they save.
        return data.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path} cannot be read: it is no text.") from None


def _without_waiting(path: str, flags: int) -> int:
    # A pipe that nobody writes to would otherwise be waited for; Windows has no such flag, and no such pipes.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def write_new(path: Path, text: str, instead: str) -> None:
    """Write a new file that its owner alone may read; it appears whole, or not at all.

    Raises:
        UsageError: there is one of that name (`instead` is what to run to replace it), or it cannot be written.
    """
    try:
        if os.path.lexists(path):
            raise FileExistsError
        _write(path, text, _link)
    except FileExistsError:
        raise UsageError(f"{path} is there already. To replace it: {instead}") from None


def write_over(path: Path, text: str) -> None:
    """Write a file that its owner alone may read, in place of the one of that name if there is one.

    Raises:
        UsageError: something else than a file has that name, or it cannot be written; what was there stays.
    """
    if os.path.lexists(path) and not path.is_file():
        raise UsageError(f"{path} cannot be replaced: it is no regular file.")
    _write(path, text, os.replace)


def _write(path: Path, text: str, put: Callable[[str, Path], object]) -> None:
    draft = ""
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")  # for its owner alone
        with open(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        put(draft, path)
    except FileExistsError:
        raise
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}. Nothing was kept.") from None
    finally:
        if draft:
            Path(draft).unlink(missing_ok=True)


def _link(draft: str, path: Path) -> None:
    try:
        os.link(draft, path)  # fails where somebody was faster
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        os.replace(draft, path)
