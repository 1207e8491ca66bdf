"""Small tables for `%memory` commands: HTML in a notebook, aligned text in a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from ..text.visible import printable


@dataclass(frozen=True)
class Table:
    """Rows of text under headings, with lines above and below; columns named in `numbers` align right.

    Whatever a text holds, it stays in its cell, and nothing in it acts on the screen.
    """

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: frozenset[str] = frozenset()
    above: str = ""
    below: str = ""
    verbatim: str = ""
    """A text below all of it, with every space and line end it has."""

    def __repr__(self) -> str:
        cells = [list(self.columns), *([_cell(text) for text in row] for row in self.rows)]
        widths = [max(_width(row[index]) for row in cells) for index in range(len(self.columns))]
        lines = [printable(self.above)] if self.above else []
        for row in cells:
            padded = [
                self._pad(column, text, width)
                for column, text, width in zip(self.columns, row, widths, strict=True)
            ]
            lines.append("  ".join(padded).rstrip())
        if self.below:
            lines.append(printable(self.below))
        if self.verbatim:
            lines.append(printable(self.verbatim))
        return "\n".join(lines)

    def _pad(self, column: str, text: str, width: int) -> str:
        gap = " " * (width - _width(text))
        return gap + text if column in self.numbers else text + gap

    def _repr_html_(self) -> str:
        sides = ["right" if column in self.numbers else "left" for column in self.columns]
        head = "".join(
            f'<th style="text-align:{side}">{escape(name)}</th>'
            for name, side in zip(self.columns, sides, strict=True)
        )
        body = "".join(
            "<tr>"
            + "".join(
                f'<td style="text-align:{side}">{escape(_cell(text))}</td>'
                for text, side in zip(row, sides, strict=True)
            )
            + "</tr>"
            for row in self.rows
        )
        return (
            f"{_paragraph(self.above)}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
            f"{_paragraph(self.below)}{f'<pre>{escape(printable(self.verbatim))}</pre>' if self.verbatim else ''}"
        )


def _cell(text: str) -> str:
    return " ".join(printable(text).splitlines())


def _paragraph(text: str) -> str:
    return f"<p>{escape(printable(text)).replace(chr(10), '<br>')}</p>" if text else ""


def first_line(text: str, length: int = 60) -> str:
    """A text's first line, cut at `length` characters."""
    line = " ".join(text[: 4 * length].split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def _width(text: str) -> int:
    # East Asian wide characters take two columns of a terminal, combining marks none.
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )
