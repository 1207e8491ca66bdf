"""`ask`: one turn, written once, whatever happens on the way."""

from __future__ import annotations

import copy
import json
import pickle
import threading
from typing import Any

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.chat.ask import Progress
from jupyter_session_memory.exceptions import (
    BadAnswer,
    BudgetExceeded,
    Busy,
    ConnectionDropped,
    ConnectionFailed,
    ProfileRequired,
    ReplyStopped,
    RequestRefused,
    UsageError,
)
from jupyter_session_memory.messages import Origin, Outcome, Usage
from jupyter_session_memory.providers.offline import OfflineProvider
from jupyter_session_memory.providers.provider import Chunk, Provider
from jupyter_session_memory.providers.scripted import ScriptedProvider
from support.conversations import characters, told
from support.sockets import PATIENCE

END = Chunk(outcome=Outcome.COMPLETE)


def sent(provider: ScriptedProvider, call: int = -1) -> list[str]:
    return [message["content"] for message in provider.calls[call].messages]


@pytest.fixture
def memory() -> SessionMemory:
    return SessionMemory("full")


@pytest.fixture
def provider() -> ScriptedProvider:
    return ScriptedProvider()


class TestOneTurn:
    def test_question_and_reply_become_one_turn(
        self, memory: SessionMemory, provider: ScriptedProvider
    ) -> None:
        """The next request carries both."""
        provider.enqueue("Hello.", "Fine.")
        reply = ask("Hi", memory=memory, provider=provider)
        assert (str(reply), reply.outcome, reply.turn) == ("Hello.", Outcome.COMPLETE, memory.turns[0])
        ask("How are you?", memory=memory, provider=provider)
        assert sent(provider) == ["Hi", "Hello.", "How are you?"]

    def test_it_works_from_a_plain_script(self, memory: SessionMemory) -> None:
        """The embedded model needs nothing else, and tells which turn it quotes."""
        offline = OfflineProvider()
        assert isinstance(offline, Provider)
        ask("My dog is called Bruno.", memory=memory, provider=offline)
        reply = ask("What is my dog called?", memory=memory, provider=offline, save=False)
        assert (reply.text, reply.quotes, reply.turn) == ("You said: “My dog is called Bruno.”", (1,), None)
        assert len(memory.turns) == 1

    def test_who_answers_may_be_named(self, memory: SessionMemory) -> None:
        """As `%model` takes it; a name of nobody is refused with the next step, and nothing is remembered."""
        reply = ask("My dog is called Bruno.", memory=memory, provider="offline")
        assert (reply.text, reply.model) == ("Noted.", "offline:demo")
        with pytest.raises(UsageError, match="Did you mean %model ollama:tiny"):
            ask("Hello", memory=memory, provider="olama:tiny")
        with pytest.raises(UsageError):
            ask("Hello", memory=memory, provider="")
        assert len(memory.turns) == 1

    def test_without_memory_only_the_text_is_sent(self, provider: ScriptedProvider) -> None:
        """Neither instructions nor turns go along, nothing is remembered, and the receipt tells it."""
        memory = told("secret")
        memory.add("system", "Be brief.")
        provider.enqueue("Hello.")
        ask("Hi", memory=memory, provider=provider, use_memory=False)
        assert sent(provider) == ["Hi"]
        assert len(memory.turns) == 1
        receipt = memory.receipts.get()
        assert receipt is not None
        assert receipt.messages == [{"role": "user", "content": "Hi"}]

    @pytest.mark.parametrize("text", ["", "  \n", "\x00"])
    def test_nothing_is_not_sent(self, memory: SessionMemory, provider: ScriptedProvider, text: str) -> None:
        """An empty text is refused before any request."""
        with pytest.raises(UsageError):
            ask(text, memory=memory, provider=provider)
        assert provider.calls == []

    def test_options_reach_the_request(self, memory: SessionMemory, provider: ScriptedProvider) -> None:
        """Model, temperature and the longest reply."""
        provider.enqueue("Hello.")
        ask("Hi", memory=memory, provider=provider, model="big", temperature=0.2, max_tokens=9)
        request = provider.calls[0]
        assert (request.model, request.temperature, request.max_tokens) == ("big", 0.2, 9)

    def test_a_receipt_equals_the_wire(self, provider: ScriptedProvider) -> None:
        """What `receipts` shows is what the provider was handed, also after the turns changed."""
        memory = told("one", strategy="full")
        provider.enqueue("Hello.")
        ask("Hi", memory=memory, provider=provider)
        memory.edit(memory.turns[0].messages[0], "changed")
        receipt = memory.receipts.get()
        assert receipt is not None
        assert receipt.messages == list(provider.calls[0].messages)
        assert (receipt.turn, receipt.outcome) == (2, Outcome.COMPLETE)

    def test_reported_usage_is_kept(self, memory: SessionMemory, provider: ScriptedProvider) -> None:
        """On the turn and on the receipt."""
        provider.enqueue([Chunk("Hello."), Chunk(usage=Usage(120, 3)), END])
        reply = ask("Hi", memory=memory, provider=provider)
        assert reply.usage == memory.turns[0].usage == Usage(120, 3)

    def test_the_draft_is_seen_while_it_grows_and_in_no_context(
        self, memory: SessionMemory, provider: ScriptedProvider
    ) -> None:
        """Subscribers can show it; a preview does not carry it."""
        seen: list[tuple[str, int]] = []

        def look(progress: Progress) -> None:
            draft = memory.history.draft
            assert draft is not None
            seen.append((draft.text, len(memory.preview("x").messages)))

        provider.enqueue([Chunk("Hel"), Chunk("lo."), END])
        ask("Hi", memory=memory, provider=provider, on_update=look)
        assert seen == [("Hel", 1), ("Hello.", 1), ("Hello.", 1)]
        assert memory.history.draft is None

    def test_filtered_and_refused_replies_are_kept_out_of_requests(
        self, memory: SessionMemory, provider: ScriptedProvider
    ) -> None:
        """They are shown and remembered, and the next request does not carry them."""
        provider.enqueue([Chunk("I cannot", outcome=Outcome.REFUSED)], "Fine.")
        assert ask("Do it", memory=memory, provider=provider).outcome is Outcome.REFUSED
        ask("Hi", memory=memory, provider=provider)
        assert sent(provider) == ["Hi"]


