"""Whether a word of manner stands in a clause as what is asked for, or as something the clause is about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ._actions import is_action
from ._manners import SCOPES
from .words import stem

GENERIC = re.compile(
    r"\b(?:answers|replies|responses|messages|explanations|outputs?|everything|things|anything"
    r"|stuff|your (?:answer|reply|response|writing|text|tone|style|language|output|messages"
    r"|sentences)"
    r"|respuestas|antworten|réponses|todo|alles|tout|tus|deine|tes|vos)\b|回答|回复",
    re.IGNORECASE,
)
_ALLOWED_BEFORE = frozenset(
    """answer answers answering reply replies replying respond responding response responses write writing written speak speaking talk talking
    communicate converse chat continue continuing switch switching go going stick stay keep keeping use using prefer give giving provide make
    be being sound remain return output produce send format formatted formatting put add adding include including insert inserting end ending start
    starting begin beginning sprinkle throw show explain explaining adopt maintain take favour favor choose pick say express phrase indent work code
    plot address treat help aim strive want need expect see please i'd would
    me user reader ask to back only all your the my our everything everyone things anything it them in into as with of on for from at by via
    exclusively always solely strictly just everywhere again now nothing but messages questions text tone style language way manner register voice
    very really so too more much bit a an little as possible quite rather extra super pretty fairly extremely a lot lots plenty some any many
    yourself preise preisen precios prix beträge daten fechas dates diagramme gráficos graphiques código funktionen unidades einheiten unités chaque cada jede jeder répondre noch wir können wieder
    few other most each every sentences explanations should must have has are is will can may ought shall be than you when long paragraphs
    short get getting good clear full stop less greater than plain bullet lists and or not both even high even well kind touch dose sense
    light dead crack cracking tell telling made done drawn created generate cite supply limit restrict cap bring present employ lean
    dial set change default have hold kept refer mach machen es gern haz parlons hablemos ins alles stell stelle dar wechsle wechseln fasse fassen dumb
    values numbers measurements distances dates figures output outputs results code comments docstrings titles emails units system up out data
    frames variables functions names strings plots charts temperatures prices amounts times indentation indenting sentence casing naming
    siempre immer toujours nunca responde respondas respondan contesta contestes escribe escribas habla hables háblame usa uses usar utiliza sé sea seas mantén mantener cambia a en con
    al hazlo cámbiate cambia cambiar pasa pasar sigue seguir lenguaje idioma modo manera forma vocabulario todo toda todos todas haga hagas hagan tus de tus las los respuestas tono un una estilo más muy trato tráteme trátame tratame pon pongas incluye incluyas da des quiero prefiero lo el la
    antworte antworten antwortest schreib schreibe schreiben sprich sprechen rede benutze benutz nutze nutzen verwende verwenden sei halte fass
    sprache stil weise form wörter sätze worten geh drücke formulieren fasse dich deine auf in mit immer nur bitte möglichst sehr etwas bleib bleibe gib mir alle ganz uns einen eine ton mich nicht per ist sich formuliere drück
    réponds répondez répondre écris écrivez parle parlez utilise utilisez emploie sois soyez reste fais moi en de des les langage manière façon style vocabulaire format mets mettre ajoute ajouter donne donnez donner tes vos réponses sur
    un une ton très plus toujours passe continue avec me vous nous pas jamais d'""".split()
)
HAN = re.compile("[\u4e00-\u9fff]")
_HAN_NARRATIVE = re.compile("[他她它]|我(?!的问题|们|说|讲)|昨天|今天")
_CHAT = re.compile(
    r"\b(?:this|our|the|esta|la|diese[sn]?|das|cette|la) (?:conversation|chat|discussion"
    r"|session|dialogue|conversación|gespräch|unterhaltung)\b",
    re.IGNORECASE,
)
_SPECIFIC = frozenset(
    """a an the this that these those my his her their i he she we following some un una este esta mi el ein eine einen diesen diese dieses mein meine
    den das le ce cette mon ma about who what how""".split()
)
_TELLING_STEMS = frozenset(
    stem(word)
    for word in """answer reply respond write speak talk communicate chat converse continue switch stick stay keep use give provide sound return output
    send format put add include insert throw show explain quote report list draft follow prefer assume lay
    phrase cast set keep go deliver do work plot draw describe make stick return sound act read mention attach prepare treat
    wrap typeset treat sprinkle crack pepper round spell avoid follow respect observe conduct remain stay become handle adopt maintain say express present display state render indent address respond ask do mark highlight""".split()
)
_TELLING = re.compile(
    r"(?:cont[eé]st|resp[oó]nd|h[aá]bl|escr[ií]b|expl[ií](?:c|qu)|us[ae]|util[ií]|mant[eé]n"
    r"|pon|incluy|antwort|schreib|sprich|rede|redet|erklär|nutz|benutz|verwend|red|drück"
    r"|stell"
    r"|répond|écri|parl|expliqu|utilis|emploi|mett|mets|met|ajout|fai)[\wÀ-ÿ]*",
    re.IGNORECASE,
)
_AFTER_OK = re.compile(
    r"$|^\s*(?:[^\w\s]|(?:and|or|but|please|pls|only|always|from|now|again|instead|it|freely"
    r"|liberally|generously|often|frequently|(?:is|are)\s+(?:fine|ok|okay|good|better|best"
    r"|enough|preferred|allowed|welcome|forbidden|not|required|mandatory|a must|great|perfect"
    r"|needed|always|encouraged|banned|prohibited|off|out|unnecessary|unwelcome|what i)|with"
    r"|when|whenever|if|unless|for|to|in|at|as|until|even|no|not|over|rather|everywhere|throughout"
    r"|exclusively|so|thanks"
    r"|though|everyone|anymore|any|ever|too|by|on|than|since|because|please|mode|style|tone"
    r"|voice|manner|register|way|answers?|repl(?:y|ies)|responses?|explanations?|messages"
    r"|language|sentences|paragraphs|format|writing|text|output"
    r"|units?|objects?|where|whatever|regardless|formatting|markup|syntax|around|occasionally"
    r"|possible|would|should|must|while|between|unit|outputs?|here|anywhere|at all|por favor"
    r"|por|siempre|y|o|en|con|bitte|und|mit|zu|zum|gegenüber|mehr|für|sind|s['’]il|et|dans|pour|stp|conmigo"
    r"|mit mir|avec moi"
    r"|respuestas|antworten|réponses|posible|möglich|possible|nicht|pas|jamais|words|terms"
    r"|about it|out|up|all|more|further|a|an|that|which|anyone|chaque|cada|jede[rsnm]?|each|every|you (?:can|like|want|need|wish|possibly|write|make|give|show|use|produce|send)|back|\w+ly|todo|tanto|cuanto|autant|tout|alles|à|chez|sur|bei|auf"
    r"|before|after|under|above|below|within|per|across|inside|while|once|unlike|plus|wherever|cuando|donde|wenn|wo|quand|lorsque|que haga|que puedas|dar|because|maintenant|ahora"
    r"|jetzt|désormais|needed|necessary|required|me|us|mich|uns|antworten|schreiben|sprechen"
    r"|reden|verwenden|benutzen|nutzen|machen|verzichten|welcome|fine|ok|okay|allowed)\b"
    r"|的|回|说|写|跟|和|来|展示|显示|表示|列出|吧|了|交流|来|一?[点些]|地|解释|，|。)",
    re.IGNORECASE,
)
# What names all of something rather than one thing: "all the plots", "for each of the values", "the tone".
_WHOLE = re.compile(
    r"\b(?:all|any|each|every|both)(?: of)? (?:the|your|my|our)(?= \w)"
    r"|\b(?:the|your)(?= (?:tone|style|language|register|voice|answers?|repl(?:y|ies)|responses?|units?|format|metric|imperial|same|most"
    r"|first|second|third|active|passive|imperial|past|present|technical|proper|usual|correct|prices|dates|amounts|figures|numbers|values|plots|charts|temperatures|distances|code)\b)"
    r"|\b(?:der|die|das|den|dem|el|la|los|las|le|les)(?= (?:code|código|preise?n?|precios?|prix|beträge|daten?|fechas?|dates|diagramme?n?|gráficos?"
    r"|graphiques|antwort(?:en)?|respuestas?|réponses?|ton|tono|stil|estilo|funktionen|funciones|temperatur\w*|unidades|einheiten|unités)\b)",
    re.IGNORECASE,
)
# "Explain the joke" is about a joke and asks for none.
_COORDINATED = re.compile(
    r"(?<=\w )(?:\w+, ){0,2}\w+,? (?:and|or|but|und|oder|aber|y|o|pero|et|ou|mais) $", re.IGNORECASE
)
_TOPIC = re.compile(
    r"^(?:explain|translate|discuss|analy[sz]e|judge|rate|define|interpret|understand|repeat|ruin|spoil|check|fix|sort|close|open)\w*"
    r"\s+(?:the|my|this|that|these|those|his|her|their|our)\s+(?:\w+ )?$"
    r"|^(?:translate|define|check|fix|sort|delete|rename|count|spell|pronounce)\w*\s+(?:all |every |any )?$",
    re.IGNORECASE,
)
MANNER_NOUN = re.compile(
    r"\s+(?:[\w-]+ )?(?:style|tone|language|register|voice|manner|terms|words|vocabulary|answers?|replies|responses|format|text|writing"
    r"|prose|english|criticism|feedback|explanations?|talk|stuff|wording|units|spelling|code|plots|charts|lists|dates|times|prices)\b",
    re.IGNORECASE,
)


