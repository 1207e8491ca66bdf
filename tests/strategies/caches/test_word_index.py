"""The index over messages: what it finds, in which order, and what it forgets."""

from __future__ import annotations

import gc
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_session_memory.strategies.caches import word_index as tuned
from jupyter_session_memory.strategies.caches.word_index import Index

FILLER = [
    "The weather is mild today.",
    "Rain again, and wind.",
    "A quiet evening at the harbour.",
    "Nothing new here.",
]


def _index(*texts: str, role: str = "user") -> Index:
    index = Index()
    for place, text in enumerate(texts):
        index.add(f"m{place}", text, role, place)
    return index


def _keys(index: Index, query: str, limit: int | None = None, exclude: tuple[str, ...] = ()) -> list[str]:
    return [hit.key for hit in index.search(query, limit, exclude=exclude)]


def test_finds_the_message_that_shares_words_with_the_query() -> None:
    """The message that says it comes first, inflection aside."""
    index = _index(*FILLER, "My dogs are called Bruno and Pickle.", *FILLER)
    assert _keys(index, "What did I call the dog?")[0] == "m4"


def test_finds_by_irregular_forms_and_related_words() -> None:
    """ "Purchase" finds what was "bought"."""
    index = _index(*FILLER, *FILLER, "We bought a cello.", *FILLER, *FILLER)
    assert _keys(index, "What did they purchase?")[0] == "m8"


def test_an_answer_is_found_by_the_question_before_it() -> None:
    """A message without any word of the query is found through its neighbour."""
    index = _index(*FILLER, "What shall we call the project?", "Marigold.", *FILLER)
    assert "m5" in _keys(index, "name of the project", 3)


def test_scores_fall_with_the_distance_from_the_words_asked_for() -> None:
    """Neighbours count less the farther they are, and beyond four places not at all."""
    index = _index(*["Nothing."] * 10, "The lighthouse keeper.", *["Nothing."] * 10)
    scores = {hit.key: hit.score for hit in index.search("lighthouse")}
    falling = [scores.get(f"m{10 + distance}", 0.0) for distance in range(6)]
    assert falling == sorted(falling, reverse=True)
    assert falling[4] > 0 == falling[5]


def test_messages_of_the_participant_meant_come_first() -> None:
    """The same words count double in the messages of whom the question means."""
    index = Index()
    index.add("mine", "The plan is to use polars.", "user", 0)
    for place, text in enumerate(FILLER * 2, 1):
        index.add(f"f{place}", text, "user", place)
    index.add("yours", "The plan is to use polars.", "assistant", 20)
    assert _keys(index, "What was your plan?")[0] == "yours"
    assert _keys(index, "What was my plan?")[0] == "mine"


def test_of_equal_messages_the_newer_comes_first() -> None:
    """Ties go to the newer message by position, in whatever order they were added."""
    index = _index("heron")
    index.add("older", "heron", "user", -1)
    newer, older = index.search("heron")
    assert (newer.key, older.key) == ("m0", "older")
    assert newer.score == older.score


def test_limit_and_exclude() -> None:
    """No more hits than asked for, none that is excluded, and excluding does not shorten the list."""
    index = _index(*[f"heron number {n}" for n in range(30)])
    everything = _keys(index, "heron")
    assert len(everything) == 30
    assert _keys(index, "heron", 5) == everything[:5]
    assert _keys(index, "heron", 5, tuple(everything[:3])) == everything[3:8]
    assert _keys(index, "heron", 0) == []


@pytest.mark.parametrize("limit", [1, 2, 7, 60, 200, 500])
def test_a_limit_gives_the_first_of_all(limit: int) -> None:
    """Whether the best are few among many or nearly all, equal scores included."""
    dice = random.Random(limit)
    index = _index(*[" ".join(dice.choices("heron lake boat rain otter".split(), k=3)) for _ in range(300)])
    everything = index.search("a heron at the lake")
    assert len(everything) > 200
    assert index.search("a heron at the lake", limit) == everything[:limit]


def test_a_message_in_the_place_of_a_removed_one_is_weighed_for_what_it_is() -> None:
    """Who said it and whether it asks belongs to the message, not to where the index keeps it."""
    questions = ("What was your plan?", "What was my plan?", "Plan.")
    used = Index()
    used.add("old", "What is the plan?", "assistant", 0)
    for question in questions:
        used.search(question)
    used.remove("old")
    fresh = Index()
    for index in (used, fresh):
        index.add("one", "The plan is to use polars.", "user", 1)
        index.add("two", "Is that the plan?", "assistant", 2)
    for question in questions:
        assert used.search(question) == fresh.search(question)


@pytest.mark.parametrize("query", ["", "the of and", "?!", "unheard-of zyzzyva"])
def test_a_query_that_says_nothing_finds_nothing(query: str) -> None:
    """Stop words, signs and unknown words alone find no message."""
    assert _index(*FILLER).search(query) == []


