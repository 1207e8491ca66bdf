"""The index over turns: it follows every change of the history at once."""

from __future__ import annotations

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.strategies.caches.turn_index import TurnIndex
from jupyter_session_memory.strategies.caches.word_index import Index
from support.conversations import add_exchange, told

FACTS = ("My dog is called Bruno.", "I live in Lima.", "The heron nests in May.")


def found(memory: SessionMemory, query: str) -> list[str]:
    """Texts found, the best first."""
    texts = {message.id: message.text for turn in memory.turns for message in turn.messages}
    return [texts[hit.key] for hit in memory.caches.of(TurnIndex).search(query)]


def test_each_message_is_found_by_itself() -> None:
    """The unit is a message, not a turn: the reply beside a fact scores less."""
    memory = told(*FACTS)
    assert found(memory, "heron")[0] == "The heron nests in May."
    assert len(memory.caches.of(TurnIndex)) == 6


@pytest.mark.parametrize("verb", ["prune", "exclude"])
def test_a_turn_that_is_out_leaves_at_once_and_undo_brings_it_back(verb: str) -> None:
    """Pruned and excluded turns are not found, nor do they lend context to others."""
    memory = told(*FACTS)
    before = found(memory, "dog")
    getattr(memory, verb)(1)
    assert found(memory, "dog") == []
    memory.undo()
    assert found(memory, "dog") == before


def test_an_edit_counts_at_once() -> None:
    """The new words find the message, the old ones do not."""
    memory = told(*FACTS)
    found(memory, "heron")
    memory.edit(memory.turns[2].messages[0], "The stork nests in May.")
    assert found(memory, "stork")[0] == "The stork nests in May."
    assert found(memory, "heron") == []


def test_a_turn_taken_back_by_undo_leaves() -> None:
    """Undo of an addition takes its words out."""
    memory = told(*FACTS)
    memory.add("user", "A zebra!")
    assert found(memory, "zebra")[0] == "A zebra!"
    memory.undo()
    assert found(memory, "zebra") == []


def test_a_turn_that_failed_is_not_found() -> None:
    """What a request may not carry is not looked for."""
    memory = told(*FACTS)
    draft = memory.history.open_draft("About zebras?")
    memory.history.commit_draft(
        draft, (memory.history.message("assistant", "Zebras are"),), Outcome.INTERRUPTED
    )
    assert found(memory, "zebra") == []
    memory.include(4)
    assert "About zebras?" in found(memory, "zebra")


def test_a_reply_that_arrives_later_is_added_to_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the new message is read, not the whole turn again."""
    memory = told(*FACTS)
    memory.add("user", "And zebras?")
    found(memory, "zebra")
    read: list[str] = []
    add = Index.add

    def noted(index: Index, key: str, text: str, role: str, position: int) -> None:
        read.append(text)
        add(index, key, text, role, position)

    monkeypatch.setattr(Index, "add", noted)
    memory.add("assistant", "They live in Kenya.")
    assert "They live in Kenya." in found(memory, "zebra Kenya")
    assert read == ["They live in Kenya."]


def test_a_call_is_found_by_what_it_calls() -> None:
    """Name and arguments of a tool call are words of its message."""
    memory = told(*FACTS)
    add_exchange(memory, "Is it warm?", "sunny")
    index = memory.caches.of(TurnIndex)
    best = index.search("weather")[0].key
    assert best == memory.turns[3].messages[1].id


def test_erasing_starts_it_anew() -> None:
    """After an erase nothing of the text is left, and what stays is found as before."""
    memory = told(*FACTS)
    found(memory, "heron")
    memory.prune(3, forever=True)
    assert found(memory, "heron") == []
    assert found(memory, "dog")[0] == "My dog is called Bruno."
