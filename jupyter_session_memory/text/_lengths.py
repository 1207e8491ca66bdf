"""Lengths: how long answers may or must be, with units and comparators brought to one measure."""

from __future__ import annotations

import re

from ._lexicon import HAN_DIGITS, NUMERALS
from ._manners import LONG, SHORT

_WORDS_OF = {
    "words": 1.0,
    "sentences": 18.0,
    "lines": 11.0,
    "paragraphs": 75.0,
    "pages": 400.0,
    "characters": 0.17,
}
"""About how many words one of each is."""
_UNITS = (
    ("sentences", r"sent|fras|orac|satz|sätz|phras|句|one-liner"),
    ("words", r"word|palab|wört|wort|mot|字|词"),
    ("lines", r"line|líne|linea|zeil|lign|行|bullet|point"),
    ("pages", r"page|página|seite|页"),
    ("characters", r"char|zeichen|caract"),
    ("paragraphs", r"para|párr|absatz|absätz|段"),
)
_SHORT_WORDS, _LONG_WORDS = 120, 300
"""A short answer has at most the one number of words, a long one at least the other."""
_TENS = "hundred|thousand|sixty|seventy|eighty|ninety|sechzig|cien|hundert|cent"
_LARGE = dict(zip(_TENS.split("|"), (100, 1000, 60, 70, 80, 90, 60, 100, 100, 100), strict=True))
_NAMED = "|".join(sorted((name for name in NUMERALS if NUMERALS[name]), key=len, reverse=True))
_MORE = (
    r"more than|exceed(?:s|ing)?|over|above|beyond|past|longer than|upwards of|más de|más largas? que|superar|mehr als|länger als"
    r"|über|plus de|dépasser|dépasse|超过|多于|超出"
)
_LESS = r"less than|fewer than|under|below|shorter than|menos de|weniger als|unter|moins de|少于|低于"
_LEAST = (
    r"at (?:the very )?least|(?:a )?min(?:imum)?(?: of)?|no (?:less|fewer) than|not (?:less|fewer) than|al menos|por lo menos|como mínimo|mínimo"
    r"|mindestens|wenigstens|au moins|au minimum|至少|不少于|最少"
)
_MOST = (
    r"at (?:the very )?most|(?:a )?max(?:imum)?(?: of)?|no more than|not more than|up to|within|limit\w*(?: \w+){0,3} to"
    r"|cap\w*(?: \w+){0,3} (?:at|to)|restrict\w*(?: \w+){0,3} to|como máximo|máximo|a lo sumo|hasta|höchstens|maximal|bis zu|au plus|au maximum|jusqu['’]à|最多|不超过|至多"
)
_ABOUT = r"about|around|roughly|approximately|approx\.?|some|run to|ungefähr|etwa|rund|unos|unas|alrededor de|environ|大约|左右"
_LIMIT = re.compile(
    rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<about>{_ABOUT}))?\s*"
    rf"(?:\b(?P<number>\d[\d,]*|half an?|a single|an?|einem|einen|eine[rs]?|una|un|une|a couple of|a few|several|{_NAMED}|{_TENS})"
    r"|(?P<han>[一两二三四五六七八九十百]+|\d+))[\s-]*"
    r"(?P<and>hundred|thousand|hundert|cientas|cents?)?\s*(?:(?:short|full|whole|long|single|complete|simple|brief|oder|kurze[nr]?|ganze[nr]?|seule?|sola|simple)\s+){0,2}"
    r"(?P<unit>sentences?|words?|lines?|paragraphs?|pages?|characters|chars|bullets?|bullet points"
    r"|frases?|oraci[oó]n(?:es)?|palabras?|l[íi]neas?|párrafos?|páginas?|satz|sätzen?|wörtern?|wort|worten?|wörter"
    r"|zeilen?|absatz|absätzen?|seiten?|zeichen|phrases?|mots?|lignes?|paragraphes?|个?字|句话?|个句子|段话?|页|行)(?![A-Za-zÀ-ÿ])(?!-)"
    r"(?P<after>\s+(?:or (?:less|fewer|under)|max(?:imum)?|tops|at (?:the )?most|oder weniger|o menos|ou moins|以内)"
    r"|\s+(?:or (?:more|longer)|min(?:imum)?|at (?:the )?least|and up|oder mehr|o más|ou plus|以上))?",
    re.IGNORECASE,
)
_COUNTABLE = re.compile(
    r"\b(?:sentence|word|line|paragraph|page|char|bullet|frase|oraci|palabra|párrafo|página|s[aä]tz|w[oö]rt|zeile|abs[aä]tz"
    r"|seite|zeichen|phrase|mot|ligne)|línea|[字句段页行]",
    re.IGNORECASE,
)
_NO_LIMIT = re.compile(
    r"(?:\b(?:after|first|last|these|those|summary of|the|my|between|next|per|into|in a|by|every|other)|第)\s*$",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\b(?:in|within|en|con|mit)\s*$", re.IGNORECASE)


def limit(body: str, negated: bool) -> tuple[str, tuple[str, int]] | None:
    """The limit a clause sets, as (bound, (unit, number)); the bound is "short" (at most), "long" or "exact"."""
    if not _COUNTABLE.search(body):
        return None
    for match in _LIMIT.finditer(body):
        bare = not any(match[name] for name in ("least", "most", "more", "less", "about", "after"))
        if _NO_LIMIT.search(body[: match.start()]):
            continue
        number = _number(match)
        # "Change a word" sets no limit, "in a word" does; so do "one word" and "a page or more".
        article = (match["number"] or "").lower() in {"a", "an", "un", "una", "une", "ein", "eine"}
        if number is None or (bare and article and not _IN_ALL.search(body[: match.start()])):
            continue
        bound = _bound(match, negated)
        if bound is None:
            return None
        unit = next(name for name, pattern in _UNITS if re.match(pattern, match["unit"].lower().lstrip("个")))
        return bound, (unit, number)
    return None


def closes(body: str) -> bool:
    """Whether a clause ends with a length ("write 500 words or more"), and so names no work to be done."""
    if not _COUNTABLE.search(body):
        return False
    ends = (match.end() for match in _LIMIT.finditer(body))
    return any(_TO_THE_END.fullmatch(body, end) for end in ends)


def _number(match: re.Match[str]) -> int | None:
    said = (match["number"] or match["han"]).lower().replace(",", "")
    if said.isdigit():
        number = int(said)
    elif match["han"]:
        number = _han(said)
    elif said in {"a few", "several"}:
        number = 3
    elif said == "a couple of":
        number = 2
    else:
        number = NUMERALS.get(said) or _LARGE.get(said) or 1
    times = (match["and"] or "").lower()
    return number * (1000 if times == "thousand" else 100 if times else 1)


def _han(said: str) -> int:
    total, digit = 0, 0
    for char in said:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = HAN_DIGITS.get(char, 0)
    return max(1, total + digit)


def _bound(match: re.Match[str], negated: bool) -> str | None:
    after = (match["after"] or "").strip().lower()
    if after:
        return (
            "long"
            if re.match(
                r"or (?:more|longer)|min|at (?:the )?least|and up|oder mehr|o más|ou plus|以上", after
            )
            else "short"
        )
    if match["more"]:
        return "short" if negated else "long"
    if match["less"]:
        return "long" if negated else "short"
    if negated:
        return None
    return "long" if match["least"] else "short" if match["most"] else "exact"


def at_odds(a: tuple[str, tuple[str, int] | None], b: tuple[str, tuple[str, int] | None]) -> bool:
    """Whether a later length `b` undoes `a`: no length fits both, or it is looser than the limit before."""
    (pole_a, limit_a), (pole_b, limit_b) = a, b
    if limit_a and limit_b and limit_a[0] == limit_b[0]:
        same = pole_a == pole_b
        if same and pole_a != "exact":
            # Both short: a tighter limit only narrows, a looser one undoes what was said before.
            return limit_b[1] > limit_a[1] if pole_a == "short" else limit_b[1] < limit_a[1]
        low_a, high_a = _span(pole_a, limit_a[1])
        low_b, high_b = _span(pole_b, limit_b[1])
        return high_a < low_b or high_b < low_a
    slack = 1.5 if limit_a and limit_b else 1.0
    (low_a, high_a), (low_b, high_b) = _in_words(*a, slack), _in_words(*b, slack)
    return high_a < low_b or high_b < low_a


def _span(pole: str, number: float) -> tuple[float, float]:
    return {"short": (0, number), "long": (number, float("inf"))}.get(pole, (number, number))


def _in_words(pole: str, limit: tuple[str, int] | None, slack: float) -> tuple[float, float]:
    if limit is None:
        return (0, _SHORT_WORDS) if pole == "short" else (_LONG_WORDS, float("inf"))
    low, high = _span(pole, limit[1] * _WORDS_OF[limit[0]])
    # A sentence has no exact number of words.
    return (low, high) if limit[0] == "words" else (low / slack, high * slack)


_TO_THE_END = re.compile(
    r"\s*(?:(?:per|each|every|for every|for each|in every|in each)(?: \w+)?|at a time)?\W*", re.IGNORECASE
)
POLES = (("short", SHORT), ("long", LONG))
