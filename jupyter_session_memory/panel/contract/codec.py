"""Frozen dataclasses to JSON values and back, checked on the way in.

A field that defaults to None and is None is left out of the JSON; a missing key takes the field's
default; a key that no field knows is refused, for it might change what was asked. Integers
are never negative and fit a double: both ends read the same number. Lone surrogates, which no line carries, become
U+FFFD on the way out.
"""

from __future__ import annotations

import dataclasses
import types
from functools import cache
from typing import Any, ClassVar, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from ...text.clean import encodable

T = TypeVar("T")
LARGEST = 2**53 - 1


class Malformed(ValueError):
    """A value that does not fit its declared shape; the message names where and what was expected."""


def encode(value: Any) -> Any:
    """The JSON value (dicts, lists, strings, numbers, None) of a dataclass, tuple, dict or scalar."""
    if isinstance(value, str):
        return encodable(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _encode_fields(value)
    if isinstance(value, tuple | list):
        return [item if type(item) is int else encode(item) for item in value]
    if isinstance(value, dict):
        return {key: encode(item) for key, item in value.items()}
    return value


def decode(kind: type[T], value: object, where: str = "frame") -> T:
    """`value` as a `kind`: a dataclass, scalar, Literal, union, tuple or dict of such.

    Raises:
        Malformed: where the value does not fit; nothing is converted or guessed.
    """
    return cast("T", _decode(kind, value, where))


def _encode_fields(value: Any) -> dict[str, Any]:
    found = {}
    for field in dataclasses.fields(value):
        item = getattr(value, field.name)
        if item is not None or field.default is not None:
            found[field.name] = encode(item)
    return found


def _decode(kind: Any, value: object, where: str) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _decode_union(get_args(kind), value, where)
    if origin is Literal:
        if not isinstance(value, str) or value not in get_args(kind):
            raise Malformed(f"{where}: expected one of {', '.join(get_args(kind))}")
        return value
    if origin is tuple:
        return _decode_tuple(get_args(kind), value, where)
    if origin is dict:
        if not isinstance(value, dict):
            raise Malformed(f"{where}: expected an object")
        key_kind, item_kind = get_args(kind)
        return {
            _decode(key_kind, key, where): _decode(item_kind, item, f"{where}.{key}")
            for key, item in value.items()
        }
    if dataclasses.is_dataclass(kind):
        return _decode_fields(kind, value, where)
    return _decode_scalar(kind, value, where)


def _decode_scalar(kind: Any, value: object, where: str) -> Any:
    if type(value) is not kind:
        raise Malformed(f"{where}: expected {kind.__name__}, got {type(value).__name__}")
    if type(value) is int and not 0 <= value <= LARGEST:
        raise Malformed(f"{where}: out of range")
    return value


def _decode_union(options: tuple[Any, ...], value: object, where: str) -> Any:
    if value is None and type(None) in options:
        return None
    failure = Malformed(f"{where}: expected a value")
    for option in options:
        if option is not type(None):
            try:
                return _decode(option, value, where)
            except Malformed as error:
                failure = error
    raise failure


def _decode_tuple(items: tuple[Any, ...], value: object, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise Malformed(f"{where}: expected a list")
    if len(items) == 2 and items[1] is Ellipsis:
        return tuple(_decode(items[0], item, f"{where}[{at}]") for at, item in enumerate(value))
    if len(items) != len(value):
        raise Malformed(f"{where}: expected {len(items)} items")
    return tuple(
        _decode(kind, item, f"{where}[{at}]")
        for at, (kind, item) in enumerate(zip(items, value, strict=True))
    )


def _decode_fields(kind: Any, value: object, where: str) -> Any:
    if not isinstance(value, dict):
        raise Malformed(f"{where}: expected an object")
    hints = _hints(kind)
    unknown = [str(key) for key in value if key not in hints]
    if unknown:
        raise Malformed(f"{where}: unknown key {unknown[0][:40]!r}")
    found = {
        name: _decode(hint, value[name], f"{where}.{name}") for name, hint in hints.items() if name in value
    }
    try:
        return kind(**found)
    except TypeError:
        missing = next(f.name for f in dataclasses.fields(kind) if f.name not in found and _required(f))
        raise Malformed(f"{where}: {missing} is missing") from None


def _required(field: dataclasses.Field[Any]) -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return {name: hint for name, hint in get_type_hints(kind).items() if get_origin(hint) is not ClassVar}
