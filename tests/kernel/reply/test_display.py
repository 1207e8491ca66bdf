"""A reply as it grows, in a notebook and in a terminal."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.kernel.printing import print_plain
from jupyter_session_memory.kernel.reply.display import (
    NotebookView,
    ReplyOnPage,
    TerminalView,
    about,
    reply_view,
)
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.text.visible import visible
from support.safe_html import read

WORDS = "A reply with **words** and `code`. "


class Front:
    """Stands for the front end and the clock: keeps what is published, and when."""

    def __init__(self) -> None:
        self.now = 0.0
        self.rendering = 0.0
        self.published: list[dict[str, Any]] = []
        self.times: list[float] = []
        self.interrupt = False

    def clock(self) -> float:
        return self.now

    def publish(
        self, data: dict[str, str], metadata: dict[str, Any], *, transient: dict[str, str], update: bool
    ) -> None:
        if self.interrupt:
            self.interrupt = False
            raise KeyboardInterrupt
        self.published.append(
            {"data": data, "told": metadata, "id": transient["display_id"], "update": update}
        )
        self.times.append(self.now)
        self.now += self.rendering

    @property
    def html(self) -> str:
        html: str = self.published[-1]["data"]["text/html"]
        return html

    @property
    def plain(self) -> str:
        plain: str = self.published[-1]["data"]["text/plain"]
        return plain


@pytest.fixture
def front(monkeypatch: pytest.MonkeyPatch) -> Front:
    """What the views publish to."""
    front = Front()
    monkeypatch.setattr("IPython.core.display_functions.publish_display_data", front.publish)
    return front


def stream(front: Front, view: NotebookView, length: int, rate: float) -> int:
    """Stream `length` characters, `rate` of them a second; return how many characters were published."""
    text = ""
    while len(text) < length:
        text += WORDS
        front.now += len(WORDS) / rate
        view.update(text)
    view.finish(text, "#1")
    return sum(len(part) for message in front.published for part in message["data"].values())


def test_the_first_words_are_shown_at_once(front: Front) -> None:
    """The first update makes the display, with the words, a cursor and room for the footer."""
    NotebookView(clock=front.clock).update("First")
    assert front.plain == "First"
    assert "<p>First</p>" in front.html
    assert 'class="jsm-text jsm-live"' in front.html
    assert '<p class="jsm-foot">' in front.html
    assert front.published[0]["update"] is False


def test_there_is_one_display_and_updates_of_it(front: Front) -> None:
    """A reply takes one output of the cell, however often it is updated."""
    view = NotebookView(clock=front.clock)
    stream(front, view, 2_000, 500)
    assert len({message["id"] for message in front.published}) == 1
    assert [message["update"] for message in front.published] == [False] + [True] * (len(front.published) - 1)


def test_updates_keep_their_distance(front: Front) -> None:
    """However fast words arrive, two updates are a tenth of a second apart."""
    stream(front, NotebookView(clock=front.clock), 10_000, 5_000)
    gaps = [after - before for before, after in zip(front.times, front.times[1:-1], strict=False)]
    assert gaps
    assert min(gaps) >= 0.1


def test_what_is_published_grows_with_the_reply_not_with_its_square(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four times the reply costs about four times the bytes."""
    monkeypatch.setattr("jupyter_session_memory.kernel.reply.display.render", lambda text: text)
    sizes = []
    for length in (15_000, 60_000):
        front.published.clear()
        sizes.append(stream(front, NotebookView(clock=front.clock), length, 400))
    assert sizes[1] < 6 * sizes[0]


def test_slow_rendering_takes_a_tenth_of_the_time_at_most(front: Front) -> None:
    """Where rendering takes long, updates become rarer in proportion."""
    front.rendering = 0.5
    stream(front, NotebookView(clock=front.clock), 10_000, 400)
    streaming = front.times[-1]
    assert 0.5 * (len(front.times) - 2) <= 0.1 * streaming


