"""A student's chat: pairs written before the grammar, and then used to write it."""

from __future__ import annotations

CONFLICTING: list[tuple[str, str, str]] = [
    ("hey, can u explain stuff like I'm 12?", "ok I'm in grad school now, go full technical on me", "tone"),
    (
        "pls never just give me the solution, hints only",
        "just give me the full solutions from now on",
        "rule",
    ),
    (
        "max 3 sentences per answer or I fall asleep",
        "write me at least two full paragraphs each time",
        "length",
    ),
    ("lets do everything in python", "switching to julia for everything from here", "rule"),
    ("talk to me like yoda would", "ok the yoda thing got old, be my strict maths teacher", "persona"),
    ("no emojis lol", "you can sprinkle emojis everywhere, I like them", "format"),
    (
        "I'm trying to learn Italian so only Italian with me",
        "my exam's over, back to English please",
        "language",
    ),
    ("call me Jojo", "actually use my real name, Johanna", "name"),
    ("keep it super chill, no formal talk", "write everything in formal academic style", "tone"),
    ("quiz me at the end of each answer", "stop quizzing me", "rule"),
    ("always show the steps", "skip the steps, I only need the result", "rule"),
    ("put formulas in LaTeX", "no LaTeX please, it doesn't render on my phone", "format"),
    ("keep things short, I'm on my phone", "I've got time now so go into as much depth as you can", "length"),
    ("give everything as bullet points", "I hate bullet points, write normal paragraphs", "format"),
    ("use matplotlib for plots", "do all the plots with plotly", "rule"),
    ("Crack jokes while you explain!", "please be serious, no jokes", "tone"),
    ("Remind me to take breaks", "don't remind me about breaks any more", "rule"),
    ("give sources for every claim", "don't bother with sources", "format"),
    ("be nice to me, I'm fragile today", "be as harsh as you like with my essays", "tone"),
    ("use kg and cm", "I moved to the States, give me pounds and inches", "format"),
]

COMPATIBLE: list[tuple[str, str]] = [
    ("Use Python.", "Use R for the next plot."),
    ("Include a joke in each answer.", "Don't explain the joke."),
    ("keep answers short", "for the essay feedback give me lots of detail"),
    ("explain like I'm 12", "my brother is 12 and loves physics"),
    ("only Italian with me please", "how do I say 'I am late' in Italian?"),
    ("hints only, no solutions", "give me two hints per exercise"),
    ("call me Jojo", "call my project Atlas"),
    ("use bullet points for lists of terms", "write the essay in prose"),
    ("quiz me at the end of each answer", "make the quiz questions hard"),
    ("no emojis", "what does the upside down smiley emoji mean?"),
    ("always show the steps", "number the steps"),
    ("don't use recursion in the examples", "explain what recursion is"),
    ("be chill", "be honest about my grades"),
    ("answer in at most 100 words", "answer in at most 40 words"),
    ("give sources for every claim", "my professor never gives sources"),
    ("use LaTeX for formulas", "don't use LaTeX packages that need installing"),
    ("always start with a summary", "never end with a summary"),
    ("you're my chemistry tutor", "be patient with me"),
    ("for homework 3 use pandas", "for homework 4 use polars"),
    ("don't write my essay for me", "write comments on my essay"),
]
