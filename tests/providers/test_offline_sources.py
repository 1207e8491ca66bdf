"""What the offline demo makes of system messages, notes, tools, excerpts, images and hostile input."""

from __future__ import annotations

import re
from statistics import median
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_session_memory.messages import WireMessage
from jupyter_session_memory.providers.offline import OfflineProvider
from jupyter_session_memory.providers.offline.anchors import anchors, worth_reading
from jupyter_session_memory.providers.offline.corrections import points_back
from jupyter_session_memory.providers.offline.reading import Teller, passage, reading
from jupyter_session_memory.providers.provider import Request

NONE = "None of them answers that."


def ask(*messages: WireMessage) -> tuple[str, tuple[int, ...]]:
    chunks = list(OfflineProvider().stream(Request("demo", messages)))
    return "".join(chunk.text for chunk in chunks), chunks[-1].sources


def user(text: str) -> WireMessage:
    return {"role": "user", "content": text}


def system(text: str) -> WireMessage:
    return {"role": "system", "content": text}


def excerpts(body: str, asked: str) -> WireMessage:
    return user(f"Excerpts from earlier in this conversation:\n<excerpts>\n{body}\n</excerpts>\n\n{asked}")


def test_instructions_are_quoted_as_instructions() -> None:
    """What only the system message says is never put into the user's mouth."""
    assert ask(system("You are a tutor. The exam is on 9 June."), user("When is the exam?")) == (
        "Your instructions say: “The exam is on 9 June.”",
        (0,),
    )


@pytest.mark.parametrize(
    "head", ["Plan:", "Summary of earlier turns:", "Notes", "Extract of what the user said:"]
)
def test_notes_are_quoted_as_notes(head: str) -> None:
    """Plans and summaries are told from instructions by how they begin."""
    text, sources = ask(
        system(f"{head}\n- My dog is called Bruno.\n- I live in Lima."), user("Where do I live?")
    )
    assert (text, sources) == ("The notes say: “I live in Lima.”", (0,))


def test_notes_of_the_assistants_words_are_nobodys_fact() -> None:
    """A summary line marked as the assistant's is not quoted."""
    text, _ = ask(system("Summary:\n- assistant: My dog is called Rex."), user("What is my dog called?"))
    assert text.endswith(NONE)


def test_the_user_goes_before_the_notes() -> None:
    """Where both tell, the user's own words are quoted."""
    text, sources = ask(
        system("Summary:\n- I live in Lima."), user("I live in Cusco."), user("Where do I live?")
    )
    assert (text, sources) == ("You said: “I live in Cusco.”", (1,))


def test_a_tool_result_is_quoted_as_one() -> None:
    """A pair of a JSON result answers, in its own words."""
    call = {"id": "c1", "type": "function", "function": {"name": "lookup", "arguments": "{}"}}
    text, sources = ask(
        user("Look the meeting up."),
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "c1", "content": '{"room": "12B", "seats": 40}'},
        user("What is the room?"),
    )
    assert (text, sources) == ('A tool returned: “"room": "12B"”', (2,))


def test_a_request_that_ends_in_a_tool_result_answers_the_user() -> None:
    """The last user message is the question, wherever it stands."""
    text, sources = ask(
        user("When is the meeting?"),
        {"role": "tool", "tool_call_id": "c1", "content": "The meeting is on Friday."},
    )
    assert (text, sources) == ("A tool returned: “The meeting is on Friday.”", (1,))


def test_retrieved_excerpts_count_as_told_and_not_as_the_question() -> None:
    """The preface is read as earlier messages, and the input behind it is answered."""
    asked = excerpts("- user: My dog is called Bruno.\n- assistant: Noted.", "What is my dog called?")
    assert ask(user("I live in Lima."), asked) == ("You said: “My dog is called Bruno.”", (1,))


def test_questions_and_replies_among_the_excerpts_are_not_quoted() -> None:
    """Only what the user stated answers."""
    body = "- user: Is my dog called Max?\n- assistant: Your dog is called Max."
    assert (
        ask(excerpts(body, "What is my dog called?"))[0] == "I was sent 1 message. It does not answer that."
    )


