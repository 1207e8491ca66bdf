"""The panel as a picture for exports."""

from __future__ import annotations

from jupyter_session_memory.panel.snapshot.static_picture import SHOWN, picture
from support.panel_client import converse, panel_hub


def test_it_shows_every_turn_and_why() -> None:
    """Turns stand with their place, tokens and first words; the strip has a block for each."""
    _, session = panel_hub(strategy="window:1")
    session.memory.add("system", "You are a tutor.")
    converse(session.memory, "My dog is called Bruno.", "I live in Lima.")

    html = picture(session).html

    assert "out: window 1" in html
    assert "My dog is called Bruno." in html
    assert "You are a tutor." in html
    assert html.count("<rect") == 2
    assert repr(picture(session)).startswith("Memory · offline demo · window · 1 of 2 turns in · ≈")


def test_text_stays_text() -> None:
    """Markup in a turn is shown, not obeyed."""
    _, session = panel_hub()
    converse(session.memory, "<script>alert(1)</script>", reply='"><img src=x onerror=alert(1)>')
    html = picture(session).html
    assert "<script" not in html
    assert "<img" not in html


def test_an_empty_memory() -> None:
    """Nothing remembered is said."""
    _, session = panel_hub()
    assert "Nothing remembered yet." in picture(session).html


def test_only_the_newest_of_many() -> None:
    """A long conversation shows its newest turns and says how many more there are."""
    _, session = panel_hub(budget=100_000)
    converse(session.memory, *map(str, range(SHOWN + 10)))
    html = picture(session).html
    assert "10 older turns are not shown." in html
    assert html.count("↳") == SHOWN
