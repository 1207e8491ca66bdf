"""An exception for a model: type, message, the person's own code that it came through, and what it came from."""

from __future__ import annotations

import linecache
import site
import sys
import sysconfig
import traceback
from collections.abc import Callable, Iterator
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
    told = [_frame(frame, number, called) for frame, number in own[-_FRAMES:]]
    if frames and (not own or frames[-1] != own[-1]):
        frame, number = frames[-1]
        told.append(f"Raised in {frame.f_code.co_filename}, line {number}, in {frame.f_code.co_qualname}")
    return "\n".join([f"{lead}{said}", *told])


def _frame(frame: FrameType, number: int, called: Called) -> str:
    """The lines around the one that ran, which is marked."""
    file = frame.f_code.co_filename
    lines = linecache.getlines(file, frame.f_globals)
    name = called(file)
    begin, end = 0, len(lines)
    if len(lines) > _WHOLE or name == file:
        begin, end = max(0, number - 1 - _AROUND), min(len(lines), number + _AROUND)
    function = frame.f_code.co_name
    where = f"{name}, line {number}" + ("" if function.startswith("<") else f", in {function}")
    shown = [
        f"{'>' if at == number else ' '} {at:>3} {lines[at - 1]}".rstrip() for at in range(begin + 1, end + 1)
    ]
    return "\n".join([f"{where}:", *shown])


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
