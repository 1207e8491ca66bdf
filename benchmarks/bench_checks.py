"""What the check after a reply costs: processor time over twelve ordinary questions, beside building the context.

Each turn is added, then a context is built and the memory is checked, as after a reply. The least of several
rounds in milliseconds, loading not counted; the ratio is what to compare between machines.

    python benchmarks/bench_checks.py
"""

from __future__ import annotations

import time
from collections.abc import Callable

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.checks import check

QUESTIONS = (
    "My dog is called Bruno and my deadline is 3 May.",
    "What is gradient descent, and why does the learning rate matter?",
    "Please answer in two sentences from now on.",
    "Can you load the file sales.csv with pandas and show me the first five rows?",
    "I get a KeyError: 'date' when I group by month. What does that mean?",
    "Explain the difference between a list and a tuple, with an example.",
    "We meet on Friday at 3 pm in room 12. Who could take the notes?",
    "Rewrite this function so that it returns early:\n```python\ndef f(x):\n    if x:\n        return 1\n```",
    "How would I plot two series with different scales? I prefer matplotlib, no seaborn please.",
    "Translate “good morning” into French and tell me how to pronounce it.",
    "The meeting moved to Monday. What do I have to prepare?",
    "Summarise what we decided so far, in bullet points.",
)
REPLY = "Here is what I would do first. The index holds dates, so reset it before you group. " * 4
ROUNDS = 7


def round_of(ask: Callable[[SessionMemory], object]) -> list[float]:
    """Processor milliseconds that `ask` takes after each of the questions."""
    memory = SessionMemory("full", budget=8_000)
    memory.add("system", "You are a data science tutor. Be brief.")
    taken = []
    for question in QUESTIONS:
        memory.add("user", question)
        memory.add("assistant", REPLY)
        begun = time.process_time()
        ask(memory)
        taken.append(1_000 * (time.process_time() - begun))
    return taken


def least(ask: Callable[[SessionMemory], object]) -> list[float]:
    """The least of several rounds for each question; the first round, which loads, is not counted."""
    round_of(ask)
    return [min(times) for times in zip(*(round_of(ask) for _ in range(ROUNDS)), strict=True)]


def main() -> None:
    """Print both, and their ratio."""
    building, checking = least(SessionMemory.preview), least(check)
    print(f"{'twelve questions, ms':<24}{'all':>9}{'a turn':>9}{'the slowest':>13}")
    for name, taken in (("building the context", building), ("checking", checking)):
        print(f"{name:<24}{sum(taken):>9.2f}{sum(taken) / len(taken):>9.3f}{max(taken):>13.3f}")
    print(f"checking / building: {sum(checking) / sum(building):.1f}")


if __name__ == "__main__":
    main()
