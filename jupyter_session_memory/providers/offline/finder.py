"""What the offline demo says to a request, and which of its messages that quotes.

It looks for the words of a question in the sentences of its request, weighs each by how rare it is there, and
quotes word for word what holds most. It neither answers nor understands, so it can be silent but never wrong.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from ...content import DATA, LEAD
from ...messages import WireMessage
from ...text.sentences import is_order, is_question, is_small_talk, pieces, sentences
from ...text.words import related, terms
from . import DEMO

NOTED = "Noted."
HELP = f"""{DEMO} What works:
- My dog is called Bruno. – What is my dog called?
- %memory shows what I am sent; %memory window 1, %memory pin 1 and %memory prune 1 change it."""
KEPT = "Asking does not remove anything. %memory show lists the turns, %memory prune 1 removes one, %memory clear all."
ALONE = "I was sent this question and nothing else."
EXCERPTS = ("Excerpts from earlier in this conversation:\n<excerpts>\n", "</excerpts>\n")
"""What stands before and after the retrieved excerpts at the head of an input."""
NOTES = ("Summary of earlier turns", "What the user said of", "Plan:")
"""How a system message begins that is a note on the conversation and no instruction."""

_RELATED = 0.2  # what a related word counts, beside 1 for the word itself: as in retrieval
_CLOSE = 0.8  # from this share of the best score on a sentence is quoted, too
_MOST = 3  # quotes, and missing words, in one line; lines in one reply
_LONGEST = 240  # characters of a quote; a longer sentence is read in pieces
_LONGEST_WORD = 40

_EXCERPT = re.compile(r"^- (user|assistant|tool|system|plan): ?", re.M)
_EDGES = "?!.,;:…\"'“”‘’`*_()[]{}<>¿¡？！。，、"
_FORGET = re.compile(
    r"\W*(?:(?:please|now|ok|never mind|can you|could you)[ ,]+)*(?:forget\b(?! to)|(?:delete|erase|remove|clear) "
    r"(?:all|everything|it\b|that|this|what |my |our |me\b|the (?:last|previous)))", re.I
)  # fmt: skip
_ASKING = frozenset(terms("tell remind know remember recall forgot many much said please thanks"))
"""Terms of the asking itself: nobody looks for them."""


class Teller(Enum):
    """Who told a sentence, as a quote of it begins; in the order in which they are quoted."""

    USER = "you said"
    TOOL = "a tool returned"
    DATA = "the data says"
    NOTES = "the notes say"
    INSTRUCTIONS = "your instructions say"
    NOBODY = ""
    """A reply, which is never quoted."""


class SentText(NamedTuple):
    """A text of the request, whole or one sentence of it, and the index of its message."""

    text: str
    teller: Teller
    source: int
    excerpt: bool = False


class Answer(NamedTuple):
    """What to say, and the indexes of the request's messages that it quotes."""

    text: str
    sources: tuple[int, ...] = ()


def answer(messages: Sequence[WireMessage]) -> Answer:
    """What to say to the last user message of a request, from the request alone."""
    texts = [text for at, message in enumerate(messages) for text in _texts(message, at)]
    inputs = [at for at, text in enumerate(texts) if text.teller is Teller.USER and not text.excerpt]
    asked = texts.pop(inputs[-1]) if inputs else SentText("", Teller.USER, -1)
    spoken = [sentence for sentence in sentences(asked.text) if not is_small_talk(sentence)]
    asks = [sentence for sentence in spoken if not (is_order(sentence) or _FORGET.match(sentence))]
    questions = [sentence for sentence in asks if is_question(sentence)]
    if not questions:
        if any(map(_FORGET.match, spoken)):
            return Answer(KEPT)
        if not spoken and "help" in asked.text.lower():
            return Answer(HELP)
        ordered = not spoken or is_order(spoken[0]) or is_order(spoken[-1])
        return Answer(DEMO if ordered else NOTED)
    rest = "\n".join(sentence for sentence in spoken if not is_question(sentence))
    if not texts and not rest:
        return Answer(ALONE)
    texts.append(asked._replace(text=rest))
    told = [each for text in texts if text.teller is not Teller.NOBODY for each in _sentences(text)]
    heard = {term for text in texts for term in terms(text.text)}
    lines: dict[str, None] = {}
    sources: dict[int, None] = {}
    for question in questions[-_MOST:]:
        quotes = _nearest(question, told)
        said = (_quoted(quotes), _missing(question, heard, found=bool(quotes)))
        lines[" ".join(filter(None, said)) or _nothing(len(messages))] = None
        sources.update((quote.source, None) for quote in quotes)
    return Answer("\n".join(lines), tuple(sources))


