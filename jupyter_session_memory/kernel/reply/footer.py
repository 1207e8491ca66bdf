"""The line under a reply: what was sent, what it took, what was left out. No clock times: outputs are compared."""

from __future__ import annotations

from ...chat.ask import Reply
from ...content import Part
from ...context.context import Context
from ...context.overflow import counts_all
from ...context.receipts import Receipt
from ...memory.session_memory import SessionMemory
from ...messages import Message, Outcome, Turn, Usage, name_numbers, name_turns

NAMED = 4
"""How many summaries are named; more are only counted."""

SCATTERED = 8
"""How many runs of turns are named; more are only counted."""

ALONE = "sent your text only"

LARGER = "memory is larger than the budget now: the most relevant turns are sent (%memory show)"

_ENDED = {
    Outcome.TRUNCATED: "cut off at the length limit: %chat --continue",
    Outcome.FILTERED: "filtered by the endpoint, out of the next request",
    Outcome.REFUSED: "refused, out of the next request",
}


def footer(reply: Reply, memory: SessionMemory, title: str, *, with_memory: bool = True) -> str:
    """The whole line, its pieces joined by middle dots; `with_memory` is False where none was to be sent."""
    context = reply.context
    carried = sent(context, memory)
    if carried == ALONE and with_memory and not others(memory, reply.turn):
        carried += " (memory was empty)"
    if reply.turn and reply.turn.id in context.carried:
        carried = carried.replace("your text", "a request to go on")
    pieces = [
        f"#{reply.turn.number}" if reply.turn else "not saved",
        title,
        carried,
        tokens(context, reply.usage),
    ]
    if reply.quotes:
        pieces.append(f"quotes {name_numbers(reply.quotes)}")
    if reply.receipt:
        pieces += _left_out(reply.receipt)
    if reply.turn:
        own = reply.turn.sequence
        later = [t for t in memory.history.after(reply.turn) if t.outcome.sent and t.sequence < own]
        if later:
            without = "without it" if reply.turn.version == 1 else "an earlier version"
            pieces.append(f"{name_turns(later)} answered {without}")
    if reply.outcome in _ENDED:
        pieces.append(_ENDED[reply.outcome])
    pieces += reply.notices
    if _is_first_beyond(context, memory):
        pieces.append(LARGER)
    return " · ".join(pieces)


def others(memory: SessionMemory, own: Turn | None) -> list[Turn]:
    """The turns in memory beside the reply's own."""
    return [turn for turn in memory.turns if own is None or turn.id != own.id]


def tokens(context: Context, usage: Usage | None = None) -> str:
    """ "≈49 of 100 tokens"; without ≈ where the count is the model's own, or its endpoint's for a past request."""
    told = usage.input if usage and counts_all(context, usage) else 0
    about = "" if context.exact or told else "≈"
    limit = "" if context.budget is None else f" of {context.budget:,}"
    return f"{about}{told or context.tokens:,}{limit} tokens"


def sent(context: Context, memory: SessionMemory, lead: str = "sent ") -> str:
    """What the request carried, in words: "sent instructions, #2–#3 + your text", or without its first word."""
    numbers, found = (_carried(context, memory, layer) for layer in ("turns", "excerpts"))
    pieces = []
    if context.layers["instructions"]:
        pieces.append("instructions")
    notes = [part.message for part in context.parts if part.layer == "notes"]
    plans = [message for message in notes if message.role == "plan"]
    summaries = [message.id for message in notes if message.id in memory.history.records.summaries]
    if plans:
        pieces.append("the plan")
    if len(notes) > len(plans) + len(summaries):
        pieces.append("notes")
    pieces += summaries if len(summaries) <= NAMED else [f"{len(summaries)} summaries"]
    if context.tools:
        pieces.append(f"{len(context.tools)} tool{'s' * (len(context.tools) > 1)}")
    if numbers:
        pieces.append(name_numbers(numbers))
    if found:
        pieces.append(f"found {_named(found)}")
    attached = "".join(
        f" + {name} ({cost} tokens)"
        for part in context.parts
        if part.layer == "input"
        for name, cost in attachment_costs(part.message, memory)
    )
    if not pieces:
        return f"{lead}your text{attached or ' only'}"
    return f"{lead}{', '.join(pieces)} + your text{attached}"


def attachment_costs(message: Message, memory: SessionMemory) -> list[tuple[str, str]]:
    """The names of what goes with a question, and what each takes: "≈212", in tokens."""
    counter = memory.counts.counter
    about = "" if counter.exact else "≈"
    alone = counter.count_message(Message("", "user"))
    costs = []
    for each in message.attachments:
        sent = Message("", "user", (Part(each.sent), *each.image))
        costs.append((each.name, f"{about}{counter.count_message(sent) - alone:,}"))
    return costs


def told(receipt: Receipt, memory: SessionMemory, lead: str = "sent ") -> str:
    """What a past request carried, in words; of one that was no chat, the turns that it was about."""
    if receipt.kind == "chat":
        return sent(receipt.context, memory, lead)
    numbers = name_numbers(_carried(receipt.context, memory, "turns")) or "no turn"
    return f"asked for a summary of {numbers}" if receipt.kind == "summary" else f"asked about {numbers}"


def _carried(context: Context, memory: SessionMemory, layer: str) -> list[int]:
    with memory.history.lock:
        turns = memory.history.records.turns
        return [
            turns[key].number for key, place in context.carried.items() if place == layer and key in turns
        ]


def _named(numbers: list[int]) -> str:
    """ "#3, #7–#9", or only how many turns where they lie scattered."""
    names = name_numbers(numbers)
    return names if names.count(",") < SCATTERED else f"{len(numbers):,} turns"


def _is_first_beyond(context: Context, memory: SessionMemory) -> bool:
    """Whether the default strategy had to choose, and had not in any request before that is still kept."""

    def chose(context: Context) -> bool:
        return context.strategy == "adaptive" and context.scores is not None

    return chose(context) and sum(chose(receipt.context) for receipt in memory.receipts) <= 1


def _left_out(receipt: Receipt) -> list[str]:
    """Turns in memory that the request did not carry, grouped by reason; nothing where it carried them all."""
    groups = [
        f"{_named(list(each.numbers))} ({each.decision.reason})"
        for each in receipt.left_out
        if each.decision.place == "out"
    ]
    if receipt.older:
        groups.insert(0, f"{receipt.older:,} older turns")
    return ["left out: " + ", ".join(groups)] if groups else []
