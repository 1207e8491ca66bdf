"""Text made to be slow: whoever reads text takes time in proportion to it.

In `make test` each reader gets every third shape at 2,000 and 20,000 characters; `make attack` (HOSTILE_TEXT=all)
gives each of them all shapes, at 20,000 and 200,000.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.checks import check
from jupyter_session_memory.descriptions.keys import key_in
from jupyter_session_memory.exceptions import SessionMemoryError, UsageError
from jupyter_session_memory.export import export_json, export_markdown, import_json
from jupyter_session_memory.kernel.chat_options import OPTIONS
from jupyter_session_memory.kernel.options import parse
from jupyter_session_memory.kernel.reply.render import render, render_line
from jupyter_session_memory.panel.snapshot.search import search
from jupyter_session_memory.providers.errors.body import complaint, sentence, shown
from jupyter_session_memory.providers.offline.finder import answer
from jupyter_session_memory.text.clean import clean
from jupyter_session_memory.text.corrections import claims
from jupyter_session_memory.text.entities import named_things
from jupyter_session_memory.text.extract import extract
from jupyter_session_memory.text.facts import facts, only_in
from jupyter_session_memory.text.instructions import readings
from jupyter_session_memory.text.sentences import refuses, sentences
from jupyter_session_memory.text.speakers import Speakers
from jupyter_session_memory.text.visible import printable
from jupyter_session_memory.text.words import terms
from jupyter_session_memory.tokens.estimate import estimate
from support.conversations import told

THOROUGH = os.environ.get("HOSTILE_TEXT") == "all"
SMALL, LARGE, FLOOR = (20_000, 200_000, 0.05) if THOROUGH else (2_000, 20_000, 0.02)
"""Characters of the two texts; seconds below which a time says nothing."""
MOST = 30
"""How many times as long the text of ten times the size may take."""

Shape: TypeAlias = str | tuple[str, str]
"""What a text repeats, or a beginning and what follows it again and again."""
SHAPES: tuple[Shape, ...] = (
    *(
        "a",
        "a ",
        "A ",
        "é",
        "文",
        "1",
        "1,",
        "1.",
        "-",
        ".",
        "?",
        "!",
        "\n",
        " ",
        "\t\n",
        "\r",
        "\\",
        "'",
        '"',
    ),
    *(
        "a-",
        "a.a",
        "A. ",
        "a@",
        "a/",
        "https://",
        "key=",
        "user:pw@",
        "{",
        "[",
        "(",
        "}{",
        "<",
        "<a ",
        "</",
        "&",
    ),
    *("`", "```\n", "``` a\n", "~~~\n", "    a\n", "<!--", "\n\n", "\x90", "\x9d", "\x1b]", "\x1b[", "\x9b0"),
    *(('```fish\necho "', "\\"), ("```python\n", "'''\n"), ("```c\n", "\n"), ("```html\n", "<a ")),
    *(
        "\ud800",
        "\u202e",
        "\U000e0041",
        "\U0001f3f4\U000e0067",
        "$",
        "$$",
        "$a",
        "${",
        "\\[\n",
        "\\(",
        "$\\frac{",
    ),
    *("\\begin{a}\n", "*", "**", "_a", "~~", "> ", "- ", "1. ", "# ", "|", "|a|b|\n|-|-|\n", "[a](", "!["),
    *("[a]: b\n", "[a]\n", "]", "](", "<b>", "I am ", "My dog is called ", "Is it? ", "not ", "“", "12 May "),
    *("10:30 ", "$5 ", "Always answer in ", "user: ", "<think>"),
)


def memory_of(text: str) -> SessionMemory:
    return told(text, reply=text, budget=1_000)


def _check(text: str) -> object:
    return check(memory_of(text), text)


def _import(text: str) -> object:
    return import_json(SessionMemory(), export_json(memory_of(text)))


def _import_raw(text: str) -> object:
    with pytest.raises(UsageError):
        import_json(SessionMemory(), text)
    return None


def _options(text: str) -> object:
    try:
        return parse(OPTIONS, text)
    except SessionMemoryError:
        return None


READERS: dict[str, Callable[[str], object]] = {
    "clean": clean,
    "printable": printable,
    "render": render,
    "render a line": render_line,
    "estimate": estimate,
    "terms": terms,
    "sentences": sentences,
    "facts": facts,
    "facts only here": lambda text: only_in(text, text[1:]),
    "claims": claims,
    "named things": named_things,
    "instructions": readings,
    "extract": lambda text: extract([("user", text)], 100, len),
    "refusals": refuses,
    "speakers": lambda text: Speakers().add(text, "user"),
    "demo": lambda text: answer([{"role": "user", "content": text}, {"role": "user", "content": text}]),
    "error body": lambda text: complaint({"error": {"message": text}}),
    "error body as text": lambda text: complaint(text),
    "error line": lambda text: sentence(shown(text, "sk-" + "a" * 40)),
    "keys": lambda text: key_in(text, {"A_KEY": "a" * 40}),
    "options": _options,
    "check": _check,
    "retrieval": lambda text: memory_of(text).preview(text),
    "search": lambda text: search(memory_of(text), text),
    "summary": lambda text: _summary(text),
    "export to read": lambda text: export_markdown(memory_of(text)),
    "import": _import,
    "import of anything": _import_raw,
}


def _summary(text: str) -> object:
    try:
        return memory_of(text).summarize(1)
    except SessionMemoryError:
        return None


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Ends what takes more processor time than that."""

    def end(*_: Any) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def cost(read: Callable[[str], object], text: str, limit: float) -> float:
    """Seconds of processor time, at most about `limit`."""
    begun = time.process_time()
    try:
        with at_most(limit):
            read(text)
    except TimeoutError:
        return limit
    return time.process_time() - begun


def of_size(shape: Shape, size: int) -> str:
    begin, unit = ("", shape) if isinstance(shape, str) else shape
    return begin + (unit * (size // len(unit) + 1))[: size - len(begin)]


def excess(read: Callable[[str], object], shape: Shape) -> str:
    """What the text of ten times the size costs beside the other; empty where that is in proportion."""
    small = cost(read, of_size(shape, SMALL), 60)
    limit = MOST * max(small, FLOOR)
    large = limit
    for _ in range(3):
        large = min(large, cost(read, of_size(shape, LARGE), limit))
        if large < limit:
            return ""
    return f"{SMALL:,} characters {small:.3f} s, {LARGE:,} over {limit:.1f} s"


def test_time_is_in_proportion_to_text() -> None:
    """Every reader on every shape: ten times the text takes at most thirty times as long."""
    found = {
        f"{reader} on {shape!r}": told
        for at, reader in enumerate(READERS)
        for shape in (SHAPES if THOROUGH else SHAPES[at % 3 :: 3])
        if (told := excess(READERS[reader], shape))
    }
    assert found == {}
