"""Memory strategies: which turns the next request carries. `strategy` has the interface, `registry` the names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .strategy import Compaction, Selection, Strategy, View

__all__ = ["Compaction", "Selection", "Strategy", "View"]


def __getattr__(name: str) -> Any:
    # At first use: what only needs a name from a table of this room loads nothing else.
    if name in __all__:
        from . import strategy

        return getattr(strategy, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
