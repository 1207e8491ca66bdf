"""The kernel's end of every panel, whatever carries its frames: the news they get, the order they get it in.

All panels know the same: the hub keeps the snapshot it told last, and tells the difference. Frames wait in one
queue, which is emptied without holding any lock, by one thread at a time; so a slow line holds nobody up and
every panel hears everything in order, whoever caused it: a cell, another panel, a thread of the user's.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import ChainMap, deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Any, TypeAlias

from ..context.receipts import Receipt
from ..exceptions import Conflict, SessionMemoryError
from ..history.changes import Change
from ..history.drafts import DraftTurn
from ..memory.session_memory import SessionMemory
from .actions import ACTIONS, Action, Question
from .context import PanelContext
from .contract.codec import Malformed
from .contract.news import DraftNews, News, Refused, Reply, Status, Update, wire
from .contract.parts import Work
from .contract.requests import Asked, Hello, Request, read_request, request_id
from .snapshot import cards
from .snapshot.columns import Columns
from .snapshot.places import Places
from .snapshot.update import update
from .snapshot.view_model import Extras, PanelSession, Snapshot, state, take
from .work import BackgroundWork

Send: TypeAlias = Callable[[dict[str, Any]], object]

DRAFT_PACE = 0.1
"""Seconds between two pieces of a reply being written, at least."""
TELLING_SHARE = 0.1
"""The share of the time that telling panels may take where changes come thick and fast."""
PLACES = 500
"""Places a table may have before it is begun anew."""

NOT_SENT = Refused(kind="failed", text="The kernel could not send the answer.")

_REQUESTS: Mapping[str, type[Request]] = ChainMap({Hello.type: Hello}, ACTIONS)  # type: ignore[arg-type]


class Connection:
    """One panel's line to the hub. It hears nothing before it said hello."""

    def __init__(self, hub: Hub, send: Send) -> None:
        self._hub = hub
        self.send = send
        self.open = True
        self.listening = False

    def receive(self, frame: object) -> None:
        """Take a frame from the panel, whatever it is; the answer, if there is one, goes out through `send`."""
        self._hub.receive(self, frame)

    def close(self) -> None:
        """The panel is gone: it is sent nothing more."""
        self._hub.disconnect(self)


