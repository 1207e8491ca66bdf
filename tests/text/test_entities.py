"""What a message tells about people, objects and tasks, and what replaces what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.text.entities import EntityFact, entities, replacements
from text.entities_cases import NOTHING, TOLD


def told(*messages: str) -> list[EntityFact]:
    return [fact for message in messages for fact in entities(message)]


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


@pytest.mark.parametrize(
    "messages",
    [
        ("The deadline for the report is 3 May.", "The deadline for the report is 10 May."),
        ("The deadline for the report is 3 May.", "The report's deadline was moved to 10 May."),
        ("The deadline for the report is 3 May.", "Actually, the deadline is now 10 May."),
        ("My dog is called Bruno.", "Sorry, my dog is called Max."),
        ("I live in Lima.", "I moved to Cusco."),
        ("df has 3 columns", "df now has 4 columns"),
        ("x = 3", "x = 4"),
        ("My dog is called Bruno. My dog is 3 years old.", "Bruno is 4 years old."),
        ("- [ ] buy milk", "- [x] buy milk"),
    ],
)
def test_later_fact_replaces(messages: tuple[str, str]) -> None:
    """A later fact on the same attribute replaces the earlier one, by name, by owner or plainly."""
    found = told(*messages)
    assert replacements(found)[-2] == len(found) - 1


@pytest.mark.parametrize(
    "messages",
    [
        ("The deadline for the report is 3 May.", "The deadline for the slides is 10 May."),
        ("Tom likes pizza.", "Tom likes sushi."),
        ("df has 3 columns", "df has 9 rows"),
        ("I live in Lima.", "I work at Siemens."),
        (
            "The deadline for the report is 3 May. The deadline for the talk is 4 May.",
            "The deadline is 9 May.",
        ),
    ],
)
def test_other_attribute_replaces_nothing(messages: tuple[str, str]) -> None:
    """Another entity, another attribute or an owner that is not clear replaces nothing."""
    assert set(replacements(told(*messages))) == {None}


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
