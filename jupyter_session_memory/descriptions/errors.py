"""An exception for a model: type, message, the person's own code that it came through, and what it came from."""

from __future__ import annotations

import linecache
import site
import sys
import sysconfig
import traceback
from collections.abc import Callable, Iterator
from itertools import groupby
from types import FrameType
from typing import Any

from .shorten import cut

_CHAIN = 4
"""Errors of a chain that are told, and of a group."""
_FRAMES = 5
"""Frames of one error."""
_WHOLE = 60
"""Lines of a cell up to which it is shown whole; of a longer one, and of files, those around the line."""
_AROUND = 6
_MESSAGE = 2_000

Called = Callable[[str], str]
"""What a file is called in front of people: a cell's file is "Cell In[5]"."""


def error(value: Any, called: Called = str) -> str | None:
    """An exception, the last of its chain first; None for anything else."""
    if not issubclass(type(value), BaseException):
        return None
    return "\n\n".join(_told(each, lead, called) for each, lead in _chain(value))


def _chain(value: BaseException) -> Iterator[tuple[BaseException, str]]:
    """The errors to tell, each with how it stands to the one before."""
    seen: set[int] = set()
    at: BaseException | None = value
    lead = ""
    while at is not None and id(at) not in seen and len(seen) < _CHAIN:
        seen.add(id(at))
        yield at, lead
        if isinstance(at, BaseExceptionGroup):
            yield from ((each, "One of its errors: ") for each in at.exceptions[:_CHAIN])
        cause, context = at.__cause__, at.__context__
        lead = "Caused by: " if cause is not None else "While this was handled: "
        at = cause if cause is not None or at.__suppress_context__ else context


def _told(value: BaseException, lead: str, called: Called) -> str:
    # As Python writes it, so that a SyntaxError shows its line, and notes come along.
    lines = traceback.format_exception_only(type(value), value)
    said = cut("".join(lines).rstrip(), _MESSAGE)
    frames = list(traceback.walk_tb(value.__traceback__))
    own = [(frame, number) for frame, number in frames if _is_own(frame.f_code.co_filename)]
    told = [_source(file, list(run), called) for file, run in groupby(own[-_FRAMES:], _file)]
    if frames and (not own or frames[-1] != own[-1]):
        frame, number = frames[-1]
        told.append(f"Raised in {_file(frames[-1])}, line {number}, in {frame.f_code.co_qualname}")
    return "\n".join([f"{lead}{said}", *told])


def _file(step: tuple[FrameType, int]) -> str:
    return step[0].f_code.co_filename


def _source(file: str, steps: list[tuple[FrameType, int]], called: Called) -> str:
    """The source that an error came through, once, with the lines that ran marked, in the order of the calls."""
    lines, name = linecache.getlines(file, steps[0][0].f_globals), called(file)
    marked = {number for _, number in steps}
    if name != file and len(lines) <= _WHOLE:
        shown = list(range(1, len(lines) + 1))
    else:
        near = {at for number in marked for at in range(number - _AROUND, number + _AROUND + 1)}
        shown = sorted(at for at in near if 0 < at <= len(lines))
    told = []
    for before, at in zip([0, *shown], shown, strict=False):
        if before and at > before + 1:
            told.append("    …")
        told.append(f"{'>' if at in marked else ' '} {at:>3} {lines[at - 1]}".rstrip())
    return "\n".join([f"{name}, line {', then '.join(map(_step, steps))}:", *told])


def _step(step: tuple[FrameType, int]) -> str:
    function = step[0].f_code.co_name
    return f"{step[1]}" if function.startswith("<") else f"{step[1]} in {function}"


def _is_own(file: str) -> bool:
    """Whether that is a cell, or a file of the person's own: no library, and not this one."""
    return not file.startswith(_LIBRARIES) and not file.startswith("<frozen")


def _libraries() -> tuple[str, ...]:
    paths = sysconfig.get_paths()
    places = {paths[key] for key in ("stdlib", "platstdlib", "purelib", "platlib")}
    return tuple(filter(None, (*places, site.getusersitepackages(), __file__.rpartition("descriptions")[0])))


_LIBRARIES = _libraries()


def last_error() -> BaseException | None:
    """The last error that nobody caught, as Python keeps it for its debugger; None where there was none."""
    found = getattr(sys, "last_exc", None) or getattr(sys, "last_value", None)
    return found if isinstance(found, BaseException) else None
