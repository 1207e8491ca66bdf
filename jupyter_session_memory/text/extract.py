"""A summary without a model: the sentences that hold the most facts, word for word, as many as fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .facts import facts
from .sentences import is_code, is_question, is_small_talk, pieces, sentences
from .words import terms

_WEIGHTS = {"user": 1.0, "notes": 1.0, "tool": 0.7, "assistant": 0.6}
_ASKED, _CODE, _CHAT = 0.3, 0.5, 0.1
_WORDS = 0.015
"""What a content word counts against a fact: enough to choose between sentences without facts."""
_LONGEST, _SHORTEST = 400, 16
"""Characters of a line; a longer sentence is read in pieces, the smallest where there is hardly any room."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line to choose; `idle` is one without any fact, said by the model, asked or mere small talk."""

    text: str
    keys: frozenset[tuple[str, tuple[str, ...]]]
    gain: float
    idle: bool


def extract(passages: Sequence[tuple[str, str]], limit: int, count: Callable[[str], int]) -> str:
    """The telling lines of what was said, in their order, at most `limit` tokens by `count`; empty where none fits.

    Lines with the most facts per token go first, of equal ones the newer; one whose facts all stand in chosen
    lines is left out.

    Args:
        passages: who said it ("user", "assistant", "tool", or "notes" for an earlier extract), and the text.
    """
    lines, costs = _counted(passages, count, longest := _LONGEST)
    while lines and min(costs) > limit and longest > _SHORTEST:
        # Not one sentence fits: pieces of sentences say more than nothing.
        lines, costs = _counted(passages, count, longest := longest // 2)
    order = sorted(range(len(lines)), key=lambda index: (-lines[index].gain / max(1, costs[index]), -index))
    held: set[tuple[str, tuple[str, ...]]] = set()
    chosen: list[int] = []
    for index in order:
        keys = lines[index].keys
        if costs[index] <= limit and not (keys and keys <= held):
            chosen.append(index)
            held |= keys
            limit -= costs[index]
    return "\n".join(lines[index].text for index in sorted(chosen))


def _counted(
    passages: Sequence[tuple[str, str]], count: Callable[[str], int], longest: int
) -> tuple[list[_Line], list[int]]:
    """The lines to choose from, in pieces of at most `longest` characters, and what each costs."""
    found: dict[str, _Line] = {}
    for speaker, said in passages:
        # An earlier extract carries its marks; what is said is read in sentences.
        told = said.splitlines() if speaker == "notes" else sentences(said)
        for text in (each.strip().removeprefix("- ").strip() for each in told):
            for piece in pieces(text, longest):
                # Each text once, at its last place.
                found.pop(piece.casefold(), None)
                found[piece.casefold()] = _line(piece, speaker)
    lines = [line for line in found.values() if not line.idle] or list(found.values())
    return lines, [count(f"{line.text}\n") for line in lines]


def _line(text: str, speaker: str) -> _Line:
    keys = frozenset((fact.kind, fact.forms) for fact in facts(text))
    factor, idle = _WEIGHTS[speaker], speaker == "assistant"
    if is_small_talk(text):
        factor, idle = factor * _CHAT, True
    elif is_question(text):
        factor, idle = factor * _ASKED, True
    elif is_code(text):
        factor *= _CODE
    shown = f"- {text}" if speaker in ("user", "notes") else f"- {speaker}: {text}"
    return _Line(shown, keys, factor * (len(keys) + _WORDS * len(terms(text))), idle and not keys)
