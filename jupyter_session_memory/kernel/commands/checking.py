"""`%memory check`."""

from __future__ import annotations

from ..session import Session
from . import Command, Show


def run(session: Session, text: str, out: Show) -> None:
    """Show what may be wrong with the memory, for a question if one is given."""
    from ...checks import check  # at first use, see notices

    findings = check(session.memory, text.strip())
    if not findings:
        out("Nothing found: no contradiction, nothing stale, room enough.")
        return
    out("\n".join(f"{number}. {finding}" for number, finding in enumerate(findings, start=1)))


COMMANDS = {
    "check": Command(
        run,
        "%memory check [TEXT]",
        "contradictions, overflow ahead, stale or poor summaries",
        "See",
        ("lint", "doctor"),
    ),
}
