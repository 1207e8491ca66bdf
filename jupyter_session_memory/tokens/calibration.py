"""How far estimates are off for a model, learnt from the usage its replies report."""

from __future__ import annotations

from collections import deque
from threading import Lock

_RECENT = 8
_FEWEST = 50
"""Smaller requests say more about their framing than about the tokenizer."""
_PLAUSIBLE = (0.2, 5.0)
_CLAMP = (0.5, 3.0)
_STEP = 0.02


class Calibration:
    """A factor per model; holds numbers only, nothing of what was said. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._seen: dict[str, deque[tuple[float, int]]] = {}
        self._factors: dict[str, float] = {}
        self._limits: dict[str, float] = {}

    def factor(self, model: str) -> float:
        """What to multiply estimates for this model with: 1.0 until something was learnt, 0.5 to 3."""
        return self._factors.get(model, 1.0)

    def limit(self, model: str) -> int | None:
        """The most tokens a request to this model may take; None where no endpoint refused one as too long."""
        limit = self._limits.get(model)
        return None if limit is None else int(limit * self.factor(model))

    def refused(self, model: str, room: int | None) -> None:
        """Take note that requests to this model must fit `room` tokens as counted now; None: forget that they must."""
        if room is None:
            self._limits.pop(model, None)
        else:
            self._limits[model] = room / self.factor(model)

    def took(self, model: str, tokens: int) -> None:
        """Take note that a request of so many tokens was answered: a lower limit was wrong."""
        limit = self.limit(model)
        if limit is not None and tokens > limit:
            self.refused(model, None)

    def learn(self, model: str, counted: int, reported: int, *, factor: float = 1.0) -> None:
        """Take note of a request whose size became known.

        Args:
            model: the name the factor is kept under.
            counted: tokens we estimated for the request.
            reported: input tokens the endpoint reported for it. Below 50 tokens, or when they differ
                from the estimate more than five times, they are ignored: some endpoints report 0, or
                only what their cache missed.
            factor: the factor that `counted` was made with.
        """
        estimated = counted / factor
        if min(estimated, reported) < _FEWEST or not _PLAUSIBLE[0] <= reported / estimated <= _PLAUSIBLE[1]:
            return
        with self._lock:
            seen = self._seen.setdefault(model, deque(maxlen=_RECENT))
            seen.append((estimated, reported))
            overall = sum(reported for _, reported in seen) / sum(estimated for estimated, _ in seen)
            # With it, none of the recent requests would have been counted more than 10 % too low.
            lowest = 0.9 * max(reported / estimated for estimated, reported in seen)
            found = min(max(overall, lowest, _CLAMP[0]), _CLAMP[1])
            # Kept counts are thrown away when the factor changes: small moves are not worth that.
            if abs(found - self.factor(model)) > _STEP * self.factor(model):
                self._factors[model] = round(found, 2)
