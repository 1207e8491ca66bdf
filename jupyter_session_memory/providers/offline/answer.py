"""What the offline demo says to a request, and which of its messages that quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ...messages import WireMessage
from ...text.sentences import (
    is_code,
    is_order,
    is_question,
    is_small_talk,
    is_unspaced,
    sentences,
    without_lead,
)
from ...text.words import STOP_WORDS
from . import lexicon
from .corrections import follow_up, history, normal, versions
from .matching import answers
from .questions import Question, question
from .reading import Known, Reading, Teller, Told, passage, read, reading
from .tokens import is_foreign, is_unknown, singular
from .values import TIMES, values

NOTED = "Noted."
DEMO = "I am the offline demo. I know only the messages I am sent."
_MOST = 5
"""Quotes in one answer."""
_MOST_READ = 500
"""Sentences of one input that are compared with what was told before; a longer paste is data, not a correction."""

_EVERYTHING = re.compile(
    r"^(?:what (?:do|did|have|has) (?:you|u|i) (?:know|remember|learn(?:ed|t)?|say|said|tell"
    r"|told)(?: you)?(?: about (?:me|us|myself))?"
    r"(?: so far| until now| earlier| before| already)?|what (?:is|'s) in your memory|what have we (?:talked|spoken"
    r"|discussed)(?: about)?.*|recap(?: .*)?"
    r"|(?:can you )?(?:please )?summari[sz]e (?:what (?:i|we) (?:said|told you|talked|discussed).*"
    r"|(?:our|this|the) (?:chat|conversation"
    r"|talk|session|discussion|dialogue|messages)(?: so far)?|everything)"
    r"|(?:list|tell me|show me|repeat) (?:everything|all|all (?:the|my) facts|(?:the|my) facts|what (?:you know"
    r"|i (?:said|told you)))(?: .*)?"
    r"|qu[eé] (?:sabes|recuerdas) (?:de|sobre) m[ií]|qu[eé] te (?:dije|he dicho)"
    r"|你知道我什么|我(?:说|告诉)了?你?什么|我说过什么)$",
    re.I,
)
_ABOUT_ME = re.compile(r"\babout (?:me|myself|us)\b|\bm[ií]$|关于我|知道我", re.I)
_LAST = re.compile(
    r"^(?:what did i (?:just|last) (?:say|tell you|write)|what was (?:my|the) (?:last|previous) (?:message|sentence"
    r"|thing i (?:said|told you))"
    r"|repeat (?:that|what i (?:just )?said|my last (?:message|sentence)))$",
    re.I,
)
_FIRST = re.compile(
    r"^(?:what was (?:the first thing i (?:said|told you)|my first (?:message|sentence))|what did i (?:say"
    r"|tell you) first)$",
    re.I,
)
_ABOUT = re.compile(
    r"^(?:what|anything|everything|something)?\s*(?:(?:do|did|have) (?:you|i) (?:know|remember|say|said|tell|told"
    r"|mention(?:ed)?)(?: you)?(?: anything)?"
    r"|can you tell me|tell me(?: everything| more)?(?: you know)?|what i (?:said|told you)) about (?P<topic>.+)$",
    re.I,
)
_COUNT = re.compile(
    r"^how many messages (?:have i sent|did i send|were you sent|have you been sent|did you get|do you have).*$",
    re.I,
)
_GENERAL = re.compile(
    r"\bhow (?:do|can|could|should|would) (?:i|we|you)\b|\b(?:can|could|should|may|shall|must) (?:i|we)\b",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]+")
_SOMEBODYS = re.compile(r"\b(?!What|Who|Where|When|How|That|There|It|Let)[A-Z]\w+['’]s\b")


@dataclass(frozen=True, slots=True)
class Answer:
    """The text to say, and the indexes of the request's messages it quotes."""

    text: str
    sources: tuple[int, ...] = ()


def answer(messages: Sequence[WireMessage]) -> Answer:
    """Answer the last user message of a request from the request alone."""
    request = reading(messages)
    spoken = sentences(request.text)
    if request.index < 0 or not spoken:
        return Answer(DEMO)
    overall = _overall(request.text, request, len(messages))
    if overall:
        return overall
    here = passage(request.text, Teller.USER, request.index)
    asked = [part for sentence in spoken if is_question(sentence) for part in _parts(sentence)]
    if not here or (asked and all(is_order(part) and not _tells(part) for part in asked)):
        return Answer(DEMO)
    return _replies(asked, request, here, len(messages)) if asked else _told(spoken, here, request)


def _tells(sentence: str) -> bool:
    return bool(
        re.match(
            r"(?:can|could|would|will)?\W*(?:you )?(?:please )?(?:tell|remind|show|give) me\b",
            without_lead(sentence),
            re.I,
        )
    )


