"""What panels are told: openings, updates, drafts, and that all of them know the same."""

from __future__ import annotations

import gc
import json
import threading
import time
import weakref
from typing import Any

from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.panel.contract import OPENING
from support.panel_client import PanelClient, converse, panel_hub


def test_opening_brings_everything() -> None:
    """A panel that says hello gets turns, tokens, places, the newest cards and the meter."""
    hub, session = panel_hub(strategy="window:2")
    session.memory.add("system", "You are a tutor.")
    converse(session.memory, "My dog is called Bruno.", "I live in Lima.", "My deadline is 3 May.")

    panel = PanelClient(hub)

    assert panel.numbers == [1, 2, 3]
    assert [panel.place(number) for number in panel.numbers] == ["out window 2", "in sent", "in sent"]
    assert panel.cards[1]["question"] == "My dog is called Bruno."
    assert panel.known["system"]["text"] == "You are a tutor."
    assert panel.known["meter"]["used"] == session.memory.preview().tokens
    assert panel.known["head"]["model"] == "offline demo"


def test_nothing_is_sent_before_hello() -> None:
    """A line whose panel never spoke hears nothing, so a notebook without a front end keeps nothing."""
    hub, session = panel_hub()
    panel = PanelClient(hub, hello=False)

    converse(session.memory, "My dog is called Bruno.")
    hub.set_busy(True)
    hub.refresh()

    assert panel.frames == []


def test_a_new_turn_is_told_alone() -> None:
    """A turn that was added comes as one splice with its card; the others are not repeated."""
    hub, session = panel_hub()
    converse(session.memory, *map(str, range(50)))
    panel = PanelClient(hub)

    session.memory.add("user", "And now?")

    update = panel.frames[-1]
    assert update["type"] == "update"
    assert [splice["numbers"] for splice in update["splices"]] == [[[51, 1]]]
    assert [card["number"] for card in update["cards"]] == [51]
    assert len(json.dumps(update)) < 4_000


def test_window_moves_one_turn_out() -> None:
    """When the window moves on, the update names the turn that left it and no other."""
    hub, session = panel_hub(strategy="window:2")
    converse(session.memory, "one", "two")
    panel = PanelClient(hub)

    session.memory.add("user", "three")

    assert panel.frames[-1]["marks"] == [[0, 1, panel.known["marks"][0]]]
    assert panel.place(1) == "out window 2"


def test_two_panels_agree() -> None:
    """What one panel does, the other hears; both know the same."""
    hub, session = panel_hub()
    converse(session.memory, "one", "two", "three")
    first, second = PanelClient(hub), PanelClient(hub)

    first.done("turns", action="pin", numbers=[1])
    second.done("turns", action="prune", numbers=[2])

    assert first.view() == second.view()
    assert second.numbers == [1, 3]
    assert first.place(1) == "in pinned"


def test_a_closed_panel_hears_nothing() -> None:
    """After close no frame is sent, and with the last panel the hub lets go of the memory."""
    hub, session = panel_hub()
    session.threads.switch("ideas")
    panel = PanelClient(hub)
    panel.line.close()
    heard = len(panel.frames)

    converse(session.memory, "My dog is called Bruno.")
    panel.ask("search", query="dog")

    assert len(panel.frames) == heard
    kept = [weakref.ref(each) for each in (session.memory, session.memory.history.lock)]
    session.threads.drop("ideas")
    gc.collect()
    assert [each() for each in kept] == [None, None]


def test_a_line_that_breaks_is_dropped() -> None:
    """A panel whose line raises is forgotten, and the others are still told."""
    hub, session = panel_hub()
    hub.connect(lambda _: 1 / 0).receive(
        {"type": "hello", "id": "r", "thread": "", "revision": 0, "protocol": 2}
    )
    panel = PanelClient(hub)

    converse(session.memory, "one")

    assert panel.numbers == [1]


def test_draft_streams_what_is_new() -> None:
    """A reply being written comes in pieces that continue each other, and its turn takes its place."""
    now = [0.0]
    hub, session = panel_hub(clock=lambda: now[0])
    panel = PanelClient(hub)
    history = session.memory.history

    draft = history.open_draft("Why?")
    for text in ("Stand", "Stand on a hill."):
        now[0] += 1
        history.update_draft(draft, text)

    pieces = [frame for frame in panel.frames if frame["type"] == "draft"]
    assert [piece["text"] for piece in pieces] == ["", "Stand", " on a hill."]
    assert panel.draft == {"number": 1, "question": "Why?", "text": "Stand on a hill.", "at": 0}

    history.commit_draft(draft, (history.message("assistant", "Stand on a hill."),), Outcome.COMPLETE)
    assert panel.draft is None
    assert panel.numbers == [1]


