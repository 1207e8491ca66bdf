"""Where test kernels listen: on sockets that are files of ours, so that nobody can take them first, as ports can be."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from itertools import count
from pathlib import Path

from traitlets.config import Config

PATIENCE = 300.0
"""Seconds that are given to whatever a busy machine may hold up: so many that only what never comes runs into them."""

_numbers = count(1)


def short_folder() -> Path:
    """A new folder, deleted when this process ends: a socket's path has room for about 100 characters.

    pytest's own temporary folders are longer, and so is macOS's $TMPDIR.
    """
    folder = tempfile.mkdtemp(prefix="jsm-", dir="/tmp")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def over_ipc() -> Config:
    """Settings of a kernel manager for one kernel that listens on sockets of its own."""
    return Config(KernelManager={"transport": "ipc", "ip": str(_folder() / f"k{next(_numbers)}")})


@cache
def _folder() -> Path:
    return short_folder()
