"""Sentences of a message taken apart into clauses, each with what it orders, allows or denies.

Works on the tags of `phrases`, so it knows no language: reasons and concessions are passed over, conditions become
the scope of what they stand beside, and what a contrast rules out becomes a clause of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from .._lexicon import ODD_CASE
from ..sentences import is_question, sentences
from ..words import UNSPACED
from .phrases import LANGUAGES, Table, Tag, table

LONGEST_SENTENCE = 800
"""Characters; a longer one is data or a paste, and instructs nobody."""
_FENCE = re.compile(r"^(```+|~~~+).*?(?:^\1|\Z)", re.MULTILINE | re.DOTALL)
_LONG_QUOTE = re.compile(r"[\"“«「][^\"”»」\n]{25,}[\"”»」]")
_HAN = re.compile(rf"[{UNSPACED}]")
_STOPS = frozenset(",;:—–-()，；：、。!?！？…")

Force = Literal["", "polite", "order", "allow"]


@dataclass(slots=True)
class Clause:
    """One clause: its tags, whether it denies, and how it is put.

    `force` is "order" or "allow" where words say so and empty where nothing but the clause itself does; `told` marks
    one that tells a fact; `after` is what parted it from the one before ("," ":" "and" …); `condition` holds words of
    the condition it stands under; `contrast` marks what another clause rules out.
    """

    sentence: str
    language: str
    tags: list[Tag] = field(default_factory=list)
    negated: bool = False
    force: Force = ""
    lasting: bool = False
    told: bool = False
    only: bool = False
    contrast: bool = False
    after: str = ""
    condition: tuple[Tag, ...] = ()

    @property
    def text(self) -> str:
        """The words of the clause as they were typed."""
        return self.sentence[self.tags[0].start : self.tags[-1].end] if self.tags else ""

    @property
    def forced(self) -> bool:
        """Whether words of the clause itself say that it is to be followed."""
        return bool(self.force) or self.negated or self.lasting


def clauses(text: str) -> Iterator[list[Clause]]:
    """The clauses of each sentence of a message that may instruct; questions and one-off requests have none."""
    plain = _LONG_QUOTE.sub('"…"', _FENCE.sub("", text)).translate(ODD_CASE).replace("’", "'")
    for sentence in sentences(plain):
        if len(sentence) <= LONGEST_SENTENCE:
            found = _Reader(sentence).clauses()
            if found:
                yield found


_NEARLY_ALL = 0.8
"""Share of the words of a sentence that one table knows: then no other is asked."""
_KNOWN = frozenset({"speech", "grammar", "action", "thing", "length", "tone", "format", "choice", "language"})


def language_of(sentence: str) -> Table:
    """The table that knows most of the words of a sentence; the others are not even read where one knows nearly all."""
    if _HAN.search(sentence):
        return table("zh")
    length = max(1, len(sentence.split()))
    best, most = table(LANGUAGES[0]), -1
    for language in LANGUAGES:
        if language == "zh":
            continue
        known = table(language)
        said = [tag for tag in known.tag(sentence) if any(key[0] in _KNOWN for key in tag.keys)]
        score = 2 * known.calls(sentence) + sum(len(tag.text.split()) for tag in said)
        if score > most:
            best, most = known, score
        if score >= _NEARLY_ALL * length:
            break
    return best


class _Reader:
    """One walk over the tags of a sentence."""

    def __init__(self, sentence: str) -> None:
        self.table = language_of(sentence)
        self.sentence = sentence = self.table.joined(sentence)
        self.tags = self.table.tag(sentence)
        self.done: list[Clause] = []
        self.now = self._new("")
        self.condition: list[Tag] = []
        self.mode: Literal["", "skip", "condition"] = ""

    def clauses(self) -> list[Clause]:
        if any(tag.any("speech", "once") for tag in self.tags) or self._asks():
            return []
        for at, tag in enumerate(self.tags):
            self._read(tag, self.tags[at + 1] if at + 1 < len(self.tags) else None)
        self._close("")
        lasting = any(clause.lasting for clause in self.done)
        condition = tuple(tag for tag in self.condition if not _empty(tag))
        return [
            replace(clause, condition=condition, lasting=clause.lasting or lasting)
            for clause in self._inherited()
            if clause.tags
        ]

    def _asks(self) -> bool:
        """Whether the sentence asks: "Should I use tabs?", but not "Could you use tabs?" """
        asks = self.sentence.endswith(("?", "？"))
        if not asks and (not is_question(self.sentence) or any(tag.acts for tag in self.tags[:2])):
            return False
        return not any(tag.any("speech", "polite", "allow", "condition", "lasting") for tag in self.tags[:4])

    def _read(self, tag: Tag, following: Tag | None) -> None:
        if tag.text in _STOPS and not tag.keys:
            self._stop(tag)
        elif self.mode == "condition" and not self._ends_condition(tag):
            if tag.text[0].isalnum():
                self.condition.append(tag)
        elif self.mode == "skip" and not tag.any("speech", "order", "deny", "allow", "condition"):
            return
        elif tag.any("speech", "replaces"):
            self._close("")
        elif tag.any("speech", "reason", "concession", "exception"):
            self._close("because")
            self.mode = "skip"
        elif tag.any("speech", "condition"):
            self._close("if")
            self.mode = "condition"
        elif tag.any("speech", "contrast") and (self.now.tags or self.done):
            before = self.now if self.now.tags else self.done[-1]
            self._close("contrast")
            self.now.contrast, self.now.negated = True, not before.negated
            self.now.force, self.now.told = before.force, before.told
        else:
            self._word(tag, following)

    def _ends_condition(self, tag: Tag) -> bool:
        """Whether an order that follows a condition without a comma begins here: "When you plot, …", "if X use Y"."""
        told = [each for each in self.condition if not _empty(each)]
        begins = tag.any("speech", "order", "deny") or (
            tag.any("grammar", "use")
            and bool(told)
            and bool(self.condition)
            and not self.condition[-1].any("grammar", "little")
        )
        if begins and told:
            self.mode = ""
            return True
        return False

    def _stop(self, tag: Tag) -> None:
        self.mode = ""
        self._close(tag.text)

    def _word(self, tag: Tag, following: Tag | None) -> None:
        self.mode = ""
        now = self.now
        if not tag.keys and not tag.text[0].isalnum():
            return
        if tag.any("grammar", "and"):
            begins = following is not None and (
                following.any("speech", "order", "deny", "allow", "told", "condition") or following.acts
            )
            if begins and now.tags:
                self._close("and")
            else:
                now.tags.append(tag)
            return
        if tag.any("speech", "deny") and not tag.any("length", "less", "more"):
            self._deny(tag, following)
            return
        if tag.any("speech", "denied"):
            self._denied()
            return
        if tag.any("speech", "allowed"):
            now.force = "allow"
            return
        if tag.any("speech", "order", "allow", "polite") and not _valued(tag):
            self._force(tag)
            return
        if tag.any("speech", "lasting"):
            now.lasting = True
            return
        if tag.any("speech", "only"):
            now.only = True
            now.tags.append(tag)
            return
        fresh = all(each.any("grammar", "and") for each in now.tags)
        if tag.any("speech", "told") and fresh and not now.forced and not _valued(tag):
            now.told = True
        now.tags.append(tag)

    def _force(self, tag: Tag) -> None:
        polite = tag.any("speech", "polite")
        if _contentful(self.now) and not polite and not self.now.told:
            self._close("and")
        if not (polite and (self.now.force or self.now.told)):
            self.now.force = "polite" if polite else "order" if tag.any("speech", "order") else "allow"
        if not _contentful(self.now):
            self.now.told = False
        self.now.tags.append(tag)

    def _deny(self, tag: Tag, following: Tag | None) -> None:
        if following is None or (following.text in _STOPS and not following.keys):
            # Where nothing follows, what is denied stands before: "Tabellen bitte nicht".
            self.now.negated = self.now.negated or _contentful(self.now)
            self.now.tags.append(tag)
            return
        if _declared(self.now):
            self.now.told = True
            self.now.tags.append(tag)
            return
        if any(not _empty(each) and not each.find("action") for each in self.now.tags):
            self._close("not")
            self.now.after = "not"
        self.now.negated = not self.now.negated
        if not _contentful(self.now):
            self.now.told = False
        self.now.tags.append(tag)

    def _denied(self) -> None:
        """What was said before is not to be; "no longer" may also close a clause that holds nothing itself."""
        target = self.now if _contentful(self.now) else self.done[-1] if self.done else self.now
        target.negated = True
        target.told = False

    def _new(self, after: str) -> Clause:
        return Clause(self.sentence, self.table.language, after=after)

    def _close(self, after: str) -> None:
        now = self.now
        if now.tags and _introduces(now):
            self.condition.extend(now.tags)
        elif now.tags:
            now.told = now.told or (not now.force and not now.lasting and _declared(now))
            pointing = now.after == "not" or any(tag.any("grammar", "them") for tag in now.tags)
            if pointing and now.negated and not _contentful(now) and self.done:
                # "Emojis should not be used", "Tables are awful, don't use them": what is denied stands before.
                self.done[-1].negated = True
                self.done[-1].told, self.done[-1].force = False, "order"
            else:
                self.done.append(now)
        self.now = self._new(after or now.after)

    def _inherited(self) -> Iterator[Clause]:
        """A clause that only goes on with a list takes over how the one before was put."""
        before: Clause | None = None
        for clause in self.done:
            bare = not clause.forced and not any(tag.acts for tag in clause.tags)
            if before and bare and clause.after in ",、and" and clause.after:
                clause.told = clause.told or (before.told and clause.after != "and")
                clause.force = clause.force or before.force
                if before.negated and not clause.only and _alike(before, clause):
                    clause.negated = True
            before = clause
            yield clause


def _declared(clause: Clause) -> bool:
    """Whether a clause so far says something about one thing: "the dog is …", "the parcel weighs …"."""
    if clause.force or clause.negated or not clause.tags:
        return False
    first, rest = clause.tags[0], clause.tags[1:]
    if first.any("grammar", "generic") or first.find("scope") or first.acts:
        return False
    finite = any(tag.any("speech", "told") for tag in rest)
    particular = (
        first.any("grammar", "specific", "the")
        and bool(rest)
        and not rest[0].find("scope")
        and not rest[0].any("grammar", "generic")
        and not any(tag.find("language", "in") for tag in rest)
    )
    return (finite or particular) and _contentful(clause)


def _introduces(clause: Clause) -> bool:
    """Whether a clause only says what the next one is for: "For the board paper, …", "In tables …"."""
    first = clause.tags[0]
    if (
        not (first.any("grammar", "aim") or first.any("language", "in"))
        or clause.forced
        or len(clause.tags) < 2
    ):
        return False
    return not any(
        tag.acts or tag.tongue or tag.find("tone") or tag.find("length") for tag in clause.tags
    ) and _contentful(clause)


def _valued(tag: Tag) -> bool:
    return any(key[0] in {"language", "tone", "format", "choice"} for key in tag.keys)


def _empty(tag: Tag) -> bool:
    """Whether a tag says nothing by itself: a function word, or a word for answers in general."""
    return any(key[0] in {"grammar", "speech"} for key in tag.keys) and not _valued(tag)


def _contentful(clause: Clause) -> bool:
    """Whether a clause names anything yet that could be asked for or denied."""
    return any(not _empty(tag) for tag in clause.tags)


def _alike(before: Clause, clause: Clause) -> bool:
    """Whether both name things of one kind, as the parts of a list do."""
    kinds = [
        {key[:1] for tag in part.tags for key in tag.keys if key[0] not in {"speech", "grammar"}}
        for part in (before, clause)
    ]
    return bool(kinds[0] & kinds[1]) or not kinds[1]
