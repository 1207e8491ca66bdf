"""Pairs of several styles written before the grammar, sealed until it was done, and then used to mend it."""

from __future__ import annotations

CONFLICTING: list[tuple[str, str, str]] = [
    ("All replies should be in Portuguese.", "Could you reply in Polish instead?", "language"),
    ("Two short sentences are plenty.", "Give me a long read every time, a page or more.", "length"),
    ("I'd like you to sound like a medieval knight.", "Now be a bored teenager.", "persona"),
    ("Lay out comparisons as tables.", "Tables are awful on my screen, don't use them.", "format"),
    ("Talk to me as a colleague, nothing stiff.", "Keep a formal register with me.", "tone"),
    ("My name is Alessandra but say Ale.", "Please address me as Alessandra.", "name"),
    ("Don't comment your code.", "Comment every function you write.", "format"),
    ("Always propose an alternative.", "Never propose alternatives.", "rule"),
    ("Temperatures in Fahrenheit please.", "Report temperatures in degrees Celsius.", "format"),
    ("Respond with nothing but code.", "Explain your code in words as well.", "rule"),
    ("Von jetzt an nur Englisch.", "Wir können wieder Deutsch reden.", "language"),
    ("Sé muy breve.", "Extiéndete todo lo que haga falta.", "length"),
    ("别用专业术语。", "请多用专业术语。", "tone"),
    ("Use tidyverse for data wrangling.", "Stick to base R, no tidyverse.", "rule"),
    ("Ask me a question back after each reply.", "Don't ask me anything back.", "rule"),
    ("Skip the greeting.", "Greet me warmly each time.", "format"),
    ("Write the way Hemingway would.", "Write like Jane Austen.", "persona"),
    ("Never go above 200 words.", "Write 500 words or more.", "length"),
    ("Ne mets pas de titres.", "Mets des titres à chaque section.", "format"),
    ("Praise me when I get it right.", "No praise, ever.", "rule"),
]

COMPATIBLE: list[tuple[str, str]] = [
    ("Reply in Polish.", "The Polish edition came out in May."),
    ("Two short sentences are plenty.", "Use simple words."),
    ("Be a bored teenager.", "My teenager is bored all summer."),
    ("Lay out comparisons as tables.", "Sort the table by price."),
    ("Keep a formal register.", "Keep a close eye on the budget."),
    ("Address me as Alessandra.", "Alessandra is my grandmother's name too."),
    ("Don't comment your code.", "Comment on my draft."),
    ("Always propose an alternative.", "Always name the price."),
    ("Temperatures in Celsius please.", "Distances in miles please."),
    ("In code, no comments.", "In the report, explain each step."),
    ("Nur Englisch bitte.", "Nur kurze Antworten bitte."),
    ("Sé breve.", "Sé amable."),
    ("别用专业术语。", "别用表情符号。"),
    ("Use tidyverse for data wrangling.", "Use ggplot for charts."),
    ("Ask me a question after each reply.", "Don't ask me about my family."),
    ("Skip the greeting.", "Write a greeting for my wedding card."),
    ("Write like Jane Austen.", "Have you read Jane Austen?"),
    ("Never go above 200 words.", "The abstract has 250 words."),
    ("Pas de titres.", "Quel est le titre du livre ?"),
    ("Praise me when I get it right.", "Correct me when I get it wrong."),
]
