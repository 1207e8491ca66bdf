"""Sentence patterns that tell something about a person, an object or a task."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ._lexicon import COMMON, MONTHS, WEEKDAYS

_NAME = r"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[A-ZÀ-Þ][\w'’À-ÿ-]+(?: (?:(?:de|del|la|van|von|der|da) )*[A-ZÀ-Þ][\w'’À-ÿ-]+){0,3}"
_NOUN = r"[a-zà-ÿ][\wà-ÿ-]*(?: [a-zà-ÿ][\wà-ÿ-]*){0,2}?"
_THING = rf"(?:[A-Za-z_][\w.]*[_.\d]\w*|[A-Z][\w-]+(?: [A-Z][\w-]+)*|{_NOUN})"
_VALUE = r"(?P<value>[^,;!?。—]{1,70}?)"
_END = r"\s*(?:[.!]?\s*$|[,;]\s|(?:,? (?:but|because|so|since|which|who|although|though|while|and (?:I|we|my|our|he|she|it|the|they|his|her|has|is|lives|works|likes))\b))"
_BE = r"(?:is|are|was|'s|’s)(?: (?:now|currently|actually|still|also|again|already|really|officially|going to be))*"
_MOVED = r"(?:(?:has|have|was|were|is|got|had)(?: been)?(?: now)? )?(?:moved|changed|postponed|pushed(?: back)?|shifted|rescheduled|extended|brought forward|switched|raised|lowered|increased|reduced|updated)(?: (?:back|up|forward))?(?: from [^,;]{1,30}?)? to"

_PERSONS = (
    "wife husband partner girlfriend boyfriend mother father mom mum dad sister brother son daughter child baby aunt uncle cousin nephew niece grandmother grandfather "
    "grandma grandpa friend neighbour neighbor boss manager colleague coworker co-worker teammate teacher tutor professor supervisor advisor doctor dentist therapist "
    "lawyer landlord client customer roommate flatmate assistant student esposa esposo marido madre padre hermana hermano hijo hija amigo amiga jefe jefa 妻子 丈夫 妈妈 爸爸 "
    "姐姐 妹妹 哥哥 弟弟 儿子 女儿 朋友 老板 老师"
).split()
_ROLE = re.compile(
    rf"\b(?:{'|'.join(_PERSONS[:-12])}|lead|leader|head|director|ceo|cto|cfo|founder|engineer|developer|designer|scientist|analyst|architect|nurse|chef|cook|writer|author|editor|artist|"
    r"owner|person|man|woman|girl|boy|president|chair|secretary|intern|researcher|consultant|expert|specialist|coach|pilot|driver|farmer|actor|actress|singer|musician|programmer|accountant|"
    r"ingenier[oa]|profesora?|médic[oa]|abogad[oa]|directora?)\b",
    re.IGNORECASE,
)
_TASK_ATTRIBUTES = frozenset("deadline status priority assignee".split()) | {"due date", "start date", "end date", "fecha límite", "plazo", "截止日期"}
_NO_SUBJECT = frozenset(
    """this that it there these those what which who one thing things problem problems question questions idea ideas point points reason reasons way answer answers result results goal
    issue issues guess opinion understanding concern worry hope wish plan plans intention rest same first last next other only best worst most everything nothing something anything fact
    truth thought thoughts feeling suggestion mistake bad fault apologies pleasure turn example following case difference sentence text above previous error bug conclusion advantage
    disadvantage solution key trick catch main""".split()
)
_NO_VALUE = re.compile(
    r"(?:not|never|no|n['’]t|how|what|why|that|to|if|when|whether|where|who|going|trying|there|here|it|this|just|like|about|because|as|so|too|very|the (?:same|case|problem|question|point|best|reason)|fine|ok|okay|good|great|nice|bad|cool|right|wrong|true|false|done for)\b",
    re.IGNORECASE,
)
_CONCRETE = re.compile(r"\d|[`\"“]|(?<!^)\b[A-ZÀ-Þ]\w|^[A-ZÀ-Þ]\w+|\b(?:" + "|".join([*WEEKDAYS, *(m for m in MONTHS if len(m) > 3)]) + r")\b|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b")
_DATE = r"(?:on |by |before |until |para |antes del? )?(?P<due>(?:next |this |the )?(?:\d{1,2}[^,;.]{0,20}|(?:tomorrow|tonight|today|noon|midnight|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|end of|next)[^,;.]{0,24}|lunes|martes|miércoles|jueves|viernes|sábado|domingo))"

_LEAD = re.compile(
    r"^(?:(?:actually|now|also|and|but|so|well|ok|okay|oh|yes|no|hi|hello|hey|sorry|wait|right|anyway|btw|by the way|fyi|note(?: that)?|correction|update|remember(?: that)?|just so you know|as i said|as you know|please note(?: that)?|important|also note(?: that)?|for context|context|background"
    r"|as of (?:today|now)|from now on|in fact|además|en realidad|ahora|hola|y|pero|por cierto|i think we agreed|thanks|good news|bad news)\b[\s,:;.!-]*)+",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*;\s+|,? (?:and|but) (?=(?:my|our|the deadline|the budget) |(?:[A-Z][\w-]+ )+(?:is|has|lives|works|likes)\b|I (?:am|live|work|have|need)\b)|，|、(?=我|他|她)|。")
PRONOUN = re.compile(r"\s*(?:he|she|it|él|ella|他|她|它)(?=\b|['’]s|[\u4e00-\u9fff])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A fact before its sentence is attached; `about_speaker` where it hangs on who says "I" or "my"."""

    entity: str
    kind: Literal["person", "object", "task"]
    attribute: str
    value: str
    about_speaker: bool = False


