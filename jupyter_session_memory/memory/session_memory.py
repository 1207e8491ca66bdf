"""`SessionMemory`: a history, a strategy and a token budget, and the prompt they make together.

from jupyter_session_memory import SessionMemory
memory = SessionMemory("window:6", budget=8_000)
memory.add("system", "You are a data science tutor.")
memory.add("user", "Explain gradient descent.")
prompt = memory.build_prompt("Give a simple example.")
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from ..context.budget import checked_budget, whole
from ..context.context import Context
from ..context.receipts import LISTED, LeftOut, Receipts, left_out
from ..exceptions import Conflict, UnknownTurn, UsageError
from ..history.changes import Change
from ..history.history import History
from ..messages import Content, Message, Role, Summary, Turn, Usage, WireMessage, text_of
from ..strategies.compacting import SUMMARY_SHARE, when_full
from ..strategies.registry import parse_strategy
from ..strategies.strategy import Compaction, Strategy, View
from ..summaries import edits as summaries
from ..summaries.making import MEANWHILE, UNBOUNDED, Cancelled, Progress, summarise
from ..summaries.writers import Settle, Summarize, Summarizer, Task, as_summarizer
from ..text.clean import clean
from ..tokens import Calibration, counter_for
from .builder import Builder
from .caches import Derived
from .view import Measures

Which = Turn | str | int
"""How a turn is named: a value of it, its id, or the number people see."""

UNSET: Any = object()
COMPACTIONS = 16
"""Summaries that one `compact` makes at the most, so that it ends in a foreseeable time."""


class SessionMemory:
    """The memory of one conversation, for as long as the process lives.

    Args:
        strategy: its name ("full", "window:6", "adaptive"), or a strategy of your own.
        budget: the most a context may take, in tokens; None for no limit.
        count_tokens: counts the tokens of a text; replaces all counting, overheads included.
        summarize: writes summaries: a prompt (role/content dicts) in, text out. None: an extract, without a model.
        strategy_options: what the strategy takes, such as `turns=6`.

    Raises:
        UsageError: an unknown strategy or option, or a budget below 1.
    """

    def __init__(
        self,
        strategy: str | Strategy = "adaptive",
        *,
        budget: int | None = None,
        count_tokens: Callable[[str], int] | None = None,
        summarize: Summarize | Summarizer | None = None,
        **strategy_options: int,
    ) -> None:
        self.history = History()
        self.receipts = Receipts()
        self.calibration = Calibration()
        self._count_tokens = count_tokens
        self.measures = Measures(self.history.records, counter_for(count_tokens))
        self.derived = Derived(self.history.records)
        self.builder = Builder(self.history, self.measures, self.derived)
        self.history.lock.watch(self.measures.changed)
        self.history.lock.watch(self.derived.changed)
        self.history.lock.watch(self.receipts.changed)
        self._strategy = _strategy(strategy, strategy_options)
        self._budget = checked_budget(budget)
        self.summarizer = as_summarizer(summarize)
        self.auto_compact: bool | None = None
        """Whether older turns are summarised after replies: None, where the strategy does so; True, with any
        strategy, once turns no longer fit the budget; False, never."""
        self.compact_from = 0
        """How many turns are to have been recorded, those since erased included, before that is tried again."""

    def __repr__(self) -> str:
        budget = "no budget" if self.budget is None else f"budget {self.budget:,}"
        return f"<SessionMemory: {len(self.turns)} turns, {self.strategy}, {budget}>"

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
        return self._budget

    @budget.setter
    def budget(self, tokens: int | None) -> None:
        if (tokens := checked_budget(tokens)) != self._budget:
            self._budget = tokens
            self._settings_changed()

    def add(self, role: Role, content: Content = "", **details: Any) -> Message:
        """Record one message, see `History.add`."""
        return self.history.add(role, content, **details)

    def turn(self, which: Which) -> Turn:
        """A turn in memory; raises `UnknownTurn` where there is none."""
        return self.history.turn(which)

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
        before: str = "",
        strategy: Strategy | None = None,
        budget: int | None = UNSET,
        profile: frozenset[str] = frozenset(),
    ) -> Context:
        """What a request that asks `new_input` would carry, with the decision on any turn. Pure.

        `before` is the id of a turn: only what stands above it is considered, as when its cell is
        run again. `strategy` and `budget` hold for this context in place of the memory's own.

        Raises:
            UnknownTurn: `before` was never recorded, or is erased for ever.
        """
        with self.history.lock:
            end = len(self.history.records.order)
            if before:
                if before not in self.history.records.positions:
                    raise UnknownTurn(f"There is no turn “{before}” in memory. %memory show lists the turns.")
                end = self.history.records.positions[before]
            asked = clean(text_of(new_input, "The new input"))
            limit = self.budget if budget is UNSET else whole(budget)
            return self.builder.build(asked, strategy or self.strategy, limit, end, profile)

    def left_out(self, context: Context, own: str = "") -> tuple[tuple[LeftOut, ...], int]:
        """What a context made just now does not carry of the newest turns, by reason, and how many older ones.

        `own` is the id of the turn that is asked anew, which is none of them.
        """
        with self.history.lock:
            records = self.history.records
            newest = records.newest(LISTED)
            older = records.living - len(newest)
            if older:
                carried = {key for key in context.carried if key in records.turns}
                older -= len(carried.difference(turn.id for turn in newest))
            return left_out(context, newest, own), older

    def without_turns(self) -> SessionMemory:
        """An empty memory that counts and limits as this one does: for a request that carries no memory."""
        bare = SessionMemory("full", budget=self.budget, count_tokens=self._count_tokens)
        bare.calibration = self.calibration
        return bare

    # Changing it -------------------------------------------------------------------------------

    def prune(self, *turns: Which, forever: bool = False) -> None:
        """Remove turns from memory; with `forever` their text too, also of removed ones: no undo brings it back."""
        if forever:
            self.history.erase(turns)
        else:
            self.history.mark("prune", turns, pruned=True)

    def pin(self, *turns: Which) -> None:
        """Always send these turns, whatever the strategy."""
        self.history.mark("pin", turns, pinned=True)

    def unpin(self, *turns: Which) -> None:
        """Leave these turns to the strategy again."""
        self.history.mark("unpin", turns, pinned=False)

    def exclude(self, *turns: Which) -> None:
        """Keep these turns in history but out of every context."""
        self.history.mark("exclude", turns, excluded=True, included=False)

    def include(self, *turns: Which) -> None:
        """Let these turns into contexts again, also ones whose outcome alone would keep them out."""
        with self.history.lock:
            out = [turn for turn in map(self.turn, turns) if not turn.eligible]
            self.history.mark("include", out, excluded=False, included=True)

    def edit(self, message: Message | str, text: str) -> Message:
        """Change a message's text, see `History.edit`."""
        return self.history.edit(message, text)

    # Summaries ---------------------------------------------------------------------------------

    def summarize(
        self, *turns: Which | Summary, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> Summary:
        """Let one summary stand for these turns; the turns stay, and `expand` brings them back. Undo takes it back.

        A summary ("S1") is made anew. Without turns: for all older ones. `progress(done, total)` is called as
        it proceeds; once `cancelled()` is true, from whatever thread, it ends.

        Raises:
            SummaryFailed: the summariser failed, or gave no usable summary. Conflict: the turns changed meanwhile.
            UsageError: there is nothing to summarise. In each case nothing changed.
        """
        with self.history.lock:
            plan, old, label = summaries.asked(self.history, turns or self._older())
        return self._summarise(plan, progress, cancelled, old, label)

    def _older(self) -> list[Turn]:
        """The turns that "older" means: all before the newest that are to stay as they are.

        Those are as many as the strategy keeps, or fewer, where the next request leaves out one of them: what
        it does not carry is older, whatever the number.
        """
        keep: int = getattr(self.strategy, "keep", summaries.KEPT)
        context = self.preview()
        newest = [turn for turn in self.turns if turn.eligible][-keep:][::-1]
        out = (at for at, turn in enumerate(newest) if context.decision(turn).place != "in")
        if not context.error:  # else nothing is carried, whatever is summarised
            keep = max(1, next(out, keep))
        return summaries.older(self.history, keep)

    def expand(self, summary: Summary | str, *, expanded: bool = True) -> Summary:
        """Send the turns a summary stands for again, unsummarised until asked; False: let it stand for them again."""
        verb = "expand" if expanded else "send again"
        return summaries.mark(self.history, verb, summary, expanded=expanded)

    def compact(
        self, *, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> tuple[Summary, ...]:
        """Summarise what the strategy wants summarised now, at most `COMPACTIONS` times; never a step of undo.

        Raises:
            SummaryFailed, Conflict: as `summarize` does; summaries that were made before stay.
        """
        made: list[Summary] = []
        while len(made) < COMPACTIONS and (plan := self._due()) is not None:
            made.append(self._summarise(plan, progress, cancelled))
        return tuple(made)

    def _due(self) -> Compaction | None:
        with self.history.lock:
            return self.builder.due(self.strategy, self.budget, when_full if self.auto_compact else _nothing)

    def _summarise(
        self,
        plan: Compaction,
        progress: Progress | None,
        cancelled: Cancelled | None,
        replaces: Summary | None = None,
        label: str = "",
    ) -> Summary:
        return summarise(
            self.history,
            self.measures.standing_in,
            plan,
            self.summarizer,
            self.measures.counter,
            replaces=replaces,
            label=label,
            limit=UNBOUNDED if self.budget is None else self.budget // SUMMARY_SHARE,
            progress=progress,
            cancelled=cancelled,
            note=self._note,
        )

    def _note(self, task: Task, model: str, profile: frozenset[str]) -> Settle:
        """Give the request for a summary its receipt; see `summarizers.Note`."""
        with self.history.lock:
            # Nothing is erased in between: what is gone must neither be sent nor come back in a receipt.
            if not self.history.records.turns.keys() >= {*task.turns, *task.behind}:
                raise Conflict(MEANWHILE)
            context = self.builder.for_summary(task, profile)
            receipt = self.receipts.record(model, context, kind="summary")
        return partial(self.receipts.settle, receipt)

    def collapse(self, *which: Which | Message, collapsed: bool = True) -> list[Turn]:
        """Send stubs of tool results, or the whole of them again; returns the turns changed, see `History.collapse`."""
        return self.history.collapse(which, collapsed)

    def undo(self) -> str:
        """Take the last change back; returns what it was."""
        return self.history.undo()

    def redo(self) -> str:
        """Bring the last undone change back; returns what it was."""
        return self.history.redo()

    def stop(self) -> bool:
        """Stop the reply being written, from any thread, as Ctrl-C does on the main one; False: there is none.

        It ends soon after; what has come of it is kept as a turn that later requests do not carry. Replies that
        are not to be remembered are stopped as well.
        """
        return bool(self.history.stop_replies())

    def clear(self, *, forever: bool = False) -> int:
        """Empty the memory, instructions and plan included, and return how many turns it held.

        With `forever` it cannot be undone, and nothing of the old text stays reachable.
        """
        with self.history.lock:
            if forever:
                self.receipts.clear()
            return self.history.clear(forever=forever)

    def use(self, strategy: str | Strategy, **options: int) -> None:
        """Choose another strategy; nothing in memory changes."""
        self._strategy = _strategy(strategy, options)
        self._settings_changed()

    def count_as(self, model: str, encoding: str | None = None) -> None:
        """Count tokens as a model does from now on; what was counted otherwise is counted anew when needed.

        Args:
            model: `provider:name`, under which corrections from reported usage are kept.
            encoding: the tiktoken encoding that belongs to it, None where none does.
        """
        counter = counter_for(self._count_tokens, encoding=encoding, factor=self.calibration.factor(model))
        with self.history.lock:
            if counter.key != self.measures.counter.key:
                self.measures.recount(counter)
                self._settings_changed()

    def learn(self, model: str, context: Context, usage: Usage) -> None:
        """Correct the estimates for a model by what its endpoint counted for a context."""
        if not context.exact and self._count_tokens is None:
            factor = self.calibration.factor(model)
            self.calibration.learn(model, context.tokens, usage.input, factor=factor)

    def _settings_changed(self) -> None:
        with self.history.lock:
            self.history.announce("settings", (), "")

    def subscribe(self, callback: Callable[[Change], object]) -> Callable[[], None]:
        """Call `callback` after each change; returns the function that ends it."""
        return self.history.subscribe(callback)


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


def _nothing(_: View) -> None:
    return None
