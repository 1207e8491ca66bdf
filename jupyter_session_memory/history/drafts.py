"""A turn while its reply is being written, and how it settles in history when that has ended."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from threading import Event
from typing import TYPE_CHECKING

from ..messages import Message, Origin, Outcome, Policy, Turn, Usage

if TYPE_CHECKING:
    from .history import History
    from .tables import Step


@dataclass(slots=True, eq=False)
class Writing:
    """A reply being written, to be remembered or not.

    Whoever writes it ends it soon once `stopped` is set, and sets `ended` when it is over.
    """

    stopped: bool = field(default=False, kw_only=True)
    ended: Event = field(default_factory=Event, kw_only=True)

    def fate(self, history: History) -> str:  # noqa: ARG002 - drafts have another one
        """What became of it, stopped and ended, in words."""
        return "Stopped. Memory is unchanged."


@dataclass(slots=True, eq=False)
class Draft(Writing):
    """A question under its reserved number, and the reply as far as it has come.

    `place` is the id of the turn in whose place it stands, empty where it goes to the end; it `goes_on` where
    it is that turn's own question and reply.
    """

    message: Message
    number: int
    origin: Origin | None
    policy: Policy
    place: str
    text: str = ""
    reasoning: str = ""
    goes_on: bool = False

    def fate(self, history: History) -> str:
        """As `Writing.fate`, for the turn that it may have become."""
        kept = next((turn for turn in history.turns if turn.messages[0] is self.message), None)
        if kept is None:
            return "Stopped before its first word. Memory is unchanged."
        if kept.outcome is Outcome.COMPLETE:
            return f"The reply of #{kept.number} had ended: it is whole."
        return f"Stopped. What had come is kept as #{kept.number}."

    def settle(
        self,
        history: History,
        step: Step,
        replies: tuple[Message, ...],
        outcome: Outcome,
        model: str,
        usage: Usage | None,
    ) -> Turn:
        """Put the turn where it belongs: in place of an older version of it, or at the end."""
        messages = (self.message, *replies)
        place = history.records.turns.get(self.place)
        if place is not None and not place.alive:
            place = None
        others = (
            [turn for turn in history.records.with_origin(self.origin) if turn != place]
            if self.origin
            else []
        )
        answered = outcome in (Outcome.COMPLETE, Outcome.TRUNCATED)
        if place is not None and place.outcome.sent and not answered:
            # What broke off must not push out what is there: it is kept as an attempt of its own.
            place, others = (others[0] if others else None), others[1:]
        if place is None:
            number = self.number if not self.place else history.reserve_number()
            turn = history.new_turn(messages, outcome, number, origin=self.origin, model=model, usage=usage)
        else:
            turn = replace(
                place,
                messages=messages,
                outcome=outcome,
                version=place.version + 1,
                sequence=history.tick(),
                included=False,
                origin=self.origin,
                model=model,
                usage=usage,
            )
        history.put(step, turn)
        if self.policy != "append":
            leaving = others if answered else []
            if self.policy == "branch" and place is not None and answered:
                leaving = [*leaving, *history.after(turn)]
            for other in leaving:
                history.put(step, replace(other, superseded_by=turn.id))
        return turn
