"""Foreign text in our lines: read in every shape, shown without keys, pages, queries or line breaks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.providers.errors.body import SHOWN, complaint, sentence, shown

KEY = "sk-canary-0123456789abcdef"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({"message": "a"}, "a"),
        ({"error": {"message": "a"}}, "a"),
        ({"error": "a"}, "a"),
        ([{"error": {"message": "a"}}], "a"),
        ({"detail": "a"}, "a"),
        ({"detail": [{"msg": "a"}]}, '[{"msg": "a"}]'),
        ({"error": {"message": "a", "metadata": {"raw": "b"}}}, "a b"),
        ("a", "a"),
        (None, ""),
        ([], ""),
        ({}, ""),
    ],
)
def test_bodies_of_every_shape_have_their_text(body: Any, text: str) -> None:
    """Objects, lists, strings and nothing: what is said is found."""
    assert complaint(body).text == text


def test_codes_numbers_and_places_are_read() -> None:
    """What tells refusals apart besides their words."""
    said = complaint({"error": {"code": "502", "type": "t", "n_ctx": 5, "n_prompt_tokens": 6}})
    assert (said.codes, said.number, said.window, said.sent) == (("502", "t"), 502, 5, 6)
    assert complaint({"message": {"detail": [{"loc": ["body", "x"]}]}}).param == "x"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Wrong key {KEY}.", "Wrong key [key]"),
        ("Incorrect API key provided: sk-proj-****cdef.", "Incorrect API key provided: [key]"),
        ("key abcd****wxyz is bad", "key [key] is bad"),
        ("Authorization: Bearer abc.def-ghi", "Authorization: Bearer [key]"),
        ("at https://me:pw@h.example/v1?api_key=zzz now", "at https://h.example/v1 now"),
        ("a\nb\t\x1b[31mc\x00", "a b [31mc"),
        ("see <html><body>x</body></html>", ""),
        ("<!DOCTYPE html>", ""),
        ("if a < b", "if a < b"),
        ("he said “no”", "he said 'no'"),
    ],
)
def test_what_is_shown_is_harmless(text: str, expected: str) -> None:
    """Keys, masked keys, queries, control characters and pages stay out."""
    assert shown(text) == expected


def test_the_key_that_was_sent_is_taken_out_whatever_it_looks_like() -> None:
    """A key of no known form is known because it was sent."""
    assert shown("you sent correct horse", "correct horse") == "you sent [key]"


@given(st.text(max_size=2_000))
def test_a_shown_text_is_one_short_line(text: str) -> None:
    """At most 300 characters, all printable."""
    result = shown(text + KEY, KEY)
    assert len(result) <= SHOWN
    assert result.isprintable()
    assert KEY not in result


def test_a_quotation_ends_without_its_full_stop() -> None:
    """So that a sentence can go on after it."""
    assert (sentence("Slow down. "), sentence("")) == ("“Slow down”", "")