def test_draft_pieces_keep_a_pace() -> None:
    """Pieces come at most ten times a second; what was held back comes with the next, and the end at once."""
    now = [0.0]
    hub, session = panel_hub(clock=lambda: now[0])
    panel = PanelClient(hub)
    history = session.memory.history
    draft = history.open_draft("Why?")

    for step in range(1, 31):
        now[0] = step / 30
        history.update_draft(draft, "word " * step)

    assert panel.draft is not None
    assert 8 <= sum(frame["type"] == "draft" for frame in panel.frames) <= 11
    history.discard_draft(draft)
    assert panel.draft is None


def test_a_late_panel_gets_the_draft_so_far() -> None:
    """A panel that opens while a reply is written shows its end, and goes on with the next piece."""
    now = [0.0]
    hub, session = panel_hub(clock=lambda: now[0])
    history = session.memory.history
    PanelClient(hub)
    draft = history.open_draft("Why?")
    history.update_draft(draft, "x" * 10_000)

    late = PanelClient(hub)
    now[0] += 1
    history.update_draft(draft, "x" * 10_000 + "!")

    assert late.draft is not None
    assert (late.draft["at"], late.draft["text"]) == (6_000, "x" * 4_000 + "!")


def test_a_discarded_draft_ends() -> None:
    """A reply that is given up leaves no row behind."""
    hub, session = panel_hub()
    panel = PanelClient(hub)
    draft = session.memory.history.open_draft("Why?")

    session.memory.history.discard_draft(draft)

    assert panel.draft is None
    assert panel.frames[-1]["ended"] is True


def test_a_broken_off_rerun_ends_its_draft() -> None:
    """Where a re-run broke off, the old turn stays, the attempt comes as a turn of its own, and the draft ends."""
    from jupyter_session_memory.messages import Origin

    hub, session = panel_hub()
    history = session.memory.history
    panel = PanelClient(hub)
    for outcome in (Outcome.COMPLETE, Outcome.INTERRUPTED):
        draft = history.open_draft("Why?", Origin("cell"))
        history.commit_draft(draft, (history.message("assistant", "Because"),), outcome)

    assert panel.draft is None
    assert panel.numbers == [1, 2]
    assert panel.place(2) == "out stopped"


def test_bursts_are_told_together() -> None:
    """Thousands of changes in a row do not cost thousands of updates, and the last is told in the end."""
    hub, session = panel_hub(clock=time.monotonic)
    panel = PanelClient(hub)

    converse(session.memory, *map(str, range(500)))
    hub.refresh()
    # Another thread may be handing over what was queued before: it hands this over, too.
    panel.wait(lambda: len(panel.numbers) == 500)

    assert len(panel.numbers) == 500
    assert len(panel.frames) < 300


def test_thread_switch_opens_the_other() -> None:
    """Another thread comes as a whole state, without a word of the one before."""
    hub, session = panel_hub()
    converse(session.memory, "My dog is called Bruno.")
    panel = PanelClient(hub)
    session.threads.switch("homework")

    hub.refresh()
    session.memory.add("user", "two")

    assert panel.known["thread"] == "homework"
    assert "Bruno" not in json.dumps(panel.view())
    assert panel.numbers == [1]
    assert {row["name"]: row["turns"] for row in panel.known["head"]["threads"]} == {"main": 1, "homework": 1}


def test_status_follows_the_cell() -> None:
    """Panels hear when a cell begins and ends; one that opens meanwhile hears that it runs."""
    hub, _ = panel_hub()
    panel = PanelClient(hub)
    hub.set_busy(True)

    late = PanelClient(hub)
    assert (panel.status, late.status) == ("busy", "busy")
    hub.set_busy(False)
    assert (panel.status, late.status) == ("idle", "idle")


def test_what_no_event_tells_comes_with_the_end_of_the_cell() -> None:
    """Another strategy, budget or model shows when the cell that set it ends."""
    hub, session = panel_hub()
    converse(session.memory, "one", "two")
    panel = PanelClient(hub)

    hub.set_busy(True)
    session.memory.use("window:1")
    session.memory.budget = 777
    hub.set_busy(False)

    assert panel.known["head"]["strategy"] == "window"
    assert panel.known["meter"]["budget"] == 777
    assert panel.place(1) == "out window 1"


