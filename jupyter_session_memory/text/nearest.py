"""The word that somebody meant who mistyped it."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(wanted: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """The known word most like the one that was typed; empty where none is alike enough (`cutoff`, 0 to 1)."""
    import difflib  # at the first typo

    return next(iter(difflib.get_close_matches(wanted, list(known), n=1, cutoff=cutoff)), "")
