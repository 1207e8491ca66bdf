"""People, objects and tasks that a user's message tells of, each with the sentence that does, word for word.

Reading is by a few sentence patterns, in English, the same every time, without a model. It takes no values out of
a sentence, and prefers silence: questions and suppositions tell of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .names import names
from .sentences import READ, sentences, states

KINDS = ("person", "object", "task")
USER = "user"
"""The name of the person who says "I"."""

_NAME = r"(?:[A-ZÀ-Þ][\w'’-]{0,30})(?: [A-ZÀ-Þ][\w'’-]{0,30}){0,3}"
_WORD = r"(?!(?:is|are|was|has|the|my|our|of|for)\b)[A-Za-z][\w.-]{1,30}"
_NOUN = rf"{_WORD}(?: {_WORD}){{0,2}}?"
_IS = r"(?:['’]s|(?: (?:is|are|was|were|has|have|had))(?: been)?(?: now| currently| still)?)"
_DOES = (
    r" (?:now |usually )?(?:lives?|works?|prefers?|likes?|loves?|hates?|stud(?:y|ies)|speaks?|teach(?:es)?|owns?"
    r"|plays?|drives?|manages?|leads|joined|turned|moved|changed|went|pays|costs?|weighs|contains|holds|runs|starts?|ends"
    r"|opens|closes|leaves|arrives|expires|needs|takes|lasts|wants|writes)\b"
)
_OWNED = re.compile(
    rf"\b(?P<whose>[Tt]he|[Mm]y|[Oo]ur) (?:(?P<of>{_NOUN}) (?:of|for) (?:the |my |our )?)?(?P<noun>{_NOUN})"
    rf"(?:,? (?P<name>(?-i:{_NAME})),?)?(?P<verb>{_IS}|{_DOES})(?P<rest>.*)"
)
_CALLED = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur|[Tt]he|(?:I|[Ww]e) (?:have|own|adopted|got|bought) an?) (?P<noun>{_NOUN})"
    rf"(?:['’]s name{_IS}|{_IS}? (?:called|named)) [\"“]?(?P<name>{_NAME})"
)
_CHANGED = re.compile(
    r"\b(?:I|[Ww]e|[Tt]hey)(?:['’]ve| have)?(?: just| now)? (?:[a-z]{2,12}ed|set|reset) (?:my|our|the)"
    rf" (?P<noun>{_NOUN})(?: from [^,;]{{1,30}}?)? to\b"
)
_ME = re.compile(
    r"\bI(?:['’]m| am) (?!(?:not )?(?:sure|sorry|afraid|glad|happy|curious|confused|done|back|here|stuck|ok|okay|fine"
    r"|ready|interested|unable|able)\b|\w+ing\b)|\bI (?:live|work|study|prefer|like|love|hate|own|speak|was born|moved"
    r"|teach|play|drive|have (?!to\b|been\b|no idea|an? (?:question|problem|issue)))\b"
)
_MY_NAME = re.compile(rf"\b(?:[Mm]y name(?:['’]s| is)(?: now)?|^[Cc]all me) (?P<name>{_NAME})")
_TASK = re.compile(
    r"(?:\b(?:I|[Ww]e)(?: still| also| really)? (?:need to|have to|must)|\bTODO\s*:?|\bTo-?do\s*:"
    r"|\b[Rr]emind (?:me|us) to) (?!(?:say|admit|know|understand|be|have|think|ask|see|agree)\b)"
    r"(?P<what>[^\s,;.!?][^,;.!?]{2,80}?)(?=,? (?:by|before|until|on|due|no later than)\b|[,;.!?]|$)"
)
_SPEECH = re.compile(r"[\"“«][^\"”»\n]{16,}[\"”»]")
_DUE = re.compile(r"(?:deadline|due date|homework|assignment|task|todo)\Z", re.IGNORECASE)
_IS_DUE = re.compile(r" (?:due|overdue|finished|done|completed?|cancell?ed|on hold)\b")
_CONCRETE = re.compile(r"\d|(?<=\s)[A-ZÀ-Þ]|[\"“]| (?:in|at|on|from|called|named)\b")
_NOTHING = frozenset(
    """name error problem question point idea reason thing things guess goal issue answer result results way truth fact
    opinion mistake concern hope trick difference same rest best worst first last next other following""".split()
)
"""What is told of these tells of nothing."""
_PERSONS = (
    r"(?:wife|husband|partner|(?:girl|boy)?friend|mother|father|mom|mum|dad|sister|brother|son|daughter|child|aunt|uncle"
    r"|cousin|grand(?:mother|father)|neighbou?r|boss|manager|colleague|teammate|teacher|professor|supervisor|doctor"
    r"|client|customer|student|lead|engineer|nurse|designer|analyst|researcher|director|writer)"
)
_PERSON = re.compile(rf"\b{_PERSONS}\Z", re.IGNORECASE)
_BEFORE_PERSON = re.compile(rf"(?:\b{_PERSONS},?|\b(?:Dr|Mrs?|Ms|Prof)\.?) \Z", re.IGNORECASE)
_AS_PERSON = re.compile(
    r" (?:now |also )?(?:lives|works|prefers|likes|loves|hates|studies|speaks|teaches|wants|thinks|says|said)\b"
    rf"|{_IS} (?:from|married|allergic|(?:an?|the|my|our)(?: [\w-]{{1,20}}){{0,3}}? {_PERSONS})\b"
)
_AS_SOMETHING = re.compile(rf"{_IS} ")


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A person, object or task that a sentence tells of.

    `alias` is a name that it gives: "My dog is called Bruno." tells of the dog, and from then on Bruno is the dog.
    """

    name: str
    kind: str
    sentence: str
    alias: str = ""


