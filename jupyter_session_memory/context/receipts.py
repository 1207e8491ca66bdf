"""What past requests carried.

A receipt keeps the very context it was sent with: frozen values that history holds as well, so
two hundred of them cost little more than their ids would, and one shows exactly what went out
even after an edit. What is erased for ever leaves the receipts too.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from ..history.changes import Change
from ..messages import Outcome, Turn, Usage, WireMessage
from .context import Context, ContextPart, Decision

Kind: TypeAlias = Literal["chat", "summary", "inquiry"]
"""What a request was for: a reply, a summary of turns, or a question on the memory; the last two in our words."""

KEPT = 200
ERASED = "(erased)"
LISTED = 1_000
"""How many turns back it is said why one was left out; what is older is only counted."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Turns that a request does not carry themselves, for one reason, in order: `ids` and `numbers` go together.

    A summary may stand for them: then they are in, as S1.
    """

    decision: Decision
    ids: tuple[str, ...]
    numbers: tuple[int, ...]


def left_out(context: Context, turns: Iterable[Turn], own: str = "") -> tuple[LeftOut, ...]:
    """The turns that a context does not carry, by reason; `own` is the id of the turn that is asked anew."""
    groups: dict[Decision, list[Turn]] = {}
    for turn in turns:
        if turn.id != own and turn.id not in context.carried:
            groups.setdefault(context.decision(turn), []).append(turn)
    return tuple(
        LeftOut(decision, tuple(turn.id for turn in group), tuple(turn.number for turn in group))
        for decision, group in groups.items()
    )


@dataclass(frozen=True, slots=True)
class OwnRequest:
    """A request that is no chat: its prompt in our words, and the ids of the turns it is about.

    `behind` are ids of turns and summaries whose words it may repeat besides.
    """

    kind: Kind
    prompt: list[WireMessage]
    turns: tuple[str, ...]
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """One request: its number from 1 on, the model, what it carried, and what came of it.

    `left_out` is what it did not carry of the turns there were then, as far back as `LISTED`; `older` counts the
    others. `turn` is the number of the turn it led to, None where nothing was remembered, as of all but chats.
    """

    number: int
    model: str
    context: Context
    left_out: tuple[LeftOut, ...] = ()
    older: int = 0
    turn: int | None = None
    outcome: Outcome = Outcome.OPEN
    usage: Usage | None = None
    kind: Kind = "chat"

    @property
    def messages(self) -> list[WireMessage]:
        """The messages as they went over the wire."""
        return self.context.messages


@dataclass(slots=True)
class Totals:
    """All requests of one memory, those no longer kept included.

    `counted` are those whose tokens an endpoint counted: `input` and `output`, `cached` of the input.
    """

    requests: int = 0
    summaries: int = 0
    inquiries: int = 0
    counted: int = 0
    input: int = 0
    output: int = 0
    cached: int = 0

    def count(self, kind: Kind, more: int) -> None:
        """Count one request more of this kind, or (-1) one less."""
        self.requests += more
        self.summaries += more * (kind == "summary")
        self.inquiries += more * (kind == "inquiry")


@dataclass(frozen=True, slots=True)
class Difference:
    """What a request carried that the one before did not, and the reverse, in order; and their common beginning.

    `before` is the number of the one it is compared with, the last that asked for a reply, too. `shared` is
    the part of the request's tokens that repeats its beginning: what a provider's prompt cache can reuse.
    """

    before: int
    added: tuple[ContextPart, ...]
    removed: tuple[ContextPart, ...]
    shared: float


class Receipts:
    """The last requests of one memory, oldest first. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: deque[Receipt] = deque(maxlen=KEPT)
        self._newest = 0
        self.totals = Totals()
        """Counts over all requests, which no erasing takes back."""

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[Receipt]:
        with self._lock:
            return iter(tuple(self._kept))

    def record(
        self,
        model: str,
        context: Context,
        left: tuple[LeftOut, ...] = (),
        older: int = 0,
        *,
        kind: Kind = "chat",
    ) -> Receipt:
        """Note that a request goes out, and what it leaves out."""
        with self._lock:
            self.totals.count(kind, 1)
            self._newest += 1
            receipt = Receipt(self._newest, model, context, left, older, kind=kind)
            self._kept.append(receipt)
        return receipt

    def settle(
        self, receipt: Receipt, outcome: Outcome | None, usage: Usage | None, model: str = ""
    ) -> Receipt:
        """Note how its answer ended, and who gave it; returns the receipt as it stands now.

        None: nothing of it left this machine; it was no request.
        """
        if outcome is None:
            with self._lock:
                self._kept = deque((each for each in self._kept if each.number != receipt.number), KEPT)
                self.totals.count(receipt.kind, -1)
                self._newest -= receipt.number == self._newest
            return receipt
        if usage and not receipt.usage:
            with self._lock:
                self.totals.counted += 1
                self.totals.input += usage.input
                self.totals.output += usage.output
                self.totals.cached += usage.cached

        def ended(kept: Receipt) -> Receipt:
            return replace(kept, outcome=outcome, usage=usage, model=model or kept.model)

        return self._change(receipt, ended)

    def lead(self, receipt: Receipt, turn: Turn) -> Receipt:
        """Note the turn that a request led to; a failed one only carried its question.

        Returns:
            The receipt as it stands now.
        """

        def led(kept: Receipt) -> Receipt:
            parts = tuple(
                replace(part, tells=(turn.id,)) if part.layer == "input" else part
                for part in kept.context.parts
            )
            number = kept.turn if kept.outcome is Outcome.FAILED else turn.number
            return replace(kept, turn=number, context=replace(kept.context, parts=parts))

        return self._change(receipt, led)

    def _change(self, receipt: Receipt, change: Callable[[Receipt], Receipt]) -> Receipt:
        with self._lock:
            for index, kept in enumerate(self._kept):
                if kept.number == receipt.number:
                    # As it is kept: what was erased meanwhile stays so.
                    receipt = self._kept[index] = change(kept)
                    return receipt
        return change(receipt)

    def get(self, number: int | None = None, *, kind: Kind | None = None) -> Receipt | None:
        """A receipt by number (None: the last, of a kind where one is named), None where there is none (any more)."""
        for receipt in reversed(tuple(self)):
            if (number is None or receipt.number == number) and kind in (None, receipt.kind):
                return receipt
        return None

    def difference(self, receipt: Receipt) -> Difference | None:
        """How a request for a reply differed from the one before; None for the first, and for other kinds."""
        chats = [each for each in self if each.kind == "chat" and each.number < receipt.number]
        if receipt.kind != "chat" or not chats:
            return None
        return self.difference_from(chats[-1], receipt.context)

    def difference_from(self, before: Receipt, context: Context) -> Difference:
        """How a context differs from what a request carried."""
        old, new = before.context.parts, context.parts
        was, now = {_key(part) for part in old}, {_key(part) for part in new}
        shared = 0
        for mine, theirs in zip(new, old, strict=False):
            if _key(mine) != _key(theirs):
                break
            shared += mine.tokens
        return Difference(
            before.number,
            tuple(part for part in new if _key(part) not in was),
            tuple(part for part in old if _key(part) not in now),
            shared / max(1, context.tokens),
        )

    def changed(self, change: Change) -> None:
        """Drop the text of what was erased for ever."""
        if change.kind != "erase":
            return
        gone = set(change.keys)
        with self._lock:
            for index, receipt in enumerate(self._kept):
                parts = tuple(
                    _erased(part) if gone.intersection((*part.sources, *part.tells)) else part
                    for part in receipt.context.parts
                )
                self._kept[index] = replace(receipt, context=replace(receipt.context, parts=parts))

    def rebuild(self) -> None:
        """Nothing is worked out from the records here: what was sent stays so."""

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._kept.clear()


def _key(part: ContextPart) -> tuple[object, ...]:
    message = part.message
    # An input has no record yet: what it says is what it is.
    collapsed = tuple(each.collapsed for each in message.attachments)
    return part.layer, message.id, message.version, collapsed, "" if message.id else message.sent_text


def _erased(part: ContextPart) -> ContextPart:
    return replace(
        part, message=replace(part.message, content=ERASED, tool_calls=(), reasoning="", attachments=())
    )
