"""What loading costs: `%load_ext` on top of a bare IPython, and a script that only builds a prompt.

Each figure is the median of nine fresh processes; the two sides of a comparison run in turn.

    python benchmarks/bench_load.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from statistics import median

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


def milliseconds(code: str, profile: str) -> float:
    """What a fresh interpreter takes for this code, from its start to its end."""
    started = time.perf_counter()
    environment = {**os.environ, "IPYTHONDIR": profile}
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL, env=environment)
    return 1_000 * (time.perf_counter() - started)


def compare(bare: str, ours: str) -> tuple[float, float]:
    """Medians of both; a first round, which may compile and warm the disk, is not counted."""
    with tempfile.TemporaryDirectory() as profile:
        rounds = [(milliseconds(bare, profile), milliseconds(ours, profile)) for _ in range(PROCESSES + 1)]
    first, second = zip(*rounds[1:], strict=True)
    return median(first), median(second)


def main() -> None:
    """Print both comparisons beside their limits."""
    print("| | bare, ms | with it, ms | ratio | what counts, ms | limit, ms |\n|---|---|---|---|---|---|")
    bare, loaded = compare(SHELL, LOADED)
    added = loaded - bare
    print(
        f"| %load_ext | {bare:.0f} | {loaded:.0f} | {loaded / bare:.2f} | {added:.0f} added | {LIMIT_LOAD} |"
    )
    bare, script = compare("pass", SCRIPT)
    print(
        f"| script | {bare:.0f} | {script:.0f} | {script / bare:.2f} | {script:.0f} in all | {LIMIT_SCRIPT} |"
    )


if __name__ == "__main__":
    main()
