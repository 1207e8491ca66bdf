"""Shows a reply as it grows: in a notebook one display that is updated, in a terminal plain text.

Every update of a display carries the whole reply. So it is updated at most ten times a second,
and less often the longer the reply is: a fixed number of bytes a second, and a tenth of the time.
Where updates do not arrive, the whole reply is shown once.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any, Protocol, TextIO, TypeAlias
from uuid import uuid4

from ...chat.ask import Reply
from ...exceptions import wrapped
from ...messages import Outcome
from ...text.visible import printable
from ..printing import fitting
from .clearing import SHOWING, SHOWN
from .render import render, render_line

About: TypeAlias = dict[str, int | str | bool]
METADATA = "jupyter_session_memory"
"""The key of an output's metadata under which a front end finds what is told of it."""
_INTERVAL = 0.1
"""Seconds between two updates, at least."""
_BYTES_A_SECOND = 100_000
_RENDERING_SHARE = 0.1
_WIPE = "\r\x1b[K"
# What may be the first part of something longer: a terminal sequence, a line break, half an emoji, a flag of tags.
_UNFINISHED = re.compile(r"(?:\x1b[^\r\n]{0,200}|\r|[\ud800-\udbff]|\U0001f3f4[\U000e0020-\U000e007e]*)\Z")


class ReplyView(Protocol):
    """Where a reply appears. Each call gets the whole text so far; `finish` or `fail` is the last one.

    A call may be cut short anywhere by a KeyboardInterrupt: the `fail` after it still shows all.

    Attributes:
        about: what is told beside it of the turn that it becomes, see `about`.
    """

    about: About

    def update(self, text: str, reasoning: str = "", status: str = "") -> None:
        """Show what has arrived, at the view's own pace; `status` is a line that never stays."""

    def finish(self, text: str, footer: str, reasoning: str = "") -> None:
        """Show the whole reply with its footer, as it is to be saved."""

    def fail(self, text: str, line: str, reasoning: str = "") -> None:
        """Show what there is of a reply, and the line that says why there is no more of it."""


def reply_view(ip: Any, *, live: bool = True) -> ReplyView:
    """Return the view that fits the shell.

    Args:
        ip: the shell; one with a kernel has a front end that shows HTML.
        live: False for models that answer at once: the reply is then shown when it is whole, as a
            single display. Tools that compare outputs (nbval) read only the first display, not its
            updates.
    """
    if not hasattr(ip, "kernel"):
        return TerminalView()
    request = getattr(ip, "parent_header", None)
    if not request:
        return NotebookView(live=live)
    place = request["header"]["msg_id"]
    # Clients of a terminal (jupyter console) name no cell and take input. They show neither updates nor HTML;
    # a page of the classic notebook looks like one, and has a server that says so.
    in_terminal = not request.get("metadata") and (request.get("content") or {}).get("allow_stdin")
    if in_terminal and "JPY_SESSION_NAME" not in os.environ:
        return TerminalView()
    return NotebookView(live=live and not in_terminal and _shows_updates(ip, place), place=place)


def _shows_updates(ip: Any, place: str) -> bool:
    """Whether what a request shows arrives on the page: nobody captures it, and no Output widget takes it in."""
    if not isinstance(ip.display_pub, ip.display_pub_class):
        return False
    widget = sys.modules.get("ipywidgets.widgets.widget_output")
    if widget is None:
        return True
    known = sys.modules["ipywidgets.widgets.widget"]._instances
    return not any(isinstance(each, widget.Output) and each.msg_id == place for each in list(known.values()))


class ReplyOnPage(Reply):
    """A reply that is kept: where it is shown again, it is shown as safely as the first time."""

    def _repr_html_(self) -> str:
        return _page(self.text, self.reasoning, "", growing=False, fault=False)

    def _repr_markdown_(self) -> str:
        # HTML of a single line: whoever reads it as Markdown finds no Markdown in it.
        return f"<div>{render(self.text).replace(chr(10), '&#10;')}</div>"

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        printer.text(fitting(printable(self.text), sys.stdout))


