"""Faults of ours: panels are told in one line, the log says the rest."""

from __future__ import annotations

import pytest

from jupyter_session_memory.panel.contract import PROTOCOL
from support.panel_client import PanelClient, converse, panel_hub


def test_a_fault_is_no_success(
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What dies of an error of ours is answered as failed, and logged."""

    def broken(*_: object, **__: object) -> None:
        raise KeyError("t1")

    hub, session = panel_hub()
    panel = PanelClient(hub)
    converse(session.memory, "My dog is called Bruno.", "I live in Lima.")
    monkeypatch.setattr(session.memory, "summarize", broken)
    panel.ask("summarise", numbers=[1, 2])
    panel.wait(lambda: panel.answer())
    answer = panel.answer()
    assert (answer["type"], answer["kind"]) == ("refused", "failed")
    assert answer["text"] == "Not done: KeyError in the kernel. Its log says more."
    assert "A request of the memory panel failed: summarise" in caplog.text


def test_a_fault_of_ours_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    """An unexpected error is logged and refused in one line; nothing is raised into the comm."""
    hub, session = panel_hub()
    converse(session.memory, "one")
    panel = PanelClient(hub)
    hub.context.render = lambda text: text[1 / 0]  # type: ignore[index]

    answer = panel.ask("read", target="#1")

    assert (answer["type"], answer["kind"]) == ("refused", "failed")
    assert answer["text"] == "Not done: ZeroDivisionError in the kernel. Its log says more."
    assert "ZeroDivisionError" in caplog.text


def test_a_panel_that_cannot_be_shown_anything_is_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Where the strategy in use fails, a panel that opens hears of it in one line."""
    hub, session = panel_hub()
    monkeypatch.setattr(session.memory, "preview", lambda: 1 / 0)
    panel = PanelClient(hub, hello=False)

    answer = panel.ask("hello", protocol=PROTOCOL)

    assert answer["text"] == "Not done: ZeroDivisionError in the kernel. Its log says more."
    assert "ZeroDivisionError" in caplog.text
