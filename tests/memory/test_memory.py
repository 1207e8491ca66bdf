"""`SessionMemory`: what a request carries, under a strategy and a budget."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.exceptions import BudgetExceeded, UsageError
from jupyter_session_memory.messages import Outcome, Usage
from jupyter_session_memory.text import words
from jupyter_session_memory.tokens import Size
from support.conversations import add_exchange, call, characters, invalid_pairings, told, total
from support.holders import holders


def contents(memory: SessionMemory, text: str = "ask") -> list[str]:
    return [message["content"] for message in memory.build_prompt(text)]


def decisions(memory: SessionMemory, text: str = "ask") -> list[str]:
    context = memory.preview(text)
    return [str(context.decision(turn)) for turn in memory.turns]


def test_the_first_example_runs_as_it_is_printed() -> None:
    """System message, memory, new input: plain dicts in that order."""
    memory = SessionMemory()
    memory.add("system", "You are a data science tutor.")
    memory.add("user", "Explain gradient descent.")
    assert memory.build_prompt("Give a simple example.") == [
        {"role": "system", "content": "You are a data science tutor."},
        {"role": "user", "content": "Explain gradient descent."},
        {"role": "user", "content": "Give a simple example."},
    ]


def test_a_script_pays_only_for_what_it_uses() -> None:
    """Building a prompt imports no Jupyter, no SDK and no tokenizer."""
    code = (
        "import sys; from jupyter_session_memory import SessionMemory; m = SessionMemory(budget=1000);"
        "m.add('user', 'hello'); m.build_prompt('x');"
        "print(sorted({'IPython', 'openai', 'tiktoken', 'traitlets', 'httpx', 'markdown_it'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_hidden_system_message() -> None:
    """Thirty turns make 59 messages with the new input, and nothing else."""
    memory = told(*(f"question {n}" for n in range(29)))
    assert len(memory.build_prompt("the thirtieth")) == 59


def test_building_a_prompt_stores_nothing() -> None:
    """It can be repeated, and what it returns can be changed without harm."""
    memory = told("one", "two")
    first = memory.build_prompt("x")
    first[0]["content"] = "changed"
    assert [message["content"] for message in memory.build_prompt("x")] == [
        "one",
        "Noted.",
        "two",
        "Noted.",
        "x",
    ]
    assert len(memory.turns) == 2


class TestStrategies:
    def test_a_window_sends_the_last_turns_and_says_so(self) -> None:
        """The others are out, with the window as the reason."""
        memory = told("one", "two", "three", strategy="window:2")
        assert decisions(memory) == ["out: window 2", "in", "in"]

    def test_a_pinned_turn_stays_where_it_stood(self) -> None:
        """Beyond the window, yet in, and in its old place."""
        memory = told("one", "two", "three", "four", strategy="window", turns=1)
        memory.pin(2)
        assert decisions(memory) == ["out: window 1", "in, pinned", "out: window 1", "in"]
        assert contents(memory) == ["two", "Noted.", "four", "Noted.", "ask"]

    def test_excluded_and_interrupted_turns_do_not_count_as_window(self) -> None:
        """The window is of turns that may be sent."""
        memory = told("one", "two", "three", strategy="window:2")
        memory.exclude(3)
        assert decisions(memory) == ["in", "in", "out: turned off"]

    @pytest.mark.parametrize(
        ("spec", "options", "complaint"),
        [
            ("windw:2", {}, "Did you mean window"),
            ("window:0", {}, "at least 1"),
            ("window:two", {}, "no whole number"),
            ("window:" + "9" * 5_000, {}, "at most 1,000,000"),
            ("hierarchical:6:4000000", {}, "fanout is at most 1,000,000"),
            ("window", {"turns": 2.5}, "“2.5” is no whole number"),
            ("window", {"turns": None}, "“None” is no whole number"),
            ("full", {"budget": 0}, "at least 1 token"),
            ("full:2", {}, "no options"),
            ("full", {"turns": 2}, "no option “turns”"),
        ],
    )
    def test_a_wrong_strategy_is_told_in_one_line(
        self, spec: str, options: dict[str, Any], complaint: str
    ) -> None:
        """The error names what was wrong and what there is."""
        with pytest.raises(UsageError, match=complaint) as caught:
            SessionMemory(spec, **options)
        assert "\n" not in str(caught.value)

    def test_switching_loses_nothing(self) -> None:
        """Back under `full` everything is sent again."""
        memory = told("one", "two", "three", strategy="window:1")
        memory.use("full")
        assert decisions(memory) == ["in", "in", "in"]


class TestBudget:
    @pytest.mark.parametrize("strategy", ["full", "adaptive", "window:4"])
    def test_every_budget_from_nothing_to_everything(self, strategy: str) -> None:
        """Swept one by one: never over, pairs whole, instructions first, or an error with the numbers."""
        memory = told("a" * 10, "b" * 25, "c" * 5, strategy=strategy, count_tokens=characters)
        memory.add("system", "Be brief.")
        add_exchange(memory, "Weather?", "sunny", calls=2)
        memory.add("user", "d" * 12)
        memory.add("assistant", "e" * 8)
        everything = total(memory.build_prompt("x"))
        for budget in range(1, everything + 2):
            memory.budget = budget
            context = memory.preview("x")
            if context.error:
                assert budget < 10
                assert context.error.needed == 10
                continue
            messages = context.messages
            assert total(messages) == context.tokens <= budget
            assert messages[0]["content"] == "Be brief."
            assert invalid_pairings(messages) == []

    def test_the_oldest_go_first_and_whole(self) -> None:
        """What is sent is the newest part of the conversation."""
        memory = told(*"abcdef", reply="x" * 9, strategy="full", budget=41, count_tokens=characters)
        assert contents(memory, "q") == ["c", "x" * 9, "d", "x" * 9, "e", "x" * 9, "f", "x" * 9, "q"]
        assert decisions(memory, "q")[:2] == ["out: no room"] * 2

    def test_pins_beyond_the_budget_are_an_error_with_the_next_step(self) -> None:
        """The line names what needs the room, the numbers and two ways out."""
        memory = told("a" * 600, "b" * 600, strategy="full", budget=1_000, count_tokens=characters)
        memory.pin(1, 2)
        with pytest.raises(BudgetExceeded) as caught:
            memory.build_prompt("x" * 28)
        assert str(caught.value) == (
            "Not sent: pinned turns need 1,240 of 1,000 tokens. Run %memory unpin 1 or %memory budget 1300."
        )
        assert (caught.value.needed, caught.value.budget, caught.value.turns) == (1_240, 1_000, (1, 2))

    def test_an_input_beyond_the_budget_is_named(self) -> None:
        """Where nothing in memory is to blame, the text is."""
        with pytest.raises(BudgetExceeded, match="your text needs 50 of 10 tokens"):
            SessionMemory(budget=10, count_tokens=characters).build_prompt("x" * 50)

    def test_trimming_in_blocks_keeps_the_beginning_still(self) -> None:
        """Turn after turn at the ceiling, most prompts begin as the one before did."""
        memory = SessionMemory("full", budget=1_000, count_tokens=characters)
        repeated = 0
        before: list[dict[str, Any]] = []
        for number in range(200):
            memory.add("user", f"{number:5}")
            memory.add("assistant", "r" * 15)
            prompt = memory.build_prompt("q")
            assert total(prompt) <= 1_000
            repeated += prompt[: len(before) - 1] == before[:-1]
            before = prompt
        # 4,000 characters are recorded; only at edges, every 250 of them, may the beginning change.
        assert repeated >= 199 - 4_000 // 250

    def test_a_turn_longer_than_a_block_still_leaves_what_fits(self) -> None:
        """No block edge lies in the tail: then the tail itself is sent."""
        memory = told("a" * 400, "b" * 400, strategy="full", budget=500, count_tokens=characters)
        assert contents(memory, "q") == ["b" * 400, "Noted.", "q"]

    @pytest.mark.parametrize("budget", [0, -5])
    def test_a_budget_below_one_is_refused(self, budget: int) -> None:
        """When it is set, and when the memory is made; the one before holds."""
        with pytest.raises(UsageError, match="at least 1 token"):
            SessionMemory(budget=budget)
        memory = SessionMemory(budget=10)
        with pytest.raises(UsageError, match="at least 1 token"):
            memory.budget = budget
        assert memory.budget == 10

    def test_settings_that_change_what_is_sent_are_told(self) -> None:
        """Subscribers hear of another strategy, budget or counter, and of none that is the same as before."""
        memory = told("a")
        heard: list[str] = []
        memory.subscribe(lambda change: heard.append(change.kind))
        memory.use("window:2")
        memory.budget = 500
        memory.budget = 500
        memory.calibration.learn("scripted:other", Size((10_000, *[0] * 6), 1), 200)
        memory.count_as("scripted:other")
        memory.count_as("scripted:other")
        assert heard == ["settings"] * 3

    def test_one_request_can_have_its_own_strategy_and_budget(self) -> None:
        """The memory's own stay as they are."""
        from jupyter_session_memory.strategies.window import Window

        memory = told("one", "two", "three", strategy="full", count_tokens=characters)
        context = memory.preview("x", strategy=Window(1), budget=50)
        assert (context.strategy, context.budget) == ("window:1", 50)
        assert [message["content"] for message in context.messages] == ["three", "Noted.", "x"]
        assert (str(memory.strategy), memory.budget) == ("full", None)

    def test_changes_are_counted_anew(self) -> None:
        """An edit, and undoing it, change the tokens of the context."""
        memory = told("one", strategy="full", count_tokens=characters)
        memory.edit(memory.turns[0].messages[0], "one hundred")
        assert memory.preview("x").tokens == len("one hundred" + "Noted." + "x")
        memory.undo()
        assert memory.preview("x").tokens == len("one" + "Noted." + "x")

    def test_reported_usage_corrects_the_estimates(self) -> None:
        """An endpoint that counts half as much again makes the next context count so, and only for its model."""
        memory = told(*(f"some words about topic number {n}" for n in range(40)))
        context = memory.preview("and now?")
        for _ in range(6):
            memory.count_as("other:model")
            memory.learn(
                "other:model", memory.preview("and now?"), Usage(round(context.tokens * 1.5), output=5)
            )
        assert memory.preview("and now?").tokens == pytest.approx(context.tokens * 1.5, rel=0.1)
        memory.count_as("first:model")
        assert memory.preview("and now?").tokens == context.tokens


