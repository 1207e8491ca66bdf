"""entity:N sends the facts of older turns as one note, and the last turns verbatim."""

from __future__ import annotations

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory import annotations as notes
from jupyter_session_memory.context.context import Context
from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.strategies.entity import HEAD
from support.conversations import characters, told

FACTS = ("My dog is called Bruno.", "I live in Lima.", "Hello there.", "My car is red.", "How are you?")


def note(context: Context) -> str:
    """The text of the table, empty where none is carried."""
    return next((part.message.text for part in context.parts if part.message.id == "entities"), "")


def decisions(memory: SessionMemory, asked: str = "What is my dog called?") -> list[str]:
    context = memory.preview(asked)
    return [str(context.decision(turn)) for turn in memory.turns]


def test_older_facts_are_sent_as_a_note_before_the_turns() -> None:
    """The note stands between instructions and turns, the latest entity last."""
    memory = told(*FACTS, strategy="entity:2")
    memory.add("system", "Be brief.")
    messages = memory.preview("What is my dog called?").messages
    assert [message["role"] for message in messages] == [
        "system", "system", "user", "assistant", "user", "assistant", "user",
    ]  # fmt: skip
    lines = str(messages[1]["content"]).splitlines()
    assert lines[0] == HEAD
    assert lines[1:] == [
        "- dog: “My dog is called Bruno.”",
        "- user: “I live in Lima.”",
        "- car: “My car is red.”",
    ]


def test_decisions_tell_facts_from_words() -> None:
    """A turn the note speaks for is "in as facts", one without facts is out, the last ones are in."""
    assert decisions(told(*FACTS, strategy="entity:2")) == [
        "in as facts",
        "in as facts",
        "out: entity 2",
        "in",
        "in",
    ]


def test_no_note_where_every_fact_is_sent_verbatim() -> None:
    """While all facts stand in the turns that are sent, the note would only repeat them."""
    memory = told(*FACTS, strategy="entity:5")
    assert note(memory.preview("Hi")) == ""
    notes.set_fact(memory, "dog", "name", "Rex")
    assert "- dog: name Rex “My dog is called Bruno.”" in note(memory.preview("Hi"))


def test_pinned_turns_are_sent_verbatim() -> None:
    """A pin wins over the note."""
    memory = told(*FACTS, strategy="entity:1")
    memory.pin(1)
    assert decisions(memory)[0] == "in, pinned"


def test_the_note_takes_a_third_of_the_room_at_most() -> None:
    """Where the table is larger, the entities touched last are in it, and the others' turns are out."""
    memory = told(
        *(f"The price of item_{number} is {number} euros." for number in range(200)),
        strategy="entity:2",
        budget=3_000,
        count_tokens=characters,
    )
    context = memory.preview("Hi")
    assert 500 < len(note(context)) <= 1_000
    assert "item_199:" in note(context)
    assert "item_1:" not in note(context)
    assert str(context.decision(memory.turn(2))) == "out: entity 2"
    assert str(context.decision(memory.turn(197))) == "in as facts"


def test_the_note_stays_the_same_while_nothing_is_told() -> None:
    """Turns without facts leave it as it is, so that a provider's prompt cache goes on."""
    memory = told(*FACTS, strategy="entity:1")
    before = note(memory.preview("Hi"))
    memory.add("user", "And then?")
    memory.add("assistant", "Nothing.")
    assert note(memory.preview("Hi")) == before


def test_what_is_erased_leaves_receipts_and_note() -> None:
    """A turn erased for ever takes its facts out of the note, and out of notes that were sent."""
    memory = told(*FACTS, strategy="entity:1")
    memory.receipts.record("m", memory.preview("Hi"))
    memory.prune(1, forever=True)
    assert "Bruno" not in note(memory.preview("Hi"))
    receipt = memory.receipts.get()
    assert receipt is not None
    assert "Bruno" not in str(receipt.messages)


def test_turns_behind_a_summary_still_tell_their_facts() -> None:
    """A summary stands for its turns, and the note keeps their facts; the decision names the summary."""
    memory = told(*FACTS, strategy="entity:1")
    memory.summarize(1, 2, 3)
    assert decisions(memory)[0] == "in as S1"
    assert "- dog: “My dog is called Bruno.”" in note(memory.preview("Hi"))


def test_at_least_one_turn_is_kept() -> None:
    """Zero verbatim turns are refused, with what to write."""
    with pytest.raises(UsageError, match="at least 1, such as entity:4"):
        SessionMemory("entity:0")
