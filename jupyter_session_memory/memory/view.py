"""What a strategy sees of a history: turns with their cost, each counted once per version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from ..context.context import ContextPart, Layer, complete_messages, excerpt_lines, preface, stub
from ..history.changes import Change
from ..history.tables import Records
from ..messages import Message, Summary, Turn
from ..strategies.strategy import CountedTurn, Excerpts
from ..summaries.coverage import SummaryCoverage, summary_text
from ..tokens import Counter
from .caches import Caches

_SEAM = 200  # characters of the input that are counted together with what stands before it
_FRAME = 8  # tokens: what frames a message in a prompt and not among excerpts takes no more
_NOTHING = Excerpts((), 0)


class TokenCounts:
    """Token counts of turns and messages, kept until what they say or the counter changes.

    Beside them stand running totals by position, so that the turns which fit are found by
    bisection: a context then costs in proportion to what it carries, not to the history.
    """

    def __init__(self, records: Records, counter: Counter) -> None:
        self.records = records
        self.counter = counter
        self._turns: dict[str, CountedTurn] = {}
        self._standing: dict[str, ContextPart] = {}
        self._excerpts: dict[str, tuple[CountedTurn, Excerpts]] = {}
        self._summaries: dict[str, tuple[Summary, ContextPart]] = {}
        self.coverage = SummaryCoverage(records)
        self.items: list[CountedTurn] = []
        """Turns by position, as far as they were looked at since the last change; see `catch_up`."""
        self.offsets = [0]
        """Tokens recorded before each position, pruned turns included."""
        self._moves = records.moves
        self.live = [0]
        """Tokens before each position of turns that a strategy may choose and has to find room for."""

    def catch_up(self) -> None:
        """Bring `items` and the totals up to the newest turn."""
        turns, order = self.records.turns, self.records.order
        covered = self.coverage.covered
        # An interrupt may have left totals of an item that is not there; items come last for that.
        del self.offsets[len(self.items) + 1 :], self.live[len(self.items) + 1 :]
        for position in range(len(self.items), len(order)):
            turn = turns[order[position]]
            item = self.turn(turn)
            item.position, item.pinned, item.sendable = position, turn.pinned, turn.eligible
            item.summary = "" if turn.pinned else covered.get(turn.id, "")
            item.eligible = item.sendable and not item.summary
            self.offsets.append(self.offsets[-1] + item.tokens)
            self.live.append(self.live[-1] + (item.tokens if item.eligible and not item.pinned else 0))
            self.items.append(item)

    def turn(self, turn: Turn) -> CountedTurn:
        """The turn's parts and cost, counted once per version."""
        found = self._turns.get(turn.id)
        # By the very messages: collapsing a tool result changes what is sent, not what the turn says.
        if found is None or found.said is not turn.messages:
            source = (turn.id,)
            parts = tuple([self._part(source, message, turn) for message in complete_messages(turn)])
            tokens = sum([part.tokens for part in parts])
            found = CountedTurn(turn.id, turn.sequence, tokens, parts, said=turn.messages)
            self._turns[turn.id] = found
        return found

    def _part(self, source: tuple[str, ...], message: Message, turn: Turn) -> ContextPart:
        tokens = self.counter.count_message(message)
        if message.collapsed:
            short = stub(message, turn.number, f"{'' if self.counter.exact else '≈'}{tokens:,}")
            if (cost := self.counter.count_message(short)) < tokens:
                return ContextPart("turns", source, short, cost)
        return ContextPart("turns", source, message, tokens)

    def standing(self, message: Message) -> ContextPart:
        """An instruction or the plan as a part of a context."""
        kept = self._standing.get(message.id)
        if kept is None or kept.message is not message:
            layer: Layer = "notes" if message.role == "plan" else "instructions"
            kept = ContextPart(layer, (message.id,), message, self.counter.count_message(message))
            self._standing[message.id] = kept
        return kept

    def summary(self, summary: Summary) -> ContextPart:
        """A summary as a part of a context."""
        kept = self._summaries.get(summary.id)
        if kept is None or kept[0] is not summary:
            message = Message(summary.id, "system", summary_text(self.records, summary), summary.version)
            tokens = self.counter.count_message(message)
            covered = tuple([turn for turn, _ in summary.covers])
            kept = (summary, ContextPart("notes", (summary.id,), message, tokens, covered))
            self._summaries[summary.id] = kept
        return kept[1]

    def excerpts(self, item: CountedTurn, message: str, room: int) -> Excerpts:
        """A message of a turn as an excerpt, with the results of the tools it calls; see `View.excerpts`."""
        part = next((part for part in item.parts if part.message.id == message), None)
        # Most of what is found late has no room: it is not counted a second time to find that out.
        if part is None or part.tokens - _FRAME > room:
            return _NOTHING
        kept = self._excerpts.get(message)
        if kept is None or kept[0] is not item:
            kept = self._excerpts[message] = item, self._excerpts_of(item, part)
        return kept[1]

    def _excerpts_of(self, item: CountedTurn, part: ContextPart) -> Excerpts:
        messages = [part.message]
        if part.message.tool_calls or part.message.tool_call_id:
            calls = {call.id: call for part in item.parts for call in part.message.tool_calls}
            own = {call.id for call in part.message.tool_calls}
            messages += [part.message for part in item.parts if part.message.tool_call_id in own]
            messages = [
                replace(message, tool_calls=(calls[message.tool_call_id],))
                if message.role == "tool" and message.tool_call_id in calls
                else message
                for message in messages
            ]
        count = self.counter.count
        parts = tuple(
            [ContextPart("excerpts", (item.id,), each, count(excerpt_lines(each))) for each in messages]
        )
        return Excerpts(parts, sum([part.tokens for part in parts]))

    def preface(self, excerpts: Sequence[ContextPart], asked: str) -> int:
        """Tokens that excerpts and the lines around them add to the input they stand before."""
        count = self.counter.count
        if self.counter.adds_up:
            # Only where the fence ends and the input begins can a token reach over a line's end.
            seam = asked[:_SEAM]
            frame = count(preface((), seam)) - count(seam)
            return frame + sum([part.tokens for part in excerpts])
        return count(preface(excerpts, asked)) - count(asked)

    def changed(self, change: Change) -> None:
        """Keep up with a change of the history."""
        if change.kind == "erase":
            self.rebuild()
            return
        if self._moves != self.records.moves:
            self._moves = self.records.moves
            self.coverage.rebuild()
            self.items.clear()
            del self.offsets[1:], self.live[1:]
        positions, known = self.records.positions, len(self.items)
        for key in (*change.keys, *self.coverage.changed(change.keys)):
            position = positions.get(key, -1)
            if position < 0 and key in self._turns:
                # Undo took a turn out, and it was the last one.
                del self._turns[key]
                position = len(self.records.order)
            if 0 <= position < known:
                del self.items[position:], self.offsets[position + 1 :], self.live[position + 1 :]
                known = position

    def rebuild(self) -> None:
        """Work everything out anew, when it is next asked for."""
        self.coverage.rebuild()
        self.recount(self.counter)

    def recount(self, counter: Counter) -> None:
        """Count everything anew, when it is next asked for."""
        self.counter = counter
        self._turns.clear()
        self._standing.clear()
        self._excerpts.clear()
        self._summaries.clear()
        self.items.clear()
        del self.offsets[1:], self.live[1:]


