"""Exchanges with an endpoint: SDK clients, one exchange at a time each, that another thread can cut.

Closing a response does not wake a thread that waits in `recv`; shutting its socket down does. The
SDK's HTTP library reports each connection it opens to a trace hook, which is where the sockets come from.
"""

from __future__ import annotations

import base64
import os
import socket
import ssl
import threading
import weakref
from collections.abc import Callable
from functools import partial
from ipaddress import ip_address
from typing import Any, TypeAlias
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from ...exceptions import ConnectionFailed, ProviderError
from ...messages import Outcome
from ..errors.address import Address
from ..extras import Extras
from ..keys import Secret
from .reply_thread import Deadlines, ReplyThread

Put: TypeAlias = Callable[[Any], None]
Translate: TypeAlias = Callable[[Exception, Any, bool], "ProviderError | Outcome"]
"""From a foreign exception, the SDK client, and whether items were put before, to what to report."""

_NO_KEY = "none"
"""What endpoints that need no key are sent as one; the SDK insists on some."""


class Client:
    """An SDK client and the sockets it has open."""

    def __init__(
        self, address: Address, key: Secret | None, deadlines: Deadlines, extras: Extras, key_header: str
    ) -> None:
        # Imported at the first real call: half a second that loading the extension must not pay.
        import openai

        self._sockets: list[socket.socket] = []
        self._is_cut = False
        base_url, self._query = address.url, address.query
        self._headers = dict(extras.headers)
        if address.login:
            basic = base64.b64encode(address.login.reveal().encode()).decode()
            self._headers["Authorization"] = Secret(f"Basic {basic}", address.login.source)
        self._instead = key_header
        if key and key_header:
            self._headers[key_header] = key
        # The deadlines proper are kept by who waits; these end a thread that nobody waits for any more.
        late = max(deadlines.first, deadlines.idle) + 5
        trusts = not is_loopback(base_url)
        make = partial(
            openai.DefaultHttpxClient,
            timeout=openai.Timeout(late, connect=deadlines.connect),
            follow_redirects=False,
            event_hooks={"request": [self._watch]},
        )
        try:
            self._http = make(trust_env=trusts, verify=_verification(base_url, trusts))
        except Exception:
            # Some of the HTTP library's versions cannot read an IPv6 address in NO_PROXY; Python's own code can.
            if not trusts:
                raise
            self._http = make(
                trust_env=False, verify=_verification(base_url, False), proxy=proxy_for(base_url)
            )
        self.client = openai.OpenAI(
            base_url=base_url,
            api_key=key.reveal() if key else _NO_KEY,
            max_retries=0,
            http_client=self._http,
        )

    def _watch(self, request: Any) -> None:
        request.extensions = {**request.extensions, "trace": self._trace}
        if self._query:
            request.url = _unshown(request.url, self._query.reveal())
        if self._instead:
            request.headers.pop("Authorization", None)
        for name, value in self._headers.items():
            request.headers[name] = value.reveal()

    def _trace(self, event: str, info: dict[str, Any]) -> None:
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            sock = info["return_value"].get_extra_info("socket")
            if isinstance(sock, socket.socket):
                self._sockets = [one for one in self._sockets if one.fileno() >= 0] + [sock]
            if self._is_cut:
                self.cut()

    def cut(self) -> None:
        """Make whatever waits on this line fail at once; the line is of no use afterwards."""
        self._is_cut = True
        for sock in self._sockets:
            try:
                # Past SSLSocket's own shutdown, which would take the TLS object from under a reader.
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
            except OSError:
                continue  # closed already

    def close(self) -> None:
        """Close its connections."""
        self._http.close()


