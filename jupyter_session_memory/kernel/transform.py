"""Hands the magics what people typed, before IPython can rewrite it.

IPython strips prompts (`>>> `) from the body of a cell, opens help for `%chat why?`, expands `{x}`
and `$x`, and cuts a line at a form feed. This transform runs before all of that and turns the
magics' cells and lines into plain Python calls that carry the text as a literal.

It leaves alone what only looks like a magic: lines inside strings and brackets, cells of another
cell magic, and `%chat?`, which stays IPython's help.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

_OTHER_CELL_MAGIC = re.compile(r"\s*%%")
# What matters for telling where a statement begins. A string that is not closed ends with its line,
# as lines of the shell and of other magics, which are no Python, may hold a lone quote.
_CODE = r"""
    \#[^\n]*
  | \"{3}(?:\\[\s\S]|(?!\"{3})[^\\])*(?:\"{3}|\Z) | '{3}(?:\\[\s\S]|(?!'{3})[^\\])*(?:'{3}|\Z)
  | \"(?:\\[\s\S]|[^\"\\\n])*\"? | '(?:\\[\s\S]|[^'\\\n])*'?
  | (?P<open>[(\[{]) | (?P<close>[)\]}]) | \\\r?\n | (?P<newline>\n)
"""


class RawText:
    """An IPython input transformer for the given magics, each as `%name`, `%%name` and `x = %name`.

    Args:
        names: the magics whose text is to arrive as typed.
        returning: those that get `--value ` in front of their text where their result is assigned.
    """

    has_side_effects = True
    """So IPython leaves it out when it asks, as a person types, whether the input is complete."""

    def __init__(self, names: Collection[str], returning: Collection[str] = ("chat",)) -> None:
        any_name = "|".join(map(re.escape, sorted(names)))
        magic = rf"%(?P<{{}}>{any_name})(?=[ \t\r\n]|\Z)[ \t]?"
        self._returning = frozenset(returning)
        self._mentioned = re.compile(rf"%(?:{any_name})\b")
        self._cell = re.compile(rf"\s*%{magic.format('cell')}(?P<line>[^\n]*)\n?")
        self._statement = re.compile(
            rf"(?P<indent>[ \t]*)(?:{magic.format('line')}|(?P<foreign>[%!?][^\n]*))", re.VERBOSE
        )
        self._code = re.compile(rf"{_CODE} | =[ \t]*{magic.format('assigned')}", re.VERBOSE)

    def __call__(self, lines: list[str]) -> list[str]:
        """Return the cell's lines with the magics in them as calls."""
        source = "".join(lines)
        if not self._mentioned.search(source):
            return lines
        if cell := self._cell.match(source):
            # IPython refuses an empty body before the magic could say what is missing.
            body = source[cell.end() :] or "\n"
            line = cell["line"].removesuffix("\r")
            return [f"get_ipython().run_cell_magic({cell['cell']!r}, {line!r}, {body!r})\n"]
        if _OTHER_CELL_MAGIC.match(source):
            return lines
        return "".join(self._statements(source)).splitlines(keepends=True)

    def _statements(self, source: str) -> Iterator[str]:
        """The source in pieces, those statements replaced that are one of the magics."""
        position = copied = depth = 0
        fresh = True  # the next token begins a statement
        while position < len(source):
            if fresh and (match := self._statement.match(source, position)):
                position = match.end()
                if name := match["line"]:
                    yield source[copied : match.end("indent")]
                    call, position = self._call(name, source, position)
                    yield call
                    copied = position
            match = self._code.search(source, position)
            if match is None:
                break
            position = match.end()
            fresh = match["newline"] is not None and depth == 0
            if match["open"]:
                depth += 1
            elif match["close"]:
                depth = max(0, depth - 1)
            elif (name := match["assigned"]) and depth == 0:
                yield source[copied : match.start("assigned") - 1]
                call, position = self._call(name, source, position, "--value " * (name in self._returning))
                yield call
                copied = position
        yield source[copied:]

    @staticmethod
    def _call(name: str, source: str, start: int, options: str = "") -> tuple[str, int]:
        """The call that carries the text from `start` to the end of its line, and where that line ends.

        As everywhere in IPython a backslash at a line's end continues it. The call takes as many
        lines as the text did, so that tracebacks go on naming the right ones.
        """
        pieces = []
        while True:
            end = source.find("\n", start)
            end = len(source) if end < 0 else end
            piece = source[start:end].removesuffix("\r")
            if not piece.endswith("\\") or end + 1 >= len(source):
                break
            pieces.append(piece[:-1])
            start = end + 1
        text = options + "\n".join([*pieces, piece])
        return f"get_ipython().run_line_magic({name!r}, {text!r})" + "\n" * len(pieces), end


def install(ip: Any, names: Collection[str], returning: Collection[str] = ("chat",)) -> None:
    """Put the transform in front of IPython's own, in place of one installed before (see `RawText`)."""
    uninstall(ip)
    ip.input_transformers_cleanup.insert(0, RawText(names, returning))


def uninstall(ip: Any) -> None:
    """Take the transform out again; nothing happens if there is none."""
    transforms = ip.input_transformers_cleanup
    transforms[:] = [transform for transform in transforms if not isinstance(transform, RawText)]
