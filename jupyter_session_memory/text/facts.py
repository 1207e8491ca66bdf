"""The facts of a text, and which of them a summary lost.

A fact is what cannot be guessed back: a number, an amount of money, a percentage, a date, a time, a proper name,
an identifier, a quoted string, a negation. Reading is by rules, the same every time, without a model. English is
read best; Spanish, German and French well enough; of Chinese numbers, dates, quotes, Latin names and 不/没/别.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ._compare import Held
from ._lexicon import COMMON, NEGATED_SKIP, NEGATORS, ODD_CASE, UNITS
from ._names import names
from ._values import Fact, dates, numbers, times
from .words import stem

__all__ = ["Fact", "facts", "missing"]

LONGEST_QUOTE = 90
"""Characters; what is quoted at greater length is prose, and the facts inside it count instead."""

_FENCE = re.compile(r"^(?P<mark>```+|~~~+)[^\n]*\n(?P<body>.*?)(?:^(?P=mark)|\Z)", re.MULTILINE | re.DOTALL)
_DEFINED = re.compile(
    r"^\s*(?:async\s+)?(?:def|class|function|func|fn|struct|interface)\s+(\w+)", re.MULTILINE
)
_ADDRESS = re.compile(
    r"\b(?:https?|ftp|s3|ssh|git)://[^\s<>\"'`）。，]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|`[^`\n]{1,90}`"
    r"|(?<!\w)\+\d[\d() .-]{6,}\d"
    r"|\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b"
    r"|(?<![\w/.:])(?:[A-Za-z]:\\|~/|\.{1,2}/|/)(?:[\w.@+-]{1,80}[/\\]){0,30}[\w@+-][\w.@+-]{0,80}/?"
    r"|(?<![\w/.-])(?:[\w.-]{1,80}/){1,30}[\w-]{1,80}\.\w{1,5}\b"
    r"|(?<![\w/.-])[\w-]{1,80}\.(?:py|ipynb|js|ts|tsx|json|csv|tsv|md|txt|ya?ml|toml|ini|cfg|sql"
    r"|sh|html?|css|xml|pdf|docx?"
    r"|xlsx?|pptx?|png|jpe?g|svg|gif|zip|gz|parquet|rs|go|java|cpp|log|env|lock|db|mp[34])\b"
)
_QUOTE = re.compile(
    rf'"([^"\n]{{1,{LONGEST_QUOTE}}})"|“([^”\n]{{1,{LONGEST_QUOTE}}})”|„([^“”\n]{{1,{LONGEST_QUOTE}}})[“”]'
    rf"|«\s?([^»\n]{{1,{LONGEST_QUOTE}}}?)\s?»|「([^」\n]{{1,{LONGEST_QUOTE}}})」|《([^》\n]{{1,{LONGEST_QUOTE}}})》"
    rf"|(?<![\w’'])['‘]([^'‘’\n]{{2,{LONGEST_QUOTE}}})['’](?!\w)"
)
_IDENTIFIER = re.compile(
    r"\b(?!\d{1,3}(?:\.\d{3})+(?![\d.]))(?:v\d+(?:\.\d+)*|\d+\.\d+\.\d+(?:[.-]?[A-Za-z]\w*)*)\b"
    r"|(?<![\w-])--?[a-z][\w-]{2,}(?=[\s=,.)]|$)(?<=[\w])"
    r"|\b[A-Za-z][\w]*\(\)"
    r"|\b[A-Za-z]\w*_\w+\b|(?<!\w)_\w+\b"
    r"|\b[a-z]+[A-Z]\w*\b|\b(?:[A-Z][a-z0-9]+){2,}\b"
    r"|\b[a-z]\w*(?:\.[a-z_]\w*)+\b(?=\(|\b)(?<!\be\.g)(?<!\bi\.e)"
    r"|(?<![\w-])(?=[\w.-]{0,60}\d)[a-z]\w*(?:-\w+)+(?:\.\w+)*\b"
    r"|(?<!\w)[#@][A-Za-z0-9]\w*"
    r"|\b[A-Z]{1,6}-?\d+[A-Za-z0-9-]*\b|\b\d+[A-Z]+(?:-\d|\d{2})[A-Z0-9-]*\b|\b(?=\w*\d)(?=\w*[a-f])[0-9a-f]{7,40}\b"
)
_NEGATOR = re.compile(
    r"\b(?:" + "|".join(sorted(NEGATORS, key=len, reverse=True)) + r")\b|\b\w+n['’]t\b|\bn['’](?=\w)",
    re.IGNORECASE,
)
_NO_DENIAL = re.compile(
    r"not only|not just|not sure|no problem|no worries|no doubt|no idea|no matter|don['’]t"
    r" worry|don['’]t forget"
    r"|(?:do|don|ca)n['’]t (?:you|we|i|they)\b|can['’]t wait|why not|if not|or not|no,|no\.(?:"
    r" |$)|nothing but|no one but"
    r"|nicht nur|no solo|no sólo|por qué no|isn['’]t it|n['’]est|pas de problème|without"
    r" (?:a )?doubt|can(?:not|['’]t) help",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"([^\W\d_]{3,}) (?:is|are|was|were)\s$")
# "Alice pays, Bob does not.": what is denied was said before, so who it is denied of is what can be looked for.
_ELLIPSIS = re.compile(
    r"([^\W\d_]{3,}) (?:(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|must)\snot"
    r"|[^\W\d_]+n['’]t)$",
    re.IGNORECASE,
)
_AFTER_VERB = frozenset(("nicht", "nie", "niemals", "nichts"))
"""German negators: the verb they deny stands before them, what follows may be no more than its particle."""
_LAST_WORD = re.compile(r"([^\W\d_]{3,})\s$")
_HAN_NEGATION = re.compile(
    r"(?<![特差区分级个识辨告要能可会是])(没有|不要|不能|不会|不再|不用|不可|没|别|不(?!超)|未|勿)"
    r"(?![过错但仅同少断关客好管论然如得人的了已])([\u4e00-\u9fff]{1,2})"
)
_CLAUSE_END = re.compile(
    r"[.;:!?](?:\s|$)|\n\s*(?:\n|[-*•\d])|,\s+(?=but|and|y|und|et|aber|pero|mais|so)|[。；！？，]"
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")


def facts(text: str) -> list[Fact]:
    """The facts of a plain text in the order they stand, one for each place where one stands."""
    text = text.translate(ODD_CASE)
    free = _Free(len(text))
    found: list[Fact] = []
    for match in _FENCE.finditer(text):
        # A program has more identifiers than a summary can hold: only what it defines counts.
        offset = match.start("body")
        for name in _DEFINED.finditer(match["body"]):
            found.append(_identifier(name[1], offset + name.start(1)))
        free.take(*match.span())
    for read in (_addresses, _quotes, dates, times, _identifiers, numbers, names):
        for fact in read(text):
            if free.take(fact.start, fact.end):
                found.append(fact)
    found.extend(fact for fact in _negations(text) if not free.fenced(fact.start))
    return sorted(_without_parts(found), key=lambda fact: (fact.start, fact.end))


def missing(source: str, summary: str) -> list[Fact]:
    """The facts of `source` that `summary` does not hold, each once, in the order of the source."""
    wanted = facts(source)
    held = Held(summary.translate(ODD_CASE), facts(summary), wanted)
    lost: dict[tuple[str, str, str], Fact] = {}
    for fact in wanted:
        key = (fact.kind, fact.normal, fact.about if fact.kind in {"number", "money"} else "")
        if key not in lost and not held(fact):
            lost[key] = fact
    return list(lost.values())


class _Free:
    """Which characters no fact has claimed yet: earlier readers go before later ones."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)
        self._fences: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> bool:
        if any(self._taken[start:end]):
            return False
        self._taken[start:end] = b"\x01" * (end - start)
        if end - start > 2 * LONGEST_QUOTE:
            self._fences.append((start, end))
        return True

    def fenced(self, position: int) -> bool:
        return any(start <= position < end for start, end in self._fences)


