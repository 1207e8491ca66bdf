"""Many turns with random faults leave threads, sockets and file descriptors as they were."""

from __future__ import annotations

import os
import random
import sys
import threading
from typing import Any

import pytest

from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.provider import Request
from support.answers import answer_of
from support.wire import CLOSE, HANG, RESET, SSE_HEAD, WireServer, chunk, delta

FAULTS: list[list[Any]] = [
    [RESET],
    [CLOSE],
    [SSE_HEAD, CLOSE],
    [SSE_HEAD, chunk(delta("Half")), RESET],
    [SSE_HEAD, chunk(delta("Half")), chunk(b"data: {\n\n")],
    [SSE_HEAD, chunk(delta("Half")), b"zz\r\n", CLOSE],
]


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


@pytest.mark.skipif(sys.platform != "linux", reason="counts descriptors in /proc")
def test_faults_leave_nothing_open(server: WireServer, provider: OpenAIProvider) -> None:
    """After 300 turns, of which most fail or are left early, the next one is as good as the first."""
    dice = random.Random(7)
    answer_of(provider)
    before = descriptors()
    for _ in range(300):
        fault = dice.choice([*FAULTS, None, "leave", 500, 401])
        if fault == "leave":
            server.script(SSE_HEAD, chunk(delta("Half")), HANG)
            stream = provider.stream(Request("tiny", [{"role": "user", "content": "hi"}]))
            next(stream)
            stream.close()  # type: ignore[attr-defined]
            continue
        if isinstance(fault, int):
            server.status(fault, {"error": {"message": "no"}}, {"retry-after": "0"})
        elif fault:
            server.script(*fault)
        answer_of(provider)
    assert answer_of(provider).outcome is Outcome.COMPLETE
    assert server.wait_until_open(1)
    assert not [one for one in threading.enumerate() if one.name == "jupyter-session-memory-reply"]
    assert descriptors() <= before + 2
