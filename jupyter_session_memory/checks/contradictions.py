"""Which messages of the next request contradict each other, as the model in use sees it, in any language.

found = find_contradictions(memory, provider=provider, model="gpt-5-mini")

A model is asked only here, and only when a person wants it. Of what it names counts a pair of different messages
that it quotes word for word.
"""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

from ..chat.inquiry import AskedText, BackedRow, ask_about, backed_rows, texts_of
from ..exceptions import UsageError
from ..memory.session_memory import SessionMemory
from ..providers.provider import Provider
from .check import Finding, mending

SHOWN = 120
"""Characters of a quote that are shown."""
_QUESTION = """\
You are shown the messages that a conversation will send to a language model next, each under a line that says where \
it stands and who speaks. Name every pair of messages that contradict each other: two instructions that cannot both \
be followed, or two statements about the same thing that cannot both be true, in whatever language they are.
No contradiction are: a question; an instruction for one occasion, one case or one kind of text; rules of a list that \
go together; quoted text; what a reply says of itself.

Answer with one line of JSON for each pair, and with nothing else:
{"first": "words of the earlier message", "second": "words of the later message"}
Copy both word for word, in their own language, each from another message, as much as is needed to understand it. \
Where nothing contradicts, answer []."""
_SPEAKERS = {"assistant": ", the reply", "tool": ", a tool’s result"}


@dataclass(frozen=True, slots=True)
class Contradictions:
    """What came of asking: the findings, how many messages were asked about, and what of the answer does not count.

    `unbacked` pairs are not quoted from two messages, `unread` lines are not of the form that was asked for.
    """

    findings: tuple[Finding, ...]
    asked: int
    unbacked: int
    unread: int


def find_contradictions(
    memory: SessionMemory,
    new_input: str = "",
    *,
    provider: Provider,
    model: str = "",
    max_tokens: int | None = None,
) -> Contradictions:
    """Ask the model which messages of the next request, which asks `new_input`, contradict each other.

    Raises:
        UsageError: there are no two messages, or no model to ask. BudgetExceeded: the next request is too large.
        Others as `inquiry.ask_about` does. In each case memory is unchanged.
    """
    context = memory.preview(new_input)
    if context.error:
        raise context.error
    texts = texts_of(memory, context)
    if len(texts) < 2:
        raise UsageError("Nothing to compare: the next request carries fewer than two messages.")
    answer = ask_about(texts, _QUESTION, memory=memory, provider=provider, model=model, max_tokens=max_tokens)
    backed = backed_rows(answer, texts, ("first", "second"))
    found = {finding.id: finding for finding in (_finding(row, texts) for row in backed.rows)}
    return Contradictions(tuple(found.values()), len(texts), backed.unbacked, backed.unread)


def _finding(row: BackedRow, texts: list[AskedText]) -> Finding:
    pairs = zip(row.quoted, (row.values["first"], row.values["second"]), strict=True)
    # In the order of the request, where what comes later holds, whatever the model took for the earlier one.
    (older, before), (newer, after) = sorted(pairs, key=lambda pair: texts.index(pair[0]))
    text = f"“{_short(before)}” ({_place(older)}) and “{_short(after)}” ({_place(newer)})."
    numbers = tuple(dict.fromkeys(each.turn.number for each in (older, newer) if each.turn))
    key = f"asked:{crc32(text.encode()):x}"  # an id quotes nothing
    return Finding(key, "pollution", text, numbers, *mending(older.turn, newer.turn))


def _place(text: AskedText) -> str:
    return f"{text.place}{_SPEAKERS.get(text.role, '')}"


def _short(quote: str) -> str:
    quote = " ".join(quote.split())
    return quote if len(quote) <= SHOWN else f"{quote[: SHOWN - 1].rstrip()}…"
