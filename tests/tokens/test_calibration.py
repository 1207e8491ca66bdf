"""What is learnt from the usage that replies report."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from jupyter_session_memory.tokens import Calibration


def _learnt(*pairs: tuple[int, int]) -> float:
    calibration = Calibration()
    for counted, reported in pairs:
        calibration.learn("m", counted, reported)
    return calibration.factor("m")


def test_an_unknown_model_has_factor_one() -> None:
    """Before anything was learnt estimates stand as they are."""
    assert Calibration().factor("m") == 1.0


def test_the_factor_follows_the_ratio() -> None:
    """A model that reports half as many tokens again gets half as many again."""
    assert _learnt((1000, 1500), (2000, 3000)) == 1.5


def test_models_do_not_learn_from_each_other() -> None:
    """Each model has a factor of its own."""
    calibration = Calibration()
    calibration.learn("a", 1000, 1500)
    assert calibration.factor("b") == 1.0


@pytest.mark.parametrize(
    "pair", [(40, 80), (1000, 0), (1000, 20), (1000, 9000), (0, 500), (1000, 150), (1000, -5)]
)
def test_tiny_requests_and_nonsense_teach_nothing(pair: tuple[int, int]) -> None:
    """Requests under 50 tokens, zeros, and figures off by more than five times are ignored."""
    assert _learnt(pair) == 1.0


@pytest.mark.parametrize(("pair", "factor"), [((1000, 4500), 3.0), ((1000, 250), 0.5)])
def test_the_factor_is_clamped(pair: tuple[int, int], factor: float) -> None:
    """No usage moves the factor beyond 0.5 or 3."""
    assert _learnt(pair) == factor


def test_no_recent_request_would_be_counted_much_too_low() -> None:
    """One request that was far larger than estimated keeps the factor within 10 % of what it needed."""
    assert _learnt(*[(1000, 1000)] * 5, (100, 200)) == 1.8


def test_old_requests_are_forgotten() -> None:
    """After eight more requests an outlier no longer counts."""
    assert _learnt((100, 200), *[(1000, 1000)] * 8) == 1.0


def test_small_moves_leave_the_factor_alone() -> None:
    """A change of less than 2 % does not make kept counts stale."""
    calibration = Calibration()
    calibration.learn("m", 1000, 1200)
    calibration.learn("m", 1000, 1230)
    assert calibration.factor("m") == 1.2


def test_the_factor_a_count_was_made_with_is_taken_out() -> None:
    """Learning from corrected counts does not correct twice."""
    calibration = Calibration()
    calibration.learn("m", 1000, 1500)
    calibration.learn("m", 1500, 1500, factor=1.5)
    assert calibration.factor("m") == 1.5


def test_threads_may_learn_at_once() -> None:
    """Concurrent replies leave a factor that each of them supports."""
    calibration = Calibration()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: calibration.learn("m", 1000, 1400), range(500)))
    assert calibration.factor("m") == 1.4
