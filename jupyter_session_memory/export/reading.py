"""Exported conversations, and plain lists of messages, into a memory."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from typing import Any, TypeAlias, TypeVar

from ..content import Attachment, Part
from ..exceptions import SessionMemoryError, UsageError
from ..history.history import History
from ..history.tables import Step
from ..interrupts import waiting
from ..memory.session_memory import SessionMemory
from ..messages import Correction, Cover, Message, Origin, Outcome, Summary, Turn, Usage
from ..text.clean import clean
from .writing import ATTACHMENT_FLAGS, FLAGS, HEAD, SUMMARY_FLAGS, VERSION

T = TypeVar("T")
Progress: TypeAlias = Callable[[int, int], object]
"""Told now and then how many turns were read, and of how many."""
_NUMBERED = 1_000_000
"""No turn of a session comes near this number."""
_SPAN = 10_000
"""Turns that are read between two calls of it."""
_NOTE = re.compile(r"note(?: \d+)?")
"""The attribute that earlier versions gave to facts in plain words."""
_LARGEST = 2**53
"""The largest whole number that JSON carries everywhere."""
_DAMAGED = "This file is damaged: {what} cannot be read. Nothing was added."


@dataclass(frozen=True, slots=True)
class Imported:
    """How many turns came, how many were there already, and whether anything at all is new."""

    added: int = 0
    known: int = 0
    changed: bool = False

    def __str__(self) -> str:
        if not self.changed:
            return "Nothing added: all of it is here already."
        known = f" {self.known:,} more {'was' if self.known == 1 else 'were'} here already."
        added = f"{self.added:,} turn{'' if self.added == 1 else 's'} added."
        return added + (known if self.known else "")


def read_export(text: str) -> dict[str, dict[str, Any]]:
    """What an exported text holds, by thread; a text of one conversation has it under "".

    Raises:
        UsageError: it is no export of this package and no list of messages, or of another version.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        data = None
    if isinstance(data, list) and data:
        return {"": _from_messages(data)}
    if not isinstance(data, dict) or data.get("format") != HEAD["format"]:
        raise UsageError(
            "This is no exported memory and no list of messages. %memory export FILE.json writes one."
        )
    if data.get("version") != VERSION:
        raise UsageError(
            f"This memory has version {data.get('version')!r} of the format; this package reads {VERSION}."
        )
    threads = data.get("threads", {"": data})
    if not isinstance(threads, dict) or not all(isinstance(each, dict) for each in threads.values()):
        raise UsageError(_DAMAGED.format(what="the list of threads"))
    return threads


def _from_messages(messages: list[Any]) -> dict[str, Any]:
    """A list of messages in the form of an export: each question begins a turn.

    Raises:
        UsageError: one of them is no message.
    """
    data: dict[str, Any] = {"system": [], "plan": "", "turns": []}
    for message in messages:
        role = message.get("role") if isinstance(message, dict) else None
        if role in ("system", "developer"):
            data["system"].append(message.get("content"))
        elif role not in ("user", "assistant", "tool"):
            raise UsageError(_DAMAGED.format(what="a message in it"))
        elif role == "user" or not data["turns"]:
            data["turns"].append({"number": len(data["turns"]) + 1, "messages": [message]})
        else:
            data["turns"][-1]["messages"].append(message)
    return data


def import_json(memory: SessionMemory, text: str) -> int:
    """Add what an exported text of one conversation holds; returns how many turns came.

    Raises:
        UsageError: as `read_export` and `import_data`, or it holds several threads.
    """
    found = read_export(text)
    if len(found) != 1:
        raise UsageError(f"This file holds {len(found)} threads. %memory import FILE.json takes them all.")
    return import_data(memory, next(iter(found.values()))).added


def _unheard(_done: int, _total: int) -> None:
    pass


def import_data(
    memory: SessionMemory,
    data: Mapping[str, Any],
    progress: Progress = _unheard,
    *,
    origins: Mapping[int, Origin] | None = None,
) -> Imported:
    """Add a conversation to a memory, as one change that undo takes back; what is there already is not doubled.

    Turns get new numbers, after those that are there, and summaries new names. An interrupt ends it: nothing was
    added then.

    Args:
        progress: told how far it is.
        origins: the cells that turns were asked in, by their numbers. They are named so on a page: the numbers are
            kept where none of them is taken.

    Raises:
        UsageError: the data is damaged; nothing was added.
    """
    with memory.history.changing("import") as step:
        return waiting(lambda: _Import(memory.history, step, origins or {}).add(data, progress))


