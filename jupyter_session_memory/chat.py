"""`ask`: the one use case. Context, provider, stream, commit; it needs no Jupyter.

    from jupyter_session_memory import SessionMemory
    from jupyter_session_memory.chat import ask
    from jupyter_session_memory.providers.offline import OfflineProvider

    memory = SessionMemory()
    reply = ask("My dog is called Bruno.", memory=memory, provider=OfflineProvider())

A turn is written once, when the reply has ended, with its outcome. Until then it is a draft that
subscribers can watch and no context carries; where no word of an answer arrived, nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

from .context import Context
from .drafts import Draft
from .exceptions import BadAnswer, ConnectionDropped, ProfileRequired, ProviderError, ReplyStopped, UsageError
from .memory import UNSET, SessionMemory
from .messages import Origin, Outcome, Turn, Usage
from .providers import Chunk, Provider, Request
from .receipts import Receipt, Receipts
from .strategies import Strategy
from .text.clean import clean


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model answered; `str()` gives its text.

    Attributes:
        turn: the turn it was remembered as, None where nothing was.
        context: what the request carried.
        quotes: numbers of the turns that the text quotes, where the provider tells.
    """

    text: str
    outcome: Outcome
    model: str
    context: Context
    turn: Turn | None = None
    receipt: Receipt | None = None
    reasoning: str = ""
    usage: Usage | None = None
    quotes: tuple[int, ...] = ()

    def __str__(self) -> str:
        return self.text


@dataclass(slots=True)
class Progress:
    """A reply as far as it has come, handed to `on_update`; `status` is a passing line such as "retrying in 3 s"."""

    text: str = ""
    reasoning: str = ""
    status: str = ""
    outcome: Outcome | None = None
    usage: Usage | None = None
    sources: tuple[int, ...] = ()

    def take(self, chunk: Chunk) -> None:
        """Add what a chunk brings."""
        self.text += chunk.text
        self.reasoning += chunk.reasoning
        self.status = chunk.status
        self.outcome = chunk.outcome or self.outcome
        self.usage = chunk.usage or self.usage
        self.sources = chunk.sources or self.sources


def ask(
    text: str,
    *,
    memory: SessionMemory,
    provider: Provider,
    model: str = "",
    save: bool = True,
    use_memory: bool = True,
    strategy: Strategy | None = None,
    budget: int | None = UNSET,
    temperature: float | None = None,
    max_tokens: int | None = None,
    origin: Origin | None = None,
    policy: str = "replace",
    on_update: Callable[[Progress], object] | None = None,
) -> Reply:
    """Ask the model one question with the memory, and remember both as one turn.

    Args:
        text: the question, sent as it is but for control characters and lone surrogates.
        model: the provider's name for it; empty for the provider's default.
        save: whether to remember the turn (False: memory is sent, nothing is remembered).
        use_memory: whether to send memory (False: only `text` is sent, and nothing is remembered).
        strategy, budget: for this request in place of the memory's own.
        origin: the cell it was asked in; asked there again, the turn replaces its older version.
        policy: "replace", "branch" (later turns leave too) or "append" (never replace).
        on_update: called with the progress after each piece that arrives.

    Raises:
        BudgetExceeded: what must be sent does not fit; nothing was sent.
        Busy: another reply of this memory is being written.
        ProviderError: the model did not answer, or its answer broke off. What had arrived is kept
            as a turn that later requests do not carry.
        ReplyStopped: the person interrupted; what had arrived is kept likewise.
    """
    text = clean(text)
    if not text.strip():
        raise UsageError("There is nothing to send. Write your message below %%chat, or after %chat.")
    model = model or provider.default_model
    receipts = memory.receipts
    if not use_memory:
        memory, save = memory.without_turns(), False
    draft = memory.history.open_draft(text, origin, policy) if save else None
    memory.count_as(f"{provider.name}:{model}", provider.vocabulary(model))
    exchange = _Exchange(memory, receipts, provider, Progress(), draft, on_update)
    try:
        before = draft.place if draft else _place(memory, origin, policy)
        context = exchange.send(text, model, before, strategy, budget, temperature, max_tokens)
        return exchange.finished(context, model)
    except (ProviderError, KeyboardInterrupt) as error:
        # Not chained: what came below may hold what must not be shown, such as a key.
        raise exchange.broken(error, model) from None
    except BaseException:
        exchange.discard(Outcome.FAILED)
        raise


def _place(memory: SessionMemory, origin: Origin | None, policy: str) -> str:
    with memory.history.lock:
        place = memory.history.records.by_origin(origin) if origin and policy != "append" else None
        return place.id if place else ""


