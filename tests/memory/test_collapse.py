"""Collapsed tool results: a stub in contexts, the original in history."""

from __future__ import annotations

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.exceptions import UnknownTurn
from support.conversations import add_exchange, characters, invalid_pairings, total


@pytest.fixture
def memory() -> SessionMemory:
    """Two turns with tool calls, the first with two long results."""
    memory = SessionMemory("full", count_tokens=characters)
    add_exchange(memory, "Weather?", "sunny " * 100, calls=2)
    add_exchange(memory, "And tomorrow?", "rain")
    return memory


def results(memory: SessionMemory) -> list[str]:
    """The tool messages of the next request."""
    return [message["content"] for message in memory.preview("Hi").messages if message["role"] == "tool"]


def test_a_collapsed_result_is_one_line_that_says_its_size_and_the_way_back(memory: SessionMemory) -> None:
    """The stub takes its place in the same exchange, and counts follow."""
    before = memory.preview("Hi").tokens
    memory.collapse(1)
    stub = "[Collapsed: a tool result of ≈600 tokens. %memory expand 1 sends it whole again.]"
    context = memory.preview("Hi")
    assert results(memory) == [stub, stub, "rain"]
    assert before - context.tokens == 2 * (600 - len(stub))
    assert context.tokens == total(context.messages)
    assert invalid_pairings(context.messages) == []


def test_the_original_stays(memory: SessionMemory) -> None:
    """History keeps every word, and expanding sends it again."""
    memory.collapse(1)
    assert memory.turn(1).messages[2].text == "sunny " * 100
    memory.collapse(1, collapsed=False)
    assert results(memory) == ["sunny " * 100, "sunny " * 100, "rain"]


def test_one_message_alone(memory: SessionMemory) -> None:
    """A message collapses by itself; what is collapsed already does not change again."""
    first = memory.turn(1).messages[2]
    assert [turn.number for turn in memory.collapse(first)] == [1]
    assert results(memory)[0].startswith("[Collapsed")
    assert results(memory)[1].startswith("sunny")
    assert memory.collapse(first) == []


def test_undo_and_redo(memory: SessionMemory) -> None:
    """Collapsing is a step like any other."""
    memory.collapse(1)
    assert memory.undo() == "collapse tool results of #1"
    assert results(memory)[0].startswith("sunny")
    memory.redo()
    assert results(memory)[0].startswith("[Collapsed")


def test_a_short_result_is_sent_as_it_is(memory: SessionMemory) -> None:
    """A stub that would be longer than the result is not sent in its place."""
    memory.collapse(2)
    assert results(memory)[2] == "rain"


def test_receipts_show_what_was_sent(memory: SessionMemory) -> None:
    """A receipt from before keeps the whole result, one from after the stub, and the difference names it."""
    memory.receipts.record("m", memory.preview("Hi"))
    memory.collapse(1)
    after = memory.receipts.record("m", memory.preview("Hi"))
    difference = memory.receipts.difference(after)
    assert difference is not None
    assert [part.message.text[:10] for part in difference.added] == ["[Collapsed"] * 2
    assert [part.message.text[:5] for part in difference.removed] == ["sunny"] * 2


def test_it_changes_nothing_that_was_said(memory: SessionMemory) -> None:
    """Later turns are not flagged as answering an earlier version, and a summary of the turn stays true."""
    memory.summarize(1)
    memory.collapse(1)
    assert memory.history.outdated() == frozenset()
    assert str(memory.preview("Hi").decision(memory.turn(1))) == "in as S1"


def test_collapsed_results_make_room(memory: SessionMemory) -> None:
    """Under a budget that was too small for the turn it is sent again."""
    assert memory.preview("Hi", budget=1_200).decision(memory.turn(1)).place == "out"
    memory.collapse(1)
    assert memory.preview("Hi", budget=1_200).decision(memory.turn(1)).place == "in"


def test_what_is_not_in_memory_is_refused(memory: SessionMemory) -> None:
    """A message of a pruned turn, or an unknown number, changes nothing."""
    message = memory.turn(1).messages[2]
    memory.prune(1)
    with pytest.raises(UnknownTurn):
        memory.collapse(message)
    with pytest.raises(UnknownTurn):
        memory.collapse(9)
