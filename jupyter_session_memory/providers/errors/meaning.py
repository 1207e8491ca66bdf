"""What a refusal means, from what is said in it and how long the request was; it knows no provider.

A text is read as words and numbers (`notions`). Words stand for a few notions: what is spoken of, that it is too
much, that something is not known. A number has the meaning that the words beside it give it, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from ..parameters import OPTIONAL
from .body import ErrorBody
from .vocabulary import READ, Number, Sentence, notions_of, numbers_of, sentences_of


class Kind(Enum):
    """What a refusal is about."""

    PROMPT = "the request is too long"
    REPLY = "the limit on the reply is too large"
    VALUE = "a value is out of range"
    UNKNOWN = "a parameter is not taken"
    OTHER = "something else"


@dataclass(frozen=True, slots=True)
class Asked:
    """The request that was refused: its length by our own estimate, and the limit on the reply, in tokens."""

    tokens: int = 0
    reply: int | None = None
    tools: bool = False
    """Whether it offered tools."""


NOTHING_ASKED = Asked()
_STREAMS = ("stream", "streaming", "streamed")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What was understood, in tokens where it is a number.

    Attributes:
        window: the most the endpoint takes, where the text says so of a number.
        sent: the length of the request as the endpoint counted it.
        most: the longest reply it allows.
        parameter: the parameter of ours that it is about; empty for any other.
    """

    kind: Kind
    window: int | None = None
    sent: int | None = None
    most: int | None = None
    parameter: str = ""


CODES = frozenset({"context_length_exceeded", "exceed_context_size_error", "context_window_exceeded",
                   "model_max_prompt_tokens_exceeded", "tokens_limit_reached"})  # fmt: skip
"""Values of `code` or `type` that say outright that a request is too long."""
_SAYS_ALL = frozenset({401, 402, 403, 429})
"""Statuses of keys, money and rates, whatever the words."""
_ABOUT_IT = frozenset({None, 400, 416, 422})
"""Statuses of a request that is refused for what it says; another must speak of a parameter outright."""
_FULL = 15 / 16
"""Of the window: a prompt below it leaves room, and it is the limit on the reply that does not fit."""
_FOREIGN = re.compile(r"(?i)\btoken|jeton|トークン|토큰|токен|令牌|词元")
_NEAR = 4
"""Words between a name and its rejection."""
_LEAST_WINDOW = 16
_FAR = 4.0
"""A window so many times longer than the request is not what it was too long for."""


def read(status: int | None, said: ErrorBody, asked: Asked = NOTHING_ASKED) -> Meaning:
    """What an endpoint's refusal means.

    Args:
        status: the HTTP status, None inside a stream.
        said: its body.
        asked: the request as it was sent.
    """
    if " " in said.param:  # words in the wrong field
        said = replace(said, text=f"{said.text}. {said.param}", param="")
    sentences = list(sentences_of(said.text))
    codes = _joined(sentence for code in said.codes for sentence in sentences_of(code.lower()))
    if status in _SAYS_ALL or _is_rate(_joined([codes, *sentences])):
        return Meaning(Kind.OTHER)
    if status in (400, 413) and not said.text.strip() and not any((*said.codes, said.param)):
        return Meaning(Kind.PROMPT)  # Cerebras says nothing at all
    numbers = [number for sentence in sentences for number in numbers_of(sentence)]
    everything = _joined(sentences)
    if everything.says("character", "characters", "chars") and not everything.has("token"):
        numbers = []  # none of them counts tokens
    kind = _too_much(said, codes, sentences, numbers)
    if kind is not None:
        return _measured(kind, said, numbers, asked)
    other = _parameter(status, said, codes, sentences, asked)
    if other.kind is Kind.OTHER and status in (400, 413, 422) and _too_long_somehow(said.text, asked):
        return Meaning(Kind.PROMPT)
    return other


def _too_long_somehow(text: str, asked: Asked) -> bool:
    """Whether a text in another language speaks of tokens, and of fewer than were sent; no number is learnt of it."""
    foreign = _FOREIGN.search(text[:READ])
    counts = map(int, re.findall(r"(?<![\d.])\d{3,7}(?![\d.])", text[:READ]))
    return bool(foreign) and any(_LEAST_WINDOW < count < asked.tokens for count in counts)


