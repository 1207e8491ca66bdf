"""Team chat and system prompts: pairs that tested the grammar last but two, and then were used to write it."""

from __future__ import annotations

CONFLICTING: list[tuple[str, str, str]] = [
    ("The assistant communicates only in Finnish.", "Communicate in Danish.", "language"),
    ("Cap your replies at 60 words.", "Replies need to be 400 words or longer.", "length"),
    ("Hit me with the short version.", "I'd like the long version, every detail.", "length"),
    ("Structure replies with headings.", "Headings are distracting, drop them.", "format"),
    ("Reply in plain text without markdown.", "Use markdown in replies.", "format"),
    ("Sprinkle in some humour.", "Cut the humour.", "tone"),
    ("Speak plainly, I'm new to this.", "Speak to me like a specialist.", "tone"),
    ("Everyone calls me Teddy, please do too.", "Theodore is my name, use that.", "name"),
    ("Impersonate a robot.", "Be a human bartender.", "persona"),
    ("Whenever you show code, add comments.", "Whenever you show code, leave comments out.", "format"),
    ("Never apologise for mistakes.", "Apologise for mistakes.", "format"),
    ("Always give me two options.", "Give me one option only, never two.", "rule"),
    ("You must not use external libraries.", "External libraries are allowed now.", "rule"),
    ("Favour pandas.", "Favour polars.", "rule"),
    ("Report currency in euros.", "Report currency in dollars.", "format"),
    ("Use the second person.", "Use the third person.", "rule"),
    ("Repeat my question before answering.", "Don't repeat my question.", "rule"),
    ("Recommend books.", "Don't recommend books.", "rule"),
    ("Antworte in Stichpunkten.", "Antworte in ganzen Sätzen.", "format"),
    ("Sois bref.", "Donne-moi des réponses détaillées.", "length"),
]

COMPATIBLE: list[tuple[str, str]] = [
    ("Communicate in Danish.", "The Danish team is on holiday."),
    ("Cap your replies at 60 words.", "Write the abstract in 200 words."),
    ("Structure replies with headings.", "Drop the last two columns."),
    ("Reply in plain text.", "Reply within the hour."),
    ("Cut the humour.", "Cut the video at ten seconds."),
    ("Speak plainly.", "Speak slowly."),
    ("Call me Teddy.", "Theodore is my brother."),
    ("Be a human bartender.", "Be careful with the data."),
    ("Whenever you show code, add comments.", "When you write SQL, leave comments out."),
    ("Always give me two options.", "Name the cheaper option first."),
    ("You must not use external libraries.", "List the external libraries in this file."),
    ("Favour pandas.", "Favour short names."),
    ("Report currency in euros.", "Report weights in ounces."),
    ("Repeat my question before answering.", "Don't repeat yourself."),
    ("Recommend books.", "Don't recommend films."),
    ("Never end with a question.", "Start with a question."),
    ("Don't use loops.", "Use loop diagrams for the process."),
    ("Antworte in Stichpunkten.", "Die Stichpunkte sind im Anhang."),
    ("Sois bref.", "Sois poli."),
    ("Use short sentences.", "Write long reports."),
]
