"""How many tokens a text is, without a vocabulary: an estimate calibrated to o200k_base.

A text is split as byte-pair tokenisers of that family split it before they merge: a word with the one
character before it, up to three digits, a run of punctuation, white space; scripts written without
spaces go character by character. The commonest words and runs are known to be one token (they are
data, `pieces.json`); every other piece costs `base + slope * length` of its shape, weights that stand there, too.
Costs are integers, in hundredths of a token, so an estimate is the same on every machine. Both are fitted by
`benchmarks/calibrate_tokens.py`: run it again rather than edit.

Nothing of a text is kept after its count; words that are not in the data leave the hash of theirs.
"""

from __future__ import annotations

import json
import os
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a03\u0a3c-\u0a51"
    "\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0bbe-\u0bcd\u0c00-\u0c04\u0c3e-\u0c56"
    "\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1031-\u103e"
)
_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# What comes before a word is merged with it in most vocabularies, so it is one piece with the word.
_PIECE = re.compile(
    # The usual cases first, for speed; what could go on in other letters is left to the full rule.
    r" [a-z]++(?![^ ,.])|[,.](?![^ ])"
    r"| ?[A-Z]?[a-z]++(?![^\x00-&(-\x7f])"
    rf"|[{_WIDE}]"
    rf"|[^\r\n\w{_MARKS}]?(?:_?[A-Z]*(?:[^\W\d_A-Z{_WIDE}]|[{_MARKS}])+|_?[A-Z]+)(?:'(?:[stmd]|re|ve|ll)(?![a-z]))?"
    rf"|\d{{1,3}}"
    rf"| ?(?:[^\s\w{_MARKS}]|_)+[\r\n/]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+|."
)
_SLICE = 1 << 16
_WHOLE = 100
"""What a piece costs that is one token."""
_SLACK = 149
"""Rounds up, and adds half a token: of a few words, one token too few is more than 10 %."""
KINDS = ("common words", "rare words", "other scripts", "Chinese and Japanese", "Korean", "digits", "marks")
"""Kinds of text that vocabularies treat differently; common are words that are one token where estimates come from."""
_COMMON, _RARE, _OTHER, _HAN, _HANGUL, _DIGITS, _MARKED = range(len(KINDS))
_ONE_TOKEN = 120
_REMEMBERED = 20_000
"""Costs of pieces outside the data that are kept, so that a word is looked at once."""
_LONGEST = 24
"""Letters of a word in which a known beginning is looked for."""


def estimate(text: str) -> int:
    """Tokens of a text in o200k_base, estimated: a little above the truth more often than below.

    Linear in the text's length; a slice of it at a time, so the memory it takes is bounded.
    """
    cost = _costs().__getitem__
    return rounded(sum(sum(map(cost, pieces)) for pieces in _pieces(text)))


def measure(text: str) -> tuple[int, ...]:
    """The same before it is rounded, in hundredths of a token, for each of `KINDS`."""
    costs, totals = _costs(), [0] * len(KINDS)
    for pieces in _pieces(text):
        for piece, times in Counter(pieces).items():
            cost = costs[piece]
            totals[_kind(piece, cost)] += cost * times
    return tuple(totals)


def rounded(hundredths: int) -> int:
    """Hundredths of a token as whole ones."""
    return (hundredths + _SLACK) // 100 if hundredths else 0


def _pieces(text: str) -> Iterator[list[str]]:
    if len(text) <= _SLICE:
        yield _PIECE.findall(text)
        return
    for start in range(0, len(text), _SLICE):
        yield _PIECE.findall(text, start, start + _SLICE)


def _kind(piece: str, cost: int) -> int:
    letter = next(filter(str.isalpha, piece), "")
    if not letter:
        return _DIGITS if piece[-1].isdigit() else _MARKED
    if letter < "\u0370":
        return _COMMON if cost <= _ONE_TOKEN and piece.isascii() else _RARE
    return {"han": _HAN, "kana": _HAN, "hangul": _HANGUL}.get(_script(letter), _OTHER)


class _Costs(dict[str, int]):
    """Costs of known pieces; others are worked out from their shape, and remembered by their hash."""

    def __init__(self) -> None:
        self._by_hash: dict[int, int] = {}
        self._weights: dict[str, tuple[int, int]] = _data()["weights"]

    def __missing__(self, piece: str) -> int:
        if piece[0] == " " and piece[1:2].isalpha() and piece[1:] in self:
            # A known word after a space, noted at its first use.
            self[piece] = _WHOLE
            return _WHOLE
        key = hash(piece)
        cost = self._by_hash.get(key)
        if cost is None:
            name, length = shape(piece)
            base, slope = self._weights[name]
            cost = base + slope * length
            if len(self._by_hash) >= _REMEMBERED:
                self._by_hash.clear()
            self._by_hash[key] = cost
        return cost


