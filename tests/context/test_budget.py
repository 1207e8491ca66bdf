"""What may be given as a budget, and which summaries fit into it beside the turns."""

from __future__ import annotations

import pytest

from jupyter_session_memory.context.budget import NO_LIMIT, OWN, Budget, read_budget
from jupyter_session_memory.context.fitting import fitting
from jupyter_session_memory.exceptions import UsageError
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


def test_budgets_are_written_and_read() -> None:
    """As numbers and words; each is written so that it can be read again."""
    cases = {"8,000": Budget(8000), "8_000": Budget(8000), "None": NO_LIMIT, "off": NO_LIMIT, " auto ": OWN}
    assert {text: read_budget(text) for text in cases} == cases
    assert [read_budget(str(each)) for each in (Budget(7), NO_LIMIT, OWN)] == [Budget(7), NO_LIMIT, OWN]
    for text in ("", "0", "-5", "1.5", "many", "1" * 13):
        with pytest.raises(UsageError, match="is no budget"):
            read_budget(text)


def test_no_limit_stays_none_whatever_is_spent() -> None:
    """A number shrinks to nothing at the least; the smallest of several limits counts."""
    assert (NO_LIMIT.left(10**9), Budget(9).left(4), Budget(9).left(10)) == (NO_LIMIT, Budget(5), Budget(0))
    assert NO_LIMIT.takes(10**9)
    assert [Budget(9).takes(tokens) for tokens in (9, 10)] == [True, False]
    assert (NO_LIMIT.at_most(None), NO_LIMIT.at_most(3, None), Budget(2).at_most(3)) == (
        NO_LIMIT,
        Budget(3),
        Budget(2),
    )
    assert (OWN.resolved(Budget(5)), NO_LIMIT.resolved(Budget(5))) == (Budget(5), NO_LIMIT)
