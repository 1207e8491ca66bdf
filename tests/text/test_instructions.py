"""The small English rule set: which pairs of messages contradict each other, and what is no instruction."""

from __future__ import annotations

import pytest

from jupyter_session_memory.text.instructions import find_conflicts, readings


def at_odds(*messages: str) -> list[str]:
    """What is found between messages, oldest first, as "language: French, then German"."""
    said = [(str(at), readings(message)) for at, message in enumerate(messages)]
    return [f"{axis}: {values}" for _, _, axis, values in find_conflicts(said)]


CONFLICTS = {
    ("Always answer in French.", "From now on answer in German."): "language: French, then German",
    ("Please speak Polish with me.", "Don't speak Polish any more."): "language: Polish, then no Polish",
    ("Only use English.", "ok, let's switch to Danish"): "language: English, then Danish",
    ("Be brief.", "Please always answer in great detail."): "length: short, then long",
    (
        "Keep your answers short, I read them on the bus.",
        "I want detailed explanations.",
    ): "length: short, then long",
    ("Don't be verbose.", "I'd like longer answers from now on."): "length: short, then long",
    ("Answer in at most 40 words.", "Every reply should have at least 3 pages."): (
        "length: at most 40 words, then at least 3 pages"
    ),
    ("Answer in one sentence.", "Always answer in three sentences."): "length: 1 sentence, then 3 sentences",
    ("Never use more than 20 words.", "Your answers should have 300 words or more."): (
        "length: at most 20 words, then at least 300 words"
    ),
    ("No emojis, please.", "You can use emojis again."): "format: no emojis, then emojis",
    ("Always use tables.", "Stop using tables."): "format: tables, then no tables",
    ("Answer in JSON only.", "Answer in plain prose."): "format: JSON, then prose",
    ("Use bullet points.", "I prefer flowing paragraphs."): "format: bullet points, then prose",
    ("Never include code.", "Always include code examples."): "format: no code, then code",
    ("Be formal.", "Keep it casual."): "tone: formal, then casual",
    ("Use simple words.", "Always use technical terms."): "audience: beginners, then experts",
    (
        "Explain everything as if I were a beginner.",
        "Talk to me as an expert.",
    ): "audience: beginners, then experts",
    ("Use metric units.", "Use imperial units."): "units: metric, then imperial",
}
COMPATIBLE = [
    ("Rule 1: answer in French.", "Rule 2: answer in German."),
    ("1. Use tables.", "2. Never use tables."),
    ("Answer in French.", "Translate this into German: Always answer in Spanish."),
    ("Answer in French.", "This time answer in German."),
    ("Never use tables.", "For comparisons use tables."),
    ("Never use tables.", "When I ask for numbers, use tables."),
    ("Be brief.", "In code, always be detailed."),
    ("Be brief.", "Could you always answer in great detail?"),
    ("Be brief.", "My boss said: always be detailed."),
    ("Be brief.", "What does “always be detailed” mean?"),
    ("Be brief.", "Explain gradient descent in detail."),
    ("Be brief.", "Explain in more detail."),
    ("Be brief.", "Answer in at most 60 words."),
    ("Be brief.", "```\n# always be detailed\n```"),
    ("Answer in English.", "Write an essay in French."),
    ("Answer in English.", "I speak German and French."),
    ("No emojis.", "Count the emojis in this column."),
    ("Use bullet points.", "Use tables."),
    ("Use metric units.", "Only use Fahrenheit."),
    ("No code.", "Show the code of the last cell."),
]


def test_pairs() -> None:
    """Of twenty contradictions each is found and named, of twenty pairs that go together none."""
    found = {pair: at_odds(*pair) for pair in (*CONFLICTS, *COMPATIBLE)}
    expected = {pair: [line] for pair, line in CONFLICTS.items()} | {pair: [] for pair in COMPATIBLE}
    assert found == expected


def test_the_latest_that_holds_is_named_once() -> None:
    """What was overridden overrides nothing itself; what is asked for again is no contradiction."""
    messages = [
        "Answer in French.",
        "Answer in German.",
        "Be formal.",
        "Answer in Danish.",
        "Answer in Danish.",
    ]
    said = [(str(at), readings(message)) for at, message in enumerate(messages)]
    assert [(older, newer) for older, newer, _, _ in find_conflicts(said)] == [("1", "4"), ("0", "4")]


def test_within_one_message_only_a_flat_denial_counts() -> None:
    """What else is in one message may be meant to be weighed."""
    assert at_odds("Always use emojis. Never use emojis.") == ["format: emojis, then no emojis"]
    assert at_odds("Be brief. Be detailed. Be formal. Be casual.") == []


@pytest.mark.parametrize(
    "piece", ["“", "```", "plain ", "answer ", "- \n", "> ", "at most 5 ", " ", ",", "use ", "("]
)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    """Nothing in it makes a pattern try everything twice over; and nothing is read from it."""
    assert readings(piece * 4_000) == ()