def _p(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, flags)


_I = _p(
    r"^(?:I(?:['’]m| am)(?: now)?|I['’]m) (?:(?P<age>\d{1,3})(?: years old)?|(?:from|based in|living in) (?P<home>[A-ZÀ-Þ][^,;.!]{1,40})|(?P<role>an? [^,;.!]{2,50}?)(?: (?:at|for) (?P<employer>[A-ZÀ-Þ][^,;.!]{1,40}))?|(?P<diet>vegan|vegetarian|allergic to [^,;.!]{2,30}|left-handed|colou?r-?blind|pregnant|married|single|retired))" + _END
)
_I_DO = _p(
    r"^I(?: now| currently| just| recently)? (?P<verb>live in|moved to|work at|work for|work as|work in|study at|study|teach|speak|was born in|was born on|graduated from|use|drive|own|play|prefer|love|like|hate|dislike|have)(?: now)? " + _VALUE + _END
)
_MY_NAMED = _p(rf"^(?:[Mm]y|[Oo]ur) (?P<noun>{_NOUN})(?:(?: {_BE}| was|['’]s) (?:called|named)|['’]s name (?:is(?: now)?|was changed to)) [\"“]?(?P<value>{_NAME})[\"”]?" + _END)
_HAVE_NAMED = _p(rf"^(?:I|[Ww]e) (?:have|own|adopted|got|bought) (?:an?|one) (?P<noun>{_NOUN}) (?:called|named) [\"“]?(?P<value>{_NAME})[\"”]?" + _END)
_APPOSED = _p(rf"^(?:[Mm]y|[Oo]ur) (?P<noun>{_NOUN}),? (?P<value>{_NAME}),? (?=(?:is|has|lives|works|likes|loves|hates|wants|was|turned)\b)(?P<rest>.+)$")
_MY_NAME = _p(rf"^(?:[Mm]y name(?:['’]s| is(?: now)?)|I(?:['’]m| am) called|[Cc]all me) (?P<value>{_NAME})" + _END)
_ATTRIBUTE_OF = _p(rf"^(?:[Tt]he|[Mm]y|[Oo]ur) (?P<attribute>{_NOUN}) (?:of|for) (?:the |my |our )?(?P<entity>{_THING}) (?:{_MOVED}|{_BE}) {_VALUE}" + _END)
_OWNER = _p(rf"^(?:[Tt]he |[Mm]y |[Oo]ur )?(?P<entity>{_THING})['’]s (?P<attribute>{_NOUN}|[A-Z]{{2,6}}) (?:{_MOVED}|{_BE}) {_VALUE}" + _END)
_MY = _p(rf"^(?P<whose>[Mm]y|[Oo]ur) (?P<entity>{_NOUN})(?: {_MOVED}| {_BE}) {_VALUE}" + _END)
_THE = _p(rf"^[Tt]he (?P<entity>{_NOUN})(?: {_MOVED}| {_BE}) {_VALUE}" + _END)
_SUBJECT = rf"(?P<entity>(?:[Mm]y|[Oo]ur|[Tt]he) {_NOUN}|{_NAME}|`?[A-Za-z_]\w*(?:[_.\d]\w*)+`?|`\w+`|[a-z]{{1,4}}\d?)"
_HAS = _p(rf"^{_SUBJECT} (?:now )?(?P<verb>has|have|contains|costs|weighs|holds) (?:now )?(?P<value>(?:about |around |exactly |only )?[$€£]?\d[\d.,]*[%kKmM]?(?: [a-zà-ÿ%€-]+){{0,2}}|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no) [a-z]+(?: [a-z]+)?|an? [a-z][^,;.!]{{2,40}})" + _END)
_DOES = _p(rf"^(?P<entity>{_NAME}|(?:[Mm]y|[Oo]ur) {_NOUN}) (?:now |currently |just |recently )?(?P<verb>lives in|moved to|works at|works for|works as|works in|studies at|studies|speaks|was born in|was born on|likes|loves|hates|dislikes|prefers|plays|manages|leads|reports to|owns|drives|uses|runs on|starts at|starts on|starts in|ends on|ends at|opens at|closes at|is due (?:on )?|turned) {_VALUE}" + _END)
_NAMED_IS = _p(rf"^(?P<entity>{_NAME}) {_BE} {_VALUE}" + _END)
_PRONOUN_IS = _p(rf"^(?:[Hh]e|[Ss]he|[Ii]t) {_BE} {_VALUE}" + _END)
_PRONOUN_IS_SHORT = _p(rf"^(?:[Hh]e|[Ss]he|[Ii]t)['’]s(?: now)? {_VALUE}" + _END)
_TASK = _p(
    r"^(?:(?:I|[Ww]e)(?: still| also| really)? (?:need to|have to|must|should remember to)|(?:TODO|To[- ]do|Todo|ToDo)\s*[:：-]?|(?:[Pp]lease )?[Rr]emind (?:me|us) to|(?:[Dd]on['’]t let me forget|I (?:mustn['’]t|must not|can['’]t) forget) to|[Mm]y (?:task|job|homework) is to|[Tt]engo que|[Tt]enemos que|[Dd]ebo|[Rr]ecuérdame) (?P<what>[^,;.!]{3,90}?)"
    r"(?:[ ,]+(?:by|before|until|no later than|on|due|para el|antes del?)(?: the)? (?P<due>[^,;.!]{2,30}))?" + _END
)
_TASK_STATE = _p(rf"^(?:[Tt]he|[Mm]y|[Oo]ur) (?P<entity>{_NOUN}) (?:is|are|has been|have been) (?:now |already |finally )?(?P<value>done|finished|complete|completed|cancelled|canceled|on hold|blocked|overdue|due (?:on |by |in )?[^,;.!]{{2,25}})" + _END)
_SPANISH = (
    ("name", _p(rf"^(?:[Mm]e llamo|[Mm]i nombre es) (?P<value>{_NAME})" + _END)),
    ("lives in", _p(r"^(?:[Aa]hora )?(?:[Yy]o )?[Vv]ivo en (?P<value>[A-ZÀ-Þ][^,;.!]{1,40}?)" + _END)),
    ("works at", _p(r"^(?:[Yy]o )?[Tt]rabajo en (?P<value>[A-ZÀ-Þ][^,;.!]{1,40}?)" + _END)),
)
_SPANISH_NAMED = _p(rf"^(?:[Mm]i|[Nn]uestr[oa]) (?P<noun>{_NOUN}) se llama (?P<value>{_NAME})" + _END)
_SPANISH_MY = _p(rf"^(?:[Mm]i|[Nn]uestr[oa]) (?P<entity>{_NOUN})(?: ahora)? es(?: ahora)? {_VALUE}" + _END)
_SPANISH_OF = _p(rf"^(?:[Ee]l|[Ll]a) (?P<attribute>fecha límite|plazo|precio|presupuesto|nombre|estado|dirección|color) (?:de la|de los|del|de|para el|para la|para) (?P<entity>{_THING}) (?:es(?: ahora)?|se cambió al?|pasa al?) {_VALUE}" + _END)
_SPANISH_IS = _p(rf"^(?P<entity>{_NAME}) es (?P<value>(?:el|la|un|una|mi) [^,;.!]{{2,50}}?)" + _END)
_CHINESE = (
    ("user", "name", _p(r"^我(?:的名字)?(?:叫|是叫)(?P<value>[\u4e00-\u9fffA-Za-z]{1,12})$|^我的名字(?:是|叫)(?P<v2>[\u4e00-\u9fffA-Za-z]{1,12})$")),
    ("user", "lives in", _p(r"^我(?:现在)?(?:住在|搬到了?)(?P<value>[\u4e00-\u9fffA-Za-z]{1,12}?)了?$")),
    ("user", "works at", _p(r"^我在(?P<value>[\u4e00-\u9fffA-Za-z]{1,14})(?:工作|上班)$")),
)
_CHINESE_MY = _p(r"^我的?(?P<noun>[\u4e00-\u9fff]{1,4}?)(?P<verb>叫|名叫|是|现在是|改成了?|改到了?)(?P<value>[^，。！？；]{1,30})$")
_CHINESE_OF = _p(r"^(?P<entity>[\u4e00-\u9fffA-Za-z_]{1,10}?)的(?P<attribute>[\u4e00-\u9fff]{1,6}?)(?:现在)?(?:是|改成了?|改到了?|改为)(?P<value>[^，。！？；]{1,30})$")
_SINGLE = {"live in": "lives in", "moved to": "lives in", "work at": "works at", "work for": "works at", "works for": "works at", "work as": "role", "works as": "role", "study at": "studies at"}
_MANY = frozenset("like love hate dislike prefer speak play own use have likes loves hates dislikes prefers speaks plays owns uses study studies teach manages leads drive drives".split())


