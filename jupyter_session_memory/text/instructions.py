"""Which instructions contradict each other: a small English rule set for a handful of axes, and no more than that.

A clause is read only where every word of it stands in the tables below: "Always answer in French.", but not "In
tables use French names.", "Write an essay in French." or "This time in French.". The rest is for a model to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_NUMBERS = {
    word: at for at, word in enumerate("zero one two three four five six seven eight nine ten".split())
}
_UNITS = {"word": 1, "line": 12, "sentence": 20, "paragraph": 80, "page": 400}  # about so many words each
_LANGUAGES = """arabic chinese czech danish dutch english finnish french german greek hebrew hindi hungarian italian
    japanese korean norwegian persian polish portuguese romanian russian spanish swedish turkish ukrainian vietnamese"""
_AXES = {
    "language": {name.title(): name for name in _LANGUAGES.split()},
    "format": {
        "JSON": "json", "YAML": "yaml", "XML": "xml", "CSV": "csv", "tables": "tables", "emojis": "emojis?",
        "prose": "(?:plain |flowing |normal |full )*(?:prose|paragraphs|(?<=plain )text)", "Markdown": "markdown",
        "bullet points": "bullet(?:ed)?[ -](?:points?|lists?)|bullets", "code": "code(?: examples| snippets)?",
        "LaTeX": "latex", "headings": "headings|headers", "bold": "bold",
    },
    "tone": {"formal": "formal(?:ly)?|professional(?:ly)?", "casual": "(?:casual|informal|colloquial)(?:ly)?|slang"},
    "audience": {
        "beginners": "(?:an? )?(?:beginners?|lay(?:man|people))|simple (?:words|terms)|simply|i'?m (?:five|\\d{1,2})",
        "experts": "(?:an? )?(?:experts?|specialists?)|(?:technical|advanced)(?: jargon| terms| language)?|jargon",
    },
    "units": {"metric": "metric|si units|kilomet(?:re|er)s", "imperial": "imperial|us customary|miles"},
    "length": {
        "short": "brief(?:ly)?|concise(?:ly)?|succinct(?:ly)?|terse|short(?:er)?|to the point",
        "long": "detailed|details?|in.depth|thorough|comprehensive|exhaustive|(?<!no )longer|long|at length|verbose",
        "size": "(?:at (?:most|least) |(?:no |not |never )?(?:more|longer|less|fewer) than |under |below |above |up to "
        f"|over |max(?:imum)? |exceed )?(?:{'|'.join(_NUMBERS)}|\\d{{1,5}}) (?:short )?(?:{'|'.join(_UNITS)})s?"
        "(?: at (?:most|least)| max(?:imum)?| or (?:less|fewer|more))?",
    },
}  # fmt: skip
_VALUES = [(axis, value) for axis, row in _AXES.items() for value in row]
_FORMS, _ARRANGED = {"JSON", "YAML", "XML", "CSV", "prose"}, {"tables", "bullet points"}  # exclude each other


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.split()).replace('_', ' ')})\b")


_VALUE = _any(" ".join(f"({_AXES[axis][value]})".replace(" ", "_") for axis, value in _VALUES))
_NOT = _any("no not never do?n[o']?t stop avoid without skip drop refrain instead_of rather_than")
_DOING = """answers? repl(?:y|ies) respon(?:ses?|d) explanations? messages output everything always never only not?
    do?n[o']?t from_(?:now|here)_on stop avoid skip refrain speak talk communicate use using be stay keep stick
    switch go let's i_want i_need i_prefer i'd should must can free again"""
_INSTRUCTS = _any(_DOING)
_KNOWN = _any(f"""{_DOING} for_the_rest_of_(?:our|this|the)_(?:chat|conversation|session) any_?more in_(?:the_)?future
    at_all_times going_forward i'd_(?:like|prefer|rather) i_would_(?:like|prefer) a_lot a_bit in_an? if_i_were just
    please i_(?:don't_)?(?:want|need|prefer) do drop from without write writing explain being it them things on continue
    add include give put make format return present structure sound feel freely you your may to back with me us in into
    as like if for of the my all every each any and or so very really super strictly more much some great
    lots instead rather than units per degrees tone language style manner way words ok okay actually are fine have""")
_LIMITED = _any(r"""when whenever unless except while until where once today next this_(?:time|one|answer|reply|once)
    (?<!as_)if for_(?!me\b|the_rest\b|an?_|beginners|experts|everything)\w+
    (?<!.)(?:in|on|at|with|as|to)_(?!(?:the_)?future)""")
_QUOTED = re.compile(r"```(?s:.*?)(?:```|\Z)|`[^`\n]*`|“[^”]{0,300}”|\"[^\"\n]*\"|(?m:^ *>.*)")
_ITEM = re.compile(r"\s*(?:[-*•]|\d{1,3}[.)]|(?:rule|step|point) \d{1,3} ?[:.)-])\s")
_CLAUSE = re.compile(r"[,()–—]|\bbut\b|\band (?=(?:always|never|don't|use|answer|reply|write|keep|be)\b)")
_LONGEST, _MOST, _MANY = 200, 50, 10**6  # characters of a sentence; readings in force; words of any answer


class Reading(NamedTuple):
    """What one clause asks for, in words of our tables: nothing of what was said but a number. Lengths are in words."""

    axis: str
    value: str
    negated: bool = False
    least: int = 0
    most: int = _MANY
    listed: bool = False


def readings(text: str) -> tuple[Reading, ...]:
    """What a message plainly asks for, in order; what comes after a colon is what it is about. Linear in its length."""
    found: list[Reading] = []
    for line in _QUOTED.sub(" (quoted) ", text.lower().replace("’", "'")).splitlines():
        item = _ITEM.match(line)
        said = line[item.end() :] if item else line
        for sentence in re.findall(r"[^.!?;:]+[.!?;:]?", "".join(said.partition(":")[:2])):
            aside = sentence[-1] in "?:" or len(sentence) > _LONGEST or _LIMITED.search(sentence.strip())
            for clause in [] if aside else _CLAUSE.split(sentence):
                found += [each._replace(listed=bool(item)) for each in _read(clause)]
        if ":" in said and not item:
            break
    return tuple(found)


def _read(clause: str) -> Iterator[Reading]:
    if not _INSTRUCTS.search(clause) or re.search(r"\w", _KNOWN.sub("", _VALUE.sub("", clause))):
        return
    for match in _VALUE.finditer(clause):
        axis, value = _VALUES[(match.lastindex or 1) - 1]
        negated = _NOT.search(clause, 0, match.start()) is not None
        if axis != "length":
            yield Reading(axis, value, negated)
        elif value == "size":
            yield _size(match[0], negated)
        else:
            short = (value == "short") != negated
            yield Reading(axis, "short", most=120) if short else Reading(axis, "long", least=150)


def _size(text: str, negated: bool) -> Reading:
    words = text.split()
    at = next(at for at, word in enumerate(words) if word in _NUMBERS or word.isdecimal())
    number = int(_NUMBERS.get(words[at], words[at]))
    unit = next(unit for unit in _UNITS if any(word.startswith(unit) for word in words[at:]))
    size, said, plain = number * _UNITS[unit], f"{number} {unit}{'s' * (number != 1)}", len(words) == 2
    if plain and not negated:
        return Reading("length", said, least=size * 3 // 5, most=size * 7 // 5)
    upwards = re.search(r"(?:more|longer) than|above|over|exceed|least|or more", text) is not None
    if not plain and upwards != (negated or words[0] in ("no", "not", "never")):
        return Reading("length", f"at least {said}", least=size)
    return Reading("length", f"at most {said}", most=size)


def find_conflicts(sources: Iterable[tuple[str, Sequence[Reading]]]) -> list[tuple[str, str, str, str]]:
    """Contradictions between messages, oldest first as (id, what it asks for): older id, newer id, axis, values."""
    found: dict[tuple[str, str, str], str] = {}
    in_force: list[tuple[str, Reading]] = []
    for older, each in reversed([(source, each) for source, said in sources for each in said]):
        rivals = [(newer, by) for newer, by in in_force if _at_odds(each, by, older == newer)]
        for newer, by in rivals[:1]:
            reason = f"{'no ' * each.negated}{each.value}, then {'no ' * by.negated}{by.value}"
            found.setdefault((older, newer, each.axis), reason)
        if not rivals and len(in_force) < _MOST and (older, each) not in in_force:
            in_force.append((older, each))
    return [(*key, reason) for key, reason in found.items()]


def _at_odds(older: Reading, newer: Reading, same: bool) -> bool:
    if older.axis != newer.axis or (older.listed and newer.listed):  # two items of lists stand side by side
        return False
    if older.axis == "length":
        return not same and (older.most < newer.least or newer.most < older.least)
    if older.negated or newer.negated:
        return older.negated != newer.negated and older.value == newer.value
    values = {older.value, newer.value}
    together = older.axis == "format" and not (values <= _FORMS or (values & _FORMS and values & _ARRANGED))
    return not (same or len(values) == 1 or together)
