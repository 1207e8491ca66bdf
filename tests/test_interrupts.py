"""Ctrl-C is held back but where something is waited for."""

from __future__ import annotations

import signal
import threading

import pytest

from jupyter_session_memory.interrupts import Interrupts, undisturbed, waiting


def press() -> None:
    signal.raise_signal(signal.SIGINT)


def test_one_that_comes_meanwhile_is_raised_at_the_next_wait() -> None:
    """What runs in between is not torn; what was to be waited for does not begin."""
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt), Interrupts() as interrupts:  # noqa: PT012 - the block is what is tested
        press()
        done.append("whole")
        interrupts.wait(lambda: done.append("begun"))
    assert done == ["whole"]


def test_one_during_a_wait_ends_it() -> None:
    """And a second one, while that is dealt with, is only counted."""
    with pytest.raises(KeyboardInterrupt), Interrupts() as interrupts:  # noqa: PT012 - the block is what is tested
        try:
            interrupts.wait(press)
        finally:
            press()
            assert interrupts.count == 2


def test_a_change_of_memory_within_a_wait_is_not_torn() -> None:
    """It is done whole; the next wait is what ends."""
    done: list[str] = []

    def change() -> None:
        press()
        done.append("whole")

    def work() -> None:
        undisturbed(change)
        waiting(lambda: done.append("begun"))

    with pytest.raises(KeyboardInterrupt), Interrupts() as interrupts:
        interrupts.wait(work)
    assert done == ["whole"]


def test_whatever_hangs_can_be_ended() -> None:
    """Where something may hang, the third one is raised wherever it comes, and no fourth one soon after."""
    with Interrupts() as interrupts:
        with pytest.raises(KeyboardInterrupt), interrupts.may_hang():  # noqa: PT012 - the block is what is tested
            press()
            press()
            with interrupts.held():
                press()
            press()
            pytest.fail("it should have ended")
        press()


def test_one_at_the_very_end_is_not_lost() -> None:
    """It is raised on leaving, and Python's own way is back."""
    with pytest.raises(KeyboardInterrupt), Interrupts():
        press()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_one_within_another() -> None:
    """A question asked while another one is shown: both give way."""
    with pytest.raises(KeyboardInterrupt), Interrupts() as outer:  # noqa: PT012 - the block is what is tested

        def inner() -> None:
            with Interrupts() as interrupts:
                interrupts.wait(press)

        outer.wait(inner)
    assert outer.count == 1


def test_one_within_another_decides_for_both() -> None:
    """What waits inside is ended although the outer one waits for nothing, and not once more on leaving."""
    with Interrupts() as outer:
        with pytest.raises(KeyboardInterrupt), Interrupts() as inner:  # noqa: PT012 - the block is what is tested
            inner.wait(press)
            pytest.fail("it should have ended")
        assert signal.getsignal(signal.SIGINT) != signal.default_int_handler
        with pytest.raises(KeyboardInterrupt), Interrupts() as inner, inner.may_hang():  # noqa: PT012
            for _ in range(3):
                press()
            pytest.fail("it should have ended")
    assert outer.count == 2


def test_what_lies_deeper_says_where_it_waits() -> None:
    """`waiting` finds the innermost one by itself; where nothing is held back it changes nothing."""
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt), Interrupts():  # noqa: PT012 - the block is what is tested
        press()
        done.append("whole")
        waiting(lambda: done.append("begun"))
    waiting(lambda: done.append("free"))
    assert done == ["whole", "free"]


def test_a_wait_within_a_wait() -> None:
    """When the inner one is over, the outer one can still be ended."""
    with pytest.raises(KeyboardInterrupt), Interrupts() as interrupts:  # noqa: PT012 - the block is what is tested

        def outer() -> None:
            assert waiting(lambda: 7) == 7
            press()
            pytest.fail("it should have ended")

        interrupts.wait(outer)


def test_other_threads_are_left_alone() -> None:
    """There is nothing to hold back: they never get one."""
    before = signal.getsignal(signal.SIGINT)
    results: list[object] = []

    def work() -> None:
        with Interrupts() as interrupts:
            results.append(signal.getsignal(signal.SIGINT) is before)
            results.append(interrupts.wait(lambda: 7))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert results == [True, 7]
