"""Orders in their many wordings brought to one: "All amounts are to be stated in euros" is "state all amounts in euros"."""

from __future__ import annotations

import re

_GENERIC_NOUN = (
    r"(?:answers?|repl(?:y|ies)|responses?|messages?|outputs?|everything|anything|things?|correspondence"
    r"|explanations?|tone|style|language|register|wording|writing|texts?|voice|length|format|formatting"
    r"|communication|conversation|vocabulary|respuestas?|antworte?n?|réponses?|tono|idioma|estilo|ton|sprache|langue)"
)
_QUANTIFIED = r"(?:(?:all|every|each|any|both|alle|jede[rs]?|todas?|todos?|cada|toutes?|tous|chaque)(?: of)?(?: the| your| las| los| les| tes| vos| deine)?)"
_MODAL = (
    r"(?:must|should|shall|are to|is to|to(?= be )|have to|has to|needs? to|ought to|may|will(?= (?:always|never|not))"
    r"|can(?= (?:always|never|not)|not)"
    r"|deben?|deberían?|tienen? que|han de|ha de|soll(?:en|te|ten)?|müssen|muss|dürfen|darf|doi(?:ven)?t|devraient)"
)
_MODAL_ORDER = re.compile(
    rf"^(?:(?P<all>{_QUANTIFIED} )|(?P<bare>(?:(?:the|your|las|los|tus|deine|die|les|tes|vos) )?(?={_GENERIC_NOUN}\b))|(?P<plural>))"
    rf"(?P<what>{_GENERIC_NOUN}(?: (?:in|of|to|of) \w+)?|(?:[\w-]+ )?[\w-]+)\s+{_MODAL}(?P<not>n['’]t|not)?\b\s*"
    r"(?P<adverb>(?:(?:always|never|not|only|also|at all times|strictly|please|siempre|nunca|no|immer|nie|nicht|toujours|jamais|pas)\b,?\s*)*)"
    r"(?P<be>(?:be|being|ser|estar|être)\b)?\s*(?P<rest>.+)$",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"^(?:you|u|i|we|he|she|it|they|this|that|these|those|there|who|what|which|if|when|my|his|her|their|one|people"
    r"|kids|let|du|sie|ihr|wir|ich|yo|tú|usted|tu|vous|nous|je|please|and|but|so|or|not|no|\w+[^su\s])\s",
    re.IGNORECASE,
)
_RUN_ON = re.compile(
    r"^(?P<what>(?:all |every |each |the |your )?(?:answers?|repl(?:y|ies)|responses?))\s+(?:run|go|come|stay|remain)\s",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"^(?P<verb>\w+(?:ed|en|wn|ut|ade|ept|aid|ived|ound)|set|put|shown|done|drawn)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"\b(?:not|never|no|nunca|nie|nicht|jamais|pas)\b", re.IGNORECASE)
_GENERIC_ONLY = re.compile(
    rf"^(?:the |your |las |los |die |les )?{_GENERIC_NOUN}(?: (?:in|of|to) \w+)?$", re.IGNORECASE
)


_PARTED = re.compile(
    r"^(?P<verb>leave|take|cut|turn|switch|throw|strip|lass(?:e|t)?) (?!out\b|off\b|away\b|weg\b)(?P<what>[\w' -]{3,40}?) (?P<off>out|off|away|weg)$",
    re.IGNORECASE,
)


def imperative(part: str) -> str:
    """The clause as an order to the model, or unchanged where it does not say how something must be.

    "Every answer must close with a proverb" becomes "close with a proverb", "Dates may not be written in words"
    "don't written dates in words" (stems are compared later, so the participle may stand).
    """
    if parted := _PARTED.match(part.rstrip(" .!")):
        return f"leave out {parted['what']}"
    match = _MODAL_ORDER.match(part)
    if not match:
        return part
    generic = bool(_GENERIC_ONLY.match(match["what"]))
    if not (match["all"] or generic) and _NO_SUBJECT.match(part):
        return part
    rest = match["rest"]
    denied = "never " if match["not"] or _NEGATION.search(match["adverb"]) else ""
    done = _PARTICIPLE.match(rest) if match["be"] else None
    if done:
        subject = "" if generic else f" {match['all'] or ''}{match['what']}"
        return f"{denied}{done['verb']}{subject}{done['rest']}"
    if not generic:
        # "Dogs should be friendly" is no order; "Dates should use dashes" is one about dates.
        return part if match["be"] else f"{denied}{rest}"
    return f"{denied}{'be ' if match['be'] else ''}{rest}"
