"""`%memory check`."""

from __future__ import annotations

from collections.abc import Iterable

from ...exceptions import UsageError
from ..session import Session
from . import Command, Show, counted

NOTHING = (
    "Nothing found: no contradiction (by a small English rule set), nothing stale, room enough. "
    "A model finds more: %memory check --ask"
)


def run(session: Session, text: str, out: Show) -> None:
    """Show what may be wrong with the memory, for a question if one is given; with `--ask` as the model sees it."""
    from ...checks import check  # at first use, see notices

    option, _, rest = text.strip().partition(" ")
    if option == "--ask":
        _ask(session, rest.strip(), out)
        return
    if option.startswith("--"):
        raise UsageError(f"%memory check has no option {option}, only --ask.")
    findings = check(session.memory, text.strip())
    out(_numbered(findings) if findings else NOTHING)


def _ask(session: Session, text: str, out: Show) -> None:
    from ...checks.contradictions import find_contradictions

    provider, model = session.answering()
    memory, title = session.memory, session.title
    found = find_contradictions(
        memory, text, provider=provider, model=model, max_tokens=session.settings.max_tokens
    )
    count = len(found.findings)
    # Where all of an answer was dropped, nobody has said that there is none.
    none = "nothing that counts" if found.unbacked or found.unread else "no contradiction"
    where = f"in the {found.asked} messages of the next request"
    lines = [f"{title} found {counted(count, 'contradiction') if count else none} {where}."]
    lines[0] += f" What was asked: %memory sent {_last(session)}"
    if found.findings:
        lines.append(_numbered(found.findings))
    if found.unbacked:
        lines.append(
            f"Dropped: {counted(found.unbacked, 'pair')} not quoted word for word from two messages."
        )
    if found.unread:
        lines.append(f"Dropped: {counted(found.unread, 'line')} of the answer not in the form asked for.")
    out("\n".join(lines))


def _last(session: Session) -> int:
    receipt = session.memory.receipts.get(kind="inquiry")
    return receipt.number if receipt else 0


def _numbered(findings: Iterable[object]) -> str:
    return "\n".join(f"{number}. {finding}" for number, finding in enumerate(findings, start=1))


COMMANDS = {
    "check": Command(
        run,
        "%memory check [--ask] [TEXT]",
        "contradictions, corrections, overflow ahead, poor summaries; --ask: ask the model for contradictions",
        "See",
        ("lint", "doctor"),
    ),
}
