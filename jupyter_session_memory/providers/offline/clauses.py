"""A clause as subject, verb and predicate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from . import lexicon
from .nouns import BASES, BREAKS, DETERMINERS, MODALS, VERBS, chain, flipped
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

PRONOUNS = frozenset({"i", "you", "he", "she", "it", "they"})


_CONTINUING = BASES | {"is", "was", "have"}

_EMBEDS = frozenset({"WHO", "who", "that", "which", "WHICH", "to", "HOW", "WHAT", "if"})

_NEGATIONS = frozenset({"not", "never", "no"})


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement. `subject` is a chain of owner and nouns: ("my", "dog") of "my dog", ("tom", "dog") of "Tom's dog".

    `verb` is its base form, "is" or NAME; `words` are the canonical words of the predicate, verb and
    prepositions included; `predicate` is its text and `value` what remains of it without prepositions.
    """

    text: str
    subject: tuple[str, ...]
    verb: str
    words: tuple[str, ...]
    predicate: str
    value: str
    negated: bool = False
    past: bool = False
    modal: bool = False
    proper: bool = False
    """The value starts with a capital, as names do."""
    moved: bool = False
    """It says that a date was changed."""
    bare: bool = False
    """Nothing but the value follows the verb, so that "is 3" may be an age."""


def clauses(found: list[Token]) -> Iterator[list[Token]]:
    """The clauses of a sentence; one that begins with its verb keeps the subject before it."""
    start = 0
    subject: list[Token] = []
    for index, token in enumerate(found):
        if token.word in BREAKS and index > start:
            rest = found[index + 1 :]
            while rest and rest[0].word in BREAKS:
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


def read_clause(clause: list[Token], body: str) -> Iterator[Fact]:
    """The facts of one clause of `body`: what it says of its subject first, then what that implies of others."""
    clause = flipped(clause)
    front: list[Token] = []
    inner = next((index for index, token in enumerate(clause) if token.word == "i"), 0)
    if clause[:1] and clause[0].word == "for" and 1 < inner < 6:
        # "For my plots I use …": the verb's clause comes second.
        front, clause = clause[:inner], clause[inner:]
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
    if not at or not all(
        token.word.isalnum() or "_" in token.word or "-" in token.word for token in clause[:at]
    ):
        return
    subject, alias = chain([token for token in clause[:at] if token.word not in _SKIP | _NEGATIONS])
    if not subject or len(subject) > 5 or "in" in subject[:1]:
        return
    verb, index, flags = _main_verb(clause, at)
    flags["negated"] |= any(token.word in _NEGATIONS for token in clause[:at])
    if not verb:
        return
    rest = clause[index:]
    if verb == "have" and len(rest) > 1 and rest[1].word == "AGE":
        verb = "is"
    if subject[-1] in {"NAME", "AGE", "JOB"} and verb == "is":
        verb = subject[-1]
        subject = ("i",) if subject[:-1] == ("my",) else subject[:-1]
        if not subject:
            subject = (verb,)
            verb = "is"
    base = _fact(subject, verb, rest, clause, index, body, flags)
    base = replace(base, words=(*base.words, *(token.word for token in front)))
    yield base
    if alias:
        yield replace(base, subject=(alias.word,))
        value = body[alias.start : alias.end]
        yield replace(
            base, verb="NAME", words=("NAME", alias.word), value=value, negated=False, proper=True, past=False
        )
    if not (base.negated or base.modal):
        yield from _implied(base, rest, clause[:at], body)


def _main_verb(clause: list[Token], at: int) -> tuple[str, int, dict[str, bool]]:
    """The verb that says what is stated, where the predicate begins, and what the auxiliaries before it add."""
    flags = {"negated": False, "past": False, "modal": False}
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
        **flags,
    )


def _implied(base: Fact, rest: list[Token], before: list[Token], body: str) -> Iterator[Fact]:
    """What the same clause says of another subject: "a dog called Rex" of the dog."""
    subject = body[before[0].start : before[-1].end]
    if base.verb == "NAME" and base.subject != ("i",) and base.value and len(base.value.split()) <= 2:
        words = tuple(token.word for token in before)
        yield replace(_named_after(base), words=words, predicate=subject, value=subject)
    if base.verb == "is":
        yield from _turned_round(base, rest, before, subject)
    if base.subject == ("i",):
        yield from _called(base, rest, body)
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
    else:
        return
    value = body[rest[begin].start : rest[-1].end]
    if nouns and value:
        called = replace(base, verb="NAME", words=("NAME", value.lower()), value=value, proper=True)
        yield replace(called, subject=("my", *nouns))
        yield replace(_named_after(called), words=("my", *nouns), value=" ".join(nouns))


_AFTER_NOUN = frozenset({",", "and", "in", "at", "on", "for", "with"})
_LINKS = frozenset({"is", "who", "WHO", "which", "WHICH", "that", ","})
