"""What one text says and another does not: numbers, dates, times, names, identifiers, quotes, negations.

Reading is by rules, the same every time, without a model: `only_in` of turns and their summary is what the summary
lost, of the summary and its turns what it invented. Either is a list to look at, not a verdict. Numbers, dates and
identifiers are read in any language, names and negations in English.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from .names import PARTICLES, TITLES, names
from .values import Fact, dates, numbers, times
from .words import STOP_WORDS, UNSPACED, stem

__all__ = ["Fact", "facts", "only_in"]

_ODD_CASE = str.maketrans("ſıİK", "siIK")
"""Letters that match s, i and k without case, but whose lower case is another word in a table."""
_PROGRAM = re.compile(r"^(```|~~~).*?(?:^\1|\Z)", re.MULTILINE | re.DOTALL)
_DEFINED = re.compile(
    r"^[ \t]{0,40}(?:async )?(?:def|class|function|func|fn|struct) (\w{1,80})", re.MULTILINE
)
_CHUNK = re.compile(rf"[^\s{UNSPACED}，。；：！？、“”„«»「」《》\[\]<>|]+")
_ADDRESS = re.compile(r"(?:https?|ftp|s3|ssh|git)://.+|[^@]+@[\w-]+\.[\w.-]+")
_IDENTIFIER = re.compile(
    rf"(?!\d\d?\.\d\d?\.\d{{4}}$|Q\d$|\dQ$)(?:{_ADDRESS.pattern}|"
    r"(?:[A-Za-z]:\\|~/|\.{1,2}/|/)[\w@+-].*|[\w./-]+/[\w-]+\.\w{1,5}|\d+\.\d+\.\d+[\w.-]*|v\d+[\d.]*"
    r"|--?[a-z][\w=.-]{2,}|[#@][A-Za-z0-9][\w-]*|\w+\(\)|\w*_\w+|(?!kWh?$)[a-z]+[A-Z]\w*|[A-Z]+[a-z0-9]+[A-Z]\w*"
    r"|[A-Za-z_]\w+\.[A-Za-z_][\w.]+|(?=.*\d)[A-Za-z][\w.-]+|\d+[A-Z]+[\d-]\w*|(?=\d*[a-f])[0-9a-f]{7,40})"
)
_QUOTE = re.compile(
    r"\"([^\"\n]{1,90})\"|“([^”\n]{1,90})”|„([^“”\n]{1,90})[“”]|«([^»\n]{1,90})»|「([^」\n]{1,90})」|`([^`\n]{1,90})`"
)
_NEGATOR = re.compile(
    r"\b(?:(?:not|never|no|without|cannot|none|nobody|nothing|neither|nor|nowhere)\b(?!-)|[a-z]{2,6}n['’]t\b)"
    r"(?!(?<=not) (?:only|just|sure)|(?<=no)(?:[,.]| (?:problem|worries|doubt|idea|matter|one but))"
    r"|(?<=n.t) (?:worry|forget|wait|you|we|i|they)\b|(?<=nothing) but|(?<=without) (?:a )?doubt)",
    re.IGNORECASE,
)
_DENYING = frozenset(
    """avoid lack refus forbid forbidden prohibit ban exclud except absent miss fail stop unabl imposs reject declin
    drop against hate rule deni omit skip ceas prevent instead hard""".split()
)
"""Stems that deny without a negator: "surgery is ruled out" holds "no surgery"."""
_EMPTY = STOP_WORDS | frozenset(
    "yet ever even really go want need much many get may might near longer anymore".split()
)
"""Words that a negator does not deny."""
_CLAUSE = re.compile(r"[.;:!?](?=\s|$)|\n\s{0,9}[\n*•-]|,\s(?=but|and|so)|[。；！？，]")
_ATOM = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")


def only_in(text: str, other: str) -> list[Fact]:
    """The facts of `text` that `other` does not hold, however it words them: each once, in the order they stand."""
    held = _Held(other.translate(_ODD_CASE))
    found: dict[tuple[str, tuple[str, ...], str], Fact] = {}
    for fact in facts(text):
        if not any(held(fact, form) for form in fact.forms):
            found.setdefault((fact.kind, fact.forms, fact.unit), fact)
    return list(found.values())


def facts(text: str) -> list[Fact]:
    """The facts of a plain text in the order they stand, one for each place where one stands.

    Of a program in it only the names that it defines: it has more than a summary can hold.
    """
    text = text.translate(_ODD_CASE)
    prose = _PROGRAM.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
    defined = _DEFINED.finditer(text)
    found = [Fact("identifier", match[1], *match.span(1), (match[1].lower(),)) for match in defined]
    found += _claimed(prose, (_quotes, _identifiers, dates, times, numbers, _named))
    # "Ana" is no fact of its own where "Ana Pérez" stands too.
    whole = (fact.forms[0].split() for fact in found if fact.kind == "name")
    parts = {part for stems in whole if len(stems) > 1 for part in stems}
    found = [fact for fact in found if fact.kind != "name" or fact.forms[0] not in parts]
    return sorted([*found, *_negations(_without_addresses(prose))], key=lambda fact: (fact.start, fact.end))


def _claimed(text: str, readers: Iterable[Callable[[str], Iterable[Fact]]]) -> Iterator[Fact]:
    """What the readers find, where no earlier one found something."""
    taken = bytearray(len(text))
    for read in readers:
        for fact in read(text):
            if not any(taken[fact.start : fact.end]):
                taken[fact.start : fact.end] = b"\x01" * (fact.end - fact.start)
                yield fact


def _quotes(text: str) -> Iterator[Fact]:
    for match in _QUOTE.finditer(text):
        inner = next(filter(None, match.groups())).strip()
        if match[6] and not re.search(r"\s", inner):
            yield Fact("identifier", inner, *match.span(), (_normal(inner),))
        elif atoms := _atoms(inner):
            yield Fact("quote", inner, *match.span(), (" ".join(atoms),))


def _identifiers(text: str) -> Iterator[Fact]:
    for match in _CHUNK.finditer(text):
        value = _bare(match.group())
        if 1 < len(value) <= 200 and _IDENTIFIER.fullmatch(value):
            start = match.start() + match.group().index(value)
            form = _normal(value)
            forms = (form, form[1:]) if re.match(r"v\d|#\d", form) else (form,)
            yield Fact("identifier", value, start, start + len(value), forms)


def _bare(chunk: str) -> str:
    bare = re.sub(r"['’]s$", "", chunk.lstrip("(`'\"*").rstrip(".,;:!?'\"’`*…"))
    return bare if bare.endswith("()") else bare.rstrip(")`.,;:")


def _without_addresses(text: str) -> str:
    """The text with addresses blanked out: what stands in one is not said, "ana@rome.example" names no Rome."""

    def blank(match: re.Match[str]) -> str:
        chunk = match.group()
        is_address = ("@" in chunk or "://" in chunk) and _ADDRESS.fullmatch(_bare(chunk))
        return " " * len(chunk) if is_address else chunk

    return _CHUNK.sub(blank, text)


def _normal(value: str) -> str:
    """How identifiers are compared: no case, scheme, call or slash at the end."""
    return re.sub(r"^(?:https?://)?(?:www\.)?|(?:\(\)|/)$", "", value.lower())


def _named(text: str) -> Iterator[Fact]:
    for start, end in names(_without_addresses(text)):
        atoms = _atoms(text[start:end])
        stems = [stem(atom) for atom in atoms if len(atom) > 1 and atom not in TITLES | PARTICLES] or atoms
        yield Fact("name", text[start:end], start, end, (" ".join(stems),))


def _negations(text: str) -> Iterator[Fact]:
    for match in _NEGATOR.finditer(text):
        end = _CLAUSE.search(text, match.end(), match.end() + 120)
        denied = _telling(text, match.end(), end.start() if end else match.end() + 120)[:2]
        start, stop = match.start(), denied[-1].end() if denied else match.end()
        if not denied and (denied := _telling(text, max(0, start - 40), start)[-1:]):
            start = denied[0].start()  # "Alice pays, Bob does not.": what is denied was said before.
        if denied:
            forms = tuple(stem(_fold(word.group())) for word in denied)
            yield Fact("negation", text[start:stop], start, stop, forms)


def _telling(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words there that a negator can deny."""
    words = _ATOM.finditer(text, start, min(end, len(text)))
    return [word for word in words if len(word.group()) > 1 and word.group().lower() not in _EMPTY]


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(char for char in plain if not unicodedata.combining(char))


