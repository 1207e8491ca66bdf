"""A machine of random summaries, good and bad, over turns that change under them.

What is checked after each step needs no model of how summaries are made: a summary that is sent tells
of its turns as they are now, each turn is where its decision says, and what failed changed nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.exceptions import Conflict, SummaryFailed, UsageError
from jupyter_session_memory.messages import Summary
from jupyter_session_memory.summaries import edits as summaries
from support.conversations import add_exchange, characters, invalid_pairings, total

WORDS = st.sampled_from(["Bruno", "Lima", "3 May", "not now", "ok", "`run.py`", "字", "x" * 60])
PICK = st.integers(0, 1_000)
BUDGET = st.one_of(st.none(), st.integers(50, 2_000))
STRATEGY = st.sampled_from(
    ["full", "window:2", "summary:1", "summary:3", "hierarchical:1:2", "hierarchical:2:3"]
)

GOOD: dict[str, str] = {
    "terse": "T.",
    "lying": "Fido, 4 May, now!",
    "complete": "Bruno Lima 3 May not now `run.py` 字",
}
BAD: dict[str, str | BaseException] = {
    "empty": " \n",
    "over-long": "long " * 5_000,
    "refusing": "I'm sorry, I can't do that.",
    "failing": RuntimeError("boom"),
    "interrupted": KeyboardInterrupt(),
}
Content = dict[int, tuple[Any, ...]]


class SummaryMachine(RuleBasedStateMachine):
    """Makes, spoils, expands, edits and undoes summaries; after each step what is sent must be true."""

    @initialize(strategy=STRATEGY, budget=BUDGET)
    def start(self, strategy: str, budget: int | None) -> None:
        self.memory = SessionMemory(
            strategy, budget=budget, count_tokens=characters, summarize=lambda _: self.answer()
        )
        self.answer: Callable[[], str] = lambda: "T."
        self.told: dict[tuple[str, int], Content] = {}
        """By summary and version: what its turns said when it was made."""
        self.steps: list[tuple[str, Content, tuple[Summary, ...]]] = []
        """Of each change that undo takes back: its label, and what was there before."""
        self.compacted = False
        for number in range(6):
            self.add(f"question {number}")

    # What there is -------------------------------------------------------------------------------

    def content(self) -> Content:
        return {
            turn.number: (tuple(m.text for m in turn.messages), turn.pinned, turn.excluded)
            for turn in self.memory.turns
        }

    def said(self, summary: Summary) -> Content:
        """What the summary's turns say now; of those that may not be sent, nothing."""
        turns = self.memory.history.records.turns
        return {
            turn.number: tuple(message.text for message in turn.messages)
            for key, _ in summary.covers
            if (turn := turns.get(key)) is not None and turn.eligible
        }

    def step(self, change: Callable[[], object]) -> None:
        """Make a change that undo takes back."""
        content, found, revision = self.content(), self.memory.summaries, self.memory.revision
        change()
        if self.memory.revision > revision:
            self.steps.append((str(self.memory.history.undoes or ""), content, found))

    def there_and_back(self, most: int) -> list[str]:
        """What undo takes back, newest first and as far as `most` steps; redo then brings all of it back."""
        history = self.memory.history
        after = (self.content(), set(self.memory.summaries))
        labels: list[str] = []
        while len(labels) < most and str(history.undoes or ""):
            labels.append(self.memory.undo())
        for _ in labels:
            self.memory.redo()
        assert (self.content(), set(self.memory.summaries)) == after
        return labels

    def note(self, made: Summary) -> None:
        self.told[made.id, made.version] = self.said(made)
        turns = [self.memory.history.records.turns[key] for key, _ in made.covers]
        assert not any(turn.excluded or turn.pruned for turn in turns)

    def some_turns(self, first: int, count: int) -> list[int]:
        numbers = [turn.number for turn in self.memory.turns]
        start = first % len(numbers)
        return numbers[start : start + count]

    def some_summary(self, index: int) -> Summary:
        return self.memory.summaries[index % len(self.memory.summaries)]

    # Turns ---------------------------------------------------------------------------------------

    @rule(text=WORDS)
    def add(self, text: str) -> None:
        self.memory.add("user", f"{text} {text}")
        self.memory.add("assistant", "I see, and I shall keep that in mind.")
        self.steps.clear()

    @rule(text=WORDS)
    def add_tools(self, text: str) -> None:
        add_exchange(self.memory, text, "21 degrees", calls=2)
        self.steps.clear()

    @precondition(lambda self: self.memory.turns)
    @rule(index=PICK, text=WORDS)
    def edit(self, index: int, text: str) -> None:
        turn = self.memory.turns[index % len(self.memory.turns)]
        self.step(lambda: self.memory.edit(turn.messages[0], text))

    @precondition(lambda self: self.memory.turns)
    @rule(index=PICK, verb=st.sampled_from(["prune", "pin", "unpin", "exclude", "include"]))
    def mark(self, index: int, verb: str) -> None:
        turn = self.memory.turns[index % len(self.memory.turns)]
        self.step(lambda: getattr(self.memory, verb)(turn))

    @precondition(lambda self: len(self.memory.turns) > 3)
    @rule(index=PICK)
    def erase(self, index: int) -> None:
        self.memory.prune(self.memory.turns[index % len(self.memory.turns)], forever=True)
        self.steps.clear()

    # Summaries -----------------------------------------------------------------------------------

    @precondition(lambda self: self.memory.turns)
    @rule(first=PICK, count=st.integers(1, 5), kind=st.sampled_from(sorted(GOOD)))
    def summarise(self, first: int, count: int, kind: str) -> None:
        self.answer = lambda: GOOD[kind]

        def make() -> None:
            try:
                self.note(self.memory.summarize(*self.some_turns(first, count)))
            except (UsageError, SummaryFailed):
                pass  # all pinned, or so short that no summary is shorter

        self.step(make)

    @precondition(lambda self: self.memory.turns)
    @rule(first=PICK, count=st.integers(1, 5), kind=st.sampled_from(sorted(BAD)), by_itself=st.booleans())
    def summarise_badly(self, first: int, count: int, kind: str, by_itself: bool) -> None:
        """Whoever asked for it: nothing changes."""

        def answer() -> str:
            bad = BAD[kind]
            if isinstance(bad, BaseException):
                raise bad
            return bad

        self.answer = answer
        memory = self.memory
        before = (memory.revision, memory.summaries, str(memory.history.undoes or ""), self.content())
        try:
            made = memory.compact() if by_itself else (memory.summarize(*self.some_turns(first, count)),)
        except (UsageError, SummaryFailed, KeyboardInterrupt):
            made = ()
        assert made == ()
        assert (memory.revision, memory.summaries, str(memory.history.undoes or ""), self.content()) == before

    @precondition(lambda self: self.memory.turns)
    @rule(first=PICK, count=st.integers(1, 4))
    def summarise_what_changes(self, first: int, count: int) -> None:
        """A turn is edited while the summariser writes: what it wrote is not put in place."""
        numbers = self.some_turns(first, count)
        try:
            plan, _, _ = summaries.asked(self.memory.history, numbers)
        except UsageError:
            return
        covered = [*plan.turns, *(key for each in plan.children for key, _ in self.found(each).covers)]

        before = self.memory.summaries
        turn = self.memory.turn(covered[0])
        changed = f"{turn.question} too"

        def answer() -> str:
            # Asked twice where the first try loses a fact: one edit is enough.
            if self.memory.turn(turn).question != changed:
                self.memory.edit(turn.messages[0], changed)
            return "T."

        self.answer = answer

        def make() -> None:
            with pytest.raises((Conflict, SummaryFailed)):
                self.memory.summarize(*numbers)

        self.step(make)
        assert self.memory.summaries == before

    def found(self, key: str) -> Summary:
        return summaries.find(self.memory.history, key)

    @rule(kind=st.sampled_from(sorted(GOOD)))
    def compact(self, kind: str) -> None:
        self.answer = lambda: GOOD[kind]
        try:
            made = self.memory.compact()
        except SummaryFailed:
            made = self.memory.summaries  # it may have made some before
        for each in made:
            if self.memory.history.records.summaries.get(each.id) == each:
                self.told.setdefault((each.id, each.version), self.said(each))
        if not made:
            return
        self.compacted = True
        # Compaction is no step, and what it replaced is none any more: undo goes past both.
        labels = self.there_and_back(len(self.steps))
        kept = []
        for step in reversed(self.steps):
            if labels and labels[0] == step[0]:
                del labels[0]
                kept.append(step)
        self.steps = kept[::-1]

    @precondition(lambda self: self.memory.summaries)
    @rule(index=PICK, verb=st.sampled_from(["expand", "restore", "pin", "unpin", "drop", "edit", "anew"]))
    def change_summary(self, index: int, verb: str) -> None:
        memory, chosen = self.memory, self.some_summary(index)
        changes: dict[str, Callable[[], object]] = {
            "expand": lambda: memory.expand(chosen),
            "restore": lambda: memory.expand(chosen, expanded=False),
            "pin": lambda: summaries.mark(memory.history, "pin", chosen, pinned=True),
            "unpin": lambda: summaries.mark(memory.history, "unpin", chosen, pinned=False),
            "drop": lambda: summaries.drop(memory.history, chosen),
            "edit": lambda: self.edited(chosen),
            "anew": lambda: self.made_anew(chosen),
        }
        self.answer = lambda: "T."
        self.step(changes[verb])

    def edited(self, chosen: Summary) -> None:
        new = summaries.edit(self.memory.history, chosen, "Edited.")
        self.told[new.id, new.version] = self.told[chosen.id, chosen.version]

    def made_anew(self, chosen: Summary) -> None:
        try:
            self.note(self.memory.summarize(chosen))
        except (UsageError, SummaryFailed):
            pass  # none of its turns is sent any more, or they are too short

    # Undo, and choices -----------------------------------------------------------------------------

    @precondition(lambda self: self.steps)
    @rule()
    def undo_and_redo(self) -> None:
        """Undo puts back what was there, redo what came of it; summaries too, where none was made since."""
        after = (self.content(), set(self.memory.summaries))
        self.memory.undo()
        _, content, found = self.steps[-1]
        assert self.content() == content
        if not self.compacted:
            assert set(self.memory.summaries) == set(found)
        self.memory.redo()
        assert (self.content(), set(self.memory.summaries)) == after

    @precondition(lambda self: self.steps)
    @rule()
    def undo(self) -> None:
        self.memory.undo()
        assert self.content() == self.steps.pop()[1]

    @rule(strategy=STRATEGY, budget=BUDGET)
    def choose(self, strategy: str, budget: int | None) -> None:
        self.memory.use(strategy)
        self.memory.budget = budget

    # What must hold ----------------------------------------------------------------------------------

    @invariant()
    def a_summary_that_is_sent_is_true_to_its_turns(self) -> None:
        context = self.memory.preview("ask")
        for summary in self.memory.summaries:
            if summary.id in context.carried:
                assert self.said(summary) == self.told[summary.id, summary.version]
                assert len(self.said(summary)) == len(summary.covers)
                assert not summary.expanded

    @invariant()
    def a_context_keeps_its_promises(self) -> None:
        memory = self.memory
        context = memory.preview("ask")
        messages = context.messages
        assert messages == memory.preview("ask").messages
        assert invalid_pairings(messages) == []
        assert context.tokens == total(messages)
        if context.error is None and context.budget is not None:
            assert context.tokens <= context.budget
        covers = {each.id: {key for key, _ in each.covers} for each in memory.summaries}
        for turn in memory.turns:
            place = str(context.decision(turn))
            verbatim = context.carried.get(turn.id) == "turns"
            assert verbatim == (place in ("in", "in, pinned"))
            if turn.pinned and turn.eligible:
                assert place == "in, pinned"
            if place.startswith("in as "):
                summary = place.removeprefix("in as ")
                assert summary in context.carried
                assert turn.id in covers[summary]

    @invariant()
    def a_request_from_above_knows_nothing_of_what_comes_later(self) -> None:
        memory = self.memory
        if len(memory.turns) < 2:
            return
        middle = memory.turns[len(memory.turns) // 2]
        context = memory.preview("again", before=middle.id)
        positions = memory.history.records.positions
        for summary in memory.summaries:
            if summary.id in context.carried:
                assert all(positions[key] < positions[middle.id] for key, _ in summary.covers)
        if context.budget is None and not context.error and str(memory.strategy) != "window:2":
            above = [
                turn for turn in memory.turns if positions[turn.id] < positions[middle.id] and turn.eligible
            ]
            assert all(context.decision(turn).place == "in" for turn in above)


TestSummaryMachine = SummaryMachine.TestCase
TestSummaryMachine.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
