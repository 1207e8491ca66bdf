"""Figures and pictures as images."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest

from jupyter_session_memory.descriptions.images import as_url, image_file, image_of
from jupyter_session_memory.exceptions import UsageError

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def shows(**methods: Any) -> Any:
    """A value whose methods of these names return what is given, or raise it."""

    def method(result: Any) -> Any:
        def run(_: Any) -> Any:
            if isinstance(result, BaseException):
                raise result
            return result

        return run

    return type("Picture", (), {name: method(result) for name, result in methods.items()})()


def test_what_a_value_shows_of_itself() -> None:
    """A bundle for models first, then PNG or JPEG, as bytes or in base64."""
    encoded = base64.b64encode(PNG).decode()
    values = [
        shows(_ai_repr_={"text/plain": "x", "image/png": encoded}),
        shows(_ai_repr_="words only", _repr_png_=PNG),
        shows(_repr_png_=(PNG, {"width": 1})),
        shows(_repr_png_=None, _repr_jpeg_=encoded),
    ]
    assert [image_of("fig", value) for value in values] == [PNG] * 4


def test_what_is_no_image_is_said() -> None:
    """In one line with the next step."""
    with pytest.raises(
        UsageError, match=r"x is no figure or picture, but of type int. Send it as --with x\."
    ):
        image_of("x", 3)
    with pytest.raises(UsageError, match=r"fig could not be drawn: ValueError: no data\."):
        image_of("fig", shows(_repr_png_=ValueError("no data")))
    with pytest.raises(UsageError, match=r"notes is no PNG, JPEG, GIF or WebP image"):
        as_url("notes", b"words")


def test_a_file_and_its_words(tmp_path: Path) -> None:
    """The bytes as they are; kind, size in pixels, and length are said."""
    path = tmp_path / "plot.png"
    path.write_bytes(PNG)
    url, words = as_url("plot.png", image_file(str(path)))
    assert url == f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    assert words == f"PNG image, 1 × 1 pixels, {len(PNG)} bytes"
    with pytest.raises(UsageError, match="is no image file"):
        image_file(str(tmp_path))
    with pytest.raises(UsageError, match="there is no variable and no file “nope.png”"):
        image_file("nope.png")


def test_figures_of_matplotlib() -> None:
    """A figure, and the one that axes stand on; neither is changed."""
    figures = pytest.importorskip("matplotlib.figure")
    figure = figures.Figure(figsize=(2, 1))
    axes = figure.add_subplot()
    axes.plot([1, 2])
    canvas = figure.canvas
    assert image_of("fig", figure) == image_of("ax", axes)
    assert image_of("fig", figure).startswith(PNG[:8])
    assert figure.canvas is canvas
