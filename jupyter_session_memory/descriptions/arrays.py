"""NumPy's arrays: shape, type, range, and the first values."""

from __future__ import annotations

from typing import Any

from .shorten import figure, library, piece

SAMPLE = 1_000_000
"""Values that are looked at; of a larger array every n-th one."""
_SHOWN = 20


def array(value: Any) -> str | None:
    """An array of NumPy, None for anything else."""
    numpy = library("numpy")
    if numpy is None or not issubclass(type(value), numpy.ndarray):
        return None
    step = -(-value.size // SAMPLE) or 1
    lines = [f"{type(value).__name__} of NumPy: shape {value.shape}, {value.dtype}"]
    if value.dtype.kind in "iuf" and value.size:
        sample = numpy.asarray(value.flat[::step] if step > 1 else value)
        of = f" of one value in {step}" if step > 1 else ""
        low, high = (figure(find(sample).item()) for find in (numpy.nanmin, numpy.nanmax))
        lines.append(f"Range{of}: {low} to {high}")
        if value.dtype.kind == "f" and (missing := int(numpy.isnan(sample).sum())):
            lines.append(f"NaN{of}: {missing:,}")
    first = ", ".join(
        piece(each) if isinstance(each, str) else figure(each) for each in value.flat[:_SHOWN].tolist()
    )
    lines.append(f"First values: {first}")
    return "\n".join(lines)
