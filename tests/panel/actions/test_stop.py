"""A reply stopped from a panel: it is told when the reply has ended, and what became of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from jupyter_session_memory import ask
from jupyter_session_memory.exceptions import ReplyStopped
from jupyter_session_memory.kernel.session import Session
from jupyter_session_memory.panel.hub import Hub
from jupyter_session_memory.providers.provider import WAITING, Chunk, Request
from jupyter_session_memory.providers.scripted import ScriptedProvider
from support.panel_client import PanelClient, refused
from support.sockets import PATIENCE


class Writing:
    """A reply to #5 in the making, which comes no further until somebody stops it."""

    def __init__(self, session: Session, begin: str) -> None:
        self.begin, self.begun = begin, threading.Event()
        provider = ScriptedProvider(self._steps)
        pool = ThreadPoolExecutor(1)
        self.reply = pool.submit(ask, "Why?", memory=session.memory, provider=provider)
        pool.shutdown(wait=False)
        assert self.begun.wait(PATIENCE)

    def _steps(self, _: Request) -> Iterator[Chunk]:
        yield Chunk(text=self.begin)
        self.begun.set()
        pause = threading.Event()
        while not pause.wait(0.01):  # a provider says now and then that it still waits
            yield WAITING


@pytest.mark.parametrize(
    ("begin", "note", "numbers"),
    [
        ("Half of", "Stopped. What had come is kept as #5.", [1, 2, 3, 4, 5]),
        ("", "Stopped before its first word. Memory is unchanged.", [1, 2, 3, 4]),
    ],
)
def test_a_reply_is_stopped(
    panel: PanelClient, session: Session, begin: str, note: str, numbers: list[int]
) -> None:
    """Its text stays, out of the next request; the answer comes after that is known."""
    writing = Writing(session, begin)
    panel.ask("stop", number=5)
    with pytest.raises(ReplyStopped):
        writing.reply.result(PATIENCE)
    panel.wait(panel.answer)
    assert (panel.answer()["type"], panel.answer()["note"]) == ("done", note)
    assert (panel.numbers, panel.draft) == (numbers, None)
    if begin:
        assert (panel.cards[5]["reply"], panel.place(5)) == ("Half of", "out stopped")
    assert panel.frames[-1] == panel.answer()


def test_both_of_two_panels_are_answered(
    panel: PanelClient, hub_and_session: tuple[Hub, Session], session: Session
) -> None:
    """Once each."""
    other = PanelClient(hub_and_session[0])
    writing = Writing(session, "Half of")
    with session.memory.history.lock:
        panel.ask("stop", number=5)
        other.ask("stop", number=5)
    with pytest.raises(ReplyStopped):
        writing.reply.result(PATIENCE)
    for each in (panel, other):
        each.wait(each.answer)
    session.memory.pin(1)
    for each in (panel, other):
        assert sum(frame.get("note", "").startswith("Stopped.") for frame in each.frames) == 1


def test_a_reply_that_has_ended_is_not_mistaken_for_the_next(panel: PanelClient, session: Session) -> None:
    """Whoever is late stops nothing."""
    assert refused(panel.ask("stop", number=4), "unknown") == "The reply of #4 had ended."
    writing = Writing(session, "Half of")
    assert refused(panel.ask("stop", number=4), "unknown") == "The reply of #4 had ended."
    assert session.memory.history.draft is not None
    panel.ask("stop", number=5)
    with pytest.raises(ReplyStopped):
        writing.reply.result(PATIENCE)
