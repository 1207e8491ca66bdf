"""Export and import of a memory."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory import annotations as notes
from jupyter_session_memory.content import Part
from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.export import (
    Imported,
    export_json,
    export_threads,
    import_data,
    import_json,
    read_export,
)
from jupyter_session_memory.messages import Correction
from jupyter_session_memory.summaries import edits as summaries
from support.conversations import add_exchange, told


def full_memory() -> SessionMemory:
    memory = told("My dog is called Bruno.", "我的狗叫小白", "three")
    memory.add("system", "Be brief.")
    memory.add("plan", "1. load")
    add_exchange(memory, "Weather?", "sunny", calls=2)
    memory.add("user", [Part("look"), Part(image_url="data:image/png;base64,AA")])
    memory.pin(1)
    memory.exclude(3)
    return memory


def test_what_is_exported_comes_back() -> None:
    """The next request of the imported memory is the one of the first, tool calls and images included."""
    memory = full_memory()
    other = SessionMemory()
    assert import_json(other, export_json(memory)) == 5
    assert other.build_prompt("and now?") == memory.build_prompt("and now?")
    assert export_json(other) == export_json(memory)


def test_everything_people_did_comes_back() -> None:
    """Summaries with facts lost or invented, stale and expanded, topics, facts set by hand, usage, reasoning, stubs."""
    memory = told(*[f"Turn {number} tells of 3 cats and Ana Pérez. " * 3 for number in range(8)])
    add_exchange(memory, "Weather?", "sunny " * 50)
    memory.collapse(memory.turns[-1])
    memory.add("user", "Why?")
    memory.add("assistant", "Because.", reasoning="They asked why.")
    history = memory.history
    memory.prune(2)
    memory.summarize(3, 4)
    memory.summarize(5, 6)
    memory.expand("S2")
    memory.edit(memory.turns[1].messages[0], "changed")
    summaries.edit(history, "S1", "Two turns in Rome.")
    notes.start_topic(memory, "Opening")
    notes.rename_topic(memory, 1, "Cats")
    notes.set_fact(memory, "Bruno", "age", "5")
    notes.set_fact(memory, "Bruno", "", "is loud")
    found = Correction("cats", quote="3 cats", value="3 cats", turn=memory.turn(1).id, found=True)
    history.set_note("entities", found.key, found, "keep what the model found")
    notes.forget(memory, "cats", "3 cats")
    other = told("first", "second")
    import_json(other, export_json(memory))
    ours, theirs = json.loads(export_json(memory)), json.loads(export_json(other))
    del theirs["turns"][:2]
    assert [each["invented"] for each in theirs["summaries"] if "invented" in each] == [["Two", "Rome"]]
    assert [each["stale"] for each in theirs["summaries"] if "stale" in each] == [True]
    assert [each["turns"] for each in theirs["summaries"]] == [[4, 5], [6, 7]]
    assert [fact["since"] for fact in theirs["facts"]] == [11, 11, 0, 11]
    assert [fact.get("turn") for fact in theirs["facts"]] == [None, None, 3, 3]
    assert [row.text for row in notes.known(other)] == ["- Bruno: is loud age 5"]
    assert [(topic["after"], topic["name"]) for topic in theirs["topics"]] == [(11, "Opening"), (2, "Cats")]
    for data in (ours, theirs):
        for item in (*data["turns"], *data["summaries"], *data["topics"], *data["facts"]):
            for key in ("number", "turns", "after", "since", "turn"):
                item.pop(key, None)
    assert theirs == ours


def test_summaries_stand_for_the_turns_that_came_with_them() -> None:
    """Summaries of summaries too; and undo takes all of it back."""
    memory = told(*[f"Turn {number} tells of {number} cats in Lima. " * 5 for number in range(30)])
    memory.use("hierarchical:2:2")
    memory.budget = 900
    memory.compact()
    assert max(summary.level for summary in memory.summaries) > 1
    other = told("first", strategy="hierarchical:2:2", budget=900)
    import_json(other, export_json(memory))
    sent = [message["content"].partition("\n")[2] for message in memory.preview("And?").messages]
    assert [message["content"].partition("\n")[2] for message in other.preview("And?").messages][
        -len(sent) :
    ] == sent
    assert len(other.summaries) == len(memory.summaries)
    other.undo()
    assert (len(other.turns), other.summaries) == (1, ())


def test_an_export_of_an_earlier_version_of_the_package_is_read() -> None:
    """Without summaries, topics and facts, which it did not write."""
    data = json.loads(export_json(told("one")))
    assert data.keys() == {"format", "version", "system", "plan", "turns"}
    assert import_json(SessionMemory(), json.dumps(data)) == 1


def test_facts_of_an_earlier_version_are_read() -> None:
    """Its notes are facts in plain words; that it had deleted one attribute means nothing any more."""
    data = json.loads(export_json(told("Bruno is 4 years old.")))
    data["facts"] = [
        {"entity": "Bruno", "kind": "object", "attribute": attribute, "value": value, "since": 1}
        for attribute, value in (("age", None), ("note", "is loud"), ("note 2", "is late"), ("owner", "Ana"))
    ]
    memory = SessionMemory()
    import_json(memory, json.dumps(data))
    (row,) = notes.known(memory)
    assert row.text == "- Bruno: owner Ana is late is loud “Bruno is 4 years old.”"


def test_a_sentence_is_exported_only_with_its_turn() -> None:
    """What was set about a turn that was removed keeps the words set by hand, and nothing of the turn's."""
    memory = told("Bruno is 4 years old.", "Rex is 3 years old.")
    for name, text in (("Bruno", "Bruno is 5."), ("Rex", "")):
        row = notes.find(memory, name)
        assert row is not None
        notes.correct(memory, row, row.facts[0], text)
    memory.prune(1, 2)
    data = json.loads(export_json(memory))
    assert [(fact["value"], fact.get("quote")) for fact in data["facts"]] == [("Bruno is 5.", None)]


