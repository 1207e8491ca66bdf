"""Whether a summary holds a fact, however it words it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from ._lexicon import IMPLICIT_NEGATORS, NEGATORS, UNITS
from ._names import fold, name_stems
from ._values import Fact, weekdays
from .words import stem

AFTER, BEFORE = 9, 5
"""How many words after and before a negator, within its clause, it can deny."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?|[,.;:!?()]|\n\s*(?:\n|[-*•\d])")
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\bhttps?://\S+")
_OPENS_CLAUSE = frozenset("and but while so then he she it they we i y pero mais aber und".split())
_GERMAN_DATE = re.compile(r"(?<![\d.,])(\d{1,2})\.\s?(\d{1,2})\.(?!\d)")
_NAME_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_PREFIX = re.compile(r"^(?:un|dis|non|in|im|ir|il)(?=\w{3})")
_HAN_NEGATORS = re.compile(r"[不没別别未勿无無非禁]")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")


class Held:
    """Answers, for the facts of one source, whether one summary holds them.

    `summary` is read once; each answer then costs a few look-ups. `source_facts` tell apart equal numbers: the 3
    of "3 rows" in the summary does not stand for "3 columns" if the source has both.
    """

    def __init__(self, summary: str, found: list[Fact], source_facts: list[Fact]) -> None:
        self._by_form: dict[str, list[Fact]] = defaultdict(list)
        for fact in found:
            for form in fact.forms:
                self._by_form[form].append(fact)
        for form in weekdays(summary):
            self._by_form[form].append(Fact("date", "", 0, 0, (form,)))
        self._dates = [_parts(form) for fact in found if fact.kind == "date" for form in fact.forms]
        # "am 3.5.": a date only where one is looked for, since it may as well be a number at a sentence's end.
        self._german_dates = [
            ("", f"{int(month):02}", f"{int(day):02}") for day, month in _GERMAN_DATE.findall(summary)
        ]
        self._abouts: dict[str, set[str]] = defaultdict(set)
        for fact in source_facts:
            if fact.kind == "number":
                self._abouts[fact.normal].add(fact.about)
        self._text = fold(summary)
        self._squeezed = " " + " ".join(re.findall(r"[^\W_]+(?:'[^\W\d_]+)?", self._text)) + " "
        self._stems = name_stems_of_all(_ADDRESS.sub(" ", summary))
        self._raw_words = set(re.findall(r"\w+", self._text))
        self._denied, self._denied_unused = _denied_roots(summary, source_facts)
        self._han_denied = [
            run.group() for run in _HAN_RUN.finditer(summary) if _HAN_NEGATORS.search(run.group())
        ]

    def __call__(self, fact: Fact) -> bool:
        """Whether the summary holds the fact."""
        check: Callable[[Fact], bool] = getattr(self, f"_holds_{fact.kind}")
        return check(fact)

    def _holds_number(self, fact: Fact) -> bool:
        for form in fact.forms:
            for other in self._by_form.get(form, ()):
                if other.kind == "number" and self._same_count(fact, other):
                    return True
            # A bare number may come back with a currency, a percent sign or as the year or hour it was.
            if not fact.about.startswith("=") and any(
                other.kind in {"money", "percent"} for other in self._by_form.get(form, ())
            ):
                return True
            if form.startswith("0.") and re.search(rf"(?<!\d){re.escape(form[1:])}(?!\d)", self._text):
                return True
            if len(form) == 4 and any(year == form for year, _, _ in self._dates):
                return True
        return False

    def _same_count(self, fact: Fact, other: Fact) -> bool:
        if not fact.about or not other.about or set(fact.about.split()) & set(other.about.split()):
            return True
        if fact.about[0] == "=" or other.about[0] == "=":
            return False
        claimed = self._abouts[fact.normal] - {fact.about}
        return not any(set(other.about.split()) & set(about.split()) for about in claimed)

    def _holds_money(self, fact: Fact) -> bool:
        others = [other for form in fact.forms for other in self._by_form.get(form, ())]
        return any(
            (other.kind == "money" and other.about == fact.about)
            or (other.kind == "number" and not other.about)
            for other in others
        )

    def _holds_percent(self, fact: Fact) -> bool:
        others = [other for form in fact.forms for other in self._by_form.get(form, ())]
        return any(
            other.kind == "percent" or (other.kind == "number" and not other.about) for other in others
        )

    def _holds_date(self, fact: Fact) -> bool:
        if any(form in self._by_form for form in fact.forms):
            return True
        wanted = [_parts(form) for form in fact.forms if form[0] not in "WQ" and "Q" not in form]
        return any(_agree(want, have) for want in wanted for have in (*self._dates, *self._german_dates))

    def _holds_time(self, fact: Fact) -> bool:
        if any(other.kind == "time" for form in fact.forms for other in self._by_form.get(form, ())):
            return True
        hours = {str(int(form[:2])) for form in fact.forms if form.endswith(":00")}
        hours |= {str(int(hour) - 12) for hour in hours if int(hour) > 12}
        return any(
            other.kind == "number" and other.about in ("", f"={UNITS['h']}")
            for hour in hours
            for other in self._by_form.get(hour, ())
        )

    def _holds_name(self, fact: Fact) -> bool:
        return all(part in self._stems for part in fact.normal.split())

    def _holds_identifier(self, fact: Fact) -> bool:
        return any(form in self._by_form or self._stands(fold(form)) for form in fact.forms)

    def _stands(self, wanted: str) -> bool:
        if not all(word in self._raw_words for word in re.findall(r"\w+", wanted)):
            return False
        return bool(re.search(rf"(?<!\w){re.escape(wanted)}(?!\w|\.\d)", self._text))

    def _holds_quote(self, fact: Fact) -> bool:
        wanted = " ".join(re.findall(r"[^\W_]+(?:'[^\W\d_]+)?", fold(fact.normal)))
        return f" {wanted} " in self._squeezed or (not wanted.isascii() and wanted in self._squeezed)

    def _holds_negation(self, fact: Fact) -> bool:
        stems = [_root(part) for part in fact.about.split()]
        if not stems[0].isascii() and _HAN_RUN.match(stems[0]):
            near = re.compile(f"[不没别未勿无非禁].{{0,5}}{re.escape(stems[0][0])}")
            if any(near.search(run) for run in self._han_denied):
                return True
        return stems[0] in self._denied or not self._denied_unused.isdisjoint(stems[1:])


