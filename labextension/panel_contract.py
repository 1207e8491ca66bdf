"""Writes the panel's contract for JavaScript: types in `contract.d.ts`, and what checks a frame in `decoder.js`.

The contract is written once, as the frozen values of `jupyter_session_memory/panel/contract` and `panel/actions`.
A test fails where these files say something else; `make panel` writes them anew.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
import types
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from jupyter_session_memory.panel.actions import ACTIONS
from jupyter_session_memory.panel.contract import PROTOCOL
from jupyter_session_memory.panel.contract.news import NEWS, News, Reply, State
from jupyter_session_memory.panel.contract.requests import Hello, Request

SOURCES = Path(__file__).parent / "panel" / "src"
WRITTEN = "Written by `make panel` from jupyter_session_memory/panel/contract and panel/actions; do not edit."
REQUESTS: tuple[type[Request], ...] = (Hello, *ACTIONS.values())


def files() -> dict[str, str]:
    """What the two files hold, by name."""
    return {"contract.d.ts": "\n".join(_types()) + "\n", "decoder.js": "\n".join(_decoder()) + "\n"}


def _types() -> Iterator[str]:
    yield f"/** What panel and kernel tell each other. {WRITTEN} */"
    yield "\ninterface Envelope { thread: string; revision: number }"
    for kind in _parts((*NEWS, *REQUESTS)):
        yield from _interface(kind)
    for kind in NEWS:
        base = "Envelope, Answer" if issubclass(kind, Reply) else "Envelope"
        yield from _interface(kind, f" extends {base}", f'type: "{kind.type}"')
    yield "\ninterface Answer { re: string }"
    yield f"\nexport type Frame = {' | '.join(kind.__name__ for kind in NEWS)};"
    yield "\n/** What each request carries beside its id, thread and revision. */\nexport interface Requests {"
    for request in REQUESTS:
        members = _members(request)
        body = f"{{ {members} }}" if members else "Record<string, never>"
        yield f"  {_comment(request)}\n  {request.type}: {body};"
    yield "}\n\n/** The frame that answers each request, where it is not Refused. */\nexport interface Replies {"
    for request in REQUESTS:
        yield f"  {request.type}: {_answer(request).__name__};"
    yield "}"


def _interface(kind: type[Any], base: str = "", tag: str = "") -> Iterator[str]:
    members = "; ".join(part for part in (tag, _members(kind)) if part)
    yield f"\n{_comment(kind)}\nexport interface {kind.__name__}{base} {{ {members} }}"


def _members(kind: type[Any]) -> str:
    asked = issubclass(kind, Request)
    return "; ".join(
        f"{name}{'?' if absent or (asked and given) else ''}: {_type(hint)}"
        for name, hint, absent, given in _fields(kind)
    )


def _type(hint: Any) -> str:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " | ".join(f'"{word}"' for word in args)
    if origin in (Union, types.UnionType):
        return " | ".join(_type(each) for each in args)
    if origin is tuple and args[1:] == (Ellipsis,):
        inner = _type(args[0])
        return f"({inner})[]" if " | " in inner else f"{inner}[]"
    if origin is tuple:
        return f"[{', '.join(map(_type, args))}]"
    if origin is dict:
        return f"Record<{', '.join(map(_type, args))}>"
    return {str: "string", int: "number", bool: "boolean", type(None): "null"}.get(hint) or str(hint.__name__)


def _decoder() -> Iterator[str]:
    yield f"/** What each frame from the kernel must be. {WRITTEN} */"
    yield '\nimport { counts, count, flag, list, maybe, nullable, oneOf, shape, text } from "./shapes.js";'
    yield f"\nexport const PROTOCOL = {PROTOCOL};\n"
    for kind in _parts(NEWS):
        yield f"const {_const(kind)} = shape({{ {_checks(kind)} }});"
    yield '\n/** By type. @type {Record<string, import("./shapes.js").Check>} */\nexport const FRAMES = {'
    for kind in NEWS:
        re = "re: text, " if issubclass(kind, Reply) else ""
        yield f"  {kind.type}: shape({{ thread: text, revision: count, {re}{_checks(kind)} }}),"
    yield "};"


def _checks(kind: type[Any]) -> str:
    return ", ".join(
        f"{name}: maybe({_check(hint)})" if absent else f"{name}: {_check(hint)}"
        for name, hint, absent, _ in _fields(kind)
    )


def _check(hint: Any) -> str:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return f"oneOf({json.dumps(args)[1:-1]})"
    if origin in (Union, types.UnionType):
        (inner,) = (each for each in args if each is not type(None))
        return f"nullable({_check(inner)})"
    if origin is tuple and args[1:] == (Ellipsis,):
        return f"list({_check(args[0])})"
    if origin is tuple:
        return f"counts({len(args)})"
    return {str: "text", int: "count", bool: "flag"}.get(hint) or _const(hint)


def _fields(kind: type[Any]) -> Iterator[tuple[str, Any, bool, bool]]:
    """(name, type, whether a frame may lack it, whether it has a default) of each field."""
    hints = get_type_hints(kind)
    for field in dataclasses.fields(kind):
        hint, absent = hints[field.name], field.default is None
        if absent:
            hint = reduce(or_, (each for each in get_args(hint) if each is not type(None)))
        yield field.name, hint, absent, field.default is not dataclasses.MISSING


def _parts(kinds: Iterable[type[Any]]) -> list[type[Any]]:
    """The values that frames are made of, each after those that it is made of itself."""
    found: dict[type[Any], None] = {}

    def visit(hint: Any) -> None:
        for each in get_args(hint):
            visit(each)
        if dataclasses.is_dataclass(hint) and isinstance(hint, type):
            for _, inner, _, _ in _fields(hint):
                visit(inner)
            if not issubclass(hint, News | Request):
                found.setdefault(hint)

    for kind in kinds:
        visit(kind)
    return list(found)


def _answer(request: type[Request]) -> type[News]:
    """What the request is answered with, as its `apply` says."""
    if request is Hello:
        return State
    hint = get_type_hints(request.apply)["return"]  # type: ignore[attr-defined]
    kind: type[News] = next(iter(get_args(hint)), hint)
    return kind


def _const(kind: type[Any]) -> str:
    return kind.__name__[0].lower() + kind.__name__[1:]


def _comment(kind: type[Any]) -> str:
    return f"/** {' '.join((inspect.getdoc(kind) or '').split())} */"


if __name__ == "__main__":
    for name, text in files().items():
        (SOURCES / name).write_text(text, encoding="utf-8")