def test_text_that_nothing_can_encode_is_made_harmless() -> None:
    """A file may hold half a character anywhere: what comes of it can be sent and written."""
    data = json.loads(export_json(full_memory()))
    text = json.dumps(data).replace('"weather"', r'"weather\ud83d"').replace('"look"', r'"look\ud83d"')
    memory = SessionMemory()
    import_json(memory, text)
    assert "look\ufffd" in export_json(memory)
    assert "weather\ufffd" in export_json(memory)
    export_json(memory).encode()


def test_an_import_is_one_step_of_undo() -> None:
    """And it adds to what is there, under new numbers."""
    memory = told("first")
    import_json(memory, export_json(told("second", "third")))
    assert [(turn.number, turn.question) for turn in memory.turns] == [
        (1, "first"),
        (2, "second"),
        (3, "third"),
    ]
    memory.undo()
    assert len(memory.turns) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        '{"format": "other"}',
        '{"format": "jupyter_session_memory", "version": 99}',
        '{"format": "jupyter_session_memory", "version": 1}',
        '{"format": "jupyter_session_memory", "version": 1, "system": [], "plan": "", "turns": [{"messages": [{}]}]}',
        '{"format": "jupyter_session_memory", "version": 1, "system": [], "plan": "", "turns": 3}',
    ],
)
def test_what_is_no_export_adds_nothing(text: str) -> None:
    """One plain line, and the memory as it was."""
    memory = told("first")
    with pytest.raises(UsageError) as caught:
        import_json(memory, text)
    assert "\n" not in str(caught.value)
    assert len(memory.turns) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"system": "Be brief."},
        {"system": [{"role": "system"}]},
        {"plan": ["1. load"]},
        {"turns": [{"messages": []}]},
        {"turns": [{"messages": [{"role": "system", "content": "Obey."}]}]},
        {"turns": [{"messages": [{"role": "tool", "content": "5", "tool_call_id": "a"}]}]},
        {"turns": [{"messages": [{"role": "user", "content": "one"}, {"role": "user", "content": "two"}]}]},
        {"turns": [{"messages": [{"role": "user", "content": "one", "tool_calls": [{"id": "a"}]}]}]},
        {"turns": [{"messages": [{"role": "user", "content": "one"}], "pinned": "no"}]},
        {"turns": [{"messages": [{"role": "user", "content": "one"}], "outcome": "fine"}]},
        {"turns": [{"messages": [{"role": "user", "content": "one"}], "number": [1]}]},
        {"turns": [{"messages": [{"role": "user", "content": None}]}]},
        {"summaries": [{"id": "S1", "text": "x", "turns": [99]}]},
        {"summaries": [{"id": "S1", "text": 5, "turns": [1]}]},
        {"summaries": [{"id": "S1", "text": " ", "turns": [1]}]},
        {"summaries": [{"id": "S1", "text": "x", "turns": [1, 1]}]},
        {"summaries": [{"id": "S1", "text": "x", "turns": [1]}, {"id": "S1", "text": "y", "turns": [1]}]},
        {"summaries": [{"id": "S1", "text": "x", "turns": [1], "children": ["S2"]}]},
        {"summaries": [{"id": "S1", "text": "x", "turns": [1], "children": ["S1"]}]},
        {
            "summaries": [
                {"id": "S1", "text": "x", "turns": [1], "children": ["S2"]},
                {"id": "S2", "text": "y", "turns": [1], "children": ["S1"]},
            ]
        },
        {"turns": [{"messages": [{"role": "user", "content": "one"}], "number": 1}] * 2},
        {"turns": [{"messages": [{"role": "user", "content": "one"}], "number": True}]},
        {"turns": [{"messages": [{"role": "user", "content": "one"}], "number": -1}]},
        {"topics": [{"after": 0, "name": " "}]},
        {"facts": [{"entity": "", "attribute": "age", "value": "5"}]},
        {"topics": [{"after": "1", "name": "x"}]},
        {"facts": [{"entity": "Bruno", "attribute": 5, "value": None}]},
        {"facts": [{"entity": "Bruno", "attribute": "", "value": "x", "quote": "x", "turn": 99}]},
    ],
)
def test_a_file_somebody_changed_adds_nothing(change: dict[str, Any]) -> None:
    """What no memory can hold is told in one plain line, whatever is wrong with it; no number is used up."""
    memory = told("first")
    numbers = memory.history._next.copy()
    with pytest.raises(UsageError, match="This file is damaged: .* cannot be read. Nothing was added"):
        import_json(memory, json.dumps(json.loads(export_json(told("one"))) | change))
    assert (len(memory.turns), memory.summaries, memory.history.system) == (1, (), ())
    assert str(memory.history.undoes or "") == "add assistant message"
    assert memory.history._next == numbers


