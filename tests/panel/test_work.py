"""Long work of a panel: how it ends."""

from __future__ import annotations

import pytest

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
    assert answer["text"] == "Not summarised: KeyError in the kernel. Its log says more."
    assert "Summarising for the memory panel failed" in caplog.text
