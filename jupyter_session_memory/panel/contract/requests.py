"""Requests: the frames a panel sends. Every one is answered, by a reply of its own or by Done or Refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from .codec import Malformed, decode

AnyRequest = TypeVar("AnyRequest", bound="Request")
ID = 64
"""Characters of an id at the most: it is said back with the answer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What every request says beside what it asks for. `thread` is empty until the panel knows one."""

    id: str
    thread: str
    revision: int

    def __post_init__(self) -> None:
        if len(self.id) > ID:
            raise Malformed(f"frame.id: at most {ID} characters")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What one frame from a panel asks for."""

    type: ClassVar[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello(Request):
    """A panel is there, or lost track: answered with a State."""

    type: ClassVar[str] = "hello"
    protocol: int


def read_request(frame: object, kinds: Mapping[str, type[AnyRequest]]) -> tuple[Asked, AnyRequest]:
    """A frame from a panel as a request of one of these kinds, which are named by their type.

    Raises:
        Malformed: for anything else; the message says where it went wrong, not what was in it.
    """
    if not isinstance(frame, dict):
        raise Malformed("frame: expected an object")
    name = frame.get("type")
    kind = kinds.get(name) if isinstance(name, str) else None
    if kind is None:
        raise Malformed("frame: unknown type")
    asked = {key: frame[key] for key in Asked.__slots__ if key in frame}
    body = {key: value for key, value in frame.items() if key != "type" and key not in asked}
    return decode(Asked, asked), decode(kind, body)


def request_id(frame: object) -> str:
    """The id of a frame that could not be read, to refuse it by; empty where it has none to speak of."""
    found = frame.get("id") if isinstance(frame, dict) else None
    return found if isinstance(found, str) and len(found) <= ID else ""
