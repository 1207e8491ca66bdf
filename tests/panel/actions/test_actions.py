"""What a panel does to turns, texts, the whole memory and what stands beside it, seen in the memory."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jupyter_session_memory.content import Attachment, Part
from jupyter_session_memory.kernel.session import Session
from jupyter_session_memory.panel.hub import Hub
from jupyter_session_memory.strategies.strategy import Selection, View
from jupyter_session_memory.summaries.writers import as_summarizer
from support.conversations import add_exchange
from support.panel_client import Frame, PanelClient, converse, refused


class TestTurns:
    def test_prune_and_undo(self, panel: PanelClient, session: Session) -> None:
        """Turns are removed together, undo is offered in words, and brings them back."""
        panel.done("turns", action="prune", numbers=[2, 3])
        assert [turn.number for turn in session.memory.turns] == [1, 4]
        assert panel.known["head"]["undo"] == {"action": "prune", "target": "#2–#3"}

        panel.done("command", action="undo")
        assert panel.numbers == [1, 2, 3, 4]
        assert panel.known["head"]["redo"] == {"action": "prune", "target": "#2–#3"}

        panel.done("command", action="redo")
        assert [turn.number for turn in session.memory.turns] == [1, 4]

    def test_undo_says_what_was_done(self, hub_and_session: tuple[Hub, Session]) -> None:
        """A step is told as what was done and to what, whatever it was."""
        hub, session = hub_and_session
        panel, memory = PanelClient(hub), session.memory
        add_exchange(memory, "Weather?", "sunny")
        memory.summarizer = as_summarizer(lambda _: "Bruno, Lima.")
        memory.summarize(1, 2)
        steps: list[tuple[Callable[[], object], Frame]] = [
            (lambda: memory.pin(1, 2), {"action": "pin", "target": "#1–#2"}),
            (lambda: memory.collapse(5), {"action": "collapse tool results of", "target": "#5"}),
            (lambda: memory.expand("S1"), {"action": "expand", "target": "S1"}),
            (lambda: memory.history.set_plan("1. Load."), {"action": "change the plan", "target": ""}),
            (lambda: memory.history.set_plan(""), {"action": "clear the plan", "target": ""}),
            (lambda: memory.add("user", "Why?"), {"action": "add", "target": "user message"}),
            (memory.clear, {"action": "clear", "target": ""}),
        ]
        told = []
        for step, _ in steps:
            step()
            told.append(panel.known["head"]["undo"])
        assert told == [expected for _, expected in steps]

    @pytest.mark.parametrize(
        ("action", "flag", "place"),
        [
            ("pin", "pinned", "in pinned"),
            ("exclude", "excluded", "out off"),
            ("include", "included", "in sent"),
        ],
    )
    def test_switches(self, panel: PanelClient, session: Session, action: str, flag: str, place: str) -> None:
        """Pin, turn off and on again set the turn's flag, and its card and place say so."""
        if action == "include":
            session.memory.exclude(2)
        panel.done("turns", action=action, numbers=[2])

        assert getattr(session.memory.turn(2), flag) is True
        assert panel.cards[2]["flags"] == [flag]
        assert panel.place(2) == place

    def test_unpin(self, panel: PanelClient, session: Session) -> None:
        """Unpinning leaves the turn to the strategy."""
        panel.done("turns", action="pin", numbers=[2])
        panel.done("turns", action="unpin", numbers=[2])
        assert not session.memory.turn(2).pinned

    def test_what_is_attached(self, panel: PanelClient, session: Session) -> None:
        """The card names it, unfolded it is shown as a block, and it is shortened and sent whole again."""
        memory = session.memory
        memory.add("user", "Sum?", attachments=(Attachment("df", "DataFrame: 3 rows\n`1`, 2"),))
        number = memory.turns[-1].number
        assert panel.cards[number]["attached"] == ["df"]
        shown = panel.ask("read", target=f"#{number}")["messages"]
        assert [(each["role"], each["name"]) for each in shown] == [("user", ""), ("data", "df")]
        assert "DataFrame: 3 rows" in shown[1]["html"]
        panel.done("collapse", number=number, name="df", collapsed=True)
        assert panel.cards[number]["collapsed"] == ["df"]
        assert panel.known["head"]["undo"] == {"action": "collapse df of", "target": f"#{number}"}
        panel.done("collapse", number=number, name="df", collapsed=False)
        assert not memory.turn(number).attachments[0].collapsed

    def test_those_that_are_gone_need_nothing(self, panel: PanelClient, session: Session) -> None:
        """Of a selection the turns that are still there are changed; with none of them left it is refused."""
        session.memory.prune(1)
        panel.done("turns", action="pin", numbers=[1, 2])
        assert session.memory.turn(2).pinned

        answer = panel.ask("turns", action="pin", numbers=[1, 77])
        assert "not in memory" in refused(answer, "unknown")


