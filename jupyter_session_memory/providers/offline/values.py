"""What kinds of value a text holds (a day, a time of day, an amount, a colour, a name), and where."""

from __future__ import annotations

import re

from .lexicon import COLORS

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    r"|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet"
    r"|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b\.?"
)
_KINDS = (
    (
        "day",
        rf"\b\d{{1,2}}(?:st|nd|rd|th|\.|er)?(?:\s+of|\s+de)?\s+{_MONTH}(?:,?\s+(?:de\s+|of\s+)?\d{{4}})?"
        rf"|\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?|\b{_MONTH}\s+\d{{4}}\b|\b\d{{4}}-\d\d?-\d\d?\b"
        r"|\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})\b|\b\d{1,2}/\d{1,2}\b"
        r"|\b(?:next |this |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:today|tonight|tomorrow"
        r"|yesterday)\b"
        r"|\b(?:next|this|last) (?:week|month|year|weekend|summer|spring|autumn|winter|term|semester)\b"
        r"|\b(?:in|on|by|since|until|en) "
        + _MONTH
        + r"|\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|mañana|hoy)\b"
        r"|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|morgen|lundi|mardi|mercredi|jeudi"
        r"|vendredi|samedi|dimanche|demain|aujourd[\'’]hui)\b"
        r"|\b(?:at|on|in) (?:the )?(?:weekends?|christmas|easter|new year)"
        r"|\d+\s*月\s*\d+\s*[日号]|(?:周|星期)[一二三四五六日天]|明天|今天|后天|下周",
    ),
    (
        "clock",
        r"\b\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\b\.?|\b\d{1,2}:\d\d\b|\b(?:noon|midnight)\b"
        r"|\bat \d{1,2}\b(?![:.,]\d| ?[%€$£]| (?!(?:and|or|in|on|with|every|for|at)\b)\w)"
        r"|(?:\d+|[一二三四五六七八九十]+)点(?:半)?|\bo'clock\b",
    ),
    ("span", r"\b\d+(?:\.\d+)?[ -](?:second|minute|min|hour|day|week|month|year)s?\b(?! old)"),
    ("often", r"\b(?:every|daily|weekly|monthly|twice|once|times a|always|usually)\b"),
    (
        "money",
        r"[$€£¥]\s?\d[\d.,]*[kKmM]?|\b\d[\d.,]*[kKmM]?\s?(?:[$€£¥]|euros?\b|dollars?\b|pounds?\b|soles\b|pesos?\b"
        r"|usd\b|eur\b|yuan\b|元|块)",
    ),
    ("percent", r"\d+(?:[.,]\d+)?\s?(?:%|percent\b)"),
    ("year", r"\b(?:1[89]|20)\d\d\b"),
    (
        "number",
        r"(?<![\w.,])\d[\d.,]*\d\b|(?<![\w.,])\d\b|\d+(?:\.\d+)?(?=\s?(?:cm|km|kg|m|g|lb|gb|mb|ms|px)\b)",
    ),
    (
        "color",
        r"\b(?:dark |light )?(?:"
        + "|".join(sorted(word for word in COLORS if word.isascii()))
        + r")\b|[红蓝绿黄黑白紫粉棕灰橙]色?"
        r"|\b(?:verde|rojo|roja|azul|negro|negra|blanco|blanca|amarillo|amarilla|rosa|morado)\b",
    ),
)
_PATTERNS = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in _KINDS)
TIMES = frozenset({"day", "clock", "year"})


def values(text: str) -> dict[str, str]:
    """The first value of each kind in a text, as it stands there; parts of a longer value do not count."""
    found: dict[str, str] = {}
    taken: list[tuple[int, int]] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            bare = re.sub(
                r"^(?:on|in|by|at|en|since|until|next(?= \w+day)|this(?= \w+day)) ",
                "",
                match.group(),
                flags=re.I,
            )
            found.setdefault(kind, bare.strip(" .,"))
    return found
