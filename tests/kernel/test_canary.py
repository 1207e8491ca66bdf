"""A secret told in chat, then forgotten in every way there is: found only where the table of forgetting says.

For each way one is told plainly and one privately, in a kernel whose every file lies in one folder. Then the
package's objects are searched, after a restart the memory of the new process, and after the end all files.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from support.chatting import LOAD
from support.kernels import NotebookKernel
from support.traces import files_with, held, in_memory_of, process_of

UNDO_STEPS = "for _ in range(120):\n    %memory pin 3\n    %memory unpin 3"
"""More steps than undo keeps."""
OWN_PART = ("get_ipython().history_manager.writeout_cache()", "%reset -f", "%reset -f in", "1", "2", "3")
"""What the person does for a plain text to leave `In`, and `_i` to `_iii`."""


@dataclass
class Way:
    """How one forgets: the cells that do it, and whether the package still holds the texts afterwards, as it says.

    Turns that are pruned for ever leave the questions in `%memory sent` that were not saved.
    """

    cells: tuple[str, ...]
    holds: bool
    holds_private: bool
    plain: str = field(default_factory=lambda: f"canary{secrets.token_hex(12)}")
    private: str = field(default_factory=lambda: f"canary{secrets.token_hex(12)}")


def ways() -> dict[str, Way]:
    """Each of README's table, and what lies between them."""
    return {
        "prune": Way(("%memory prune 1-2",), True, True),
        "prune, past the limit of undo": Way(("%memory prune 1-2", UNDO_STEPS), True, True),
        "clear": Way(("%memory clear",), True, True),
        "reset": Way(("%memory reset",), True, True),
        "reload": Way(("%reload_ext jupyter_session_memory",), True, True),
        "prune for ever": Way(("%memory prune 1-4 --forever",), True, False),
        "prune, then for ever": Way(("%memory prune 1-2", "%memory prune 1-4 --forever"), True, False),
        "clear, then erase": Way(("%memory clear", "%memory erase"), False, False),
        "clear for ever": Way(("%memory clear --forever",), False, False),
        "erase": Way(("%memory erase",), False, False),
        "erase, from another thread": Way(("%memory thread other", "%memory erase --all"), False, False),
        "drop the thread": Way(("%memory thread main", "%memory thread drop aside"), False, False),
        "reset, then erase": Way(("%memory reset", "%memory erase"), False, False),
        "unload": Way(("%unload_ext jupyter_session_memory",), False, False),
    }


def tell(kernel: NotebookKernel, name: str, way: Way) -> None:
    """Tell both secrets, ask for them, and fail once, each in a cell of its own."""
    kernel.run(f"{LOAD}\n%model offline\n%memory erase --all\n%memory reset\n%memory full")
    if name == "drop the thread":
        kernel.run("%memory thread aside")
    for cell in (
        f"%%chat\nMy plain word is {way.plain}.",
        f"%%chat --private\nMy private word is {way.private}.",
        "%%chat\nI like tea.",
        f"%%chat --no-save\nIs {way.plain} my word?",
        f"%chat --budget 1 Is {way.plain} my word?",
        "%%chat --private\nWhat is my private word?",
        "%memory check",
    ):
        kernel.run(cell)


@pytest.mark.own_kernel
def test_a_secret_is_found_only_where_the_table_says(
    start_kernel: Callable[..., NotebookKernel], tmp_path: Path
) -> None:
    """Private ones in no file at all, plain ones in IPython's history alone; none in a new process."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    kernel = start_kernel(TMPDIR=str(temporary))
    told, wrong = ways(), []
    for name, way in told.items():
        tell(kernel, name, way)
        for cell in (*way.cells, *OWN_PART):
            assert kernel.run(cell).ok, name
        wrong += [
            f"{name}: {kind} {'gone' if holds else 'held'}"
            for kind, text, holds in (
                ("plain", way.plain, way.holds),
                ("private", way.private, way.holds_private),
            )
            if held(kernel, text) != holds
        ]
    assert not wrong, "\n".join(wrong)
    plain = {way.plain for way in told.values()}
    everything = plain | {way.private for way in told.values()}
    assert in_memory_of(process_of(kernel), everything), "the search sees what there is"
    kernel.run("get_ipython().history_manager.writeout_cache()")

    kernel.restart()
    kernel.run(LOAD)
    assert in_memory_of(process_of(kernel), everything) == set()

    kernel.shut_down()
    found = files_with(everything, tmp_path)
    assert set(found) == plain, "history keeps plain cells; no private one"
    assert {name for names in found.values() for name in names} <= {"history.sqlite", "history.sqlite-wal"}
