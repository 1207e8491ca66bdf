"""Reading answers: the result does not depend on how the bytes were cut."""

from __future__ import annotations

import json
from itertools import chain, pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_session_memory.exceptions import BadAnswer, ProviderError
from jupyter_session_memory.messages import Outcome, Usage
from jupyter_session_memory.providers.wire.stream import ReplyReader
from support.wire import DONE, completion_chunk, delta, event, usage_event


def reader() -> ReplyReader:
    return ReplyReader(lambda body, wrote: BadAnswer(f"in band: {body!a} {wrote}"), "host")


def read(*pieces: bytes) -> tuple[str, str, Outcome | None, Usage | None, str]:
    """Text, reasoning, outcome, usage and error line of the body in these pieces."""
    one, text, reasoning, outcome, usage = reader(), "", "", None, None
    try:
        for chunks in (*(one.feed(piece) for piece in pieces), one.finish()):
            for chunk in chunks:
                if chunk.anew:
                    text = reasoning = ""
                text, reasoning = text + chunk.text, reasoning + chunk.reasoning
                outcome, usage = chunk.outcome or outcome, chunk.usage or usage
    except ProviderError as error:
        return text, reasoning, outcome, usage, str(error)
    return text, reasoning, outcome, usage, ""


BODIES = [
    b": hello\r\n\r\nretry: 5\n\n"
    + delta("Größe ", role="assistant")
    + delta("你好 🙂")
    + delta(finish="stop")
    + DONE,
    delta("<think>Let me s")
    + delta("ee.</thi")
    + delta("nk>\n\nYes <b>")
    + delta(finish="length")
    + usage_event(5, 3),
    delta("Half") + b"data: {oops\n\n" + delta("never"),
    delta(reasoning="Hm") + delta("A") + event({"error": {"message": "boom"}}) + delta("never"),
    json.dumps({"choices": [{"message": {"content": "Whole"}, "finish_reason": "stop"}]}).encode(),
    b"\xef\xbb\xbfevent: x\ndata: " + delta("multi").removeprefix(b"data: ") + b"data:[DONE]",
    delta("\\ud83d").replace(b"\\\\", b"\\")
    + delta("\\ude42!").replace(b"\\\\", b"\\")
    + delta(finish="stop"),
    b"H\xff\xfe" + delta("x"),
    delta("Hm.\n</thi") + delta("nk>\n\nYes") + delta(finish="stop") + DONE,
    delta(reasoning="Hm", finish="stop") + delta("The ", finish="stop") + delta("sum.", finish="stop"),
    delta("One ") + delta("One two ") + delta("One two three ") + delta("One two three four.") + DONE,
    delta("One ") + delta("two.", finish="stop") + event({"error": "accounting failed"}) + b"data: {oops\n\n",
    b"  <html>no</html>",
]


@given(st.sampled_from(BODIES), st.lists(st.integers(0, 400), max_size=12))
def test_the_cuts_do_not_matter(body: bytes, cuts: list[int]) -> None:
    """Any way of cutting the body gives the same text, reasoning, outcome, usage and error."""
    edges = [0, *sorted(min(cut, len(body)) for cut in cuts), len(body)]
    pieces = [body[start:end] for start, end in pairwise(edges)]
    assert read(*pieces) == read(body)


@pytest.mark.parametrize("body", BODIES)
def test_a_byte_at_a_time_is_the_same(body: bytes) -> None:
    """The finest cut of all gives the same result."""
    assert read(*(body[i : i + 1] for i in range(len(body)))) == read(body)


@pytest.mark.parametrize("line", [b"x" * 1_000_000, b"data: {\n" * 125_000], ids=["one line", "many lines"])
def test_an_event_without_an_end_is_not_waited_for(line: bytes) -> None:
    """Whatever a server sends, it does not fill the memory of the kernel."""
    one = reader()
    list(one.feed(b"data: "))
    with pytest.raises(BadAnswer, match="an event without an end"):
        list(chain.from_iterable(one.feed(line) for _ in range(20)))


def test_long_replies_are_many_events() -> None:
    """What has ended counts no more: the limit is one of an event, not of a reply."""
    one, event_ = reader(), delta("word " * 200_000)
    assert sum(len(chunk.text) for _ in range(20) for chunk in one.feed(event_)) == 20_000_000


def test_a_surrogate_pair_cut_in_two_is_joined() -> None:
    """Servers that escape characters may put the halves into two events."""
    assert read(BODIES[6])[0] == "🙂!"


