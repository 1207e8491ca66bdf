"""Conversations with planted facts: 8 of them in each of 10 conversations of 56 turns, between talk about nothing.

Each fact is told once by the user, in a sentence of its own, with a `core` that no summary may word otherwise.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

CONVERSATIONS, TURNS, FACTS = 10, 56, 8

_PLANTED = """\
The cellar holds {n} bottles of cider. | {n} bottles | How many bottles does the cellar hold?
Each of the buses takes {n} passengers. | {n} passengers | How many passengers does a bus take?
The audit of the foundation is on {d}. | {d} | When is the audit of the foundation?
We have to return the rented tent by {d}. | {d} | By when must the tent be returned?
My new supervisor is called {p}. | {p} | Who is my new supervisor?
The violin was built by {p}. | {p} | Who built the violin?
The nightly job writes to {f} and nowhere else. | {f} | Where does the nightly job write to?
The faulty sensor has the serial number {s}. | {s} | Which serial number does the faulty sensor have?
The banner over the gate says "{q}". | {q} | What does the banner over the gate say?
The code word for the vault is "{q}". | {q} | What is the code word for the vault?
We do not deliver to {c}. | not deliver | Where do we not deliver to?
The old printer must never be unplugged. | never be unplugged | What must never be unplugged?
Mending the roof costs €{m}. | €{m} | What does mending the roof cost?
The grant for the archive is ${m}. | ${m} | How large is the grant for the archive?
The stand-up moved to {t}. | {t} | At what time is the stand-up?
The last ferry leaves at {t}. | {t} | When does the last ferry leave?"""

_USER = """\
I was thinking about how to arrange the shelves in the kitchen again.
Could you say a little more about why bread rises?
The weather is dull and I cannot decide whether to go out.
What would be a nice way to spend a quiet evening?
I keep putting off the things I should really do.
That makes sense, although I would have said it the other way round.
My neighbour plays the piano rather loudly these days.
How do people usually remember long lists?
I tried the recipe and it turned out a bit dry.
Let me think about that for a while."""
_REPLY = """\
That is a good thought, and there are several ways to look at it. The simplest one is often enough.
Bread rises because yeast makes gas, and the dough is elastic enough to hold it in.
A walk, a book and some music make a quiet evening. It depends on what you feel like.
Small steps help: begin with the part that takes the least effort, and the rest follows.
Many people group things and tell themselves a story about them.
A little more water and a shorter time in the oven should help.
There is no hurry. Tell me when you would like to go on."""
_FIRST = "Radoslava Oswin Ilaria Tamsin Bertil Qiana Matej Yusra Lorcan Edda".split()
_LAST = "Petkova Harcastle Vanni Okonedo Lindqvist Duarte Novotny Farouk Geraghty Brandis".split()
_LANDS = "Norway Malta Chile Ghana Latvia Qatar Peru Kenya Oman Fiji".split()
_MONTHS = "January February April June July August September October November December".split()
_WORDS = "amber lantern|crooked pine|mind the gap|seven sisters|paper moon|blue harbour|quiet thunder".split(
    "|"
)


@dataclass(frozen=True)
class Planted:
    """A fact: the sentence that tells it, what of it must be found, and a question about it."""

    sentence: str
    core: str
    question: str

    def stands_in(self, text: str) -> bool:
        """Whether a text holds it."""
        return self.core.casefold() in text.casefold()


@dataclass(frozen=True)
class Talk:
    """A conversation: turns of a question and a reply, and the facts among the questions."""

    turns: tuple[tuple[str, str], ...]
    facts: tuple[Planted, ...]


def talks() -> list[Talk]:
    """All conversations, the same each time."""
    return [_talk(number) for number in range(CONVERSATIONS)]


def _talk(number: int) -> Talk:
    dice = random.Random(f"planted {number}")
    rows = [row.split(" | ") for row in _PLANTED.splitlines()]
    # Eight of sixteen, so that any two conversations together have each kind of fact.
    facts = tuple(_filled(rows[2 * each + number % 2], dice) for each in range(FACTS))
    places = dict(zip(sorted(dice.sample(range(TURNS), FACTS)), dice.sample(facts, FACTS), strict=True))
    turns = []
    for place in range(TURNS):
        said = dice.choice(_USER.splitlines())
        if place in places:
            said = f"{said} {places[place].sentence}"
        turns.append((said, dice.choice(_REPLY.splitlines())))
    return Talk(tuple(turns), facts)


def _filled(row: list[str], dice: random.Random) -> Planted:
    values = {
        "n": str(dice.randint(13, 9_990)),
        "d": f"{dice.randint(1, 28)} {dice.choice(_MONTHS)} {dice.randint(2026, 2031)}",
        "p": f"{dice.choice(_FIRST)} {dice.choice(_LAST)}",
        "f": f"/srv/{dice.choice(_LAST).lower()}/run_{dice.randint(10, 99)}.csv",
        "s": f"{dice.choice('QXZK')}{dice.choice('RTVW')}-{dice.randint(1_000, 9_999)}",
        "q": dice.choice(_WORDS),
        "c": dice.choice(_LANDS),
        "m": f"{dice.randint(1, 99)},{dice.randint(100, 999)}",
        "t": f"{dice.randint(6, 23):02}:{dice.randint(1, 5)}5",
    }
    sentence, core, question = (cell.format(**values) for cell in row)
    return Planted(sentence, core, question)
