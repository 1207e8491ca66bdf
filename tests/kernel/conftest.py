"""Kernels with the extension loaded: with the embedded model, and against a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from support.chatting import LOAD
from support.kernels import NotebookKernel
from support.wire import KEY, WireServer


@pytest.fixture
def offline(kernel: NotebookKernel) -> NotebookKernel:
    assert kernel.run(f"{LOAD}\n%model offline\n%memory full").text == (
        "Memory is on and empty. Model: offline demo. Strategy: full."
    )
    return kernel


@pytest.fixture
def server() -> Iterator[WireServer]:
    with WireServer() as server:
        yield server


@pytest.fixture
def online(start_kernel: Callable[..., NotebookKernel], server: WireServer) -> NotebookKernel:
    kernel = start_kernel(OPENAI_API_KEY=KEY, OPENAI_BASE_URL=server.url, OPENAI_MODEL="gpt-5-mini")
    assert kernel.run(LOAD).ok
    return kernel
