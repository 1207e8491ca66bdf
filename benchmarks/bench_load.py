"""What loading costs, as shares of what a bare IPython shell takes to start.

`%load_ext` is what it adds to that start; the script, which only builds a prompt, what it adds to a bare interpreter's.
Processor time over fresh processes that run in turn, each side's least: a busy machine changes that the least. The
modules of ours that are imported are counted, too.

    python benchmarks/bench_load.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from typing import NamedTuple

PROCESSES = 15
LOAD_LIMIT = 0.25  # of a bare shell's start, added
SCRIPT_LIMIT = 0.5  # of a bare shell's start, added to a bare interpreter's

SHELL = "from IPython.core.interactiveshell import InteractiveShell; shell = InteractiveShell.instance()"
LOADED = f"{SHELL}; shell.run_line_magic('load_ext', 'jupyter_session_memory')"
SCRIPT = """
from jupyter_session_memory import SessionMemory
memory = SessionMemory()
memory.add("system", "You are a data science tutor.")
memory.add("user", "Explain gradient descent.")
prompt = memory.build_prompt("Give a simple example.")
"""
MEASURED = """
import sys, time
print(time.process_time(), sum(name.startswith("jupyter_session_memory") for name in sys.modules))
"""


class Took(NamedTuple):
    """Seconds of a processor that a fresh interpreter took, its own start included, and our modules in it."""

    seconds: float
    modules: int


def took(code: str, profile: str) -> Took:
    """What a fresh interpreter takes for this code."""
    environment = {**os.environ, "IPYTHONDIR": profile}
    # As people have it: compiled modules are kept.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", code + MEASURED],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    seconds, modules = done.stdout.split()[-2:]
    return Took(float(seconds), int(modules))


def main() -> None:
    """Print both shares beside their limits."""
    with tempfile.TemporaryDirectory() as profile:
        # A first round, which may compile and warm the disk, is not counted.
        rounds = [
            [took(f"{code}\n", profile) for code in ("pass", SHELL, LOADED, SCRIPT)]
            for _ in range(PROCESSES + 1)
        ]
    bare, shell, loaded, script = (min(column) for column in zip(*rounds[1:], strict=True))
    print("| | share of a bare shell's start | limit | processor ms | our modules |\n|---|---|---|---|---|")
    print(f"| a bare IPython shell | 1.00 | | {1000 * shell.seconds:.0f} | {shell.modules} |")
    added = loaded.seconds - shell.seconds
    print(
        f"| `%load_ext`, added | {added / shell.seconds:.2f} | {LOAD_LIMIT} | {1000 * added:.0f} | {loaded.modules} |"
    )
    added = script.seconds - bare.seconds
    print(
        f"| import and six lines, added | {added / shell.seconds:.2f} | {SCRIPT_LIMIT} | {1000 * added:.0f} "
        f"| {script.modules} |"
    )


if __name__ == "__main__":
    main()
