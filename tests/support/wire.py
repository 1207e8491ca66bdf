"""A chat completions endpoint of our own on 127.0.0.1, on raw sockets: it can do every fault of the wire.

    with WireServer() as server:
        server.reply("Hello there.")                       # the next chat request gets this, streamed
        gate = server.gate()
        server.reply("Hello", gate, " there.")             # pauses after "Hello" until gate.open()
        server.status(429, {"error": {"message": "slow down"}}, {"Retry-After": "1"})
        server.script(SSE_HEAD, chunk(delta("Hel")), RESET)  # any bytes, gates and faults, in order
        ...                                                # OPENAI_BASE_URL=server.url, in any process
        server.requests[-1].json["messages"]

A chat request takes the next queued answer; with none queued it gets "Reply 1.", "Reply 2.", ...
Requests to other paths (GET /models) never use the queue.
"""

from __future__ import annotations

import json
import select
import socket
import ssl
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Self, TypeAlias

from support.sockets import PATIENCE
from support.wire_frames import (
    DONE,
    SSE_END,
    SSE_HEAD,
    chunk,
    completion,
    completion_chunk,
    delta,
    event,
    http,
    usage_event,
)

__all__ = [  # the frames too, so that a test has one place to import from
    "CLOSE", "DONE", "HANG", "KEY", "RESET", "SSE_END", "SSE_HEAD", "Connection", "Gate", "Recorded", "Step",
    "WireServer", "chunk", "completion", "completion_chunk", "delta", "event", "heartbeats", "http", "slowly",
    "usage_event",
]  # fmt: skip

KEY = "sk-canary-0123456789abcdef"
"""What tests pass as the key, so that one search finds it wherever it leaks."""


class Gate:
    """A place where the server stops: it sets `reached`, then waits until the test calls `open()`."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self._opened = threading.Event()

    def open(self) -> None:
        """Let the server go on (now or when it gets here)."""
        self._opened.set()

    @property
    def passed(self) -> bool:
        """Whether the server may go on."""
        return self._opened.is_set()

    def wait_reached(self, timeout: float = PATIENCE) -> None:
        """Wait until the server stands here; fails the test if it never does."""
        assert self.reached.wait(timeout), "the server never reached the gate"

    def pass_through(self, connection: Connection) -> None:
        self.reached.set()
        connection.wait(self._opened)


@dataclass
class Recorded:
    """One request as the server read it; header names are lower-case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    disconnected: threading.Event = field(default_factory=threading.Event)
    """Set when the client went away before the answer was whole."""

    @property
    def resource(self) -> str:
        """What was asked for: "completions", "models"."""
        return self.path.partition("?")[0].rpartition("/")[2]

    @property
    def json(self) -> Any:
        return json.loads(self.body) if self.body else None


class DisconnectedError(Exception):
    """The client, or the server's own closing, ended the connection."""


