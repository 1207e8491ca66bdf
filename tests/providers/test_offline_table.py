"""What the offline demo reads in the table of entities that `entity:N` sends."""

from __future__ import annotations

import pytest

from jupyter_session_memory import annotations as notes
from jupyter_session_memory.messages import WireMessage
from jupyter_session_memory.providers.offline import OfflineProvider
from jupyter_session_memory.providers.offline.rows import TABLE
from jupyter_session_memory.providers.provider import Request
from jupyter_session_memory.strategies.entity import HEAD
from support.conversations import told

FACTS = (
    "My dog is called Bruno.",
    "My cat Mia is 4 years old.",
    "I live in Lima.",
    "I am a nurse.",
    "My favourite colour is green.",
    "My meeting with Ana is on Monday.",
    "My deadline is 3 May.",
    "Actually my deadline is 10 May.",
    "Tom works at Siemens.",
    "Hello there.",
)


def ask(question: str) -> tuple[str, tuple[int, ...]]:
    memory = told(*FACTS, strategy="entity:1")
    notes.set_fact(memory, "dog", "age", "3")
    messages: tuple[WireMessage, ...] = tuple(memory.preview(question).messages)
    chunks = list(OfflineProvider().stream(Request("demo", messages)))
    return "".join(chunk.text for chunk in chunks), chunks[-1].sources


def test_the_table_is_known_by_its_head() -> None:
    """What the strategy writes over its table is what the demo looks for."""
    assert HEAD.startswith(TABLE)


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("What is my dog called?", "dog: age 3; name Bruno"),
        ("How old is my dog?", "dog: age 3; name Bruno"),
        ("Who is Bruno?", "dog: age 3; name Bruno"),
        ("How old is Mia?", "cat Mia: name Mia; age 4 years old"),
        ("Where do I live?", "user: role a nurse; lives in Lima"),
        ("What is my job?", "user: role a nurse; lives in Lima"),
        ("What is my favourite colour?", "favourite colour: green"),
        ("When is my meeting with Ana?", "meeting with Ana: date on Monday"),
        ("When is my deadline?", "deadline: 10 May (before: 3 May)"),
        ("Where does Tom work?", "Tom: works at Siemens"),
    ],
)
def test_a_row_is_quoted(question: str, row: str) -> None:
    """Facts that are only in the table are found there, and the note is named as the source."""
    assert ask(question) == (f"The notes say: “{row}”", (0,))


@pytest.mark.parametrize(
    "question",
    [
        "What is my name?",
        "Where does my dog live?",
        "How old is my sister?",
        "What does Tom study?",
        "How old is Tom?",
    ],
)
def test_what_the_table_does_not_tell_is_not_guessed(question: str) -> None:
    """The rows of others, and other attributes, answer nothing."""
    assert ask(question) == ("I was sent 4 messages. None of them answers that.", ())


def test_of_a_long_row_only_the_fact_is_quoted() -> None:
    """A row too long for a quote is cut to what answers."""
    row = "dog: name Bruno; " + "; ".join(f"birthday of puppy {n} in the year {2000 + n}" for n in range(9))
    messages: tuple[WireMessage, ...] = (
        {"role": "system", "content": f"{HEAD}\n- {row}"},
        {"role": "user", "content": "What is my dog called?"},
    )
    assert "".join(chunk.text for chunk in OfflineProvider().stream(Request("demo", messages))) == (
        "The notes say: “name Bruno”"
    )
