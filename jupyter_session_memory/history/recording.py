"""What was said and how it is recorded: turns in order, standing messages, one message at a time."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from ..content import Content, Part, parts
from ..exceptions import InvalidExchange, UnknownTurn, UsageError
from ..messages import Message, Outcome, Role, ToolCall, Turn, tool_call
from ..text.clean import clean
from .tables import Step
from .undo import Journal

P = TypeVar("P", Part, ToolCall)


class Recording(Journal):
    """A journal of turns and standing messages: what is there, and how more comes in."""

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

    @property
    def latest(self) -> Turn | None:
        """The turn whose reply came last, wherever it stands; None in an empty memory."""
        with self.lock:
            turn = self.records.turns.get(self._answered)
            return turn if turn is not None and turn.alive else self.records.last_alive()

    def after(self, turn: Turn) -> list[Turn]:
        """Turns in memory that stand after one, in order."""
        with self.lock:
            later = self.records.order[self.records.positions[turn.id] + 1 :]
            return [other for key in later if (other := self.records.turns[key]).alive]

    def _missing(self, which: Turn | str | int) -> str:
        number = which.number if isinstance(which, Turn) else which
        name = f"#{number}" if isinstance(number, int) else f"“{number}”"
        turns = self.turns
        numbers = [turn.number for turn in turns]
        known = f"Turns are #{min(numbers)} to #{max(numbers)}" if turns else "Memory is empty"
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
        with self.changing("add", f"{role} message") as step:
            message = self.message(role, content, **details)
            if role == "system":
                step.set("standing", "system", (*self.system, message))
            elif role == "plan":
                step.set("standing", "plan", (*self.plans, message))
            else:
                self._answered = ""
                if role == "user":
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
        messages = (*waiting.messages, message)
        self.put(step, replace(waiting, messages=messages, outcome=outcome, sequence=self.tick()))

    def message(self, role: Role, content: Content = "", **details: Any) -> Message:
        """A new message value with an id of its own, cleaned of what no endpoint takes; not recorded yet.

        Beside details in the wire's words a question may have `attachments`.
        """
        if role not in ("system", "plan", "user", "assistant", "tool"):
            raise UsageError(f"Unknown role “{role}”. Use system, plan, user, assistant or tool.")
        content = "" if content is None else content
        text = clean(content) if isinstance(content, str) else tuple(map(_cleaned, parts(content)))
        if not details:
            return Message(self.new_id("m"), role, text)
        unknown = details.keys() - {"tool_calls", "tool_call_id", "name", "reasoning", "attachments"}
        if unknown:
            raise UsageError(
                f"Unknown detail “{min(unknown)}”. Use tool_calls, tool_call_id, name, reasoning or attachments."
            )
        calls = tuple(_cleaned(tool_call(call)) for call in details.pop("tool_calls", None) or ())
        attached = tuple(
            replace(each, name=clean(each.name), text=clean(each.text))
            for each in details.pop("attachments", None) or ()
        )
        details = {key: clean("" if value is None else str(value)) for key, value in details.items()}
        return Message(self.new_id("m"), role, text, tool_calls=calls, attachments=attached, **details)

    def new_turn(
        self, messages: tuple[Message, ...], outcome: Outcome, number: int = 0, **fields: Any
    ) -> Turn:
        """A new turn value with an id and, unless one was reserved, a number of its own; not recorded yet.

        It stands at the end, unless it is given another `rank`.
        """
        fields.setdefault("rank", self._next["t"])
        return Turn(
            self.new_id("t"),
            number or self.reserve_number(),
            messages,
            outcome,
            sequence=self.tick(),
            **fields,
        )

    def reserve_number(self, wanted: int = 0) -> int:
        """The next number, or the one wanted, which no turn may have had; higher ones come next."""
        number = wanted or self._next["#"]
        self._next["#"] = max(self._next["#"], number + 1)
        return number

    def put(self, step: Step, turn: Turn) -> None:
        """Record a turn's new value as part of a change."""
        step.set("turns", turn.id, turn)


def _cleaned(value: P) -> P:
    """A part or a tool call without what no endpoint takes in any of its texts."""
    return replace(value, **{field.name: clean(getattr(value, field.name)) for field in fields(value)})
