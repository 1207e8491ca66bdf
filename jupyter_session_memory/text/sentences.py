"""Sentences, and what kind of thing each one is: question, order, small talk, code, hypothesis.

Pure text analysis by surface cues in English, Spanish and Chinese: no model, no state.
"""

from __future__ import annotations

import re

from .words import UNSPACED

_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|no|vs|e\.g|i\.e|etc|approx|fig|sr|sra|a\.m|p\.m)|\b[A-Z])\.$", re.I
)
_NUMBERED = re.compile(r"\b\d{1,2}\.$")
_MONTH = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)
"""German writes dates so: "am 3. Mai"."""
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=\S)|(?<=[。！？])(?=[^”』」）])|(?<=[.!?])\s*(?=¿|¡)")
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s+(?=\S)")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_CODE = re.compile(
    r"^\s*(?:[\w.\[\]'\"]+\s*(?:[-+*/]|\*\*|//)?=(?!=)|def\s+\w+\(|class\s+\w+[(:]|import\s+\w"
    r"|from\s+[\w.]+\s+import\b"
    r"|return\b(?! to)|for\s+\w+\s+in\b.*:\s*$|if\s.*:\s*$|while\s.*:\s*$|[\w.]+\([^)]*\)\s*$|[{}\[\]();]|@\w|#\s|>>>"
    r"|%{1,2}\w|select\s.+\sfrom\s|\$\s)",
    re.I,
)

