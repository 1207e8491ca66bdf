"""A text as words and numbers: what each word stands for, and what the words beside a number say of it.

Made for what endpoints write when they refuse a request; it knows no provider, only words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TABLE = {
    # What is spoken of.
    "prompt": (
        "prompt prompts input inputs message messages context conversation history sequence "
        "dialogue ctx nctx nkeep inputids maxmodellen maxseqlen maxnumtokens 输入 上下文 提示 消息 对话"
    ),
    "weak": "request requests requested tokens token body payload content text query",
    "reply": (
        "completion completions output outputs generated generation generate generates "
        "response reply prediction answer maxtokens maxtoken maxnewtokens maxcompletiontokens "
        "maxoutputtokens newtokens numpredict npredict maxgentokens maxtokenstosample 输出 回复"
    ),
    "foreign": (
        "string array list image images audio video file files url uri schema header headers "
        "byte bytes kb mb gb access auth bearer refresh authorization mib gib pixel pixels "
        "memory embedding embeddings documents item items"
    ),
    "rate": (
        "rate daily hourly weekly monthly tpm rpm tpd rpd throttled throttling throttle quota "
        "concurrency concurrent 频率"
    ),
    # Length, and too much of it.
    "length": (
        "length lengths long longer lengthy token tokens size window count limit nctx len "
        "short shorter shorten capacity large larger big maxtokens maxtoken maxnewtokens "
        "maxcompletiontokens maxoutputtokens 长度"
    ),
    "excess": (
        "exceed exceeds exceeded exceeding longer larger greater bigger beyond above maximum "
        "max limit limits limited reduce shorten truncate truncated range fit fits overflow "
        "overflows surpass surpasses reached > >= <= 超过 超出 过长 最大 上限 超长 限制"
    ),
    "exceeds": "exceed exceeds exceeded exceeding > >= <= than",
    "too": "long large many big high small low lengthy",
    # What a number is.
    "bound": (
        "into fit fits maximum max limit limits limited most than exceed exceeds exceeded "
        "exceeding only up allowed cannot must should window nctx range available supports "
        "support > >= <= < between capacity maxmodellen maxseqlen maxnumtokens 最大 上限 超过 超出"
    ),
    "counted": (
        "requested contains contain has have resulted results passed received given got "
        "provided current counted sent used value nkeep"
    ),
    "code": "code codes error errors status http id errno line version",
    "other_unit": (
        "minute minutes min second seconds sec ms hour hours day days kb mb gb mib gib byte "
        "bytes pixels percent characters character chars images messages message items times "
        "requests"
    ),
    # Values and parameters.
    "ranged": (
        "range within between least most greater less higher lower exceed exceeds maximum "
        "minimum illegal negative positive > >= < <= 非法 范围"
    ),
    "wrong": "invalid illegal wrong incorrect bad malformed",
    "refused": (
        "not cannot unsupported unknown unrecognized unrecognised unexpected extra forbidden "
        "no invalid unavailable deprecated removed instead permitted without drop 不支持"
    ),
    "parameter": (
        "temperature topp topk stop seed n presencepenalty frequencypenalty budgettokens "
        "reasoningeffort maxtokens maxcompletiontokens maxoutputtokens maxnewtokens logprobs "
        "streamoptions stream"
    ),
    # What waiting does not mend, and what a model is not for.
    "memory": "memory vram ram oom cudamalloc",
    "scarce": (
        "requires require more insufficient enough out exceed exceeds available allocate allocating fit oom"
    ),
    "loads": "load loading loaded architecture file format weights checkpoint",
    "fails": ("failed failure fails unable cannot unsupported unknown missing corrupt corrupted error"),
    "account": "billing payment balance credit credits funds quota subscription",
    "empty": "insufficient exceeded out low no enough required overdue expired arrears negative",
    "chats": "chat completions completion generate generation",
    # Shapes of a prompt.
    "system": "system developer",
    "spoken": "role roles message messages prompt prompts instruction instructions turn turns",
    "people": "user users assistant",
    "alternates": (
        "alternate alternates alternating alternation interleave interleaved successive "
        "consecutive adjacent 交替"
    ),
    "place": ("first beginning start top once one single multiple several before after leading initial"),
    "denies": "not cannot unsupported only invalid unexpected unknown disallowed forbidden never 不",
    "allows": (
        "support supports supported allow allows allowed enabled accept accepts accepted "
        "permitted valid role roles recognized available expected 支持 能"
    ),
}
"""Notions and the words that stand for them, without capitals and low lines."""

_BY_WORD: dict[str, frozenset[str]] = {}
for _notion, _words in _TABLE.items():
    for _word in _words.split():
        _BY_WORD[_word] = _BY_WORD.get(_word, frozenset()) | {_notion}
_CHINESE = {word: notions for word, notions in _BY_WORD.items() if "\u4e00" <= word[0] <= "\u9fff"}

_TOKEN = re.compile(
    r"[a-z_](?:[\w'-]|\.(?=[a-z_\d])){0,60}"  # words, names, versions of models
    r"|(?P<number>(?:(?<![\w-])-)?\d(?:\d|,(?=\d{3}(?!\d))){0,12}(?:\.\d{1,4})?)(?![\w])"
    r"|\d\w{0,12}|[<>]=?|[+=:;.!?()\[\]{},\n]|[\u4e00-\u9fff]{1,20}",
    re.ASCII,
)
_IDIOMS = {("input", "validation"), ("input", "should"), ("one", "of"), ("no", "longer")}
"""Pairs whose first word does not mean what it does elsewhere."""
_PARTS = frozenset(",();]")
_ENDS = frozenset(".!?;\n")
READ = 4_000
"""Most characters of a text that are read."""


@dataclass(slots=True)
class Word:
    """A word or sign with the notions it stands for, or a number."""

    text: str
    notions: frozenset[str] = frozenset()
    value: int | None = None


@dataclass(slots=True)
class Sentence:
    """The words of a sentence, or of a part of one."""

    words: list[Word] = field(default_factory=list)

    def has(self, *notions: str) -> bool:
        """Whether there is a word for each of the notions."""
        return all(any(notion in word.notions for word in self.words) for notion in notions)

    def first(self, *notions: str) -> str:
        """The notion of the first word that stands for any of them."""
        return next((n for word in self.words for n in notions if n in word.notions), "")

    def follows(self, first: str, second: str, within: int = 1) -> bool:
        """Whether a word is followed by one of the second notion, or by that very word."""
        for place, word in enumerate(self.words):
            if word.text == first or first in word.notions:
                near = self.words[place + 1 : place + 1 + within]
                if any(second == each.text or second in each.notions for each in near):
                    return True
        return False


@dataclass(slots=True)
class Number:
    """A number and what it is of: a bound, or a count of what came; in tokens, as far as that can be told."""

    value: int
    subject: str
    """What it is of: "prompt", "reply", or empty where nothing is said."""
    is_bound: bool
    is_count: bool
    is_tokens: bool


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences of a text, each as its words."""
    sentence = Sentence()
    for match in _TOKEN.finditer(text[:READ].lower()):
        token = match[0]
        if token in _ENDS:
            yield sentence
            sentence = Sentence()
        elif match["number"]:
            sentence.words.append(Word(token, value=int(float(token.replace(",", "")))))
        else:
            pair = (sentence.words[-1].text if sentence.words else "", token)
            if pair in _IDIOMS:
                sentence.words[-1].notions = frozenset()
                token = "not" if pair == ("no", "longer") else token
            parts = [token] if notions_of(token) else [part for part in token.split("_") if part]
            sentence.words += [Word(part.strip("'"), notions_of(part)) for part in parts]
    yield sentence


