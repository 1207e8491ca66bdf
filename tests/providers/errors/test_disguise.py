"""A quotation in which the key hides is withheld."""

from __future__ import annotations

import base64
from urllib.parse import quote

from jupyter_session_memory.providers.errors.body import WITHHELD, shown

KEY = "sk-canary-0a1B2c3D4e5F6g7H8i9J"


def spelt(key: str, sign: str) -> str:
    return sign.join(key)


DISGUISES = {
    "halves": f"The key begins with {KEY[:15]} and ends with {KEY[15:]}.",
    "pieces": f"not {KEY[:8]}, {KEY[8:16]}, {KEY[16:]}",
    "zero width": spelt(KEY, "\u200b"),
    "joiners": spelt(KEY, "\u2060"),
    "spaces": spelt(KEY, " "),
    "commas": spelt(KEY, ", "),
    "capitals": KEY.upper(),
    "turned round": KEY[::-1],
    "full width": "".join(chr(ord(sign) + 0xFEE0) for sign in KEY),
    "base64": base64.b64encode(KEY.encode()).decode(),
    "base64 with the header": base64.b64encode(f"Authorization: Bearer {KEY}".encode()).decode(),
    "base64 for addresses": base64.urlsafe_b64encode(f"??>{KEY}".encode()).decode(),
    "base64 in lines": base64.encodebytes(f"key={KEY}".encode() * 4).decode(),
    "hex": KEY.encode().hex(),
    "per cent": "".join(f"%{ord(sign):02x}" for sign in KEY),
    "quoted": quote(spelt(KEY, "/"), safe=""),
}  # fmt: skip


def test_a_quotation_that_hides_the_key_is_withheld() -> None:
    """In pieces, with signs between, in another writing: nothing of the sentence is shown."""
    texts = {name: shown(f"Incorrect key: {text} (sorry)", KEY) for name, text in DISGUISES.items()}
    assert {name: text for name, text in texts.items() if text != WITHHELD} == {}


def test_other_quotations_are_shown() -> None:
    """The key itself is taken out of one; a few of its signs, other codes and words are no key."""
    assert shown(f"Incorrect key: {KEY}", KEY) == "Incorrect key: [key]"
    other = base64.b64encode(b"The quick brown fox jumps over the lazy dog." * 20).decode()
    for text in (
        "Incorrect API key provided: it ends with 9J.",
        "The model gpt-5-mini-2026-01-01 does not exist.",
        "request id req_011CQ9a7B3c4D5e6F7g8H9i0",
        "trace 0a1B2c",
        "550e8400-e29b-41d4-a716-446655440000",
    ):
        assert shown(text, KEY) == text
    assert shown(other, KEY) != WITHHELD
    assert shown("ollama is not loaded", "ollama-local") == "ollama is not loaded"
