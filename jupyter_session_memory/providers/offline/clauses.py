"""The clauses of a sentence, and the facts that each of them states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from . import lexicon
from .fact import Fact
from .implied import implied
from .nouns import BASES, BREAKS, COMPLEMENTS, DETERMINERS, MODALS, PRONOUNS, VERBS, chain, flipped
from .tokens import Token

_SKIP = frozenset(
    {
        "now",
        "also",
        "really",
        "always",
        "currently",
        "still",
        "just",
        "usually",
        "actually",
        "already",
        "do",
        "only",
        "often",
    }
)


_NAMED_BY_ME = frozenset({"my", "him", "her", "it", "the", "this"})
"""What is named in "I named him Max": no name of the speaker's."""

_CONTINUING = BASES | {"is", "was", "have"}

_EMBEDS = frozenset({"WHO", "who", "that", "which", "WHICH", "to", "HOW", "WHAT", "if"})

_NEGATIONS = frozenset({"not", "never", "no"})


def clauses(found: list[Token]) -> Iterator[list[Token]]:
    """The clauses of a sentence; one that begins with its verb keeps the subject before it."""
    start = 0
    subject: list[Token] = []
    for index, token in enumerate(found):
        if token.word in BREAKS and index > start:
            rest = found[index + 1 :]
            while rest and (rest[0].word in BREAKS or (rest[0].word in _SKIP and rest[1:2])):
                rest = rest[1:]
            if not rest:
                break
            opens = _opens_clause(rest)
            continues = (
                rest[0].word in _CONTINUING
                and not rest[0].owner
                and not any(each.word in _EMBEDS for each in found[start:index])
            )
            if opens or continues:
                yield subject + found[start:index]
                verb = _verb_at(found[start:index]) if not subject else None
                if opens:
                    subject = []
                elif verb:
                    subject = found[start : start + verb]
                start = len(found) - len(rest)
    yield subject + found[start:]


def _opens_clause(rest: list[Token]) -> bool:
    if rest[0].word in PRONOUNS and len(rest) > 1:
        return True
    if rest[0].word in {"on", "in", "at"} and any(token.word == "i" for token in rest[1:5]):
        return True
    head = rest[0].word in DETERMINERS or rest[0].capital
    return (
        head
        and any(token.word in VERBS for token in rest[1:5])
        and not any(token.word in BREAKS for token in rest[1:3])
    )


def _verb_at(clause: list[Token]) -> int | None:
    for index, token in enumerate(clause):
        if index and clause[index - 1].word in DETERMINERS:
            continue
        if index and not token.past and token.word in BASES and _is_finite(clause[index + 1 : index + 2]):
            # "my favourite drink is tea": a noun here.
            continue
        if index and token.word in VERBS and not token.owner:
            # "my name is", "my dog's name is": the noun, not the verb.
            if token.word == "NAME" and any(
                each.word in {"is", "was", "NAME"} for each in clause[index + 1 : index + 3]
            ):
                continue
            return index
        if (
            index == 1
            and clause[0].word in {"i", "they"}
            and token.word.isalpha()
            and token.word not in _SKIP | _NEGATIONS
        ):
            return index
    return None


def _calls(clause: list[Token], at: int, index: int, body: str) -> bool:
    """Whether somebody who stands before "called" calls somebody else ("Ana called Ben")."""
    who = clause[at - 1]
    if any(token.word == "is" for token in clause[at:index]):
        return False
    person = who.capital or who.word in lexicon.PEOPLE | {"i", "he", "she", "they"}
    return person and _CALLED.match(body, who.end) is not None


_CALLED = re.compile(r"['’ ]*(?:re)?(?:called|named)\b(?! (?:him|her|it|my|our)\b)", re.I)


def _is_finite(after: list[Token]) -> bool:
    return any(token.word in {"is", "was"} for token in after)


