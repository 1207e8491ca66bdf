"""A model that calls tools: round by round, until it answers or something ends it. No exchange is ever split."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import pytest

from jupyter_session_memory import SessionMemory, ask, chat_tool
from jupyter_session_memory.chat.ask import Progress
from jupyter_session_memory.chat.tool_box import ToolBox
from jupyter_session_memory.chat.tools import Tool
from jupyter_session_memory.exceptions import (
    BadAnswer,
    BudgetExceeded,
    Busy,
    ConnectionDropped,
    ContextOverflow,
    ReplyStopped,
    UsageError,
)
from jupyter_session_memory.messages import Origin, Outcome, ToolCall, Usage
from jupyter_session_memory.providers.offline import OfflineProvider
from jupyter_session_memory.providers.provider import Chunk, Request
from jupyter_session_memory.providers.scripted import ScriptedProvider
from jupyter_session_memory.strategies.registry import STRATEGIES
from support.conversations import add_exchange, characters, invalid_pairings, told

END = Chunk(outcome=Outcome.COMPLETE)
PRICES = {"apples": 3, "pears": 4}


@chat_tool
def price(item: str) -> int:
    """The price of an item."""
    return PRICES[item]


def calls(*given: ToolCall | str, text: str = "", usage: Usage | None = None) -> list[Chunk]:
    """An answer that calls tools; a plain word is a call for its price."""
    made = [
        each if isinstance(each, ToolCall) else ToolCall(f"id-{each}", "price", json.dumps({"item": each}))
        for each in given
    ]
    return [Chunk(text), Chunk(outcome=Outcome.COMPLETE, calls=tuple(made), usage=usage)]


def roles(request: Request) -> str:
    """The roles of a request's messages by their first letters."""
    return "".join(message["role"][0] for message in request.messages)


def results(memory: SessionMemory) -> list[str]:
    return [message.text for message in memory.turns[-1].messages if message.role == "tool"]


def run(
    memory: SessionMemory, *answers: Any, tools: ToolBox | Iterable[Tool] = (price,), **options: Any
) -> tuple[ScriptedProvider, Any]:
    """Ask with tools; what was asked of the model, and the reply or the error."""
    provider = ScriptedProvider(*answers)
    try:
        return provider, ask("What do they cost?", memory=memory, provider=provider, tools=tools, **options)
    except BaseException as error:
        return provider, error