def _parts(sentence: str) -> list[str]:
    """A question about two things is two questions."""
    return re.split(r"\s*,?\s+and\s+(?=(?:what|where|when|who|how|which|why)\b)", sentence, flags=re.I)


# Questions about the messages as a whole


def _overall(text: str, request: Reading, count: int) -> Answer | None:
    bare = without_lead(text.strip()).strip(" ?!.¿。？")
    if _COUNT.match(bare):
        return Answer(f"I was sent {_messages(count)}.")
    about = _ABOUT.match(bare)
    if about and not re.fullmatch(r"(?:me|myself|us)", about["topic"], re.I):
        return _on_topic(about["topic"], request, count)
    wanted = (
        _MOST + 1 if _EVERYTHING.match(bare) or about else 1 if _LAST.match(bare) or _FIRST.match(bare) else 0
    )
    if not wanted:
        return None
    own = bool(_ABOUT_ME.search(bare))
    told = list(islice(_statements(request, newest_first=not _FIRST.match(bare), own=own), wanted))
    return _quote(told[::-1]) if told else _none(count)


def _statements(request: Reading, *, newest_first: bool, own: bool) -> Iterator[Told]:
    """The user's sentences that state something, each once; only those about the user where `own`."""
    seen: set[str] = set()
    step = -1 if newest_first else 1
    for group in request.told[::step]:
        stated = [
            known.told
            for known in read(group)
            if known.told.teller is Teller.USER and (not own or known.fact.subject[0] in {"i", "my"})
        ]
        for told in dict.fromkeys(stated[::step]):
            if told.text not in seen:
                seen.add(told.text)
                yield told


def _on_topic(topic: str, request: Reading, count: int) -> Answer | None:
    words = tuple(token.word for token in question(topic).words if token.word not in {"the", "a", "an"})
    if not words:
        return None
    bare = words[1:] if words[0] == "my" else words
    found: dict[str, Told] = {}
    for each in history(request.told, words):
        subject, said = each.fact.subject, set(each.fact.words)
        if (
            subject == words
            or (subject == ("i",) and set(bare) <= said)
            or (len(words) == 1 and words[0] in {*subject, *said})
        ):
            found.setdefault(each.told.text, each.told)
    if found:
        return _quote(list(found.values()))
    return _none(count) if words[0] in {"my", "i"} else None


# Questions about one thing


def _replies(asked: list[str], request: Reading, here: tuple[Told, ...], count: int) -> Answer:
    own = tuple(told for told in here if not is_question(told.text))
    passages = (*request.told, own)
    heard = frozenset(_WORD.findall(" ".join(each.text for told in passages for each in told).lower()))
    asking = [question(part, heard) for part in asked]
    known = history(passages, [word for each in asking for word in each.vocabulary])
    lines: list[str] = []
    sources: list[int] = []
    missing = personal = False
    for part, wanted in zip(asked, asking, strict=True):
        reply = _reply(wanted, known)
        if reply:
            lines.append(reply.text)
            sources += [source for source in reply.sources if source not in sources]
        else:
            missing = True
            personal = personal or _is_personal(wanted, part, known, heard)
    if not lines:
        return _none(count) if personal else Answer(DEMO)
    if missing:
        lines.append("The messages I was sent do not answer the rest.")
    return Answer("\n".join(lines), tuple(sources))


def _reply(asking: Question, known: list[Known]) -> Answer | None:
    found = [each for each in known if answers(asking, each.fact)]
    for teller in Teller:
        # What the user said goes before what notes or tools make of it.
        mine = [each for each in found if each.told.teller is teller]
        if not mine:
            continue
        if teller is Teller.USER:
            told = versions(mine)
            if len(told) > 1 and _fits(asking, told[-1][0]):
                return _corrected(told)
            # Asked for something else of what was corrected, only its latest statement counts.
            past = [each for _, each in told[:-1]]
            mine = [each for each in mine if each.told not in past]
        latest: dict[str, Told] = {}
        for each in mine:
            latest[" ".join(each.told.text.lower().split())] = each.told
        return _quote(_narrowed(asking, mine, list(latest.values())))
    return None


def _narrowed(asking: Question, found: list[Known], told: list[Told]) -> list[Told]:
    """Only the newest of several quotes that give the same value, or of what one thing is called."""
    one_value = len({normal(each.fact.value) for each in found}) == 1
    one_subject = len({(each.fact.subject, each.fact.named) for each in found}) == 1
    return told[-1:] if one_value or (asking.asks in {"NAME", "AGE"} and one_subject) else told


