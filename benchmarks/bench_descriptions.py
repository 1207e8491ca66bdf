"""What it costs to describe a large table for a model, beside what it costs to read one of its columns once.

A frame of 10 million rows and four columns, of pandas and of Polars: the least of several descriptions, in
milliseconds and as a multiple of the least time that the sum of one column takes; and whether the frame is
afterwards what it was.

    pip install -e ".[bench]"
    python benchmarks/bench_descriptions.py
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from time import perf_counter
from typing import Any

from jupyter_session_memory.descriptions.describe import describe

ROWS = 10_000_000
RUNS = 5


def least(call: Callable[[], object]) -> float:
    """The least of several times, in milliseconds."""
    times = []
    for _ in range(RUNS):
        begin = perf_counter()
        call()
        times.append(perf_counter() - begin)
    return min(times) * 1_000


def row(name: str, frame: Any, column: Any, copy: Any) -> None:
    """Print one library's row."""
    read, told = least(column.sum), least(lambda: describe(frame))
    print(f"{name:<7} {told:>6.0f} ms  {told / read:>6.1f} × a column's sum  unchanged: {frame.equals(copy)}")


def main() -> None:
    """Measure both libraries."""
    # Neither has types that are at hand where this is checked.
    pandas, polars = import_module("pandas"), import_module("polars")
    number = pandas.Series(range(ROWS))
    frame = pandas.DataFrame(
        {
            "number": number,
            "share": number / ROWS,
            "city": pandas.Series(["Lima", "Rome", "Oslo", None] * (ROWS // 4)),
            "when": pandas.Timestamp("2024-01-01") + pandas.to_timedelta(number % 86_400, unit="s"),
        }
    )
    row("pandas", frame, frame["share"], frame.copy())
    other = polars.DataFrame({name: frame[name].to_numpy() for name in ("number", "share", "when")})
    other = other.with_columns(city=polars.Series(["Lima", "Rome", "Oslo", None] * (ROWS // 4)))
    row("Polars", other, other["share"], other.clone())


if __name__ == "__main__":
    main()