class TestRounds:
    """What goes to the model and back."""

    def test_calls_and_results_go_back_until_it_answers(self) -> None:
        """One turn holds them all, in the wire's order, and the next request carries it whole."""
        memory = told("Hello")
        provider, reply = run(
            memory, calls("apples", "pears", text="Let me see."), calls("apples"), "3 and 4."
        )
        assert str(reply) == "3 and 4."
        assert [roles(each) for each in provider.calls] == ["uau", "uauatt", "uauattat"]
        assert reply.turn.number == 2
        assert results(memory) == ["3", "4", "3"]
        sent = memory.build_prompt("And plums?")
        assert "".join(message["role"][0] for message in sent) == "uauattatau"
        assert invalid_pairings(sent) == []

    def test_each_call_is_shown_as_it_happens(self) -> None:
        """With its arguments, then its result; what was shown before is never taken back."""
        seen: list[str] = []
        states: list[str] = []

        def follow(progress: Progress) -> None:
            seen.append(progress.shown)
            states.append(progress.status)

        _, reply = run(SessionMemory(), calls("apples", text="Let me see."), "It is 3.", on_update=follow)
        assert 'Let me see.\n\n`price {"item": "apples"}` → `3`\n\nIt is 3.' in seen
        assert all(later.startswith(before) for before, later in pairwise(seen))
        assert "price runs" in states
        assert reply.acts + reply == seen[-1]

    def test_code_in_what_is_shown_stays_code(self) -> None:
        """A result with backticks cannot leave its place."""
        tricky = ToolCall("a", "price", '{"item": "``<b>`"}')
        _, reply = run(SessionMemory(), calls(tricky), "Odd.")
        assert reply.acts.startswith('```price {"item": "``<b>`"}``` → ```Failed: KeyError: ')

    def test_every_request_offers_the_tools_and_shows_them(self) -> None:
        """They count, they stand in the receipt, and each request has one of its own that led to the turn."""
        memory = SessionMemory()
        provider, reply = run(memory, calls("apples"), "It is 3.")
        assert [each.tools for each in provider.calls] == [[price.definition()]] * 2
        assert [(each.turn, each.outcome, each.context.tools) for each in memory.receipts] == [
            (1, Outcome.COMPLETE, [price.definition()])
        ] * 2
        assert reply.context.layers["tools"] > 20
        assert sum(reply.context.layers.values()) <= reply.context.tokens
        assert not memory.preview("And now?").tools

    def test_what_each_round_took_is_counted(self) -> None:
        """The totals hold the usage of all requests."""
        memory = SessionMemory()
        run(memory, calls("apples", usage=Usage(10, 2)), [Chunk("3."), Chunk(usage=Usage(20, 3)), END])
        assert (memory.receipts.totals.input, memory.receipts.totals.output) == (30, 5)

    def test_a_model_without_an_end_has_to_answer(self) -> None:
        """After the last round its calls are closed to it; an answer then is one, and more calls are an error."""
        provider, reply = run(
            SessionMemory(), calls("apples"), calls("pears"), "Enough.", tools=ToolBox([price], rounds=2)
        )
        assert [each.answer_now for each in provider.calls] == [False, False, True]
        assert str(reply) == "Enough."
        memory = SessionMemory()
        _, error = run(
            memory, calls("apples"), calls("pears"), calls("apples"), tools=ToolBox([price], rounds=2)
        )
        assert isinstance(error, BadAnswer)
        assert str(error).startswith("No reply: the model called tools 2 times and still wants more.")
        assert memory.turns[-1].outcome is Outcome.INCOMPLETE

    def test_what_is_found_stands_before_the_question_in_every_round(self) -> None:
        """Excerpts belong to the person's text, not to what tools gave."""
        memory = told("My dog is called Bruno.", *(f"Number {n} is even." for n in range(0, 60, 2)))
        memory.use("retrieval", recent=2)
        memory.budget = 300
        provider = ScriptedProvider(calls("apples"), "Bruno.")
        ask("What is my dog called?", memory=memory, provider=provider, tools=[price])
        for request in provider.calls:
            asked = [each for each in request.messages if "What is my dog called?" in each["content"]]
            assert len(asked) == 1
            assert "Bruno" in asked[0]["content"]


