"""`SessionMemory`: a history, a strategy and a token budget, and the prompt they make together.

from jupyter_session_memory import SessionMemory
memory = SessionMemory("window:6", budget=8_000)
memory.add("system", "You are a data science tutor.")
memory.add("user", "Explain gradient descent.")
prompt = memory.build_prompt("Give a simple example.")
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ..content import Content
from ..context.budget import Budget
from ..exceptions import EraseIncomplete
from ..history.changes import Change, Deed
from ..messages import Message, Role, Summary, Turn
from ..strategies.compacting import SUMMARY_SHARE, when_full
from ..strategies.strategy import Compaction, NamedStrategy, Strategy, View
from .prompting import Prompting, Which

if TYPE_CHECKING:
    # What summaries are made with comes with the first one.
    from ..context.receipts import OwnRequest
    from ..summaries.making import Cancelled, Progress
    from ..summaries.writers import Settle, Show, Summarize, Summarizer, Task

T = TypeVar("T")

COMPACTIONS = 16
"""Summaries that one `compact` makes at the most, so that it ends in a foreseeable time."""


class SessionMemory(Prompting):
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
        budget: Budget | int | None = None,
        count_tokens: Callable[[str], int] | None = None,
        summarize: Summarize | Summarizer | None = None,
        **strategy_options: int,
    ) -> None:
        super().__init__(strategy, strategy_options, budget, count_tokens)
        self._summarize = summarize
        self._summarizer: Summarizer | None = None
        self.auto_compact: bool | None = None
        """Whether older turns are summarised after replies: None, where the strategy does so; True, with any
        strategy, once turns no longer fit the budget; False, never."""
        self.compact_paused = False
        """Whether that waits until somebody summarises something, or another model is to: it failed or was stopped."""

    def __repr__(self) -> str:
        budget = "no budget" if self.budget is None else f"budget {self.budget:,}"
        return f"<SessionMemory: {len(self.turns)} turns, {self.strategy}, {budget}>"

    @property
    def summarizer(self) -> Summarizer:
        """Who writes summaries; may be set."""
        if self._summarizer is None:
            from ..summaries.writers import as_summarizer

            self._summarizer = as_summarizer(self._summarize)
        return self._summarizer

    @summarizer.setter
    def summarizer(self, summarizer: Summarizer) -> None:
        if self._summarizer is None or self._summarizer.name != summarizer.name:
            self.compact_paused = False
        self._summarizer = summarizer

    def without_turns(self) -> SessionMemory:
        """An empty memory that counts and limits as this one does: for a request that carries no memory."""
        bare = SessionMemory("full", budget=self.limit, count_tokens=self._count_tokens)
        bare.calibration = self.calibration
        return bare

    # Changing it -------------------------------------------------------------------------------

    def add(self, role: Role, content: Content = "", **details: Any) -> Message:
        """Record one message, see `History.add`."""
        return self.history.add(role, content, **details)

    def prune(self, *turns: Which, forever: bool = False) -> None:
        """Remove turns from memory; with `forever` their text too, also of removed ones: no undo brings it back.

        Raises:
            EraseIncomplete: a search of the memory's own objects still finds something of it.
        """
        if forever:
            with self.history.lock:
                keys = {self.history.turn(turn, removed=True).id for turn in turns}
                self._erase(keys, lambda: self.history.erase(keys))
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
        self,
        *turns: Which | Summary,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        show: Show | None = None,
    ) -> Summary:
        """Let one summary stand for these turns; the turns stay, and `expand` brings them back. Undo takes it back.

        A summary ("S1") is made anew. Without turns: for all older ones. `progress(done, total)` is called as
        it proceeds, `show(text)` with what a model has written so far; once `cancelled()` is true, from whatever
        thread, it ends.

        Raises:
            SummaryFailed: the summariser failed, or gave no usable summary. Conflict: the turns changed meanwhile.
            UsageError: there is nothing to summarise. In each case nothing changed.
        """
        from ..summaries import edits

        with self.history.lock:
            plan, old, deed = edits.asked(self.history, turns or self._older())
        return self._summarise(plan, progress, cancelled, show, old, deed)

    def _older(self) -> list[Turn]:
        """The turns that "older" means: all before the newest that are to stay as they are.

        Those are as many as the strategy keeps, or fewer, where the next request leaves out one of them: what
        it does not carry is older, whatever the number.
        """
        from ..summaries import edits

        options = self.strategy.options if isinstance(self.strategy, NamedStrategy) else {}
        keep = options.get("keep", edits.KEPT)
        context = self.preview()
        newest = [turn for turn in self.turns if turn.eligible][-keep:][::-1]
        out = (at for at, turn in enumerate(newest) if context.decision(turn).place != "in")
        if not context.error:  # else nothing is carried, whatever is summarised
            keep = max(1, next(out, keep))
        return edits.older(self.history, keep)

    def expand(self, summary: Summary | str, *, expanded: bool = True) -> Summary:
        """Send the turns a summary stands for again, unsummarised until asked; False: let it stand for them again."""
        from ..summaries import edits

        verb = "expand" if expanded else "send again"
        return edits.mark(self.history, verb, summary, expanded=expanded)

    def compact(
        self,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        show: Show | None = None,
    ) -> tuple[Summary, ...]:
        """Summarise what the strategy wants summarised now, at most `COMPACTIONS` times; never a step of undo.

        Raises:
            SummaryFailed, Conflict: as `summarize` does; summaries that were made before stay.
        """
        made: list[Summary] = []
        while len(made) < COMPACTIONS and (plan := self._due()) is not None:
            made.append(self._summarise(plan, progress, cancelled, show))
        return tuple(made)

    def _due(self) -> Compaction | None:
        with self.history.lock:
            return self.builder.due(self.strategy, self.limit, when_full if self.auto_compact else _nothing)

    def _summarise(
        self,
        plan: Compaction,
        progress: Progress | None,
        cancelled: Cancelled | None,
        show: Show | None,
        replaces: Summary | None = None,
        deed: Deed | None = None,
    ) -> Summary:
        from ..summaries.making import UNBOUNDED, summarise
        from ..summaries.writers import unshown

        made = summarise(
            self.history,
            self.counts.coverage,
            plan,
            self.summarizer,
            self.counts.counter,
            replaces=replaces,
            deed=deed,
            limit=UNBOUNDED if self.budget is None else self.budget // SUMMARY_SHARE,
            progress=progress,
            cancelled=cancelled,
            note=self._note,
            show=show or unshown,
        )
        self.compact_paused = False
        return made

    def _note(self, task: Task, model: str, profile: frozenset[str]) -> Settle:
        """Give the request for a summary its receipt; see `writers.Note`."""
        from ..context.receipts import OwnRequest

        return self.note(OwnRequest("summary", task.prompt(), task.turns, task.behind), model, profile)

    def note(self, request: OwnRequest, model: str, profile: frozenset[str]) -> Settle:
        """Give a request that is no chat its receipt, and return what is to be told how its answer ended.

        Raises:
            Conflict: what it is about is gone meanwhile: its text is not to be sent.
        """
        with self.history.lock:
            context = self.builder.of_request(request, profile)
            receipt = self.receipts.record(model, context, kind=request.kind)
        return partial(self.receipts.settle, receipt)

    def collapse(
        self, *which: Which | Message, collapsed: bool = True, names: Collection[str] = ()
    ) -> list[Turn]:
        """Send stubs of tool results and attachments, or the whole of them again; see `History.collapse`."""
        return self.history.collapse(which, collapsed, names)

    def detach(self, turn: Which, *names: str) -> Turn:
        """Take attachments of these names out of a turn; undo brings them back."""
        return self.history.detach(turn, names)

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

        Raises:
            EraseIncomplete: a search of the memory's own objects still finds something of it.
        """
        with self.history.lock:
            if not forever:
                return self.history.clear()
            self.receipts.clear()
            return self._erase(None, lambda: self.history.clear(forever=True))

    def _erase(self, turns: set[str] | None, erase: Callable[[], T]) -> T:
        """What `erase` returns, once a search finds nothing of these turns (None: of anything) any more.

        Raises:
            EraseIncomplete: it does, even after undo steps, receipts and caches were dropped whole.
        """
        from .erasure import Traces

        traces = Traces(self.history, turns)
        done = erase()
        own = (self.history, self.counts, self.caches, self.receipts, self.strategy)
        if traces.among(*own, besides=(self.history.lock,)):
            self.history.drop_steps()
            self.receipts.clear()
            self.history.lock.rebuild()
            if holders := traces.among(*own, besides=(self.history.lock,)):
                raise EraseIncomplete(holders)
        return done

    def subscribe(self, callback: Callable[[Change], object]) -> Callable[[], None]:
        """Call `callback` after each change; returns the function that ends it."""
        return self.history.subscribe(callback)


def _nothing(_: View) -> None:
    return None
