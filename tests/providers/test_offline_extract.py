"""The extractive summary: what it keeps, in which order, within which limit."""

from __future__ import annotations

from jupyter_session_memory.messages import WireMessage
from jupyter_session_memory.providers.offline.extract import extract_summary

LABEL = "Extract of what the user said, oldest first:"


def said(*texts: str) -> list[WireMessage]:
    return [
        message
        for text in texts
        for message in ({"role": "user", "content": text}, {"role": "assistant", "content": "Noted."})
    ]


def test_facts_are_kept_verbatim_oldest_first() -> None:
    """Statements stay, small talk, questions, orders and replies go."""
    messages = said(
        "Hi! My dog is called Bruno.", "thanks", "What is a dog?", "Explain recursion.", "I live in Lima."
    )
    assert extract_summary(messages, 200) == f"{LABEL}\n- My dog is called Bruno.\n- I live in Lima."


def test_a_corrected_fact_gives_way_to_its_correction() -> None:
    """Only the value in force is carried on."""
    messages = said("My deadline is 3 May.", "I live in Lima.", "My deadline is 10 May.")
    assert extract_summary(messages, 200) == f"{LABEL}\n- I live in Lima.\n- My deadline is 10 May."


def test_the_limit_holds_and_keeps_what_weighs_most() -> None:
    """Dates and decisions go before likings."""
    messages = said("I like tea.", "We decided to launch on 9 June.", "I like coffee.")
    summary = extract_summary(messages, 20)
    assert summary == f"{LABEL}\n- We decided to launch on 9 June."
    assert len(summary.encode()) <= 80


def test_the_callers_counter_is_used() -> None:
    """The limit is in the caller's tokens."""
    messages = said("I live in Lima.", "My dog is called Bruno.")
    assert extract_summary(messages, 13, lambda text: len(text.split())) == f"{LABEL}\n- I live in Lima."


def test_an_earlier_extract_is_carried_on() -> None:
    """Summarising a summary loses nothing that still holds."""
    earlier: WireMessage = {
        "role": "system",
        "content": f"{LABEL}\n- My dog is called Bruno.\n- I live in Lima.",
    }
    summary = extract_summary([earlier, *said("I live in Cusco.")], 200)
    assert summary == f"{LABEL}\n- My dog is called Bruno.\n- I live in Cusco."


def test_nothing_to_keep_is_an_empty_text() -> None:
    """No facts, or no room for one: no label on its own."""
    assert extract_summary(said("Hello", "What is a dog?"), 200) == ""
    assert extract_summary(said("My dog is called Bruno."), 5) == ""


def test_a_sentence_told_twice_is_kept_once() -> None:
    """Repetition does not fill the extract."""
    assert extract_summary(said("I live in Lima.", "I live in Lima!"), 200) == f"{LABEL}\n- I live in Lima!"
