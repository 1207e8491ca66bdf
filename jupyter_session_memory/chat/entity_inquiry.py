"""Letting the model in use look for people, objects and tasks in what the user said, when a person asks for it.

It works in any language. What a model says is no fact: kept are sentences of the user, word for word, each under
a name that the user wrote, too.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..memory.session_memory import SessionMemory
from ..messages import Correction, Turn
from ..providers.provider import Provider
from ..text.entities import KINDS, one_line
from .inquiry import AskedText, ask_about, backed_rows

QUESTION = """\
Below are messages of a user. List the people, objects and tasks that the user tells something about.
Answer in JSON, one object a line, and nothing else:
{"kind": "person", "name": "Ana", "quote": "Ana lives in Lima."}
"kind" is "person", "object" or "task". "name" is what the user calls it, copied from the messages; for the user \
themselves it is "user". "quote" is the one sentence that tells it, copied word for word from a message, in its \
language; never translate, shorten or correct it. Leave out questions and suppositions. For nothing answer []."""

LONGEST = 300
"""Characters of a name or a quote; whoever quotes at greater length has not looked for a sentence."""


@dataclass(frozen=True, slots=True)
class EntitiesFound:
    """What came of asking: the turns read, the sentences that are new, and how many lines did not count."""

    turns: tuple[Turn, ...]
    kept: tuple[Correction, ...]
    dropped: int


def ask_for_entities(memory: SessionMemory, provider: Provider, model: str = "") -> EntitiesFound:
    """Let the model read the user's newest messages, as many as a request may carry, and keep what they back.

    One step of undo. A sentence that was deleted by hand stays deleted.

    Raises:
        UsageError, Conflict, ProviderError, InquiryFailed, ReplyStopped: as `inquiry.ask_about` does.
    """
    texts = _newest(memory)
    answer = ask_about(texts, QUESTION, memory=memory, provider=provider, model=model)
    backed = backed_rows(answer, texts, ("quote",))
    written = [one_line(each.text).casefold() for each in texts]
    history, kept, dropped = memory.history, [], backed.unbacked + backed.unread
    with history.changing("keep what the model found") as step:
        for row in backed.rows:
            kind, name, quote = (one_line(row.values.get(key, "")) for key in ("kind", "name", "quote"))
            named = name == "user" or any(name.casefold() in text for text in written)
            turn = row.quoted[0].turn
            short = 0 < len(name) <= LONGEST and len(quote) <= LONGEST
            if turn is None or kind not in KINDS or not (named and short):
                dropped += 1
                continue
            found = Correction(name, kind, value=quote, quote=quote, turn=turn.id, found=True)
            if found.key not in history.records.entities and turn.id in history.records.turns:
                step.set("entities", found.key, found)
                kept.append(found)
    return EntitiesFound(tuple(each.turn for each in texts if each.turn), tuple(kept), dropped)


def _newest(memory: SessionMemory) -> list[AskedText]:
    """The user's messages that may be sent, the newest that fit the token budget together, in order."""
    with memory.history.lock:
        room, texts = memory.budget, []
        for turn in reversed(memory.turns):
            if not turn.eligible or not turn.question.strip():
                continue
            if room is not None:
                room -= memory.counts.counter.count(turn.question)
                if room < 0:
                    break
            texts.append(AskedText(f"#{turn.number}", "user", turn.question, turn, (turn.id,)))
    return texts[::-1]
