"""`%memory` commands that choose how memory is sent: strategy, budget, thread."""

from __future__ import annotations

from ...context.budget import read_budget
from ...exceptions import UsageError
from ...strategies.registry import STRATEGIES, parse_strategy
from ...strategies.strategy import NamedStrategy, Strategy
from ..session import Session
from ..targets import find_turns
from . import Command, Show, counted, next_request

_DROP = ("drop", "delete", "remove")


def strategy(session: Session, text: str, out: Show) -> None:
    """Show or choose the strategy."""
    memory = session.memory
    words = text.split()
    if not words:
        forms = {
            ":".join((name, *("N", "F")[: len(row.options)])): row.help for name, row in STRATEGIES.items()
        }
        width = max(map(len, forms))
        names = "\n".join(f"  {form:<{width}}  {told}" for form, told in forms.items())
        out(f"Strategy: {memory.strategy}. There are:\n{names}")
        return
    memory.use(parse_strategy(":".join(words)))
    out(f"{describe(memory.strategy)} {next_request(memory)}")


def strategy_named(spec: str, session: Session, text: str, out: Show) -> None:
    """Choose the strategy that was written in the command's place: `%memory window 2`."""
    strategy(session, f"{spec} {text}", out)


def describe(strategy: Strategy) -> str:
    """A strategy in a few words: "Window: last 2 turns."."""
    if isinstance(strategy, NamedStrategy) and (said := STRATEGIES[strategy.name].said):
        return said(**strategy.options)
    return f"Strategy: {strategy}."


def budget(session: Session, text: str, out: Show) -> None:
    """Show or set the token budget."""
    memory = session.memory
    if text.strip():
        session.set_budget(read_budget(text))
    out(f"Budget: {memory.limit.told}. {next_request(memory)}")


def thread(session: Session, text: str, out: Show) -> None:
    """Show the threads, or choose, start or drop one."""
    threads = session.threads
    words = text.split()
    if words[:1] and words[0] in _DROP:
        if len(words) != 2:
            raise UsageError("Which thread? Write its name: %memory thread drop ideas.")
        count = threads.drop(words[1])
        out(f"Thread {words[1]} dropped, with {counted(count, 'turn')}. Thread: {threads.name}.")
        return
    if len(words) > 1:
        raise UsageError(
            "A thread's name is one word: %memory thread ideas. To drop it: %memory thread drop ideas."
        )
    if words:
        threads.switch(words[0])
    rows = [
        f"{name} ({counted(len(threads.get(name).turns), 'turn')})"
        for name in threads.names
        if name != threads.name
    ]
    others = f" Others: {', '.join(rows)}." if rows else ""
    memory = session.memory
    out(f"Thread: {threads.name}, {counted(len(memory.turns), 'turn')}, strategy {memory.strategy}.{others}")


def fork(session: Session, text: str, out: Show) -> None:
    """Go on from a turn in a new thread, which shares what stands up to it."""
    example = "%memory fork 4 ideas"
    which, _, name = text.strip().rpartition(" ")
    turns = find_turns(session.memory, which, example)
    if not name or len(turns) != 1:
        raise UsageError(f"From which turn, and under what name? Write: {example}.")
    memory = session.threads.fork(turns[0], name)
    count = counted(len(memory.turns), "turn")
    out(f"Thread: {name}, {count}, from #{turns[0].number}. {next_request(memory)}")


COMMANDS = {
    "strategy": Command(
        strategy,
        "%memory strategy [NAME]",
        "which turns are sent: full, window 6, adaptive",
        "Choose",
        ("use",),
    ),
    "budget": Command(
        budget, "%memory budget [N|auto|none]", "the most a request may take, in tokens", "Choose", ("limit",)
    ),
    "thread": Command(
        thread,
        "%memory thread [NAME|drop NAME]",
        "the conversation in use; another, or a new one",
        "Choose",
        ("conversation",),
    ),
    "fork": Command(
        fork,
        "%memory fork N NAME",
        "a new thread that shares the turns up to one, and nothing after",
        "Choose",
        ("branch",),
    ),
}
