"""What was told of one matter over time: corrections, and which value is in force."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...text.sentences import without_lead
from . import lexicon
from .anchors import anchors, worth_reading
from .fact import Fact
from .reading import Known, Teller, Told, read
from .tokens import tokens
from .values import TIMES, values
from .withdrawals import deniers, forgotten, is_about, may_take_back, names_nothing, remaining, takes_back

_AGAIN = re.compile(
    r"^(?:no|sorry|actually|correction|wait|oops|i mean(?:t)?|make (?:that|it)|rather|en realidad|perd[oó]n"
    r"|nein|doch|korrektur|non|en fait"
    r"|不对|不是|其实|更正)(?=\W|$|[\u4e00-\u9fff])"
    r"|^(?:it'?s|it is)\b(?=.*\bnot\b)",
    re.I,
)


def history(passages: Sequence[tuple[Told, ...]], words: Iterable[str]) -> list[Known]:
    """The facts in which one of the words occurs and that still hold, in order.

    A bare "No, 10 May." counts as the fact it corrects; what was taken back later is left out.
    """
    found: list[list[Known]] = []
    for told in worth_reading(passages, anchors(words), points_back):
        near = [each for group in found[-3:] for each in group if each.told.teller is Teller.USER]
        new = follow_up(told, near)
        untrue = any(takes_back(each.text) for each in told)
        if new or not told or told[0].teller is not Teller.USER:
            denied = deniers(new)
            found = [remaining(group, denied) for group in found] if denied else found
        elif may_take_back(told[0].text):
            untrue = True
        last = next((i for i in range(len(found) - 1, max(-1, len(found) - 3), -1) if found[i]), -1)
        if untrue and last >= 0:
            # What is said instead ("That was wrong, it is 10 May.") keeps what it corrects as the earlier value.
            found[last] = [each for each in found[last] if _stays(each, new)]
        about = forgotten(told)
        if about:
            found = [[each for each in group if not is_about(each.fact, about)] for group in found]
        found.append([each for each in new if not (each.carried and each.fact.negated)])
    return [each for group in found for each in group]


def _stays(old: Known, new: Sequence[Known]) -> bool:
    return old.told.teller is not Teller.USER or any(
        each.over is old or same_matter(old.fact, each.fact) for each in new
    )


def points_back(told: Sequence[Told]) -> bool:
    """Whether a passage may correct or take back what was told just before it."""
    if not told or told[0].teller is not Teller.USER:
        return False
    return names_nothing(told) or (len(told) < 3 and _AGAIN.match(told[0].text) is not None)


def follow_up(told: Sequence[Told], near: list[Known]) -> list[Known]:
    """The facts of a passage after those near before it, which a pronoun or a bare value in it may be about."""
    if not told or told[0].teller is not Teller.USER:
        return read(told)
    new = [
        each
        for each in read(told, _antecedent(near))
        if not each.carried or each.fact.negated or any(same_matter(old.fact, each.fact) for old in near)
    ]
    return new or elliptic(tuple(told), near)


def _antecedent(near: list[Known]) -> tuple[str, ...]:
    """What a "he" or "it" at the beginning of a message stands for: the thing the message before was about."""
    last = [each.fact for each in near if each.told.source == near[-1].told.source]
    for fact in last:
        if fact.verb == "have" and fact.subject == ("i",) and len(fact.words) == 3:
            return ("my", fact.words[2])
    about = [fact.subject for fact in last if fact.subject[0] not in {"i", "you", "they"}]
    return next((subject for subject in about if subject[0] == "my"), about[0] if about else ())


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
            if held is None or old.fact.verb not in {"is", "live", "have", "born", "cost", *lexicon.STARTS}:
                continue
            if denied and normal(denied[1]) not in {normal(held), normal(old.fact.value)}:
                continue
            words = (old.fact.verb, *value.lower().split())
            fact = replace(old.fact, text=told.text, value=value, predicate=value, words=words)
            return [Known(fact, told, over=old)]
    return _renamed(text, told, users)


_MARKS = re.compile(
    r"^(?:(?:no|sorry|actually|correction|wait|oops|i mean(?:t)?(?: to say)?|make (?:that|it)|rather"
    r"|(?:that|it|he|she)(?:['’]s| is)(?: (?:now |actually )?(?:called|named))?|(?:his|her|its|the) name is"
    r"|that was (?:a lie|wrong|a mistake))(?=\W|$)\W*(?:in (?=[A-Z]))?)+",
    re.I,
)


def _renamed(text: str, told: Told, users: list[Known]) -> list[Known]:
    """A bare name in place of the one told last: of what it is, or of where somebody lives or works."""
    bare = _MARKS.sub("", text).strip(" .!")
    last = users[-1].told.source
    old = next(
        (
            each
            for each in users
            if each.told.source == last and each.fact.verb in {"NAME", "live", "work", "study", "is"}
        ),
        None,
    )
    if old is None or not (old.fact.proper or old.fact.verb == "NAME") or old.fact.negated:
        return []
    if not re.fullmatch(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)?", bare) or bare.lower() in lexicon.NOT_NAMES:
        return []
    ties = tuple(word for word in old.fact.words[1:2] if word in lexicon.PLACE_PREPOSITIONS)
    words = (old.fact.verb, *ties, *bare.lower().split())
    predicate = " ".join((*ties, bare))
    fact = replace(old.fact, text=told.text, value=bare, predicate=predicate, words=words)
    return [Known(fact, told, over=old)]


def same_matter(old: Fact, new: Fact) -> bool:
    """Whether two facts give one matter a value that it can have only once."""
    if old.verb != new.verb or old.negated != new.negated or new.past != old.past or new.modal or old.modal:
        return False
    if old.named and new.named and old.named != new.named:
        # "My friend Tom", "my friend Kim": two people.
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
            return (held[kind], changed[kind]) if plain and _alike(old, new) else None
    return (old.value, new.value) if old.proper and new.proper else None


def _alike(old: Fact, new: Fact) -> bool:
    """Whether only the value tells two facts apart: "0.5 after epoch 1" and "0.3 after epoch 2" are both true."""
    before, after = _besides(old), _besides(new)
    return before <= after or after <= before


def _besides(fact: Fact) -> set[str]:
    held = values(fact.predicate)
    value = " ".join(value for kind, value in held.items() if kind in {*TIMES, "span"}) or " ".join(
        held.values()
    )
    core = list(fact.words[1:])
    del core[
        next((i for i, word in enumerate(core) if i and word in {"not", "instead", "rather"}), len(core)) :
    ]
    said = {token.word for token in tokens(value)} | {*re.findall(r"\w+", value.lower())}
    return {*core} - said - lexicon.LIGHT - _UNTOLD


_UNTOLD = frozenset(
    {"MOVED", "AGE", "next", "this", "until", "by", "from", "actually", "only", "too", "since"}
)


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
        if each is newest.over:
            pair: tuple[str, str] | None = (_short(each.fact), newest.fact.value)
        elif each is newest and newest.over:
            pair = (newest.fact.value, newest.fact.value)
        elif _same_subject(each.fact.subject, newest.fact.subject) and (
            each is newest or same_matter(each.fact, newest.fact)
        ):
            pair = _value_pair(each.fact, newest.fact)
        else:
            continue
        if pair is None or not all(pair):
            continue
        value = pair[0]
        told = [version for version in told if normal(version[0]) != normal(value)]
        told.append((value, each.told))
    return told


def _short(fact: Fact) -> str:
    """The value a bare correction replaces: the town of "I live in Lima with Ana"."""
    held = values(fact.predicate)
    return _place(fact) if fact.proper else next(iter(held.values()), fact.value)


def normal(value: str) -> str:
    """A value without case, punctuation and article, to compare it by."""
    return re.sub(r"[\W_]+", " ", value.lower()).strip().removeprefix("the ")