def _joined(sentences: Iterable[Sentence]) -> Sentence:
    return Sentence([word for sentence in sentences for word in sentence.words])


def _is_rate(everything: Sentence) -> bool:
    """Whether it is about what is used up over time, or has to be paid."""
    many = any(everything.follows(word, "period") for word in ("per", "this", "each"))
    return many or everything.has("rate") or everything.has("money")


def _too_much(
    said: ErrorBody, codes: Sentence, sentences: list[Sentence], numbers: list[Number]
) -> Kind | None:
    """Whether a length is too much, and of what: of the prompt, or the limit on the reply."""
    everything = _joined(sentences)
    below = any(number.value < -_LEAST_WINDOW and number.is_count for number in numbers)
    if below and everything.has("reply"):  # what the request left of the window for the reply
        return Kind.PROMPT
    if CODES.intersection(said.codes) or said.param == "input_tokens":
        return Kind.PROMPT
    about = notions_of(said.param.partition("[")[0].partition(".")[0]) if said.param else frozenset()
    invalid = re.search(r"invalid ['\"`]([a-z_]{1,40})", said.text[:READ], re.I)
    named = notions_of(invalid[1].lower()) if invalid else frozenset({"prompt"})
    if codes.has("foreign") or not named & {"prompt", "reply"}:
        return None
    if said.param and not about & {"prompt", "reply", "weak"} and "context" not in said.param:
        return None
    for sentence in sentences:
        if kind := _sentence_kind(sentence, about):
            return kind
    return _told_by_numbers(everything, numbers)


def _told_by_numbers(everything: Sentence, numbers: list[Number]) -> Kind | None:
    """Whether two numbers say it: "Current length is 9001 while limit is 8192", "9001 tokens, we take 8192"."""
    tokens = [number for number in numbers if number.is_tokens and number.value >= _LEAST_WINDOW]
    about = any(everything.has(notion) for notion in ("prompt", "token", "length"))
    if not about or everything.has("foreign") or len(tokens) != 2:
        return None
    least, most = sorted(tokens, key=lambda number: number.value)
    limited = least.is_bound and any(everything.has(notion) for notion in ("excess", "over", "room"))
    counted = everything.has("token") and (most.subject or everything.has("weak"))
    if least.value == most.value or most.is_bound or not (limited or counted):
        return None
    least.is_bound, least.is_count, least.subject = True, False, most.subject
    return Kind.REPLY if most.subject == "reply" else Kind.PROMPT


def _sentence_kind(sentence: Sentence, about: frozenset[str]) -> Kind | None:
    too = sentence.follows("too", "too") or sentence.follows("not", "enough", 2)
    bound = any(number.is_bound and number.is_tokens for number in numbers_of(sentence))
    less = any(sentence.follows(word, "than", 3) for word in ("less", "fewer", "more"))
    if not sentence.has("length") or not (sentence.has("excess") or too or bound or less):
        return None
    subject = sentence.first("prompt", "reply") or ("reply" if "reply" in about else "")
    low = sentence.has("lower") and not sentence.has("upper")
    if sentence.has("foreign") or (low and (subject == "reply" or not sentence.has("excess"))):
        return None
    if subject == "prompt":
        return Kind.PROMPT
    if subject == "reply" or sentence.follows("most", "asked", 3):  # "the maximum tokens you requested"
        return Kind.REPLY
    counted = sentence.has("token") or sentence.follows("too", "long") or sentence.says("+")
    return Kind.PROMPT if counted and sentence.has("weak") else None


