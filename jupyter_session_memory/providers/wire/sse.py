"""Server-sent events from bytes, whatever way the bytes were cut.

The SDK's own reader gives up a whole reply over one bad byte or an event without data, and tells
nothing when a login page comes instead of events; so the body's bytes are read here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Event(NamedTuple):
    """One event: its name (mostly empty) and its data lines joined by line feeds."""

    name: str
    data: str


class EventDecoder:
    """ReplyThread bytes, get the events that are whole; comments, ids and retry times are passed over.

    Bytes that are no UTF-8 become U+FFFD, as the event stream standard wants it.

    Attributes:
        held: bytes of an event that has not ended yet.
    """

    def __init__(self) -> None:
        self.held = 0
        self._pieces: list[bytes] = []
        self._name = ""
        self._data: list[str] = []

    def feed(self, data: bytes) -> Iterator[Event]:
        """The events that end within these bytes."""
        self._pieces.append(data)
        self.held += len(data)
        # Joined only when a line may end, so that a line of megabytes costs no more than its length.
        if b"\n" not in data and b"\r" not in data:
            return
        lines = b"".join(self._pieces).splitlines(keepends=True)
        # A carriage return at the end may be half of a line's end.
        self._pieces = [lines.pop()] if not lines[-1].endswith(b"\n") else []
        for line in lines:
            yield from self._line(line)

    def finish(self) -> Iterator[Event]:
        """What the end of the stream completes: servers forget the last empty line."""
        rest, self._pieces = b"".join(self._pieces), []
        if rest:
            yield from self._line(rest)
        yield from self._line(b"")

    def _line(self, raw: bytes) -> Iterator[Event]:
        line = raw.rstrip(b"\r\n").decode("utf-8", "replace").removeprefix("\ufeff")
        if not line:
            if self._data or self._name:
                yield Event(self._name, "\n".join(self._data))
            self._name, self._data = "", []
            self.held = sum(map(len, self._pieces))
            return
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "data":
            self._data.append(value)
        elif field == "event":
            self._name = value
