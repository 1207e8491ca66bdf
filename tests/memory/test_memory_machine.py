"""A machine of random changes, held against a plain-list model.

The model is a list of dicts and copies of it for undo: slow, and easy to see through.
"""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.content import Attachment
from jupyter_session_memory.exceptions import BudgetExceeded, Busy, UsageError
from jupyter_session_memory.history.drafts import DraftTurn
from jupyter_session_memory.messages import Origin, Outcome
from support.conversations import call, characters, invalid_pairings, total

TEXT = st.text(alphabet="ab c1é字\n{}", min_size=1, max_size=30)
PICK = st.integers(0, 1_000)
BUDGET = st.one_of(st.none(), st.integers(20, 400), st.integers(1, 60))
ATTACHED = st.dictionaries(st.sampled_from(["df", "error", "x.csv"]), TEXT, max_size=2)
PAGE: st.SearchStrategy[list[str]] = st.one_of(st.just([]), st.permutations(["a", "b", "c"]), st.just(["b"]))
STRATEGY = st.sampled_from(["full", "window:1", "window:3", "retrieval:1", "adaptive"])


class MemoryMachine(RuleBasedStateMachine):
    """Adds, changes, undoes, interrupts; after each step the model and the memory must agree."""

    @initialize(strategy=STRATEGY, budget=BUDGET)
    def start(self, strategy: str, budget: int | None) -> None:
        self.memory = SessionMemory(strategy, budget=budget, count_tokens=characters)
        self.model: dict[str, Any] = {"system": [], "plans": [], "turns": []}
        self.undo_stack: list[dict[str, Any]] = []
        self.redo_stack: list[dict[str, Any]] = []
        self.next_number = 1
        self.revision = 0
        self.draft: DraftTurn | None = None
        self.calls = 0
        # Not from nothing: short random runs would rarely get far enough for pins and trimming to matter.
        for number in range(1, 7):
            self.add_turn(f"question {number}", f"reply {number}")

    def changed(self, before: dict[str, Any]) -> None:
        """Note a step of the model; what changed nothing is none."""
        if self.model != before:
            self.undo_stack.append(before)
            self.redo_stack.clear()

    def pick(self, index: int) -> dict[str, Any]:
        turns: list[dict[str, Any]] = self.model["turns"]
        return turns[index % len(turns)]

    def append(
        self, texts: list[str], outcome: Outcome, origin: Origin | None = None, number: int = 0
    ) -> None:
        if not number:
            number, self.next_number = self.next_number, self.next_number + 1
        flags = {"pinned": False, "excluded": False, "included": False}
        self.model["turns"].append(
            {"number": number, "texts": texts, "outcome": outcome, "origin": origin, "attached": {}, **flags}
        )

    @rule(text=TEXT, reply=TEXT)
    def add_turn(self, text: str, reply: str) -> None:
        before = copy.deepcopy(self.model)
        self.memory.add("user", text)
        self.append([text], Outcome.OPEN)
        self.changed(before)
        middle = copy.deepcopy(self.model)
        self.memory.add("assistant", reply)
        self.model["turns"][-1]["texts"].append(reply)
        self.model["turns"][-1]["outcome"] = Outcome.COMPLETE
        self.changed(middle)

    @rule(text=TEXT, results=st.lists(TEXT, min_size=1, max_size=3), answered=st.booleans())
    def add_tool_exchange(self, text: str, results: list[str], answered: bool) -> None:
        """Parallel calls; where `answered` is false the last result and the reply never come."""
        identifiers = [f"call{self.calls + index}" for index in range(len(results))]
        self.calls += len(results)
        steps: list[tuple[str, str, dict[str, Any]]] = [("user", text, {})]
        steps.append(("assistant", "", {"tool_calls": [call(each) for each in identifiers]}))
        steps += [
            ("tool", result, {"tool_call_id": each})
            for each, result in zip(identifiers, results, strict=True)
        ]
        steps = [*steps, ("assistant", "done", {})] if answered else steps[:-1]
        for index, (role, content, details) in enumerate(steps):
            before = copy.deepcopy(self.model)
            self.memory.add(role, content, **details)  # type: ignore[arg-type]
            if index == 0:
                self.append([content], Outcome.OPEN)
            else:
                self.model["turns"][-1]["texts"].append(content)
                if role == "assistant" and not details:
                    self.model["turns"][-1]["outcome"] = Outcome.COMPLETE
            self.changed(before)

    @rule(text=TEXT)
    def add_system(self, text: str) -> None:
        before = copy.deepcopy(self.model)
        self.memory.add("system", text)
        self.model["system"].append(text)
        self.changed(before)

    @rule(text=TEXT)
    def set_plan(self, text: str) -> None:
        before = copy.deepcopy(self.model)
        self.memory.history.set_plan(text)
        self.model["plans"].append(text)
        self.changed(before)

    @precondition(lambda self: self.model["turns"])
    @rule(index=PICK)
    def pin(self, index: int) -> None:
        self.mark(index, "pin")

    @precondition(lambda self: self.model["turns"])
    @rule(index=PICK, verb=st.sampled_from(["prune", "unpin", "exclude", "include"]))
    def mark(self, index: int, verb: str) -> None:
        before = copy.deepcopy(self.model)
        turn = self.pick(index)
        getattr(self.memory, verb)(turn["number"])
        if verb == "prune":
            self.model["turns"].remove(turn)
        elif verb in ("pin", "unpin"):
            turn["pinned"] = verb == "pin"
        elif verb == "exclude":
            turn["excluded"], turn["included"] = True, False
        elif turn["excluded"] or not (turn["included"] or turn["outcome"].sent):
            turn["excluded"], turn["included"] = False, True
        self.changed(before)

    @precondition(lambda self: self.model["turns"])
    @rule(index=PICK, text=TEXT)
    def edit(self, index: int, text: str) -> None:
        before = copy.deepcopy(self.model)
        turn = self.pick(index)
        self.memory.edit(self.memory.turn(turn["number"]).messages[0], text)
        turn["texts"][0] = text
        self.undo_stack.append(before)
        self.redo_stack.clear()

    @precondition(lambda self: any(turn["attached"] for turn in self.model["turns"]))
    @rule(index=PICK, verb=st.sampled_from(["collapse", "expand", "detach"]), one=st.booleans())
    def change_attachments(self, index: int, verb: str, one: bool) -> None:
        before = copy.deepcopy(self.model)
        having = [turn for turn in self.model["turns"] if turn["attached"]]
        turn = having[index % len(having)]
        names = list(turn["attached"])[: 1 if one else None]
        for name in names:
            text, _ = turn["attached"].pop(name) if verb == "detach" else turn["attached"][name]
            if verb != "detach":
                turn["attached"][name] = text, verb == "collapse"
        if verb == "detach":
            self.memory.detach(turn["number"], *names)
        else:
            self.memory.collapse(turn["number"], collapsed=verb == "collapse", names=names)
        self.changed(before)

    @precondition(lambda self: len(self.model["turns"]) > 12)
    @rule(forever=st.booleans())
    def clear(self, forever: bool) -> None:
        before = copy.deepcopy(self.model)
        self.memory.clear(forever=forever)
        if self.draft is not None:
            self.free_number(self.draft)
        self.draft = None
        self.model = {"system": [], "plans": [], "turns": []}
        self.changed(before)
        if forever:
            self.undo_stack.clear()
            self.redo_stack.clear()

    @rule()
    def undo(self) -> None:
        self.travel("undo", self.undo_stack, self.redo_stack)

    @rule()
    def redo(self) -> None:
        self.travel("redo", self.redo_stack, self.undo_stack)

    def travel(self, verb: str, source: list[dict[str, Any]], target: list[dict[str, Any]]) -> None:
        if self.draft is not None:
            with pytest.raises(Busy):
                getattr(self.memory, verb)()
        elif not source:
            with pytest.raises(UsageError):
                getattr(self.memory, verb)()
        else:
            getattr(self.memory, verb)()
            target.append(self.model)
            self.model = source.pop()

    @precondition(lambda self: self.draft is None)
    @rule(text=TEXT, cell=st.sampled_from(["", "a", "b", "c"]), attached=ATTACHED, page=PAGE)
    def ask(self, text: str, cell: str, attached: dict[str, str], page: list[str]) -> None:
        """A new cell takes its place on the page; one that runs again is moved there first, as a step of its own."""
        data = tuple(Attachment(name, text) for name, text in attached.items())
        origin = Origin(cell) if cell else None
        turns = self.model["turns"]
        same = [turn for turn in turns if origin and turn["origin"] == origin]
        own = next((turn for turn in same if turn["outcome"].sent), same[0] if same else None)
        others = [turn for turn in turns if turn is not own]
        place = self.place(others, cell, page, turns.index(own) if own else None)
        if own is not None and turns.index(own) != place:
            before = copy.deepcopy(self.model)
            self.model["turns"] = [*others[:place], own, *others[place:]]
            self.changed(before)
        self.draft = self.memory.history.open_draft(text, origin, attachments=data, page=page)
        if not self.draft.place:
            self.next_number += 1

    def place(self, others: list[dict[str, Any]], cell: str, page: list[str], now: int | None) -> int:
        """Where the turn of a cell belongs among the others: below all cells above it where it can be."""
        if cell not in page:
            return len(others) if now is None else now
        told = {
            index: page.index(turn["origin"].cell) - page.index(cell)
            for index, turn in enumerate(others)
            if turn["origin"] and turn["outcome"].sent and turn["origin"].cell in page
        }
        after = 1 + max((index for index, side in told.items() if side < 0), default=-1)
        first = min((index for index, side in told.items() if side > 0), default=len(others))
        if now is not None and after <= now <= first:
            return now
        return min(
            (index for index, side in told.items() if side > 0 and index >= after), default=len(others)
        )

    @rule(page=PAGE)
    def sort(self, page: list[str]) -> None:
        """Turns of the page's cells change places among themselves."""
        before = copy.deepcopy(self.model)
        turns = self.model["turns"]
        slots = [i for i, turn in enumerate(turns) if turn["origin"] and turn["origin"].cell in page]
        there = sorted((turns[slot] for slot in slots), key=lambda turn: page.index(turn["origin"].cell))
        for slot, turn in zip(slots, there, strict=True):
            turns[slot] = turn
        self.memory.history.sort(page)
        self.changed(before)

    @precondition(lambda self: self.draft is not None)
    @rule(reply=TEXT, outcome=st.sampled_from([Outcome.COMPLETE, Outcome.TRUNCATED, Outcome.INTERRUPTED]))
    def settle(self, reply: str, outcome: Outcome) -> None:
        """The reply ends, or is interrupted; a re-run gives the old version up only for an answer."""
        before = copy.deepcopy(self.model)
        assert self.draft is not None
        draft, self.draft = self.draft, None
        message = self.memory.history.message("assistant", reply)
        committed = self.memory.history.commit_draft(draft, (message,), outcome)
        assert committed is not None
        texts = [draft.message.text, reply]
        same = [turn for turn in self.model["turns"] if draft.origin and turn["origin"] == draft.origin]
        good = [turn for turn in same if turn["outcome"].sent]
        answered = outcome is not Outcome.INTERRUPTED
        # The place may have been pruned while the reply was written: then there is none any more.
        place = next((turn for turn in same if turn["number"] == draft.number and draft.place), None)
        attempts = [turn for turn in same if turn is not place]
        if place is not None and place in good and not answered:
            place, attempts = (attempts[0] if attempts else None), attempts[1:]
        if place is None:
            number = 0 if draft.place else draft.number
            self.append(texts, outcome, draft.origin, number)
            # What it was to come before may have been pruned meanwhile: then before what stands behind that.
            records = self.memory.history.records
            later = records.order[records.positions.get(draft.before, len(records.order)) :]
            behind = [records.turns[key].number for key in later if records.turns[key].alive]
            known = [turn["number"] for turn in self.model["turns"]]
            if behind:
                self.model["turns"].insert(known.index(behind[0]), self.model["turns"].pop())
        else:
            place.update(texts=texts, outcome=outcome, included=False)
        recorded = place or next(turn for turn in self.model["turns"] if turn["number"] == committed.number)
        recorded["attached"] = {each.name: (each.text, False) for each in draft.message.attachments}
        if answered:
            self.model["turns"] = [turn for turn in self.model["turns"] if turn not in attempts]
        self.undo_stack.append(before)
        self.redo_stack.clear()

    @precondition(lambda self: self.draft is not None)
    @rule()
    def fail(self) -> None:
        """The request fails before its first word: nothing is recorded, the number is free again."""
        assert self.draft is not None
        self.free_number(self.draft)
        self.memory.history.discard_draft(self.draft)
        self.draft = None

    def free_number(self, draft: DraftTurn) -> None:
        """A draft that was given up leaves its number to the next turn, where none took a later one."""
        if not draft.place and draft.number == self.next_number - 1:
            self.next_number -= 1

    @rule(strategy=STRATEGY, budget=BUDGET)
    def choose(self, strategy: str, budget: int | None) -> None:
        self.memory.use(strategy)
        self.memory.budget = budget

    @invariant()
    def the_model_agrees(self) -> None:
        turns = self.memory.turns
        seen = [
            {
                "number": turn.number,
                "texts": [message.text for message in turn.messages],
                "outcome": turn.outcome,
                "origin": turn.origin,
                "attached": {each.name: (each.text, each.collapsed) for each in turn.attachments},
                "pinned": turn.pinned,
                "excluded": turn.excluded,
                "included": turn.included,
            }
            for turn in turns
        ]
        assert seen == self.model["turns"]
        assert [message.text for message in self.memory.history.system] == self.model["system"]
        assert [plan.text for plan in self.memory.history.plans] == self.model["plans"]
        assert len({turn.id for turn in turns}) == len(turns)

    @invariant()
    def the_revision_never_falls(self) -> None:
        assert self.memory.revision >= self.revision
        self.revision = self.memory.revision

    @invariant()
    def a_context_keeps_its_promises(self) -> None:
        memory = self.memory
        revision = memory.revision
        context = memory.preview("ask")
        assert context.messages == memory.preview("ask").messages
        assert memory.revision == revision
        messages = context.messages
        standing = [*self.model["system"], *filter(None, self.model["plans"][-1:])]
        assert [message["content"] for message in messages[: len(standing)]] == standing
        assert invalid_pairings(messages) == []
        assert context.tokens == total(messages)
        if context.error:
            with pytest.raises(BudgetExceeded):
                memory.build_prompt("ask")
            assert context.error.needed > (context.budget or 0)
        elif context.budget is not None:
            assert context.tokens <= context.budget
        left, older = memory.left_out(context)
        missing = [turn.id for turn in memory.turns if turn.id not in context.carried]
        assert (sorted(key for each in left for key in each.ids), older) == (sorted(missing), 0)
        for turn in memory.turns:
            decision = context.decision(turn)
            assert (turn.id in context.carried) == (decision.place == "in")
            if turn.pinned and turn.eligible:
                assert decision.place == "in"
            if turn.excluded:
                assert str(decision) == "out: turned off"


TestMemoryMachine = MemoryMachine.TestCase
TestMemoryMachine.settings = settings(
    max_examples=100, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
