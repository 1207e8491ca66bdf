"""A reply: while it comes, and when it has ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from ..content import CodeBlock, code_blocks
from ..context.context import Context
from ..context.receipts import Receipt
from ..messages import Outcome, ToolCall, Turn, Usage
from ..providers.provider import Chunk

LONGEST = 2_000_000
"""Characters of a reply, reasoning included, that are kept and shown: what an endpoint sends beyond has no use."""
WORDLESS = {
    Outcome.COMPLETE: ("the model answered with nothing", "Run the cell again, or try another %model"),
    Outcome.TRUNCATED: (
        "the model spent its whole length on reasoning",
        "Ask again with a larger --max-tokens",
    ),
}
"""What happened and what helps, where a reply ended like that without a word."""


@dataclass(frozen=True, repr=False, eq=False)
class Reply(str):
    """What the model answered: its text, with what is known of it.

    Attributes:
        text: the whole reply, also where only its end was asked for.
        turn: the turn it was remembered as, None where nothing was.
        context: what the request carried.
        quotes: numbers of the turns that the text quotes, where the provider tells.
        notices: what else a person should know of the request, such as that it was repeated with less.
        acts: what tools did before it, as it was shown.
        model, by: who answered, as `provider:name`, and as people read it.
    """

    text: str
    outcome: Outcome
    model: str
    context: Context
    turn: Turn | None = None
    receipt: Receipt | None = None
    reasoning: str = ""
    usage: Usage | None = None
    quotes: tuple[int, ...] = ()
    notices: tuple[str, ...] = ()
    acts: str = ""
    by: str = ""

    def __new__(cls, text: str, *_: object, **__: object) -> Self:
        """As a text; the fields are set as of any dataclass."""
        return super().__new__(cls, text)

    @property
    def code(self) -> tuple[CodeBlock, ...]:
        """Its code blocks, each a text with its `language`."""
        return code_blocks(self.text)

    def __repr__(self) -> str:
        number = f"#{self.turn.number}" if self.turn else "not saved"
        return f"<Reply: {number}, {self.outcome}, {len(self.text):,} characters>"

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        printer.text(self.text)


@dataclass(slots=True)
class Progress:
    """A reply as far as it has come, handed to `on_update`; `status` is a passing line such as "retrying in 3 s".

    `lead` is the part of the reply that was there before, where a reply goes on; `acts` is what tools did so far,
    as it is shown, and what the model said before it called them. `turn` is the number of the turn that it becomes
    or, once it has ended, is kept as: 0 for none. `model` is the name of who answers.
    """

    text: str = ""
    reasoning: str = ""
    status: str = ""
    outcome: Outcome | None = None
    usage: Usage | None = None
    sources: tuple[int, ...] = ()
    lead: str = ""
    turn: int = 0
    private: bool = False
    ended: Outcome | None = None
    """The outcome of that turn, None while there is none."""
    acts: str = ""
    calls: tuple[ToolCall, ...] = ()
    model: str = ""
    cut: bool = False
    """Whether it was ended here, being too long."""

    @property
    def whole(self) -> str:
        """The reply from its beginning."""
        return self.lead + self.text

    @property
    def shown(self) -> str:
        """All there is to see."""
        return self.acts + self.whole

    def again(self, acts: str, status: str = "") -> Progress:
        """The same turn's, before the next request."""
        return Progress(lead=self.lead, turn=self.turn, private=self.private, acts=acts, status=status)

    def take(self, chunk: Chunk) -> None:
        """Add what a chunk brings, up to `LONGEST` characters in all."""
        if chunk.anew:
            self.text = self.reasoning = ""
        room = LONGEST - len(self.text) - len(self.reasoning)
        self.text += chunk.text[:room]
        self.reasoning += chunk.reasoning[: max(0, room - len(chunk.text))]
        self.status = chunk.status
        self.model = chunk.model or self.model
        self.outcome = chunk.outcome or self.outcome
        if len(chunk.text) + len(chunk.reasoning) > room:
            self.cut, self.outcome = True, Outcome.TRUNCATED
        self.usage = chunk.usage or self.usage
        self.sources = chunk.sources or self.sources
        self.calls = chunk.calls or self.calls
