"""What follows a reply that stands already: summarising older turns, which must not take it back whatever happens."""

from __future__ import annotations

from collections.abc import Iterable

from ..exceptions import SessionMemoryError, stopped
from ..interrupts import Interrupts
from ..memory.session_memory import SessionMemory
from ..messages import Summary
from ..summaries.coverage import name_covered

NAMED = 3
"""Facts named in the line under a reply that a summary has and its turns do not."""
PAUSE = 4
"""Turns after a failed summary until the next one is tried unasked: what fails once costs its time each time."""


def compact_quietly(memory: SessionMemory, *, stoppable: bool = False) -> str:
    """Summarise what is due after a reply, see `SessionMemory.compact`.

    Raises nothing, interrupts included; after a failure the next turns are not tried.

    Args:
        stoppable: an interrupt is raised after all, as `ReplyStopped`: the cells after this one must not run.

    Returns:
        One line on what came of it, empty where nothing was due.
    """
    recorded = memory.history.recorded
    if memory.auto_compact is False or recorded < memory.compact_from:
        return ""
    before = memory.summaries
    try:
        with Interrupts():
            return _summarised(memory, memory.compact())
    except KeyboardInterrupt:
        kept = "Memory is unchanged." if memory.summaries == before else "What was made before stays."
        line = f"Summarising was stopped by you. {kept}"
        if stoppable:
            memory.compact_from = recorded + PAUSE
            raise stopped(line) from None
    except SessionMemoryError as error:
        line = str(error)
    except Exception as error:  # of a strategy that is not ours
        line = f"Not summarised: {type(error).__name__}: {error}"
    memory.compact_from = recorded + PAUSE
    return line


def _summarised(memory: SessionMemory, made: Iterable[Summary]) -> str:
    records = memory.history.records
    last = list({summary.id: summary for summary in made}.values())
    named = ", ".join(f"{name_covered(records, each)} as {each.id}" for each in last)
    invented = list(dict.fromkeys(fact for each in last for fact in each.invented))
    more = f" and {len(invented) - NAMED} more" if len(invented) > NAMED else ""
    look = f" Not in its turns: {', '.join(invented[:NAMED])}{more}." if invented else ""
    return f"Summarised: {named}.{look} Originals: %memory expand {last[-1].id}" if last else ""
