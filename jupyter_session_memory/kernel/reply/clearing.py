"""Outputs that are cleared while a reply is shown in them: it is shown anew."""

from __future__ import annotations

from threading import RLock
from typing import Any, Protocol
from weakref import WeakKeyDictionary, WeakSet


class Cleared(Protocol):
    """A view that may lose its output."""

    place: str
    """The id of the request whose output it is part of."""

    def forget(self) -> None:
        """What was shown is gone: the next time a new display is made."""


SHOWN: WeakSet[Cleared] = WeakSet()
"""Those that may not have shown their last yet."""
SHOWING = RLock()
"""Held while something is shown or cleared: what is shown stands either before the clearing or after it."""


class ClearOutput:
    """Stands in front of a kernel's `clear_output` for as long as it is `active`: a reply being written comes back."""

    def __init__(self, publisher: Any) -> None:
        self._publisher, self.original = publisher, publisher.clear_output
        self.active = True

    def __call__(self, *args: Any, **kwargs: Any) -> None:
        """Clear the output of the request that runs here."""
        with SHOWING:
            self.original(*args, **kwargs)
            for view in list(SHOWN):
                if self.active and view.place == self._publisher.parent_header.get("msg_id"):
                    view.forget()


_installed: WeakKeyDictionary[Any, ClearOutput] = WeakKeyDictionary()


def install(ip: Any) -> None:
    """Take note of outputs that are cleared."""
    uninstall(ip)
    ip.display_pub.clear_output = _installed[ip] = ClearOutput(ip.display_pub)


def uninstall(ip: Any) -> None:
    """Give back what stood there before; inside somebody else's later wrap ours stays, doing nothing."""
    ours = _installed.pop(ip, None)
    if ours is None:
        return
    ours.active = False
    if ip.display_pub.clear_output is ours:
        del ip.display_pub.clear_output
        if ip.display_pub.clear_output != ours.original:
            ip.display_pub.clear_output = ours.original
