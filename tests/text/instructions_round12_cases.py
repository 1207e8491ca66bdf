"""Notebook users of several trades: pairs that tested the grammar midway, and then were used to write it."""

from __future__ import annotations

CONFLICTING: list[tuple[str, str, str]] = [
    ("Stick to Norwegian with me.", "I'd rather we spoke English.", "language"),
    ("One paragraph is enough.", "I want essays, not snippets: four paragraphs at least.", "length"),
    ("Use scikit-learn for models.", "Don't use scikit-learn.", "rule"),
    ("Show the code cell before the explanation.", "Never show the code.", "rule"),
    ("Round everything to two decimals.", "Do not round anything.", "rule"),
    ("Play the devil's advocate.", "Stop playing devil's advocate.", "persona"),
    ("I go by Max.", "Maximilian, please, not Max.", "name"),
    ("Sound enthusiastic!", "Keep a neutral tone.", "tone"),
    ("Give lengths in metres.", "Lengths should be in feet.", "format"),
    ("Wrap code in code blocks.", "No code blocks please.", "format"),
    ("Address the reader formally.", "Address the reader informally.", "tone"),
    (
        "Always translate technical terms.",
        "Leave technical terms untranslated, never translate them.",
        "rule",
    ),
    ("Suggest a follow-up experiment every time.", "Stop suggesting follow-up experiments.", "rule"),
    ("Explain every line of code.", "Don't explain the code.", "rule"),
    ("Write docstrings for all functions.", "Skip docstrings.", "format"),
    ("Ab jetzt nur kurze Antworten.", "Ich möchte ausführliche Antworten.", "length"),
    ("Usa un lenguaje sencillo.", "Usa lenguaje técnico.", "tone"),
    ("请叫我陈博士。", "以后叫我小陈。", "name"),
    ("Écris en majuscules.", "N’écris jamais en majuscules.", "format"),
    ("Use bold for key terms.", "Avoid bold text.", "format"),
]

COMPATIBLE: list[tuple[str, str]] = [
    ("Stick to Norwegian.", "The Norwegian data are in sheet two."),
    ("One paragraph is enough.", "Use simple sentences."),
    ("Use scikit-learn for models.", "Use pandas for tables."),
    ("Never show the code.", "Show the plot."),
    ("Round to two decimals.", "Do not round percentages in the appendix."),
    ("Sound enthusiastic!", "Be precise."),
    ("Give lengths in metres.", "Give temperatures in Fahrenheit."),
    ("Wrap code in code blocks.", "Do not use tables."),
    ("Explain every line of code.", "Don't explain why pandas exists."),
    ("Write docstrings.", "Do not write tests."),
    ("Use bold for key terms.", "She made a bold claim."),
    ("Always translate technical terms.", "Never translate names."),
    ("Answer in one sentence.", "In the summary, use three sentences."),
    ("Keep a neutral tone.", "The ion has a neutral charge."),
    ("Be brief.", "The brief is due on Monday."),
    ("Use R.", "In this cell use Python."),
    ("Ask me before deleting files.", "Delete the temporary files."),
    ("Ich möchte kurze Antworten.", "Der Weg war kurz."),
    ("Usa lenguaje sencillo.", "Usa ejemplos."),
    ("以后叫我小陈。", "叫小王明天来开会。"),
]
