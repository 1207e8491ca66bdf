"""Openers a student would type at the offline demo, and what it has to say: the row type and the first groups.

A row holds what was told before, what is typed now, and the kind of answer expected; for a quote
its exact words. `told` entries are user messages, each followed by the demo's "Noted."; an entry
`("system", text)` is sent with that role instead.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

Told: TypeAlias = tuple[str | tuple[str, str], ...]

THREE: Told = ("My dog is called Bruno.", "I live in Lima.", "My deadline is 3 May.")

LIFE: Told = (
    "My name is Ana Torres.",
    "I am 23 years old.",
    "My sister Lucia lives in Madrid.",
    "Tom's dog is called Rex.",
    "My dog is called Bruno.",
    "My favourite colour is green.",
    "I have two cats.",
    "I study physics at San Marcos.",
    "My exam is on Friday at 10am in room 204.",
    "I am allergic to peanuts.",
    "I don't have a car.",
    "My rent is 500 euros a month.",
    "I work as a nurse at the city hospital.",
    "My boss is Mr Khan.",
    "I was born in Cusco in 2001.",
)

WORK: Told = (
    "We use PostgreSQL 15 for the database.",
    "The dataset has 1,200 rows and 14 columns.",
    "Our budget is 500 euros.",
    "The meeting is at 3pm in room 12.",
    "We decided to use Adam.",
    "The final report is due on 12 June.",
    "Maria is the team leader.",
    "Our server is called Atlas and it runs in Frankfurt.",
    "The model was trained for 40 epochs.",
)


class Row(NamedTuple):
    """One opener: `kind` is noted, quote, corrected, none or demo; `quotes` are the exact words expected."""

    kind: str
    opener: str
    quotes: tuple[str, ...] = ()
    told: Told = ()


def asked(told: Told, *pairs: tuple[str, str]) -> list[Row]:
    """Rows of (opener, expected quote) over the same context; an empty quote expects none."""
    return [
        Row("quote" if quote else "none", opener, (quote,) if quote else (), told) for opener, quote in pairs
    ]


def all_of(kind: str, told: Told, *openers: str) -> list[Row]:
    """Rows that all expect the same kind of answer, without a quote."""
    return [Row(kind, opener, (), told) for opener in openers]


FACTS = all_of(
    "noted",
    (),
    "My dog is called Bruno.",
    "I live in Lima.",
    "My deadline is 3 May.",
    "my name is ana",
    "I'm Tom and I study biology",
    "Hi, my name is Pedro.",
    "Please remember that my exam is on Friday.",
    "Remember: the wifi password is tulip42",
    "I have two brothers, Luis and Marco.",
    "Our project is about water quality in Lake Titicaca.",
    "FYI the meeting moved to 4pm",
    "I don't like coffee.",
    "I prefer tea over coffee",
    "Note that we use Python 3.11.",
    "The learning rate is 0.01.",
    "my phone number is 555 0199",
    "Deadline: 3 May",
    "Ana's birthday is on 4 July.",
    "i hate mondays",
    "Call me Max.",
    "Just so you know, I am vegetarian.",
    "Don't forget that I need the report by Monday.",
    "My dog is called Bruno. I live in Lima. My deadline is 3 May.",
    "- name: Ana\n- city: Lima\n- budget: 500",
    "I'm trying to learn statistics for my thesis",
    "We decided to go with the blue design!",
)

QUESTIONS = (
    asked(
        THREE,
        ("What is my dog called?", "My dog is called Bruno."),
        ("What's my dog's name?", "My dog is called Bruno."),
        ("what is my dog called", "My dog is called Bruno."),
        ("What is the name of my dog?", "My dog is called Bruno."),
        ("Do you know what my dog is called?", "My dog is called Bruno."),
        ("Can you tell me my dog's name?", "My dog is called Bruno."),
        ("Remind me what my dog is called", "My dog is called Bruno."),
        ("my dog's name?", "My dog is called Bruno."),
        ("tell me the name of my dog please", "My dog is called Bruno."),
        ("What was my dog called again?", "My dog is called Bruno."),
        ("I forgot my dog's name", "My dog is called Bruno."),
        ("How is my dog called?", "My dog is called Bruno."),
        ("Who is Bruno?", "My dog is called Bruno."),
        ("Is my dog called Max?", "My dog is called Bruno."),
        ("Do I have a dog?", "My dog is called Bruno."),
        ("Where do I live?", "I live in Lima."),
        ("where do i live", "I live in Lima."),
        ("Which city do I live in?", "I live in Lima."),
        ("Do you remember where I live?", "I live in Lima."),
        ("Do I live in Paris?", "I live in Lima."),
        ("When is my deadline?", "My deadline is 3 May."),
        ("What is my deadline?", "My deadline is 3 May."),
        ("What's the deadline?", "My deadline is 3 May."),
        ("when is the deadline again?", "My deadline is 3 May."),
        ("Is my deadline in June?", "My deadline is 3 May."),
        ("hey, quick question: when is my deadline?", "My deadline is 3 May."),
    )
    + asked(
        LIFE,
        ("What is my name?", "My name is Ana Torres."),
        ("What am I called?", "My name is Ana Torres."),
        ("Who am I?", "My name is Ana Torres."),
        ("Do you know my name?", "My name is Ana Torres."),
        ("How old am I?", "I am 23 years old."),
        ("What is my age?", "I am 23 years old."),
        ("Where does my sister live?", "My sister Lucia lives in Madrid."),
        ("What is my sister called?", "My sister Lucia lives in Madrid."),
        ("Where does Lucia live?", "My sister Lucia lives in Madrid."),
        ("Who lives in Madrid?", "My sister Lucia lives in Madrid."),
        ("What is Tom's dog called?", "Tom's dog is called Rex."),
        ("What's my favorite color?", "My favourite colour is green."),
        ("How many cats do I have?", "I have two cats."),
        ("Do I have any cats?", "I have two cats."),
        ("What do I study?", "I study physics at San Marcos."),
        ("Where do I study?", "I study physics at San Marcos."),
        ("When is my exam?", "My exam is on Friday at 10am in room 204."),
        ("Where is my exam?", "My exam is on Friday at 10am in room 204."),
        ("What time is my exam?", "My exam is on Friday at 10am in room 204."),
        ("What room is my exam in?", "My exam is on Friday at 10am in room 204."),
        ("What am I allergic to?", "I am allergic to peanuts."),
        ("Do I have a car?", "I don't have a car."),
        ("How much is my rent?", "My rent is 500 euros a month."),
        ("What do I do for a living?", "I work as a nurse at the city hospital."),
        ("What's my job?", "I work as a nurse at the city hospital."),
        ("Where do I work?", "I work as a nurse at the city hospital."),
        ("Who is my boss?", "My boss is Mr Khan."),
        ("Where was I born?", "I was born in Cusco in 2001."),
        ("When was I born?", "I was born in Cusco in 2001."),
    )
    + asked(
        WORK,
        ("Which database do we use?", "We use PostgreSQL 15 for the database."),
        ("How many rows does the dataset have?", "The dataset has 1,200 rows and 14 columns."),
        ("how many columns are there in the dataset?", "The dataset has 1,200 rows and 14 columns."),
        ("What is our budget?", "Our budget is 500 euros."),
        ("What time is the meeting?", "The meeting is at 3pm in room 12."),
        ("When is the final report due?", "The final report is due on 12 June."),
        ("Who is the team leader?", "Maria is the team leader."),
        ("What is our server called?", "Our server is called Atlas and it runs in Frankfurt."),
        ("Where does our server run?", "Our server is called Atlas and it runs in Frankfurt."),
        ("How many epochs was the model trained for?", "The model was trained for 40 epochs."),
        ("What did we decide?", "We decided to use Adam."),
    )
)

UNANSWERED = all_of(
    "none", (), "What is my dog called?", "Where do I live?", "What's my name?", "when is my exam"
) + asked(
    THREE,
    ("What is my cat called?", ""),
    ("How old is my dog?", ""),
    ("What colour is my dog?", ""),
    ("Where does my dog live?", ""),
    ("Where was I born?", ""),
    ("What is my name?", ""),
    ("What is my favourite food?", ""),
    ("When is my birthday?", ""),
    ("How many dogs do I have?", ""),
    ("Where do I work?", ""),
    ("Who is my boss?", ""),
    ("What did I have for breakfast?", ""),
    ("When did I move to Lima?", ""),
    ("Why do I live in Lima?", ""),
    ("Who do I live with?", ""),
    ("Is my dog big?", ""),
    ("Do I have a cat?", ""),
    ("What breed is my dog?", ""),
    ("What is my deadline for the essay?", ""),
)

CORRECTIONS = [
    Row("corrected", "Actually my deadline is 10 May.", ("3 May", "10 May"), THREE),
    Row("corrected", "My deadline is 10 May.", ("3 May", "10 May"), THREE),
    Row("corrected", "Sorry, the deadline is 10 May", ("3 May", "10 May"), THREE),
    Row("corrected", "no, my deadline is 10 may", ("3 May", "10 may"), THREE),
    Row("corrected", "My deadline moved to 10 May.", ("3 May", "10 May"), THREE),
    Row("corrected", "Correction: my dog is called Max.", ("Bruno", "Max"), THREE),
    Row("corrected", "I meant my dog's name is Max", ("Bruno", "Max"), THREE),
    Row("corrected", "I now live in Cusco.", ("Lima", "Cusco"), THREE),
    Row("corrected", "Actually, I live in Quito", ("Lima", "Quito"), THREE),
    Row("corrected", "No, 10 May.", ("3 May", "10 May"), THREE),
    Row("corrected", "It's 10 May, not 3 May.", ("3 May", "10 May"), THREE),
    Row(
        "corrected", "When is my deadline?", ("3 May", "10 May"), (*THREE, "Actually my deadline is 10 May.")
    ),
    Row("corrected", "What is my dog called?", ("Bruno", "Max"), (*THREE, "I meant my dog is called Max.")),
    Row("corrected", "where do i live", ("Lima", "Cusco"), (*THREE, "I live in Cusco now.")),
    Row("corrected", "When is my deadline?", ("3 May", "10 May"), (*THREE, "no, 10 May")),
    Row("corrected", "How old am I?", ("23", "24"), ("I am 23 years old.", "Actually I am 24 years old.")),
    Row("corrected", "what is x?", ("3", "5"), ("x = 3", "x = 5")),
    Row("noted", "My deadline is 3 May.", (), THREE),
    Row("noted", "My cat is called Max.", (), THREE),
    Row("noted", "Ana's deadline is 10 May.", (), THREE),
    Row("noted", "I like Cusco.", (), THREE),
    Row("noted", "My dog is 3 years old.", (), THREE),
    Row("noted", "I like pasta.", (), ("I like pizza.",)),
    Row("noted", "The meeting is on Friday.", (), ("The meeting is at 3pm.",)),
    Row("noted", "If my deadline were 10 May I would be happy.", (), THREE),
    Row(
        "quote",
        "When is my deadline?",
        ("Actually, my deadline is 10 May.",),
        ("Actually, my deadline is 10 May.",),
    ),
]