_LEAD = re.compile(
    r"^(?:(?:hey|hi|hello|ok|okay|so|and|but|also|well|now|please|pls|hmm|um|oh|right|quick question|one more thing"
    r"|por favor|oye|hola|y|请问|那|那么)\b[\s,:;.!-]*)+(?=\S)",
    re.I,
)
_ASKS = re.compile(
    r"^(?:(?:(?:in|at|on|for|with|from|to|about|by)\s+)?(?:what|whats|what's|wh?at|w[ah]+t|whta|hwat|we?h?re (?=do|is"
    r"|am)|wehre|whre|wher|whare|where|wh?en|wehn|whne|wich|whcih|hwo|who|whos|who's|whom|whose|where|wheres|where's"
    r"|when|whens|when's|which|why"
    r"|how)\b"
    r"|(?:do|does|did|am|is|are|was|were|has|can|could|will|would|shall|should|may)(?:n't)?\s+"
    r"(?:i|we|you|he|she|it|they|my|our|your|his|her|their|the|this|that|these|those|there|a|an|any|(?-i:[A-Z]\w+))\b"
    r"|have\s+(?:i|we|you)\b"
    r"|(?:¿|(?:en\s+|de\s+|a\s+|con\s+)?(?:qu[eé]|qui[eé]n(?:es)?|d[oó]nde|cu[aá]ndo|cu[aá]l(?:es)?|cu[aá]nt[oa]s?"
    r"|c[oó]mo|por qu[eé])\b))",
    re.I,
)
_ASKS_CHINESE = re.compile(r"什么|哪|谁|几[岁个只点号]|多少|多大|吗[？?]?$|怎么|为什么|何时|[？?]$")
_QUOTES_AN_ASK = re.compile(
    r"^(?:(?:can|could|would|will)\s+you\s+(?:please\s+|kindly\s+)?)?(?:tell me(?! a\b)|remind me|do you (?:know"
    r"|remember|recall)"
    r"|i(?:'ve| have)? (?:forgot|forgotten)|i (?:can't|cannot|don't) remember|i don't (?:know|recall)|i(?:'d"
    r"| would) like to know|i want to know"
    r"|i wonder|any idea|dime|recu[eé]rdame|sabes|recuerdas|olvid[eé]|告诉我|你记得|你知道|我忘了)\b",
    re.I,
)
_SMALL_TALK = re.compile(
    r"(?:(?:h[ei]+y*|hi+|hello+|hallo|yo|howdy|hola|buen[oa]s(?: (?:d[ií]as|tardes|noches))?|good (?:morning"
    r"|afternoon|evening|night|day|bye)"
    r"|greetings|thanks?(?: (?:you|a lot|so much|very much|again|for .*))*|thx|ty|cheers|gracias|muchas gracias"
    r"|ok(?:ay)?|okey|k|kk|cool|nice(?! to)|great"
    r"|awesome|perfect|super|wow|lol|haha+|hehe+|yes|yeah|yep|no|nope|sure|right|alright|fine|bye+|goodbye"
    r"|see you(?: .*)?|ciao|adi[oó]s"
    r"|hasta luego|test(?:ing)?(?: 123)?|help(?: me)?|sorry|please|welcome|you(?:'re| are) (?:welcome|great|awesome"
    r"|cool|nice|funny|the best|amazing"
    r"|smart|stupid|dumb|wrong|right|useless)|nice to meet you|pleased to meet you|how are you(?: .*)?|how(?:'s"
    r"| is) it going|how do you do"
    r"|what'?s up|sup|are you (?:there|ok|okay|sure|happy|alive)|i(?:'m| am) (?:bored|back|here|ready|done|fine|good"
    r"|ok|okay)|good (?:job|work|bot)|well done"
    r"|got it|i see|interesting|never ?mind|love you|i love you|i hate you|qu[eé] tal|c[oó]mo est[aá]s|vale|bien"
    r"|s[ií]|por favor|de nada"
    r"|你好|您好|嗨|早上好|晚上好|谢谢(?:你|您)?|再见|好的?|嗯|哈哈+|你好吗|there|friend|again|everyone|bot|dear|buddy)(?=\W|$))",
    re.I,
)
_NO_WORD = re.compile(r"[\W_]*")
_ORDER = re.compile(
    r"^(?!(?:test|review|quiz|code|start|design|check)\s*:)"
    r"(?:(?:can|could|would|will) (?:you|u)\s+|let'?s\s+|i(?:'d| would)? (?:want|need|like) you to\s+|you (?:should"
    r"|must)\s+|help me\s+|please\s+|now\s+|and\s+)*"
    r"(?:explain|write|translate|give|make|create|generate|plot|draw|fix|debug|solve|calculate|compute|convert"
    r"|compare|define|describe"
    r"|summari[sz]e|list|show|help|teach|play|sing|pretend|imagine|act|repeat|say|tell|find|search|look up|google"
    r"|open|run|print|implement|code"
    r"|build|design|suggest|recommend|improve|rewrite|rephrase|refactor|review|check|correct|proofread|continue|go on"
    r"|stop|forget|delete|ignore"
    r"|answer|use|be|speak|talk|respond|reply|do(?! (?:i|we|you|u|they|he|she|it|my|our|the)\b)|try|start|begin"
    r"|finish|add|remove|sort|read|analy[sz]e|simplify|prove|derive|train|install"
    r"|optimi[sz]e|complete|paraphrase|outline|draft|compose|invent|guess|choose|pick|select|quiz|test|ask|shorten"
    r"|expand|elaborate|discuss|evaluate"
    r"|count|load|save|send|set|change|update|format|clean|merge|split|predict|classify|render|visuali[sz]e|think"
    r"|wait|assume|suppose|consider"
    r"|always|never|erkl[äa]re?|schreibe?|[üu]bersetze?|zeige?|gib|rechne|explique|[ée]cris|traduis|donne|montre"
    r"|explica|escribe|traduce|haz|dame|cu[eé]nta(?:me)?|dibuja|resume|ayuda|ay[uú]dame|calcula|crea"
    r"|genera|corrige|describe|compara|repite|olvida)\b(?!\s*(?:=|is\b|are\b|was\b|'s\b))",
    re.I,
)
_ORDER_CHINESE = re.compile(
    r"^(?:请|帮我|给我|麻烦你)?(?:写|解释|翻译|画|讲|说|总结|计算|生成|列出|介绍|告诉我怎么|忘记|忘掉|重复)"
)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|suppose|supposing|imagine|pretend|let'?s say|what if|wish|maybe|perhaps|possibly|might|may be|could"
    r"|would|hypothetically"
    r"|for example|e\.g\.|for instance|unless|whether|assume|assuming|probably not|should be called|si\b(?! )"
    r"|ojal[aá]|quiz[aá]s?|tal vez|supongamos|imagina)\b"
    r"|如果|假如|假设|也许|可能|要是",
    re.I,
)
_SPANISH = re.compile(
    r"[¿¡ñ]|\b(?:mi|mis|el|los|las|una?|vivo|vive|llamo|llama|tengo|tiene|soy|es|est[aá]|trabajo|d[oó]nde|cu[aá]l"
    r"|cu[aá]ndo|qu[eé]|qui[eé]n|c[oó]mo|cu[aá]ntos|gusta"
    r"|nac[ií]|estudio|perro|gato|hermana|hermano|fecha|gracias|hola|explica|escribe|ahora|realidad|de|en|que|con|y"
    r"|se|me)\b",
    re.I,
)
_UNSPACED = re.compile(rf"[{UNSPACED}]")


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


