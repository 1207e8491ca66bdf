"""Functions, classes and modules: signature, docstring, source."""

from __future__ import annotations

import ast
import inspect
import linecache
from contextlib import suppress
from textwrap import dedent
from types import BuiltinFunctionType, CodeType, FunctionType, MethodType, ModuleType
from typing import Any

from .shorten import cut

_SOURCE = 6_000
_NAMES = 80
_ROUTINES = (FunctionType, MethodType, BuiltinFunctionType)


def of_code(value: Any) -> str | None:
    """A function, a class or a module, None for anything else."""
    # By its type, not by what a proxy calls its class.
    if issubclass(type(value), ModuleType):
        return _module(value)
    if issubclass(type(value), type):
        return _told(f"class {value.__qualname__}{_signature(value)}", value, _source_of_class(value))
    if issubclass(type(value), _ROUTINES):
        name = getattr(value, "__qualname__", "?")
        return _told(f"{type(value).__name__} {name}{_signature(value)}", value, _source(value))
    return None


def _told(head: str, value: Any, source: str) -> str:
    if source:
        return f"{head}\n{cut(source, _SOURCE)}"
    return f"{head}\n{inspect.getdoc(value) or 'No docstring.'}"


def _module(module: ModuleType) -> str:
    names = [name for name in vars(module) if not name.startswith("_")]
    more = f" … {len(names) - _NAMES:,} more" if len(names) > _NAMES else ""
    head = f"module {module.__name__} {vars(module).get('__version__', '')}".rstrip()
    doc = inspect.getdoc(module) or "No docstring."
    return f"{head}\n{cut(doc, _SOURCE)}\nNames: {', '.join(names[:_NAMES])}{more}"


def _signature(value: Any) -> str:
    with suppress(ValueError, TypeError):
        return str(inspect.signature(value))
    return ""


def _source(value: Any) -> str:
    with suppress(OSError, TypeError):
        return dedent(inspect.getsource(value))
    return ""


def _source_of_class(value: type) -> str:
    """The source of a class; of one from a cell Python knows no file, but its methods do."""
    if source := _source(value):
        return source
    codes = (
        getattr(inspect.unwrap(each), "__code__", None) for each in vars(value).values() if callable(each)
    )
    for code in codes:
        lines = linecache.getlines(code.co_filename) if isinstance(code, CodeType) else []
        with suppress(SyntaxError):
            for node in ast.walk(ast.parse("".join(lines))):
                if isinstance(node, ast.ClassDef) and node.name == value.__name__:
                    return "".join(lines[node.lineno - 1 : node.end_lineno])
    return ""
