"""Clauses of a message that tell the model how to behave, with what opens and negates them taken off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ._manners import SCOPES
from ._orders import imperative
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
    r"|(?:for|in|on|with|during) (?:this|that|(?:the|my|your) next|the following) (?:[\w-]+ )?(?!chat|conversation|session"
    r"|project|notebook|course|class|thread|dialogue|case|way|style|tone|format|language|order|on\b|time being)\w+\b"
    r"|(?:para|en) (?:este|esta|la próxima|el próximo|la siguiente) (?!conversación|chat|proyecto|sesión)\w+"
    r"|(?:für|in) (?:diese[ns]?|dieser|das nächste|die nächste|den nächsten) (?!Gespräch|Unterhaltung|Projekt|Chat)\w+"
    r"|pour (?:cette?|ce|la prochaine|le prochain) (?!conversation|projet|session)\w+"
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
    r"\s*(?:;(?!dr)|[；。！])\s*|\s*[—–]\s+|(?<!\b[DMS]r)(?<!\bMrs)(?<!\bMs)(?<!\bProf)[.!]\s+|，|、(?=不|别|用)|(?<!\bname),\s+(?!(?:only|though|too|not)\b"
    r"|please\W*$)(?:(?:and|but|also|then|so|y|pero|und|aber|et|mais)\s+)?"
    r"|\s+(?:and|but|so|y|und|et|pero|aber|mais|then)\s+(?=(?:please |also |always |never |do"
    r" not |don['’]t |no |then |ne |nie |nunca |only |just |simply |)"
    r"(?:answer|reply|respond|write|speak|talk|use|be|keep|avoid|call|act|stop|skip|include"
    r"|add|make|don|do|never|always|stay|stick|prefer|switch|give|show|put|end|start|format"
    r"|mention|ask|explain|address|cite|sign|leave|drop|throw|explain|tell|say|provide|return"
    r"|indent|spell|plot|round|limit|go|responde|usa|sé|evita|llámame|escribe|habla|antworte"
    r"|nutze|benutze|sei|schreib|nenn|vermeide|réponds|utilise|sois|évite|appelle|écris|parle"
    r"|no|nunca|kein|keine|pas|nie)\b|(?:only|nothing but) \w+ (?:with|for|from|please))",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:please|kindly|pls|plz|lol|haha|ok|okay|then again|besides|moreover|furthermore|meanwhile|strictly|simply"
    r"|from (?:this|that|here|today)(?: point| moment| day)? (?:on(?:wards?)?|forward)|as of (?:now|today)|this"
    r" minute|effective immediately|if (?:possible|you can)|where possible|lets|let us|shall we|you could|you might"
    r"|(?:you )?(?:are|is) (?:to|free to|welcome to|allowed to|supposed to|expected to)|u (?:can|should|could|may)|(?:can|could) (?:u|ya)"
    r"|i(?:'d| would| will|'ll)? (?:want|need|like|expect|require|ask)(?: you| for)?(?: to)?|i insist(?: that you| on)?"
    r"|it is (?:important|essential|fine|ok|okay|permitted|required) (?:to|that you)|there is no harm in|no problem"
    r"|switching|moving|we(?:'re| are)(?: now)? (?=\w+ing to)|we (?:can|could|may|should|will|shall)|be so kind as to|take care to"
    r"|see that you|in every case|in all cases|without fail|without exception|on every occasion|every single time"
    r"|conviene que|hay que|hace falta que|te ruego que|procura|intenta|asegúrate de(?: que)?|recuerda|podemos"
    r"|bitte (?:immer|nur)|ab heute|künftig bitte|gern(?:e)?|achte darauf(?:,? dass du)?|denk daran,?|wir können|wir sollten|du solltest|ich bitte dich,?"
    r"|à l['’]avenir|dès maintenant|pense à|essaie de|n['’]hésite pas à|on peut|nous pouvons|il faut|j['’]exige(?: que tu)?|assure-toi de"
    r"|kindly|pls|ok|okay|also|and|but|so|now|then|actually|hey|hi|hello|thanks"
    r"|thank you|oh|hmm|well|sorry|wait|right|alright|great|cool|yes|no wait|anyway|instead"
    r"|rather|additionally|finally|first|important|note|rule|style|system"
    r"|from now on|from (?:here|this point|today)(?: on(?:wards?)?)?(?: out)?|going forward"
    r"|henceforth|in (?:the )?future|starting (?:now|today)|we (?=(?:spoke|used|kept|wrote|talked|went|stuck)\b)|hit me with|my (?:preferred|favou?rite|chosen) (?:language|format|tone|style|units|library|tool) (?:is|are)|by the way|btw|one more thing"
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
    r" to|start(?= \w+ing\b)|go back to|return to|bring back|turn on|switch on|always|only|just|simply|all|do(?= (?:use|include"
    r"|add|mention|give|show))"
    r"|por favor|noch|bitte noch|nur noch|tu me(?= \w+s\b)|a partir de ahora|de ahora en adelante|desde ahora|siempre|ahora|mejor|quiero"
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
    r"(?:(?:there(?:'s| is| are) |you have )?(?:no need (?:for|to|of))|(?:(?:do not|don['’]?t) bother(?: with| to| about)?"
    r"|(?:do not|don['’]?t) (?:ever|even)|do not|don['’]?t|never|not|no more(?! than)|stop|quit|avoid|refrain from|refuse"
    r" to|decline to|under no circumstances(?: should you)?|try not to|it(?:'s| is) forbidden"
    r" to|i(?:'m| am) (?:sick|tired) of|i can['’]t stand|no longer|(?:it(?:'s| is) )?(?:unnecessary|needless|pointless|forbidden) to|steer clear of|hide|exclude|withhold|suppress|ban|forgo|resist|shun|stay away from|keep away from"
    r"|hold off(?: on)?|abstain from|do away with|dispense with|done with|i(?:'m| am| have| ['’]ve) (?:done with|had enough of|tired of|fed up with)"
    r"|u (?:shouldn['’]?t|don['’]?t (?:have|need) to)|you need not|needn['’]t|mustn['’]t|shouldn['’]t|dont|doesn['’]?t|neither|nor|not even|(?:leave|take|cut|turn|switch|throw|strip) (?:out|off|away)"
    r"|no (?:hace falta|es necesario|hay que)(?: que)?|no quiero(?: que)?|prohibido|no hay necesidad de|prescinde de|omite|elimina|quita"
    r"|es ist nicht nötig,?|(?:nicht|un)nötig,?|verzichte auf|spar dir|schluss mit|lass(?: das| die| den)? (?=\w+ weg)|unterlasse|unterlass"
    r"|inutile (?:de|d['’])|pas besoin (?:de|d['’])|plus besoin (?:de|d['’])|il n['’]est pas nécessaire (?:de|d['’])|abstiens-toi de|supprime|cease"
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
    r"|永远不要|没必要|不必|不需要|省略|去掉|取消|少|不要再?|别再?|不用|禁止|不准|无需|避免|请勿|勿|不许|不能|不)\s*(?:ever |any |the |all |all the |those"
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
    r"\b(?:when(?:ever)?|(?<!as )if|while|cuando|wenn|falls|quand|lorsque)\s+(?!you (?:answer|repl|respond|speak|talk|can|do|want|like|say"
    r"|(?:write|explain|give|show|use)(?:\s+(?:me|to me|us|it|them|answers?|replies|something|anything|so))*\s*(?:[,.;!]|$))|possible"
    r"|necessary|needed|appropriate|i say otherwise|it helps|helpful|useful|relevant|you like|anything is|something is"
    r"|in doubt|unsure|suitable|sensible|applicable|nötig|möglich|nécessaire|besoin|necesario|posible|haga falta)(?P<rest>[^,.;]+)|(?:当|如果)(?P<zh>[^，。]+)(?:时"
    r"|的时候|，)",
    re.IGNORECASE,
)
# "Whenever it helps" leaves to the model when, and narrows nothing.
_SOFT = re.compile(
    r",?\s*\b(?:unless|a menos que|salvo que|es sei denn,?|à moins que|sauf si)\s[^,.;]+|,?\s*\b(?:when(?:ever)?|where(?:ver)?|if|should)\s+(?:(?:it helps"
    r"|(?:it(?:'s| is) )?(?:possible|necessary|needed|appropriate|helpful|useful|relevant|suitable|sensible|applicable)|you (?:like|can|want|wish|need)"
    r"|(?:anything|something) is \w+|in doubt|unsure)\b)",
    re.IGNORECASE,
)
_DATE_PARTS = re.compile(r"\b(day|month|year), (day|month|year),?(?: and)? (day|month|year)\b", re.IGNORECASE)
_THE = (
    r"(?:the|my|our|his|her|their|this|el|la|los|las|mi|der|die|das|den|dem|meine?[nmr]?|le|les|mon|ma|mes)"
)
_AIM_FIRST = re.compile(
    rf"^(?:for|in|on|with|regarding|concerning|as for|when it comes to|about|to|para|en|con|für|bei|in|im|mit|dans|pour|avec)"
    rf"\s+(?P<rest>(?:{_THE} )[^,:;]{{2,50}}?|[\w -]{{2,30}}? \d+|[a-z-]+s)(?:[,:]\s|\s(?=(?:always|never|please|don['’]?t|do not|no"
    rf"|use|give|write|keep|be|put|answer|allow|show|explain|include|stick|make|add|limit)\b))",
    re.IGNORECASE,
)
_AIM_LAST = re.compile(
    rf"\b(?:for|in|to|with|on|para|en|für|im|in|pour|dans)\s+(?P<rest>{_THE} [\w-]+(?: (?:of |for |to )?[\w-]+){{0,3}})[.!]?$",
    re.IGNORECASE,
)
_AIM_OBJECT = re.compile(
    rf"^(?:keep|limit|hold|cap|make|write|format|restrict|draft) (?P<rest>{_THE} [\w-]+(?: [\w-]+)?)(?= (?:to|at|under|below|in|as|short|brief|long|formal|simple)\b)",
    re.IGNORECASE,
)
# All there is to answer, or no thing at all but a manner, a time, a place in the answer, or the user.
_NO_AIM = re.compile(
    r"\b(?:answers?|repl(?:y|ies)|responses?|messages?|outputs?|tone|style|language|voice|person|tense|form|format|manner|way|register|order|terms?"
    r"|conversation|chat|session|discussion|notebook|rest|time|future|end|start|beginning|top|bottom|side|moment|following|same|point|day"
    r"|name|title|work|words?|user|reader|metric|imperial|system|units?|case|caps|letters|characters|essentials?|full|original"
    r"|values?|numbers|results?|prices|amounts|dates|explanations?|respuestas?|antwort(?:en)?|réponses?|sprache|idioma|langue|tono|ton|stil|estilo)\b",
    re.IGNORECASE,
)
# Adverbs that may stand anywhere in an order and say no more than that it holds.
_ADVERBS = re.compile(
    r"(?<=\w) (?:please|kindly|from now on|from here on|going forward|henceforth|from this point on|nowadays|always|ab jetzt|ab sofort|ab heute|von nun an"
    r"|von jetzt an|künftig|in zukunft|jetzt|nun|bitte|immer|gern(?:e)?|mal|doch|siempre(?! que)|ahora|de ahora en adelante|desde ahora|a partir de ahora|por favor"
    r"|désormais|dorénavant|maintenant|à partir de maintenant|toujours|s['’]il te plaît|s['’]il vous plaît|dès maintenant)(?=[\s,.!]|$)",
    re.IGNORECASE,
)
# "…, d'accord ?" asks for nothing but assent.
_TAG = re.compile(
    r",\s*(?:ok(?:ay)?|d['’]accord|vale|sí|ja|gut|in ordnung|yes|right|alright|please|bitte|por favor|will you|would you|can you|could you)\s*\?$|[，,]?(?:好吗|好不好|行吗|可以吗)[？?]$",
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
    of_noun: bool = False


Reading = tuple[str, str, str, bool, tuple[str, int] | None]
"""(dimension, axis, value, negated, limit)."""


# "Headings are distracting, drop them": the second clause names its thing in the first.
_POINTED = re.compile(
    r"^(?P<what>[\w -]{3,30}?) (?:are|is|look|looks|feel|feels|seem|seems)\b[^,;.]*[,;—–-]\s*(?:so |and |please )*(?P<verb>[\w'’]+(?: \w+)?) (?:them|it|those)\b",
    re.IGNORECASE,
)


# Long runs of blanks would be looked through again and again.
_GAP = re.compile(r"\s{2,}")


def clauses(text: str) -> Iterator[Clause]:
    """The clauses of a message that may hold an instruction; questions and one-off requests have none."""
    for said in sentences(_LONG_QUOTE.sub('"…"', _FENCE.sub("", text))):
        if len(said) > LONGEST_SENTENCE:
            continue
        # "Can you answer in French?" asks for something; "Should I use tabs?" asks something.
        sentence = _POINTED.sub(r"\g<verb> \g<what>", _TAG.sub(".", _GAP.sub(" ", said)))
        asks = sentence.endswith(("?", "？")) or (
            is_question(sentence) and not _OPENING_CONDITION.match(sentence) and not _REMINDER.match(sentence)
        )
        if asks and not re.match(
            r"(?:\W|ok|so|and|please|hey|now)*(?:can|could|would|will) (?:you|we|u|ya)\b|\W*(?:puedes"
            r"|podrías|kannst du|peux-tu|pouvez-vous)\b|.*(?:能不能|可以.*吗)",
            sentence,
            re.I,
        ):
            continue
        if _ONCE.search(sentence):
            continue
        lasting = bool(_LASTING.search(sentence))
        inherited = _condition(sentence) or _aim(_without_leads(sentence), (_AIM_FIRST,))
        for part in _SPLIT.split(_DATE_PARTS.sub(r"\1-\2-\3", sentence.rstrip("?？ "))):
            if part and part.strip(" .,!:"):
                yield _read(said, part.strip(), lasting, inherited)


def _read(sentence: str, part: str, lasting: bool, inherited: str) -> Clause:
    body, negated, of_noun = _CONDITION.sub("", _SOFT.sub("", part)).strip(" ,.!:"), False, False
    scope = _scope(body) or _scope(bare := _without_leads(body)) or _aim(bare)
    body = (_LEADING_SCOPE if scope else _LABEL).sub("", body)
    while body:
        if (match := _LEAD.match(body)) and match.end():
            body = body[match.end() :]
        elif match := _NEGATED.match(body):
            # "don't forget to" and the like are leads, so what is left here denies; two denials cancel out.
            of_noun = of_noun or bool(_OF_NOUNS.match(match.group()))
            negated, body = not negated, body[match.end() :]
        elif (order := imperative(body)) != body:
            body = order
        else:
            break
    body = _ADVERBS.sub("", body)
    while body != (shorter := _TRAILING.sub("", body)) and shorter:
        body = shorter
    negated = negated or bool(_NEGATED_INSIDE.search(body))
    return Clause(
        sentence.strip(), part, body.strip(' .,!:;"”'), negated, lasting, scope or inherited, of_noun
    )


def _without_leads(body: str) -> str:
    while body and (match := _LEAD.match(body)) and match.end():
        body = body[match.end() :]
    return body


# Denials that a thing follows ("skip the summary"), so that no verb is to be looked for.
_OF_NOUNS = re.compile(
    r"(?:skip|drop|omit|leave|ditch|lose|cut|lay off|enough|spare|forget about|get rid of|remove|no(?! longer| need to)"
    r"|(?:do not|don['’]?t) bother (?:with|about)|without|sin|nada de|ohne|keine?n?|sans|steer|stay away|keep away|do away|dispense|done with"
    r"|i(?:'m| am| have) |prescinde|omite|elimina|quita|verzichte|spar|schluss|supprime|pas de|pas d|less|fewer|省略|去掉|取消|少)",
    re.IGNORECASE,
)
_REMINDER = re.compile(
    r"\W*(?:please |always )*(?:remind me (?:to|about|of)|tell me (?:when(?:ever)?|if) you)\b", re.IGNORECASE
)
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
    r"[\s,.!]+(?:please|pls|plz|lol|haha|thx|ty|mate|dude|buddy|alright|yeah|d['’]accord|vale|gell|for every claim"
    r"|from this point on|any longer|as before|once more|at any point|under any circumstances|in any case|from time to time|now and then"
    r"|de vez en cuando|ab und zu|de temps en temps|each time|every time|every single time|with us|on me|for us|thanks|thank you|from (?:now|today|here)(?: on)?(?: out)?|going"
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
    match = _CONDITION.search(_SOFT.sub("", sentence))
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
    return _named(match["rest"]) if match else ""


def _aim(part: str, patterns: Iterable[re.Pattern[str]] = ()) -> str:
    """What an order is for by its opening or closing words: "for the board paper, …", "… in the letter"."""
    for pattern in patterns or (_AIM_FIRST, _AIM_LAST, _AIM_OBJECT):
        match = pattern.search(part)
        if match and not _NO_AIM.search(match["rest"]):
            return _named(match["rest"])
    return ""


def _named(phrase: str) -> str:
    return "for " + " ".join(sorted(stem(w) for w in words(phrase) if w not in STOP_WORDS))
