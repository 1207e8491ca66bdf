"""Export and import of a memory."""

from __future__ import annotations

import json

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.messages import Part
from jupyter_session_memory.transcript import export_json, export_markdown, import_json
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


def test_one_bad_turn_among_good_ones_adds_nothing() -> None:
    """All or none."""
    data = json.loads(export_json(told("second", "third")))
    data["turns"][1]["messages"][0]["role"] = "robot"
    memory = told("first")
    with pytest.raises(UsageError):
        import_json(memory, json.dumps(data))
    assert len(memory.turns) == 1


def test_markdown_is_for_reading() -> None:
    """Numbers, roles, texts, and what is not sent is marked."""
    text = export_markdown(full_memory())
    assert "## #1 (pinned)\n\n**user**\n\nMy dog is called Bruno." in text
    assert "## #3 (excluded)" in text
    assert "## Plan\n\n1. load" in text
