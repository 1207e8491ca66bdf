"""Subscriptions to the changes of a history."""

from __future__ import annotations

from jupyter_session_memory.history.changes import Change
from jupyter_session_memory.history.history import History


def test_a_function_subscribed_twice_is_told_twice_until_each_is_ended() -> None:
    """Ending one subscription, also more than once, leaves the other."""
    history, told = History(), list[str]()

    def tell(change: Change) -> None:
        told.append(change.label)

    first, second = history.subscribe(tell), history.subscribe(tell)
    history.set_plan("one")
    assert len(told) == 2
    first()
    first()
    history.set_plan("two")
    assert len(told) == 3
    second()
    history.set_plan("three")
    assert len(told) == 3


def test_one_that_ends_itself_while_it_is_told_leaves_the_others() -> None:
    """The change in hand still reaches those that come after it."""
    history, told = History(), list[str]()

    def once(_: Change) -> None:
        told.append("once")
        end()

    end = history.subscribe(once)
    history.subscribe(lambda _: told.append("always"))
    history.set_plan("one")
    history.set_plan("two")
    assert told == ["once", "always", "always"]
