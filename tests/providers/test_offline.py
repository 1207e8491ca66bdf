"""The offline demo against the tables of openers, and as a provider."""

from __future__ import annotations

import pytest

from jupyter_session_memory.messages import Outcome, WireMessage
from jupyter_session_memory.providers.offline import OfflineProvider
from jupyter_session_memory.providers.provider import Chunk, Provider, Request
from providers.openers import CORRECTIONS, FACTS, QUESTIONS, THREE, UNANSWERED, Row, Told
from providers.openers_chat import CODE, GENERAL, IMPERATIVES, SMALL_TALK, TYPOS
from providers.openers_corrections import CORRECTED_AND_FOUND
from providers.openers_family import FAMILY_AND_COURSE
from providers.openers_languages import CHINESE, SPANISH
from providers.openers_lists import LISTS_AND_LANGUAGES
from providers.openers_namesakes import NAMESAKES_AND_MORE
from providers.openers_roles import ROLES_AND_VALUES
from providers.openers_study import STUDY_AND_WORK
from providers.openers_traps import TRAPS

ROWS = [
    *(*FACTS, *QUESTIONS, *UNANSWERED, *CORRECTIONS, *SMALL_TALK, *GENERAL, *IMPERATIVES, *TYPOS, *CODE),
    *(*SPANISH, *CHINESE, *TRAPS, *STUDY_AND_WORK, *FAMILY_AND_COURSE),
    *(*CORRECTED_AND_FOUND, *NAMESAKES_AND_MORE, *LISTS_AND_LANGUAGES, *ROLES_AND_VALUES),
]
DEMO = "I am the offline demo. I know only the messages I am sent."


def conversation(told: Told, opener: str) -> list[WireMessage]:
    messages: list[WireMessage] = []
    for entry in told:
        role, text = ("user", entry) if isinstance(entry, str) else entry
        messages.append({"role": role, "content": text})
        if role == "user":
            messages.append({"role": "assistant", "content": "Noted."})
    return [*messages, {"role": "user", "content": opener}]


def ask(messages: list[WireMessage], max_tokens: int | None = None) -> tuple[str, list[Chunk]]:
    chunks = list(OfflineProvider().stream(Request("demo", messages, max_tokens=max_tokens)))
    return "".join(chunk.text for chunk in chunks), chunks


def expected(row: Row, count: int) -> str:
    if row.kind == "noted":
        return "Noted."
    if row.kind == "quote":
        return f"You said: “{row.quotes[0]}”"
    if row.kind == "corrected":
        return f"You first said “{row.quotes[0]}”, later “{row.quotes[1]}”. I use the later one."
    if row.kind == "none":
        return (
            "I was sent 1 message. It does not answer that."
            if count == 1
            else (f"I was sent {count} messages. None of them answers that.")
        )
    return DEMO


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.kind}: {row.opener[:60]}")
def test_opener(row: Row) -> None:
    """Each opener of the tables gets exactly the answer written beside it."""
    messages = conversation(row.told, row.opener)
    assert ask(messages)[0] == expected(row, len(messages))


def test_the_tables_hold_at_least_200_openers() -> None:
    """The tables stay as large as was promised, without counting a row twice."""
    assert len(set(ROWS)) >= 200


def test_it_is_a_provider() -> None:
    """The demo satisfies the interface and says what it is."""
    model = OfflineProvider()
    assert isinstance(model, Provider)
    assert (model.name, model.default_model, model.models()) == ("offline", "demo", ["demo"])
    assert model.title("demo") == "offline demo"
    assert (model.context_window("demo"), model.vocabulary("demo"), model.profile) == (
        1000,
        None,
        frozenset(),
    )


def test_the_reply_streams_in_several_chunks_and_ends_complete() -> None:
    """Text arrives in pieces; only the last chunk says how the reply ended, and no usage is invented."""
    _, chunks = ask(conversation(THREE, "What is my dog called?"))
    assert len([chunk for chunk in chunks if chunk.text]) > 1
    assert [chunk.outcome for chunk in chunks[:-1]] == [None] * (len(chunks) - 1)
    assert chunks[-1].outcome is Outcome.COMPLETE
    assert {chunk.usage for chunk in chunks} == {None}


def test_a_quote_names_the_message_it_comes_from() -> None:
    """`sources` holds the index of the quoted message in the request."""
    messages = conversation(THREE, "Where do I live?")
    assert [chunk.sources for chunk in ask(messages)[1] if chunk.sources] == [(2,)]
    assert messages[2]["content"] == "I live in Lima."


