"""Errors at the edge of a cell: one line, whatever shows tracebacks, and no way from it to what was asked.

A traceback keeps the frames it went through, and with them the texts that a request carried; so does
whoever keeps the error: IPython for `%tb`, Python for `%debug`, a variable.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from traceback import format_exception
from typing import TYPE_CHECKING, Any

from ..exceptions import ReplyStopped, SessionMemoryError, stopped
from .cells import EXECUTION
from .loading import running_cell

if TYPE_CHECKING:
    from ..interrupts import Interrupts

_SHOWING = ("showtraceback", "CustomTB")
"""What IPython calls for an error: usually, and where somebody set a handler."""


class PlainErrors:
    """Around a magic: errors of ours fail the cell in one line; with `debug` IPython shows where they came from, and no
    values, as `%xmode Verbose` would: one of them may be a key. Ctrl-C waits.

    No context manager of contextlib: that gives an error its frames back.
    """

    def __init__(self, shell: Any, debug: bool = False) -> None:
        self._shell, self._debug = shell, debug
        self._interrupts: Interrupts

    def __enter__(self) -> None:
        from ..interrupts import Interrupts

        self._interrupts = Interrupts().__enter__()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        try:
            self._interrupts.__exit__(kind)
        except KeyboardInterrupt as late:
            error = late
        if not isinstance(error, SessionMemoryError | ReplyStopped | KeyboardInterrupt):
            return
        if isinstance(error, KeyboardInterrupt) and not isinstance(error, ReplyStopped):
            # It came outside of a reply: while a list was fetched, or something was shown.
            _let_go(error)
            error = stopped("Stopped by you.")
        if isinstance(error, ReplyStopped) and (execution := EXECUTION.get()):
            execution.stops += 1
            if running_cell() is None:
                # In a task or a timer: the event loop goes on with others before the cell hears of it.
                execution.swallowed = execution.swallowed or error
        if self._debug and isinstance(error, SessionMemoryError):
            whole = RuntimeError(str(error))
            whole.add_note("".join(format_exception(error)))
            _let_go(error)
            raise whole from None
        install(self._shell)  # in front of what may have been put there meanwhile
        _let_go(error)
        raise error from None


def _let_go(error: BaseException) -> None:
    """Take from an error the frames that it came by, and those of the errors behind it."""
    error.__traceback__ = error.__cause__ = error.__context__ = None


def forget_last_error() -> None:
    """Let go of the error that `%tb` and `%debug` would show."""
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        with suppress(AttributeError):
            delattr(sys, name)


class OneLine:
    """Stands in front of what shows a shell's errors for as long as it is `active`."""

    def __init__(self, shell: Any, original: Callable[..., Any]) -> None:
        self._shell, self.original = shell, original
        self.active = True

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Show the line of an error of ours; anything else is shown as ever."""
        error = _error(args, kwargs)
        if not (self.active and isinstance(error, SessionMemoryError | ReplyStopped)):
            return self.original(*args, **kwargs)
        # By the class: on the instance may stand what would show all of it.
        type(self._shell)._showtraceback(self._shell, type(error), error, error._render_traceback_())
        return None


def _error(args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
    """The error that is to be shown: given as its type, itself and a traceback, or the one being handled."""
    given = args[0] if args and isinstance(args[0], tuple) else kwargs.get("exc_tuple")
    if given is None and len(args) > 1:
        given = args
    return given[1] if given else (sys.exc_info()[1] or getattr(sys, "last_value", None))


def install(shell: Any) -> None:
    """Stand in front, of what somebody has put there meanwhile, too."""
    for name in _SHOWING:
        original = getattr(shell, name)
        if not isinstance(original, OneLine):
            setattr(shell, name, OneLine(shell, original))


def uninstall(shell: Any) -> None:
    """Give back what stood there before; inside somebody else's later wrap ours stays, doing nothing."""
    for name in _SHOWING:
        ours = getattr(shell, name)
        if isinstance(ours, OneLine):
            ours.active = False
            delattr(shell, name)
            if getattr(shell, name, None) != ours.original:
                setattr(shell, name, ours.original)
