"""What is worked out from the turns and kept between contexts: indexes, segments, tables.

Caches, and nothing else: each is rebuildable from the history, made when it is first asked for,
brought up to date when it is next asked for, and dropped when anything is erased for ever.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from ..history.changes import Change
from ..history.tables import Records
from ..interrupts import waiting
from ..strategies.strategy import D


class Caches:
    """The caches of one history, by their class."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._made: dict[type[Any], Any] = {}
        self._behind: dict[type[Any], dict[str, None]] = {}
        self._moves = records.moves

    def of(self, kind: type[D]) -> D:
        """The cache of a class, up to date."""
        made = self._made.get(kind)
        if made is None:
            made = self._made[kind] = kind()
            made.notes = {table: self._records.table(table) for table in ("topics", "entities")}
            self._behind[kind] = dict.fromkeys(self._records.order)
        changed = self._behind[kind]
        if changed:
            positions = self._records.positions
            ordered = sorted(changed, key=lambda key: positions.get(key, -1))
            try:
                waiting(partial(made.update, self._records.turns, ordered, positions))
            except BaseException:
                # Brought up to date by half, as an interrupt leaves it, it would stay wrong: begun anew next time.
                del self._made[kind], self._behind[kind]
                raise
            self._behind[kind] = {}
        return made

    def changed(self, change: Change) -> None:
        """Note what a change touched."""
        if change.kind == "erase":
            self.rebuild()
            # Only where something was read for an index are words remembered: no reason to load that here.
            from ..text import words

            words.forget()
            # Patterns made of a conversation's words stand in a cache of Python's, which forgets only all of them.
            re.purge()
            return
        if self._moves != self._records.moves:
            # Turns have other positions, by which caches keep what they hold.
            self._moves = self._records.moves
            self.rebuild()
        for behind in self._behind.values():
            behind.update(dict.fromkeys(change.keys))

    def rebuild(self) -> None:
        """Drop everything: each is made anew when it is next asked for."""
        self._made.clear()
        self._behind.clear()
