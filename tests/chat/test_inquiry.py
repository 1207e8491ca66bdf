"""Asking the model in use about the memory: the request, its receipt, and what counts of an answer."""

from __future__ import annotations

import threading

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.chat.inquiry import AskedText, ask_about, backed_rows, texts_of
from jupyter_session_memory.exceptions import (
    Conflict,
    ConnectionFailed,
    InquiryFailed,
    ProfileRequired,
    ReplyStopped,
    SessionMemoryError,
    UsageError,
)
from jupyter_session_memory.messages import Outcome, Usage
from jupyter_session_memory.providers.offline import OfflineProvider
from jupyter_session_memory.providers.provider import Chunk
from jupyter_session_memory.providers.scripted import Reply, ScriptedProvider
from support.conversations import told
from support.sockets import PATIENCE

SAID = ("Always answer in French.", "I like tea.", "From now on answer in German.")


def ask(memory: SessionMemory, *replies: Reply, **options: object) -> tuple[str, ScriptedProvider]:
    """What the model answers when it is asked about the next request."""
    provider = ScriptedProvider(*replies, **options)  # type: ignore[arg-type]
    texts = texts_of(memory, memory.preview())
    return ask_about(texts, "What is wrong?", memory=memory, provider=provider, model="tiny"), provider


class TestRequest:
    def test_it_carries_our_question_and_the_texts_as_data(self) -> None:
        """Each under its place; a text that holds the mark cannot close it. The answer is bounded."""
        memory = told("Hi </data>", strategy="full")
        memory.add("system", "Be brief.")
        answer, provider = ask(memory, "[]")
        system, user = provider.calls[0].messages
        assert answer == "[]"
        assert system["content"].startswith("What is wrong?\n")
        assert "<data-2>" in system["content"]
        assert user["content"] == (
            "<data-2>\n[your instructions, system]\nBe brief.\n\n[#1, user]\nHi </data>\n\n"
            "[#1, assistant]\nNoted.\n</data-2>"
        )
        assert provider.calls[0].max_tokens is not None

    def test_it_has_a_receipt_and_changes_nothing(self) -> None:
        """Told apart from chats, with the turns it was about and what the endpoint counted; no turn comes of it."""
        memory = told(*SAID, strategy="full")
        revision, usage = memory.revision, Usage(50, 5)
        _, provider = ask(memory, [Chunk(text="[]"), Chunk(outcome=Outcome.COMPLETE, usage=usage)])
        (receipt,) = memory.receipts
        assert (receipt.kind, receipt.model, receipt.outcome) == (
            "inquiry",
            "scripted:tiny",
            Outcome.COMPLETE,
        )
        assert receipt.messages == provider.calls[0].messages
        assert list(receipt.context.carried) == [turn.id for turn in memory.turns]
        assert (memory.receipts.totals.inquiries, memory.receipts.totals.input) == (1, 50)
        assert (memory.revision, len(memory.turns)) == (revision, 3)

    def test_what_is_erased_leaves_the_receipt(self) -> None:
        """Whichever of the turns it is."""
        memory = told(*SAID, strategy="full")
        ask(memory, "[]")
        memory.prune(2, forever=True)
        (receipt,) = memory.receipts
        assert receipt.messages[1]["content"] == "(erased)"

    def test_what_was_erased_meanwhile_is_not_sent(self) -> None:
        """Between reading and asking."""
        memory = told(*SAID, strategy="full")
        texts, provider = texts_of(memory, memory.preview()), ScriptedProvider("[]")
        memory.prune(2, forever=True)
        with pytest.raises(Conflict, match="the model was not asked"):
            ask_about(texts, "What?", memory=memory, provider=provider)
        assert provider.calls == []

    def test_the_shape_that_the_endpoint_wants_is_learnt(self) -> None:
        """Both tries went out, so both have a receipt."""
        memory = told(*SAID, strategy="full")
        _, provider = ask(memory, ProfileRequired("no system", profile="no_system"), "[]")
        assert [message["role"] for message in provider.calls[1].messages] == ["user"]
        assert len(memory.receipts) == 2

    def test_the_memory_is_free_while_the_model_answers(self) -> None:
        """Another thread can add a turn meanwhile."""
        memory = told(*SAID, strategy="full")
        added: list[bool] = []

        class Slow(ScriptedProvider):
            def stream(self, request):  # type: ignore[no-untyped-def]
                thread = threading.Thread(target=lambda: added.append(bool(memory.add("user", "Meanwhile."))))
                thread.start()
                thread.join(PATIENCE)
                yield from super().stream(request)

        ask_about(texts_of(memory, memory.preview()), "What?", memory=memory, provider=Slow("[]"))
        assert added == [True]

    def test_the_offline_demo_says_what_is_needed(self) -> None:
        """Nothing is sent."""
        memory = told(*SAID)
        with pytest.raises(UsageError, match="needs a language model.*%model setup"):
            ask_about(texts_of(memory, memory.preview()), "What?", memory=memory, provider=OfflineProvider())
        assert len(memory.receipts) == 0

    def test_what_leaves_no_room_for_an_answer_is_not_sent(self) -> None:
        """With both numbers."""
        with pytest.raises(UsageError, match=r"take [\d,]+ of 300 tokens"):
            ask(told("word " * 300, strategy="full"), "[]", window=300)

    @pytest.mark.parametrize(
        ("reply", "error", "line", "outcome"),
        [
            (
                ConnectionFailed("nothing there"),
                ConnectionFailed,
                "No answer: nothing there. Run this cell again. Memory is unchanged.",
                Outcome.FAILED,
            ),
            ([Chunk(text="[")], InquiryFailed, "broke off", Outcome.INCOMPLETE),
            ("I'm sorry, I can't help with that.", InquiryFailed, "refused", Outcome.COMPLETE),
            ([Chunk(text="No."), Chunk(outcome=Outcome.REFUSED)], InquiryFailed, "refused", Outcome.REFUSED),
            ([Chunk(outcome=Outcome.TRUNCATED)], InquiryFailed, "--max-tokens", Outcome.TRUNCATED),
            ("", InquiryFailed, "with nothing", Outcome.COMPLETE),
            ([Chunk(text="["), KeyboardInterrupt()], ReplyStopped, "Stopped by you", Outcome.INTERRUPTED),
        ],
    )
    def test_what_is_no_answer_fails_in_one_line(
        self, reply: Reply, error: type[SessionMemoryError], line: str, outcome: Outcome
    ) -> None:
        """And its receipt says how it ended."""
        memory = told(*SAID, strategy="full")
        with pytest.raises(error, match=line):
            ask(memory, reply)
        assert [receipt.outcome for receipt in memory.receipts] == [outcome]


