"""`%memory` commands on what is worked out from turns: entities, topics; and on tool results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, repeat

from ... import annotations as notes
from ...annotations import Topic
from ...context.context import Context
from ...exceptions import UsageError
from ...memory.session_memory import SessionMemory
from ...messages import Turn, name_turns
from ...strategies.caches.entities import EntityRow, StatedFact
from ...strategies.entity import EntityFacts
from ...strategies.topics import Topics
from ..session import Session
from ..table import Table
from ..targets import find_attachments, find_turns
from . import Command, Show, change, choose, counted, next_request, summaries
from .change import UNDO

_DELETE = re.compile(r"(?:delete|remove|forget)\s+(\S.*)", re.IGNORECASE | re.DOTALL)
_QUOTED = re.compile(r"[\"“]([^\"”]+)[\"”]\s*")
LISTED = 5
"""Facts of one entity that a list of all shows; of one alone all are shown."""
_ON_TOPIC = re.compile(r"([a-z]+)\s+#?(\d{1,6})\b\s*(.*)", re.IGNORECASE | re.DOTALL)


def entity(session: Session, text: str, out: Show) -> None:
    """List, set, delete, or let a model look for what is known of people, objects and tasks."""
    memory, text = session.memory, text.strip()
    if text == "--ask":
        _ask(session, out)
    elif text.isdecimal():
        choose.strategy(session, f"entity {text}", out)
    elif match := _DELETE.fullmatch(text):
        name, words = _name_first(memory, match[1], whole=True)
        notes.forget(memory, name, words)
        what = f"What {name} has on “{words}” is" if words else f"{name} is"
        out(f"{what} deleted, until a later turn tells it anew. {UNDO}")
    elif match := re.match(r"([^:=]+)([:=])(.*)", text, re.DOTALL):
        left, sign, right = match.groups()
        name, attribute = _name_first(memory, left, whole=sign == ":")
        notes.set_fact(memory, name, attribute, right)
        row = notes.find(memory, name)
        out(f"{row.name}: {row.facts[0]}. {UNDO}" if row else f"{name}. {UNDO}")
    else:
        _list_entities(memory, text, out)


def _ask(session: Session, out: Show) -> None:
    from ...chat.entity_inquiry import ask_for_entities  # where it is asked for: few do

    provider, model = session.answering()
    found = ask_for_entities(session.memory, provider, model)
    about = f"{session.title} read {name_turns(found.turns)}" if found.turns else "No message to read"
    kept = f"{counted(len(found.kept), 'sentence')} of yours kept" if found.kept else "nothing new found"
    dropped = f"; {counted(found.dropped, 'line')} of its answer dropped, which your messages do not back"
    ways = f" %memory entity lists them. {UNDO}" if found.kept else ""
    out(f"{about}: {kept}{dropped if found.dropped else ''}.{ways}")


def _name_first(memory: SessionMemory, text: str, *, whole: bool) -> tuple[str, str]:
    """ "call the plumber deadline" as a name and the rest.

    The name is what stands in quotes, else the longest beginning that is known, else the first word, or all
    of it where it may be `whole`.
    """
    if quoted := _QUOTED.match(text):
        return quoted[1], text[quoted.end() :].strip()
    words = text.split()
    for count in range(len(words) - (not whole), 0, -1):
        name = " ".join(words[:count])
        if notes.find(memory, name):
            return name, " ".join(words[count:])
    return (" ".join(words), "") if whole else ("".join(words[:1]), " ".join(words[1:]))


def _list_entities(memory: SessionMemory, name: str, out: Show) -> None:
    row = notes.find(memory, name) if name else None
    if name and row is None:
        raise UsageError(f"Nothing is known of “{name}”. Say it: %memory entity {name}: FACT.")
    rows = [row] if row else notes.known(memory)
    if not rows:
        out("No facts on people, objects or tasks yet. Set one: %memory entity NAME: FACT")
        return
    sent = isinstance(memory.strategy, EntityFacts)
    use = "sent as notes" if sent else f"not sent by strategy {memory.strategy}: %memory entity:4 does"
    lines = [line for each in rows for line in _entity_lines(each, len(each.facts) if row else LISTED)]
    out(Table(("name", "kind", "said", "from"), lines, frozenset(), f"{len(rows):,} known · {use}"))


def _entity_lines(row: EntityRow, most: int) -> Iterator[tuple[str, ...]]:
    heads = chain([(row.name, row.kind)], repeat(("", "")))
    for head, fact in zip(heads, row.facts[:most], strict=False):
        yield (*head, str(fact), _source(fact))
    if len(row.facts) > most:
        yield ("", "", f"and {len(row.facts) - most:,} more: %memory entity {row.name}", "")


def _source(fact: StatedFact) -> str:
    if fact.correction:
        return f"by hand, in place of “{fact.replaced}” (#{fact.number})" if fact.replaced else "by hand"
    return f"#{fact.number}, found by the model" if fact.by_model else f"#{fact.number}"


def topic(session: Session, text: str, out: Show) -> None:
    """List topics, begin one, or do something to all turns of one."""
    memory, text = session.memory, text.strip()
    match = _ON_TOPIC.fullmatch(text)
    verb = match[1].lower() if match else ""
    if not text or text.lower() == "list":
        _list_topics(memory, out)
    elif match and verb in ("rename", "name"):
        notes.rename_topic(memory, int(match[2]), match[3])
        out(f"Topic {match[2]} is “{notes.topic(memory, int(match[2])).label}”. {UNDO}")
    elif match and not match[3] and (command := _turn_commands().get(verb)):
        command.run(session, f"topic {match[2]}", out)
    elif verb in ("rename", "name") or text.lower() in ("rename", "name"):
        raise UsageError("Which topic, and what is its name? %memory topic rename 2 NAME.")
    elif text.isdecimal():
        shown = notes.topic(memory, int(text[:9]))
        out(f"Topic {shown.number}, “{shown.label}”: {name_turns(shown.turns)}. {next_request(memory)}")
    else:
        notes.start_topic(memory, text)
        out(f"Topic “{notes.pending_topic(memory)}” begins with the next turn. {next_request(memory)} {UNDO}")


def _turn_commands() -> dict[str, Command]:
    """The commands that take turns, by each word for them."""
    known = {**change.COMMANDS, **summaries.COMMANDS}
    taking = ("prune", "pin", "unpin", "exclude", "include", "summarize", "expand")
    return {word: known[name] for name in taking for word in (name, *known[name].synonyms)}


def _list_topics(memory: SessionMemory, out: Show) -> None:
    context = memory.preview()
    rows = [_topic_row(memory, context, each) for each in notes.topics(memory)]
    if name := notes.pending_topic(memory):
        rows.append(("", name, "from the next turn on", "", ""))
    if not rows:
        out("No topics yet. Run a %%chat cell, or name the first: %memory topic NAME")
        return
    title = counted(len(rows), "topic")
    if not isinstance(memory.strategy, Topics):
        title += f" · strategy {memory.strategy} does not go by topics"
    columns = ("topic", "about", "turns", "tokens", "next request")
    out(Table(columns, rows, frozenset({"topic", "tokens"}), title))


def _topic_row(memory: SessionMemory, context: Context, topic: Topic) -> tuple[str, ...]:
    decisions = [context.decision(turn) for turn in topic.turns]
    inside = sum(decision.place == "in" for decision in decisions)
    kinds = {str(decision) for decision in decisions}
    place = kinds.pop() if len(kinds) == 1 else f"{inside} of {len(decisions)} in"
    tokens = sum(memory.counts.turn(turn).tokens for turn in topic.turns)
    return str(topic.number), topic.label, name_turns(topic.turns), f"{tokens:,}", place


def collapse(session: Session, text: str, out: Show) -> None:
    """Send only a stub of turns' tool results and attachments, or of single attachments."""
    memory = session.memory
    named = find_attachments(memory, text)
    turns, names = ([named[0]], named[1]) if named else (find_turns(memory, text, "%memory collapse 3"), ())
    before = _size(memory, turns)
    changed = memory.collapse(*turns, names=names)
    if not changed:
        raise UsageError(
            f"{name_turns(turns)} has nothing that is not collapsed: tool results, or data attached."
        )
    sizes = f"{before:,} → {_size(memory, turns):,} tokens"
    what = ", ".join(names) or ("Data" if any(turn.attachments for turn in changed) else "Tool results")
    whole = " ".join((f"%memory expand {changed[0].number}", ", ".join(names))).rstrip()
    out(f"{what} of {name_turns(changed)} collapsed: {sizes}. Whole again: {whole}")


def _size(memory: SessionMemory, turns: list[Turn]) -> int:
    return sum(memory.counts.turn(memory.turn(turn.id)).tokens for turn in turns)


COMMANDS = {
    "entity": Command(
        entity,
        "%memory entity [NAME: FACT]",
        "people, objects and tasks; NAME WHAT = VALUE sets, delete NAME [WORDS] deletes, --ask asks the model",
        "See",
        ("entities", "facts"),
    ),
    "topic": Command(
        topic,
        "%memory topic [NAME]",
        "the topics; NAME begins one; also: prune topic 2, topic rename 2 NAME",
        "See",
        ("segments",),
    ),
    "collapse": Command(
        collapse,
        "%memory collapse N [df]",
        "send only a stub of big tool results and of data, or of the data of that name",
        "Change",
        ("shorten",),
    ),
}
