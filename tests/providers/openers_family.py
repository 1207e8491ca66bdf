"""Openers on a family and a course, mostly chances to quote wrongly."""

from __future__ import annotations

from .openers import Row, Told, all_of, asked

FAMILY: Told = (
    "My mother's name is Rosa and my father's name is Julio.",
    "My grandmother turned 90 last week.",
    "My older brother is 31, my younger brother is 19.",
    "My wife works at Siemens, I work at Bosch.",
    "We got married in 2015 in Seville.",
    "Our daughter Emma goes to Lincoln School.",
    "My wife's birthday is 2 February.",
    "My uncle's farm is near Toledo.",
    "I speak Spanish and a bit of German.",
    "I weigh 70 kg and I'm 1.75 m tall.",
    "My car is a red Seat Ibiza.",
    "I take my coffee black.",
)

COURSE: Told = (
    "The midterm is on 12 March, the final is on 20 June.",
    "Homework 3 is due on Monday.",
    "Homework 4 is due on Thursday.",
    "Professor Lee teaches statistics, Professor Wu teaches algebra.",
    "My statistics grade is 8.5.",
    "My group has four members.",
    "I sit next to Pablo.",
    "My student ID is 20231107.",
    "I failed the algebra exam because I was sick.",
    "The library closes at 8pm.",
    "Tom thinks the final is on 25 June.",
    "I wonder when the oral exam is.",
)

FAMILY_AND_COURSE: list[Row] = (
    asked(
        FAMILY,
        ("What is my mother's name?", "My mother's name is Rosa and my father's name is Julio."),
        ("What's my name?", ""),
        ("How old am I?", ""),
        ("How old is my younger brother?", "My older brother is 31, my younger brother is 19."),
        ("How old is my mother?", ""),
        ("Where do I work?", "My wife works at Siemens, I work at Bosch."),
        ("Where does my wife work?", "My wife works at Siemens, I work at Bosch."),
        ("When did we get married?", "We got married in 2015 in Seville."),
        ("Where did we get married?", "We got married in 2015 in Seville."),
        ("When is my birthday?", ""),
        ("When is my wife's birthday?", "My wife's birthday is 2 February."),
        ("What is my wife called?", ""),
        ("What is my daughter called?", "Our daughter Emma goes to Lincoln School."),
        ("How old is Emma?", ""),
        ("Where does my uncle live?", ""),
        ("What languages do I speak?", ""),
        ("How much do I weigh?", "I weigh 70 kg and I'm 1.75 m tall."),
        ("How tall am I?", "I weigh 70 kg and I'm 1.75 m tall."),
        ("How tall is my wife?", ""),
        ("What colour is my car?", "My car is a red Seat Ibiza."),
        ("How do I take my coffee?", "I take my coffee black."),
        ("How do I take my tea?", ""),
        ("Where do I live?", ""),
        ("What is my job?", ""),
        ("Which school does Emma go to?", "Our daughter Emma goes to Lincoln School."),
        ("How old is my grandmother?", "My grandmother turned 90 last week."),
        ("How old is my grandfather?", ""),
        ("what is my sister's name?", ""),
    )
    + asked(
        COURSE,
        ("When is the midterm?", "The midterm is on 12 March, the final is on 20 June."),
        ("When is the final?", "The midterm is on 12 March, the final is on 20 June."),
        ("When is homework 4 due?", "Homework 4 is due on Thursday."),
        ("When is homework 5 due?", ""),
        ("Who teaches algebra?", "Professor Lee teaches statistics, Professor Wu teaches algebra."),
        ("What does Professor Wu teach?", "Professor Lee teaches statistics, Professor Wu teaches algebra."),
        ("What is my algebra grade?", ""),
        ("What is my statistics grade?", "My statistics grade is 8.5."),
        ("How many members does my group have?", "My group has four members."),
        ("Who do I sit next to?", "I sit next to Pablo."),
        ("What is my student ID?", "My student ID is 20231107."),
        ("Why did I fail the algebra exam?", "I failed the algebra exam because I was sick."),
        ("Why did I fail the statistics exam?", ""),
        ("When does the library open?", ""),
        ("When does the library close?", "The library closes at 8pm."),
        ("When is the oral exam?", ""),
        ("Where is the library?", ""),
        ("When is my exam?", ""),
        ("What did Tom fail?", ""),
    )
    + asked(
        ("My dog is Max's brother.", "My dog is Spanish."),
        ("What is my dog called?", ""),
        ("Who is Max?", ""),
    )
    + asked(
        ("I'm Spanish.", "I'm Batman's biggest fan.", "I am on Mars time."),
        ("What is my name?", ""),
        ("Where am I?", ""),
    )
    + asked(("My deadline was 3 May.", "I missed my deadline."), ("When is my deadline?", ""))
    + asked(
        ("My dog's name isn't Rex.", "My dog and Ana's cat are friends."),
        ("What is my dog's name?", ""),
        ("What is Ana's cat called?", ""),
    )
    + asked(("I live in constant fear of deadlines.",), ("Which city do I live in?", ""))
    + asked(('My teacher said: "I live in Rome".', "Everyone knows I hate Rome."), ("Where do I live?", ""))
    + asked(("My ex lives in Oslo and I visited her.", "I never lived in Oslo."), ("Where do I live?", ""))
    + asked(("Here is a text: my dog is called Fido and he lives in Bonn.",), ("Where do I live?", ""))
    + asked(("I have a cat, not a dog.",), ("Do I have a cat?", "I have a cat, not a dog."))
    + asked(("Question: what is my dog called? Answer: Rex",), ("What is my dog called?", ""))
    + asked(
        ("name = 'Bob'", "age = 40"),
        ("What is my name?", ""),
        ("How old am I?", ""),
        ("what is name?", "name = 'Bob'"),
    )
    + asked(
        ("The character I am writing about lives in Paris.", "My character is called Otto."),
        ("Where do I live?", ""),
        ("What am I called?", ""),
    )
    + asked(("I am not Ana.", "I am not 30."), ("What is my name?", ""), ("How old am I?", ""))
    + asked(
        ("I have a dog. His name is Bruno. He is 4 years old.",),
        ("What is my dog called?", "I have a dog. His name is Bruno."),
        ("How old is my dog?", "I have a dog. His name is Bruno. He is 4 years old."),
    )
    + asked(
        ("My sister has a dog. Its name is Fly.",),
        ("What is my dog called?", ""),
        ("What is my sister called?", ""),
    )
    + all_of("demo", COURSE, "Who teaches physics?")
    + all_of(
        "demo",
        FAMILY,
        "What does CPU stand for?",
        "who invented the telephone",
        "3*(4+5)",
        "Good night!",
        "write me an email to my boss",
        "how can I learn faster?",
    )
    + [
        Row("noted", "Homework 5 is due on Friday.", (), COURSE),
        Row("noted", "My algebra grade is 7.", (), COURSE),
        Row("noted", "My mother's birthday is 3 March.", (), FAMILY),
        Row("noted", "My car is fast.", (), FAMILY),
        Row("corrected", "Homework 4 is due on Friday.", ("Thursday", "Friday"), COURSE),
        Row("corrected", "My statistics grade is 9.", ("8.5", "9"), COURSE),
    ]
)
