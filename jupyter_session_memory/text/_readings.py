"""What one clause asks for: its readings as language, length, tone, format, choice, name, persona or rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ._clauses import Clause, Reading
from ._lexicon import NUMERALS
from ._manners import CHOICES, CONTAINERS, DATA_FORMATS, FEATURES, LANGUAGES, LONG, SCOPES, SHORT, TONES
from ._personas import names, persona
from ._rules import rule
from .words import stem

_GENERIC = re.compile(
    r"\b(?:answers|replies|responses|messages|explanations|outputs?|everything|things|anything"
    r"|stuff|your (?:answer|reply|response|writing|text|tone|style|language|output|messages"
    r"|sentences)"
    r"|respuestas|antworten|réponses|todo|alles|tout|tus|deine|tes|vos)\b|回答|回复",
    re.IGNORECASE,
)
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
    r"(?:write|explain|say|escribe|explica|schreib|erkläre|écris|explique)\w*\s+(?:in\s|like\s"
    r"|as if|to me|back|only|\w+ly\b|at\s|less|more|shorter|longer|formally|casually|short"
    r"|concise|detailed|with\s|it all|en\s|auf\s|siempre|immer|toujours|code|comments|clean)"
    r"|(?:give|show|add|put|insert|make|include)\s+(?:me\s+)?(?:only\s+|some\s+|more\s+|shorter\s+"
    r"|longer\s+|it\s+|them\s+|short\s+|detailed\s+|long\s+)*(?:\w+s|short|brief|simple|fun"
    r"|it|json|detail|[\w-]+s)\b(?!\s+(?:of|about|from|on|that)\b)"
    r"|(?:write|show|give|display|present|format|plot|render|put|express|draw|print|explain"
    r"|describe)\s+(?:all\s+)?\w{3,}s\s+(?:in|as|with|using)\s(?!(?:a|an|the|this|my)\b)"
    r"|format\s+(?:your|all|every|code|dates|numbers)",
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
_HAN = re.compile("[\u4e00-\u9fff]")
_HAN_SPEAK = re.compile("[用说讲以成到]$")
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
    send format put add include insert throw show explain adopt maintain say express present display state render indent address respond ask do mark highlight""".split()
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
    r"|por|siempre|y|o|en|con|bitte|und|mit|mehr|für|sind|s['’]il|et|dans|pour|stp|conmigo"
    r"|mit mir|avec moi"
    r"|respuestas|antworten|réponses|posible|möglich|possible|nicht|pas|jamais|words|terms"
    r"|about it|out|up|all|more|further|a|an|that|which|anyone|dar|because|maintenant|ahora"
    r"|jetzt|désormais|needed|necessary|required|me|us|mich|uns|antworten|schreiben|sprechen"
    r"|reden|verwenden|benutzen|nutzen|machen|verzichten|welcome|fine|ok|okay|allowed)\b"
    r"|的|回|说|写|跟|和|来|展示|显示|表示|列出|吧|了|交流|来|一?[点些]|地|解释|，|。)",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"\b(?:instead of|rather than|over|not|and not|, not|en vez de|en lugar de|y no|statt"
    r"|und nicht|anstatt|au lieu d[e'’]|et pas|et non|而不是|不用|不要)\s*(?:in |to |en |auf |the"
    r" )?",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"(?P<over>(?<!no )(?<!not )more than|exceed(?:ing)?|over|beyond|longer than|más de|mehr"
    r" als|plus de|(?<!不)超过|多于)?\s*(?P<least>at least|(?:a )?minimum(?: of)?|no (?:less|fewer)"
    r" than|al menos|como mínimo|mindestens|au moins|至少|不少于)?"
    r"\s*(?:\b(?P<number>\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty"
    r"|hundred|a single|una|un|einem|einen|une|dos|tres|cuatro|zwei|drei|vier|deux|trois"
    r"|quatre)|(?P<han>[一两二三四五六七八九十]|\d+)(?=[个句字]))\s*"
    r"(?P<unit>sentences?|words?|lines?|paragraphs?|characters|chars|bullets?|bullet points"
    r"|frases?|oraci[oó]n(?:es)?|palabras?|líneas?|párrafos?|satz|sätzen?|wörtern?|wort|worten?"
    r"|zeilen?|absatz|absätzen?|phrases?|mots?|lignes?|paragraphes?|个?字|句话?|个句子)(?:\s+(?:or"
    r" (?:less|fewer)|max(?:imum)?|tops|at (?:the )?most))?",
    re.IGNORECASE,
)
_RESIZE = re.compile(
    r"(?:(?P<short>shorten|trim|tighten|condense|cut down)|lengthen|expand|extend)(?: on)?"
    r" (?:all |your |the )*(?:answers|replies|responses|explanations|messages)\b",
    re.IGNORECASE,
)
_COUNTABLE = re.compile(
    r"\b(?:sentence|word|line|paragraph|char|bullet|frase|oraci|palabra|párrafo|s[aä]tz|w[oö]rt|zeile|abs[aä]tz|phrase|mot|ligne)"
    r"|línea|[字句]",
    re.IGNORECASE,
)
_UNITS = (
    ("sentences", r"sent|fras|orac|sätz|phras|句"),
    ("words", r"word|palab|wört|wort|mots|字"),
    ("lines", r"line|líne|zeil|lign"),
)