class Clients:
    """The idle lines to one endpoint. Threads may borrow at the same time; each gets its own."""

    def __init__(self, address: Address, deadlines: Deadlines, key_header: str = "") -> None:
        """`key_header` is where the endpoint wants its key in place of "Authorization"."""
        self.address, self.deadlines, self.extras = address, deadlines, Extras()
        self._key_header = key_header
        self._lock = threading.Lock()
        self._idle: list[Client] = []
        self._key: Secret | None = None
        weakref.finalize(self, _close_all, self._idle).atexit = False

    def exchange(
        self, ask: Callable[[Any, Put], None], key: Secret | None, translate: Translate
    ) -> ReplyThread[Any]:
        """Run `ask(client, put)` on a thread; closing the feed cuts its connection.

        What `ask` raises goes through `translate`: an error ends the feed, an outcome becomes its last item.
        """
        lock = threading.Lock()
        line: Client | None = None
        is_cut = False

        def cut() -> None:
            nonlocal is_cut
            with lock:
                is_cut = True
                if line:
                    line.cut()

        def work(put: Put) -> None:
            nonlocal line
            mine: Client | None = None
            begun = False
            result: ProviderError | Outcome | None = None

            def put_on(item: Any) -> None:
                nonlocal begun
                begun = True
                put(item)

            try:
                mine = self._borrow(key)
                with lock:
                    line = mine
                    stop = is_cut
                if not stop:
                    ask(mine.client, put_on)
            except Exception as error:
                result = translate(error, mine and mine.client, begun)
            with lock:
                line = None  # from here on the line may be another exchange's: no cutting
            if mine:
                # After a failure to connect a new one is made: it reads proxies and certificates anew.
                broken = is_cut or (begun and result) or isinstance(result, ConnectionFailed)
                self._give_back(mine, key, sound=not broken)
            if isinstance(result, ProviderError):
                raise result  # outside of `except`, so that no foreign exception hangs on it
            if result:
                put(result)

        return ReplyThread(work, cut)

    def _borrow(self, key: Secret | None) -> Client:
        """An idle line, or a new one; a changed key retires the idle ones."""
        with self._lock:
            if key != self._key:
                self._key = key
                _close_all(self._idle)
            if self._idle:
                return self._idle.pop()
        return Client(self.address, key, self.deadlines, self.extras, self._key_header)

    def _give_back(self, line: Client, key: Secret | None, *, sound: bool) -> None:
        """Keep one sound line for the next request, close any other."""
        with self._lock:
            if sound and not self._idle and key == self._key:
                self._idle.append(line)
                return
        line.close()

    def close(self) -> None:
        """Close the idle lines."""
        with self._lock:
            _close_all(self._idle)


def is_loopback(url: str) -> bool:
    """Whether an address is this machine's own: no proxy of the environment can reach it, and none is asked."""
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def proxy_for(base_url: str) -> str | None:
    """The proxy that the environment names for this address, as Python's own library reads it."""
    parts, proxies = urlsplit(base_url), getproxies()
    if is_loopback(base_url) or proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    return proxies.get(parts.scheme) or proxies.get("all")


def _unshown(url: Any, query: str) -> Any:
    """A URL with a query that its text leaves out: the SDK and its HTTP library write that into their logs."""
    kind, shown = type(url), str(url)
    whole = url.copy_with(query=query.encode())
    whole.__class__ = type(kind.__name__, (kind,), {"__str__": lambda _: shown, "__repr__": lambda _: shown})
    return whole


def _verification(base_url: str, trusts_environment: bool) -> ssl.SSLContext | bool:
    """What the HTTP library is to check certificates with; True: as it does by itself."""
    parts = urlsplit(base_url)
    if trusts_environment:
        return True
    if parts.scheme == "http":
        return False  # nothing to verify, and certificates take 25 ms to load
    # Without the environment's proxies the library leaves out its certificates, too.
    file, folder = (os.environ.get(name) or None for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"))
    return ssl.create_default_context(cafile=file, capath=folder) if file or folder else True


def _close_all(lines: list[Client]) -> None:
    while lines:
        lines.pop().close()
