"""What a message tells about people, objects and tasks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.text.entities import entities
from text.entities_cases import NOTHING, TOLD


@pytest.mark.parametrize(("message", "expected"), TOLD, ids=[message for message, _ in TOLD])
def test_tells(message: str, expected: list[tuple[str, str, str, str]]) -> None:
    """A plain statement gives its facts and no others."""
    found = [(fact.entity, fact.kind, fact.attribute, fact.value) for fact in entities(message)]
    assert found == expected


@pytest.mark.parametrize("message", NOTHING)
def test_tells_nothing(message: str) -> None:
    """Questions, suppositions, quotes and empty phrases tell nothing."""
    assert entities(message) == []


def test_fact_keeps_its_sentence() -> None:
    """A fact carries the sentence that told it."""
    assert entities("Hello! My dog is called Bruno.")[0].text == "My dog is called Bruno."


def test_last_word_of_one_message_holds() -> None:
    """Where one message corrects itself, only the correction is told."""
    found = entities("My budget is 500 euros. No wait, my budget is 600 euros.")
    assert [fact.value for fact in found] == ["600 euros"]


@pytest.mark.parametrize("role", ["system", "plan", "tool"])
def test_only_people_and_the_model_tell(role: str) -> None:
    """Instructions, plans and tool results tell nothing about entities."""
    assert entities("My dog is called Bruno.", role) == []


def test_the_model_tells_nothing_about_itself() -> None:
    """ "My" and "I" in a reply are not the user's."""
    reply = "My dog is called Bruno. x = 3. Ana Pérez is the project lead."
    assert [fact.entity for fact in entities(reply, "assistant")] == ["Ana Pérez"]


def test_pronoun_needs_one_clear_entity() -> None:
    """After a sentence about two people "she" is nobody."""
    found = entities("Tom likes pizza and Ana likes sushi. She works at Siemens.")
    assert [fact.attribute for fact in found] == ["likes pizza", "likes sushi"]


@given(st.text(max_size=300), st.sampled_from(["user", "assistant"]))
def test_any_text_can_be_read(text: str, role: str) -> None:
    """Reading never fails, and no fact is empty."""
    assert all(fact.entity and fact.attribute and fact.value for fact in entities(text, role))
