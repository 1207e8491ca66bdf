"""The values that frames carry to the panel: places, cards, the head, the meter and what stands beside turns.

Texts are previews unless said otherwise: `more` tells that there is more, and the panel asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

Runs: TypeAlias = tuple[tuple[int, int], ...]
"""(value, count) pairs. For turn numbers a run counts up: (5, 3) is 5, 6, 7. For places it repeats."""

PREVIEW = 280
"""Characters of a question or a reply on a folded card."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a turn stands in the next request, and why.

    `why` is the value of a `Why`; a strategy that somebody else wrote has words of its own, shown as they are.
    `detail` completes it: "S1" for summary, "2" for window.
    """

    state: Literal["in", "out", "maybe"]
    why: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """What something would do or has done: an action of the panel and its target in people's words."""

    action: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A turn as its folded card shows it; tokens and place travel beside it.

    `attached` names what goes with the question, `collapsed` those of it that are sent as their first line.
    `flags` holds any of pinned, excluded, included, edited.
    """

    number: int
    version: int
    question: str
    reply: str
    outcome: str
    more: bool = False
    flags: tuple[str, ...] = ()
    cell: str = ""
    model: str = ""
    tools: int = 0
    images: int = 0
    attached: tuple[str, ...] = ()
    collapsed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """One message of an unfolded turn; `html` is rendered and sanitised by the kernel."""

    id: str
    role: str
    version: int
    tokens: int
    html: str
    name: str = ""
    more: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A text as it is, for editing: whole, with the version an edit must name."""

    target: str
    version: int
    text: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The system instructions or the plan; `text` is a preview of at most 2,000 characters."""

    text: str = ""
    version: int = 0
    tokens: int = 0
    more: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """What the memory holds about an entity; `turns` are numbers."""

    text: str
    turns: tuple[int, ...] = ()
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, object or task with its facts, newest first."""

    id: str
    name: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Late:
    """Turns in a row, `numbers`, that were answered before turn `changed`, which stands above them, said what it says.

    `since` tells one change from another.
    """

    since: int
    changed: int
    numbers: Runs


@dataclass(frozen=True, slots=True)
class SummaryCard:
    """A summary that stands for the turns of `covers`; `lost` lists some of its `missing` facts, `invented` some that
    its turns do not say."""

    id: str
    version: int
    text: str
    covers: Runs
    tokens: int
    place: Place
    level: int = 1
    more: bool = False
    by: str = ""
    lost: tuple[str, ...] = ()
    missing: int = 0
    stale: bool = False
    pinned: bool = False
    edited: bool = False
    expanded: bool = False
    invented: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a check, with the remedies it offers."""

    id: str
    text: str
    turns: tuple[int, ...] = ()
    remedies: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """A whole number a strategy takes: its value (in force, or the default) and its bounds."""

    name: str
    value: int
    least: int = 0
    most: int = 1_000_000


@dataclass(frozen=True, slots=True)
class StrategyChoice:
    """A strategy one can choose."""

    name: str
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class ThreadChoice:
    """A thread one can switch to, and how many turns it holds."""

    name: str
    turns: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the turns. `strategy` names the one of `strategies` in force; `sent` is how many."""

    model: str
    strategy: str
    strategies: tuple[StrategyChoice, ...]
    threads: tuple[ThreadChoice, ...] = ()
    sent: int = 0
    undo: Label | None = None
    redo: Label | None = None


@dataclass(frozen=True, slots=True)
class Layer:
    """Tokens of one layer: instructions, notes, turns, excerpts or input."""

    name: str
    tokens: int


@dataclass(frozen=True, slots=True)
class Meter:
    """The next request's tokens by layer. `budget` None is no limit; `problem` is why it cannot be sent."""

    used: int
    budget: int | None
    exact: bool
    layers: tuple[Layer, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class DraftCard:
    """A reply being written: its reserved turn number, the question's preview, the text so far.

    `at` is where `text` begins: a panel that opens late gets only the tail of a long one.
    """

    number: int
    question: str
    text: str = ""
    at: int = 0


@dataclass(frozen=True, slots=True)
class Work:
    """Long work under way, cancelled by its `id` (an empty id: none); `of` 0 is unknown."""

    id: str = ""
    action: str = ""
    done: int = 0
    of: int = 0


NO_WORK = Work()


@dataclass(frozen=True, slots=True)
class Splice:
    """From index `at`, `remove` turns go and those of `numbers` come, with their tokens and place."""

    at: int
    remove: int
    numbers: Runs = ()
    tokens: tuple[int, ...] = ()
    places: Runs = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """One message of a request, in its order; `source` is "#3", "S1", or empty."""

    role: str
    layer: str
    tokens: int
    text: str
    source: str = ""
    more: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """How a request differs from the last one before it: sources in people's words ("#3", "S1", "instructions")."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownReply:
    """A reply as a page shows it: its cell, what that says, the turn that its output names, how that ended, if so."""

    cell: str
    source: str
    turn: int
    reply: str
    outcome: Literal[
        "", "complete", "truncated", "filtered", "refused", "incomplete", "interrupted", "failed"
    ]


@dataclass(frozen=True, slots=True)
class Receipt:
    """One row of what was sent. `turn` 0: not saved; `text` says what it carried ("#2–#3 + your text")."""

    number: int
    turn: int
    tokens: int
    budget: int | None
    exact: bool
    text: str = ""
    model: str = ""


def runs_of(numbers: Iterable[int]) -> Runs:
    """Turn numbers as runs of consecutive ones, (first, how many) each; for equal ones see `runs_of_equals`."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][0] + found[-1][1]:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((number, 1))
    return tuple(found)


def runs_of_equals(values: Iterable[int]) -> Runs:
    """Values as (value, how often) pairs."""
    return tuple((value, len(list(group))) for value, group in groupby(values))