@cache
def _data() -> dict[str, Any]:
    """Known words, runs and wide characters; and by shape (base, slope per character), in hundredths of a token."""
    # Not by pathlib, which takes longer to import than all of this takes to run.
    with open(os.path.join(os.path.dirname(__file__), "pieces.json"), encoding="utf-8") as file:
        data: dict[str, Any] = json.load(file)
    return data


@cache
def _costs() -> _Costs:
    data = _data()
    weights = data["weights"]
    words = [word for line in data["words"] for word in line.split(" ")]
    costs = _Costs()
    costs.update(dict.fromkeys(words, weights["bare known"][0]))
    costs.update(dict.fromkeys(data["runs"], _WHOLE))
    costs.update(
        dict.fromkeys([f"{number:0{width}}" for width in (1, 2, 3) for number in range(10**width)], _WHOLE)
    )
    for char in data["wide"]:
        costs[char] = weights[f"common {_script(char)}"][0]
    return costs


_SCRIPTS = (
    (0x0300, "latin"),
    (0x0370, "stacked marks"),
    (0x0400, "greek"),
    (0x0530, "cyrillic"),
    (0x0600, "hebrew"),
    (0x0780, "arabic"),
    (0x0900, "rare script"),
    (0x0980, "devanagari"),
    (0x0E00, "indic"),
    (0x0E80, "thai"),
    (0x1100, "other script"),
    (0x1200, "hangul"),
    (0x1780, "rare script"),
    (0x1800, "other script"),
    (0x1E00, "rare script"),
    (0x1F00, "latin"),
    (0x2000, "greek"),
    (0x3040, "rare script"),
    (0x3100, "kana"),
    (0x3130, "rare script"),
    (0x3190, "hangul"),
    (0x3400, "rare script"),
    (0xA000, "han"),
    (0xAC00, "rare script"),
    (0xD7A4, "hangul"),
    (0xF900, "rare script"),
    (0xFB00, "han"),
    (0x10000, "rare script"),
    (0x20000, "rare letters"),
    (0x40000, "han"),
)
"""Scripts by the first code point after them."""
_ENDS = [end for end, _ in _SCRIPTS]
_NAMES = [*(name for _, name in _SCRIPTS), "rare letters"]
_UNFITTED = frozenset({"stacked marks", "other script", "rare script", "rare letters"})


def shape(piece: str) -> tuple[str, int]:
    """The kind of a piece, a key of the weights, and the length its slope multiplies."""
    if (
        len(piece) > 4
        and "\x08" < piece[0] < "\x7f"
        and piece[0] == min(piece) == max(piece)
        and not piece.isalpha()
    ):
        return ("rule" if piece[0] in " -=_*#./" else "repeated"), len(piece)
    if piece.isspace():
        return "space", len(piece)
    letters = piece if piece[0].isalpha() else piece[1:].lstrip("_")
    if not letters or not letters[0].isalpha():
        if not piece.isascii():
            return _symbol_shape(piece.strip())
        if not piece.rstrip("\r\n").isprintable():
            return "control", len(piece)
        return ("digits" if piece.isdigit() else "punctuation"), len(piece)
    script = _script(max(letters)) if not letters.isascii() else ""
    if script in ("han", "kana"):
        return script, 1
    if script in _UNFITTED:
        return script, len(letters)
    lead = (
        "bare"
        if letters is piece
        else "spaced"
        if piece[0] == " " and len(letters) + 1 == len(piece)
        else "joined"
    )
    return _word_shape(letters, lead, script)


def _symbol_shape(piece: str) -> tuple[str, int]:
    highest = max(piece, default="")
    if "\u2500" <= highest <= "\u259f":
        # Lines are merged as long as they run straight, about eight characters at a time.
        return "box drawing", sum(1 + len(list(run)) // 8 for _, run in groupby(piece))
    return ("emoji" if highest >= "\U0001f000" else "symbols"), len(piece)


def _word_shape(letters: str, lead: str, script: str) -> tuple[str, int]:
    costs = _costs()
    word = letters[:_LONGEST]
    if len(letters) < _LONGEST and word in costs:
        return f"{lead} known", 1
    if not script:
        if letters.isupper():
            if len(letters) == 1:
                return "capital", 1
            return ("known capitals", 1) if word.lower() in costs else ("capitals", len(letters))
        if letters[0].isupper() and word.lower() in costs:
            return f"{lead} title", 1
    kind = script or ("title" if letters[0].isupper() else lead)
    for end in range(len(word) - 1, 2 if script in ("", "latin") else 1, -1):
        if word[:end] in costs:
            return f"{kind} known start", len(letters) - end
    return f"{kind} word", len(letters)


def _script(char: str) -> str:
    return _NAMES[bisect_right(_ENDS, ord(char))]
