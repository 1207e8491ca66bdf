"""What a page shows of the conversation: remembered again, and a reply's output once it has ended."""

from __future__ import annotations

from typing import Any

from jupyter_session_memory.kernel.session import Session
from jupyter_session_memory.panel.hub import Hub
from support.panel_client import PanelClient, converse, panel_hub, refused

PAGE: list[dict[str, Any]] = [
    {
        "cell": "b",
        "source": "%%chat -m offline\nI live in Lima.",
        "turn": 7,
        "reply": "Noted.",
        "outcome": "complete",
    },
    {
        "cell": "a",
        "source": "%chat My dog is called Bruno.",
        "turn": 2,
        "reply": "Not",
        "outcome": "interrupted",
    },
    {"cell": "c", "source": "%%chat\nWhy?", "turn": 8, "reply": "Bec", "outcome": ""},
]


def fresh() -> tuple[Session, PanelClient]:
    hub, session = panel_hub()
    return session, PanelClient(hub)


def said(session: Session) -> list[tuple[int, str, str, str]]:
    return [(turn.number, turn.question, turn.reply, turn.outcome.value) for turn in session.memory.turns]


def test_a_page_is_remembered_in_its_order() -> None:
    """With the numbers and cells that it names, as one import; what broke off is not sent; undo takes all back."""
    session, panel = fresh()
    note = panel.ask("remember", replies=PAGE)["note"]
    assert note == "Remembered 3 turns of this page. Whoever wrote the page may have made them up."
    assert said(session) == [
        (7, "I live in Lima.", "Noted.", "complete"),
        (2, "My dog is called Bruno.", "Not", "interrupted"),
        (8, "Why?", "Bec", "incomplete"),
    ]
    assert [turn.origin and turn.origin.cell for turn in session.memory.turns] == ["b", "a", "c"]
    session.memory.add("user", "And now?")
    assert session.memory.turns[-1].number == 9
    session.memory.undo()
    session.memory.undo()
    assert said(session) == []
    panel.ask("remember", replies=PAGE)
    assert [turn.number for turn in session.memory.turns] == [7, 2, 8]


def test_what_does_not_belong_in_the_memory_is_left_out() -> None:
    """Private cells, cells whose question is not on the page, and several replies of one cell are only counted."""
    session, panel = fresh()
    sources = [
        "%%chat --private\nMy PIN is 1234.",
        "%%chat --no-save\nIs it?",
        "for each in names:\n    %chat Hello",
        "%%chat --unknown\nText",
        "%chat --continue",
        "%%chat",
    ]
    rows: list[dict[str, Any]] = [
        {"cell": f"c{number}", "source": source, "turn": number, "reply": "Yes.", "outcome": "complete"}
        for number, source in enumerate(sources, 1)
    ]
    twice = [PAGE[0], {**PAGE[0], "turn": 9}]
    note = panel.ask("remember", replies=[*rows, *twice, PAGE[1]], hidden=2)["note"]
    assert note.endswith("10 left out: private, or the question is not on the page.")
    assert [turn.number for turn in session.memory.turns] == [2]
    assert "remembered" in refused(panel.ask("remember", replies=rows), "unfit")


def test_a_page_beside_a_conversation(session: Session, panel: PanelClient) -> None:
    """Where turns were numbered already, those of the page get new numbers; said twice, nothing comes twice."""
    panel.ask("remember", replies=PAGE[:1])
    panel.ask("remember", replies=PAGE[:1])
    assert [turn.number for turn in session.memory.turns] == [1, 2, 3, 4]
    panel.ask("remember", replies=PAGE[1:])
    assert [turn.number for turn in session.memory.turns] == [1, 2, 3, 4, 5, 6]


def test_a_cell_that_runs_again_replaces_what_was_remembered_of_it() -> None:
    """The turn of a page stands for its cell."""
    from jupyter_session_memory.messages import Origin, Outcome

    session, panel = fresh()
    panel.ask("remember", replies=PAGE)
    history = session.memory.history
    draft = history.open_draft("I live in Quito.", Origin("b"))
    history.commit_draft(draft, (history.message("assistant", "Noted."),), Outcome.COMPLETE)
    assert said(session)[0] == (7, "I live in Quito.", "Noted.", "complete")
    assert len(session.memory.turns) == 3


def test_the_output_of_a_turn(hub_and_session: tuple[Hub, Session]) -> None:
    """What a cell shows once its reply has ended: text and HTML, with the part that is the reply."""
    hub, session = hub_and_session
    panel = PanelClient(hub)
    answer = panel.ask("output", number=2)
    assert (answer["plain"], answer["characters"], answer["outcome"]) == ("Noted.\n\n#2", 6, "complete")
    assert answer["html"].startswith('<div class="jsm-reply">')
    converse(session.memory, "Go on", reply="x")
    session.memory.prune(5)
    refused(panel.ask("output", number=5), "unknown")


def test_turns_are_sorted_as_on_the_page() -> None:
    """By the cells that the page names; the answer says what moved, and undo takes it back."""
    session, panel = fresh()
    panel.ask("remember", replies=PAGE)
    assert panel.ask("sort", cells=["a", "b", "c"])["note"] == "Sorted as on the page: #2, #7 moved."
    assert panel.numbers == [2, 7, 8]
    assert (
        panel.ask("sort", cells=["a", "b", "c"])["note"] == "All turns stand as their cells do on the page."
    )
    session.memory.undo()
    assert panel.numbers == [7, 2, 8]


def test_the_code_of_a_reply() -> None:
    """As the model wrote it, block by block; of a turn that is gone there is none."""
    session, panel = fresh()
    converse(
        session.memory,
        "Code?",
        reply="Two:\n```python\na = 1\n\nb = '<b>'\n```\n- in a list\n  ~~~\n  c\n  ~~~",
    )
    assert panel.ask("blocks", number=1)["blocks"] == ["a = 1\n\nb = '<b>'", "c"]
    refused(panel.ask("blocks", number=2), "unknown")
