"""`retry`: the last question again, whose old reply gives way and comes back with undo."""

from __future__ import annotations

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.chat.ask import retry
from jupyter_session_memory.content import Attachment
from jupyter_session_memory.exceptions import ConnectionDropped, UsageError
from jupyter_session_memory.messages import Origin, Outcome
from jupyter_session_memory.providers.provider import Chunk
from jupyter_session_memory.providers.scripted import ScriptedProvider
from support.conversations import told


def replies(memory: SessionMemory) -> list[tuple[int, str, str]]:
    return [(turn.number, turn.question, turn.reply) for turn in memory.turns]


def test_the_same_is_sent_and_the_old_reply_gives_way() -> None:
    """Word for word, with its attachments; the turn keeps its number, its cell and whether it is private."""
    memory, provider = told("zero", strategy="full"), ScriptedProvider("One.", "Two.")
    data = Attachment("df", "3 rows")
    first = ask(
        "How many?", memory=memory, provider=provider, origin=Origin("c1"), private=True, attachments=[data]
    )
    again = retry(memory=memory, provider=provider)
    one, two = provider.calls
    assert one.messages == two.messages
    assert "3 rows" in str(two.messages)
    assert replies(memory) == [(1, "zero", "Noted."), (2, "How many?", "Two.")]
    assert first.turn is not None
    assert again.turn is not None
    assert (again.turn.id, again.turn.origin, again.turn.private) == (first.turn.id, Origin("c1"), True)
    memory.undo()
    assert replies(memory)[-1] == (2, "How many?", "One.")
    memory.redo()
    assert replies(memory)[-1] == (2, "How many?", "Two.")


def test_a_question_that_no_cell_asked_is_asked_again_in_place() -> None:
    """Nothing but the turn itself says where it stands."""
    memory, provider = SessionMemory(), ScriptedProvider("One.", "Two.")
    ask("How many?", memory=memory, provider=provider)
    retry(memory=memory, provider=provider)
    assert replies(memory) == [(1, "How many?", "Two.")]


def test_what_breaks_off_pushes_nothing_out() -> None:
    """The old reply stays, and what came is kept beside it; retried after that, the broken one gives way."""
    memory, provider = SessionMemory(), ScriptedProvider("One.")
    ask("How many?", memory=memory, provider=provider)
    provider.enqueue([Chunk("Tw"), ConnectionDropped("The reply broke off.", again=True)], "Three.")
    with pytest.raises(ConnectionDropped):
        retry(memory=memory, provider=provider)
    assert replies(memory) == [(1, "How many?", "One."), (2, "How many?", "Tw")]
    assert memory.turns[-1].outcome is Outcome.INCOMPLETE
    retry(memory=memory, provider=provider)
    assert replies(memory) == [(1, "How many?", "One."), (2, "How many?", "Three.")]


def test_without_a_question_there_is_nothing_to_ask_again() -> None:
    """One line, and nothing is sent."""
    memory, provider = SessionMemory(), ScriptedProvider("never asked")
    with pytest.raises(UsageError, match="no question to ask again"):
        retry(memory=memory, provider=provider)
    memory.add("assistant", "Hello!")
    with pytest.raises(UsageError, match="no question to ask again"):
        retry(memory=memory, provider=provider)
    assert provider.calls == []
