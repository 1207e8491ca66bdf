"""A panel on a session of four turns."""

from __future__ import annotations

import pytest

from jupyter_session_memory.kernel.session import Session
from jupyter_session_memory.panel.hub import Hub
from support.panel_client import PanelClient, converse, panel_hub

FACTS = "My dog is called Bruno.", "I live in Lima.", "My deadline is 3 May.", "Thanks."


@pytest.fixture
def hub_and_session() -> tuple[Hub, Session]:
    """A session of four turns."""
    hub, session = panel_hub()
    converse(session.memory, *FACTS)
    return hub, session


@pytest.fixture
def session(hub_and_session: tuple[Hub, Session]) -> Session:
    return hub_and_session[1]


@pytest.fixture
def panel(hub_and_session: tuple[Hub, Session]) -> PanelClient:
    return PanelClient(hub_and_session[0])
