"""Ctrl-C is held back but where something is waited for."""

from __future__ import annotations

import asyncio
import pickle
import signal
import threading
from collections.abc import Awaitable, Callable

import pytest

from jupyter_session_memory.exceptions import ReplyStopped, stopped
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
    """Where something may hang, the second one is raised wherever it comes, and no third one soon after."""
    with Interrupts() as interrupts:
        with pytest.raises(KeyboardInterrupt), interrupts.may_hang():  # noqa: PT012 - the block is what is tested
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
            for _ in range(2):
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


def test_inside_an_event_loop_it_ends_what_is_waited_for() -> None:
    """A loop's own handler only asks for a cancellation, which comes when what is waited for has ended."""
    done: list[str] = []

    def press_and_go_on() -> None:
        press()
        done.append("it went on")

    async def work() -> None:
        try:
            with Interrupts() as interrupts:
                interrupts.wait(press_and_go_on)
        except KeyboardInterrupt:
            done.append("ended")

    with pytest.raises((KeyboardInterrupt, asyncio.CancelledError)):
        asyncio.run(work_and_wait(work))
    assert done == ["ended"]


async def work_and_wait(work: Callable[[], Awaitable[None]]) -> None:
    await work()
    await asyncio.sleep(3600)  # where the loop's cancellation arrives


def test_what_is_raised_for_a_stop_does_not_end_an_event_loop() -> None:
    """A task is cancelled, a callback reported; whoever catches interrupts gets one, outside of callbacks."""
    raised: list[BaseException] = []
    told: list[object] = []

    def stop() -> None:
        raised.append(stopped("Stopped by you."))
        raise raised[-1]

    async def task() -> None:
        stop()

    async def main() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: told.append(context.get("exception")))
        running = asyncio.ensure_future(task())
        loop.call_soon(stop)
        await asyncio.wait([running])
        assert running.cancelled()

    asyncio.run(main())
    assert told == [error for error in raised if not isinstance(error, KeyboardInterrupt)]
    assert len(raised) == 2
    assert all(isinstance(error, ReplyStopped) and not isinstance(error, Exception) for error in raised)
    twin = pickle.loads(pickle.dumps(raised[0]))
    assert (str(twin), isinstance(twin, ReplyStopped)) == ("Stopped by you.", True)
