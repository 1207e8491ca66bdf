"""Code in a reply as HTML spans with a handful of classes of our own, coloured by `reply.css`."""

from __future__ import annotations

from html import escape

# Pygments' lexers are made for code, not for text from a stranger: of some, a line of seventy backslashes never
# comes back. These were tried on 8,000 characters of a hundred shapes, alone and behind sixty beginnings, and
# took at most half a second; what C, C++, Java and C# have in common is read as D, TypeScript as JavaScript.
_LEXERS = {
    "bash": "bash sh shell zsh",
    "css": "css scss",
    "d": "c h cpp c++ cc hpp cuda java csharp cs c# d objectivec",
    "diff": "diff patch",
    "go": "go golang",
    "html": "html xhtml",
    "ini": "ini cfg conf",
    "javascript": "javascript js jsx mjs typescript ts tsx",
    "json": "json json5 jsonc",
    "python": "python py python3 ipython",
    "r": "r",
    "rust": "rust rs",
    "sql": "sql sqlite postgresql postgres mysql",
    "toml": "toml",
    "xml": "xml svg xsl",
    "yaml": "yaml yml",
}
_LEXER = {name: lexer for lexer, names in _LEXERS.items() for name in names.split()}
LONGEST = 8_000
"""Characters of a block of code that is coloured at the most; a longer one is shown plain."""
_LONGEST_LINE = 1_000
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
    """Return `code` escaped, with spans where the language's name is known and the code of the size people write."""
    lexer_name = _LEXER.get(language)
    if not lexer_name or len(code) > LONGEST or max(map(len, code.split("\n"))) > _LONGEST_LINE:
        return escape(code, quote=False)
    from pygments.lexers import get_lexer_by_name

    lexer = get_lexer_by_name(lexer_name, stripnl=False, ensurenl=False)
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
