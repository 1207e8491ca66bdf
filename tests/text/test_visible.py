"""What acts on a screen or cannot be seen on it, in texts that are shown."""

from __future__ import annotations

import pytest

from jupyter_session_memory.kernel.table import Table
from jupyter_session_memory.text.visible import printable, visible

ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain 😀 Ελληνικά\tend\r\n", "plain 😀 Ελληνικά\tend\r\n"),
        ("a\u202eb\u2066c", "a⟨U+202E⟩b⟨U+2066⟩c"),
        ("hidden\U000e0041\U000e0042", "hidden⟨U+E0041⟩⟨U+E0042⟩"),
        (ENGLAND, ENGLAND),
        ("\x1b]52;c;ZXZpbA==\x07model", "model"),
        ("all is well\rnothing", "all is well\nnothing"),
    ],
)
def test_nothing_acts_or_hides(text: str, shown: str) -> None:
    """Overrides and tags are written out, sequences go, a lone return begins a line; a flag is a flag."""
    assert printable(text) == shown
    assert visible(text) == (text if "\r" in text else shown)


def test_a_table_keeps_every_text_in_its_cell() -> None:
    """Above, below and within, in a terminal and on the page."""
    text = "\x1b[2Jone\rtwo\u202e"
    table = Table(("question",), [(text,)], above=text, below=text)
    for shown in (repr(table), table._repr_html_()):
        assert not {"\x1b", "\r", "\u202e"} & {*shown}
        assert "one two⟨U+202E⟩" in shown
