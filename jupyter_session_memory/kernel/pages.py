"""How notebooks stand on the pages that show them: the order of their cells, and the ids that cells go by there.

A turn keeps the cell id that it was asked under. A page may show that cell under another one later: a notebook
without ids in its file gets new ones each time it is opened, and of a cell that was split the other half keeps the id.
"""

from __future__ import annotations

from typing import Any

MOST = 20_000
"""Cells of a page that are taken note of."""


class Pages:
    """What pages told of their notebooks. Read and written on any thread: values are replaced, never changed."""

    def __init__(self) -> None:
        self._orders: dict[str, tuple[tuple[str, ...], ...]] = {}
        """By page, the one that told last at the end: each notebook's cells, as they stand."""
        self._origins: dict[str, str] = {}
        """The id that a cell's turns have, by the one it goes by now, where these differ."""

    def take(self, page: str, frame: dict[str, Any]) -> bool:
        """Take a frame in, where it is one of these and well formed; whether it is one of these."""
        match frame:
            case {"type": "order", "notebooks": list(notebooks)}:
                cells = tuple(tuple(each) for each in notebooks if isinstance(each, list))
                if sum(map(len, cells)) <= MOST and all(isinstance(id, str) for each in cells for id in each):
                    self._orders = {
                        **{key: self._orders[key] for key in self._orders if key != page},
                        page: cells,
                    }
            case {"type": "renamed", "cells": dict(cells)}:
                known = dict(self._origins)
                for new, old in list(cells.items())[:MOST]:
                    if isinstance(old, str):
                        known[new] = known.get(old, old)
                        known[old] = f"{old}+{new}"  # what goes by the old id now is another cell
                self._origins = known
        return frame.get("type") in ("order", "renamed")

    def forget(self, page: str) -> None:
        """The page is gone."""
        self._orders = {key: cells for key, cells in self._orders.items() if key != page}

    def origin(self, cell: str) -> str:
        """The id under which turns know a cell."""
        return self._origins.get(cell, cell)

    def shown(self, origin: str) -> str:
        """The id that a cell goes by now."""
        return next((cell for cell, known in self._origins.items() if known == origin), origin)

    def around(self, origin: str) -> tuple[str, ...]:
        """The cells of the notebook that a cell stands in, in order, as turns know them; empty where no page tells."""
        cell = self.shown(origin)
        for notebooks in reversed(self._orders.values()):
            for cells in notebooks:
                if cell in cells:
                    return tuple(map(self.origin, cells))
        return ()
