"""Clauses of a message that tell the model how to behave, with what opens and negates them taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ._manners import SCOPES
from .sentences import is_question, sentences
from .words import STOP_WORDS, stem, words

LONGEST_SENTENCE = 800
"""Characters; a longer one is data or a paste, and instructs nobody."""

_FENCE = re.compile(r"^(```+|~~~+).*?(?:^\1|\Z)", re.MULTILINE | re.DOTALL)
_LONG_QUOTE = re.compile(r"[\"“«「][^\"”»」\n]{25,}[\"”»」]")
_ONCE = re.compile(
    r"\b(?:this time|(?:just |only )?(?:this once|for once)|(?:just|only) once|(?:just|only)"
    r" (?:for|in|on) (?:this|that|the (?:next|following|last))\b"
    r"|(?:for|in|on|with) (?:this|the next|the following|your next|that) (?:one )?(?:answer"
    r"|reply|response|question|message|turn|one|part|exercise|case|task)\b"
    r"|for this(?:[,.]|$)|one[- ]off|as an exception|for (?:a|one) (?:moment|second|minute)"
    r"|temporarily|for now|just now|next (?:answer|reply|message) only"
    r"|(?:por|solo|sólo) esta vez|en esta respuesta|solo ahora|por ahora|(?:nur )?(?:diesmal"
    r"|dieses mal|dieses eine mal)|nur für diese"
    r"|(?:juste )?(?:cette fois|pour cette (?:fois|réponse|question))|exceptionnellement)\b"
    r"|这(?:一)?次|这个回答|仅此一次|暂时",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:always|never|ever|from (?:now|here|this point|today)(?: on)?|from now|going forward"
    r"|henceforth|in (?:the )?future|every (?:time|answer|reply|response|message)"
    r"|each (?:time|answer|reply|response)|whenever|at all times|any ?more|any longer|no"
    r" longer|by default|throughout|the rest of|all (?:your |the )?(?:answers|replies|responses"
    r"|messages)"
    r"|starting (?:now|today)|until i say|keep|stop|siempre|nunca|jamás|de ahora en adelante"
    r"|a partir de ahora|desde ahora|en adelante|ab jetzt|ab sofort|von (?:nun|jetzt) an"
    r"|künftig|immer|nie|niemals"
    r"|désormais|dorénavant|toujours|jamais|à partir de maintenant)\b|以后|从现在|今后|总是|永远|一直|每次|不要再|别再|始终",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*(?:;(?!dr)|[；。！])\s*|\s*[—–]\s+|(?<!\b[DMS]r)(?<!\bMrs)(?<!\bMs)(?<!\bProf)[.!]\s+|，|、(?=不|别|用)|,\s+(?!(?:only|though|too|not)\b"
    r"|please\W*$)(?:(?:and|but|also|then|so|y|pero|und|aber|et|mais)\s+)?"
    r"|\s+(?:and|but|y|und|et|pero|aber|mais|then)\s+(?=(?:please |also |always |never |do"
    r" not |don['’]t |no |then |ne |nie |nunca |)"
    r"(?:answer|reply|respond|write|speak|talk|use|be|keep|avoid|call|act|stop|skip|include"
    r"|add|make|don|do|never|always|stay|stick|prefer|switch|give|show|put|end|start|format"
    r"|mention|ask|explain|address|cite|sign|leave|drop|throw|explain|tell|say|provide|return"
    r"|indent|spell|plot|round|limit|go|responde|usa|sé|evita|llámame|escribe|habla|antworte"
    r"|nutze|benutze|sei|schreib|nenn|vermeide|réponds|utilise|sois|évite|appelle|écris|parle"
    r"|no|nunca|kein|keine|pas|nie)\b)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:please|kindly|pls|ok|okay|also|and|but|so|now|then|actually|hey|hi|hello|thanks"
    r"|thank you|oh|hmm|well|sorry|wait|right|alright|great|cool|yes|no wait|anyway|instead"
    r"|rather|additionally|finally|first|important|note|rule|style|system"
    r"|from now on|from (?:here|this point|today)(?: on(?:wards?)?)?(?: out)?|going forward"
    r"|henceforth|in (?:the )?future|starting (?:now|today)|by the way|btw|one more thing"
    r"|by default|in general|generally|whatever happens|as a rule"
    r"|on second thoughts?|note that|keep in mind(?: that)?|i(?:'d| would) rather(?: have"
    r"| you)?|(?:it )?would be (?:great|nice|good) if you|how about you|under all circumstances"
    r"|(?:language|tone|length|format|style|output|verbosity|idioma|tono|formato|sprache"
    r"|ton|langue)\s*[:=]\s*|i mean|let me rephrase|correction|(?:the |this )?(?:assistant"
    r"|model|bot|ai|chatbot)(?: always| should| must| will| shall| is to| has to| may| can)*(?="
    r" \w)|change of plans?|scratch that|never ?mind|forget (?:that|what i said(?: before)?)"
    r"|i(?:'ve| have)? changed my mind|new rule"
    r"|remember(?: to| that)?|make sure(?: that)?(?: you| to)?|be sure to|ensure(?: that)?(?:"
    r" you)?|see to it that you"
    r"|i(?:'d| would)(?: really| much)? (?:like|prefer|appreciate|love)(?: it)?(?: if)?(?:"
    r" for)?(?: that)?(?: you)?(?: to)?(?: would)?|i (?:like|love)(?: it)?|i(?: really| only"
    r"| just)? (?:want|need|expect|prefer|would like)(?: that)?(?: you)?(?: to)?"
    r"|(?:can|could|shall|should) we|you(?:'re| are) going to|you(?:'re| are) (?:allowed"
    r"|supposed|expected|required|free|to)(?: to)?|you (?:should|must|can|may|will|need to"
    r"|have to|ought to|shall|could)(?: now| also| just)?"
    r"|(?:can|could|would|will) you|let'?s|try (?:to|and)|feel free to|don['’]t hesitate"
    r" to|(?:do not|don['’]t) forget to|go ahead and|it(?:'s| is) (?:ok|okay|fine|allowed)"
    r" to|start(?= \w+ing\b)|go back to|always|only|just|simply|all|do(?= (?:use|include"
    r"|add|mention|give|show))"
    r"|por favor|a partir de ahora|de ahora en adelante|desde ahora|siempre|ahora|mejor|quiero"
    r" que|me gustaría que|prefiero(?: que)?|quiero|me(?= \w+(?:[aeo]s?|n)\b)|necesito(?:"
    r" que)?|podrías|podés|puede|deberías|has de|te pido que|solo|sólo|únicamente|a ver|oye"
    r"|vale|bueno|debes|tienes que|puedes|podrías|que|y|pero"
    r"|bitte|ab jetzt|ab sofort|von (?:nun|jetzt) an|künftig|immer|jetzt|lieber|doch|ich"
    r" (?:möchte|will|bevorzuge|hätte gern)(?:,? dass du)?|du sollst|du musst|kannst du|lass"
    r" uns|könntest du|würdest du|können sie|du solltest|du darfst|sie sollen|ich hätte (?:gern"
    r"|lieber)|also|nun|ok|nur|bloß|einfach|du kannst|du darfst|und|aber"
    r"|s['’]il te plaît|s['’]il vous plaît|stp|à partir de maintenant|désormais|dorénavant"
    r"|toujours|maintenant|je (?:préfère|veux|voudrais)(?: que tu)?|je voudrais que tu|tu"
    r" dois|tu devrais|pourrais-tu|tu pourrais|il faut que tu|j['’]aimerais(?: que tu)?|j['’]aime"
    r"|veuillez|merci de|uniquement|seulement|plutôt|alors|donc|tu peux|vous pouvez|vous"
    r" devez|peux-tu|pouvez-vous|et|mais|finalement|on(?= (?:parle|écrit|utilise|continue"
    r"|passe))"
    r")\b(?!['’]\w)[\s,:;.!…-]*|请你?|你(?=[用说讲])|以后都?|从现在(?:起|开始)|今后都?|总是|一直|始终|你?(?:要|应该|必须)(?=[用以说回写保])"
    r"|我希望你|你?可以|麻烦你?|接下来都?|每次都?|我们(?=[用说讲])|还是|改成|现在|都|[¡¿\"“'*,:，：\s]+)",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?:(?:do not|don['’]?t|never|not|no more(?! than)|stop|quit|avoid|refrain from|refuse"
    r" to|decline to|under no circumstances(?: should you)?|try not to|it(?:'s| is) forbidden"
    r" to|i(?:'m| am) (?:sick|tired) of|i can['’]t stand|no longer|no need (?:for|to)|cease"
    r"|skip|drop|omit|leave out|leave off|ditch|lose|cut(?: out| down on)(?! to)|cut(?= the"
    r" (?!chase))|lay off|enough (?:with|of)|spare me|forget about|get rid of|remove(?= \w+"
    r" from (?:your|all|the) (?:answers|replies|responses))|no(?! (?:more|less|fewer) than)"
    r"|you (?:shouldn['’]t|mustn['’]t|can['’]t|cannot|don['’]t (?:have|need) to|needn['’]t"
    r"|should not|must not|must never|should never|may not|are not allowed to)|without|i"
    r" (?:don['’]t|do not) (?:want|like|need)(?: you)?(?: to)?(?: any| to see)?"
    r"|i hate|(?:a (?:bit|little) |much |way )?less|fewer|not so|not too|not that|not as"
    r"|(?:you(?:'re| are)|you(?:'ve| have) been|your (?:answers|replies|responses|messages"
    r"|explanations) are|that(?:'s| is| was)|this is)(?: being| getting)?(?: way| much| far"
    r"| a bit| a little)? too|nunca|jamás|no|evita|deja de|sin|nada de|nie|niemals|keine?n?"
    r"|vermeide|ohne|hör auf|lass(?! uns)|ne|jamais|évite|arrête(?: de)?|pas d[e'’]|plus"
    r" d[e'’]|pas|sans|cesse de)\b|n['’](?=\w)"
    r"|永远不要|不要再?|别再?|不用|禁止|不准|无需|避免|请勿|勿|不许|不能|不)\s*(?:ever |any |the |all |all the |those"
    r" |these |to |with |on |más )*",
    re.IGNORECASE,
)
_NEGATED_INSIDE = re.compile(
    r"^(?:antwort|schreib|sprich|red|benutz|nutz|verwend|nenn|mach|sei)\w*\b.*\b(?:nicht"
    r"|nie|niemals|keine?n?)\b|^\w+\b(?:-moi)? (?:pas|jamais)\b"
    r"|\b(?:are|is) (?:not (?:allowed|welcome|needed|necessary|wanted|ok|okay|required)|forbidden"
    r"|banned|unwelcome|unnecessary|prohibited|off[- ]limits|out|a no-?go)\b"
    r"|\b(?:should|must) (?:not|never)\b|\b(?:están?|queda[n]?) prohibid\w+|\bsind (?:verboten"
    r"|unerwünscht)\b|\bsont interdits?\b|\bunder no circumstances\b|\b(?:should|must) be"
    r" (?:avoided|omitted|left out|skipped|removed)\b"
    r"|^(?:be|keep|sound|make|write|talk|get|stay|use|answer|speak|give|go)\b(?: \w+)? (?:less"
    r"|fewer|not|not so|not too)\b|\b(?:with no|without)\s+(?!more|less|fewer)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:when(?:ever)?|(?<!as )if|unless|while|cuando|wenn|falls|quand|lorsque)\s+(?!you (?:answer|repl|respond|write|speak|talk|explain|can|do|want|like|say|give|show|use)|possible"
    r"|necessary|needed|appropriate|i say otherwise)(?P<rest>[^,.;]+)|(?:当|如果)(?P<zh>[^，。]+)(?:时"
    r"|的时候|，)",
    re.IGNORECASE,
)
_SCOPE_NOUN = "|".join(sorted(map(re.escape, SCOPES), key=len, reverse=True))
_SCOPED = re.compile(
    rf"\b(?:in|for|inside|within|as for|regarding|to|on|en|para|für|bei|im|dans|pour|les|los"
    rf"|las|die|le|el)\s+(?:the |your |my |all |any |code's |los |las |el |den |die |le |la"
    rf" |les )*(?P<a>{_SCOPE_NOUN})\b"
    rf"|^(?:the |your |my |all |any |alle |los |las |el |les |le |write |keep |schreib |escribe"
    rf" |écris |put )*(?P<b>{_SCOPE_NOUN})\b(?=\s*(?::|in\b|on\b|(?:should|must|is|are)\b(?!"
    rf" (?:not )?(?:be )?(?:needed|necessary|required|fine|ok|okay|welcome|allowed|forbidden"
    rf"|banned|prohibited|optional|unnecessary|good|off|avoided|omitted))|be\b|go(?:es)?\b"
    rf"|always|stays?\b|auf\b|en\b|immer|siempre|toujours|short|brief|with\b))"
    r"|(?P<c>代码|注释|标题|邮件|变量名|摘要|总结)(?=里|中|用|要|都|请)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:for|about|regarding|as for|when it comes to|concerning|in)\s+(?P<rest>(?:the "
    r"|my |your |all |any |our )?(?:\w+ ){0,3}?(?:questions?|topics?|chapters?|sections?"
    r"|lessons?|clients?|customers?|students?|kids|homework|exercises?|project|"
    r"team|boss|intro(?:duction)?|appendix|conclusion|blog|tweets?|posts?|recipes?|physics"
    r"|chemistry|history|law|sql|matters?|requests?))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its sentence, itself, what it says without openings and negators, and what was found on them."""

    sentence: str
    part: str
    body: str
    negated: bool
    lasting: bool
    scope: str


