"""Chat text and IPython's input history."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from jupyter_session_memory.kernel import private

SECRET = "my dog is called Bruno"


@pytest.fixture
def ip(tmp_path: Path) -> Iterator[Any]:
    """A shell that writes its history to a file of its own, with a `chat` magic."""
    config = Config()
    config.HistoryManager.hist_file = str(tmp_path / "history.sqlite")
    config.HistoryManager.enabled = True
    shell: Any = InteractiveShell(config=config, ipython_dir=str(tmp_path))
    shell.register_magic_function(lambda line, cell=None: None, "line_cell", "chat")  # noqa: ARG005
    yield shell
    shell.history_manager.end_session()
    if shell.history_manager.save_thread:
        shell.history_manager.save_thread.stop()


def kept(ip: Any) -> str:
    """Everything the history holds: the database, `In` and the `_i` variables."""
    ip.history_manager.writeout_cache()
    rows = ip.history_manager.db.execute("select source, source_raw from history").fetchall()
    names = [name for name in ip.user_ns if name.startswith("_i")]
    return repr(
        [rows, ip.user_ns["In"], [ip.user_ns[name] for name in names], ip.history_manager.input_hist_raw]
    )


@pytest.mark.parametrize(
    "cell",
    [
        f"%%chat\n{SECRET}",
        f"%chat {SECRET}",
        f"if True:\n    %chat {SECRET}",
        f"reply = %chat {SECRET}",
        f"%%capture\n%chat {SECRET}",
        f"get_ipython().run_line_magic('chat', '{SECRET}')",
    ],
)
def test_private_text_is_kept_nowhere(ip: Any, cell: str) -> None:
    """While private mode is on, a cell with a chat leaves a placeholder under its number."""
    private.install(ip, lambda: True)
    ip.run_cell(cell, store_history=True)
    ip.run_cell("1 + 1", store_history=True)
    assert "Bruno" not in kept(ip)
    assert ip.user_ns["In"][1:] == [private.PLACEHOLDER, "1 + 1"]


def test_private_mode_is_asked_for_each_cell(ip: Any) -> None:
    """Cells before and after private mode are kept as ever."""
    mode = [False, True, False]
    private.install(ip, lambda: mode.pop(0))
    for text in "abc":
        ip.run_cell(f"%chat {text}", store_history=True)
    assert ip.history_manager.input_hist_raw[1:] == ["%chat a", private.PLACEHOLDER, "%chat c"]


def test_a_placeholder_can_be_run(ip: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """`%rerun` of a private cell does nothing: the text is not there to be asked again."""
    asked: list[str] = []
    ip.register_magic_function(lambda line: asked.append(line), "line", "chat")
    private.install(ip, lambda: True)
    ip.run_cell(f"%chat {SECRET}", store_history=True)
    before = {name: value for name, value in ip.user_ns.items() if not name.startswith("_")}
    capsys.readouterr()
    ip.run_cell("%rerun 1")
    shown = capsys.readouterr()
    assert asked == [SECRET]
    assert {name: value for name, value in ip.user_ns.items() if not name.startswith("_")} == before
    assert [line for line in shown.out.splitlines() if "===" not in line] == [private.PLACEHOLDER]
    assert shown.err == ""


def test_a_lone_surrogate_does_not_end_the_history(ip: Any) -> None:
    """Text that cannot be encoded is stored with U+FFFD in its place, and later cells are stored, too."""
    private.install(ip, lambda: False)
    ip.history_manager.store_inputs(1, "x = '\ud800'", "x = '\ud800'")
    ip.history_manager.store_inputs(2, "later")
    assert "'\ufffd'" in kept(ip)
    assert "later" in kept(ip)


def test_uninstalling_restores_the_original(ip: Any) -> None:
    """Afterwards the shell has its own method, with no attribute left on the instance."""
    before = ip.history_manager.store_inputs
    private.install(ip, lambda: True)
    private.install(ip, lambda: True)
    private.uninstall(ip)
    private.uninstall(ip)
    assert ip.history_manager.store_inputs == before
    assert "store_inputs" not in vars(ip.history_manager)
    ip.run_cell(f"%chat {SECRET}", store_history=True)
    assert SECRET in kept(ip)


def test_uninstalling_under_a_later_wrap_leaves_it_in_place(ip: Any) -> None:
    """A wrap that somebody put around ours goes on working, and nothing is private any more."""
    private.install(ip, lambda: True)
    ours = ip.history_manager.store_inputs

    def later(*args: Any) -> None:
        ours(*args)

    ip.history_manager.store_inputs = later
    private.uninstall(ip)
    assert ip.history_manager.store_inputs is later
    ip.run_cell(f"%chat {SECRET}", store_history=True)
    assert SECRET in kept(ip)


def test_an_earlier_wrap_comes_back(ip: Any) -> None:
    """What somebody had put in place before us is there again after us."""
    earlier = ip.history_manager.store_inputs

    def wrap(*args: Any) -> None:
        earlier(*args)

    ip.history_manager.store_inputs = wrap
    private.install(ip, lambda: True)
    private.uninstall(ip)
    assert ip.history_manager.store_inputs is wrap
