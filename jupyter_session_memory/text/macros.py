"""Macros of TeX that a formula from a stranger must not use on a page."""

from __future__ import annotations

import re

MACRO = re.compile(r"\\([A-Za-z]+)")
# Macros that make links, styles, ids or attributes, load code, or redefine others for the whole page.
UNSAFE = frozenset(
    """
    href url style class cssId data html htmlClass htmlId htmlStyle htmlData require unicode mmlToken
    bbox texttip mathtip toggle enclose def gdef edef xdef let newcommand renewcommand providecommand
    newenvironment renewenvironment DeclareMathOperator includegraphics input write special csname
    breakAlign rule Rule Space raise lower moveleft moveright ref eqref""".split()
)


def disarmed(text: str) -> str:
    """The text with its unsafe macros taken apart: wherever a reader finds a formula, they are words."""
    return MACRO.sub(lambda macro: f"\\ {macro[1]}" if macro[1] in UNSAFE else macro[0], text)
