"""Counting tokens: exactly where the model's vocabulary is at hand (`exact`), else a calibrated estimate."""

from __future__ import annotations

from .calibration import Calibration
from .counter import (
    IMAGE_TOKENS,
    MESSAGE_OVERHEAD,
    NAME_OVERHEAD,
    PROMPT_OVERHEAD,
    Counter,
    OwnCounter,
    TokenCounter,
    counter_for,
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
    "TokenCounter",
    "counter_for",
    "estimate",
]
