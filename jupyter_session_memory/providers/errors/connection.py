"""Endpoints that cannot be reached: the line for what stands in the way."""

from __future__ import annotations

import socket
import ssl
from urllib.parse import urlsplit

from ...exceptions import (
    BadAnswer,
    ConnectionDropped,
    ConnectionFailed,
    EndpointTimeout,
    ProviderError,
    RequestRefused,
)
from ..wire.clients import proxy_for
from .address import Endpoint
from .body import sentence


def chain(error: BaseException) -> list[BaseException]:
    """The error and what it came from."""
    links: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in links and len(links) < 20:
        links.append(link)
        link = link.__cause__ or link.__context__
    return links


_NO_WAY = {
    "ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "InvalidURL", "UnsupportedProtocol",
    "LocalProtocolError",
}  # fmt: skip
"""Errors of HTTP libraries that come before the first byte of a request, by name."""
_BEFORE = (UnicodeEncodeError, ImportError, FileNotFoundError, socket.gaierror, ConnectionRefusedError)


def unconnected(error: BaseException, endpoint: Endpoint, connect: float) -> ProviderError:
    """Our error for a request that found no answer, and whether anything of it was sent."""
    found = _told(error, endpoint, connect)
    found.unsent = any(type(link).__name__ in _NO_WAY or isinstance(link, _BEFORE) for link in chain(error))
    return found


def _told(error: BaseException, endpoint: Endpoint, connect: float) -> ProviderError:
    """Our error, told from the system's own at the bottom of the chain."""
    links = chain(error)
    names = {type(link).__name__ for link in links}
    text = " ".join(str(link) for link in links)
    host, check = endpoint.host, f"Check the network and {endpoint.setting}"

    def among(*kinds: type[BaseException]) -> BaseException | None:
        return next((link for link in links if isinstance(link, kinds)), None)

    if among(UnicodeError):
        return RequestRefused("the text has characters that cannot be sent", next_step="Remove them")
    if among(ImportError, FileNotFoundError):
        return _unequipped(among(ImportError), endpoint)
    tls = among(ssl.SSLError)
    if tls or "CERTIFICATE_VERIFY_FAILED" in text or "[SSL" in text:
        return _untrusted(tls, text, endpoint)
    if "ProxyError" in names or (among(ValueError) and "proxy" in text.lower()):
        return by_proxy(endpoint)
    if names & {"InvalidURL", "UnsupportedProtocol"}:
        said = sentence(endpoint.shown(str(links[0])))
        return _final(
            "an address cannot be read",
            f"Check {endpoint.setting}, HTTP_PROXY, HTTPS_PROXY and NO_PROXY",
            said,
        )
    if "LocalProtocolError" in names:
        return _final("a header cannot be sent", "Check ChatMagics.headers and the key")
    if unreadable := undecoded(error, endpoint):
        return unreadable
    if among(socket.gaierror):
        if proxy_for(endpoint.base_url):
            return by_proxy(endpoint)  # whose host it is that was not found
        return ConnectionFailed(f"there is no host {host}", next_step=check)
    if "ConnectTimeout" in names:
        return EndpointTimeout(f"{host} was not reached within {connect:g} s", next_step=check)
    if names & {"ReadTimeout", "WriteTimeout", "PoolTimeout", "APITimeoutError"}:
        return EndpointTimeout(f"{host} did not answer in time", next_step="Check that it is well")
    if among(ConnectionRefusedError):
        if proxy_for(endpoint.base_url):
            return by_proxy(endpoint)
        start = endpoint.start or f"Check that it runs and that {endpoint.setting} is right"
        return ConnectionFailed(f"nothing listens at {host}", next_step=start)
    if names & {"RemoteProtocolError", "ReadError", "WriteError"}:
        lost = ConnectionDropped(f"{host} closed the connection without an answer")
        lost.retryable = True  # a kept connection that the server had given up looks like this
        return lost
    reason = next((str(link.strerror) for link in reversed(links) if isinstance(link, OSError)), "")
    told = f" ({endpoint.shown(reason).lower()})" if reason and reason != "None" else ""
    return ConnectionFailed(f"no connection to {host}{told}", next_step=check)


def undecoded(error: BaseException, endpoint: Endpoint) -> ProviderError | None:
    """Our error for an answer that is not encoded as its headers say; None for any other failure."""
    names = {type(link).__name__ for link in chain(error)}
    if not names & {"DecodingError", "JSONDecodeError"}:
        return None
    return BadAnswer(
        f"{endpoint.host} sent data that cannot be read",
        next_step=f"Check {endpoint.setting}; it may also be a proxy on the way that spoils answers",
        again=False,
    )


def by_proxy(endpoint: Endpoint) -> ProviderError:
    """The proxy of the environment stands in the way."""
    variable = "HTTP_PROXY" if urlsplit(endpoint.base_url).scheme == "http" else "HTTPS_PROXY"
    return _final(f"the proxy on the way to {endpoint.host} did not work", f"Check {variable} and NO_PROXY")


def _unequipped(missing: BaseException | None, endpoint: Endpoint) -> ProviderError:
    """The client could not even be made: a package or the certificate file is not there."""
    if missing is None:
        return _final("there is no certificate file where SSL_CERT_FILE says", "Correct it")
    said = sentence(endpoint.shown(str(missing)))
    return _final("a package is missing", "Install it with %pip, restart the kernel", said)


def _final(what: str, next_step: str, detail: str = "") -> ConnectionFailed:
    """No connection, and no sense in trying again."""
    error = ConnectionFailed(what, next_step=next_step, detail=detail)
    error.retryable = False
    return error


def other_scheme(endpoint: Endpoint, scheme: str) -> ConnectionFailed:
    """Our error for an address whose port speaks the other of http and https."""
    parts = urlsplit(endpoint.base_url)
    address = f"{scheme}://{endpoint.host}{parts.path}"
    return _final(
        f"{endpoint.host} speaks {scheme}, not {parts.scheme}", f"Set {endpoint.setting} to {address}"
    )


_NO_TLS = (
    "wrong_version",
    "wrong version",
    "record_layer",
    "record layer",
    "unknown_protocol",
    "packet_length",
)
"""How TLS libraries take an answer in plain HTTP."""


def _untrusted(tls: BaseException | None, text: str, endpoint: Endpoint) -> ProviderError:
    reason = str(getattr(tls, "verify_message", "") or getattr(tls, "reason", "") or "").rstrip(".")
    said = f"{reason} {text}".lower()
    what = f"the certificate of {endpoint.host} is not trusted"
    if "expired" in said or "not yet valid" in said:
        advice = "Check this computer's date, or tell whoever runs the endpoint"
    elif "mismatch" in said or "not valid for" in said:
        advice = f"Check the host in {endpoint.setting}"
    elif "certificate" in said or "verif" in said:
        advice = "Behind an organisation's proxy, or for a server of your own, set SSL_CERT_FILE to its certificate"
    elif any(sign in said for sign in _NO_TLS):
        return other_scheme(endpoint, "http")
    else:
        what = f"no secure connection to {endpoint.host}"
        advice = f"Check that {endpoint.setting} is right"
    reason = f" ({endpoint.shown(reason).replace('_', ' ').lower()})" if reason else ""
    return _final(f"{what}{reason}", advice)
