"""What the public functions say to input that does not fit: one line, an error of ours, and nothing changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.content import Part
from jupyter_session_memory.exceptions import InvalidExchange, SessionMemoryError, UsageError
from jupyter_session_memory.providers.scripted import ScriptedProvider
from jupyter_session_memory.strategies.window import Window
from support.conversations import call, told

IMAGE = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA"}}


class Whole:
    """A number as arrays hold them: none of Python's own, and as good as one."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __index__(self) -> int:
        return self.number


def test_parts_in_the_wires_words_are_taken() -> None:
    """As tool calls are: what an endpoint takes can be added as it stands."""
    memory = SessionMemory()
    message = memory.add("user", [{"type": "text", "text": "What is\x1b[31m this?"}, IMAGE])
    assert message.content == (Part("What is this?"), Part(image_url="data:image/png;base64,AA"))
    assert memory.build_prompt("And?")[0]["content"] == [{"type": "text", "text": "What is this?"}, IMAGE]


def test_no_content_beside_tool_calls_is_an_empty_text() -> None:
    """Endpoints answer with null there, which is added as it stands."""
    memory = SessionMemory()
    memory.add("user", "Weather?")
    assert memory.add("assistant", None, tool_calls=[call("c")]).content == ""


def test_numbers_of_arrays_count_as_whole_ones() -> None:
    """For turns and budgets."""
    memory = told("one", "two", budget=Whole(500))
    memory.pin(Whole(2))  # type: ignore[arg-type]
    assert (memory.budget, [turn.pinned for turn in memory.turns]) == (500, [False, True])


def test_a_turn_named_twice_is_changed_and_named_once() -> None:
    """In what undo says, too."""
    memory = told("one", "two")
    memory.prune(1, "t1", memory.turns[0], 2)
    assert str(memory.history.undoes or "") == "prune #1–#2"


PROVIDER = ScriptedProvider(default="Fine.")
# What is tried here is what types would forbid.
Memory: Any = SessionMemory
asked: Any = ask
BAD: dict[str, tuple[Callable[[Any], Any], type[SessionMemoryError], str]] = {
    "content": (lambda m: m.add("user", 5), InvalidExchange, "text or a list of parts, not int."),
    "a dict": (lambda m: m.add("user", {"a": 1}), InvalidExchange, "text or a list of parts, not dict."),
    "a part": (lambda m: m.add("user", ["hi"]), InvalidExchange, "no part that can be sent: str. A part is"),
    "a kind": (
        lambda m: m.add("user", [{"type": "input_audio", "input_audio": {}}]),
        InvalidExchange,
        "A part is {",
    ),
    "a detail of an image": (
        lambda m: m.add("user", [{"type": "image_url", "image_url": {"url": "x", "zoom": 2}}]),
        InvalidExchange,
        "without further keys",
    ),
    "text of a part": (
        lambda m: m.add("user", [{"type": "text", "text": None}]),
        InvalidExchange,
        "A part is {",
    ),
    "budget as text": (lambda _: Memory(budget="8000"), UsageError, "such as 8000, not '8000'. None"),
    "half a token": (lambda _: Memory(budget=8000.5), UsageError, "not 8000.5. None is no limit."),
    "no number": (lambda _: Memory(budget=True), UsageError, "not True. None is no limit."),
    "budget set": (lambda m: setattr(m, "budget", "800"), UsageError, "whole number of tokens"),
    "preview's budget": (lambda m: m.preview(budget="800"), UsageError, "whole number of tokens"),
    "ask's budget": (
        lambda m: asked("Hi", memory=m, provider=PROVIDER, budget=1.5),
        UsageError,
        "whole number of tokens",
    ),
    "policy": (
        lambda m: asked("Hi", memory=m, provider=PROVIDER, policy="apend"),
        UsageError,
        "Unknown policy “apend”. Use replace, branch or append.",
    ),
    "question": (lambda m: asked(5, memory=m, provider=PROVIDER), UsageError, "The question is text, not int."),
    "new input": (lambda m: m.build_prompt(5), UsageError, "The new input is text, not int."),
    "options": (
        lambda _: Memory(Window(3), turns=5),
        UsageError,
        "turns=5 belongs to a strategy's name, such as “window”. Window is made already",
    ),
    "options used": (lambda m: m.use(Window(3), turns=5), UsageError, "give its options there."),
    "strategy": (lambda _: Memory(6), UsageError, "such as “window:6”, or an object with `select`"),
    "a turn is no bool": (lambda m: m.pin(True), UsageError, "number or id, or given itself, not as bool."),
    "a list": (lambda m: m.prune([1]), UsageError, "not as list. Such as prune(3), or, for several, prune(3, 4)."),
    "half a turn": (lambda m: m.turn(1.0), UsageError, "not as float."),
    "no turn": (lambda m: m.exclude(None), UsageError, "not as NoneType."),
    "message": (lambda m: m.edit(1, "x"), UsageError, "names a message, or its id: memory.edit(memory.turn(3)"),
    "new text": (lambda m: m.edit("m1", 5), UsageError, "The new text is text, not int."),
    "summary": (lambda m: m.expand(1), UsageError, "by its id, such as S1, not as int."),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_does_not_fit_is_refused_in_one_line(name: str) -> None:
    """It says what is wrong and what would do; memory is as it was, and nothing was sent."""
    act, kind, line = BAD[name]
    memory = told("one", "two")
    before, calls = memory.revision, len(PROVIDER.calls)
    with pytest.raises(SessionMemoryError) as caught:
        act(memory)
    assert type(caught.value) is kind
    assert line in str(caught.value)
    assert "\n" not in str(caught.value)
    assert (memory.revision, len(PROVIDER.calls), memory.history.draft) == (before, calls, None)