def notions_of(word: str) -> frozenset[str]:
    """What a word, or the last part of a dotted name, stands for."""
    if "\u4e00" <= word[:1] <= "\u9fff":
        return frozenset().union(*(notions for part, notions in _CHINESE.items() if part in word))
    plain = word.strip("'_").replace("_", "")
    known = _BY_WORD.get(plain) or _BY_WORD.get(plain.rpartition(".")[2])
    if known:
        return known
    if plain.endswith("n't"):
        return _BY_WORD["not"]
    return frozenset()


def numbers_of(sentence: Sentence) -> Iterator[Number]:
    """The numbers of a sentence, each with what the words beside it say of it."""
    words = sentence.words
    places = [place for place, word in enumerate(words) if word.value is not None]
    last: Number | None = None
    lone = len(places) == 1
    for nth, place in enumerate(places):
        before = words[places[nth - 1] + 1 if nth else 0 : place][-10:]
        before = _since_comma(before)
        after = words[place + 1 : places[nth + 1] if nth + 1 < len(places) else len(words)][:6]
        number = _number(words[place], before, after, lone)
        if last and not any(word.text[0].isalpha() for word in before if word.text not in ("and", "to")):
            operator = next((word.text for word in before if word.text in ("+", ">", ">=")), "")
            if operator == "+":  # "A + B > C": what was sent, and the reply
                last.subject, last.is_count, last.is_bound = "prompt", True, False
                number.subject, number.is_count, number.is_bound = "reply", True, False
            elif not operator and last.is_bound:  # the end of a range
                number.is_bound, number.is_count, number.subject = True, False, last.subject
        if any(word.text in (">", ">=") for word in after) and nth + 1 < len(places):
            number.is_count, number.is_bound = True, False
        if last:
            yield last
        last = number
    if last:
        yield last


def _since_comma(before: list[Word]) -> list[Word]:
    """The words after the last comma, or after a colon that does not lead to the number itself."""
    parts = {","} if before and before[-1].text == ":" else {",", ":"}
    return before[max((place + 1 for place, word in enumerate(before) if word.text in parts), default=0) :]


def _number(word: Word, before: list[Word], after: list[Word], lone: bool) -> Number:
    """A number with the words before and after it; `lone`: its sentence has no other."""
    unit = next((each for each in after if each.text[0].isalpha()), Word(""))
    close = [each for each in after if each.text not in ("`", "'")]
    till = next(
        (n for n, each in enumerate(close) if each.text in _PARTS or "exceeds" in each.notions), len(close)
    )
    right = Sentence(close[:till])
    nearest = [each for each in reversed(before) if each.notions or each.text in ("(", "[")]
    decisive = next((each for each in nearest if each.notions & {"bound", "counted"}), Word(""))
    subject = right.first("reply", "prompt") or next(
        (notion for each in nearest for notion in ("reply", "prompt") if notion in each.notions), ""
    )
    named = Sentence(before[-3:])
    bound = "bound" in decisive.notions or right.has("excess", "prompt") or named.follows("context", "length")
    count = not bound and ("counted" in decisive.notions or bool(subject) or bool(nearest))
    coded = any("code" in each.notions for each in nearest[:1] if each.text not in ("(", "["))
    # A number that stands alone in brackets is a code as often as a limit.
    tells = speaks_of_tokens(Sentence([*close[:till], *before[-2:-1]]))
    bare = lone and bool(nearest) and nearest[0].text in ("(", "[") and not tells
    tokens = not coded and not bare and not ("other_unit" in unit.notions and close[:1] == [unit])
    return Number(word.value or 0, subject, bound, count, tokens)


def speaks_of_tokens(sentence: Sentence) -> bool:
    """Whether tokens are what is counted in it."""
    return any(word.text in ("token", "tokens") for word in sentence.words)
