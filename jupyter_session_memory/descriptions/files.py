"""The head of a file for a model."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISREG

from ..exceptions import UsageError

HEAD = 6_000
"""Bytes of a file that are read."""
_LINES = 60


def head(path: str) -> str:
    """The first lines of a text file, with its size.

    Raises:
        UsageError: it is no regular file, cannot be read, or holds no text.
    """
    place = Path(path).expanduser()
    try:
        stat = place.stat()
        if not S_ISREG(stat.st_mode):
            raise UsageError(f"Not sent: “{path}” is no regular file. Name one, such as --file=data.csv.")
        with place.open("rb") as file:
            data = file.read(HEAD)
    except (OSError, ValueError) as fault:
        why = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        raise UsageError(
            f"Not sent: “{path}” cannot be read: {why}. Name a file, such as --file=data.csv."
        ) from None
    try:
        # The last character may be cut in two.
        text = data.decode() if stat.st_size <= HEAD else data.decode(errors="ignore")
        if "\0" in text or (stat.st_size > HEAD and len(text.encode()) < len(data) - 3):
            raise ValueError
    except ValueError:
        raise UsageError(
            f"Not sent: “{path}” is no text in UTF-8. Load it, and send the value: --with NAME."
        ) from None
    lines = text.splitlines()[:_LINES]
    whole = stat.st_size <= HEAD and len(lines) == len(text.splitlines())
    part = "" if whole else f", its first {len(lines)} lines"
    return "\n".join([f"file {place.name}, {stat.st_size:,} bytes{part}:", *lines])
