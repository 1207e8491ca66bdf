"""Hands the magics what people typed, before IPython can rewrite it.

IPython strips prompts (`>>> `) from the body of a cell, opens help for `%chat why?`, expands `{x}`
and `$x`, and cuts a line at a form feed. This transform runs before all of that and turns the
magics' cells and lines into plain Python calls that carry the text as a literal.

It leaves alone what only looks like a magic: lines inside strings and brackets, cells of another
cell magic, and `%chat?`, which stays IPython's help. What is nearly one is refused with a line that
says what is in the way.
"""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from typing import Any

from ..exceptions import UsageError

Spellings = Mapping[str, tuple[str, str]]
"""For each name under which a magic can be called: the magic's own, and what an alias puts before the text."""

_ALIAS = re.compile(r"^[ \t]*%alias_magic[ \t]+(?:-[lc][ \t]+)*(\w+)[ \t]+(\w+)[ \t\r]*$", re.MULTILINE)
_OTHER_CELL_MAGIC = re.compile(r"\s*%%")
# What people type or paste without seeing it, and what IPython does not take for a space.
_UNSEEN = r"[^\S \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]|[\u200b-\u200d\u2060\ufeff]"
# What matters for telling where a statement begins. A string that is not closed ends with its line,
# as lines of the shell and of other magics, which are no Python, may hold a lone quote.
_CODE = r"""
    \#[^\n]*
  | \"{3}(?:\\[\s\S]|(?!\"{3})[^\\])*(?:\"{3}|\Z) | '{3}(?:\\[\s\S]|(?!'{3})[^\\])*(?:'{3}|\Z)
  | \"(?:\\[\s\S]|[^\"\\\n])*\"? | '(?:\\[\s\S]|[^'\\\n])*'?
  | (?P<open>[(\[{]) | (?P<close>[)\]}]) | \\\r?\n | (?P<newline>\n)
"""


class _Patterns:
    """What to look for, with the magics' names as they are now."""

    def __init__(self, names: frozenset[str]) -> None:
        any_name = "|".join(map(re.escape, sorted(names)))
        magic = rf"%(?P<{{}}>{any_name})(?=[ \t\r\n]|\Z)[ \t]?"
        # `%time %chat why?`: IPython would open help, where the other magic has the text read in its turn.
        around = rf"%(?P<{{}}>\w+)[ \t](?=[^\n]*%(?:{any_name})\b[^\n]*\?[ \t\r]*(?:\n|\Z))"
        self.mentioned = re.compile(rf"[%％](?:{any_name})\b")
        self.bare = re.compile(rf"\s*(?P<name>{any_name})[ \t]+(?P<text>[^\s=,][^\n]*)\s*\Z")
        self.cell = re.compile(rf"\s*%{magic.format('cell')}(?P<line>[^\n]*)\n?")
        self.statement = re.compile(
            rf"(?P<indent>[ \t]*)(?:{magic.format('line')}|{around.format('outer')}|(?P<foreign>[%!?][^\n]*))",
            re.VERBOSE,
        )
        self.code = re.compile(
            rf"{_CODE} | =[ \t]*(?:{magic.format('assigned')}|{around.format('assigned_outer')}"
            rf"|(?P<nearly>[%％](?:{any_name})(?:{_UNSEEN})))",
            re.VERBOSE,
        )
        self.nearly = re.compile(
            rf"[ \t]*(?P<before>(?:{_UNSEEN})*)[ \t]*(?P<signs>[%％]{{1,2}})(?P<name>{any_name})"
            rf"(?:(?P<after>{_UNSEEN})|(?![\w?]))"
        )


@lru_cache(maxsize=8)
def _patterns(names: frozenset[str]) -> _Patterns:
    return _Patterns(names)


