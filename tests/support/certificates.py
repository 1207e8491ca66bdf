"""Certificates made for a test: an authority of its own, and servers that it vouches for."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme


class Authority:
    """Signs certificates; nobody trusts it but who is told to by `file`."""

    def __init__(self, file: Path) -> None:
        """Write the authority's own certificate to `file`, for SSL_CERT_FILE."""
        self.file = file
        self._authority = trustme.CA()
        self._authority.cert_pem.write_to_path(str(file))

    def server(self, host: str = "127.0.0.1", *, expired: bool = False) -> ssl.SSLContext:
        """What a server for this host needs, with a certificate of this week or of last year."""
        until = datetime.now(UTC) + timedelta(days=-300 if expired else 7)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate = self._authority.issue_cert(host, not_before=until - timedelta(days=30), not_after=until)
        certificate.configure_cert(context)
        return context
