"""How much of each prompt repeats the beginning of the one before: what a provider's prompt cache can reuse.

A conversation goes on for 200 turns at a ceiling of 8,000 tokens. For each strategy, and for turns of 60 to
800 tokens, two means over these turns: the share of a prompt's text that repeats the beginning of the prompt
before, and the share of the budget that the prompt takes. A token is a word here.

    python benchmarks/bench_cache.py
"""

from __future__ import annotations

import random
from bisect import bisect_left
from statistics import fmean

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.strategies.registry import STRATEGIES

BUDGET = 8_000
TURNS = 200
SIZES = (60, 120, 250, 500, 800)
SYSTEM = 50  # tokens of standing instructions
VOCABULARY = 5_000


def tokens(text: str) -> int:
    """One for each word: a count that everybody can check."""
    return len(text.split())


def measure(strategy: str, size: int) -> tuple[float, float]:
    """Mean share repeated and mean share of the budget used, over `TURNS` turns of about `size` tokens."""
    dice = random.Random(size)
    memory = SessionMemory(strategy, budget=BUDGET, count_tokens=tokens)
    memory.add("system", _words(dice, SYSTEM))
    for _ in range(BUDGET // size):  # up to the ceiling
        _turn(memory, dice, size)
    before = _flat(memory, _words(dice, size // 4))
    repeated: list[float] = []
    used: list[float] = []
    for _ in range(TURNS):
        question = _turn(memory, dice, size)
        prompt = _flat(memory, question)
        repeated.append(_shared(before, prompt) / len(prompt))
        used.append(tokens(prompt) / BUDGET)
        before = prompt
    return fmean(repeated), fmean(used)


def _shared(one: str, other: str) -> int:
    """Characters at the beginning of both."""
    lengths = range(1, min(len(one), len(other)) + 1)
    return bisect_left(lengths, True, key=lambda length: one[:length] != other[:length])


def _turn(memory: SessionMemory, dice: random.Random, size: int) -> str:
    """Add a turn of about this size; returns what the user asks next."""
    about = round(size * dice.uniform(0.7, 1.3))
    memory.add("user", _words(dice, about // 4))
    memory.add("assistant", _words(dice, about - about // 4))
    return _words(dice, size // 4)


def _words(dice: random.Random, count: int) -> str:
    # Squared, so that some words are common and some rare, as in a language.
    return " ".join(f"word{int(VOCABULARY * dice.random() ** 2)}" for _ in range(count))


def _flat(memory: SessionMemory, question: str) -> str:
    return "\n".join(message["content"] for message in memory.build_prompt(question))


def main() -> None:
    """Print a table for the strategies there are."""
    print(f"Repeated beginning and use of {BUDGET:,} tokens, % (mean of {TURNS} turns at the ceiling)")
    print(
        f"| strategy | {' | '.join(f'{size} tokens a turn' for size in SIZES)} |\n|---|{'---|' * len(SIZES)}"
    )
    for strategy in STRATEGIES:
        cells = [measure(strategy, size) for size in SIZES]
        figures = " | ".join(f"{100 * repeated:.1f} of {100 * used:.0f}" for repeated, used in cells)
        print(f"| {strategy} | {figures} |", flush=True)


if __name__ == "__main__":
    main()
