"""Which turns may correct earlier ones: the claims of the user's messages, indexed by what they are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...messages import Turn
from ..strategy import TurnCache
from .turn_values import TurnValues

if TYPE_CHECKING:
    from ...text.corrections import Claim

CANDIDATES = 30
"""Earlier claims with a term in common that a claim is compared with, at most; the newest."""

SERIES = 4
"""A claim that differs from so many earlier ones is the next of a series of measurements: none corrects another."""


class SourceSentence(NamedTuple):
    """A claim, and the id of the turn whose message makes it."""

    turn: str
    claim: Claim


class Claims(TurnCache):
    """The `TurnCache` of a history's claims and of their corrections."""

    def __init__(self) -> None:
        self._made: TurnValues[SourceSentence] = TurnValues()
        self._claims: list[SourceSentence] = []
        self._by_subject: dict[tuple[tuple[str, ...], str], list[int]] = {}
        """Claims, by what is named before their verb and each of their terms."""
        self._corrected: dict[int, list[int]] = {}
        """For each claim the earlier ones that it may correct, the newest first."""

    def update(self, turns: Mapping[str, Turn], changed: Sequence[str], positions: Mapping[str, int]) -> None:
        from ...text.corrections import claims  # at the first turn: its patterns take long to compile

        for key in changed:
            turn = turns.get(key)
            said = claims(turn.question) if turn is not None and turn.eligible else []
            self._made.put(key, positions.get(key, -1), [SourceSentence(key, claim) for claim in said])

    def corrections(self) -> Iterator[tuple[SourceSentence, list[SourceSentence]]]:
        """Claims, each with the earlier ones that it may correct, the newest of them first."""
        anew, made = self._made.new()
        if anew:
            self._claims.clear()
            self._by_subject.clear()
            self._corrected.clear()
        for each in made:
            self._index(each)
        for later, earlier in self._corrected.items():
            yield self._claims[later], [self._claims[each] for each in earlier]

    def _index(self, made: SourceSentence) -> None:
        from ...text.corrections import may_correct

        number = len(self._claims)
        self._claims.append(made)
        near: set[int] = set()
        for term in made.claim.words:
            same = self._by_subject.setdefault((made.claim.named, term), [])
            near.update(same[-CANDIDATES:])
            same.append(number)
        others = [(each, self._claims[each]) for each in sorted(near, reverse=True)]
        found = [each for each, old in others if old.turn != made.turn and may_correct(made.claim, old.claim)]
        if len(found) >= SERIES:
            for each in found:
                self._corrected.pop(each, None)
        elif found:
            self._corrected[number] = found
