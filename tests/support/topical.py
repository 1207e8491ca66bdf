"""Conversations whose topics are known, from tests/data/topics.txt, which says how it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from jupyter_session_memory import SessionMemory

DATA = Path(__file__).parent.parent / "data" / "topics.txt"


@dataclass(frozen=True)
class Topical:
    """A conversation: its topics as (question, reply) pairs, and what is asked after it with the topics it means."""

    name: str
    held_out: bool
    topics: tuple[tuple[tuple[str, str], ...], ...]
    asked: tuple[tuple[str, frozenset[int]], ...]

    @property
    def starts(self) -> list[int]:
        """Positions at which a topic begins."""
        return [sum(map(len, self.topics[:index])) for index in range(len(self.topics))]

    def memory(self) -> SessionMemory:
        """A memory that was told it, with the strategy "topics"."""
        memory = SessionMemory("topics")
        for topic in self.topics:
            for question, reply in topic:
                memory.add("user", question)
                memory.add("assistant", reply)
        return memory


def _read(section: str) -> Topical:
    head, body = section.split("\n", 1)
    asked = re.findall(r"^\? (.+) >(.*)$", body, re.MULTILINE)
    topics = re.sub(r"^\? .*$", "", body, flags=re.MULTILINE).strip().split("\n\n")
    return Topical(
        head.split()[0],
        "held out" in head,
        tuple(
            tuple((question.strip(), reply.strip()) for question, reply in map(_halves, topic.splitlines()))
            for topic in topics
        ),
        tuple((question, frozenset(map(int, numbers.split()))) for question, numbers in asked),
    )


def _halves(line: str) -> list[str]:
    return line.split(" | ", 1)


CONVERSATIONS = [
    _read(section) for section in re.split(r"^== ", DATA.read_text("utf-8"), flags=re.MULTILINE)[1:]
]