class RawText:
    """An IPython input transformer for the given magics, each as `%name`, `%%name` and `x = %name`.

    Args:
        names: the magics whose text is to arrive as typed.
        shell: knows by what other names they go, and whether a line may do without the `%`.
    """

    has_side_effects = True
    """So IPython leaves it out when it asks, as a person types, whether the input is complete."""

    def __init__(self, names: Collection[str], shell: Any = None) -> None:
        self._names, self._shell = tuple(names), shell
        self._spellings: Spellings = {}

    def __call__(self, lines: list[str]) -> list[str]:
        """Return the cell's lines with the magics in them as calls.

        Raises:
            UsageError: what is meant for a magic cannot be one, as it stands.
        """
        source = "".join(lines)
        self._spellings = spellings(self._shell, self._names)
        for alias, name in _ALIAS.findall(source):  # what the cell itself is about to define
            if name in self._spellings:
                self._spellings.setdefault(alias, self._spellings[name])
        patterns = _patterns(frozenset(self._spellings))
        if not patterns.mentioned.search(source):
            bare = patterns.bare.match(source)
            if bare and self._needs_no_sign(bare["name"]):
                return [self._call(bare["name"], source.rstrip(), bare.start("text"))[0] + "\n"]
            return lines
        if cell := patterns.cell.match(source):
            # IPython refuses an empty body before the magic could say what is missing.
            body = source[cell.end() :] or "\n"
            name, prefix = self._spellings[cell["cell"]]
            line = prefix + cell["line"].removesuffix("\r")
            return [f"get_ipython().run_cell_magic({name!r}, {line!r}, {body!r})\n"]
        if _OTHER_CELL_MAGIC.match(source) and not patterns.nearly.match(source):
            return lines
        return "".join(self._statements(source, patterns)).splitlines(keepends=True)

    def _needs_no_sign(self, name: str) -> bool:
        """Whether IPython takes a line for a magic that begins with its bare name."""
        shell = self._shell
        return bool(shell is not None and shell.automagic and name not in shell.user_ns)

    def _statements(self, source: str, patterns: _Patterns) -> Iterator[str]:
        """The source in pieces, those statements replaced that are one of the magics."""
        position = copied = depth = 0
        fresh = True  # the next token begins a statement
        while position < len(source):
            if fresh:
                _refuse_what_is_nearly(patterns.nearly.match(source, position))
            if fresh and (match := patterns.statement.match(source, position)):
                position = match.end()
                if name := match["line"] or match["outer"]:
                    yield source[copied : match.end("indent")]
                    call, position = self._call(name, source, position)
                    yield call
                    copied = position
            match = patterns.code.search(source, position)
            if match is None:
                break
            position = match.end()
            fresh = match["newline"] is not None and depth == 0
            if match["open"]:
                depth += 1
            elif match["close"]:
                depth = max(0, depth - 1)
            elif match["nearly"] and depth == 0:
                _refuse_what_is_nearly(patterns.nearly.match(source, match.start("nearly")))
            elif (name := match["assigned"] or match["assigned_outer"]) and depth == 0:
                yield source[copied : match.start() + match[0].index("%")]
                call, position = self._call(name, source, position)
                yield call
                copied = position
        yield source[copied:]

    def _call(self, name: str, source: str, start: int) -> tuple[str, int]:
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
        name, prefix = self._spellings.get(name, (name, ""))
        text = prefix + "\n".join([*pieces, piece])
        return f"get_ipython().run_line_magic({name!r}, {text!r})" + "\n" * len(pieces), end


def _refuse_what_is_nearly(found: re.Match[str] | None) -> None:
    """Raise for what looks like a magic and cannot be one.

    Raises:
        UsageError: with what to change.
    """
    if found is None:
        return
    unseen, magic = found["before"] or found["after"], f"{found['signs']}{found['name']}"
    if "％" in found["signs"]:
        raise UsageError("Not sent: the percent sign is a full-width one (U+FF05). Type a plain % instead.")
    if unseen:
        name = unicodedata.name(unseen[0], "").lower()
        raise UsageError(
            f"Not sent: beside {magic} stands U+{ord(unseen[0]):04X} ({name}). Delete it, and type a plain space there."
        )
    if found["signs"] == "%%":
        raise UsageError(
            f"Not sent: {magic} has to be the first line of its cell. Move what stands above it to another cell."
        )


def spellings(shell: Any, names: Collection[str]) -> dict[str, tuple[str, str]]:
    """The names under which the magics can be called: their own, aliases, and whatever else they were registered as."""
    from IPython.core.magic import MagicAlias

    found = {name: (name, "") for name in names}
    tables = shell.magics_manager.magics.values() if shell is not None else ()
    before = 0
    while before != len(found):  # an alias may be one of an alias
        before = len(found)
        for table in tables:
            functions = [table[name] for name in names if name in table]
            for name, function in table.items():
                if name in found:
                    continue
                if isinstance(function, MagicAlias):
                    if function.magic_name in found:
                        base, prefix = found[function.magic_name]
                        own = f"{function.magic_params} " if function.magic_params else ""
                        found[name] = base, prefix + own
                elif function in functions:
                    found[name] = name, ""
    return found


class Unshown(ast.NodeTransformer):
    """An AST transformer: a call of the magic that stands by itself shows no `Out`, as the magic showed its result."""

    def __init__(self, is_shown: Callable[[str], bool]) -> None:
        self._is_shown = is_shown

    def visit_Module(self, module: ast.Module) -> ast.Module:
        """Replace the calls among a cell's statements."""
        module.body = [
            ast.copy_location(ast.If(statement.value, [ast.Pass()], []), statement)
            if isinstance(statement, ast.Expr) and self._is_call(statement.value)
            else statement
            for statement in module.body
        ]
        return module

    def _is_call(self, value: ast.expr) -> bool:
        match value:
            case ast.Call(
                func=ast.Attribute(attr="run_line_magic" | "run_cell_magic"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                return self._is_shown(name)
        return False


def install(ip: Any, names: Collection[str], is_shown: Callable[[str], bool] = lambda _: False) -> None:
    """Put the transform in front of IPython's own, in place of one installed before (see `RawText`).

    Args:
        ip: the shell.
        names: the magics whose text is to arrive as typed.
        is_shown: whether the magic of a name shows its result itself.
    """
    uninstall(ip)
    ip.input_transformers_cleanup.insert(0, RawText(names, ip))
    ip.ast_transformers.append(Unshown(is_shown))


def uninstall(ip: Any) -> None:
    """Take the transforms out again; nothing happens if there are none."""
    for transforms in (ip.input_transformers_cleanup, ip.ast_transformers):
        transforms[:] = [each for each in transforms if not isinstance(each, RawText | Unshown)]
