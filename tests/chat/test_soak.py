"""Many turns with faults leave the process as it was but for what is remembered."""

from __future__ import annotations

import gc
import os
import random
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.chat.ask import Progress, continue_reply
from jupyter_session_memory.exceptions import ReplyStopped, SessionMemoryError
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers.keys import checked
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS
from jupyter_session_memory.providers.wire.reply_thread import Deadlines
from support.sockets import PATIENCE
from support.wire import (
    CLOSE,
    DONE,
    HANG,
    KEY,
    RESET,
    SSE_END,
    SSE_HEAD,
    WireServer,
    chunk,
    delta,
    heartbeats,
)

TURNS = int(os.environ.get("SOAK_TURNS", "500"))
SLACK = 8 << 20
"""Bytes that allocators may keep of what was freed; one leaked reader or client a fault would be far more."""

HALF = [SSE_HEAD, chunk(delta("Half of it"))]
FAULTS: list[list[Any]] = [
    [RESET],
    [CLOSE],
    [SSE_HEAD, CLOSE],
    [*HALF, RESET],
    [*HALF, SSE_END],
    [*HALF, chunk(b"data: {\n\n")],
    [*HALF, chunk(b'data: {"error": "out of memory"}\n\n')],
    [*HALF, b"zz\r\n", CLOSE],
    [SSE_HEAD, chunk(delta("a " * 200)), chunk(delta(finish="length")), chunk(DONE), SSE_END],
    [SSE_HEAD, chunk(delta("no")), chunk(delta(finish="content_filter")), SSE_END],
]
STATUSES: list[tuple[int, Any]] = [
    (401, {"error": {"message": f"bad key {KEY}"}}),
    (404, {"error": {"message": "no such model", "code": "model_not_found"}}),
    (429, {"error": {"message": "slow down"}}),
    (500, "<html>oops</html>"),
    (400, {"error": {"message": "This model's maximum context length is 4096 tokens."}}),
]


@pytest.fixture
def server() -> Iterator[WireServer]:
    with WireServer() as running:
        yield running


@pytest.fixture
def provider(server: WireServer) -> Iterator[OpenAIProvider]:
    made = OpenAIProvider(
        PRESETS["openai"],
        base_url=server.url,
        key=checked(KEY, "OPENAI_API_KEY"),
        deadlines=Deadlines(idle=0.05, trailing=0.1),
        sleep=lambda _: None,
    )
    yield made
    made.close()


def stop(progress: Progress) -> None:
    if progress.text:
        raise KeyboardInterrupt


class Play:
    """Turns with faults, chosen by dice that fall the same way each time."""

    def __init__(self, server: WireServer, provider: OpenAIProvider) -> None:
        self.server, self.provider = server, provider
        self.memory = SessionMemory("full", budget=3_000)
        self.dice = random.Random(11)
        self.outcomes: Counter[str] = Counter()
        self.lines: set[str] = set()

    def turn(self) -> None:
        dice, server = self.dice, self.server
        on_update: Callable[[Progress], None] | None = None
        kind = dice.random()
        if kind < 0.3:
            server.script(*dice.choice(FAULTS))
        elif kind < 0.5:
            status, body = dice.choice(STATUSES)
            server.status(status, body, {"retry-after": "0"}, times=dice.choice((1, 3)))
        elif kind < 0.53:
            server.script(*HALF, dice.choice((HANG, heartbeats(0.01))))
        elif kind < 0.6:
            server.script(*HALF, HANG)
            on_update = stop
        try:
            self._ask(on_update)
        except (SessionMemoryError, ReplyStopped) as error:
            self.outcomes[type(error).__name__] += 1
            self.lines.add(str(error))
        server.clear()
        server.requests.clear()  # thousands of prompts: what is weighed is not the server's memory
        if dice.random() < 0.02:
            self.memory.clear(forever=True)
        assert self.memory.history.draft is None

    def _ask(self, on_update: Callable[[Progress], None] | None) -> None:
        last = self.memory.turns[-1:]
        if last and last[0].outcome is Outcome.TRUNCATED:
            reply = continue_reply(
                memory=self.memory, provider=self.provider, model="tiny", on_update=on_update
            )
        else:
            reply = ask(
                "Hi there", memory=self.memory, provider=self.provider, model="tiny", on_update=on_update
            )
        self.outcomes[reply.outcome] += 1


def state(server: WireServer) -> tuple[int, int]:
    """Open file descriptors, sockets among them, and threads."""
    assert server.wait_until_open(1)
    for thread in threading.enumerate():
        if thread.name == "jupyter-session-memory-reply":
            thread.join(PATIENCE)
    return len(os.listdir("/proc/self/fd")), threading.active_count()


def resident() -> int:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(sys.platform != "linux", reason="looks at its own process in /proc")
def test_turns_with_faults(server: WireServer, provider: OpenAIProvider) -> None:
    """Threads, sockets and descriptors are as before, memory too once the history is cleared."""
    play = Play(server, provider)
    for _ in range(TURNS // 4):
        play.turn()
    play.memory.clear(forever=True)
    before, weight = state(server), resident()
    for _ in range(TURNS - TURNS // 4):
        play.turn()
    play.memory.clear(forever=True)
    after = state(server)
    assert after[0] <= before[0] + 2
    assert after[1] <= before[1] + 2
    assert resident() - weight < SLACK
    assert len(play.outcomes) >= 8, play.outcomes
    assert play.outcomes.total() == TURNS
    assert [line for line in play.lines if KEY in line or "\n" in line] == []
    assert ask("Hi", memory=play.memory, provider=provider, model="tiny").outcome is Outcome.COMPLETE
