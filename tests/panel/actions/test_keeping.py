"""Export and import from a panel."""

from __future__ import annotations

import json

import pytest

from jupyter_session_memory.history.history import History
from jupyter_session_memory.kernel.session import Session
from jupyter_session_memory.messages import Outcome
from support.panel_client import PanelClient, converse, panel_hub, refused


def tell_in_private(history: History, text: str) -> None:
    draft = history.open_draft(text, private=True)
    history.commit_draft(draft, (history.message("assistant", "Noted."),), Outcome.COMPLETE)


def test_what_is_exported_comes_back() -> None:
    """As turns of another memory; a second time nothing is added, and undo takes all of it back."""
    hub, session = panel_hub()
    converse(session.memory, "My dog is called Bruno.", "I live in Lima.")
    kept = PanelClient(hub).ask("export", form="json")
    assert (kept["turns"], kept["private"]) == (2, 0)

    hub, session = panel_hub()
    panel = PanelClient(hub)
    assert panel.done("import", text=kept["text"]) == "2 turns added."
    assert [card["question"] for card in panel.cards.values()] == [
        "My dog is called Bruno.",
        "I live in Lima.",
    ]
    assert panel.done("import", text=kept["text"]) == "Nothing added: all of it is here already."
    panel.done("command", action="undo")
    assert session.memory.turns == ()


def test_private_turns_are_left_out(panel: PanelClient, session: Session) -> None:
    """Unless they are asked for, in either form, and their number is said."""
    tell_in_private(session.memory.history, "My password is sesame.")
    for form in ("json", "md"):
        without = panel.ask("export", form=form)
        assert (without["turns"], without["private"], "sesame" in without["text"]) == (4, 1, False)
        whole = panel.ask("export", form=form, private=True)
        assert (whole["turns"], whole["private"], "sesame" in whole["text"]) == (5, 0, True)


def test_what_is_too_long_for_the_line(panel: PanelClient, session: Session) -> None:
    """A command that does not go over it is named."""
    converse(session.memory, "word " * 500_000)
    answer = panel.ask("export", form="md")
    assert (
        refused(answer, "unfit")
        == "This memory is too long for the panel. Run %memory export chat.md instead."
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("nonsense", "This is no exported memory and no list of messages."),
        (json.dumps([{"role": "user"}]), "This file is damaged:"),
        (
            json.dumps({"format": "jupyter_session_memory", "version": 1, "threads": {"a": {}, "b": {}}}),
            "This file holds several threads.",
        ),
        (
            json.dumps({"format": "jupyter_session_memory", "version": 1, "threads": {}}),
            "This file holds no thread.",
        ),
    ],
)
def test_what_cannot_be_imported(panel: PanelClient, session: Session, text: str, line: str) -> None:
    """One line says so, and nothing changes."""
    before = session.memory.turns
    assert refused(panel.ask("import", text=text), "unfit").startswith(line)
    assert session.memory.turns == before