def test_an_empty_index_finds_nothing() -> None:
    """Searching before anything was said is fine."""
    assert Index().search("heron") == []


def test_chinese_is_found_by_pairs_of_characters() -> None:
    """A question in Chinese finds the message that answers it."""
    index = _index(*FILLER, "我的狗叫豆豆,今年三岁。", *FILLER)
    assert _keys(index, "我的狗叫什么名字?")[0] == "m4"


def test_a_removed_message_leaves_at_once_and_its_neighbours_close_ranks() -> None:
    """What was pruned is not found, and an index that never had it gives the same scores."""
    index = _index("alpha heron", "beta", "gamma heron", "delta", "epsilon")
    index.remove("m1")
    fresh = Index()
    for place, text in ((0, "alpha heron"), (2, "gamma heron"), (3, "delta"), (4, "epsilon")):
        fresh.add(f"m{place}", text, "user", place)
    assert len(index) == 4
    assert _keys(index, "beta") == []
    for query in ("beta", "heron", "delta"):
        assert index.search(query) == fresh.search(query)


def test_a_message_can_come_back_between_its_old_neighbours() -> None:
    """Undo puts a message where it stood, whatever was added since."""
    index = _index("alpha", "beta", "gamma heron")
    before = index.search("heron beta")
    index.remove("m1")
    index.add("m1", "beta", "user", 1)
    assert index.search("heron beta") == before


def test_adding_a_key_twice_and_removing_an_unknown_one_are_errors() -> None:
    """Neither passes silently: the caller's bookkeeping would be wrong from then on."""
    index = _index("alpha")
    with pytest.raises(ValueError, match="m0"):
        index.add("m0", "beta", "user", 1)
    with pytest.raises(KeyError):
        index.remove("m7")
    assert _keys(index, "alpha") == ["m0"]


def test_a_huge_paste_is_found_by_its_ends_and_does_not_bury_its_neighbours() -> None:
    """Of ten megabytes only the ends are indexed, and the messages around them are still found."""
    filler = "filler words and numbers 123 " * 175_000
    paste = f"startmark {filler} midmark {filler} endmark"
    index = _index(*FILLER, "The heron nests in May.", paste, *FILLER)
    assert _keys(index, "startmark", 1) == _keys(index, "endmark", 1) == ["m5"]
    assert index.search("midmark") == []
    assert _keys(index, "heron", 1) == ["m4"]


def test_a_term_in_every_message_still_finds_the_newest() -> None:
    """A word that all of many messages hold is read up to a bound, from the newest on."""
    index = _index(*["the heron again"] * (tuned._READ + 50))
    hits = index.search("heron")
    assert len(hits) == tuned._READ
    assert hits[0].key == f"m{tuned._READ + 49}"


def test_nothing_of_a_text_stays_after_remove() -> None:
    """No term of a removed message is reachable from the index."""
    secret = "heron"
    index = _index("alpha", secret, "gamma")
    assert secret in _reachable(index)
    index.remove("m1")
    assert secret not in _reachable(index)
    assert {"alpha", "gamma"} <= _reachable(index)


def _reachable(index: Index) -> set[str]:
    seen: set[int] = set()
    strings: set[str] = set()
    waiting: list[object] = [vars(index)]
    while waiting:
        item = waiting.pop()
        if id(item) in seen or isinstance(item, type):
            continue
        seen.add(id(item))
        if isinstance(item, str):
            strings.add(item)
        elif isinstance(item, dict):
            waiting += [*item.keys(), *item.values()]  # the collector's view leaves out keys that are strings
        else:
            waiting.extend(gc.get_referents(item))
    return strings


WORDS = ["heron", "lake", "boat", "Ada: lake", "rain?", "狗叫豆豆", "bought", "a sail and a boat"]
CHANGES = st.lists(
    st.tuples(st.sampled_from(["add", "remove", "update"]), st.integers(0, 15), st.sampled_from(WORDS)),
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(CHANGES, st.sampled_from(["heron", "the lake", "buy a boat", "my rain", "狗叫"]))
def test_any_changes_leave_what_building_anew_would_give(
    changes: list[tuple[str, int, str]], query: str
) -> None:
    """After any adds, removes and updates the index answers as one built from what is left."""
    index, texts = Index(), dict[int, str]()
    for change, place, text in changes:
        if change == "add" and place not in texts:
            index.add(str(place), text, "user", place)
        elif change == "update" and place in texts:
            index.remove(str(place))
            index.add(str(place), text, "user", place)
        elif change == "remove" and texts.pop(place, None) is not None:
            index.remove(str(place))
            continue
        else:
            continue
        texts[place] = text
    fresh = Index()
    for place, text in sorted(texts.items()):
        fresh.add(str(place), text, "user", place)
    found = {hit.key: hit.score for hit in index.search(query)}
    expected = {hit.key: hit.score for hit in fresh.search(query)}
    assert found == pytest.approx(expected)
