"""What one request carries, and why: parts and decisions, put together as a prompt.

A prompt, in order: system instructions; notes (plan, summaries, entities); turns verbatim, oldest
first; the new input, with retrieved excerpts as a fenced preface inside the same user message. What
changes from request to request comes last, so a provider's prompt cache keeps hitting.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Literal, TypeAlias

from ..exceptions import BudgetExceeded
from ..messages import Message, Outcome, Turn, WireMessage
from .profiles import shape

Layer: TypeAlias = Literal["tools", "instructions", "notes", "turns", "excerpts", "input"]
LAYERS: tuple[Layer, ...] = ("tools", "instructions", "notes", "turns", "excerpts", "input")

PREFACE = ("Excerpts from earlier in this conversation:", "<excerpts>", "</excerpts>")
"""The lines that introduce, open and close the retrieved excerpts before the input."""
_LONGEST_CALL = 200  # characters of a call's arguments that an excerpt repeats


class Why(StrEnum):
    """Why a request carries a turn or does not. Each is named as the frames of the panel name it."""

    SENT = "sent"
    PINNED = "pinned"
    FOUND = "found"
    SUMMARY = "summary"
    FACTS = "facts"
    WINDOW = "window"
    ENTITY = "entity"
    NO_ROOM = "room"
    NOT_FOUND = "unfound"
    TOPIC = "topic"
    QUESTION = "question"
    LATER = "later"
    OFF = "off"
    REMOVED = "removed"
    REPLACED = "replaced"
    FILTERED = "filtered"
    REFUSED = "refused"
    INCOMPLETE = "incomplete"
    STOPPED = "stopped"
    FAILED = "failed"
    OTHER = "other"
    """A reason of a strategy that somebody else wrote: the detail is its words."""


_WORDS = {
    Why.SENT: "",
    Why.SUMMARY: "as {}",
    Why.FACTS: "as facts",
    Why.WINDOW: "window {}",
    Why.ENTITY: "entity {}",
    Why.NO_ROOM: "no room",
    Why.NOT_FOUND: "not found",
    Why.TOPIC: "another topic",
    Why.QUESTION: "depends on your question",
    Why.LATER: "comes later",
    Why.OFF: "turned off",
    Why.INCOMPLETE: "broke off",
    Why.OTHER: "{}",
}
"""What people read, where that is not the name; a detail is filled in."""

_OUT = {
    Outcome.FILTERED: Why.FILTERED,
    Outcome.REFUSED: Why.REFUSED,
    Outcome.INCOMPLETE: Why.INCOMPLETE,
    Outcome.INTERRUPTED: Why.STOPPED,
    Outcome.FAILED: Why.FAILED,
}


@dataclass(frozen=True, slots=True)
class ContextPart:
    """One message of a context: its layer, the ids of the records it stands for, and its tokens."""

    layer: Layer
    sources: tuple[str, ...]
    message: Message
    tokens: int
    tells: tuple[str, ...] = field(default=(), compare=False)
    """Ids of turns whose words it may repeat without being one of their messages: where they are erased, it is, too."""
    plain: WireMessage | None = field(init=False, repr=False, compare=False)
    """The message in the wire's words where that is one flat dict, which is cheap to copy; of an excerpt, its lines."""

    def __post_init__(self) -> None:
        if self.layer == "excerpts":
            wire: WireMessage = {"role": self.message.role, "content": excerpt_lines(self.message)}
        else:
            wire = self.message.wire()
        plain = wire if len(wire) == 2 and isinstance(wire["content"], str) else None
        object.__setattr__(self, "plain", plain)


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether the request carries a turn, and why: `str()` gives it as people read it.

    `detail` completes the reason: "S1" where that summary stands for it, "2" for a window of two turns.
    """

    place: Literal["in", "out", "maybe"]
    why: Why = Why.SENT
    detail: str = ""

    @property
    def reason(self) -> str:
        """Why, as people read it: "window 2"; empty for a turn that is simply sent."""
        return _WORDS.get(self.why, self.why.value).format(self.detail)

    @property
    def stood_for(self) -> bool:
        """Whether something else stands for the turn's words: a summary, or its facts."""
        return self.why in (Why.SUMMARY, Why.FACTS)

    def __str__(self) -> str:
        if self.place == "in":
            return f"in {self.reason}".rstrip() if self.stood_for or not self.reason else f"in, {self.reason}"
        return f"{self.place}: {self.reason}"


NO_ROOM = Decision("out", Why.NO_ROOM)


def standing_decision(turn: Turn) -> Decision | None:
    """The decision that a turn's own state makes, whatever the strategy; None where the strategy decides."""
    if turn.pruned:
        return Decision("out", Why.REMOVED)
    if turn.excluded:
        return Decision("out", Why.OFF)
    if turn.superseded_by:
        return Decision("out", Why.REPLACED)
    if not turn.eligible:
        return Decision("out", _OUT[turn.outcome])
    return None