def _measured(kind: Kind, said: ErrorBody, numbers: list[Number], asked: Asked) -> Meaning:
    """The meaning with its numbers, which may also show that it is the reply that takes the room."""
    bounds = [n for n in numbers if n.is_bound and n.is_tokens and n.value >= _LEAST_WINDOW]
    counts = [n for n in numbers if n.is_count and n.is_tokens and n.value > 0]
    reply = max((n.value for n in counts if n.subject == "reply"), default=0)
    prompt = max((n.value for n in counts if n.subject == "prompt"), default=0)
    total = max((n.value for n in counts if not n.subject), default=0)
    if kind is Kind.REPLY:
        room = max((n.value for n in bounds if n.is_room), default=None)
        most = (n.value for n in bounds if not n.is_room and (not reply or n.value < reply))
        return Meaning(kind, room, sent=prompt or None, most=min(most, default=None))
    sent = said.sent or prompt or total
    whole = max(total, sent + reply)
    fitting = (n.value for n in bounds if n.subject != "reply" and (not whole or n.value < whole))
    window = said.window or max(fitting, default=None)
    length, wanted = prompt or asked.tokens, reply or asked.reply or 0
    if window and wanted and length < window * _FULL and length + wanted > window:
        return Meaning(Kind.REPLY, window, prompt or None)
    if window and not sent and asked.tokens and window > asked.tokens * _FAR + (asked.reply or 0):
        window = None
    return Meaning(Kind.PROMPT, window, sent or None)


def _parameter(
    status: int | None, said: ErrorBody, codes: Sentence, sentences: list[Sentence], asked: Asked
) -> Meaning:
    """A refusal of one parameter: of its value, or of the parameter itself."""
    everything = _joined(sentences)
    names = [said.param] if said.param else [word.name for word in everything.words if word.name]
    ours = next((own for name in names for own in OPTIONAL if name.partition(".")[0] == own), "")
    if ours == "response_format" and status in _ABOUT_IT:
        # Whatever is wrong with it: the question says in words what form the answer is to have.
        return Meaning(Kind.UNKNOWN, parameter=ours)
    roles = everything.has("system", "people") and not ours
    if roles or (said.param and notions_of(said.param) & {"prompt", "spoken"}):
        return Meaning(Kind.OTHER)
    if said.param == "stream" or (not ours and _cannot(everything, *_STREAMS)):
        return Meaning(Kind.UNKNOWN, parameter="stream") if status in _ABOUT_IT else Meaning(Kind.OTHER)
    if asked.tools and not ours and _cannot(everything, "tool", "tools", "function", "functions"):
        return Meaning(Kind.UNKNOWN, parameter="tools")
    named = [sentence for sentence in sentences if said.param or _speaks_of_one(sentence)]
    if not (named or codes.has("noun") or codes.has("rejects")):
        return Meaning(Kind.OTHER)
    if status not in _ABOUT_IT and not everything.has("noun"):
        return Meaning(Kind.OTHER)
    choices = [sentence for sentence in named if sentence.follows("one", "of")]
    choice = not everything.has("noun") and any(not each.follows("only", "one") for each in choices)
    if choice or any(sentence.has("ranged") or sentence.follows("too", "too") for sentence in named):
        return _value(names, ours, named)
    if any(_rejects_name(sentence) for sentence in named):
        return Meaning(Kind.UNKNOWN, parameter=ours)
    if any(_is_value(sentence) for sentence in named) or codes.has("value"):
        return _value(names, ours, named)
    rejected = any(sentence.has("rejects") or _takes_not(sentence) for sentence in named)
    if rejected or codes.has("rejects") or (ours and not said.text):
        return Meaning(Kind.UNKNOWN, parameter=ours)
    return Meaning(Kind.OTHER)


def _speaks_of_one(sentence: Sentence) -> bool:
    """Whether a parameter or a value is spoken of, and no message or a piece of JSON."""
    besides = Sentence([word for word in sentence.words if not word.name])
    if sentence.has("parameter") or sentence.has("value", "wrong"):
        return True
    named = sentence.has("noun") or len(besides.words) < len(sentence.words)
    return named and not besides.has("spoken") and not besides.says("json", "schema")


def _is_value(sentence: Sentence) -> bool:
    """Whether it says that a value is wrong, or what it has to be."""
    numbered = any(word.value is not None for word in sentence.words)
    has_to = sentence.says("must", "should") or sentence.follows("obliged", "to")
    only = (sentence.says("expected") and (sentence.has("parameter") or sentence.has("wrong"))) or (
        numbered and sentence.says("only")
    )
    denied = sentence.has("value") and any(sentence.has(notion) for notion in ("wrong", "rejects", "not"))
    return has_to or only or denied


