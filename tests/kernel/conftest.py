"""Kernels with the extension loaded: with the embedded model, and against a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from traitlets.config import Config

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


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], str]]:
    """Run a cell in a shell with the extension and the demo; gives what it showed, errors as their line."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL"):
        monkeypatch.delenv(name, raising=False)
    config = Config()
    config.HistoryManager.enabled = False
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance(config=config, ipython_dir=str(tmp_path))

    def run(cell: str) -> str:
        with capture_output() as shown:
            shell.run_cell(cell, store_history=True)
        rich = [output.data["text/plain"] for output in shown.outputs]
        return "\n".join([shown.stdout.rstrip("\n"), *rich]).strip("\n")

    assert run("%load_ext jupyter_session_memory\n%model offline\n%memory full").startswith(
        "Memory is on and empty."
    )
    yield run
    run("%unload_ext jupyter_session_memory")
    InteractiveShell.clear_instance()
