"""What may be wrong with a memory before it shows: overflow, pollution, over-retention, poor summaries.

Deterministic and without a model. Each finding names its turns and offers the one command that mends it;
its `id` stays the same while it holds, so that it is told once, and quotes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias
from zlib import crc32

from ..context.context import Context, Why
from ..exceptions import BudgetExceeded
from ..memory.session_memory import SessionMemory
from ..messages import Message, Turn, name_turns, number_runs
from ..strategies.caches.claims import Claims
from ..strategies.caches.segments import Segments
from ..strategies.strategy import TurnCache
from ..summaries.coverage import summary_text

if TYPE_CHECKING:
    from ..text.instructions import Reading

Kind: TypeAlias = Literal["overflow", "pollution", "over-retention", "poor summary"]

NEARLY_FULL = 0.8
"""Share of the budget from which overflow is announced."""
LARGE_SHARE = 0.3
"""Share of the budget that an old topic must take before it is called out."""
RECENT = 3
"""Turns that tell what the conversation is about now; also how many a growth rate is read from."""
FEWEST_TURNS = 8
"""A shorter conversation retains nothing for too long."""
QUOTED = 100
"""Characters of a sentence that a finding quotes."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """A `%memory` command that mends something; `str()` gives the sentence that recommends it.

    Attributes:
        action: the command.
        targets: numbers of turns, a summary's id ("S1"), or "older".
        end: what stands behind the command in its sentence, space or comma included.
    """

    action: Literal["exclude", "unpin", "expand", "summarize"]
    targets: tuple[int, ...] | str
    end: str = ""

    def __str__(self) -> str:
        named = self.targets
        if not isinstance(named, str):
            named = ",".join("-".join(map(str, run)) for run in number_runs(named))
        return f"Run %memory {self.action} {named}{self.end}."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth mending: a line, the numbers of the turns concerned, and what mends it.

    `advice` is a sentence on what no remedy does. `str()` gives all of it as people read it.
    """

    id: str
    kind: Kind
    text: str
    turns: tuple[int, ...]
    remedies: tuple[Remedy, ...] = ()
    advice: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, [self.text, *map(str, self.remedies), self.advice]))