def test_a_correction_names_both_messages() -> None:
    """The value in force and the one it replaced are both sources."""
    messages = conversation((*THREE, "Actually my deadline is 10 May."), "When is my deadline?")
    assert ask(messages)[1][-1].sources == (4, 6)


@pytest.mark.parametrize("opener", ["Hello", "My cat is called Mia.", "What is my cat called?"])
def test_what_quotes_nothing_names_no_source(opener: str) -> None:
    """Answers without a quote have no sources."""
    assert ask(conversation(THREE, opener))[1][-1].sources == ()


def test_max_tokens_cuts_the_reply_and_says_so() -> None:
    """About one token a word: the reply stops there and ends truncated."""
    text, chunks = ask(conversation(THREE, "What is my dog called?"), max_tokens=3)
    assert text.split() == ["You", "said:", "“My"]
    assert chunks[-1].outcome is Outcome.TRUNCATED


def test_a_reply_that_just_fits_is_complete() -> None:
    """The limit itself is still allowed."""
    text, chunks = ask(conversation((), "My dog is called Bruno."), max_tokens=1)
    assert (text, chunks[-1].outcome) == ("Noted.", Outcome.COMPLETE)


def test_three_values_name_the_last_as_the_one_in_force() -> None:
    """A matter corrected twice lists all its values."""
    told = ("My deadline is 3 May.", "No, my deadline is 10 May.", "Sorry, my deadline is 12 May.")
    text, chunks = ask(conversation(told, "When is my deadline?"))
    assert text == "You first said “3 May”, later “10 May” and “12 May”. I use the last one."
    assert chunks[-1].sources == (0, 2, 4)


def test_two_questions_get_two_answers() -> None:
    """Each part of a compound question is answered on a line of its own."""
    text, _ = ask(conversation(THREE, "What is my dog called and where do I live?"))
    assert text == "You said: “My dog is called Bruno.”\nYou said: “I live in Lima.”"


def test_a_question_answered_in_part_says_so() -> None:
    """What is not answered is not passed over."""
    text, _ = ask(conversation(THREE, "Where do I live and how old is my dog?"))
    assert text == "You said: “I live in Lima.”\nThe messages I was sent do not answer the rest."


@pytest.mark.parametrize(
    "opener",
    [
        "What did I tell you?",
        "What do you know about me?",
        "Summarise our conversation",
        "Summarise our talk",
        "¿Qué sabes de mí?",
    ],
)
def test_asked_for_everything_it_lists_the_facts(opener: str) -> None:
    """The facts are quoted as a list, oldest first."""
    text, chunks = ask(conversation((*THREE, "thanks", "What is a dog?"), opener))
    assert text == "You said:\n- “My dog is called Bruno.”\n- “I live in Lima.”\n- “My deadline is 3 May.”"
    assert chunks[-1].sources == (0, 2, 4)


def test_a_long_list_is_cut_to_the_newest() -> None:
    """Five quotes at most, and a word about the others."""
    told = tuple(f"My note number {number} is about topic {number}." for number in range(9))
    text, _ = ask(conversation(told, "What did I tell you?"))
    assert text.count("“") == 5
    assert "topic 8" in text
    assert text.endswith("(Earlier ones are not repeated.)")


def test_asked_about_oneself_it_lists_what_is_about_the_user() -> None:
    """Facts about other things push nothing about the user out of the list."""
    told = ("My name is Ana.", *(f"The server {number} runs in Oslo." for number in range(9)))
    assert ask(conversation(told, "What do you know about me?"))[0] == "You said: “My name is Ana.”"


@pytest.mark.parametrize(
    ("opener", "quote"),
    [
        ("What did I just say?", "My deadline is 3 May."),
        ("What was the first thing I told you?", "My dog is called Bruno."),
        ("What do you know about my dog?", "My dog is called Bruno."),
        ("Tell me about my deadline", "My deadline is 3 May."),
    ],
)
def test_questions_about_the_conversation(opener: str, quote: str) -> None:
    """First, last and on a topic: each quotes one sentence."""
    assert ask(conversation(THREE, opener))[0] == f"You said: “{quote}”"


def test_how_many_messages_it_was_sent() -> None:
    """The count is the length of the request, its own question included."""
    assert ask(conversation(THREE, "How many messages were you sent?"))[0] == "I was sent 7 messages."


def test_under_a_window_the_lost_fact_is_not_found() -> None:
    """The same question over fewer messages: the lesson the demo is there for."""
    messages = conversation(THREE, "What is my dog called?")
    assert ask(messages)[0] == "You said: “My dog is called Bruno.”"
    assert ask(messages[2:])[0] == "I was sent 5 messages. None of them answers that."
    assert ask(messages[-1:])[0] == "I was sent 1 message. It does not answer that."
