"""What was told and then taken back: denied ("My dog isn't called Bruno."), ended, or called untrue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text.sentences import is_order, is_question, is_small_talk, without_lead
from . import lexicon
from .fact import Fact
from .nouns import DETERMINERS
from .reading import Known, Teller, Told
from .tokens import tokens

_RETRACTS = re.compile(
    r"\b(?:that|this|it)(?:['’]s| is| was)(?: all)? (?:an? (?:lie|joke|mistake|error)|not (?:true|right|correct|so)"
    r"|n['’]t (?:true|right|correct|so)|untrue|wrong|false|incorrect)\b"
    r"|\b(?:that|it) (?:isn['’]t|wasn['’]t) (?:true|right|correct|so)\b"
    r"|\bi(?:['’]m| am| was) (?:only |just )?(?:joking|kidding|lying|wrong|mistaken)\b|\bi lied\b|\bjust kidding\b"
    r"|^(?:please )?(?:forget|ignore|scratch|strike|disregard) (?:that|it|this"
    r"|what i (?:just )?(?:said|told you|wrote))(?=\W*$|\W*[,;.])"
    r"|\bi made (?:that|it) up\b",
    re.I,
)
_FORGETS = re.compile(
    r"(?:forget|ignore|disregard|delete|scratch) (?:(?:what|everything|all) (?:i (?:said|told you|wrote) )?)?about"
    r" (?P<topic>[^,.;!]+)",
    re.I,
)
_BACK = re.compile(
    r"^(?:(?:no|actually|correction|nein|doch|non|en fait)\b.*\bthat\b"
    r"|(?:no|actually|correction|sorry|wait|oops|i mean(?:t)?|nein|doch|non|en fait)\b.*"
    r"\b(?:it|he|she|him|her|meant|er|sie|es|das|il|elle)\b)",
    re.I,
)
_ENDED = frozenset("cancelled canceled gone dead over off obsolete outdated void postponed".split())
_LIGHT = lexicon.LIGHT | DETERMINERS | {"longer", "anymore", "more", "not", "never", "no", "now", "MOVED"}


def takes_back(text: str) -> bool:
    """Whether a sentence says that what was told just before is not so."""
    if is_question(text) or is_small_talk(text):
        return False
    return _RETRACTS.search(text) is not None


def forgotten(told: Sequence[Told]) -> tuple[str, ...]:
    """What a passage asks to forget by name: "Forget what I said about my exam."."""
    for each in told:
        match = _FORGETS.match(without_lead(each.text)) if each.teller is Teller.USER else None
        if match:
            return _content(_bare(tuple(token.word for token in tokens(match["topic"]))))
    return ()


def is_about(fact: Fact, topic: tuple[str, ...]) -> bool:
    """Whether a fact's subject is a topic or is named after it."""
    return _content(_bare(fact.subject))[: len(topic)] == topic


def may_take_back(text: str) -> bool:
    """Whether a sentence that no rule could read seems to correct what was told just before."""
    if is_question(text) or is_small_talk(text) or is_order(text):
        return False
    return _BACK.match(without_lead(text)) is not None


def deniers(new: Sequence[Known]) -> list[Fact]:
    """The facts of a passage that take earlier ones back."""
    return [each.fact for each in new if each.told.teller is Teller.USER and _denies(each.fact)]


def remaining(found: Sequence[Known], by: Sequence[Fact]) -> list[Known]:
    """What of earlier facts still holds after those that deny some of them."""
    return [each for each in found if not any(_denied(each.fact, denier) for denier in by)]


def _denies(fact: Fact) -> bool:
    return not fact.modal and (fact.negated or _ends(fact))


def _ends(fact: Fact) -> bool:
    if fact.negated:
        return False
    return (
        fact.verb == "cancel" if fact.passive else fact.verb == "is" and bool(_ENDED & set(fact.words[1:4]))
    )


def _denied(old: Fact, by: Fact) -> bool:
    if old.negated or old.modal or old.text == by.text:
        return False
    if _ends(by):
        return old.verb in {"is", *lexicon.STARTS, "end"} and _bare(old.subject) == _bare(by.subject)
    if by.verb == "have" and by.subject == ("i",):
        # "I have no dog" takes back whatever was said of my dog.
        return old.subject[:2] == ("my", *_content(by.words[1:])) or _same_statement(old, by)
    if by.verb == "is" and _content(by.words[1:]) == _bare(old.subject):
        # "Mr Hill is no longer my boss."
        return {word.word for word in tokens(old.value)} >= set(by.subject)
    return _same_statement(old, by)


def _same_statement(old: Fact, by: Fact) -> bool:
    if old.verb != by.verb or old.subject != by.subject or old.past != by.past:
        return False
    said, denied = set(_content(old.words[1:])), set(_content(by.words[1:]))
    return bool(denied) and (denied <= said or said <= denied)


def _content(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _LIGHT)


def _bare(subject: tuple[str, ...]) -> tuple[str, ...]:
    return subject[1:] if subject[0] == "my" else subject


def names_nothing(told: Sequence[Told]) -> bool:
    """Whether a passage only points back: it has to be read with what was told just before it."""
    text = told[0].text if told else ""
    return bool(
        told
        and told[0].teller is Teller.USER
        and len(told) < 4
        and (_RETRACTS.search(text) or _POINTS.match(text))
    )


_POINTS = re.compile(
    r"\W*(?:(?:no|sorry|actually|correction|wait|oops|well|but|and|now|ok|okay|nein|doch|non|en fait)\b[\s,.:;!-]*)*"
    r"(?:(?:he|she|it|his|her|its|er|sie|es|il|elle)(?:['’]s)?\b|(?:i|we) (?:re)?(?:named?|called) (?:him|her|it)\b)",
    re.I,
)
