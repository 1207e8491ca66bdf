"""What a question asks for: the kind of answer, and the canonical words that the answer has to be about."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, replace

from ...text.sentences import without_lead
from .nouns import BASES, flipped
from .tokens import Token, tokens

_PREFIX = re.compile(
    r"^(?:(?:so|and|but|ok|please|hey|well|also|then|then,|sorry|y|pero)[\s,]+"
    r"|(?:(?:can|could|would|will) (?:you|u) )?(?:please )?(?:tell|remind|give|show) me(?: again)?(?: of"
    r"| about)?\b[\s,:]*"
    r"|(?:(?:can|could|would|will) (?:you|u) )?(?:please )?(?:recall|remember|list|say)\b\s+(?=my\b|what|where|when"
    r"|who|how)"
    r"|do (?:you|u) (?:still |even )?(?:know|remember|recall)\b[\s,]*|(?:you|u) (?:know|remember)\b[\s,]*"
    r"|i(?:'ve| have)? (?:forgot|forgotten|forget)\b[\s,]*|i (?:can't|cannot|can not|don't|dont|do not) (?:remember"
    r"|recall|know)\b[\s,]*"
    r"|i(?:'d| would) (?:like|love) to know\b[\s,]*|i want to know\b[\s,]*|i (?:was )?wonder(?:ing)?\b[\s,]*"
    r"|any idea\b[\s,]*"
    r"|(?:what|how) about\b\s*|(?:and )?(?:according to|based on|from) (?:me|what i (?:said|told you))[\s,]*"
    r"|did i (?:say|tell you|mention)(?: that)?\b\s*|have i (?:told you|mentioned)(?: that)?\b\s*"
    r"|is it true that\b\s*"
    r"|(?:dime|recu[eé]rdame|sabes|recuerdas|olvid[eé])\b[\s,:]*|(?:你)?(?:告诉我|还?记得|知道)|我忘了|请问)",
    re.I,
)
_INSIDE = re.compile(
    r"\bdid i (?:say|tell you|mention)(?: that)?\b|\b(?:do|did) you (?:think|say)\b(?! about)|\bi (?:said"
    r"|told you)\b",
    re.I,
)
_SUFFIX = re.compile(
    r"[\s,]*\b(?:again|please|pls|exactly|by the way|do you (?:know|remember)|can you tell me|then|these days"
    r"|in your opinion|right|correct"
    r"|if you remember|remember|thanks|thank you|yo)\s*$",
    re.I,
)
_AUXILIARIES = frozenset({"is", "was", "do", "did", "have", "can", "will", "would", "could", "should", "may"})
_ASKING = ("COUNT", "MUCH", "WHY", "WHEN", "WHERE", "WHO", "WHICH", "WHAT", "HOW")
_CATEGORIES = {
    "time": ("WHEN", frozenset({"clock"})),
    "day": ("WHEN", frozenset({"day"})),
    "date": ("WHEN", frozenset({"day"})),
    "month": ("WHEN", frozenset({"day"})),
    "year": ("WHEN", frozenset({"year"})),
    "city": ("WHERE", frozenset({"city"})),
    "town": ("WHERE", frozenset({"city"})),
    "place": ("WHERE", frozenset()),
    "country": ("WHERE", frozenset({"country"})),
    "location": ("WHERE", frozenset()),
    "person": ("WHO", frozenset()),
    "COLOR": ("COLOR", frozenset()),
    "version": ("WHICH", frozenset({"number", "percent"})),
}
"""Nouns after "what" or "which" that name the kind of answer: what it asks then, and of which kinds."""


@dataclass(frozen=True, slots=True)
class Question:
    """`asks` is NAME, AGE, COLOR, COUNT, MUCH, WHY, WHEN, WHERE, WHO, WHICH, WHAT, HOW or YES; `kinds` narrows it."""

    text: str
    asks: str
    words: tuple[Token, ...]
    kinds: frozenset[str] = frozenset()
    past: bool = False
    negated: bool = False
    noun: str = ""
    """The noun that told the kind of answer: "city" of "Which city do I live in?"."""
    spoken: tuple[Token, ...] = ()
    """The words with that noun."""

    @property
    def vocabulary(self) -> frozenset[str]:
        """The canonical words, without order."""
        return frozenset(token.word for token in self.words)


def question(sentence: str, heard: Container[str] = frozenset()) -> Question:
    """The question a sentence asks, its politeness set aside, and its spelling mistakes but in words `heard` before."""
    body = without_lead(sentence.strip().replace("’", "'")).strip(" ¿?!.。？\"'`")
    body = body.replace("`", "")
    while (match := _PREFIX.match(body)) and match.end():
        if match.end() >= len(body):
            break
        body = body[match.end() :]
    body = _INSIDE.sub(" ", body)
    while match := _SUFFIX.search(body):
        if not match.start():
            break
        body = body[: match.start()]
    body = re.sub(r"\b(?:the )?value of (?=[\w.]+$)", "", body)
    body = re.sub(r"(?<=\S)\s+(?:set to|equal(?:s)?(?: to)?)$", "", body)
    if re.match(r"(?:do|does|am|is|are|was|were|did)\b", body, re.I):
        # "Do I live in Lima or in Cusco?" is answered by what answers either.
        body = re.sub(r"\s+or\s+.*$", "", body, flags=re.I)
    found = _for_a_living(_about_me(flipped(tokens(body, mend=True, heard=heard))))
    spoken = tuple(found)
    vocabulary = [token.word for token in found]
    past = bool({"PAST", "was", "did"} & set(vocabulary))
    # A participle after "is" is no past: "where is the key stored?"
    past = past or ("is" not in vocabulary and any(token.past for token in found))
    asks = next((word for word in _ASKING if word in vocabulary), "")
    kinds: frozenset[str] = frozenset()
    noun = ""
    if "AGE" in vocabulary and asks in {"", "HOW", "WHAT"}:
        asks = "AGE"
    elif not asks and vocabulary[:1] and vocabulary[0] in _AUXILIARIES:
        asks = "YES"
    elif asks in {"WHAT", "WHICH", ""}:
        noun = next((word for word in vocabulary if word in _CATEGORIES), "")
        if "favourite" in vocabulary:
            noun = ""
        elif noun:
            asks, kinds = _CATEGORIES[noun]
            found = [token for token in found if token.word != noun]
    if "NAME" in vocabulary and asks in {"", "WHAT", "HOW", "WHO", "WHICH"}:
        asks = "NAME"
    if not asks:
        asks = "WHAT" if _is_noun_phrase(vocabulary) else "YES"
    negated = bool({"not", "never"} & set(vocabulary))
    return Question(sentence, asks, tuple(found), kinds, past, negated, noun, spoken)


def _for_a_living(found: list[Token]) -> list[Token]:
    """ "What does my uncle do?" reads as "what is my uncle's job?"."""
    words = [token.word for token in found]
    if words[:2] == ["WHAT", "do"] and words[-1] == "do" and len(words) > 3 and "not" not in words:
        return [found[0], *found[2:-1], replace(found[-1], word="JOB")]
    return found


def _is_noun_phrase(vocabulary: list[str]) -> bool:
    return not any(word in {"is", "was", "have", "do", "did"} or word in BASES for word in vocabulary)


def _about_me(found: list[Token]) -> list[Token]:
    """ "my name" reads as "I, NAME": people are told by both."""
    for index, token in enumerate(found[:-1]):
        if token.word == "my" and found[index + 1].word in {"NAME", "AGE", "JOB"}:
            found = [*found[:index], replace(token, word="i"), *found[index + 1 :]]
    return found
