"""The subcommands of `%memory`: each takes the session and the rest of the line, and prints or shows its result."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ...exceptions import UsageError
from ...strategies.registry import STRATEGIES
from ...text.nearest import nearest

if TYPE_CHECKING:
    from ...memory.session_memory import SessionMemory
    from ..session import Session

Group = Literal["See", "Change", "Choose", "Keep"]
Show = Callable[[Any], object]
"""How a command shows a result: a line of text, or something with a rich display."""


Run: TypeAlias = "Callable[[Session, str, Show], None]"
"""A command: the session, what stands behind the command's name, and how to show the result."""


@dataclass(frozen=True)
class Command:
    """A subcommand: how it is written, what it does, and the other words people try for it."""

    run: Run
    usage: str
    help: str
    group: Group
    synonyms: tuple[str, ...] = ()


@cache
def commands() -> dict[str, Command]:
    """Every subcommand by its name, in the order of the help; their modules are loaded with the first of them."""
    modules = ("turns", "see", "checking", "change", "summaries", "choose", "keep", "entities_topics")
    found: dict[str, Command] = {}
    for module in modules:
        found |= import_module(f".{module}", __package__).COMMANDS
    return found


def next_request(memory: SessionMemory) -> str:
    """What a change did to the next request: "Next request: #2–#3 in; #1 out."."""
    from ...messages import name_numbers

    context = memory.preview()
    if context.error:
        return str(context.error)
    places: dict[str, list[int]] = {"in": []}
    left: dict[str, list[int]] = {"if your question needs them": [], "out": []}
    for turn in memory.turns:
        decision = context.decision(turn)
        if decision.place == "in":
            where = str(decision) if decision.stood_for else "in"
            places.setdefault(where, []).append(turn.number)
        else:
            left["out" if decision.place == "out" else "if your question needs them"].append(turn.number)
    pieces = [f"{name_numbers(numbers)} {where}" for where, numbers in (places | left).items() if numbers]
    return f"Next request: {'; '.join(pieces)}." if pieces else "Memory is empty."


def counted(count: int, noun: str) -> str:
    """A count in words: "1 turn", "1,200 turns"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def nothing_more(text: str, command: str) -> None:
    """Refuse what stands behind a command that takes nothing.

    Raises:
        UsageError: there is something.
    """
    if text.strip():
        raise UsageError(f"%memory {command} takes nothing more, not “{text.strip()}”.")


def find_command(name: str) -> Command:
    """The command of a name or a synonym.

    Raises:
        UsageError: there is none, with the nearest one.
    """
    wanted, known = name.lower(), commands()
    for word, command in known.items():
        if wanted == word or wanted in command.synonyms:
            return command
    # A strategy's name is written in a command's place, too.
    words = [*known, *STRATEGIES, *(word for command in known.values() for word in command.synonyms)]
    near = nearest(wanted, words)
    hint = f"Did you mean %memory {near}?" if near else "%memory help lists the commands."
    raise UsageError(f"There is no %memory {name}. {hint}")


def usage(name: str) -> str:
    """One command: how it is written, and what it does."""
    command = find_command(name)
    return f"{command.usage}: {command.help}"


def help_on(name: str) -> object:
    """What `%memory help NAME` shows: a command, or under "forget" what each way of forgetting reaches."""
    if name == "forget":
        from .forgetting import table

        return table()
    return usage(name)


def help_text() -> str:
    """All commands, grouped."""
    groups: dict[str, list[Command]] = {}
    for command in commands().values():
        groups.setdefault(command.group, []).append(command)
    width = max(len(command.usage) for command in commands().values())
    lines: list[str] = []
    for group in ("See", "Change", "Choose", "Keep"):
        if group in groups:
            lines.append(group)
            lines += _rows(groups[group], width)
    return "\n".join(lines)


def _rows(commands: Iterable[Command], width: int) -> list[str]:
    return [f"  {command.usage:<{width}}  {command.help}" for command in commands]
