"""The most valuable test of the panel: whatever happens, the updates lead to what a fresh opening would show."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from jupyter_session_memory.exceptions import SessionMemoryError
from jupyter_session_memory.history.drafts import DraftTurn
from jupyter_session_memory.kernel.session import Session
from jupyter_session_memory.messages import Cover, Origin, Outcome, Summary
from jupyter_session_memory.panel.hub import Hub
from jupyter_session_memory.panel.snapshot.places import place_of
from support.panel_client import PanelClient, converse, panel_hub

STRATEGIES = ("full", "window:1", "window:3", "adaptive", "retrieval:1", "summary:2", "entity:2", "topics:1")
WORDS = (
    "My dog is called Bruno.",
    "I live in Lima.",
    "Actually, the deadline is 10 May.",
    "写一首诗",
    "x" * 700,
)


class Changes:
    """Random changes of a memory; `pick` is one random number that each uses as it likes."""

    def __init__(self, session: Session, hub: Hub) -> None:
        self.session, self.hub = session, hub
        self.drafts: list[DraftTurn] = []
        self.all: list[Callable[[int], object]] = [
            getattr(self, name) for name in sorted(vars(Changes)) if not name.startswith("_")
        ]

    @property
    def _memory(self) -> Any:
        return self.session.memory

    def _numbers(self, pick: int) -> list[int]:
        turns = self._memory.turns
        return [turn.number for at, turn in enumerate(turns) if pick >> (at % 12) & 1] or [1]

    def tell(self, pick: int) -> None:
        converse(self._memory, WORDS[pick % len(WORDS)])

    def ask(self, pick: int) -> None:
        self._memory.add("user", WORDS[pick % len(WORDS)])

    def prune(self, pick: int) -> None:
        self._memory.prune(*self._numbers(pick))

    def pin(self, pick: int) -> None:
        self._memory.pin(*self._numbers(pick))

    def unpin(self, pick: int) -> None:
        self._memory.unpin(*self._numbers(pick))

    def exclude(self, pick: int) -> None:
        self._memory.exclude(*self._numbers(pick))

    def include(self, pick: int) -> None:
        self._memory.include(*self._numbers(pick))

    def edit(self, pick: int) -> None:
        turn = self._memory.turn(self._numbers(pick)[0])
        self._memory.edit(turn.messages[-1], f"{WORDS[pick % len(WORDS)]} {pick}")

    def undo(self, pick: int) -> None:
        for _ in range(1 + pick % 3):
            self._memory.undo()

    def redo(self, pick: int) -> None:
        self._memory.redo()

    def clear(self, pick: int) -> None:
        self._memory.clear(forever=pick % 3 == 0)

    def erase(self, pick: int) -> None:
        self._memory.prune(*self._numbers(pick), forever=True)

    def use(self, pick: int) -> None:
        self._memory.use(STRATEGIES[pick % len(STRATEGIES)])

    def limit(self, pick: int) -> None:
        self._memory.budget = (None, 30, 100, 300, 1000)[pick % 5]

    def instruct(self, pick: int) -> None:
        self._memory.history.set_system(*("You are a tutor.", f"Be {pick}.")[: pick % 3])

    def plan(self, pick: int) -> None:
        self._memory.history.set_plan("" if pick % 3 == 0 else f"First {pick}.")

    def summarize(self, pick: int) -> None:
        self._memory.summarize(*self._numbers(pick))

    def stand_in(self, pick: int) -> None:
        history = self._memory.history
        turns = self._memory.turns[: 1 + pick % 4]
        covers = tuple(Cover(turn.id, turn.sequence) for turn in turns)
        summary = Summary(f"S{1 + pick % 3}", f"Told {pick}.", covers, lost=("3 May",))
        history.set_note("summaries", summary.id, summary, "summarise")

    def expand(self, pick: int) -> None:
        self._memory.expand(f"S{1 + pick % 3}")

    def open(self, pick: int) -> None:
        self.drafts.append(
            self._memory.history.open_draft(WORDS[0], Origin(f"cell{pick % 3}") if pick % 2 else None)
        )

    def write(self, pick: int) -> None:
        draft = self.drafts[-1]
        self._memory.history.update_draft(draft, draft.text + WORDS[pick % len(WORDS)])

    def commit(self, pick: int) -> None:
        draft, history = self.drafts.pop(), self._memory.history
        outcome = (Outcome.COMPLETE, Outcome.INTERRUPTED, Outcome.TRUNCATED)[pick % 3]
        history.commit_draft(draft, (history.message("assistant", draft.text or "Noted."),), outcome)

    def discard(self, pick: int) -> None:
        self._memory.history.discard_draft(self.drafts.pop())

    def switch(self, pick: int) -> None:
        self.session.threads.switch(("main", "homework")[pick % 2])

    def recount(self, pick: int) -> None:
        self._memory.count_as("openai:gpt-4o", ("o200k_base", None)[pick % 2])


CHANGE_COUNT = len([name for name in vars(Changes) if not name.startswith("_")])
steps = st.lists(
    st.tuples(st.integers(0, CHANGE_COUNT - 1), st.integers(0, 4095), st.booleans()), max_size=40
)


def same_knowledge(hub: Hub, session: Session, panel: PanelClient) -> None:
    """The panel knows what one knows that opens now, and what the memory itself says without any cache."""
    hub.refresh()
    fresh = PanelClient(hub)
    memory, history = session.memory, session.memory.history
    # Another thread may be handing over what was queued before.
    panel.wait_for_view(fresh.view())
    context, late = memory.preview(), history.outdated()
    assert panel.numbers == [turn.number for turn in memory.turns]
    assert [panel.place(turn.number) for turn in memory.turns] == [
        " ".join(word for word in dataclasses.astuple(place_of(context.decision(turn))) if word)
        for turn in memory.turns
    ]
    assert panel.known["tokens"] == [memory.counts.turn(turn).tokens for turn in memory.turns]
    if fresh.numbers:
        fresh.ask("page", numbers=fresh.numbers[-200:])
    for number, card in panel.cards.items():
        assert card == fresh.cards[number]
        turn = memory.turn(number)
        assert card["version"] == turn.version
        assert ("pinned" in card["flags"]) == turn.pinned
    told = [
        number
        for each in panel.known["late"]
        for first, count in each["numbers"]
        for number in range(first, first + count)
    ]
    assert told == [turn.number for turn in memory.turns if turn.id in late]
    fresh.line.close()


@pytest.mark.parametrize("clock", [lambda: 0.0, time.monotonic], ids=["told at once", "told in bursts"])
def test_updates_lead_where_an_opening_would(clock: Callable[[], float]) -> None:
    """After any changes, a panel that heard every update knows what a panel that opens now does."""

    @settings(max_examples=60, deadline=None)
    @given(steps=steps)
    def run(steps: list[tuple[int, int, bool]]) -> None:
        hub, session = panel_hub(clock=clock)
        changes = Changes(session, hub)
        converse(session.memory, *WORDS[:3])
        panel, other = PanelClient(hub), PanelClient(hub)
        for which, pick, look in steps:
            try:
                changes.all[which](pick)
            except (SessionMemoryError, IndexError):
                pass  # not possible now: nothing was changed
            if look:
                same_knowledge(hub, session, panel)
        same_knowledge(hub, session, panel)
        assert other.view() == panel.view()
        hub.close()

    run()
