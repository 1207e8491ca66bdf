"""What the offline demo makes of instructions, notes, tools, excerpts, memory, images and hostile input."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.chat.ask import ask as chat
from jupyter_session_memory.context.context import PREFACE
from jupyter_session_memory.messages import WireMessage
from jupyter_session_memory.providers.offline import OfflineProvider, finder
from jupyter_session_memory.providers.provider import Request
from jupyter_session_memory.strategies.entity import HEAD
from jupyter_session_memory.text import words

QUESTION = "What is my dog called?"


def ask(*messages: WireMessage) -> tuple[str, tuple[int, ...]]:
    chunks = list(OfflineProvider().stream(Request("demo", messages)))
    return "".join(chunk.text for chunk in chunks), chunks[-1].sources


def user(text: str) -> WireMessage:
    return {"role": "user", "content": text}


def system(text: str) -> WireMessage:
    return {"role": "system", "content": text}


def excerpts(body: str, asked: str) -> WireMessage:
    return user("\n".join((*PREFACE[:2], body, PREFACE[2], "", asked)))


def test_instructions_are_quoted_as_instructions() -> None:
    """What only the system message says is never put into the user's mouth."""
    assert ask(system("You are a tutor. The exam is on 9 June."), user("When is the exam?")) == (
        "Your instructions say: “The exam is on 9 June.”",
        (0,),
    )


def test_summaries_plans_and_tables_are_quoted_as_notes() -> None:
    """A note is told from instructions by how it begins, as the memory writes it."""
    memory = SessionMemory("full", summarize=lambda _: "Their dog is called Bruno, and it barks.")
    memory.add("user", f"My dog is called Bruno. {'He barks. ' * 20}")
    memory.add("assistant", "Noted.")
    memory.summarize(1)
    summary = memory.build_prompt(QUESTION)
    for message in (*summary[:1], system(f"{HEAD}\n- dog: called Bruno"), system("Plan:\n- call the dog")):
        assert ask(message, user(QUESTION))[0].startswith("The notes say: “")


def test_a_line_that_notes_mark_as_a_reply_is_not_quoted() -> None:
    """The demo's own words stay its own in a summary."""
    note = system("Summary of earlier turns (#1):\n- assistant: My dog is called Rex.")
    assert ask(note, user(QUESTION)) == (
        "I was sent 2 messages and found nothing in them that I can quote.",
        (),
    )


def test_the_user_goes_before_the_notes() -> None:
    """Where both are about as near, the user's own words stand first."""
    text, sources = ask(
        system(f"{HEAD}\n- I live in Lima."), user("I live in Cusco."), user("Where do I live?")
    )
    assert (text, sources) == ("You said: “I live in Cusco.” · the notes say: “I live in Lima.”", (1, 0))


def test_what_a_tool_returned_is_quoted_as_that() -> None:
    """Also where the request ends with it: the last user message is the question, wherever it stands."""
    call = {"id": "c1", "type": "function", "function": {"name": "lookup", "arguments": "{}"}}
    result: WireMessage = {"role": "tool", "tool_call_id": "c1", "content": '{"room": "12B", "seats": 40}'}
    calls: WireMessage = {"role": "assistant", "content": None, "tool_calls": [call]}
    assert ask(user("Which room is it?"), calls, result) == (
        'A tool returned: “{"room": "12B", "seats": 40}”',
        (2,),
    )
    # What is called was sent, too: it is not missing.
    assert ask(calls, user("What is the lookup?"))[0].endswith("found nothing in them that I can quote.")


def test_retrieved_excerpts_are_quoted_like_turns() -> None:
    """The preface is no part of the question; replies and questions in it are not quoted."""
    body = (
        "- user: My dog is called Bruno.\nHe barks.\n"
        "- assistant: Your dog is called Max.\n- user: Is my dog called Rex?"
    )
    assert ask(user("I live in Lima."), excerpts(body, QUESTION)) == (
        "You said: “My dog is called Bruno.”",
        (1,),
    )
    assert ask(excerpts(body, "My cat is called Mia.")) == ("Noted.", ())


def test_it_does_not_claim_to_know_what_is_older_than_an_excerpt() -> None:
    """A pinned turn may be older than an excerpt or newer: what is sent in full stands first, without "before"."""
    asked = excerpts("- user: My dog is called Max.", QUESTION)
    assert ask(user("My dog is called Bruno."), asked)[0] == (
        "You said: “My dog is called Bruno.” · also: “My dog is called Max.”"
    )


@pytest.mark.parametrize("messages", [(), (system("Be brief."),), (user(""),), (user("  \n "),)])
def test_nothing_asked_gets_the_demo_line(messages: tuple[WireMessage, ...]) -> None:
    """Requests without words are answered, not refused."""
    assert ask(*messages) == (OfflineProvider.introduction, ())


def test_text_parts_are_read_and_images_passed_over() -> None:
    """Content as a list of parts is the text of its parts."""
    parts = [
        {"type": "text", "text": "My dog is called Bruno."},
        {"type": "image_url", "image_url": {"url": "data:,"}},
    ]
    assert ask({"role": "user", "content": parts}, user(QUESTION))[1] == (0,)


def test_any_script_is_searched_by_its_words() -> None:
    """No language is known, and none is needed to find words in it."""
    assert ask(user("我的狗叫小白。我住在北京。"), user("我的狗叫什么？"))[0] == "You said: “我的狗叫小白。”"
    assert (
        ask(user("Mi perro se llama Bruno."), user("¿Mi perro?"))[0] == "You said: “Mi perro se llama Bruno.”"
    )
    assert ask(user("I live in Lima."), user("我的狗叫什么？"))[0] == (
        "Nothing else I was sent mentions “我的狗叫什么”."
    )


