"""Whether a statement answers a question: same subject, same relation, and a value of the kind asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from . import lexicon
from .fact import Fact
from .facts import LISTED
from .questions import Question
from .subjects import ASKERS, OWNERS, is_passive, without_subject
from .values import TIMES, values

_RELATIONS = frozenset({"NAME", "AGE", "COLOR"})
_MEASURES = frozenset("tall high long wide big large heavy far deep fast often".split())
_WHEREABOUTS = re.compile(
    r"(?:\b(?:in|at|on|near|from|under|behind|inside|outside|opposite|beside|to|by|next to|above|below"
    r"|en|de|à|au|chez|bei|im|auf)\s+"
    r"(?:(?:the|el|la|le|der|dem|my|our|a|an|un|una)\s+)?([^\W\d_][\w'.-]*|[/~]\w[\w/.-]*|\d+\w*\s+\w+)|在(\w+))",
    re.I,
)
_MOTION = frozenset("go move travel walk fly drive run come ride is".split())
_PLACES_IN_ING = frozenset({"beijing", "building", "reading", "nanjing", "chongqing", "wiring"})


_SOMEBODY = re.compile(r"\s*(?:(?:the|el|la|der|die|le)\s+[^\W\d_]+\s+[A-ZÀ-Þ]|[A-ZÀ-Þ]\w+['’]s\s)")
"""Somebody told by a relation or a title: "Anna's mother", "el señor Ruiz"."""


def answers(question: Question, fact: Fact) -> bool:
    """Whether a fact answers a question; in doubt it does not."""
    if fact.modal and not ("can" in question.vocabulary and re.search(r"\bcan\b", fact.text, re.I)):
        return False
    if fact.negated and question.asks not in {"YES", "COUNT"} and not question.negated:
        return False
    if question.negated and not fact.negated and question.asks != "YES":
        return False
    if fact.past and not question.past and fact.verb != "turn":
        return False
    if question.past and not fact.past and fact.verb not in {"is", "NAME", "born"} | lexicon.SAME_IN_THE_PAST:
        return False
    if fact.verb == LISTED:
        return _is_on_the_list(question, fact)
    return any(_answers(each, fact) for each in _readings(question))


def _readings(question: Question) -> Iterator[Question]:
    """The question, and as one for a thing itself ("What is the date?") where its noun told a kind of answer."""
    yield question
    if question.noun:
        yield replace(question, asks="WHAT", kinds=frozenset(), words=question.spoken)


def _is_on_the_list(question: Question, fact: Fact) -> bool:
    content = {token.word for token in question.words} - lexicon.LIGHT - {"COUNT", "i", "need", "buy", "get"}
    return question.asks == "COUNT" and content == {*fact.subject} and "have" not in question.vocabulary


def _answers(question: Question, fact: Fact) -> bool:
    if question.asks == "YES" and _owns(question, fact):
        return True
    for rest in without_subject(question, fact):
        if question.asks == "YES" and _is_otherwise(question, rest, fact):
            return True
        # "what is name?" with name = "Bob" in the code asks for no one's name.
        named = question.asks in _RELATIONS and question.asks in fact.subject and question.asks not in rest
        asking = replace(question, asks="WHAT") if named else question
        if _is_covered(asking, rest, fact) and _has_evidence(asking, rest, fact):
            return True
    return question.asks in {"WHO", "WHAT"} and _names_the_subject(question, fact)


def _owns(question: Question, fact: Fact) -> bool:
    """ "Do I have a dog?" is answered by whatever is said of my dog."""
    content = [token.word for token in question.words if token.word not in lexicon.LIGHT]
    if "have" not in question.vocabulary or len(content) != 2 or len(fact.subject) != 2:
        return False
    owner = "my" if content[0] == "i" else content[0]
    return fact.subject[0] == owner and _same_thing(content[1], fact.subject[1])


def _same_thing(asked: str, told: str) -> bool:
    return asked == told or (asked == "pet" and told in lexicon.PETS)


def _is_covered(question: Question, rest: list[str], fact: Fact) -> bool:
    """Whether the fact's predicate holds every word of the question, and the question the fact's verb."""
    said = set(fact.words)
    for word in rest:
        if (
            word == question.asks
            or (word in ASKERS and word not in _RELATIONS)
            or word in lexicon.LIGHT
            or (word in OWNERS and word in said)
            or word in {"not", "never"}
        ):
            continue
        if question.asks == "HOW" and word in _MEASURES and "span" in values(fact.predicate):
            continue
        if word == "JOB":
            if not _is_job(fact):
                return False
            continue
        if not any(_same_thing(word, each) for each in said):
            return False
    return _same_relation(question, rest, fact)


def _is_otherwise(question: Question, rest: list[str], fact: Fact) -> bool:
    """ "Is my dog called Max?" is answered by the name it has; so with days, colours and towns."""
    if fact.verb == "NAME" and "NAME" in rest:
        return len(_content(rest)) == 2
    if fact.verb == "is" and "NAME" in rest and _is_name(fact):
        return len(_content(rest)) == 2
    if fact.verb in {"live", "is"} and "in" in rest and "in" in fact.words and not values(question.text):
        offered = [word for word in _content(rest) if word != fact.verb]
        return len(offered) == 1 and (fact.verb == "is" or "live" in rest) and fact.words.index("in") == 1
    asked, held = values(question.text), values(fact.predicate)
    kind = next((kind for kind in ("day", "clock", "color", "money") if kind in asked and kind in held), "")
    if fact.verb != "is" or not kind:
        return False
    named = {*re.findall(r"\w+", asked[kind].lower()), *fact.words}
    return all(word in named for word in _content(rest))


def _content(rest: list[str]) -> list[str]:
    return [word for word in rest if word not in lexicon.LIGHT]


def _same_relation(question: Question, rest: list[str], fact: Fact) -> bool:
    asked = question.vocabulary
    if fact.verb == "NAME":
        return "NAME" in asked or question.asks == "WHO" or (question.asks == "YES" and _is_said(rest, fact))
    if fact.verb == "is":
        if question.asks == "NAME":
            return (
                _is_name(fact) and fact.subject[-1] not in lexicon.EVENTS and "favourite" not in fact.subject
            )
        if "have" in asked and question.asks not in {"AGE"}:
            return False
        return not ({"do", "did"} & asked) or "JOB" in asked or bool({"is", "was"} & asked)
    if fact.verb == "have":
        return "have" in asked or question.asks == "COUNT"
    if fact.verb in {"JOB", "AGE"}:
        return fact.verb in asked
    if fact.verb in lexicon.STARTS and question.asks == "WHEN" and {"is", "was"} & asked:
        return True
    if fact.verb in {"last", "take"} and question.asks == "HOW" and "long" in asked:
        return True
    if fact.verb == "turn":
        return question.asks == "AGE"
    if fact.verb in {"cost", "weigh"} and question.asks == "MUCH":
        return fact.verb in asked or "is" in asked
    if fact.verb == "work" and "JOB" in asked:
        return True
    return fact.verb in asked


def _is_name(fact: Fact) -> bool:
    return fact.proper and bool(
        re.fullmatch(
            r"(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}", fact.predicate.strip()
        )
    )


def _is_said(rest: list[str], fact: Fact) -> bool:
    content = [word for word in rest if word not in lexicon.LIGHT]
    return bool(content) and set(content) <= set(fact.words)


def _has_evidence(question: Question, rest: list[str], fact: Fact) -> bool:
    asks = question.asks
    if asks == "YES":
        return True
    if asks in {"WHAT", "WHICH", "HOW"}:
        if question.kinds and not question.kinds & set(values(fact.predicate)):
            return False
        return _has_more(question, rest, fact)
    if asks == "NAME":
        return bool(fact.value)
    if asks == "AGE":
        return _is_age(fact)
    if asks == "COUNT":
        return _is_counted(rest, fact)
    if asks == "WHO":
        if re.fullmatch(r"[\u4e00-\u9fff]{2,5}", fact.value) and not re.search(r"[很的色]", fact.value):
            return True
        if fact.verb != "is" and re.search(r"\b[A-Z]", fact.value):
            return True
        return (
            fact.proper
            or fact.verb == "NAME"
            or fact.value.lower().startswith(("my ", "the ", "our ", "mi "))
            or _SOMEBODY.match(fact.predicate) is not None
        )
    if asks == "WHY":
        return bool(re.search(r"\b(?:because|since|so that|porque)\b|因为", fact.text, re.I))
    if asks == "WHERE":
        return _is_place(question, fact)
    held = values(fact.predicate)
    if asks == "COLOR":
        return "color" in held
    if asks == "MUCH":
        return bool({"money", "percent", "number"} & set(held))
    wanted = question.kinds or TIMES
    return bool(wanted & set(held)) or (
        "year" in wanted and bool(re.search(r"\b\d{4}\b", held.get("day", "")))
    )


def _has_more(question: Question, rest: list[str], fact: Fact) -> bool:
    """Whether the fact says more than the question did, so that there is something to learn from it."""
    if question.asks == "HOW":
        if _MEASURES & set(rest):
            return bool({"number", "span", "often", "money"} & set(values(fact.predicate)))
        if fact.verb == "is":
            return False
    asked = set(rest) | lexicon.LIGHT | {fact.verb}
    if not fact.value or not any(word not in asked for word in fact.words):
        return False
    content = [word for word in rest if word not in lexicon.LIGHT | ASKERS]
    if fact.verb == "is" and not content:
        if "JOB" in question.vocabulary or fact.subject in {("i",), ("you",)}:
            return False
        opening = fact.words[1:2]
        if set(opening) & (lexicon.ADJECTIVES | {"in", "at", "from", "with"}) or re.match(
            r"\s*\w+ed\b", fact.predicate
        ):
            return False
        entity = fact.subject[-1] in lexicon.PEOPLE | lexicon.PETS
        return not entity or fact.predicate.strip().lower().startswith(("a ", "an ", "the "))
    return True


def _is_age(fact: Fact) -> bool:
    if fact.verb == "AGE" or "AGE" in fact.words:
        return bool(
            re.search(r"\d|" + "|".join(lexicon.NUMBERS - {"a", "an", "no"}), fact.predicate + fact.value)
        )
    number = (
        re.match(r"\d{1,3}\b", fact.value) if fact.verb == "turn" else re.fullmatch(r"\d{1,3}", fact.value)
    )
    # "Leo is 7", but not "The loss is 7".
    person = len(fact.subject) == 1 and re.match(
        rf"\W*{re.escape(fact.subject[0].capitalize())}\b", fact.text
    )
    alive = fact.subject == ("i",) or fact.subject[-1] in lexicon.PEOPLE | lexicon.PETS or bool(person)
    return bool(number) and (fact.verb == "turn" or (fact.verb == "is" and fact.bare and alive))


def _is_counted(rest: list[str], fact: Fact) -> bool:
    if fact.verb == "is" and not _content([word for word in rest if word != "COUNT"]):
        return fact.bare and bool(values(fact.predicate).get("number"))
    counted = [
        word for word in rest if word in fact.words and word not in lexicon.LIGHT and word != fact.verb
    ]
    for noun in counted:
        at = fact.words.index(noun)
        near = fact.words[max(0, at - 2) : at]
        if any(word in lexicon.NUMBERS or word[:1].isdigit() for word in near):
            return True
        if fact.negated:
            return True
    return False


def _is_place(question: Question, fact: Fact) -> bool:
    if fact.verb == "is" and "from" in question.vocabulary:
        return "from" in fact.words[1:3]
    if (
        fact.verb == "live"
        and fact.words[1:2]
        and fact.words[1] not in lexicon.PLACE_PREPOSITIONS | {"with", "alone", "here", "abroad"}
    ):
        return False
    held = values(fact.predicate)
    predicate = fact.predicate
    for kind in (*TIMES, "span"):
        if kind in held:
            predicate = predicate.replace(held[kind], " ")
    if fact.verb not in _MOTION:
        predicate = re.sub(r"\bto\b", ".", predicate)
    if fact.verb in {"work", "study", "live"} or fact.subject == ("i",):
        predicate = re.sub(
            r"\b(?:on|by)\b(?! (?:the )?(?:\w+ floor|campus|farm|island|\w+ street))", ".", predicate
        )
    places = _WHEREABOUTS.findall(predicate)
    found = [(latin or other).lower() for latin, other in places]
    chinese = fact.words[1:2] == ("in",) and bool(re.search(r"[\u4e00-\u9fff]", fact.value))
    # "in the evenings", "on foot", "in marketing" are no towns: only a name is, when a town is asked for.
    found = [
        word
        for word in found
        if word not in _NOT_PLACES and not (word.endswith("ing") and word not in _PLACES_IN_ING)
    ]
    if "country" in question.kinds:
        return any(word in lexicon.COUNTRIES for word in found)
    if "city" in question.kinds:
        proper = re.search(r"\b(?:in|from|en|de)\s+[A-Z]", predicate) is not None
        return (proper or fact.bare) and bool(found) and not any(word in lexicon.COUNTRIES for word in found)
    return (
        bool(found)
        or chinese
        or bool(re.search(r"\b(?:home|upstairs|downtown|downstairs|abroad|here)\b", predicate, re.I))
    )


_NOT_PLACES = frozenset(
    """foot time average fact general evening evenings morning mornings night nights weekend weekends
    winter summer autumn
    spring may march april june july august september october november december january february own""".split()
)


def _is_job(fact: Fact) -> bool:
    if fact.verb == "JOB":
        return True
    if fact.verb == "work":
        return "as" in fact.words
    return (
        fact.verb == "is"
        and fact.words[1:2] in {("a",), ("an",), ("the",)} | {(job,) for job in lexicon.JOBS}
        and bool(lexicon.JOBS & set(fact.words[1:4]))
    )


def _names_the_subject(question: Question, fact: Fact) -> bool:
    """ "Who lives in Madrid?": every word is in the predicate, and the subject is what is asked for."""
    rest = [token.word for token in question.words if token.word not in ASKERS]
    content = [word for word in rest if word not in lexicon.LIGHT]
    if fact.verb not in rest or fact.verb in {"is", "NAME"} or {"do", "did"} & set(rest):
        return False
    if fact.passive != is_passive(question, fact):
        return False
    if fact.verb == "have" and (question.asks != "WHO" or "i" in rest):
        return False
    return len(content) >= 1 + (fact.verb != "have") and set(content) <= set(fact.words)
