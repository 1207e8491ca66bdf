"""Sentence patterns that tell something about a person, an object or a task."""

from __future__ import annotations

import re

from ._lexicon import MONTHS, WEEKDAYS

NAME = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[A-ZÀ-Þ][\w'’À-ÿ-]+(?: (?:(?:de|del|la|van|von|der|da)"
    r" )*[A-ZÀ-Þ][\w'’À-ÿ-]+){0,3}"
)
NOUN = r"[a-zà-ÿ][\wà-ÿ-]*(?: [a-zà-ÿ][\wà-ÿ-]*){0,2}?"
COMPOUND = rf"(?:(?:[A-Z][\w-]+ ){{1,2}}[a-z][\w-]*(?: [a-z][\w-]*)?|{NOUN})"
"""A noun, with a name before it where it has one: "Kessler report", "API key"."""
THING = rf"(?:[A-Za-z_][\w.]*[_.\d]\w*|[A-Z][\w-]+(?: [A-Z][\w-]+)*|{NOUN})"
VALUE = r"(?P<value>(?:[^,;!?。—]|,(?=\d{3}\b)){1,70}?)"
END = (
    r"\s*(?:[.!]?\s*$|[,;]\s|(?:,? (?:but|because|so|since|which|who|although|though|while"
    r"|and (?:I|we|my|our|he|she|it|the|they|his|her|its|their|has|is|lives|works|likes))\b))"
)
BE = (
    r"(?:is|are|was|'s|’s)(?: (?:now|currently|actually|still|also|again|already|really|officially"
    r"|going to be))*"
)
MOVED = (
    r"(?:(?:has|have|was|were|is|got|had)(?: been)?(?: now)? )?(?:moved|changed|postponed"
    r"|pushed(?: back)?|shifted|rescheduled|extended|brought forward|switched|raised|lowered"
    r"|increased|reduced|updated|upgraded|renamed|went|gone|rose|risen|fell|fallen|dropped|grew|climbed)"
    r"(?: (?:back|up|down|forward))?(?: from [^,;]{1,30}?)? to"
)

PERSONS = (
    "wife husband partner girlfriend boyfriend mother father mom mum dad sister brother"
    " son daughter child baby aunt uncle cousin nephew niece grandmother grandfather "
    "grandma grandpa friend neighbour neighbor boss manager colleague coworker co-worker"
    " teammate teacher tutor professor supervisor advisor doctor dentist therapist "
    "lawyer landlord client customer roommate flatmate assistant student esposa esposo marido"
    " madre padre hermana hermano hijo hija amigo amiga jefe jefa chef chefin mutter vater schwester bruder sohn"
    " tochter freund freundin kollege kollegin nachbar nachbarin lehrer lehrerin oma opa onkel tante 妻子 丈夫 妈妈 爸爸 "
    "姐姐 妹妹 哥哥 弟弟 儿子 女儿 朋友 老板 老师 同事 同学 邻居"
).split()
COMPLEMENTS = frozenset("with to for from at in on about by of after before between against near".split())
"""What ties a name to the noun before it, so that it is no name of that noun's."""
QUALIFIED = re.compile(r"(?P<value>\S+(?: \S+)?) (?P<when>(?:after|before|during) [^,;]*\d[^,;]*)")
"""A measurement and when it was taken: "0.5 after epoch 1" is not replaced by "0.3 after epoch 2"."""
SEVERAL = frozenset(
    """sister brother son daughter child aunt uncle cousin nephew niece friend neighbour neighbor colleague coworker
    co-worker teammate teacher tutor professor client customer roommate flatmate student dog cat horse rabbit hamster
    hermana hermano hijo hija amigo amiga""".split()
)
"""Relatives, pets and the like of whom people have several."""
ROLE = re.compile(
    rf"\b(?:{'|'.join(PERSONS[:-15])}|lead|leader|head|director|ceo|cto|cfo|founder|engineer"
    rf"|developer|designer|scientist|analyst|architect|nurse|chef|cook|writer|author|editor"
    rf"|artist|"
    r"owner|person|man|woman|girl|boy|president|chair|secretary|intern|researcher|consultant"
    r"|expert|specialist|coach|pilot|driver|farmer|actor|actress|singer|musician|programmer"
    r"|accountant|master|manager|"
    r"ingenier[oa]|profesora?|médic[oa]|abogad[oa]|directora?)\b",
    re.IGNORECASE,
)
TASK_ATTRIBUTES = frozenset("deadline status priority assignee".split()) | {
    "due date",
    "start date",
    "end date",
    "fecha límite",
    "plazo",
    "截止日期",
}
NO_SUBJECT = frozenset(
    """this that it there these those what which who one thing things problem problems question questions idea ideas point points reason reasons way answer answers result results goal
    issue issues guess opinion understanding concern worry hope wish plan plans intention rest same first last next other only best worst most everything nothing something anything fact
    truth thought thoughts feeling suggestion mistake bad fault apologies pleasure turn example following case difference sentence text above previous error bug conclusion advantage
    disadvantage solution key trick catch main""".split()
)
NO_VALUE = re.compile(
    r"(?:not|never|no|n['’]t|how|what|why|that|to|if|when|whether|where|who|going|trying"
    r"|there|here|it|this|just|like|about|because|as|so|too|very|the (?:same|case|problem"
    r"|question|point|best|reason)|fine|ok|okay|good|great|nice|bad|cool|right|wrong|true"
    r"|false|done for)\b",
    re.IGNORECASE,
)
CONCRETE = re.compile(
    r"\d|[`\"“]|(?<!^)\b[A-ZÀ-Þ]\w|^[A-ZÀ-Þ]\w+|\b(?:"
    + "|".join([*WEEKDAYS, *(m for m in MONTHS if len(m) > 3)])
    + r")\b|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b"
)

