"""Work on a thread, and the deadlines of whoever waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from jupyter_session_memory.providers.wire.reply_thread import Deadline, Deadlines, ReplyThread
from support.sockets import PATIENCE


def test_items_come_in_order_and_then_the_end() -> None:
    """Everything that was put is handed out before the feed is at its end."""

    def work(put: Callable[[int], None]) -> None:
        for number in range(100):
            put(number)

    feed, got = ReplyThread(work, lambda: None), []
    while not feed.ended:
        got += feed.get(5)[0]
    assert got == list(range(100))


def test_what_the_work_raises_comes_after_its_items() -> None:
    """No item is lost to the error that followed it."""
    boom = ValueError("boom")

    def work(put: Callable[[int], None]) -> None:
        put(1)
        raise boom

    feed: ReplyThread[int] = ReplyThread(work, lambda: None)
    got: list[object] = []
    while not feed.ended:
        items, failed = feed.get(5)
        got += [*items, *([failed] if failed else [])]
    assert got == [1, boom]


def test_waiting_without_news_ends() -> None:
    """A wait that brings nothing comes back with nothing, and closing cuts the work."""
    go = threading.Event()

    def work(_put: Callable[[int], None]) -> None:
        go.wait(PATIENCE)

    feed = ReplyThread(work, go.set)
    assert feed.get(0.01) == ([], None)
    feed.close()
    assert go.is_set()


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("phase", "seconds", "late"),
    [
        ("first", 5.9, ""),
        ("first", 6.0, "first"),
        ("idle", 2.0, "idle"),
        ("trailing", 1.0, "trailing"),
        ("idle", 1.9, ""),
    ],
)
def test_each_phase_has_its_deadline(phase: str, seconds: float, late: str) -> None:
    """A deadline passes when its time has gone by since something came."""
    clock = Clock()
    patience = Deadline(Deadlines(first=6, idle=2, trailing=1, total=50), clock)
    patience.enter(phase)
    clock.now += seconds
    assert patience.overdue() == late


def test_the_total_runs_on_while_words_come() -> None:
    """News starts the phase anew, never the total."""
    clock = Clock()
    patience = Deadline(Deadlines(idle=2, total=5), clock)
    for _ in range(5):
        clock.now += 1
        patience.enter("idle")
    assert patience.overdue() == "total"


def test_a_pause_is_never_long() -> None:
    """Control returns often enough for an interrupt, and in time for the deadline."""
    clock = Clock()
    patience = Deadline(Deadlines(first=1), clock)
    pauses = [patience.pause()]
    clock.now += 0.9
    pauses.append(patience.pause())
    clock.now += 5
    pauses.append(patience.pause())
    assert pauses == [0.25, pytest.approx(0.1), 0.0]