class NotebookView:
    """A reply as `text/html` beside `text/plain`, in one display of a notebook."""

    def __init__(
        self, *, live: bool = True, place: str = "", clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._live, self._clock = live, clock
        self.place = place
        """The id of the request whose output it is part of."""
        self.about: About = {}
        self._display_id = ""
        self._next = float("-inf")
        SHOWN.add(self)

    def forget(self) -> None:
        """What was shown is gone: the next time a new display is made."""
        self._display_id = ""

    def update(self, text: str, reasoning: str = "", status: str = "") -> None:
        """See `ReplyView`."""
        started = self._clock()
        if not self._live or started < self._next:
            return
        sent = self._show(text, reasoning, status, growing=True)
        done = self._clock()
        self._next = max(
            started + _INTERVAL,
            done + (done - started) * (1 / _RENDERING_SHARE - 1),
            done + sent / _BYTES_A_SECOND,
        )

    def finish(self, text: str, footer: str, reasoning: str = "") -> None:
        """See `ReplyView`."""
        self._show(text, reasoning, footer)

    def fail(self, text: str, line: str, reasoning: str = "") -> None:
        """See `ReplyView`."""
        if text or reasoning or line or self._display_id:
            self._show(text, reasoning, line, fault=True)

    def _show(
        self, text: str, reasoning: str, line: str, *, growing: bool = False, fault: bool = False
    ) -> int:
        """Send the display or its update, and return its length in characters."""
        from IPython.core import display_functions

        data, metadata = output(text, reasoning, line, self.about, growing=growing, fault=fault)
        publish: Any = display_functions.publish_display_data
        with SHOWING:
            display_id = self._display_id or uuid4().hex
            publish(data, metadata, transient={"display_id": display_id}, update=bool(self._display_id))
            # Only now: an update of a display that an interrupt kept from being made would show nothing.
            self._display_id = display_id
        return len(data["text/plain"]) + len(data["text/html"])


class TerminalView:
    """A reply as plain text, written as it arrives."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self.about: About = {}
        self._written = 0
        self._status = ""

    def update(self, text: str, reasoning: str = "", status: str = "") -> None:  # noqa: ARG002
        """See `ReplyView`; reasoning is left out, and a status only shows where it can be wiped again."""
        end = len(text)
        if unfinished := _UNFINISHED.search(text, max(self._written, end - 256)):
            end = unfinished.start()
        self._write(text, end)
        if not self._written and status != self._status and self._stream.isatty():
            self._put(_WIPE + printable(status))
            self._status = status
        self._stream.flush()

    def finish(self, text: str, footer: str, reasoning: str = "") -> None:  # noqa: ARG002
        """See `ReplyView`."""
        self._end(text, footer)

    def fail(self, text: str, line: str, reasoning: str = "") -> None:  # noqa: ARG002
        """See `ReplyView`."""
        self._end(text, line)

    def _end(self, text: str, line: str) -> None:
        self._write(text, len(text))
        pieces = ["\n" if self._written else "", "\n" if self._written and line else ""]
        self._put("".join([*pieces, wrapped(printable(line), self._stream), "\n" if line else ""]))
        self._stream.flush()

    def _put(self, text: str) -> None:
        self._stream.write(fitting(text, self._stream))

    def _write(self, text: str, end: int) -> None:
        """Write the text up to `end`, as far as it is not written yet; a status makes room for it."""
        if self._status:
            self._put(_WIPE)
            self._status = ""
        if end > self._written:
            self._put(printable(text[self._written : end]))
            self._written = end


def about(turn: int, private: bool, outcome: Outcome | None = None, acts: str = "") -> About:
    """What front ends are told of the turn that an output shows: nothing where there is none (0).

    `acts` is what stands in front of the reply.
    """
    if not turn:
        return {}
    told: About = {"turn": turn}
    if private:
        told["private"] = True
    if outcome:
        told["outcome"] = str(outcome)
    if acts:
        told["start"] = len(printable(acts))
    return told


def output(
    text: str, reasoning: str, line: str, about: About, *, growing: bool = False, fault: bool = False
) -> tuple[dict[str, str], dict[str, About]]:
    """The data and the metadata of a display that shows a reply.

    The metadata says `about` which turn it is, and how many characters of the plain text are the reply.
    """
    shown = printable(text)
    data = {
        "text/plain": "\n\n".join(part for part in (shown, printable(line)) if part),
        "text/html": _page(text, reasoning, line, growing=growing, fault=fault),
    }
    return data, {METADATA: {**about, "characters": len(shown)}} if about else {}


def _page(text: str, reasoning: str, line: str, *, growing: bool, fault: bool) -> str:
    """The HTML of one reply; it reads well without its style, too, which front ends drop if untrusted."""
    parts = [f'<div class="jsm-reply"><style>{_style()}</style>']
    if reasoning:
        parts.append(f"<details><summary>Reasoning</summary><div>{render(reasoning)}</div></details>")
    if text or growing:
        # What was stopped or broke off is shown at once: colours are what takes longest.
        body = (render(text, coloured=0) if fault else render(text)) or "<p></p>"
        parts.append(f'<div class="jsm-text{" jsm-live" * growing}">{body}</div>')
    if line or growing:
        mood = " jsm-fault" * fault
        lines = "<br>".join(map(render_line, line.split("\n")))
        # The line's place is kept while the reply grows, so that nothing moves when the footer comes.
        parts.append(f'<p class="jsm-foot{mood}"><small>{lines or "&nbsp;"}</small></p>')
    parts.append("</div>")
    return "".join(parts)


@cache
def _style() -> str:
    css = files("jupyter_session_memory.kernel").joinpath("reply.css").read_text(encoding="utf-8")
    return re.sub(r"\s*([{};,])\s*|\s+", lambda gap: gap[1] or " ", css).strip()
