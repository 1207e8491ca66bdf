"""What one clause asks for: its readings as language, length, tone, format, choice, name, persona or rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from . import _lengths
from ._asking import GENERIC, HAN, MANNER_NOUN, any_of, asked, bounded
from ._choices import CHOICES, LOOSE, STYLE
from ._clauses import Clause, Reading
from ._manners import CONTAINERS, DATA_FORMATS, FEATURES, LANGUAGES, TONES
from ._personas import names, persona
from ._rules import rule

_TASK = re.compile(
    r"(?:translate|summari[sz]e|explain|describe|list|write|draft|compose|make|create|generate"
    r"|give|show|tell|produce|build|convert|compare|fix|find|calculate|compute|plot|draw"
    r"|rewrite|rephrase|shorten|expand|say|print|export|save|turn|define|outline"
    r"|put|add|insert|sort|format|render|traduce|resume|explica|haz|dame|escribe|übersetze"
    r"|fasse(?! dich)|erkläre|schreib|mach(?! es| das| deine)|traduis|résume|explique|écris"
    r"|fais|翻译|总结一下|解释一下|写一|给我写)\b",
    re.IGNORECASE,
)
_MANNER_OF_TASK = re.compile(
    r"(?:write|explain|say|escribe|explica|schreib|erkläre|écris|explique)\w*\s+(?:\w+\s+)?(?:so that\s|in\s|for\s|like\s"
    r"|as if|to me|back|only|\w+ly\b|at\s|less|more|shorter|longer|formally|casually|short"
    r"|concise|detailed|with\s|it all|en\s|auf\s|siempre|immer|toujours|code|comments|clean)"
    r"|(?:give|show|add|put|insert|make|include|write|provide|supply|produce|haz|dame|da|pon|fais|mets|mach|gib|escribe|schreib|écris|donne)\s+(?:me\s+)?(?:only\s+|some\s+|more\s+|shorter\s+"
    r"|longer\s+|type\s+|inline\s+|axis\s+|code\s+|exclamation\s+|clarifying\s+|it\s+|them\s+|short\s+|detailed\s+|long\s+)*(?:\w+s|short|brief|simple|fun"
    r"|it|json|detail|[\w-]+s)\b(?!\s+(?:of|about|from|on|that)\b)"
    r"|(?:write|show|give|display|present|format|plot|render|put|express|draw|print|explain"
    r"|describe)\s+(?:all\s+|the\s+|your\s+)*\w{3,}s\s+(?:in|as|with|using)\s(?!(?:a|an|the|this|my)\b)"
    r"|(?:plot|draw|chart|code|program|write|render|calculate|compute)\s+(?:it |them |everything )?(?:with|in|using)\s"
    r"|format\s+(?:your|all|every|code|dates|numbers)",
    re.IGNORECASE,
)
_HAN_TASK = re.compile("^把(?!回答|答案|回复)|这[句段个篇张份]|下面|以下")
_HAN_SPEAK = re.compile("[用说讲以成到]$")
_CONTRAST = re.compile(
    r"\b(?:instead of|rather than|over|not|and not|, not|en vez de|en lugar de|y no|statt"
    r"|und nicht|anstatt|au lieu d[e'’]|et pas|et non|而不是|不用|不要)\s*(?:in |to |en |auf |the"
    r" )?",
    re.IGNORECASE,
)
_OPPOSED = re.compile(
    r",?\s+(?:instead of|rather than|and not|not|en vez de|en lugar de|y no|statt|und nicht|anstatt|au lieu d[e'’]|et pas|et non)\s+(?:in |to |en |auf |the |as |using )?"
    r"(?!too\b|so\b|more\b|less\b|longer\b|exceed|only\b|be\b|to\b|allowed|needed|necessary|required|welcome|ok\b|fine\b)"
    r"|(?:而不是|[，,]不用|[，,]不要)",
    re.IGNORECASE,
)
_RESIZE = re.compile(
    r"(?:(?P<short>shorten|trim|tighten|condense|cut down)|lengthen|expand|extend)(?: on)?"
    r" (?:all |your |the )*(?:answers|replies|responses|explanations|messages)\b",
    re.IGNORECASE,
)


def read(clause: Clause) -> Iterator[Reading]:
    """Every reading of a clause; a rule only where nothing else fits."""
    if not clause.body and not clause.sentence:
        return
    contrast = _OPPOSED.search(clause.body)
    main = replace(clause, body=clause.body[: contrast.start()].rstrip(" ,;")) if contrast else clause
    wanted = list(read(main)) if contrast and main.body and not clause.negated else []
    if contrast and wanted:
        # "In Spanish, not in English" asks for the one and rules out the other.
        yield from wanted
        rest = replace(clause, body=clause.body[contrast.end() :], negated=True, of_noun=True)
        yield from (
            reading for reading in read(rest) if reading[0] not in {"rule", "persona", "name", "length"}
        )
        return
    found = False
    for reading in (*names(clause), *persona(clause)):
        found = True
        yield reading
    if found:
        return
    if not _is_task(clause):
        for reader in (_language, _length, _tones, _format, _choices):
            for reading in reader(clause):
                if clause.scope and clause.scope == reading[2]:
                    continue  # "prose in German" does not ask for prose
                found = True
                yield reading
    if not found and (stated := rule(clause)):
        yield "rule", "rule", stated, clause.negated, None


def read_fully(clause: Clause) -> Iterator[Reading]:
    """Every reading, and the bare rule of a clause that was read otherwise: its rival may be worded as a rule only."""
    others = False
    for reading in read(clause):
        others = others or (reading[0] not in {"name", "persona"} and reading[1] != "rule")
        yield reading
    if others and (stated := rule(clause)):
        yield "rule", "rule", stated, clause.negated, None


def _is_task(clause: Clause) -> bool:
    """Whether the clause asks for a piece of work now ("write a short poem") and not for a manner of working."""
    if _lengths.closes(clause.body):
        return False
    if _HAN_TASK.search(clause.body) and not clause.lasting:
        return True
    if clause.negated or clause.lasting or not _TASK.match(clause.body):
        return False
    return not (GENERIC.search(clause.body) or _MANNER_OF_TASK.match(clause.body) or clause.scope)


_LANGUAGE = bounded("|".join(sorted(LANGUAGES, key=len, reverse=True)))
_LENGTHS = tuple((pole, bounded(pattern)) for pole, pattern in _lengths.POLES)
_TONE_PATTERNS = tuple((axis, pole, bounded(pattern)) for axis, pole, pattern in TONES)
_FEATURE_PATTERNS = tuple((name, bounded(pattern)) for name, pattern in FEATURES)
_CONTAINER_PATTERNS = tuple((name, bounded(pattern)) for name, pattern in CONTAINERS)
_CHOICE_PATTERNS = tuple(
    (group, tuple((name, bounded(p)) for name, p in members)) for group, members in CHOICES
)


_ANY_LENGTH = any_of(pattern for _, pattern in _lengths.POLES)
_ANY_TONE = any_of(pattern for _, _, pattern in TONES)
_ANY_FORM = any_of(pattern for _, pattern in (*CONTAINERS, *FEATURES))
_ANY_CHOICE = any_of(pattern for _, members in CHOICES for _, pattern in members)
"""Whether any of a family stands in a clause at all: most have none, and need no closer look."""


def _contrasted(pattern: re.Pattern[str], after: str) -> str | None:
    """What the clause sets against what it asks for: the English of "in Spanish, not in English"."""
    match = _CONTRAST.search(after)
    other = match and pattern.match(after, match.end())
    return other.group().lower() if other else None


def _language(clause: Clause) -> Iterator[Reading]:
    match = asked(clause.body, _LANGUAGE) if _LANGUAGE.search(clause.body) else None
    if match and not (
        match.start() and HAN.match(match.group()) and not _HAN_SPEAK.search(clause.body[: match.start()])
    ):
        yield "language", "language", LANGUAGES[match.group().lower()], clause.negated, None
        other = _contrasted(_LANGUAGE, clause.body[match.end() :])
        if other:
            yield "language", "language", LANGUAGES[other], not clause.negated, None


# "The abstract has 250 words": nobody is told to write so many.
_STATED = re.compile(
    r"\W*(?:(?:the|my|our|his|her|their|its|el|la|mi|der|die|das|mein\w*|le|mon|ma)\s+(?!answers?\b|repl|response|output|explanations?\b)"
    r"|(?:i|we|he|she|it|they|that|this)\b(?!['’]?d?\s+(?:really |only |just |would |also )*(?:want|need|like|prefer|expect|ask|rather|d)\b)"
    r"|there\s)",
    re.IGNORECASE,
)


def _length(clause: Clause) -> Iterator[Reading]:
    limit = None if _STATED.match(clause.part) else _lengths.limit(clause.body, clause.negated)
    if limit:
        yield "length", "length", limit[0], False, limit[1]
        return
    if resized := _RESIZE.match(clause.body):
        yield "length", "length", "short" if resized["short"] else "long", clause.negated, None
        return
    for pole, pattern in _LENGTHS if _ANY_LENGTH.search(clause.body) else ():
        if asked(clause.body, pattern):
            yield "length", "length", pole, clause.negated, None
            return


_GUESSED = re.compile(r"\byou must be (?:so|very|really)?\b|\bbeen\b", re.IGNORECASE)
_BARE_TONE = re.compile(
    r"\W*(?:$|(?:please|tone|style|language|terms|words|voice|register|way|mode|answers?"
    r"|replies|explanations|bitte|por favor|at all|as|freely|around|in \w+ (?:answers|replies)"
    r"|moi|nous|mich|me\b|things|it\b|everything|pas\b|nicht\b|bitte)\b)",
    re.IGNORECASE,
)


def _tones(clause: Clause) -> Iterator[Reading]:
    if not _ANY_TONE.search(clause.body) or _GUESSED.search(clause.part):
        return
    for axis, pole, pattern in _TONE_PATTERNS:
        match = asked(clause.body, pattern)
        # "Nice to hear from you!" and "So excited!" praise and cheer; a bare word asks only if it stands alone.
        bare = match and not re.search(r"\w{2}", clause.body[: match.start()]) and not HAN.search(clause.body)
        if match and not (
            bare
            and (
                clause.sentence.endswith("!")
                or not (
                    _BARE_TONE.match(clause.body, match.end()) or MANNER_NOUN.match(clause.body, match.end())
                )
            )
        ):
            yield "tone", axis, pole, clause.negated, None


def _format(clause: Clause) -> Iterator[Reading]:
    if not _ANY_FORM.search(clause.body):
        return
    whole = False
    for name, pattern in _CONTAINER_PATTERNS:
        match = asked(clause.body, pattern, allow_a=True)
        if not match:
            continue
        before, after = clause.body[: match.start()], clause.body[match.end() :]
        overall = re.search(
            r"(?:\b(?:in|as|only|en|auf|als|nothing but|with|sólo|solo|nur|用|以|写成|成)\s+(?:a |an |pure |valid"
            r" )?)$",
            before,
            re.I,
        ) or re.match(r"\s*only\b|\s*(?:format|(?:格式)?(?:来)?回)", after)
        if overall or name in DATA_FORMATS or name in {"prose", "plain text", "verse"}:
            whole = True
            yield "format", "container", name, clause.negated, None
            if name == "bullets" and clause.negated:
                yield "format", "feature:bullet", "bullet", True, None
            break
    for name, pattern in () if whole else _FEATURE_PATTERNS:
        if asked(clause.body, pattern):
            yield "format", f"feature:{name}", name, clause.negated, None


# "Weights in pounds", "Dates should use …": the noun does not narrow what the choice is about anyway.
_NOUN_LEAD = re.compile(
    r"^(?:all |the |your )?(?:[a-z]+ )?[a-z]{3,}s (?:should |must |are )*(?:be )?(?:given"
    r" |written |made |done )?(?=in |with |using |as )",
    re.IGNORECASE,
)


def _choices(clause: Clause) -> Iterator[Reading]:
    if not _ANY_CHOICE.search(clause.body):
        return
    for group, members in _CHOICE_PATTERNS:
        if group in LOOSE:
            yield from _loose(clause, group, members)
            continue
        body = _NOUN_LEAD.sub("", clause.body)
        matches = [(m.start(), name, m) for name, pattern in members if (m := asked(body, pattern))]
        if not matches:
            continue
        _, chosen, at = min(matches, key=lambda found: found[0])
        dimension = _dimension(group)
        yield dimension, f"choice:{group}", chosen, clause.negated, None
        rest = body[at.end() :]
        for name, pattern in members:
            if name != chosen and _contrasted(pattern, rest):
                yield dimension, f"choice:{group}", name, not clause.negated, None


_ONLY = re.compile(
    r"\b(?:only|just|nothing but|exclusively|solo|sólo|nur|seulement|uniquement|instead)\b|只", re.IGNORECASE
)


def _dimension(group: str) -> str:
    return "format" if group in STYLE else "rule"


def _loose(clause: Clause, group: str, members: tuple[tuple[str, re.Pattern[str]], ...]) -> Iterator[Reading]:
    """A choice of which one may have more: "hints" rules nothing out, "hints only" rules out the others."""
    named = [name for name, pattern in members if asked(clause.body, pattern)]
    for name in named:
        yield _dimension(group), f"choice:{group}", name, clause.negated, None
    if len(named) == 1 and not clause.negated and _ONLY.search(clause.part):
        for name, _ in members:
            if name not in named:
                yield _dimension(group), f"choice:{group}", name, True, None
