"""Rules: what must always or never be done, and when two rules are about the same thing."""

from __future__ import annotations

import re

from ._clauses import Clause
from .words import STOP_WORDS, stem, terms, words

_NO_RULE = re.compile(
    r"(?:i|it|this|that|these|those|he|she|they|we|my|his|her|their|its|there|the|a|an|what"
    r"|why|how|who|if|because|as|for(?! loops?)|in|on|at|with|is|are|was|were)\b|(?:worry"
    r"|think|know|understand|care|mind|matter|problem|idea|thanks?|sure|way|one|need|see"
    r"|feel|have|get me wrong|hesitate|forget|bother me|panic|be (?:sorry|shy|afraid|silly)"
    r"|you|work|works|seem|look|matter|longer|more|wonder|doubt|rush|pressure|thank|keep"
    r"|go|let|check (?:out|'em)|believe|give up|stay|enjoy|take care|take (?:a )?breaks?"
    r"|hang|cheer|wow|reach out|show me|love|glad|hope|miss|quit|stress|nope|prob|worries"
    r"|doubts?|wait|beat it|deny|agree more|been|(?:be |have been )?awesome|must)\b",
    re.IGNORECASE,
)
_TASTE = re.compile(
    r"\bi (?:(?:don['’]t|do not) (?:like|want|need|have|know|think|eat|drink)|hate)\b(?!"
    r" you)(?! it when you)",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\W*(?:(?:please|and|but|also|so|now|ok|okay|actually|from now on|in future|you|y|und"
    r"|et)[\s,]+)*(?:always|must|make sure|be sure|do(?= (?:use|include|mention|add|show))"
    r"|should|may|can|remember to|ensure|feel free|you may|you can|it(?:'s| is) (?:ok|okay"
    r"|fine|allowed)|don['’]t (?:forget|hesitate) to|start \w+ing|go back to|siempre|immer"
    r"|toujours|puedes|du (?:kannst|darfst)|tu peux|vous pouvez)\b|请?(?:总是|一直|每次|以后|可以|必须"
    r"|你可以)",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"(?:close|finish|conclude)(?: \w+){1,3} with\b|(?:mention|include|use|ask|cite|suggest|recommend|show|check|run|repeat|remind|spell"
    r"|round|number|quote|apologi[sz]e|thank|greet|wait|warn|consult|keep|store|log|skip"
    r"|end|open|start|begin|提|问)\b(?!\s+(?:a|an|this|these|my|him|her|it)\b)",
    re.IGNORECASE,
)
_WELCOME = re.compile(
    r"\s+(?:are|is)\s+(?:fine|ok|okay|welcome|allowed|encouraged|required|mandatory|a must"
    r"|good|not allowed|forbidden|banned|off[- ]limits|prohibited|not welcome|unwelcome|out)\b.*$",
    re.IGNORECASE,
)
_NEGATOR_OF_NOUNS = re.compile(r"\b(?:no|without|zero)\b", re.IGNORECASE)
_HAN_PART = re.compile("[\u4e00-\u9fff]")
_PAST = re.compile(
    r"\w+ed\b|(?:saw|had|been|went|was|got|did|thought|knew|felt|found|heard|seen|a|an)\b", re.IGNORECASE
)
_TOLD = re.compile(
    r"\W*(?:(?:and|but|so|yeah|yes|yep|well|wow|also)[\s,]+)*(?:must(?:['’]ve| have| be)"
    r"|can['’]?t|cannot|(?:I|we)(?!['’]?d? ?(?:really |would |only |just )?(?:want|need|prefer"
    r"|like|rather|expect|don['’]t want|do not want|d)\b[^,.;]*\byou)|he|she|they|it(?!['’]s"
    r" (?:ok|okay|fine)| is (?:ok|okay|fine|allowed|forbidden))|my|his|her|their|this|that)\b",
    re.IGNORECASE,
)
# Doing words that say no more than "have it there".
_USE = frozenset(
    stem(word)
    for word in "use include add put insert give provide show write have mention make bring contain"
    " offer produce say talk discuss refer".split()
)
_SAME = {
    stem(alias): stem(verb)
    for verb, aliases in {
        "ask": "request prompt",
        "suggest": "recommend propose advise",
        "delete": "remove erase",
        "run": "execute",
        "explain": "clarify describe",
        "repeat": "restate rephrase",
        "apologise": "apologize sorry",
    }.items()
    for alias in (*aliases.split(), verb)
}
_WEAK = frozenset(
    stem(word)
    for word in "please ever always never anything something thing things everything reply answer answers"
    " replies response responses time me again anymore code end start beginning every each"
    " any more make sure unless explicitly start stop begin first before much like freely"
    " often many want wish often ever need will long liberally".split()
)


_PERMISSION = re.compile(
    r"(?:ask(?:ing)?|check(?:ing)?(?: in)?|consult(?:ing)?)\b(?: with)?(?: me)?(?: first)? before\b"
    r"|(?:ask(?:ing)?|wait(?:ing)?)(?: me)?(?: for)?(?: my)? (?:permission|approval|confirmation|consent|go-ahead|ok)\b",
    re.IGNORECASE,
)
_LAST = frozenset(("end", "finish", "close", "conclude", "bottom"))
_PLACE = re.compile(
    r"^(end|finish|close|conclude|start|begin|open)(?:ing)? (?:\w+ ){0,3}with\b"
    r"|\bat the (end|close|start|beginning|top|bottom)\b",
    re.IGNORECASE,
)


def rule(clause: Clause) -> str:
    """The normal form "verb object object" of a rule, or an empty string if the clause states none."""
    # "Don't show your reasoning, only the result": what is wanted instead is not what is denied.
    body = re.split(r",\s*(?:only|just)\b", clause.body)[0] if clause.negated else clause.body
    if (
        not body
        or len(body) > 160
        or _NO_RULE.match(body)
        or _TASTE.search(clause.sentence)
        or not _ordered(clause)
    ):
        return ""
    kept = [stem(word) for word in words(_WELCOME.sub("", body)) if word not in STOP_WORDS]
    if _PERMISSION.match(body):
        return "ask permiss"
    nominal = bool(_WELCOME.search(body)) or len(kept) == 1
    if any("\u4e00" <= char <= "\u9fff" for char in body):
        return "zh " + " ".join(sorted(set(terms(re.sub(r"[可以吧了的]", "", body)))))
    kept = [_SAME.get(part, part) for part in kept]
    if not kept:
        return ""
    if not nominal and not (clause.negated and _NEGATOR_OF_NOUNS.search(clause.sentence) and len(kept) < 3):
        verb, kept = ("use" if kept[0] in _USE else kept[0]), kept[1:]
    else:
        verb = "use"
    objects = [part for part in kept if part not in _WEAK][:6]
    place = _PLACE.search(body)
    if objects and place and not nominal:
        # "End with a summary" and "a summary at the end" are one rule; at the start it is another.
        verb, objects = "use", [*objects, "end" if (place[1] or place[2]).lower() in _LAST else "start"]
    return f"{verb} {' '.join(objects)}".strip()


def _ordered(clause: Clause) -> bool:
    """Whether a clause orders, forbids or permits, and does not tell what somebody does or did."""
    if _TOLD.match(clause.part):
        return False
    if _HAN_PART.search(clause.body):
        return clause.negated or clause.lasting or bool(_DUTY.match(clause.part))
    if _WELCOME.search(clause.body):
        return True
    if clause.negated:
        return not _PAST.match(clause.body) and not re.search(r"\bwithout\b", clause.part)
    return bool(_DUTY.match(clause.part) or _PLAIN.match(clause.body))


def same_rule(earlier: str, later: str) -> bool:
    """Whether two rules are about the same action on the same things; a later, narrower one is an exception."""
    verb_a, *a = earlier.split()
    verb_b, *b = later.split()
    # Six letters stand in for the stems of languages whose stemmer is not here (mencionar, menciones).
    verb_a, verb_b, first, second = verb_a[:6], verb_b[:6], {part[:6] for part in a}, {part[:6] for part in b}
    if verb_a == verb_b == "zh":
        return bool(first and second) and len(first & second) / len(first | second) >= 0.5
    if verb_a != verb_b and not (
        "use" in {verb_a, verb_b} and first and second and (verb_a in second or verb_b in first)
    ):
        return False
    if verb_a != verb_b:
        first, second = first | {verb_a} - {"use"}, second | {verb_b} - {"use"}
    if not first or not second:
        return first == second
    return second <= first or len(first & second) / len(first | second) >= 0.6