def test_an_excerpt_of_several_lines_stays_whole() -> None:
    """A message in the preface may span lines."""
    asked = excerpts(
        "- user: Hello there.\nMy exam is on 9 June.\n- user: I live in Lima.", "When is my exam?"
    )
    assert ask(asked)[0] == "You said: “My exam is on 9 June.”"


def test_a_statement_after_excerpts_is_noted() -> None:
    """The preface does not make a statement a question."""
    assert ask(excerpts("- user: What is my cat called?", "My cat is called Mia."))[0] == "Noted."


@pytest.mark.parametrize("messages", [(), (system("Be brief."),), (user(""),), (user("  \n "),)])
def test_nothing_asked_gets_the_demo_line(messages: tuple[WireMessage, ...]) -> None:
    """Requests without words are answered, not refused."""
    assert ask(*messages) == ("I am the offline demo. I know only the messages I am sent.", ())


def test_text_parts_are_read_and_images_passed_over() -> None:
    """Content as a list of parts is the text of its parts."""
    parts = [
        {"type": "text", "text": "My dog is called Bruno."},
        {"type": "image_url", "image_url": {"url": "data:,"}},
    ]
    assert ask({"role": "user", "content": parts}, user("What is my dog called?")) == (
        "You said: “My dog is called Bruno.”",
        (0,),
    )


def test_only_the_sentence_that_answers_is_quoted() -> None:
    """A pasted text of many facts is not repeated whole."""
    pasted = "- name: Ana\n- My dog is called Bruno. He barks.\n- I live in Lima; it is large.\nThe end."
    assert ask(user(pasted), user("What is my dog called?"))[0] == "You said: “My dog is called Bruno.”"


ODD = st.text(
    alphabet="aéñ我的狗叫什么?¿.,:;'’\"`=()[]{}<>#-_/\\| \n\t0123456789\x00\ud800MyIdogiscalled", max_size=80
)


@pytest.mark.parametrize(
    "asked", ["的", "的。", "了吗", "of", "'s", "the of the", "what", "¿?", "who is", "my", "=", "no,", "“”"]
)
def test_words_without_content_are_answered(asked: str) -> None:
    """Fragments that reading reduces to nothing get an answer like any other text."""
    assert ask(user("的。 My dog is called Bruno."), user(asked))[0]


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["system", "user", "assistant", "tool"]), ODD), max_size=6), ODD)
def test_any_text_is_answered_and_every_quote_is_verbatim(told: list[tuple[str, str]], asked: str) -> None:
    """No input raises, and what stands in quotation marks stands in a source as well."""
    messages: list[WireMessage] = [{"role": role, "content": text} for role, text in told]
    text, sources = ask(*messages, user(asked))
    assert text
    for quote in re.findall(r"(?:You said|say|returned): “(.*)”$", text, re.S | re.M):
        held = " ".join(
            " ".join(str(([*messages, user(asked)])[index]["content"]).split()) for index in sources
        )
        assert " ".join(quote.split()) in held


def test_the_same_request_gets_the_same_answer() -> None:
    """No state is kept between requests."""
    model = OfflineProvider()
    request = Request("demo", [user("I live in Lima."), user("Where do I live?")])
    assert list(model.stream(request)) == list(model.stream(request))


def _long(sentences: int) -> list[WireMessage]:
    filler = [
        f"The report number {n} talks about rainfall, rivers and the price of boats."
        for n in range(sentences)
    ]
    return [user("My dog is called Bruno."), *map(user, filler), user("What is my dog called?")]


def test_only_what_may_answer_is_read() -> None:
    """In a long context the sentences without an anchor of the question are left aside."""
    request = reading(_long(400))
    kept = [told for told in worth_reading(request.told, anchors(["my", "dog", "NAME"]), points_back) if told]
    assert kept == [passage("My dog is called Bruno.", Teller.USER, 0)]


def test_the_time_grows_no_faster_than_the_context() -> None:
    """Four times the context costs at most about four times the time (twice that is allowed for noise)."""

    def seconds(messages: list[WireMessage]) -> float:
        taken = []
        for _ in range(5):
            begin = perf_counter()
            assert ask(*messages)[0] == "You said: “My dog is called Bruno.”"
            taken.append(perf_counter() - begin)
        return median(taken)

    assert seconds(_long(800)) < 8 * seconds(_long(200)) + 0.05
