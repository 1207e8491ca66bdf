"""Letting the model in use look for people, objects and tasks: what it reads, and what of its answer is kept."""

from __future__ import annotations

import json

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory import annotations as notes
from jupyter_session_memory.chat.entity_inquiry import EntitiesFound, ask_for_entities
from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.providers.offline import OfflineProvider
from jupyter_session_memory.providers.scripted import ScriptedProvider
from support.conversations import characters, told

SAID = ("Mi hermana Ana vive en Lima.", "Tom works at Siemens.", "¿Dónde vive Ana?")


def line(kind: str, name: str, quote: str) -> str:
    return json.dumps({"kind": kind, "name": name, "quote": quote})


def ask(memory: SessionMemory, *lines: str) -> tuple[EntitiesFound, str]:
    """What is kept of an answer of these lines, and what the model was given to read."""
    provider = ScriptedProvider("\n".join(lines))
    found = ask_for_entities(memory, provider, "tiny")
    return found, str(provider.calls[0].messages[-1]["content"])


def test_what_is_kept_is_the_users_sentence() -> None:
    """Word for word, under a name that the user wrote, with its turn and its mark; one undo takes all of it back."""
    memory = told(*SAID)
    found, read = ask(
        memory,
        line("person", "Ana", "Mi hermana Ana vive en Lima."),
        line("person", "Tom", "Tom works at Siemens."),
    )
    assert [fact.quote for fact in found.kept] == ["Mi hermana Ana vive en Lima.", "Tom works at Siemens."]
    assert [turn.number for turn in found.turns] == [1, 2, 3]
    assert "Noted." not in read
    ana = notes.find(memory, "Ana")
    assert ana is not None
    assert [(fact.text, fact.number, fact.by_model) for fact in ana.facts] == [
        ("Mi hermana Ana vive en Lima.", 1, True)
    ]
    tom = notes.find(memory, "Tom")
    assert tom is not None
    assert [fact.by_model for fact in tom.facts] == [False]
    memory.undo()
    assert notes.find(memory, "Ana") is None
    memory.redo()
    assert notes.find(memory, "Ana") is not None


def test_what_no_message_of_the_user_backs_is_dropped_and_counted() -> None:
    """Paraphrases, names and kinds of the model's own, the model's words, talk around the lines."""
    memory = told(*SAID, reply="Ana is your sister, I see.")
    dropped = (
        line("person", "Ana", "Ana lives in Lima."),
        line("person", "Ana María", "Mi hermana Ana vive en Lima."),
        line("city", "Lima", "Mi hermana Ana vive en Lima."),
        line("person", "", "Mi hermana Ana vive en Lima."),
        line("person", "Ana", "Ana is your sister, I see."),
        "Here you are:",
    )
    found, _ = ask(memory, *dropped)
    assert (found.kept, found.dropped) == ((), len(dropped))
    assert str(memory.history.undoes or "") != "keep what the model found"


def test_asking_again_brings_back_nothing_that_was_deleted() -> None:
    """Neither what is known nor what a person deleted is new."""
    memory = told(*SAID)
    answer = line("person", "Ana", "Mi hermana Ana vive en Lima.")
    ask(memory, answer)
    notes.forget(memory, "Ana")
    found, _ = ask(memory, answer)
    assert found.kept == ()
    assert notes.find(memory, "Ana") is None


def test_only_what_may_be_sent_is_read_the_newest_first() -> None:
    """Nothing that was turned off, and no more than a request may carry."""
    memory = told("one " * 10, "two " * 10, "three", budget=50, count_tokens=characters)
    memory.exclude(3)
    _, read = ask(memory, "[]")
    assert "[#2, user]" in read
    assert "[#1, user]" not in read
    assert "[#3, user]" not in read


def test_it_shows_in_what_was_sent_and_needs_a_model() -> None:
    """A receipt like every request; with the offline demo nothing is asked."""
    memory = told(*SAID)
    with pytest.raises(UsageError, match="needs a language model"):
        ask_for_entities(memory, OfflineProvider())
    ask(memory, "[]")
    assert [receipt.kind for receipt in memory.receipts] == ["inquiry"]
