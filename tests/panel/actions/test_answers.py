"""What panels ask for: cards, full texts, contexts, receipts, searches."""

from __future__ import annotations

import json

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.panel.actions.sending import MESSAGES
from jupyter_session_memory.panel.snapshot.search import fold, search
from jupyter_session_memory.providers.offline import OfflineProvider
from jupyter_session_memory.summaries.writers import as_summarizer
from support.conversations import add_exchange, told
from support.panel_client import PanelClient, converse, panel_hub


def test_a_turn_in_full() -> None:
    """A card unfolds to its messages as safe HTML, with reasoning and tool calls beside them."""
    hub, session = panel_hub()
    session.memory.add("user", "What is **bold**? <script>alert(1)</script>")
    session.memory.add("assistant", "*This*", reasoning="They ask about bold.")
    add_exchange(session.memory, "Weather?", "sunny")
    panel = PanelClient(hub)

    first = panel.ask("read", target="#1")["messages"]
    assert [message["role"] for message in first] == ["user", "reasoning", "assistant"]
    assert "<strong>bold</strong>" in first[0]["html"]
    assert "<script" not in first[0]["html"]

    second = panel.ask("read", target="#2")["messages"]
    assert [(message["role"], message["name"]) for message in second] == [
        ("user", ""), ("tool", "weather"), ("tool", ""), ("assistant", "")
    ]  # fmt: skip
    assert all(panel.ask("source", target=message["id"])["type"] == "source" for message in (*first, *second))


def test_what_is_gone_cannot_be_read() -> None:
    """Reading a turn or summary that is not there is refused."""
    hub, _ = panel_hub()
    panel = PanelClient(hub)
    for target in ("#1", "S1", "#", "nonsense"):
        assert panel.ask("read", target=target)["kind"] == "unknown"
        assert panel.ask("source", target=target)["kind"] == "unknown"


def test_a_long_message_is_cut_and_says_so() -> None:
    """Ten megabytes are not rendered whole; the source to edit is."""
    hub, session = panel_hub()
    converse(session.memory, "word " * 2_000_000)
    panel = PanelClient(hub)

    message = panel.ask("read", target="#1")["messages"][0]

    assert message["more"] is True
    assert len(message["html"]) < 300_000
    assert len(panel.ask("source", target=message["id"])["source"]["text"]) == 10_000_000
    assert len(json.dumps(panel.frames[0])) < 10_000


def test_preview_shows_the_next_request() -> None:
    """A tried question shows what would be sent, and leaves where turns stand as it is."""
    hub, session = panel_hub(strategy="retrieval:1", budget=60)
    converse(session.memory, "My dog is called Bruno.", *["Tell me something about the weather in May."] * 6)
    panel = PanelClient(hub)
    assert panel.place(1) == "maybe question"

    reply = panel.ask("preview", question="What is my dog called?")

    sources = [(message["layer"], message["source"]) for message in reply["messages"]]
    assert ("excerpts", "#1") in sources
    assert sources[-1] == ("input", "")
    assert reply["meter"]["used"] <= 60
    assert panel.place(1) == "maybe question"


def test_preview_differs_from_the_last_request() -> None:
    """What the next request carries that the last one did not, and the reverse; nothing before there was one."""
    hub, session = panel_hub(strategy="window:1")
    panel = PanelClient(hub)
    assert "difference" not in panel.ask("preview", question="")
    for text in ("My dog is called Bruno.", "I live in Lima."):
        ask(text, memory=session.memory, provider=OfflineProvider())

    reply = panel.ask("preview", question="Who?")

    assert reply["difference"] == {"added": ["#2"], "removed": ["#1"], "changed": []}


def test_long_contexts_come_in_pages() -> None:
    """The last messages come first, the earlier ones when asked for."""
    hub, session = panel_hub(budget=100_000)
    converse(session.memory, *map(str, range(120)))
    panel = PanelClient(hub)

    last = panel.ask("preview", question="")
    earlier = panel.ask("preview", question="", before=last["start"])
    first = panel.ask("preview", question="", before=earlier["start"])

    assert (last["total"], len(last["messages"]), last["start"]) == (240, MESSAGES, 240 - MESSAGES)
    texts = [message["text"] for reply in (first, earlier, last) for message in reply["messages"]]
    assert texts[::2] == [str(number) for number in range(120)]


