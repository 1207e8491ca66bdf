"""Replies while they are written: a draft opens, grows, and settles in history when it has ended."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ..content import Attachment
from ..exceptions import Busy
from ..messages import Message, Origin, Outcome, Policy, Turn, Usage, name_turns
from .drafts import DraftTurn, PendingReply
from .page_order import Page, Standing, sorted_ranks, standing
from .recording import Recording
from .tables import Step

IMAGES_KEPT = 4
"""Turns, the newest ones, that send what images are attached to them; of older ones a line is sent, unless pinned."""
_BUSY = "A reply is still being written in this thread. Wait for it, or stop it: %chat --stop."


class Replies(Recording):
    """A recording in which one turn at a time may still be a draft, in no context and seen by subscribers alone."""

    def open_draft(
        self,
        text: str,
        origin: Origin | None = None,
        policy: Policy = "replace",
        *,
        private: bool = False,
        attachments: tuple[Attachment, ...] = (),
        page: Page = (),
    ) -> DraftTurn:
        """Reserve the place and number of a turn whose reply is about to be written.

        The draft is shown to subscribers and is in no context. With an `origin` that a turn in
        memory already has, and the policy "replace" or "branch", it stands in that turn's place. Where that is
        not where its cell stands on the `page`, the turn is moved first, which is a change of its own; a new one
        takes the place that it has there.

        Raises:
            Busy: another reply of this history is being written.
        """
        with self.lock:
            if self.draft is not None:
                raise Busy(_BUSY)
            place, where = self.stands(origin, policy, page)
            if place and not where.fits:
                self._move(place, where.before)
            number = place.number if place else self.reserve_number()
            message = self.message("user", text, attachments=attachments)
            self.draft = DraftTurn(
                message, number, origin, policy, place.id if place else "", private=private
            )
            self.draft.moved = place is not None and not where.fits
            self.draft.before = where.before.id if where.before and not place else ""
            self.announce("draft", (), "reply started")
            return self.draft

    def stands(self, origin: Origin | None, policy: Policy, page: Page = ()) -> tuple[Turn | None, Standing]:
        """The turn in whose place one of this origin stands, None for a new one; and where that belongs."""
        with self.lock:
            place = self.records.by_origin(origin) if origin and policy != "append" else None
            if origin is None or policy == "append" or not page:
                return place, Standing(None, fits=True)
            return place, standing(self.turns, origin, page, place)

    def _move(self, turn: Turn, before: Turn | None) -> None:
        """Let a turn stand before another one, or (None) at the end, as a change of its own."""
        with self.changing("move", f"#{turn.number}") as step:
            last = self.records.turns[self.records.order[-1]].rank
            # Behind all there are, and in front of whatever comes next.
            end = Fraction(last + self._next["t"]) / 2
            self.put(step, replace(turn, rank=self.records.rank_before(before) if before else end))

    def sort(self, page: Page) -> list[Turn]:
        """Let turns stand in the order of a page's cells, in the places that these turns have; those that moved."""
        with self.changing("sort") as step:
            moved = sorted_ranks(self.turns, page)
            for turn, rank in moved:
                self.put(step, replace(turn, rank=rank))
            step.tell(name_turns(turn for turn, _ in moved))
            return [turn for turn, _ in moved]

    def reopen(self, which: Turn | str | int, *, anew: bool = False) -> DraftTurn:
        """A draft in the place of a turn whose reply is about to go on, or to be written `anew`.

        Raises:
            Busy: another reply of this history is being written.
        """
        with self.lock:
            turn = self.turn(which)
            if self.draft is not None:
                raise Busy(_BUSY)
            self.draft = DraftTurn(
                turn.messages[0],
                turn.number,
                turn.origin,
                "replace",
                turn.id,
                "" if anew else turn.reply,
                goes_on=not anew,
                private=turn.private,
            )
            self.announce("draft", (), "reply started")
            return self.draft

    def update_draft(self, draft: DraftTurn, text: str, reasoning: str = "") -> None:
        """Show subscribers how far the reply has come."""
        with self.lock:
            if self.draft is draft:
                draft.text, draft.reasoning = text, reasoning
                self.announce("draft", (), "")

    def discard_draft(self, draft: DraftTurn) -> None:
        """Forget a draft without recording anything; its number is free again where nobody took a later one."""
        with self.lock:
            if self.draft is draft:
                self.draft = None
                if not draft.place and draft.number == self.newest_number:
                    self._next["#"] -= 1
                self.announce("draft", (), "reply ended")

    def commit_draft(
        self,
        draft: DraftTurn,
        replies: tuple[Message, ...],
        outcome: Outcome,
        model: str = "",
        usage: Usage | None = None,
    ) -> Turn | None:
        """Record a draft and what the model answered as one turn; None where the draft was discarded meanwhile.

        A turn in whose place it stands gives way only to an answer that will be sent: where the new
        one broke off, the old one stays and the new one is kept beside it, out of contexts.
        """
        with self.lock:
            if self.draft is not draft:
                return None
            with self.changing("add", kind="commit") as step:
                turn = self._settle(step, draft, replies, outcome, model, usage)
                step.tell(f"#{turn.number}", "re-run of" if draft.place == turn.id else "add")
                self._answered = turn.id
                self.draft = None
            return turn

    def open_unsaved(self) -> PendingReply:
        """Note that a reply is about to be written that is not to be remembered: it can be stopped until it ended."""
        with self.lock:
            writing = PendingReply()
            self.unsaved = [*(each for each in self.unsaved if not each.ended.is_set()), writing]
            return writing

    def stop_replies(self) -> list[PendingReply]:
        """Let the replies that are being written end where they are, and return them; the draft comes first.

        They end as soon as whoever writes them looks, as if interrupted: what has come of a draft is kept.
        """
        with self.lock:
            unsaved = [each for each in self.unsaved if not each.ended.is_set()]
            found = [*([self.draft] if self.draft else []), *unsaved]
            for each in found:
                each.stopped = True
            return found

    def fate(self, reply: PendingReply) -> str:
        """What became of a reply that was stopped and has ended, in words."""
        if not isinstance(reply, DraftTurn):
            return "Stopped. Memory is unchanged."
        kept = next((turn for turn in self.turns if turn.messages[0] is reply.message), None)
        if kept is None:
            return "Stopped before its first word. Memory is unchanged."
        if kept.outcome is Outcome.COMPLETE:
            return f"The reply of #{kept.number} had ended: it is whole."
        return f"Stopped. What had come is kept as #{kept.number}."

    def _settle(
        self,
        step: Step,
        draft: DraftTurn,
        replies: tuple[Message, ...],
        outcome: Outcome,
        model: str,
        usage: Usage | None,
    ) -> Turn:
        """Put a draft's turn where it belongs: in place of an older version of it, or at the end."""
        answered = outcome in (Outcome.COMPLETE, Outcome.TRUNCATED)
        place, others = self._gives_way(draft, answered)
        messages = (draft.message, *replies)
        if place is None:
            number = draft.number if not draft.place else self.reserve_number()
            before = self.records.turns.get(draft.before)
            rank = {"rank": self.records.rank_before(before)} if before else {}
            turn = self.new_turn(
                messages,
                outcome,
                number,
                **rank,
                origin=draft.origin,
                model=model,
                usage=usage,
                private=draft.private,
            )
        else:
            turn = replace(
                place,
                messages=messages,
                outcome=outcome,
                version=place.version + 1,
                sequence=self._sequence_of(place, messages),
                included=False,
                origin=draft.origin,
                model=model,
                usage=usage,
                private=draft.private,
            )
        self.put(step, turn)
        self._leave_old_images(step)
        if answered and draft.policy != "append":
            later = self.after(turn) if draft.policy == "branch" and place is not None else ()
            for other in (*others, *later):
                self.put(step, replace(other, superseded_by=turn.id))
        return turn

    def _sequence_of(self, place: Turn, messages: tuple[Message, ...]) -> int:
        """When the content of a turn asked anew was last written: where it says the same again, when it first did.

        By then it has answered all that stands before it, though.
        """
        if _said(messages) != _said(place.messages):
            return self.tick()
        before = self.records.order[: self.records.positions[place.id]]
        turns = (self.records.turns[key] for key in before)
        return max([place.sequence, *(turn.sequence for turn in turns if turn.alive)])

    def _leave_old_images(self, step: Step) -> None:
        """Let the turn that is the first of the old ones now send a line in place of its images."""
        newest = self.records.newest(IMAGES_KEPT + 1)
        if len(newest) <= IMAGES_KEPT or newest[0].pinned:
            return
        messages = tuple(
            replace(
                message,
                attachments=tuple(
                    replace(each, collapsed=True) if each.image_url else each for each in message.attachments
                ),
            )
            for message in newest[0].messages
        )
        if messages != newest[0].messages:
            self.put(step, replace(newest[0], messages=messages))

    def _gives_way(self, draft: DraftTurn, answered: bool) -> tuple[Turn | None, list[Turn]]:
        """The turn that a draft takes the place of, and the other attempts of its cell."""
        place = self.records.turns.get(draft.place)
        if place is not None and not place.alive:
            place = None
        origin = draft.origin
        others = [turn for turn in self.records.with_origin(origin) if turn != place] if origin else []
        if place is not None and place.outcome.sent and not answered:
            # What broke off must not push out what is there: it is kept as an attempt of its own.
            place, others = (others[0] if others else None), others[1:]
        return place, others


def _said(messages: tuple[Message, ...]) -> list[object]:
    """What messages say, whatever their ids and those of their calls."""
    return [
        (each.role, each.content, [(call.name, call.arguments) for call in each.tool_calls])
        for each in messages
    ]
