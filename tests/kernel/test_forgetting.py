"""What is forgotten around the memory: errors that lead to it, sources of cells, other threads; and the table of it."""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest
from IPython.core.getipython import get_ipython

from jupyter_session_memory.kernel.commands import forgetting
from support.holders import holders

Run = Callable[[str], str]
README = Path(__file__).parent.parent.parent / "README.md"
SECRET = "".join(["Halma", "dora"])
CHAT = f"%%chat\n{SECRET} is my town."
ERASING = ("%memory erase", "%memory clear --forever", "%memory prune 1 --forever", "%memory erase --all")


def sources() -> list[str]:
    return [name for name, entry in linecache.cache.items() if SECRET in "".join(map(str, entry))]


def frames(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        yield trace.tb_frame.f_code.co_qualname
        trace = trace.tb_next


def test_an_error_leads_to_no_request(run: Run) -> None:
    """Caught and kept, it has no frame below the magic's own, and no error behind it."""
    run(CHAT)
    run("kept = []\ntry:\n    %chat --budget 1 Where?\nexcept Exception as error:\n    kept.append(error)")
    shell: Any = get_ipython()
    [error] = shell.user_ns["kept"]
    assert str(error).startswith("Not sent:")
    assert list(frames(error.__traceback__))[-2:] == ["ChatMagics.chat", "PlainErrors.__exit__"]
    assert (error.__cause__, error.__context__) == (None, None)


@pytest.mark.parametrize("erase", ERASING)
def test_what_python_keeps_for_tracebacks_goes_with_the_text(run: Run, erase: str) -> None:
    """The last error, which leads to the memory, and the sources of chat cells; those of other cells stay."""
    run(CHAT)
    run("def mine():\n    return 1")
    run(f"%chat --debug --budget 1 {SECRET}?")
    assert holders(SECRET, sys.last_value) != []
    assert len(sources()) == 2
    assert "for ever" in run(erase)
    assert [name for name in vars(sys) if name.startswith("last_")] == []
    assert sources() == []
    assert "1" in run("import inspect\nprint(inspect.getsource(mine))")


def test_a_private_text_leaves_no_source(run: Run) -> None:
    """By the option, also where the text came from somewhere else; without erasing anything."""
    run(f"text = '{SECRET} is my town.'")
    run("get_ipython().run_line_magic('chat', '--private ' + text)")
    run(f"%%chat --private\nIs it \"{SECRET}\", or 'not'?")
    assert sources() == []


def test_unloading_forgets_it_all(run: Run) -> None:
    """As erasing does, once its cell has ended; a reload in one cell keeps all."""
    run(CHAT)
    assert "with 1 turn kept" in run("%reload_ext jupyter_session_memory")
    assert len(sources()) == 1
    run("%unload_ext jupyter_session_memory")
    assert sources() == []


def test_erasing_says_how_far_it_reaches(run: Run) -> None:
    """One thread, and how many others stayed; with --all every one."""
    run(CHAT)
    run("%memory thread other")
    run(CHAT)
    run(CHAT)
    assert (
        run("%memory erase")
        == "Memory erased: 2 turns, for ever. 1 other thread stayed: %memory erase --all."
    )
    run(CHAT)
    assert run("%memory erase --all") == "Memory erased: 2 turns of 2 threads, for ever."
    assert run("%memory erase 3").startswith("✗ %memory erase takes nothing more")
    assert run("%memory clear --all").startswith("✗ %memory clear takes nothing more")


def test_the_table_is_shown_and_is_readmes(run: Run) -> None:
    """`%memory help forget` shows the very rows that README has; `%memory help NAME` a command's."""
    assert forgetting.markdown() in README.read_text(encoding="utf-8")
    shown = run("%memory help forget").splitlines()
    assert len(shown) == 1 + len(forgetting.REACH)
    assert shown[4].startswith("%memory erase, %memory thread drop NAME")
    assert run("%memory help erase").startswith("%memory erase [--all]: ")
