"""Evidence recall at a budget: how much of what answers a question stands in the prompt built for it.

A conversation is fed message by message, then a prompt is built for each question under the budget.
The score of a question is the share of its evidence messages whose full text occurs in the prompt.
Tokens are counted with cl100k_base, from the copy of its vocabulary that llama-index-core carries.

    python benchmarks/recall.py                              # on conversations made here
    python benchmarks/recall.py locomo.json                  # on a file in LoCoMo's format
    python benchmarks/recall.py locomo.json -s adaptive      # another strategy
    python benchmarks/recall.py locomo.json --index          # the index alone, without SessionMemory
"""

from __future__ import annotations

import argparse
import importlib.util
import os
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from statistics import fmean
from typing import TypeAlias

from conversations import Conversation, Question, planted, read_locomo

from jupyter_session_memory.strategies.caches.word_index import Index

BUDGETS = (1_000, 2_000, 4_000, 8_000)
RECENT = 2  # newest messages the index-alone mode always sends
FENCE = 40  # tokens it sets aside for the words around the excerpts

Recall: TypeAlias = list[list[float]]
"""Per question, the share of its evidence found at each of BUDGETS, 0 to 1."""


def counter() -> Callable[[str], int]:
    """Tokens of a text by cl100k_base, without a network."""
    spec = importlib.util.find_spec("llama_index.core")
    if spec and spec.submodule_search_locations:
        cache = Path(spec.submodule_search_locations[0]) / "_static" / "tiktoken_cache"
        os.environ.setdefault("TIKTOKEN_CACHE_DIR", str(cache))
    import tiktoken

    encoding = tiktoken.get_encoding("cl100k_base")
    return lru_cache(maxsize=None)(lambda text: len(encoding.encode_ordinary(text)))


def through_memory(conversation: Conversation, strategy: str, count: Callable[[str], int]) -> Recall:
    """Recall of what people use: a SessionMemory with this strategy, fed and asked by its public methods."""
    from jupyter_session_memory import SessionMemory

    columns: list[list[float]] = []
    for budget in BUDGETS:
        memory = SessionMemory(strategy, budget=budget, count_tokens=count)
        for line in conversation.lines:
            memory.add(line.role, line.text)
        column: list[float] = []
        for question in conversation.questions:
            prompt = "\n".join(str(message["content"]) for message in memory.build_prompt(question.text))
            found = [place >= 0 and conversation.lines[place].text in prompt for place in question.evidence]
            column.append(fmean(found))
        columns.append(column)
    return [list(row) for row in zip(*columns, strict=True)]


def through_index(conversation: Conversation, count: Callable[[str], int]) -> Recall:
    """Recall of the index alone: the newest messages, then what it finds, best first, while it fits."""
    index = indexed(conversation)
    costs = [count(f"- {line.role}: {line.text}\n") for line in conversation.lines]
    recall: Recall = []
    for question in conversation.questions:
        rooms = [budget - FENCE - count(question.text) for budget in BUDGETS]
        sent = [picked(index, costs, question.text, room) for room in rooms]
        recall.append([_share(question, places) for places in sent])
    return recall


def indexed(conversation: Conversation) -> Index:
    """An index over the conversation's lines, each under its place in it."""
    index = Index()
    for place, line in enumerate(conversation.lines):
        index.add(str(place), line.text, line.role, place)
    return index


def picked(index: Index, costs: Sequence[int], question: str, room: int) -> set[int]:
    """Places of the messages that a prompt of `room` tokens would carry."""
    newest = range(len(costs) - 1, -1, -1)
    recent = list(newest[:RECENT])
    hits = index.search(question, limit=room // 16 + 1, exclude={str(place) for place in recent})
    sent: set[int] = set()
    for place in chain(recent, (int(hit.key) for hit in hits), newest):
        if place not in sent and costs[place] <= room:
            room -= costs[place]
            sent.add(place)
        if room < 5:
            break
    return sent


def _share(question: Question, sent: set[int]) -> float:
    return fmean(place in sent for place in question.evidence)


def means(recall: Iterable[Sequence[float]]) -> list[float]:
    """Mean recall at each budget over the questions, in percent."""
    return [100 * fmean(column) for column in zip(*recall, strict=True)]


def row(name: str, recall: Recall) -> str:
    """A line of a Markdown table."""
    figures = " | ".join(f"{figure:.1f}" for figure in means(recall))
    return f"| {name} | {len(recall)} | {figures} |"


def main() -> None:
    """Print recall per conversation and over all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, nargs="?", help="a file in LoCoMo's format")
    parser.add_argument("-s", "--strategy", default="retrieval", help="as SessionMemory takes it")
    parser.add_argument("--index", action="store_true", help="measure the index alone")
    options = parser.parse_args()
    count = counter()
    everything: Recall = []
    print("| conversation | questions | 1k | 2k | 4k | 8k |\n|---|---|---|---|---|---|")
    for conversation in read_locomo(options.file) if options.file else planted():
        if options.index:
            recall = through_index(conversation, count)
        else:
            recall = through_memory(conversation, options.strategy, count)
        everything += recall
        print(row(conversation.name, recall), flush=True)
    print(row("all", everything))


if __name__ == "__main__":
    main()
