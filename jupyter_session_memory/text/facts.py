"""What one text says and another does not: numbers, dates, times, names, identifiers, quotes, negations.

Reading is by rules, the same every time, without a model: `only_in` of turns and their summary is what the summary
lost, of the summary and its turns what it invented. Either is a list to look at, not a verdict. Numbers, dates and
identifiers are read in any language, names and negations in English.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from .names import PARTICLES, TITLES, names
from .values import Fact, dates, numbers, times
from .words import STOP_WORDS, UNSPACED, plain, stem

_ODD_CASE = str.maketrans("ſıİK", "siIK")
"""Letters that match s, i and k without case, but whose lower case is another word in a table."""
_PROGRAM = re.compile(r"^(```|~~~).*?(?:^\1|\Z)", re.MULTILINE | re.DOTALL)
_CHUNK = re.compile(rf"[^\s{UNSPACED}，。；：！？、“”„«»「」《》\[\]<>|]+")
_IDENTIFIER = re.compile(
    r"(?!\d\d?\.\d\d?\.\d{4}$|Q\d$|\dQ$)(?:(?:https?|ftp|s3|ssh|git)://.+|[^@]+@[\w-]+\.[\w.-]+|"
    r"(?:[A-Za-z]:\\|~/|\.{1,2}/|/)[\w@+-].*|[\w./-]+/[\w-]+\.\w{1,5}|\d+\.\d+\.\d+[\w.-]*|v\d+[\d.]*"
    r"|--?[a-z][\w=.-]{2,}|[#@][A-Za-z0-9][\w-]*|\w+\(\)|\w*_\w+|(?!kWh?$)[a-z]+[A-Z]\w*|[A-Z]+[a-z0-9]+[A-Z]\w*"
    r"|[A-Za-z_]\w+\.[A-Za-z_][\w.]+|(?=.*\d)[A-Za-z][\w.-]+|\d+[A-Z]+[\d-]\w*|(?=\d*[a-f])[0-9a-f]{7,40})"
)
_QUOTE = re.compile(r"[\"“„«「`]([^\"“”„«»「」`\n]{1,90})[\"“”»」`]")
_NEGATOR = re.compile(
    r"\b(?:(?:not|never|no|without|cannot|none|nobody|nothing|neither|nor|nowhere)\b(?!-)|[a-z]{2,6}n['’]t\b)"
    r"(?!(?<=not) (?:only|just|sure)|(?<=no)(?:[,.]| (?:problem|worries|doubt|idea|matter|one but))"
    r"|(?<=n.t) (?:worry|forget|wait|you|we|i|they)\b|(?<=nothing) but|(?<=without) (?:a )?doubt)",
    re.IGNORECASE,
)
_EMPTY = STOP_WORDS | frozenset(
    "yet ever even really go want need much many get may might near longer anymore".split()
)
"""Words that a negator does not deny."""
_UN = re.compile(r"(?:un|dis|non|in|im|ir|il)(\w{3,})")
"""Words that deny their rest: "unpaid" holds "not paid"."""
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
    """The facts of a plain text in the order they stand, one for each place where one stands; of a program none."""
    prose = _PROGRAM.sub(lambda program: " " * len(program[0]), text.translate(_ODD_CASE))
    found = [*_claimed(prose, (_quotes, _identifiers, dates, times, numbers, _named)), *_negations(prose)]
    return sorted(found, key=lambda fact: (fact.start, fact.end))


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
        inner = match[1].strip()
        if not (atoms := _atoms(inner)):
            continue
        if match[0][0] == "`" and not re.search(r"\s", inner):
            yield Fact("identifier", inner, *match.span(), (_normal(_bare(inner)),))
        else:
            yield Fact("quote", inner, *match.span(), (" ".join(atoms),))


def _identifiers(text: str) -> Iterator[Fact]:
    for match in _CHUNK.finditer(text):
        value = _bare(match.group())
        if 1 < len(value) <= 200 and _IDENTIFIER.fullmatch(value):
            start = match.start() + match.group().index(value)
            yield Fact("identifier", value, start, start + len(value), (_normal(value),))


def _bare(chunk: str) -> str:
    bare = re.sub(r"['’]s$", "", chunk.lstrip("(`'\"*").rstrip(".,;:!?'\"’`*…"))
    return bare if bare.endswith("()") else bare.rstrip(")`.,;:")


def _normal(value: str) -> str:
    """How identifiers are compared: no case, scheme, v or # before a number, call or slash at the end."""
    return re.sub(r"^(?:https?://)?(?:www\.)?(?:[v#](?=\d))?|(?:\(\)|/)$", "", value.lower())


def _named(text: str) -> Iterator[Fact]:
    for start, end in names(text):
        atoms = _atoms(text[start:end])
        stems = [stem(atom) for atom in atoms if len(atom) > 1 and atom not in TITLES | PARTICLES] or atoms
        yield Fact("name", text[start:end], start, end, (" ".join(stems),))


def _negations(text: str) -> Iterator[Fact]:
    """Each negator with the first two telling words after it in its clause."""
    for match in _NEGATOR.finditer(text):
        clause = _CLAUSE.search(text, match.end(), match.end() + 120)
        words = _ATOM.finditer(text, match.end(), clause.start() if clause else match.end() + 120)
        denied = [word for word in words if len(word[0]) > 1 and word[0].lower() not in _EMPTY][:2]
        if denied:
            start, stop = match.start(), denied[-1].end()
            yield Fact(
                "negation", text[start:stop], start, stop, tuple(stem(plain(word[0])) for word in denied)
            )


def _atoms(text: str) -> list[str]:
    """The words of a text as they are compared, without case and accents; of a script without spaces its characters."""
    return _ATOM.findall(plain(text))


class _Held:
    """Answers whether a text, read once, holds a fact in one of its forms: each answer costs a few look-ups."""

    def __init__(self, text: str) -> None:
        self._chunks = {_normal(_bare(each.strip())) for each in _CHUNK.findall(text) + _QUOTE.findall(text)}
        atoms = _atoms(text)
        self._said = f" {' '.join(atoms)} "
        self._words = {word for atom in atoms for word in (atom, stem(atom))}
        near = (
            clause[max(0, denier.start() - 30) : denier.end() + 60]
            for clause in _CLAUSE.split(text)
            for denier in _NEGATOR.finditer(clause)
        )
        self._denied = {stem(atom) for each in near for atom in _atoms(each)}
        self._denied |= {stem(bare[1]) for word in self._words if (bare := _UN.match(word))}
        self._units: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for fact in _claimed(text, (dates, times, numbers)):
            for form in fact.forms:
                self._units[fact.kind, form].add(fact.unit)
                if fact.kind == "date":  # A day says its month, and its year.
                    self._units["date", form[:2]].add(fact.unit)
                    self._units["number", fact.unit].add("")

    def __call__(self, fact: Fact, form: str) -> bool:
        """Whether the text holds the fact, written in this form of it."""
        if fact.kind in ("number", "date", "time"):
            units = self._units.get((fact.kind, form), set())
            # Where both say a unit (a date: a year), with the same one.
            return bool(units) and (not fact.unit or not units.isdisjoint({fact.unit, ""}))
        if fact.kind == "name":
            return self._words.issuperset(form.split())
        if fact.kind == "negation":
            return form in self._denied
        worded = fact.kind == "quote" or re.fullmatch(r"[\w-]+", form)
        return form in self._chunks or bool(worded and f" {' '.join(_atoms(form))} " in self._said)
