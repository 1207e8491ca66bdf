"""Summarising from a panel: progress, cancelling, faults, and what is done with summaries."""

from __future__ import annotations

import threading
from typing import Any

from jupyter_session_memory.kernel.session import Session
from jupyter_session_memory.summaries.writers import as_summarizer
from support.panel_client import PanelClient, refused
from support.sockets import PATIENCE


class TestSummaries:
    def test_summarise_and_unfold(self, panel: PanelClient, session: Session) -> None:
        """Turns are summarised, sent themselves again, summarised again, and pinned."""
        panel.ask("summarise", numbers=[1, 2, 3])
        panel.wait(lambda: panel.answer())
        assert panel.answer()["type"] == "done", panel.answer()
        assert [summary.id for summary in session.memory.summaries] == ["S1"]
        assert panel.place(1) == "in summary S1"
        card = panel.known["summaries"][0]
        assert (card["covers"], card["place"]["state"]) == ([[1, 3]], "in")
        assert panel.known["head"]["undo"] == {"action": "summarise", "target": "#1–#3"}

        panel.done("summary", action="expand", summary="S1")
        assert panel.place(1) == "in sent"
        assert panel.known["summaries"][0]["expanded"] is True
        panel.done("summary", action="collapse", summary="S1")
        panel.done("summary", action="pin", summary="S1")
        assert panel.known["summaries"][0]["pinned"] is True
        panel.done("summary", action="unpin", summary="S1")
        assert session.memory.summaries[0].pinned is False

    def test_what_to_look_at_is_shown(self, panel: PanelClient, session: Session) -> None:
        """What is lost and what its turns do not say: some on the card, how many in the line of the answer."""
        session.memory.summarizer = as_summarizer(lambda _: "Bruno, Rome, 300.")
        panel.ask("summarise", numbers=[1, 2, 3])
        panel.wait(lambda: panel.answer())
        card = panel.known["summaries"][0]
        assert card["invented"] == ["Rome", "300"]
        found = f"{card['missing']} facts lost, 2 not in its turns."
        assert panel.answer()["note"] == f"#1–#3 summarised as S1; {found}"
        assert panel.answer()["made"] == "S1"

    def test_summarise_older(self, panel: PanelClient, session: Session) -> None:
        """Older than a turn means every live turn above it."""
        panel.ask("summarise", older=4)
        panel.wait(lambda: panel.answer())
        assert panel.known["summaries"][0]["covers"] == [[1, 3]]
        assert refused(panel.ask("summarise", older=1), "unfit") == "Nothing to summarise before #1."

    def test_summarise_what_is_older(self, panel: PanelClient, session: Session) -> None:
        """Without a word about what, older means what it means to the strategy, as for `%memory summarize`."""
        panel.ask("summarise")
        panel.wait(lambda: panel.answer())
        assert refused(panel.answer(), "unfit").startswith("Nothing to summarise before the newest 4 turns.")
        session.memory.use("summary", keep=1)
        panel.ask("summarise")
        panel.wait(lambda: panel.answer())
        assert panel.known["summaries"][0]["covers"] == [[1, 3]]

    def test_summarise_what_a_small_window_leaves_out(self, panel: PanelClient, session: Session) -> None:
        """What stands above the line is older, however few turns there are below it."""
        session.memory.use("window:2")
        panel.ask("summarise")
        panel.wait(lambda: panel.answer())
        assert panel.known["summaries"][0]["covers"] == [[1, 2]]
        assert [panel.place(number) for number in (1, 2, 3)] == ["in summary S1", "in summary S1", "in sent"]

    def test_summarise_what_is_gone(self, panel: PanelClient, session: Session) -> None:
        """Turns that are gone are not summarised, and no others in their place."""
        session.memory.use("summary", keep=1)
        session.memory.prune(1, 2)
        words = refused(panel.ask("summarise", numbers=[1, 2]), "unknown")
        assert words == "Nothing was summarised: these turns are not in memory any more."
        assert session.memory.summaries == ()

    def test_edit_and_remake(self, panel: PanelClient, session: Session) -> None:
        """A summary is edited in place, shows stale when its turn changed, and is made anew."""
        panel.ask("summarise", numbers=[1, 2, 3])
        panel.wait(lambda: panel.answer())
        source = panel.ask("source", target="S1")["source"]
        panel.done("edit", target="S1", version=source["version"], text="A dog, Lima, 3 May.")
        assert panel.known["summaries"][0]["edited"] is True
        refused(panel.ask("edit", target="S1", version=source["version"], text="late"), "stale")

        session.memory.edit(session.memory.turn(1).messages[0], "My dog is called Brutus.")
        assert panel.known["summaries"][0]["stale"] is True
        panel.ask("summary", action="remake", summary="S1")
        panel.wait(lambda: panel.answer())
        assert panel.known["summaries"][0]["stale"] is False

    def test_remove(self, panel: PanelClient, session: Session) -> None:
        """A removed summary gives way to its turns; undo says what it takes back and brings it again."""
        panel.ask("summarise", numbers=[1, 2, 3])
        panel.wait(lambda: panel.answer())
        panel.done("summary", action="remove", summary="S1")
        assert panel.known["summaries"] == []
        assert session.memory.summaries == ()
        assert [panel.place(number) for number in (1, 2, 3)] == ["in sent"] * 3
        assert panel.known["head"]["undo"] == {"action": "remove", "target": "S1"}
        panel.done("command", action="undo")
        assert [each["id"] for each in panel.known["summaries"]] == ["S1"]
        panel.done("command", action="redo")
        assert refused(panel.ask("summary", action="remove", summary="S1"), "unknown").startswith(
            "There is no summary"
        )

    def test_progress_and_cancel(self, panel: PanelClient, session: Session) -> None:
        """Summarising runs on its own thread, reports itself as work, and cancelled leaves no trace."""
        begun, go_on = threading.Event(), threading.Event()

        def slow(prompt: Any) -> str:
            begun.set()
            go_on.wait(PATIENCE)
            return "A dog, Lima."

        from jupyter_session_memory.summaries.writers import as_summarizer

        session.memory.summarizer = as_summarizer(slow)
        panel.ask("summarise", numbers=[1, 2, 3])
        asked = panel.answer
        first = f"r{panel._ids}"
        assert begun.wait(PATIENCE)
        panel.wait(lambda: panel.known["work"]["id"])
        work = panel.known["work"]
        assert work["action"] == "summarise"
        assert refused(panel.ask("summarise", numbers=[1, 2]), "busy")

        panel.done("cancel", work=work["id"])
        go_on.set()
        panel.wait(lambda: asked(first))

        refused(asked(first), "cancelled")
        assert session.memory.summaries == ()
        assert panel.known["work"]["id"] == ""

    def test_failure_is_one_line(self, panel: PanelClient, session: Session) -> None:
        """A summariser that fails is told in its own line, and nothing changed."""
        from jupyter_session_memory.summaries.writers import as_summarizer

        def fails(prompt: Any) -> str:
            raise RuntimeError("no such model")

        session.memory.summarizer = as_summarizer(fails)
        panel.ask("summarise", numbers=[1, 2, 3])
        panel.wait(lambda: panel.answer())

        assert "no such model" in refused(panel.answer(), "failed")
        assert session.memory.summaries == ()
