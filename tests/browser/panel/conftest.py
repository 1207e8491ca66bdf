"""The panel's renderer on a page of its own, over a made-up kernel."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from support.panel_page import Files, OpenPanel, PanelPage, serving_files


@pytest.fixture(scope="package")
def files() -> Iterator[Files]:
    with serving_files() as server:
        yield server


@pytest.fixture
def open_panel(browser: Browser, files: Files) -> Iterator[OpenPanel]:
    """Open the harness; at the end the page must have had nothing to complain of."""
    opened = []

    def open_page(query: str, width: int = 420, height: int = 900, theme: str = "light") -> PanelPage:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if theme == "dark" else "light"
        )
        panel = PanelPage(context.new_page(), files)
        opened.append((context, panel))
        panel.open(f"{query}&theme={theme}")
        return panel

    yield open_page
    problems = [problem for _, panel in opened for problem in panel.problems]
    for context, _ in opened:
        context.close()
    assert problems == []
