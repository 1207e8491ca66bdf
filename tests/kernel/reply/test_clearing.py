"""An output that is cleared by another thread while a reply is shown in it."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from jupyter_session_memory.kernel.reply.clearing import SHOWING, ClearOutput
from jupyter_session_memory.kernel.reply.display import NotebookView


def elsewhere(act: Any) -> Any:
    """What `act` returns in a thread of its own."""
    returned: list[Any] = []
    thread = threading.Thread(target=lambda: returned.append(act()))
    thread.start()
    thread.join()
    return returned[0]


def free() -> bool:
    """Whether somebody else could show or clear something now."""
    taken = SHOWING.acquire(blocking=False)
    if taken:
        SHOWING.release()
    return taken


class Publisher:
    """A kernel's publisher that sees whether anything could come between while it publishes."""

    def __init__(self) -> None:
        self.parent_header = {"msg_id": "request"}
        self.ids: list[str] = []
        self.came_between: list[bool] = []

    def publish(self, _data: Any, _metadata: Any, *, transient: dict[str, str], update: bool) -> None:
        self.ids.append(f"{'update of ' * update}{transient['display_id']}")
        self.came_between.append(elsewhere(free))

    def clear_output(self, wait: bool = False) -> None:
        self.ids.append(f"cleared{' with the next' * wait}")
        self.came_between.append(elsewhere(free))


def test_nothing_comes_between_showing_and_clearing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was shown before the clearing is made anew after it; neither overtakes the other half-way."""
    publisher = Publisher()
    monkeypatch.setattr("IPython.core.display_functions.publish_display_data", publisher.publish)
    view = NotebookView(place="request")
    clear = ClearOutput(publisher)
    view.update("Half of")
    elsewhere(lambda: clear(wait=True))
    view.finish("Half of it.", "#1")
    first, cleared, second = publisher.ids
    assert cleared == "cleared with the next"
    assert not second.startswith("update")
    assert first != second
    assert publisher.came_between == [False, False, False]
