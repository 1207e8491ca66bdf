"""What people set by hand beside the turns: facts on entities, and where topics begin.

Records of the history, so undo takes each back. What the turns themselves say of entities and
topics is worked out from them (see `strategies.entities` and `strategies.segments`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from .exceptions import UsageError
from .history.changes import Deed
from .memory.session_memory import SessionMemory
from .messages import Correction, Turn
from .strategies.caches.entities import Entities, EntityRow, StatedFact
from .strategies.caches.segments import Segment, Segments
from .text.clean import clean


@dataclass(frozen=True, slots=True)
class Topic:
    """A segment of the conversation as people see it: its number from 1 on, its name or telling words, its turns."""

    number: int
    label: str
    turns: tuple[Turn, ...]
    by_hand: bool = False


def known(memory: SessionMemory) -> list[EntityRow]:
    """The table of entities: those set by hand first, then the most recently touched."""
    with memory.history.lock:
        return list(memory.caches.of(Entities).rows())


def find(memory: SessionMemory, name: str) -> EntityRow | None:
    """What is known of an entity, None for nothing; "Bruno" finds the dog of that name."""
    with memory.history.lock:
        return memory.caches.of(Entities).find(name.strip())


def set_fact(memory: SessionMemory, name: str, attribute: str, value: str) -> None:
    """Set a fact by hand, in place of what was set for the same attribute; without one it stands beside the others.

    Raises:
        UsageError: no name, or no value.
    """
    name, attribute, value = map(_one_line, (name, attribute, value))
    if not (name and value):
        raise UsageError(
            "Write the name and the fact: %memory entity Bruno: is five, or %memory entity Bruno age = 5."
        )
    deed = Deed("set", f"{attribute or 'a fact'} of {name}")
    _record(memory, Correction(name, attribute=attribute, value=value), deed)


def forget(memory: SessionMemory, name: str, words: str = "") -> None:
    """Delete an entity, or the one of its facts that holds these words: what later turns say counts again.

    Raises:
        UsageError: nothing like that is known, or several facts hold the words.
    """
    row = find(memory, name)
    if row is None:
        raise UsageError(f"Nothing is known of “{name.strip()}”. %memory entity lists what is.")
    if not words:
        _record(memory, Correction(row.name), Deed("delete", row.name))
        return
    held = [fact for fact in row.facts if words.casefold() in fact.text.casefold()]
    if len(held) != 1:
        which = f"{len(held)} facts of {row.name} say" if held else f"Nothing of {row.name} says"
        raise UsageError(f"{which} “{words}”. %memory entity {row.name} shows what is known.")
    correct(memory, row, held[0], "")


def correct(memory: SessionMemory, row: EntityRow, fact: StatedFact, text: str) -> None:
    """Put other words in a fact's place, by hand, or delete it (an empty text)."""
    text = _one_line(text)
    deed = Deed("correct" if text else "delete", f"a fact of {row.name}")
    if fact.correction is None:
        quoting = Correction(row.name, value=text or None, quote=fact.text, turn=fact.turn)
        _record(memory, quoting, deed)
    elif text:
        # People edit the words they see, which begin with what the fact is about.
        value = text.removeprefix(fact.correction.attribute).strip()
        history = memory.history
        history.set_note("entities", fact.correction.key, replace(fact.correction, value=value), *deed)
    elif fact.correction.quote:
        _record(memory, replace(fact.correction, value=None), deed)
    else:
        memory.history.set_note("entities", fact.correction.key, None, *deed)


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _record(memory: SessionMemory, fact: Correction, deed: Deed) -> None:
    history = memory.history
    with history.lock:
        row = find(memory, fact.entity)
        kind = row.kind if row else fact.kind
        made = replace(fact, kind=kind, since=history.newest_number, sequence=history.tick())
        history.set_note("entities", made.key, made, *deed)


def topics(memory: SessionMemory) -> list[Topic]:
    """The conversation's topics, in order, with the turns of each that are in memory and may be sent."""
    with memory.history.lock:
        segments = memory.caches.of(Segments)
        return [_topic(memory, segments, each) for each in segments.all(len(memory.history.records.order))]


def _topic(memory: SessionMemory, segments: Segments, segment: Segment) -> Topic:
    records = memory.history.records
    keys = records.order[segment.start : segment.stop]
    turns = tuple(turn for key in keys if (turn := records.turns[key]).eligible)
    texts = (message.text for turn in turns for message in turn.messages)
    return Topic(segment.number, segments.label(segment, texts), turns, bool(segment.name))


def topic(memory: SessionMemory, number: int) -> Topic:
    """A topic by its number.

    Raises:
        UsageError: there is none.
    """
    found = topics(memory)
    if not 1 <= number <= len(found):
        raise UsageError(f"There is no topic {number}. %memory topic lists them.")
    return found[number - 1]


def start_topic(memory: SessionMemory, name: str) -> None:
    """Let a topic of this name begin with the next turn.

    Raises:
        UsageError: no name.
    """
    name = _one_line(name)
    if not name:
        raise UsageError("Name the topic that begins: %memory topic The second chapter.")
    with memory.history.lock:
        order = memory.history.records.order
        memory.history.set_note("topics", order[-1] if order else "", name, "begin topic", name)


def rename_topic(memory: SessionMemory, number: int, name: str) -> None:
    """Name a topic; it then begins where it does now, whatever is said later.

    Raises:
        UsageError: no name, or no such topic.
    """
    name = _one_line(name)
    if not name:
        raise UsageError(f"Name the topic: %memory topic rename {number} The second chapter.")
    with memory.history.lock:
        records = memory.history.records
        first = records.positions[topic(memory, number).turns[0].id]
        memory.history.set_note(
            "topics", records.order[first - 1] if first else "", name, "name topic", str(number)
        )


def pending_topic(memory: SessionMemory) -> str:
    """The name of the topic that begins with the next turn, empty where none was announced."""
    with memory.history.lock:
        records = memory.history.records
        return records.topics.get(records.order[-1] if records.order else "", "")
