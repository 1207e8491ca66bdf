"""Segments of one topic each: where they begin, what they are called, and which a text concerns."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_session_memory import SessionMemory
from jupyter_session_memory import annotations as notes
from jupyter_session_memory.strategies.caches.segments import Segments
from support.topical import CONVERSATIONS, Topical


def segments(memory: SessionMemory) -> Segments:
    return memory.caches.of(Segments)


def found(conversation: Topical) -> list[int]:
    memory = conversation.memory()
    return segments(memory).starts(len(memory.turns))


def errors(truth: list[int], guess: list[int]) -> tuple[int, int, int]:
    """Boundaries found, invented and missed; the beginning is none."""
    want, got = set(truth[1:]), set(guess[1:])
    return len(want & got), len(got - want), len(want - got)


def window_diff(truth: list[int], guess: list[int], turns: int) -> float:
    """Share of windows, half a topic wide, in which the number of boundaries is wrong (Pevzner and Hearst, 2002)."""
    width = max(1, round(turns / len(truth) / 2))

    def inside(starts: list[int], at: int) -> int:
        return sum(at < start <= at + width for start in starts[1:])

    return sum(inside(truth, at) != inside(guess, at) for at in range(turns - width)) / (turns - width)


@pytest.mark.parametrize("held_out", [False, True], ids=["written to", "held out"])
def test_topics_of_written_conversations_are_found(held_out: bool) -> None:
    """Boundary F1 and WindowDiff on conversations with known topics, also on ones not written to."""
    chosen = [each for each in CONVERSATIONS if each.held_out == held_out]
    counts = [errors(each.starts, found(each)) for each in chosen]
    hits, extra, missed = (sum(column) for column in zip(*counts, strict=True))
    differences = [window_diff(each.starts, found(each), sum(map(len, each.topics))) for each in chosen]
    assert 2 * hits / (2 * hits + extra + missed) >= (0.88 if held_out else 0.99)
    assert sum(differences) / len(differences) <= (0.05 if held_out else 0.01)


def test_inputs_find_their_topics() -> None:
    """Of what is asked after the conversations, at least 95 % of the topics meant are found, at most 5 % others."""
    hits = extra = missed = 0
    for conversation in CONVERSATIONS:
        memory = conversation.memory()
        turns = len(memory.turns)
        bounds = [*conversation.starts, turns]
        for asked, meant in conversation.asked:
            spans = segments(memory).related(asked, turns)
            got = {
                number
                for number, (start, stop) in enumerate(pairwise(bounds), 1)
                if any(min(stop, last) - max(start, first) > (stop - start) // 2 for first, last in spans)
            }
            hits, extra, missed = hits + len(got & meant), extra + len(got - meant), missed + len(meant - got)
    assert hits / (hits + missed) >= 0.95
    assert extra / (hits + extra) <= 0.05


def test_a_turn_without_words_of_its_own_opens_no_topic() -> None:
    """ "And then?" and thanks go on with what was said."""
    memory = CONVERSATIONS[0].memory()
    before = segments(memory).starts(99)[-1]
    for question, reply in (("And then?", "Yes."), ("Thanks!", "You are welcome.")):
        memory.add("user", question)
        memory.add("assistant", reply)
    assert segments(memory).starts(99)[-1] == before


def test_labels_are_telling_words_as_written() -> None:
    """A segment is called by words of its turns that others do not have; Chinese ones too."""
    tutoring = notes.topics(CONVERSATIONS[0].memory())
    assert [topic.label.split(", ")[0] for topic in tutoring] == ["gradient", "tree", "exam"]
    chinese = next(each for each in CONVERSATIONS if each.name == "chinese")
    assert "数据" in notes.topics(chinese.memory())[0].label


def test_a_mark_begins_a_segment_where_words_go_on() -> None:
    """By hand a topic begins with the next turn, whatever is said; undo takes the mark back."""
    memory = CONVERSATIONS[0].memory()
    memory.history.set_note("topics", memory.turns[1].id, "Learning rates", "mark")
    assert segments(memory).starts(99)[:3] == [0, 2, 5]
    assert [topic.label for topic in notes.topics(memory)][1] == "Learning rates"
    memory.undo()
    assert segments(memory).starts(99)[:2] == [0, 5]


def test_a_mark_survives_the_turns_around_it() -> None:
    """Pruning the turn before the mark, or the first after it, keeps the topic where it was begun."""
    memory = CONVERSATIONS[0].memory()
    memory.history.set_note("topics", memory.turns[1].id, "Learning rates", "mark")
    memory.prune(2, 3)
    assert [topic.label for topic in notes.topics(memory)][1] == "Learning rates"
    assert segments(memory).starts(99)[:2] == [0, 3]


@pytest.mark.parametrize(("erased", "start"), [([2], 1), ([1, 2], 0), ([3], 2)])
def test_a_mark_survives_the_erasure_of_the_turns_around_it(erased: list[int], start: int) -> None:
    """It stands after the turn that is left before it, or at the beginning; undo still takes it back."""
    memory = CONVERSATIONS[0].memory()
    memory.history.set_note("topics", memory.turns[1].id, "Learning rates", "mark")
    memory.prune(*erased, forever=True)
    named = [topic for topic in notes.topics(memory) if topic.by_hand]
    assert [topic.label for topic in named] == ["Learning rates"]
    assert named[0].turns[0] == memory.turns[start]
    assert memory.undo() == "mark"
    assert not any(topic.by_hand for topic in notes.topics(memory))
    memory.redo()
    assert [topic for topic in notes.topics(memory) if topic.by_hand] == named


def test_a_name_for_the_beginning() -> None:
    """A topic named before the first turn names the first segment."""
    memory = SessionMemory()
    notes.start_topic(memory, "Opening")
    memory.add("user", "Which opening should I play against e4?")
    assert [topic.label for topic in notes.topics(memory)] == ["Opening"]


def test_there_are_no_topics_where_no_turn_may_be_sent() -> None:
    """With every turn removed or turned off there is nothing to divide."""
    memory = CONVERSATIONS[0].memory()
    memory.exclude(*memory.turns[:2])
    memory.prune(*memory.turns[2:])
    assert notes.topics(memory) == []


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_following_and_rebuilding_give_the_same_segments(data: Any) -> None:
    """Kept up to date change by change, segments are what they would be if found from nothing, up to any turn."""
    conversation = data.draw(st.sampled_from(CONVERSATIONS))
    memory = conversation.memory()
    segments(memory)
    for _ in range(data.draw(st.integers(1, 6))):
        turn = data.draw(st.sampled_from(memory.turns))
        action = data.draw(st.sampled_from(["prune", "exclude", "include", "edit", "mark", "undo"]))
        if action == "edit":
            memory.edit(turn.messages[0], "Tell me of heat pumps and their compressors.")
        elif action == "mark":
            memory.history.set_note("topics", turn.id, "by hand", "mark")
        elif action == "undo":
            memory.undo()
        else:
            getattr(memory, action)(turn)
        segments(memory)
    records = memory.history.records
    for end in {len(records.order), data.draw(st.integers(1, len(records.order)))}:
        fresh = Segments()
        fresh.notes = {
            "topics": {key: name for key, name in records.topics.items() if records.positions[key] < end}
        }
        fresh.update(records.turns, records.order[:end], records.positions)
        assert segments(memory).starts(end) == fresh.starts(end)
        if end == len(records.order):
            assert segments(memory).related("heat pumps", end) == fresh.related("heat pumps", end)
