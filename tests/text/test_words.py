"""Words, terms and stems."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.text import words
from jupyter_session_memory.text.thesaurus import irregular


def test_words_are_lower_case_and_keep_their_order() -> None:
    """Words come in lower case, in order, with apostrophes inside and punctuation left out."""
    assert words.words("Don’t PANIC: the dog's 3 toys!") == ["don't", "panic", "the", "dog's", "3", "toys"]


def test_terms_leave_out_stop_words_and_stem() -> None:
    """Terms are the stems of the words that carry meaning."""
    assert words.terms("What are the painters painting?") == ["painter", "paint"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bought", "buying"),
        ("children", "child's"),
        ("went", "going"),
        ("criteria", "criterion"),
        ("taught", "teaches"),
    ],
)
def test_irregular_forms_share_a_stem_with_their_base(one: str, other: str) -> None:
    """Irregular past tenses and plurals meet the regular forms of their word."""
    assert words.stem(one) == words.stem(other)


@pytest.mark.parametrize("word", ["data", "rose", "bit", "ground", "leaves", "lives"])
def test_words_that_are_also_something_else_are_no_irregular_forms(word: str) -> None:
    """Forms that are common words of their own are not bent to another word."""
    assert word not in irregular()


def test_unspaced_scripts_become_pairs_of_characters() -> None:
    """Chinese has no spaces: neighbouring characters in pairs are its terms, beside words of other scripts."""
    assert words.terms("我的狗叫豆豆 Bruno") == ["我的", "的狗", "狗叫", "叫豆", "豆豆", "bruno"]


def test_a_single_character_of_an_unspaced_script_is_a_term() -> None:
    """A lone Han character is not lost."""
    assert words.terms("狗") == ["狗"]


@pytest.mark.parametrize("word", ["sk4f9a2b", "2nd", "x" * 40, "собака"])
def test_identifiers_and_foreign_words_are_their_own_stem(word: str) -> None:
    """Words the English stemmer knows nothing about come back as they are."""
    assert words.stem(word) == word


def test_related_words_are_symmetric_sorted_and_exclude_the_term() -> None:
    """If a stands for b, b stands for a; the order is the same in every process."""
    related = words.related(words.stem("job"))
    assert words.stem("profession") in related
    assert list(related) == sorted(related)
    assert all(words.stem("job") in words.related(other) for other in related)
    assert words.stem("job") not in related
    assert words.related("no such term") == ()


def test_forget_drops_the_words_that_were_stemmed() -> None:
    """After forget no object of the interpreter that this module owns holds a word that was read."""
    marker = "".join(["quiz", "zaciously"])
    words.terms(marker)
    assert marker in _remembered()
    words.forget()
    assert marker not in _remembered()


def test_long_words_and_words_with_digits_are_never_remembered() -> None:
    """What looks like a key or a hash does not enter the cache at all."""
    secrets = ["k3y" + "abc" * 3, "z" * 30]
    words.forget()
    words.terms(" ".join(secrets))
    assert not _remembered() & set(secrets)


def _remembered() -> set[str]:
    seen: set[str] = set()
    for held in gc.get_referents(words._stem):
        keys = held if isinstance(held, dict) else {}
        seen.update(
            part
            for key in keys
            for part in (key if isinstance(key, tuple) else (key,))
            if isinstance(part, str)
        )
    return seen


@given(st.text())
def test_any_text_has_terms_without_stop_words(text: str) -> None:
    """No text breaks the analysis, and no stop word becomes a term unless stemming made it look like one."""
    assert len(words.terms(text)) <= max(1, len(text.lower()))
    assert words.terms(text) == words.terms(text)