def named_things(text: str) -> list[NamedThing]:
    """What a user's message tells of, in order; a sentence stands once for each thing that it tells of."""
    found: dict[tuple[str, str], NamedThing] = {}
    for sentence in sentences(text[:READ]):
        if states(sentence) and not _SPEECH.search(sentence):
            for thing in _read(sentence):
                found.setdefault((thing.name.casefold(), sentence), thing)
    return list(found.values())


def one_line(text: str) -> str:
    """A text with every run of blanks and line ends as one blank: how quotes are compared."""
    return " ".join(text.split())


def _read(sentence: str) -> Iterator[NamedThing]:
    if match := _MY_NAME.search(sentence):
        yield NamedThing(USER, "person", sentence, match["name"])
    elif _ME.search(sentence):
        yield NamedThing(USER, "person", sentence)
    if match := _TASK.search(sentence):
        yield NamedThing(match["what"].strip(), "task", sentence)
    if match := _CALLED.search(sentence):
        noun = match["noun"]
        yield NamedThing(noun, "person" if _PERSON.search(noun) else "object", sentence, match["name"])
    elif match := _CHANGED.search(sentence):
        yield NamedThing(match["noun"], "object", sentence)
    elif match := _OWNED.search(sentence):
        yield from _owned(match, sentence)
    yield from _named(sentence)


def _owned(match: re.Match[str], sentence: str) -> Iterator[NamedThing]:
    noun, of, name = match["noun"], match["of"] or "", match["name"]
    is_it = match["verb"].split()[0] in {"is", "are", "was", "were", "has", "have", "had", "'s", "’s"}
    due = _DUE.search(of) or _DUE.search(noun) or (is_it and _IS_DUE.match(match["rest"]))
    if noun.split()[-1].lower() in _NOTHING or of.lower() in _NOTHING:
        return
    if match["whose"].lower() == "the" and is_it and not (due or _CONCRETE.search(match["rest"])):
        return
    if name and _PERSON.search(noun):
        yield NamedThing(name, "person", sentence)
    else:
        kind = "task" if due else "person" if _PERSON.search(noun) else "object"
        yield NamedThing(name or noun, kind, sentence)


def _named(sentence: str) -> Iterator[NamedThing]:
    for start, end in names(sentence):
        before, name = sentence[:start], sentence[start:end]
        if _BEFORE_PERSON.search(before) or _AS_PERSON.match(sentence, end):
            yield NamedThing(name, "person", sentence)
        elif _AS_SOMETHING.match(sentence, end) and not before.endswith("s "):
            yield NamedThing(name, "object", sentence)
