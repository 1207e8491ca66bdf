"""topics:N sends the present topic, and earlier ones that the input concerns."""

from __future__ import annotations

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory import annotations as notes
from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.messages import name_turns
from support.topical import CONVERSATIONS

KITCHEN = next(each for each in CONVERSATIONS if each.name == "kitchen")


def sent(memory: SessionMemory, asked: str, budget: int | None = None) -> str:
    """The turns that are sent, "#1–#5"."""
    context = memory.preview(asked, budget=budget)
    assert budget is None or context.tokens <= budget
    return name_turns(turn for turn in memory.turns if context.carried.get(turn.id) == "turns")


@pytest.fixture
def memory() -> SessionMemory:
    """Turns on bread (1-5), Lisbon (6-10) and a bike (11-14)."""
    return KITCHEN.memory()


def test_the_present_topic_is_sent(memory: SessionMemory) -> None:
    """What the input has nothing to do with stays out, and the reason says so."""
    context = memory.preview("Is lithium grease good for a chain?")
    assert sent(memory, "Is lithium grease good for a chain?") == "#11–#14"
    assert str(context.decision(memory.turn(1))) == "out: another topic"
    assert str(context.decision(memory.turn(11))) == "in"


def test_an_earlier_topic_comes_back_whole(memory: SessionMemory) -> None:
    """Asked about, its turns are all sent, where they stood."""
    assert sent(memory, "How often do I feed the sourdough starter?") == "#1–#5, #11–#14"


def test_without_a_question_other_topics_are_maybe(memory: SessionMemory) -> None:
    """A preview without input cannot tell what the question will concern."""
    context = memory.preview("")
    assert str(context.decision(memory.turn(1))) == "maybe: depends on your question"


def test_the_last_turns_are_always_sent(memory: SessionMemory) -> None:
    """A topic that has just begun brings the turns before it along, as many as are to be kept."""
    memory.add("user", "Who wrote the opera Aida, and in which year was it first sung?")
    memory.add("assistant", "Verdi; Aida was first sung in Cairo in 1871.")
    memory.use("topics:3")
    assert sent(memory, "Sing it.") == "#13–#15"


def test_a_topic_begun_by_hand_ends_the_one_before(memory: SessionMemory) -> None:
    """After the mark nothing of before is sent unasked, whatever is to be kept; asked about, it is."""
    notes.start_topic(memory, "Opera")
    assert sent(memory, "Hello!") == ""
    assert sent(memory, "Is Sintra worth a day?") == "#6–#10"
    memory.add("user", "Who wrote Aida?")
    memory.add("assistant", "Verdi.")
    assert sent(memory, "Hello!") == "#15"


def test_where_a_related_topic_does_not_fit_its_newest_turns_are_sent(memory: SessionMemory) -> None:
    """The present topic comes first, then as much of the related one as there is room for."""
    asked = "How often do I feed the sourdough starter?"
    whole = memory.preview(asked).tokens
    assert sent(memory, asked, whole - 1) == "#2–#5, #11–#14"
    context = memory.preview(asked, budget=whole - 1)
    assert str(context.decision(memory.turn(1))) == "out: no room"
    assert str(context.decision(memory.turn(6))) == "out: another topic"


def test_the_present_topic_is_trimmed_from_its_beginning(memory: SessionMemory) -> None:
    """Where not even that fits, its newest turns are sent."""
    assert sent(memory, "And?", 120) == "#12–#14"


def test_pins_and_pruned_turns_are_respected(memory: SessionMemory) -> None:
    """A pinned turn of another topic is sent, a pruned one of a related topic is not."""
    memory.pin(7)
    memory.prune(2)
    assert sent(memory, "How often do I feed the sourdough starter?") == "#1, #3–#5, #7, #11–#14"


def test_at_least_one_turn_is_kept() -> None:
    """Zero turns are refused, with what to write."""
    with pytest.raises(UsageError, match="at least 1, such as topics:2"):
        SessionMemory("topics:0")
