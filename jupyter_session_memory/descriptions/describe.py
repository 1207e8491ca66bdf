"""A value as text for a model: what it says of itself, what we know of its kind, else its `repr`.

Names are looked up on the type, as Python does for its own methods, so that neither a property nor a proxy's
`__getattr__` is called. Whatever a value does while it is described, a line says so and nothing else happens.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from io import TextIOBase
from threading import Thread
from typing import Any, TypeVar

from ..interrupts import waiting
from .arrays import array
from .code import of_code
from .containers import container
from .deadline import TimeIsUp, within
from .errors import error
from .shorten import LIMIT, cut
from .tables import table

T = TypeVar("T")
SECONDS = 3.0
"""How long a value may take to be described."""


def describe(value: object, seconds: float = SECONDS) -> str:
    """What a model is told of a value, at most about `LIMIT` characters; never empty.

    Raises:
        KeyboardInterrupt: the person would not wait.
    """
    kind = type(value).__name__
    try:
        return waiting(partial(within, seconds, partial(quietly, partial(_described, value))))
    except TimeIsUp:
        return f"{kind}: not described: it took longer than {seconds:g} s."
    except KeyboardInterrupt:
        raise
    except BaseException as fault:
        return f"{kind}: not described: {fault_line(fault)}."


def _described(value: object) -> str:
    ways: tuple[Callable[[Any], str | None], ...] = (
        partial(_own, "_ai_repr_"),
        partial(_own, "_repr_llm_"),
        *(table, array, container, of_code, error),
        partial(_own, "_repr_markdown_"),
    )
    for way in ways:
        text = way(value)
        if text and text.strip():
            return cut(text.strip("\n"))
    return cut(_repr(value))


def _repr(value: object) -> str:
    text = repr(value)
    kind = type(value).__name__
    return text if kind in text[:LIMIT] or isinstance(value, bool | int | float | None) else f"{kind}: {text}"


def _own(name: str, value: object) -> str | None:
    found = own(name, value)
    return found if isinstance(found, str) else _text_in(found)


def own(name: str, value: object) -> Any:
    """What a value's own method of that name gives, None where it has none; a class is no value of its kind."""
    method = next((vars(each)[name] for each in type(value).__mro__ if name in vars(each)), None)
    if method is None or not callable(bound := method.__get__(value, type(value))):
        return None
    found = bound()
    if inspect.iscoroutine(found):
        found = _awaited(found)
    return found


def _text_in(found: object) -> str | None:
    """The text of a bundle of MIME types, as `_ai_repr_` and IPython's methods give it, with or without metadata."""
    bundle = found[0] if isinstance(found, tuple) and found else found
    if not isinstance(bundle, Mapping):
        return None
    texts = (bundle.get(kind) for kind in ("text/markdown", "text/plain"))
    return next((text for text in texts if isinstance(text, str) and text), None)


def _awaited(coroutine: Any) -> object:
    """What a coroutine returns, in a loop of its own: that of the kernel is busy with this very cell."""
    result: list[object] = []

    def run() -> None:
        try:
            result.append(asyncio.run(asyncio.wait_for(coroutine, SECONDS)))
        except BaseException as fault:
            result.append(fault)

    thread = Thread(target=run, daemon=True, name="description")
    thread.start()
    while thread.is_alive():
        thread.join(0.05)
    if isinstance(result[0], BaseException):
        raise result[0]
    return result[0]


class _Nowhere(TextIOBase):
    """Takes what is printed and keeps nothing of it."""

    def write(self, text: str) -> int:
        return len(text)


def quietly(call: Callable[[], T]) -> T:
    """What `call` returns; what it prints goes nowhere."""
    with redirect_stdout(_Nowhere()), redirect_stderr(_Nowhere()):
        return call()


def fault_line(fault: BaseException) -> str:
    """An error in one line, also one that cannot say anything."""
    try:
        said = " ".join(str(fault).split())
    except BaseException:
        said = ""
    return f"{type(fault).__name__}: {said[:200]}" if said else type(fault).__name__
