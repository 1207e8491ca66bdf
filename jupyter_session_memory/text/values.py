"""Numbers, dates and times in running text, each in the forms it may be written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a text says and another may not.

    `kind` is "number", "date", "time", "name", "identifier", "quote" or "negation"; `value` stands in the text at
    `start:end` (character offsets). `forms` are its normal forms: 3/5 is a day in March or in May. `unit` is a
    number's unit or currency, a date's year; empty where it is not said.
    """

    kind: str
    value: str
    start: int
    end: int
    forms: tuple[str, ...]
    unit: str = ""


def _table(rows: str) -> dict[str, str]:
    """Each other word of a row, with the row's first."""
    return {word: first for first, *rest in map(str.split, rows.split("|")) for word in rest}


_MONTHS = _table(
    """01 january jan enero januar janvier|02 february feb febrero februar février|03 march mar marzo märz mars
    |04 april apr abril avril|05 may mayo mai|06 june jun junio juni juin|07 july jul julio juli juillet
    |08 august aug agosto août|09 september sep sept septiembre septembre|10 october oct octubre oktober octobre
    |11 november nov noviembre novembre|12 december dec diciembre dezember décembre"""
)
_UNITS = _table(
    """$ $ us$ usd dollar dollars|€ € eur euro euros|£ £ gbp|¥ ¥|元 元|% % percent|ms ms|km km kilometres kilometers
    |m m metres meters|mi mile miles|kg kg kilograms|g g grams|mg mg|s s second seconds|min min minute minutes
    |h h hour hours|day day days|week week weeks|month month months|year year years|mb mb|gb gb|kw kw|°c °c|°f °f"""
)
_SCALES = _table("3 k thousand|4 万|6 m mln million|8 亿|9 bn billion")
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: number for number, word in enumerate(_ONES)} | {"hundred": 100, "thousand": 1_000}
_WORDS |= {word: 10 * number for number, word in enumerate(_TENS, start=2)}


def _any(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_QUARTERS = _table("q1 q1 1q first|q2 q2 2q second|q3 q3 3q third|q4 q4 4q fourth")
_NAME, _ALONE = rf"(?P<name>{_any(_MONTHS)})\b\.?", r"(?<![\d.,:/-])"
_YEAR, _MONTH, _DAY = r"(?P<y>[12]\d{3})(?!\d)", r"(?P<m>1[0-2]|0?[1-9])", r"(?P<d>3[01]|[12]\d|0?[1-9])"
_DATES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_ALONE}{_YEAR}(?:[-/.]|\s?年\s?){_MONTH}(?:[-/.]|\s?月\s?){_DAY}(?!\d)日?",
        rf"{_ALONE}{_DAY}(?P<mark>[/.])(?P<m>\d\d?)(?P=mark)(?P<y>[12]\d{{3}}|\d\d)(?!\d)",
        rf"{_ALONE}{_DAY}(?:st|nd|rd|th|\.)?[\s-](?:of\s|de\s)?{_NAME}(?:(?:,?\s|-|\sde\s){_YEAR})?",
        rf"\b{_NAME}\s(?:the\s)?{_DAY}(?:st|nd|rd|th)?(?![\w:%]|[.,]\d)(?:,?\s{_YEAR})?",
        rf"\b{_NAME},?\s(?:of\s|de\s)?{_YEAR}",
        r"\b(?P<quarter>Q[1-4]|[1-4]Q|(?:first|second|third|fourth)(?= quarter))\b",
        r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=,? \d))",
        r"\b(?P<name>January|February|April|June|July|August|September|October|November|December"
        r"|(?<=\bin )(?:March|May))\b",
    )
]
_TIME = re.compile(
    r"(?<![A-Za-z0-9_.:/])(?P<h>2[0-4]|1\d|0?\d)(?:(?P<mark>[:h.])(?P<m>[0-5]\d)(?![\d:]))?"
    r"(?:\s?(?P<half>[ap])\.?m\b|(?P<clock>\s?(?:o['’]clock|Uhr)\b))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?P<before>US\$|[$€£¥]\s?|\b(?:USD|EUR|GBP)\s)?(?P<sign>(?<![\w.,-])[-−])?(?:(?<![\d.,A-Za-z_])(?P<digits>"
    r"\d{1,3}(?:[,\u202f\u00a0 '’]\d{3}){1,6}(?!\d)(?:\.\d{1,15})?|\d{1,40}(?:[.,]\d{1,15}){0,6}|\.\d{1,15})"
    rf"(?:st\b|nd\b|rd\b|th\b)?|\b(?P<word>(?:{'|'.join(_TENS)})-(?:{'|'.join(_ONES[1:10])})|{'|'.join(_WORDS)})\b)"
    r"(?:(?P<k>k|m|bn)\b|[\s-]?(?P<scale>thousand|million|billion|mln|bn)\b|(?P<han>[万亿]))?"
    rf"(?:[\s-]?(?P<unit>{_any(_UNITS)})(?![A-Za-zÀ-ÿ]))?",
    re.IGNORECASE,
)


