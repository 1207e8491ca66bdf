"""What a refusal means, from what is said in it and how long the request was; it knows no provider.

A text is read as words and numbers (`notions`). Words stand for a few notions: what is spoken of, that it is too
much, that something is not known. A number has the meaning that the words beside it give it, or none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from ..parameters import OPTIONAL
from .body import Complaint
from .notions import READ, Number, Sentence, Word, notions_of, numbers_of, sentences_of, speaks_of_tokens


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


NOTHING_ASKED = Asked()


@dataclass(frozen=True, slots=True)
class Meaning:
    """What was understood, in tokens where it is a number.

    Attributes:
        window: the most the endpoint takes, where the text says so of a number.
        sent: the length of the request as the endpoint counted it.
        most: the longest reply it allows.
        parameter: the parameter of ours that it is about.
    """

    kind: Kind
    window: int | None = None
    sent: int | None = None
    most: int | None = None
    parameter: str = ""


CODES = frozenset({"context_length_exceeded", "exceed_context_size_error", "context_window_exceeded",
                   "model_max_prompt_tokens_exceeded", "tokens_limit_reached"})  # fmt: skip
"""Values of `code` or `type` that say outright that a request is too long."""
_LARGEST_SHARE = 0.5
"""Of the window: a limit on the reply above it is what leaves no room, not the conversation."""
_LEAST_WINDOW = 16
_FAR = 4.0
"""A window so many times longer than the request is not what it was too long for."""


def read(status: int | None, said: Complaint, asked: Asked = NOTHING_ASKED) -> Meaning:
    """What an endpoint's refusal means.

    Args:
        status: the HTTP status, None inside a stream.
        said: its body.
        asked: the request as it was sent.
    """
    sentences = list(sentences_of(said.text))
    everything = Sentence([word for sentence in sentences for word in sentence.words])
    if status == 429 or _is_rate(everything):
        return Meaning(Kind.OTHER)
    if status in (400, 413) and not said.text.strip() and not any((*said.codes, said.param)):
        return Meaning(Kind.PROMPT)  # Cerebras says nothing at all
    outright = bool(CODES.intersection(said.codes)) or said.param == "input_tokens"
    kind = _too_much(said, sentences, everything)
    if kind is None and outright:
        kind = Kind.PROMPT
    numbers = [number for sentence in sentences for number in numbers_of(sentence)]
    if everything.has("reply") and any(number.value < 0 and number.is_count for number in numbers):
        kind = Kind.PROMPT  # what the request left of the window for the reply
    if kind is not None:
        return _measured(kind, said, numbers, asked)
    return _parameter(status, said, sentences, everything)


def _is_rate(everything: Sentence) -> bool:
    per = any(everything.follows("per", unit) for unit in ("minute", "min", "day", "hour", "second", "month"))
    return per or everything.has("rate") or (everything.follows("many", "requests"))


def _too_much(said: Complaint, sentences: list[Sentence], everything: Sentence) -> Kind | None:
    """Whether a length is too much, and of what: of the prompt, or the limit on the reply."""
    about = notions_of(said.param.partition("[")[0].partition(".")[0]) if said.param else frozenset()
    invalid = re.search(r"invalid ['\"`]([a-z_]{1,40})", said.text[:READ], re.I)
    named = [*said.codes, *(invalid.groups() if invalid else ())]
    if any(
        Sentence([Word(part, notions_of(part)) for part in name.lower().split("_")]).has("foreign")
        for name in named
    ):
        return None
    if invalid and not notions_of(invalid[1].lower()) & {"prompt", "reply"}:
        return None
    if said.param and not about & {"prompt", "reply", "weak"} and "context" not in said.param:
        return None
    kinds = [kind for sentence in sentences if (kind := _sentence_kind(sentence, about))]
    if not kinds and everything.has("length", "excess") and not everything.has("foreign"):
        # "Current length is 9001 while limit is 8192": nothing is named, but two numbers say it.
        pair = [number for sentence in sentences for number in numbers_of(sentence)]
        bound = next((number.value for number in pair if number.is_bound), 0)
        count = next((number.value for number in pair if number.is_count), 0)
        return Kind.PROMPT if 0 < bound < count else None
    return kinds[0] if kinds else None


def _sentence_kind(sentence: Sentence, about: frozenset[str]) -> Kind | None:
    too = sentence.follows("too", "too") or sentence.follows("not", "enough", 2)
    less = any(sentence.follows(word, "than", 3) for word in ("less", "fewer", "more")) or sentence.follows(
        "at", "most"
    )
    less = less or any(number.is_bound and number.is_tokens for number in numbers_of(sentence))
    if not sentence.has("length") or not (sentence.has("excess") or too or less) or sentence.has("foreign"):
        return None
    subject = sentence.first("prompt", "reply")
    if subject == "reply" or (not subject and "reply" in about):
        return Kind.REPLY
    if subject == "prompt":
        return Kind.PROMPT
    if any(sentence.follows(word, "requested", 3) for word in ("max", "maximum")):
        return Kind.REPLY  # "the maximum tokens you requested"
    weak = sentence.has("weak") and (speaks_of_tokens(sentence) or sentence.follows("too", "long"))
    return Kind.PROMPT if weak else None


def _measured(kind: Kind, said: Complaint, numbers: list[Number], asked: Asked) -> Meaning:
    """The meaning with its numbers, which may also show that it is the reply that takes the room."""
    bounds = [n.value for n in numbers if n.is_bound and n.is_tokens and n.value >= _LEAST_WINDOW]
    counts = [n for n in numbers if n.is_count and n.value > 0 and n.is_tokens]
    reply = max((n.value for n in counts if n.subject == "reply"), default=0)
    prompt = max((n.value for n in counts if n.subject == "prompt"), default=0)
    total = max((n.value for n in counts if not n.subject), default=0)
    if kind is Kind.REPLY:
        most = min((bound for bound in bounds if not reply or bound < reply), default=None)
        return Meaning(kind, sent=prompt or None, most=most)
    window = said.window or max(bounds, default=None)
    sent = said.sent or prompt or total or None
    if window and (reply or asked.reply or 0) > window * _LARGEST_SHARE and (prompt or asked.tokens) < window:
        return Meaning(Kind.REPLY, window, prompt or None)
    if window and not sent and asked.tokens and window > asked.tokens * _FAR + (asked.reply or 0):
        window = None
    return Meaning(Kind.PROMPT, window, sent)


def _parameter(
    status: int | None, said: Complaint, sentences: list[Sentence], everything: Sentence
) -> Meaning:
    """A refusal of one parameter: of its value, or of the parameter itself."""
    names = [said.param] if said.param else [
        word.text for word in everything.words if "parameter" in word.notions and len(word.text) > 1
    ]  # fmt: skip
    name = next((ours for each in names for ours in OPTIONAL if each.split(".")[0].split("=")[0] == ours), "")
    if any(_is_value(sentence) for sentence in sentences) and (names or everything.has("parameter")):
        about_reply = any("reply" in notions_of(each) for each in names)
        return Meaning(
            Kind.REPLY if about_reply else Kind.VALUE, parameter=name, most=_most(sentences, about_reply)
        )
    if status not in (400, 422):
        return Meaning(Kind.OTHER)
    if name and name != "stream" and (everything.has("refused") or not said.text):
        return Meaning(Kind.UNKNOWN, parameter=name)
    if (said.param == "stream") or _cannot_stream(everything):
        return Meaning(Kind.UNKNOWN, parameter="stream")
    return Meaning(Kind.OTHER)


def _is_value(sentence: Sentence) -> bool:
    wrong = sentence.has("wrong") and any(word.text in ("value", "values") for word in sentence.words)
    must = any(word.text in ("must", "should", "expected") for word in sentence.words)
    numbered = any(word.value is not None for word in sentence.words)
    return wrong or (must and numbered) or sentence.has("ranged") or sentence.follows("too", "too")


def _most(sentences: list[Sentence], wanted: bool) -> int | None:
    bounds = [n.value for sentence in sentences for n in numbers_of(sentence) if n.is_bound and n.value > 0]
    return max(bounds, default=None) if wanted else None


def _cannot_stream(everything: Sentence) -> bool:
    """Models that only answer at once, as words: the name of the parameter alone is too common a word."""
    for place, word in enumerate(everything.words):
        if word.text in ("stream", "streaming", "streamed"):
            near = everything.words[max(0, place - 5) : place + 5]
            if any("refused" in each.notions or each.text == "verified" for each in near) and any(
                "allows" in each.notions or each.text in ("unsupported", "unavailable", "verified")
                for each in near
            ):
                return True
    return False


def shape_wanted(text: str) -> str:
    """The profile that a strict template asks for in its words: see `context.shape`; empty for none."""
    sentences = list(sentences_of(text))
    everything = Sentence([word for sentence in sentences for word in sentence.words])
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
        listed = sentence.has("people", "spoken") and all(
            any(word.text == name for word in sentence.words) for name in ("user", "assistant")
        )
        if listed and not sentence.has("system") and sentence.has("denies", "allows"):
            return "no_system"
    return ""


def unmended(text: str) -> str:
    """What waiting does not mend: "memory", "account" or "model"; empty for anything else."""
    for sentence in sentences_of(text):
        if sentence.has("memory", "scarce"):
            return "memory"
        if sentence.has("account", "empty"):
            return "account"
        if sentence.has("loads", "fails") and any(
            word.text in ("model", "models") for word in sentence.words
        ):
            return "model"
    return ""


def cannot_chat(text: str) -> bool:
    """Whether a refusal says that the model is none to chat with, such as one for embeddings."""
    for sentence in sentences_of(text):
        refused = sentence.has("chats") and sentence.has("denies", "allows")
        embeds = any(
            word.text in ("embedding", "embeddings", "reranker", "rerank") for word in sentence.words
        )
        if (refused and not _cannot_stream(sentence) and not sentence.has("parameter")) or embeds:
            return True
    return False
