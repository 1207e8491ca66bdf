"""The sidebar over kernels that run elsewhere: JupyterLab behind a kernel gateway."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from browser.lab import NotebookPage, Server, jupyter_server, serving
from browser.memory_page import FACTS, MemoryPage, errors_of, write_notebook
from support.environment import isolated_environment


@pytest.fixture
def gateway(tmp_path: Path) -> Iterator[str]:
    """The address of a kernel gateway of its own."""
    command = ["jupyter-kernelgateway", "--KernelGatewayApp.port=0", "--KernelGatewayApp.ip=127.0.0.1"]
    command.append("--JupyterWebsocketPersonality.list_kernels=True")
    environment = isolated_environment(tmp_path / "gateway")
    with serving(command, environment, tmp_path / "gateway.log", "api") as address:
        yield address


def test_a_session_through_a_gateway(
    gateway: str, tmp_path: Path, open_page: Callable[[Server], NotebookPage]
) -> None:
    """Loaded by a click, turns and marks appear, a panel action reaches the kernel, a restart empties everything."""
    with jupyter_server(tmp_path / "lab", flags=(f"--gateway-url={gateway}",)) as server:
        memory = MemoryPage(open_page(server))
        memory.open(write_notebook(server, "remote.ipynb", "%memory window 2", *FACTS))
        memory.panel.get_by_text("Load it").click()
        memory.wait_for_text("Nothing remembered yet.")
        memory.notebook.run_all()
        memory.wait_for_turns(1, 2, 3)
        memory.wait_for_marks("#1 ○ window 2", "#2 ●", "#3 ●")

        memory.panel.locator("[data-act=pin]").first.click()
        memory.wait_for_marks("#1 ●", "#2 ●", "#3 ●")
        assert memory.memory("memory.turn(1).pinned") == "True"

        # A gateway drops what JupyterLab asks right after a restart, and "starting" is then the last it hears of
        # the kernel until a cell runs.
        memory.notebook.restart(idle=False)
        memory.wait_for_text("Kernel restarted.")
        memory.wait_for_marks("#1 forgotten", "#2 forgotten", "#3 forgotten")
        # Behind a gateway JupyterLab's first attempt at a WebSocket may fail, and it tries again.
        assert [error for error in memory.notebook.errors if not error.startswith("WebSocket")] == []
        assert errors_of(server) == []
