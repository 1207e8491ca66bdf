"""DataFrames and Series of pandas and Polars, tables of Arrow: shape, types, missing values, ranges, first rows.

Nothing is copied whole and nothing is changed: of a large table the figures are of rows at equal distances.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from io import StringIO
from typing import Any

from .shorten import PIECE, figure, library, line, piece

SAMPLE = 200_000
"""Cells that are looked at."""
ROWS = 5
"""Rows that are shown."""
COLUMNS = 60
"""Columns that are described; more are counted."""


def table(value: Any) -> str | None:
    """A table of a library that somebody has imported, None for anything else."""
    for name, types, told in _KINDS:
        module = library(name)
        if module is not None and issubclass(type(value), tuple(getattr(module, each) for each in types)):
            text: str = told(value)
            return text
    return None


def _pandas(value: Any) -> str:
    pandas = library("pandas")
    types, frame = pandas.api.types, value.to_frame() if value.ndim == 1 else value
    step = _step(*frame.shape)
    columns = []
    # By position: several columns may have one name.
    for at, (name, dtype) in enumerate(zip(frame.columns[:COLUMNS], frame.dtypes[:COLUMNS], strict=True)):
        sample = frame.iloc[::step, at]
        dated = types.is_datetime64_any_dtype(dtype) or types.is_timedelta64_dtype(dtype)
        ranged = dated or (types.is_numeric_dtype(dtype) and not types.is_bool_dtype(dtype))
        columns.append(_column(name, dtype, int(sample.isna().sum()), sample, ranged, sample.nunique))
    index, first = frame.index, frame.iloc[:ROWS, :COLUMNS]
    rows = [["" if isinstance(index, pandas.RangeIndex) else "index", *first.columns]]
    rows += map(list, first.itertuples(name=None))
    kind = f"{type(value).__name__} of pandas, {type(index).__name__}"
    return _told(kind, frame.shape, columns, step, rows)


def _polars(value: Any) -> str:
    frame = value.to_frame() if value.__class__.__name__ == "Series" else value
    step = _step(*frame.shape)
    sample = frame.gather_every(step) if step > 1 else frame
    columns = []
    for series in sample.get_columns()[:COLUMNS]:
        ranged = series.dtype.is_numeric() or series.dtype.is_temporal()
        columns.append(
            _column(series.name, series.dtype, series.null_count(), series, ranged, series.n_unique)
        )
    rows = [frame.columns[:COLUMNS], *frame[:ROWS, :COLUMNS].rows()]
    return _told(f"{type(value).__name__} of Polars", frame.shape, columns, step, rows)


def _arrow(value: Any) -> str:
    columns = [
        _column(field.name, field.type, column.null_count, column, False, partial(_distinct, column))
        for field, column in zip(list(value.schema)[:COLUMNS], value.columns, strict=False)
    ]
    values = [column[:ROWS].to_pylist() for column in value.columns[:COLUMNS]]
    rows = [value.schema.names[:COLUMNS], *zip(*values, strict=True)]
    return _told(f"{type(value).__name__} of Arrow", value.shape, columns, 1, rows)


def _distinct(column: Any) -> str:
    more = "" if len(column) <= SAMPLE else f" in the first {SAMPLE:,} rows"
    return f"{len(column[:SAMPLE].unique()):,} distinct{more}"


def _column(
    name: object, dtype: object, missing: int, values: Any, ranged: bool, distinct: Callable[[], object]
) -> str:
    fact = ""
    # What cannot be compared or hashed has no range and no count: the others have.
    with suppress(Exception):
        fact = f", {figure(values.min())} to {figure(values.max())}" if ranged else f", {_count(distinct())}"
    return f"- {line(str(name), 60)} ({dtype}): {missing:,} missing{fact}"


def _count(distinct: object) -> str:
    return distinct if isinstance(distinct, str) else f"{distinct:,} distinct"


def _step(rows: int, columns: int) -> int:
    """Of a large table every so many-th row is looked at."""
    return max(1, -(-rows * min(columns, COLUMNS) // SAMPLE))


def _told(
    kind: str, shape: tuple[int, int], columns: list[str], step: int, rows: Iterable[Iterable[object]]
) -> str:
    lines = [f"{kind}: {shape[0]:,} rows × {shape[1]:,} columns", *columns]
    if shape[1] > COLUMNS:
        lines.append(f"… {shape[1] - COLUMNS:,} more columns")
    if step > 1:
        lines.append(f"Missing, ranges and distinct values are of one row in {step:,}.")
    if not (shape[0] and shape[1]):
        return "\n".join(lines)
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([_cell(each) for each in row] for row in rows)
    return "\n".join([*lines, "First rows:", text.getvalue().rstrip("\n")])


def _cell(value: object) -> str:
    if value is None:
        return ""
    if issubclass(type(value), str | list | tuple | dict | set):
        return piece(value)
    return line(figure(value), PIECE)


_KINDS: tuple[tuple[str, tuple[str, ...], Callable[[Any], str]], ...] = (
    ("pandas", ("DataFrame", "Series"), _pandas),
    ("polars", ("DataFrame", "Series"), _polars),
    ("pyarrow", ("Table", "RecordBatch"), _arrow),
)
