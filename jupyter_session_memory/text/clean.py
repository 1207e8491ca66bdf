"""What must be done to text before it is stored, sent or shown: no control characters, no lone surrogates."""

from __future__ import annotations

import re

# Patterns are compiled at the first text that needs one: most have nothing to clean.
# Terminal sequences go as a whole, or their tail ("[31m") would stay behind as noise. None of the
# patterns crosses a line's end, so an unterminated one cannot swallow the text after it, nor the beginning
# of another one, so that a thousand beginnings are each read only as far as the next.
_TERMINAL = (
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor
    # OSC, DCS, SOS, PM, APC
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f\r\n]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-~]"  # two characters, or a character set
)
_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+"
_SURROGATE = r"[\ud800-\udfff]"
_HARMFUL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]"
_ASCII_CONTROL = bytes({*range(0x20), 0x7F} - set(b"\t\n\r"))


def clean(text: str) -> str:
    """Return `text` with what no endpoint, file or screen should get made harmless; else as typed.

    Terminal sequences and control characters are removed (tab, newline and carriage return stay),
    surrogates that form a pair become the character they mean, lone ones become U+FFFD.
    """
    if _is_harmless(text):
        return text
    return re.sub(_CONTROL, "", re.sub(_TERMINAL, "", encodable(text)))


def _is_harmless(text: str) -> bool:
    if text.isascii():
        # Four times as fast as a search, and most of what people write.
        return len(text.encode().translate(None, _ASCII_CONTROL)) == len(text)
    return text.isprintable() or not re.search(_HARMFUL, text)


def encodable(text: str) -> str:
    """Return `text` as it is but for lone surrogates, which become U+FFFD, so that it can be encoded."""
    if not re.search(_SURROGATE, text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