class _Import:
    """An import under way: what stands in the file by number or name, and what became of it here."""

    def __init__(self, history: History, step: Step, origins: Mapping[int, Origin]) -> None:
        self._history = history
        self._step = step
        self._origins = origins
        taken = {*history.records.numbers, *([history.draft.number] if history.draft else [])}
        self._keeps_numbers = taken.isdisjoint(origins) and max(origins, default=0) <= _NUMBERED
        records = history.records
        self._last = records.order[-1] if records.order else ""
        self._here: dict[str, list[Turn]] = {}
        """The turns of before, by what was said in them."""
        for key in records.order:
            if (turn := records.turns[key]).alive:
                self._here.setdefault(_said(turn.messages), []).append(turn)
        self._summarised = {
            (each.text, frozenset(key for key, _ in each.covers)) for each in records.summaries.values()
        }
        self._turns: dict[int, Turn] = {}
        """By the number in the file."""
        self._numbers: list[int] = []
        """These numbers, in order."""
        self._known = 0
        self._summaries: dict[str, str] = {}
        """The ids they get, by the ids in the file."""

    def add(self, data: Mapping[str, Any], progress: Progress) -> Imported:
        """Put everything in place; returns how many turns there were."""
        history, set_ = self._history, self._step.set
        what = "an instruction"
        try:
            here = {message.text for message in history.system}
            system = tuple(history.message("system", _text(each)) for each in _list(data["system"]))
            system = tuple(message for message in system if message.text not in here)
            if system:
                set_("standing", "system", (*history.system, *system))
            what = "the plan"
            plan = _text(data["plan"])
            if plan and clean(plan) not in {message.text for message in history.plans}:
                set_("standing", "plan", (*history.plans, history.message("plan", plan)))
            what = "a turn"
            for done, item in enumerate(_list(data["turns"])):
                if not done % _SPAN:
                    progress(done, len(data["turns"]))
                self._add_turn(item)
            self._numbers = sorted(self._turns)
            what = "a summary"
            self._add_summaries(_list(data.get("summaries", [])))
            what = "a topic"
            for each in _list(data.get("topics", [])):
                after = self._before(_whole(each["after"]))
                place, name = after.id if after else self._last, _name(each["name"])
                if history.records.topics.get(place) != name:
                    set_("topics", place, name)
            what = "a fact"
            for each in _list(data.get("facts", [])):
                self._add_fact(each)
        except (KeyError, TypeError, ValueError, AttributeError, SessionMemoryError):
            raise UsageError(_DAMAGED.format(what=f"{what} in it" if what != "the plan" else what)) from None
        return Imported(len(data["turns"]) - self._known, self._known, bool(self._step.deltas))

    def _add_turn(self, item: Mapping[str, Any]) -> None:
        messages = tuple(_message(self._history, each) for each in _list(item["messages"]))
        _check_order(messages)
        number, twins = _whole(item.get("number", 0)), self._here.get(_said(messages), [])
        if number in self._turns:
            raise ValueError("two turns of one number")
        if twins:
            self._name_turn(number, twins.pop(0))
            self._known += 1
            return
        usage, origin = item.get("usage"), self._origins.get(number)
        turn = self._history.new_turn(
            messages,
            Outcome(item.get("outcome", Outcome.COMPLETE)),
            self._history.reserve_number(number) if origin and self._keeps_numbers else 0,
            origin=origin,
            model=_text(item.get("model", "")),
            usage=Usage(*(_whole(usage[key]) for key in ("input", "output", "cached"))) if usage else None,
            **{flag: _bool(item.get(flag, False)) for flag in FLAGS},
        )
        self._history.put(self._step, turn)
        self._name_turn(number, turn)

    def _name_turn(self, number: int, turn: Turn) -> None:
        if number:  # without one nothing else in the file can mean this turn
            self._turns[number] = turn

    def _add_summaries(self, items: Sequence[Mapping[str, Any]]) -> None:
        """Add summaries; one that stands for no turn any more is left out."""
        made_of = {_text(each["id"]): _once(map(_text, _list(each.get("children", [])))) for each in items}
        if len(made_of) < len(items):
            raise ValueError("two summaries of one id")
        TopologicalSorter(made_of).prepare()
        for each in items:
            if each["turns"]:
                self._summaries[each["id"]] = self._history.new_id("S")
        for each in items:
            children = [self._summaries[key] for key in made_of[each["id"]] if key in self._summaries]
            if not made_of.keys() >= made_of[each["id"]].keys():
                raise KeyError("a summary that is not there")
            self._add_summary(each, tuple(children))

    def _add_summary(self, item: Mapping[str, Any], children: tuple[str, ...]) -> None:
        covered = [self._turns[number] for number in _once(map(_whole, _list(item["turns"])))]
        stale = _bool(item.get("stale", False))
        covered.sort(key=lambda turn: turn.rank)
        summary = Summary(
            self._summaries.get(item["id"], ""),
            clean(_text(item["text"])),
            tuple(Cover(turn.id, 0 if stale else turn.sequence) for turn in covered),
            max(1, _whole(item.get("level", 1))),
            children,
            self._history.tick(),
            clean(_text(item.get("by", ""))),
            tuple(clean(_text(fact)) for fact in _list(item.get("lost", []))),
            tuple(clean(_text(fact)) for fact in _list(item.get("invented", []))),
            **{flag: _bool(item.get(flag, False)) for flag in SUMMARY_FLAGS},
        )
        if not summary.text.strip():
            raise ValueError("a summary without text")
        known = (summary.text, frozenset(turn.id for turn in covered)) in self._summarised
        if covered and not known:
            self._step.set("summaries", summary.id, summary)

    def _add_fact(self, item: Mapping[str, Any]) -> None:
        attribute, value = clean(_text(item["attribute"])), item["value"]
        quote = clean(_text(item.get("quote", "")))
        if value is None and attribute:
            return  # Version 0.1 deleted single attributes, of which nothing is read any more.
        since = self._before(_whole(item.get("since", 0)))
        fact = Correction(
            _name(item["entity"]),
            clean(_text(item.get("kind", "object"))),
            "" if _NOTE.fullmatch(attribute) else attribute,
            None if value is None else clean(_text(value)),
            since.number if since else 0,
            self._history.tick(),
            quote,
            self._turns[_whole(item["turn"])].id if quote else "",
            _bool(item.get("found", False)),
        )
        here = self._history.records.entities.get(fact.key)
        if here is None or replace(here, sequence=fact.sequence) != fact:
            self._step.set("entities", fact.key, fact)

    def _before(self, number: int) -> Turn | None:
        """The last turn that came with this number or a lower one."""
        place = bisect_right(self._numbers, number)
        return self._turns[self._numbers[place - 1]] if place else None


