"""What a memory sends: the contexts that its strategy, its budget and its counting make of a history."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..content import Attachment
from ..context.budget import OWN, Budget
from ..context.context import Context
from ..exceptions import UnknownTurn, UsageError
from ..history.history import History
from ..messages import Message, Summary, Turn, Usage, WireMessage, text_of
from ..strategies.registry import parse_strategy
from ..strategies.strategy import Strategy
from ..text.clean import clean
from ..tokens import Calibration, counter_for, size_of
from .builder import Builder
from .caches import Caches
from .view import TokenCounts

if TYPE_CHECKING:
    # They come with the first request: a script that only builds prompts has none.
    from ..context.receipts import LeftOut, Receipts

Which = Turn | str | int
"""How a turn is named: a value of it, its id, or the number people see."""


class Prompting:
    """A history and what of it the next request carries; see `SessionMemory` for the arguments."""

    def __init__(
        self,
        strategy: str | Strategy,
        strategy_options: dict[str, int],
        budget: Budget | int | None,
        count_tokens: Callable[[str], int] | None,
    ) -> None:
        self.history = History()
        self.calibration = Calibration()
        self._count_tokens = count_tokens
        self.counts = TokenCounts(self.history.records, counter_for(count_tokens))
        self.caches = Caches(self.history.records)
        self.builder = Builder(self.history, self.counts, self.caches)
        self.history.lock.watch(self.counts)
        self.history.lock.watch(self.caches)
        self._receipts: Receipts | None = None
        self._strategy = _strategy(strategy, strategy_options)
        self.limit = Budget.of(budget)

    # What is in memory -------------------------------------------------------------------------

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns in memory, in order."""
        return self.history.turns

    @property
    def summaries(self) -> tuple[Summary, ...]:
        """The summaries that stand for older turns."""
        with self.history.lock:
            return tuple(self.history.records.summaries.values())

    @property
    def plan(self) -> str:
        """The current plan's text, empty where there is none."""
        plan = self.history.plan
        return plan.text if plan else ""

    @property
    def revision(self) -> int:
        """Grows with every change, undo included."""
        return self.history.revision

    @property
    def strategy(self) -> Strategy:
        """What chooses the turns that are sent; `use` chooses another."""
        return self._strategy

    @property
    def budget(self) -> int | None:
        """The most a context may take, in tokens; None for no limit. Set to less than 1 it raises `UsageError`."""
        return self.limit.tokens

    @budget.setter
    def budget(self, budget: Budget | int | None) -> None:
        if (limit := Budget.of(budget)) != self.limit:
            self.limit = limit
            self._settings_changed()

    @property
    def receipts(self) -> Receipts:
        """What past requests carried."""
        with self.history.lock:
            if self._receipts is None:
                from ..context.receipts import Receipts

                self._receipts = Receipts()
                self.history.lock.watch(self._receipts)
            return self._receipts

    def turn(self, which: Which) -> Turn:
        """A turn in memory; raises `UnknownTurn` where there is none."""
        return self.history.turn(which)

    @property
    def last(self) -> Turn | None:
        """The turn whose reply came last, with its `reply`, `code` and `usage`; None in an empty one."""
        with self.history.lock:
            return self.history.latest

    # What the next request carries -------------------------------------------------------------

    def build_prompt(self, new_input: str) -> list[WireMessage]:
        """The messages of a request that asks `new_input`: a fresh list; nothing is stored, no model is called.

        Raises:
            BudgetExceeded: what must be sent does not fit.
        """
        context = self.preview(new_input)
        if context.error:
            raise context.error
        return context.messages

    def preview(
        self,
        new_input: str = "",
        *,
        attachments: tuple[Attachment, ...] = (),
        before: str = "",
        strategy: Strategy | None = None,
        budget: Budget | int | None = OWN,
        profile: frozenset[str] = frozenset(),
    ) -> Context:
        """What a request that asks `new_input` would carry, with the decision on any turn. Pure.

        `attachments` go with it. `before` is the id of a turn: only what stands above it is considered, as when
        its cell is run again. `strategy` and `budget` hold for this context in place of the memory's own.

        Raises:
            UnknownTurn: `before` was never recorded, or is erased for ever.
        """
        with self.history.lock:
            end = len(self.history.records.order)
            if before:
                if before not in self.history.records.positions:
                    raise UnknownTurn(f"There is no turn “{before}” in memory. %memory show lists the turns.")
                end = self.history.records.positions[before]
            asked = Message("", "user", clean(text_of(new_input, "The new input")), attachments=attachments)
            limit = Budget.of(budget).resolved(self.limit)
            return self.builder.build(asked, strategy or self.strategy, limit, end, profile)

    def left_out(self, context: Context, own: str = "") -> tuple[tuple[LeftOut, ...], int]:
        """What a context made just now does not carry of the newest turns, by reason, and how many older ones.

        `own` is the id of the turn that is asked anew, which is none of them.
        """
        from ..context.receipts import LISTED, left_out

        with self.history.lock:
            records = self.history.records
            newest = records.newest(LISTED)
            older = records.living - len(newest)
            if older:
                carried = {key for key in context.carried if key in records.turns}
                older -= len(carried.difference(turn.id for turn in newest))
            return left_out(context, newest, own), older

    def use(self, strategy: str | Strategy, /, **options: int) -> None:
        """Choose another strategy; nothing in memory changes."""
        self._strategy = _strategy(strategy, options)
        self._settings_changed()

    def count_as(self, model: str, encoding: str | None = None) -> None:
        """Count tokens as a model does from now on; what was counted otherwise is counted anew when needed.

        Args:
            model: `provider:name`, under which corrections from reported usage are kept.
            encoding: the tiktoken encoding that belongs to it, None where none does.
        """
        counter = counter_for(self._count_tokens, encoding=encoding, rates=self.calibration.rates(model))
        with self.history.lock:
            if counter.key != self.counts.counter.key:
                self.counts.recount(counter)
                self._settings_changed()

    def learn(self, model: str, context: Context, usage: Usage) -> None:
        """Correct the estimates for a model by what its endpoint counted for a context."""
        if not context.exact and self._count_tokens is None:
            size = None if context.tools else size_of(context.messages)
            if size:
                self.calibration.learn(model, size, usage.input)

    def _settings_changed(self) -> None:
        with self.history.lock:
            self.history.announce("settings", (), "")


def _strategy(strategy: str | Strategy, options: dict[str, int]) -> Strategy:
    if isinstance(strategy, str):
        return parse_strategy(strategy, **options)
    if options:
        raise UsageError(
            f"{min(options)}={options[min(options)]} belongs to a strategy's name, such as “window”. "
            f"{type(strategy).__name__} is made already: give its options there."
        )
    if not hasattr(strategy, "select"):
        raise UsageError(
            f"A strategy is a name such as “window:6”, or an object with `select`, not {type(strategy).__name__}."
        )
    return strategy
