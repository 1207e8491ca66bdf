"""What a message tells of people, objects and tasks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.text.entities import named_things, one_line
from text.entities_cases import NOTHING, TOLD


def shown(message: str) -> list[tuple[str, str, str]]:
    return [(thing.name, thing.kind, thing.alias) for thing in named_things(message)]


def test_a_plain_statement_tells_of_its_things_and_of_no_others() -> None:
    """People by their names and what they do, objects and tasks by a few phrases."""
    found = {message: shown(message) for message, _ in TOLD}
    assert {message: things for message, things in found.items() if things != dict(TOLD)[message]} == {}


def test_questions_suppositions_and_empty_phrases_tell_of_nothing() -> None:
    """Silence rather than a wrong entry."""
    assert {message: things for message in NOTHING if (things := shown(message))} == {}


def test_each_thing_keeps_its_sentence_word_for_word() -> None:
    """A name that is only mentioned is no thing."""
    things = named_things("Hello! My dog is called Bruno. We met Ana today.")
    assert [(thing.name, thing.kind, thing.sentence) for thing in things] == [
        ("dog", "object", "My dog is called Bruno."),
    ]


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    """Reading never fails, nothing is empty, and every sentence stands in the text."""
    for thing in named_things(text):
        assert thing.name
        assert one_line(thing.sentence) in one_line(text)
