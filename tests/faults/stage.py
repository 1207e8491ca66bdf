"""Where a fault is played: an endpoint, a provider, a memory with one turn; and what came of it."""

from __future__ import annotations

import os
import re
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.chat.ask import Progress, Reply, ask
from jupyter_session_memory.exceptions import ReplyStopped, SessionMemoryError
from jupyter_session_memory.kernel.reply.footer import footer
from jupyter_session_memory.messages import Outcome, Turn, name_numbers
from jupyter_session_memory.providers.keys import checked
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS
from jupyter_session_memory.providers.wire.reply_thread import Deadlines
from support.wire import KEY, Gate, WireServer

USUAL = Deadlines(trailing=0.5)
SHORT = {"first": 0.31, "idle": 0.21}
"""Deadlines of faults that are silent; no two are alike, so that lines can be told with the usual ones."""


@dataclass
class Stage:
    """An endpoint, a provider that talks to it, a memory that holds one turn, and what is being asked."""

    server: WireServer
    provider: OpenAIProvider
    memory: SessionMemory
    model: str = "tiny"
    text: str = "Hi"
    options: dict[str, Any] = field(default_factory=dict)
    statuses: list[str] = field(default_factory=list)
    on_text: Callable[[], object] | None = None
    """Called once, when the first words have come."""
    on_status: Callable[[], object] | None = None
    """Called once, when the first passing line is shown."""
    trouble: ExitStack = field(default_factory=ExitStack)
    """What is undone before the next turn is asked."""

    def ask(self, text: str = "") -> Reply:
        """Ask as a cell does."""
        return ask(
            text or self.text,
            memory=self.memory,
            provider=self.provider,
            model=self.model,
            on_update=self._update,
            **self.options,
        )

    def _update(self, progress: Progress) -> None:
        # How long one waits is no part of what is compared.
        if progress.status and not progress.status.startswith("waiting"):
            self.statuses.append(progress.status)
        if progress.status and self.on_status:
            act, self.on_status = self.on_status, None
            act()
        if progress.text and self.on_text:
            act, self.on_text = self.on_text, None
            act()

    def at(
        self, preset: str = "openai", base_url: str = "", deadlines: Deadlines = USUAL, **more: Any
    ) -> None:
        """Talk to another place, or otherwise."""
        self.provider.close()
        self.provider = OpenAIProvider(
            PRESETS[preset],
            base_url=base_url or self.server.url,
            key=checked(KEY, "OPENAI_API_KEY"),
            deadlines=deadlines,
            **{"sleep": lambda _: None, **more},
        )

    def interrupt_at(self, gate: Gate) -> None:
        """Send this process Ctrl-C once the server stands at the gate."""

        def stop() -> None:
            gate.wait_reached()
            os.kill(os.getpid(), signal.SIGINT)

        threading.Thread(target=stop, daemon=True).start()


@contextmanager
def stage() -> Iterator[Stage]:
    """A fresh stage; its memory holds #1."""
    with ExitStack() as stack:
        server = stack.enter_context(WireServer())
        memory = SessionMemory("full")
        memory.add("user", "one")
        memory.add("assistant", "Noted.")
        it = Stage(server, OpenAIProvider(PRESETS["openai"], base_url=server.url), memory)
        it.at()
        stack.callback(lambda: it.provider.close())
        stack.enter_context(it.trouble)
        yield it


@dataclass(frozen=True)
class Row:
    """One fault: how it is brought about, and what must come of it.

    Attributes:
        number: of the kind of fault.
        requests: chat requests that are made.
        kept: the outcome of the turn that is remembered, None for none.
    """

    number: int
    fault: str
    arrange: Callable[[Stage], object]
    requests: int
    kept: Outcome | None = None
    error: bool = True

    @property
    def name(self) -> str:
        return f"{self.number} {self.fault}"


@dataclass
class Observation:
    """What came of a fault."""

    shown: str
    requests: int
    memory: str
    after: str
    turn: Turn | None
    error: SessionMemoryError | ReplyStopped | None
    reply: Reply | None
    everything: str
    """Every text that there is by then, for looking for keys."""

    @property
    def cells(self) -> tuple[str, str, str, str]:
        return self.shown, str(self.requests), self.memory, self.after


def observe(row: Row, it: Stage) -> Observation:
    """Play a fault on a stage, and then a usual turn."""
    row.arrange(it)
    error: SessionMemoryError | ReplyStopped | None = None
    reply: Reply | None = None
    usual = (it.memory.turns, str(it.memory.history.undoes or ""))
    before = len(it.server.chats)
    try:
        reply = it.ask()
    except (SessionMemoryError, ReplyStopped) as raised:
        error = raised
    requests = len(it.server.chats) - before
    shown = f"✗ {error}" if error else _seen(reply, it)
    unchanged = (it.memory.turns, str(it.memory.history.undoes or "")) == usual
    turn = it.memory.turns[-1] if it.memory.turns and not unchanged else None
    lines = [str(error), repr(error), *getattr(error, "__notes__", ())]
    memory = "unchanged" if unchanged else _memory(it)
    texts = [*lines, shown, repr(it.memory), repr(it.provider), str(it.memory.turns), *it.statuses]
    texts += [repr(receipt) + str(receipt.messages) for receipt in it.memory.receipts]
    passing = "".join(f"*{status}* → " for status in it.statuses[:1])
    after = _after(it)
    return Observation(
        _told(passing + shown, it), requests, memory, after, turn, error, reply, "\n".join(texts)
    )


def _seen(reply: Reply | None, it: Stage) -> str:
    assert reply is not None
    foot = footer(reply, it.memory, it.provider.title(it.model))
    thought = f"(folded: {reply.reasoning}) " if reply.reasoning else ""
    return f"{thought}{_cut(reply.text)} ⏎ {_cut(foot, 400)}"


def _cut(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


def _memory(it: Stage) -> str:
    if not it.memory.turns:
        return "empty"
    turn = it.memory.turns[-1]
    return f"#{turn.number} kept, {it.memory.preview('next').decision(turn)}"


def _after(it: Stage) -> str:
    """The next turn, asked of the same endpoint (a new one where this one is out of reach)."""
    it.trouble.close()
    it.server.clear()
    it.on_text = it.on_status = None
    if not it.provider.base_url.startswith(it.server.url.removesuffix("/v1")):
        it.at()
    it.provider.configure(USUAL, it.provider.extras)
    pinned = [turn for turn in it.memory.turns if turn.pinned and turn.number > 1]
    it.memory.unpin(*pinned)
    it.options = {}
    reply = it.ask("next")
    assert reply.text.startswith("Reply "), reply.text
    carried = [
        turn.number
        for turn in it.memory.turns
        if reply.context.carried.get(turn.id) == "turns" and turn != reply.turn
    ]
    return (
        f"works{', when they are unpinned' if pinned else ''}, carries {name_numbers(carried) or 'no turn'}"
    )


def _told(text: str, it: Stage) -> str:
    """The line as people would read it: usual deadlines, and a port that is the same each time."""
    text = re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1:8000", text)
    for name, seconds in SHORT.items():
        text = text.replace(f"{seconds:g} s", f"{getattr(Deadlines(), name):g} s")
    return text.replace("\n", " ⏎ ")
