"""Tables and arrays of libraries: figures, first rows, and nothing changed. Skipped where a library is missing."""

from __future__ import annotations

import pickle
import sys
from typing import Any

import pytest

from jupyter_session_memory.descriptions.describe import describe
from jupyter_session_memory.descriptions.tables import COLUMNS, SAMPLE

PEOPLE: dict[str, list[Any]] = {
    "name": ["Ana", "Bo", None],
    "age": [3.0, None, 9.5],
    "ok": [True, False, True],
}


def test_no_library_is_imported() -> None:
    """Describing anything leaves the imported modules as they are."""
    before = set(sys.modules)
    for value in (1, "x", [1], {"a": 1}, len, ValueError("x"), object()):
        describe(value)
    assert {
        name for name in set(sys.modules) - before if name.partition(".")[0] in ("pandas", "polars", "numpy")
    } == set()


def test_pandas() -> None:
    """Types, missing values, ranges or distinct values, the first rows; odd columns cost only their own figures."""
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(PEOPLE)
    frame["when"] = pandas.to_datetime(["2024-01-01", "2024-01-03", None])
    frame["odd"] = [[1], {"a": 1}, 2]
    before = pickle.dumps(frame)
    lines = describe(frame).splitlines()
    assert lines[0] == "DataFrame of pandas, RangeIndex: 3 rows × 5 columns"
    assert lines[1].endswith("): 1 missing, 2 distinct")
    assert lines[2:5] == [
        "- age (float64): 1 missing, 3 to 9.5",
        "- ok (bool): 0 missing, 2 distinct",
        f"- when ({frame['when'].dtype}): 1 missing, 2024-01-01 00:00:00 to 2024-01-03 00:00:00",
    ]
    assert lines[5:8] == ["- odd (object): 0 missing", "First rows:", ",name,age,ok,when,odd"]
    assert lines[8] == "0,Ana,3,True,2024-01-01 00:00:00,[1]"
    assert pickle.dumps(frame) == before


def test_pandas_of_other_shapes() -> None:
    """A Series, an empty frame, two columns of one name, a labelled index, more columns than are told."""
    pandas = pytest.importorskip("pandas")
    twice = pandas.DataFrame([[1, 2]], columns=["a", "a"], index=["first"])
    wide = pandas.DataFrame([range(COLUMNS + 40)])
    assert describe(pandas.Series([1, 2], name="x")).startswith(
        "Series of pandas, RangeIndex: 2 rows × 1 columns\n- x (int64): 0 missing, 1 to 2\n"
    )
    assert describe(pandas.DataFrame()) == "DataFrame of pandas, RangeIndex: 0 rows × 0 columns"
    assert describe(twice).endswith("- a (int64): 0 missing, 2 to 2\nFirst rows:\nindex,a,a\nfirst,1,2")
    assert "\n… 40 more columns\n" in describe(wide)


def test_polars() -> None:
    """The same figures; a lazy frame is not collected."""
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(PEOPLE)
    assert describe(frame) == (
        "DataFrame of Polars: 3 rows × 3 columns\n"
        "- name (String): 1 missing, 3 distinct\n"
        "- age (Float64): 1 missing, 3 to 9.5\n"
        "- ok (Boolean): 0 missing, 2 distinct\n"
        "First rows:\nname,age,ok\nAna,3,True\nBo,,False\n,9.5,True"
    )
    assert frame.equals(polars.DataFrame(PEOPLE))
    assert describe(frame["age"]).startswith("Series of Polars: 3 rows × 1 columns\n- age (Float64)")

    def touched(_: Any) -> Any:
        raise AssertionError("the lazy frame was collected")

    assert "LazyFrame" in describe(frame.lazy().map_batches(touched))


def test_arrow() -> None:
    """Tables, and batches of them."""
    arrow = pytest.importorskip("pyarrow")
    table = arrow.table(PEOPLE)
    assert describe(table).startswith(
        "Table of Arrow: 3 rows × 3 columns\n- name (string): 1 missing, 3 distinct\n- age (double): 1 missing"
    )
    assert describe(table.to_batches()[0]).startswith("RecordBatch of Arrow: 3 rows × 3 columns")


def test_numpy() -> None:
    """Shape, range, missing values, and the first of them."""
    numpy = pytest.importorskip("numpy")
    assert describe(numpy.array([[1.0, numpy.nan], [3.5, 2.0]])) == (
        "ndarray of NumPy: shape (2, 2), float64\nRange: 1 to 3.5\nNaN: 1\nFirst values: 1, nan, 3.5, 2"
    )
    assert describe(numpy.zeros((0, 3))) == "ndarray of NumPy: shape (0, 3), float64\nFirst values: "
    assert "Range of one value in 3: 0 to 2999997" in describe(numpy.arange(2_999_999))
    assert "First values: a, b" in describe(numpy.array(["a", "b"], dtype=object))


def test_of_a_large_table_some_rows_are_looked_at() -> None:
    """And it is said which."""
    pandas = pytest.importorskip("pandas")
    text = describe(pandas.DataFrame({"x": range(2 * SAMPLE + 1)}))
    assert "- x (int64): 0 missing, 0 to 399999\n" in text
    assert "Missing, ranges and distinct values are of one row in 3." in text