def test_receipts_tell_what_was_sent() -> None:
    """Every request is listed in words, and opens with its messages and its difference from the one before."""
    hub, session = panel_hub()
    panel = PanelClient(hub)
    for text in ("My dog is called Bruno.", "I live in Lima."):
        ask(text, memory=session.memory, provider=OfflineProvider())

    rows = panel.ask("receipts")["rows"]
    assert [(row["number"], row["turn"], row["text"]) for row in rows] == [
        (1, 1, "your text only"), (2, 2, "#1 + your text")
    ]  # fmt: skip
    assert panel.known["head"]["sent"] == 2

    second = panel.ask("receipt", number=2)
    assert [message["source"] for message in second["messages"]] == ["#1", "#1", ""]
    assert second["difference"] == {"added": ["#1"], "removed": [], "changed": []}
    assert panel.ask("receipt", number=9)["kind"] == "unknown"


def test_requests_for_summaries_are_listed() -> None:
    """Among the others, with what was to be summarised; their prompt opens as any other."""
    hub, session = panel_hub()
    panel = PanelClient(hub)
    converse(session.memory, "My dog is called Bruno.", "I live in Lima.")
    session.memory.summarizer = as_summarizer(lambda _: "Bruno, Lima.")
    session.memory.summarize(1, 2)

    (row,) = panel.ask("receipts")["rows"]
    assert (row["number"], row["turn"], row["text"]) == (1, 0, "asked for a summary of #1–#2")

    opened = panel.ask("receipt", number=1)
    assert "I live in Lima." in opened["messages"][1]["text"]
    assert "difference" not in opened


def test_json_is_what_goes_over_the_wire() -> None:
    """The JSON to copy is the messages as the endpoint gets them."""
    hub, session = panel_hub()
    converse(session.memory, "My dog is called Bruno.")
    panel = PanelClient(hub)

    text = panel.ask("json", number=0, question="Who?")["text"]

    assert json.loads(text) == session.memory.build_prompt("Who?")


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("bruno", [1]), ("BRUNO dog", [1]), ("canción", [2]), ("CANCION", [2]), ("天气", [3]), ("#3", [3]),
        ("noted", [1, 2, 3]), ("bruno lima", []), ("  ", []), ("#99", []), ("ｂｒｕｎｏ", [1]), ("strasse", [2]),
    ],
)  # fmt: skip
def test_search(query: str, numbers: list[int]) -> None:
    """Turns are found by all words of the query in any of their messages, without case, accents and width."""
    memory = told("My dog is called Bruno.", "Una canción de la Straße", "今天天气怎么样？")
    assert search(memory, query) == numbers


def test_search_follows_changes() -> None:
    """What was edited or removed is found as it is now."""
    memory = told("My dog is called Bruno.", "I live in Lima.")
    assert search(memory, "bruno") == [1]
    memory.edit(memory.turn(1).messages[0], "My dog is called Brutus.")
    memory.prune(2)
    assert (search(memory, "bruno"), search(memory, "brutus"), search(memory, "lima")) == ([], [1], [])
    memory.undo()
    assert search(memory, "lima") == [2]


def test_folding_keeps_what_tells_words_apart() -> None:
    """Only case, accents and width are levelled."""
    assert fold("Ünïcödé ÀÉ") == "unicode ae"
    assert fold("ñandú") == fold("NANDU")
    assert fold("东京") == "东京"


def test_found_is_cut_at_five_hundred() -> None:
    """A query that matches everything brings the first 500 and the total."""
    hub, session = panel_hub()
    converse(session.memory, *map(str, range(600)))
    reply = PanelClient(hub).ask("search", query="noted")
    assert (len(reply["numbers"]), reply["total"]) == (500, 600)


def test_asking_changes_nothing() -> None:
    """Reading, searching and previewing leave the revision as it is."""
    memory = SessionMemory()
    hub, session = panel_hub()
    converse(session.memory, "one", "two")
    panel = PanelClient(hub)
    before = session.memory.revision
    for kind, body in (
        ("page", {"numbers": [1, 2]}), ("read", {"target": "#1"}), ("search", {"query": "one"}),
        ("preview", {"question": "x"}), ("receipts", {}), ("json", {"number": 0}),
    ):  # fmt: skip
        panel.ask(kind, **body)
    assert session.memory.revision == before
    assert memory.turns == ()
