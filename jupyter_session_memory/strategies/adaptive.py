"""The default: what a user who never thinks about memory should have."""

from __future__ import annotations

from dataclasses import dataclass

from .full import Full


@dataclass(frozen=True)
class Adaptive(Full):
    """Everything verbatim while it fits; past the budget the oldest turns are trimmed."""

    def __str__(self) -> str:
        return "adaptive"
