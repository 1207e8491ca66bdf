"""Conversations with questions about them and the messages that answer: made here, or read from a file.

`planted` makes its own: facts told in passing (benchmarks/facts.txt) between small talk that shares
their vocabulary. Half of the conversations are between two people whose names open their messages,
half between a user and an assistant. `read_locomo` reads a file in the format of LoCoMo (Maharana et
al., "Evaluating Very Long-Term Conversational Memory of LLM Agents", ACL 2024).
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Speaker = Literal["user", "assistant"]
FACTS = Path(__file__).with_name("facts.txt")
ADVERSARIAL = 5  # LoCoMo's category of questions that have no answer


@dataclass(frozen=True)
class Line:
    """A message as it is added to a memory."""

    role: Speaker
    text: str


@dataclass(frozen=True)
class Question:
    """A question, and which lines (their places in the conversation) hold its answer."""

    text: str
    evidence: tuple[int, ...]


@dataclass(frozen=True)
class Conversation:
    """Lines in order, and questions to ask after the last."""

    name: str
    lines: tuple[Line, ...]
    questions: tuple[Question, ...]


def read_locomo(path: Path) -> list[Conversation]:
    """The conversations of a LoCoMo file; speaker_a is the user; adversarial questions are left out."""
    return [_locomo(sample) for sample in json.loads(path.read_text(encoding="utf-8"))]


def _locomo(sample: dict[str, Any]) -> Conversation:
    said = sample["conversation"]
    sessions = sorted(int(key[8:]) for key in said if re.fullmatch(r"session_\d+", key))
    lines: list[Line] = []
    places: dict[str, int] = {}
    for message in (message for number in sessions for message in said[f"session_{number}"]):
        text = f"{message['speaker']}: {message['text']}"
        if caption := message.get("blip_caption"):
            text += f" [shared image: {caption}]"
        places[message["dia_id"]] = len(lines)
        lines.append(Line("user" if message["speaker"] == said["speaker_a"] else "assistant", text))
    questions: list[Question] = []
    for asked in sample["qa"]:
        named = [mark for cell in asked["evidence"] for mark in re.findall(r"D\d+:\d+", cell)]
        # A mark that names no message stays in the count: nothing can be found for it.
        evidence = tuple(places.get(mark, -1) for mark in named)
        if asked["category"] != ADVERSARIAL and evidence:
            questions.append(Question(asked["question"], evidence))
    return Conversation(sample["sample_id"], tuple(lines), tuple(questions))


@dataclass(frozen=True)
class _Fact:
    kind: str  # "life" suits anybody, "project" a user, "advice" an assistant
    lead: str  # what the other participant says just before; may be empty
    told: str
    question: str


def planted(count: int = 10, *, facts: int = 30, lines: int = 600, seed: int = 1) -> list[Conversation]:
    """Conversations of about so many lines, each with so many planted facts, the same for the same seed."""
    known = [
        _Fact(*(cell.strip() for cell in row.split("|")))
        for row in FACTS.read_text(encoding="utf-8").splitlines()
        if row and not row.startswith("#")
    ]
    return [_planted(n, known, facts, lines, random.Random(f"{seed}/{n}")) for n in range(count)]


_NAMES = (
    "Ada",
    "Bruno",
    "Chiara",
    "Dmitri",
    "Elif",
    "Farid",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Kofi",
    "Lena",
)


def _planted(number: int, known: list[_Fact], facts: int, lines: int, dice: random.Random) -> Conversation:
    named = number % 2 == 0
    names = dict(zip(("user", "assistant"), dice.sample(_NAMES, 2), strict=True))
    fitting = [fact for fact in known if (fact.kind == "life") or not named]
    chosen = dice.sample(fitting, min(facts, len(fitting)))
    places = sorted(dice.sample(range(lines), len(chosen)))
    made: list[Line] = []
    questions: list[Question] = []

    def say(role: str, text: str) -> None:
        made.append(
            Line("user" if role == "user" else "assistant", f"{names[role]}: {text}" if named else text)
        )

    for place, fact in zip(places, chosen, strict=True):
        while len(made) < place:
            say("assistant" if made and made[-1].role == "user" else "user", _small_talk(dice))
        teller = "assistant" if fact.kind == "advice" else "user"
        if named and dice.random() < 0.5:
            teller = "assistant"
        other = "user" if teller == "assistant" else "assistant"
        if fact.lead:
            say(other, fact.lead)
        questions.append(
            Question(_asked(fact.question, names[teller] if named else "", teller), (len(made),))
        )
        say(teller, fact.told)
        say(other, dice.choice(_ECHOES))
    kind = "two people" if named else "user and assistant"
    return Conversation(f"planted {number} ({kind})", tuple(made), tuple(questions))


def _asked(question: str, name: str, teller: str) -> str:
    if name:
        return question.format(who=name, whose=f"{name}'s")
    mine = teller == "user"
    return question.format(who="I" if mine else "you", whose="my" if mine else "your")


_TOPICS = {
    "cooking": "soup bread pasta oven recipe dinner kitchen spices cake restaurant lunch cheese",
    "home": "house kitchen garden roof neighbour rent flat furniture window plants street move",
    "travel": "trip train flight hotel beach mountains museum passport luggage city island tickets",
    "work": "boss meeting team office client deadline salary project interview colleague contract report",
    "data": "dataset column table chart missing values average model accuracy training rows outliers",
    "code": "function bug error test branch library server script notebook loop cache database",
    "family": "sister brother mother father kids uncle birthday wedding school baby cousin holiday",
    "health": "doctor gym sleep knee running diet headache yoga dentist allergy stress coffee",
    "leisure": "guitar film novel concert painting football chess camera bike swimming band theatre",
    "animals": "dog cat vet walk park horse birds aquarium puppy fur rabbit leash",
}
_SAYINGS = (
    "I have been thinking about the {a} and the {b} again.",
    "Honestly the {a} takes more time than I expected, and the {b} does not make it easier.",
    "Someone told me that a good {a} matters more than the {b}.",
    "How is it going with the {a}?",
    "Do you still worry about the {a}, or is it the {b} now?",
    "That reminds me of the {a} we talked about.",
    "It was a long day. First the {a}, then the {b}, and in the end I was too tired for the {c}.",
    "I would not change anything about the {a} before we know more about the {b}.",
    "My favourite part is always the {a}, even when the {b} goes wrong.",
    "Yesterday I read about the {a}; next week I want to try something with the {b}.",
    "There are three things to look at: the {a}, the {b} and the {c}.",
    "Let us start with the {a} and decide about the {b} later.",
    "Can you help me with the {a}? The {b} is fine already.",
    "Good question. The {a} depends on the {b}, and nobody ever checks the {c}.",
    "I bought a book on it last month, but it says little about the {a}.",
    "What a pity about the {a}! Next time the {b} will work out.",
)
_ECHOES = (
    "Oh, I did not know that!",
    "Good to know, thank you for telling me.",
    "Interesting. How did that come about?",
    "I see. Let me keep that in mind.",
    "That makes sense.",
    "Really? That sounds great.",
)


def _small_talk(dice: random.Random) -> str:
    about = _TOPICS[dice.choice(sorted(_TOPICS))].split()
    sentences = []
    for saying in dice.sample(_SAYINGS, dice.choice((1, 2, 2, 3))):
        a, b, c = dice.sample(about, 3)
        sentences.append(saying.format(a=a, b=b, c=c))
    return " ".join(sentences)
