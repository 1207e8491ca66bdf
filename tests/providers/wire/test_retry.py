"""Trying again: in sight, within limits, and never after the first word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest

from jupyter_session_memory import exceptions as errors
from jupyter_session_memory.exceptions import ProviderError
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers.provider import WAITING, Chunk
from jupyter_session_memory.providers.wire.retry import retrying


class Endpoint:
    """Gives the attempts their ends, and counts seconds instead of sleeping them."""

    def __init__(self, *attempts: Sequence[Chunk | ProviderError]) -> None:
        self.attempts, self.made, self.slept = list(attempts), 0, 0.0

    def attempt(self) -> Iterator[Chunk]:
        self.made += 1
        for item in self.attempts.pop(0):
            if isinstance(item, ProviderError):
                raise item
            yield item

    def sleep(self, seconds: float) -> None:
        self.slept += seconds

    def chunks(self, sleep: Callable[[float], None] | None = None) -> Iterator[Chunk]:
        return retrying(self.attempt, sleep=sleep or self.sleep, jitter=lambda: 0.0)


WORDS = [Chunk(text="Hi"), Chunk(outcome=Outcome.COMPLETE)]


def limited(after: float | None = None) -> ProviderError:
    return errors.RateLimited("slow down", status=429, retry_after=after)


def test_a_reply_at_once_has_no_status() -> None:
    """Without a failure nothing is added."""
    assert list(Endpoint([*WORDS]).chunks()) == WORDS


def test_the_wait_is_counted_down_once_a_second() -> None:
    """`Retry-After: 3` gives three lines and three seconds."""
    endpoint = Endpoint([limited(3)], [*WORDS])
    chunks = list(endpoint.chunks())
    assert [chunk.status for chunk in chunks[:-2] if chunk is not WAITING] == [
        "The endpoint asks to wait: retrying in 3 s (1 of 2)",
        "The endpoint asks to wait: retrying in 2 s (1 of 2)",
        "The endpoint asks to wait: retrying in 1 s (1 of 2)",
    ]
    assert (chunks[-2:], endpoint.slept) == (WORDS, 3.0)


@pytest.mark.parametrize(
    ("error", "tries"),
    [
        (limited(1), 3),
        (errors.ServerFault("x", status=500), 3),
        (errors.ConnectionFailed("x"), 2),
        (errors.QuotaExhausted("x", status=429), 1),
        (errors.AuthenticationFailed("x", status=401), 1),
        (errors.EndpointTimeout("x"), 1),
        (errors.ConnectionDropped("x"), 1),
        (errors.ContextOverflow("x"), 1),
        (limited(31), 1),
    ],
)
def test_each_failure_has_its_number_of_tries(error: ProviderError, tries: int) -> None:
    """What waiting cannot mend is not tried again, and what it can has a limit."""
    endpoint = Endpoint(*[[error]] * 5)
    with pytest.raises(type(error)):
        list(endpoint.chunks())
    assert endpoint.made == tries


def test_waits_add_up_to_thirty_seconds_at_most() -> None:
    """A second long wait is not begun when both together would take too long."""
    endpoint = Endpoint(*[[limited(20)]] * 3)
    with pytest.raises(errors.RateLimited):
        list(endpoint.chunks())
    assert (endpoint.made, endpoint.slept) == (2, 20.0)


@pytest.mark.parametrize("first", [Chunk(text="Hi"), Chunk(reasoning="Hm")])
def test_after_the_first_word_nothing_is_repeated(first: Chunk) -> None:
    """A second request would cost again and say something else."""
    endpoint = Endpoint([first, errors.ServerFault("x", status=500)], [*WORDS])
    with pytest.raises(errors.ServerFault):
        list(endpoint.chunks())
    assert endpoint.made == 1


def test_status_lines_are_no_words() -> None:
    """Having waited does not forbid another try."""
    endpoint = Endpoint([Chunk(status="waiting 3 s"), errors.ServerFault("x", status=503)], [*WORDS])
    assert list(endpoint.chunks())[-2:] == WORDS


def test_an_interrupt_ends_the_wait() -> None:
    """Ctrl-C during the countdown ends everything at once."""
    endpoint = Endpoint([limited(5)], [*WORDS])

    def interrupted(seconds: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(endpoint.chunks(interrupted))
    assert endpoint.made == 1


def test_whoever_waits_can_leave_four_times_a_second() -> None:
    """Between two lines of the countdown control comes back, with nothing to show."""
    naps: list[float] = []
    endpoint = Endpoint([limited(2)], [*WORDS])
    chunks = list(endpoint.chunks(naps.append))
    assert naps == [0.25] * 8
    assert chunks.count(WAITING) == 8


def test_closing_during_the_countdown_makes_no_further_request() -> None:
    """Whoever leaves is not charged for another try."""
    endpoint = Endpoint([limited(5)], [*WORDS])
    stream = endpoint.chunks()
    next(stream)
    stream.close()  # type: ignore[attr-defined]
    assert endpoint.made == 1


def test_a_model_that_is_being_loaded_is_waited_for() -> None:
    """As long as for a first word, with the time shown; such waiting uses up no tries."""
    loading = errors.ModelLoading("loading", status=503)
    endpoint = Endpoint(*[[loading]] * 4, [limited(1)], [*WORDS])
    chunks = list(retrying(endpoint.attempt, patience=4, sleep=endpoint.sleep, jitter=lambda: 0.0))
    statuses = [chunk.status for chunk in chunks if chunk.status]
    assert statuses[:4] == [f"the server loads the model: {n} s" for n in (1, 2, 3, 4)]
    assert chunks[-2:] == WORDS
    assert endpoint.slept == 5.0
    tired = Endpoint(*[[loading]] * 5)
    with pytest.raises(errors.ModelLoading):
        list(retrying(tired.attempt, patience=4, sleep=tired.sleep))
