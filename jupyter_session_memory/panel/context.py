"""What an action of a panel works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ..checks import Remedy
from ..context.receipts import Receipt
from ..memory.session_memory import SessionMemory
from . import findings
from .snapshot.view_model import Extras, PanelSession
from .work import BackgroundWork


@dataclass
class PanelContext:
    """The session, how Markdown and receipts are put, where long work is done, and what stands beside the memory."""

    session: PanelSession
    render: Callable[[str], str]
    describe: Callable[[Receipt, SessionMemory], str]
    work: BackgroundWork
    extras: Extras
    remedies: dict[str, tuple[Remedy, ...]] = field(default_factory=dict)
    """What the remedies of the findings on show do, by the finding's id."""

    @property
    def memory(self) -> SessionMemory:
        """The active thread's."""
        return self.session.threads.active

    def check(self) -> None:
        """Look for what a person should know of the memory, and show that."""
        self.extras.findings, self.remedies = findings.check(self.memory)

    def forget_findings(self) -> None:
        """Show none any more."""
        self.extras.findings, self.remedies = (), {}
