"""Macros of TeX that a formula from a stranger must not use on a page."""

from __future__ import annotations

import re

_MACRO = re.compile(r"\\([A-Za-z]+)")
# Macros that make links, styles, ids or attributes, load code, or redefine others for the whole page.
_UNSAFE = frozenset(
    """
    href url style class cssId data html htmlClass htmlId htmlStyle htmlData require unicode mmlToken
    bbox texttip mathtip toggle enclose def gdef edef xdef let newcommand renewcommand providecommand
    newenvironment renewenvironment DeclareMathOperator includegraphics input write special csname
    breakAlign rule Rule Space raise lower moveleft moveright ref eqref""".split()
)
DEEPEST = 30
"""How deep a formula may be nested: typesetting a hundred fractions in each other ends JupyterLab's page."""
_NESTING = re.compile(r"(\{|\\(?:begin|left)(?![A-Za-z]))|(\}|\\(?:end|right)(?![A-Za-z]))|\\.", re.DOTALL)


def is_safe(formula: str) -> bool:
    """Whether a formula holds no unsafe macro and is not nested so deep that typesetting it would hang the page."""
    return _UNSAFE.isdisjoint(_MACRO.findall(formula)) and _depth(formula) <= DEEPEST


def disarmed(text: str) -> str:
    """The text with its unsafe macros taken apart: wherever a reader finds a formula, they are words."""
    return _MACRO.sub(lambda macro: f"\\ {macro[1]}" if macro[1] in _UNSAFE else macro[0], text)


def _depth(formula: str) -> int:
    depth = deepest = 0
    for opening, closing in _NESTING.findall(formula):
        depth += bool(opening) - bool(closing)
        deepest = max(deepest, depth)
    return deepest
