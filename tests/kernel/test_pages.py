"""How notebooks stand on pages: the order of their cells, and the ids that cells go by."""

from __future__ import annotations

from typing import Any

from jupyter_session_memory.kernel.pages import MOST, Pages


def order(*notebooks: str) -> dict[str, Any]:
    return {"type": "order", "notebooks": [list(cells) for cells in notebooks]}


def test_the_order_around_a_cell_is_what_a_page_told_last() -> None:
    """Of the notebook that it stands in; nothing where no page shows it, or shows it no more."""
    pages = Pages()
    assert pages.take("one", order("abc", "xyz"))
    assert [pages.around(cell) for cell in "by?"] == [tuple("abc"), tuple("xyz"), ()]
    pages.take("two", order("bac"))
    assert pages.around("b") == tuple("bac")
    pages.forget("two")
    assert pages.around("b") == tuple("abc")
    pages.forget("one")
    assert pages.around("b") == ()


def test_a_cell_that_goes_by_another_id() -> None:
    """Turns know it by the first one, however often it changes; what goes by the old id is another cell."""
    pages = Pages()
    pages.take("one", {"type": "renamed", "cells": {"b2": "b"}})
    pages.take("one", order(["a", "b2", "b"]))  # type: ignore[arg-type]
    assert [pages.origin(cell) for cell in ("a", "b2", "b")] == ["a", "b", "b+b2"]
    assert [pages.shown(cell) for cell in ("a", "b", "b+b2")] == ["a", "b2", "b"]
    assert pages.around("b") == ("a", "b", "b+b2")
    pages.take("one", {"type": "renamed", "cells": {"b3": "b2"}})
    assert (pages.origin("b3"), pages.shown("b")) == ("b", "b3")


def test_what_is_not_well_formed_changes_nothing() -> None:
    """Whatever a page sends."""
    pages = Pages()
    pages.take("one", order("ab"))
    frames: list[dict[str, Any]] = [
        {"type": "order"},
        {"type": "order", "notebooks": "ab"},
        {"type": "order", "notebooks": [[1, "b"]]},
        {"type": "order", "notebooks": [["b"] * (MOST + 1)]},
        {"type": "renamed", "cells": {"b": 7}},
        {"type": "renamed"},
    ]
    assert all(pages.take("one", frame) for frame in frames)
    assert (pages.around("b"), pages.origin("b")) == (("a", "b"), "b")
    assert not pages.take("one", {"type": "hello"})