def read_clause(clause: list[Token], body: str) -> Iterator[Fact]:
    """The facts of one clause of `body`: what it says of its subject first, then what that implies of others."""
    general = _is_general(clause)
    clause = flipped(clause)
    front: list[Token] = []
    inner = next((index for index, token in enumerate(clause) if token.word == "i"), 0)
    if clause[:1] and clause[0].word in {"for", "on", "in", "at"} and 1 < inner < 6:
        # "For my plots I use …": the verb's clause comes second.
        front, clause = clause[:inner], clause[inner:]
    clause, at = _with_verb(clause, body)
    if not at or not all(
        token.word.isalnum() or "_" in token.word or "-" in token.word for token in clause[:at]
    ):
        return
    subject, alias = chain([token for token in clause[:at] if token.word not in _SKIP | _NEGATIONS])
    if not subject or len(subject) > 6 or subject[0] in COMPLEMENTS:
        return
    verb, index, flags = _main_verb(clause, at)
    # German and French deny behind the verb: "er heißt nicht Rex".
    ends = [token.word for token in (*clause[index : index + 1], *clause[index:][-1:])]
    flags["negated"] |= any(word in _NEGATIONS for word in (*(token.word for token in clause[:at]), *ends))
    if not verb:
        return
    if verb == "NAME" and _calls(clause, at, index, body):
        verb = "call"
        flags["past"] = True
    rest = clause[index:]
    subject, verb = _related(subject, verb, rest)
    base = _fact(subject, verb, rest, clause, index, body, flags)
    if front or alias or len(subject) > 1:
        words = (*base.words, *(token.word for token in front))
        told = f"{base.predicate} {body[front[0].start : front[-1].end]}" if front else base.predicate
        base = replace(
            base,
            words=words,
            predicate=told,
            named=alias.word if alias else "",
            also=_also(subject, alias, general),
        )
    if not (verb == "NAME" and rest and rest[0].word in _NAMED_BY_ME):
        yield base
    if alias:
        yield replace(base, subject=(alias.word,), also=())
        value = body[alias.start : alias.end]
        called = replace(base, verb="NAME", words=("NAME", alias.word), value=value, proper=True)
        yield replace(called, negated=False, past=False, passive=False)
    if not (base.negated or base.modal):
        yield from implied(base, rest, clause[:at], body)


def _is_general(clause: list[Token]) -> bool:
    """Whether "the deadline of the project" is what "the deadline" means too: Ana's is not."""
    owner = next((index for index, token in enumerate(clause) if token.word == "of"), 0)
    return bool(owner) and not any(
        token.capital or token.word in lexicon.PEOPLE for token in clause[owner : owner + 3]
    )


def _related(subject: tuple[str, ...], verb: str, rest: list[Token]) -> tuple[tuple[str, ...], str]:
    """Subject and verb where a noun tells the relation: "my dog's name is" is about my dog."""
    if verb == "have" and len(rest) > 1 and rest[1].word == "AGE":
        verb = "is"
    if subject[-1] not in {"NAME", "AGE", "JOB"} or verb != "is":
        return subject, verb
    owner = ("i",) if subject[:-1] == ("my",) else subject[:-1]
    return (owner, subject[-1]) if owner else ((subject[-1],), "is")


def _with_verb(clause: list[Token], body: str) -> tuple[list[Token], int]:
    """The clause and where its verb stands (0 without one); where Chinese leaves "is" out it is put in."""
    at = _verb_at(clause)
    if not at and len(clause) > 2 and clause[1].word == "in" and not body.isascii():
        # 考试在星期五 has no verb either.
        at = 1
        clause = [clause[0], Token("is", clause[0].end, clause[0].end), *clause[1:]]
    aged = next((index for index, token in enumerate(clause) if token.word == "AGE"), 0)
    if aged > 1 and not at and clause[aged - 1].word.isdigit():
        # 我今年20岁 has no verb.
        at = aged - (2 if clause[aged - 2].word == "now" else 1)
        clause = [*clause[:at], Token("is", clause[at - 1].end, clause[at - 1].end), *clause[at:]]
    return clause, at or 0


