"""A model's reply, which is Markdown from a stranger, as HTML that is safe to show.

markdown-it writes only what the rules below allow (no raw HTML, no images), Pygments colours code,
and nh3 lets through only the tags and attributes listed here, whatever the two before it did.
Nothing that is shown runs, styles itself or fetches anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ...text.visible import visible
from .formulas import add_formulas, prose
from .highlight import CLASSES, highlight

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

# Past this many characters a reply is shown as plain text: laying it out would take seconds.
LONGEST = 300_000
COLOURED = 16_000
"""Characters of code in one reply that are coloured."""
_RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_BLOCKS = ("p", "ul", "ol", "li", "blockquote", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6")
_TAGS = {*_BLOCKS, "a", "br", "code", "del", "div", "em", "hr", "pre", "s", "span", "strong"}
_TAGS |= {"table", "tbody", "thead", "tr"}
# Tags that models write into Markdown, as `<br>` in a table's cell; without attributes they can do nothing.
_WRITTEN = """
    b br del details em hr i ins kbd mark s small strong sub summary sup u wbr
""".split()
_ALONE = {"br", "hr", "wbr", "details", "summary", "/details", "/summary"}
"""Those that need no partner in their paragraph."""
_LINES = _ALONE - {"wbr"}
"""Those that end a line themselves."""
_WRITTEN_TAG = re.compile(rf"<(/?(?:{'|'.join(_WRITTEN)}))\s*/?>", re.IGNORECASE)
_CJK = re.compile(
    r"[\u1100-\u11ff\u2e80-\u303f\u3040-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    r"\U00016fe0-\U0001b2ff\U0001f200-\U0001f2ff\U00020000-\U0003ffff]"
)


def render(text: str, *, coloured: int = COLOURED) -> str:
    """Return Markdown as safe HTML; the same text always gives the same HTML.

    At most `coloured` characters of code are coloured, block by block; the rest of it is shown plain.
    """
    text = visible(text)
    if len(text) > LONGEST:
        return f"<pre>{escape(text, quote=False)}</pre>"
    return _sanitizer(bool(_RIGHT_TO_LEFT.search(text)))(
        str(_markdown().render(text, {"coloured": coloured}))
    )


def render_line(text: str) -> str:
    """Return one line of plain text, a footer or a status, as safe HTML."""
    return prose(visible(text))


@cache
def _sanitizer(both_directions: bool) -> Callable[[str], str]:
    import nh3

    set_always = {"a": {"target": "_blank"}}
    if both_directions:
        set_always |= {tag: {"dir": "auto"} for tag in _BLOCKS} | {"pre": {"dir": "ltr"}}
    return nh3.Cleaner(
        tags=_TAGS | {*_WRITTEN},
        clean_content_tags={"script", "style"},
        attributes={"a": {"href"}, "ol": {"start"}},
        tag_attribute_values={tag: {"align": {"left", "center", "right"}} for tag in ("td", "th")},
        set_tag_attribute_values=set_always,
        allowed_classes={"span": {*CLASSES, "jsm-host", "jsm-formula"}, "div": {"jsm-wide"}},
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel="noopener noreferrer nofollow",
    ).clean


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import emphasis, strikethrough

    # Models end lines where they want them to end.
    markdown = MarkdownIt(
        "commonmark", {"html": False, "linkify": False, "typographer": False, "breaks": True}
    )
    markdown.enable(["table", "strikethrough"]).disable("image")
    markdown.validateLink = _is_plain_link  # type: ignore[method-assign]
    add_formulas(markdown)
    markdown.inline.ruler.after("escape", "written_tag", _written_tag)
    for name, rule in (("emphasis", emphasis.tokenize), ("strikethrough", strikethrough.tokenize)):
        markdown.inline.ruler.at(name, partial(_beside_cjk, rule))
    markdown.add_render_rule("written_tag", lambda _, tokens, index, *__: f"<{tokens[index].tag}>")
    markdown.core.ruler.push("written_tags", _pair_tags)
    markdown.core.ruler.push("hosts", _show_hosts)
    markdown.core.ruler.push("cells", _align_cells)
    markdown.add_render_rule("fence", _code)
    markdown.add_render_rule("code_block", _code)
    markdown.add_render_rule("link_host", lambda _, tokens, index, *__: _host(tokens[index].content))
    markdown.add_render_rule("table_open", lambda *_: '<div class="jsm-wide"><table>\n')
    markdown.add_render_rule("table_close", lambda *_: "</table></div>\n")
    return markdown


def _written_tag(state: StateInline, silent: bool) -> bool:
    """An inline rule of the parser: a tag of the list, as it is."""
    match = _WRITTEN_TAG.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("written_tag", match[1].lower(), 0)
        token.content = match[0]
    state.pos = match.end()
    return True


def _pair_tags(state: Any) -> None:
    """Let tags that lack their partner be text, or they would hold for the rest of the reply; and no line end twice."""
    for block in state.tokens:
        opened: dict[str, list[Token]] = {}
        kept: list[Token] = []
        for token in block.children or ():
            before = kept[-1] if kept else token
            if token.type == "softbreak" and before.type == "written_tag" and before.tag in _LINES:
                continue
            kept.append(token)
            if token.type != "written_tag" or token.tag in _ALONE:
                continue
            name = token.tag.removeprefix("/")
            if token.tag == name:
                opened.setdefault(name, []).append(token)
            elif opened.get(name):
                opened[name].pop()
            else:
                token.type = "text"
        for token in (token for tokens in opened.values() for token in tokens):
            token.type = "text"
        if block.children:
            block.children = kept


def _beside_cjk(rule: Callable[[StateInline, bool], bool], state: StateInline, silent: bool) -> bool:
    """An inline rule for marks such as `**`, beside Chinese, Japanese and Korean signs, too.

    CommonMark tells by spaces whether a mark beside punctuation opens or closes, and these languages have
    none: “**重点：**请看”. So their signs count as spaces there, where a mark may open or close something.
    """
    begin, known = state.pos, len(state.delimiters)
    found = rule(state, silent)
    if not found:
        return False
    before, after = state.src[max(0, begin - 1) : begin], state.src[state.pos : state.pos + 1]
    if state.src[begin] != "_" and (_CJK.match(before) or _CJK.match(after)):
        for delimiter in state.delimiters[known:]:
            delimiter.open |= bool(after) and not after.isspace()
            delimiter.close |= bool(before) and not before.isspace()
    return found


def _code(_: Any, tokens: list[Token], index: int, __: Any, env: dict[str, int]) -> str:
    code = tokens[index].content
    words = tokens[index].info.split(maxsplit=1)
    # "{python}", "python:title" and "python,line" are all in use.
    name = re.match(r"[\w+#-]*", words[0].lstrip("{.")) if words else None
    language = name.group().lower() if name else ""
    if len(code) > env["coloured"]:
        language = ""
    elif language:
        env["coloured"] -= len(code)
    return f"<pre><code>{highlight(code, language)}</code></pre>\n"


def _is_plain_link(url: str) -> bool:
    """Whether a link goes to a web page or mailbox one can name; any other stays the text it was."""
    try:
        parts = urlsplit(url)
        return bool(parts.scheme in ("http", "https") and parts.hostname) or parts.scheme == "mailto"
    except ValueError:
        return False


def _show_hosts(state: Any) -> None:
    """Behind every link whose text is not its address, put where it leads."""
    from markdown_it.token import Token

    for block in state.tokens:
        shown: list[Token] = []
        href = words = ""
        for token in block.children or ():
            shown.append(token)
            if token.type == "link_open":
                href, words = str(token.attrGet("href") or ""), ""
                token.attrs = {"href": href}
            elif token.type == "link_close":
                if words.strip().rstrip("/") not in (href.rstrip("/"), href.split(":", 1)[1]):
                    shown.append(Token("link_host", "", 0, content=_target(href)))
            else:
                words += token.content
        if block.children:
            block.children = shown


def _target(href: str) -> str:
    parts = urlsplit(href)
    return parts.hostname or parts.path


def _host(target: str) -> str:
    return f' <span class="jsm-host">({prose(target)})</span>'


def _align_cells(state: Any) -> None:
    for token in state.tokens:
        if token.type in ("td_open", "th_open") and (style := token.attrGet("style")):
            token.attrs = {"align": str(style).removeprefix("text-align:")}
