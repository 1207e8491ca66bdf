"""Figures and pictures as images for a model: what a value shows of itself, and image files."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from stat import S_ISREG
from typing import Any

from ..exceptions import UsageError
from ..interrupts import waiting
from .deadline import TimeIsUp, within
from .describe import fault_line, own, quietly
from .shorten import library

SECONDS = 10.0
"""How long a figure may take to be drawn."""
LARGEST = 5_000_000
"""Bytes of an image that endpoints take."""
_BEGINNINGS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif", b"RIFF": "webp"}


def image_of(name: str, value: object) -> bytes:
    """The image that a value shows: a figure of matplotlib, a picture of PIL, whatever has an image for itself.

    Raises:
        UsageError: it has none. KeyboardInterrupt: the person would not wait.
    """
    try:
        data = waiting(partial(within, SECONDS, partial(quietly, partial(_drawn, value))))
    except TimeIsUp:
        raise UsageError(f"Not sent: {name} took longer than {SECONDS:g} s to be drawn.") from None
    except KeyboardInterrupt:
        raise
    except BaseException as fault:
        raise UsageError(f"Not sent: {name} could not be drawn: {fault_line(fault)}.") from None
    if data is None:
        raise UsageError(
            f"Not sent: {name} is no figure or picture, but of type {type(value).__name__}. Send it as --with {name}."
        )
    return data


def image_file(path: str) -> bytes:
    """The bytes of an image file.

    Raises:
        UsageError: it is no regular file, cannot be read, or is too large.
    """
    place = Path(path).expanduser()
    try:
        stat = place.stat()
        if not S_ISREG(stat.st_mode) or stat.st_size > LARGEST:
            raise UsageError(f"Not sent: “{path}” is no image file of at most {LARGEST:,} bytes.")
        return place.read_bytes()
    except (OSError, ValueError) as fault:
        why = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        raise UsageError(
            f"Not sent: there is no variable and no file “{path}” ({why}). Such as --image=fig, --image=out5."
        ) from None


def as_url(name: str, data: bytes) -> tuple[str, str]:
    """An image as a `data:` URL, and in words.

    Raises:
        UsageError: it is none that models take, or too large.
    """
    kind = next((kind for begin, kind in _BEGINNINGS.items() if data.startswith(begin)), "")
    if not kind or len(data) > LARGEST:
        raise UsageError(f"Not sent: {name} is no PNG, JPEG, GIF or WebP image of at most {LARGEST:,} bytes.")
    size = ""
    if kind == "png":
        width, height = (int.from_bytes(data[at : at + 4]) for at in (16, 20))
        size = f", {width} × {height} pixels"
    url = f"data:image/{kind};base64,{base64.b64encode(data).decode()}"
    return url, f"{kind.upper()} image{size}, {len(data):,} bytes"


def _drawn(value: Any) -> bytes | None:
    figures = library("matplotlib.figure")
    axes = library("matplotlib.axes")
    if axes is not None and issubclass(type(value), axes.Axes):
        value = value.figure
    if figures is not None and issubclass(type(value), figures.Figure):
        drawn = BytesIO()
        value.savefig(drawn, format="png", bbox_inches="tight")
        return drawn.getvalue()
    for method in ("_ai_repr_", "_repr_png_", "_repr_jpeg_"):
        found = own(method, value)
        found = found[0] if isinstance(found, tuple) and found else found
        if method == "_ai_repr_":
            found = found.get("image/png") or found.get("image/jpeg") if isinstance(found, Mapping) else None
        if found:
            return base64.b64decode(found) if isinstance(found, str) else bytes(found)
    return None
