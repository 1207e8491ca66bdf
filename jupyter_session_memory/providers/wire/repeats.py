"""Servers that say again what they said: all of the text with each piece, or once more at the end."""

from __future__ import annotations

_SURE = 12
"""Characters that do not come again, from the first on, by chance."""
_GROWTHS = 3
"""Pieces that each begin with the whole one before them, after which that is how the server sends."""


class Repeats:
    """ReplyThread the pieces of one text as they come; get what is new of each.

    The work is in proportion to what was fed: a piece is compared only with a text that is not longer.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._grows = False
        self._growths = 0
        self._previous = ""

    def feed(self, piece: str, *, whole: bool = False, last: bool = False) -> tuple[bool, str]:
        """Whether the text begins anew, and what is to be added.

        Args:
            whole: the server calls this piece the whole text.
            last: it says with this piece that the text has ended.
        """
        if not piece:
            return False, ""
        if self._length and (whole or len(piece) >= self._length):
            before = "".join(self._pieces)
            if piece.startswith(before) and (whole or self._again(piece, last)):
                self._pieces, self._length = [piece], len(piece)
                return False, piece[len(before) :]
            if whole:
                self._pieces, self._length = [piece], len(piece)
                return (False, "") if piece.strip() == before.strip() else (True, piece)
        grown = len(piece) > len(self._previous) and piece.startswith(self._previous)
        if self._growths >= 0 and self._previous:
            self._growths = self._growths + 1 if grown else -1
        self._previous = piece if self._growths >= 0 else ""
        if self._growths == _GROWTHS:
            self._grows, self._growths = True, -1
            self._pieces, self._length = [piece], len(piece)
            return True, piece
        self._pieces.append(piece)
        self._length += len(piece)
        return False, piece

    def _again(self, piece: str, last: bool) -> bool:
        """Whether a piece that begins with all that came says it once more."""
        if self._grows:
            return True
        many = len(self._pieces) > 1
        if len(piece) == self._length and not many and not last:
            return False  # a line that the reply holds twice
        return self._length >= _SURE or (last and many)