class Instructed(TurnCache):
    """What messages ask for, each read once; a `TurnCache`, dropped where anything is erased for ever."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[int, tuple[Reading, ...]]] = {}

    def update(self, turns: Mapping[str, Turn], changed: Sequence[str], positions: Mapping[str, int]) -> None:
        """Nothing to do: a message is read when it is asked about."""

    def of(self, message: Message) -> tuple[Reading, ...]:
        """What this message asks for."""
        # A version comes twice where an edit is undone and another made; a hash is kept by the text itself.
        kept, version = self._read.get(message.id), hash(message.text)
        if kept is None or kept[0] != version:
            # Imported at the first message: not every session is checked.
            from ..text.instructions import readings
            from ..text.sentences import READ

            kept = self._read[message.id] = version, readings(message.text[:READ])
        return kept[1]


def check(memory: SessionMemory, new_input: str = "") -> list[Finding]:
    """Every finding about what the next request (asking `new_input`) would carry, the most pressing first."""
    with memory.history.lock:
        context = memory.preview(new_input)
        return [finding for each in CHECKS for finding in each(memory, context, new_input)]


def _overflow(memory: SessionMemory, context: Context, _input: str) -> Iterator[Finding]:
    if context.error:
        yield _over(context.error)
        return
    if not context.budget or context.tokens < NEARLY_FULL * context.budget:
        return
    live = [turn for turn in memory.turns[-50:] if turn.eligible]
    out = [turn for turn in live if context.decision(turn).why is Why.NO_ROOM]
    remedies = (Remedy("summarize", "older", ", or raise it with %memory budget"),)
    share = f"{context.tokens / context.budget:.0%} of the budget"
    if out:
        text = f"The next request takes {share}, and older turns are left out for lack of room."
        yield Finding("overflow:trimmed", "overflow", text, (), remedies)
        return
    newest = [memory.counts.turn(turn).tokens for turn in live[-RECENT:]]
    growth = max(1, sum(newest) // max(1, len(newest)))
    left = (context.budget - context.tokens) // growth
    turns = f"about {left} more turn{'' if left == 1 else 's'} fit" if left else "the next turn may not fit"
    yield Finding("overflow:ahead", "overflow", f"The next request takes {share}; {turns}.", (), remedies)


def _over(error: BudgetExceeded) -> Finding:
    larger = f"%memory budget {error.enough}"
    remedies = tuple(Remedy("unpin", (number,), f" or {larger}") for number in error.turns[:1])
    advice = "" if remedies else f"Run {larger}."
    return Finding("overflow:over", "overflow", f"Not sent: {error.what}.", error.turns, remedies, advice)


def _pollution(memory: SessionMemory, context: Context, _input: str) -> Iterator[Finding]:
    from ..text.instructions import find_conflicts

    records, read = memory.history.records, memory.caches.of(Instructed)
    sources: dict[str, tuple[Message, Turn | None]] = {m.id: (m, None) for m in memory.history.system}
    plan = memory.history.plan
    if plan:
        sources[plan.id] = (plan, None)
    # In the order of the prompt, where what comes later holds: a turn that was run again stands where it stood.
    carried = [key for key, layer in context.carried.items() if layer in ("turns", "excerpts")]
    for key in sorted(carried, key=records.positions.__getitem__):
        turn = records.turns[key]
        for question in [message for message in turn.messages if message.role == "user"][:1]:
            sources[question.id] = (question, turn)
    said = [(message.id, asked) for message, _ in sources.values() if (asked := read.of(message))]
    for first, second, axis, values in find_conflicts(said):
        older, newer = sources[first], sources[second]
        numbers = tuple(dict.fromkeys(turn.number for _, turn in (older, newer) if turn))
        what = f"{axis}: {values}; by a small English rule set"
        text = f"Instructions contradict each other ({what}): {_places(older, newer)}. The later one is in force."
        key = f"pollution:{first}:{second}:{axis}"
        yield Finding(key, "pollution", text, numbers, *mending(older[1], newer[1]))


def _places(older: tuple[Message, Turn | None], newer: tuple[Message, Turn | None]) -> str:
    first, second = _place(older), _place(newer)
    return f"{first} and {second}" if first != second else f"within {first}"


def _place(source: tuple[Message, Turn | None]) -> str:
    message, turn = source
    return f"#{turn.number}" if turn else "the plan" if message.role == "plan" else "your instructions"


def mending(older: Turn | None, newer: Turn | None) -> tuple[tuple[Remedy, ...], str]:
    """What mends a contradiction between two messages, each of a turn or standing: remedies, else advice."""
    remedies = _exclude(older or newer)
    return remedies, "" if remedies else "Run %memory system with the text that is to hold."


def _exclude(turn: Turn | None) -> tuple[Remedy, ...]:
    return (Remedy("exclude", (turn.number,), f" to leave #{turn.number} out"),) if turn else ()


def _corrected(memory: SessionMemory, context: Context, _input: str) -> Iterator[Finding]:
    turns = memory.history.records.turns
    for new, earlier in memory.caches.of(Claims).corrections():
        # What a question may fetch counts, too: the same is found whether both were told just now or long ago.
        old = next((each for each in earlier if _may_be_sent(turns[each.turn], context)), None)
        if old is None:
            continue
        by, corrected = turns[new.turn], turns[old.turn]
        said = f"“{_short(old.claim.text)}”, then “{_short(new.claim.text)}”"
        text = f"#{by.number} may correct #{corrected.number}: {said}."
        key = f"corrected:{old.turn}:{new.turn}:{_mark(old.claim.text, new.claim.text)}"
        yield Finding(key, "over-retention", text, (corrected.number, by.number), _exclude(corrected))


def _may_be_sent(turn: Turn, context: Context) -> bool:
    return context.carried.get(turn.id) in ("turns", "excerpts") or context.decision(turn).place == "maybe"


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= QUOTED else f"{sentence[: QUOTED - 1].rstrip()}…"


def _mark(*words: str) -> str:
    """Tells words apart without holding them: whoever remembers an id must not keep what was erased since."""
    return f"{crc32('|'.join(words).encode()):x}"


def _idle_topics(memory: SessionMemory, context: Context, new_input: str) -> Iterator[Finding]:
    items, budget = memory.counts.items, context.budget
    if len(memory.turns) < FEWEST_TURNS or not budget:
        return
    segments = memory.caches.of(Segments)
    end = len(items)
    asked = new_input or "\n".join(turn.question for turn in memory.turns[-RECENT:])
    related = set(segments.related(asked, end))
    for segment in segments.all(end)[:-1]:
        if (segment.start, segment.stop) in related:
            continue
        carried = [
            item for item in items[segment.start : segment.stop] if context.carried.get(item.id) == "turns"
        ]
        carried = [item for item in carried if not item.pinned]
        share = sum(item.tokens for item in carried) / budget
        if share >= LARGE_SHARE:
            turns = [memory.history.records.turns[item.id] for item in carried]
            take, have = ("takes", "has") if len(turns) == 1 else ("take", "have")
            weight = f"{name_turns(turns)} {take} {share:.0%} of the budget"
            text = f"{weight} and {have} little to do with what is asked now."
            numbers = tuple(turn.number for turn in turns)
            remedies = (Remedy("summarize", numbers),)
            yield Finding(f"idle:{carried[0].id}", "over-retention", text, numbers, remedies)


def _summaries(memory: SessionMemory, _context: Context, _input: str) -> Iterator[Finding]:
    records = memory.history.records
    inner = {child for summary in memory.summaries for child in summary.children}
    for summary in memory.summaries:
        if summary.expanded or summary.id in inner:
            continue
        covered = [records.turns[key] for key, _ in summary.covers if key in records.turns]
        numbers = tuple(turn.number for turn in covered)
        again = (Remedy("summarize", summary.id, " to make it anew"),)
        if memory.counts.coverage.is_stale(summary):
            text = f"{summary.id} no longer says what its turns say ({name_turns(covered)}): it is not sent."
            yield Finding(f"stale:{summary.id}:{summary.version}", "poor summary", text, numbers, again)
            continue
        originals = (Remedy("expand", summary.id, " to send the originals"),)
        if summary.lost:
            text = f"{summary.id} lost {_facts(summary.lost, 'of its turns')}."
            yield Finding(f"lost:{summary.id}:{summary.version}", "poor summary", text, numbers, originals)
        if summary.invented:
            text = f"{summary.id} says {_facts(summary.invented, 'that its turns do not')}."
            yield Finding(
                f"invented:{summary.id}:{summary.version}", "poor summary", text, numbers, originals
            )
        source = sum(memory.counts.turn(turn).tokens for turn in covered)
        own = memory.counts.counter.count(summary_text(records, summary))
        if own > source:
            text = f"{summary.id} takes {own:,} tokens, more than the {source:,} of its turns."
            remedies = (Remedy("expand", summary.id),)
            yield Finding(f"long:{summary.id}:{summary.version}", "poor summary", text, numbers, remedies)


def _facts(facts: Sequence[str], which: str) -> str:
    shown = ", ".join(f"“{fact}”" for fact in facts[:3])
    more = f" and {len(facts) - 3} more" if len(facts) > 3 else ""
    return f"{len(facts)} fact{'' if len(facts) == 1 else 's'} {which}: {shown}{more}"


CHECKS: list[Callable[[SessionMemory, Context, str], Iterator[Finding]]] = [
    _overflow,
    _pollution,
    _corrected,
    _idle_topics,
    _summaries,
]
"""What is looked for, in the order of its findings: each takes the memory, its next request, and what that asks."""
