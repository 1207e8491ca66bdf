"""One exchange with a model: the context, the stream, the commit, and whatever breaks off in between.

What is asked (a new question, or that a reply goes on) is the `questions`' part.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial

from ..context.budget import NO_LIMIT, Budget
from ..context.context import Context
from ..context.overflow import Refit, counts_all, cut_short, refit, refitted, too_small
from ..context.receipts import Receipt
from ..exceptions import (
    BadAnswer,
    BudgetExceeded,
    ConnectionDropped,
    ContextOverflow,
    ProfileRequired,
    ProviderError,
    ReplyStopped,
    stopped,
)
from ..history.drafts import DraftTurn, PendingReply
from ..interrupts import Interrupts
from ..messages import Outcome, Turn
from ..providers.provider import WAITING, Provider, Request
from .reply import LONGEST, WORDLESS, Progress, Reply
from .tool_box import ToolBox
from .turn_request import TurnRequest, placed


class _Stopped(Exception):
    """Another thread asked for the end of the reply, as Ctrl-C does on the main one."""


@dataclass
class Exchange:
    """A request and its answer. On the main thread, Ctrl-C takes effect while something is waited for."""

    question: TurnRequest
    provider: Provider
    model: str
    limit: Callable[[], Budget]
    """Gives the budget, once the provider is ready."""
    temperature: float | None
    max_tokens: int | None
    on_update: Callable[[Progress], object] | None
    progress: Progress = field(init=False)
    writing: PendingReply = field(default_factory=PendingReply)
    draft: DraftTurn | None = None
    receipt: Receipt | None = None
    earlier: list[Receipt] = field(default_factory=list)
    """Requests for the same turn before the last one: refused ones, and those that tools answered to."""
    rounds: int = 0
    """How often tools were called."""
    turn: Turn | None = None
    budget: Budget = NO_LIMIT
    notices: tuple[str, ...] = ()
    interrupts: Interrupts = field(default_factory=Interrupts)

    def __post_init__(self) -> None:
        self.progress = Progress(lead=self.question.lead)
        self.memory = self.question.memory

    @property
    def resolved(self) -> str:
        """The model by the one name that it is known by: none may be named, and another one answer than was asked."""
        return self.provider.resolved(self.model)

    @property
    def name(self) -> str:
        """What is learnt of the model is kept under this name."""
        return f"{self.provider.name}:{self.resolved}"

    @property
    def answered(self) -> str:
        """Who answered, by the endpoint's own word."""
        return f"{self.provider.name}:{self.progress.model or self.resolved}"

    def run(self) -> Reply:
        """Raises what `ask` raises."""
        try:
            with self.interrupts:
                try:
                    return self._run()
                finally:
                    self._let_go()
        except ReplyStopped:
            raise
        except KeyboardInterrupt:
            raise self._stopped_late() from None

    def _run(self) -> Reply:
        self.writing = self.question.open()
        self.draft = self.writing if isinstance(self.writing, DraftTurn) else None
        if self.draft:
            self.progress.turn, self.progress.private = self.draft.number, self.draft.private
        try:
            self.interrupts.wait(partial(self.provider.ready, self.model))
            self.budget = self.limit()
            self.memory.count_as(self.name, self.provider.vocabulary(self.resolved))
            context = self._send()
            while self.progress.calls and self.question.tools:
                self._use_tools(self.question.tools)
                context = self._send()
            return self._finished(context)
        except BaseException as error:
            broke_off = isinstance(error, ProviderError | KeyboardInterrupt | _Stopped)
            if broke_off and not isinstance(error, ReplyStopped):
                # Not chained: what came below may hold what must not be shown, such as a key.
                raise self._broken(error) from None
            # Somebody else's fault, such as of who shows the reply: what was said by then is kept all the same.
            self._end(self.progress.outcome or Outcome.INCOMPLETE, Outcome.FAILED)
            raise

    def _stopped_late(self) -> ReplyStopped:
        """The error for an interrupt that came when all was over: what there is to keep is kept."""
        what = f"The reply had ended and is kept as #{self.turn.number}." if self.turn else ""
        return stopped(f"Stopped by you. {what}".rstrip())

    def _let_go(self) -> None:
        """Whatever happened, the memory is free for the next question: a draft that is settled is none any more."""
        if self.draft:
            self.memory.history.discard_draft(self.draft)
        self.writing.ended.set()

    # Sending -----------------------------------------------------------------------------------

    def _send(self) -> Context:
        context = self._made()
        room: int | None = None
        while True:
            try:
                # Contexts and receipts are made under locks, and end by themselves; only an endpoint may not.
                with self.interrupts.may_hang():
                    self._stream(self._request(context))
                if room is not None:
                    self.memory.calibration.refused(self.name, room)
                return context
            except ProfileRequired as needed:
                # Learnt once for the endpoint; where the prompt had that shape already, it is a real refusal.
                if needed.profile in context.profile or self.progress.text:
                    raise
                self.provider.profile |= {needed.profile}
                self._over(Outcome.FAILED)
                context = self._made(room)
            except ContextOverflow as refused:
                window = self.provider.context_window(self.model)
                found = refit(refused, context, window, self.max_tokens)
                if found is None or room is not None or self.progress.text:
                    raise
                room = found.room
                self._over(Outcome.FAILED)
                context = self._with_less(refused, found, context)

    def _request(self, context: Context) -> Request:
        tools = self.question.tools
        return Request(
            self.model,
            context.messages,
            self.temperature,
            self.max_tokens,
            context.tools,
            answer_now=tools is not None and self.rounds >= tools.rounds,
            response_format=self.question.response_format,
        )

    def _made(
        self, room: int | None = None, excess: Callable[[BudgetExceeded], Exception] | None = None
    ) -> Context:
        """The context of the next try, with its receipt; nothing is erased in between.

        Raises:
            ReplyStopped: memory was emptied meanwhile, or the turn erased: its text is not to come back.
            BudgetExceeded: what must be sent does not fit, or what `excess` makes of it.
        """
        history, receipts = self.memory.history, self.question.receipts
        with history.lock:
            dropped = self.draft is not None and history.draft is not self.draft
            if dropped or (self.receipt and receipts.get(self.receipt.number) is None):
                raise stopped("No reply: its place in memory was cleared meanwhile. Run this cell again.")
            context = self._fit(room)
            if context.error:
                raise (excess or self._excess)(context.error)
            own = self.draft.place if self.draft else ""
            self.receipt = receipts.record(self.name, context, *self.memory.left_out(context, own))
            return context

    def _fit(self, room: int | None = None) -> Context:
        budget = self.budget.at_most(room, self.memory.calibration.limit(self.name))
        return self.question.fit(self.draft, budget, self.provider.profile)

    def _limited(self, context: Context) -> tuple[str, ...]:
        """What to say where an earlier refusal, and no budget, kept turns out of the request."""
        limit, receipt = self.memory.calibration.limit(self.name), self.receipt
        refused = any(each.outcome is Outcome.FAILED for each in self.earlier)
        if limit is None or context.budget != limit or refused or receipt is None:
            return ()
        out = receipt.older or any(each.decision.place == "out" for each in receipt.left_out)
        line = f"{self.resolved} refused more than ≈{limit:,} tokens before: %memory budget auto tries more"
        return (line,) if out else ()

    def _excess(self, error: BudgetExceeded) -> BudgetExceeded:
        """The error, saying what helps: no budget does, where it is the endpoint that takes no more."""
        limit = self.memory.calibration.limit(self.name)
        if limit is not None and error.budget == limit:
            what, step = too_small(self.resolved, limit, error)
            more = "If it takes more by now: %memory budget auto."
            error.tell(what, next_step=step, again=True, after=more)
        return error

    def _with_less(self, refused: ContextOverflow, found: Refit, before: Context) -> Context:
        """The context for the second and last try.

        Raises:
            ContextOverflow: what must be sent does not fit.
        """

        def excess(error: BudgetExceeded) -> ContextOverflow:
            what, step = too_small(self.resolved, found.window, error, found.scale)
            return refused.tell(what, detail="", next_step=step)

        context = self._made(found.room, excess)
        with self.memory.history.lock:
            turns = self.memory.history.records.turns
            self.notices += (refitted(found.window, before, context, turns),)
        return context

    def _stream(self, request: Request) -> None:
        progress, wait = self.progress, self.interrupts.wait
        chunks = iter(self.provider.answer(request))
        next_chunk = partial(next, chunks, None)
        show = partial(self.on_update, progress) if self.on_update else None
        try:
            while (chunk := wait(next_chunk)) is not None:
                if chunk is not WAITING:
                    progress.take(chunk)
                    if self.draft and (chunk.text or chunk.reasoning or chunk.anew):
                        self._show_draft()
                    if show:
                        wait(show)
                if progress.cut:
                    self.notices += (f"cut off at {LONGEST:,} characters: no more is kept of one reply",)
                    break
                if self.writing.stopped and progress.outcome is None:
                    raise _Stopped
        finally:
            # A generator that is only dropped frees its socket whenever it is collected.
            if isinstance(chunks, Generator):
                chunks.close()
        if request.answer_now and progress.calls:
            progress.calls = ()
            if not progress.text:
                raise BadAnswer(
                    f"the model called tools {self.rounds} times and still wants more",
                    next_step="Ask for less at once, or leave out --tools",
                    again=False,
                )
        if progress.outcome is None:
            raise ConnectionDropped("nothing said that it had ended")
        if progress.calls:
            return
        if not progress.text and progress.outcome in WORDLESS:
            what, step = WORDLESS[progress.outcome]
            raise BadAnswer(what, next_step=step, again=False)

    def _show_draft(self) -> None:
        if self.draft:
            with self.interrupts.held():
                self.memory.history.update_draft(self.draft, self.progress.shown, self.progress.reasoning)

    def _use_tools(self, tools: ToolBox) -> None:
        """Run what the model called; whatever ends it, each call has its answer.

        Raises:
            KeyboardInterrupt, _Stopped: it was stopped: what was not run says so.
        """
        self._over(Outcome.COMPLETE)
        self.rounds += 1
        history = self.memory.history
        with closing(tools.round(self.progress, history, self.question.exchange)) as steps:
            step = partial(next, steps, None)
            while (progress := self.interrupts.wait(step)) is not None:
                self.progress = progress
                self._show_draft()
                if self.on_update:
                    self.interrupts.wait(partial(self.on_update, progress))
                if self.writing.stopped:
                    raise _Stopped

    # Ending ------------------------------------------------------------------------------------

    def _finished(self, context: Context) -> Reply:
        progress = self.progress
        outcome = progress.outcome or Outcome.INCOMPLETE
        self._commit(outcome)
        self.notices += (*placed(self.memory.history, self.draft, self.turn), *self._limited(context))
        self.memory.calibration.took(self.name, context.tokens)
        if progress.usage:
            notice = cut_short(context, progress.usage, self.provider.context_window(self.model))
            if notice:
                self.notices += (notice,)
            elif counts_all(context, progress.usage):
                self.memory.learn(self.name, context, progress.usage)
        return Reply(
            progress.whole,
            outcome,
            self.answered,
            context,
            self.turn,
            self.receipt,
            progress.reasoning,
            progress.usage,
            self._quoted(context),
            self.notices,
            progress.acts,
            self.provider.title(progress.model or self.model),
        )

    def _broken(self, error: BaseException) -> ProviderError | ReplyStopped:
        """Settle an exchange that broke off, by itself or by somebody's will, and return the error to raise."""
        if isinstance(error, ProviderError):
            self._end(Outcome.INCOMPLETE, None if error.unsent else Outcome.FAILED)
        elif self.turn:
            return self._stopped_late()
        else:
            self._end(Outcome.INTERRUPTED, Outcome.INTERRUPTED)
        kept = self.question.kept(self.turn)
        if not isinstance(error, ProviderError):
            return stopped(f"Stopped by you. {kept}")
        if self.turn:
            # What was kept comes with its own next step.
            error.tell(lead="The reply broke off" if self.progress.text else error.lead, again=False)
        return error.tell(after=kept)

    def _end(self, broken: Outcome, silent: Outcome | None) -> None:
        """Settle what broke off: text that came is kept as a turn of the one outcome; without any, nothing is.

        `silent` is how the request ended then; None: nothing of it was ever sent.
        """
        if self.turn:
            return  # it had ended well
        if self.progress.text or self.question.exchange:
            self._commit(broken)
        else:
            self._discard(silent)

    def _commit(self, outcome: Outcome) -> None:
        history, progress = self.memory.history, self.progress
        if self.draft:
            with history.lock:
                messages = self.question.replies(progress.text, progress.reasoning)
                if messages:
                    ended = self.question.settled(outcome)
                    self.turn = history.commit_draft(
                        self.draft, messages, ended, self.answered, progress.usage
                    )
                    self._led_to(self.turn)
                else:
                    history.discard_draft(self.draft)
        progress.turn = self.turn.number if self.turn else 0
        progress.ended = self.turn.outcome if self.turn else None
        self._settle(outcome)

    def _discard(self, outcome: Outcome | None) -> None:
        """Forget the draft: nothing is remembered."""
        if self.draft:
            self.memory.history.discard_draft(self.draft)
        self.progress.turn = 0
        self._settle(outcome)

    def _settle(self, outcome: Outcome | None) -> None:
        if self.receipt:
            usage, model = self.progress.usage, self.answered
            self.receipt = self.question.receipts.settle(self.receipt, outcome, usage, model)

    def _over(self, outcome: Outcome) -> None:
        """Note how a request ended that another one follows."""
        self._settle(outcome)
        if self.receipt:
            self.earlier.append(self.receipt)

    def _led_to(self, turn: Turn | None) -> None:
        """Tie the receipts to the turn: its question stands in those of earlier requests, too."""
        if turn is not None and self.receipt:
            for receipt in self.earlier:
                self.question.receipts.lead(receipt, turn)
            self.receipt = self.question.receipts.lead(self.receipt, turn)

    def _quoted(self, context: Context) -> tuple[int, ...]:
        if not self.progress.sources:
            return ()
        by_message = context.sources_of(self.progress.sources)
        with self.memory.history.lock:
            turns = self.memory.history.records.turns
            return tuple(sorted({turns[key].number for key in by_message if key in turns}))
