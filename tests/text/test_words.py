"""Words, terms and stems."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.text import words
from jupyter_session_memory.text.words import irregular


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


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("我的狗叫豆豆 Bo", ["我的", "的狗", "狗叫", "叫豆", "豆豆", "bo"]),
        ("마감일은", ["마감", "감일", "일은"]),
        ("किताब", ["कि", "ित", "ता", "ाब"]),
        ("狗", ["狗"]),
        ("차가", ["차가", "차"]),
    ],
)
def test_scripts_read_by_the_character_become_pairs(text: str, terms: list[str]) -> None:
    """Neighbours in pairs are terms where words run on, or into particles; one of a pair alone may be the word."""
    assert words.terms(text) == terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("koirani", "koiraa"),
        ("лошадью", "лошадей"),
        ("Reisepass", "Reisepässe"),
        ("Bücher", "Buch"),
        ("auton", "Auto"),
    ],
)
def test_forms_of_a_foreign_word_share_a_term(one: str, other: str) -> None:
    """Its first letters, without accents, beside its stem."""
    assert set(words.terms(one)) & set(words.terms(other))


def test_english_has_no_terms_of_first_letters() -> None:
    """Two stop words and one in four: there the stemmer knows better."""
    english = "The marathon is in the harbour, and “nobody” was told."
    assert words.terms(english) == ["marathon", "harbour", "nobodi", words.stem("told")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ｐｏｒｔ ８０８０", "port 8080"),
        ("u\u0308ber", "über"),
        ("cafe\u0301", "cafe"),
        ("İzmir", "izmir"),
        ("\u1100\u1161", "가"),
    ],
)
def test_letters_and_digits_of_any_form_are_the_same(typed: str, meant: str) -> None:
    """Full-width ones, accents typed apart or left out, and syllables in parts."""
    assert words.terms(typed) == words.terms(meant)


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
    assert len(words.terms(text)) <= 2 * len(words.plain(text))
    assert words.terms(text) == words.terms(text)
