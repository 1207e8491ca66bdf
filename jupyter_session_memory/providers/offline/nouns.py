"""Noun phrases: chains of an owner and what is owned, however the language orders them."""

from __future__ import annotations

from dataclasses import replace

from . import lexicon
from .tokens import Token

MODALS = frozenset({"would", "could", "should", "might", "must", "may", "can", "will"})
DETERMINERS = frozenset({"the", "a", "an", "this", "that", "my", "your", "his", "her", "their", "its"})
PRONOUNS = frozenset({"i", "you", "he", "she", "it", "they"})
BREAKS = frozenset({",", ";", "and", "but", "because", "so", "while", "although"})
BASES = frozenset(base for base, _ in lexicon.VERBS.values())
VERBS = BASES | {"born"} | MODALS | {"is", "was", "have", "NAME", "do", "did"}
_BEFORE_HEAD = (DETERMINERS | VERBS | {"WHAT", "WHO", "COUNT", "of", "in", "i", ","}) - {"NAME"}


COMPLEMENTS = frozenset(
    "with to for from on at about after before between against near in by without during under".split()
)
"""What ties a complement to a noun: "my meeting with Ana", "the budget for the project"."""


def chain(found: list[Token]) -> tuple[tuple[str, ...], Token | None]:
    """A noun phrase as a chain of owner and nouns, and the name that stands beside it ("my dog Bruno")."""
    flat = flipped(found)
    words = [token for token in flat if token.word not in {"the", "a", "an", "this", "that"}]
    name = None
    if (
        len(words) > 2
        and not any(token.word in COMPLEMENTS for token in words)
        and words[-1].capital
        and (words[0].word == "my" or words[0].owner)
        and not words[-2].capital
    ):
        name = words[-1]
        words = words[:-1]
    return tuple(token.word for token in words), name


def flipped(found: list[Token]) -> list[Token]:
    """The tokens with "the name of my dog" turned into "my dog name"."""
    at = next((index for index, token in enumerate(found) if token.word == "of"), -1)
    if (
        at < 1
        or at + 1 >= len(found)
        or found[at - 1].word[:1].isdigit()
        or found[at - 1].word in {"lot", "kind", "out"}
        or (at > 1 and found[at - 1].capital)
    ):
        return found
    begin = at
    while begin and found[begin - 1].word not in _BEFORE_HEAD:
        begin -= 1
    if begin == at:
        return found
    end = at + 1
    while end < len(found) and (
        end == at + 1 or found[end].word not in VERBS | BREAKS | {"in", "on", "at", "to", "for", "now"}
    ):
        end += 1
    owner = [token for token in found[at + 1 : end] if token.word not in {"the", "a"}]
    if not owner:
        return found
    owner[-1] = replace(owner[-1], owner=True)
    head = found[: begin - 1] if begin and found[begin - 1].word in {"the", "a"} else found[:begin]
    return head + owner + found[begin:at] + flipped(found[end:])
