"""Functions as tools: what the model is told of them, and what a call gives, whatever is wrong with it."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field

from jupyter_session_memory import chat_tool
from jupyter_session_memory.chat.tools import LONGEST, Tool
from jupyter_session_memory.exceptions import UsageError


@chat_tool
def mean(
    column: str, how: Literal["plain", "trimmed"] = "plain", cut: Annotated[int, Field(ge=0)] = 0
) -> float:
    """The mean of a column."""
    return len(column) + cut


def test_a_tool_is_told_by_its_signature_and_docstring() -> None:
    """Name, words and a schema of the parameters, with what is required."""
    told = mean.definition()
    assert told["type"] == "function"
    assert told["function"]["name"] == "mean"
    assert told["function"]["description"] == "The mean of a column."
    schema = told["function"]["parameters"]
    assert schema["required"] == ["column"]
    assert schema["properties"]["how"]["enum"] == ["plain", "trimmed"]
    assert schema["properties"]["cut"]["minimum"] == 0


def test_a_tool_is_still_the_function() -> None:
    """Python calls it as before."""
    assert mean("price", cut=1) == 6
    assert vars(mean)["__name__"] == "mean"
    assert mean.__doc__ == "The mean of a column."


def test_a_call_is_checked_and_every_failure_is_a_line() -> None:
    """What a model writes wrongly goes back to it in words that it can mend it by."""
    expected = {
        '{"column": "price"}': "5",
        '{"column": "price", "cut": "2"}': "7",
        "": "Not run: column: Missing required argument",
        '{"column": 1}': "Not run: column: Input should be a valid string",
        '{"colum": "a"}': "Not run: column: Missing required argument; colum: Unexpected keyword argument",
        '{"column": "a", "how": "odd"}': "Not run: how: Input should be 'plain' or 'trimmed'",
        '{"column": "a", "cut": -1}': "Not run: cut: Input should be greater than or equal to 0",
        '{"column": "pri': "Not run: Invalid JSON: EOF while parsing a string at line 1 column 15",
        "price": "Not run: Invalid JSON: expected value at line 1 column 1",
        "5": "Not run: Arguments must be an array or an object",
    }
    wrong = {given: got for given, want in expected.items() if (got := mean.result(given)) != want}
    assert wrong == {}


class Odd:
    """No plain data."""

    def __repr__(self) -> str:
        return "an odd thing"


def test_a_result_is_text() -> None:
    """Text as it is, plain data as JSON, anything else described, and long ones cut with a word on it."""
    values = {
        "as it is": "as it is",
        "null": None,
        '{"when":"2026-05-03","ids":[1,2]}': {"when": datetime.date(2026, 5, 3), "ids": (1, 2)},
        "Odd: an odd thing": Odd(),
        "bell": "bell\x07",
    }
    given = {text: giving(value).result("{}") for text, value in values.items()}
    assert given == {text: text for text in values}
    long = giving("x" * (LONGEST + 5)).result("{}")
    assert long.endswith("x\n[cut here: 5 of 20,005 characters are left out]")


def giving(value: object) -> Tool:
    """A tool that returns a value."""

    @chat_tool
    def give() -> object:
        return value

    return give


def test_what_a_function_raises_goes_back_in_one_line() -> None:
    """The kernel is none the wiser, and an exit or an interrupt is not caught."""

    @chat_tool
    def fails() -> None:
        raise ValueError("no such\ncolumn")

    @chat_tool
    def leaves() -> None:
        raise SystemExit

    assert fails.result("{}") == "Failed: ValueError: no such column"
    with pytest.raises(SystemExit):
        leaves.result("{}")


def test_what_cannot_be_a_tool_is_refused_when_it_is_made() -> None:
    """A model gives values by name, and waits for one value."""

    def positional(column: str, /) -> None: ...

    def many(*columns: str) -> None: ...

    async def later() -> None: ...

    def unknown(column: Missing) -> None: ...  # type: ignore[name-defined]  # noqa: F821

    wanted: dict[Any, str] = {
        positional: "positional has parameters without a name, which a model cannot give. Name them.",
        many: "many has parameters without a name, which a model cannot give. Name them.",
        later: "later does not return a value at once. Make a tool of a plain function.",
        unknown: "unknown cannot be a tool: name 'Missing' is not defined",
        (lambda: 1): "A tool is a function with a plain name, not <lambda>.",
        5: "A tool is a function with a plain name, not int.",
    }
    wrong = []
    for function, line in wanted.items():
        with pytest.raises(UsageError) as told:
            chat_tool(function)
        if str(told.value) != line:
            wrong.append((line, str(told.value)))
    assert wrong == []
