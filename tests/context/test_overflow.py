"""Where a window is taken for smaller than thought, at the very borders."""

from __future__ import annotations

import pytest

from jupyter_session_memory.context.context import Context
from jupyter_session_memory.context.overflow import cut_short, refit, reply_reserve
from jupyter_session_memory.exceptions import ContextOverflow
from jupyter_session_memory.messages import Usage


def of(tokens: int) -> Context:
    return Context((), tokens, None, False, "full", 1)


@pytest.mark.parametrize(
    ("window", "longest", "reserve"),
    [
        (8_000, None, 2_000),
        (16_384, None, 4_096),
        (100_000, None, 4_096),
        (8_000, 100, 100),
        (8_000, 4_000, 4_000),
        (8_000, 4_001, 4_000),
        (1_001, 900, 500),
    ],
)
def test_a_reply_gets_what_it_may_have_but_at_most_half(
    window: int, longest: int | None, reserve: int
) -> None:
    """A quarter where nobody says, up to a limit; a longer reply than half the window leaves no room to ask."""
    assert reply_reserve(window, longest) == reserve


@pytest.mark.parametrize(("sent", "plausible"), [(2_999, True), (3_000, True), (3_001, False)])
def test_no_tokenizer_counts_more_than_three_times_what_another_does(sent: int, plausible: bool) -> None:
    """A larger number of an endpoint means something else, and nothing is made of it."""
    refused = ContextOverflow("too long", window=2_000, sent=sent)
    assert (refit(refused, of(1_000), None, None) is not None) is plausible


@pytest.mark.parametrize(
    ("window", "longest", "plausible"),
    [(3_000, None, True), (3_001, None, False), (3_100, 100, True), (3_101, 100, False)],
)
def test_a_length_that_is_not_told_was_what_the_window_had_no_room_for(
    window: int, longest: int | None, plausible: bool
) -> None:
    """With the reply that was asked for, it was as long as the window at least."""
    refused = ContextOverflow("too long", window=window)
    assert (refit(refused, of(1_000), None, longest) is not None) is plausible


def test_a_second_try_is_at_most_nine_tenths_of_the_first() -> None:
    """And without any number the half of it."""
    found = refit(ContextOverflow("too long", window=100_000), of(50_000), None, None)
    assert found is not None
    assert (found.window, found.room) == (100_000, 45_000)
    blind = refit(ContextOverflow("too long"), of(1_001), None, None)
    assert blind is not None
    assert (blind.window, blind.room, blind.scale) == (None, 500, 1.0)


@pytest.mark.parametrize(
    ("sent", "read", "window", "told"),
    [
        (5_000, 2_999, None, False),
        (9_000, 2_999, 3_000, True),
        (9_000, 2_999, 6_000, True),
        *[(limit * 100 // 75, limit, None, True) for limit in (2_048, 4_096, 8_192, 16_384, 32_768)],
        (5_121, 4_096, None, True),
        (5_120, 4_096, None, False),
        (5_300, 4_177, None, True),
        (5_300, 4_178, None, False),
        (5_300, 4_015, None, True),
        (5_300, 4_014, None, False),
        (10_000, 7_000, None, False),
        (10_000, 7_000, 7_000, True),
        (5_000, 100, None, False),
        (1_000, 500, 500, True),
        (999, 500, 500, False),
    ],
)
def test_clearly_fewer_tokens_than_were_sent_are_said(
    sent: int, read: int, window: int | None, told: bool
) -> None:
    """Fewer than four fifths, near a window that servers load models with or half of the model's; never of a few."""
    assert bool(cut_short(of(sent), Usage(read, 1), window)) is told
    cached = read // 2
    assert bool(cut_short(of(sent), Usage(read - cached, 1, cached), window)) is told
