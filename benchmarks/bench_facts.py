"""What is left of what was told: 80 facts in 10 conversations of 56 turns, asked for at the end of each.

For every strategy, with summaries made by themselves where it makes them (or, in the second half, with
any strategy once turns no longer fit), all of them extracts of the offline summariser: the share of the
facts whose telling words stand in the context of a question about something else, and in the context of
a question about that very fact. Beside it the tokens of the contexts, and how many facts summaries lost.

    python benchmarks/bench_facts.py
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import fmean

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.strategies.registry import STRATEGIES

# The conversations are the tests' own, so that both speak of the same facts.
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.planted import Planted, Talk, talks

BUDGETS = (500, 1_000, 2_000)
ELSE = "What shall we do tomorrow?"


def remembered(talk: Talk, strategy: str, budget: int, always: bool) -> SessionMemory:
    """The conversation in a memory, compacted after each turn."""
    memory = SessionMemory(strategy, budget=budget)
    memory.auto_compact = always or None
    for question, reply in talk.turns:
        memory.add("user", question)
        memory.add("assistant", reply)
        memory.compact()
    return memory


def held(memory: SessionMemory, fact: Planted, question: str) -> bool:
    """Whether the prompt for the question holds the fact."""
    prompt = memory.build_prompt(question)
    return fact.stands_in("\n".join(str(message["content"]) for message in prompt))


def measure(strategy: str, budget: int, always: bool) -> tuple[float, float, float, int]:
    """Shares held when something else, and when the fact, is asked; mean tokens; facts that summaries lost."""
    elsewhere: list[bool] = []
    asked: list[bool] = []
    tokens: list[int] = []
    lost = 0
    for talk in talks():
        memory = remembered(talk, strategy, budget, always)
        tokens.append(memory.preview(ELSE).tokens)
        elsewhere += [held(memory, fact, ELSE) for fact in talk.facts]
        asked += [held(memory, fact, fact.question) for fact in talk.facts]
        lost += sum(len(summary.lost) for summary in memory.counts.coverage.active)
    return fmean(elsewhere), fmean(asked), fmean(tokens), lost


def main() -> None:
    """Print both tables."""
    for always in (False, True):
        print("With summaries once turns no longer fit:" if always else "As the strategy does by itself:")
        print(f"{'':<14}" + "".join(f"{f'{budget:,} tokens':^32}" for budget in BUDGETS))
        print(f"{'strategy':<14}" + f"{'else':>7}{'asked':>7}{'tokens':>8}{'lost':>6}    " * len(BUDGETS))
        for strategy in STRATEGIES:
            rows = [measure(strategy, budget, always) for budget in BUDGETS]
            cells = [
                f"{elsewhere:>7.0%}{asked:>7.0%}{tokens:>8,.0f}{lost:>6}    "
                for elsewhere, asked, tokens, lost in rows
            ]
            print(f"{strategy:<14}" + "".join(cells))
        print()


if __name__ == "__main__":
    main()
