"""News and replies: the frames a panel receives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from .codec import encode
from .parts import (
    NO_WORK,
    Card,
    Difference,
    DraftCard,
    Entity,
    Finding,
    Head,
    Late,
    Meter,
    Place,
    Receipt,
    Runs,
    Sent,
    Shown,
    Source,
    Splice,
    Standing,
    SummaryCard,
    Work,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What one frame to a panel says, beside the thread and revision it speaks of."""

    type: ClassVar[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(News):
    """An answer; its frame also names the request, as `re`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State(News):
    """Everything a panel needs to open, with the cards of the newest turns only.

    `order` are turn numbers, `tokens` one per turn, `marks` indexes into `places`, all in the order of turns.
    `era` is another one after an erasure: a panel then keeps nothing that it showed or was told in its fields.
    """

    type: ClassVar[str] = "state"
    protocol: int
    era: int
    head: Head
    meter: Meter
    system: Standing
    plan: Standing
    places: tuple[Place, ...]
    order: Runs
    tokens: tuple[int, ...]
    marks: Runs
    cards: tuple[Card, ...]
    late: tuple[Late, ...] = ()
    summaries: tuple[SummaryCard, ...] = ()
    entities: tuple[Entity, ...] = ()
    findings: tuple[Finding, ...] = ()
    draft: DraftCard | None = None
    work: Work = NO_WORK


@dataclass(frozen=True, slots=True, kw_only=True)
class Update(News):
    """What changed since revision `base`; what is left out stays.

    Splices come first, in order; `marks` (start, count, place) and `counts` (index, tokens) then speak of the
    resulting order, which has `total` turns. Cards named in `outdated` are asked for when seen.
    """

    type: ClassVar[str] = "update"
    base: int
    total: int
    head: Head | None = None
    meter: Meter | None = None
    system: Standing | None = None
    plan: Standing | None = None
    places: tuple[Place, ...] | None = None
    splices: tuple[Splice, ...] = ()
    marks: tuple[tuple[int, int, int], ...] = ()
    counts: tuple[tuple[int, int], ...] = ()
    cards: tuple[Card, ...] = ()
    outdated: Runs = ()
    late: tuple[Late, ...] | None = None
    summaries: tuple[SummaryCard, ...] | None = None
    entities: tuple[Entity, ...] | None = None
    findings: tuple[Finding, ...] | None = None
    work: Work | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftNews(News):
    """A reply growing: `text` continues at character `at`; at 0 the draft opens. `ended`: it is no more.

    A draft that commits needs no `ended`: the update that brings its turn's card takes its place.
    """

    type: ClassVar[str] = "draft"
    number: int
    at: int
    text: str = ""
    question: str = ""
    ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(News):
    """What the kernel is doing. The adapter of a front end makes these too, where the kernel cannot."""

    type: ClassVar[str] = "status"
    state: Literal["connecting", "idle", "busy", "restarted", "absent", "gone", "reopened"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done(Reply):
    """It was done; its effect comes (or came) as an Update.

    `note` is a line worth reading, mostly empty; `made` the summary that came of it.
    """

    type: ClassVar[str] = "done"
    note: str = ""
    made: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused(Reply):
    """It was not done, nothing changed, and `text` says why; `fresh` is the new version for a stale edit."""

    type: ClassVar[str] = "refused"
    kind: Literal["stale", "busy", "unknown", "unfit", "malformed", "failed", "cancelled"]
    text: str
    fresh: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Reply):
    """The cards asked for, those that are still there."""

    type: ClassVar[str] = "page"
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Reply):
    """A turn or summary in full, as safe HTML by message."""

    type: ClassVar[str] = "reading"
    messages: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceReply(Reply):
    """A text to edit."""

    type: ClassVar[str] = "source"
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Reply):
    """The turns that matched, in order, at most 500 of `total`."""

    type: ClassVar[str] = "found"
    numbers: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextReply(Reply):
    """A request as messages: the next one (`request` 0) or a past one.

    `messages` are those from `start` on of `total`.
    """

    type: ClassVar[str] = "context"
    request: int
    meter: Meter
    start: int
    total: int
    messages: tuple[Sent, ...]
    difference: Difference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipts(Reply):
    """What was sent, oldest first; the last 200."""

    type: ClassVar[str] = "receipts"
    rows: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonReply(Reply):
    """JSON text to copy."""

    type: ClassVar[str] = "json"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputReply(Reply):
    """The output of a turn whose reply has ended: its text and HTML, and what its metadata says beside the turn."""

    type: ClassVar[str] = "output"
    plain: str
    html: str
    characters: int
    private: bool
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported(Reply):
    """The conversation as a text to keep, and how many of its turns are in it and left out, as private."""

    type: ClassVar[str] = "exported"
    text: str
    turns: int
    private: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks(Reply):
    """The code blocks of a turn's reply, in order, as the model wrote them."""

    type: ClassVar[str] = "blocks"
    blocks: tuple[str, ...]


NEWS: tuple[type[News], ...] = (
    *(State, Update, DraftNews, Status),
    *(
        Done,
        Refused,
        Page,
        Reading,
        SourceReply,
        Found,
        ContextReply,
        Receipts,
        JsonReply,
        OutputReply,
        Blocks,
        Exported,
    ),
)
"""Every kind of frame to a panel."""


def wire(news: News, *, thread: str, revision: int, re: str | None = None) -> dict[str, Any]:
    """The JSON object of a frame; `re` is the request that a reply answers."""
    answered = {} if re is None else {"re": encode(re)}
    return {"type": news.type, "thread": thread, "revision": revision, **answered, **encode(news)}
