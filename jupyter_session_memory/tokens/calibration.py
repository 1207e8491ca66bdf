"""How far estimates are off for a model, learnt from the usage its replies report.

A model's tokens are a sum: so many times the estimate for each kind of text, so many a message and so many a
request, as its template frames them. What is likely is known beforehand; each reply that tells how many tokens its
request had moves it, the more the surer the reply and the less known the part (recursive least squares).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul
from threading import Lock

from .estimate import KINDS

MESSAGE_OVERHEAD = 4
"""Tokens around each message: 3 that frame it and 1 for its role.

Source: "How to count tokens with tiktoken" in OpenAI's cookbook (`tokens_per_message = 3`, plus the role).
"""
PROMPT_OVERHEAD = 3
"""Tokens once a request: every reply is primed with 3 (the same source)."""

_SPREAD = (0.05, 0.2, 0.5, 0.3, 0.6, 0.6, 0.15, 2.0, 15.0)
"""How far each part of a model's counting is off as a rule: the kinds of text, a message, a request."""
_SMALLER = (0.12, 0.35, 1.6, 0.4, 1.5, 0.2, 0.15, 0.0, 0.0)
"""How far they are off together: a smaller vocabulary needs more tokens for anything, most for what is rare."""
_LEAST, _MOST = (0.4,) * len(KINDS) + (0.0, 0.0), (5.0,) * len(KINDS) + (30.0, 2_000.0)
_NOISE = 0.05
"""How far one request is off beside all that, as a part of it."""
_DRIFT = 0.01
"""What is forgotten with each reply: another model may stand behind the same name."""
_DOUBT = 3.0
"""Standard deviations beyond which a report is taken for something else, and moves little."""
_MESSAGES = len(KINDS)
_PLAUSIBLE, _FRAME = 5.0, 200
_STEP = 0.02


@dataclass(frozen=True, slots=True)
class Rates:
    """What estimates of each kind of text are multiplied with, and the tokens of a message and of a request."""

    kinds: tuple[float, ...] = (1.0,) * len(KINDS)
    message: float = MESSAGE_OVERHEAD
    request: float = PROMPT_OVERHEAD

    def __call__(self, size: Size) -> float:
        """The tokens of a request of that size."""
        return float(sum(map(mul, (*self.kinds, self.message, self.request), size.parts)))


@dataclass(frozen=True, slots=True)
class Size:
    """A request as it was estimated: hundredths of a token for each kind of text, and its messages."""

    kinds: tuple[int, ...]
    messages: int

    @property
    def parts(self) -> tuple[float, ...]:
        return (*(hundredths / 100 for hundredths in self.kinds), float(self.messages), 1.0)


AS_ESTIMATED = Rates()


class _Model:
    """What is known of one model's counting: a likely value of each part, and how unsure they are, jointly."""

    def __init__(self) -> None:
        values = AS_ESTIMATED
        self.likely = [*values.kinds, values.message, values.request]
        self.unsure = [
            [(i == j) * _SPREAD[i] ** 2 + _SMALLER[i] * _SMALLER[j] for j in range(len(_SPREAD))]
            for i in range(len(_SPREAD))
        ]
        self.first = [row[:] for row in self.unsure]
        self.last: tuple[Sequence[float], int] = (), 0

    def take(self, whole: Sequence[float], total: int) -> None:
        """Learn from one request: where the one before may be a part of it, from what came to it."""
        before, reported_before = self.last
        self.last = whole, total
        grown = [new - old for new, old in zip(whole, before, strict=False)]
        if grown and min(grown) >= 0 and grown[_MESSAGES] and total > reported_before:
            parts, reported = grown, total - reported_before
        else:
            parts, reported = list(whole), total
        size = range(len(parts))
        self.unsure = [
            [known + _DRIFT * first for known, first in zip(*rows, strict=True)]
            for rows in zip(self.unsure, self.first, strict=True)
        ]
        pull = [sum(self.unsure[i][j] * parts[j] for j in size) for i in size]
        off = reported - sum(value * part for value, part in zip(self.likely, parts, strict=True))
        expected = sum(parts[i] * pull[i] for i in size) + (_NOISE * reported + 1) ** 2
        expected = max(expected, abs(off) * expected**0.5 / _DOUBT)
        self.likely = [
            min(max(value + each * off / expected, least), most)
            for value, each, least, most in zip(self.likely, pull, _LEAST, _MOST, strict=True)
        ]
        self.unsure = [[self.unsure[i][j] - pull[i] * pull[j] / expected for j in size] for i in size]

    @property
    def rates(self) -> Rates:
        *kinds, message, request = (round(value, 2) for value in self.likely)
        return Rates(tuple(kinds), message, request)


class Calibration:
    """Rates per model; holds numbers only, nothing of what was said. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._models: dict[str, _Model] = {}
        self._rates: dict[str, Rates] = {}
        self._limits: dict[str, float] = {}

    def rates(self, model: str) -> Rates:
        """How to count for this model: as estimated until something was learnt."""
        return self._rates.get(model, AS_ESTIMATED)

    def limit(self, model: str) -> int | None:
        """The most tokens a request to this model may take; None where no endpoint refused one as too long."""
        limit = self._limits.get(model)
        return None if limit is None else int(limit * self.rates(model).kinds[0])

    def refused(self, model: str, room: int | None) -> None:
        """Take note that requests to this model must fit `room` tokens as counted now; None: forget that they must."""
        if room is None:
            self._limits.pop(model, None)
        else:
            self._limits[model] = room / self.rates(model).kinds[0]

    def took(self, model: str, tokens: int) -> None:
        """Take note that a request of so many tokens was answered: a lower limit was wrong."""
        limit = self.limit(model)
        if limit is not None and tokens > limit:
            self.refused(model, None)

    def learn(self, model: str, size: Size, reported: int) -> None:
        """Take note of a request whose size became known.

        Args:
            model: the name that what is learnt is kept under.
            size: the request as estimated.
            reported: input tokens the endpoint reported for it. Where they differ from the estimate more than
                five times, they are ignored: some endpoints report 0, or only what their cache missed.
        """
        estimated = AS_ESTIMATED(size)
        if not estimated / _PLAUSIBLE <= reported <= estimated * _PLAUSIBLE + _FRAME:
            return
        with self._lock:
            known = self._models.setdefault(model, _Model())
            known.take(size.parts, reported)
            found = known.rates
            # Kept counts are thrown away when rates change: small moves are not worth that.
            if abs(found(size) - self.rates(model)(size)) > _STEP * reported:
                self._rates[model] = found
