"""Requests: the frames a panel sends. Every one is answered, by a reply of its own or by Done or Refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from .codec import Malformed

PAGE = 200
"""The most cards one request may ask for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What every frame from a panel has. `thread` is empty until the panel knows one."""

    type: ClassVar[str] = ""
    id: str
    thread: str
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello(Request):
    """A panel is there, or lost track: answered with a State."""

    type: ClassVar[str] = "hello"
    protocol: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRequest(Request):
    """The cards of these turns: answered with a Page."""

    type: ClassVar[str] = "page"
    numbers: tuple[int, ...]

    def __post_init__(self) -> None:
        if len(self.numbers) > PAGE:
            raise Malformed(f"numbers: at most {PAGE}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read(Request):
    """A turn (`#3`) or summary (`S1`) in full, rendered: answered with a Reading."""

    type: ClassVar[str] = "read"
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRequest(Request):
    """The text to edit of a message id, a summary, "system" or "plan": answered with a SourceReply."""

    type: ClassVar[str] = "source"
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeTurns(Request):
    """One of the five switches, for these turns."""

    type: ClassVar[str] = "turns"
    action: Literal["prune", "pin", "unpin", "exclude", "include"]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit(Request):
    """New text for a message id, a summary, "system" or "plan"; refused if its version is not `version`."""

    type: ClassVar[str] = "edit"
    target: str
    version: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditEntity(Request):
    """Correct a fact of an entity, or delete it (empty text)."""

    type: ClassVar[str] = "entity"
    entity: str
    fact: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summarise(Request):
    """Summarise these turns, all live ones before `older`, or, with neither, what `%memory summarize` calls older.

    Reports as Work, answered at its end.
    """

    type: ClassVar[str] = "summarise"
    numbers: tuple[int, ...] | None = None
    older: int | None = None

    def __post_init__(self) -> None:
        if self.numbers is not None and (self.older is not None or not self.numbers):
            raise Malformed("summarise: numbers, older, or neither")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSummary(Request):
    """Send the originals again (expand), the summary again (collapse), make it anew, or forget it."""

    type: ClassVar[str] = "summary"
    action: Literal["expand", "collapse", "remake", "remove", "pin", "unpin"]
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Command(Request):
    """The actions without an argument; erase is final, clear is undone by undo."""

    type: ClassVar[str] = "command"
    action: Literal["undo", "redo", "clear", "erase", "check"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Search(Request):
    """Turns that hold these words: answered with a Found."""

    type: ClassVar[str] = "search"
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UseStrategy(Request):
    """Choose a strategy; options left out keep their defaults."""

    type: ClassVar[str] = "strategy"
    name: str
    options: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetBudget(Request):
    """A token budget; None goes back to the model's own."""

    type: ClassVar[str] = "budget"
    tokens: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchThread(Request):
    """Make another thread the active one: a State follows."""

    type: ClassVar[str] = "thread"
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview(Request):
    """What a request with this question would carry: a ContextReply of its last messages before `before`."""

    type: ClassVar[str] = "preview"
    question: str
    before: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptsRequest(Request):
    """The list of requests that were sent: answered with Receipts."""

    type: ClassVar[str] = "receipts"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptRequest(Request):
    """One request that was sent, in full: answered with a ContextReply."""

    type: ClassVar[str] = "receipt"
    number: int
    before: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonRequest(Request):
    """The messages of request `number`, or of the next one (0), as JSON text: answered with a JsonReply."""

    type: ClassVar[str] = "json"
    number: int
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel(Request):
    """Stop the work of this id; what it had not finished leaves no trace."""

    type: ClassVar[str] = "cancel"
    work: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop(Request):
    """Let the reply being written as this turn end where it is; answered when it has, with what became of it."""

    type: ClassVar[str] = "stop"
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy(Request):
    """Carry out a finding's remedy, by its place in the list."""

    type: ClassVar[str] = "remedy"
    finding: str
    choice: int


AnyRequest: TypeAlias = (
    Hello
    | PageRequest
    | Read
    | SourceRequest
    | ChangeTurns
    | Edit
    | EditEntity
    | Summarise
    | ChangeSummary
    | Command
    | Search
    | UseStrategy
    | SetBudget
    | SwitchThread
    | Preview
    | ReceiptsRequest
    | ReceiptRequest
    | JsonRequest
    | Cancel
    | Stop
    | Remedy
)
