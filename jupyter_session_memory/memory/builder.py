"""How a context comes to be: what must be sent, what fits of the summaries, and what the strategy chose."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from ..context.budget import Budget
from ..context.context import NO_ROOM, Context, ContextPart, Decision, Why
from ..context.fitting import budget_error, fitting
from ..exceptions import BudgetExceeded, Conflict
from ..history.history import History
from ..messages import Message, Summary
from ..strategies.strategy import Compaction, CountedTurn, Selection, Strategy, View
from .caches import Caches
from .view import HistoryView, TokenCounts

if TYPE_CHECKING:
    from ..context.receipts import OwnRequest


_NOTHING = Message("", "user")


class RequiredParts(NamedTuple):
    """What every context up to a position carries, whatever the strategy."""

    standing: list[ContextPart]
    pinned: list[CountedTurn]
    asked: list[ContextPart]
    tokens: int
    error: BudgetExceeded | None


class Builder:
    """Builds contexts from a history and its measures; the history's lock is held around each call."""

    def __init__(self, history: History, measures: TokenCounts, derived: Caches) -> None:
        self.history = history
        self.counts = measures
        self.caches = derived

    def build(
        self, asked: Message, strategy: Strategy, budget: Budget, end: int, profile: frozenset[str]
    ) -> Context:
        """The context of a request that asks `asked`, of what stands before position `end`; without a text, nothing."""
        measures = self.counts
        measures.catch_up()
        active, covered = measures.coverage.before(end)
        required = self._required(asked, [summary for summary in active if summary.pinned], budget, end)
        sent = fitting(active, self._cost, budget.left(required.tokens).tokens, measures.live[end])
        notes = [measures.summary(summary) for summary in sent if not summary.pinned]
        tokens = required.tokens + _total(notes)
        selection = Selection([])
        if not required.error:
            room = budget.left(tokens).tokens
            view = HistoryView(measures, self.caches, end, budget.tokens, sent, room)
            selection = strategy.select(view, room, asked.text)
        parts, chosen = self._parts(required, notes, selection)
        return Context(
            parts,
            tokens + chosen,
            budget.tokens,
            measures.counter.exact,
            str(strategy),
            self.history.revision,
            required.error,
            selection.otherwise,
            self._reasons(selection, end, covered, sent),
            selection.scores,
            profile,
        )

    def of_request(self, request: OwnRequest, profile: frozenset[str]) -> Context:
        """What a request carries that is no chat: our instructions, and turns as one text or several.

        Raises:
            Conflict: what it is about is gone: it must neither be sent nor come back in a receipt.
        """
        records = self.history.records
        if not records.turns.keys() | records.summaries.keys() >= {*request.turns, *request.behind}:
            raise Conflict("Changed meanwhile: the model was not asked. Run it again.")
        counter = self.counts.counter
        parts = []
        for wire in request.prompt:
            message = Message("", wire["role"], wire["content"])
            tokens = counter.count_message(message)
            if message.role == "system":
                parts.append(ContextPart("instructions", (), message, tokens))
            else:
                # One text tells of all of the turns: where one of them is erased, it goes.
                parts.append(ContextPart("turns", request.turns, message, tokens, request.behind))
        tokens = counter.prompt_overhead + _total(parts)
        revision = self.history.revision
        return Context(tuple(parts), tokens, None, counter.exact, "", revision, profile=profile)

    def due(
        self, strategy: Strategy, budget: Budget, otherwise: Callable[[View], Compaction | None]
    ) -> Compaction | None:
        """What the strategy wants summarised next; where it wants nothing, what `otherwise` says."""
        self.counts.catch_up()
        active = self.counts.coverage.active
        end = len(self.history.records.order)
        required = self._required(_NOTHING, [summary for summary in active if summary.pinned], budget, end)
        others = sum(self._cost(summary) for summary in active if not summary.pinned)
        room = budget.left(required.tokens + others).tokens
        view = HistoryView(self.counts, self.caches, end, budget.tokens, active, room)
        return strategy.plan_compaction(view) or otherwise(view)

    def _required(self, asked: Message, summaries: list[Summary], budget: Budget, end: int) -> RequiredParts:
        measures, history = self.counts, self.history
        standing = [measures.standing(message) for message in history.system]
        if (plan := history.plan) is not None:
            standing.append(measures.standing(plan))
        standing += [measures.summary(summary) for summary in summaries]
        pinned = [
            item
            for turn in history.records.pinned_turns()
            if turn.eligible and (item := measures.turn(turn)).position < end
        ]
        question = self._input(asked)
        tokens = measures.counter.prompt_overhead + _total(standing) + _total(question)
        tokens += sum([item.tokens for item in pinned])
        error = None
        if budget.tokens is not None and not budget.takes(tokens):
            paid = [(history.records.turns[item.id], item.tokens) for item in pinned]
            error = budget_error(tokens, budget.tokens, standing + question, paid)
        return RequiredParts(standing, pinned, question, tokens, error)

    def _cost(self, summary: Summary) -> int:
        return self.counts.summary(summary).tokens

    def _input(self, asked: Message) -> list[ContextPart]:
        if not (asked.content or asked.attachments):
            return []
        return [ContextPart("input", (), asked, self.counts.counter.count_message(asked))]

    def _parts(
        self, required: RequiredParts, notes: list[ContextPart], selection: Selection
    ) -> tuple[tuple[ContextPart, ...], int]:
        """The context's parts in order, and the tokens of those that the strategy chose."""
        parts = [*required.standing, *notes, *selection.notes]
        tokens = _total(selection.notes)
        for item in _with_pinned(selection.turns, required.pinned):
            parts += item.parts
            if not item.pinned:
                tokens += item.tokens
        if selection.excerpts and required.asked:
            parts += selection.excerpts
            tokens += self.counts.preface(selection.excerpts, required.asked[0].message.sent_text)
        parts += required.asked
        return tuple(parts), tokens

    def _reasons(
        self, selection: Selection, end: int, covered: dict[str, str], sent: list[Summary]
    ) -> Callable[[str], Decision | None]:
        records = self.history.records
        if end == len(records.positions) and not covered:
            return selection.why or _no_reason
        summaries = {summary.id for summary in sent}

        def why(turn: str) -> Decision | None:
            if records.positions.get(turn, -1) >= end:
                return Decision("out", Why.LATER)
            if covered.get(turn) in summaries:
                return Decision("in", Why.SUMMARY, covered[turn])
            own = selection.why(turn) if selection.why else None
            return own if turn not in covered or (own and own.place == "in") else NO_ROOM

        return why


def _total(parts: list[ContextPart] | tuple[ContextPart, ...]) -> int:
    return sum([part.tokens for part in parts])


def _with_pinned(turns: list[CountedTurn], pinned: list[CountedTurn]) -> list[CountedTurn]:
    if not pinned:
        return turns
    chosen = {item.id: item for item in (*pinned, *turns)}
    return sorted(chosen.values(), key=lambda item: item.position)


def _no_reason(_: str) -> None:
    return None
