"""Pairs run once, when the grammar was done: no rule was written by them, and none should be."""

from __future__ import annotations

CONFLICTING: list[tuple[str, str, str]] = [
    ("Stay in Czech the whole time.", "Feel free to answer in English.", "language"),
    ("请说日语。", "请说韩语。", "language"),
    ("Tweets only: 280 characters at most.", "Give me at least three paragraphs per answer.", "length"),
    ("Go easy on the words.", "Be as verbose as you like.", "length"),
    ("Make every answer a numbered list.", "Write flowing paragraphs, never lists.", "format"),
    ("Bitte alles als Tabelle.", "Bitte keine Tabellen mehr.", "format"),
    ("Keep it professional.", "Talk to me like a buddy.", "tone"),
    ("Be gentle with feedback.", "Be ruthless with feedback.", "tone"),
    ("I'm Dr. Patel to you.", "You can call me Anil.", "name"),
    ("From now on your name is Jarvis.", "You're called Friday now.", "name"),
    ("Answer in the voice of a cowboy.", "Answer in the voice of a nun.", "persona"),
    ("Use NumPy for arrays.", "Never use NumPy.", "rule"),
    ("Give weights in pounds.", "Weights in kilograms, please.", "format"),
    ("Always add a motivational quote.", "No more motivational quotes.", "rule"),
    ("Confirm before you overwrite anything.", "Overwrite without confirming.", "rule"),
    ("Mention the page numbers.", "Page numbers are not needed.", "rule"),
    ("No usar emojis.", "Pon muchos emojis.", "format"),
    ("Ne donne jamais ton avis.", "Donne toujours ton avis.", "rule"),
    ("Do all code in TypeScript.", "All code has to be in Go.", "rule"),
    ("Correct my grammar.", "Don't correct my grammar.", "rule"),
]

COMPATIBLE: list[tuple[str, str]] = [
    ("Stay in Czech.", "The Czech file has two sheets."),
    ("280 characters at most.", "The field holds 500 characters."),
    ("Make every answer a numbered list.", "Number the figures too."),
    ("Keep it professional.", "A professional took the photo."),
    ("Be gentle with feedback.", "Be quick with feedback."),
    ("You can call me Anil.", "Anil and Friday are both on leave."),
    ("Your name is Jarvis.", "My name is Friday."),
    ("Answer in the voice of a cowboy.", "Use short sentences."),
    ("Never use NumPy.", "Use SciPy."),
    ("Give weights in pounds.", "Give lengths in inches."),
    ("Always add a quote.", "Never add a picture."),
    ("Confirm before you overwrite anything.", "Never overwrite the raw data."),
    ("Mention the page numbers.", "Don't mention the authors."),
    ("No usar emojis.", "Usa tablas."),
    ("Donne toujours ton avis.", "Ne donne pas ton nom."),
    ("Do all code in TypeScript.", "Translate this snippet to Go."),
    ("Correct my grammar.", "Don't correct the quotes."),
    ("Avoid long sentences.", "Explain long division."),
    ("In tables use abbreviations.", "In prose avoid abbreviations."),
    ("请说日语。", "韩语的数据在第二页。"),
]
