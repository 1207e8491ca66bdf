"""The lock of a history and the news of its changes.

Subscribers run after the lock is released, in the order of the changes and never two at once, so a
slow or failing one cannot hold up or break the change it is told of. Watchers are the package's own
caches: they run inside the lock, so that no reader sees a cache behind its history. Each of them is told,
whatever another raised; one that fails begins anew from the records.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Literal, NamedTuple, Protocol, TypeAlias

Kind: TypeAlias = Literal["change", "commit", "undo", "redo", "erase", "draft", "settings"]
"""`settings`: strategy, budget or counting, which decide what a context carries; no record changed."""


class Deed(NamedTuple):
    """What a change did: a verb, and to what, as people name it ("#2–#3", "S1"); `str` gives both as they read it."""

    verb: str
    target: str = ""

    def __str__(self) -> str:
        return f"{self.verb} {self.target}".rstrip()


class Change(NamedTuple):
    """What happened: the revision it led to, its kind, the ids of the records concerned, and its label."""

    revision: int
    kind: Kind
    keys: tuple[str, ...] = ()
    label: str = ""


class Watcher(Protocol):
    """What is worked out from the records of a history, and kept."""

    def changed(self, change: Change) -> None:
        """Keep up with a change."""

    def rebuild(self) -> None:
        """Forget all that is kept: it may be wrong. What is asked for next is worked out from the records."""


class ChangeLock:
    """A re-entrant lock that delivers what was published inside it once it is free again."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._delivery = threading.Lock()
        self._depth = 0
        self._news: deque[Change] = deque()
        self._watchers: list[Watcher] = []
        self._subscribers: dict[object, Callable[[Change], object]] = {}

    def __enter__(self) -> None:
        self._lock.acquire()
        self._depth += 1

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
        free = not self._depth
        self._lock.release()
        if free and self._news:
            self._deliver()

    def publish(self, change: Change) -> None:
        """Tell the watchers now and the subscribers when the lock is free; the lock must be held."""
        if self._subscribers:
            self._news.append(change)
        interrupt: BaseException | None = None
        for watcher in self._watchers:
            try:
                watcher.changed(change)
            except BaseException as error:
                watcher.rebuild()
                if isinstance(error, Exception):
                    _log("A cache of the session memory failed, and begins anew")
                else:
                    interrupt = error
        if interrupt:
            raise interrupt

    def rebuild(self) -> None:
        """Let every watcher begin anew: what it read may have been taken back; the lock must be held."""
        for watcher in self._watchers:
            watcher.rebuild()

    def watch(self, watcher: Watcher) -> None:
        """Tell a watcher of each change, inside the lock, for as long as the lock lives."""
        self._watchers.append(watcher)

    def subscribe(self, callback: Callable[[Change], object]) -> Callable[[], None]:
        """Call `callback` after each change; returns the function that ends this subscription and no other."""
        token = object()
        with self._lock:
            # Another one each time: whoever delivers goes through the one that was there.
            self._subscribers = {**self._subscribers, token: callback}

        def unsubscribe() -> None:
            with self._lock:
                self._subscribers = {key: each for key, each in self._subscribers.items() if key is not token}

        return unsubscribe

    def _deliver(self) -> None:
        # Whoever delivers already also delivers what was added meanwhile, so order is kept.
        while self._news and self._delivery.acquire(blocking=False):
            try:
                while self._news:
                    change = self._news.popleft()
                    for callback in self._subscribers.values():
                        _tell(callback, change)
            finally:
                self._delivery.release()


def _tell(callback: Callable[[Change], object], change: Change) -> None:
    try:
        callback(change)
    except Exception:
        # The change has happened: a subscriber's own fault is its own, reported and not raised here.
        _log("A subscriber of the session memory failed")


def _log(fault: str) -> None:
    import logging

    logging.getLogger(__name__).exception(fault)
