"""Openers that correct a fact or only seem to, ask who, or ask in other languages."""

from __future__ import annotations

from .openers import Row, Told, all_of, asked

LATER = "My dog is called Bruno."


def corrected(question: str, first: str, later: str, told: Told) -> Row:
    return Row("corrected", question, (first, later), told)


NOT_CORRECTED = [
    Row("noted", "My friend Kim lives in Paris.", (), ("My friend Tom lives in Madrid.",)),
    Row("noted", "My meeting with Bob is on Tuesday.", (), ("My meeting with Ana is on Monday.",)),
    Row("noted", "My flight to Rome is on Tuesday.", (), ("My flight to Lima is on Monday.",)),
    Row("noted", "The loss was 0.3 after epoch 2.", (), ("The loss was 0.5 after epoch 1.",)),
    Row("noted", "My class on Friday is in room 15.", (), ("My class on Monday is in room 12.",)),
    *asked(
        ("My meeting with Ana is on Monday.", "My meeting with Bob is on Tuesday."),
        ("When is my meeting with Ana?", "My meeting with Ana is on Monday."),
        ("When is my meeting with Bob?", "My meeting with Bob is on Tuesday."),
        ("When is my meeting with Carl?", ""),
    ),
]

CORRECTED = [
    corrected("The meeting is at 11:30.", "10:30", "11:30", ("The meeting is at 10:30.",)),
    corrected("The meeting is at 4:30 pm.", "3:30 pm", "4:30 pm", ("The meeting is at 3:30 pm.",)),
    corrected("My score is 95 %.", "91 %", "95 %", ("My score is 91 %.",)),
    corrected("My rent is 1.600 €.", "1.500 €", "1.600 €", ("My rent is 1.500 €.",)),
    corrected(
        "My phone number is +49 30 222.", "+49 30 111", "+49 30 222", ("My phone number is +49 30 111.",)
    ),
    corrected("Where do I live?", "Lima", "Cusco", ("I live in Lima.", "Sorry, I meant Cusco.")),
    corrected("Where do I live?", "Lima", "Cusco", ("I live in Lima.", "I moved to Cusco.")),
    corrected(
        "When is my deadline?",
        "3 May",
        "10 May",
        ("My deadline is 3 May.", "The deadline was moved to 10 May."),
    ),
    corrected(
        "When is the deadline?",
        "3 May",
        "10 May",
        ("My deadline is 3 May.", "The deadline was moved to 10 May."),
    ),
    corrected(
        "When is the deadline of the project?",
        "3 May",
        "10 May",
        ("The deadline of the project is 3 May.", "Back to the project: the deadline was moved to 10 May."),
    ),
    *(
        corrected("What is my dog called?", "Bruno", "Max", (LATER, said))
        for said in ("No, he is called Max.", "Actually it's Max.", "I renamed him Max.")
    ),
    corrected(
        "What is my favourite film?",
        "Alien",
        "Brazil",
        ('My favourite film is "Alien".', 'My favourite film is "Brazil".'),
    ),
    *asked((LATER, "My dog isn't called Bruno."), ("What is my dog called?", "")),
    *asked(
        (LATER, "That was a lie, I have no dog."),
        ("What is my dog called?", ""),
        ("Do I have a dog?", "That was a lie, I have no dog."),
    ),
]

ROLES = [
    *asked(("Alice manages Bob.",), ("Who manages Alice?", ""), ("Who manages Bob?", "Alice manages Bob.")),
    *asked(
        ("Anna gave me the book.",),
        ("Who gave Anna the book?", ""),
        ("Who gave me the book?", "Anna gave me the book."),
    ),
    *asked(("Tom hates Mondays.",), ("Who hates Tom?", "")),
    *asked(("Ana called Ben.",), ("Who called Ana?", "")),
    *asked(("I sold a car.",), ("Who sold me a car?", "")),
    *asked(
        ("My dog Bruno loves Anna.",),
        ("Who loves my dog?", ""),
        ("Who loves Anna?", "My dog Bruno loves Anna."),
    ),
    *asked(
        ("I like Ana.",),
        ("Who likes me?", ""),
        ("Does Ana like me?", ""),
        ("Do I like Ana?", "I like Ana."),
        ("Who do I like?", "I like Ana."),
    ),
    *asked(
        ("Ana owes me 20 euros.",),
        ("How much do I owe Ana?", ""),
        ("How much does Ana owe me?", "Ana owes me 20 euros."),
    ),
]

FOUND = [
    Row(
        "quote",
        "Where is my exam?",
        ("My exam is on 10 May in room 12.",),
        ("My exam is on 3 May in room 12.", "My exam is on 10 May in room 12."),
    ),
    *asked(
        ('My favourite book is "Dune Messiah".',),
        ("What is my favourite book?", 'My favourite book is "Dune Messiah".'),
    ),
    *asked(("The maths exam is on 3 May.",), ("When is the maths exam?", "The maths exam is on 3 May.")),
    *asked(("The training loss is 0.2.",), ("What is the training loss?", "The training loss is 0.2.")),
    *asked(("My wife is a nurse.",), ("What is my wife's job?", "My wife is a nurse.")),
    *asked(
        ("Our budget for the project is 12,500 euros.",),
        ("What's the budget?", "Our budget for the project is 12,500 euros."),
        ("What is the budget for the project?", "Our budget for the project is 12,500 euros."),
        ("What is the budget for the party?", ""),
    ),
    *asked(
        ("We use Python 3.11 in the lab.",),
        ("Which Python version do we use?", "We use Python 3.11 in the lab."),
    ),
    *asked(
        ("Leo is 7.",),
        ("How old is Leo?", "Leo is 7."),
    ),
    *asked(("My bike cost 100 euros.",), ("How much did my bike cost?", "My bike cost 100 euros.")),
    *asked(
        ("I lived in Paris but now I live in Lima.",),
        ("Where do I live now?", "I lived in Paris but now I live in Lima."),
    ),
    *asked(("- 6 eggs\n- 1 bread",), ("How many eggs?", "6 eggs"), ("How many apples?", "")),
    *asked(("Bob: bob@uni.edu",), ("Bob's email?", "Bob: bob@uni.edu"), ("Tom's email?", "")),
    *asked(("The date is 2026-05-10.",), ("What is the date?", "The date is 2026-05-10.")),
    *asked(("learning_rate = 0.001",), ("What is the learning rate?", "learning_rate = 0.001")),
]

LANGUAGES = [
    *all_of(
        "noted",
        (),
        "Mein Hund heißt Rex.",
        "Mon chat s'appelle Félix.",
        "Мою собаку зовут Рекс.",
        "كلبي اسمه ركس",
    ),
    *asked(
        ("Mein Hund heißt Rex.",),
        ("Wie heißt mein Hund?", "Mein Hund heißt Rex."),
        ("Wie heißt meine Katze?", ""),
        ("Как зовут мою кошку?", ""),
        ("ما اسم قطتي؟", ""),
    ),
]

CORRECTED_AND_FOUND: list[Row] = NOT_CORRECTED + CORRECTED + ROLES + FOUND + LANGUAGES
