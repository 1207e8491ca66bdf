"""Whom a question means."""

from __future__ import annotations

import pytest

from jupyter_session_memory.text.speakers import Speakers


def _speakers() -> Speakers:
    speakers = Speakers()
    for _ in range(5):
        speakers.add("Ada: I like it.", "user")
        speakers.add("Bruno Walter: so do I.", "assistant")
    return speakers


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("Where does Ada live?", "user"),
        ("What is ada's dog called?", "user"),
        ("What did Bruno Walter paint?", "assistant"),
        ("What did Ada give Bruno Walter?", ""),
        ("What did Ada say my score was?", "user"),
        ("Where does the dog live?", ""),
    ],
)
def test_a_name_that_opens_messages_decides(question: str, role: str) -> None:
    """One participant's name means that participant, before any pronoun; two names mean nobody in particular."""
    assert _speakers().meant(question) == role


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("What is my dog called?", "user"),
        ("Where did I park?", "user"),
        ("What did you suggest for large files?", "assistant"),
        ("What was your advice on my data?", "assistant"),
        ("Which library have you recommended?", "assistant"),
        ("How do I read a file?", ""),
        ("How should I start?", ""),
        ("Explain gradient descent.", ""),
        ("", ""),
    ],
)
def test_pronouns_decide_without_a_name(question: str, role: str) -> None:
    """ "You said" and "your" mean the assistant, "I" and "my" the user, and asking for advice neither."""
    assert Speakers().meant(question) == role


def test_a_word_that_both_open_messages_with_is_no_name() -> None:
    """ "Note: ..." written by both participants names nobody."""
    speakers = Speakers()
    for role in ("user", "assistant") * 3:
        speakers.add("Note: remember this.", role)
    assert speakers.meant("What did the note say?") == ""


def test_a_word_that_rarely_opens_messages_is_no_name() -> None:
    """A heading that opens few of many messages names nobody."""
    speakers = Speakers()
    for n in range(30):
        speakers.add("Error: file not found" if n < 3 else "It works.", "user")
    assert speakers.meant("What was the error?") == ""


def test_removed_messages_take_their_name_along() -> None:
    """A name is forgotten with the last message it opened."""
    speakers = Speakers()
    names = [speakers.add("Ada: hello", "user") for _ in range(3)]
    for name in names:
        speakers.remove(name, "user")
    assert speakers.meant("Where does Ada live?") == ""
    assert not speakers._names
