"""Numbers, money, percentages, dates and times in running text, each with the forms it may be written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Context, Decimal

from ._lexicon import CURRENCIES, HAN_DIGITS, MONTHS, MULTIPLIERS, NUMERALS, UNITS, WEEKDAYS
from .words import STOP_WORDS, stem


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a summary must not lose.

    `value` is the text as it stands at `start:end` (character offsets). `forms` are its normal forms: two facts
    are the same if they share one ("3/5/2027" has two, day first and month first). `about` is what the value
    belongs to: the unit or counted noun of a number, the currency of money, the stems a negation denies.
    """

    kind: str
    value: str
    start: int
    end: int
    forms: tuple[str, ...]
    about: str = ""

    @property
    def normal(self) -> str:
        """The preferred normal form."""
        return self.forms[0]


def _any_of(names: dict[str, int] | dict[str, str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_LATIN_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = _any_of(WEEKDAYS)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_DATE = re.compile(
    rf"""
    (?=\d|(?<![^\W\d_])[a-zé]|[周星])  # only where one can begin: this halves the time
    (?:(?:\b(?:{_WEEKDAY})\b|(?:周|星期)[一二三四五六日天]),?\s+(?:(?:the|den|dem|der|el|le)\s+)?)?(?:
      \b(?P<iso_y>[12]\d{{3}})[-/.](?P<iso_m>1[0-2]|0?[1-9])[-/.](?P<iso_d>{_DAY})(?![\d.]\d|\d)
    | (?P<han_y>[12]\d{{3}})\s?年(?:\s?(?P<han_m>1[0-2]|0?[1-9])\s?月(?:\s?(?P<han_d>{_DAY})\s?[日号])?)?
    | (?P<han2_m>(?<!\d)(?:1[0-2]|0?[1-9]))\s?月\s?(?P<han2_d>{_DAY})\s?[日号]
    | (?<![\w.])(?P<dm_d0>{_DAY})\s?(?:-|–|to|and|bis|y|al)\s?(?P<dm_d1>{_DAY})\.?\s(?P<dm_m1>{_LATIN_MONTH})\b\.?
        (?:,?\s+(?P<dm_y1>[12]\d{{3}})\b)?
    | (?<![\w.])(?P<dm_d>{_DAY})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]\s?(?:of\s+|de\s+)?(?P<dm_m>{_LATIN_MONTH})\b\.?
        (?:(?:,?\s+|-|\s+(?:de|del)\s+)(?P<dm_y>[12]\d{{3}})\b)?
    | \b(?P<md_m>{_LATIN_MONTH})\.?\s+(?:the\s+)?(?P<md_d>{_DAY})(?:st|nd|rd|th)?(?![\d:%])
        (?:\s?[-–]\s?(?P<md_d1>{_DAY})(?!\d))?(?:,?\s+(?P<md_y>[12]\d{{3}})\b)?
    | \b(?P<my_m>{_LATIN_MONTH})\.?,?\s+(?:de\s+|of\s+)?(?P<my_y>[12]\d{{3}})\b
    | \b(?P<num_a>{_DAY})(?P<num_sep>[/.])(?P<num_b>{_DAY})(?P=num_sep)(?P<num_y>[12]\d{{3}}|\d\d)(?![\d.]\d|\d)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LONE_WEEKDAY = re.compile(rf"\b(?:{_WEEKDAY})\b|(?:周|星期)[一二三四五六日天]", re.IGNORECASE)
_LONE_MONTH = re.compile(
    r"\b(?:January|February|April|June|July|August|September|October|November|December|enero"
    r"|febrero|abril|junio"
    r"|julio|agosto|septiembre|octubre|noviembre|diciembre|Januar|Februar|Juni|Juli|Oktober"
    r"|Dezember|janvier|février"
    r"|avril|juin|juillet|août|septembre|octobre|décembre"
    r"|(?<=\b(?:in|of|by|en|im) )(?:May|March|mayo|marzo|Mai|März|mai|mars)"
    r"|(?<=\b(?:late|last|next|this|mid-) )(?:May|March)|(?<=\b(?:early|until|since) )(?:May|March))\b"
    r"|(?<![\d年])(?:1[0-2]|[1-9])月(?!\d)"
)
_QUARTER = re.compile(r"\bQ([1-4])(?:[\s/-]+(?:of\s+)?([12]\d{3}))?\b")
_TIME = re.compile(
    r"(?P<noon>\bnoon\b|\bmidday\b)|(?P<midnight>\bmidnight\b)"
    r"|(?P<zh>上午|下午|早上|晚上|中午)?\s?(?<!\d)(?P<zh_h>\d{1,2})\s?点(?:(?P<half>半)|(?P<zh_m>\d{1,2})分?)?"
    r"|(?:(?<![\w.:/])|(?<=\dT))(?P<h>2[0-4]|[01]?\d)(?::(?P<m>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?![\d:])"
    r"|\.(?P<dot_m>[0-5]\d)(?=\s?(?:Uhr|[ap]\.?m\b))|\s?h\s?(?P<fr_m>[0-5]\d)\b)?"
    r"(?P<tail>\s?(?P<half_day>[ap])\.?m\b\.?|\s?Uhr\b|\s?o['’]clock\b)?",
    re.IGNORECASE,
)
_SPOKEN_TIME = re.compile(
    r"\b(?:(?P<part>half|quarter) (?P<side>past|to)) (?P<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)

_EXACT = Context(prec=100_000)
_DIGITS = r"\d{1,3}(?:[,\u202f\u00a0 '’]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)*"
_HAN_NUMBER = (
    r"[一二两三四五六七八九十百]{1,5}(?=[个名位条列次件张本台家种项段行页公只岁天年周月小分倍万亿块元米千])"
)
_WORD_NUMBER = "|".join(
    name for name in sorted(NUMERALS, key=len, reverse=True) if name not in {"null", "un", "une"}
)
_MULTIPLIER = _any_of(MULTIPLIERS)
_SIGN = "".join(sorted({alias for alias in CURRENCIES if len(alias) == 1 and not alias.isalpha()}))
_NUMBER = re.compile(
    rf"""(?=[-−+\d{re.escape(_SIGN)}一二两三四五六七八九十百]|(?<!\w)[a-zé])(?P<before>US\$|R\$|S/\s?|[{re.escape(_SIGN)}]\s?|\b(?:USD|EUR|GBP|CHF|JPY|CNY)\s)?
    (?:(?<![\w.,/:#-])(?P<sign>[-−+](?=\d))?|(?<=[\u3040-\u9fff])|(?<=[$€£¥￥₹₩/])|(?<=[\d\s]-)(?=\d)|(?<=\w[-/])(?=\d+\s))
    (?:(?P<digits>{_DIGITS})(?P<ordinal>st\b|nd\b|rd\b|th\b)?|(?P<han>{_HAN_NUMBER})|(?P<word>\b(?:{_WORD_NUMBER})\b))
    (?:(?P<times>(?<=\d)[kmKM]\b|(?<=\d)bn\b|\s?[千万萬亿億]|[\s-](?:{_MULTIPLIER})\b))?
    (?P<unit>\s?%|\s?(?:percent|per\ cent|por\ ciento|Prozent|pour\ cent)\b
      |[\s-]?(?:{_any_of(CURRENCIES)})(?![A-Za-zÀ-ÿ])|[\s-]?(?:{_any_of(UNITS)})(?![A-Za-zÀ-ÿ]|/\w))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HAN_PERCENT = re.compile(r"百分之(?:(?P<digits>\d+(?:\.\d+)?)|(?P<han>[一二三四五六七八九十]+))")
_LIST_MARK = re.compile(r"(?:^|\n)[ \t]*\d{1,3}[.)][ \t]*$")
_COUNTED = re.compile(
    r"[\s-]+([A-Za-zÀ-ÿ]+)(?:[\s-]+([A-Za-zÀ-ÿ]+))?|\s?[个名位条列次件张本台家种项段行页]?([\u4e00-\u9fff]{1,2})"
)


def dates(text: str) -> Iterator[Fact]:
    """Dates as ISO 8601, cut short where a part is unknown: 2027-05-03, --05-03, 2027-05, --05, W5 (a weekday)."""
    taken: list[tuple[int, int]] = []
    for match in _DATE.finditer(text):
        forms = _date_forms({name: part for name, part in match.groupdict().items() if part})
        taken.append(match.span())
        value = match.group().rstrip(" .")
        yield Fact("date", value, match.start(), match.start() + len(value), forms)
    for pattern in (_LONE_WEEKDAY, _LONE_MONTH, _QUARTER):
        for match in pattern.finditer(text):
            word = match.group().lower()
            if _inside(match.start(), taken) or (word in {"mars", "domingo"} and match.group() != word):
                continue
            if pattern is _QUARTER:
                form = f"{match[2]}-Q{match[1]}" if match[2] else f"Q{match[1]}"
            elif pattern is _LONE_WEEKDAY:
                form = f"W{WEEKDAYS[word.replace('星期天', '星期日')]}"
            else:
                form = f"--{int(word[:-1]) if word[-1] == '月' else MONTHS[word]:02}"
            yield Fact("date", match.group(), *match.span(), (form,))


def weekdays(text: str) -> set[str]:
    """The weekdays a text names, those that stand with a date too."""
    return {
        f"W{WEEKDAYS[match.group().lower().replace('星期天', '星期日')]}"
        for match in _LONE_WEEKDAY.finditer(text)
    }


def _inside(position: int, spans: list[tuple[int, int]]) -> bool:
    # Spans come in order of their start: look from the nearest one before.
    from bisect import bisect_right

    index = bisect_right(spans, (position, 1 << 60)) - 1
    return index >= 0 and spans[index][0] <= position < spans[index][1]


def _date_forms(parts: dict[str, str]) -> tuple[str, ...]:
    if "num_a" in parts:
        a, b, year = int(parts["num_a"]), int(parts["num_b"]), parts["num_y"]
        year = year if len(year) == 4 else f"20{year}"
        orders = [(b, a)] if parts["num_sep"] == "." else [(b, a), (a, b)]
        return tuple(dict.fromkeys(f"{year}-{m:02}-{d:02}" for m, d in orders if m <= 12)) or (
            f"{year}-{a:02}-{b:02}",
        )
    named = {name.split("_")[1]: part for name, part in parts.items()}
    month = named.get("m") or named.get("m1")
    number = int(month) if month and month.isdigit() else MONTHS[month.lower()] if month else None
    year = named.get("y") or named.get("y1") or ""
    days = [int(named[key]) for key in ("d", "d0", "d1") if key in named]
    if number is None:
        return (year,)
    head = f"{year or '-'}-{number:02}"
    # A range counts as one fact: both ends in one form.
    return (head + "-" + "/".join(f"{day:02}" for day in days),) if days else (head,)


def times(text: str) -> Iterator[Fact]:
    """Times of day as HH:MM on 24 hours; a bare "9:30" may also be 21:30."""
    for match in _SPOKEN_TIME.finditer(text):
        hour = NUMERALS.get(match["hour"].lower()) or int(match["hour"])
        minute = {"half": 30, "quarter": 15}[match["part"].lower()]
        before = match["side"].lower() == "to"
        hours = [(hour - before) % 12, (hour - before) % 12 + 12]
        forms = tuple(f"{h:02}:{60 - minute if before else minute:02}" for h in hours)
        yield Fact("time", match.group(), *match.span(), forms)
    for match in _TIME.finditer(text):
        if match["noon"] or match["midnight"]:
            yield Fact("time", match.group(), *match.span(), ("12:00" if match["noon"] else "00:00",))
            continue
        hour = int(match["h"] or match["zh_h"])
        minute = int(
            match["m"] or match["dot_m"] or match["fr_m"] or match["zh_m"] or (30 if match["half"] else 0)
        )
        clock = match["m"] or match["fr_m"] or match["tail"] or match["zh_h"]
        if not clock or hour > 24:
            continue
        half_day = (match["half_day"] or "").lower() or {
            "上午": "a",
            "早上": "a",
            "下午": "p",
            "晚上": "p",
        }.get(match["zh"])
        if half_day:
            hours = [hour % 12 + (12 if half_day == "p" else 0)]
        else:
            hours = [hour, (hour + 12) % 24] if hour <= 12 else [hour]
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        yield Fact(
            "time", match.group().strip(), start, match.end(), tuple(f"{h:02}:{minute:02}" for h in hours)
        )


def numbers(text: str) -> Iterator[Fact]:
    """Numbers, money and percentages; `about` is the canonical unit, the currency code or the stems counted."""
    for match in _HAN_PERCENT.finditer(text):
        value = match["digits"] or str(_han_value(match["han"]))
        yield Fact("percent", match.group(), *match.span(), (_plain(Decimal(value)),))
    for match in _NUMBER.finditer(text):
        if (
            match["digits"]
            and not match["unit"]
            and _LIST_MARK.search(text[max(0, match.start() - 8) : match.end() + 2])
        ):
            continue
        values = _amounts(match)
        if values:
            yield _number_fact(text, match, values)


def _number_fact(text: str, match: re.Match[str], values: tuple[str, ...]) -> Fact:
    unit = _bare(match["unit"] or "")
    currency = CURRENCIES.get(_bare(match["before"] or "")) or CURRENCIES.get(unit)
    if unit in {"%", "percent", "per cent", "por ciento", "prozent", "pour cent"}:
        kind, about = "percent", ""
    elif currency:
        kind, about = "money", currency
    elif unit:
        kind, about = "number", "=" + UNITS[unit]
    else:
        kind, about = "number", _counted(text, match.end())
    # The lookbehind of a joined number ("10-20") leaves nothing outside the match, so the span is the value.
    return Fact(kind, match.group().strip(), match.start(), match.end(), values, about)


def _bare(mark: str) -> str:
    return mark.strip().strip("-").strip().lower()


def _counted(text: str, end: int) -> str:
    match = _COUNTED.match(text, end)
    if not match:
        return ""
    if match[3]:
        return match[3]
    found = []
    for word in match.groups()[:2]:
        if not word or word.lower() in STOP_WORDS:
            break
        found.append(stem(word.lower()))
    return " ".join(found)


def _amounts(match: re.Match[str]) -> tuple[str, ...]:
    factor = MULTIPLIERS[_bare(match["times"])] if match["times"] else 1
    if match["word"]:
        values = [Decimal(NUMERALS[match["word"].lower()])]
        # "one of them", "un día": too common to be worth keeping unless it counts millions.
        if values == [1] and factor == 1 and not match["unit"]:
            return ()
    elif match["han"]:
        if match["han"] == "一" and not match["times"]:
            return ()
        values = [Decimal(_han_value(match["han"]))]
    else:
        values = _readings(match["digits"])
    sign = -1 if match["sign"] in {"-", "−"} else 1
    return tuple(dict.fromkeys(_plain(_EXACT.multiply(sign * factor, value)) for value in values))


def _readings(digits: str) -> list[Decimal]:
    """What a written number may mean: 1,000 is a thousand, 1.000 one or (German, Spanish) a thousand."""
    bare = re.sub(r"[\u202f\u00a0 '’]", "", digits)
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", bare):
        return [Decimal(bare.replace(",", ""))]
    if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?", bare):
        thousands = Decimal(bare.replace(".", "").replace(",", "."))
        return [Decimal(bare), thousands] if bare.count(".") == 1 and "," not in bare else [thousands]
    if bare.count(",") + bare.count(".") <= 1:
        return [Decimal(bare.replace(",", "."))]
    return [Decimal(re.split(r"[.,]", bare)[0])]


def _plain(value: Decimal) -> str:
    # Exact, so that two long identifiers in digits stay two; "f" because 1E+6 is no form people compare.
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _han_value(numeral: str) -> int:
    total, digit = 0, 0
    for char in numeral:
        if char in HAN_DIGITS:
            digit = HAN_DIGITS[char]
        else:
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
    return total + digit