def found_in(sentence: str, last: Found | None) -> Iterator[Found]:
    """What one plain sentence tells; `last` is the one entity of the sentence before, for "he", "she", "it"."""
    for part in _SPLIT.split(sentence.strip()):
        clause = _LEAD.sub("", part.strip()).strip()
        if not 3 <= len(clause) <= 240:
            continue
        for reader in (_of_user, _of_mine, _tasks, _of_named, _of_things, _in_spanish, _in_chinese):
            here = list(reader(clause))
            if here:
                yield from here
                break
        else:
            if last is not None:
                yield from _of_last(clause, last)


def _clean(value: str) -> str:
    value = value.strip(" .\"“”`*").strip()
    return re.sub(r"^(?:now|called|named|actually|currently|still|set to|exactly) |(?: now| instead| anymore| again|, actually| too)$", "", value)


def _kind(entity: str, value: str = "") -> Literal["person", "object", "task"]:
    last_word = entity.lower().split()[-1] if entity else ""
    if last_word in _PERSONS or entity.startswith(("Dr", "Mr", "Ms", "Prof")) or (value and _ROLE.search(value)):
        return "person"
    return "object"


def _attribute(value: str) -> str:
    """Under which attribute a copula's complement goes, so that only like replaces like."""
    if re.match(r"(?:about |almost |nearly )?\d{1,3} (?:years? old|years? of age|años)\b|\d{1,2}$", value):
        return "age"
    if re.match(r"(?:in|at|near|from|based in|located in|living in) (?:the )?[A-ZÀ-Þ]", value):
        return "location"
    if re.match(r"(?:on|due|at|by) ", value):
        return "date"
    if re.match(r"(?:an?|one of|el|la|un|una) ", value) and not re.match(r"an? (?:bit|lot|little|mess|problem|good|great|bad|nice|pain|shame)\b", value):
        return "kind"
    if re.match(r"(?:the|my|our|mi) ", value):
        return "role" if _ROLE.search(value) or value.startswith("the ") else "state"
    return "is" if _CONCRETE.search(value) else "state"