Reading = tuple[str, str, str, bool, tuple[str, int] | None]
"""(dimension, axis, value, negated, limit)."""


def clauses(text: str) -> Iterator[Clause]:
    """The clauses of a message that may hold an instruction; questions and one-off requests have none."""
    for sentence in sentences(_LONG_QUOTE.sub('"…"', _FENCE.sub("", text))):
        # "Can you answer in French?" asks for something; "Should I use tabs?" asks something.
        asks = sentence.endswith(("?", "？")) or (
            is_question(sentence) and not _OPENING_CONDITION.match(sentence)
        )
        if asks and not re.match(
            r"(?:\W|ok|so|and|please|hey|now)*(?:can|could|would|will) (?:you|we)\b|\W*(?:puedes"
            r"|podrías|kannst du|peux-tu|pouvez-vous)\b|.*(?:能不能|可以.*吗)",
            sentence,
            re.I,
        ):
            continue
        if len(sentence) > LONGEST_SENTENCE or _ONCE.search(sentence):
            continue
        lasting = bool(_LASTING.search(sentence))
        inherited = _condition(sentence)
        for part in _SPLIT.split(sentence.rstrip("?？ ")):
            if part and part.strip(" .,!:"):
                yield _read(sentence, part.strip(), lasting, inherited)


