"""Those who are told of a change: each of them, whatever another one does."""

from __future__ import annotations

import pytest

from jupyter_session_memory.history.changes import Change, ChangeLock
from jupyter_session_memory.messages import Outcome
from support.conversations import told


class Listener:
    """A watcher that notes what it is told, and raises what it is to raise."""

    def __init__(self, fault: BaseException | None = None) -> None:
        self.fault, self.heard = fault, list[str]()

    def changed(self, change: Change) -> None:
        self.heard.append(change.label)
        if self.fault:
            raise self.fault

    def rebuild(self) -> None:
        self.heard.append("rebuilt")


def test_every_watcher_is_told_whatever_another_raised(caplog: pytest.LogCaptureFixture) -> None:
    """The one that failed begins anew, which is logged; subscribers hear of the change, too."""
    lock, failing, other, news = ChangeLock(), Listener(KeyError("t1")), Listener(), list[str]()
    lock.watch(failing)
    lock.watch(other)
    lock.subscribe(lambda change: news.append(change.label))
    with lock:
        lock.publish(Change(1, "change", label="pin #1"))
    assert (failing.heard, other.heard, news) == (["pin #1", "rebuilt"], ["pin #1"], ["pin #1"])
    assert "A cache of the session memory failed" in caplog.text


def test_an_interrupt_in_a_watcher_comes_after_all_were_told() -> None:
    """The change stands whole, and Ctrl-C still ends what runs."""
    lock, interrupted, other = ChangeLock(), Listener(KeyboardInterrupt()), Listener()
    lock.watch(interrupted)
    lock.watch(other)
    with pytest.raises(KeyboardInterrupt), lock:
        lock.publish(Change(1, "change", label="pin #1"))
    assert (interrupted.heard, other.heard) == (["pin #1", "rebuilt"], ["pin #1"])


def test_a_change_that_is_taken_back_leaves_no_trace_in_caches() -> None:
    """What was read while it was being made is forgotten with it, and so are the numbers it gave away."""
    memory = told("one", "two")
    before, numbers = memory.build_prompt("And?"), memory.history._next.copy()

    def fail() -> None:
        with memory.history.changing("import") as step:
            turn = memory.history.new_turn((memory.history.message("user", "three"),), Outcome.OPEN)
            memory.history.put(step, turn)
            assert len(memory.build_prompt("And?")) > len(before)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert memory.build_prompt("And?") == before
    assert memory.history._next == numbers


def test_an_undo_that_fails_half_way_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever was put back is as it was, and the step can be undone again."""
    memory = told("one", "two", "three")
    memory.prune(1, 2, 3)
    records, calls = memory.history.records, list[str]()
    original = records.set

    def fail_once(table: str, key: str, value: object) -> None:
        calls.append(key)
        original(table, key, value)
        if len(calls) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(records, "set", fail_once)
    with pytest.raises(KeyboardInterrupt):
        memory.undo()
    assert not any(turn.alive for turn in memory.history.records.turns.values())
    assert memory.undo() == "prune #1–#3"
    assert [turn.number for turn in memory.turns] == [1, 2, 3]
