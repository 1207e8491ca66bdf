"""Everything recorded, verbatim, and what people do to it: add, edit, prune, pin, clear.

What is recorded is `recording`'s part, a reply being written that of `replies`; how a change is recorded, undone and
told that of `undo`.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from ..exceptions import Conflict, UnknownTurn, UsageError
from ..messages import Message, Turn, name_turns, text_of
from ..text.clean import clean
from .replies import Replies


class History(Replies):
    """The record of one conversation: turns in order, standing messages, notes, and undo.

    Safe to use from several threads. Every mutating method raises `UnknownTurn` for a turn that
    is not in memory, and changes nothing where it raises.
    """

    def edit(self, message: Message | str, text: str) -> Message:
        """Change a message's text; given a `Message`, only if it has not changed since it was read.

        Images stay: each where a line “[image]” stands for it in the text, else after the text.

        Raises:
            Conflict: it changed meanwhile. UnknownTurn: it is not in memory.
        """
        if not isinstance(message, Message | str):
            raise UsageError(
                "An edit names a message, or its id: memory.edit(memory.turn(3).messages[0], text)."
            )
        text = clean(text_of(text, "The new text"))
        with self.changing("edit") as step:
            key = message if isinstance(message, str) else message.id
            turn, current = self.records.find(key)
            if current is None:
                raise UnknownTurn(f"There is no message “{key}” in memory. %memory show lists the turns.")
            if isinstance(message, Message) and message.version != current.version:
                raise Conflict("Changed meanwhile. Nothing was edited; here is the new version.")
            edited = replace(current, content=current.saying(text), version=self.tick())
            if turn is None:
                kind = "plan" if current.role == "plan" else "system"
                old = self.records.standing.get(kind, ())
                step.set("standing", kind, tuple(edited if m.id == key else m for m in old))
                step.tell("the plan" if kind == "plan" else "the instructions")
            else:
                messages = tuple(edited if m.id == key else m for m in turn.messages)
                self.put(
                    step, replace(turn, messages=messages, version=turn.version + 1, sequence=self.tick())
                )
                step.tell(f"#{turn.number}")
            return edited

    def mark(self, verb: str, turns: Iterable[Turn | str | int], **flags: Any) -> None:
        """Set visibility flags (`pinned`, `excluded`, `included`, `pruned`) on turns, as one change named `verb`."""
        with self.changing(verb) as step:
            chosen = {turn.id: turn for turn in map(self.turn, turns)}
            for turn in chosen.values():
                self.put(step, replace(turn, **flags))
            step.tell(name_turns(chosen[key] for key in step.keys))

    def collapse(
        self,
        which: Iterable[Turn | str | int | Message],
        collapsed: bool = True,
        names: Collection[str] = (),
    ) -> list[Turn]:
        """Let contexts carry a stub of tool results and attached data, or (`collapsed` false) the whole of them again.

        Args:
            which: turns, of which all tool results and data are meant, or single messages.
            names: of attachments, which alone are meant then.

        Returns:
            The turns in which something changed, as they stand now.
        """
        verb = "collapse" if collapsed else "expand"
        with self.changing(verb) as step:
            changed: dict[str, Turn] = {}
            for each in which:
                turn = self.records.find(each.id)[0] if isinstance(each, Message) else self.turn(each)
                if turn is None:
                    raise UnknownTurn("That message is not in memory. %memory show lists the turns.")
                turn = changed.get(turn.id, turn)
                one = each.id if isinstance(each, Message) else ""
                messages = tuple(
                    self._collapsed(m, collapsed, names) if one in ("", m.id) else m for m in turn.messages
                )
                if messages != turn.messages:
                    changed[turn.id] = replace(turn, messages=messages)
                    self.put(step, changed[turn.id])
            data = any(turn.attachments for turn in changed.values())
            what = ", ".join(names) or ("data" if data else "tool results")
            step.tell(name_turns(changed.values()), f"{verb} {what} of")
            return list(changed.values())

    def _collapsed(self, message: Message, collapsed: bool, names: Collection[str]) -> Message:
        attachments = tuple(
            replace(each, collapsed=collapsed) if each.name in names or not (names or each.in_words) else each
            for each in message.attachments
        )
        result = message.role == "tool" and not names
        if attachments == message.attachments and not (result and message.collapsed != collapsed):
            return message
        if not result:  # no word of it is another
            return replace(message, attachments=attachments)
        return replace(message, collapsed=collapsed, attachments=attachments, version=self.tick())

    def detach(self, which: Turn | str | int, names: Collection[str]) -> Turn:
        """Take attachments of these names out of a turn; returns it as it stands now.

        Raises:
            UsageError: one of them is not attached there.
        """
        with self.changing(f"remove {', '.join(names)} from") as step:
            turn = self.turn(which)
            if missing := set(names) - {each.name for each in turn.attachments}:
                raise UsageError(not_attached(turn, min(missing)))
            messages = tuple(
                replace(message, attachments=kept, version=self.tick())
                if len(kept := tuple(each for each in message.attachments if each.name not in names))
                < len(message.attachments)
                else message
                for message in turn.messages
            )
            turn = replace(turn, messages=messages, version=turn.version + 1, sequence=self.tick())
            self.put(step, turn)
            step.tell(f"#{turn.number}")
            return turn

    def set_system(self, *texts: str) -> None:
        """Replace the standing instructions by these (none: there are no more)."""
        with self.changing("change the instructions") as step:
            step.set("standing", "system", tuple(self.message("system", text) for text in texts if text))

    def set_plan(self, text: str) -> None:
        """Replace the plan, which keeps the earlier ones in `plans`; an empty text clears it."""
        with self.changing("change the plan" if text else "clear the plan") as step:
            step.set("standing", "plan", (*self.plans, self.message("plan", text)))

    def set_note(self, table: str, key: str, value: Any, verb: str, target: str = "") -> None:
        """Record what stands beside the turns: a topic mark, an entity correction, a summary (None removes)."""
        with self.changing(verb, target) as step:
            step.set(table, key, value)

    def outdated(self) -> frozenset[str]:
        """Ids of turns that answered an older conversation: one that stands before them was written later."""
        newest, found = 0, set()
        for turn in self.turns:
            if turn.sequence < newest:
                found.add(turn.id)
            newest = max(newest, turn.sequence)
        return frozenset(found)

    def retire(self, cell: str, calls: int) -> None:
        """Let turns give way that a cell made in a call it makes no more (its `calls`-th and later ones)."""
        with self.changing("replace") as step:
            turns = [turn for turn in self.turns if turn.origin and turn.origin.cell == cell]
            kept = next((turn.id for turn in turns if turn.origin and turn.origin.call < calls), "")
            gone = [turn for turn in turns if turn.origin and turn.origin.call >= calls]
            for turn in gone:
                self.put(step, replace(turn, superseded_by=kept or turn.id))
            step.tell(name_turns(gone))

    def clear(self, *, forever: bool = False) -> int:
        """Empty the memory and return how many turns it held; a reply being written is discarded.

        With `forever` nothing can be undone and no text stays reachable; numbers still go on.
        """
        with self.lock:
            count = len(self.turns)
            if self.draft is not None:
                self.discard_draft(self.draft)
            if forever:
                self.erase(None)
                return count
            with self.changing("clear") as step:
                for turn in self.turns:
                    self.put(step, replace(turn, pruned=True))
                for table in ("standing", "summaries", "topics", "entities"):
                    # From the last to the first: undo goes backwards, and puts them in the order they were in.
                    for key in reversed(list(self.records.table(table))):
                        step.set(table, key, None)
            return count

    def erase(self, turns: Iterable[Turn | str | int] | None) -> None:
        """Forget turns, also removed ones, for ever (None: everything): their text leaves records and undo steps.

        A reply that goes on in one of them is discarded: its draft holds the turn's own text.
        """
        with self.lock:
            gone = None if turns is None else {self.turn(which, removed=True).id for which in turns}
            draft = self.draft
            if draft is not None and (gone is None or (draft.goes_on and draft.place in gone)):
                self.discard_draft(draft)
            self.forget(gone)

    def take(self, other: History, which: Turn | str | int) -> None:
        """Hold what another history holds up to a turn, that one included; it has to be empty before.

        Instructions, plan and turns are shared as they are, numbers included; summaries, topics and facts as far as
        they rest on these turns alone.

        Raises:
            UnknownTurn: there is no such turn.
        """
        with other.lock:
            last, turns, records = other.turn(which), other.turns, other.records
            kept, later = turns[: turns.index(last) + 1], turns[turns.index(last) + 1 :]
            ids = {turn.id for turn in kept}
            before = min((turn.sequence for turn in later), default=math.inf)
            names = other._next | {"#": 1 + max(turn.number for turn in kept)}
            ticks = other._ticks
            values: list[tuple[str, str, Any]] = [("standing", *each) for each in records.standing.items()]
            # A topic is marked at the turn before it.
            marked = {"", *ids} - {last.id}
            values += [("topics", key, mark) for key, mark in records.topics.items() if key in marked]
            summaries: set[str] = set()
            for key, summary in records.summaries.items():
                if {cover.turn for cover in summary.covers} <= ids and summaries.issuperset(summary.children):
                    summaries.add(key)
                    values.append(("summaries", key, summary))
            for key, fact in records.entities.items():
                if fact.turn in ids or (not fact.turn and fact.sequence < before):
                    values.append(("entities", key, fact))
        with self.changing("fork", f"#{last.number}", undoable=False) as step:
            self._next, self._ticks = names, ticks
            for turn in kept:
                self.put(step, turn)
            for table, key, value in values:
                step.set(table, key, value)


def not_attached(turn: Turn, name: str) -> str:
    """What to say of a name under which nothing is attached to a turn."""
    names = ", ".join(each.name for each in turn.attachments)
    there = f"Attached there: {names}." if names else "Nothing is attached there."
    return f"#{turn.number} has no attachment “{name}”. {there}"
