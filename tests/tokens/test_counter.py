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
    Rates,
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


def test_rates_scale_estimates_by_the_kind_of_text() -> None:
    """Rates of one leave them as they are; digits can be dearer than words, and a message's frame is the model's."""
    text = "The numbers 123 456 789 and 漢字."
    same, digits = Rates(message=7.4), Rates((1.0,) * 5 + (3.0, 1.0), 4.0, 20.0)
    assert TokenCounter(same).count(text) == estimate(text)
    assert TokenCounter(digits).count(text) == estimate(text) + 6
    assert TokenCounter(same).count_message(Message("m1", "user", text)) == estimate(text) + 7
    assert TokenCounter(digits).prompt_overhead == 20


def test_an_exact_counter_ignores_rates_and_says_so() -> None:
    """With an encoder counts are its own, marked exact."""
    counter = TokenCounter(Rates(message=9.0), "o200k_base", len)
    assert (counter.count("four"), counter.exact, TokenCounter().exact) == (4, True, False)


def test_keys_tell_counters_apart() -> None:
    """Counters that count alike have equal keys, others have not."""
    own = counter_for(len)
    keys = [
        TokenCounter().key,
        TokenCounter(Rates(request=2.0)).key,
        TokenCounter(Rates(), "o200k_base", len).key,
        own.key,
    ]
    assert len(set(keys)) == 4
    assert TokenCounter(Rates(request=2.0)).key == TokenCounter(Rates(request=2.0)).key
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
    """An encoding nobody knows leaves the estimate with its rates."""
    rates = Rates(request=9.0)
    assert counter_for(encoding="no_such_base", rates=rates) == TokenCounter(rates)
