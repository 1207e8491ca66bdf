"""Counting tokens: exactly where the model's vocabulary is at hand (`exact`), else a calibrated estimate."""

from __future__ import annotations

from .calibration import MESSAGE_OVERHEAD, PROMPT_OVERHEAD, Calibration, Rates, Size
from .counter import (
    IMAGE_TOKENS,
    NAME_OVERHEAD,
    Counter,
    OwnCounter,
    TokenCounter,
    counter_for,
    size_of,
)
from .estimate import estimate

__all__ = [
    "IMAGE_TOKENS",
    "MESSAGE_OVERHEAD",
    "NAME_OVERHEAD",
    "PROMPT_OVERHEAD",
    "Calibration",
    "Counter",
    "OwnCounter",
    "Rates",
    "Size",
    "TokenCounter",
    "counter_for",
    "estimate",
    "size_of",
]