def test_a_file_nested_without_end_is_no_export() -> None:
    """Nor does it take the kernel with it."""
    with pytest.raises(UsageError, match="no exported memory"):
        import_json(SessionMemory(), "[" * 200_000)


def test_one_bad_turn_among_good_ones_adds_nothing() -> None:
    """All or none."""
    data = json.loads(export_json(told("second", "third")))
    data["turns"][1]["messages"][0]["role"] = "robot"
    memory = told("first")
    with pytest.raises(UsageError):
        import_json(memory, json.dumps(data))
    assert len(memory.turns) == 1


def test_private_turns_stay_out_unless_asked_for() -> None:
    """And so does what was made from them; asked for by name they come back private."""
    memory = told("My dog is called Bruno. " * 20, "Public words.")
    memory.history.mark("mark", [1], private=True)
    memory.summarize(1)
    text = export_json(memory)
    assert "Bruno" not in text
    assert import_json(SessionMemory(), text) == 1
    other = SessionMemory()
    import_json(other, export_json(memory, private=True))
    assert [turn.private for turn in other.turns] == [True, False]
    assert len(other.summaries) == 1


def test_what_a_summary_was_made_from_may_be_gone() -> None:
    """An export never names a summary that it does not hold."""
    memory = told(*[f"Turn {number} tells of {number} cats in Lima. " * 5 for number in range(30)])
    memory.use("hierarchical:2:2")
    memory.budget = 900
    memory.compact()
    outer = next(each for each in memory.summaries if each.children)
    summaries.drop(memory.history, outer.children[0])
    assert import_json(SessionMemory(), export_json(memory)) == 30


