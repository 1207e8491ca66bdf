"""Everyday words that often stand for one another, and irregular forms; the words themselves are in thesaurus.txt."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def groups() -> tuple[tuple[str, ...], ...]:
    """The groups of related words, each a tuple of lower-case words."""
    return tuple(tuple(line.split()) for line in _lines() if ":" not in line)


@lru_cache(maxsize=1)
def irregular() -> dict[str, str]:
    """Irregular form -> dictionary form ("bought" -> "buy"), both in lower case."""
    forms = (line.split(":") for line in _lines() if ":" in line)
    return {form: base for base, others in forms for form in others.split()}


def _lines() -> list[str]:
    text = Path(__file__).with_name("thesaurus.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
