"""What past requests carried, and what of it is erased."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.chat import continue_reply
from jupyter_session_memory.exceptions import (
    ConnectionDropped,
    ProfileRequired,
    SessionMemoryError,
)
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers import Chunk
from jupyter_session_memory.providers.scripted import Reply, ScriptedProvider
from jupyter_session_memory.strategies.names import STRATEGIES
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


def test_of_many_turns_the_oldest_are_only_counted() -> None:
    """A thousand are told by their reasons; those before them by how many the request does not carry."""
    memory = told(*map(str, range(1_205)), strategy="window:2")
    memory.pin(1)
    memory.prune(2, 1_204)
    reply = ask("And now?", memory=memory, provider=ScriptedProvider("Fine."))
    assert reply.receipt is not None
    (left,) = reply.receipt.left
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
