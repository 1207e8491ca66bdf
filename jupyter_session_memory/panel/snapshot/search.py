"""Finding turns by what they say: without case and accents, in any message of a turn."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from ...memory.session_memory import SessionMemory
from ...messages import Turn
from ...strategies.strategy import TurnCache
from .columns import Columns

_NUMBER = re.compile(r"#(\d{1,15})")


def number_in(text: str) -> int | None:
    """The number that a turn is named by, as "#3"; None where the text is anything else."""
    found = _NUMBER.fullmatch(text.strip())
    return int(found[1]) if found else None


def fold(text: str) -> str:
    """A text as it is compared: without case, accents and differences of width."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join([sign for sign in decomposed if not unicodedata.combining(sign)]).casefold()


class Folded(TurnCache):
    """The `TurnCache` of the texts to search in, by turn."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def update(self, turns: Mapping[str, Turn], changed: Sequence[str], positions: Mapping[str, int]) -> None:  # noqa: ARG002 - part of the interface
        for key in changed:
            turn = turns.get(key)
            if turn is None or not turn.alive:
                self.texts.pop(key, None)
            else:
                self.texts[key] = fold("\n".join([message.text for message in turn.messages]))


def search(memory: SessionMemory, query: str) -> list[int]:
    """Numbers of the turns that hold every word of the query, in order; "#3" finds the turn of that number."""
    with memory.history.lock:
        columns = memory.caches.of(Columns)
        wanted = number_in(query)
        if wanted is not None:
            return [number for number in columns.numbers if number == wanted]
        words = fold(query).split()
        if not words:
            return []
        found, texts = columns.keys, memory.caches.of(Folded).texts
        for word in words:
            found = [key for key in found if word in texts[key]]
        turns = memory.history.records.turns
        return [turns[key].number for key in found]