def _ok(entity: str, value: str) -> bool:
    words = entity.lower().split()
    if not words or not value or words[-1] in _NO_SUBJECT or words[0] in _NO_SUBJECT or len(value) > 64:
        return False
    if re.match(r"(?:an?|the|my|our) ", value) and len(value.split()) > 7:
        return False
    return not _NO_VALUE.match(value)


def _of_user(clause: str) -> Iterator[Found]:
    if match := _MY_NAME.match(clause):
        yield Found("user", "person", "name", _clean(match["value"]), True)
    elif match := _I.match(clause):
        for attribute, group in (("age", "age"), ("lives in", "home"), ("role", "role"), ("works at", "employer"), ("is", "diet")):
            value = match[group]
            if value and not re.match(r"an? (?:bit|lot|little|big|huge|beginner at|fan|mix|part|person)\b", value):
                yield Found("user", "person", attribute if attribute != "is" else f"is {value.split()[0]}", _clean(value), True)
    elif match := _I_DO.match(clause):
        verb, value = match["verb"], _clean(match["value"])
        if verb == "have" and not re.match(r"(?:an?|one|two|three|four|five|\d+) (?!question|problem|issue|idea|bug|few|lot|doubt|feeling|look|error)[a-z]+(?: [a-z]+)?$", value):
            return
        if verb in {"use", "like", "love", "prefer", "own", "play"} and re.match(r"(?:to|it|that|this|how|your|you|the (?:idea|way))\b", value):
            return
        attribute = _SINGLE.get(verb, verb)
        if verb in _MANY:
            if len(value.split()) > 4 or re.search(r"\b(?:it|that|you|him|her|them|this|ing)\b", value):
                return
            attribute = f"{verb} {value.split()[-1].lower()}"
        yield Found("user", "person", attribute, value, True)


