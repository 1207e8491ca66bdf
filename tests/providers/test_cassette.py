"""Replies that were recorded: found again by the request they answered, and by nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.messages import Outcome, ToolCall, Usage, WireMessage
from jupyter_session_memory.providers.cassette import (
    Cassette,
    NotRecorded,
    ReplayProvider,
    fingerprint,
    kept,
    listened,
)
from jupyter_session_memory.providers.provider import WAITING, Chunk, Request
from jupyter_session_memory.providers.scripted import ScriptedProvider

ANSWER = (
    Chunk(reasoning="Hm."),
    WAITING,
    Chunk("It "),
    Chunk("is 3."),
    Chunk(outcome=Outcome.COMPLETE, usage=Usage(5, 2, 1)),
)
CALL = ToolCall("a", "price", '{"item": "apples"}')


def asking(*contents: str) -> list[WireMessage]:
    """Messages of a person and a model in turn."""
    return [{"role": ("user", "assistant")[at % 2], "content": text} for at, text in enumerate(contents)]


def record(*exchanges: tuple[list[WireMessage], tuple[Chunk, ...]]) -> str:
    """The text of a file with these replies."""
    lines = []
    for messages, answer in exchanges:
        provider, request = ScriptedProvider(list(answer), window=8_000), Request("test", messages)
        pieces: list[Chunk] = []
        assert list(listened(provider.answer(request), pieces)) == list(answer)
        lines.append(kept(provider, request, pieces))
    return "\n".join(lines)


def play(text: str, *contents: str) -> str:
    """The text of the reply to a request."""
    return said(ReplayProvider(Cassette(text, "lesson.jsonl")), *contents)


def said(provider: ReplayProvider, *contents: str) -> str:
    return "".join(chunk.text for chunk in provider.stream(Request("lesson.jsonl", asking(*contents))))


def test_a_reply_is_played_piece_by_piece() -> None:
    """With its reasoning, its end and its usage; what only told that something was waited for is gone."""
    provider = ReplayProvider(Cassette(record((asking("Price?"), ANSWER)), "lesson.jsonl"))
    assert list(provider.stream(Request("lesson.jsonl", asking("Price?")))) == [
        piece for piece in ANSWER if piece is not WAITING
    ]
    assert provider.context_window("lesson.jsonl") == 8_000


def test_calls_of_tools_are_played_too() -> None:
    """So a recorded exchange with tools goes its whole way."""
    text = record((asking("Price?"), (Chunk(outcome=Outcome.COMPLETE, calls=(CALL,)),)))
    (chunk,) = Cassette(text, "x").find(asking("Price?")).pieces
    assert chunk.calls == (CALL,)


def test_the_same_request_gets_its_replies_in_order_and_then_anew() -> None:
    """Run twice, a notebook is the same lesson twice."""
    one, two = ((Chunk(text), Chunk(outcome=Outcome.COMPLETE)) for text in ("One", "Two"))
    provider = ReplayProvider(Cassette(record((asking("Say"), one), (asking("Say"), two)), "x"))
    assert [said(provider, "Say") for _ in range(4)] == ["One", "Two", "One", "Two"]


def test_nothing_of_a_request_is_in_the_file() -> None:
    """One hash for each message, and neither their words nor anybody's key."""
    line = json.loads(record((asking("My secret", "Noted.", "Price?"), ANSWER)))
    assert "secret" not in str(line)
    assert line["messages"] == [fingerprint(each) for each in asking("My secret", "Noted.", "Price?")]
    assert set(line) == {"messages", "model", "window", "reasoning", "reply", "outcome", "usage"}


def test_a_request_that_differs_is_named() -> None:
    """Which message it is, what it says now, and which request of the recording was meant."""
    text = record((asking("Hello"), ANSWER), (asking("Hello", "Hi.", "Price of apples?"), ANSWER))
    lead, end = "No reply: lesson.jsonl has none to this request.", "Ask as it was asked, or record it anew."
    other = "is another one than in request 2 of the recording."
    lines = {
        (
            "Hello",
            "Hi.",
            "Price of pears?",
        ): "Message 3 of 3 (user: “Price of pears?”) " + other,
        ("Hello", "Ho.", "Price of apples?"): "Message 2 of 3 (assistant: “Ho.”) " + other,
        ("Hello", "Hi."): "Request 2 of the recording goes on: 3 messages, not 2.",
    }
    wrong = []
    for contents, differs in lines.items():
        with pytest.raises(NotRecorded) as told:
            play(text, *contents)
        if str(told.value) != f"{lead} {differs} {end}":
            wrong.append(str(told.value))
    assert wrong == []


def test_a_file_can_be_written_by_hand() -> None:
    """The last text of a request is its question, whatever stands before it."""
    lines = (
        '{"question": "What is my dog called?", "reply": "Bruno."}',
        "",
        '{"question": "And mine?", "reply": ["A", "da."]}',
    )
    text = "\n".join(lines)
    assert play(text, "My dog is Bruno.", "Noted.", "What is my dog called?") == "Bruno."
    assert play(text, "And mine?") == "Ada."
    with pytest.raises(NotRecorded, match="Ask what its lines ask, word for word"):
        play(text, "Something else")


@pytest.mark.parametrize(
    "line",
    ["nonsense", "[]", "5", "{}", '{"reply": "a"}', '{"question": "a"}', '{"question": "a", "reply": 5}',
     '{"question": "a", "reply": "b", "outcome": "odd"}', '{"messages": ["a"], "reply": "b", "usage": ["x"]}',
     '{"question": "a", "reply": "b", "calls": [{}]}'],
)  # fmt: skip
def test_a_wrong_line_is_named(line: str) -> None:
    """Before anything of the file is played."""
    good: dict[str, Any] = {"question": "a", "reply": "b"}
    with pytest.raises(UsageError, match=r"Line 2 of lesson.jsonl is no recorded reply"):
        Cassette(f"{json.dumps(good)}\n{line}", "lesson.jsonl")
