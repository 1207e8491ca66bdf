"""Whom a question means: the participant whose messages are likely to hold the answer."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from .words import words

_OPENER = re.compile(r"([^\W\d_][\w'’.-]{0,30}(?: [^\W\d_][\w'’.-]{0,30})?): ")
_ASSISTANT = re.compile(
    r"\byour\b(?! (?:help|time|mind)\b)|\b(?:did|have|had|were) you\b"
    r"|\byou(?:'d|'ve| had| have)? (?:said|say|told|suggest|recommend|propos|advis|mention|explain|wrote|gave"
    r"|show|list|nam|call|answer|warn|point|compar|describ|quot)\w*"
)
_USER = re.compile(r"\b(?:my|mine|myself)\b|(?<!\bdo )(?<!\bcan )(?<!\b(?:could|would) )(?<!\bshould )\bi\b")
_SHARE = 0.2  # a word that opens so many of one role's messages is a name, not "Note:" or "Error:"


class Speakers:
    """Learns the names that open messages ("Caroline: …") and reads whom a question means."""

    def __init__(self) -> None:
        self._names: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._messages: Counter[str] = Counter()

    def add(self, text: str, role: str) -> str:
        """Count a message in and return the name that opens it, empty where none does."""
        match = _OPENER.match(text)
        name = match[1].lower() if match else ""
        self._messages[role] += 1
        if name:
            self._names[name][role] += 1
        return name

    def remove(self, name: str, role: str) -> None:
        """Take out a message that `add` returned this name for."""
        self._messages[role] -= 1
        if name:
            roles = self._names[name]
            roles[role] -= 1
            if not roles[role]:
                del roles[role]
            if not roles:
                del self._names[name]

    def meant(self, question: str) -> str:
        """The role of the one participant the question means; empty where it means none, or several.

        A name decides, else "you said" and "my" ("how do I …?" asks for advice, not for what the user said).
        """
        low = question.lower().replace("’", "'")
        asked = {word.removesuffix("'s") for word in words(low)}
        roles = {self._owner(name) for name in self._names if asked.issuperset(words(name))} - {""}
        if roles:
            return roles.pop() if len(roles) == 1 else ""
        if _ASSISTANT.search(low):
            return "assistant"
        return "user" if _USER.search(low) else ""

    def _owner(self, name: str) -> str:
        role, count = self._names[name].most_common(1)[0]
        alone = count == self._names[name].total()
        return role if alone and count >= max(2, _SHARE * self._messages[role]) else ""
