"""Memory strategies: which turns the next request carries. `strategy` has the interface, `registry` the names."""

from .strategy import Compaction, Selection, Strategy, View

__all__ = ["Compaction", "Selection", "Strategy", "View"]