def _fits(asking: Question, value: str) -> bool:
    """Whether a value that changed is of the kind asked for: a day is no answer to "where"."""
    timed = bool(TIMES & set(values(value)))
    return not timed if asking.asks == "WHERE" else timed if asking.asks == "WHEN" else True


def _is_personal(asking: Question, text: str, known: list[Known], heard: frozenset[str]) -> bool:
    """Whether the answer could only stand in the conversation, so that saying so is the honest reply."""
    words = asking.vocabulary
    if "you" in words or "your" in words:
        return False
    if "my" in words:
        return True
    if _GENERAL.search(text) and not is_unspaced(text):
        return False
    if "i" in words or (words & lexicon.EVENTS and words & {"the"}):
        return True
    if asking.asks == "COUNT" and len(words) == 2:
        # "How many eggs?"
        return True
    if asking.asks == "WHO" and any(
        name.lower() in heard for name in re.findall(r"(?<=\s)[A-Z][\w-]+", text)
    ):
        return True
    if is_foreign(text) or _SOMEBODYS.search(text) or re.search(r"\b[a-z]\b(?<![aiu])\W*$|\w_\w", text):
        return True
    subjects = {each.fact.subject[0] for each in known}
    if any(token.word in subjects for token in asking.words if token.word not in _ARTICLES):
        return True
    # "the client", once a client was spoken of; "a client" asks for what the word means.
    definite = {
        word
        for match in re.finditer(r"\bthe (\w+)(?: (\w+))?", text.lower())
        for word in match.groups()
        if word
    }
    spoken = {word for each in known for word in (*each.fact.subject, *each.fact.words)} | heard
    return bool(({singular(word) for word in definite} | definite) & spoken - _ARTICLES - STOP_WORDS)


_ARTICLES = frozenset({"the", "a", "an", "is", "of", "in", "on", "to", "for"})


# Statements


def _told(spoken: list[str], here: tuple[Told, ...], request: Reading) -> Answer:
    if all(is_small_talk(sentence) for sentence in spoken):
        return Answer(DEMO)
    new = read(here[:_MOST_READ])
    words = [
        word
        for each in new
        for word in (*each.fact.subject, each.fact.verb, *({"AGE"} & set(each.fact.words)))
    ]
    users = [
        each
        for each in history(request.told[-4:] if not new else request.told, words)
        if each.told.teller is Teller.USER
    ]
    new = new or follow_up(here, users)
    for each in new:
        told = versions([*users, each]) if not (each.carried and each.fact.negated) else []
        if len(told) > 1:
            return _corrected(told)
    if new or "\n" in request.text.strip():
        return Answer(NOTED)
    if is_order(spoken[0]) or (is_code(spoken[0]) and "=" not in spoken[0]):
        return Answer(DEMO)
    return Answer(NOTED if any(_states(sentence) for sentence in spoken) else DEMO)


def _states(sentence: str) -> bool:
    """Whether a sentence that no rule could read is still a statement: it has a subject or enough words."""
    if is_small_talk(sentence) or is_order(sentence):
        return False
    if is_unspaced(sentence):
        return len(sentence) > 3
    if is_foreign(sentence) or is_unknown(sentence):
        return len(sentence.split()) > 1
    personal = re.search(
        r"\b(?:i|i'm|i've|my|ich|mein\w{0,2}|unser\w{0,2}|ist|je|mon|ma|mes|notre|est|we|our|the|is|are|was|were|has|have|mi|mis|tengo|soy|me|he|she|they|it)\b|[=:@]|\d",
        sentence,
        re.I,
    )
    return bool(personal) and len(sentence.split()) > 1


# Wording


def _corrected(found: list[tuple[str, Told]]) -> Answer:
    first, *later = [f"“{value}”" for value, _ in found]
    sources = tuple(dict.fromkeys(told.source for _, told in found))
    if len(later) == 1:
        return Answer(f"You first said {first}, later {later[0]}. I use the later one.", sources)
    return Answer(f"You first said {first}, later {' and '.join(later)}. I use the last one.", sources)


def _quote(told: Sequence[Told]) -> Answer:
    shown = told[-_MOST:]
    sources = tuple(dict.fromkeys(each.source for each in shown))
    if len(shown) == 1:
        return Answer(f"{shown[0].teller.value} “{shown[0].text}”", sources)
    lines = [shown[0].teller.value, *(f"- “{each.text}”" for each in shown)]
    if len(told) > len(shown):
        lines.append("(Earlier ones are not repeated.)")
    return Answer("\n".join(lines), sources)


def _messages(count: int) -> str:
    return f"{count:,} message" + ("" if count == 1 else "s")


def _none(count: int) -> Answer:
    return Answer(
        f"I was sent {_messages(count)}. "
        + ("It does not answer that." if count == 1 else "None of them answers that.")
    )
