"""What can be asked of a model: a new question, or that a reply which was cut off goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from ..content import Attachment, Part
from ..context.budget import Budget
from ..context.context import Context, ContextPart, complete_messages
from ..context.receipts import Receipts
from ..exceptions import BudgetExceeded, Need, UsageError
from ..history.drafts import DraftTurn, PendingReply
from ..history.history import History
from ..history.page_order import Page
from ..memory.session_memory import SessionMemory
from ..messages import Message, Origin, Outcome, Policy, Turn, WireMessage
from ..strategies.strategy import Strategy
from ..tokens import Counter
from .tool_box import ToolBox

GO_ON = (
    "Your last message was cut off. Continue it exactly where it stops, with the very next character "
    "(a space or a new line included). Repeat nothing and add no preface."
)
"""What a model is asked for the rest of a reply; it is sent, and never remembered."""

_UNFINISHED = {Outcome.TRUNCATED, Outcome.INCOMPLETE, Outcome.INTERRUPTED}


def placed(history: History, draft: DraftTurn | None, turn: Turn | None) -> tuple[str, ...]:
    """What to say of a turn to which its page gave a place; nothing of others."""
    if not (draft and turn and (draft.before or draft.moved)):
        return ()
    later = history.after(turn)
    return (f"stands {f'before #{later[0].number}' if later else 'last'}, as on the page",)


@dataclass
class NewQuestion:
    """A text that becomes a turn of its own, or replaces the turn its cell made before."""

    text: str
    memory: SessionMemory
    asked: SessionMemory
    """The one that was asked: `memory` itself, unless that is to be sent nothing of it."""
    save: bool
    strategy: Strategy | None
    origin: Origin | None
    page: Page
    """The cells around it, as they stand."""
    policy: Policy
    private: bool = False
    attachments: tuple[Attachment, ...] = ()
    tools: ToolBox | None = None
    """What the model may call, None for nothing."""
    response_format: WireMessage | None = None
    """The form the answer is to have, None for none in particular."""
    exchange: list[Message] = field(default_factory=list)
    """Calls of tools and their results so far; the turn's, between question and reply."""
    lead: str = field(default="", init=False)
    """The part of the reply that is there already, empty for a new one."""

    @property
    def receipts(self) -> Receipts:
        return self.asked.receipts

    def open(self) -> PendingReply:
        """Reserve the turn's place: a draft, unless nothing is to be remembered.

        Raises:
            Busy: another reply of this memory is being written.
        """
        if not self.save:
            return self.asked.history.open_unsaved()
        return self.memory.history.open_draft(
            self.text,
            self.origin,
            self.policy,
            private=self.private,
            attachments=self.attachments,
            page=self.page,
        )

    def fit(self, draft: DraftTurn | None, budget: Budget, profile: frozenset[str]) -> Context:
        """What the request carries; with `error` set where it does not fit."""
        with self.memory.history.lock:
            before = draft.place or draft.before if draft else self._place()
            if before not in self.memory.history.records.positions:
                before = ""  # erased meanwhile: the turn goes to the end
            return fitted(
                self.memory,
                self.text,
                self.tools,
                self.exchange,
                budget,
                attachments=self.attachments,
                before=before,
                strategy=self.strategy,
                profile=profile,
            )

    def _place(self) -> str:
        """The turn in whose place it would stand if it were remembered, or before which; empty for the end."""
        place, where = self.memory.history.stands(self.origin, self.policy, self.page)
        found = place or where.before
        return found.id if found else ""

    def replies(self, text: str, reasoning: str) -> tuple[Message, ...]:
        """What the turn holds after the question; nothing where there is no turn any more. The lock is held."""
        if not text and self.exchange:
            return tuple(self.exchange)
        return (*self.exchange, self.memory.history.message("assistant", text, reasoning=reasoning))

    def settled(self, outcome: Outcome) -> Outcome:
        """The outcome of the turn, where this exchange ended with that one."""
        return outcome

    def kept(self, turn: Turn | None) -> str:
        """What became of the memory after a reply that broke off, in words; None: no turn was recorded."""
        if turn is not None:
            return f"Text kept as #{turn.number}, out of the next request. Run the cell again to replace it."
        if not self.save:
            return "Memory is unchanged."
        count = len(self.memory.turns)
        return f"Memory: {count} turn{'' if count == 1 else 's'}, unchanged."


@dataclass
class SameQuestion(NewQuestion):
    """The question of a turn once more, whose reply gives way to the new one."""

    turn: Turn = field(kw_only=True)

    def open(self) -> PendingReply:
        return self.memory.history.reopen(self.turn, anew=True)