def _also(subject: tuple[str, ...], alias: Token | None, general: bool) -> tuple[tuple[str, ...], ...]:
    if alias:
        return ((*subject, alias.word),)
    tie = next((index for index, word in enumerate(subject) if index and word in COMPLEMENTS), 0)
    if tie > (subject[0] == "my"):
        return (subject[:tie],)
    return (subject[-1:],) if general and len(subject) > 1 else ()


def _main_verb(clause: list[Token], at: int) -> tuple[str, int, dict[str, bool]]:
    """The verb that says what is stated, where the predicate begins, and what the auxiliaries before it add."""
    flags = {"negated": False, "past": False, "modal": False, "passive": False}
    verb = ""
    index = at
    while index < len(clause):
        token = clause[index]
        word = token.word
        if word in MODALS:
            flags["modal"] = flags["modal"] or word != "will"
        elif word in {"do", "did"} and index + 1 < len(clause):
            flags["past"] |= word == "did"
        elif word in _NEGATIONS or (word == "longer" and flags["negated"]):
            flags["negated"] = True
        elif (
            word == "use" and token.past and clause[index + 1 : index + 2] and clause[index + 1].word == "to"
        ):
            flags["past"] = True
            index += 1
        elif word in {"is", "was"}:
            flags["past"] |= word == "was"
            verb = "is"
        elif word == "PAST":
            flags["past"] = True
        elif word in BASES or word in {"NAME", "born"} or (not verb and word not in _SKIP):
            if verb == "is" and not _participle(token, clause, index):
                break
            flags["past"] |= token.past and verb not in {"is"} and word != "NAME"
            flags["passive"] = verb == "is" and token.past and word not in {"NAME", "born"}
            # A perfect ("I have lived") reads as its participle.
            if verb == "have" and not token.past:
                break
            verb = word
        elif word not in _SKIP:
            break
        index += 1
        if verb and verb not in {"is", "have"} and word == verb:
            break
    return verb, index, flags


def _participle(token: Token, clause: list[Token], index: int) -> bool:
    if token.word in {"NAME", "born"}:
        return True
    return token.past or (
        token.word in BASES and clause[index - 1].word not in DETERMINERS and token.word != "like"
    )


def _fact(
    subject: tuple[str, ...],
    verb: str,
    rest: list[Token],
    clause: list[Token],
    index: int,
    body: str,
    flags: dict[str, bool],
) -> Fact:
    words = (verb, *(token.word for token in rest if token.word not in {",", ";", ":"}))
    begin = clause[index - 1].end if index else 0
    end = rest[-1].end if rest else begin
    core = [token for token in rest if token.word not in {",", ";", ":"}]
    denied = next(
        (i for i, token in enumerate(core) if i and token.word in {"not", "instead", "rather"}), len(core)
    )
    core = core[:denied]
    while core and core[-1].word in {"now", "again", "actually", "instead", "too", "MOVED"}:
        core.pop()
    while core and core[0].word in {
        "in",
        "at",
        "on",
        "the",
        "to",
        "MOVED",
        "NAME",
        "is",
        "now",
        "of",
        "as",
        "a",
        "an",
        "from",
    }:
        core.pop(0)
    value = body[core[0].start : core[-1].end] if core else ""
    if core and core[0].start > core[-1].end:
        value = ""
    return Fact(
        text=body,
        subject=subject,
        verb=verb,
        words=words,
        predicate=body[begin:end] if begin <= end else "",
        value=value,
        proper=bool(value) and value[:1].isupper() and value.split()[0].lower() not in lexicon.NOT_NAMES,
        moved="MOVED" in words,
        bare=len(core) == 1,
        negated=flags["negated"],
        past=flags["past"],
        modal=flags["modal"],
        passive=flags["passive"],
    )
