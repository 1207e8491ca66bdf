"""A panel as the protocol describes one, strictly: it takes frames as JSON and complains of any that does not fit."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

from jupyter_session_memory.kernel.config import ChatSettings
from jupyter_session_memory.kernel.reply.footer import told
from jupyter_session_memory.kernel.reply.render import render
from jupyter_session_memory.kernel.session import Session
from jupyter_session_memory.memory.session_memory import SessionMemory
from jupyter_session_memory.panel.contract import PROTOCOL
from jupyter_session_memory.panel.hub import Hub
from support.frames import read_news
from support.sockets import PATIENCE

Frame = dict[str, Any]
PARTS = ("head", "meter", "system", "plan", "late", "summaries", "entities", "findings", "work")


class PanelClient:
    """One panel: what it knows after the frames it heard, and what it was answered."""

    def __init__(self, hub: Hub, *, hello: bool = True) -> None:
        self.frames: list[Frame] = []
        self.known: Frame = {}
        self.cards: dict[int, Frame] = {}
        self.draft: Frame | None = None
        self.status = ""
        self._ids = 0
        self._heard = threading.Condition()
        self.line = hub.connect(self._take)
        if hello:
            self.ask("hello", protocol=PROTOCOL)

    # Asking ------------------------------------------------------------------------------------

    def ask(self, kind: str, **body: Any) -> Frame:
        """Send a request; its answer, or an empty frame where that is still to come (or is a State)."""
        self._ids += 1
        request = f"r{self._ids}"
        known = self.known or {"thread": "", "revision": 0}
        frame = {
            "type": kind,
            "id": request,
            "thread": known["thread"],
            "revision": known["revision"],
            **body,
        }
        opened = self._opened()
        self.line.receive(json.loads(json.dumps(frame)))
        if kind == "hello":
            # It may be another thread that delivers just now.
            self.wait(lambda: self._opened() > opened)
        return self.answer(request)

    def _opened(self) -> int:
        """How many frames so far answered a hello, or might have."""
        return sum(each["type"] in ("state", "status", "refused") for each in self.frames)

    def wait(self, condition: Callable[[], object]) -> None:
        """Wait until something holds of what it heard, from whichever thread."""
        with self._heard:
            assert self._heard.wait_for(condition, PATIENCE), "it did not happen"

    def wait_for_view(self, view: Frame) -> None:
        """Wait until it knows just this (see `view`); fails with the difference."""
        with self._heard:
            self._heard.wait_for(lambda: self.view() == view, PATIENCE)
        assert self.view() == view

    def answer(self, request: str = "") -> Frame:
        """The answer to a request, the last one's if none is named."""
        request = request or f"r{self._ids}"
        return next((frame for frame in self.frames if frame.get("re") == request), {})

    def done(self, kind: str, **body: Any) -> str:
        """Send a request that must be carried out; the note that came with it."""
        answer = self.ask(kind, **body)
        assert answer["type"] == "done", answer
        return str(answer["note"])

    @property
    def numbers(self) -> list[int]:
        return list(self.known["order"])

    def place(self, number: int) -> str:
        """Where a turn stands, as "out window 2"."""
        place = self.known["places"][self.known["marks"][self.numbers.index(number)]]
        return " ".join(word for word in place.values() if word)

    # Hearing -----------------------------------------------------------------------------------

    def _take(self, frame: Frame) -> None:
        with self._heard:
            self._hear(frame)
            self._heard.notify_all()

    def _hear(self, frame: Frame) -> None:
        # As Jupyter packs it: what is no text raises here.
        frame = json.loads(json.dumps(frame, ensure_ascii=False).encode())
        kind = frame["type"]
        # What the kernel sends must be what the contract says.
        read_news(frame)
        self.frames.append(frame)
        if kind == "state":
            self._open(frame)
        elif kind == "status":
            self.status = frame["state"]
        elif self.known and frame["thread"] == self.known["thread"]:
            hear = {"update": self._update, "draft": self._write, "page": self._page}.get(kind)
            if hear:
                hear(frame)

    def _open(self, frame: Frame) -> None:
        self.known = {
            **{name: frame[name] for name in ("thread", "revision", "tokens", "places", *PARTS)},
            "order": _unroll(frame["order"], 1),
            "marks": _unroll(frame["marks"], 0),
        }
        self._check()
        self.cards = {card["number"]: card for card in frame["cards"]}
        self.draft = frame.get("draft")

    def _update(self, frame: Frame) -> None:
        known = self.known
        assert frame["base"] == known["revision"], "an update for another revision"
        known["revision"] = frame["revision"]
        known.update({name: frame[name] for name in (*PARTS, "places") if name in frame})
        for splice in frame["splices"]:
            cut = slice(splice["at"], splice["at"] + splice["remove"])
            assert cut.stop <= len(known["order"])
            for gone in known["order"][cut]:
                self.cards.pop(gone, None)
            known["order"][cut] = _unroll(splice["numbers"], 1)
            known["tokens"][cut] = splice["tokens"]
            known["marks"][cut] = _unroll(splice["places"], 0)
        for start, count, place in frame["marks"]:
            assert start + count <= len(known["marks"])
            known["marks"][start : start + count] = [place] * count
        for index, tokens in frame["counts"]:
            known["tokens"][index] = tokens
        assert len(known["order"]) == frame["total"]
        self._check()
        for number in _unroll(frame["outdated"], 1):
            self.cards.pop(number, None)
        self.cards.update({card["number"]: card for card in frame["cards"]})
        if self.draft and any(card["number"] == self.draft["number"] for card in frame["cards"]):
            self.draft = None

    def _check(self) -> None:
        known = self.known
        assert len(known["order"]) == len(known["tokens"]) == len(known["marks"])
        assert len(set(known["order"])) == len(known["order"])
        assert all(mark < len(known["places"]) for mark in known["marks"])

    def _write(self, frame: Frame) -> None:
        number = frame["number"]
        if frame["ended"]:
            if self.draft and self.draft["number"] == number:
                self.draft = None
        elif self.draft is None or self.draft["number"] != number:
            self.draft = {name: frame[name] for name in ("number", "question", "text", "at")}
        else:
            text, at = self.draft["text"], self.draft["at"]
            assert frame["at"] <= at + len(text), "a gap in the draft"
            self.draft["text"] = text[: max(0, frame["at"] - at)] + frame["text"]

    def _page(self, frame: Frame) -> None:
        self.cards.update({card["number"]: card for card in frame["cards"]})

    # Comparing ---------------------------------------------------------------------------------

    def view(self) -> Frame:
        """Everything it knows but the revision, with places by their words and drafts from their beginning."""
        known = {
            name: item for name, item in self.known.items() if name not in ("revision", "places", "marks")
        }
        known["where"] = [self.place(number) for number in self.numbers]
        known["draft"] = self.draft
        return known


def _unroll(runs: list[list[int]], step: int) -> list[int]:
    return [first + step * index for first, count in runs for index in range(count)]


def panel_hub(*, clock: Callable[[], float] = lambda: 0.0, **settings: Any) -> tuple[Hub, Session]:
    """A hub over a session with the offline demo; with a clock that stands still, every change is told at once."""
    session = Session(ChatSettings(**{"model": "offline", "strategy": "full", **settings}))
    return Hub(session, render, partial(told, lead=""), clock=clock), session


def converse(memory: SessionMemory, *questions: str, reply: str = "Noted.") -> None:
    """Tell a memory one complete turn for each question."""
    for question in questions:
        memory.add("user", question)
        memory.add("assistant", reply)


def refused(answer: Frame, kind: str) -> str:
    """The line of an answer that refuses for that reason."""
    assert (answer["type"], answer["kind"]) == ("refused", kind), answer
    return str(answer["text"])
