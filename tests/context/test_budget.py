"""The room in a budget: which summaries fit beside the turns."""

from __future__ import annotations

import pytest

from jupyter_session_memory.context.budget import fitting
from jupyter_session_memory.messages import Summary


def summary(key: str, *, pinned: bool = False) -> Summary:
    return Summary(key, f"what {key} says", (), pinned=pinned)


def fits(cost: int, room: int | None, live: int) -> bool:
    one = summary("S1")
    return fitting([one], lambda _: cost, room, live) == [one]


@pytest.mark.parametrize(
    ("room", "live", "most"),
    [(100, 1_000, 50), (101, 1_000, 51), (100, 50, 50), (100, 10, 90), (100, 0, 100), (1, 1, 1), (0, 9, 0)],
)
def test_turns_may_have_half_of_it(room: int, live: int, most: int) -> None:
    """As far as they need that much: a summary of old ones must not push out the newest."""
    assert fits(most, room, live)
    assert not fits(most + 1, room, live)


def test_without_a_budget_all_fit() -> None:
    """However long they are."""
    assert fits(10**9, None, 10**9)


def test_the_newest_go_first_and_pinned_ones_are_paid_already() -> None:
    """What is left out is the oldest that does not fit; those that are sent keep their order."""
    active = [summary("S1"), summary("S2", pinned=True), summary("S3"), summary("S4")]
    costs = {"S1": 21, "S2": 500, "S3": 30, "S4": 50}
    sent = fitting(active, lambda each: costs[each.id], 100, 0)
    assert [each.id for each in sent] == ["S2", "S3", "S4"]
    costs["S1"] = 20
    assert fitting(active, lambda each: costs[each.id], 100, 0) == active
