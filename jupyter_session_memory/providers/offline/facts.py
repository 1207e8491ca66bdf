"""What a sentence states, read by rules that would rather read nothing than guess."""

from __future__ import annotations

import re
from dataclasses import replace

from ...text.sentences import is_code, is_hypothetical, is_order, is_question, is_small_talk, without_lead
from .clauses import PRONOUNS, Fact, clauses, read_clause
from .nouns import MODALS
from .tokens import tokens

_LEAD = re.compile(
    r"^(?:(?:actually|correction|sorry|no|wait|oops|fyi|by the way|btw|just so you know|note(?: that)?|n\.?b\.?"
    r"|remember(?: that)?|also|and|but|so"
    r"|please|don'?t forget(?: that)?|keep in mind(?: that)?|you should know(?: that)?|i (?:meant|mean)(?: that)?"
    r"|i (?:think|believe|guess)(?: that)?"
    r"|i (?:said|told you|already said)(?: that)?|the (?:fact|truth) is(?: that)?|as i said|for (?:the"
    r"|your) (?:record|information)|i want you to know(?: that)?"
    r"|update|edit|important|reminder|in fact|well|right now|currently|now|today|my mistake|en realidad|perd[oó]n"
    r"|correcci[oó]n|recuerda(?: que)?|ahora"
    r"|不对|其实|更正|不是|记住|请记住|抱歉)(?=\W|$|[\u4e00-\u9fff])[\s,.:;!，：-]*)+",
    re.I,
)

_ASSIGNMENT = re.compile(
    r"^\s*(?:(?:const|let|var|export|set)\s+)?([A-Za-z_][\w.]*)\s*(?::\s*\w+\s*)?(?::=|=(?!=)|<-)\s*(\S.*?);?\s*$"
)

_LABELLED = re.compile(r"^[\"']?([A-Za-z_][\w ]{0,30}?)[\"']?\s*:\s+(\S.{0,200}?),?$")

_QUOTED = re.compile(r"[\"“«](?:[^\"”»]{6,})[\"”»]")

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
    return [
        replace(fact, text=sentence) for clause in clauses(tokens(body)) for fact in read_clause(clause, body)
    ]


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
        or is_hypothetical(re.sub(r"\bMay\b", "", body))
        or _QUOTED.search(body)
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
        return [Fact(line, owner + lead, "is", words, label[2], value, proper=value[:1].isupper(), bare=True)]
    words = tuple(token.word for token in tokens(match[2]))
    return [
        Fact(
            line, tuple(token.word for token in tokens(match[1])), "is", words, match[2], match[2], bare=True
        )
    ]


_LABELS_THAT_INTRODUCE = frozenset(
    {"note", "remember", "correction", "example", "question", "answer", "error", "warning"}
)
