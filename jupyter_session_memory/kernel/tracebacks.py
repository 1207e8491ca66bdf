"""An error of ours is one line also where something else shows tracebacks: rich, ultratb, a handler of one's own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from ..exceptions import ReplyStopped, SessionMemoryError

_SHOWING = ("showtraceback", "CustomTB")
"""What IPython calls for an error: usually, and where somebody set a handler."""


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
