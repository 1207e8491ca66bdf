"""Rules: what must always or never be done, and when two rules are about the same thing."""

from __future__ import annotations

import re

from ._actions import action, is_action, thing
from ._clauses import Clause
from .sentences import is_order
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
_WORK = re.compile(
    r"\b(?:a|an|this|these|those|that|my(?! (?:name|questions?|words|messages?|inputs?|answers?|spelling|grammar|mistakes|errors)\b)|him|her|it|following|un|una|este|esta|ein|eine|einen|diese[nrs]?|une|cette?)\b",
    re.IGNORECASE,
)
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
# Function words of the languages read here, which never are the verb of a rule.
_LITTLE = frozenset(
    """el la los las un una unos unas de del en con por para me mi mis tu tus su sus al lo le les se y o que
    siempre nunca jamás nada más der die das den dem des ein eine einen einem einer mit zu zum zur auf für in im am von
    mir mich dir dich deine deinen und oder immer nie niemals nicht kein keine keinen bitte nur auch un une du d' l' au aux
    moi toi ta tes ton par pour sur toujours jamais pas plus et ou ne""".split()
)
# Adjectives that make no other thing of their noun: reasonable assumptions are assumptions.
_MILD = frozenset(
    "proper good reasonable sensible small little fresh new possible necessary quick nice clear useful".split()
)
_WEAK = frozenset(
    stem(word)
    for word in """please ever always never anything something thing things everything reply answer answers
    replies response responses time times me again anymore end start beginning every each bottom top
    any more make sure unless explicitly stop begin first before much like freely often many want wish
    need will long liberally so too very own simply just only really short brief claim list all further thanks
    full complete entire whole
    respuesta respuestas antwort antworten réponse réponses""".split()
)


_STEPWISE = re.compile(
    r"(?:think |go |work )?(?:step[- ]by[- ]step|paso a paso|schritt für schritt|étape par étape)",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"^(?:double|re|cross|triple)-(?=\w)", re.IGNORECASE)
_ZH_LITTLE = re.compile("[可以吧了的要都请每次回答时]")
_NO_BARE_ORDER = re.compile(
    r"^(?:\w+(?:ing|ed)\b|made|makes|gives|shows|reminds|helps|brings|has|does|(?:talk|speak|write) (?:to|with) (?:you|u|ya)"
    r"|tell (?:me|us) (?:about|more|a|the|your|how|why|what|who|where)|count (?:me|us)|show (?:me|us)|give (?:me|us) (?:a|the)|bring|talk again|talk soon|catch)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\W*(?:(?:yeah|yes|yep|well|wow|oh|so|and|but|also|thanks?|sorry|hey|together|plus)[\s,!]+(?:\w+,\s)?)*(?:let['’]?s\b|let us|we|they|he|she|it|that|this"
    r"|my|our|his|her|their|there|i(?!['’]?d? (?:want|need|would|prefer|like|expect))|i['’](?:m|ve|ll)|you (?:never|always|are)|you['’]re|making|having|being)\b",
    re.IGNORECASE,
)
_PERMISSION = re.compile(
    r"(?:ask(?:ing)?|check(?:ing)?(?: in)?|consult(?:ing)?)\b(?: with)?(?: me)?(?: first)? before\b"
    r"|(?:ask(?:ing)?|wait(?:ing)?)(?: me)?(?: for)?(?: my)? (?:permission|approval|confirmation|consent|go-ahead|ok)\b",
    re.IGNORECASE,
)
_LAST = frozenset(("end", "finish", "close", "conclude", "bottom", "sign off", "sign"))
_PLACE = re.compile(
    r"^(end|finish|close|conclude|start|begin|open|sign off|sign)(?:ing)? (?:\w+ ){0,3}with\b"
    r"|\bat the (end|close|start|beginning|top|bottom)\b",
    re.IGNORECASE,
)


def rule(clause: Clause) -> str:
    """The normal form "verb object object" of a rule, or an empty string if the clause states none."""
    # "Don't show your reasoning, only the result": what is wanted instead is not what is denied.
    body = re.split(r",\s*(?:only|just)\b", clause.body)[0] if clause.negated else clause.body
    body = _AGAIN.sub("", _STEPWISE.sub("show steps", body))
    if (
        not body
        or len(body) > 160
        or _NO_RULE.match(body)
        or _TASTE.search(clause.sentence)
        or not _ordered(clause)
    ):
        return ""
    if _PERMISSION.match(body):
        return "ask permiss"
    if any("\u4e00" <= char <= "\u9fff" for char in body):
        return "zh " + " ".join(sorted(set(terms(_ZH_LITTLE.sub("", body)))))
    kept = [
        word
        for word in words(_WELCOME.sub("", body))
        if (word not in STOP_WORDS or word == "yourself") and word not in _LITTLE
    ]
    if not kept:
        return ""
    nominal = clause.of_noun or bool(_WELCOME.search(body)) or len(kept) == 1
    verb, kept = ("use", kept) if nominal else (action(kept[0]), kept[1:])
    objects = [thing(word) for word in kept if word not in _MILD and stem(word) not in _WEAK][:6]
    if verb == "use" and not objects:
        return ""
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
    if _WELCOME.search(clause.body) or _STEPWISE.match(clause.body):
        return True
    if clause.negated:
        return not _PAST.match(clause.body) and not re.search(r"\bwithout\b", clause.part)
    if _DUTY.match(clause.part) or _PLAIN.match(clause.body):
        return True
    first = words(_AGAIN.sub("", _STEPWISE.sub("show steps", clause.body)))[:1]
    known = (
        bool(first)
        and (is_action(first[0]) or is_order(clause.body))
        and not _NO_BARE_ORDER.search(clause.body)
    )
    if not known or _SPOKEN.match(clause.sentence) or (clause.sentence.endswith("?") and not clause.lasting):
        return False
    # "Add a column" is work to be done now; "add a column in every table" and "add a summary at the end" are not.
    return bool(clause.lasting or not _WORK.search(clause.body) or bool(_PLACE.search(clause.body)))


def same_rule(earlier: str, later: str) -> bool:
    """Whether two rules are about the same action on the same things; a later, narrower one is an exception."""
    verb_a, *a = earlier.split()
    verb_b, *b = later.split()
    # Six letters stand in for the stems of languages whose stemmer is not here (mencionar, menciones).
    verb_a, verb_b, first, second = verb_a[:6], verb_b[:6], {part[:6] for part in a}, {part[:6] for part in b}
    if verb_a == verb_b == "zh":
        return bool(first and second) and len(first & second) / len(first | second) >= 0.5
    if verb_a != verb_b:
        # "No interrupting" and "interrupt me"; in German the verb may come last.
        first, second = first | {verb_a} - {"use"}, second | {verb_b} - {"use"}
        if "use" not in {verb_a, verb_b}:
            return first == second
        named, bare = (verb_b, first) if verb_a == "use" else (verb_a, second)
        if named not in bare:
            return False
    if not first or not second:
        # "Do not round anything" is at odds with rounding whatever it be.
        return first == second or verb_a == verb_b != "use"
    return second <= first or len(first & second) / len(first | second) >= 0.6
