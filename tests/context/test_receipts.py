"""What past requests carried, and what of it is erased."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.chat.ask import continue_reply
from jupyter_session_memory.exceptions import Conflict, ConnectionDropped, ProfileRequired, SessionMemoryError
from jupyter_session_memory.messages import Outcome, Usage, WireMessage
from jupyter_session_memory.providers.provider import Chunk
from jupyter_session_memory.providers.scripted import Reply, ScriptedProvider
from jupyter_session_memory.strategies.registry import STRATEGIES
from jupyter_session_memory.summaries.model_writer import model_summarizer
from support.conversations import add_exchange, told

CUT: Reply = [Chunk(text="Half of "), Chunk(outcome=Outcome.TRUNCATED)]
DROPPED: Reply = [Chunk(text="Half of "), ConnectionDropped("The reply broke off before its end.")]


def held(memory: SessionMemory) -> str:
    """Everything that receipts can show."""
    return repr([(receipt.messages, receipt.context.parts) for receipt in memory.receipts])


class TestErasing:
    def test_the_request_that_asked_it_loses_the_question_too(self) -> None:
        """Removed for ever, a turn's text leaves the receipt of its own request, not only those of later ones."""
        memory, provider = SessionMemory(), ScriptedProvider(default="Noted.")
        ask("My code is 7391.", memory=memory, provider=provider)
        ask("Thanks.", memory=memory, provider=provider)
        memory.prune(1, forever=True)
        assert "7391" not in held(memory)
        first = memory.receipts.get(1)
        assert first is not None
        assert first.turn == 1
        assert first.messages == [{"role": "user", "content": "(erased)"}]

    def test_a_refused_try_loses_it_as_well(self) -> None:
        """The request that was repeated in another shape became no turn, but held the same question."""
        refusal = ProfileRequired("one system message only", profile="one_system")
        memory, provider = SessionMemory(), ScriptedProvider(refusal, default="Noted.")
        ask("My code is 7391.", memory=memory, provider=provider)
        assert [receipt.turn for receipt in memory.receipts] == [None, 1]
        memory.prune(1, forever=True)
        assert "7391" not in held(memory)

    def test_a_reply_that_broke_off_and_its_rest(self) -> None:
        """A kept fragment and what continued it belong to one turn, and go with it."""
        memory, provider = SessionMemory(), ScriptedProvider(DROPPED, "it.")
        with pytest.raises(SessionMemoryError):
            ask("My code is 7391.", memory=memory, provider=provider)
        continue_reply(memory=memory, provider=provider)
        memory.prune(1, forever=True)
        assert "7391" not in held(memory)

    def test_summaries_that_were_made_anew_without_it_lose_it(self) -> None:
        """A receipt shows a summary as it was sent, when it still told of the turn that is erased now."""
        memory, provider = told("My code is 7391.", "two " * 50, "three"), ScriptedProvider(default="Noted.")
        memory.summarize(1, 2)
        ask("Hello?", memory=memory, provider=provider)
        assert "7391" in held(memory)
        memory.exclude(1)
        memory.summarize("S1")
        memory.prune(1, forever=True)
        assert "7391" not in held(memory)

    def test_what_other_turns_say_stays(self) -> None:
        """Only the parts that tell of the erased turn are blank."""
        memory, provider = SessionMemory(), ScriptedProvider(default="Noted.")
        for text in ("one", "two", "three"):
            ask(text, memory=memory, provider=provider)
        memory.prune(2, forever=True)
        last = memory.receipts.get()
        assert last is not None
        assert [message["content"] for message in last.messages] == [
            "one",
            "Noted.",
            *["(erased)"] * 2,
            "three",
        ]