class HistoryView:
    """The `strategies.View` of a history up to a position, of measures that have caught up."""

    def __init__(
        self,
        measures: TokenCounts,
        derived: Caches,
        end: int,
        budget: int | None,
        summaries: Sequence[Summary] = (),
        room: int | None = None,
    ) -> None:
        self.budget = budget
        self.room = room
        self.end = end
        self.summaries = summaries
        self.cache = derived.of
        self.excerpts, self.preface = measures.excerpts, measures.preface
        self._counter = measures.counter
        self.items: Sequence[CountedTurn] = measures.items
        self.offsets: Sequence[int] = measures.offsets
        self.live: Sequence[int] = measures.live
        self.opened = measures.coverage.opened
        if end < len(measures.items) and measures.coverage.covered:
            self._leave_later_summaries(measures.coverage.before(end)[1])

    def _leave_later_summaries(self, covered: Mapping[str, str]) -> None:
        """Take turns as they are where their summary also stands for turns that this request comes before."""
        self.items = [_standing_for(item, covered.get(item.id, "")) for item in self.items[: self.end]]
        costs = [item.tokens if item.eligible and not item.pinned else 0 for item in self.items]
        self.live = list(accumulate(costs, initial=0))

    def newest(self) -> Iterator[CountedTurn]:
        for position in range(self.end - 1, -1, -1):
            item = self.items[position]
            if item.eligible:
                yield item

    def measure(self, layer: Layer, sources: tuple[str, ...], message: Message) -> ContextPart:
        return ContextPart(layer, sources, message, self._counter.count_message(message))


def _standing_for(item: CountedTurn, summary: str) -> CountedTurn:
    if item.pinned or item.summary == summary:
        return item
    return replace(item, summary=summary, eligible=item.sendable and not summary)