def asked(body: str, pattern: re.Pattern[str], allow_a: bool = False) -> re.Match[str] | None:
    """The pattern where only words of manner stand before it, and nothing after it makes it something else."""
    for match in pattern.finditer(body):
        before = _CHAT.sub("", body[: match.start()])
        tokens = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*['’]?", _WHOLE.sub(" ", before).lower())
        han = bool(re.search(r"[\u4e00-\u9fff]", before))
        # "Be honest and direct": what is coordinated with the value says nothing about it.
        before = _COORDINATED.sub("", before)
        if _TOPIC.search(before):
            continue
        if han and (len(before) > 8 or _HAN_NARRATIVE.search(before)):
            continue
        if not han and not _only_manner(tokens):
            continue
        if re.search(r"\b(?:a|an|one|un|una|eine?n?|une)\s+(?:very |really )?$", before, re.I) and not (
            allow_a or match.group().lower().endswith("level")
        ):
            after = body[match.end() :].strip().lower()
            if not re.match(
                r"(?:tone|way|style|manner|answer|reply|voice|register|friend|bit|tono|estilo|ton|stil)"
                r"|in (?:every|each|all)\b",
                after,
            ) and not re.search(r"bit\s*$", before):
                continue
        after = body[match.end() :]
        if _AFTER_OK.match(after) or (not han and MANNER_NOUN.match(after)):
            return match
    return None


def _only_manner(tokens: list[str]) -> bool:
    """Whether words say how to work and not on what: known ones, or few after a verb of telling."""
    if all(token in _ALLOWED_BEFORE or token in SCOPES for token in tokens):
        return True
    told = is_action(tokens[0]) or _TELLING.fullmatch(tokens[0]) or stem(tokens[0]) in _TELLING_STEMS
    told = told or any(GENERIC.fullmatch(token) for token in tokens[:3])
    return bool(told) and len(tokens) <= 7 and _SPECIFIC.isdisjoint(tokens)


def bounded(pattern: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![A-Za-zÀ-ÿ0-9_-])(?:{pattern})(?![A-Za-zÀ-ÿ0-9_]|-(?!moi|nous))"
        if pattern.isascii()
        else rf"(?:(?<![A-Za-zÀ-ÿ0-9_-])(?=[A-Za-zÀ-ÿ])|(?=[\u4e00-\u9fff]))(?:{pattern})(?:(?<=[\u4e00-\u9fff])"
        rf"|(?![A-Za-zÀ-ÿ0-9_]|-(?!moi|nous)))",
        re.IGNORECASE,
    )


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-zÀ-ÿ])(?:{'|'.join(patterns)})", re.IGNORECASE)
