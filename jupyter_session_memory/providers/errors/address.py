"""Where an endpoint is, and how our lines may name it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from ...exceptions import UsageError
from ..keys import Secret
from .body import shown


@dataclass(frozen=True)
class Endpoint:
    """What our lines may say about an endpoint."""

    provider: str
    base_url: str
    key: Secret | None = None
    key_variable: str = ""
    url_variable: str = ""
    start: str = ""
    """What to do when nothing listens: "Start Ollama"."""
    fetch: str = ""
    """The command that fetches a missing model, with `{model}` in it."""
    secrets: tuple[Secret, ...] = ()
    """What else no line may show: the values of headers."""

    @property
    def host(self) -> str:
        """Host, and port where one is given: never user names, paths or queries."""
        parts = urlsplit(self.base_url)
        host = parts.hostname or "the endpoint"
        host = f"[{host}]" if ":" in host else host
        return f"{host}:{parts.port}" if parts.port else host

    @property
    def hidden(self) -> tuple[str, ...]:
        """What no line may show: the key, and the other secrets."""
        secrets = (self.key, *self.secrets) if self.key else self.secrets
        return tuple(secret.reveal() for secret in secrets)

    @property
    def setting(self) -> str:
        """How to name the setting of the base URL."""
        return self.url_variable or "the base URL"

    def shown(self, text: str) -> str:
        """Foreign text as part of one of our lines."""
        return shown(text, *self.hidden)


@dataclass(frozen=True, slots=True)
class Address:
    """A base URL that may be shown, and what stood in it and may not: `user:password`, and the query."""

    url: str
    login: Secret | None = None
    query: Secret | None = None

    @property
    def secrets(self) -> tuple[Secret, ...]:
        """The password, and the values in the query."""
        password = self.login.reveal().partition(":")[2] if self.login else ""
        values = [value for _, value in parse_qsl(self.query.reveal())] if self.query else []
        return tuple(Secret(value, "the base URL") for value in (password, *values) if value)


def checked_address(name: str, variable: str, base_url: str) -> Address:
    """A provider's base URL without its last slash.

    Raises:
        UsageError: it is no http(s) address, or missing.
    """
    url = base_url.strip()
    setting = variable or "The base URL"
    if not url:
        raise UsageError(f"{name} has no base URL. Set {setting} to it.")
    if not _is_address(url):
        # What may hold a password or a key is not repeated.
        plain = not url.startswith(("http:", "https:")) and not set("@?#") & set(url)
        forgotten = plain and "://" not in url and _is_address(f"http://{url}")
        advice = f"Write http://{url}" if forgotten else "Correct it"
        raise UsageError(f"{setting} is not an address that begins with http:// or https://. {advice}.")
    parts = urlsplit(url)
    login, _, host = parts.netloc.rpartition("@")
    shown = parts._replace(netloc=host, path=parts.path.rstrip("/"), query="", fragment="").geturl()
    query = urlencode(parse_qsl(parts.query, keep_blank_values=True))
    return Address(shown, _secret(unquote(login)), _secret(query))


def _secret(text: str) -> Secret | None:
    return Secret(text, "the base URL") if text else None


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        host.encode("idna")  # refuses empty and overlong labels
        named = bool(host) and host.isprintable() and " " not in host
        return parts.scheme in ("http", "https") and named and (parts.port or 1) > 0
    except ValueError:
        return False
