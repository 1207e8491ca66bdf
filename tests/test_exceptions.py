"""Errors of the package: copies of them are as good as they are."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest

from jupyter_session_memory import exceptions
from jupyter_session_memory.exceptions import (
    PINS,
    BudgetExceeded,
    ConnectionDropped,
    ContextOverflow,
    EraseIncomplete,
    MissingKey,
    ModelNotFound,
    Need,
    ProfileRequired,
    RateLimited,
    SessionMemoryError,
    UnknownTurn,
    UsageError,
)

ERRORS = (
    UsageError("Write a number."),
    UnknownTurn("There is no turn #3."),
    EraseIncomplete(["deque"]),
    BudgetExceeded(500, 300, [PINS], (4,)),
    MissingKey("it is not set", next_step="Set it", again=False),
    ModelNotFound("host has no model m", status=404),
    ConnectionDropped("it broke off", detail="“gone”", after="Memory is unchanged."),
    RateLimited("Too fast.", status=429, retry_after=3.0),
    ContextOverflow("Too long.", window=300, sent=500, status=400),
    ProfileRequired("One system message.", profile="one_system", status=400),
)


def pickled(error: SessionMemoryError) -> SessionMemoryError:
    again: SessionMemoryError = pickle.loads(pickle.dumps(error))
    return again


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, pickled])
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_a_copy_tells_the_same(
    error: SessionMemoryError, copied: Callable[[SessionMemoryError], SessionMemoryError]
) -> None:
    """Its line, also one that was changed since, and everything else that it knows."""
    error = copy.copy(error)
    error.tell("Changed", lead="Not done")
    again = copied(error)
    assert type(again) is type(error)
    assert again is not error
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_a_line_is_made_of_its_parts() -> None:
    """What did not happen, what is wrong and who says so, the next step, and how things stand."""
    lost = ConnectionDropped("the connection was lost")
    refused = ModelNotFound("host has no model m", detail="“no m”", next_step="Run %model list")
    told = {
        UsageError("Write a number."): "Write a number.",
        lost: "No reply: the connection was lost. Run this cell again.",
        refused: "No reply: host has no model m: “no m”. Run %model list, then run this cell again.",
        BudgetExceeded(1_240, 1_000, [PINS], (2,)): "Not sent: pinned turns need 1,240 of 1,000 tokens. "
        "Run %memory unpin 2 or %memory budget 1300.",
        BudgetExceeded(
            40, 30, [Need("your text", several=False)]
        ): "Not sent: your text needs 40 of 30 tokens. Run %memory budget 100.",
        BudgetExceeded(
            40, 30, [Need("your text", several=False), Need("the plan", several=False)]
        ): "Not sent: your text and the plan need 40 of 30 tokens. Run %memory budget 100.",
    }
    assert {error: str(error) for error in told} == told
    again = lost.tell(lead="The reply broke off", again=False, after="Text kept as #4.")
    assert str(again) == "The reply broke off: the connection was lost. Text kept as #4."


def test_one_name_at_the_root_catches_all_of_them() -> None:
    """So that a script need not know where errors are written."""
    import jupyter_session_memory

    assert all(isinstance(error, jupyter_session_memory.SessionMemoryError) for error in ERRORS)
    assert "SessionMemoryError" in jupyter_session_memory.__all__


def test_each_kind_with_parameters_of_its_own_is_among_them() -> None:
    """What takes more than a line is what a copy can lose."""
    kinds = [each for each in vars(exceptions).values() if isinstance(each, type)]
    own = {each for each in kinds if "__init__" in vars(each)} - {
        exceptions.SessionMemoryError,
        exceptions.ProviderError,
    }
    assert own <= {type(error) for error in ERRORS}