def test_the_end_result_is_what_is_saved(front: Front) -> None:
    """The last update holds text and footer only: no cursor, no status, no reasoning in the plain text."""
    view = NotebookView(clock=front.clock)
    view.update("", status="waiting 12 s")
    assert "waiting 12 s" in front.html
    view.finish("Noted **x**.", "#1 · sent <your> text", "I think.")
    assert front.plain == "Noted **x**.\n\n#1 · sent <your> text"
    assert set(front.published[-1]["data"]) == {"text/plain", "text/html"}
    assert "waiting" not in front.html
    assert 'class="jsm-text jsm-live"' not in front.html
    assert "<details><summary>Reasoning</summary><div><p>I think.</p>\n</div></details>" in front.html
    assert "#1 · sent &lt;your&gt; text" in front.html


def test_an_output_tells_front_ends_which_turn_it_shows(front: Front) -> None:
    """While the reply grows and at its end, with the part of the plain text that is the reply; else nothing."""
    view = NotebookView(clock=front.clock)
    view.about = about(3, private=True)
    view.update("No")
    view.about = about(3, private=True, outcome=Outcome.COMPLETE)
    view.finish("Noted 🐕.", "#3 · offline demo")
    growing, ended = (each["told"]["jupyter_session_memory"] for each in front.published)
    assert growing == {"turn": 3, "private": True, "characters": 2}
    assert ended == {"turn": 3, "private": True, "outcome": "complete", "characters": 8}
    NotebookView(clock=front.clock).finish("Noted.", "not saved")
    assert front.published[-1]["told"] == {}


def test_the_same_reply_is_saved_the_same_way(front: Front) -> None:
    """However it arrived, a reply leaves byte for byte the same output."""
    saved = []
    for pieces in ([], ["No"], ["N", "No", "Not", "Noted"]):
        view = NotebookView(clock=front.clock)
        for text in pieces:
            front.now += 1
            view.update(text, status="busy")
        view.finish("Noted.", "#1")
        saved.append(front.published[-1]["data"])
    assert saved == [saved[0]] * 3


def test_a_model_that_answers_at_once_gets_a_single_display(front: Front) -> None:
    """Tools that read only a cell's first display see the whole reply."""
    view = NotebookView(live=False, clock=front.clock)
    view.update("No")
    view.finish("Noted.", "#1")
    assert [message["update"] for message in front.published] == [False]


def test_an_interrupt_within_an_update_loses_nothing(front: Front) -> None:
    """Whether the display was there already or not, `fail` shows all the text and the line."""
    for before in ([], ["One"]):
        view = NotebookView(clock=front.clock)
        for text in before:
            view.update(text)
        front.now += 10
        front.interrupt = True
        with pytest.raises(KeyboardInterrupt):
            view.update("One two")
        view.fail("One two three", "✗ Stopped by you.")
        assert front.plain == "One two three\n\n✗ Stopped by you."
        assert front.published[-1]["update"] is bool(before)
        assert "jsm-foot jsm-fault" in front.html


def test_a_failure_before_any_text_shows_its_line_only(front: Front) -> None:
    """Without text there is only the line, and without a line, nothing at all."""
    NotebookView(clock=front.clock).fail("", "")
    assert front.published == []
    NotebookView(clock=front.clock).fail("", "✗ No reply.")
    assert front.plain == "✗ No reply."
    assert 'class="jsm-text' not in front.html


def test_a_status_that_was_shown_goes_when_nothing_came(front: Front) -> None:
    """A waiting line never stays behind."""
    view = NotebookView(clock=front.clock)
    view.update("", status="retrying in 3 s")
    view.fail("", "")
    assert "retrying" not in front.html + front.plain


def test_the_page_around_a_reply_holds_only_its_style(front: Front) -> None:
    """Beside the reply's safe HTML there is one style of our own, a paragraph and a fold."""
    NotebookView(clock=front.clock).finish("<script>x</script>", "<b>", "<img src=x>")
    faults = set(read(front.html).faults)
    assert faults <= {
        "<style>",
        "<details>",
        "<summary>",
        "<small>",
        "<div class='jsm-reply'>",
        "<p class='jsm-foot'>",
    }


