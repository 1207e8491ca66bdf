"""The extract: which lines it keeps, in which order, within which limit."""

from __future__ import annotations

from jupyter_session_memory.text.extract import extract


def words(text: str) -> int:
    return len(text.split())


def user(*texts: str) -> list[tuple[str, str]]:
    return [("user", text) for text in texts]


def test_what_was_told_stays_in_its_order() -> None:
    """Statements stay word for word; small talk, questions and bare replies go."""
    said = [
        ("user", "Hi! My dog is called Bruno."),
        ("assistant", "Noted."),
        ("user", "What is a dog?"),
        ("user", "I live in Lima."),
    ]
    assert extract(said, 100, words) == "- My dog is called Bruno.\n- I live in Lima."


def test_the_limit_holds_and_facts_go_first() -> None:
    """Of two sentences only the one with facts fits."""
    said = user("I quite like the sound of rain on roofs.", "We launch on 9 June for 400 guests.")
    assert extract(said, 9, words) == "- We launch on 9 June for 400 guests."


def test_every_limit_is_kept() -> None:
    """From nothing to everything, never over."""
    said = user(
        *(f"Room {number} has {number * 3} seats and opens on {number} May." for number in range(1, 12))
    )
    sizes = [words(extract(said, limit, words)) for limit in range(120)]
    assert all(size <= limit for limit, size in enumerate(sizes))
    assert sizes[0] == 0
    assert sizes[-1] == 11 * 10


def test_a_fact_is_kept_once() -> None:
    """A sentence whose facts are all there already does not fill the extract."""
    said = user(
        "The launch is on 9 June.", "As I said before, that is still on 9 June.", "Ana pays 40 euros."
    )
    assert extract(said, 100, words) == "- The launch is on 9 June.\n- Ana pays 40 euros."


def test_a_correction_comes_after_what_it_corrects() -> None:
    """Both are carried on, from an earlier extract too; where one has to go, it is the older."""
    first = extract(user("My deadline is 3 May.", "I live in Lima."), 100, words)
    said = [("notes", first), *user("My deadline is 10 May.")]
    assert extract(said, 100, words).splitlines() == [*first.splitlines(), "- My deadline is 10 May."]
    assert extract([("notes", "- My deadline is 3 May."), *user("My deadline is 10 May.")], 6, words) == (
        "- My deadline is 10 May."
    )


def test_replies_and_results_are_marked() -> None:
    """What the model or a tool said does not pass for the user's word, not in a second extract either."""
    said = [("assistant", "The train leaves at 9:40."), ("tool", "weather → 21 degrees in Lima")]
    once = extract(said, 100, words)
    assert once == "- assistant: The train leaves at 9:40.\n- tool: weather → 21 degrees in Lima"
    assert extract([("notes", once)], 100, words) == once


def test_small_talk_alone_is_better_than_nothing() -> None:
    """Turns that say nothing still leave a trace."""
    assert extract(user("thanks!"), 10, words) == "- thanks!"


def test_one_long_line_is_read_in_pieces() -> None:
    """A paste without a full stop still gives up the piece with the fact."""
    said = user("lorem ipsum " * 200 + "the code is ZX-4471 " + "dolor sit " * 200)
    assert "ZX-4471" in extract(said, 90, words)


def test_a_sentence_longer_than_the_limit_is_cut() -> None:
    """Where no sentence fits, a piece of one does: an extract is empty only where there is no room at all."""
    for said in ("the report for the board " * 20, "我们下周要去北京开会讨论新的数据项目" * 8, "x" * 900):
        text = extract([("user", said)], 30, len)
        assert text.removeprefix("- ") in said
        assert 10 < len(text) <= 30


def test_chinese_is_extracted() -> None:
    """Sentences without spaces are kept whole."""
    assert extract(user("我的狗叫Bruno。会议在5月3日。"), 100, len) == "- 我的狗叫Bruno。\n- 会议在5月3日。"
