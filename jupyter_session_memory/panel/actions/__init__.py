"""What panels ask for: one class each, with its fields, what may stand in them, and `apply`, which does it.

A new one is a class in one of these modules, with its golden frame in tests/panel/frames/requests;
then `make panel`, and the front end can ask for it by its type.
"""

from __future__ import annotations

# Every module is imported, so that what it has is among ACTIONS.
from . import entities, keeping, on_page, remedies, sending, summaries, texts, turns, whole
from .base import ACTIONS, Action, Question

__all__ = [
    "ACTIONS",
    "Action",
    "Question",
    "entities",
    "keeping",
    "on_page",
    "remedies",
    "sending",
    "summaries",
    "texts",
    "turns",
    "whole",
]
