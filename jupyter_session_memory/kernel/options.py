"""Options in front of raw text: `-m NAME --budget=2000 what the model gets, exactly as typed`.

Only what stands in front of the text is read, and only what looks like an option: one or two
dashes and a letter. So `- item`, `-5 degrees` and `--- hr` are text, and nothing of the text is
ever unquoted, expanded or stripped.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from ..context.budget import Budget
from ..exceptions import UsageError
from ..text.nearest import nearest

Value: TypeAlias = bool | str | int | float | Budget
Kind: TypeAlias = Literal["flag", "str", "int", "float"]

_OPTION = re.compile(r"\s*(--?[A-Za-z][\w-]*)(=|(?=\s|$))")
_END = re.compile(r"\s*--(?=\s|$)")
_VALUE = re.compile(r"\"((?:\\.|[^\"\\])*)\"(?=\s|$)|'((?:\\.|[^'\\])*)'(?=\s|$)|(\S+)", re.DOTALL)
_ESCAPE = re.compile(r"\\([\"'\\])")
LARGEST = 10**12
"""Numbers above this one are none of anything here, and too large to reckon with."""
_NUMBER = {"int": "a whole number", "float": "a number"}


@dataclass(frozen=True, slots=True)
class Option:
    """One option: its names, `-m` and `--model` style, the last of them the key of its value.

    A `flag` takes no value; the others take one, and `metavar` stands for it in help texts. A number is not
    below `least`; `words` are what may stand in its place, with what they mean;
    `make` makes the value of a number, where that is not the number. With an `implied` value the option may stand
    alone, and only an equals sign gives it another: no word of the text is taken for it. `group` is the heading
    under which help lists it.
    """

    names: tuple[str, ...]
    help: str
    kind: Kind = "str"
    metavar: str = ""
    least: float = -math.inf
    words: Mapping[str, Value | None] = field(default_factory=dict)
    make: Callable[[int], Value] | None = None
    implied: str = ""
    group: str = ""

    @property
    def key(self) -> str:
        """The key in `Parsed.values`: "max_tokens" for `--max-tokens`."""
        return self.names[-1].lstrip("-").replace("-", "_")

    @property
    def usage(self) -> str:
        """How the option is written: `-m, --model NAME`."""
        if self.kind == "flag":
            return ", ".join(self.names)
        value = self.metavar or self.key.upper()
        return ", ".join(self.names) + (f"[={value}]" if self.implied else f" {value}")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a line said: the options that were given, by key, and the text after them, exactly as typed."""

    values: dict[str, Value | None] = field(default_factory=dict)
    text: str = ""


def parse(spec: Sequence[Option], line: str) -> Parsed:
    """Read the options in front of `line`; the text begins at the first thing that is none, or after `--`.

    A value stands behind a space or `=`, in quotes where it holds spaces. The space between
    options and text is dropped, and so is space in front of a text without options.

    Raises:
        UsageError: for an option that does not exist or is given twice, or a value that is missing
            or does not fit.
    """
    known = {name: option for option in spec for name in option.names}
    values: dict[str, Value | None] = {}
    position = 0
    while match := _OPTION.match(line, position):
        name, assigned = match.groups()
        option = known.get(name)
        if option is None:
            raise UsageError(_unknown(name, known))
        if option.key in values:
            raise UsageError(f"{name} is given twice. Give it once, or put -- in front of your text.")
        position = match.end()
        if option.kind == "flag":
            if assigned:
                raise UsageError(f"{name} takes no value. Write {name} alone.")
            values[option.key] = True
            continue
        raw: str | None = option.implied
        if assigned or not raw:
            raw, position = _value(line, position, bool(assigned))
        values[option.key] = _convert(option, name, raw)
    end = _END.match(line, position)
    return Parsed(values, line[end.end() if end else position :].lstrip())


def help_text(spec: Sequence[Option]) -> str:
    """One line per option: how it is written, then what it does, in two columns; under the headings they have."""
    width = max((len(option.usage) for option in spec), default=0)
    groups: dict[str, list[str]] = {}
    for option in spec:
        groups.setdefault(option.group, []).append(f"  {option.usage:<{width}}  {option.help}")
    return "\n".join("\n".join([*([group] if group else []), *lines]) for group, lines in groups.items())


def _value(line: str, position: int, assigned: bool) -> tuple[str | None, int]:
    """The value that begins at `position` and where it ends; None where there is none.

    Raises:
        UsageError: for a double quote that is never closed.
    """
    if not assigned:
        if _OPTION.match(line, position) or _END.match(line, position):
            return None, position
        while position < len(line) and line[position].isspace():
            position += 1
    match = _VALUE.match(line, position)
    if match is None:
        return None, position
    double, single, bare = match.groups()
    if bare is None:
        return _ESCAPE.sub(r"\1", single if double is None else double), match.end()
    if bare.startswith('"'):
        raise UsageError("A quoted value is not closed. Put a second quote behind it.")
    return bare, match.end()


def _convert(option: Option, name: str, raw: str | None) -> Value | None:
    example = f"{name} {option.metavar or option.key.upper()}"
    if raw is None:
        raise UsageError(f"{name} needs a value: write {example}.")
    if option.kind not in _NUMBER:
        return raw
    if raw.lower() in option.words:
        return option.words[raw.lower()]
    try:
        number = int(raw.replace(",", "")) if option.kind == "int" else float(raw)
        if not abs(number) <= LARGEST:
            raise ValueError(raw)
    except ValueError:
        raise UsageError(
            f"{name} needs {_NUMBER[option.kind]}, not “{_short(raw)}”: write {example}."
        ) from None
    if number < option.least:
        raise UsageError(f"{name} is at least {option.least:g}, not {_short(raw)}: write {example}.")
    return number if option.make is None else option.make(int(number))


def _unknown(name: str, known: dict[str, Option]) -> str:
    near = nearest(name, known)
    hint = f"Did you mean {near}?" if near else "See --help."
    return f"No option {_short(name)}. {hint} To send it as text, put -- in front."


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
