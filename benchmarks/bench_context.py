"""What a turn costs: adding it and building the next prompt, whatever the length of the history.

First table: adding a turn and building a context of 8,000 tokens with `full`, beside the least that any
memory can do, a deque with cached counts that drops its oldest messages; the same counter on both sides.
Second table: building alone with each strategy, the first build after loading not counted. In both,
medians of processor time in milliseconds.

    python benchmarks/bench_context.py
"""

from __future__ import annotations

import random
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from statistics import median

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.strategies.registry import STRATEGIES

BUDGET = 8_000
LENGTHS = (100, 10_000, 100_000)
SIZES = (40, 120, 400)
ROUNDS = 200


def tokens(text: str) -> int:
    """The cheapest counter there is."""
    return len(text) >> 2


class Bare:
    """A deque of messages with their counts, and nothing else."""

    def __init__(self) -> None:
        self.messages: deque[tuple[dict[str, str], int]] = deque()
        self.total = 0

    def add(self, role: str, text: str) -> None:
        count = tokens(text)
        self.messages.append(({"role": role, "content": text}, count))
        self.total += count

    def build(self, text: str) -> list[dict[str, str]]:
        room = BUDGET - tokens(text)
        while self.total > room:
            self.total -= self.messages.popleft()[1]
        return [*(message.copy() for message, _ in self.messages), {"role": "user", "content": text}]


def text(dice: random.Random, size: int) -> str:
    """About `size` tokens."""
    return " ".join(f"w{int(4_000 * dice.random() ** 2):04}" for _ in range(size * 4 // 6))


def timed(step: Callable[[], object]) -> float:
    """Milliseconds that a step takes."""
    started = time.thread_time()
    step()
    return 1_000 * (time.thread_time() - started)


def turns() -> None:
    """The first table."""
    print("| messages | tokens each | turn and build | bare deque | ratio |\n|---|---|---|---|---|")
    for size in SIZES:
        for length in LENGTHS:
            dice = random.Random(size)
            pool = [text(dice, size) for _ in range(500)]
            memory, bare = SessionMemory("full", budget=BUDGET, count_tokens=tokens), Bare()
            for number in range(length):
                role = "user" if number % 2 == 0 else "assistant"
                memory.add(role, pool[number % len(pool)])  # type: ignore[arg-type]
                bare.add(role, pool[number % len(pool)])
            memory.build_prompt("warm")

            def ours(
                memory: SessionMemory = memory, pool: list[str] = pool, dice: random.Random = dice
            ) -> None:
                memory.add("user", dice.choice(pool))
                memory.add("assistant", dice.choice(pool))
                memory.build_prompt("What now?")

            def least(bare: Bare = bare, pool: list[str] = pool, dice: random.Random = dice) -> None:
                bare.add("user", dice.choice(pool))
                bare.add("assistant", dice.choice(pool))
                bare.build("What now?")

            # Alternating, so that whatever else the machine does meets both.
            pairs = [(timed(ours), timed(least)) for _ in range(ROUNDS)]
            mine, theirs = (median(side) for side in zip(*pairs, strict=True))
            print(f"| {length:,} | {size} | {mine:.3f} | {theirs:.3f} | {mine / theirs:.1f} |", flush=True)


def builds() -> None:
    """The second table."""
    lengths = (100, 600, 10_000)
    print(
        f"| strategy | {' | '.join(f'{length:,} turns' for length in lengths)} |\n|---|{'---|' * len(lengths)}"
    )
    dice = random.Random(1)
    spoken = [(text(dice, 12), text(dice, 60)) for _ in range(max(lengths))]
    memories = []
    for length in lengths:
        memory = SessionMemory("full", budget=BUDGET)
        for question, reply in spoken[:length]:
            memory.add("user", question)
            memory.add("assistant", reply)
        memories.append(memory)
    for turn, strategy in enumerate(STRATEGIES):
        cells = []
        for memory in memories:
            memory.use(strategy)
            memory.build_prompt(spoken[0][0])
            asked = [text(random.Random(60 * turn + n), 6) for n in range(60)]
            took = [timed(partial(memory.build_prompt, question)) for question in asked]
            cells.append(f"{median(took):.2f}")
        print(f"| {strategy} | {' | '.join(cells)} |", flush=True)


def main() -> None:
    """Print both tables."""
    turns()
    print()
    builds()


if __name__ == "__main__":
    main()