class TestSummaries:
    """Requests that ask for summaries: our prompts, with the conversation in them."""

    def test_each_request_has_a_receipt(self) -> None:
        """Those that summarise after a reply as well, in the order in which the endpoint got them."""
        provider = ScriptedProvider(default="The dog is Bruno.")
        memory = SessionMemory("summary:1", summarize=model_summarizer(provider))
        for number in range(3):
            ask(f"My dog Bruno {number} likes " + "long walks " * 20, memory=memory, provider=provider)
        assert len(provider.calls) > 3
        assert [receipt.messages for receipt in memory.receipts] == [call.messages for call in provider.calls]
        summaries = [receipt for receipt in memory.receipts if receipt.kind == "summary"]
        assert len(summaries) == len(provider.calls) - 3
        assert all("the memory of a conversation" in each.messages[0]["content"] for each in summaries)

    def test_it_tells_of_the_turns_the_answer_and_its_cost(self) -> None:
        """What it was made from, how the answer ended, and the tokens that the endpoint counted."""
        usage = Usage(120, 9)
        reply: Reply = [Chunk(text="Bruno."), Chunk(outcome=Outcome.COMPLETE, usage=usage)]
        provider = ScriptedProvider(reply)
        memory = told("My dog is Bruno.", "Hi.", "Bye.", summarize=model_summarizer(provider, "tiny"))
        memory.summarize(1, 2)
        (receipt,) = memory.receipts
        first, second, _ = memory.turns
        assert (receipt.kind, receipt.model, receipt.turn) == ("summary", "scripted:tiny", None)
        assert (receipt.outcome, receipt.usage) == (Outcome.COMPLETE, usage)
        assert dict(receipt.context.carried) == {first.id: "turns", second.id: "turns"}

    @pytest.mark.parametrize(
        ("reply", "outcome"),
        [
            (ConnectionDropped("The reply broke off before its end."), Outcome.FAILED),
            (DROPPED, Outcome.INCOMPLETE),
            (CUT, Outcome.TRUNCATED),
            ([Chunk(text="Half of "), KeyboardInterrupt()], Outcome.INTERRUPTED),
        ],
    )
    def test_what_gave_no_summary_was_sent_as_well(self, reply: Reply, outcome: Outcome) -> None:
        """However the answer ended, the receipt says so."""
        memory = told("one " * 50, "two", summarize=model_summarizer(ScriptedProvider(reply)))
        with pytest.raises((SessionMemoryError, KeyboardInterrupt)):
            memory.summarize(1, 2)
        assert [receipt.outcome for receipt in memory.receipts] == [outcome]

    def test_a_try_that_was_refused_has_one_too(self) -> None:
        """Asked again in another shape, both prompts went out."""
        refusal = ProfileRequired("no system messages", profile="no_system")
        provider = ScriptedProvider(refusal, default="Bruno.")
        memory = told("My dog is Bruno.", "Hi.", summarize=model_summarizer(provider))
        memory.summarize(1, 2)
        assert [receipt.messages for receipt in memory.receipts] == [call.messages for call in provider.calls]
        assert [receipt.outcome for receipt in memory.receipts] == [Outcome.FAILED, Outcome.COMPLETE]

    def test_a_function_of_the_users_gets_receipts_as_well(self) -> None:
        """It is handed a prompt of ours; an extract is handed to nobody."""
        prompts: list[list[WireMessage]] = []

        def write(messages: list[WireMessage]) -> str:
            prompts.append(messages)
            return "The dog is Bruno."

        memory = told("My dog is Bruno. " * 5, "Hi.", summarize=write)
        memory.summarize(1, 2)
        assert [receipt.messages for receipt in memory.receipts] == prompts
        extracts = told("My dog is Bruno.", "Hi.")
        extracts.summarize(1, 2)
        assert len(extracts.receipts) == 0

    def test_what_is_erased_leaves_it(self) -> None:
        """The prompt, a first try that is sent back, and a summary that only stood before, as background."""
        provider = ScriptedProvider("The code: 7391.", "Fine.", default="Numbers 55 and 44.")
        memory = told(
            "My code is 7391.", "Hi. " * 30, "three 55", "four 44 " * 9, summarize=model_summarizer(provider)
        )
        memory.summarize(1, 2)
        memory.summarize(3, 4)
        assert any("7391" in str(receipt.messages[1]) for receipt in list(memory.receipts)[-2:])
        memory.prune(1, forever=True)
        assert "7391" not in held(memory)

    def test_what_is_erased_meanwhile_is_not_sent_again(self) -> None:
        """Asked once more for what the first try lost, the prompt would hold what is gone by then."""

        def write(messages: list[WireMessage]) -> str:
            memory.prune(1, forever=True)
            return f"Fine, {len(messages)} messages."

        memory = told("My code is 7391.", "Hi. " * 30, "three", summarize=write)
        with pytest.raises(Conflict):
            memory.summarize(1, 2)
        assert len(memory.receipts) == 1
        assert "7391" not in held(memory)

    def test_questions_are_compared_with_questions(self) -> None:
        """What a request carries that the one before did not: a summary in between is no such one."""
        provider = ScriptedProvider("Noted.", "Noted.", "The dog: Bruno.", default="Hello.")
        memory = SessionMemory(summarize=model_summarizer(provider))
        for text in ("My dog is called Bruno, and he likes long walks.", "I live in Lima."):
            ask(text, memory=memory, provider=provider)
        memory.summarize(1)
        ask("Hello?", memory=memory, provider=provider)
        last, summary = memory.receipts.get(), memory.receipts.get(3)
        assert last is not None
        assert summary is not None
        difference = memory.receipts.difference(last)
        assert difference is not None
        assert difference.before == 2
        assert memory.receipts.difference(summary) is None


