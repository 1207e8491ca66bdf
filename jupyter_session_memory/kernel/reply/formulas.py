"""Formulas in Markdown: what is one, what front ends may typeset of it, and nothing else.

MathJax typesets whatever it finds between its delimiters in an HTML output, so it has to be told
apart here: formulas are recognised by pandoc's rule for `$…$` (so "$5 and $10" is money), beside
`$$…$$`, `\\(…\\)`, `\\[…\\]` and bare environments. In all other text the delimiters are set apart
by a tag, across which MathJax does not look.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from ...text.visible import MACRO, UNSAFE

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

# The longest formula, in characters: it bounds how far an opening without an end is followed.
_LONGEST = 8000
_DOLLARS = re.compile(
    r"\$\$(?:\\[\s\S]|[^\\$])+\$\$"  # display
    r"|\$(?![\s$])(?:\\[\s\S]|[^\\$])+(?<!\s)\$(?!\d)"  # pandoc's rule for inline formulas
)
_CLOSING = {"\\(": "\\)", "\\[": "\\]", "$$": "$$"}
_ENVIRONMENT = re.compile(r"\\begin(\{[A-Za-z]+\*?\})")
# MathJax remembers labels for as long as the page lives, and a reply is shown many times as it grows.
_LABEL = re.compile(r"\\label\s*\{[^{}]*\}")
_DELIMITER = re.compile(r"[$\\]")
DEEPEST = 30
"""How deep a formula may be nested: typesetting a hundred fractions in each other ends JupyterLab's page."""
_NESTING = re.compile(r"(\{|\\(?:begin|left)(?![A-Za-z]))|(\}|\\(?:end|right)(?![A-Za-z]))|\\.", re.DOTALL)


def prose(text: str) -> str:
    """Return plain text as HTML in which MathJax finds nothing to typeset."""
    return _DELIMITER.sub(r"<span>\g<0></span>", escape(text, quote=False))


def formula(source: str) -> str:
    """Return a formula, delimiters included, as HTML to typeset, or as code if it holds an unsafe macro."""
    if not is_safe(source):
        return f"<code>{escape(source, quote=False)}</code>"
    return f'<span class="jsm-formula">{escape(_LABEL.sub("", source), quote=False)}</span>'


def is_safe(source: str) -> bool:
    """Whether a formula holds no unsafe macro and is not nested so deep that typesetting it would hang the page."""
    return UNSAFE.isdisjoint(MACRO.findall(source)) and _depth(source) <= DEEPEST


def _depth(source: str) -> int:
    depth = deepest = 0
    for opening, closing in _NESTING.findall(source):
        depth += bool(opening) - bool(closing)
        deepest = max(deepest, depth)
    return deepest


def add_formulas(markdown: MarkdownIt) -> None:
    """Teach a Markdown parser formulas, and keep MathJax out of everything else it renders."""
    markdown.inline.ruler.before("escape", "formula", _inline)
    markdown.block.ruler.before(
        "fence", "formula_block", _block, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    markdown.add_render_rule("formula", lambda _, tokens, index, *__: formula(tokens[index].content))
    markdown.add_render_rule(
        "formula_block", lambda _, tokens, index, *__: f"<p>{formula(tokens[index].content)}</p>\n"
    )
    markdown.add_render_rule("text", lambda _, tokens, index, *__: prose(tokens[index].content))


def _inline(state: StateInline, silent: bool) -> bool:
    source, begin = state.src, state.pos
    if source[begin] == "$":
        match = _DOLLARS.match(source, begin, min(state.posMax, begin + _LONGEST))
        end = match.end() if match else -1
    elif source[begin] == "\\" and (closing := _CLOSING.get(source[begin : begin + 2])):
        end = _end(source, closing, begin, min(state.posMax, begin + _LONGEST))
    else:
        return False
    if end < 0:
        return False
    if not silent:
        state.push("formula", "", 0).content = source[begin:end]
    state.pos = end
    return True


def _block(state: StateBlock, line: int, last: int, silent: bool) -> bool:
    begin = state.bMarks[line] + state.tShift[line]
    source = state.src
    if source[begin : begin + 1] not in ("$", "\\") or state.is_code_block(line):
        return False
    closing = _CLOSING.get(source[begin : begin + 2])
    if closing is None:
        environment = _ENVIRONMENT.match(source, begin)
        closing = f"\\end{environment[1]}" if environment else None
    if closing is None or closing == "\\)":
        return False
    end = _end(source, closing, begin, begin + _LONGEST)
    if end < 0:
        return False
    after = line + source.count("\n", begin, end) + 1
    if after > last or source[end : state.eMarks[after - 1]].strip():
        return False
    if not silent:
        token = state.push("formula_block", "", 0)
        # Lines inside a quote or a list carry its marks in the source, and are read without them.
        token.content = state.getLines(line, after, state.blkIndent, False).strip()
        token.map = [line, after]
        state.line = after
    return True


def _end(source: str, closing: str, begin: int, limit: int) -> int:
    """Where the formula that begins at `begin` ends, its closing delimiter included; -1 if it does not."""
    found = source.find(closing, begin + 2, limit)
    return found + len(closing) if found > begin + 2 else -1