A_DATE = re.compile(
    r"(?:(?:next|this|the) )?(?:"
    + "|".join([*WEEKDAYS, *(m for m in MONTHS if len(m) > 3)])
    + r"|tomorrow|today"
    r"|\d{1,2}(?:st|nd|rd|th|\.)? (?:of )?(?:"
    + "|".join(m for m in MONTHS if len(m) > 2)
    + r")|\d{4}-\d\d-\d\d"
    r"|\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\d{1,2}:\d\d)\b",
    re.IGNORECASE,
)

LEAD = re.compile(
    r"^(?:(?:actually|please|now|also|and|but|so|well|ok|okay|oh|yes|no|hi|hello|hey|sorry|wait"
    r"|right|anyway|btw|by the way|fyi|note(?: that)?|correction|update|remember(?: that)?"
    r"|just so you know|as i said|as you know|please note(?: that)?|important|also note(?:"
    r" that)?|for context|context|background"
    r"|as of (?:today|now)|from now on|in fact|además|en realidad|ahora|hola|y|pero|por cierto"
    r"|i think we agreed|thanks|good news|bad news|i(?:['’]ve| have)? changed my mind|i was wrong|i misspoke"
    r"|my mistake|scratch that|perdón|perdona|lo siento|no espera|entschuldigung|korrektur|nein|不对|更正|说错了)"
    r"(?:\b|(?<=[\u4e00-\u9fff]))[\s,:;.!，。-]*)+",
    re.IGNORECASE,
)
SPLIT = re.compile(
    r"\s*;\s+|,? (?:and|but) (?=(?:my|our|the deadline|the budget) |(?:[A-Z][\w-]+ )+(?:is"
    r"|has|lives|works|likes)\b|I (?:am|live|work|have|need)\b)|,\s+(?=I (?:am|live|work|have|need|teach|study|own)\b)|，|、(?=我|他|她)|。"
)
PRONOUN = re.compile(r"\s*(?:he|she|it|él|ella|他|她|它)(?=\b|['’]s|[\u4e00-\u9fff])", re.IGNORECASE)


def _p(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, flags)


