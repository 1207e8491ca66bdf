"""A memory as a Markdown document: for reading, and as safe to look at as the replies on the page.

Whatever a text holds, a preview of the document fetches nothing: outside of code blocks the marks that begin
images, tags, fences and definitions are escaped, and macros of TeX that could load something are taken apart.
Code blocks are written anew, each between fences of our own, so that every reader of Markdown finds the same.
"""

from __future__ import annotations

import re

from ..memory.session_memory import SessionMemory
from ..messages import Turn
from ..text.visible import MACRO, UNSAFE, printable

LONGEST = 300_000
"""Characters of a message past which it is one code block: finding the code blocks in it would take seconds."""
_ACTIVE = re.compile(r"!\[|<|```|~~~|\]:")
# Each stands whatever is before it, a backslash of the text's own included.
_ESCAPED = {"![": r"!\[", "<": "&lt;", "```": r"\```", "~~~": r"\~~~", "]:": r"]\:"}
_RUN = re.compile(r"`{3,}")


def export_markdown(memory: SessionMemory, *, private: bool = False) -> str:
    """The memory as Markdown: a heading for each turn, and its texts; without `private`, without private turns."""
    lines = ["# Conversation"]
    lines += [f"\n## Instructions\n\n{_safe(message.text)}" for message in memory.history.system]
    if memory.plan:
        lines.append(f"\n## Plan\n\n{_safe(memory.plan)}")
    for turn in memory.turns:
        if turn.private and not private:
            continue
        marks = [mark for mark, holds in _marks(turn).items() if holds]
        if not turn.outcome.sent:
            marks.append(turn.outcome)
        marked = f" ({', '.join(marks)})" if marks else ""
        lines.append(f"\n## #{turn.number}{marked}")
        for message in turn.messages:
            if message.text:
                lines.append(f"\n**{message.role}**\n\n{_safe(message.text)}")
            for data in message.attachments:
                lines.append(f"\nAttached: {_safe(data.name)}\n\n{_fenced(printable(data.text), '')}")
    return "\n".join(lines) + "\n"


def _marks(turn: Turn) -> dict[str, bool]:
    return {"pinned": turn.pinned, "excluded": turn.excluded, "private": turn.private}


def _safe(text: str) -> str:
    """Markdown that shows what the text says and fetches nothing."""
    text = printable(text)
    if len(text) > LONGEST:
        return _fenced(text, "")
    from markdown_it import MarkdownIt

    lines = text.split("\n")
    written, at = list[str](), 0
    for token in MarkdownIt("commonmark").parse(text):
        if token.type in ("fence", "code_block") and token.map:
            begin, end = token.map
            language = re.match(r"[\w+#-]*", token.info)
            written += [
                _escaped(lines[at:begin]),
                "",
                _fenced(token.content, language[0] if language else ""),
                "",
            ]
            at = end
    return "\n".join([*written, _escaped(lines[at:])]).strip("\n")


def _escaped(lines: list[str]) -> str:
    # Unsafe macros are taken apart: wherever a reader finds a formula, they are words.
    text = MACRO.sub(lambda macro: f"\\ {macro[1]}" if macro[1] in UNSAFE else macro[0], "\n".join(lines))
    return _ACTIVE.sub(lambda mark: _ESCAPED[mark[0]], text)


def _fenced(code: str, language: str) -> str:
    fence = "`" * max(3, 1 + max(map(len, _RUN.findall(code)), default=0))
    return f"{fence}{language}\n{code.rstrip(chr(10))}\n{fence}"