@dataclass(frozen=True)
class Context:
    """The context of one request: pure data, and never over its budget unless `error` says so.

    Attributes:
        parts: what is sent, in order.
        tokens: of all parts and the frame around them.
        budget: the most it may take, in tokens; None for no limit.
        exact: whether `tokens` is a count of the model's own tokenizer, not an estimate.
        error: set where what must be sent does not fit.
        otherwise: what became of a turn the strategy may send and did not; `reasons` knows it of single turns.
        scores: how well turns match the input, by id, where the strategy looked for that; None where it did not.
        profile: how `messages` are shaped for the endpoint, see `shape`.
    """

    parts: tuple[ContextPart, ...]
    tokens: int
    budget: int | None
    exact: bool
    strategy: str
    revision: int
    error: BudgetExceeded | None = None
    otherwise: Decision = NO_ROOM
    reasons: Callable[[str], Decision | None] = lambda _: None
    scores: Mapping[str, float] | None = None
    profile: frozenset[str] = frozenset()

    @property
    def messages(self) -> list[WireMessage]:
        """The prompt in the wire's words; a fresh list each time."""
        return shape(_compose(self.parts), self.profile)

    @property
    def tools(self) -> list[WireMessage]:
        """The tools that the model may call, as they are sent beside the messages."""
        told = self.parts[0] if self.parts else None
        return json.loads(told.message.text) if told and told.layer == "tools" else []

    @property
    def room(self) -> int | None:
        """Tokens that are left of the budget."""
        return None if self.budget is None else self.budget - self.tokens

    @cached_property
    def layers(self) -> dict[Layer, int]:
        """Tokens by layer, every layer named."""
        totals = dict.fromkeys(LAYERS, 0)
        for part in self.parts:
            totals[part.layer] += part.tokens
        return totals

    @cached_property
    def carried(self) -> dict[str, Layer]:
        """Ids of the records whose content it carries, with the layer they are in; verbatim counts before notes."""
        layers: dict[str, Layer] = {}
        for part in self.parts:
            for source in part.sources:
                if layers.get(source) != "turns":
                    layers[source] = part.layer
        return layers

    def sources_of(self, indexes: Iterable[int]) -> set[str]:
        """Ids of the records behind messages of the prompt, by their index; none where they were reshaped."""
        if self.profile:
            return set()
        sent = [part for part in self.parts if part.layer not in ("tools", "excerpts")]
        return {source for index in indexes if index < len(sent) for source in sent[index].sources}

    def decision(self, turn: Turn) -> Decision:
        """Whether this context carries the turn, and why."""
        own = standing_decision(turn)
        if own is not None:
            return own
        layer = self.carried.get(turn.id)
        if layer == "turns":
            return Decision("in", Why.PINNED if turn.pinned else Why.SENT)
        if layer == "excerpts":
            return Decision("in", Why.FOUND)
        return self.reasons(turn.id) or self.otherwise


def complete_messages(turn: Turn) -> tuple[Message, ...]:
    """A turn's messages without half an exchange, which endpoints refuse.

    Tool calls are sent only where the results of all of them follow at once, and results only after their calls.
    """
    if not any(message.tool_calls or message.tool_call_id for message in turn.messages):
        return turn.messages
    kept: list[Message] = []
    called: Message | None = None
    results: dict[str, Message] = {}
    for message in (*turn.messages, None):
        if message is not None and message.role == "tool":
            results.setdefault(message.tool_call_id, message)
            continue
        if called is not None and all(call.id in results for call in called.tool_calls):
            own = {call.id for call in called.tool_calls}
            kept += [called, *(result for key, result in results.items() if key in own)]
        called, results = None, {}
        if message is not None and message.tool_calls:
            called = message
        elif message is not None:
            kept.append(message)
    return tuple(kept)


def excerpt_lines(message: Message) -> str:
    """A message as it stands among excerpts, line end included: verbatim, on as many lines as it has.

    A tool result names the call it answers, where the message carries it in `tool_calls`.
    """
    # Text that closes the fence would pass for the input.
    text = message.sent_text.replace(PREFACE[2], PREFACE[2].replace("/", "/ "))
    if message.tool_calls:
        calls = ", ".join(f"{call.name}({call.arguments[:_LONGEST_CALL]})" for call in message.tool_calls)
        text = f"{calls} returned: {text}" if message.role == "tool" else f"{text} [calls {calls}]".lstrip()
    return f"- {message.role}: {text}\n"


def preface(excerpts: Iterable[ContextPart], asked: str) -> str:
    """The input with excerpts before it."""
    lines = [part.plain["content"] for part in excerpts if part.plain]
    return "".join((PREFACE[0], "\n", PREFACE[1], "\n", *lines, PREFACE[2], "\n\n", asked))


def stub(message: Message, number: int, tokens: str) -> Message:
    """What a context carries of a collapsed tool result: a line with its size, and how turn `number` is expanded."""
    return replace(
        message,
        content=f"[Collapsed: a tool result of {tokens} tokens. %memory expand {number} sends it whole again.]",
    )


def _compose(parts: Sequence[ContextPart]) -> list[WireMessage]:
    # Excerpts stand together, right before the input that takes them in; tools are no message.
    first = 1 if parts and parts[0].layer == "tools" else 0
    asked = len(parts)
    while asked > first and parts[asked - 1].layer == "input":
        asked -= 1
    end = asked
    while end > first and parts[end - 1].layer == "excerpts":
        end -= 1
    excerpts = parts[end:asked]
    sent = [*parts[first:end], *parts[asked:]] if excerpts or first else parts
    messages = [part.message.wire() if (plain := part.plain) is None else plain.copy() for part in sent]
    if excerpts and asked < len(parts):
        question = messages[end - first]
        content = question["content"]
        if isinstance(content, str):
            question["content"] = preface(excerpts, content)
        else:  # with images, its text comes first
            text, *images = content
            question["content"] = [{**text, "text": preface(excerpts, text["text"])}, *images]
    return messages
