"""What follows a reply that stands already: summarising older turns, which must not take it back whatever happens."""

from __future__ import annotations

from collections.abc import Iterable

from ..exceptions import SessionMemoryError, stopped
from ..interrupts import Interrupts
from ..memory.session_memory import SessionMemory
from ..messages import Summary
from ..summaries.coverage import name_covered
from ..summaries.writers import Show, unshown

NAMED = 3
"""Facts of each kind that are named in the line under a reply."""
PAUSED = "It is not tried again by itself: %memory compact"


def compact_quietly(memory: SessionMemory, *, stoppable: bool = False, show: Show = unshown) -> str:
    """Summarise what is due after a reply, see `SessionMemory.compact`.

    Raises nothing, interrupts included; after a failure it is not tried again until somebody summarises something
    by hand, or another model is to: what fails once costs its time, and its money, each time.

    Args:
        stoppable: an interrupt is raised after all, as `ReplyStopped`: the cells after this one must not run.
        show: is given what a model has written so far.

    Returns:
        One line on what came of it, empty where nothing was due.
    """
    if memory.auto_compact is False or memory.compact_paused:
        return ""
    before = memory.summaries
    try:
        with Interrupts():
            return _summarised(memory, memory.compact(show=show))
    except KeyboardInterrupt:
        kept = "Memory is unchanged." if memory.summaries == before else "What was made before stays."
        line = f"Summarising was stopped by you. {kept} {PAUSED}"
        if stoppable:
            memory.compact_paused = True
            raise stopped(line) from None
    except SessionMemoryError as error:
        line = f"{error} {PAUSED}"
    except Exception as error:  # of a strategy that is not ours
        line = f"Not summarised: {type(error).__name__}: {error}. {PAUSED}"
    memory.compact_paused = True
    return line


def _summarised(memory: SessionMemory, made: Iterable[Summary]) -> str:
    last = list({summary.id: summary for summary in made}.values())
    if not last:
        return ""
    named = ", ".join(f"{name_covered(memory.history.records, each)} as {each.id}" for each in last)
    lost = _named("Not in it", [fact for each in last for fact in each.lost])
    invented = _named("Not in its turns", [fact for each in last for fact in each.invented])
    return f"Summarised: {named}.{lost}{invented} Originals: %memory expand {last[-1].id}"


def _named(what: str, facts: Iterable[str]) -> str:
    found = list(dict.fromkeys(facts))
    more = f" and {len(found) - NAMED:,} more" if len(found) > NAMED else ""
    return f" {what}: {', '.join(found[:NAMED])}{more}." if found else ""