class TestDecisions:
    def test_each_outcome_has_its_word(self) -> None:
        """What was stopped, broke off, was filtered or refused is out and says why; by hand it can be let in."""
        memory = SessionMemory("full")
        for outcome in (
            Outcome.INTERRUPTED,
            Outcome.INCOMPLETE,
            Outcome.FILTERED,
            Outcome.REFUSED,
            Outcome.TRUNCATED,
        ):
            draft = memory.history.open_draft(str(outcome))
            memory.history.commit_draft(draft, (memory.history.message("assistant", "part"),), outcome)
        assert decisions(memory) == ["out: stopped", "out: broke off", "out: filtered", "out: refused", "in"]
        memory.include(1)
        assert decisions(memory)[0] == "in"

    def test_what_stands_below_a_cell_run_again_comes_later(self) -> None:
        """Its request carries only what stands above."""
        memory = told("one", "two", "three", strategy="full")
        context = memory.preview("two again", before=memory.turn(2).id)
        assert [str(context.decision(turn)) for turn in memory.turns] == [
            "in",
            "out: comes later",
            "out: comes later",
        ]

    def test_half_a_tool_exchange_is_not_sent(self) -> None:
        """Calls without all their results would be refused by the endpoint."""
        memory = SessionMemory("full")
        memory.add("user", "Weather?")
        memory.add("assistant", "", tool_calls=[{"id": "a", "type": "function", "function": {"name": "w"}}])
        assert contents(memory) == ["Weather?", "ask"]
        memory.add("tool", "sunny", tool_call_id="a")
        assert contents(memory) == ["Weather?", "", "sunny", "ask"]

    def test_results_that_do_not_follow_their_calls_are_not_sent(self) -> None:
        """Two rounds of calls before the first result: the endpoint takes results only right after their calls."""
        memory = SessionMemory("full")
        memory.add("user", "Weather?")
        memory.add("assistant", "first", tool_calls=[call("a")])
        memory.add("assistant", "second", tool_calls=[call("b"), call("c")])
        for identifier in ("a", "c", "b"):
            memory.add("tool", f"result {identifier}", tool_call_id=identifier)
        assert contents(memory) == ["Weather?", "second", "result c", "result b", "ask"]
        assert invalid_pairings(memory.build_prompt("ask")) == []