class Connection:
    """What a step of an answer can do to the client's socket."""

    def __init__(self, server: WireServer, sock: socket.socket, request: Recorded) -> None:
        self.server, self.sock, self.request = server, sock, request

    def send(self, data: bytes) -> None:
        try:
            self.sock.sendall(data)
        except OSError:
            self.request.disconnected.set()
            raise DisconnectedError from None

    def wait(self, event: threading.Event | None = None, seconds: float = 3600) -> None:
        """Wait for the event or so long; the client's leaving or the server's closing ends it."""
        until = time.monotonic() + seconds
        while not (event is not None and event.is_set()) and time.monotonic() < until:
            if self.server.closing.is_set():
                raise DisconnectedError
            readable, _, _ = select.select([self.sock], [], [], 0 if event is not None else 0.005)
            if readable and not self._peek():
                self.request.disconnected.set()
                raise DisconnectedError
            if event is not None:
                event.wait(0.005)

    def _peek(self) -> bytes:
        try:
            return self.sock.recv(1, socket.MSG_PEEK)
        except OSError:
            return b""

    def reset(self) -> None:
        """End the connection by RST, as a dying server or a firewall does."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise DisconnectedError


Step: TypeAlias = "bytes | Gate | Callable[[Connection], None]"


def RESET(connection: Connection) -> None:  # noqa: N802 - steps read as a list of constants
    """Step: RST. It discards what the client has not read yet: put a gate before it where that matters."""
    connection.reset()


def CLOSE(connection: Connection) -> None:  # noqa: N802
    """Step: close the connection in an orderly way, whatever was promised."""
    raise DisconnectedError


def HANG(connection: Connection) -> None:  # noqa: N802
    """Step: say nothing more until the client leaves."""
    connection.wait()


def heartbeats(every: float = 0.02) -> Step:
    """Step: comment lines for ever, which keep a read timeout from ever firing."""

    def beat(connection: Connection) -> None:
        while True:
            connection.send(chunk(b": keep-alive\n\n"))
            connection.wait(seconds=every)

    return beat


def slowly(data: bytes, size: int = 1) -> list[Step]:
    """Steps: the same bytes, `size` at a time, each in a TCP segment of its own."""
    return [data[i : i + size] for i in range(0, len(data), size)]


class WireServer:
    """The endpoint; use as a context manager. `url` is its base URL, ending in /v1."""

    def __init__(
        self,
        models: Sequence[str | dict[str, Any]] = ("gpt-5-mini", "tiny"),
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """`tls`: speak https, with the certificate in this context."""
        self._tls = tls
        self.models: list[str | dict[str, Any]] = list(models)
        self.models_answer: bytes | None = None
        """A whole response to GET /models instead of the list."""
        self.behaviour: Callable[[Recorded], bytes | None] | None = None
        """What a chat request is answered with where nothing is queued; None: "Reply 1." and so on."""
        self.pages: dict[str, Any] = {}
        """JSON that other paths answer with, such as "/props"."""
        self.requests: list[Recorded] = []
        """Every request of any path, in the order they came."""
        self.closing = threading.Event()
        self._queue: deque[list[Step]] = deque()
        self._lock = threading.Lock()
        self._fewer = threading.Condition(self._lock)
        self._served = 0
        self._sockets: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http{'s' * bool(tls)}://127.0.0.1:{self.port}/v1"

    @property
    def chats(self) -> list[Recorded]:
        """The chat requests alone."""
        return [request for request in self.requests if request.resource == "completions"]

    @property
    def open_connections(self) -> int:
        """Client connections that are open at this moment."""
        return len(self._sockets)

    def wait_until_open(self, most: int) -> bool:
        """Wait until at most so many client connections are open; whether that came."""
        with self._fewer:
            return self._fewer.wait_for(lambda: len(self._sockets) <= most, PATIENCE)

    # What to answer next

    def reply(
        self,
        *pieces: str | Gate,
        finish: str | None = "stop",
        usage: tuple[int, int] | None = None,
        reasoning: str = "",
        times: int = 1,
    ) -> None:
        """Queue a streamed reply, one event per piece; a lone text is cut into its words.

        `usage` is (prompt, completion) tokens; by default about a quarter of the characters.
        """
        for _ in range(times):
            self._queue.append([lambda c: self._stream(c, pieces, finish, usage, reasoning)])

    def status(
        self, status: int, body: Any = b"", headers: dict[str, str] | None = None, *, times: int = 1
    ) -> None:
        """Queue a whole response with this status; str is sent as HTML, dict as JSON."""
        for _ in range(times):
            self._queue.append([http(status, body, headers)])

    def script(self, *steps: Step | list[Step]) -> None:
        """Queue an answer of steps: bytes to send, gates to stop at, faults to make."""
        self._queue.append([one for step in steps for one in (step if isinstance(step, list) else [step])])

    def events(self, *events: bytes, end: bool = True) -> None:
        """Queue a streamed answer of these events (see `delta`), each in a chunk of its own."""
        self.script(SSE_HEAD, [chunk(one) for one in events], SSE_END if end else b"")

    def clear(self) -> None:
        """Forget what is queued."""
        self._queue.clear()

    def gate(self) -> Gate:
        """A new place to stop at."""
        return Gate()

    # Running

    def __enter__(self) -> Self:
        self._spawn(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End every connection and thread."""
        self.closing.set()
        with socket.socket() as knock:  # wakes accept()
            knock.settimeout(1)
            knock.connect_ex(("127.0.0.1", self.port))
        self._listener.close()
        with self._lock:
            sockets = list(self._sockets)
        for sock in sockets:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # the client was quicker
        for thread in list(self._threads):
            thread.join(PATIENCE)

    def _spawn(self, target: Callable[..., None], *args: Any) -> None:
        thread = threading.Thread(target=target, args=args, name="wire", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return  # closed
            if self.closing.is_set():
                sock.close()
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._sockets.add(sock)
            self._spawn(self._serve, sock)

    def _serve(self, sock: socket.socket) -> None:
        try:
            if self._tls:
                plain, sock = sock, self._tls.wrap_socket(sock, server_side=True)
                with self._lock:
                    self._sockets.symmetric_difference_update((plain, sock))
            with sock.makefile("rb") as reader:
                while not self.closing.is_set() and (request := _read(reader)):
                    steps = self._steps(request)
                    connection = Connection(self, sock, request)
                    for step in steps:
                        if isinstance(step, bytes):
                            connection.send(step)
                        elif isinstance(step, Gate):
                            step.pass_through(connection)
                        else:
                            step(connection)
        except (DisconnectedError, OSError):
            pass
        finally:
            sock.close()
            with self._fewer:
                self._sockets.discard(sock)
                self._fewer.notify_all()

    def _steps(self, request: Recorded) -> list[Step]:
        if request.method == "TLS":
            return [http(400, "Client sent an HTTP request to an HTTPS server"), CLOSE]
        with self._lock:
            self.requests.append(request)
            if request.resource == "completions":
                self._served += 1
                number = self._served
                if self._queue:
                    return self._queue.popleft()
                if self.behaviour and (answer := self.behaviour(request)):
                    return [answer]
                return [lambda c: self._stream(c, (f"Reply {number}.",), "stop", None, "")]
        if request.path in self.pages:
            return [http(200, self.pages[request.path])]
        if request.resource == "models":
            rows = [{"id": m, "object": "model"} if isinstance(m, str) else m for m in self.models]
            return [self.models_answer or http(200, {"object": "list", "data": rows})]
        return [
            http(404, {"error": {"message": f"Invalid URL ({request.method} {request.path})", "code": None}})
        ]

    def _stream(
        self,
        connection: Connection,
        pieces: Sequence[str | Gate],
        finish: str | None,
        usage: tuple[int, int] | None,
        reasoning: str,
    ) -> None:
        asked = connection.request.json
        text = "".join(piece for piece in pieces if isinstance(piece, str))
        tokens = usage or (len(json.dumps(asked["messages"])) // 4, len(text) // 4)
        if not asked.get("stream"):
            connection.send(http(200, completion(text, finish or "stop", tokens)))
            return
        connection.send(SSE_HEAD + chunk(delta("", role="assistant")))
        if reasoning:
            connection.send(chunk(delta(reasoning=reasoning)))
        if len(pieces) == 1 and isinstance(pieces[0], str):
            pieces = pieces[0].replace(" ", "\0 ").split("\0")
        for piece in pieces:
            if isinstance(piece, Gate):
                piece.pass_through(connection)
            else:
                connection.send(chunk(delta(piece)))
        if finish:
            connection.send(chunk(delta(finish=finish)))
        if (asked.get("stream_options") or {}).get("include_usage"):
            connection.send(chunk(usage_event(*tokens)))
        connection.send(chunk(DONE) + SSE_END)


def _read(reader: Any) -> Recorded | None:
    if reader.peek(1)[:1] == b"\x16":
        return Recorded("TLS", "", {}, b"")  # a client that speaks https to this http server
    head = reader.readline().decode("latin-1").split()
    if len(head) < 2:
        return None
    headers: dict[str, str] = {}
    while line := reader.readline().decode("latin-1").strip():
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    body = reader.read(int(headers.get("content-length", 0)))
    return Recorded(head[0], head[1], headers, body)
