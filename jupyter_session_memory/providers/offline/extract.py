"""A summary without a model: the user's own sentences that hold facts, word for word, and labelled as an extract."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...messages import WireMessage
from ...text.sentences import is_code, is_order, is_question, is_small_talk, sentences
from .corrections import normal, same_matter
from .reading import Known, Teller, Told, passage, read, text_of
from .values import values

LABEL = "Extract of what the user said, oldest first:"
_DECIDED = re.compile(
    r"\b(?:decided|agreed|must|always|never|important|remember|deadline|due|decidimos|siempre|nunca)\b|决定|必须",
    re.I,
)
_NAME = re.compile(r"(?<=\s)[A-Z][\w'-]+")


def extract_summary(
    messages: Sequence[WireMessage], limit_tokens: int, count_tokens: Callable[[str], int] | None = None
) -> str:
    """The facts of some messages as an extract of at most `limit_tokens`; empty where there is none to keep.

    Facts that were corrected later give way to the correction; past the limit, sentences with dates,
    amounts, names and decisions go before others, and newer before older. An earlier extract among the
    messages is carried on. Without `count_tokens` a token is taken as four bytes of UTF-8.
    """
    count = count_tokens or (lambda text: -(-len(text.encode()) // 4))
    lines = _lines(messages)
    order = sorted(range(len(lines)), key=lambda index: (_weight(lines[index]), index), reverse=True)
    kept: list[int] = []
    for index in order:
        if count(_text(lines, sorted([*kept, index]))) <= limit_tokens:
            kept.append(index)
    return _text(lines, sorted(kept)) if kept else ""


def _text(lines: Sequence[str], kept: Sequence[int]) -> str:
    return "\n".join((LABEL, *(f"- {lines[index]}" for index in kept)))


def _lines(messages: Sequence[WireMessage]) -> list[str]:
    """The sentences worth keeping, oldest first, each once, without those that a later one corrected."""
    told: list[tuple[Told, list[Known]]] = []
    for index, message in enumerate(messages):
        body = text_of(message)
        if message.get("role") == "user":
            said = passage(body, Teller.USER, index)
        elif body.startswith(LABEL):
            said = tuple(Told(line, Teller.NOTES, index) for line in sentences(body.removeprefix(LABEL)))
        else:
            continue
        known = read(said)
        told += [
            (each, [one for one in known if one.told.source == index and each.text in one.told.text])
            for each in said
        ]
    lines: dict[str, str] = {}
    for at, (each, facts) in enumerate(told):
        later = [one for _, known in told[at + 1 :] for one in known] if facts else []
        if _is_kept(each.text, facts) and not (facts and all(_is_replaced(one, later) for one in facts)):
            lines[normal(each.text)] = each.text
    return list(lines.values())


def _is_kept(sentence: str, facts: Sequence[Known]) -> bool:
    if facts:
        return True
    spoken = is_question(sentence) or is_small_talk(sentence) or is_order(sentence) or is_code(sentence)
    return not spoken and _weight(sentence) > 0


def _is_replaced(known: Known, later: Sequence[Known]) -> bool:
    return any(
        same_matter(known.fact, each.fact) and normal(each.fact.value) != normal(known.fact.value)
        for each in later
    )


def _weight(sentence: str) -> int:
    return 2 * bool(values(sentence)) + 2 * bool(_DECIDED.search(sentence)) + bool(_NAME.search(sentence))