class TestMemoryIsTheOnlyVariable:
    """The lessons the demo is there for: the same question under other memories."""

    @pytest.fixture
    def memory(self) -> SessionMemory:
        memory = SessionMemory("full")
        for fact in ("My dog is called Bruno.", "I live in Lima.", "My deadline is 3 May."):
            assert chat(fact, memory=memory, provider=OfflineProvider()).text == "Noted."
        return memory

    def test_all_of_it(self, memory: SessionMemory) -> None:
        """The full history holds the fact, and the reply tells which turn it quotes."""
        reply = chat(QUESTION, memory=memory, provider=OfflineProvider(), save=False)
        assert (reply.text, reply.quotes) == ("You said: “My dog is called Bruno.”", (1,))

    def test_none_of_it(self, memory: SessionMemory) -> None:
        """Without memory nothing but the question is sent."""
        reply = chat(QUESTION, memory=memory, provider=OfflineProvider(), save=False, use_memory=False)
        assert reply.text == "I was sent this question and nothing else."

    def test_a_window_and_a_pin(self, memory: SessionMemory) -> None:
        """A window of two turns leaves the first one out; pinned, it is found again."""
        memory.use("window:2")
        reply = chat(QUESTION, memory=memory, provider=OfflineProvider(), save=False)
        assert reply.text == "Nothing else I was sent mentions “dog” or “called”."
        memory.pin(1)
        reply = chat(QUESTION, memory=memory, provider=OfflineProvider(), save=False)
        assert (reply.text, reply.quotes) == ("You said: “My dog is called Bruno.”", (1,))


ODD = st.text(
    alphabet="aéñ我的狗叫什么?¿.,:;'’\"`=()[]{}<>#-_/\\| \n\t0123456789\x00\ud800MyIdogiscalled", max_size=80
)


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["system", "user", "assistant", "tool"]), ODD), max_size=6), ODD)
def test_any_text_is_answered_and_every_quote_is_verbatim(told: list[tuple[str, str]], asked: str) -> None:
    """No input raises, and what stands in quotation marks stands in a source as well."""
    messages: list[WireMessage] = [{"role": role, "content": text} for role, text in told]
    text, sources = ask(*messages, user(asked))
    assert text
    for quote in re.findall(r"(?:said|say|returned|before|also): “([^”]*)”", text):
        assert any(quote in str([*messages, user(asked)][index]["content"]) for index in sources)


@pytest.mark.parametrize("odd", [None, 3, b"dog", {"a": 1}, [None, {"type": "text", "text": None}], ["dog"]])
def test_content_of_no_known_form_is_passed_over(odd: object) -> None:
    """A request that our own memory would never make is answered all the same."""
    assert ask({"role": "user", "content": odd}, {}, user("I live in Lima."))[0] == "Noted."


PASTE = " ".join(f"Row {number} holds {number * 7} boats of rain." for number in range(12_000))
HOSTILE = {
    "a paste before the question": [user("My dog is called Bruno."), user(f"{PASTE}\n{QUESTION}")],
    "ten thousand messages": [user("My dog is called Bruno."), *[user("It rains.")] * 10_000, user(QUESTION)],
    "one long line": [user("My dog is called Bruno. " + "ab " * 200_000), user(QUESTION)],
    "one long word": [user("My dog is called Bruno."), user("a" * 500_000), user(QUESTION)],
    "a long question": [user("My dog is called Bruno."), user(f"What is my dog called{' ,' * 200_000}?")],
    "nothing but marks": [
        user("My dog is called Bruno."),
        user("-" * 500_000),
        user(". ? " * 100_000 + QUESTION),
    ],
    "Chinese": [user("My dog is called Bruno."), user("我住在北京" * 100_000), user(QUESTION)],
}


@pytest.mark.parametrize("messages", HOSTILE.values(), ids=HOSTILE.keys())
def test_work_grows_with_the_request_and_no_faster(
    messages: list[WireMessage], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of hostile sizes each character is read for terms a fixed number of times, and the fact is found."""
    read = 0

    def counted(text: str) -> list[str]:
        nonlocal read
        read += len(text)
        return words.terms(text)

    monkeypatch.setattr(finder, "terms", counted)
    text, sources = ask(*messages)
    assert (text, sources) == ("You said: “My dog is called Bruno.”", (0,))
    assert read <= 6 * sum(len(str(message["content"])) for message in messages)


def test_of_an_endless_sentence_a_piece_is_quoted() -> None:
    """As long as a quote may be, cut between words and marked where it was cut; an endless question not at all."""
    text, _ = ask(user("rain " * 1000 + "my dog Bruno " + "snow " * 1000), user("Which dog?"))
    quote = re.fullmatch("You said: “…(.*)…”", text)
    assert quote is not None
    assert "my dog Bruno" in quote[1]
    assert len(quote[1]) <= 240
    assert ask(user("my dog " * 1000 + "?"), user("Which dog?"))[0].endswith(
        "nothing in them that I can quote."
    )


def test_an_endless_word_is_named_by_its_beginning() -> None:
    """A line stays a line."""
    assert ask(user("Hm."), user("a" * 500 + "?"))[0] == f"Nothing else I was sent mentions “{'a' * 40}…”."
