"""What no reply can do in a page or a terminal, each of them whole and half-streamed."""

from __future__ import annotations

import io
import time
import unicodedata

from jupyter_session_memory.kernel.reply.display import TerminalView
from jupyter_session_memory.kernel.reply.render import render
from support.hostile_replies import REPLIES
from support.safe_html import Reader

SECONDS = 2.0
_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def test_no_reply_gets_markup_of_its_own_onto_a_page() -> None:
    """Only the tags and attributes of the allow-list come out, in less than two seconds of work each."""
    faults: dict[str, object] = {}
    for text in REPLIES:
        for said in (text, text[: len(text) // 2]):
            began = time.process_time()
            reader = Reader()
            reader.feed(render(said))
            if reader.faults or time.process_time() - began > SECONDS:
                faults[said[:200]] = reader.faults or "slow"
    assert len(REPLIES) >= 150
    assert faults == {}


def test_no_reply_acts_on_a_terminal() -> None:
    """Written bit by bit or at once, nothing but text, line breaks and tabs arrives."""
    acting = []
    for text in REPLIES:
        for said in (text, text[: len(text) // 2]):
            stream = io.StringIO()
            view = TerminalView(stream)
            view.update(said[: len(said) // 3])
            view.update(said)
            view.finish(said, "#1 · end")
            shown = stream.getvalue()
            if any(_acts(sign) for sign in shown):
                acting.append(said[:200])
    assert acting == []


def _acts(sign: str) -> bool:
    """Whether a terminal does something at it: controls, and what turns the direction or is unseen text."""
    kind = unicodedata.bidirectional(sign)
    return (
        (unicodedata.category(sign) == "Cc" and sign not in "\n\t")
        or kind in _TURNING
        or ord(sign) >= 0xE0000
    )
