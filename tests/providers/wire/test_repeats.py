"""What servers say twice counts once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.providers.wire.repeats import Repeats


def fed(*pieces: str, whole: str = "", last: str = "") -> str:
    """The text that comes of these pieces, of one that is called the whole, or of one that is the last."""
    repeats, text = Repeats(), ""
    for piece, is_whole, is_last in (
        *((p, False, False) for p in pieces),
        (whole, True, False),
        (last, False, True),
    ):
        anew, more = repeats.feed(piece, whole=is_whole, last=is_last)
        text = more if anew else text + more
    return text


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (("Lima is ", "Lima is in ", "Lima is in Peru", "Lima is in Peru."), "Lima is in Peru."),
        (("Lima is in Peru", "Lima is in Peru, at the sea."), "Lima is in Peru, at the sea."),
        (("O", "On", "One", "One ", "One t", "One two"), "One two"),
        (("你", "你好", "你好吗", "你好吗?"), "你好吗?"),
        (("ha ", "ha ", "ha ha ", "ha"), "ha ha ha ha ha"),
        (("1", "10", " and 100"), "110 and 100"),
        (("One line of it.\n", "One line of it.\n"), "One line of it.\nOne line of it.\n"),
        (("", "a", "", "b"), "ab"),
    ],
)
def test_all_of_it_with_each_piece(pieces: tuple[str, ...], text: str) -> None:
    """A text that grows is told from words that come again."""
    assert fed(*pieces) == text


@pytest.mark.parametrize(
    ("pieces", "again", "text"),
    [
        (("One ", "two ", "three."), "One two three.", "One two three."),
        (("One ", "two "), "One two three.", "One two three."),
        (("One ", "two"), "One, two.", "One, two."),
        (("One ", "two\n"), "One two", "One two\n"),
        ((), "All at once.", "All at once."),
    ],
)
def test_the_whole_of_it_at_the_end(pieces: tuple[str, ...], again: str, text: str) -> None:
    """What a server calls the whole message is no further piece, and is right where the two differ."""
    assert fed(*pieces, whole=again) == text


def test_all_of_it_again_with_the_last_piece() -> None:
    """Once more with the finish reason: said by nobody but the server."""
    assert fed("One ", "two ", "three.", last="One two three.") == "One two three."
    assert fed("Yes", ". ", last="Yes. No.") == "Yes. No."
    assert fed("no", last="no") == "nono"


@given(st.lists(st.text(alphabet="ab ", min_size=1, max_size=6), max_size=12))
def test_a_growing_text_is_never_doubled(words: list[str]) -> None:
    """From a few pieces on, a server that sends all of it each time is understood."""
    grown = ["".join(words[: n + 1]) for n in range(len(words))]
    if len(words) > 4:
        assert fed(*grown) == grown[-1]