I_AM = _p(
    r"^(?:I(?:['’]m| am)(?: now)?|I['’]m) (?:(?P<age>\d{1,3})(?: years old)?(?: now)?|(?:from|based"
    r" in|living in) (?P<home>[A-ZÀ-Þ][^,;.!]{1,40})|(?P<role>an? [^,;.!]{2,50}?)(?: (?:at"
    r"|for) (?P<employer>[A-ZÀ-Þ][^,;.!]{1,40}))?|(?P<diet>vegan|vegetarian|allergic to [^,;.!]{2,30}"
    r"|left-handed|colou?r-?blind|pregnant|married|single|retired))" + END
)
I_DO = _p(
    r"^(?:I|[Ww]e(?= (?:now |currently )?(?:have|use|own)\b))(?: now| currently| just| recently)? (?P<verb>live in|moved to|work at|work for|work"
    r" as|work in|study at|study|teach|speak|was born in|was born on|graduated from|use|drive"
    r"|own|play|prefer|love|like|hate|dislike|have)(?: now)? " + VALUE + END
)
MY_NAMED = _p(
    rf"^(?:[Mm]y|[Oo]ur) (?P<noun>{NOUN})(?:(?: {BE}| was|['’]s) (?:called|named)|['’]s"
    rf" name (?:is(?: now)?|was changed to)) [\"“]?(?P<value>{NAME})[\"”]?" + END
)
HAVE_NAMED = _p(
    rf"^(?:I|[Ww]e) (?:have|own|adopted|got|bought) (?:an?|one) (?P<noun>{NOUN}) (?:called"
    rf"|named) [\"“]?(?P<value>{NAME})[\"”]?" + END
)
APPOSED = _p(
    rf"^(?:[Mm]y|[Oo]ur) (?P<noun>{NOUN}),? (?P<value>{NAME}),? (?=(?:is|was|has|turned"
    rf"|[a-z]{{2,12}}[^s\W]s)\b)(?P<rest>.+)$"
)
MY_NAME = _p(
    rf"^(?:[Mm]y name(?:['’]s| is(?: now)?)|I(?:['’]m| am) called|[Cc]all me) (?P<value>{NAME})" + END
)
ATTRIBUTE_OF = _p(
    rf"^(?:[Tt]he|[Mm]y|[Oo]ur) (?P<attribute>{NOUN}) (?:of|for) (?:the |my |our )?(?P<entity>{THING})"
    rf" (?:{MOVED}|{BE}) {VALUE}" + END
)
OWNER = _p(
    rf"^(?:[Tt]he |[Mm]y |[Oo]ur )?(?P<entity>{THING})['’]s (?P<attribute>{NOUN}|[A-Z]{{2,6}})"
    rf" (?:{MOVED}|{BE}) {VALUE}" + END
)
MY = _p(rf"^(?P<whose>[Mm]y|[Oo]ur) (?P<entity>{NOUN})(?: {MOVED}| {BE}) {VALUE}" + END)
THE = _p(rf"^[Tt]he (?P<entity>{COMPOUND})(?: {MOVED}| {BE}) {VALUE}" + END)
SUBJECT = (
    rf"(?P<entity>(?:[Mm]y|[Oo]ur|[Tt]he) {NOUN}|{NAME}|`?[A-Za-z_]\w*(?:[_.\d]\w*)+`?|`\w+`"
    rf"|[a-z]{{1,4}}\d?)"
)
HAS = _p(
    rf"^{SUBJECT} (?:now )?(?P<verb>has|have|contains|costs|weighs|holds) (?:now )?(?P<value>(?:about"
    rf" |around |exactly |only )?[$€£]?\d[\d.,]*[%kKmM]?(?: [A-Za-zà-ÿ%€-]+){{0,3}}|(?:two|three"
    rf"|four|five|six|seven|eight|nine|ten|eleven|twelve|no) [a-z]+(?: [a-z]+)?|an? [a-z][^,;.!]{{2,40}})"
    + END
)
DOES = _p(
    rf"^(?P<entity>{NAME}|(?:[Mm]y|[Oo]ur) {NOUN}) (?:now |currently |just |recently )?(?P<verb>lives"
    rf" in|moved to|works at|works for|works as|works in|studies at|studies|speaks|was born"
    rf" in|was born on|likes|loves|hates|dislikes|prefers|plays|manages|leads|runs|teaches|heads|chairs|reports to|owns"
    rf"|drives|uses|runs on|starts at|starts on|starts in|ends on|ends at|opens at|closes"
    rf" at|is due (?:on )?|turned) {VALUE}" + END
)
NAMED_IS = _p(rf"^(?P<entity>{NAME}) {BE} {VALUE}" + END)
PRONOUN_IS_SHORT = _p(rf"^(?:[Hh]e|[Ss]he|[Ii]t)['’]s(?: now)? {VALUE}" + END)
# Any verb in the third person, where what follows is a place or time that can be told apart from talk.
GOES = _p(
    rf"^(?:[Mm]y|[Oo]ur|[Tt]he) (?P<entity>{COMPOUND})"
    rf" (?:now |also |usually |always )?(?P<verb>[a-z]{{2,12}}[^s\W]s(?: place)? (?:at|on|in|from|to|for|by|until)) {VALUE}"
    + END
)
CHANGED = _p(
    rf"^(?:I|[Ww]e|[Tt]hey|[Ll]et['’]s|[Ll]et us)(?:['’]ve| have)?(?: just| now| also)? (?P<verb>chang|set|reset|upgrad|updat"
    rf"|renam|mov|switch|rais|lower|increas|reduc|extend|postpon|push|bump|migrat|shift)(?:e?d|ed|e)?(?: back| up)?"
    rf" (?:my|our|the) (?P<entity>{COMPOUND})(?: from [^,;]{{1,30}}?)? to {VALUE}" + END
)
TASK = _p(
    r"^(?:(?:I|[Ww]e)(?: still| also| really)? (?:need to|have to|must|should remember to)"
    r"|(?:TODO|To[- ]do|Todo|ToDo)\s*[:：-]?|(?:[Pp]lease )?[Rr]emind (?:me|us) to|(?:[Dd]on['’]t"
    r" let me forget|I (?:mustn['’]t|must not|can['’]t) forget) to|[Mm]y (?:task|job|homework)"
    r" is to|[Tt]engo que|[Tt]enemos que|[Dd]ebo|[Rr]ecuérdame) (?P<what>[^,;.!]{3,90}?)"
    r"(?:[ ,]+(?:by|before|until|no later than|on|due|para el|antes del?)(?: the)? (?P<due>[^,;.!]{2,30}))?"
    + END
)
TASK_STATE = _p(
    rf"^(?:[Tt]he|[Mm]y|[Oo]ur) (?P<entity>{COMPOUND}) (?:is|are|has been|have been) (?:now "
    rf"|already |finally )?(?P<value>done|finished|complete|completed|cancelled|canceled|on"
    rf" hold|blocked|overdue|due (?:on |by |in )?[^,;.!]{{2,25}})" + END
)
GERMAN_NOUN = r"[A-ZÄÖÜ][\wäöüß-]+"
GERMAN = (
    ("name", _p(rf"^(?:[Ii]ch heiße|[Mm]ein Name ist)(?: jetzt| doch)? (?P<value>{NAME})" + END)),
    (
        "lives in",
        _p(r"^(?:[Ii]ch wohne|[Ii]ch lebe)(?: jetzt| nun)? in (?P<value>[A-ZÄÖÜ][^,;.!]{1,40}?)" + END),
    ),
    ("works at", _p(r"^[Ii]ch arbeite(?: jetzt| nun)? bei (?P<value>[A-ZÄÖÜ][^,;.!]{1,40}?)" + END)),
)
GERMAN_NAMED = _p(
    rf"^(?:[Mm]ein|[Uu]nser)e? (?P<noun>{GERMAN_NOUN}) heißt(?: jetzt| nun| doch)? (?P<value>{NAME})" + END
)
GERMAN_MY = _p(rf"^(?:[Mm]ein|[Uu]nser)e? (?P<entity>{GERMAN_NOUN}) ist(?: jetzt| nun| doch)? {VALUE}" + END)
SPANISH = (
    ("name", _p(rf"^(?:[Mm]e llamo|[Mm]i nombre es) (?P<value>{NAME})" + END)),
    ("lives in", _p(r"^(?:[Aa]hora )?(?:[Yy]o )?[Vv]ivo en (?P<value>[A-ZÀ-Þ][^,;.!]{1,40}?)" + END)),
    ("works at", _p(r"^(?:[Yy]o )?[Tt]rabajo en (?P<value>[A-ZÀ-Þ][^,;.!]{1,40}?)" + END)),
)
SPANISH_NAMED = _p(rf"^(?:[Mm]i|[Nn]uestr[oa]) (?P<noun>{NOUN}) se llama (?P<value>{NAME})" + END)
SPANISH_MY = _p(rf"^(?:[Mm]i|[Nn]uestr[oa]) (?P<entity>{NOUN})(?: ahora)? es(?: ahora)? {VALUE}" + END)
SPANISH_OF = _p(
    rf"^(?:[Ee]l|[Ll]a) (?P<attribute>fecha límite|plazo|precio|presupuesto|nombre|estado"
    rf"|dirección|color) (?:de la|de los|del|de|para el|para la|para) (?P<entity>{THING})"
    rf" (?:es(?: ahora)?|se cambió al?|pasa al?) {VALUE}" + END
)
SPANISH_IS = _p(rf"^(?P<entity>{NAME}) es (?P<value>(?:el|la|un|una|mi) [^,;.!]{{2,50}}?)" + END)
CHINESE = (
    (
        "user",
        "name",
        _p(
            r"^我(?:的名字)?(?:叫|是叫)(?P<value>[\u4e00-\u9fffA-Za-z]{1,12})$|^我的名字(?:是|叫)(?P<v2>[\u4e00-\u9fffA-Za-z]{1,12})$"
        ),
    ),
    ("user", "lives in", _p(r"^我(?:现在)?(?:住在|搬到了?)(?P<value>[\u4e00-\u9fffA-Za-z]{1,12}?)了?$")),
    ("user", "works at", _p(r"^我在(?P<value>[\u4e00-\u9fffA-Za-z]{1,14})(?:工作|上班)$")),
)
CHINESE_MY = _p(
    r"^我的?(?P<noun>[\u4e00-\u9fff]{1,4}?)(?P<verb>叫|名叫|是|现在是|改成了?|改到了?)(?P<value>[^，。！？；]{1,30})$"
)
CHINESE_OF = _p(
    r"^(?P<entity>[\u4e00-\u9fffA-Za-z_]{1,10}?)的(?P<attribute>[\u4e00-\u9fff]{1,6}?)(?:现在)?(?:是"
    r"|改成了?|改到了?|改为)(?P<value>[^，。！？；]{1,30})$"
)
LASTING = "allergic|afraid|scared|responsible|married|engaged|related|fluent|interested|based|located"
"""What somebody is for longer than a conversation; other adjectives after a capital judge ("Dancing is great for …")."""
SINGLE = {
    "live in": "lives in",
    "moved to": "lives in",
    "work at": "works at",
    "work for": "works at",
    "works for": "works at",
    "work as": "role",
    "works as": "role",
    "study at": "studies at",
}
MANY = frozenset(
    "like love hate dislike prefer speak play own use have likes loves hates dislikes prefers"
    " speaks plays owns uses study studies teach manages leads drive drives runs teaches heads chairs".split()
)
NO_TASK = re.compile(
    r"(?:say|admit|know|understand|be|have|think|ask|see|show our|push|do something|find a (?:better )?way|get the word"
    r"|go now|tell you|agree|apologi[sz]e|confess|emphasi[sz]e)\b"
)
"""What is said to be done is no task of its own: "I have to admit"."""
