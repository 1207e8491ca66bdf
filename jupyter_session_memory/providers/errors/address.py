"""An endpoint as our lines may name it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

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
    def setting(self) -> str:
        """How to name the setting of the base URL."""
        return self.url_variable or "the base URL"

    def shown(self, text: str) -> str:
        """Foreign text as part of one of our lines."""
        secrets = (self.key, *self.secrets) if self.key else self.secrets
        return shown(text, *(secret.reveal() for secret in secrets))