def test_half_a_surrogate_pair_is_replaced() -> None:
    """What no encoding can write never leaves the reader."""
    body = delta("a\\ud83d").replace(b"\\\\", b"\\") + delta("b") + delta(finish="stop")
    assert read(body)[0] == "a\ufffdb"


def test_halves_in_the_reasoning_are_treated_alike() -> None:
    """It is shown and kept as the reply is."""
    body = delta(reasoning="\ud83d") + delta(reasoning="\ude42 \ud800") + delta("b", finish="stop")
    assert read(body)[:2] == ("b", "🙂 \ufffd")


FIELDS = st.sampled_from(
    ["choices", "delta", "message", "content", "reasoning", "refusal", "tool_calls", "function", "name", "error",
     "finish_reason", "usage", "prompt_tokens", "detail", "text", "thinking"]
)  # fmt: skip
PIECES = st.sampled_from(
    ["a", "é", "<th", "ink>", "</think>", "\ud83d", "\ude42", "", "\n", "stop", "length", "error"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | PIECES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=4),
)
EVENTS = (
    st.builds(delta, PIECES)
    | st.builds(lambda text: delta(reasoning=text), PIECES)
    | st.builds(lambda fields: event({"choices": [{"delta": fields}]}), JSON)
    | st.builds(event, JSON)
    | st.binary(max_size=20)
    | st.sampled_from([DONE, b": c\n\n", b"retry: 1\r\n\r\n", b"event: error\n", b"\r", b"data:\n\n"])
)


@settings(deadline=None)
@given(st.lists(EVENTS, max_size=6).map(b"".join))
def test_no_answer_whatsoever_makes_it_fail(body: bytes) -> None:
    """It ends with a reply or with an error of ours, both can be encoded, and the cuts do not matter."""
    whole = read(body)
    "".join((whole[0], whole[1], whole[4])).encode()
    assert read(*(body[i : i + 1] for i in range(len(body)))) == whole


@pytest.mark.parametrize("name", ["reasoning", "reasoning_content"])
def test_reasoning_comes_under_two_names(name: str) -> None:
    """Both names in use are reasoning, and none of it is text."""
    assert read(delta(**{name: "Hm."}) + delta("Yes.", finish="stop"))[:2] == ("Yes.", "Hm.")


def test_both_names_at_once_count_once() -> None:
    """A server that sends both means the same words."""
    assert read(delta(reasoning="Hm.", reasoning_content="Hm.") + delta("Yes.", finish="stop"))[1] == "Hm."


def test_content_in_parts_is_read() -> None:
    """Typed parts, thinking among them, as reasoning models of Mistral send them."""
    parts = [
        {"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}]},
        {"type": "text", "text": "Yes."},
    ]
    assert read(delta(parts, finish="stop"))[:2] == ("Yes.", "Hm.")


def test_text_that_came_together_is_one_chunk() -> None:
    """A reader that is behind catches up with fewer, larger chunks."""
    chunks = list(reader().feed(b"".join(delta(str(digit)) for digit in range(10))))
    assert [chunk.text for chunk in chunks] == ["0123456789"]


def test_usage_without_numbers_is_no_usage() -> None:
    """Zeros and nulls are not taken for counts."""
    usages: list[Any] = [{}, {"prompt_tokens": None}, {"prompt_tokens": 0, "completion_tokens": 0}, [], "x"]
    for usage in usages:
        assert read(delta("Hi", finish="stop") + event(completion_chunk([], usage=usage)))[3] is None


def test_cached_tokens_are_told() -> None:
    """The part of the prompt that the endpoint's cache served."""
    body = delta("Hi", finish="stop") + usage_event(100, 5, prompt_tokens_details={"cached_tokens": 64})
    assert read(body)[3] == Usage(100, 5, 64)


def test_only_the_first_choice_counts() -> None:
    """Servers that send several get one reply out."""
    choices = [{"delta": {"content": "A"}}, {"delta": {"content": "B"}}]
    assert read(event(completion_chunk(choices)) + delta(finish="stop"))[0] == "A"


def test_progress_ignores_what_is_no_content() -> None:
    """Heartbeats, roles and empty deltas do not keep a stalled reply alive."""
    one = reader()
    quiet: list[bytes] = [b": ping\n\n", delta("", role="assistant"), event(completion_chunk([])), delta()]
    for data in quiet:
        assert list(one.feed(data)) == []
    assert one.progress == 0
    list(one.feed(delta("Hi")))
    assert one.progress > 0


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["choices", "delta", "content", "finish_reason", "error", "message", "usage", "tool_calls",
                         "function", "thinking", "text", "prompt_tokens", "detail", "refusal", "reasoning"]), inner),
    max_leaves=12))  # fmt: skip
