"""The panel's wire contract: every frame between the kernel and a panel, as frozen values.

Frames are JSON objects with a `type`. From the panel come *requests*: each has an `id` and names the
thread and the revision it was made from. To the panel go *replies*, which name the request in
`re`, and *news*: state (opening, and after a thread switch or a gap), update, draft, status.
An update applies to the revision in `base`; a panel that is elsewhere says hello again.

Turns are named by the number people see. Where one value per turn is needed (numbers, tokens, places),
it travels as arrays in the order of the turns: 10,000 turns open in a fraction of what cards would take.

tests/panel/frames holds one golden frame per type, read by the tests of both sides.
"""

from __future__ import annotations

from typing import Any, get_args

from .codec import Malformed, decode, encode
from .news import (
    ContextReply,
    Done,
    DraftNews,
    Found,
    JsonReply,
    News,
    Page,
    Reading,
    Receipts,
    Refused,
    SourceReply,
    State,
    Status,
    Update,
)
from .parts import Runs
from .requests import AnyRequest, Request

PROTOCOL = 1
"""Grows when a panel of before would misunderstand; a panel of another protocol says so and stops."""

OPENING = 24
"""Cards of the newest turns that a State brings: more than a screen shows, so that nothing is asked for at first."""

REQUESTS: dict[str, type[AnyRequest]] = {kind.type: kind for kind in get_args(AnyRequest)}
NEWS: dict[str, type[News]] = {
    kind.type: kind
    for kind in (
        *(State, Update, DraftNews, Status, Done, Refused, Page, Reading),
        *(SourceReply, Found, ContextReply, Receipts, JsonReply),
    )
}


def parse(frame: object) -> AnyRequest:
    """A frame from a panel as a request.

    Raises:
        Malformed: for anything else; the message says where it went wrong, not what was in it.
    """
    if not isinstance(frame, dict):
        raise Malformed("frame: expected an object")
    name = frame.get("type")
    kind = REQUESTS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise Malformed("frame: unknown type")
    return decode(kind, {key: value for key, value in frame.items() if key != "type"})


def request_id(frame: object) -> str:
    """The id of a frame that could not be parsed, to refuse it by; empty where it has none to speak of."""
    found = frame.get("id") if isinstance(frame, dict) else None
    return found if isinstance(found, str) and len(found) <= 64 else ""


def wire(frame: Request | News) -> dict[str, Any]:
    """The JSON object of a frame."""
    return {"type": frame.type, **encode(frame)}


def runs_of(numbers: tuple[int, ...] | list[int]) -> Runs:
    """Turn numbers as runs of consecutive ones, (first, how many) each; for equal ones see `places`."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][0] + found[-1][1]:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((number, 1))
    return tuple(found)
