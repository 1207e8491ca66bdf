"""What retrieval finds in languages that it knows nothing of."""

from __future__ import annotations

from jupyter_session_memory import SessionMemory
from text.languages_cases import SEEN, SMALL_TALK, UNSEEN


def _missed(told_and_asked: tuple[tuple[str, str], ...], small_talk: tuple[str, ...]) -> list[str]:
    """What is not found, told so far apart that no neighbour brings it."""
    memory, said = SessionMemory("retrieval:1", budget=500), 0
    for told, _ in told_and_asked:
        memory.add("user", told)
        memory.add("assistant", "OK.")
        for _ in range(12):
            memory.add("user", f"{small_talk[said % 6]} {said}")
            memory.add("assistant", small_talk[(said + 1) % 6])
            said += 1
    return [told for told, asked in told_and_asked if told not in str(memory.build_prompt(asked))]


def test_facts_are_found_by_questions_in_other_forms_of_their_words() -> None:
    """All but the one whose words have three letters in common, in five languages of four families."""
    missed = [
        (language, told)
        for table in (SEEN, UNSEEN)
        for language, rows in table.items()
        for told in _missed(rows, SMALL_TALK[language])
    ]
    assert missed == [("Turkish", "En sevdiğim renk yeşil.")]
