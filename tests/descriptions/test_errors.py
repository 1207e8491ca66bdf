"""Exceptions as text: message, the person's own lines, and what they came from."""

from __future__ import annotations

import json
import linecache
from collections.abc import Callable

import pytest

from jupyter_session_memory.descriptions.errors import error


@pytest.fixture
def cell(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], BaseException]:
    """Runs source as IPython runs a cell, and returns the error it raised."""

    def run(source: str, name: str = "<cell 5>") -> BaseException:
        entry = (len(source), None, source.splitlines(keepends=True), name)
        monkeypatch.setitem(linecache.cache, name, entry)
        try:
            exec(compile(source, name, "exec"), {"json": json})
        except BaseException as fault:
            return fault.with_traceback(fault.__traceback__ and fault.__traceback__.tb_next)
        raise AssertionError("it raised nothing")

    return run


def told(fault: BaseException) -> str:
    """The error as a model is told it."""
    text = error(fault, lambda file: "Cell In[5]" if file == "<cell 5>" else file)
    assert text is not None
    return text


def test_the_whole_cell_with_its_line_marked(cell: Callable[..., BaseException]) -> None:
    """Lines of functions too, in the order of the calls."""
    assert told(cell("def mean(rows):\n    return sum(rows) / len(rows)\n\nmean([])")) == (
        "ZeroDivisionError: division by zero\n"
        "Cell In[5], line 4, then 2 in mean:\n"
        "    1 def mean(rows):\n>   2     return sum(rows) / len(rows)\n    3\n>   4 mean([])"
    )


def test_where_a_library_raised_it_is_one_line(cell: Callable[..., BaseException]) -> None:
    """The own frames are shown, the library's own ones are not."""
    text = told(cell("json.loads('{')"))
    assert text.startswith("json.decoder.JSONDecodeError: Expecting property name")
    assert ">   1 json.loads('{')" in text
    raised = [line for line in text.splitlines() if line.startswith("Raised in ")]
    assert len(raised) == 1
    assert raised[0].endswith("in JSONDecoder.raw_decode")


def test_causes_and_contexts_come_along(cell: Callable[..., BaseException]) -> None:
    """Chained by hand, by accident, or not at all; a chain that bites its tail ends."""
    source = "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    raise KeyError('q'){}"
    cases = [
        (" from error", "Caused by: ZeroDivisionError"),
        ("", "While this was handled: ZeroDivisionError"),
        (" from None", None),
    ]
    told_of = [told(cell(source.format(end))).splitlines() for end, _ in cases]
    heads = [[line for line in lines if line[:1] in "KCW" and "Error: " in line] for lines in told_of]
    assert heads == [["KeyError: 'q'", *([f"{part}: division by zero"] if part else [])] for _, part in cases]
    one, other = ValueError("one"), ValueError("other")
    one.__cause__, other.__cause__ = other, one
    assert told(one) == "ValueError: one\n\nCaused by: ValueError: other"


def test_groups_notes_and_syntax_errors(cell: Callable[..., BaseException]) -> None:
    """A group tells its errors, a note stands under its message, and a syntax error shows its line."""
    noted = ValueError("bad")
    noted.add_note("in row 3")
    assert told(noted) == "ValueError: bad\nin row 3"
    assert "One of its errors: ValueError: bad" in told(ExceptionGroup("all", [noted]))
    assert "x = = 1" in told(cell("x = = 1"))


def test_long_cells_show_what_is_around_the_line(cell: Callable[..., BaseException]) -> None:
    """As files do; a message of any length is cut."""
    text = told(cell("\n".join(["def f(): 1 / 0", *["x = 1"] * 200, "f()"])))
    assert (text.count("x = 1"), text.count("…")) == (12, 1)
    assert text.endswith("> 202 f()")
    assert len(told(ValueError("x" * 100_000))) < 3_000


def test_what_is_no_error_is_none() -> None:
    """Also what calls itself one."""
    assert error("ValueError") is None
    assert error(ValueError) is None