def _said(messages: Sequence[Message]) -> str:
    """What was said in a turn, to tell whether another says the same."""
    return json.dumps([message.wire() for message in messages], sort_keys=True)


def _message(history: History, wire: Mapping[str, Any]) -> Message:
    details: dict[str, Any] = {
        key: _text(wire[key]) for key in ("tool_call_id", "name", "reasoning") if key in wire
    }
    if "tool_calls" in wire:
        details["tool_calls"] = _list(wire["tool_calls"])
    details["attachments"] = [_attachment(each) for each in _list(wire.get("attachments", []))]
    content = wire["content"]
    if not isinstance(content, str):
        content = [_part(part) for part in _list(content)]
    message = history.message(wire["role"], content, **details)
    return replace(message, collapsed=True) if _bool(wire.get("collapsed", False)) else message


def _attachment(item: Mapping[str, Any]) -> Attachment:
    flags = {key: _bool(item.get(key, False)) for key in ATTACHMENT_FLAGS}
    url = _text(item.get("image_url", ""))
    return Attachment(_name(item["name"]), _text(item["text"]), image_url=url, **flags)


def _part(wire: Mapping[str, Any]) -> Part:
    if wire["type"] == "image_url":
        return Part(image_url=_text(wire["image_url"]["url"]))
    return Part(_text(wire["text"]))


def _check_order(messages: Sequence[Message]) -> None:
    """Refuse what no turn can hold: a question anywhere but first, a result without its call.

    Raises:
        ValueError: it is none.
    """
    waiting: set[str] = set()
    if not messages:
        raise ValueError(messages)
    for place, message in enumerate(messages):
        if message.role not in ("user", "assistant", "tool") or (message.role == "user" and place):
            raise ValueError(message.role)
        if message.tool_calls and message.role != "assistant":
            raise ValueError(message.role)
        if (message.role == "tool") != bool(message.tool_call_id):
            raise ValueError(message.tool_call_id)
        if message.role == "tool":
            waiting.remove(message.tool_call_id)
        waiting |= {call.id for call in message.tool_calls}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _name(value: object) -> str:
    if not (name := " ".join(clean(_text(value)).split())):
        raise ValueError("no name")
    return name


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    if not 0 <= value <= _LARGEST:
        raise ValueError("no number of anything here")
    return value


def _once(keys: Iterable[T]) -> dict[T, None]:
    """The keys in order; raises ValueError where one comes twice."""
    given = list(keys)
    if len(found := dict.fromkeys(given)) < len(given):
        raise ValueError("named twice")
    return found


def _bool(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value
