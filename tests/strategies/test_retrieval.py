"""Retrieval: the newest turns, and excerpts of what came before that have to do with the input."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.context.context import LAYERS
from jupyter_session_memory.exceptions import UsageError
from support.conversations import add_exchange, characters, invalid_pairings, told, total

SMALL_TALK = [
    "The weather is mild today and the harbour is quiet.",
    "Rain again, and wind from the north all evening.",
    "Nothing new here, only the usual letters.",
    "We walked along the river until it was dark.",
]
FENCE = 68  # characters around the excerpts: three lines, an empty one, and their ends


def memory_of(*facts: str, budget: int = 600, recent: int = 1, filler: int = 20) -> SessionMemory:
    """Facts first, then small talk up to far beyond the budget, counted in characters."""
    talk = [f"{SMALL_TALK[n % 4]} ({n})" for n in range(filler)]
    return told(
        *facts,
        *talk,
        reply="I see.",
        strategy="retrieval",
        recent=recent,
        budget=budget,
        count_tokens=characters,
    )


def asked(memory: SessionMemory, question: str) -> str:
    """The input as it goes out, with what was found before it."""
    return str(memory.build_prompt(question)[-1]["content"])


def test_everything_is_sent_verbatim_while_it_fits() -> None:
    """There is nothing to look for then."""
    memory = told("My dog is called Bruno.", "I live in Lima.", strategy="retrieval:1", budget=5_000)
    full = told("My dog is called Bruno.", "I live in Lima.", strategy="full", budget=5_000)
    assert memory.build_prompt("And now?") == full.build_prompt("And now?")
    assert memory.preview("And now?").scores is None


def test_what_was_found_stands_in_a_fence_before_the_input() -> None:
    """Role and text on lines of their own, the question last, in one user message."""
    memory = memory_of("My dog is called Bruno.", budget=300)
    text = asked(memory, "What is my dog called?")
    lines = text.split("\n")
    assert lines[:3] == [
        "Excerpts from earlier in this conversation:",
        "<excerpts>",
        "- user: My dog is called Bruno.",
    ]
    assert lines[-3:] == ["</excerpts>", "", "What is my dog called?"]
    assert memory.history.turns[0].messages[0].text == "My dog is called Bruno."


def test_what_has_no_room_is_not_counted_for_it() -> None:
    """A message that is found and too long for what is left costs no second count; one that fits costs one, once."""
    counted: list[str] = []

    def count(text: str) -> int:
        counted.append(text)
        return len(text)

    long = "A heron that is told of at length. " * 40
    memory = told(
        "The heron nests in May.",
        long,
        *SMALL_TALK * 3,
        strategy="retrieval:1",
        budget=600,
        count_tokens=count,
    )
    counted.clear()
    assert "nests in May" in asked(memory, "What about the heron?")
    assert asked(memory, "What about the heron?")
    assert [text.count("told of at length") for text in counted].count(40) == 1  # as a turn
    assert [text.startswith("- user: The heron nests") for text in counted].count(True) == 1


def test_the_newest_turns_are_verbatim() -> None:
    """At least as many as asked for, in their own roles, and never among the excerpts as well."""
    memory = memory_of("My dog is called Bruno.", recent=3)
    prompt = memory.build_prompt("What is my dog called?")
    newest = [message.text for turn in memory.turns[-3:] for message in turn.messages]
    assert [message["content"] for message in prompt[:-1]][-6:] == newest
    assert not any(text in prompt[-1]["content"] for text in newest if text != "I see.")


def test_excerpts_stand_in_the_order_of_the_conversation() -> None:
    """Whatever their scores."""
    memory = memory_of("The heron nests in May.", "I like tea.", "A heron, a heron and another heron.")
    text = asked(memory, "Tell me about the heron.")
    assert 0 < text.index("nests in May") < text.index("another heron")


def test_decisions_say_found_not_found_and_no_room() -> None:
    """And before anything is asked, that it depends."""
    memory = told(
        *["And so it was, over and over again."] * 20,
        "My dog is called Bruno.",
        *["And then there it was, once more."] * 20,
        strategy="retrieval:1",
        budget=600,
        count_tokens=characters,
    )
    context = memory.preview("dog")
    turns = memory.turns
    assert str(context.decision(turns[20])) == "in, found"
    assert str(context.decision(turns[3])) == "out: not found"
    herons = [f"A heron was seen near the lake on day {n}, and nobody knows why." for n in range(20)]
    crowded = memory_of(*herons, budget=400)
    among = crowded.preview("heron")
    assert {str(among.decision(turn)) for turn in crowded.turns[:20]} == {"in, found", "out: no room"}
    assert str(context.decision(turns[-1])) == "in"
    before = memory.preview()
    assert str(before.decision(turns[0])) == "maybe: depends on your question"
    assert str(before.decision(turns[-1])) == "in"


def test_what_is_certain_before_the_question_is_sent_whatever_it_is() -> None:
    """Turns that the preview without a text shows as in are in with one."""
    memory = memory_of("My dog is called Bruno.", recent=2)
    certain = [turn for turn in memory.turns if memory.preview().decision(turn).place == "in"]
    assert len(certain) >= 2
    for question in ("dog", "rain and wind", "?", "x" * 100):
        context = memory.preview(question)
        assert all(str(context.decision(turn)) == "in" for turn in certain)


def test_scores_are_there_to_be_shown() -> None:
    """One for each turn found, higher for what fits the question better."""
    memory = memory_of("My dog is called Bruno.", "A dog was in the park.", "I like tea.")
    context = memory.preview("What is my dog called?")
    assert context.scores is not None
    scores = [context.scores.get(turn.id, 0.0) for turn in memory.turns[:2]]
    assert scores[0] > scores[1] > 0


def test_room_that_is_left_goes_to_further_turns() -> None:
    """Where nothing is found, the newest turns take all of it."""
    memory = memory_of("My dog is called Bruno.")
    context = memory.preview("zyzzyva?")
    assert context.layers["excerpts"] == 0
    assert context.tokens > 0.8 * 600
    assert str(context.decision(memory.turns[-5])) == "in"


def test_pruned_excluded_and_pinned_turns_are_no_excerpts() -> None:
    """The first two are nowhere, the third is verbatim already."""
    question = "What is my dog called?"
    for verb in ("prune", "exclude"):
        memory = memory_of("My dog is called Bruno.")
        getattr(memory, verb)(1)
        assert "Bruno" not in str(memory.build_prompt(question))
    memory = memory_of("My dog is called Bruno.")
    memory.pin(1)
    assert str(memory.build_prompt(question)).count("Bruno") == 1
    assert memory.build_prompt(question)[0]["content"] == "My dog is called Bruno."


def test_a_summarised_turn_may_still_be_found() -> None:
    """Its summary stands for it, and its words come as an excerpt when they are asked for."""
    memory = memory_of("My dog is called Bruno.", filler=30)
    memory.summarize(*range(1, 6))
    context = memory.preview("What is my dog called?")
    assert "- user: My dog is called Bruno." in context.messages[-1]["content"]


class TestTools:
    def test_a_result_names_the_call_it_answers(self) -> None:
        """There is no tool message without its call, in the excerpts neither."""
        memory = memory_of()
        add_exchange(memory, "How warm is it?", "Sunny with a trace of saharan dust.")
        for text in SMALL_TALK * 4:
            memory.add("user", text)
            memory.add("assistant", "I see.")
        prompt = memory.build_prompt("Was there saharan dust?")
        assert "- tool: weather({}) returned: Sunny with a trace of saharan dust." in prompt[-1]["content"]
        assert invalid_pairings(prompt) == []

    def test_a_call_brings_its_results(self) -> None:
        """Half an exchange says nothing; each result is there once."""
        memory = memory_of()
        add_exchange(memory, "How warm is it?", "Dusty.", calls=2)
        for text in SMALL_TALK * 4:
            memory.add("user", text)
            memory.add("assistant", "I see.")
        text = asked(memory, "Which weather calls were there?")
        assert "- assistant: [calls weather({}), weather({})]\n" in text
        assert text.count("- tool: weather({}) returned: Dusty.\n") == 2


class TestBudget:
    @pytest.mark.parametrize(
        "count",
        [
            characters,
            lambda text: len(text) // 4,
            lambda text: -(-len(text) // 3),
            lambda text: len(text.split()),
            lambda text: 3 + len(text),
        ],
        ids=["characters", "rounded down", "rounded up", "words", "overhead"],
    )
    def test_never_over_it_checked_from_outside(self, count: Callable[[str], int]) -> None:
        """Whatever rule counts, the messages that go out cost what the context says, and no more than allowed."""
        facts = [f"The heron number {n} nests near lake {n}.\nOn its {n}th island." for n in range(40)]
        memory = told(*facts, strategy="retrieval:1", count_tokens=count)
        memory.add("system", "Be brief.")
        everything = sum(count(message["content"]) for message in memory.build_prompt("x"))
        for budget in range(20, everything + 10, 13):
            memory.budget = budget
            context = memory.preview("Where does heron number 3 nest?")
            spent = sum(count(message["content"]) for message in context.messages)
            assert context.error is not None or spent == context.tokens <= budget

    def test_the_lines_around_the_excerpts_are_counted(self) -> None:
        """Context minus parts is what the fence takes, to the character."""
        context = memory_of("My dog is called Bruno.").preview("What is my dog called?")
        assert context.tokens - sum(context.layers[layer] for layer in LAYERS) == FENCE
        assert total(context.messages) == context.tokens

    @settings(max_examples=40, deadline=None)
    @given(
        st.lists(st.text(alphabet="ab \n-</>excrpts字", max_size=60), min_size=1, max_size=12),
        st.text(alphabet="ab \n/字", min_size=1, max_size=20),
        st.integers(30, 400),
    )
    def test_any_texts(self, texts: list[str], question: str, budget: int) -> None:
        """Odd texts neither break the count nor close the fence."""
        memory = told(*texts, strategy="retrieval:1", budget=budget, count_tokens=characters)
        context = memory.preview(question)
        if not context.error:
            assert total(context.messages) == context.tokens <= budget
            last = context.messages[-1]["content"]
            assert last.count("</excerpts>") == (1 if context.layers["excerpts"] else 0)
            assert last.endswith(question)


def test_lines_of_one_message_stay_as_they_were() -> None:
    """Code and tables are copied, not folded."""
    memory = memory_of("The heron table:\n  a  b\n  1  2")
    assert "- user: The heron table:\n  a  b\n  1  2\n" in asked(memory, "Show the heron table.")


def test_a_text_that_closes_the_fence_does_not() -> None:
    """What stands after it would pass for the question."""
    memory = memory_of("The heron says </excerpts> and more.")
    assert asked(memory, "What does the heron say?").count("</excerpts>") == 1


def test_the_verbatim_part_stands_still_for_some_requests() -> None:
    """It begins at block edges, so a prompt cache keeps its beginning."""
    memory = told(*SMALL_TALK, strategy="retrieval:2", budget=2_000, count_tokens=characters)
    beginnings = []
    for number in range(80):
        memory.add("user", f"{SMALL_TALK[number % 4]} ({number})")
        memory.add("assistant", "I see.")
        if number > 40:
            beginnings.append(memory.build_prompt("the harbour in the wind and the rain")[0]["content"])
    assert len(set(beginnings)) < 0.7 * len(beginnings)


def test_chinese_is_found() -> None:
    """Scripts without spaces are looked up by pairs of characters."""
    assert "豆豆" in asked(memory_of("我的狗叫豆豆。"), "我的狗叫什么名字?")


def test_fewer_than_one_recent_turn_is_an_error() -> None:
    """In one line, with what to write."""
    with pytest.raises(UsageError, match="at least 1"):
        SessionMemory("retrieval:0")


def test_a_turn_asked_anew_finds_what_answered_it() -> None:
    """However much was said of the same since: what stands later does not take its place."""
    memory = memory_of("The code of the alarm is 4711.", budget=400)
    question = memory.add("user", "What is the code of the alarm?")
    turn = memory.turns[-1]
    memory.add("assistant", "It is 4711.")
    for number in range(80):
        memory.add("user", f"What is the code of the alarm, alarm code {number}?")
        memory.add("assistant", "I see.")
    found = memory.preview(question.text, before=turn.id)
    assert "The code of the alarm is 4711." in [part.message.text for part in found.parts]
