"""Chat text and IPython's input history."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from jupyter_session_memory.exceptions import UsageError
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


FAR = "Zanzibar is far"
LINES = "get_ipython().find_line_magic('chat')"
WAYS = {
    "a call": f"get_ipython().run_line_magic('chat', '--private {FAR}.')",
    "a call for a cell": f"get_ipython().run_cell_magic('chat', '--private', '{FAR}.')",
    "a text put together": "get_ipython().run_line_magic('chat', '--private Zanzibar ' + 'is far.')",
    "an alias": f"%ask --private {FAR}?",
    "an alias with the option": f"%quiet {FAR}?",
    "another name": f"%frag --private {FAR}?",
    "no sign": f"chat --private {FAR}?",
    "the function itself": f"magic = {LINES}\nmagic('--private {FAR}.')",
    "a function from another cell": f"def far():\n    {LINES}('--private {FAR}.')\n----\nfar()",
    "a nested cell": f"_ = get_ipython().run_cell('%%chat --private\\n{FAR}.')",
    "a thread": f"import threading as t\nt = t.Thread(target={LINES}, args=('--private {FAR}.',))\nt.start()\nt.join()",
    "timed": f"%time %chat --private {FAR}?",
    "misplaced": f"# far\n%%chat --private\n{FAR}.",
}
NAMES = f"""get_ipython().magics_manager.register_alias('ask', 'chat', 'line')
get_ipython().magics_manager.register_alias('quiet', 'chat', 'line', '--private')
get_ipython().register_magic_function({LINES}, magic_name='frag')"""


@pytest.fixture
def loaded(ip: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The shell with the whole extension and other names for its magic."""
    monkeypatch.setattr("IPython.core.interactiveshell.InteractiveShell._instance", ip)
    for cell in ("%load_ext jupyter_session_memory", "%model offline", NAMES):
        ip.run_cell(cell, store_history=True)
    yield ip
    ip.run_cell("%unload_ext jupyter_session_memory")


def traces(ip: Any, folder: Path) -> str:
    """All that was written to files and is kept in memory of the inputs."""
    files = [file.read_bytes().decode("latin-1") for file in folder.rglob("*") if file.is_file()]
    return kept(ip) + repr(files)


@pytest.mark.parametrize("setting", [False, True])
def test_private_is_private_however_the_chat_is_called(loaded: Any, tmp_path: Path, setting: bool) -> None:
    """By the option or by the setting: the text is in no file, not even in a page of it that is free again."""
    loaded.magics_manager.registry["ChatMagics"].private = setting
    left = []
    for name, cells in WAYS.items():
        for cell in cells.split("\n----\n"):
            loaded.run_cell(cell.replace("--private ", "") if setting else cell, store_history=True)
        if "Zanzibar" in traces(loaded, tmp_path) and not (setting and name == "misplaced"):
            left.append(name)
            loaded.history_manager.reset()
    assert left == []


def test_other_cells_are_kept(loaded: Any) -> None:
    """Taking a text out leaves what does not hold it."""
    loaded.run_cell("before = 1", store_history=True)
    loaded.run_cell(WAYS["a call"], store_history=True)
    loaded.run_cell("after = 1", store_history=True)
    assert loaded.user_ns["In"][-3:] == ["before = 1", private.PLACEHOLDER, "after = 1"]


def test_a_log_gets_the_placeholder(loaded: Any, tmp_path: Path) -> None:
    """With `%logstart` on; and what it has by the time the magic is called is not sent, with a line that says so."""
    log = tmp_path / "log.py"
    loaded.run_cell(f"%logstart {log}", store_history=True)
    for way in ("a call", "an alias", "no sign"):
        loaded.run_cell(WAYS[way], store_history=True)
    assert private.PLACEHOLDER in log.read_text()
    assert "Zanzibar" not in log.read_text()
    result = loaded.run_cell(WAYS["the function itself"], store_history=True)
    assert str(result.error_in_exec).startswith(f"Not sent: this text is in {log} by now, as logging is on.")
    assert "Zanzibar" not in kept(loaded)
    loaded.run_cell("%logstop")


def test_a_file_that_cannot_be_changed(loaded: Any, tmp_path: Path) -> None:
    """Nothing is sent, and a line says where the text is."""
    ours = private._installed[loaded]
    loaded.history_manager.hist_file = str(tmp_path)  # a folder
    loaded.run_cell("text = 'Zanzibar'", store_history=True)
    with pytest.raises(UsageError, match="Not sent: this text is in .*, which cannot be changed"):
        ours.take_out("Zanzibar")
