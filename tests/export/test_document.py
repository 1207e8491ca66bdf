"""A memory as a Markdown document."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from jupyter_session_memory.export.document import LONGEST, export_markdown
from support.conversations import told
from support.hostile import HOSTILE, MACROS

PICTURES = (
    "![x](https://evil.example/p.png)",
    "![a][b]\n\n[b]: https://evil.example/p.png",
    "![b]\n\n  [b]: <https://evil.example/p.png>",
    "> ![x](https://evil.example/p.png)",
    "- one\n  ```\n  code\n  ```\n  ![x](https://evil.example/p.png)",
    "```\n![x](https://evil.example/p.png)",
    "``` a`b\n```\n![x](https://evil.example/p.png)\n```",
    "    code\n![x](https://evil.example/p.png)",
    "~~~\n```\n~~~\n![x](https://evil.example/p.png)",
    "`a`` ![x](https://evil.example/p.png) ``b`",
    "\\![x](https://evil.example/p.png)",
    "<picture><source srcset=https://evil.example/p.png></picture>",
    "<table background=https://evil.example/p.png><tr><td>x</td></tr></table>",
    "<div>\n```\n</div>\n<img src=https://evil.example/p.png>\n```",
    "a\r![x](https://evil.example/p.png)\r\n![x](https://evil.example/p.png)",
)


def tokens(text: str) -> list[str]:
    """The kinds of everything that a reader of Markdown with HTML finds in a document."""
    blocks = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    return [token.type for block in blocks for token in (block, *(block.children or ()))]


def test_a_document_fetches_nothing() -> None:
    """Images, HTML and what formulas could load are text, however they came into a reply."""
    found = []
    for reply in (*PICTURES, *HOSTILE):
        kinds = tokens(export_markdown(told("x", reply=reply)))
        if {"image", "html_block", "html_inline"} & {*kinds}:
            found.append(reply)
    for macro in MACROS:
        name = re.match(r"\\\\[A-Za-z]+", macro)
        if name and name[0] != "\\frac" and name[0] in export_markdown(told("x", reply=f"${macro}$")):
            found.append(macro)
    assert found == []


def test_code_is_as_it_was() -> None:
    """In fences that no text inside can close, with the language's name; in lists and quotes, too."""
    code = "if a[0] < b:\n    print('![x](y)', '<b>', '````')"
    indented = code.replace("\n", "\n   ")
    for reply in (f"~~~python\n{code}\n~~~", f"1. Do:\n   ~~~python\n   {indented}\n   ~~~"):
        assert f"`````python\n{code}\n`````" in export_markdown(told("x", reply=f"So:\n\n{reply}\n\nDone."))


def test_markdown_is_for_reading() -> None:
    """Numbers, roles, texts, and what is not sent is marked; controls that act on a screen are written out."""
    memory = told("My dog is called *Bruno*.\u202e", "two", "three")
    memory.add("plan", "1. load")
    memory.pin(1)
    memory.exclude(3)
    memory.history.mark("mark", [2], private=True)
    text = export_markdown(memory)
    assert "## #1 (pinned)\n\n**user**\n\nMy dog is called *Bruno*.⟨U+202E⟩" in text
    assert "## #3 (excluded)" in text
    assert "## Plan\n\n1. load" in text
    assert "## #2" not in text
    assert "## #2 (private)" in export_markdown(memory, private=True)


@pytest.mark.parametrize("text", ["[x](y) " * LONGEST, "```\n" * LONGEST])
def test_a_text_without_end_is_one_block(text: str) -> None:
    """Nobody waits for it to be read as Markdown."""
    kinds = tokens(export_markdown(told("x", reply=text[: LONGEST + 1])))
    assert kinds.count("fence") == 1
