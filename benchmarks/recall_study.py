"""What each idea in the index brings, whether its settings carry over, and what a search costs.

python benchmarks/recall_study.py ablation [locomo.json]
python benchmarks/recall_study.py held-out locomo.json
python benchmarks/recall_study.py time [locomo.json]
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from statistics import fmean, median
from typing import Any
from unittest.mock import patch

from conversations import Conversation, planted, read_locomo
from recall import Recall, counter, indexed, means, picked, row, through_index

from jupyter_session_memory.strategies.caches import word_index as tuned
from jupyter_session_memory.strategies.caches.word_index import Index
from jupyter_session_memory.text import words

Setting = Mapping[str, Any]

PLAIN: Setting = {
    "NEIGHBOURS": (0.0, 0.0, 0.0, 0.0),
    "OWN": 0.0,
    "MEANT": 1.0,
    "ASKING": 1.0,
    "RELATED": 0.0,
    "FEEDBACK": 0.0,
}
STEPS = {
    "neighbours": "NEIGHBOURS",
    "participant meant": "MEANT",
    "asking counts less": "ASKING",
    "related words": "RELATED",
    "own score on top": "OWN",
    "relevance feedback": "FEEDBACK",
}
GRID: Mapping[str, tuple[float, ...]] = {
    "MEANT": (1.5, 2.0, 3.0),
    "OWN": (0.1, 0.25, 0.5),
    "RELATED": (0.1, 0.2, 0.4),
    "FEEDBACK": (0.1, 0.15, 0.25),
}


@contextmanager
def using(setting: Setting) -> Iterator[None]:
    """The index with other settings for a while."""
    with patch.multiple(tuned, **setting):
        yield


@contextmanager
def without_irregular_forms() -> Iterator[None]:
    """Stems by suffix rules alone."""
    words.forget()
    with patch.object(words, "irregular", dict):
        yield
    words.forget()


def ablation(conversations: list[Conversation], count: Callable[[str], int]) -> None:
    """Each idea added in turn, then each left out of the whole."""

    def show(name: str) -> None:
        recall: Recall = [line for one in conversations for line in through_index(one, count)]
        print(row(name, recall), flush=True)

    print("| index | questions | 1k | 2k | 4k | 8k |\n|---|---|---|---|---|---|")
    with without_irregular_forms(), using(PLAIN):
        show("BM25, stemmed, stop words out")
    setting = dict(PLAIN)
    with using(setting):
        show("+ irregular forms")
    for name, constant in STEPS.items():
        setting[constant] = getattr(tuned, constant)
        with using(setting):
            show(f"+ {name}")
    with without_irregular_forms():
        show("all without irregular forms")
    for name, constant in STEPS.items():
        with using({constant: PLAIN[constant]}):
            show(f"all without {name}")


def held_out(conversations: list[Conversation], count: Callable[[str], int]) -> None:
    """Settings chosen on all conversations but one, scored on that one, beside the settings in use."""
    settings = [dict(zip(GRID, values, strict=True)) for values in product(*GRID.values())]
    scores: list[list[Recall]] = []
    for setting in settings:
        with using(setting):
            scores.append([through_index(one, count) for one in conversations])
    print("| held out | questions | 1k | 2k | 4k | 8k |\n|---|---|---|---|---|---|")
    for left, conversation in enumerate(conversations):

        def rest(choice: int, left: int = left) -> float:
            others = [line for i, recall in enumerate(scores[choice]) if i != left for line in recall]
            return fmean(means(others))

        best = max(range(len(settings)), key=rest)
        chosen = ", ".join(f"{name} {value:g}" for name, value in settings[best].items())
        print(row(f"{conversation.name}, chosen on the others ({chosen})", scores[best][left]))
        print(row(f"{conversation.name}, settings in use", through_index(conversation, count)), flush=True)


def timing(conversations: list[Conversation], count: Callable[[str], int]) -> None:
    """Processor time: medians of one search and the picking for 8,000 tokens; adding with warm stems."""
    lines = [line for one in conversations for line in one.lines]
    questions = [question.text for one in conversations for question in one.questions][::4]
    for conversation in conversations:
        indexed(conversation)
    print("| messages | search and pick, ms | 95 % below, ms | add, ms per 100 tokens |\n|---|---|---|---|")
    for size in (300, 1_200, 5_000, 20_000):
        chosen = [lines[i % len(lines)] for i in range(size)]
        costs = [count(f"- {line.role}: {line.text}\n") for line in chosen]
        index = Index()
        started = time.thread_time()
        for place, line in enumerate(chosen):
            index.add(str(place), line.text, line.role, place)
        adding = time.thread_time() - started
        took: list[float] = []
        for question in questions:
            started = time.thread_time()
            picked(index, costs, question, 8_000)
            took.append(1_000 * (time.thread_time() - started))
        late = sorted(took)[int(0.95 * len(took))]
        print(f"| {size:,} | {median(took):.2f} | {late:.2f} | {1e5 * adding / sum(costs):.3f} |", flush=True)


def main() -> None:
    """Run the study asked for."""
    studies = {"ablation": ablation, "held-out": held_out, "time": timing}
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("study", choices=studies)
    parser.add_argument("file", type=Path, nargs="?", help="a file in LoCoMo's format")
    options = parser.parse_args()
    studies[options.study](read_locomo(options.file) if options.file else planted(), counter())


if __name__ == "__main__":
    main()