def _of_mine(clause: str) -> Iterator[Found]:
    if match := _APPOSED.match(clause):
        yield Found(match["noun"], _kind(match["noun"]), "name", match["value"], True)
        for item in _of_named(f"{match['value']} {match['rest']}"):
            yield Found(match["noun"], _kind(match["noun"]), item.attribute, item.value, True)
    elif match := _MY_NAMED.match(clause) or _HAVE_NAMED.match(clause):
        noun = match["noun"].removesuffix(" name")
        if _ok(noun, match["value"]):
            yield Found(noun, _kind(noun), "name", _clean(match["value"]), True)
    elif match := _TASK_STATE.match(clause):
        if match["entity"].split()[-1] not in _NO_SUBJECT | {"dinner", "food", "door"}:
            due = match["value"].startswith("due ")
            yield Found(match["entity"], "task", "deadline" if due else "status", _clean(re.sub(r"^due (?:on |by |in )?", "", match["value"])))


def _tasks(clause: str) -> Iterator[Found]:
    match = _TASK.match(clause)
    if not match:
        return
    what, due = match["what"].strip(), match["due"]
    if re.match(r"(?:say|admit|know|understand|be|have|think|ask|see|show our|push|do something|find a (?:better )?way|get the word|go now|tell you|agree|apologi[sz]e|confess|emphasi[sz]e)\b", what):
        return
    yield Found(what, "task", "deadline" if due else "status", due.strip() if due else "open", True)


def _of_things(clause: str) -> Iterator[Found]:
    for pattern in (_ATTRIBUTE_OF, _OWNER):
        match = pattern.match(clause)
        if match:
            attribute, entity, value = match["attribute"].lower(), match["entity"], _clean(match["value"])
            if entity.lower() in {"it", "that", "what", "there", "here", "who", "he", "she", "let", "how"} or not _ok(attribute, value):
                return
            if not _CONCRETE.search(value) and len(value.split()) > 2:
                return
            named = entity[0].isupper() and attribute not in _TASK_ATTRIBUTES
            kind = "task" if attribute in _TASK_ATTRIBUTES else "person" if named and attribute in {"birthday", "age", "job", *_PERSONS} else _kind(entity)
            yield Found(entity, kind, attribute, value, "my " in clause.lower()[:4])
            return
    if match := _HAS.match(clause):
        entity, value = re.sub(r"^(?:[Mm]y|[Oo]ur|[Tt]he) |`", "", match["entity"]), _clean(match["value"])
        if _ok(entity, value) and (entity != match["entity"] or entity.lower() not in COMMON):
            counted = re.sub(r"^(?:about |around |exactly |only )?(?:[$€£]?\d[\d.,]*[%kKmM]?|[a-z]+) ?", "", value)
            yield Found(entity, _kind(entity), f"{match['verb']} {counted}".strip(), value, clause[:3].lower() in {"my ", "our"})
        return
    match = _MY.match(clause) or _THE.match(clause)
    if match:
        entity, value = match["entity"], _clean(match["value"])
        mine = match.re is _MY
        if not _ok(entity, value) or not (_CONCRETE.search(value) or (mine and _attribute(value) != "state") or (mine and len(value.split()) == 1)):
            return
        kind = "task" if entity in _TASK_ATTRIBUTES else _kind(entity)
        attribute = "is" if kind == "task" or re.search(r" to$|moved|changed", clause[: match.start("value")].strip()) else _attribute(value)
        yield Found(entity, kind, attribute, value, mine)


