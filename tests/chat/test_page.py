"""Asked on a page, a question is sent what stands above it, and takes its place in the conversation."""

from __future__ import annotations

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.kernel.reply.footer import footer
from jupyter_session_memory.messages import Origin
from jupyter_session_memory.providers.scripted import ScriptedProvider
from jupyter_session_memory.threads import Threads


def asked(memory: SessionMemory, cell: str, page: str = "", **options: bool) -> list[str]:
    """The pieces of the footer below the reply."""
    provider = ScriptedProvider("Noted.")
    reply = ask(
        f"I am {cell}.", memory=memory, provider=provider, origin=Origin(cell), page=list(page), **options
    )
    return footer(reply, memory, "demo").split(" · ")


def sent(memory: SessionMemory) -> list[str]:
    """The questions of the last request."""
    *_, last = memory.receipts
    return [str(message["content"]) for message in last.messages if message["role"] == "user"]


def test_a_cell_inserted_above_others() -> None:
    """It is sent nothing that stands below it, the line under it says where it stands, and who answered without it."""
    memory = SessionMemory()
    asked(memory, "a")
    asked(memory, "b")
    pieces = asked(memory, "c", "acb")
    assert sent(memory) == ["I am a.", "I am c."]
    assert {"stands before #2, as on the page", "#2 answered without it"} <= set(pieces)
    assert [turn.number for turn in memory.turns] == [1, 3, 2]
    memory.undo()
    assert [turn.number for turn in memory.turns] == [1, 2]


def test_a_cell_moved_and_run_again() -> None:
    """It is sent what stands above its new place, and the line says where that is."""
    memory = SessionMemory()
    for cell in "abc":
        asked(memory, cell)
    assert "stands last, as on the page" in asked(memory, "a", "bca")
    assert sent(memory) == ["I am b.", "I am c.", "I am a."]
    assert "stands before #3, as on the page" in asked(memory, "a", "bac")
    assert not any("as on the page" in piece for piece in asked(memory, "c", "bac"))


def test_a_question_that_is_not_saved() -> None:
    """It is sent what a saved one would be, and moves nothing."""
    memory = SessionMemory()
    asked(memory, "a")
    asked(memory, "b")
    asked(memory, "c", "acb", save=False)
    assert sent(memory) == ["I am a.", "I am c."]
    assert [turn.number for turn in memory.turns] == [1, 2]


def test_windows_and_ranges() -> None:
    """A window goes by position, a summary stands where its turns do, and numbers name the same turns as before."""
    memory = SessionMemory("window:2")
    for cell, page in (("a", "a"), ("b", "ab"), ("c", "acb")):
        asked(memory, cell, page)
    assert [turn.number for turn in memory.turns if memory.preview().decision(turn).place == "in"] == [3, 2]
    memory.history.sort(list("bac"))
    assert [turn.number for turn in memory.turns if memory.preview().decision(turn).place == "in"] == [1, 3]
    assert memory.turn(2).question == "I am b."
    assert memory.history.outdated() == {memory.turn(1).id}


def test_the_last_reply_is_the_one_that_came_last() -> None:
    """Wherever its turn stands; where that is gone, or a message was added since, it is the one at the end."""
    memory = SessionMemory()
    for cell, page in (("a", ""), ("b", ""), ("c", "acb")):
        asked(memory, cell, page)
    assert memory.last == memory.turn(3)
    memory.prune(3)
    assert memory.last == memory.turn(2)
    memory.undo()
    memory.add("user", "And?")
    assert memory.last == memory.turn(4)


def test_a_fork_goes_on_with_numbers_that_no_turn_has() -> None:
    """Also where a turn of a higher number stands above the one that it is forked from."""
    threads = Threads()
    for cell, page in (("a", ""), ("b", ""), ("c", "acb")):
        asked(threads.active, cell, page)
    fork = threads.fork(2, "ideas")
    asked(fork, "d")
    assert [turn.number for turn in fork.turns] == [1, 3, 2, 4]