def _split(line: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for end in _END.finditer(line):
        piece = line[start : end.start()]
        if _ABBREVIATION.search(piece[-8:]) or (
            _NUMBERED.search(piece[-4:]) and _MONTH.match(line, end.end())
        ):
            continue
        parts.append(line[start : end.end()].strip())
        start = end.end()
    parts.append(line[start:].strip())
    return parts


def without_lead(sentence: str) -> str:
    """The sentence without what only opens it: greetings, "so", "please", "quick question:"."""
    return _LEAD.sub("", sentence)


def is_question(sentence: str) -> bool:
    """Whether a sentence asks, with or without its question mark."""
    sentence = sentence.strip()
    if re.search(r"[?？؟][\s\"'”’)!.?]*$", sentence) or "¿" in sentence:
        return True
    if is_unspaced(sentence):
        return bool(_ASKS_CHINESE.search(sentence))
    bare = without_lead(sentence)
    return bool(_ASKS.match(bare) or _QUOTES_AN_ASK.match(bare))


def is_small_talk(sentence: str) -> bool:
    """Whether a sentence holds nothing but greetings, thanks, assent and the like."""
    spoken = sentence.lower().replace("’", "'")
    at = _skip(spoken, 0)
    while at < len(spoken):
        match = _SMALL_TALK.match(spoken, at)
        if not match:
            return False
        at = _skip(spoken, match.end())
    return True


def _skip(text: str, at: int) -> int:
    match = _NO_WORD.match(text, at)
    return match.end() if match else at


def is_order(sentence: str) -> bool:
    """Whether a sentence tells the model to do something ("Explain …", "can you write …")."""
    bare = without_lead(sentence.strip())
    return bool(_ORDER.match(bare) or _ORDER_CHINESE.match(bare))


def is_hypothetical(sentence: str) -> bool:
    """Whether a sentence supposes, wishes or doubts, so that what it says cannot be taken as told."""
    return bool(_HYPOTHETICAL.search(sentence))


def is_code(line: str) -> bool:
    """Whether a line looks like source code, data or a shell command rather than prose."""
    return bool(_CODE.match(line))


def is_unspaced(text: str) -> bool:
    """Whether a text is written mainly in a script without spaces (Chinese, Japanese, Thai)."""
    if text.isascii():
        return False
    letters = sum(character.isalpha() for character in text)
    return letters > 0 and 2 * len(_UNSPACED.findall(text)) >= letters


def language(text: str) -> str:
    """The language the cues of a text point to: "zh", "es" or, for anything else, "en"."""
    if is_unspaced(text):
        return "zh"
    cues = len(_SPANISH.findall(text))
    return "es" if cues and 3 * cues >= min(len(text.split()), 9) else "en"