def _texts(message: WireMessage, at: int) -> Iterator[SentText]:
    """A message's texts, the oldest first: excerpts and data that stand before an input, and the message itself."""
    role, text = str(message.get("role")), message.get("content") or ""
    if not isinstance(text, str):
        parts = text if isinstance(text, list | tuple) else ()
        text = "\n".join(str(part.get("text", "")) for part in parts if isinstance(part, dict))
    if message.get("tool_calls"):
        text += f"\n{message['tool_calls']}"
    if role == "user" and text.startswith(EXCERPTS[0]):
        found, _, text = text.removeprefix(EXCERPTS[0]).partition(EXCERPTS[1])
        # The roles, which are the pattern's group, stand between the texts.
        _, *spoken = _EXCERPT.split(found)
        for spoke, said in zip(spoken[::2], spoken[1::2], strict=True):
            yield from _apart(spoke, said, at, excerpt=True)
    yield from _apart(role, text, at)


def _apart(role: str, text: str, at: int, *, excerpt: bool = False) -> Iterator[SentText]:
    """What is said, after the data that go with it."""
    if role == "user" and text.startswith(LEAD):
        yield from (SentText(found["text"], Teller.DATA, at, excerpt) for found in DATA.finditer(text))
        text = DATA.sub("", text).removeprefix(LEAD).strip()
    yield SentText(text, _teller(role, text), at, excerpt)


def _teller(role: str, text: str) -> Teller:
    if role in ("system", "developer"):
        return Teller.NOTES if text.startswith(NOTES) else Teller.INSTRUCTIONS
    return {"user": Teller.USER, "tool": Teller.TOOL, "plan": Teller.NOTES}.get(role, Teller.NOBODY)


def _sentences(told: SentText) -> Iterator[SentText]:
    """The sentences of a text, an overlong one in pieces, with "…" where they were cut."""
    for sentence in sentences(told.text):
        if len(sentence) > _LONGEST and not _states(told._replace(text=sentence)):
            continue  # its pieces would not show that it asks
        *opening, end = pieces(sentence, _LONGEST)
        for at, piece in enumerate([*(f"{piece}…" for piece in opening), end]):
            yield told._replace(text=f"{'…' if at else ''}{piece}")


def _nearest(question: str, told: Sequence[SentText]) -> list[SentText]:
    """The few sentences that hold most of a question's terms by weight, what the user said and the newest first."""
    concepts = {term: frozenset(related(term)) for term in terms(question) if term not in _ASKING}
    held: list[tuple[SentText, dict[str, float]]] = []
    for each in told:
        here = set(terms(each.text))
        shares = {term: _RELATED for term, kin in concepts.items() if kin & here}
        shares.update((term, 1.0) for term in concepts if term in here)
        if shares and _states(each):
            held.append((each, shares))
    holders = Counter(term for _, shares in held for term in shares)
    gains = {term: math.log(1 + (len(told) - n + 0.5) / (n + 0.5)) for term, n in holders.items()}
    scores = [sum(gains[term] * share for term, share in shares.items()) for _, shares in held]
    least = _CLOSE * max(scores, default=0.0)
    close = [each for (each, _), score in zip(held, scores, strict=True) if score >= least]
    once: dict[str, SentText] = {}
    for each in reversed(close):
        once.setdefault(" ".join(each.text.lower().split()), each)
    order = list(Teller)
    # Of an excerpt one cannot tell whether it is older than a turn: what is sent in full goes first.
    return sorted(once.values(), key=lambda each: (order.index(each.teller), each.excerpt))[:_MOST]


def _states(told: SentText) -> bool:
    """Whether a sentence may be quoted; a line that notes mark as the model's is its own reply."""
    reply = told.teller is Teller.NOTES and told.text.startswith("assistant:")
    return not (reply or is_question(told.text) or is_order(told.text) or is_small_talk(told.text))


def _quoted(quotes: Sequence[SentText]) -> str:
    parts: list[str] = []
    for each in quotes:
        name = each.teller.value
        if parts and each.teller is quotes[0].teller:
            turns = each.teller is Teller.USER and each.excerpt == quotes[0].excerpt
            name = "before" if turns else "also"
        parts.append(f"{name}: “{each.text}”")
    line = " · ".join(parts)
    return line[:1].upper() + line[1:]


def _missing(question: str, heard: set[str], *, found: bool) -> str:
    """Names the words of a question that stand nowhere else: where nothing was found, only if none of them does."""
    sought = {token: its for token in question.split() if (its := set(terms(token)) - _ASKING)}
    absent = [token.strip(_EDGES) for token, its in sought.items() if heard.isdisjoint(its)]
    if not absent or (not found and len(absent) < len(sought)):
        return ""
    words = list(dict.fromkeys(absent))[:_MOST]
    *others, last = [f"“{word[:_LONGEST_WORD]}{'…' if word[_LONGEST_WORD:] else ''}”" for word in words]
    named = f"{', '.join(others)} or {last}" if others else last
    return f"Nothing mentions {named}." if found else f"Nothing else I was sent mentions {named}."


def _nothing(count: int) -> str:
    messages, them = ("message", "it") if count == 1 else ("messages", "them")
    return f"I was sent {count:,} {messages} and found nothing in {them} that I can quote."
