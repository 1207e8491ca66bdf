"""What a strategy sees of a history: turns with their cost, each counted once per version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .context import ContextPart, Layer, complete_messages
from .derived import Derived
from .events import Change
from .messages import Message, Summary, Turn
from .records import Records
from .standing_in import StandingIn
from .strategies import D, Measured
from .tokens import Counter


class Measures:
    """Token counts of turns and messages, kept until what they say or the counter changes.

    Beside them stand running totals by position, so that the turns which fit are found by
    bisection: a context then costs in proportion to what it carries, not to the history.
    """

    def __init__(self, records: Records, counter: Counter) -> None:
        self.records = records
        self.counter = counter
        self._turns: dict[str, Measured] = {}
        self._messages: dict[str, tuple[Message, int]] = {}
        self.standing_in = StandingIn(records)
        self.items: list[Measured] = []
        """Turns by position, as far as they were looked at since the last change; see `catch_up`."""
        self.offsets = [0]
        """Tokens recorded before each position, pruned turns included."""
        self.live = [0]
        """Tokens before each position of turns that a strategy may choose and has to find room for."""

    def catch_up(self) -> None:
        """Bring `items` and the totals up to the newest turn."""
        turns, order = self.records.turns, self.records.order
        covered = self.standing_in.covered
        for position in range(len(self.items), len(order)):
            turn = turns[order[position]]
            item = self.turn(turn)
            item.position, item.pinned, item.sendable = position, turn.pinned, turn.eligible
            item.summary = "" if turn.pinned else covered.get(turn.id, "")
            item.eligible = item.sendable and not item.summary
            self.items.append(item)
            self.offsets.append(self.offsets[-1] + item.tokens)
            self.live.append(self.live[-1] + (item.tokens if item.eligible and not item.pinned else 0))

    def turn(self, turn: Turn) -> Measured:
        """The turn's parts and cost, counted once per version."""
        found = self._turns.get(turn.id)
        if found is None or found.sequence != turn.sequence:
            source = (turn.id,)
            messages = complete_messages(turn)
            count = self.counter.count_message
            parts = tuple([ContextPart("turns", source, message, count(message)) for message in messages])
            found = Measured(turn.id, turn.sequence, sum([part.tokens for part in parts]), parts)
            self._turns[turn.id] = found
        return found

    def message(self, message: Message) -> int:
        """Tokens of a standing message."""
        kept = self._messages.get(message.id)
        if kept is None or kept[0] is not message:
            kept = (message, self.counter.count_message(message))
            self._messages[message.id] = kept
        return kept[1]

    def changed(self, change: Change) -> None:
        """Keep up with a change of the history."""
        if change.kind == "erase":
            self.recount(self.counter)
            return
        positions, known = self.records.positions, len(self.items)
        for key in (*change.keys, *self.standing_in.changed(change.keys)):
            position = positions.get(key, -1)
            if position < 0 and key in self._turns:
                # Undo took a turn out, and it was the last one.
                del self._turns[key]
                position = len(self.records.order)
            if 0 <= position < known:
                del self.items[position:], self.offsets[position + 1 :], self.live[position + 1 :]
                known = position

    def recount(self, counter: Counter) -> None:
        """Count everything anew, when it is next asked for."""
        self.counter = counter
        self._turns.clear()
        self._messages.clear()
        self.items.clear()
        del self.offsets[1:], self.live[1:]


class HistoryView:
    """The `strategies.View` of a history up to a position, of measures that have caught up."""

    def __init__(
        self, measures: Measures, derived: Derived, end: int, budget: int | None, summaries: Sequence[Summary] = ()
    ) -> None:
        self.budget = budget
        self.end = end
        self.summaries = summaries
        self._measures = measures
        self._derived = derived
        self.items: Sequence[Measured] = measures.items
        self.offsets: Sequence[int] = measures.offsets
        self.live: Sequence[int] = measures.live

    def newest(self) -> Iterator[Measured]:
        for position in range(self.end - 1, -1, -1):
            item = self.items[position]
            if item.eligible:
                yield item

    def derived(self, kind: type[D]) -> D:
        return self._derived.of(kind)

    def measure(self, layer: Layer, sources: tuple[str, ...], message: Message) -> ContextPart:
        return ContextPart(layer, sources, message, self._measures.counter.count_message(message))