class TestEditing:
    def test_edit_a_reply(self, panel: PanelClient, session: Session) -> None:
        """A text is read with its version, edited, and says so on its card."""
        reply = session.memory.turn(1).messages[1]
        source = panel.ask("source", target=reply.id)["source"]
        assert source == {"target": reply.id, "version": 1, "text": "Noted."}

        panel.done("edit", target=reply.id, version=1, text="Noted: Bruno.")

        assert session.memory.turn(1).reply == "Noted: Bruno."
        assert "edited" in panel.cards[1]["flags"]
        (late,) = panel.known["late"]
        assert (late["changed"], late["numbers"]) == (1, [[2, 3]])

        panel.done("dismiss", since=late["since"])
        assert panel.known["late"] == []
        panel.done("edit", target=reply.id, version=session.memory.turn(1).messages[1].version, text="Noted.")
        assert panel.known["late"][0]["numbers"] == [[2, 3]]

    def test_editing_a_question_keeps_its_image(self, panel: PanelClient, session: Session) -> None:
        """The text to edit has a line for it, which stays or goes without harm."""
        image = Part(image_url="data:image/png;base64,AA")
        asked = session.memory.add("user", [Part("What is this?"), image])
        source = panel.ask("source", target=asked.id)["source"]
        text = source["text"].replace("this", "that")
        panel.done("edit", target=asked.id, version=source["version"], text=text)
        assert session.memory.turns[-1].messages[0].content == (Part("What is that?"), image)

    def test_a_stale_edit_changes_nothing(self, panel: PanelClient, session: Session) -> None:
        """An edit of an old version is refused with the new one."""
        message = session.memory.turn(1).messages[0]
        session.memory.edit(message, "My dog is called Brutus.")

        answer = panel.ask("edit", target=message.id, version=message.version, text="lost")

        assert refused(answer, "stale") == "Changed meanwhile. Nothing was edited; here is the new version."
        assert answer["fresh"]["text"] == "My dog is called Brutus."
        assert session.memory.turn(1).question == "My dog is called Brutus."

    def test_two_panels_edit_the_same(self, hub_and_session: tuple[Hub, Session]) -> None:
        """Of two edits of the same version the first counts, and the second panel is told."""
        hub, session = hub_and_session
        target = session.memory.turn(1).messages[0].id
        first, second = PanelClient(hub), PanelClient(hub)
        versions = [panel.ask("source", target=target)["source"]["version"] for panel in (first, second)]

        first.done("edit", target=target, version=versions[0], text="first")
        answer = second.ask("edit", target=target, version=versions[1], text="second")

        assert refused(answer, "stale")
        assert answer["fresh"]["text"] == "first"
        assert session.memory.turn(1).question == "first"

    @pytest.mark.parametrize("target", ["system", "plan"])
    def test_edit_what_stands(self, panel: PanelClient, session: Session, target: str) -> None:
        """Instructions and plan are written, rewritten, refused when stale, and emptied."""
        version = panel.ask("source", target=target)["source"]["version"]
        panel.done("edit", target=target, version=version, text="Be kind.")
        assert panel.known[target]["text"] == "Be kind."

        answer = panel.ask("edit", target=target, version=version, text="Be rude.")
        assert refused(answer, "stale")
        assert answer["fresh"]["text"] == "Be kind."

        panel.done("edit", target=target, version=answer["fresh"]["version"], text="")
        assert panel.known[target]["text"] == ""
        assert (session.memory.history.system, session.memory.plan) == ((), "")

    def test_an_empty_turn_is_no_turn(self, panel: PanelClient, session: Session) -> None:
        """Emptying a message is refused: removing the turn is what is meant."""
        message = session.memory.turn(1).messages[0]
        answer = panel.ask("edit", target=message.id, version=1, text="  ")
        assert "remove it" in refused(answer, "unfit")

    def test_edit_of_what_is_gone(self, panel: PanelClient, session: Session) -> None:
        """A message that was removed meanwhile cannot be edited."""
        message = session.memory.turn(1).messages[0]
        session.memory.prune(1)
        refused(panel.ask("edit", target=message.id, version=1, text="x"), "unknown")


