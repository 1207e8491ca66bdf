"""Memory strategies: which turns the next request carries.

A strategy is pure: from a view of the history, the room in tokens and the new input it makes a
selection, and changes nothing. Pinned turns and standing messages are sent whatever it says.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple, Protocol, TypeVar

from ..context.context import NO_ROOM, ContextPart, Decision, Layer
from ..exceptions import UsageError
from ..messages import Message, Summary, Turn
from .registry import STRATEGIES


@dataclass(slots=True)
class CountedTurn:
    """A turn as a strategy sees it: its parts for a context, their cost in tokens, its place and state."""

    id: str
    sequence: int
    tokens: int
    parts: tuple[ContextPart, ...]
    position: int = 0
    pinned: bool = False
    eligible: bool = True
    """Whether it may be sent verbatim in its place: no, too, where a summary stands for it."""
    summary: str = ""
    """The id of the summary that stands for it in contexts."""
    sendable: bool = True
    """Whether it may be sent at all, as an excerpt also where a summary stands for it."""
    said: tuple[Message, ...] = ()
    """The turn's messages that were measured; the parts may carry less of them."""


class Excerpts(NamedTuple):
    """What is sent of a message among the excerpts before the input, counted as it will stand there."""

    parts: tuple[ContextPart, ...]
    tokens: int


class TurnCache(ABC):
    """Something worked out from the turns, such as an index: kept between contexts, rebuildable from nothing."""

    notes: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
    """What people set by hand, by table ("topics", "entities"), at any moment; its changes come in `update`."""

    @abstractmethod
    def update(self, turns: Mapping[str, Turn], changed: Sequence[str], positions: Mapping[str, int]) -> None:
        """Bring it up to date with turns that are new or changed; those gone from `turns` are to be forgotten.

        Args:
            turns: all turns by id, in order; ones that are not `alive` are to be forgotten, too.
            changed: ids of what is new, changed or gone since the last call, in order.
            positions: where each turn stands.
        """


D = TypeVar("D", bound=TurnCache)


class View(Protocol):
    """What a strategy may look at: turns by position, up to the one the request stands in for.

    A pinned turn has its room already: for the strategy it costs nothing.
    """

    budget: int | None
    """The whole token budget, of which the room is what standing messages, pins and input leave."""
    room: int | None
    """The room, as `select` is told it; None is no limit."""
    end: int
    """Positions from here on are not to be looked at."""
    items: Sequence[CountedTurn]
    """Turns by position, whether a strategy may send them or not (`eligible`)."""
    offsets: Sequence[int]
    """Tokens recorded before each position since the start, pruned turns included."""
    live: Sequence[int]
    """Tokens before each position of turns that are eligible and not pinned."""

    summaries: Sequence[Summary]
    """Summaries that stand for turns in this context, oldest first; their room is taken already."""
    opened: Set[str]
    """Ids of turns that were asked back from their summary: not to be summarised again unasked."""

    def newest(self) -> Iterator[CountedTurn]:
        """Eligible turns, newest first; walk no further than needed."""
        ...

    def cache(self, kind: type[D]) -> D:
        """What is worked out from the turns and kept up to date between contexts: an index, segments, a table."""
        ...

    def measure(self, layer: Layer, sources: tuple[str, ...], message: Message) -> ContextPart:
        """A part of a context made of a message that is in no turn, or stands elsewhere than it did, counted."""
        ...

    def excerpts(self, item: CountedTurn, message: str, room: int) -> Excerpts:
        """A message of a turn, by its id, as an excerpt before the input, with the results of the tools it calls.

        Half an exchange would say nothing; a result names its call itself, and can stand alone. None of
        it where the turn does not send that message, or where it is sure to take more than `room` tokens.
        """
        ...

    def preface(self, excerpts: Sequence[ContextPart], asked: str) -> int:
        """Tokens that excerpts, or without any the lines around them, add to the input they stand before."""
        ...


class Selection(NamedTuple):
    """What a strategy chose; `otherwise` is what becomes of the others, `why` knows more of single turns."""

    turns: list[CountedTurn]
    otherwise: Decision = NO_ROOM
    why: Callable[[str], Decision | None] | None = None
    notes: tuple[ContextPart, ...] = ()
    excerpts: tuple[ContextPart, ...] = ()
    scores: Mapping[str, float] | None = None
    """How well turns match the input, by id, where that was looked for."""


class Compaction(NamedTuple):
    """Turns that a strategy wants one summary to stand for.

    `children` are ids of summaries whose text enters it and which it then stands for, with the turns they cover.
    """

    turns: tuple[str, ...]
    children: tuple[str, ...] = ()
    level: int = 1
    """1: the children give way to the new summary; higher: they are kept, and it stands above them."""
    limit: int = 0
    """The most the summary is to take, in tokens; 0 leaves it to `compaction`."""


class Strategy(Protocol):
    """Chooses what of the history one request carries."""

    def plan_compaction(self, view: View) -> Compaction | None:
        """What to summarise next, None where nothing is due. Pure; carried out by `SessionMemory.compact`."""
        ...

    def select(self, view: View, room: int | None, new_input: str) -> Selection:
        """Choose turns (oldest first) that cost at most `room` tokens; None is no limit. Pure."""
        ...

    def __str__(self) -> str:
        """As it is written and read: "full", "window:6"."""
        ...


class NamedStrategy:
    """What strategies with a row in the registry have in common: dataclasses whose fields are their options.

    Raises:
        UsageError: an option is less than its row allows.
    """

    name: ClassVar[str]

    def __post_init__(self) -> None:
        options = STRATEGIES[self.name].options
        usual = ":".join((self.name, *(str(option.default) for option in options)))
        for option in options:
            if self.options[option.name] < option.least:
                raise UsageError(
                    f"Strategy {self.name} takes {option.name}=N, at least {option.least}, such as {usual}. "
                    "To send no memory at all: %%chat --no-memory."
                )

    @property
    def options(self) -> dict[str, int]:
        """The options by name, in the order they are written."""
        return {option.name: int(vars(self)[option.name]) for option in STRATEGIES[self.name].options}

    def plan_compaction(self, view: View) -> Compaction | None:  # noqa: ARG002 - part of the interface
        """Nothing is summarised, unless a strategy says otherwise."""
        return None

    def __str__(self) -> str:
        return ":".join((self.name, *map(str, self.options.values())))
