"""The kernel double shows what a notebook would show."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from support.kernels import NotebookKernel, SharedKernel


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


@pytest.mark.own_kernel
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


@pytest.mark.own_kernel
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


STATE = """
import asyncio, gc, json, os, sys
ip = get_ipython()
gc.collect()  # what stood around the execution of the reset itself
print(json.dumps({
    "loaded": "jupyter_session_memory" in ip.extension_manager.loaded,
    "magics": [name for name in ("chat", "memory", "model") if ip.find_line_magic(name)],
    "modules": [name for name in sys.modules if name.startswith("jupyter_session_memory")],
    "objects": [name for each in gc.get_objects() if (name := type(each).__name__)
                in ("SessionMemory", "History", "Turn", "Message", "Session", "Extension", "Hub", "MemoryPanel")
                and type(each).__module__.startswith("jupyter_session_memory")
                and getattr(each, "id", "some")],  # a constant of a module has none
    "names": [name for name in ("told", "memory", "_i1", "_1") if name in globals()],
    "in": [each for each in In if "Bruno" in each],
    "number": ip.execution_count,
    "key": os.environ.get("OPENAI_API_KEY"),
    "folder": os.path.basename(os.getcwd()),
    "callbacks": ["__main__" in (each.__module__ or "") for each in ip.events.callbacks["post_run_cell"]],
    "settings": dict(ip.config.get("ChatMagics", {})),
}))
"""
TELL = (
    "%load_ext jupyter_session_memory\n%model offline\n%config ChatMagics.budget = 500",
    "%%chat\nMy dog is called Bruno.",
    "told = get_ipython().events.register('post_run_cell', lambda result: None)\n%memory\n%memory pin 1",
    "import os; os.environ['OPENAI_API_KEY'] = 'sk-mine'; os.environ['ANOTHER'] = 'one'; os.chdir('/')",
    "from jupyter_session_memory import get_memory; memory = get_memory()\nmemory.subscribe(print)\nmemory",
)


def test_a_kernel_that_was_used_shows_nothing_of_it(tmp_path: Path) -> None:
    """Taken again, a kernel is in the state it was in when it was new: names, objects, environment, numbers."""
    shared = SharedKernel(tmp_path)
    try:
        new = shared.take(tmp_path).run(STATE).text
        shared.give_back()
        kernel = shared.take(tmp_path)
        for cell in TELL:
            assert kernel.run(cell).ok
        assert kernel.run(STATE).text != new
        shared.give_back()
        again = shared.take(tmp_path)
        assert (again, again.comm_messages) == (kernel, [])
        assert json.loads(again.run(STATE).text) == json.loads(new)
    finally:
        shared.end()


LEAVING = {
    "threads": "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()",
    "transforms": "get_ipython().input_transformers_cleanup.append(lambda lines: lines)",
    "signals": "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)",
    "magics": "get_ipython().register_magic_function(print, 'line', 'chat')",
    "builtins": "__builtins__.chat = print",
}


def test_what_a_reset_cannot_undo_is_told(tmp_path: Path) -> None:
    """The test that left it fails, and the next one gets another kernel."""
    shared = SharedKernel(tmp_path)
    try:
        kernel = shared.take(tmp_path)
        for cell in LEAVING.values():
            assert kernel.run(cell).ok
        with pytest.raises(AssertionError, match="Left in the kernel") as told:
            shared.give_back()
        assert [name for name in LEAVING if f"'{name}'" not in str(told.value)] == []
        assert shared.take(tmp_path) is not kernel
    finally:
        shared.end()