class TestWhole:
    def test_clear_is_undone(self, panel: PanelClient, session: Session) -> None:
        """Clear empties the memory, and undo brings everything back."""
        panel.done("command", action="clear")
        assert session.memory.turns == ()
        assert panel.numbers == []

        panel.done("command", action="undo")
        assert panel.numbers == [1, 2, 3, 4]

    def test_erase_is_final(self, panel: PanelClient, session: Session) -> None:
        """Erase cannot be undone."""
        panel.done("command", action="erase")
        assert panel.known["head"].get("undo") is None
        assert refused(panel.ask("command", action="undo"), "unfit") == "Nothing to undo."
        assert session.memory.turns == ()

    def test_undo_waits_for_a_reply(self, panel: PanelClient, session: Session) -> None:
        """While a reply is written undo is refused as busy."""
        session.memory.history.open_draft("Why?")
        refused(panel.ask("command", action="undo"), "busy")

    def test_strategy(self, panel: PanelClient, session: Session) -> None:
        """Another strategy shows on every card at once."""
        panel.done("strategy", name="window", options={"turns": 1})

        assert str(session.memory.strategy) == "window:1"
        assert [panel.place(number) for number in (1, 2, 3)] == ["out window 1"] * 3
        chosen = next(each for each in panel.known["head"]["strategies"] if each["name"] == "window")
        assert chosen["options"] == [{"name": "turns", "value": 1, "least": 1, "most": 1_000_000}]

    def test_strategy_that_does_not_fit(self, panel: PanelClient, session: Session) -> None:
        """A strategy or option that does not exist is refused and nothing changes."""
        refused(panel.ask("strategy", name="windw", options={}), "unfit")
        refused(panel.ask("strategy", name="window", options={"turns": 0}), "unfit")
        refused(panel.ask("strategy", name="window", options={"depth": 1}), "unfit")
        assert str(session.memory.strategy) == "full"

    def test_a_strategy_of_ones_own(self, hub_and_session: tuple[Hub, Session]) -> None:
        """A strategy object that has no name among ours is shown as in force."""
        hub, session = hub_and_session

        class Mine:
            def select(self, view: View, room: int | None, new_input: str) -> Selection:
                return Selection([])

            def plan_compaction(self, view: View) -> None:
                return None

            def __str__(self) -> str:
                return "mine"

        session.memory.use(Mine())
        panel = PanelClient(hub)
        assert panel.known["head"]["strategy"] == "mine"
        assert panel.known["head"]["strategies"][0] == {"name": "mine", "options": []}

    def test_budget(self, panel: PanelClient, session: Session) -> None:
        """A budget holds at once; without one the model's own comes back."""
        own = session.memory.budget
        panel.done("budget", tokens=40)
        assert (session.memory.budget, panel.known["meter"]["budget"]) == (40, 40)
        assert panel.place(1) == "out room"

        panel.done("budget", tokens=None)
        assert session.memory.budget == own
        refused(panel.ask("budget", tokens=0), "unfit")

    def test_what_cannot_fit_is_said(self, panel: PanelClient) -> None:
        """Pins that need more than the budget are named in the meter."""
        panel.done("turns", action="pin", numbers=[1, 2, 3])
        panel.done("budget", tokens=10)
        assert "pinned turns" in panel.known["meter"]["problem"]

    def test_thread(self, panel: PanelClient, session: Session) -> None:
        """Switching opens the other thread; one that is not there is refused."""
        session.threads.switch("homework")
        panel.done("thread", name="main")
        assert session.threads.name == "main"
        refused(panel.ask("thread", name="nowhere"), "unfit")

    def test_a_request_for_another_thread(self, panel: PanelClient, session: Session) -> None:
        """What was meant for a thread that is in use no more is not done to the one that is."""
        session.threads.switch("homework")
        converse(session.memory, "one")

        answer = panel.ask("turns", action="prune", numbers=[1])

        refused(answer, "stale")
        assert len(session.memory.turns) == 1
        assert panel.known["thread"] == "homework"


class TestFindings:
    def test_check_and_remedy(self, panel: PanelClient, session: Session) -> None:
        """What a check finds is shown with its remedy, which mends it and makes the finding go."""
        converse(session.memory, "Answer in English.", "From now on answer in Spanish only.")
        note = panel.done("command", action="check")
        findings = panel.known["findings"]
        assert findings, note
        exclude = next(each for each in findings if each["remedies"][0]["action"] == "exclude")

        panel.done("remedy", finding=exclude["id"], choice=0)

        assert any(turn.excluded for turn in session.memory.turns)
        assert exclude["id"] not in [each["id"] for each in panel.known["findings"]]
        refused(panel.ask("remedy", finding="gone", choice=0), "unknown")

    def test_nothing_found(self, panel: PanelClient) -> None:
        """A memory without fault is said to be without."""
        assert panel.done("command", action="check") == "Nothing found."
        assert panel.known["findings"] == []


class TestEntities:
    def test_correct_and_delete(self, hub_and_session: tuple[Hub, Session]) -> None:
        """A fact is corrected where it stands, deleted, and undo brings it back."""
        hub, session = hub_and_session
        session.memory.use("entity:1")
        panel = PanelClient(hub)
        dog = next(each for each in panel.known["entities"] if each["name"] == "dog")
        fact = next(fact for fact in dog["facts"] if "Bruno" in fact["text"])

        panel.done(
            "entity", entity=dog["id"], fact=fact["text"], text=fact["text"].replace("Bruno", "Brutus")
        )
        dog = next(each for each in panel.known["entities"] if each["name"] == "dog")
        assert "Brutus" in dog["facts"][0]["text"]

        present = next(fact for fact in dog["facts"] if not fact["replaced"])
        panel.done("entity", entity=dog["id"], fact=present["text"], text="")
        assert "dog" not in [each["name"] for each in panel.known["entities"]]

        panel.done("command", action="undo")
        assert "dog" in [each["name"] for each in panel.known["entities"]]
        refused(panel.ask("entity", entity="dog", fact="nonsense", text="x"), "stale")
