"""`%memory check --ask` in a real kernel, against a server."""

from __future__ import annotations

import json
import threading

import pytest

from support.chatting import chat
from support.kernels import NotebookKernel
from support.wire import CLOSE, SSE_HEAD, WireServer, chunk, delta

FRENCH, GERMAN = "Always answer in French.", "From now on answer in German."
GOOD = json.dumps({"first": FRENCH, "second": GERMAN})


@pytest.fixture
def told(online: NotebookKernel, server: WireServer) -> NotebookKernel:
    for text in (FRENCH, GERMAN):
        server.reply("Noted.")
        assert chat(online, text).ok
    return online


def test_the_model_is_asked_and_its_request_is_shown(told: NotebookKernel, server: WireServer) -> None:
    """A good answer, an invented quote and prose; then the receipt and the counts. Nothing is remembered."""
    server.reply(f"Here:\n{GOOD}\n" + GOOD.replace("French", "Latin"))
    assert told.run("%memory check --ask").text.splitlines() == [
        "openai:gpt-5-mini found 1 contradiction in the 4 messages of the next request. "
        "What was asked: %memory sent 3",
        f"1. “{FRENCH}” (#1) and “{GERMAN}” (#2). Run %memory exclude 1 to leave #1 out.",
        "Dropped: 1 pair not quoted word for word from two messages.",
        "Dropped: 1 line of the answer not in the form asked for.",
    ]
    asked = server.chats[-1].json
    assert asked["messages"] == json.loads(
        told.run(
            "import json; from jupyter_session_memory import get_memory\n"
            "print(json.dumps(get_memory().receipts.get().messages))"
        ).text
    )
    assert "asked about #1–#2" in told.run("%memory sent 3").text
    assert "Asked about the memory: 3." in told.run("%memory sent").text
    assert "3 requests sent, 1 to ask about the memory" in told.run("%memory stats").text
    assert told.run("%memory stats").text.startswith("2 turns")


def test_nothing_found_and_no_answer(told: NotebookKernel, server: WireServer) -> None:
    """An empty list, a refusal, a server that fails: a line each; the memory stays as it is."""
    server.reply("```json\n[]\n```")
    assert told.run("%memory check --ask What now?").text == (
        "openai:gpt-5-mini found no contradiction in the 4 messages of the next request. "
        "What was asked: %memory sent 3"
    )
    server.reply("All is well.")
    assert told.run("%memory check --ask").text.splitlines() == [
        "openai:gpt-5-mini found nothing that counts in the 4 messages of the next request. "
        "What was asked: %memory sent 4",
        "Dropped: 1 line of the answer not in the form asked for.",
    ]
    server.reply("I'm sorry, I can't help with that.")
    refused = told.run("%memory check --ask")
    assert not refused.ok
    assert "The model refused to answer." in refused.text
    server.script(SSE_HEAD, chunk(delta("[")), CLOSE)
    broken = told.run("%memory check --ask")
    assert not broken.ok
    assert "Memory is unchanged." in broken.text
    server.reply("[]")
    assert told.run("%memory check --ask").ok


@pytest.mark.own_kernel
def test_an_interrupt_ends_it(told: NotebookKernel, server: WireServer) -> None:
    """In the middle of the answer; the next question goes its usual way."""
    gate = server.gate()
    server.reply(GOOD, gate, GOOD)

    def press() -> None:
        gate.wait_reached()
        told.interrupt()

    pressing = threading.Thread(target=press)
    pressing.start()
    stopped = told.run("%memory check --ask")
    pressing.join()
    gate.open()
    assert not stopped.ok
    assert "Stopped by you: nothing came of the question. Memory is unchanged." in stopped.text
    server.reply("Hello.")
    assert chat(told, "Hi").ok


def test_the_offline_demo_says_what_is_needed(offline: NotebookKernel) -> None:
    """It finds words, and answers no such question."""
    for text in ("One.", "Two."):
        chat(offline, text)
    refused = offline.run("%memory check --ask")
    assert not refused.ok
    assert (
        "This needs a language model: the offline demo only finds words. %model setup connects one."
        in refused.text
    )