@dataclass
class _Exchange:
    """One request and its answer, from the context to the commit."""

    memory: SessionMemory
    receipts: Receipts
    provider: Provider
    progress: Progress
    draft: Draft | None
    on_update: Callable[[Progress], object] | None
    receipt: Receipt | None = None

    def send(
        self,
        text: str,
        model: str,
        before: str,
        strategy: Strategy | None,
        budget: int | None,
        temperature: float | None,
        max_tokens: int | None,
    ) -> Context:
        while True:
            context = self.memory.preview(
                text, before=before, strategy=strategy, budget=budget, profile=self.provider.profile
            )
            if context.error:
                raise context.error
            self.receipt = self.receipts.record(f"{self.provider.name}:{model}", context)
            try:
                self.stream(Request(model, context.messages, temperature, max_tokens))
                return context
            except ProfileRequired as needed:
                # Learnt once for the endpoint; where the prompt had that shape already, it is a real refusal.
                if needed.profile in context.profile:
                    raise
                self.provider.profile |= {needed.profile}

    def stream(self, request: Request) -> None:
        chunks = self.provider.stream(request)
        try:
            for chunk in chunks:
                self.progress.take(chunk)
                if self.draft and (chunk.text or chunk.reasoning):
                    self.memory.history.update_draft(self.draft, self.progress.text, self.progress.reasoning)
                if self.on_update:
                    self.on_update(self.progress)
        finally:
            # A generator that is only dropped frees its socket whenever it is collected.
            if isinstance(chunks, Generator):
                chunks.close()
        if self.progress.outcome is None:
            raise ConnectionDropped("The reply broke off before its end. Run the cell again to ask anew.")
        if not self.progress.text and self.progress.outcome is Outcome.TRUNCATED:
            raise BadAnswer(
                "The model spent its whole length on reasoning. Ask again with a larger --max-tokens."
            )
        if not self.progress.text and self.progress.outcome is Outcome.COMPLETE:
            raise BadAnswer("The model answered with nothing. Run the cell again, or try another %model.")

    def finished(self, context: Context, model: str) -> Reply:
        progress = self.progress
        outcome = progress.outcome or Outcome.INCOMPLETE
        turn = self._commit(outcome, model)
        if progress.usage:
            self.memory.learn(f"{self.provider.name}:{model}", context, progress.usage)
        return Reply(
            progress.text,
            outcome,
            f"{self.provider.name}:{model}",
            context,
            turn,
            self.receipt,
            progress.reasoning,
            progress.usage,
            self._quoted(context),
        )

    def broken(self, error: ProviderError | KeyboardInterrupt, model: str) -> ProviderError | ReplyStopped:
        """Settle an exchange that broke off, and return the error to raise."""
        stopped = isinstance(error, KeyboardInterrupt)
        outcome = Outcome.INTERRUPTED if stopped else Outcome.INCOMPLETE
        kept = None
        if self.progress.text:
            kept = self._commit(outcome, model)
        else:
            self.discard(outcome if stopped else Outcome.FAILED)
        if isinstance(error, KeyboardInterrupt):
            return ReplyStopped(f"Stopped by you. {self._kept(kept)}")
        line = str(error)
        lead = "" if line.startswith(("No reply", "The reply", "Not sent")) else "No reply: "
        return error.with_line(f"{lead}{line} {self._kept(kept)}")

    def _kept(self, turn: Turn | None) -> str:
        if turn is not None:
            return f"Text kept as #{turn.number}, out of the next request. Run the cell again to replace it."
        if self.draft is None:
            return "Memory is unchanged."
        count = len(self.memory.turns)
        return f"Memory: {count} turn{'' if count == 1 else 's'}, unchanged."

    def _commit(self, outcome: Outcome, model: str) -> Turn | None:
        turn = None
        if self.draft:
            message = self.memory.history.message(
                "assistant", self.progress.text, reasoning=self.progress.reasoning
            )
            name = f"{self.provider.name}:{model}"
            turn = self.memory.history.commit_draft(
                self.draft, (message,), outcome, name, self.progress.usage
            )
        self._settle(outcome, turn)
        return turn

    def discard(self, outcome: Outcome) -> None:
        """Forget the draft: nothing is remembered."""
        if self.draft:
            self.memory.history.discard_draft(self.draft)
        self._settle(outcome, None)

    def _settle(self, outcome: Outcome, turn: Turn | None) -> None:
        if self.receipt:
            number = turn.number if turn else None
            self.receipt = self.receipts.settle(self.receipt, outcome, number, self.progress.usage)

    def _quoted(self, context: Context) -> tuple[int, ...]:
        if not self.progress.sources:
            return ()
        by_message = context.sources_of(self.progress.sources)
        turns = self.memory.history.records.turns
        return tuple(sorted({turns[key].number for key in by_message if key in turns}))
