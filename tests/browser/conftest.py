"""A JupyterLab server and a Chromium for the whole run, and a fresh page for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from browser.lab import NotebookPage, Server, chromium, jupyter_server
from browser.memory_page import MemoryPage, errors_of
from support.sockets import PATIENCE

HERE = Path(__file__).parent
NOTEBOOKS = HERE.parent.parent / "notebooks"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that `-m "not browser"` leaves it out."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium; its pages share nothing."""
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright, chromium(playwright) as browser:
        yield browser


@pytest.fixture(scope="session")
def running_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """JupyterLab without keys or settings, showing copies of the project's notebooks."""
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(NOTEBOOKS, folder / "notebooks", ignore=shutil.ignore_patterns(".*"))
    with jupyter_server(folder) as server:
        yield server


@pytest.fixture(scope="session")
def running_notebook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Jupyter Notebook without keys or settings."""
    with jupyter_server(tmp_path_factory.mktemp("notebook"), app="notebook") as server:
        yield server


@pytest.fixture
def lab_server(running_lab: Server) -> Iterator[Server]:
    """The session's JupyterLab; the kernels that a test began end with it."""
    yield running_lab
    running_lab.end_sessions()


@pytest.fixture
def notebook_server(running_notebook: Server) -> Iterator[Server]:
    """The session's Notebook, likewise."""
    yield running_notebook
    running_notebook.end_sessions()


@pytest.fixture
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[[Server], NotebookPage]]:
    """Open a page on a server, 1400 by 900; what it shows when the test ends is kept as a screenshot."""
    contexts = []

    def open_on(server: Server) -> NotebookPage:
        context = browser.new_context(viewport={"width": 1400, "height": 900})
        contexts.append(context)
        return NotebookPage(context.new_page(), server, HERE / "screenshots")

    yield open_on
    for context in contexts:
        context.close()


@pytest.fixture
def lab(open_page: Callable[[Server], NotebookPage], lab_server: Server) -> NotebookPage:
    """A page of JupyterLab on which no notebook is open yet."""
    return open_page(lab_server)


@pytest.fixture(params=["lab", "notebook"])
def server(request: pytest.FixtureRequest) -> Server:
    """JupyterLab, then Notebook."""
    found: Server = request.getfixturevalue(f"{request.param}_server")
    return found


@pytest.fixture
def memory(server: Server, open_page: Callable[[Server], NotebookPage]) -> Iterator[MemoryPage]:
    """A page; when the test ends, nothing of it has logged an error, nor has the server or a kernel."""
    page = MemoryPage(open_page(server))
    before = len(errors_of(server))
    yield page
    assert page.notebook.errors == []
    assert errors_of(server)[before:] == []
