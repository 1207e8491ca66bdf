"""What people set by hand beside the turns: facts on entities, and where topics begin.

Records of the history, so undo takes each back. What the turns themselves say of entities and
topics is worked out from them (see `strategies.entities` and `strategies.segments`).
"""

from __future__ import annotations

from dataclasses import dataclass

from .exceptions import UsageError
from .memory.session_memory import SessionMemory
from .messages import Correction, Turn
from .strategies.caches.entities import Entities, Row
from .strategies.caches.segments import Segment, Segments

NOTE = "note"
"""The attribute of a fact that is no statement of something's property; a second one is "note 2"."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A segment of the conversation as people see it: its number from 1 on, its name or telling words, its turns."""

    number: int
    label: str
    turns: tuple[Turn, ...]
    by_hand: bool = False


def known(memory: SessionMemory) -> list[Row]:
    """The table of entities: those set by hand first, then the most recently touched."""
    with memory.history.lock:
        return list(memory.derived.of(Entities).rows())


def find(memory: SessionMemory, name: str) -> Row | None:
    """What is known of an entity, None for nothing; "Bruno" finds the dog of that name."""
    with memory.history.lock:
        return memory.derived.of(Entities).find(name.strip())


def set_fact(memory: SessionMemory, name: str, attribute: str, value: str) -> None:
    """Set a fact by hand: it stands in place of what turns said, until a later turn says otherwise.

    Raises:
        UsageError: something is empty.
    """
    name, attribute, value = " ".join(name.split()), " ".join(attribute.split()), " ".join(value.split())
    if not (name and attribute and value):
        raise UsageError("Write the name, what it is about, and its value: %memory entity Bruno age = 5.")
    _record(memory, name, attribute, value, f"set {attribute} of {name}")


def tell(memory: SessionMemory, name: str, fact: str) -> None:
    """Add a fact in words ("is five years old"): as the property it states, else as a note.

    Raises:
        UsageError: something is empty.
    """
    name, fact = " ".join(name.split()), " ".join(fact.split())
    if not (name and fact):
        raise UsageError("Write the name and the fact: %memory entity Bruno: is five years old.")
    from .text.entities import entities  # at the first fact: its patterns take long to compile

    for sentence in (f"{name} {fact}", f"The {name} {fact}", f"My {name} {fact}"):
        read = [each for each in entities(sentence) if each.entity.casefold() == name.casefold()]
        # What only a part of the sentence states would lose the rest of it.
        if len(read) == 1 and sentence.rstrip(" .!").endswith(read[0].value):
            set_fact(memory, name, read[0].attribute, read[0].value)
            return
    row = find(memory, name)
    notes = sum(each.attribute.split()[0] == NOTE for each in row.facts) if row else 0
    set_fact(memory, name, f"{NOTE} {notes + 1}" if notes else NOTE, fact)


def forget(memory: SessionMemory, name: str, attribute: str = "") -> None:
    """Delete an entity, or one of its facts: what turns said of it so far counts no more, what later ones say does.

    Raises:
        UsageError: nothing like that is known.
    """
    row = find(memory, name)
    if row is None:
        raise UsageError(f"Nothing is known of “{name.strip()}”. %memory entity lists what is.")
    attributes = [fact.attribute for fact in row.facts]
    if attribute and attribute.casefold() not in map(str.casefold, attributes):
        raise UsageError(f"Of {row.name} there is no “{attribute}”, but: {', '.join(attributes)}.")
    _record(memory, row.name, attribute, None, f"delete {attribute + ' of ' if attribute else ''}{row.name}")


def _record(memory: SessionMemory, name: str, attribute: str, value: str | None, label: str) -> None:
    history = memory.history
    with history.lock:
        row = find(memory, name)
        kind = row.kind if row else "object"
        correction = Correction(name, kind, attribute, value, history.newest_number, history.tick())
        history.set_note("entities", f"{name.casefold()}\n{attribute.casefold()}", correction, label)


def topics(memory: SessionMemory) -> list[Topic]:
    """The conversation's topics, in order, with the turns of each that are in memory and may be sent."""
    with memory.history.lock:
        segments = memory.derived.of(Segments)
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
    name = " ".join(name.split())
    if not name:
        raise UsageError("Name the topic that begins: %memory topic The second chapter.")
    with memory.history.lock:
        order = memory.history.records.order
        memory.history.set_note("topics", order[-1] if order else "", name, f"begin topic {name}")


def rename_topic(memory: SessionMemory, number: int, name: str) -> None:
    """Name a topic; it then begins where it does now, whatever is said later.

    Raises:
        UsageError: no name, or no such topic.
    """
    name = " ".join(name.split())
    if not name:
        raise UsageError(f"Name the topic: %memory topic rename {number} The second chapter.")
    with memory.history.lock:
        records = memory.history.records
        first = records.positions[topic(memory, number).turns[0].id]
        memory.history.set_note(
            "topics", records.order[first - 1] if first else "", name, f"name topic {number}"
        )


def pending_topic(memory: SessionMemory) -> str:
    """The name of the topic that begins with the next turn, empty where none was announced."""
    with memory.history.lock:
        records = memory.history.records
        return records.topics.get(records.order[-1] if records.order else "", "")
