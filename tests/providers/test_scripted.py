"""The scripted double: what it plays, what it records, how it fails."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from jupyter_session_memory.exceptions import ConnectionDropped, ProviderError, RateLimited
from jupyter_session_memory.messages import Outcome, Usage
from jupyter_session_memory.providers.provider import Chunk, Provider, Request
from jupyter_session_memory.providers.scripted import ScriptedProvider, Step
from support.sockets import PATIENCE


def request(text: str = "Hello") -> Request:
    return Request("test", [{"role": "user", "content": text}])


def test_it_is_a_provider() -> None:
    """The double satisfies the interface, with what it was given."""
    model = ScriptedProvider(window=500, profile=["alternate"], vocabulary="o200k_base", models=["b", "a"])
    assert isinstance(model, Provider)
    assert (model.context_window("a"), model.vocabulary("a")) == (500, "o200k_base")
    assert (model.profile, model.models(), model.title("a")) == (
        frozenset({"alternate"}),
        ["a", "b"],
        "scripted:a",
    )


def test_text_streams_word_by_word_and_completes() -> None:
    """A plain reply arrives in pieces that add up to it."""
    chunks = list(ScriptedProvider("The answer\nis 4.").stream(request()))
    assert [chunk.text for chunk in chunks] == ["The ", "answer\n", "is ", "4.", ""]
    assert chunks[-1].outcome is Outcome.COMPLETE


def test_an_empty_reply_is_empty_and_complete() -> None:
    """A model may say nothing."""
    chunks = list(ScriptedProvider("").stream(request()))
    assert "".join(chunk.text for chunk in chunks) == ""
    assert chunks[-1].outcome is Outcome.COMPLETE


def test_replies_come_in_the_order_they_were_enqueued() -> None:
    """Replies given at the start and later make one queue."""
    model = ScriptedProvider("one")
    model.enqueue("two", "three")
    assert model.waiting == 3
    assert ["".join(c.text for c in model.stream(request())) for _ in range(3)] == ["one", "two", "three"]
    assert model.waiting == 0


def test_without_a_reply_it_says_what_to_do() -> None:
    """An empty queue is an error with the next step, and the call is recorded all the same."""
    model = ScriptedProvider()
    with pytest.raises(ProviderError, match=r"Call enqueue\(\) before asking"):
        model.stream(request())
    assert len(model.calls) == 1


def test_the_default_answers_when_the_queue_is_empty() -> None:
    """The default never runs out."""
    model = ScriptedProvider("first", default="again")
    assert ["".join(c.text for c in model.stream(request())) for _ in range(3)] == ["first", "again", "again"]


def test_calls_are_copies() -> None:
    """What the caller does to its messages afterwards does not rewrite the record."""
    model = ScriptedProvider(default="ok")
    messages = [{"role": "user", "content": [{"type": "text", "text": "before"}]}]
    list(model.stream(Request("test", messages, temperature=0.5)))
    messages[0]["content"][0]["text"] = "after"  # type: ignore[index]
    assert model.calls[0].messages == [{"role": "user", "content": [{"type": "text", "text": "before"}]}]
    assert model.calls[0].temperature == 0.5


def test_an_error_is_raised_at_the_first_chunk() -> None:
    """An error as a reply stands for an endpoint that refuses."""
    model = ScriptedProvider(RateLimited("Too many requests. Wait a moment."))
    with pytest.raises(RateLimited):
        next(iter(model.stream(request())))


def test_it_can_fail_after_some_chunks() -> None:
    """Steps before the error are yielded, those after never."""
    stream = ScriptedProvider([Chunk(text="Hel"), "lo", ConnectionDropped("Broke off."), "never"]).stream(
        request()
    )
    assert [next(stream).text, next(stream).text] == ["Hel", "lo"]
    with pytest.raises(ConnectionDropped):
        next(stream)


def test_chunks_are_played_as_they_stand() -> None:
    """Usage and outcome pass through; a sequence that ends in a chunk gets no outcome of ours."""
    played = [Chunk(text="Hi"), Chunk(usage=Usage(3, 1)), Chunk(outcome=Outcome.TRUNCATED)]
    assert list(ScriptedProvider(played).stream(request())) == played
    assert list(ScriptedProvider(played[:1]).stream(request())) == played[:1]


def test_steps_that_end_in_text_complete() -> None:
    """Only chunks have to say how the reply ended."""
    assert list(ScriptedProvider(["Hi ", "there"]).stream(request()))[-1] == Chunk(outcome=Outcome.COMPLETE)


def test_a_function_answers_from_the_request() -> None:
    """A reply can depend on what was sent."""

    def echo(asked: Request) -> Iterator[Step]:
        yield str(asked.messages[-1]["content"]).upper()

    model = ScriptedProvider(default=echo)
    assert "".join(chunk.text for chunk in model.stream(request("shout"))) == "SHOUT"


def test_it_waits_for_an_event_between_chunks() -> None:
    """A test can hold a reply back until something else has happened."""
    gate, seen = threading.Event(), threading.Event()
    model = ScriptedProvider(["a", gate, "b"])
    got: list[str] = []

    def read() -> None:
        for chunk in model.stream(request()):
            got.append(chunk.text)
            seen.set()

    reader = threading.Thread(target=read)
    reader.start()
    assert seen.wait(PATIENCE)
    assert got == ["a"]
    gate.set()
    reader.join(PATIENCE)
    assert got == ["a", "b", ""]


def test_closing_a_stream_is_counted() -> None:
    """A caller that stops early has freed its stream, and a test can see it."""
    model = ScriptedProvider("one two three")
    stream = model.stream(request())
    next(stream)
    assert model.closed == 0
    stream.close()  # type: ignore[attr-defined]
    assert model.closed == 1
