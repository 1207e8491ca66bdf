"""What stands around every execution: cells with lone surrogates in a real kernel, sent as a browser sends them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

from jupyter_session_memory.kernel import execute_request

SETUP = """
from contextlib import nullcontext
from IPython.core.magic import no_var_expand
from jupyter_session_memory.kernel import execute_request, private, transform
ip = get_ipython()
ip.register_magic_function(no_var_expand(lambda line, cell=None: print(ascii((line, cell)))), "line_cell", "chat")
transform.install(ip, ("chat",))
private.install(ip, lambda: False)
execute_request.install(ip, lambda parent: nullcontext())
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BlockingKernelClient]:
    """A kernel with the extension's hooks, and a client that escapes surrogates as browsers do."""
    home: Path = tmp_path_factory.mktemp("ipython")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IPYTHONDIR", str(home))
        patch.setenv("PYTHONPATH", str(Path(execute_request.__file__).parents[2]))
        manager, client = start_new_kernel()
    client.session.pack = lambda content: json.dumps(content, default=str).encode()
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def run(client: BlockingKernelClient, code: str) -> str:
    """Execute a cell that must succeed; return what it printed."""
    printed: list[str] = []

    def collect(message: dict[str, Any]) -> None:
        printed.append(message["content"].get("text", ""))

    reply = client.execute_interactive(code, timeout=30, output_hook=collect)
    assert reply["content"]["status"] == "ok"
    return "".join(printed)


def test_a_kernel_runs_cells_with_lone_surrogates(client: BlockingKernelClient) -> None:
    """The cell is executed and answered, the magic gets U+FFFD, and the history goes on."""
    run(client, SETUP)
    assert run(client, "%%chat\nhalf \ud83d an emoji") == "('', 'half \\ufffd an emoji\\n')\n"
    assert run(client, "%chat \udc00 why?") == "('\\ufffd why?', None)\n"
    assert (
        run(client, "%%chat\nnul \x00 whole \U0001f600 {x}") == "('', 'nul \\x00 whole \\U0001f600 {x}\\n')\n"
    )
    stored = "ip.history_manager.writeout_cache(); print(ascii(list(ip.history_manager.get_tail(3))[0][2]))"
    assert run(client, stored) == "'%%chat\\nhalf \\ufffd an emoji'\n"
    run(client, "execute_request.uninstall(ip); private.uninstall(ip); transform.uninstall(ip)")
    hooks = "print([type(h).__name__ for h in (ip.kernel.shell_handlers['execute_request'],)])"
    assert run(client, hooks) == "['method']\n"


def test_a_shell_without_a_kernel_is_left_alone() -> None:
    """In a terminal there is nothing to wrap and nothing to give back."""

    class Shell:
        pass

    shell = Shell()
    execute_request.install(shell, lambda _: nullcontext())
    execute_request.uninstall(shell)
    assert vars(shell) == {}
