"""What a check found, as panels show it: a line each, with its remedies as buttons that carry them out."""

from __future__ import annotations

from .. import checks
from ..memory.session_memory import SessionMemory
from ..messages import name_numbers
from .contract.parts import Finding, Label


def check(memory: SessionMemory) -> tuple[tuple[Finding, ...], dict[str, tuple[checks.Remedy, ...]]]:
    """The findings as panels show them, and their remedies by the finding's id."""
    found = checks.check(memory)
    return tuple(map(_shown, found)), {each.id: each.remedies for each in found}


def _shown(finding: checks.Finding) -> Finding:
    # A command that is a button needs no words; what only people can do stays in them.
    text = finding.text if finding.remedies else str(finding)
    return Finding(finding.id, text, finding.turns, tuple(map(_label, finding.remedies)))


def _label(remedy: checks.Remedy) -> Label:
    targets = remedy.targets
    return Label(remedy.action, targets if isinstance(targets, str) else name_numbers(targets))
