"""Strategies by the names people write: `full`, `window:6`, `adaptive`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from ..exceptions import UsageError
from ..text.nearest import nearest

if TYPE_CHECKING:
    from .strategy import Strategy


def _strategy(module: str, name: str) -> Callable[..., Strategy]:
    """A strategy whose module is loaded when one is first made: most sessions use one or two of them."""

    def make(**options: int) -> Strategy:
        strategy: Strategy = getattr(import_module(f".{module}", __package__), name)(**options)
        return strategy

    return make


def _verbatim(count: int) -> str:
    return "last turn as it is" if count == 1 else f"last {count} turns as they are"


class StrategyOption(NamedTuple):
    """An option of a strategy, a whole number: its default, and the least that it may be."""

    name: str
    default: int
    least: int = 1


class StrategyRow(NamedTuple):
    """A strategy people can choose: how it is made, its options in the order they are written, a line on it.

    `said` makes of its options what is said once it is chosen, where that is more than its name.
    """

    make: Callable[..., Strategy]
    options: tuple[StrategyOption, ...]
    help: str
    said: Callable[..., str] | None = None


STRATEGIES: Mapping[str, StrategyRow] = {
    "adaptive": StrategyRow(
        _strategy("adaptive", "Adaptive"),
        (),
        "everything while it fits, then what matters most (the default)",
    ),
    "full": StrategyRow(_strategy("full", "Full"), (), "everything, verbatim; past the budget the oldest go"),
    "retrieval": StrategyRow(
        _strategy("retrieval", "Retrieval"),
        (StrategyOption("recent", 2),),
        "the last N turns, and what earlier messages say about your question",
    ),
    "summary": StrategyRow(
        _strategy("summary", "RunningSummary"),
        (StrategyOption("keep", 6),),
        "the last N turns, older ones as one running summary",
        lambda keep: f"Strategy: summary:{keep}. The {_verbatim(keep)}, older ones as one running summary.",
    ),
    "hierarchical": StrategyRow(
        _strategy("hierarchical", "Hierarchical"),
        (StrategyOption("keep", 6), StrategyOption("fanout", 4, 2)),
        "the last N turns, older ones as summaries of summaries",
        lambda keep, fanout: (
            f"Strategy: hierarchical:{keep}:{fanout}. The {_verbatim(keep)}, older ones as summaries of summaries."
        ),
    ),
    "window": StrategyRow(
        _strategy("window", "Window"),
        (StrategyOption("turns", 6),),
        "the last N turns",
        lambda turns: f"Window: last {turns} turn{'' if turns == 1 else 's'}.",
    ),
    "entity": StrategyRow(
        _strategy("entity", "EntityFacts"),
        (StrategyOption("keep", 4),),
        "a table of your sentences on people, things and tasks, and the last N turns",
        lambda keep: (
            f"Strategy: entity:{keep}. The {_verbatim(keep)}; "
            "of older ones what you said of people and things: %memory entity."
        ),
    ),
    "topics": StrategyRow(
        _strategy("topics", "Topics"),
        (StrategyOption("keep", 2),),
        "the present topic, earlier ones your question is about, at least N turns",
        lambda keep: (
            f"Strategy: topics:{keep}. The present topic, and earlier ones that your question is about: "
            "%memory topic."
        ),
    ),
}

LARGEST = 1_000_000
"""The most turns that an option may ask for."""


def parse_strategy(spec: str, /, **options: int) -> Strategy:
    """Make the strategy that `spec` names: "full", "window:6", "window" with `turns=6`.

    Raises:
        UsageError: an unknown name or option, or a value that does not fit.
    """
    name, *values = spec.strip().lower().split(":")
    row = STRATEGIES.get(name)
    if row is None:
        near = nearest(name, STRATEGIES)
        hint = f"Did you mean {near}?" if near else f"There are {', '.join(STRATEGIES)}."
        raise UsageError(f"Unknown strategy “{name}”. {hint}")
    if len(values) > len(row.options):
        raise UsageError(f"Strategy {name} takes {_options(row)}, not “{spec}”.")
    for option, value in zip(row.options, values, strict=False):
        if not value.isdecimal():
            raise UsageError(f"Strategy {name} takes {_options(row)}: “{value}” is no whole number.")
        options[option.name] = int(value[:9])  # nine digits are too large as well
    unknown = options.keys() - {option.name for option in row.options}
    if unknown:
        raise UsageError(f"Strategy {name} has no option “{min(unknown)}”; it takes {_options(row)}.")
    for key, number in options.items():
        if not isinstance(number, int) or isinstance(number, bool):
            raise UsageError(f"Strategy {name} takes {_options(row)}: “{number}” is no whole number.")
        if number > LARGEST:
            raise UsageError(f"{key} is at most {LARGEST:,}. To send everything: strategy full.")
    return row.make(**options)


def _options(row: StrategyRow) -> str:
    return " and ".join(f"{option.name}=N" for option in row.options) or "no options"
