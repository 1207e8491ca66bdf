"""Counters: overheads, tool calls, images, and a function of the user's in their place."""

from __future__ import annotations

import json

import pytest

from jupyter_session_memory.content import Part
from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.messages import Message, ToolCall
from jupyter_session_memory.tokens import (
    IMAGE_TOKENS,
    MESSAGE_OVERHEAD,
    NAME_OVERHEAD,
    PROMPT_OVERHEAD,
    OwnCounter,
    TokenCounter,
    counter_for,
    estimate,
)

CALLS = (ToolCall("call_1", "lookup", '{"city": "Zürich"}'),)


def test_a_message_costs_its_text_and_its_frame() -> None:
    """A message is its text plus the overhead that chat endpoints add to each."""
    message = Message("m1", "user", "Explain gradient descent.")
    assert TokenCounter().count_message(message) == estimate(message.text) + MESSAGE_OVERHEAD


def test_a_name_and_a_tool_call_id_cost_tokens() -> None:
    """What a message carries beside its text is counted too."""
    message = Message("m1", "tool", "21 °C", tool_call_id="call_1", name="lookup")
    expected = estimate("21 °C") + estimate("call_1") + estimate("lookup") + NAME_OVERHEAD + MESSAGE_OVERHEAD
    assert TokenCounter().count_message(message) == expected


def test_tool_calls_cost_their_json() -> None:
    """An assistant message that only calls a tool costs the JSON of the call."""
    message = Message("m1", "assistant", "", tool_calls=CALLS)
    wire = json.dumps(message.wire()["tool_calls"], ensure_ascii=False)
    assert TokenCounter().count_message(message) == estimate(wire) + MESSAGE_OVERHEAD


def test_an_image_costs_a_constant() -> None:
    """An image counts the same however long its data URL is."""
    message = Message(
        "m1", "user", (Part("What is this?"), Part(image_url="data:image/png;base64," + "A" * 9999))
    )
    assert (
        TokenCounter().count_message(message) == estimate("What is this?") + IMAGE_TOKENS + MESSAGE_OVERHEAD
    )


@pytest.mark.parametrize(("factor", "expected"), [(1.0, 100), (1.1, 110), (0.5, 50), (1.005, 100)])
def test_the_factor_scales_estimates(factor: float, expected: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """An estimate is multiplied with the model's factor, and not rounded up by float dust."""
    monkeypatch.setattr("jupyter_session_memory.tokens.counter.estimate", lambda text: len(text))
    assert TokenCounter(factor).count("x" * 100) == expected


def test_an_exact_counter_ignores_the_factor_and_says_so() -> None:
    """With an encoder counts are its own, marked exact."""
    counter = TokenCounter(2.0, "o200k_base", len)
    assert (counter.count("four"), counter.exact, TokenCounter().exact) == (4, True, False)


def test_keys_tell_counters_apart() -> None:
    """Counters that count alike have equal keys, others have not."""
    own = counter_for(len)
    keys = [TokenCounter().key, TokenCounter(1.2).key, TokenCounter(1.0, "o200k_base", len).key, own.key]
    assert len(set(keys)) == 4
    assert TokenCounter(1.2).key == TokenCounter(1.2).key
    assert own.key == counter_for(len).key


def test_a_function_of_the_users_replaces_all_of_ours() -> None:
    """With `count_tokens` a budget can be checked from outside: no overheads, tool calls as their JSON."""
    counter = counter_for(len)
    message = Message("m1", "assistant", "Let me look.", tool_calls=CALLS)
    wire = message.wire()
    outside = len(wire["content"]) + len(json.dumps(wire["tool_calls"], ensure_ascii=False))
    assert isinstance(counter, OwnCounter)
    assert counter.count_message(message) == outside
    assert counter.prompt_overhead == 0
    assert TokenCounter().prompt_overhead == PROMPT_OVERHEAD


@pytest.mark.parametrize("answer", [None, 1.5, -1, "7"])
def test_a_function_that_does_not_count_is_named(answer: object) -> None:
    """A `count_tokens` that returns anything but a whole number of at least 0 is an error that says so."""
    counter = counter_for(lambda text: answer)  # type: ignore[arg-type, return-value]  # noqa: ARG005
    with pytest.raises(UsageError, match="count_tokens returned"):
        counter.count("text")


def test_a_model_without_a_vocabulary_is_estimated() -> None:
    """An encoding nobody knows leaves the estimate with its factor."""
    assert counter_for(encoding="no_such_base", factor=1.3) == TokenCounter(1.3)