def read(clause: Clause) -> Iterator[Reading]:
    """Every reading of a clause; a rule only where nothing else fits."""
    if not clause.body and not clause.sentence:
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


def _is_task(clause: Clause) -> bool:
    """Whether the clause asks for a piece of work now ("write a short poem") and not for a manner of working."""
    if clause.negated or clause.lasting or not _TASK.match(clause.body):
        return False
    return not (_GENERIC.search(clause.body) or _MANNER_OF_TASK.match(clause.body) or clause.scope)


def _asked(body: str, pattern: re.Pattern[str], allow_a: bool = False) -> re.Match[str] | None:
    """The pattern where only words of manner stand before it, and nothing after it makes it something else."""
    for match in pattern.finditer(body):
        before = _CHAT.sub("", body[: match.start()])
        tokens = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*['’]?", before.lower())
        han = bool(re.search(r"[\u4e00-\u9fff]", before))
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
        if _AFTER_OK.match(body[match.end() :]):
            return match
    return None


def _only_manner(tokens: list[str]) -> bool:
    """Whether words say how to work and not on what: known ones, or few after a verb of telling."""
    if all(token in _ALLOWED_BEFORE or token in SCOPES for token in tokens):
        return True
    told = _TELLING.fullmatch(tokens[0]) or stem(tokens[0]) in _TELLING_STEMS
    told = told or any(_GENERIC.fullmatch(token) for token in tokens[1:3])
    return bool(told) and len(tokens) <= 6 and _SPECIFIC.isdisjoint(tokens)


def _bounded(pattern: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![A-Za-zÀ-ÿ0-9_-])(?:{pattern})(?![A-Za-zÀ-ÿ0-9_]|-(?!moi|nous))"
        if pattern.isascii()
        else rf"(?:(?<![A-Za-zÀ-ÿ0-9_-])(?=[A-Za-zÀ-ÿ])|(?=[\u4e00-\u9fff]))(?:{pattern})(?:(?<=[\u4e00-\u9fff])"
        rf"|(?![A-Za-zÀ-ÿ0-9_]|-(?!moi|nous)))",
        re.IGNORECASE,
    )


_LANGUAGE = _bounded("|".join(sorted(LANGUAGES, key=len, reverse=True)))
_LENGTHS = (("short", _bounded(SHORT)), ("long", _bounded(LONG)))
_TONE_PATTERNS = tuple((axis, pole, _bounded(pattern)) for axis, pole, pattern in TONES)
_FEATURE_PATTERNS = tuple((name, _bounded(pattern)) for name, pattern in FEATURES)
_CONTAINER_PATTERNS = tuple((name, _bounded(pattern)) for name, pattern in CONTAINERS)
_CHOICE_PATTERNS = tuple(
    (group, tuple((name, _bounded(p)) for name, p in members)) for group, members in CHOICES
)


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-zÀ-ÿ])(?:{'|'.join(patterns)})", re.IGNORECASE)


_ANY_TONE = _any_of(pattern for _, _, pattern in TONES)
_ANY_FORM = _any_of(pattern for _, pattern in (*CONTAINERS, *FEATURES))
_ANY_CHOICE = _any_of(pattern for _, members in CHOICES for _, pattern in members)
"""Whether any of a family stands in a clause at all: most have none, and need no closer look."""