def test_a_closed_hub_is_absent() -> None:
    """When the extension is unloaded, panels are told so, and whoever asks later, too."""
    hub, session = panel_hub()
    panel = PanelClient(hub)
    hub.close()
    assert panel.status == "absent"

    panel.status = ""
    panel.ask("hello", protocol=2)
    converse(session.memory, "one")
    assert panel.status == "absent"
    assert panel.frames[-1]["type"] == "status"


def test_malformed_frames_are_refused_without_harm() -> None:
    """Anything that is no frame is answered by a refusal, and the panel goes on."""
    hub, session = panel_hub()
    panel = PanelClient(hub)
    frames: tuple[Any, ...] = (
        None,
        7,
        [],
        {},
        {"type": "turns", "id": "x"},
        {"type": "hello", "id": 3},
        {"type": "nonsense", "id": "y"},
    )
    for frame in frames:
        panel.line.receive(frame)
        assert panel.frames[-1]["type"] == "refused"
        assert panel.frames[-1]["kind"] == "malformed"

    converse(session.memory, "one")
    assert panel.numbers == [1]


def test_erasing_leaves_no_text_in_the_hub() -> None:
    """After erase no object of the hub holds a word of the conversation."""
    canary = "Bruno-4711"
    hub, session = panel_hub()
    session.memory.add("system", f"system {canary}")
    session.memory.add("plan", f"plan {canary}")
    converse(session.memory, f"My dog is called {canary}.", "It is five.", reply=f"Noted: {canary}")
    panel = PanelClient(hub)
    panel.ask("search", query=canary)
    panel.ask("preview", question=f"Who is {canary}?")
    panel.done("command", action="check")
    panel.done("command", action="erase")

    panel.frames.clear()
    assert canary not in json.dumps(panel.view())
    assert not _reachable(hub, canary)


def test_erasing_a_turn_leaves_the_others() -> None:
    """Turns erased for ever go from the order, and the rest is known as before."""
    hub, session = panel_hub()
    converse(session.memory, "one", "two", "three")
    panel = PanelClient(hub)

    session.memory.prune(2, forever=True)

    assert panel.numbers == [1, 3]
    assert sorted(panel.cards) == [1, 3]


def test_cards_of_many_changed_turns_are_asked_for() -> None:
    """A change of many turns names them; only the newest cards travel."""
    hub, session = panel_hub()
    converse(session.memory, *map(str, range(200)))
    panel = PanelClient(hub)

    session.memory.pin(*range(1, 201))

    assert len(panel.frames[-1]["cards"]) == OPENING
    assert panel.frames[-1]["outdated"] == [[1, 200 - OPENING]]
    page = panel.ask("page", numbers=[1, 2, 999])
    assert [card["number"] for card in page["cards"]] == [1, 2]


def test_panels_of_several_threads_of_execution() -> None:
    """Changes and requests from several threads at once reach both panels, in an order that fits."""
    hub, session = panel_hub(clock=time.monotonic)
    converse(session.memory, *map(str, range(20)))
    panels = [PanelClient(hub), PanelClient(hub)]

    def busy(panel: PanelClient) -> None:
        for number in range(1, 16):
            panel.ask("turns", action="pin" if number % 2 else "exclude", numbers=[number])

    threads = [threading.Thread(target=busy, args=(panel,)) for panel in panels]
    for thread in threads:
        thread.start()
    converse(session.memory, *map(str, range(20)))
    for thread in threads:
        thread.join()
    hub.refresh()

    assert panels[0].view() == panels[1].view()
    assert len(panels[0].numbers) == 40


def _reachable(root: object, text: str) -> list[object]:
    """Objects reachable from `root` that hold the text; modules, classes and functions' globals apart."""
    seen: set[int] = set()
    waiting = [root]
    found: list[object] = []
    while waiting:
        each = waiting.pop()
        if id(each) in seen or isinstance(each, type(json) | type):
            continue
        seen.add(id(each))
        if isinstance(each, str) and text in each:
            found.append(each)
        if isinstance(each, dict) and each.get("__name__") is not None:
            continue
        waiting.extend(gc.get_referents(each))
    return found
