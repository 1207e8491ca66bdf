"""A reply while it is being written: data, which `replies` settles in history."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event

from ..messages import Message, Origin, Policy


@dataclass(slots=True, eq=False)
class PendingReply:
    """A reply being written, to be remembered or not.

    Whoever writes it ends it soon once `stopped` is set, and sets `ended` when it is over.
    """

    stopped: bool = field(default=False, kw_only=True)
    ended: Event = field(default_factory=Event, kw_only=True)


@dataclass(slots=True, eq=False)
class DraftTurn(PendingReply):
    """A question under its reserved number, and the reply as far as it has come.

    `place` is the id of the turn in whose place it stands, `before` that of the one which it comes before; both are
    empty where it goes to the end. It `goes_on` where it is that turn's own question and reply, and `moved` where that
    turn stood elsewhere until now.
    """

    message: Message
    number: int
    origin: Origin | None
    policy: Policy
    place: str
    text: str = ""
    reasoning: str = ""
    goes_on: bool = False
    private: bool = False
    before: str = ""
    moved: bool = False
