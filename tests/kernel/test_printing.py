"""Lines of ours break between words: on a page by their style, in a terminal at its width."""

from __future__ import annotations

import io
import os

import pytest

from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.kernel.printing import print_plain
from support.kernels import NotebookKernel


class Terminal(io.StringIO):
    """A stream that is shown by a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_notebook_gets_lines_that_wrap_between_words(offline: NotebookKernel) -> None:
    """One output a line, the same text in it, and nothing in it is HTML."""
    run = offline.run("%memory system Say <b>no</b> & yes.\n%memory system")
    assert [output.kind for output in run.outputs] == ["display_data"] * 2
    assert run.text.endswith("Instructions, always sent:\nSay <b>no</b> & yes.")
    assert "white-space: pre-wrap; overflow-wrap: anywhere" in run.outputs[1].html
    assert "Say &lt;b&gt;no&lt;/b&gt; &amp; yes." in run.outputs[1].html


def test_a_terminal_gets_lines_of_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Indents and empty lines stay, and a word that is longer than a line is left whole."""
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((20, 24)))
    terminal, file = Terminal(), io.StringIO()
    text = f"  one two three four five six\n\n{'x' * 30} end"
    print_plain(text, terminal)
    assert terminal.getvalue() == f"  one two three four\nfive six\n\n{'x' * 30}\nend\n"
    monkeypatch.setattr("sys.stdout", terminal)
    assert UsageError("Not sent: there is nothing to send.")._render_traceback_() == [
        "✗ Not sent: there is\nnothing to send."
    ]
    print_plain(text, file)
    assert file.getvalue() == f"{text}\n"
