"""Code in a reply as HTML spans with a handful of classes of our own, coloured by `reply.css`."""

from __future__ import annotations

from html import escape

# A lexer costs time in proportion, now and then worse; past this a block is shown plain.
_LONGEST = 40_000
_CLASSES = {
    "Comment": "c",
    "Comment.Preproc": "a",
    "Keyword": "k",
    "Keyword.Constant": "n",
    "Operator.Word": "k",
    "Operator": "o",
    "Literal.Number": "n",
    "Literal.String": "s",
    "Name.Function": "d",
    "Name.Class": "d",
    "Name.Builtin": "b",
    "Name.Exception": "b",
    "Name.Decorator": "a",
    "Name.Attribute": "a",
    "Name.Tag": "t",
    "Generic.Inserted": "i",
    "Generic.Deleted": "x",
    "Generic.Heading": "d",
    "Generic.Subheading": "a",
}
CLASSES = frozenset(f"jsm-{name}" for name in _CLASSES.values())
"""Every class a highlighted span can have."""


def highlight(code: str, language: str) -> str:
    """Return `code` escaped, with spans where Pygments knows the language's name."""
    if not language or len(code) > _LONGEST:
        return escape(code, quote=False)
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return escape(code, quote=False)
    pieces: list[str] = []
    last, run = "", ""
    for kind, value in lexer.get_tokens(code):
        name = _class(kind)
        if name != last:
            pieces.append(_span(last, run))
            last, run = name, ""
        run += value
    pieces.append(_span(last, run))
    return "".join(pieces)


def _class(kind: tuple[str, ...]) -> str:
    """The class of a Pygments token type, by its longest known ancestor; empty for plain text."""
    while kind:
        if name := _CLASSES.get(".".join(kind)):
            return name
        kind = kind[:-1]
    return ""


def _span(name: str, code: str) -> str:
    text = escape(code, quote=False)
    return f'<span class="jsm-{name}">{text}</span>' if name and text.strip() else text
