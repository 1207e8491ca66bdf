"""Traps: the same words about another subject or attribute, hypotheticals, third persons, negations, echoes."""

from __future__ import annotations

from .openers import LIFE, THREE, Row, all_of, asked

OTHER_SUBJECT = (
    asked(
        LIFE,
        ("How old is my sister?", ""),
        ("How old is Tom?", ""),
        ("What is Tom's cat called?", ""),
        ("What is my sister's dog called?", ""),
        ("Where does my brother live?", ""),
        ("Where does Tom live?", ""),
        ("What is Tom's favourite colour?", ""),
        ("What is my favourite food?", ""),
        ("What colour is my car?", ""),
        ("When was my sister born?", ""),
        ("What is my boss's dog called?", ""),
        ("Where does my boss work?", ""),
        ("What is my dog allergic to?", ""),
        ("How many dogs does Tom have?", ""),
        ("What does my sister study?", ""),
        ("What time is my dentist appointment?", ""),
        ("How much is my salary?", ""),
        ("How many cats does my sister have?", ""),
        ("Who is Tom?", ""),
        ("What is my dog called?", "My dog is called Bruno."),
        ("and Tom's dog's name?", "Tom's dog is called Rex."),
    )
    + asked(
        ("My dog's vet is called Marta.", "The son of my teacher is called Leo."),
        ("What is my dog called?", ""),
        ("What is my dog's vet called?", "My dog's vet is called Marta."),
        ("What is my teacher called?", ""),
        ("What is my teacher's son called?", "The son of my teacher is called Leo."),
    )
    + asked(
        ("My dog is called Bruno and my cat is called Mia.", "Bruno is 3 years old."),
        ("What is my cat called?", "My dog is called Bruno and my cat is called Mia."),
        ("How old is Bruno?", "Bruno is 3 years old."),
        ("How old is my cat?", ""),
        ("How old is Mia?", ""),
    )
)

HYPOTHETICAL = (
    asked(("If my dog were called Max, I would laugh.",), ("What is my dog called?", ""))
    + asked(("Suppose my dog is called Max.",), ("What is my dog called?", ""))
    + asked(("I wish I lived in Paris.",), ("Where do I live?", ""))
    + asked(("Maybe my deadline is 5 May.",), ("When is my deadline?", ""))
    + asked(("I might call my dog Max.",), ("What is my dog called?", ""))
    + asked(("Imagine I live in Tokyo.",), ("Where do I live?", ""))
    + asked(("I would like to live in Rome.", "I want to live in Oslo."), ("Where do I live?", ""))
    + asked(("I used to live in Paris.",), ("Where do I live?", ""))
    + asked(("I lived in Paris for two years.",), ("Where do I live?", ""))
    + asked(("I no longer live in Lima.",), ("Where do I live?", ""))
    + asked(("My dog could be called Max.",), ("What is my dog called?", ""))
    + asked(("In the novel the dog is called Argos.",), ("What is my dog called?", ""))
    + asked(("Tom says my dog is called Max.",), ("What is my dog called?", ""))
    + asked(
        ("My dog is not called Max.",),
        ("What is my dog called?", ""),
        ("Is my dog called Max?", "My dog is not called Max."),
    )
    + asked(("My friend thinks I live in Paris.",), ("Where do I live?", ""))
)

TO_THE_DEMO = all_of("demo", LIFE, "Where do you live?", "How old are you?", "What's your dog called?")

NEGATION = asked(
    ("I don't have a cat.", "I don't like coffee.", "I never drink alcohol.", "I like tea."),
    ("Do I have a cat?", "I don't have a cat."),
    ("What is my cat called?", ""),
    ("Do I like coffee?", "I don't like coffee."),
    ("Do I drink alcohol?", "I never drink alcohol."),
    ("What do I like?", "I like tea."),
    ("What don't I like?", "I don't like coffee."),
    ("Do I have a dog?", ""),
)

ECHOES = (
    asked(("What is my dog called?",), ("What is my dog called?", ""))
    + asked(("Is my dog called Bruno?",), ("What is my dog called?", ""))
    + asked(("Is my dog called Bruno",), ("what is my dog called", ""))
    + asked((("assistant", "Your dog is called Bruno."),), ("What is my dog called?", ""))
    + asked((("assistant", "My dog is called Bruno."),), ("What is my dog called?", ""))
    + asked((("assistant", "You said: “My dog is called Bruno.”"),), ("What is my dog called?", ""))
    + asked(("My dog is called Bruno, right?",), ("What is my dog called?", ""))
    + asked(("Translate to French: I live in Paris.",), ("Where do I live?", ""))
    + asked(('The sentence "I live in Paris" has four words.',), ("Where do I live?", ""))
    + asked(("Write a story where my dog is called Max.",), ("What is my dog called?", ""))
    + asked(("Where do I live? I live in Lima.",), ("Where do I live?", "I live in Lima."))
    + asked((), ("My dog is called Bruno. What is my dog called?", "My dog is called Bruno."))
    + asked(
        THREE,
        ("I live in Lima. How old is my dog?", ""),
        ("My cat is Mia. What is my dog called?", "My dog is called Bruno."),
    )
    + asked(
        ("Hello! My dog is called Bruno and I love him. We live near the beach. My exam is on 9 June.",),
        ("When is my exam?", "My exam is on 9 June."),
        ("Where do we live?", "We live near the beach."),
        ("What is my dog called?", "Hello! My dog is called Bruno and I love him."[7:]),
    )
)

TRAPS: list[Row] = OTHER_SUBJECT + HYPOTHETICAL + NEGATION + ECHOES + TO_THE_DEMO
