"""The turns of a history in a full-text index, message by message, kept up with every change."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ...messages import Message, Turn
from ..strategy import TurnCache
from .word_index import Hit, Index

APART = 1 << 20
"""Places that a turn has for its messages, which so follow one another in the index, turn after turn."""


class TurnIndex(TurnCache):
    """The `TurnCache` behind retrieval: what may be sent is in it, and nothing else.

    Pruned, replaced, excluded and failed turns leave with the change that made them so; a turn that a
    summary stands for stays, since it may still be found.
    """

    def __init__(self) -> None:
        self._index = Index()
        self._held: dict[str, dict[str, tuple[int, ...]]] = {}
        """By turn, the states of its indexed messages."""
        self.places: dict[str, int] = {}
        """Where each message stands: `APART` times the position of its turn, and its place in the turn."""

    def __len__(self) -> int:
        """How many messages can be found."""
        return len(self._index)

    def update(self, turns: Mapping[str, Turn], changed: Sequence[str], positions: Mapping[str, int]) -> None:
        """Bring it up to date, see `TurnCache.update`; only messages that are new or changed are read."""
        for key in changed:
            turn = turns.get(key)
            now = {m.id: m for m in turn.messages} if turn is not None and turn.eligible else {}
            before = self._held.pop(key, {})
            for gone in before.keys() - now.keys():
                self._index.remove(gone)
                del self.places[gone]
            if not now:
                continue
            self._held[key] = {message.id: _state(message) for message in now.values()}
            for place, message in enumerate(now.values(), positions[key] * APART):
                state = before.get(message.id)
                if state == _state(message):
                    continue
                if state is not None:
                    self._index.remove(message.id)
                self.places[message.id] = place
                self._index.add(message.id, _indexed_text(message), message.role, place)

    def search(self, query: str, limit: int | None = None, *, exclude: Collection[str] = ()) -> list[Hit]:
        """Messages that have to do with the query, best first, without those whose ids are in `exclude`."""
        return self._index.search(query, limit, exclude=exclude)


def _state(message: Message) -> tuple[int, ...]:
    """What is another number where what requests carry of the message is another text."""
    return message.version, *(each.collapsed for each in message.attachments)


def _indexed_text(message: Message) -> str:
    if not message.tool_calls:
        return message.sent_text
    return "\n".join((message.sent_text, *(f"{call.name} {call.arguments}" for call in message.tool_calls)))