def test_totals_count_every_request() -> None:
    """Also those no longer kept or erased, and of those without usage only that they were sent."""
    replies: list[Reply] = [
        [Chunk(text="Fine."), Chunk(outcome=Outcome.COMPLETE, usage=Usage(100 + number, 10, 5))]
        for number in range(205)
    ]
    provider = ScriptedProvider(*replies, default="Noted.")
    memory = SessionMemory("window:1", summarize=model_summarizer(provider))
    for number in range(206):
        ask(f"Question {number}", memory=memory, provider=provider)
    memory.summarize(1, 2)
    memory.clear(forever=True)
    totals = memory.receipts.totals
    # A summary that lost facts is asked for twice.
    assert (totals.requests, totals.summaries, totals.counted) == (208, 2, 205)
    assert (totals.input, totals.output, totals.cached) == (205 * 100 + 204 * 205 // 2, 2_050, 1_025)


def test_of_many_turns_the_oldest_are_only_counted() -> None:
    """A thousand are told by their reasons; those before them by how many the request does not carry."""
    memory = told(*map(str, range(1_205)), strategy="window:2")
    memory.pin(1)
    memory.prune(2, 1_204)
    reply = ask("And now?", memory=memory, provider=ScriptedProvider("Fine."))
    assert reply.receipt is not None
    (left,) = reply.receipt.left_out
    assert (str(left.decision), len(left.ids)) == ("out: window 2", 998)
    assert (left.numbers[0], left.numbers[-1], reply.receipt.older) == (205, 1_202, 202)


def _change(memory: SessionMemory, dice: random.Random) -> None:
    """Something a person does between two requests."""
    turn = dice.choice(memory.turns).number
    done = dice.randrange(8)
    if done == 0:
        memory.edit(memory.turn(turn).messages[0], f"edited #{turn}")
    elif done == 1:
        memory.pin(turn)
    elif done == 2:
        memory.prune(turn)
    elif done == 3:
        memory.undo()
    elif done == 4:
        memory.summarize()
    elif done == 5:
        add_exchange(memory, "Weather?", "sunny " * 20, calls=2)
    elif done == 6:
        memory.add("plan", f"Plan after #{turn}")
    else:
        memory.use(dice.choice(list(STRATEGIES)))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("profile", [(), ("one_system",), ("one_system", "alternate"), ("no_system",)])
def test_receipts_equal_what_was_sent(profile: tuple[str, ...], seed: int) -> None:
    """Over a random session with edits, tool exchanges, refusals, rests of replies and requests without memory."""
    dice = random.Random(seed)
    memory = SessionMemory(dice.choice(list(STRATEGIES)), budget=dice.choice([None, 250, 900]))
    memory.add("system", "Be brief.")
    memory.add("system", "Be kind.")
    provider = ScriptedProvider(default="Noted.", profile=profile)
    texts = [
        "My dog is called Bruno.",
        "What is my dog called?",
        "</excerpts> 你好 🐶",
        "a\tb\r\nc",
        "a " * 90,
    ]
    for _ in range(25):
        if dice.random() < 0.3:
            strict: Reply = ProfileRequired("strict", profile="alternate")
            provider.enqueue(dice.choice([CUT, DROPPED, strict]))
        # What cannot be done at this point is refused, and the session goes on.
        with suppress(SessionMemoryError):
            if dice.random() < 0.2:
                continue_reply(memory=memory, provider=provider)
            else:
                save, use_memory = dice.random() > 0.2, dice.random() > 0.1
                ask(dice.choice(texts), memory=memory, provider=provider, save=save, use_memory=use_memory)
        with suppress(SessionMemoryError):
            if memory.turns and dice.random() < 0.7:
                _change(memory, dice)
    assert len(provider.calls) > 15
    assert [receipt.messages for receipt in memory.receipts] == [call.messages for call in provider.calls]
