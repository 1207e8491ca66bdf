"""After a deadline the interpreter looks for no exception any more."""

from __future__ import annotations

import subprocess
import sys

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


def test_code_can_be_traced_after_a_deadline() -> None:
    """Whether it was kept or not."""
    run = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout.split() == ["ended", "traced"]
