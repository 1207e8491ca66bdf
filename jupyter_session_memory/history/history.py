"""Everything recorded, verbatim, and what people do to it: add, edit, prune, pin, clear.

How a change is recorded, undone and told is `undo`'s part.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, TypeVar

from ..exceptions import Busy, Conflict, InvalidExchange, UnknownTurn, UsageError
from ..messages import (
    Content,
    Message,
    Origin,
    Outcome,
    Part,
    Policy,
    Role,
    ToolCall,
    Turn,
    Usage,
    name_turns,
    parts,
    text_of,
    tool_call,
)
from ..text.clean import clean
from .drafts import Draft
from .tables import Step
from .undo import Journal

P = TypeVar("P", Part, ToolCall)

_BUSY = "A reply is still being written in this thread. Wait for it, or stop it: %chat --stop."


class History(Journal):
    """The record of one conversation: turns in order, standing messages, notes, and undo.

    Safe to use from several threads. Every mutating method raises `UnknownTurn` for a turn that
    is not in memory, and changes nothing where it raises.
    """

    # Reading -----------------------------------------------------------------------------------

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Turns in memory, in order: without pruned and replaced ones."""
        with self.lock:
            return tuple(turn for turn in self.records.turns.values() if turn.alive)

    @property
    def system(self) -> tuple[Message, ...]:
        """The standing instructions, in order."""
        return self.records.standing.get("system", ())

    @property
    def plan(self) -> Message | None:
        """The current plan; earlier ones stand in `plans`."""
        plans = self.plans
        return plans[-1] if plans and plans[-1].content else None

    @property
    def plans(self) -> tuple[Message, ...]:
        """Every plan there was, oldest first; an empty one marks where a plan was cleared."""
        return self.records.standing.get("plan", ())

    def turn(self, which: Turn | str | int, *, removed: bool = False) -> Turn:
        """The present value of a turn, named by a value of it, its id or its number; `removed`: also one that was."""
        with self.lock:
            turn = self.records.recorded(which)
            if turn is None or not (turn.alive or removed):
                raise UnknownTurn(self._missing(which))
            return turn

    def _missing(self, which: Turn | str | int) -> str:
        number = which.number if isinstance(which, Turn) else which
        name = f"#{number}" if isinstance(number, int) else f"“{number}”"
        turns = self.turns
        known = f"Turns are #{turns[0].number} to #{turns[-1].number}" if turns else "Memory is empty"
        return f"There is no turn {name}. {known}: %memory show lists them."

    # Recording ---------------------------------------------------------------------------------

    def add(self, role: Role, content: Content = "", **details: Any) -> Message:
        """Record one message; `details` in the wire's words (`tool_calls=[...]`, `tool_call_id="..."`, `name=`).

        "user" opens a turn. "assistant" completes the open turn, unless it makes tool calls, or is a
        turn of its own where none is open. "tool" needs the call it answers. "system" adds a
        standing instruction, "plan" replaces the plan.

        Raises:
            InvalidExchange: a tool message whose call is not waiting in the last turn; parts of no known form.
            UsageError: an unknown role or detail.
        """
        with self.changing(f"add {role} message") as step:
            message = self.message(role, content, **details)
            if role == "system":
                step.set("standing", "system", (*self.system, message))
            elif role == "plan":
                step.set("standing", "plan", (*self.plans, message))
            elif role == "user":
                self.put(step, self.new_turn((message,), Outcome.OPEN))
            else:
                self._answer(step, message)
            return message

    def _answer(self, step: Step, message: Message) -> None:
        last = self.records.last_alive()
        waiting = last if last is not None and last.outcome is Outcome.OPEN else None
        if message.role == "tool":
            if waiting is None or message.tool_call_id not in waiting.pending_calls:
                call = message.tool_call_id or "(no tool_call_id)"
                raise InvalidExchange(
                    f"No tool call “{call}” waits for a result. Add the assistant message with its tool_calls first."
                )
            outcome = Outcome.OPEN
        else:
            outcome = Outcome.OPEN if message.tool_calls else Outcome.COMPLETE
        if waiting is None:
            self.put(step, self.new_turn((message,), outcome))
            return
        self.put(step, waiting.answered(message, outcome, self.tick()))

    def message(self, role: Role, content: Content = "", **details: Any) -> Message:
        """A new message value with an id of its own, cleaned of what no endpoint takes; not recorded yet."""
        if role not in ("system", "plan", "user", "assistant", "tool"):
            raise UsageError(f"Unknown role “{role}”. Use system, plan, user, assistant or tool.")
        content = "" if content is None else content
        text = clean(content) if isinstance(content, str) else tuple(map(_cleaned, parts(content)))
        if not details:
            return Message(self.new_id("m"), role, text)
        unknown = details.keys() - {"tool_calls", "tool_call_id", "name", "reasoning"}
        if unknown:
            raise UsageError(
                f"Unknown detail “{min(unknown)}”. Use tool_calls, tool_call_id, name or reasoning."
            )
        calls = tuple(_cleaned(tool_call(call)) for call in details.pop("tool_calls", None) or ())
        details = {key: clean("" if value is None else str(value)) for key, value in details.items()}
        return Message(self.new_id("m"), role, text, tool_calls=calls, **details)

    def new_turn(
        self, messages: tuple[Message, ...], outcome: Outcome, number: int = 0, **fields: Any
    ) -> Turn:
        """A new turn value with an id and, unless one was reserved, a number of its own; not recorded yet."""
        return Turn(
            self.new_id("t"),
            number or self.reserve_number(),
            messages,
            outcome,
            sequence=self.tick(),
            **fields,
        )

    def reserve_number(self) -> int:
        self._next["#"] += 1
        return self.newest_number

    def put(self, step: Step, turn: Turn) -> None:
        """Record a turn's new value as part of a change."""
        step.set("turns", turn.id, turn)

    # Drafts: a reply being written ------------------------------------------------------------

    def open_draft(self, text: str, origin: Origin | None = None, policy: Policy = "replace") -> Draft:
        """Reserve the place and number of a turn whose reply is about to be written.

        The draft is shown to subscribers and is in no context. With an `origin` that a turn in
        memory already has, and the policy "replace" or "branch", it stands in that turn's place.

        Raises:
            Busy: another reply of this history is being written.
        """
        with self.lock:
            if self.draft is not None:
                raise Busy(_BUSY)
            place = self.records.by_origin(origin) if origin and policy != "append" else None
            number = place.number if place else self.reserve_number()
            self.draft = Draft(self.message("user", text), number, origin, policy, place.id if place else "")
            self.announce("draft", (), "reply started")
            return self.draft

    def reopen(self, which: Turn | str | int) -> Draft:
        """A draft in the place of a turn whose reply is about to go on, with that reply as it stands.

        Raises:
            Busy: another reply of this history is being written.
        """
        with self.lock:
            turn = self.turn(which)
            if self.draft is not None:
                raise Busy(_BUSY)
            self.draft = Draft(
                turn.messages[0], turn.number, turn.origin, "replace", turn.id, turn.reply, goes_on=True
            )
            self.announce("draft", (), "reply started")
            return self.draft

    def update_draft(self, draft: Draft, text: str, reasoning: str = "") -> None:
        """Show subscribers how far the reply has come."""
        with self.lock:
            if self.draft is draft:
                draft.text, draft.reasoning = text, reasoning
                self.announce("draft", (), "")

    def discard_draft(self, draft: Draft) -> None:
        """Forget a draft without recording anything; its number is free again where nobody took a later one."""
        with self.lock:
            if self.draft is draft:
                self.draft = None
                if not draft.place and draft.number == self.newest_number:
                    self._next["#"] -= 1
                self.announce("draft", (), "reply ended")

    def commit_draft(
        self,
        draft: Draft,
        replies: tuple[Message, ...],
        outcome: Outcome,
        model: str = "",
        usage: Usage | None = None,
    ) -> Turn | None:
        """Record a draft and what the model answered as one turn; None where the draft was discarded meanwhile.

        A turn in whose place it stands gives way only to an answer that will be sent: where the new
        one broke off, the old one stays and the new one is kept beside it, out of contexts.
        """
        with self.lock:
            if self.draft is not draft:
                return None
            with self.changing(f"#{draft.number}", kind="commit") as step:
                turn = draft.settle(self, step, replies, outcome, model, usage)
                step.label = f"{'re-run of ' if draft.place == turn.id else ''}#{turn.number}"
                self.draft = None
            return turn

    # Changing ----------------------------------------------------------------------------------

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
                step.label = "edit the plan" if kind == "plan" else "edit the instructions"
            else:
                messages = tuple(edited if m.id == key else m for m in turn.messages)
                self.put(
                    step, replace(turn, messages=messages, version=turn.version + 1, sequence=self.tick())
                )
                step.label = f"edit #{turn.number}"
            return edited

    def mark(self, verb: str, turns: Iterable[Turn | str | int], **flags: Any) -> None:
        """Set visibility flags (`pinned`, `excluded`, `included`, `pruned`) on turns, as one change named `verb`."""
        with self.changing(verb) as step:
            chosen = {turn.id: turn for turn in map(self.turn, turns)}
            for turn in chosen.values():
                self.put(step, replace(turn, **flags))
            step.label = f"{verb} {name_turns(chosen[key] for key in step.keys)}"

    def collapse(self, which: Iterable[Turn | str | int | Message], collapsed: bool = True) -> list[Turn]:
        """Let contexts carry a stub of tool results, or (`collapsed` false) the whole of them again.

        Args:
            which: turns, of which all tool results are meant, or single messages.

        Returns:
            The turns in which something changed, as they stand now.
        """
        with self.changing("collapse") as step:
            changed: dict[str, Turn] = {}
            for each in which:
                turn = self.records.find(each.id)[0] if isinstance(each, Message) else self.turn(each)
                if turn is None:
                    raise UnknownTurn("That message is not in memory. %memory show lists the turns.")
                turn = changed.get(turn.id, turn)
                one = each.id if isinstance(each, Message) else ""
                messages = tuple(
                    replace(m, collapsed=collapsed, version=self.tick())
                    if m.role == "tool" and m.collapsed != collapsed and one in ("", m.id)
                    else m
                    for m in turn.messages
                )
                if messages != turn.messages:
                    changed[turn.id] = replace(turn, messages=messages)
                    self.put(step, changed[turn.id])
            step.label = (
                f"{'collapse' if collapsed else 'expand'} tool results of {name_turns(changed.values())}"
            )
            return list(changed.values())

    def set_system(self, *texts: str) -> None:
        """Replace the standing instructions by these (none: there are no more)."""
        with self.changing("change the instructions") as step:
            step.set("standing", "system", tuple(self.message("system", text) for text in texts if text))

    def set_plan(self, text: str) -> None:
        """Replace the plan, which keeps the earlier ones in `plans`; an empty text clears it."""
        with self.changing("change the plan" if text else "clear the plan") as step:
            step.set("standing", "plan", (*self.plans, self.message("plan", text)))

    def set_note(self, table: str, key: str, value: Any, label: str) -> None:
        """Record what stands beside the turns: a topic mark, an entity correction, a summary (None removes)."""
        with self.changing(label) as step:
            step.set(table, key, value)

    def after(self, turn: Turn) -> list[Turn]:
        """Turns in memory that stand after one, in order."""
        with self.lock:
            later = self.records.order[self.records.positions[turn.id] + 1 :]
            return [other for key in later if (other := self.records.turns[key]).alive]

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
        with self.changing("re-run") as step:
            turns = [turn for turn in self.turns if turn.origin and turn.origin.cell == cell]
            kept = next((turn.id for turn in turns if turn.origin and turn.origin.call < calls), "")
            gone = [turn for turn in turns if turn.origin and turn.origin.call >= calls]
            for turn in gone:
                self.put(step, replace(turn, superseded_by=kept or turn.id))
            step.label = f"replace {name_turns(gone)}"

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
                    for key in list(self.records.table(table)):
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


def _cleaned(value: P) -> P:
    """A part or a tool call without what no endpoint takes in any of its texts."""
    return replace(value, **{field.name: clean(getattr(value, field.name)) for field in fields(value)})
