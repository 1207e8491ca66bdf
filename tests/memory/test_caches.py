"""What is kept between contexts: up to date, or made anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from jupyter_session_memory.memory.caches import Caches
from jupyter_session_memory.messages import Turn
from jupyter_session_memory.strategies.strategy import TurnCache
from support.conversations import told


class Numbers(TurnCache):
    """The numbers of the turns it was told of; an interrupt comes in the middle of the first update."""

    interrupted = False

    def __init__(self) -> None:
        self.seen: list[int] = []

    def update(self, turns: Mapping[str, Turn], changed: Sequence[str], positions: Mapping[str, int]) -> None:
        for key in changed:
            self.seen.append(turns[key].number)
            if not Numbers.interrupted:
                Numbers.interrupted = True
                raise KeyboardInterrupt


def test_an_interrupted_update_is_begun_anew() -> None:
    """Neither lost nor told twice: what was brought up to date by half is dropped."""
    derived = Caches(told("a", "b", "c").history.records)
    with pytest.raises(KeyboardInterrupt):
        derived.of(Numbers)
    assert derived.of(Numbers).seen == [1, 2, 3]
    assert derived.of(Numbers).seen == [1, 2, 3]