class TestWhatGoesWrong:
    """Everything a model may do wrong has an answer for the model; everything that ends a round keeps it whole."""

    def test_each_wrong_call_gets_a_line(self) -> None:
        """Malformed, unknown and failing calls, among good ones."""
        memory = SessionMemory()
        given = {
            "Not run: there is no tool weather. There are: price.": ToolCall("a", "weather"),
            "Not run: item: Missing required argument": ToolCall("b", "price", "{}"),
            "Not run: Invalid JSON: EOF while parsing a string at line 1 column 6": ToolCall(
                "c", "price", '{"item'
            ),
            "Failed: KeyError: 'plums'": ToolCall("d", "price", '{"item": "plums"}'),
            "3": ToolCall("e", "price", '{"item": "apples"}'),
        }
        provider, reply = run(memory, calls(*given.values()), "I see.")
        assert str(reply) == "I see."
        assert results(memory) == list(given)
        assert invalid_pairings(list(provider.calls[-1].messages)) == []

    def test_an_interrupt_keeps_what_was_done(self) -> None:
        """What ran has its result, what did not says so, and nothing is sent by itself."""
        memory = SessionMemory()

        @chat_tool
        def hangs() -> None:
            raise KeyboardInterrupt

        tools = (price, hangs)
        _, error = run(memory, calls("apples", ToolCall("b", "hangs"), "pears"), tools=tools)
        assert isinstance(error, ReplyStopped)
        assert str(error).startswith("Stopped by you. Text kept as #1")
        assert results(memory) == ["3", *["Not run: stopped by the person."] * 2]
        assert memory.turns[-1].outcome is Outcome.INTERRUPTED
        assert memory.build_prompt("And now?") == [{"role": "user", "content": "And now?"}]
        memory.include(1)
        assert invalid_pairings(memory.build_prompt("And now?")) == []

    @pytest.mark.parametrize(
        "error", [ConnectionDropped("The reply broke off.", again=True), ZeroDivisionError("somebody's")]
    )
    def test_a_failure_between_two_rounds_keeps_what_was_done(self, error: Exception) -> None:
        """As a turn that broke off; run again, its cell's turn takes its place."""
        memory, cell = SessionMemory(), Origin("c1")
        _, raised = run(memory, calls("apples"), error, origin=cell)
        assert type(raised) is type(error)
        assert (memory.turns[-1].outcome, results(memory)) == (Outcome.INCOMPLETE, ["3"])
        run(memory, calls("pears"), "It is 4.", origin=cell)
        assert [(turn.number, turn.outcome) for turn in memory.turns] == [(1, Outcome.COMPLETE)]
        assert results(memory) == ["4"]

    def test_a_window_that_the_results_exceed_is_fitted_once(self) -> None:
        """Older turns give way to them, as to any text."""
        memory = told(*(f"Tell {n}: {'word ' * 40}" for n in range(20)), strategy="full")
        full = ContextOverflow("No reply: too long.", window=600, status=400)
        provider, reply = run(memory, calls("apples"), full, "It is 3.")
        assert str(reply) == "It is 3."
        assert len(provider.calls[-1].messages) < len(provider.calls[-2].messages)
        assert invalid_pairings(list(provider.calls[-1].messages)) == []

    def test_results_that_do_not_fit_are_not_sent(self) -> None:
        """A line says what needs the room; what was done is kept."""
        memory = SessionMemory(count_tokens=characters, budget=600)

        @chat_tool
        def much() -> str:
            return "x" * 700

        _, error = run(memory, calls(ToolCall("a", "much")), tools=[much])
        assert isinstance(error, BudgetExceeded)
        assert str(error).startswith("Not sent: your text, the tools and what they gave need ")
        assert results(memory) == ["x" * 700]

    def test_a_tool_that_chats_is_told_to_wait(self) -> None:
        """The reply being written is not disturbed by one of its own tools."""
        memory = SessionMemory()

        @chat_tool
        def chats() -> None:
            with pytest.raises(Busy):
                ask("Me too", memory=memory, provider=ScriptedProvider("Hi"))
            raise ValueError("busy")

        _, reply = run(memory, calls(ToolCall("a", "chats")), "Fine.", tools=[chats])
        assert str(reply) == "Fine."
        assert results(memory) == ["Failed: ValueError: busy"]

    def test_a_tool_that_erases_the_memory_ends_the_reply(self) -> None:
        """Nothing of the turn comes back."""
        memory = told("Hello")

        @chat_tool
        def forgets() -> None:
            memory.clear(forever=True)

        _, error = run(memory, calls(ToolCall("a", "forgets")), "never asked", tools=[forgets])
        assert isinstance(error, ReplyStopped)
        assert (memory.turns, list(memory.receipts)) == ((), [])

    def test_stopped_from_another_thread_it_ends_after_the_tool(self) -> None:
        """`%chat --stop` while a tool runs: its result is kept, the next is not run."""
        memory = SessionMemory()

        @chat_tool
        def stops() -> str:
            memory.history.stop_replies()
            return "done"

        _, error = run(memory, calls(ToolCall("a", "stops"), "apples"), tools=[price, stops])
        assert isinstance(error, ReplyStopped)
        assert results(memory) == ["done", "Not run: stopped by the person."]