def _atoms(text: str) -> list[str]:
    """The words of a text as they are compared, without case and accents; of a script without spaces its characters."""
    return _ATOM.findall(_fold(text))


class _Held:
    """Answers whether a text, read once, holds a fact in one of its forms: each answer costs a few look-ups."""

    def __init__(self, text: str) -> None:
        self._chunks = {_normal(_bare(match.group())) for match in _CHUNK.finditer(text)}
        atoms = _atoms(text)
        self._atoms, self._pairs = set(atoms), set(pairwise(atoms))
        said = _without_addresses(text)
        self._words = {word for atom in _atoms(said) for word in (atom, stem(atom))}
        self._words |= {found.replace(".", "").lower() for found in re.findall(r"\b(?:[A-Z]\.){2,5}", text)}
        self._denied = set(_denied(said))
        self._units: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for fact in _claimed(text, (dates, times, numbers)):
            for form in fact.forms:
                self._units[fact.kind, form].add(fact.unit)
                # A day says its month, a date its year and a time its hour.
                if fact.kind == "date":
                    self._units["date", form[:2]].add(fact.unit)
                    self._units["number", fact.unit].add("")
                elif fact.kind == "time":
                    self._units["number", str(int(form[:2]))].add("")

    def __call__(self, fact: Fact, form: str) -> bool:
        """Whether the text holds the fact, written in this form of it."""
        if fact.kind in ("number", "date"):
            return self._has(fact.kind, form, fact.unit)
        if fact.kind == "time":
            bare = re.match(r"0?(\d+)", fact.value) if form.endswith("00") else None
            return self._has("time", form) or (bare is not None and self._has("number", bare[1], "h"))
        if fact.kind == "name":
            return self._words.issuperset(form.split())
        if fact.kind == "negation":
            return form in self._denied
        atoms = _atoms(form)
        worded = fact.kind == "quote" or re.fullmatch(r"[\w-]+", form)
        return form in self._chunks or bool(
            worded and self._atoms.issuperset(atoms) and self._pairs.issuperset(pairwise(atoms))
        )

    def _has(self, kind: str, form: str, unit: str = "") -> bool:
        """Whether a value is there; where both say a unit (a date: a year), with the same one."""
        units = self._units.get((kind, form), set())
        return bool(units) and (not unit or not units.isdisjoint({unit, ""}))


def _denied(text: str) -> Iterator[str]:
    """The stems that a text denies: those around a negator, in its clause."""
    at = 0
    for end in [*(match.start() for match in _CLAUSE.finditer(text)), len(text)]:
        words = re.findall(r"[^\W_]+(?:['’]\w+)?", text[at:end].lower())
        stems = [stem(_fold(word)) for word in words]
        at = end
        for index, word in enumerate(words):
            if prefix := re.match(r"(?:un|dis|non|in|im|ir|il)(?=\w{3})", word):
                yield stem(word[prefix.end() :])
            if _NEGATOR.fullmatch(word) or stems[index] in _DENYING:
                yield from stems[max(0, index - 5) : index + 10]
