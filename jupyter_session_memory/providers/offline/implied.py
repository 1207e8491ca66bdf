"""What a clause implies of others than its subject: "I have a dog called Rex" tells the dog's name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from . import lexicon
from .fact import Fact
from .nouns import PRONOUNS, chain
from .tokens import Token


def implied(base: Fact, rest: list[Token], before: list[Token], body: str) -> Iterator[Fact]:
    """What the same clause says of another subject: "a dog called Rex" of the dog."""
    subject = body[before[0].start : before[-1].end]
    if base.verb == "NAME" and base.subject != ("i",) and base.value and len(base.value.split()) <= 2:
        words = tuple(token.word for token in before)
        yield replace(_named_after(base), words=words, predicate=subject, value=subject)
    if base.verb == "is":
        yield from _turned_round(base, rest, before, subject)
    if base.subject == ("i",):
        yield from _called(base, rest, body)
    if base.moved and base.verb == "is" and base.subject[-1] in _RESIDENTS and base.value:
        yield replace(
            base,
            verb="live",
            words=("live", "in", *base.value.lower().split()),
            predicate=f"in {base.value}",
            moved=False,
        )
    if base.verb == "born" and base.subject == ("i",):
        yield replace(base, subject=("my", "birthday"), verb="is", past=False)
    if base.subject == ("my", "birthday") and base.verb == "is":
        yield replace(base, subject=("i",), verb="born", words=("born", *base.words), past=True)


def _named_after(fact: Fact) -> Fact:
    return replace(fact, subject=(fact.value.lower(),), verb="is", proper=False)


def _turned_round(base: Fact, rest: list[Token], before: list[Token], subject: str) -> Iterator[Fact]:
    """Of "Maria is the team leader" what it says of the team leader."""
    definite = rest and (rest[0].word in {"my", "the", "your"} or rest[0].owner)
    if not definite or base.subject[0] in PRONOUNS or any(token.word in _AFTER_NOUN for token in rest):
        return
    other, _ = chain(rest)
    verb = "is"
    if other[-1:] == ("NAME",) and len(other) > 1:
        verb = "NAME"
        other = ("i",) if other == ("my", "NAME") else other[:-1]
    if other:
        words = (verb, *(token.word for token in before))
        turned = replace(base, subject=other, verb=verb, words=words, predicate=subject, value=subject)
        yield replace(turned, proper=subject[:1].isupper(), bare=True)


def _called(base: Fact, rest: list[Token], body: str) -> Iterator[Fact]:
    """Of "I have a dog called Rex" and "we called our dog Rex" what they say of the dog."""
    named = next((index for index, token in enumerate(rest) if token.word == "NAME"), -1)
    if base.verb == "have" and 0 < named < len(rest) - 1 and rest[0].word in {"a", "an", "one"}:
        nouns = tuple(token.word for token in rest[1:named] if token.word not in _LINKS)
        begin = named + 1
    elif base.verb in {"call", "NAME"} and len(rest) > 2 and rest[0].word == "my":
        nouns, begin = (rest[1].word,), 2
    elif base.verb == "NAME" and len(rest) == 2 and rest[0].word in {"him", "her", "it"}:
        value = body[rest[1].start : rest[1].end]
        yield replace(
            base, subject=(rest[0].word,), words=("NAME", rest[1].word), value=value, proper=True, past=False
        )
        return
    else:
        return
    value = body[rest[begin].start : rest[-1].end]
    if nouns and value:
        called = replace(base, verb="NAME", words=("NAME", value.lower()), value=value, proper=True)
        yield replace(called, subject=("my", *nouns))
        yield replace(_named_after(called), words=("my", *nouns), value=" ".join(nouns))


_RESIDENTS = lexicon.PEOPLE | {"i", "he", "she"}
_AFTER_NOUN = frozenset({",", "and", "in", "at", "on", "for", "with"})
_LINKS = frozenset({"is", "who", "WHO", "which", "WHICH", "that", ","})
