"""What was told of one matter over time: corrections, and which value is in force."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...text.sentences import without_lead
from . import lexicon
from .anchors import anchors, worth_reading
from .clauses import Fact
from .reading import Known, Teller, Told, read
from .values import values

_AGAIN = re.compile(
    r"^(?:no|sorry|actually|correction|wait|oops|i mean(?:t)?|make (?:that|it)|rather|en realidad|perd[oó]n"
    r"|不对|不是|其实|更正)(?=\W|$|[\u4e00-\u9fff])"
    r"|^(?:it'?s|it is)\b(?=.*\bnot\b)",
    re.I,
)


def history(passages: Sequence[tuple[Told, ...]], words: Iterable[str]) -> list[Known]:
    """The facts in which one of the words occurs, in order; a bare "No, 10 May." counts as the fact it corrects."""
    found: list[list[Known]] = []
    for told in worth_reading(passages, anchors(words), _AGAIN):
        new = read(told)
        if not new and told and told[0].teller is Teller.USER:
            near = [each for group in found[-3:] for each in group]
            new = elliptic(told, [each for each in near if each.told.teller is Teller.USER])
        found.append(new)
    return [each for group in found for each in group]


def elliptic(here: tuple[Told, ...], users: list[Known]) -> list[Known]:
    """ "No, 10 May." stands for the newest fact with a value of that kind."""
    if not here or len(here) > 2 or not users or not _AGAIN.match(without_lead(here[0].text)):
        return []
    told = here[-1]
    text = " ".join(each.text for each in here)
    denied = re.search(r"(?:,\s*|\b)not\s+(?:on\s+|in\s+)?([^,.]+)", text, re.I)
    new = values(text.replace(denied[0], " ") if denied else text)
    for kind, value in new.items():
        for old in reversed(users):
            held = values(old.fact.predicate).get(kind)
            if held is None or old.fact.verb not in {"is", "live", "have", "born"}:
                continue
            if denied and normal(denied[1]) not in {normal(held), normal(old.fact.value)}:
                continue
            fact = replace(
                old.fact,
                text=told.text,
                value=value,
                predicate=value,
                words=(old.fact.verb, *value.lower().split()),
            )
            return [Known(fact, told)]
    return _renamed(text, told, users)


def _renamed(text: str, told: Told, users: list[Known]) -> list[Known]:
    bare = re.sub(
        r"^(?:(?:no|sorry|actually|correction|wait|oops|i mean(?:t)?|make (?:that|it)|rather)\W+)+",
        "",
        text,
        flags=re.I,
    ).strip(" .!")
    last = users[-1].told.text
    old = next(
        (each for each in users if each.told.text == last and each.fact.verb in {"NAME", "live"}), None
    )
    if (
        old is None
        or not re.fullmatch(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)?", bare)
        or bare.lower() in lexicon.NOT_NAMES
    ):
        return []
    words = tuple("in" if word == "in" else bare.lower() for word in old.fact.words)
    return [Known(replace(old.fact, text=told.text, value=bare, predicate=f"in {bare}", words=words), told)]


def same_matter(old: Fact, new: Fact) -> bool:
    """Whether two facts give one matter a value that it can have only once."""
    if old.verb != new.verb or old.negated != new.negated or new.past != old.past or new.modal or old.modal:
        return False
    return _same_subject(old.subject, new.subject) and _value_pair(old, new) is not None


def _same_subject(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    if old == new:
        return True
    bare_old, bare_new = (each[1:] if each[0] == "my" else each for each in (old, new))
    return bare_old == bare_new and bool(bare_old) and bare_old[-1] in lexicon.EVENTS


def _value_pair(old: Fact, new: Fact) -> tuple[str, str] | None:
    """The two values if one matter cannot have both, as they were written; equal values included."""
    if new.negated:
        return None
    if new.verb in {"NAME", "AGE", "JOB"}:
        return old.value, new.value
    if new.verb == "live":
        same = old.words[1:2] == new.words[1:2] and new.words[1:2] in {("in",), ("at",)}
        return (_place(old), _place(new)) if same else None
    if new.verb == "have":
        return _counts(old, new)
    if new.verb not in {"is", "born", "cost", "start", "begin", "weigh", "end"}:
        return None
    if set(lexicon.WHOLE_VALUE) & {*new.subject} or (
        old.bare and new.bare and len(new.subject) == 1 and "=" in new.text
    ):
        return old.value, new.value
    held, changed = values(old.predicate), values(new.predicate)
    for kind in ("day", "clock", "money", "color", "percent", "year", "span", "number"):
        if kind in held and kind in changed:
            whole = kind == "number" and {"AGE"} & set(new.words) & set(old.words)
            plain = kind != "number" or whole or (old.value == held[kind] and new.value == changed[kind])
            return (held[kind], changed[kind]) if plain else None
    return (old.value, new.value) if old.proper and new.proper else None


def _place(fact: Fact) -> str:
    return re.split(r"\s+(?:with|since|and|for|now|ahora)\b|,", fact.value)[0].strip()


def _counts(old: Fact, new: Fact) -> tuple[str, str] | None:
    numbers = [fact.words[1] for fact in (old, new) if len(fact.words) == 3]
    if len(numbers) < 2 or old.words[2] != new.words[2]:
        return None
    if not all(
        word[:1].isdigit() or word in lexicon.NUMBERS - {"a", "an", "no", "several", "many"}
        for word in numbers
    ):
        return None
    return old.value, new.value


def versions(found: list[Known]) -> list[tuple[str, Told]]:
    """The different values one matter was given, oldest first; the newest is the one in force."""
    newest = found[-1]
    told: list[tuple[str, Told]] = []
    for each in found:
        if each.fact.subject != newest.fact.subject and not _same_subject(
            each.fact.subject, newest.fact.subject
        ):
            continue
        if each is not newest and not same_matter(each.fact, newest.fact):
            continue
        pair = _value_pair(each.fact, newest.fact)
        if pair is None or not all(pair):
            continue
        value = pair[0]
        told = [version for version in told if normal(version[0]) != normal(value)]
        told.append((value, each.told))
    return told


def normal(value: str) -> str:
    """A value without case, punctuation and article, to compare it by."""
    return re.sub(r"[\W_]+", " ", value.lower()).strip().removeprefix("the ")
