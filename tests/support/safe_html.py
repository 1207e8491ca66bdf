"""Reads rendered HTML the way a browser would, and collects whatever a reply must not contain."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

_TEXT = ("a", "blockquote", "br", "code", "del", "div", "em", "hr", "p", "pre", "s", "span", "strong")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TABLES_AND_LISTS = ("table", "tbody", "td", "th", "thead", "tr", "li", "ol", "ul")
_WRITTEN = ("b", "details", "i", "ins", "kbd", "mark", "small", "sub", "summary", "sup", "u", "wbr")
TAGS = frozenset([*_TEXT, *_WRITTEN, *_HEADINGS, *_TABLES_AND_LISTS])
ATTRIBUTES = frozenset(
    [("a", "href"), ("a", "rel"), ("a", "target"), ("div", "class"), ("span", "class"), ("ol", "start")]
) | {(tag, name) for tag, name in [("td", "align"), ("th", "align"), *((tag, "dir") for tag in TAGS)]}


class Reader(HTMLParser):
    """After `feed`: `faults` (what is not allowed), `links`, and `text` outside of code."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.links: list[dict[str, str | None]] = []
        self.tags: list[str] = []
        self.strings: list[str] = []
        self._code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in TAGS:
            self.faults.append(f"<{tag}>")
        for name, value in attrs:
            if (tag, name) not in ATTRIBUTES:
                self.faults.append(f"<{tag} {name}={value!r}>")
            if name == "href" and urlsplit(value or "").scheme not in ("http", "https", "mailto"):
                self.faults.append(f"href={value!r}")
            if name == "class" and not all(word.startswith("jsm-") for word in (value or "").split()):
                self.faults.append(f"class={value!r}")
        if tag == "a":
            self.links.append(dict(attrs))
        self._code += tag in ("code", "pre")
        self.strings.append("")

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag in ("code", "pre")
        self.strings.append("")

    def handle_data(self, data: str) -> None:
        if self._code == 0:
            self.strings[-1:] = [self.strings[-1] + data] if self.strings else [data]

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.faults.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.faults.append(f"<?{data}>")

    def formulas(self) -> list[str]:
        """The runs of text, unbroken by a tag, in which MathJax could find something to typeset."""
        return [
            run
            for run in self.strings
            if run.count("$") > 1 or "\\(" in run or "\\[" in run or "\\begin" in run
        ]


def read(html: str) -> Reader:
    """Parse `html` to its end."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader
