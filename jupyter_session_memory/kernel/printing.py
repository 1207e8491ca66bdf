"""Lines of ours as plain text, on whatever stream they go to."""

from __future__ import annotations

import sys
from typing import TextIO


def print_plain(text: str, stream: TextIO | None = None) -> None:
    """Print a line of ours; signs that the stream cannot encode are replaced."""
    stream = stream or sys.stdout
    print(fitting(text, stream), file=stream)


def fitting(text: str, stream: TextIO) -> str:
    """The text with question marks for what the stream cannot encode."""
    coding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(coding, "replace").decode(coding)