def _contrasted(pattern: re.Pattern[str], after: str) -> str | None:
    """What the clause sets against what it asks for: the English of "in Spanish, not in English"."""
    match = _CONTRAST.search(after)
    other = match and pattern.match(after, match.end())
    return other.group().lower() if other else None


def _language(clause: Clause) -> Iterator[Reading]:
    match = _asked(clause.body, _LANGUAGE) if _LANGUAGE.search(clause.body) else None
    if match and not (
        match.start() and _HAN.match(match.group()) and not _HAN_SPEAK.search(clause.body[: match.start()])
    ):
        yield "language", "language", LANGUAGES[match.group().lower()], clause.negated, None
        other = _contrasted(_LANGUAGE, clause.body[match.end() :])
        if other:
            yield "language", "language", LANGUAGES[other], not clause.negated, None


def _length(clause: Clause) -> Iterator[Reading]:
    limit = _LIMIT.search(clause.body) if _COUNTABLE.search(clause.body) else None
    if limit and not re.search(
        r"\b(?:after|every|first|last|these|those|summary of)\s*$", clause.body[: limit.start()], re.I
    ):
        if clause.negated and not limit["over"]:
            return
        pole = "long" if limit["least"] or (limit["over"] and not clause.negated) else "short"
        unit = next(
            (name for name, pattern in _UNITS if re.match(pattern, limit["unit"].lower().lstrip("个"))),
            "paragraphs",
        )
        digits = (limit["number"] or limit["han"]).lower()
        number = (
            int(digits)
            if digits.isdigit()
            else NUMERALS.get(digits) or max(1, "零一二三四五六七八九十".find(digits.replace("两", "二")))
        )
        yield "length", "length", pole, False, (unit, number)
        return
    if resized := _RESIZE.match(clause.body):
        yield "length", "length", "short" if resized["short"] else "long", clause.negated, None
        return
    for pole, pattern in _LENGTHS:
        if _asked(clause.body, pattern):
            yield "length", "length", pole, clause.negated, None
            return


_GUESSED = re.compile(r"\byou must be (?:so|very|really)?\b|\bbeen\b", re.IGNORECASE)
_BARE_TONE = re.compile(
    r"\W*(?:$|(?:please|tone|style|language|terms|words|voice|register|way|mode|answers?"
    r"|replies|explanations|bitte|por favor|at all|as|freely|around|in \w+ (?:answers|replies)"
    r"|moi|nous|mich|me\b|bitte)\b)",
    re.IGNORECASE,
)


def _tones(clause: Clause) -> Iterator[Reading]:
    if not _ANY_TONE.search(clause.body) or _GUESSED.search(clause.part):
        return
    for axis, pole, pattern in _TONE_PATTERNS:
        match = _asked(clause.body, pattern)
        # "Nice to hear from you!" and "So excited!" praise and cheer; a bare word asks only if it stands alone.
        bare = (
            match and not re.search(r"\w{2}", clause.body[: match.start()]) and not _HAN.search(clause.body)
        )
        if match and not (
            bare and (clause.sentence.endswith("!") or not _BARE_TONE.match(clause.body, match.end()))
        ):
            yield "tone", axis, pole, clause.negated, None


def _format(clause: Clause) -> Iterator[Reading]:
    if not _ANY_FORM.search(clause.body):
        return
    whole = False
    for name, pattern in _CONTAINER_PATTERNS:
        match = _asked(clause.body, pattern, allow_a=True)
        if not match:
            continue
        before, after = clause.body[: match.start()], clause.body[match.end() :]
        overall = re.search(
            r"(?:\b(?:in|as|only|en|auf|als|nothing but|with|sólo|solo|nur)\s+(?:a |an |pure |valid"
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
        if _asked(clause.body, pattern):
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
        body = _NOUN_LEAD.sub("", clause.body)
        matches = [(m.start(), name, m) for name, pattern in members if (m := _asked(body, pattern))]
        if not matches:
            continue
        _, chosen, at = min(matches, key=lambda found: found[0])
        dimension = "format" if group in {"units", "temperature", "clock", "currency", "spelling"} else "rule"
        yield dimension, f"choice:{group}", chosen, clause.negated, None
        rest = body[at.end() :]
        for name, pattern in members:
            if name != chosen and _contrasted(pattern, rest):
                yield dimension, f"choice:{group}", name, not clause.negated, None