def test_no_event_makes_it_raise_anything_else(payload: Any) -> None:
    """Whatever JSON comes, the worst is one of our errors."""
    read(event(payload), delta("Hi"))


def said(**choice: Any) -> bytes:
    """An event with one choice of these fields."""
    return event({"choices": [{"index": 0, **choice}]})


@pytest.mark.parametrize(
    ("body", "text", "outcome"),
    [
        (delta("A") + DONE, "A", Outcome.COMPLETE),
        (delta("A"), "A", None),
        (delta("A", finish="stop") + delta("B"), "AB", Outcome.COMPLETE),
        (delta("A", finish="stop") + delta("B", finish="length"), "AB", Outcome.TRUNCATED),
        (delta("", finish="stop") + delta("A"), "A", Outcome.COMPLETE),
        (said(delta={"content": "A"}, finishReason="MAX_TOKENS"), "A", Outcome.TRUNCATED),
        (said(delta={"content": "A"}, finish_reason="FINISH_REASON_STOP"), "A", Outcome.COMPLETE),
        (said(delta={"content": "A"}, finish_reason="null"), "A", None),
        (said(delta={"content": "A"}, stop_reason="end_turn"), "A", Outcome.COMPLETE),
        (json.dumps({"choices": [{"message": {"content": "A"}}]}).encode(), "A", Outcome.COMPLETE),
        (delta("A") + said(message={"content": "A B"}), "A B", Outcome.COMPLETE),
        (said(text="A", finish_reason="stop"), "A", Outcome.COMPLETE),
        (delta("A") + event({"choices": [{"index": 1, "delta": {"content": "B"}}]}) + DONE, "A", Outcome.COMPLETE),
    ],
)  # fmt: skip
def test_a_reply_ends_with_its_stream(body: bytes, text: str, outcome: Outcome | None) -> None:
    """Whatever says how it ended, and in whatever field; text after a finish reason is text of the reply."""
    found = read(body)
    assert (found[0], found[2], found[4]) == (text, outcome, "")


@pytest.mark.parametrize("after", [event({"error": "accounting failed"}), b"data: {oops\n\n", event(7)])
def test_what_goes_wrong_after_the_end_takes_nothing_away(after: bytes) -> None:
    """The reply was whole; but where text came after a finish reason, that was no end."""
    assert read(delta("A", finish="stop") + after)[:3] == ("A", "", Outcome.COMPLETE)
    assert read(delta("A") + DONE + after)[4] == ""
    assert read(delta("A", finish="stop") + delta("B", finish="stop") + after)[4] != ""


@pytest.mark.parametrize(
    "delta_",
    [
        {"thinking": "Hm."},
        {"reasoning_text": "Hm."},
        {"reasoning": [{"type": "text", "text": "Hm."}]},
        {"reasoning": {"summary": "Hm."}},
        {"content": "Hm.", "extra_content": {"google": {"thought": True}}},
        {"content": [{"type": "reasoning", "text": "Hm."}]},
    ],
)
def test_reasoning_in_other_fields_is_reasoning(delta_: dict[str, Any]) -> None:
    """None of it is text."""
    assert read(said(delta=delta_) + delta("Yes.", finish="stop"))[:2] == ("Yes.", "Hm.")


@pytest.mark.parametrize(
    "body",
    [
        {"choices": None, "base_resp": {"status_code": 1008, "status_msg": "no such luck"}},
        {"code": 40001, "msg": "no such luck", "success": False},
        {"error_code": 17, "error_msg": "no such luck"},
        {"choices": [], "errors": [{"message": "no such luck"}]},
        {"header": {"code": 10013, "message": "no such luck"}},
        {"Response": {"Error": {"Code": "FailedOperation", "Message": "no such luck"}}},
        {"detail": "no such luck"},
    ],
)
def test_a_refusal_with_status_200_keeps_its_words(body: dict[str, Any]) -> None:
    """In whatever shape, as one document or as an event."""
    for data in (json.dumps(body).encode(), event(body)):
        assert "no such luck" in read(data)[4]


def test_what_says_that_all_is_well_is_no_refusal() -> None:
    """Some servers send their status along with every piece."""
    well = {"choices": [], "base_resp": {"status_code": 0, "status_msg": "success"}}
    assert read(event(well) + delta("A", finish="stop") + event(well))[0] == "A"
