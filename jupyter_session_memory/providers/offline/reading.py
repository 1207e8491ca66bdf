"""What a request's messages hold: the input to answer, and the sentences told before it, with who told them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from ...messages import WireMessage
from ...text.sentences import sentences
from . import lexicon
from .fact import Fact
from .facts import THIRD, facts
from .rows import TABLE, facts_of_row

EXCERPTS = "Excerpts from earlier in this conversation:"
"""The line that opens the retrieved excerpts at the head of an input; <excerpts> and </excerpts> fence them."""

_PREFACE = re.compile(
    rf"\A\s*{re.escape(EXCERPTS)}\s*\n<excerpts>\s*\n(.*?)^</excerpts>[ \t]*(?:\n|\Z)", re.S | re.M
)
_ITEM = re.compile(r"^- (user|assistant|tool|system|plan): ?", re.M)
_NOTES = re.compile(
    r"\A\W*(?:(?:current |running |the )?(?:plan|notes?|summar(?:y|ies)|extract|facts?|entities|memory)\b|earlier\b"
    r"|conversation so far|what was told so far|what (?:the user|you) (?:said|told))",
    re.I,
)
_SPEAKER = re.compile(
    r"^\W*(?:#?\d+\W*)?(?:(user|the user said|human|me|you said)|(assistant|ai|model|reply|bot))\s*:\s*", re.I
)
_TRANSFORMS = re.compile(
    r"^\W*(?:(?:please|can you|could you|now)\s+)*(?:translate|rewrite|correct|fix|proofread|summari[sz]e|paraphrase"
    r"|rephrase|improve|check"
    r"|repeat|say|write|continue|imagine|pretend|suppose|act|traduce|corrige|翻译|改写)\b",
    re.I,
)
_PAIR = re.compile(r"\"[\w ]+\"\s*:\s*(?:\"[^\"]*\"|[\w.+-]+)")
_LONGEST_QUOTE = 240


class Teller(Enum):
    """Who told something, as a quote of it begins."""

    USER = "You said:"
    NOTES = "The notes say:"
    INSTRUCTIONS = "Your instructions say:"
    TOOL = "A tool returned:"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence told before the input: verbatim, by whom, and in which message of the request (its index)."""

    text: str
    teller: Teller
    source: int
    row: bool = False
    """It is a row of the table of entities."""


@dataclass(frozen=True, slots=True)
class Known:
    """A fact and the sentence it was read from."""

    fact: Fact
    told: Told
    carried: bool = False
    """Its subject stands in a message before its own, so that a quote would not show whom it is about."""
    over: Known | None = None
    """What it corrects, where it says no more than the new value ("No, 10 May.")."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A request as read: the input's text and index (-1 without one), and what was told before it, in order."""

    text: str
    index: int
    told: tuple[tuple[Told, ...], ...]
    """One tuple of sentences for each passage: a message, an excerpt or a note."""


def reading(messages: Sequence[WireMessage]) -> Reading:
    """Split a request into the last user message, which is answered, and all that the rest tells."""
    index = max((i for i, message in enumerate(messages) if message.get("role") == "user"), default=-1)
    passages: list[tuple[Told, ...]] = []
    text = ""
    for at, message in enumerate(messages):
        body = text_of(message)
        if at == index:
            preface = _PREFACE.match(body)
            text = body[preface.end() :] if preface else body
            if preface:
                passages.extend(_excerpts(preface[1], at))
        else:
            passages.extend(_passages(str(message.get("role", "")), body, at))
    return Reading(text.strip(), index, tuple(passage for passage in passages if passage))


def text_of(message: WireMessage) -> str:
    """A message's text, without its images; empty where it has none."""
    content = message.get("content")
    if isinstance(content, str):
        return content
    if isinstance(content, Sequence):
        return "\n".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    return ""


def passage(text: str, teller: Teller, source: int) -> tuple[Told, ...]:
    """The sentences of a text that may hold facts: none if it only gives material to work on ("Translate: …")."""
    found = sentences(text)
    if teller is Teller.USER and found and _TRANSFORMS.match(found[0]):
        return ()
    return tuple(Told(sentence, teller, source) for sentence in found)


def _passages(role: str, body: str, at: int) -> Iterator[tuple[Told, ...]]:
    if role == "user":
        yield passage(body, Teller.USER, at)
    elif role == "tool":
        if body.lstrip().startswith(("{", "[")):
            yield tuple(Told(pair, Teller.TOOL, at) for pair in _PAIR.findall(body))
        else:
            yield passage(body, Teller.TOOL, at)
    elif role in {"system", "developer", "plan"}:
        notes = role == "plan" or _NOTES.match(body)
        yield _notes(body, Teller.NOTES if notes else Teller.INSTRUCTIONS, at)


def _notes(body: str, teller: Teller, at: int) -> tuple[Told, ...]:
    """The lines of notes; what a note marks as the assistant's words is nobody's fact."""
    found: list[Told] = []
    if body.startswith(TABLE):
        rows = [line.removeprefix("- ") for line in body.splitlines()[1:]]
        return tuple(Told(row, teller, at, row=True) for row in rows if row)
    for line in body.splitlines():
        speaker = _SPEAKER.match(line)
        if speaker and speaker[2]:
            continue
        found.extend(passage(line[speaker.end() :] if speaker else line, teller, at))
    return tuple(found)


def _excerpts(body: str, at: int) -> Iterator[tuple[Told, ...]]:
    marks = list(_ITEM.finditer(body))
    for mark, after in zip(marks, [*(mark.start() for mark in marks[1:]), len(body)], strict=True):
        text = body[mark.end() : after].strip()
        yield from _passages(mark[1], text, at)


def read(told: Sequence[Told], before: tuple[str, ...] = ()) -> list[Known]:
    """The facts of one passage; "he", "his" and the like stand for what the sentence before was about.

    `before` is what the message before was about, for those at the passage's beginning.
    """
    found: list[Known] = []
    about = before
    begin = -1
    for index, sentence in enumerate(told):
        if sentence.row:
            for fact in facts_of_row(sentence.text, _LONGEST_QUOTE):
                found.append(Known(fact, replace(sentence, text=fact.text)))
            continue
        for fact in facts(sentence.text):
            quoted = sentence
            if fact.subject[0] in THIRD:
                if not about or (fact.subject[0] in {"it", "its"} and about[-1] in lexicon.PEOPLE):
                    continue
                # The pronoun's sentence alone would not show whom it is about.
                text = " ".join(each.text for each in told[max(begin, 0) : index + 1])
                if len(text) > _LONGEST_QUOTE:
                    continue
                quoted = replace(sentence, text=text)
                fact = replace(fact, subject=about + fact.subject[1:], text=text)
                if begin < 0:
                    found.append(Known(fact, sentence, carried=True))
                    continue
            elif fact.subject[0] not in {"i", "you", "they"}:
                if fact.verb != "is" or fact.subject[0] == "my":
                    about, begin = fact.subject, index
            elif fact.verb == "have" and len(fact.words) == 3 and fact.words[1] in {"a", "an"}:
                about, begin = ("my", fact.words[2]), index
            found.append(Known(fact, quoted))
    return found
