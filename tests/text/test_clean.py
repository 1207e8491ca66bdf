"""Text made harmless before it is stored, sent or shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.text.clean import clean, encodable

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "as typed",
        "tab\t newline\n return\r\n",
        "{x} $HOME <|endoftext|>",
        "中文 😀 \u202e \u200f \ufeff",
        " ",
    ],
)
def test_harmless_text_stays_as_typed(text: str) -> None:
    """Nothing is normalised: whitespace, line ends and every printable character are kept."""
    assert clean(text) is text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x00b", "ab"),
        ("\x07\x08\x0b\x0c\x0e\x1f\x7f\x85\x9f", ""),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x1b]8;;https://evil.example\x07link\x1b]8;;\x1b\\", "link"),
        ("\x1b]0;title\nkept", "0;title\nkept"),
        ("\x1b(Btext\x1b7", "text"),
        ("end \x1b", "end "),
        ("lone \ud800 and \udfff", "lone \ufffd and \ufffd"),
        ("pair \ud83d\ude00", "pair \U0001f600"),
        ("\udc00\ud800", "\ufffd\ufffd"),
    ],
)
def test_harmful_text_is_made_harmless(text: str, cleaned: str) -> None:
    """Controls and terminal sequences go, surrogates become characters; the text around them stays."""
    assert clean(text) == cleaned


@given(ANY_TEXT)
def test_cleaned_text_is_clean(text: str) -> None:
    """The result can be encoded, holds no control characters, and does not change again."""
    cleaned = clean(text)
    cleaned.encode()
    assert not {c for c in cleaned if (c < " " and c not in "\t\n\r") or "\x7f" <= c <= "\x9f"}
    assert clean(cleaned) == cleaned


@given(ANY_TEXT)
def test_encodable_changes_surrogates_only(text: str) -> None:
    """What can be encoded already is the same text; what cannot keeps every other character."""
    result = encodable(text)
    result.encode()
    plain = [c for c in text if not "\ud800" <= c <= "\udfff"]
    assert [c for c in result if c in plain and c != "\ufffd"] == [c for c in plain if c != "\ufffd"]


def test_ten_megabytes_are_cleaned_whole() -> None:
    """A big paste loses its one harmful character and nothing else."""
    text = "line of text 文\n" * 700_000
    assert clean(text + "\x00" + text) == text + text