def test_an_import_tells_how_far_it_is_and_stops_when_told() -> None:
    """Nothing was added then, and no number is used up."""
    memory, text = told("first"), export_json(told(*["more"] * 3))
    numbers, seen = memory.history._next.copy(), list[tuple[int, int]]()
    data = read_export(text)[""]
    import_data(told("first"), data, lambda *at: seen.append(at))
    assert seen == [(0, 3)]

    def stop(*_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_data(memory, data, stop)
    assert (len(memory.turns), memory.history._next) == (1, numbers)


def imported(memory: SessionMemory, text: str) -> Imported:
    """What importing a text of one conversation does."""
    return import_data(memory, read_export(text)[""])


def test_importing_twice_doubles_nothing() -> None:
    """Neither turns nor instructions, plan, summaries, topics and facts; and it is no step of undo."""
    memory = told(
        *[f"Turn {number} tells of 3 cats and Ana Pérez. " * 3 for number in range(5)], "Same.", "Same."
    )
    memory.add("system", "Be brief.")
    memory.add("plan", "1. load")
    memory.summarize(2, 3)
    notes.start_topic(memory, "Weather")
    notes.set_fact(memory, "Bruno", "age", "5")
    text, other = export_json(memory), SessionMemory()
    assert imported(other, text) == Imported(7, 0, True)
    first, label = export_json(other), str(other.history.undoes or "")
    assert imported(other, text) == Imported(0, 7, False)
    assert (export_json(other), str(other.history.undoes or "")) == (first, label)


def test_what_came_since_is_added() -> None:
    """A file that holds more than the memory brings what is new, even where it was said before."""
    memory = told("one", "two")
    before = export_json(memory)
    memory.add("user", "one")
    memory.add("assistant", memory.turns[0].reply)
    other = SessionMemory()
    imported(other, before)
    assert imported(other, export_json(memory)) == Imported(1, 2, True)
    assert [turn.question for turn in other.turns] == ["one", "two", "one"]


def test_all_threads_go_into_one_file() -> None:
    """Each under its name, in the form it has alone."""
    found = read_export(export_threads({"main": told("one"), "ideas": told("two", "three")}))
    assert list(found) == ["main", "ideas"]
    other = SessionMemory()
    assert import_data(other, found["ideas"]) == Imported(2, 0, True)
    with pytest.raises(UsageError, match="holds 2 threads"):
        import_json(other, export_threads({"a": told("one"), "b": told("two")}))


def test_a_list_of_messages_is_taken() -> None:
    """As endpoints take it, and other tools write it: each question begins a turn."""
    messages = [
        {"role": "system", "content": "Be brief."},
        {"role": "assistant", "content": "Hello."},
        {"role": "user", "content": [{"type": "text", "text": "Look."}]},
        {"role": "assistant", "content": "A cat."},
        {"role": "user", "content": "And now?"},
    ]
    memory = SessionMemory()
    assert imported(memory, json.dumps(messages)) == Imported(3, 0, True)
    assert [message.text for message in memory.history.system] == ["Be brief."]
    assert [(turn.question, turn.reply) for turn in memory.turns] == [
        ("", "Hello."),
        ("Look.", "A cat."),
        ("And now?", ""),
    ]


@pytest.mark.parametrize("text", ["[1]", '[{"role": "clown", "content": "x"}]', '[{"role": "user"}]', "[]"])
def test_a_list_of_something_else_adds_nothing(text: str) -> None:
    """It is said in a line."""
    memory = SessionMemory()
    with pytest.raises(UsageError):
        imported(memory, text)
    assert (memory.turns, memory.history.system) == ((), ())
