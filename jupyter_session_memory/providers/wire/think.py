"""Splits `<think>…</think>` at the start of a reply into reasoning, whatever way the text was cut."""

from __future__ import annotations

from typing import Literal

_TAGS = (("<think>", "</think>"), ("<thinking>", "</thinking>"))


class ThinkSplitter:
    """Feed pieces of a reply; get (is_reasoning, text) pairs.

    Only blocks before the first other word count: a reply that writes about the tag keeps it. What may be
    the beginning of a tag is held back until more text decides; the result does not depend on the cuts.
    """

    def __init__(self) -> None:
        self._state: Literal["before", "inside", "after"] = "before"
        self._held = ""
        self._closing = ""

    def feed(self, text: str) -> list[tuple[bool, str]]:
        """The parts that are certain now, in order, none empty."""
        if self._state == "after":
            return [(False, text)] if text else []
        self._held += text
        found: list[tuple[bool, str]] = []
        while self._step(found):
            pass
        return found

    def finish(self) -> list[tuple[bool, str]]:
        """What was held back, now that no more text comes."""
        held, self._held = self._held, ""
        if self._state == "before" and self._closing:
            held = held.lstrip()
        return [(self._state == "inside", held)] if held else []

    def _step(self, found: list[tuple[bool, str]]) -> bool:
        """Decide on some of what is held; False when more text is needed."""
        if self._state == "before":
            start = self._held.lstrip()
            for opening, closing in _TAGS:
                if start.startswith(opening):
                    self._state, self._closing, self._held = "inside", closing, start[len(opening) :]
                    return True
            if any(opening.startswith(start) for opening, _ in _TAGS):  # also when nothing but space came yet
                return False
            self._state = "after"
            # Space before the first word stays, unless it followed a block: there it only parts the two.
            found.append((False, start if self._closing else self._held))
            self._held = ""
            return False
        reasoning, tag, rest = self._held.partition(self._closing)
        if tag:
            self._state, self._held = "before", rest
        else:
            keep = _overlap(reasoning, self._closing)
            self._held = reasoning[len(reasoning) - keep :]
            reasoning = reasoning[: len(reasoning) - keep]
        if reasoning:
            found.append((True, reasoning))
        return bool(tag)


def _overlap(text: str, tag: str) -> int:
    """Length of the longest end of `text` that begins `tag`."""
    return next((n for n in range(min(len(tag) - 1, len(text)), 0, -1) if tag.startswith(text[-n:])), 0)