def _identifier(value: str, start: int) -> Fact:
    normal = normal_identifier(value)
    # "v2.3.1" may come back as 2.3.1, "#88213" as 88213.
    forms = (normal, normal[1:]) if re.match(r"v\d+\.\d|#\d", normal) else (normal,)
    return Fact("identifier", value, start, start + len(value), forms)


def normal_identifier(value: str) -> str:
    """How identifiers are compared: no case, backticks, scheme, closing brackets or slashes."""
    if value.startswith("+"):
        return re.sub(r"[() .-]", "", value)
    bare = re.sub(r"[.,;:!?]+$", "", value.strip("`").lower()).removesuffix("()").rstrip(")")
    return re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", bare)


def _addresses(text: str) -> Iterator[Fact]:
    for match in _ADDRESS.finditer(text):
        yield _identifier(match.group().rstrip(".,;:!?)*"), match.start())


def _identifiers(text: str) -> Iterator[Fact]:
    for match in _IDENTIFIER.finditer(text):
        if match.group().lower() not in UNITS:
            yield _identifier(match.group(), match.start())


def _quotes(text: str) -> Iterator[Fact]:
    for match in _QUOTE.finditer(text):
        inner = next(part for part in match.groups() if part).strip()
        normal = " ".join(_WORD.findall(inner.lower()))
        if normal:
            yield Fact("quote", inner, *match.span(), (normal,))


def _negations(text: str) -> Iterator[Fact]:
    for match in _NEGATOR.finditer(text):
        if _NO_DENIAL.match(text, match.start()) or _NO_DENIAL.match(text, max(0, match.start() - 4)):
            continue
        end = _CLAUSE_END.search(text, match.end(), match.end() + 120)
        clause = text[match.end() : min(end.start() if end else len(text), match.end() + 120)]
        denied = [word for word in _WORD.finditer(clause) if word.group().lower() not in NEGATED_SKIP][:2]
        if not denied:
            whose = _ELLIPSIS.search(text[max(0, match.start() - 40) : match.end()])
            if whose and whose[1].lower() not in NEGATED_SKIP | COMMON:
                start, about = match.end() - len(whose.group()), stem(whose[1].lower())
                yield Fact("negation", whose.group(), start, match.end(), (about,), about)
        else:
            stop = match.end() + denied[-1].end()
            # "Ibuprofen is not an option" may come back as "no ibuprofen": the subject counts, last.
            subject = _SUBJECT.search(text, max(0, match.start() - 40), match.start())
            if match.group().lower() in _AFTER_VERB:
                subject = _LAST_WORD.search(text, max(0, match.start() - 40), match.start())
            words = [*(word.group() for word in denied), *(subject.groups() if subject else ())]
            stems = " ".join(stem(word.lower()) for word in words)
            yield Fact("negation", text[match.start() : stop], match.start(), stop, (stems,), stems)
    for match in _HAN_NEGATION.finditer(text):
        yield Fact("negation", match.group(), *match.span(), (match[2],), match[2])


def _without_parts(found: list[Fact]) -> list[Fact]:
    """Without names that are only a part of a longer name in the same text."""
    whole = {fact.normal for fact in found if fact.kind == "name" and " " in fact.normal}
    parts = {part for name in whole for part in name.split()} - whole
    return [fact for fact in found if fact.kind != "name" or fact.normal not in parts]
