"""The values everything else is made of: messages, turns, summaries. Frozen, and no more than data.

A *message* is a role and its content; a *turn* is a user message and everything the model
did in answer (tool calls, tool results, reply). Changing one means making a new value with
`dataclasses.replace`, so a value once read stays true and can be shared between threads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from itertools import groupby
from typing import Any, Literal, NamedTuple, TypeAlias

from .content import IMAGE, Attachment, CodeBlock, Part, around, as_text, code_blocks
from .exceptions import InvalidExchange, UsageError

Role: TypeAlias = Literal["system", "plan", "user", "assistant", "tool"]
WireMessage: TypeAlias = dict[str, Any]
"""A message as chat completion endpoints take it: `{"role": ..., "content": ...}` and its details."""


class Outcome(StrEnum):
    """How a turn ended. `sent` tells whether the next request carries such a turn by itself."""

    OPEN = "open"
    COMPLETE = "complete"
    TRUNCATED = "truncated"
    FILTERED = "filtered"
    REFUSED = "refused"
    INCOMPLETE = "incomplete"
    INTERRUPTED = "interrupted"
    FAILED = "failed"

    @property
    def sent(self) -> bool:
        return self in _SENT


_SENT = frozenset({Outcome.OPEN, Outcome.COMPLETE, Outcome.TRUNCATED})


def text_of(value: object, what: str) -> str:
    """A value that has to be text; `what` names it.

    Raises:
        UsageError: it is none.
    """
    if not isinstance(value, str):
        raise UsageError(f"{what} is text, not {type(value).__name__}. Give a str.")
    return value


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A call the model asked for; `arguments` is JSON text exactly as the model wrote it."""

    id: str
    name: str
    arguments: str = "{}"

    def __str__(self) -> str:
        """As people read it: `mean {"column": "price"}`."""
        return f"{self.name} {self.arguments}"

    def wire(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "type": "function",
            "function": {"name": self.name, "arguments": self.arguments},
        }


def tool_call(call: ToolCall | Mapping[str, Any]) -> ToolCall:
    """A tool call from its wire form.

    Raises:
        InvalidExchange: it is not of that form.
    """
    if isinstance(call, ToolCall):
        return call
    try:
        function = call["function"]
        return ToolCall(str(call["id"]), str(function["name"]), str(function.get("arguments", "{}")))
    except (KeyError, TypeError, AttributeError):
        raise InvalidExchange(
            'A tool call is {"id": ..., "type": "function", "function": {"name": ..., "arguments": "{...}"}}.'
        ) from None


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the endpoint counted them; `cached` is the part of `input` its prompt cache served."""

    input: int
    output: int
    cached: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """One message, verbatim. `version` grows with each edit; `reasoning` is shown folded and never re-sent."""

    id: str
    role: Role
    content: str | tuple[Part, ...] = ""
    version: int = 1
    tool_calls: tuple[ToolCall, ...] = ()
    tool_call_id: str = ""
    name: str = ""
    reasoning: str = ""
    collapsed: bool = False
    """A big tool result of which contexts carry only a stub; the content here stays whole."""
    attachments: tuple[Attachment, ...] = ()
    """What goes with a question: data in front of it, words of options behind it."""

    @property
    def text(self) -> str:
        """The content as text; images leave a placeholder."""
        return as_text(self.content)

    @property
    def sent(self) -> str | tuple[Part, ...]:
        """The content as requests carry it, with what is attached."""
        if not self.attachments:
            return self.content
        before, behind = around(self.attachments)
        images = [image for each in self.attachments for image in each.image]
        if isinstance(self.content, str):
            text = before + self.content + behind
            return (Part(text), *images) if images else text
        return tuple(part for part in (Part(before), *self.content, Part(behind), *images) if part != Part())

    @property
    def sent_text(self) -> str:
        """What requests carry, as text."""
        return as_text(self.sent)

    def saying(self, text: str) -> str | tuple[Part, ...]:
        """The content with other text: images stay, each where its line stands in the text, else after it."""
        images = [part for part in self.content if not isinstance(part, str) and part.image_url]
        if not images:
            return text
        lines = text.split("\n")
        if lines.count(IMAGE) != len(images):
            words = "\n".join(line for line in lines if line != IMAGE)
            return (*((Part(words),) if words else ()), *images)
        parts: list[Part] = []
        for is_image, run in groupby(lines, IMAGE.__eq__):
            if is_image:
                parts += [images.pop(0) for _ in run]
            elif words := "\n".join(run):
                parts.append(Part(words))
        return tuple(parts)

    def wire(self) -> WireMessage:
        """A fresh dict in the wire's words (a plan is a system message there)."""
        role = "system" if self.role == "plan" else self.role
        content: Any = self.sent
        if content.__class__ is str and not (self.tool_calls or self.tool_call_id or self.name):
            # What nearly every message is; a context has hundreds of them.
            return {"role": role, "content": content}
        if not isinstance(content, str):
            content = [part.wire() for part in content]
        message: WireMessage = {"role": role, "content": content}
        if self.tool_calls:
            message["tool_calls"] = [call.wire() for call in self.tool_calls]
        if self.tool_call_id:
            message["tool_call_id"] = self.tool_call_id
        if self.name:
            message["name"] = self.name
        return message


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a turn was asked: the notebook cell's id and which chat call of that execution it was (0, 1, …).

    `source` is the CRC-32 of that cell's source as it ran, 0 where unknown: a front end sees by it whether
    the cell says something else by now.
    """

    cell: str
    call: int = 0
    source: int = field(default=0, compare=False)


Policy: TypeAlias = Literal["replace", "branch", "append"]
"""What becomes of a turn that its cell asks anew: it gives way, and with "branch" later ones, too; or stays."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A user message and everything the model did in answer: the unit people prune, pin and summarise.

    `number` is what people see, never reused in a session. `version` grows with every change of
    what the turn says. `sequence` orders when its content was last written, over the whole history:
    a turn that stands after one with a higher sequence answered an older conversation.
    """

    id: str
    number: int
    messages: tuple[Message, ...]
    outcome: Outcome = Outcome.COMPLETE
    version: int = 1
    sequence: int = 0
    pinned: bool = False
    pruned: bool = False
    excluded: bool = False
    included: bool = False
    """Sent because a person said so, although its outcome alone would keep it out."""
    superseded_by: str = ""
    origin: Origin | None = None
    model: str = ""
    usage: Usage | None = None
    private: bool = False
    """Asked in private: left out of exports unless a person asks for it by name."""
    rank: int | Fraction = 0
    """Where it stands: turns are in the order of their ranks. Its number is a name and tells nothing of that."""

    @property
    def alive(self) -> bool:
        """Still in memory: neither pruned nor replaced by another turn."""
        return not (self.pruned or self.superseded_by)

    @property
    def eligible(self) -> bool:
        """Whether a strategy may send it: alive, not excluded, and with an outcome that is sent."""
        return self.alive and not self.excluded and (self.included or self.outcome in _SENT)

    @property
    def pending_calls(self) -> frozenset[str]:
        """Ids of tool calls that have no result yet."""
        calls = {call.id for message in self.messages for call in message.tool_calls}
        if not calls:
            return frozenset()
        return frozenset(calls - {message.tool_call_id for message in self.messages if message.tool_call_id})

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """What goes with the question."""
        return tuple(each for message in self.messages for each in message.attachments)

    @property
    def question(self) -> str:
        """The user's text, empty for a turn the model opened."""
        return next((message.text for message in self.messages if message.role == "user"), "")

    @property
    def reply(self) -> str:
        """The model's last text, empty while there is none."""
        return next((message.text for message in reversed(self.messages) if message.role == "assistant"), "")

    @property
    def code(self) -> tuple[CodeBlock, ...]:
        """The code blocks of the reply."""
        return code_blocks(self.reply)


