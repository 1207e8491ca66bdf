"""What the panel costs in the kernel with 10,000 turns: bytes on the wire and processor time, by strategy.

    python benchmarks/bench_panel.py [TURNS]

A new turn is to cost under 8 KB and 5 ms, opening under 150 KB; a search under 50 ms.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.panel.hub import Hub
from jupyter_session_memory.threads import Threads

STRATEGIES = "full", "window:6", "adaptive", "retrieval:2", "entity:4", "summary:4", "topics:2"
REPEATS = 15


class Panel:
    """A panel that only counts what it is sent."""

    def __init__(self, memory: SessionMemory) -> None:
        threads = Threads(lambda: memory)
        session: Any = SimpleNamespace(
            threads=threads, settings=SimpleNamespace(budget=None), title="offline demo", refit=lambda: None
        )
        session.provider = SimpleNamespace(profile=frozenset())
        self.hub = Hub(session, render=lambda text: text, describe=lambda *_: "")
        self.sizes: dict[str, int] = {}
        self.line = self.hub.connect(self.take)

    def take(self, frame: dict[str, Any]) -> None:
        self.sizes[frame["type"]] = len(json.dumps(frame, ensure_ascii=False).encode())

    def ask(self, kind: str, **body: Any) -> None:
        self.line.receive({"type": kind, "id": "r1", "thread": "", "revision": 0, **body})


def conversation(turns: int, strategy: str) -> SessionMemory:
    """A memory of so many turns, each of a question and an answer of some 60 words."""
    memory = SessionMemory(strategy, budget=32_000)
    for number in range(turns):
        add(memory, number)
    return memory


def add(memory: SessionMemory, number: int) -> None:
    """One more turn."""
    topic = ("gradient descent", "missing values", "the deadline of project", "my dog in city")[number % 4]
    memory.add(
        "user", f"Question {number}: what should I know about {topic} {number}? " + "Please explain. " * 8
    )
    memory.add(
        "assistant", f"Answer {number}: about {topic} {number} there is this to say. " + "It depends. " * 12
    )


def milliseconds(action: Callable[[], object]) -> float:
    """The median processor time of an action."""
    taken = []
    for _ in range(REPEATS):
        began = time.thread_time()
        action()
        taken.append((time.thread_time() - began) * 1000)
    return statistics.median(taken)


def main(turns: int) -> None:
    """Print a row for each strategy."""
    print(
        f"{turns:,} turns; medians of {REPEATS}, of processor time; in brackets what a preview costs anyway"
    )
    print(
        f"{'strategy':<14}{'open KB':>9}{'open ms':>9}{'turn KB':>9}{'turn ms':>16}{'pin KB':>8}{'search ms':>11}"
    )
    for strategy in STRATEGIES:
        memory = conversation(turns, strategy)
        panel = Panel(memory)
        panel.ask("hello", protocol=1)
        opening = milliseconds(lambda panel=panel: panel.ask("hello", protocol=1))  # type: ignore[misc]
        told, preview = [], []
        for number in range(REPEATS):
            panel.hub._next = time.monotonic() + 60
            add(memory, turns + number)
            began = time.thread_time()
            memory.preview()
            preview.append((time.thread_time() - began) * 1000)
            began = time.thread_time()
            panel.hub.refresh()
            told.append((time.thread_time() - began) * 1000)
        turn_size = panel.sizes["update"]
        turn, before = statistics.median(told), statistics.median(preview)
        panel.ask("turns", action="pin", numbers=[turns // 2])
        pin = panel.sizes["update"]
        panel.ask("search", query="deadline 4711")
        search = milliseconds(lambda panel=panel: panel.ask("search", query="deadline 4711"))  # type: ignore[misc]
        print(
            f"{strategy:<14}{panel.sizes['state'] / 1000:>9.1f}{opening:>9.1f}{turn_size / 1000:>9.2f}"
            f"{turn:>8.2f} ({before:.2f}){pin / 1000:>8.2f}{search:>11.1f}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
