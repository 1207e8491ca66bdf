"""What loading costs: `%load_ext` on top of a bare IPython, and a script that only builds a prompt.

Each figure is over nine fresh processes; the two sides of a comparison run in turn. Wall time is their median;
processor time, up to where the code ends, their minimum too, which a busy machine changes least.

    python benchmarks/bench_load.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from statistics import median
from typing import NamedTuple

PROCESSES = 9
LIMIT_LOAD = 100  # milliseconds over a bare IPython
LIMIT_SCRIPT = 150  # milliseconds in all

SCRIPT = """
from jupyter_session_memory import SessionMemory
memory = SessionMemory()
memory.add("system", "You are a data science tutor.")
memory.add("user", "Explain gradient descent.")
prompt = memory.build_prompt("Give a simple example.")
"""
SHELL = "from IPython.core.interactiveshell import InteractiveShell; shell = InteractiveShell.instance()"
LOADED = f"{SHELL}; shell.run_line_magic('load_ext', 'jupyter_session_memory')"


class Took(NamedTuple):
    """Milliseconds that a fresh interpreter took: by the clock, and of a processor."""

    wall: float
    processor: float


def took(code: str, profile: str) -> Took:
    """What a fresh interpreter takes for this code, from its start to its end."""
    environment = {**os.environ, "IPYTHONDIR": profile}
    measured = f"{code}\nimport time; print(time.process_time())"
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", measured], check=True, stdout=subprocess.PIPE, text=True, env=environment
    )
    wall = time.perf_counter() - started
    return Took(1_000 * wall, 1_000 * float(done.stdout.split()[-1]))


def compare(name: str, bare: str, ours: str, limit: str) -> None:
    """Print a row for both; a first round, which may compile and warm the disk, is not counted."""
    with tempfile.TemporaryDirectory() as profile:
        rounds = [(took(bare, profile), took(ours, profile)) for _ in range(PROCESSES + 1)][1:]
    cells = []
    for pairs in (
        [(one.wall, two.wall) for one, two in rounds],
        [(one.processor, two.processor) for one, two in rounds],
    ):
        first, second = zip(*pairs, strict=True)
        for least in (median, min):
            cells.append(f"{least(first):.0f} / {least(second):.0f} / {least(second) - least(first):.0f}")
    print(f"| {name} | {cells[0]} | {cells[2]} | {cells[3]} | {limit} |", flush=True)


def main() -> None:
    """Print both comparisons beside their limits."""
    print("Milliseconds: bare / with it / added")
    print("| | wall, median | processor, median | processor, minimum | limit |\n|---|---|---|---|---|")
    compare("%load_ext", SHELL, LOADED, f"{LIMIT_LOAD} added")
    compare("script", "pass", SCRIPT, f"{LIMIT_SCRIPT} with it")


if __name__ == "__main__":
    main()