def dates(text: str) -> Iterator[Fact]:
    """Days as "05-03", months as "05", weekdays as "fri", quarters as "q3"; names of months in four languages."""
    for pattern in _DATES:
        for match in pattern.finditer(text):
            part = match.groupdict()
            year = f"20{part['y']}"[-4:] if part.get("y") else ""
            if "quarter" in part:
                forms = [_QUARTERS[part["quarter"].lower()]]
            elif "weekday" in part:
                forms = [part["weekday"][:3].lower()]
            else:
                month, day = part.get("m") or _MONTHS[part["name"].lower()], part.get("d", "")
                pairs = [(month, day), (day, month)] if part.get("mark") == "/" else [(month, day)]
                forms = [f"{a:0>2}" + (f"-{b:0>2}" if b else "") for a, b in pairs if int(a) <= 12]
            if forms:
                value = match.group().rstrip(".")
                yield Fact("date", value, match.start(), match.start() + len(value), tuple(forms), year)


def times(text: str) -> Iterator[Fact]:
    """Times of day as HH:MM on 24 hours; a bare "9:30" may also be 21:30."""
    for match in _TIME.finditer(text):
        half = (match["half"] or "").lower()
        if half or match["clock"] or match["mark"] in (":", "h"):
            hour, minute = int(match["h"]), match["m"] or "00"
            hours = [hour % 12 + 12 * (half == "p")] if half else [hour, hour + 12] if hour < 12 else [hour]
            yield Fact("time", match.group(), *match.span(), tuple(f"{hour:02}:{minute}" for hour in hours))


def numbers(text: str) -> Iterator[Fact]:
    """Numbers with their unit or currency where they have one; "one" alone is none."""
    for match in _NUMBER.finditer(text):
        if match["word"]:
            values = [Decimal(sum(_WORDS[part] for part in match["word"].lower().split("-")))]
        else:
            values = _readings(re.sub(r"[\u202f\u00a0 '’]", "", match["digits"]))
        scale = int(_SCALES.get((match["k"] or match["scale"] or match["han"] or "").lower(), 0))
        unit = _UNITS.get((match["before"] or match["unit"] or "").strip().lower(), "")
        if scale or unit or (match["word"] or "").lower() != "one":
            written = [f"{'-' if match['sign'] else ''}{value.scaleb(scale):f}" for value in values]
            forms = tuple(form.rstrip("0").rstrip(".") if "." in form else form for form in written)
            yield Fact("number", match.group().strip(), *match.span(), forms, unit)


def _readings(digits: str) -> list[Decimal]:
    """What a written number may mean: 1,000 is a thousand, 1.000 one or (German, Spanish) a thousand."""
    bare, last = re.sub("[.,]", "", digits), re.split("[.,]", digits)[-1]
    if digits == bare:
        return [Decimal(bare)]
    decimal = Decimal(f"{bare[: -len(last)] or 0}.{last}")
    if len(last) != 3 or digits[0] in "0.,":
        return [decimal]
    return [decimal, Decimal(bare)] if "." in digits else [Decimal(bare)]