def name_stems_of_all(text: str) -> set[str]:
    """Every word of a text in the form in which names are compared, joined words ("l'Oréal") also in parts."""
    joined = set(_NAME_WORD.findall(text))
    parts = {part for word in joined for part in re.split(r"['’.&-]", word)}
    return {stem_ for word in joined | parts for stem_ in name_stems(word)}


def _parts(form: str) -> tuple[str, str, str]:
    """Year, month and day(s) of an ISO date cut short; empty where it does not say."""
    if form.startswith("--"):
        month, _, day = form[2:].partition("-")
        return "", month, day
    year, month, day, *_ = [*form.split("-"), "", ""]
    return year, month, day


def _agree(want: tuple[str, str, str], have: tuple[str, str, str]) -> bool:
    """Whether `have` says all that `want` says; a year may be left out, but not another."""
    if want[0] and have[0] and want[0] != have[0]:
        return False
    if not want[1]:
        return want[0] == have[0]
    return want[1] == have[1] and set(filter(None, want[2].split("/"))) <= set(have[2].split("/"))


def _denied_roots(summary: str, source_facts: list[Fact]) -> tuple[set[str], set[str]]:
    """All roots a summary denies, and those of its negators that no negation of the source accounts for.

    "Never email customers about logs" answers to "never email", so it does not answer to "do not delete logs".
    """
    firsts = {_root(fact.about.split()[0]) for fact in source_facts if fact.kind == "negation"}
    denials = _denials(summary)
    unused = [roots for roots in denials if firsts.isdisjoint(roots)]
    return set().union(*denials), set().union(*unused)


def _root(word: str) -> str:
    """A stem without accents and without what German puts around its verbs (gelöscht, löschen)."""
    plain = fold(word)
    past = re.fullmatch(r"ge(\w{3,})t", plain)
    return past[1] if past else re.sub(r"(?<=\w{3})en$", "", plain)


def _denials(text: str) -> list[frozenset[str]]:
    """For each negator of a text, the roots within its reach."""
    tokens = [match.group().lower().replace("’", "'") for match in _WORD.finditer(text)]
    roots = [_root(stem(token)) if token[0].isalnum() else token for token in tokens]
    found: list[frozenset[str]] = []
    for index, token in enumerate(tokens):
        prefix = _PREFIX.match(token)
        if prefix:
            # "remains unpaid", "goes unnamed": what stands before is denied too; but not with in-, dis- and the like.
            subject = _before(roots, index) if prefix.group() in {"un", "non"} else ()
            found.append(frozenset([_root(stem(token[prefix.end() :])), *subject]))
        if token[:2] == "n'":
            found.append(frozenset({_root(stem(token[2:])), *_after(roots, index, AFTER)}))
        elif token in NEGATORS or token.endswith("n't"):
            found.append(frozenset([*_after(roots, index, AFTER), *_before(roots, index)]))
        elif token in IMPLICIT_NEGATORS:
            found.append(frozenset([*_after(roots, index, AFTER // 2, stop=",("), *_before(roots, index)]))
    return found


def _after(roots: list[str], index: int, reach: int, stop: str = "") -> Iterator[str]:
    for place in range(index + 1, min(index + 1 + reach, len(roots))):
        root = roots[place]
        if root in ".;!?:" or root[0] == "\n" or root in stop:
            return
        if root == "," and place + 1 < len(roots) and roots[place + 1] in _OPENS_CLAUSE:
            return
        yield root


def _before(roots: list[str], index: int) -> Iterator[str]:
    for root in reversed(roots[max(0, index - BEFORE) : index]):
        if not root[0].isalnum():
            return
        yield root
