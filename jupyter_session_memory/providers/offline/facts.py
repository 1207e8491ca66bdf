"""What a sentence states, read by rules that would rather read nothing than guess."""

from __future__ import annotations

import re
from dataclasses import replace

from ...text.sentences import is_code, is_hypothetical, is_order, is_question, is_small_talk, without_lead
from . import lexicon
from .clauses import clauses, read_clause
from .fact import Fact
from .nouns import MODALS, PRONOUNS, chain, flipped
from .tokens import singular, tokens
from .values import values

_LEAD = re.compile(
    r"^(?:(?:actually|correction|sorry|no|wait|oops|fyi|by the way|btw|just so you know|note(?: that)?|n\.?b\.?"
    r"|remember(?: that)?|also|and|but|so"
    r"|please|don'?t forget(?: that)?|keep in mind(?: that)?|you should know(?: that)?|i (?:meant|mean)(?: that)?"
    r"|i (?:think|believe|guess)(?: that)?"
    r"|i (?:said|told you|already said)(?: that)?|the (?:fact|truth) is(?: that)?|as i said|for (?:the"
    r"|your) (?:record|information)|i want you to know(?: that)?"
    r"|update|edit|important|reminder|in fact|well|right now|currently|now|today|my mistake"
    r"|nein|doch|korrektur|non|en fait|en realidad|perd[oó]n"
    r"|correcci[oó]n|recuerda(?: que)?|ahora"
    r"|不对|其实|更正|不是|记住|请记住|抱歉)(?=\W|$|[\u4e00-\u9fff])[\s,.:;!，：-]*)+",
    re.I,
)

_ASSIGNMENT = re.compile(
    r"^\s*(?:(?:const|let|var|export|set)\s+)?([A-Za-z_][\w.]*)\s*(?::\s*\w+\s*)?(?::=|=(?!=)|<-)\s*(\S.*?);?\s*$"
)

_LABELLED = re.compile(r"^[\"']?([A-Za-z_][\w ]{0,30}?)[\"']?\s*:\s+(\S.{0,200}?),?$")

_QUOTED = re.compile(r"[\"“«](?:[^\"”»]{6,})[\"”»]")
_TITLE = re.compile(
    r"\b(?:is|are|was|called|named|titled|es|ist|est)\s+[\"“«][^\"”»,;.]{1,40}[\"”»]\W*$", re.I
)
"""A title or a name: "my favourite film is “Alien”." What is quoted otherwise is somebody's words."""
_TOPIC = re.compile(
    r"^(?:(?:going |coming )?back to|about|as for|regarding|concerning|re|(?:an )?update on|news (?:on|about))\b:?\s+"
    r"(?P<topic>[^,:;.!?]{2,40})[:,]\s+(?=\S)",
    re.I,
)

_EMAIL = re.compile(r"^[\w.+-]+@[\w-]+\.[\w.-]+$")
_PHONE = re.compile(r"\+?\d[\d ()/-]{5,}")
THIRD = frozenset({"he", "she", "it", "his", "her", "its", "him"})
LISTED = "LISTED"
"""The verb of what a list counts: it is there to be bought or done, nobody has it."""

_LONGEST = 400

"""Characters; a longer sentence states too much to be read by rules."""


def facts(sentence: str) -> list[Fact]:
    """What a sentence states; nothing for questions, orders, suppositions and what it only cites."""
    if len(sentence) > _LONGEST or not sentence.strip():
        return []
    coded = _from_code(sentence)
    if coded or is_code(sentence):
        return coded
    body = _stated(sentence)
    if not body:
        return []
    topic = _TOPIC.match(body)
    about, _ = chain(flipped(tokens(topic["topic"]))) if topic else ((), None)
    body = body[topic.end() :] if topic else body
    read = [fact for clause in clauses(tokens(body)) for fact in read_clause(clause, body)]
    read = [_as_number(fact) for fact in read]
    if body != sentence:
        read = [_of(about, replace(fact, text=sentence)) for fact in read]
    return read or _listed(body, sentence)


def _of(about: tuple[str, ...], fact: Fact) -> Fact:
    """The fact as one of the topic that its sentence opens with: "Back to the project: the deadline is 3 May."."""
    if not about:
        return fact
    if fact.subject[0] in THIRD:
        return replace(fact, subject=about + fact.subject[1:])
    if len(fact.subject) == 1 and fact.subject[0] in lexicon.EVENTS and about[-1] != fact.subject[0]:
        return replace(fact, subject=about + fact.subject, also=(fact.subject,))
    return fact


def _as_number(fact: Fact) -> Fact:
    """The fact as one of a number, where "my phone is 555 0199" tells the number and not the phone."""
    if fact.subject[-1] != "phone" or not _PHONE.fullmatch(fact.value):
        return fact
    return replace(fact, subject=(*fact.subject[:-1], "phone-number"), also=(fact.subject,))


def _listed(body: str, sentence: str) -> list[Fact]:
    """An item of a list with its number: "6 eggs", "2 litres of milk"."""
    item = re.fullmatch(r"(\d[\d.,]*) (?:[a-z]+ of )?([a-z]+)\W*", body, re.I)
    if not item or set(values(item[0])) - {"number"}:
        return []
    words = tuple(token.word for token in tokens(item[0]))
    return [Fact(sentence, (singular(item[2].lower()),), LISTED, words, item[0], item[1])]


def _stated(sentence: str) -> str:
    """The sentence without what introduces it; empty where it states nothing."""
    if is_question(sentence) or is_small_talk(sentence):
        return ""
    body = _LEAD.sub("", without_lead(sentence)).strip()
    call = re.match(r"(?:please )?call me (?=\S)", body, re.I)
    if call:
        return "I am called " + body[call.end() :] if len(body) < 60 else ""
    if (
        is_question(body)
        or is_order(body)
        or is_hypothetical(re.sub(r"\bMay\b", "", _QUOTED.sub("", body)))
        or (_QUOTED.search(body) and not _TITLE.search(body))
    ):
        return ""
    return body


def _from_code(line: str) -> list[Fact]:
    match = _ASSIGNMENT.match(line)
    if not match or (not is_code(line) and " " in match[2].strip()):
        label = _LABELLED.match(line.strip().strip("{}").strip())
        if not label or len(label[1].split()) > 3 or is_order(line) or re.search(r"[.?!]\s", label[2]):
            return []
        chain = tuple(token.word for token in tokens(label[1].replace("_", " ")))
        if not chain or chain[0] in _LABELS_THAT_INTRODUCE or set(chain) & (MODALS | PRONOUNS | {"is"}):
            return []
        value = label[2].strip("\"'")
        lead = chain[1:] if chain[0] == "my" and len(chain) > 1 else chain
        owner = ("my",) if chain[0] == "my" else ()
        words = tuple(token.word for token in tokens(label[2]))
        fact = Fact(line, owner + lead, "is", words, label[2], value, proper=value[:1].isupper(), bare=True)
        kind = (
            "email" if _EMAIL.search(value) else "phone-number" if _PHONE.fullmatch(value.strip(" .")) else ""
        )
        fact = _as_number(fact)
        return [fact, replace(fact, subject=(*fact.subject, kind))] if kind else [fact]
    words = tuple(token.word for token in tokens(match[2]))
    name = tuple(token.word for token in tokens(match[1]))
    spoken = tuple(token.word for token in tokens(match[1].replace("_", " ")))
    return [Fact(line, name, "is", words, match[2], match[2], bare=True, also=(spoken,) if spoken else ())]


_LABELS_THAT_INTRODUCE = frozenset(
    "note remember correction example question answer error warning about back as re regarding".split()
)
