"""Fixtures for every layer's tests."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from support.kernels import NotebookKernel, running_kernel


def pytest_configure() -> None:
    """Take Ctrl-C as Python does: a shell that runs the tests in the background has them ignore it, kernels too."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the browser's tests last: they are the slowest, and Playwright keeps an event loop running."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
    for item in items:
        if item.get_closest_marker("browser"):
            # A shared machine can starve a browser for a minute: what timed out is tried again, what is
            # wrong (an assertion) never.
            item.add_marker(pytest.mark.flaky(reruns=2, only_rerun=["TimeoutError"]))


@pytest.fixture
def start_kernel(tmp_path: Path) -> Iterator[Callable[..., NotebookKernel]]:
    """Start real kernels, `start_kernel(OPENAI_API_KEY="...")`; they end with the test."""
    with ExitStack() as kernels:

        def start(**environment: str) -> NotebookKernel:
            return kernels.enter_context(running_kernel(tmp_path, **environment))

        yield start


@pytest.fixture
def kernel(start_kernel: Callable[..., NotebookKernel]) -> NotebookKernel:
    """A fresh kernel without keys in its environment."""
    return start_kernel()
