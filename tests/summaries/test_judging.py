"""What is no summary, and what counts as lost."""

from __future__ import annotations

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.exceptions import SummaryFailed
from support.conversations import told
from support.summarising import ScriptedSummarizer, decisions

FACTS = ("My dog is called Bruno.", "I live in Lima.", "My deadline is 3 May.", "It must not rain.")


def written_by(*replies: str) -> SessionMemory:
    summarizer = ScriptedSummarizer(list(replies))
    return told(*FACTS, reply="I see, and I shall keep that in mind.", summarize=summarizer)


@pytest.mark.parametrize(
    "echo",
    [
        "<data>\nBruno, Lima, 3 May, must not rain.\n</data>",
        "user: My dog is called Bruno.\nassistant: I see. Lima, 3 May, not rain.",
        "My dog is called Bruno. I live in Lima. My deadline is 3 May.",
    ],
)
def test_the_conversation_again_is_no_summary(echo: str) -> None:
    """Our marks, the form in which turns are told, or nothing but sentences of theirs; it is not asked again."""
    memory = written_by(echo, "Bruno, Lima, 3 May, must not rain.")
    with pytest.raises(
        SummaryFailed,
        match=r"repeated the conversation\. Use a larger %model, or %memory pin .* originals stay",
    ):
        memory.summarize(1, 2, 3, 4)
    assert memory.summaries == ()
    assert decisions(memory) == ["in"] * 4


def test_marks_that_somebody_wrote_are_no_echo() -> None:
    """A conversation about them may be summarised."""
    writer = ScriptedSummarizer(["They ask what a <data> element is good for."])
    asked = told("What is a <data> element?", reply="It ties a value to what is read." * 3, summarize=writer)
    assert "<data>" in asked.summarize(1).text


def test_what_lost_more_than_two_thirds_is_none() -> None:
    """Of numbers, dates and names, after one more try; a third of them is enough."""
    with pytest.raises(SummaryFailed, match="lost 3 of the 3 numbers, dates and names that you gave"):
        written_by("They talked.", "They talked again.").summarize(1, 2, 3, 4)
    assert written_by("Bruno.").summarize(1, 2, 3, 4).lost == ("Lima", "3 May", "not rain")


def test_what_cannot_fit_is_not_asked_for() -> None:
    """Of a hundred numbers in a summary of 32 tokens a third of those that fit."""
    numbers = [str(1_000 + n * 7) for n in range(100)]
    few = f"Among them {', '.join(numbers[:4])}."
    memory = told(", ".join(numbers), summarize=ScriptedSummarizer([few]), budget=80)
    memory.budget = 80
    assert memory.summarize(1).text == few


def test_an_extract_is_not_judged_like_a_model() -> None:
    """It is sentences of the conversation, as many as fit."""
    memory = told(*FACTS, reply="I see, and I shall keep that in mind.")
    assert memory.summarize(1, 2, 3, 4).text.startswith("- My dog is called Bruno.")


def test_what_a_reply_says_is_no_loss() -> None:
    """A model's words are no facts of the person's; a summary may leave them out, and the list does."""
    memory = SessionMemory(summarize=ScriptedSummarizer(["The dog is Bruno."]))
    memory.add("user", "My dog is called Bruno.")
    memory.add("assistant", "Bruno was born in Paris on 9 June 1999, they say, and weighs 30 kg.")
    assert memory.summarize(1).lost == ()
