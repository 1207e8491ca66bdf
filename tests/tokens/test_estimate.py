"""The estimate against recorded counts of o200k_base, and on input that nobody would write by hand."""

from __future__ import annotations

import gc
import json
from collections import defaultdict

import pytest

from jupyter_session_memory.tokens import estimate
from jupyter_session_memory.tokens.estimate import _costs
from support.token_texts import COUNTS, Sample, samples, vocabulary_folder

EVERYTHING = list(samples())
RECORDED: dict[str, tuple[int, int]] = {
    name: (digest, count) for name, (digest, count) in json.loads(COUNTS.read_text(encoding="utf-8")).items()
}
TEST_HALF = [sample for sample in EVERYTHING if sample.half == "test"]
WITHIN_15 = {"english", "code", "csv", "json", "traceback"}
WITHIN_25 = {"chinese", "japanese", "korean", "hindi", "arabic"}


def _count(sample: Sample) -> int:
    return RECORDED[sample.name][1]


def test_every_text_is_the_one_that_was_counted() -> None:
    """The recorded counts belong to the texts as they are made on this machine."""
    assert {sample.name: sample.digest for sample in EVERYTHING} == {
        name: digest for name, (digest, _) in RECORDED.items()
    }


def test_the_halves_are_large_and_share_no_text() -> None:
    """There are at least 100 texts in each half, of all lengths, and none in both."""
    halves = defaultdict(set)
    for sample in EVERYTHING:
        halves[sample.half].add(sample.text)
    assert min(len(texts) for texts in halves.values()) >= 100
    assert not halves["calibration"] & halves["test"]
    assert min(map(len, halves["test"])) < 20
    assert max(map(len, halves["test"])) > 4000


@pytest.mark.parametrize("category", sorted(WITHIN_15 | WITHIN_25))
def test_categories_are_estimated_closely(category: str) -> None:
    """All test texts of a category together are within 15 % (English, code, data) or 25 % (other scripts)."""
    rows = [sample for sample in TEST_HALF if sample.category == category]
    estimated, counted = sum(estimate(sample.text) for sample in rows), sum(map(_count, rows))
    assert abs(estimated / counted - 1) <= (0.15 if category in WITHIN_15 else 0.25)


@pytest.mark.parametrize("half", ["calibration", "test"])
def test_no_text_is_counted_much_too_low(half: str) -> None:
    """No single text, of whatever category, is estimated more than 10 % under its count."""
    low = {
        sample.name: (estimate(sample.text), _count(sample))
        for sample in EVERYTHING
        if sample.half == half and estimate(sample.text) < 0.9 * _count(sample)
    }
    assert low == {}


@pytest.mark.skipif(vocabulary_folder() is None, reason="no o200k_base vocabulary on this machine")
def test_recorded_counts_are_those_of_the_vocabulary(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the vocabulary is at hand, the recorded counts are what it gives."""
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(vocabulary_folder()))
    import tiktoken

    encoding = tiktoken.get_encoding("o200k_base")
    assert {sample.name: len(encoding.encode_ordinary(sample.text)) for sample in EVERYTHING} == {
        name: count for name, (_, count) in RECORDED.items()
    }


@pytest.mark.parametrize(
    "text",
    [
        "\ud800",
        "a\udfff b",
        "\x00" * 50,
        "<|endoftext|>",
        "\u0300\u0301",
        "_",
        "__",
        " ",
        "\r",
        "\n \n",
        "٣٤٥",
        "²³½",
        "\U0010ffff",
        "\u2028",
        "'s",
        "don't",
        "\ufeff",
        "___init___",
        "ñ" * 30,
        "🏽",
    ],
)
def test_odd_text_is_at_least_one_token(text: str) -> None:
    """Lone surrogates, NUL, marks without letters and the like are counted, not refused."""
    assert estimate(text) >= 1


def test_nothing_is_no_token() -> None:
    """An empty text costs nothing."""
    assert estimate("") == 0


@pytest.mark.parametrize("unit", ["word ", "a", "A", " ", "\n", "-", "{", "字", "あ", "x1_Y", "\ud800", "' "])
def test_a_text_a_hundred_times_as_long_costs_a_hundred_times_as_much(unit: str) -> None:
    """Cutting a huge text into slices changes its estimate by less than 5 %, whatever it is made of."""
    small, large = estimate(unit * 20_000), estimate(unit * 2_000_000)
    assert large == pytest.approx(100 * small, rel=0.05)


def test_no_word_of_a_text_is_kept() -> None:
    """After a count nothing of the text's rare words is held by the table of costs."""
    secret = "Zq" + "xylophanes" * 3
    estimate(f"my password is {secret}")
    table = _costs()
    held = [
        item
        for item in gc.get_referents(table, table.__dict__, *table.__dict__.values())
        if isinstance(item, str)
    ]
    assert not [word for word in held if "xylophanes" in word]


def test_the_same_text_is_always_estimated_alike() -> None:
    """An estimate does not depend on what was estimated before."""
    text = "Unusual Zwölfkämpferin_42 🎉 字"
    first = estimate(text)
    _costs.cache_clear()
    assert estimate(text) == first == estimate(text)
