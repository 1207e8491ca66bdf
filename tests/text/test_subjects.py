"""Which fact is about what, and which replaces which."""

from __future__ import annotations

import pytest

from jupyter_session_memory.text.entities import EntityFact, entities
from jupyter_session_memory.text.subjects import Subjects, replacements


def told(*messages: str) -> list[EntityFact]:
    return [fact for message in messages for fact in entities(message)]


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


def test_a_reply_names_nothing() -> None:
    """What the model says of a name is about what the user gave it to, and gives none itself."""
    subjects = Subjects()
    (name,) = entities("My dog is called Bruno.")
    said, older, newer = (
        EntityFact(entity, "object", attribute, value, "")
        for entity, attribute, value in [("cat", "name", "Mia"), ("Mia", "age", "3"), ("Bruno", "age", "4")]
    )
    assert [subjects.of(name), subjects.of(said, by_user=False)] == [("dog", "name"), ("cat", "name")]
    assert [subjects.of(older), subjects.of(newer)] == [("mia", "age"), ("dog", "age")]