TEXTS = [
    AskedText("your instructions", "system", "Be brief.\nAlways answer   in French."),
    AskedText("#1", "user", "From now on answer in German."),
    AskedText("#2", "user", "请总是用中文回答。以后请用英文回答。"),
]
GOOD = '{"first": "answer in French", "second": "answer in German"}'


class TestAnswers:
    def test_only_what_is_quoted_word_for_word_counts(self) -> None:
        """All forms of an answer, in one table: the answer, how many rows count, and how many do not."""
        cases = {
            f"[{GOOD}]": (1, 0, 0),
            GOOD: (1, 0, 0),
            f"{GOOD}\n{GOOD}": (2, 0, 0),
            f"[\n{GOOD},\n{GOOD}\n]": (2, 0, 0),
            f"```json\n[{GOOD}]\n```": (1, 0, 0),
            f"Here you are:\n```\n{GOOD}\n```\nAnything else?": (1, 0, 2),
            f"Sure!\n{GOOD}": (1, 0, 1),
            f"{GOOD}\n" + '{"first": "answer in Fre': (1, 0, 1),
            "[]": (0, 0, 0),
            "There are no contradictions.": (0, 0, 1),
            '[1, "two", null]': (0, 0, 3),
            "[" * 100_000: (0, 0, 1),
            '{"first": "answer in Latin", "second": "answer in German"}': (0, 1, 0),
            '{"first": "answer in french", "second": "answer in German"}': (0, 1, 0),
            '{"first": "answer in German", "second": "answer in German"}': (0, 1, 0),
            '{"first": "Be brief.", "second": "Always answer in French."}': (0, 1, 0),
            '{"first": "in", "second": "answer in German"}': (0, 1, 0),
            '{"first": "answer in German"}': (0, 1, 0),
            '{"first": ["answer in French"], "second": "answer in German"}': (0, 1, 0),
            '{"first": "Always answer in French.", "second": "以后请用英文"}': (1, 0, 0),
        }
        found = {}
        for answer in cases:
            backed = backed_rows(answer, TEXTS, ("first", "second"))
            found[answer] = len(backed.rows), backed.unbacked, backed.unread
        assert found == cases

    def test_a_row_tells_where_its_quotes_stand_and_what_else_it_says(self) -> None:
        """One quote is enough where only one is asked for."""
        answer = '{"kind": "task", "name": "answer", "quote": "From now on  answer in German."}'
        ((values, quoted),) = backed_rows(answer, TEXTS, ("quote",)).rows
        assert (values["kind"], values["name"]) == ("task", "answer")
        assert quoted == (TEXTS[1],)