def name_turns(turns: Iterable[Turn]) -> str:
    """Turns as people read them: "#3", "#1, #4", "#2–#9"."""
    return name_numbers(turn.number for turn in turns)


def name_numbers(numbers: Iterable[int]) -> str:
    """Turn numbers as people read them, neighbours joined: "#1, #3–#7"."""
    return ", ".join("–".join(f"#{number}" for number in run) for run in number_runs(numbers))


def number_runs(numbers: Iterable[int]) -> list[list[int]]:
    """Numbers in order, of neighbours the first and the last: [[1], [3, 7]]."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return runs


class Cover(NamedTuple):
    """A turn that a summary stands for, by its id, with the `Turn.sequence` that was read."""

    turn: str
    sequence: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A text that stands for older turns in contexts; the turns stay in history.

    `covers` says of which turns as they were when, so a summary knows by itself when it is stale. `children`
    are the summaries a higher layer was made from. `lost` lists facts of the source that the text does not
    hold, `invented` facts of the text that the source does not; `by` names who wrote it.
    """

    id: str
    text: str
    covers: tuple[Cover, ...]
    level: int = 1
    children: tuple[str, ...] = ()
    version: int = 1
    by: str = ""
    lost: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    pinned: bool = False
    edited: bool = False
    expanded: bool = False
    """Its originals were asked back: kept, but no longer sent in their place."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What was set beside the turns about an entity, by hand, or because a person asked a model to find it.

    By hand, without a value (None) what it names is deleted as far as turns up to number `since` tell it: the
    sentence `quote`, else the whole entity. An `attribute` is what `value` is a value of; a fact in plain words has
    none. `sequence` orders them.
    """

    entity: str
    kind: str = "object"
    attribute: str = ""
    value: str | None = None
    since: int = 0
    sequence: int = 0
    quote: str = ""
    """The user's sentence that it stands in place of, or that the model found."""
    turn: str = ""
    """Id of the turn whose message holds the quote."""
    found: bool = False
    """Whether a model found the quote."""

    @property
    def deletes_entity(self) -> bool:
        """Whether it deletes all that was told of the entity so far."""
        return self.value is None and not self.attribute and not self.quote

    @property
    def key(self) -> str:
        """Under which it is recorded: a later one with the same key takes its place."""
        if self.found:
            return f"{self.turn}\n{self.entity.casefold()}\n{self.quote}"
        plain = self.value is not None and not self.attribute and not self.quote
        return (
            f"{self.entity.casefold()}\n{self.attribute.casefold()}\n{self.sequence if plain else self.quote}"
        )
