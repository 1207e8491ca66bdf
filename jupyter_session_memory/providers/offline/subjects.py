"""Where a fact's subject stands in a question, and whether it does there what it does in the fact."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.sentences import is_unspaced, language
from . import lexicon
from .fact import Fact
from .nouns import BASES, COMPLEMENTS
from .questions import Question
from .tokens import Token

ASKERS = frozenset("WHAT WHO WHERE WHEN WHY HOW WHICH COUNT MUCH NAME AGE COLOR".split())
OWNERS = frozenset({"my", "your", "his", "her", "their", "its"})
_ARTICLES = frozenset({"the", "a", "an"})
_STATES = frozenset({"is", "was", "have", "live", "NAME", "AGE", "JOB"})
"""Verbs with which nothing is done to anybody: either side of them may be asked for."""
_BEFORE_VERB = (lexicon.LIGHT | {"not", "never"}) - {"i", "it", "this", "that", "have"}


def without_subject(question: Question, fact: Fact) -> Iterator[list[str]]:
    """The question's remaining words, for each way in which the fact's subject stands in it."""
    words = tuple(token for token in question.words if token.word not in _ARTICLES)
    plain = tuple(word for word in fact.subject if word not in lexicon.FREE_MODIFIERS)
    for subject in dict.fromkeys((fact.subject, plain or fact.subject, *fact.also)):
        for chain in (subject, subject[1:] if subject[0] == "my" else ()):
            size = len(chain)
            for at in range(len(words) - size + 1 if size else 0):
                if tuple(token.word for token in words[at : at + size]) != chain:
                    continue
                if _stands_alone(words, at, size, chain) and _acts(question, words, at, fact):
                    begin = at - 1 if at and words[at - 1].word == "my" else at
                    yield [token.word for token in words[:begin] + words[at + size :]]


def _stands_alone(words: tuple[Token, ...], at: int, size: int, chain: tuple[str, ...]) -> bool:
    """Whether the words found are a whole noun phrase: "my dog" is not the subject of "my dog's vet"."""
    last = words[at + size - 1]
    after = words[at + size].word if at + size < len(words) else ""
    if last.owner and after not in ASKERS | {"is", "was", "JOB"}:
        return False
    if at and chain[0] not in OWNERS and chain[0] != "i":
        before = words[at - 1]
        if before.owner:
            return False
        if before.word in OWNERS:
            head = next(
                (chain[i - 1] for i, word in enumerate(chain) if i and word in COMPLEMENTS), chain[-1]
            )
            return before.word == "my" and head in lexicon.EVENTS
    return True


def _acts(question: Question, words: tuple[Token, ...], at: int, fact: Fact) -> bool:
    """Whether the subject found is who acts in the question too: Ana does not in "Who called Ana?"."""
    if fact.verb in _STATES or fact.verb not in BASES:
        return True
    spoken = [token.word for token in words]
    if fact.verb not in spoken:
        return True
    verb = spoken.index(fact.verb)
    if fact.passive != is_passive(question, fact):
        return False
    helper = next((i for i, word in enumerate(spoken) if word in {"do", "did"}), -1)
    if 0 <= helper < verb:
        begin = helper + 1
        while begin < at and spoken[begin] in _BEFORE_VERB:
            begin += 1
        return begin == at or (begin == at - 1 and spoken[begin] in OWNERS)
    if spoken[:1] == ["WHO"] and verb < at:
        return False
    # Spanish, German and French put the subject behind the verb: "¿Qué estudia mi hermana?".
    inverted = language(question.text) == "es" or not (question.text.isascii() or is_unspaced(question.text))
    return at < verb or inverted or question.asks not in {"YES", "WHO", "WHAT", "MUCH"}


def is_passive(question: Question, fact: Fact) -> bool:
    """Whether a question asks for what is done to somebody by the fact's verb ("Who was Bob hired by?")."""
    spoken = [token.word for token in question.words]
    if not {"is", "was"} & set(spoken):
        return False
    return any(token.word == fact.verb and token.past for token in question.words)
