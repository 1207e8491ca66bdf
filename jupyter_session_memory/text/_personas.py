"""How the user and the model are to be called, and whom the model is to play."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ._clauses import Clause, Reading
from ._manners import CONTAINERS
from .words import STOP_WORDS, stem, words

_NAME = (
    r"[\"“'‘「]?(?P<name>[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’-]*)*|[\u4e00-\u9fff]{1,4}?(?=[吧。，！]"
    r"|就|$)|(?:sir|boss|captain|chief|madam|master|doc|professor|dude|bro|jefe|chef|doctor))"
)
_USER_NAME = re.compile(
    rf"(?i:calls? me|me llames|be called|be addressed as|address me as|refer to me as|name me"
    rf"|i go by|llámame|dime|nenn(?:e)? mich(?: nicht)?|appelle-moi|appelez-moi|(?:use|using)"
    rf" (?:the name )?(?=\w+ (?:for|as) my name)|叫我(?!的)|称呼我为?(?!的)|it['’]?s (?=\w+ to you)|use (?:my )?(?:real |full |first |last |actual )?name,?(?: which is| is)?|say|(?:stick|go) with)\s*(?:by (?:my )?(?:first |last"
    rf" )?name,? )?{_NAME}"
)
_BOT_NAME = re.compile(
    rf"(?i:your (?:new )?name (?:is(?: now)?|will be|shall be)|you(?:'re| are) (?:called|named"
    rf"|now called|now)|(?:i(?:'ll| will| want to| shall)? )?(?:call|name) you(?:rself)?|call"
    rf" yourself|refer to yourself as|you go by|(?<!\bi )go by|answer to(?: the name)?(?: of)?|sign"
    rf" (?:as|yourself|your \w+ as)|te llamas|tu nombre es|te llamaré|du hei(?:ß|ss)t|dein"
    rf" name ist|tu t['’]appelles|ton nom est|你叫|你的名字(?:是|叫))\s+?{_NAME}".replace("\\s+?[", "\\s*[")
)
_BOT_NAMED = re.compile(r"\byou(?:['’]ll| will| shall| are going to) be (?:called|named)", re.IGNORECASE)
_PERSONA = re.compile(
    r"(?:is(?= an? )|your role is(?: to be| that of)?|stay in character as|you will be|you(?:'ll"
    r"| will) play|you(?:'re| are)(?P<not> no longer| not)?(?: now| going to be| to be| to"
    r" act as)?|act as(?: if you were)?|acting as|act like|(?:pretend|pretending)(?: to be"
    r"|(?: that)? you(?:'re| are))|(?:be )?play(?:ing)?(?: the (?:role|part) of)?|take (?:on|up) the (?:part|role|voice) of|channel|step into the shoes of|role-?play(?:ing)?(?:"
    r" as)?|(?:take on|adopt|assume|put on) the (?:persona|role|voice|part|character|personality) of|seas|fueras|fais comme si tu étais|tu serais|als wärst du|take on the role of|assume the role of|behave like|behave as|(?:talk|speak|write"
    r"|answer|reply|respond)(?:ing)?(?: (?:to|with) (?:me|us))? (?:like|as)|imagine you(?:'re| are)|be(?=(?:ing)? (?:a"
    r"|an|my) )|being|become|embody|impersonate"
    r"|eres|actúa como|haz de|compórtate como|habla como|du bist(?: jetzt| nun| ab jetzt)?"
    r"|spiel(?:e)?|verhalte dich wie|tu es|vous êtes|agis comme|joue(?: le rôle d['’e])?"
    r"|parle comme|你(?:现在)?是|扮演|充当|假装(?:你是)?|作为)"
    r"(?: now)?(?:\s*(?:a|an|the|my|un|una|mi|ein|eine|einen|une|mon|ma|le|la|our|your|some|one|一[个名位])\b\s*"
    r"|\s*一[个名位]|\s+(?=(?-i:[A-Z]))|(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff]))(?P<who>[^,.;:!，。；！]{2,60})",
    re.IGNORECASE,
)
_LIKE = re.compile(
    r"(?:talk|speak|write|sound|answer|reply|respond|explain|act|behave|do|be)(?:ing)?\b(?!.*\bas \w+ as\b)(?: \w+){0,2}? (?:like|as(?! \w+ as)|the way|in the (?:style|voice|manner) of)"
    r" (?!i\b|i['’]m|if\b|it\b|you\b|this|that|usual|before|possible|much|many|we\b|they\b|always|a friend|friends|normal)(?:a |an |the )?(?P<who>[\w' -]{3,40}?)"
    r"(?: would| does| did| might| do| speaks| talks| writes)?(?: please| now)?$",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"(?:be|act|talk|speak|sound|write|go back to being|return to)\w*(?: to me)? (?:(?:like |as )?(?:yourself|your normal self|your usual self|normal(?:ly)?)\b(?! \w+er)"
    r"|(?:in )?your (?:normal|usual|own) (?:voice|self))|(?:break|drop) (?:the )?(?:character|act|role-?play|persona)\b|sei wieder du selbst|sé tú mism[oa]|redeviens toi-même",
    re.IGNORECASE,
)
_PLAYED = re.compile(
    r"(?:play(?:ing)?|act(?:ing)? (?:like|as)|pretend(?:ing)? to be|impersonat(?:e|ing)|talk(?:ing)? like)\s+(?:the |a |an |my )?(?P<who>[\w' ]{3,30})$",
    re.IGNORECASE,
)
_DROPPED_PERSONA = re.compile(
    r"(?:(?:play|act|pretend|behave|talk|speak)(?:ing)?(?: to be| like| as)? )?(?:the |a |an |my )?(?P<who>[\w' ]{3,30}?) (?:act|persona|character|impression|accent|role|voice|talk|game|thing|routine|persona|part|shtick)$",
    re.IGNORECASE,
)
_NO_PERSONA = re.compile(
    r"(?:i['’]m|i am|passive|active|first person|second person|third person|(?:in|very|super|so|too)?\s*(?:formal|informal|casual|serious|small)\b|such|great|good|wonderful|fantastic|amazing|awesome|incredible|true|inspir\w+|kind|brave|strong|talented"
    r"|lucky|beautiful|sweet|natural)\b"
    r"|(?:(?:big|real|huge) )?(?:help|genius|star|lifesaver|legend|bit|lot|little|friend|buddy|best|one|same|five"
    r"|beginner|native|game|key role|crucial|model|ai model|language model|machine|blessing|hero|champ\w*|rock ?star"
    r"|role model|gem|treasure|winner|pro|fan|part|man|woman|person|mom|dad|mother|father)\b"
    r"|(?:helpful |useful |smart |capable )?assistant(?: that| who)?$",
    re.IGNORECASE,
)


_FORM = re.compile("|".join(rf"(?:{pattern})\b" for _, pattern in CONTAINERS), re.IGNORECASE)
"""Answering "as a JSON object" plays nobody."""


def names(clause: Clause) -> Iterator[Reading]:
    """What the user or the model is to be called."""
    for axis, pattern in (("user", _USER_NAME), ("assistant", _BOT_NAME)):
        match = pattern.search(clause.body) if clause.body else None
        if match and axis == "user" and _BOT_NAMED.search(clause.sentence):
            axis = "assistant"
        if match and len(re.findall(r"\w+", clause.body[: match.start()])) <= 2:
            yield "name", f"name:{axis}", match["name"].strip(" .'’").lower(), clause.negated, None


def persona(clause: Clause) -> Iterator[Reading]:
    """Whom the model is to play, as stems."""
    if _ITSELF.match(clause.body) and not clause.negated:
        yield "persona", "persona", "itself", False, None
        return
    match = (
        _PERSONA.match(clause.body)
        or _LIKE.match(clause.body)
        or (clause.negated and (_PLAYED.match(clause.body) or _DROPPED_PERSONA.match(clause.body)))
    )
    match = match or None
    if not match or _NO_PERSONA.match(match["who"]) or _FORM.match(match["who"]):
        return
    negated = clause.negated or bool(match.groupdict().get("not"))
    if not negated and clause.body.lower().startswith("being"):
        return  # "Being a mom is awesome."
    who = re.split(
        r"\b(?:who|that|which|with|and|from|for|at|named|called|helping|specializ\w+|specialis\w+"
        r"|any ?more|now|please|que|der|die|qui|und|et|y)\b|的",
        match["who"],
    )[0]
    if match["who"].startswith("的") or not who.strip():
        return
    stems = [
        stem(word)
        for word in words(who)
        if word not in STOP_WORDS
        and word
        not in {
            "helpful",
            "friendly",
            "assistant",
            "experienced",
            "expert",
            "world-class",
            "senior",
            "kind",
            "patient",
            "seasoned",
            "professional",
            "grumpy",
        }
    ]
    if stems:
        yield "persona", "persona", " ".join(stems), negated, None
