"""A text as words and numbers: what each word stands for, and what the words beside a number say of it.

Made for what endpoints write when they refuse a request; it knows no provider, only words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TABLE = """
# What is spoken of.
prompt: prompt~ input~ message~ context conversation~ history sequence~ dialogue ctx nctx nkeep maxmodellen
    maxseqlen maxnumtokens 输入 上下文 提示 消息 对话
weak: request~ token~ body payload content text query
reply: completion~ output~ generat~ response~ reply prediction answer maxtoken~ maxnewtoken~
    maxcompletiontoken~ maxoutputtoken~ newtokens numpredict npredict maxgentokens 输出 回复
room: context window ctx nctx maxmodellen maxseqlen maxnumtokens 上下文
foreign: string~ array~ list image~ audio video~ file~ url uri schema header~ byte~ kb mb gb mib gib access
    auth authori~ bearer refresh pixel~ memory embedding~ document~ item~ took timeout deadline ms
    millisecond~
token: token~
rate: rate daily hourly weekly monthly tpm rpm tpd rpd throttl~ quota concurren~ 频率 限流
money: credit~ funds balance billing paid pay payment~ afford~ price~ cost~ 余额
period: minute~ min day hour~ second month
# Length, and too much of it.
length: length~ long~ token~ size~ window count limit~ nctx len short~ capacity large~ big~ maxtoken~
    maxnewtoken~ maxcompletiontoken~ maxoutputtoken~ fit~ overflow~ exceed~ 长度 过长 超长
excess: past exceed~ cap capped ceiling longe~ larger greater bigger higher beyond above over overflow~ surpass~
    max maximum limit~ reduc~ shorten~ truncat~ fit~ range reached full exhaust~ > >= <= 超过 超出 过长 最大
    上限 超长 超限 限制
over: past exceed~ above over beyond surpass~ fit~ overflow~ than > >= 超过 超出
too: long~ large~ many big high small low
lower: least minimum positive greater negative
most: max maximum
asked: requested asked
upper: max maximum most limit~ less exceed~ above over range between large~ <= < 最大 上限 超过 超出 非法
# What a number is.
bound: largest past into fit~ cap capped ceiling max maximum limit~ most than exceed~ only just up allow~ cannot must
    should under below above over beyond longest window nctx range available support~ > >= <= < between
    capacity maxmodellen maxseqlen maxnumtokens accept~ 最大 上限 超过 超出
stated: cap ceiling max maximum limit~ longest most support~ allow~ accept~ available
counted: request~ contain~ has have result~ pass~ receiv~ given got provid~ current~ count sent used value
    nkeep ask~ need~ want~ first last by had hold~ 共
code: code~ error~ status http id errno line version
other_unit: minute~ min second~ sec ms hour~ day~ kb mb gb mib gib byte~ pixel~ percent character~ char
    chars image~ message~ item~ times requests
clause: but and while when where if that which however , ; ) ]
# Values and parameters.
ranged: larger smaller largest smallest range within outside bounds between least most greater less higher
    lower exceed~ above maximum minimum illegal > >= < <= 非法 范围
obliged: has have needs
value: value~
wrong: invalid illegal wrong incorrect bad malformed
noun: parameter~ param params argument~ arg kwarg~ field~ propert~ option options 参数
rejects: ignor~ unsupported unknown unrecogni~ unexpected extra additional forbid~ disallow~ deprecated remove~
    omit~ refus~ disabl~ impossible incompatible unavailable 不支持
takes: implement~ specif~ set work~ support~ allow~ permi~ accept~ take~ enabl~ recogni~ expect~ know~ use used
    available exist~ present part
not: not cannot no never without 不
parameter: temperature topp topk topa minp stop seed n penalt~ presencepenalty frequencypenalty
    repetitionpenalty budgettokens thinkingbudget reasoningeffort maxtoken~ maxcompletiontokens
    maxoutputtokens maxnewtokens logprobs toplogprobs logitbias streamoptions stream responseformat
    toolchoice paralleltoolcalls
thing: model~ role~ engine deployment user users organi~ key type format value~ token~ character~ called id
# What waiting does not mend, and what a model is not for.
memory: memory vram ram oom cudamalloc kv buffer~
scarce: requir~ need~ more insufficient enough out exceed~ available allocat~ fit~ oom
loads: load~ architecture file format weights checkpoint
starts: loading initializing initialising starting warming booting preparing
served: model models server service instance engine worker backend pipeline weights
fails: fail~ unable cannot unsupported unknown missing corrupt~ error
account: billing payment balance credit~ funds quota subscription
empty: insufficient exceed~ out low no enough required overdue expired arrears negative
chats: chat completion~ generat~
# Shapes of a prompt.
system: system developer
spoken: role~ message~ prompt~ instruction~ turn turns
people: user users assistant
alternates: alternat~ interleav~ successive consecutive adjacent 交替
place: first beginning start top once one single multiple several before after leading initial
denies: not cannot unsupported only invalid unexpected unknown disallowed forbidden never 不
allows: support~ allow~ enabled accept~ permitted valid role~ recogni~ available expected unsupported
    unavailable verified 支持 能