def test_the_shell_decides_what_is_shown() -> None:
    """A shell with a kernel has a notebook in front of it, one without is a terminal."""

    class Shell:
        pass

    shell = Shell()
    assert isinstance(reply_view(shell), TerminalView)
    shell.kernel = object()  # type: ignore[attr-defined]
    assert isinstance(reply_view(shell), NotebookView)


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_text_as_it_arrives() -> None:
    """Each update writes what is new, Markdown as it is, and the footer stands below."""
    out = io.StringIO()
    view = TerminalView(out)
    view.update("One")
    assert out.getvalue() == "One"
    view.update("One **two**", "thinking", "busy")
    view.finish("One **two** three", "#1 · offline demo")
    assert out.getvalue() == "One **two** three\n\n#1 · offline demo\n"


@given(
    st.lists(
        st.sampled_from(["a", "\n", "\x1b[31m", "\x1b]0;x\x07", "\u202e", "\ud83d", "\ude00", "文", "\x00"])
    ),
    st.data(),
)
def test_how_a_reply_is_cut_makes_no_difference_in_a_terminal(pieces: list[str], data: st.DataObject) -> None:
    """Terminal sequences and halves of emoji are taken out or joined across updates."""
    text = "".join(pieces)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)))))
    out = io.StringIO()
    view = TerminalView(out)
    for cut in cuts:
        view.update(text[:cut])
    view.finish(text, "")
    shown = out.getvalue()
    assert shown == (visible(text) + "\n" if text else "")


def test_a_status_in_a_terminal_is_wiped() -> None:
    """A waiting line makes room for the first words, or for the line that says why none came."""
    out = Terminal()
    view = TerminalView(out)
    view.update("", status="waiting 12 s")
    view.update("Hello")
    assert out.getvalue() == "\r\x1b[Kwaiting 12 s\r\x1b[KHello"
    view = TerminalView(out := Terminal())
    view.update("", status="waiting 12 s")
    view.fail("", "✗ No reply.")
    assert out.getvalue() == "\r\x1b[Kwaiting 12 s\r\x1b[K✗ No reply.\n"


def test_a_status_is_not_written_to_a_file() -> None:
    """What cannot be wiped again is not written."""
    out = io.StringIO()
    TerminalView(out).update("", status="waiting 12 s")
    assert out.getvalue() == ""


@pytest.mark.parametrize("coding", ["cp1252", "ascii", "latin-1"])
def test_a_stream_that_lacks_our_signs(coding: str) -> None:
    """What it cannot encode is replaced, in replies, statuses and lines of ours."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=coding)
    view = TerminalView(stream)
    view.update("plums 🍑")
    view.finish("plums 🍑", "#1 · ≈14 tokens")
    print_plain("✗ No.", stream)
    stream.seek(0)
    shown = stream.read()
    assert shown.startswith("plums ?\n\n#1 ")
    assert shown.endswith("?14 tokens\n? No.\n")


def test_a_flag_that_comes_in_two_pieces_is_written_whole() -> None:
    """Its second half alone would be nothing that may be shown."""
    flag = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
    stream = io.StringIO()
    view = TerminalView(stream)
    view.update(f"a {flag[:3]}")
    assert stream.getvalue() == "a "
    view.finish(f"a {flag}", "")
    assert stream.getvalue() == f"a {flag}\n"


def test_a_kept_reply_is_shown_as_safely_as_the_first_time() -> None:
    """As HTML and as Markdown: raw HTML, images and links that run something are text."""
    text = "<script>x</script> ![a](http://x/y) [b](javascript:x)\n\n```\n\n![c](http://x/z)\n<img>\n```\n**bold**"
    reply = ReplyOnPage(text, Outcome.COMPLETE, "m", SessionMemory().preview())
    markdown = reply._repr_markdown_()
    assert read(reply._repr_html_().replace("<style>", "<p>").replace("</style>", "</p>")).faults == []
    assert "\n" not in markdown
    assert markdown.startswith("<div>")
    assert read(markdown).faults == []
    assert "<strong>bold</strong>" in markdown
