"""Replies that go on: the rest of one that was cut off, into the same turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.chat.ask import Progress, continue_reply
from jupyter_session_memory.chat.turn_request import GO_ON
from jupyter_session_memory.content import Part
from jupyter_session_memory.exceptions import BudgetExceeded, ConnectionDropped, ReplyStopped, UsageError
from jupyter_session_memory.messages import Message, Outcome
from jupyter_session_memory.providers.provider import Chunk
from jupyter_session_memory.providers.scripted import ScriptedProvider
from jupyter_session_memory.tokens import IMAGE_TOKENS
from support.conversations import told

END = Chunk(outcome=Outcome.COMPLETE)
CUT = Chunk(outcome=Outcome.TRUNCATED)
WORDS = "All work and no play makes Jack a dull boy. " * 10


def contents(provider: ScriptedProvider, call: int = -1) -> list[str]:
    return [message["content"] for message in provider.calls[call].messages]


class TestGoingOn:
    def cut(
        self, *after: Any, reply: str = "One, two,", how: Chunk = CUT
    ) -> tuple[SessionMemory, ScriptedProvider]:
        memory, provider = told("zero", strategy="full"), ScriptedProvider([Chunk(reply), how], *after)
        ask("Count", memory=memory, provider=provider)
        return memory, provider

    def test_the_rest_goes_into_the_same_turn(self) -> None:
        """One turn, whole now; undo takes the rest back; the request to go on is remembered nowhere."""
        memory, provider = self.cut(" three.")
        reply = continue_reply(memory=memory, provider=provider)
        assert contents(provider)[2:] == ["Count", "One, two,", GO_ON]
        assert reply.text == memory.turns[-1].reply == "One, two, three."
        assert (reply.turn, len(memory.turns)) == (memory.turns[-1], 2)
        assert memory.turns[-1].outcome is Outcome.COMPLETE
        assert GO_ON not in str(memory.turns)
        memory.undo()
        assert (memory.turns[-1].reply, memory.turns[-1].outcome) == ("One, two,", Outcome.TRUNCATED)

    @pytest.mark.parametrize("strategy", ["full", "retrieval:1"])
    def test_an_image_is_sent_as_it_was(self, strategy: str) -> None:
        """Also where excerpts stand before the question; and it is counted."""
        facts = ["My cat Tom is black.", *["What else? " * 40] * 2]
        memory, provider = told(*facts, strategy=strategy, budget=1_400), ScriptedProvider(" black cat.")
        parts = [Part("Is this my cat Tom?"), Part(image_url="data:image/png;base64,AA")]
        asked = memory.add("user", parts)
        memory.add("assistant", "A")
        with memory.history.changing("cut") as step:
            memory.history.put(step, replace(memory.turns[-1], outcome=Outcome.TRUNCATED))
        reply = continue_reply(memory=memory, provider=provider)
        *_, question, begun, _ = provider.calls[-1].messages
        excerpts = strategy != "full"
        assert question["content"][excerpts:] == [part.wire() for part in parts]
        assert ("My cat Tom is black." in str(question["content"])) == excerpts
        assert begun["content"] == "A"
        counter = memory.counts.counter
        assert sum(part.tokens for part in reply.context.parts) + counter.prompt_overhead == (
            reply.context.tokens
        )
        assert reply.context.tokens > counter.count_message(asked) > IMAGE_TOKENS

    def test_it_can_be_cut_again(self) -> None:
        """And go on again."""
        memory, provider = self.cut([Chunk(" three,"), CUT], " four.")
        assert continue_reply(memory=memory, provider=provider).outcome is Outcome.TRUNCATED
        assert continue_reply(memory=memory, provider=provider).text == "One, two, three, four."

    def test_reasoning_is_kept_and_never_sent(self) -> None:
        """That of both parts is there to be read."""
        memory, provider = told("zero"), ScriptedProvider(
            [Chunk(reasoning="Hm."), Chunk("One,"), CUT], [Chunk(reasoning="So."), Chunk(" two."), END], "Fine."
        )  # fmt: skip
        ask("Count", memory=memory, provider=provider)
        continue_reply(memory=memory, provider=provider)
        ask("Next", memory=memory, provider=provider)
        assert memory.turn(2).messages[-1].reasoning == "Hm.\n\nSo."
        assert "Hm." not in str(provider.calls)

    def test_a_stopped_reply_can_go_on(self) -> None:
        """Although other requests do not carry it."""

        def stop(progress: Progress) -> None:
            if progress.text:
                raise KeyboardInterrupt

        memory, provider = told("zero"), ScriptedProvider([Chunk("One,"), END], " two.")
        with pytest.raises(ReplyStopped):
            ask("Count", memory=memory, provider=provider, on_update=stop)
        assert continue_reply(memory=memory, provider=provider).text == "One, two."
        assert memory.turns[-1].outcome is Outcome.COMPLETE

    @pytest.mark.parametrize(
        ("steps", "text", "line"),
        [([ConnectionDropped("gone")], "One, two,", "#2 is as it was"),
         ([Chunk(" three"), ConnectionDropped("gone")], "One, two, three", "Text added to #2")],
    )  # fmt: skip
    def test_what_breaks_off_is_added(self, steps: list[Any], text: str, line: str) -> None:
        """The turn stays as unfinished as it was, and can go on once more."""
        memory, provider = self.cut(steps, " end.")
        with pytest.raises(ConnectionDropped, match=line):
            continue_reply(memory=memory, provider=provider)
        assert (memory.turns[-1].reply, memory.turns[-1].outcome) == (text, Outcome.TRUNCATED)
        assert continue_reply(memory=memory, provider=provider).text == f"{text} end."

    def test_an_edit_or_a_removal_meanwhile_holds(self) -> None:
        """The rest is added to the edited reply; a removed turn does not come back."""
        memory, provider = self.cut([Chunk(" three"), CUT], " four.")

        def during(change: Callable[[], object]) -> Callable[[Progress], object]:
            return lambda progress: change() if progress.text and not progress.outcome else None

        def edit() -> Message:
            return memory.edit(memory.turns[-1].messages[-1], "1, 2,")

        continue_reply(memory=memory, provider=provider, on_update=during(edit))
        assert memory.turns[-1].reply == "1, 2, three"
        reply = continue_reply(memory=memory, provider=provider, on_update=during(lambda: memory.prune(2)))
        assert (reply.turn, len(memory.turns), memory.history.draft) == (None, 1, None)

    def test_nothing_to_continue(self) -> None:
        """An empty memory, and a reply that is whole."""
        with pytest.raises(UsageError, match="empty"):
            continue_reply(memory=SessionMemory(), provider=ScriptedProvider())
        with pytest.raises(UsageError, match="whole"):
            continue_reply(memory=told("one"), provider=ScriptedProvider())

    def test_it_fits_the_budget_or_says_that_it_does_not(self) -> None:
        """Turns above are left out for it; its own are not."""
        memory = told(*[f"{number} {WORDS}" for number in range(20)], strategy="full")
        provider = ScriptedProvider([Chunk(WORDS), CUT], " three.")
        ask("Count", memory=memory, provider=provider)
        assert continue_reply(memory=memory, provider=provider, budget=600).context.tokens <= 600
        memory.undo()
        with pytest.raises(BudgetExceeded, match="the reply so far"):
            continue_reply(memory=memory, provider=provider, budget=100)
