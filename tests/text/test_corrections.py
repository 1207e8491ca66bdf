"""Which sentence may correct which."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.text.corrections import claims, may_correct
from text.corrections_cases import CORRECTED, SOUND


def corrections(messages: tuple[str, ...]) -> list[tuple[int, int]]:
    """The messages, numbered from 1 on, of which a later one may correct the earlier."""
    made = [claims(message) for message in messages]
    return [
        (older + 1, newer + 1)
        for newer in range(len(messages))
        for older in range(newer)
        if any(may_correct(b, a) for a in made[older] for b in made[newer])
    ]


def test_what_is_corrected_is_named_and_nothing_else() -> None:
    """Conversations with a correction show it, those without show none."""
    expected = {**{messages: [pair] for messages, pair in CORRECTED}, **{messages: [] for messages in SOUND}}
    found = {messages: corrections(messages) for messages in expected}
    assert {messages: pairs for messages, pairs in found.items() if pairs != expected[messages]} == {}


def test_questions_suppositions_and_code_claim_nothing() -> None:
    """What is asked, supposed or computed corrects nobody."""
    said = ("Is the deadline 10 May?", "If the deadline were 10 May, I would be glad.", "x = 5", "Thanks!")
    assert [claims(each) for each in said] == [[], [], [], []]


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    """Reading never fails, and no claim corrects itself."""
    assert not any(may_correct(claim, claim) for claim in claims(text))
