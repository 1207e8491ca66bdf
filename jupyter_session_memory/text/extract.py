"""A summary without a model: the sentences that hold the most facts, word for word, as many as fit."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .entities import EntityFact, entities
from .facts import facts
from .sentences import is_code, is_question, is_small_talk, sentences
from .subjects import replacements
from .words import terms

_WEIGHTS = {"user": 1.0, "notes": 1.0, "tool": 0.7}
_REPLY = 0.6
_ASKED, _CODE, _CHAT = 0.3, 0.5, 0.1
_WORDS = 0.03
"""What a content word counts against a fact: enough to choose between sentences without facts."""
_LONGEST = 400
"""Characters of a line; a longer sentence is read in pieces."""
_SHORTEST = 16
"""Characters of the smallest pieces, for when there is hardly any room."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    speaker: str
    keys: frozenset[tuple[str, str]]
    words: int
    factor: float
    idle: bool
    """Small talk, a question or a reply without any fact: only where there is nothing else."""

    def gain(self, held: set[tuple[str, str]]) -> float:
        return self.factor * (len(self.keys - held) + _WORDS * self.words)

    def __str__(self) -> str:
        return f"- {self.text}" if self.speaker in ("user", "notes") else f"- {self.speaker}: {self.text}"


def extract(passages: Sequence[tuple[str, str]], limit: int, count: Callable[[str], int]) -> str:
    """The telling lines of what was said, in their order, at most `limit` tokens by `count`; empty where none fits.

    Chosen are, one after the other, the lines with the most facts per token that no chosen line holds yet;
    of equal ones the newer. What was corrected later gives way to the correction.

    Args:
        passages: who said it ("user", "assistant", "tool", or "notes" for an earlier extract), and the text.
    """
    lines, costs = _counted(passages, count, longest := _LONGEST)
    while lines and min(costs) > limit and longest > _SHORTEST:
        # Not one sentence fits: pieces of sentences say more than nothing.
        lines, costs = _counted(passages, count, longest := longest // 2)
    # Gains only fall as lines are chosen, so one that is still on top when looked at again is the best.
    queue = [
        (-line.gain(set()) / max(1, cost), -index)
        for index, (line, cost) in enumerate(zip(lines, costs, strict=True))
    ]
    heapq.heapify(queue)
    held: set[tuple[str, str]] = set()
    chosen: list[int] = []
    room = limit
    while queue:
        rate, negated = heapq.heappop(queue)
        index = -negated
        keys = lines[index].keys
        if costs[index] > room or (keys and keys <= held):
            continue
        now = -lines[index].gain(held) / max(1, costs[index])
        if now > rate and queue and (now, negated) > queue[0]:
            heapq.heappush(queue, (now, negated))
            continue
        chosen.append(index)
        held |= keys
        room -= costs[index]
    return "\n".join(str(lines[index]) for index in sorted(chosen))


def _counted(
    passages: Sequence[tuple[str, str]], count: Callable[[str], int], longest: int
) -> tuple[list[_Line], list[int]]:
    """The lines to choose from, in pieces of at most `longest` characters, and what each costs."""
    found = list(_lines(passages, longest))
    lines = [line for line in found if not line.idle] or found
    return lines, [count(f"{line}\n") for line in lines]


def _lines(passages: Sequence[tuple[str, str]], longest: int) -> Iterator[_Line]:
    """The lines worth considering, each text once, at its last place."""
    replaced = _replaced(passages)
    found: dict[str, _Line] = {}
    for speaker, said in passages:
        # An earlier extract carries its marks; what is said is read in sentences.
        notes = speaker == "notes"
        for sentence in said.splitlines() if notes else sentences(said):
            text = sentence.strip().removeprefix("- ").strip() if notes else sentence.strip()
            for piece in _pieces(text, longest):
                if piece and (speaker, piece) not in replaced:
                    found.pop(piece.casefold(), None)
                    found[piece.casefold()] = _line(piece, speaker)
    yield from found.values()


def _line(text: str, speaker: str) -> _Line:
    factor = _WEIGHTS.get(speaker, _REPLY)
    keys = frozenset((fact.kind, fact.normal) for fact in facts(text))
    idle = not keys and speaker == "assistant"
    if is_small_talk(text):
        factor, idle = factor * _CHAT, not keys
    elif is_question(text):
        factor, idle = factor * _ASKED, not keys
    elif is_code(text):
        factor *= _CODE
    return _Line(text, speaker, keys, len(terms(text)), factor, idle)


def _pieces(text: str, longest: int) -> list[str]:
    if len(text) <= longest:
        return [text]
    pieces: list[str] = []
    while len(text) > longest:
        cut = text.rfind(" ", longest // 2, longest)
        cut = longest if cut < 0 else cut
        pieces.append(text[:cut].strip())
        text = text[cut:].strip()
    return [*pieces, text]


def _replaced(passages: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
    """(speaker, sentence) of which every fact was corrected later."""
    told: list[tuple[tuple[str, str], EntityFact]] = []
    for speaker, said in passages:
        if speaker in ("user", "notes"):
            told += [((speaker, fact.text.removeprefix("- ")), fact) for fact in entities(said)]
    later = replacements([fact for _, fact in told])
    kept = {
        sentence
        for (sentence, fact), index in zip(told, later, strict=True)
        if index is None or told[index][1].value.casefold() == fact.value.casefold()
    }
    return {sentence for sentence, _ in told} - kept
