"""Frames at random: whatever a page sends, the kernel answers, and only what it accepts changes anything."""

from __future__ import annotations

import json
import logging
import random
from pathlib import Path
from typing import Any

import pytest

from jupyter_session_memory.export import export_threads
from jupyter_session_memory.kernel.session import Session
from jupyter_session_memory.panel.hub import Hub
from jupyter_session_memory.summaries.writers import as_summarizer
from support.conversations import add_exchange
from support.panel_client import PanelClient, converse, panel_hub

FRAMES = 800
GOLDEN = [
    json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "frames" / "requests").glob("*.json"))
]
ODD: tuple[Any, ...] = (
    *(
        None,
        True,
        -1,
        0,
        1,
        2,
        3,
        2**53,
        10**400,
        1.5,
        float("nan"),
        "",
        "#1",
        "#2",
        "S1",
        "t1",
        "m1",
        "main",
    ),
    *("system", "plan", "dog", "\ud800", "\ud83d x", "\x00\x1b]52;c;x\x07", "x" * 70_000, "#" + "9" * 5_000),
    *([], [1], [1, 1], [2, 3], [10**9], ["1"], [None], {}, {"self": 1}, {"strategy": 2}, {"spec": 3}),
    *({"turns": 2}, {"turns": 10**400}, {"\ud800": 1}, [[[[[]]]]], {"a": {"a": {"a": {}}}}),
)


def session_with_everything() -> tuple[Hub, Session]:
    """Two threads, tool calls, a summary, instructions, a plan and entities."""
    hub, session = panel_hub(strategy="entity:2")
    session.threads.switch("homework")
    session.threads.switch("main")
    memory = session.memory
    memory.summarizer = as_summarizer(lambda _: "Bruno, Lima.")
    memory.add("system", "You are a tutor.")
    converse(memory, "My dog is called Bruno.", "I live in Lima.", "My deadline is 3 May.")
    add_exchange(memory, "Weather?", "sunny")
    memory.history.set_plan("1. Load.")
    memory.summarize(1, 2)
    return hub, session


def draw(chance: random.Random, version: int) -> Any:
    """A golden request, as it is or with something of it changed, left out, added or replaced."""
    frame: Any = {**chance.choice(GOLDEN), "thread": chance.choice(("", "main"))}
    if "version" in frame and chance.random() < 0.5:
        frame |= {"target": chance.choice(("system", "plan", "S1", "m2")), "version": version}
    for _ in range(chance.choice((0, 0, 0, 1, 1, 2))):
        key = chance.choice((*frame, "extra")) if frame else "id"
        if chance.random() < 0.2:
            frame.pop(key, None)
        else:
            frame[key] = chance.choice(ODD)
    return chance.choice(ODD) if chance.random() < 0.02 else frame


def whole(session: Session) -> tuple[object, ...]:
    """All that a request may change, as values."""
    threads, memory = session.threads, session.memory
    memories = {name: threads.get(name) for name in threads.names}
    undo, redo = memory.history.undoes, memory.history.redoes
    kept = export_threads(memories, private=True)
    return kept, threads.name, str(memory.strategy), memory.budget, undo, redo


def test_frames_at_random(caplog: pytest.LogCaptureFixture) -> None:
    """Every frame is answered, no fault of ours shows, what is refused changes nothing, and what is accepted leaves
    a memory that holds together and panels that agree on it."""
    caplog.set_level(logging.ERROR)
    chance = random.Random(20_26)
    accepted = refused = 0
    hub, session = session_with_everything()
    panel = PanelClient(hub)
    for at in range(FRAMES):
        if not session.memory.turns or at % 300 == 299:
            hub, session = session_with_everything()
            panel = PanelClient(hub)
        before, heard = whole(session), len(panel.frames)
        frame = draw(chance, int(panel.known["system"]["version"]))

        panel.line.receive(frame)
        panel.wait(lambda: any("re" in each or each["type"] == "state" for each in panel.frames[heard:]))  # noqa: B023

        answers = [each for each in panel.frames[heard:] if "re" in each]
        if answers and answers[-1]["type"] == "refused":
            refused += 1
            assert len(answers[-1]["text"]) < 1_000
            assert whole(session) == before, frame
        else:
            accepted += 1
            context = session.memory.preview()
            assert context.error or context.budget is None or context.tokens <= context.budget, frame
            assert PanelClient(hub).view() == panel.view(), frame
    assert caplog.text == ""
    assert min(accepted, refused) > FRAMES / 5


def test_nothing_makes_a_panel_deaf() -> None:
    """After a search for half a character, and after an answer that no line carries, the next ones come."""
    hub, session = panel_hub()
    converse(session.memory, "My dog is called Bruno.")
    panel = PanelClient(hub)
    assert panel.ask("search", query="\ud800")["numbers"] == []

    hub.context.render = lambda text: text.encode()  # type: ignore[assignment, return-value]
    answer = panel.ask("read", target="#1")
    assert (answer["kind"], answer["text"]) == ("failed", "The kernel could not send the answer.")

    converse(session.memory, "I live in Lima.")
    assert panel.numbers == [1, 2]


def test_what_is_said_back_is_bounded() -> None:
    """Ids have a length, queries another, and no answer repeats a query."""
    hub, _ = panel_hub()
    panel = PanelClient(hub)
    panel.line.receive({"type": "receipts", "id": "r" * 65, "thread": "", "revision": 0})
    assert (panel.frames[-1]["type"], panel.frames[-1]["re"]) == ("refused", "")

    assert panel.ask("search", query="x" * 1_001)["text"] == "A search has at most 1,000 characters."
    for kind, body in (("read", {"target": "#" + "9" * 5_000}), ("search", {"query": "#" + "9" * 900})):
        assert len(json.dumps(panel.ask(kind, **body))) < 300
