"""Trying again, in sight: a countdown instead of silence, and only while nothing of the reply has come."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Iterator

from ...exceptions import ConnectionFailed, ModelLoading, ProviderError, RateLimited, ServerFault
from ..provider import WAITING, Chunk

TOTAL_WAIT = 30.0
"""Seconds all pauses of one request may take together; an endpoint that asks for more is not tried again."""
QUICK = 0.3
"""Pause in seconds before the second try of a connection."""

_TICK = 0.25
"""Seconds after which whoever waits is given a chance to leave."""


def retrying(
    attempt: Callable[[], Iterator[Chunk]],
    *,
    patience: float = 0.0,
    sleep: Callable[[float], None] = time.sleep,
    jitter: Callable[[], float] = random.random,
) -> Iterator[Chunk]:
    """The chunks of the first attempt that brings any text, with status lines while waiting for the next one.

    Two more tries after 429 and 5xx, one after anything else that calls itself retryable. A
    `Retry-After` is honoured up to 30 s in total.

    Args:
        attempt: makes one request; called again for each try.
        patience: seconds that a server may take to load its model.
        sleep: pauses; an exception thrown into it (KeyboardInterrupt) ends the retries.
        jitter: a number in [0, 1) that spreads the pauses of many clients.

    Raises:
        ProviderError: of the last attempt, or at once when trying again cannot help.
    """
    failures, waited, loading, sent = 0, 0.0, 0, False
    while True:
        try:
            for chunk in attempt():
                yield chunk
                if chunk.text or chunk.reasoning or chunk.outcome:
                    failures = 99  # from the first word on there is no second try
            return
        except ModelLoading as error:
            sent |= not error.unsent
            error.unsent = not sent
            if (loading := loading + 1) > patience:
                raise
            yield Chunk(status=f"the server loads the model: {loading} s")
            yield from _paused(1.0, sleep)
            continue
        except ProviderError as error:
            failures += 1
            sent |= not error.unsent
            error.unsent = not sent
            allowed = _tries(error)
            if failures > allowed or not error.retryable:
                raise
            pause = _pause(error, failures, jitter)
            if waited + pause > TOTAL_WAIT:
                raise
            reason, waited = _reason(error), waited + pause
        yield from _countdown(f"{reason}: retrying", pause, f"({failures} of {allowed})", sleep)


def _tries(error: ProviderError) -> int:
    return 2 if isinstance(error, (RateLimited, ServerFault)) else 1


def _pause(error: ProviderError, failures: int, jitter: Callable[[], float]) -> float:
    if error.retry_after is not None:
        return error.retry_after
    if _tries(error) == 1:
        return QUICK
    return 2.0 ** (failures - 1) * (1 + jitter() / 2)


def _reason(error: ProviderError) -> str:
    if isinstance(error, RateLimited):
        return "The endpoint asks to wait"
    if isinstance(error, ConnectionFailed):
        return "No connection"
    return f"The endpoint failed ({error.status})" if error.status else "The endpoint failed"


def _countdown(what: str, pause: float, count: str, sleep: Callable[[float], None]) -> Iterator[Chunk]:
    """One line per second that is left; a pause below a second has one line without a number."""
    while pause > 0:
        left = f"in {math.ceil(pause)} s" if pause >= 1 else "now"
        yield Chunk(status=f"{what} {left} {count}")
        second = min(1.0, pause)
        pause -= second
        yield from _paused(second, sleep)


def _paused(seconds: float, sleep: Callable[[float], None]) -> Iterator[Chunk]:
    while seconds > 0:
        step = min(_TICK, seconds)
        sleep(step)
        seconds -= step
        yield WAITING