"""
"""Notions and the words that stand for them, without capitals and low lines; `~` stands for any ending."""

_BY_WORD: dict[str, frozenset[str]] = {}
for _line in re.sub(r"#.*\n", "", _TABLE).replace("\n    ", " ").split("\n"):
    _notion, _, _words = _line.partition(": ")
    for _word in _words.split():
        _BY_WORD[_word] = _BY_WORD.get(_word, frozenset()) | {_notion}
_CHINESE = {word: notions for word, notions in _BY_WORD.items() if "\u4e00" <= word[0] <= "\u9fff"}

_TOKEN = re.compile(
    r"[a-z_](?:[\w'-]|\.(?=[a-z_\d])){0,60}"  # words, names, versions of models
    r"|(?P<number>(?:(?<![\w-])-)?\d(?:\d|,(?=\d{3}(?!\d))){0,12}(?:\.\d{1,4})?)(?![\w])"
    r"|\d\w{0,12}|[<>]=?|[+=:;.!?()\[\]{},\n]|[\u4e00-\u9fff]{1,20}",
    re.ASCII | re.IGNORECASE,
)
_NAME = re.compile(r"[a-z.]{0,40}[a-z][A-Z]|[A-Za-z.\d]{1,40}_\w|[a-z]{1,20}\.[a-z]")
"""How the name of a parameter looks: camelCase, snake_case or a path; or it is in quotes."""
_IDIOMS = {("input", "validation"), ("input", "should"), ("one", "of"), ("no", "longer"), ("extra", "inputs")}
"""Pairs of which one word does not mean what it does elsewhere."""
_ENDS = frozenset(".!?;\n")
READ = 4_000
"""Most characters of a text that are read."""


@dataclass(slots=True)
class Word:
    """A word or sign with the notions it stands for, or a number; `name` if it looks like a parameter's."""

    text: str
    notions: frozenset[str] = frozenset()
    value: int | None = None
    name: str = ""


