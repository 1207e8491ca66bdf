"""The quiet line under a reply when a check finds something new."""

from __future__ import annotations

from ..memory.session_memory import SessionMemory


class Notices:
    """Remembers which findings were told, so that each is told once."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def new(self, memory: SessionMemory) -> str:
        """One quiet line for what a check finds now and was not told before; empty where there is nothing new."""
        # Here and not at the top: its patterns take longer to load than the rest of the extension.
        from ..checks import check

        findings = check(memory)
        fresh = [finding for finding in findings if finding.id not in self._told]
        # What is mended and comes back is news again.
        self._told = {finding.id for finding in findings}
        if not fresh:
            return ""
        more = f" ({len(fresh) - 1} more: %memory check)" if len(fresh) > 1 else ""
        return f"{fresh[0]}{more}"
