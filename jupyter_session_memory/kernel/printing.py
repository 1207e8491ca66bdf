"""Lines of ours, wrapped between words where they are shown: on a page by itself, in a terminal by its width."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from html import escape
from typing import TextIO

from ..exceptions import wrapped

_STYLE = "white-space: pre-wrap; overflow-wrap: anywhere; font-family: var(--jp-code-font-family, monospace)"


@dataclass(frozen=True)
class Lines:
    """Lines of plain text for a notebook, whose own way of showing text breaks words anywhere."""

    text: str

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return f'<div style="{_STYLE}">{escape(self.text)}</div>'


def print_plain(text: str, stream: TextIO | None = None) -> None:
    """Print a line of ours; signs that the stream cannot encode are replaced."""
    stream = stream or sys.stdout
    stream.write(f"{fitting(wrapped(text, stream), stream)}\n")


def fitting(text: str, stream: TextIO) -> str:
    """The text with question marks for what the stream cannot encode."""
    coding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(coding, "replace").decode(coding)