def _read(sentence: str, part: str, lasting: bool, inherited: str) -> Clause:
    body, negated = _CONDITION.sub("", part).strip(" ,.!:"), False
    scope = _scope(body) or _scope(_without_leads(body))
    body = (_LEADING_SCOPE if scope else _LABEL).sub("", body)
    while body:
        if (match := _LEAD.match(body)) and match.end():
            body = body[match.end() :]
        elif match := _NEGATED.match(body):
            # "don't forget to" and the like are leads, so what is left here denies; two denials cancel out.
            negated, body = not negated, body[match.end() :]
        else:
            break
    while body != (shorter := _TRAILING.sub("", body)) and shorter:
        body = shorter
    negated = negated or bool(_NEGATED_INSIDE.search(body))
    return Clause(sentence.strip(), part, body.strip(' .,!:;"”'), negated, lasting, scope or inherited)


def _without_leads(body: str) -> str:
    while body and (match := _LEAD.match(body)) and match.end():
        body = body[match.end() :]
    return body


_OPENING_CONDITION = re.compile(r"\W*(?:when|whenever|where|if)\b[^,]+,", re.IGNORECASE)
# "Write in prose": the form of all, not what the rest is for.
_OVERALL_FORM = re.compile(
    r"\b(?:in|as|en|als)\s+(?:plain |full |flowing )?(?:prose|text|tables?|prosa|texto)\s*$", re.IGNORECASE
)
_LABEL = re.compile(
    r"^[^:]{2,40}:\s+(?=(?:answer|reply|respond|write|speak|talk|use|be|keep|avoid|call|act"
    r"|stop|skip|include|add|make|don['’]?t|do|never|always|stay|give|show|end|start)\b)",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"[\s,.!]+(?:please|pls|thanks|thank you|from (?:now|today|here)(?: on)?(?: out)?|going"
    r" forward|in (?:the )?future|at all times|any ?more|again|now|today|always|everywhere"
    r"|if possible|if you can|where(?:ver)? possible"
    r"|whenever (?:possible|you can)|no matter what|for me|with me|to me|all the time|throughout"
    r"|as well|though|by default|until further notice|por favor|siempre|de ahora en adelante"
    r"|a partir de ahora|conmigo"
    r"|bitte|ab jetzt|ab sofort|künftig|wieder|mit mir|immer|s['’]il (?:te|vous) plaît|désormais"
    r"|dorénavant|maintenant|avec moi|toujours)[\s.!]*$|(?:吧|了|谢谢|好吗)$",
    re.IGNORECASE,
)
_LEADING_SCOPE = re.compile(
    r"^(?:for|in|inside|as for|regarding|when it comes to|para|für|bei|pour|dans|en|im)\s+[^,:]{2,40}[,:]\s*",
    re.IGNORECASE,
)


def _condition(sentence: str) -> str:
    match = _CONDITION.search(sentence)
    if match:
        rest = match["rest"] or match["zh"]
        return "if " + " ".join(
            sorted({stem(w) for w in words(rest) if w not in STOP_WORDS} or set(words(rest)))
        )
    return ""


def _scope(part: str) -> str:
    match = _SCOPED.search(part)
    if match and not _OVERALL_FORM.search(part):
        return SCOPES[next(name for name in match.groups() if name).lower()]
    match = _ABOUT.search(part)
    return (
        "for " + " ".join(sorted(stem(w) for w in words(match["rest"]) if w not in STOP_WORDS))
        if match
        else ""
    )