class RestOfReply:
    """The rest of the last turn's reply, which goes into that turn.

    The request carries what stands above the turn as any request would, then the turn with its reply
    as far as it came, whatever its outcome, and a request to go on.

    Raises:
        UsageError: the last turn's reply is whole, or there is none.
    """

    def __init__(self, memory: SessionMemory, strategy: Strategy | None = None) -> None:
        with memory.history.lock:
            turn = memory.history.latest
        if turn is None:
            raise UsageError("There is no reply to continue: memory is empty.")
        if turn.outcome not in _UNFINISHED or not turn.reply or not turn.question:
            raise UsageError(f"There is nothing to continue: the reply of #{turn.number} is whole.")
        self.turn, self.memory, self.receipts, self.lead = turn, memory, memory.receipts, turn.reply
        self.tools: ToolBox | None = None
        self.exchange: list[Message] = []
        self.response_format: WireMessage | None = None
        self._strategy = strategy
        self._draft: DraftTurn

    def open(self) -> DraftTurn:
        self._draft = self.memory.history.reopen(self.turn)
        return self._draft

    def fit(self, draft: DraftTurn | None, budget: Budget, profile: frozenset[str]) -> Context:  # noqa: ARG002
        counter = self.memory.counts.counter
        go_on = Message("", "user", GO_ON)
        question = self.turn.messages[0]
        rest = [
            ContextPart("turns", (self.turn.id,), message, counter.count_message(message))
            for message in complete_messages(self.turn)[1:]
        ]
        if budget.tokens is not None and rest and rest[-1].tokens > budget.tokens // 2:
            rest[-1] = _end_of(rest[-1], budget.tokens // 2, counter)
        rest.append(ContextPart("input", (), go_on, counter.count_message(go_on)))
        # Images take more than the words that stand for them in the text.
        more = counter.count_message(question) - counter.count_message(Message("", "user", question.text))
        cost = sum(part.tokens for part in rest) + more
        above = self.memory.preview(
            self.turn.question,
            before=self.turn.id,
            strategy=self._strategy,
            budget=budget.left(cost),
        )
        # The question as it would be sent, with what was found for it, is a message among others now.
        sent = above.messages[-1]["content"]
        asked = replace(question, content=_preceded(question, sent.removesuffix(self.turn.question)))
        last = [part for part in above.parts if part.layer in ("excerpts", "input")]
        parts = [part for part in above.parts if part.layer not in ("excerpts", "input")]
        spent = above.tokens - sum(part.tokens for part in parts) - counter.prompt_overhead
        sources = [source for part in last for source in part.sources]
        parts.append(ContextPart("turns", (*sources, self.turn.id), asked, spent + more))
        what = "the reply so far and its question"
        return replace(_beside(above, (*parts, *rest), cost, budget, what), profile=profile)

    def replies(self, text: str, reasoning: str) -> tuple[Message, ...]:
        # Somebody may have edited the turn meanwhile, or removed it.
        turn = self.memory.history.records.turns.get(self.turn.id)
        if turn is None or not turn.alive:
            return ()
        self._draft.message, *between, last = turn.messages
        joined = replace(
            last,
            content=last.text + self.memory.history.message("assistant", text).text,
            version=self.memory.history.tick(),
            reasoning="\n\n".join(each for each in (last.reasoning, reasoning) if each),
        )
        return (*between, joined)

    def settled(self, outcome: Outcome) -> Outcome:
        # What breaks off now leaves a longer reply that is as unfinished as before.
        return outcome if outcome in (Outcome.COMPLETE, Outcome.TRUNCATED) else self.turn.outcome

    def kept(self, turn: Turn | None) -> str:
        number = self.turn.number
        return f"Text added to #{number}." if turn else f"#{number} is as it was."


TurnRequest: TypeAlias = NewQuestion | RestOfReply
"""What an exchange asks, and how its answer is remembered."""


def fitted(
    memory: SessionMemory,
    text: str,
    tools: ToolBox | None,
    exchange: Sequence[Message],
    budget: Budget,
    **how: Any,
) -> Context:
    """What a request carries that offers tools before the memory, and behind the text what they gave so far.

    `how` goes to `SessionMemory.preview`.
    """
    if tools is None:
        return memory.preview(text, budget=budget, **how)
    count = memory.counts.counter.count_message
    offered = Message("", "system", tools.definitions)
    beside = [ContextPart("tools", (), offered, count(offered))]
    given = [ContextPart("input", (), message, count(message)) for message in exchange]
    cost = sum(part.tokens for part in (*beside, *given))
    context = memory.preview(text, budget=budget.left(cost), **how)
    what = "your text, the tools and what they gave" if given else "your text and the tools"
    return _beside(context, (*beside, *context.parts, *given), cost, budget, what)


def _beside(
    context: Context, parts: tuple[ContextPart, ...], cost: int, budget: Budget, what: str
) -> Context:
    """A context that was fitted beside other parts, with them and their cost; `what` they are, for its error."""
    error = context.error
    if error:
        error = BudgetExceeded(error.needed + cost, budget.tokens or 0, [Need(what)], error.turns)
    return replace(context, parts=parts, tokens=context.tokens + cost, budget=budget.tokens, error=error)


def _end_of(part: ContextPart, room: int, counter: Counter) -> ContextPart:
    """The end of a reply that would fill the window: enough to go on from."""
    text = part.message.text
    kept = text[-max(1, len(text) * room // part.tokens) :].partition(" ")[2]
    message = replace(part.message, content=f"[…] {kept}")
    return replace(part, message=message, tokens=counter.count_message(message))


def _preceded(message: Message, text: str) -> str | tuple[Part, ...]:
    """A message's content with a text before it."""
    if isinstance(message.content, str):
        return text + message.content
    return (Part(text), *message.content) if text else message.content
