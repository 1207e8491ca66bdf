"""What is erased for ever is gone from everything around a memory, too: receipts, notices, panels, caches."""

from __future__ import annotations

import pytest

from jupyter_session_memory import annotations as notes
from jupyter_session_memory.chat.ask import ask
from support.holders import holders
from support.panel_client import PanelClient, panel_hub


@pytest.mark.parametrize("strategy", ["full", "retrieval:2", "adaptive"])
@pytest.mark.parametrize("listening", [True, False])
def test_erased_text_is_reachable_from_nothing(strategy: str, listening: bool) -> None:
    """Asked of the offline demo, noticed, checked and searched in a panel, then erased."""
    secret = "".join(["Zanar", "kandia"])
    hub, session = panel_hub(strategy=strategy)
    memory, panel = session.memory, PanelClient(hub)
    told = (
        f"{secret} lives in {secret}town.",
        f"Where does {secret} live?",
        f"The age of {secret} is 30.",
        "I like tea.",
        f"The age of {secret} is 31.",
    )
    for text in told:
        ask(text, memory=memory, provider=session.provider)
    assert secret in session.notice("main")
    notes.set_fact(memory, secret, "job", "pilot")
    panel.done("command", action="check")
    assert any(secret in each["text"] for each in panel.known["findings"])
    panel.ask("search", query=secret)
    panel.ask("preview", question=f"Who is {secret}?")
    assert holders(secret, hub, session) != []

    if not listening:
        panel.line.close()
    memory.clear(forever=True)
    panel.line.close()

    assert hub.context.remedies == {}
    del panel, told, text
    assert holders(secret, hub, session, memory) == []