def test_an_index_that_was_interrupted_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while turns are being indexed costs the time, not the turns."""
    memory = told("My dog is called Bruno.", *[f"Turn {number} is about wine." for number in range(20)])
    memory.use("retrieval:1")
    memory.budget = 120

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("jupyter_session_memory.strategies.caches.turn_index.TurnIndex.update", interrupted)
        with pytest.raises(KeyboardInterrupt):
            memory.build_prompt("What is my dog called?")
    assert "called Bruno" in contents(memory, "What is my dog called?")[-1]


class TestForgetting:
    @pytest.mark.parametrize("strategy", ["full", "retrieval:1", "adaptive"])
    def test_erased_text_is_reachable_from_nothing(self, strategy: str) -> None:
        """After clear(forever=True) no object of the process holds the secret, undo and receipts included."""
        secret = "".join(["canary-", "4f1d", "-phrase"])
        memory = told(f"one {secret}", *["two " * 50] * 5, strategy=strategy, budget=250)
        memory.add("system", f"system {secret}")
        memory.history.set_plan(f"plan {secret}")
        memory.edit(memory.turns[1].messages[0], f"edited {secret}")
        memory.undo()
        memory.receipts.record("model", memory.preview(f"input {secret}"))
        memory.prune(1)
        memory.clear(forever=True)
        assert words._stem.cache_info().currsize == 0
        assert len(memory.receipts) == 0
        with pytest.raises(UsageError, match="Nothing to undo"):
            memory.undo()
        assert holders(secret, memory) == []

    def test_pruning_for_ever_takes_the_text_out_of_undo_and_receipts(self) -> None:
        """The other turns keep their undo."""
        secret = "".join(["canary-", "77aa", "-phrase"])
        memory = told(f"one {secret}", "two", strategy="full")
        memory.receipts.record("model", memory.preview("ask"))
        memory.pin(1, 2)
        memory.prune(1, forever=True)
        assert holders(secret, memory) == []
        receipt = memory.receipts.get()
        assert receipt is not None
        assert [message["content"] for message in receipt.messages] == [
            "(erased)",
            "(erased)",
            "two",
            "Noted.",
            "ask",
        ]
        memory.undo()
        assert not memory.turn(2).pinned
