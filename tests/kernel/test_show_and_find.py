"""`%memory show 3` and `%memory find WORDS`: whole turns, and those that hold a word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jupyter_session_memory import get_memory

Run = Callable[[str], str]


@pytest.fixture
def told(run: Run) -> Run:
    for fact in ("My dog is called Bruno.", "I live in Lima.", "My deadline is 3 May."):
        run(f"%%chat\n{fact}")
    return run


def test_whole_turns_are_shown_word_for_word(told: Run) -> None:
    """By number, range or name, with their place; messages of tools, too, and what a summary says."""
    told("%memory window 2")
    first = "#1 · out: window 2 · ≈20 tokens\n\nQuestion:\nMy dog is called Bruno.\n\nReply:\nNoted."
    assert told("%memory show 1") == first
    assert told("%memory show 1-2").startswith(
        f"{first}\n\n#2 · in · ≈17 tokens\n\nQuestion:\nI live in Lima."
    )
    assert told("%memory show last").startswith("#3 · in")
    call = {"id": "c", "function": {"name": "add", "arguments": '{"a": 1}'}}
    get_memory().add("user", "What is 1 + 1?\nQuickly.")
    get_memory().add("assistant", "", tool_calls=[call])
    get_memory().add("tool", "2", tool_call_id="c")
    shown = told("%memory show 4").split("\n\n")
    assert shown[1:] == [
        "Question:\nWhat is 1 + 1?\nQuickly.",
        'Asked for:\nadd({"a": 1})',
        "Tool result:\n2",
    ]
    assert told("%memory show 9") == "✗ There is no turn #9. Turns are #1 to #4: %memory show lists them."
    assert "%memory show 3" in told("%memory show me")
    long = "We met at the old harbour, where the boats come in at six, and walked home along the river after that."
    told(f"%chat {long}\n%memory summarize 4-5")
    assert told("%memory show S1").startswith("S1, for #4–#5:\n\n")


def test_words_are_found_in_whatever_turn_holds_them(told: Run) -> None:
    """In or out and why, each where it holds the first word; without case and accents, all words in one turn."""
    told("%memory window 1\n%memory exclude 2")
    rows = told("%memory find CALLED").splitlines()
    assert rows[0] == "1 turn with “CALLED”"
    assert rows[2].split("  ") == ["1", "question", "My dog is called Bruno.", "out: window 1"]
    assert told("%memory find lima").splitlines()[-1].endswith("out: turned off")
    assert told("%memory find noted").splitlines()[0] == "3 turns with “noted”"
    assert told("%memory find dög lima") == "No turn holds “dög lima”. %memory show lists them all."
    told(f"%chat {'word ' * 40}needle here")
    assert told("%memory find needle").splitlines()[-1].split("  ")[2].startswith("…word word")
    assert told("%memory find").startswith("✗ Find what?")