def _of_named(clause: str) -> Iterator[Found]:
    match = _DOES.match(clause)
    if match:
        entity, verb, value = re.sub(r"^(?:[Mm]y|[Oo]ur) ", "", match["entity"]), match["verb"].strip(), _clean(match["value"])
        if (not _is_name(entity) and entity == match["entity"]) or not _ok(entity, value):
            return
        attribute = "age" if verb == "turned" else "date" if verb.startswith("is due") else _SINGLE.get(verb, verb)
        if verb in _MANY:
            attribute = f"{verb} {value.split()[-1].lower()}"
        person = verb.split()[0] in {"lives", "works", "likes", "loves", "hates", "dislikes", "studies", "speaks", "prefers", "plays", "manages", "leads", "reports", "drives", "owns"}
        kind = "person" if person and (entity[0].isupper() or _kind(entity) == "person") else _kind(entity)
        yield Found(entity, kind, attribute, value, entity != match["entity"])
        return
    match = _NAMED_IS.match(clause)
    if match and _is_name(match["entity"]):
        entity, value = match["entity"], _clean(match["value"])
        attribute = _attribute(value)
        if _ok(entity, value) and attribute != "state":
            yield Found(entity, _kind(entity, value) if attribute != "age" else "person", attribute, value)


def _is_name(entity: str) -> bool:
    first = entity.split()[0].lower().rstrip(".")
    return entity[0].isupper() and (first not in COMMON or first in {"dr", "mr", "mrs", "ms", "prof"}) and first not in WEEKDAYS and first not in MONTHS


def _of_last(clause: str, last: Found) -> Iterator[Found]:
    if not PRONOUN.match(clause):
        return
    if clause[:2].lower() == "it" and last.kind == "person":
        return
    named = re.sub(r"^\w+", "Xx", clause, count=1)
    for item in (*_of_named(named), *_of_things(named)):
        yield Found(last.entity, last.kind, item.attribute, item.value, last.about_speaker)
        return
    match = _PRONOUN_IS_SHORT.match(clause)
    if match and _ok(last.entity, value := _clean(match["value"])) and _attribute(value) != "state":
        yield Found(last.entity, last.kind, _attribute(value), value, last.about_speaker)


def _in_spanish(clause: str) -> Iterator[Found]:
    for attribute, pattern in _SPANISH:
        if match := pattern.match(clause):
            yield Found("user", "person", attribute, _clean(match["value"]), True)
            return
    if match := _SPANISH_NAMED.match(clause):
        yield Found(match["noun"], _kind(match["noun"]), "name", _clean(match["value"]), True)
    elif match := _SPANISH_OF.match(clause):
        kind: Literal["task", "object"] = "task" if match["attribute"] in _TASK_ATTRIBUTES else "object"
        yield Found(match["entity"], kind, match["attribute"], _clean(match["value"]))
    elif match := _SPANISH_MY.match(clause):
        if _ok(match["entity"], match["value"]) and not match["value"].startswith(("que ", "cómo", "no ")):
            yield Found(match["entity"], _kind(match["entity"]), _attribute(_clean(match["value"])), _clean(match["value"]), True)
    elif (match := _SPANISH_IS.match(clause)) and _is_name(match["entity"]):
        yield Found(match["entity"], _kind(match["entity"], match["value"]), _attribute(match["value"]), _clean(match["value"]))


def _in_chinese(clause: str) -> Iterator[Found]:
    if not re.search(r"[\u4e00-\u9fff]", clause):
        return
    clause = re.sub(r"^(?:其实|对了|另外|现在|那么|还有)", "", clause.rstrip("。！ "))
    for entity, attribute, pattern in _CHINESE:
        if match := pattern.match(clause):
            yield Found(entity, "person", attribute, next(group for group in match.groups() if group), True)
            return
    if re.search(r"不是|没有|什么|谁|哪", clause):
        return
    if match := _CHINESE_MY.match(clause):
        named = "叫" in match["verb"]
        yield Found(match["noun"].removesuffix("的"), _kind(match["noun"]), "name" if named else "is", match["value"].removesuffix("了"), True)
    elif match := _CHINESE_OF.match(clause):
        kind: Literal["task", "object"] = "task" if match["attribute"] in _TASK_ATTRIBUTES else "object"
        yield Found(match["entity"], kind, match["attribute"], match["value"].removesuffix("了"))
