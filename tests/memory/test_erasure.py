"""The search that proves an erasure."""

from __future__ import annotations

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.chat.ask import ask
from jupyter_session_memory.context.receipts import Receipts
from jupyter_session_memory.exceptions import EraseIncomplete
from jupyter_session_memory.export import export_json, import_json
from jupyter_session_memory.memory.erasure import Traces
from jupyter_session_memory.providers.scripted import ScriptedProvider
from support.conversations import told

SECRET = "The treasure lies under the third oak."


def asked() -> SessionMemory:
    memory = SessionMemory()
    provider = ScriptedProvider("Understood.", "By the sea.")
    ask(SECRET, memory=memory, provider=provider)
    ask("And the boat?", memory=memory, provider=provider)
    return memory


def test_the_search_finds_what_is_there_and_nothing_after_it_is_erased() -> None:
    """In the records, in undo steps and in receipts, by the values themselves and by copies of their text."""
    memory = asked()
    memory.edit(memory.turn(1).messages[0], "The treasure is gone, they say.")
    traces = Traces(memory.history, {memory.turn(1).id})
    own = (memory.history, memory.receipts)
    assert traces.among(*own) == ["ContextPart", "Delta"]
    memory.prune(1, forever=True)
    assert traces.among(*own) == []
    assert [turn.question for turn in memory.turns] == ["And the boat?"]
    assert str(memory.history.undoes or ""), "the steps of other turns stay"


def test_a_text_that_others_said_too_is_no_trace() -> None:
    """Where a turn stays that says the same, nothing is dropped for it."""
    memory = told("The same words in two turns.", "The same words in two turns.")
    memory.pin(2)
    memory.prune(1, forever=True)
    assert str(memory.history.undoes or "") == "pin #2"


def test_what_an_eraser_forgot_is_dropped_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Receipts that failed to drop a text go altogether, and so do the steps of undo."""
    memory = asked()
    traces = Traces(memory.history, {memory.turn(1).id})
    monkeypatch.setattr(Receipts, "changed", lambda *_: None)
    memory.prune(1, forever=True)
    assert (len(memory.receipts), str(memory.history.undoes or "")) == (0, "")
    assert traces.among(memory.history, memory.receipts) == []


def test_what_cannot_be_dropped_is_told() -> None:
    """One line says that a copy is left, and what is to be done; it is never called erased."""
    memory = asked()
    memory.history.keepsake = memory.turn(1)  # type: ignore[attr-defined]
    with pytest.raises(EraseIncomplete, match=r"a copy is still held \(History\)\. Restart the kernel"):
        memory.clear(forever=True)


@pytest.mark.parametrize("forever", [True, False])
def test_a_summary_of_a_file_is_gone_with_its_turn(forever: bool) -> None:
    """No request carries it any more, whichever way its turn went."""
    memory, other = told("My dog is called Bruno. " * 20, "two"), SessionMemory()
    memory.summarize(1)
    import_json(other, export_json(memory))
    other.prune(1, forever=forever)
    assert not any("Summary" in message["content"] for message in other.build_prompt("And?"))
