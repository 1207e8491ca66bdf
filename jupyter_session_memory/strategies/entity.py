"""A table in place of older turns: people, objects and tasks with the user's sentences about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from zlib import crc32

from ..context.context import NO_ROOM, ContextPart, Decision, Why
from ..messages import Message
from .blocks import tail
from .caches.entities import Entities, EntityRow
from .strategy import NamedStrategy, Selection, View

TABLE_SHARE = 3
"""The table takes at most one part in so many of the room."""

NOTE = "entities"
"""The id of the note that carries the table."""

HEAD = (
    "What the user said of people, things and tasks, in the user's words: of each the newest sentence first, and last "
    "the one that was spoken of last. What stands without quotation marks was set by hand and holds."
)

_LONGEST = 4
"""Characters of the table for each token of its share that are looked at: about as many as fit."""


@dataclass(frozen=True)
class EntityFacts(NamedStrategy):
    """The facts of all turns as a table, and the last `keep` turns verbatim.

    Of a turn that only the table speaks for the decision is "in as facts": its facts are sent, its words are not.
    """

    name = "entity"

    keep: int = 4

    def select(self, view: View, room: int | None, new_input: str) -> Selection:  # noqa: ARG002 - part of the interface
        window = list(islice(view.newest(), self.keep))
        inside = {item.id for item in window}
        first = window[-1].position if window else view.end
        turns = tail(view, room, first)
        note = self._note(view, room, {item.id for item in turns})
        if note and room is not None:
            turns = tail(view, room - note.tokens, first)
        told = frozenset(note.sources) if note else frozenset()

        facts, older = Decision("in", Why.FACTS), Decision("out", Why.ENTITY, str(self.keep))

        def why(turn: str) -> Decision:
            return facts if turn in told else NO_ROOM if turn in inside else older

        return Selection(turns, older, why, (note,) if note else ())

    def _note(self, view: View, room: int | None, verbatim: set[str]) -> ContextPart | None:
        rows = view.cache(Entities).rows(view.end)
        share = None if room is None else room // TABLE_SHARE
        shown = list(rows if share is None else _as_many(rows, share))
        while shown:
            part = _part(view, shown)
            if share is None or part.tokens <= share:
                by_hand = any(fact.correction for row in shown for fact in row.facts)
                return part if by_hand or not verbatim.issuperset(part.sources[1:]) else None
            # In proportion, and then a little less: a note or two is counted, not one for each row.
            del shown[min(len(shown) - 1, len(shown) * share * 15 // (part.tokens * 16)) :]
        return None


def _as_many(rows: Iterator[EntityRow], share: int) -> Iterator[EntityRow]:
    """The first rows, until their text is longer than what fits into the share."""
    characters = share * _LONGEST
    while characters > 0 and (row := next(rows, None)):
        characters -= len(row.text)
        yield row


def _part(view: View, rows: Sequence[EntityRow]) -> ContextPart:
    # The latest come last, so that the note's beginning, and a provider's prompt cache, outlive a new fact.
    text = "\n".join([HEAD, *(row.text for row in reversed(rows))])
    sources = dict.fromkeys(turn for row in reversed(rows) for turn in row.turns)
    return view.measure("notes", (NOTE, *sources), Message(NOTE, "system", text, crc32(text.encode())))
