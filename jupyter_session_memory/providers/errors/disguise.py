"""Whether a foreign text holds a secret in disguise: in pieces, with signs between, turned round, encoded."""

from __future__ import annotations

import base64
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

_SHORTEST = 12
"""Letters and digits below which a secret, such as "ollama", is a word that any text may hold."""
_PIECE = 4
"""Signs of a piece that is looked for."""
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}")
_HEX = re.compile(r"(?:[0-9a-fA-F]{2}){6,}")


def hides(text: str, secret: str) -> bool:
    """Whether at least half of the secret's pieces stand in the text, read in any of the ways below."""
    wanted = _plain(secret)
    if len(wanted) < _SHORTEST:
        return False
    pieces = {wanted[at : at + _PIECE] for at in range(len(wanted) - _PIECE + 1)}
    return any(2 * sum(piece in view for piece in pieces) >= len(pieces) for view in _views(text))


def _views(text: str) -> Iterator[str]:
    plain = _plain(text)
    yield plain
    yield plain[::-1]
    yield _plain(unquote(text))
    close = "".join(sign for sign in text if sign.isprintable() and not sign.isspace())
    for run in _HEX.findall(close):
        yield _plain(bytes.fromhex(run).decode("latin-1"))
    for run in _BASE64.findall(close):
        standard = run.replace("-", "+").replace("_", "/")
        # Where it begins inside a longer run is not known.
        for start in range(4):
            piece = standard[start:]
            yield _plain(base64.b64decode(piece[: len(piece) // 4 * 4]).decode("latin-1"))


def _plain(text: str) -> str:
    """Its letters and digits of ASCII alone, all small."""
    return "".join(
        sign for sign in unicodedata.normalize("NFKC", text) if sign.isascii() and sign.isalnum()
    ).lower()