class TestAskingFirst:
    """Tools that a person wants to be asked about."""

    def test_a_person_is_asked_in_words(self) -> None:
        """Yes runs it, no tells the model so; others are not asked about."""
        memory, asked = SessionMemory(), []

        @chat_tool(ask=True)
        def delete(name: str) -> str:
            return f"{name} is gone"

        def approve(words: str) -> bool:
            asked.append(words)
            return "keep" not in words

        given = [ToolCall(name, "delete", json.dumps({"name": name})) for name in ("old", "keep")]
        run(memory, calls(*given, "apples"), "Done.", tools=ToolBox([price, delete], approve=approve))
        assert asked == ['delete {"name": "old"}', 'delete {"name": "keep"}']
        assert results(memory) == ["old is gone", "Not run: the person said no.", "3"]

    def test_where_nobody_can_be_asked_it_is_not_offered(self) -> None:
        """Before anything is sent."""
        memory = SessionMemory()
        provider, error = run(memory, "Hi", tools=[chat_tool(ask=True)(PRICES_OF)])
        assert (
            str(error)
            == "PRICES_OF asks before it runs: pass ToolBox(tools, approve=...), a function that asks."
        )
        assert provider.calls == []


def PRICES_OF() -> str:  # noqa: N802 - as somebody may name a function
    """All prices."""
    return str(PRICES)


def test_what_cannot_be_offered_is_refused_before_anything_is_sent() -> None:
    """Names that clash, no rounds at all, and a model that only finds."""
    memory = SessionMemory()
    provider, error = run(memory, "Hi", tools=[price, price])
    assert (str(error), provider.calls) == ("Two tools have the same name. Give each a name of its own.", [])
    with pytest.raises(UsageError, match="at least 1 round of tools, not 0"):
        ToolBox([price], rounds=0)
    with pytest.raises(UsageError, match="offline demo cannot call tools"):
        ask("Hi", memory=memory, provider=OfflineProvider(), tools=[price])
    assert list(memory.receipts) == []


@pytest.mark.parametrize("name", STRATEGIES)
def test_no_exchange_is_split_at_any_budget(name: str) -> None:
    """Under every strategy, down to the least that the question and its own exchange need."""
    for budget in range(700, 5_000, 390):
        memory = SessionMemory(name, count_tokens=characters, budget=budget)
        for number in range(8):
            add_exchange(memory, f"What do apples cost on day {number}?", "three coins " * 8, calls=2)
        provider, reply = run(memory, calls("apples", "pears"), calls("apples"), "3 and 4.")
        assert str(reply) == "3 and 4."
        for request in provider.calls:
            assert invalid_pairings(list(request.messages)) == []
        assert all(receipt.context.tokens <= budget for receipt in memory.receipts)


def test_a_turn_with_tools_is_changed_like_any_other() -> None:
    """Re-run, undone, pruned, collapsed, expanded: whole each time."""
    memory, cell = SessionMemory(), Origin("c1")
    run(memory, calls("apples"), "It is 3.", origin=cell)
    run(memory, calls("pears"), "It is 4.", origin=cell)
    assert results(memory) == ["4"]
    memory.undo()
    assert results(memory) == ["3"]
    memory.prune(1)
    assert memory.build_prompt("And?") == [{"role": "user", "content": "And?"}]
    memory.undo()
    assert invalid_pairings(memory.build_prompt("And?")) == []


def test_unsaved_nothing_of_it_is_remembered() -> None:
    """The rounds still see what the ones before gave."""
    memory = SessionMemory()
    provider, reply = run(memory, calls("apples"), "It is 3.", save=False)
    assert [roles(each) for each in provider.calls] == ["u", "uat"]
    assert (reply.turn, memory.turns) == (None, ())
