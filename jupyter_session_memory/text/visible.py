"""Text made harmless for a screen or a page: nothing acts on it, hides in it or runs the other way."""

from __future__ import annotations

import re

from .clean import clean

# Controls that reorder what stands around them, and tag characters, which nobody can see at all unless they
# make a flag: a black one and the name of a region, as of England, with its end.
_FLAG = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"
_INVISIBLE = re.compile(rf"(?P<flag>{_FLAG})|[\u202a-\u202e\u2066-\u2069]|[\U000e0001\U000e0020-\U000e007f]+")
_LONE_RETURN = re.compile(r"\r(?!\n)")
MACRO = re.compile(r"\\([A-Za-z]+)")
# Macros that make links, styles, ids or attributes, load code, or redefine others for the whole page.
UNSAFE = frozenset(
    """
    href url style class cssId data html htmlClass htmlId htmlStyle htmlData require unicode mmlToken
    bbox texttip mathtip toggle enclose def gdef edef xdef let newcommand renewcommand providecommand
    newenvironment renewenvironment DeclareMathOperator includegraphics input write special csname
    breakAlign rule Rule Space raise lower moveleft moveright ref eqref""".split()
)


def visible(text: str) -> str:
    """The text after `clean`, with direction overrides and tag characters written out as ⟨U+202E⟩."""
    return _INVISIBLE.sub(_marker, clean(text))


def printable(text: str) -> str:
    """The same for a terminal or a line of output, where a lone carriage return would write over what stands there."""
    return _LONE_RETURN.sub("\n", visible(text))


def _marker(match: re.Match[str]) -> str:
    if match["flag"]:
        return match["flag"]
    return "".join(f"⟨U+{ord(character):04X}⟩" for character in match.group())
