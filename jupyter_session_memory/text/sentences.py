"""Sentences, and what kind of thing each one is: question, order, small talk, refusal or code.

By surface cues alone: the marks of any script, and short English lists that claim no more than to be that.
"""

from __future__ import annotations

import re
from textwrap import wrap

from .words import words

_ABBREVIATION = re.compile(r"(?:\b(?:mr|mrs|ms|dr|prof|st|no|vs|e\.g|i\.e|etc|a\.m|p\.m)|\b[A-Z])\.$", re.I)
_GERMAN_DATE = re.compile(r"\d\. (?:Jan|Feb|März|Apr|Mai|Ju[nl]i|Aug|Sept|Okt|Nov|Dez)")  # "am 3. Mai"
_END = re.compile(r"(?<=[.!?…؟۔।])[\"'”’)\]]*\s+(?=\S)|(?<=[。！？])(?=[^”』」）])|(?<=[.!?])\s*(?=¿|¡)")
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s+(?=\S)")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_CODE = re.compile(
    r"^\s*(?:[\w.\[\]'\"]+\s*(?:[-+*/]|\*\*|//)?=(?!=)|def\s+\w+\(|class\s+\w+[(:]|import\s+\w"
    r"|from\s+[\w.]+\s+import\b|return\b(?! to)|for\s+\w+\s+in\b.*:\s*$|if\s.*:\s*$|while\s.*:\s*$"
    r"|[\w.]+\([^)]*\)\s*$|[{}\[\]();]|@\w|#\s|>>>|%{1,2}\w|select\s.+\sfrom\s|\$\s)",
    re.I,
)

_LEAD = r"\W*(?:(?:hey|hi|hello|ok|okay|so|and|but|also|well|now|please|thanks|um|oh|quick question)\b[\s,:;.!-]*)*"
_MARK = re.compile(r"[?？؟][\s\"'”’)!.?？]*$|什么|怎么|多少|[谁哪]|[吗呢か][。.]?$")
_ASKS = re.compile(
    _LEAD
    + r"(?:(?:in |at |on |for |with |from |to |about |by )?(?:what|who|whom|whose|where|which|why|how)(?:['’]?s)?\b"
    r"|when(?:['’]?s)?\b(?! (?:i|we|you|he|she|it|they)\b)"
    r"|(?:do|does|did|am|is|are|was|were|has|have|can|could|will|would|should)(?:n['’]t)? "
    r"(?:i|we|you|he|she|it|they|my|our|your|his|her|their|the|this|that|there|any)\b"
    r"|tell me\b|remind me\b(?! to\b)|i (?:forgot|(?:can['’]t|cannot|don['’]t) (?:remember|recall|know))\b)",
    re.I,
)
_ORDER = re.compile(
    _LEAD + r"(?:(?:(?:can|could|would|will) (?:you|u)|i (?:want|need) you to|let['’]s|please|kindly|now) )*"
    r"(?:(?:explain|write|rewrite|translate|give|make|create|generate|draw|fix|debug|solve|calculate|compute"
    r"|convert|compare|define|describe|summari[sz]e|show|teach|help|play|sing|pretend|imagine|repeat|say|find"
    r"|search|run|print|implement|build|suggest|recommend|improve|rephrase|continue|forget|ignore|reply|use)\b"
    r"|(?:answer|list|plot|draft|check|review|correct|code)\b(?!:)|tell me (?:an?|some(?:thing)?|another)\b)"
    r"(?! *=| (?:is|are|was|were)\b|['’]s\b)",
    re.I,
)
_SMALL_TALK = frozenset(
    """hi hello hey good morning afternoon evening night welcome bye goodbye thank thanks please sorry ok okay cool
    nice great perfect wow fine right sure yes yeah no test help me there again everyone you are you're how how's it
    going what's up who what can do so very much a lot well done see later is your""".split()
)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|suppos(?:e|ing)|imagine|pretend|let'?s say|wish|maybe|perhaps|possibly|might|may be|could|would"
    r"|hypothetically|for (?:example|instance)|e\.g\.|unless|whether|assum(?:e|ing)|probably not|should be called)\b",
    re.IGNORECASE,
)
_REFUSAL = re.compile(
    r"\W{0,5}(?:i['’]?m (?:sorry|afraid|unable)|i am (?:sorry|unable|not able)|sorry,|unfortunately, i|i apologi[sz]e"
    r"|i (?:can(?:no|['’])t|won['’]t|will not|must decline)|as an ai\b)",
    re.IGNORECASE,
)
_LONGEST = 300
READ = 4_000
"""Characters of a message in which instructions, claims and facts are looked for: people put them first."""


def sentences(text: str) -> list[str]:
    """The sentences of a text in order, verbatim but for list bullets; a line break always ends one.

    Lines of a code fence stand alone, its marker lines are left out, and abbreviations, initials
    and decimals do not end a sentence.
    """
    found: list[str] = []
    fenced = False
    for line in text.splitlines():
        if _FENCE.match(line):
            fenced = not fenced
        elif fenced or is_code(line):
            found.append(line.strip())
        else:
            found.extend(_split(_BULLET.sub("", line)))
    return [sentence for sentence in found if sentence]


def pieces(text: str, longest: int) -> list[str]:
    """A line in pieces of at most so many characters, verbatim, cut at a blank where there is one."""
    return wrap(text, longest, expand_tabs=False, replace_whitespace=False, break_on_hyphens=False)


def _split(line: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for end in _END.finditer(line):
        stop = end.start()
        if _ABBREVIATION.search(line[max(start, stop - 8) : stop]) or _GERMAN_DATE.match(line, stop - 2):
            continue
        parts.append(line[start : end.end()].strip())
        start = end.end()
    return [*parts, line[start:].strip()]


def is_question(sentence: str) -> bool:
    """Whether a sentence asks: by its mark in any script, or without one by how an English sentence opens."""
    return bool(_MARK.search(sentence[-40:]) or "¿" in sentence or _ASKS.match(sentence))


def is_order(sentence: str) -> bool:
    """Whether an English sentence tells the model to do something ("Explain …", "can you write …")."""
    return bool(_ORDER.match(sentence))


def is_small_talk(sentence: str) -> bool:
    """Whether a sentence holds nothing but English greetings, thanks, assent and the like, or no word at all."""
    return _SMALL_TALK.issuperset(words(sentence))


def is_code(line: str) -> bool:
    """Whether a line looks like source code, data or a shell command rather than prose."""
    return bool(_CODE.match(line))


def refuses(text: str) -> bool:
    """Whether a short text opens with words that decline; in other languages it is seen by what it lost."""
    return len(text) <= 400 and _REFUSAL.match(text) is not None


def states(sentence: str) -> bool:
    """Whether a sentence tells something: it is no code, asks, supposes or doubts nothing, and is not overlong."""
    doubts = is_code(sentence) or is_question(sentence) or _HYPOTHETICAL.search(sentence)
    return len(sentence) <= _LONGEST and not doubts