@dataclass(slots=True)
class Sentence:
    """The words of a sentence, or of a part of one."""

    words: list[Word] = field(default_factory=list)

    def has(self, *notions: str) -> bool:
        """Whether there is a word for each of the notions."""
        return all(any(notion in word.notions for word in self.words) for notion in notions)

    def says(self, *texts: str) -> bool:
        """Whether any of these very words is in it."""
        return any(word.text in texts for word in self.words)

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
    """What it is of: "prompt", "reply", or empty where nothing is said or both are."""
    is_bound: bool
    is_count: bool
    is_tokens: bool
    is_room: bool
    """Of the context, or of prompt and reply together."""


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences of a text, each as its words."""
    text = text[:READ]
    sentence = Sentence()
    for match in _TOKEN.finditer(text):
        token = match[0].lower()
        words = sentence.words
        if token in _ENDS:
            yield sentence
            sentence = Sentence()
        elif match["number"]:
            words.append(Word(token, value=int(float(token.replace(",", "")))))
        else:
            last = words[-1] if words else Word("")
            if (last.text, token) in _IDIOMS:
                if last.text == "extra":
                    words.append(Word(token, frozenset({"noun"})))
                    continue
                last.notions = frozenset()
                token = "not" if (last.text, token) == ("no", "longer") else token
            if (last.text, token) == ("new", "tokens"):
                last.notions = frozenset({"reply"})
            parts = [token] if notions_of(token) else [part for part in token.split("_") if part]
            named = frozenset(
                {"excess"} if len(parts) > 1 else ()
            )  # "max" of a name says nothing of too much
            added = [Word(part.strip("'"), notions_of(part) - named) for part in parts]
            if added and _is_name(match, words):
                added[0].name = match[0].strip("'").rpartition(".")[2].lower()
            words += added
    yield sentence


def _is_name(match: re.Match[str], before: list[Word]) -> bool:
    """Whether a word looks like the name of a parameter and not of something else."""
    token = match[0].strip("'")
    notions = notions_of(token.lower())
    if "parameter" in notions:
        return True
    around = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    quoted = around[0] in ("'", '"', "`") and (around[1] == around[0] or match[0].endswith("'"))
    last = next((word for word in reversed(before[-3:]) if word.text[0].isalpha()), Word(""))
    parts = [notions, *map(notions_of, token.lower().split("_"))]
    other = notions & {"prompt", "spoken", "people", "system", "thing"} or any("foreign" in p for p in parts)
    other = other or token.endswith("content")
    return bool((quoted or _NAME.match(token)) and not (other or "-" in token or "thing" in last.notions))


def notions_of(word: str) -> frozenset[str]:
    """What a word, or the last part of a dotted name, stands for."""
    if "\u4e00" <= word[:1] <= "\u9fff":
        return frozenset().union(*(notions for part, notions in _CHINESE.items() if part in word))
    plain = word.strip("'_-").replace("_", "").replace("-", "")
    if plain.endswith("n't"):
        return _BY_WORD["not"]
    for form in (plain, plain.rpartition(".")[2]):
        least = len(form) - 1 if "_" in word or "-" in word else 3  # a name ends in no more than its plural
        stems = (f"{form[:end]}~" for end in range(least, len(form) + 1))
        found = frozenset[str]().union(*(_BY_WORD.get(each, frozenset()) for each in (form, *stems)))
        if found:
            return found
    return frozenset()


def numbers_of(sentence: Sentence) -> list[Number]:
    """The numbers of a sentence, each with what the words beside it say of it."""
    words = sentence.words
    places = [place for place, word in enumerate(words) if word.value is not None]
    numbers: list[Number] = []
    is_sum = False
    for nth, place in enumerate(places):
        between = words[places[nth - 1] + 1 if nth else 0 : place]
        after = words[place + 1 : places[nth + 1] if nth + 1 < len(places) else len(words)][:8]
        number = _number(words[place], _since_comma(between[-12:]), after, len(places) == 1)
        is_sum = is_sum or Sentence(between).says("+", "plus")
        if numbers:
            _relate(numbers[-1], number, Sentence(between), is_sum)
        numbers.append(number)
    return numbers


def _relate(last: Number, number: Number, between: Sentence, is_sum: bool) -> None:
    """What two numbers say of each other, by what stands between them; `is_sum`: there was a plus."""
    joined = not any(word.text[0].isalpha() and word.text not in ("and", "to") for word in between.words)
    if not between.words and last.value > number.value:  # 9001/8192
        last.is_count, last.is_bound, number.is_count, number.is_bound = True, False, False, True
    elif between.says("+", "plus"):  # what was sent, and the reply
        last.subject, number.subject = "prompt", "reply"
        last.is_count, number.is_count = True, True
        last.is_bound, number.is_bound = False, False
    elif Sentence(_since_comma(between.words)).has("over"):  # what was sent, or by how much it is too long
        turned = not is_sum and last.is_bound and last.value < number.value
        last.is_bound, number.is_bound = turned, not turned
        last.is_count, number.is_count = not turned and (is_sum or last.value >= number.value), turned
        number.is_room = number.is_room or is_sum
    elif last.is_bound and joined:  # the end of a range
        number.is_bound, number.is_count, number.subject = True, False, last.subject


def _since_comma(before: list[Word]) -> list[Word]:
    """The words after the last comma, or after a colon, that do not lead to the number itself."""
    parts = {","} if before and before[-1].text in (":", ",") else {",", ":"}
    cut = before[:-1] if before and before[-1].text == "," else before
    return before[max((place + 1 for place, word in enumerate(cut) if word.text in parts), default=0) :]


def _number(word: Word, before: list[Word], after: list[Word], lone: bool) -> Number:
    """A number with the words before and after it; `lone`: its sentence has no other."""
    till = next((n for n, each in enumerate(after) if each.notions & {"clause", "over"}), len(after))
    right = Sentence(after[:till])
    nearest = [each for each in reversed(before) if each.notions or each.text in ("(", "[")]
    left = Sentence(nearest)
    decisive = left.first("bound", "counted")
    decisive = decisive or {"stated": "bound"}.get(found := right.first("stated", "counted"), found)
    room = left.has("room") or (right.has("room") and not left.first("prompt", "reply"))
    both = left.has("prompt", "reply")
    bound = decisive == "bound" or (not decisive and room)
    subject = right.first("reply", "prompt") or left.first("reply", "prompt")
    named = next((each for each in nearest if each.text not in ("(", "[")), Word(""))
    # A number that stands alone in brackets is a code as often as a limit.
    bare = lone and bool(nearest) and nearest[0].text in ("(", "[")
    bare = bare and not Sentence([*right.words, *before[-2:-1]]).has("token")
    is_tokens = (
        not bare
        and "code" not in named.notions
        and not (right.words and "other_unit" in right.words[0].notions)
    )
    count = not bound and bool(decisive or nearest)
    return Number(word.value or 0, "" if bound and both else subject, bound, count, is_tokens, room or both)