class TestBreakingOff:
    def test_a_failure_before_the_first_word_changes_nothing(self, provider: ScriptedProvider) -> None:
        """Memory, numbers and undo are as they were; the line says so."""
        memory = told("one", strategy="full")
        before = (memory.turns, str(memory.history.undoes or ""))
        provider.enqueue(ConnectionFailed("nothing listens at localhost:1", next_step="Start it"), "Hello.")
        with pytest.raises(ConnectionFailed) as caught:
            ask("Hi", memory=memory, provider=provider)
        assert str(caught.value) == (
            "No reply: nothing listens at localhost:1. Start it, then run this cell again. "
            "Memory: 1 turn, unchanged."
        )
        assert (memory.turns, str(memory.history.undoes or "")) == before
        assert ask("Hi", memory=memory, provider=provider).turn == memory.turn(2)

    @pytest.mark.parametrize("broken", [ConnectionDropped("gone"), [Chunk("Half")]])
    def test_what_had_arrived_is_kept_out_of_the_next_request(
        self, memory: SessionMemory, provider: ScriptedProvider, broken: Any
    ) -> None:
        """After an error in mid-stream, and after an end that was none."""
        steps = broken if isinstance(broken, list) else [Chunk("Half"), broken]
        provider.enqueue(steps, "Hello.")
        line = "The reply broke off: .*\\. Text kept as #1, out of the next request"
        with pytest.raises(ConnectionDropped, match=line):
            ask("Hi", memory=memory, provider=provider)
        (turn,) = memory.turns
        assert (turn.reply, turn.outcome) == ("Half", Outcome.INCOMPLETE)
        ask("Again", memory=memory, provider=provider)
        assert sent(provider) == ["Again"]

    def test_an_interrupt_keeps_the_partial_reply(
        self, memory: SessionMemory, provider: ScriptedProvider
    ) -> None:
        """As a stopped turn; the iterator is closed, so its connection is free."""

        def stop(progress: Progress) -> None:
            if progress.text:
                raise KeyboardInterrupt

        provider.enqueue([Chunk("Half"), Chunk(" more"), END])
        with pytest.raises(ReplyStopped, match="Stopped by you. Text kept as #1"):
            ask("Hi", memory=memory, provider=provider, on_update=stop)
        assert (memory.turns[0].reply, memory.turns[0].outcome) == ("Half", Outcome.INTERRUPTED)
        assert provider.closed == 1

    def test_an_answer_of_nothing_is_an_error(
        self, memory: SessionMemory, provider: ScriptedProvider
    ) -> None:
        """No empty assistant message is ever recorded: strict endpoints refuse such history."""
        provider.enqueue([END], [Chunk(reasoning="hm", outcome=Outcome.TRUNCATED)])
        with pytest.raises(BadAnswer, match="answered with nothing"):
            ask("Hi", memory=memory, provider=provider)
        with pytest.raises(BadAnswer, match="--max-tokens"):
            ask("Hi", memory=memory, provider=provider)
        assert memory.turns == ()

    def test_a_fault_of_the_caller_leaves_no_draft(
        self, memory: SessionMemory, provider: ScriptedProvider
    ) -> None:
        """An error in `on_update` is raised as it is, what was said by then is kept, and the memory is free again."""

        def fail(progress: Progress) -> None:
            if "two" in progress.text:
                raise OSError("the display went away")

        provider.enqueue("one two three", "Hello.")
        with pytest.raises(OSError, match="the display went away"):
            ask("Hi", memory=memory, provider=provider, on_update=fail)
        (kept,) = memory.turns
        assert (kept.question, kept.reply, kept.outcome) == ("Hi", "one two ", Outcome.INCOMPLETE)
        assert [(receipt.turn, receipt.outcome) for receipt in memory.receipts] == [(1, Outcome.INCOMPLETE)]
        assert ask("Hi", memory=memory, provider=provider).text == "Hello."

    def test_a_fault_after_the_last_word_keeps_the_whole_reply(
        self, memory: SessionMemory, provider: ScriptedProvider
    ) -> None:
        """The model had said that it was at its end: the turn is no broken one."""

        def fail(progress: Progress) -> None:
            if progress.outcome:
                raise OSError

        provider.enqueue("Hello.")
        with pytest.raises(OSError):  # noqa: PT011 - an error without a text
            ask("Hi", memory=memory, provider=provider, on_update=fail)
        assert [(turn.reply, turn.outcome) for turn in memory.turns] == [("Hello.", Outcome.COMPLETE)]

    def test_a_fault_of_the_provider_keeps_what_it_said(
        self, memory: SessionMemory, provider: ScriptedProvider
    ) -> None:
        """One of the user's own may raise anything; without a word there is nothing to keep."""
        provider.enqueue([Chunk(text="Half of "), RuntimeError("a fault")], RuntimeError("a fault"))
        for _ in range(2):
            with pytest.raises(RuntimeError, match="a fault"):
                ask("Hi", memory=memory, provider=provider)
        assert [(turn.reply, turn.outcome) for turn in memory.turns] == [("Half of ", Outcome.INCOMPLETE)]
        assert [receipt.outcome for receipt in memory.receipts] == [Outcome.INCOMPLETE, Outcome.FAILED]

    def test_over_budget_nothing_is_sent(self, provider: ScriptedProvider) -> None:
        """And nothing is remembered."""
        memory = SessionMemory(budget=10, count_tokens=characters)
        with pytest.raises(BudgetExceeded):
            ask("x" * 11, memory=memory, provider=provider)
        assert (provider.calls, memory.turns) == ([], ())

    def test_a_strict_template_is_learnt_once(
        self, memory: SessionMemory, provider: ScriptedProvider
    ) -> None:
        """The prompt is reshaped, the request repeated, and the next one comes in the right shape at once."""
        memory.add("system", "Be brief.")
        memory.add("plan", "Say hello.")
        provider.enqueue(ProfileRequired("one system message only", profile="one_system"), "Hello.", "Fine.")
        ask("Hi", memory=memory, provider=provider)
        ask("And?", memory=memory, provider=provider)
        assert [sent(provider, call)[0] for call in range(3)] == ["Be brief."] + [
            "Be brief.\n\nSay hello."
        ] * 2
        assert len(provider.calls) == 3

    def test_a_strict_template_is_tried_once(self, memory: SessionMemory, provider: ScriptedProvider) -> None:
        """An endpoint that still refuses gets no third request."""
        provider.enqueue(*[ProfileRequired("strict", profile="alternate")] * 3)
        with pytest.raises(RequestRefused):
            ask("Hi", memory=memory, provider=provider)
        assert len(provider.calls) == 2


