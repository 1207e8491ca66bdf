"""Characters outside the basic plane that were cut in two: JSON escapes them as pairs of surrogates."""

from __future__ import annotations


class Pairs:
    """ReplyThread pieces of a text, get it without surrogates: halves are joined, a lone one becomes U+FFFD."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, text: str) -> str:
        """What is whole by now; a first half waits for its second, which may come with the next piece."""
        text, self._held = self._held + text, ""
        if text and "\ud800" <= text[-1] <= "\udbff":
            text, self._held = text[:-1], text[-1]
        return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def finish(self) -> str:
        """What was held back, now that no more text comes."""
        held, self._held = self._held, ""
        return "\ufffd" if held else ""