class Hub:
    """What one session shows its panels.

    Args:
        session: whose threads are shown.
        render: Markdown to safe HTML.
        describe: what a past request carried, in words: "#2–#3 + your text".
        clock: seconds that only grow.
    """

    def __init__(
        self,
        session: PanelSession,
        render: Callable[[str], str],
        describe: Callable[[Receipt, SessionMemory], str],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.session = session
        self.closed = False
        self._clock = clock
        work, self._extras = BackgroundWork(self._work_changed), Extras()
        self.context = PanelContext(session, render, describe, work, self._extras)
        self._connections: list[Connection] = []
        self._queue: deque[tuple[Connection | None, News, dict[str, Any]]] = deque()
        self._lock = threading.RLock()
        self._delivery = threading.Lock()
        self._memory: SessionMemory | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._snapshot: Snapshot | None = None
        self._revision = 0
        self._draft: tuple[DraftTurn, int] | None = None
        """The draft that panels were told of, and how much of its text."""
        self._busy = False
        self._next = self._next_draft = 0.0
        self._timers: dict[str, threading.Timer] = {}

    # Lines -------------------------------------------------------------------------------------

    def connect(self, send: Send) -> Connection:
        """A new panel, to which `send` takes frames; it may be called from any thread, never twice at once."""
        connection = Connection(self, send)
        with self._lock:
            self._connections.append(connection)
        return connection

    def disconnect(self, connection: Connection) -> None:
        """Forget a panel; with the last one goes everything kept for them."""
        with self._lock:
            connection.open = connection.listening = False
            if connection in self._connections:
                self._connections.remove(connection)
            if not self._listening:
                self._let_go()

    def close(self) -> None:
        """Tell every panel that there is no memory here any more, and whoever still asks."""
        self.context.work.cancel()
        with self._lock:
            self.closed = True
            self._tell(Status(state="absent"))
        self._deliver()
        with self._lock:
            for connection in self._connections:
                connection.listening = False
            self._let_go()

    def counts(self) -> tuple[int, int]:
        """How many turns the active thread has, and how many of them the next request carries."""
        memory = self.session.threads.active
        with memory.history.lock:
            places = Places()
            marks = places.marks(memory.preview(), memory.caches.of(Columns), memory)
        return len(marks), sum(places.table[mark].state == "in" for mark in marks)

    @property
    def _listening(self) -> bool:
        return any(connection.listening for connection in self._connections)

    def receive(self, connection: Connection, frame: object) -> None:
        """Answer a frame from a panel; nothing is raised."""
        if self.closed:
            self._tell(Status(state="absent"), connection)
            self._deliver()
            return
        try:
            asked, request = read_request(frame, _REQUESTS)
        except Malformed as error:
            text = f"This panel and the kernel do not understand each other ({error}). Reload the page."
            self._reply(connection, request_id(frame), Refused(kind="malformed", text=text))
            return
        self._answer(connection, asked, request, lambda: self._begin(connection, asked, request))

    def _begin(self, connection: Connection, asked: Asked, request: Request) -> Reply | Future[Reply] | None:
        if not isinstance(request, Action):
            self._welcome(connection)
            return None
        name = self.session.threads.name
        if asked.thread not in ("", name) and not request.any_thread:
            raise Conflict(f"Thread “{name}” is in use by now. Nothing was done.")
        return request.apply(self.context)

    def _answer(
        self,
        connection: Connection,
        asked: Asked,
        request: Request,
        make: Callable[[], Reply | Future[Reply] | None],
    ) -> None:
        """Send what `make` gives, now or when there is something; what it raises is why it was not done.

        Panels are brought up to date before: the effect is there when the answer is.
        """
        try:
            found = make()
            if isinstance(found, Future):
                found.add_done_callback(lambda done: self._answer(connection, asked, request, done.result))
                return
            if isinstance(request, Action):
                self._follow_up(request)
        except Exception as error:
            found = self._refused(request, error)
        if found is not None:
            self._reply(connection, asked.id, found)

    def _follow_up(self, done: Action) -> None:
        if self._extras.findings and not isinstance(done, Question):
            self.context.check()
        if done.refreshes:
            self.refresh()

    def _refused(self, request: Request, error: Exception) -> Refused:
        if isinstance(error, SessionMemoryError) and isinstance(request, Action):
            refused = request.refused(self.context, error)
            self.refresh()
            return refused
        # A fault of ours must neither break the line nor go unnoticed.
        logging.getLogger(__name__).error(
            "A request of the memory panel failed: %s", request.type, exc_info=error
        )
        text = f"Not done: {type(error).__name__} in the kernel. Its log says more."
        return Refused(kind="failed", text=text)

    def _reply(self, connection: Connection, re: str, reply: Reply) -> None:
        self._tell(reply, connection, re)
        self._deliver()

    def _welcome(self, connection: Connection) -> None:
        with self._lock:
            connection.listening = True
            self._look(newcomer=connection)
            if self._busy:
                self._tell(Status(state="busy"), connection)
        self._deliver()

    # News --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Tell every panel what is new; also for what no change event speaks of, such as another model."""
        with self._lock:
            self._look()
        self._deliver()

    def set_busy(self, busy: bool) -> None:
        """Say whether a cell is running; when it ends, whatever it did is told."""
        with self._lock:
            self._look()
            if busy != self._busy:
                self._busy = busy
                self._tell(Status(state="busy" if busy else "idle"))
        self._deliver()

    def _look(self, newcomer: Connection | None = None) -> None:
        """Queue what panels do not know yet, and everything for a newcomer."""
        if not self._listening:
            return
        memory = self._follow()
        began = self._clock()
        with memory.history.lock:
            before = self._snapshot
            if before and before.columns is not memory.caches.of(Columns):
                # Something was erased, and findings may quote it.
                self.context.forget_findings()
            places = before.places if before and len(before.places.table) < PLACES else Places()
            after = self._snapshot = take(self.session, self._extras, places)
            whole = before is None or before.columns is not after.columns or before.places is not places
            if whole:
                self._revision += 1
                self._tell(state(after, memory))
                draft = memory.history.draft
                self._draft = (draft, len(draft.text)) if draft else None
            else:
                assert before is not None
                self._tell_difference(before, after, memory)
                if newcomer:
                    self._tell(state(after, memory), newcomer)
        now = self._clock()
        self._next = now + (now - began) / TELLING_SHARE

    def _tell_difference(self, before: Snapshot, after: Snapshot, memory: SessionMemory) -> None:
        news = update(before, after, memory, self._revision)
        if news is not None:
            self._revision += 1
            self._tell(news)
            known = self._draft
            if known and known[0] is memory.history.draft and _brings(news, known[0].number):
                # A re-run that began before its older version was told of: panels take that card for
                # the draft's end, so the draft opens anew.
                self._draft = None
        self._tell_draft(memory, news)

    def _tell_draft(self, memory: SessionMemory, news: Update | None = None) -> None:
        """Queue how far the reply has come. A draft that `news` brings as a turn needs no end of its own."""
        draft, known = memory.history.draft, self._draft
        if known is not None and draft is not known[0]:
            number = known[0].number
            if not (news and _brings(news, number)):
                self._tell(DraftNews(number=number, at=0, ended=True))
            known = None
        if draft is None:
            self._draft = None
            return
        at = min(known[1], len(draft.text)) if known else 0
        if known is None or len(draft.text) != known[1]:
            question = "" if known else cards.draft_card(draft).question
            self._tell(DraftNews(number=draft.number, at=at, text=draft.text[at:], question=question))
        self._draft = (draft, len(draft.text))

    def _follow(self) -> SessionMemory:
        """The active memory, subscribed to."""
        memory = self.session.threads.active
        if memory is not self._memory:
            self._let_go()
            self._memory = memory
            self._unsubscribe = memory.subscribe(self._changed)
        return memory

    def _let_go(self) -> None:
        """Keep nothing of a memory."""
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._memory = self._snapshot = self._draft = None
        self.context.forget_findings()

    def _work_changed(self, work: Work) -> None:
        with self._lock:
            self._extras.work = work
        self.refresh()

    # Pace --------------------------------------------------------------------------------------

    def _changed(self, change: Change) -> None:
        """A change of the memory: told at once, or, in a burst, a little later together with the next ones."""
        now = self._clock()
        if change.kind != "draft":
            self._later("refresh", self._next - now, self.refresh)
        else:
            # A draft that opens or ends has a label, and does not wait.
            self._later("write", 0 if change.label else self._next_draft - now, self._write)

    def _write(self) -> None:
        with self._lock:
            memory = self._memory
            if memory is None or self._snapshot is None:
                return
            self._next_draft = self._clock() + DRAFT_PACE
            with memory.history.lock:
                self._tell_draft(memory)
        self._deliver()

    def _later(self, name: str, delay: float, action: Callable[[], None]) -> None:
        """Do something now, or, where it is not due yet, once when it is."""
        if delay <= 0:
            action()
            return

        def run() -> None:
            del self._timers[name]
            action()

        with self._lock:
            if name not in self._timers:
                timer = self._timers[name] = threading.Timer(delay, run)
                timer.daemon = True
                timer.start()

    # Sending -----------------------------------------------------------------------------------

    def _tell(self, news: News, connection: Connection | None = None, re: str | None = None) -> None:
        """Queue a frame that speaks of what panels know by now, for one of them or for all."""
        thread = "" if self.closed else self._snapshot.thread if self._snapshot else self.session.threads.name
        self._queue.append((connection, news, {"thread": thread, "revision": self._revision, "re": re}))

    def _deliver(self) -> None:
        # Whoever delivers already also delivers what was queued meanwhile, so order is kept.
        while self._queue and self._delivery.acquire(blocking=False):
            try:
                while self._queue:
                    self._hand_over(*self._queue.popleft())
            finally:
                self._delivery.release()

    def _hand_over(self, connection: Connection | None, news: News, envelope: dict[str, Any]) -> None:
        frame = wire(news, **envelope)
        for each in [connection] if connection else list(self._connections):
            if not (each.listening or (each is connection and each.open)) or _sent(each, frame):
                continue
            # A frame that no line carries costs its answer, and not the panel; a line that carries nothing is gone.
            if not _sent(each, wire(NOT_SENT, **(envelope | {"re": envelope["re"] or ""}))):
                self.disconnect(each)


def _sent(connection: Connection, frame: dict[str, Any]) -> bool:
    try:
        connection.send(frame)
    except Exception:
        # A line that broke is its front end's affair; the others still have theirs.
        logging.getLogger(__name__).debug("A memory panel was not told: %s", frame["type"], exc_info=True)
        return False
    return True


def _brings(news: Update, number: int) -> bool:
    return any(card.number == number for card in news.cards)
