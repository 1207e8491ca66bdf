"""Tells reasoning from the reply where both stand in one text: tags, lone closing tags, channels.

Nothing of it depends on how the text was cut, and each character is looked at a bounded number of times.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

Tags = Sequence[tuple[str, str]]
"""Further pairs of opening and closing tags, beside those that are known by their names."""

_NAME = r"[a-z_:]{0,14}(?:think|thought|reason|reflect|monologue|scratchpad)[a-z_]{0,10}"
_LOUD = (
    r"(?-i:[A-Z_]{0,14}(?:THINK|THOUGHT|REASON)[A-Z_]{0,10})"  # in square brackets small letters are prose
)
_OPENING = rf"<\|?(?!end_){_NAME}\|?>|\[{_LOUD}\]|◁{_NAME}▷"
_CLOSING = rf"<\|?(?:/|end_){_NAME}\|?>|\[/{_LOUD}\]|◁/{_NAME}▷"
_CHANNEL = r"<\|(?:start|channel|message|end|return|call|constrain)\|>"
_TOKEN = re.compile(_CHANNEL, re.I)
_PARTIAL = re.compile(r"(?:[<\[◁][|/a-z_:]{0,30}|`{1,30})\Z", re.I)
"""What may be the beginning of one of them, or of a code fence."""
_LONGEST = 40
_SLICE = 4_096
"""Characters that are worked on at a time, so that what a mark costs does not grow with the text."""
_QUOTED_BEFORE, _QUOTED_AFTER = "`'\"“‘«(", "`'\"”’»).,;:?!"
_ENDS_SENTENCE = "\n.!?。！？…\"'”)"


class Piece(NamedTuple):
    """A part of the text; with `all_before` what came as text until then was reasoning, too."""

    reasoning: bool
    text: str
    all_before: bool = False


class ThinkSplitter:
    """ReplyThread pieces of a reply; get what they are.

    A block of reasoning counts before the first other word. A closing tag without its opening (which stood in
    the template) makes reasoning of everything before it, unless the reply writes about the tag: in quotes or
    code, or in the middle of a sentence. Channels (`<|channel|>analysis<|message|>…`) count anywhere.
    """

    def __init__(self, tags: Tags = ()) -> None:
        self._opening, self._mark, self._own = _patterns(tuple(tags))
        self._state: Literal["before", "inside", "text", "header", "channel"] = "before"
        self._held = self._closing = self._header = self._words = ""
        self._space: list[str] = []
        self._followed = False  # a block: space after it only parts the two
        self._is_reasoning = False  # the present channel
        self._channels = 0
        self._last, self._in_code, self._opened = "\n", False, 0

    def feed(self, text: str) -> list[Piece]:
        """The parts that are certain now, in order."""
        found: list[Piece] = []
        for start in range(0, len(text), _SLICE):
            self._held += text[start : start + _SLICE]
            found += self._pieces(ended=False)
        return found

    def finish(self) -> list[Piece]:
        """What was held back, now that no more text comes."""
        found = self._pieces(ended=True)
        if self._state == "before" and not self._followed and self._space:
            found.append(Piece(False, "".join(self._space)))
        self._space = []
        return found

    def _pieces(self, *, ended: bool) -> list[Piece]:
        found: list[Piece] = []
        steps = {"before": self._before, "inside": self._inside, "text": self._text,
                 "header": self._in_header, "channel": self._in_channel}  # fmt: skip
        while (self._held or (ended and self._words)) and steps[self._state](found, ended):
            pass
        return found

    def _before(self, _found: list[Piece], ended: bool) -> bool:
        start = self._held.lstrip()
        if len(start) < len(self._held):
            self._space.append(self._held[: len(self._held) - len(start)])
        self._held = start
        opening = self._opening.match(start)
        if opening:
            self._state, self._closing = "inside", self._own.get(opening[0], _name(opening[0]))
            self._held, self._space = start[opening.end() :], []
            return True
        partial = start.startswith(("<", "[", "◁")) and _PARTIAL.fullmatch(start)
        if not start or (not ended and (partial or any(own.startswith(start) for own in self._own))):
            return False
        self._held = start if self._followed else "".join([*self._space, start])
        self._state, self._space = "text", []
        return True

    def _inside(self, found: list[Piece], ended: bool) -> bool:
        for mark in self._mark.finditer(self._held):
            if self._closing in (mark[0], _name(mark[0])) and not self._opening.fullmatch(mark[0]):
                self._add(found, True, self._held[: mark.start()])
                self._after_block(self._held[mark.end() :])
                return True
        self._release(found, True, ended)
        return False

    def _text(self, found: list[Piece], ended: bool) -> bool:
        mark = self._mark.search(self._held)
        if mark is None:
            self._release(found, False, ended)
            return False
        before, after = self._held[: mark.start()], self._held[mark.end() :]
        if not ended and not after[:8].strip(" "):
            self._add(found, False, before)
            self._held = self._held[mark.start() :]
            return False
        self._add(found, False, before)
        self._held = after
        quoted = self._in_code or self._last in _QUOTED_BEFORE
        if _TOKEN.fullmatch(mark[0]) and not quoted:
            self._state, self._header = "header", mark[0]
        elif self._opening.fullmatch(mark[0]):
            self._opened += 1
            self._add(found, False, mark[0])
        elif quoted or self._opened or self._is_prose(after):
            self._opened = max(0, self._opened - 1)
            self._add(found, False, mark[0])
        else:
            found.append(Piece(True, "", all_before=True))
            self._after_block(after)
        return True

    def _is_prose(self, after: str) -> bool:
        """Whether a closing tag that nothing opened stands in the middle of a sentence."""
        rest = after.lstrip(" ")
        if not rest:
            return self._last not in _ENDS_SENTENCE
        return rest[0] in _QUOTED_AFTER if rest == after else rest[0].islower()

    def _after_block(self, rest: str) -> None:
        self._state, self._followed, self._held = "before", True, rest
        self._last, self._in_code, self._opened = "\n", False, 0

    def _in_header(self, found: list[Piece], ended: bool) -> bool:
        """What stands between the tokens of channels: a role, a channel's name."""
        token = _TOKEN.search(self._held)
        partial = None if ended or token else _PARTIAL.search(self._held[-_LONGEST:])
        end = token.start() if token else len(self._held) - (len(partial[0]) if partial else 0)
        words = self._words + self._held[:end]
        prose = len(words) > _LONGEST or (ended and not token and words.strip() not in ("", "assistant"))
        if prose and not self._channels:  # a reply that writes about the tokens keeps them
            self._add(found, False, self._header)
            self._state, self._header, self._words, self._held = "text", "", "", words + self._held[end:]
            return True
        self._words, self._held = words, self._held[end:]
        if token is None:
            return False
        self._held = self._held[len(token[0]) :]
        if token[0].lower() != "<|message|>":
            self._header, self._words = f"{self._header}{self._words}{token[0]}", ""
            return True
        _, named, channel = f"{self._header}{self._words}".lower().rpartition("<|channel|>")
        self._is_reasoning = bool(named) and not channel.strip().startswith("final")
        if named and not self._is_reasoning and not self._channels:
            found.append(Piece(True, "", all_before=True))
        self._channels += 1
        self._state, self._header, self._words = "channel", "", ""
        return True

    def _in_channel(self, found: list[Piece], ended: bool) -> bool:
        token = _TOKEN.search(self._held)
        if token is None:
            self._release(found, self._is_reasoning, ended)
            return False
        self._add(found, self._is_reasoning, self._held[: token.start()])
        self._state, self._header, self._held = "header", token[0], self._held[token.end() :]
        return True

    def _release(self, found: list[Piece], reasoning: bool, ended: bool) -> None:
        """Let out what is held, but for what may be the beginning of a mark."""
        tail, keep = self._held[-_LONGEST:], 0
        if not ended:
            partial = _PARTIAL.search(tail)
            keep = max(
                [len(partial[0]) if partial else 0, *(_overlap(tail, own) for own in self._own_marks())]
            )
        self._add(found, reasoning, self._held[: len(self._held) - keep])
        self._held = self._held[len(self._held) - keep :]

    def _own_marks(self) -> tuple[str, ...]:
        return (*self._own, *self._own.values())

    def _add(self, found: list[Piece], reasoning: bool, text: str) -> None:
        if not text:
            return
        found.append(Piece(reasoning, text))
        if not reasoning:
            self._last = text[-1]
            self._in_code ^= len(re.findall(r"`{3,}", text)) % 2 == 1


@lru_cache(maxsize=8)
def _patterns(tags: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """What opens a block, every mark there is, and the closing tag of each pair that was named."""
    opening = "|".join([*(re.escape(first) for first, _ in tags), _OPENING])
    closing = "|".join([*(re.escape(last) for _, last in tags), _CLOSING])
    mark = re.compile(f"{opening}|{closing}|{_CHANNEL}", re.I)
    return re.compile(opening, re.I), mark, dict(tags)


def _name(tag: str) -> str:
    """What an opening tag and its closing one have in common."""
    return re.sub(r"[^a-z]|begin|start|end", "", tag.lower())


def _overlap(text: str, tag: str) -> int:
    """Length of the longest end of `text` that begins `tag`."""
    return next((n for n in range(min(len(tag) - 1, len(text)), 0, -1) if tag.startswith(text[-n:])), 0)
