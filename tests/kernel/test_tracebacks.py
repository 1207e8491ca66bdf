"""An error of ours is one line whatever shows errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from IPython.core.getipython import get_ipython

Run = Callable[[str], str]
LINE = "✗ There is no turn #9. Memory is empty: %memory show lists them."
CELLS = ("%memory prune 9", "from jupyter_session_memory import get_memory\nget_memory().prune(9)")


def install_rich(shell: Any) -> None:
    """As `rich.traceback.install` does it."""
    before = shell.showtraceback

    def show(*args: Any, **_: Any) -> None:
        before(*args)

    shell._showtraceback = lambda *_: print("rich: many lines")
    shell.showtraceback = show


def install_handler(shell: Any) -> None:
    """A handler of one's own, as people set one for ultratb."""

    def handle(_shell: Any, kind: type, value: Exception, _trace: Any, tb_offset: Any = None) -> None:
        print("ultratb: many lines")

    shell.set_custom_exc((Exception,), handle)


@pytest.fixture
def shell(run: Run) -> Iterator[Any]:
    shell: Any = get_ipython()
    yield shell
    shell.set_custom_exc((), None)


@pytest.mark.parametrize("install", [install_rich, install_handler])
def test_an_error_stays_one_line(run: Run, shell: Any, install: Callable[[Any], None]) -> None:
    """Whether it comes from a magic or from the memory; others are shown as was wished, also afterwards."""
    install(shell)
    run(CELLS[0])  # what was put in place after us is stood in front of with the first error
    assert [run(cell) for cell in CELLS] == [LINE, LINE]
    assert "many lines" in run("1 / 0")
    run("%unload_ext jupyter_session_memory")
    assert "many lines" in run("1 / 0")


def test_no_value_shows_in_a_verbose_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --debug lines of ours stand there, and nothing of a malformed key, of an address, or of the question."""
    monkeypatch.setenv("OPENAI_API_KEY", "'sk-canary-0123456789'")
    monkeypatch.setenv("GROQ_API_KEY", "Bearer canary-0123456789")
    monkeypatch.setenv(
        "AZURE_OPENAI_ENDPOINT", "ftp://me:canary-0123456789@example.org/?api-key=canary-0123456789"
    )
    run("%xmode Verbose")
    for model in ("openai:gpt-5-mini", "groq:x", "azure:x"):
        shown = run(f"%chat --debug -m {model} Hello")
        assert "RuntimeError" in shown
        assert "keys.py" in shown or "address.py" in shown, shown
        assert "canary" not in shown
        assert "canary" not in run(f"%chat -m {model} Hello")
    run("%xmode Context")


def test_what_was_in_place_before_is_given_back(run: Run, shell: Any) -> None:
    """Loaded after it and unloaded again, everything is as it was."""
    run("%unload_ext jupyter_session_memory")
    install_rich(shell)
    install_handler(shell)
    before = shell.showtraceback, shell.CustomTB
    run("%load_ext jupyter_session_memory")
    assert run(CELLS[0]) == LINE
    run("%unload_ext jupyter_session_memory")
    assert (shell.showtraceback, shell.CustomTB) == before
    del shell._showtraceback, shell.showtraceback