def _takes_not(sentence: Sentence) -> bool:
    if sentence.follows("only", "one") or (sentence.has("not") and sentence.says("both")):
        return True
    return sentence.follows("not", "takes", _NEAR) or sentence.follows("not", "noun", _NEAR)


def _rejects_name(sentence: Sentence) -> bool:
    """Whether the name of a parameter, or the word for one, stands next to its rejection."""
    for place, word in enumerate(sentence.words):
        if word.name or "noun" in word.notions:
            for near in (sentence.words[max(0, place - _NEAR) : place], sentence.words[place + 1 :][:_NEAR]):
                part = Sentence(near)
                if (part.has("rejects") or _takes_not(part)) and not part.has("value"):
                    return True
    return False


def _value(names: list[str], ours: str, named: list[Sentence]) -> Meaning:
    """A refusal of a value: of the limit on the reply, where it is not one that is too low, or of another."""
    said = _joined(named)
    if not names or "reply" not in notions_of(names[0]) or (said.has("lower") and not said.has("upper")):
        return Meaning(Kind.VALUE, parameter=ours)
    bounds = [n.value for sentence in named for n in numbers_of(sentence) if n.is_bound and n.value > 0]
    return Meaning(Kind.REPLY, parameter=ours, most=max(bounds, default=None))


def _cannot(everything: Sentence, *what: str) -> bool:
    """Models without a faculty, as words: the name of the parameter alone is too common a word."""
    for place, word in enumerate(everything.words):
        near = Sentence(everything.words[max(0, place - 5) : place + 5])
        denied = near.has("denies") or near.says("verified", "unavailable")
        if word.text in what and denied and near.has("allows"):
            return True
    return False


def shape_wanted(text: str) -> str:
    """The profile that a strict template asks for in its words: see `context.shape`; empty for none."""
    sentences = list(sentences_of(text))
    everything = _joined(sentences)
    spoken = everything.has("spoken") or everything.has("people")
    in_a_row = everything.follows("in", "row", 2) or everything.follows("same", "role")
    if spoken and (everything.has("alternates") or in_a_row):
        return "alternate"
    for sentence in sentences:
        about = sentence.has("system") and (
            sentence.has("spoken") or re.search(r"['\"`](system|developer)['\"`]", text, re.I)
        )
        if about and sentence.has("place"):
            return "one_system"
        if about and sentence.has("denies", "allows"):
            return "no_system"
        listed = sentence.has("people", "spoken") and sentence.says("user") and sentence.says("assistant")
        if listed and not sentence.has("system") and sentence.has("denies", "allows"):
            return "no_system"
    return ""


def unmended(text: str) -> str:
    """What waiting does not mend: "memory", "account" or "model"; empty for anything else."""
    for sentence in sentences_of(text):
        if sentence.has("memory", "scarce"):
            return "memory"
        used_up = sentence.has("money") and sentence.says("reached", "exhausted", "depleted")
        if used_up or sentence.has("account", "empty"):
            return "account"
        if sentence.has("loads", "fails") and sentence.says("model", "models"):
            return "model"
    return ""


def is_loading(text: str) -> bool:
    """Whether a server says that it is about to have the model, and not that it failed to."""
    for sentence in sentences_of(text):
        under_way = (
            sentence.has("starts")
            or sentence.follows("being", "loaded")
            or sentence.follows("not", "ready", 2)
        )
        if under_way and sentence.has("served") and not sentence.has("fails"):
            return True
    return "加载中" in text


def cannot_chat(text: str) -> bool:
    """Whether a refusal says that the model is none to chat with, such as one for embeddings."""
    for sentence in sentences_of(text):
        refused = sentence.has("chats") and sentence.has("denies", "allows")
        embeds = sentence.says("embedding", "embeddings", "reranker", "rerank")
        if (refused and not _cannot(sentence, *_STREAMS) and not sentence.has("parameter")) or embeds:
            return True
    return False