class TestAtOnce:
    def test_a_second_question_during_a_reply_is_refused(
        self, memory: SessionMemory, provider: ScriptedProvider
    ) -> None:
        """One at a time in one memory; another memory is free, and edits work meanwhile."""
        memory.add("user", "one")
        memory.add("assistant", "Noted.")
        goes_on = threading.Event()
        provider.enqueue([Chunk("Hel"), goes_on, Chunk("lo."), END])
        started = threading.Event()
        done: list[str] = []

        def run() -> None:
            reply = ask("Hi", memory=memory, provider=provider, on_update=lambda _: started.set())
            done.append(reply.text)

        writer = threading.Thread(target=run)
        writer.start()
        assert started.wait(PATIENCE)
        try:
            with pytest.raises(Busy):
                ask("Me too", memory=memory, provider=ScriptedProvider("x"))
            assert ask("Hi", memory=SessionMemory(), provider=ScriptedProvider("x")).text == "x"
            memory.prune(1)
        finally:
            goes_on.set()
            writer.join(PATIENCE)
        assert done == ["Hello."]
        assert [turn.question for turn in memory.turns] == ["Hi"]

    def test_a_clear_during_a_reply_forgets_it(
        self, memory: SessionMemory, provider: ScriptedProvider
    ) -> None:
        """The reply is still given back; memory stays empty."""

        def clear(progress: Progress) -> None:
            if progress.text == "Hello.":
                memory.clear()

        provider.enqueue("Hello.")
        reply = ask("Hi", memory=memory, provider=provider, on_update=clear)
        assert (reply.text, reply.turn, memory.turns) == ("Hello.", None, ())

    def test_a_rerun_sends_what_stands_above(self, memory: SessionMemory, provider: ScriptedProvider) -> None:
        """By the cell it was asked in, saved or not."""
        provider.enqueue(*["ok"] * 5)
        for name in "abc":
            ask(name, memory=memory, provider=provider, origin=Origin(name))
        ask("b2", memory=memory, provider=provider, origin=Origin("b"), save=False)
        assert sent(provider) == ["a", "ok", "b2"]
        ask("b3", memory=memory, provider=provider, origin=Origin("b"))
        assert sent(provider) == ["a", "ok", "b3"]
        assert [turn.question for turn in memory.turns] == ["a", "b3", "c"]


def test_a_reply_is_its_text(memory: SessionMemory) -> None:
    """Whatever takes a text takes it; what else is known of it goes along, copies and pickles included."""
    reply = ask("Hi", memory=memory, provider=ScriptedProvider("Plums are blue."))
    assert str(reply) == reply.text == f"{reply}" == reply == "Plums are blue."
    assert type(str(reply)) is str
    assert (reply.lower(), reply + "!", "blue" in reply) == ("plums are blue.", "Plums are blue.!", True)
    assert json.dumps({"reply": reply}) == '{"reply": "Plums are blue."}'
    assert {reply: 1}["Plums are blue."] == 1
    for twin in (copy.deepcopy(reply), pickle.loads(pickle.dumps(reply))):
        assert (twin, twin.turn, twin.outcome) == (reply, reply.turn, Outcome.COMPLETE)
    assert repr(reply) == "<Reply: #1, complete, 15 characters>"
