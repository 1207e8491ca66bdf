"""Code that is given a time."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from jupyter_session_memory.descriptions.deadline import TimeIsUp, within

CODE = """
import sys
from jupyter_session_memory.descriptions.deadline import TimeIsUp, within

def loop():
    while True:
        pass

assert within(5, lambda: 7) == 7
try:
    within(0.05, loop)
except TimeIsUp:
    print("ended")
sys.settrace(lambda *_: None)
(lambda: None)()  # where one were still looked for, CPython 3.11 would not come out of this call
sys.settrace(None)
print("traced")
"""


def _spin() -> None:
    while True:
        pass


def test_what_ends_in_time_is_returned_and_what_does_not_is_ended() -> None:
    """On the main thread and on any other; errors of its own pass."""
    assert within(60, lambda: 3) == 3
    with pytest.raises(ZeroDivisionError):
        within(60, lambda: 1 // 0)
    with pytest.raises(TimeIsUp):
        within(0.05, _spin)
    ended: list[type[BaseException]] = []

    def elsewhere() -> None:
        try:
            within(0.05, _spin)
        except TimeIsUp as error:
            ended.append(type(error))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert ended == [TimeIsUp]


def test_what_ends_as_its_time_does_leaves_nothing_behind() -> None:
    """Either its value or the end of its time, and nothing is raised later or left running."""

    def barely() -> int:
        return sum(index for index in range(3_000))

    found = set()
    for _ in range(300):
        try:
            found.add(within(0.0001, barely))
        except TimeIsUp:
            found.add(-1)
        sum(index for index in range(500))  # where one that came late would be raised
    assert found <= {-1, sum(range(3_000))}
    assert not [each for each in threading.enumerate() if each.name == "description deadline"]


def test_code_can_be_traced_after_a_deadline() -> None:
    """Whether it was kept or not."""
    run = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout.split() == ["ended", "traced"]
