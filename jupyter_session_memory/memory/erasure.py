"""The proof of an erasure: a search of a memory's own objects for what is to be gone from them.

Looked for are the values that were erased, in whatever version, and their very texts. What others hold who
read them before (a variable, a page, a log) is out of reach.
"""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator
from types import FunctionType, ModuleType
from typing import TypeAlias

from ..context.receipts import ERASED
from ..history.history import History
from ..messages import Message, Summary, Turn

_Value: TypeAlias = Message | Turn | Summary
LONG = 20
"""Characters from which on a text is known again in a copy; a shorter one, such as "Yes", may be anybody's."""


class Traces:
    """By what erased turns and summaries are known again."""

    def __init__(self, history: History, turns: Collection[str] | None) -> None:
        """Take note of these turns, by id (None: of everything), and of what was made from them; before they go."""
        values: list[_Value] = [*history.records.turns.values(), *history.records.summaries.values()]
        values += [message for messages in history.records.standing.values() for message in messages]
        gone: list[_Value] = []
        kept: set[str] = set()
        for value in values:
            if turns is None or _told(value, turns):
                gone.append(value)
            else:
                kept.update(_texts(value))
        self._ids = {each.id for value in gone for each in _values(value)}
        texts = [text for value in gone for text in _texts(value) if text not in kept]
        self._texts = {id(text): text for text in texts}
        self._copies = {text for text in texts if len(text) >= LONG}

    def among(self, *roots: object, besides: Collection[object] = ()) -> list[str]:
        """The types of the values in which these objects, and all they lead to, still hold something of it."""
        found: list[str] = []
        seen = {id(each) for each in (self._ids, self._texts, self._copies, *besides)}
        queue: list[tuple[object, str]] = [(root, type(root).__name__) for root in roots]
        while queue:
            item, holder = queue.pop()
            if id(item) in seen:
                continue
            seen.add(id(item))
            if isinstance(item, str):
                if id(item) in self._texts or item in self._copies:
                    found.append(holder)
            elif isinstance(item, Message | Turn | Summary) and item.id in self._ids and any(_texts(item)):
                found.append(holder)
            elif isinstance(item, FunctionType):
                queue += [(each, holder) for each in item.__closure__ or ()]
            elif not isinstance(item, ModuleType | type):
                name = type(item).__name__ if type(item).__module__.startswith(_PACKAGE) else holder
                queue += [(each, name) for each in gc.get_referents(item)]
        return sorted({*found})


_PACKAGE = __name__.partition(".")[0]


def _told(value: _Value, turns: Collection[str]) -> bool:
    match value:
        case Turn():
            return value.id in turns
        case Summary():
            return any(turn in turns for turn, _ in value.covers)
    return False


def _values(value: _Value) -> Iterator[_Value]:
    yield value
    if isinstance(value, Turn):
        yield from value.messages


def _texts(value: _Value) -> Iterator[str]:
    for each in _values(value):
        if isinstance(each, Message):
            content = (each.content,) if isinstance(each.content, str) else each.content
            texts = [part if isinstance(part, str) else part.text or part.image_url for part in content]
            texts += [each.reasoning, *(call.arguments for call in each.tool_calls)]
            texts += [text for data in each.attachments for text in (data.text, data.image_url)]
        else:
            texts = [each.text, *each.lost, *each.invented] if isinstance(each, Summary) else []
        yield from (text for text in texts if text not in ("", ERASED, "{}"))
