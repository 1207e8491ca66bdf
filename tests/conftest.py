"""Fixtures for every layer's tests."""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings

from support.kernels import NotebookKernel, SharedKernel, running_kernel

FAILED = pytest.StashKey[bool]()


# No example is held to a time: a busy machine takes as long as it takes.
settings.register_profile("project", deadline=None)
settings.load_profile("project")


def pytest_configure() -> None:
    """Take Ctrl-C as Python does: a shell that runs the tests in the background has them ignore it, kernels too."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the browser's tests last: they are the slowest, and Playwright keeps an event loop running."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note that a test failed, for fixtures that end after it."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture(scope="session")
def shared_kernel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedKernel]:
    """The kernel that tests use in turn, started for the first of them."""
    kernel = SharedKernel(tmp_path_factory.mktemp("kernel"))
    yield kernel
    kernel.end()


@pytest.fixture
def start_kernel(
    tmp_path: Path, request: pytest.FixtureRequest, shared_kernel: SharedKernel
) -> Iterator[Callable[..., NotebookKernel]]:
    """A real kernel as good as new, `start_kernel(OPENAI_API_KEY="...")`; marked own_kernel, one that is new."""
    own = request.node.get_closest_marker("own_kernel") is not None
    taken = False
    with ExitStack() as kernels:

        def start(**environment: str) -> NotebookKernel:
            nonlocal taken
            if own:
                return kernels.enter_context(running_kernel(tmp_path, **environment))
            assert not taken, "a second kernel: mark the test own_kernel"
            taken = True
            return shared_kernel.take(tmp_path, **environment)

        yield start
    if taken and request.node.stash.get(FAILED, False):
        shared_kernel.end()
    elif taken:
        shared_kernel.give_back()


@pytest.fixture
def kernel(start_kernel: Callable[..., NotebookKernel]) -> NotebookKernel:
    """A kernel without keys in its environment."""
    return start_kernel()
