"""The kernel double shows what a notebook would show."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from support.kernels import NotebookKernel


def test_outputs_in_order(kernel: NotebookKernel) -> None:
    """Streams are joined, results and displays keep their place."""
    execution = kernel.run("print('a'); print('b'); display('c'); 'd'")

    assert execution.text == "a\nb\n'c'\n'd'"
    assert [output.kind for output in execution.outputs] == ["stream", "display_data", "execute_result"]


def test_updates_are_applied_to_earlier_cells(kernel: NotebookKernel) -> None:
    """A display updated from another cell changes where it stands."""
    first = kernel.run("handle = display('before', display_id=True)")
    second = kernel.run("handle.update('after')")

    assert (first.text, second.text, second.updates) == ("'after'", "", 1)


def test_metadata_as_jupyterlab_sends_them(kernel: NotebookKernel) -> None:
    """The cell's id reaches the kernel with the other fields that JupyterLab sends."""
    execution = kernel.run("print(sorted(get_ipython().parent_header['metadata']))", cell_id="one")

    assert execution.text == "['cellId', 'deletedCells', 'recordTiming', 'trusted']"


def test_errors_fail_the_cell(kernel: NotebookKernel) -> None:
    """An exception gives an error output and a failed status; the next cell runs."""
    failed = kernel.run("1 / 0")

    assert failed.error is not None
    assert (failed.ok, failed.error.name) == (False, "ZeroDivisionError")
    assert kernel.run("1 + 1").text == "2"


def test_interrupt_while_watching(kernel: NotebookKernel) -> None:
    """Outputs are seen while the cell runs, which can then be interrupted."""
    seen: list[str] = []
    stopped = kernel.run(
        "import time; print('started', flush=True); time.sleep(60)",
        on_output=lambda execution: seen.append(execution.text),
        interrupt_when=lambda execution: "started" in execution.text,
    )

    assert "started" in seen
    assert stopped.error is not None
    assert stopped.error.name == "KeyboardInterrupt"


def test_restart_forgets(kernel: NotebookKernel) -> None:
    """After a restart the kernel answers again and knows no name of before."""
    kernel.run("known = 1")
    kernel.restart()

    assert kernel.run("'known' in globals()").text == "False"


def test_environment_without_keys(
    start_kernel: Callable[..., NotebookKernel], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys of the machine stay outside; those that a test names come in."""
    monkeypatch.setenv("OPENAI_API_KEY", "from the machine")
    monkeypatch.setenv("MISTRAL_API_KEY", "from the machine")

    kernel = start_kernel(MISTRAL_API_KEY="from the test")

    names = "['OPENAI_API_KEY', 'MISTRAL_API_KEY']"
    assert kernel.run(f"import os; [os.environ.get(name) for name in {names}]").text == (
        "[None, 'from the test']"
    )


def test_comm_messages(kernel: NotebookKernel) -> None:
    """What a comm's target publishes outside any cell can be waited for."""
    kernel.run(
        "from comm import get_comm_manager\n"
        "echo = lambda comm, opened: comm.send(opened['content']['data'])\n"
        "get_comm_manager().register_target('echo', echo)"
    )

    kernel.send_comm("comm_open", "one", {"word": "hello"}, target_name="echo")
    kernel.wait_for(lambda: bool(kernel.comm_messages))

    assert kernel.comm_messages[0]["content"] == {"comm_id": "one", "data": {"word": "hello"}}
