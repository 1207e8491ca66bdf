"""Threads that begin as a copy of another: what stands up to a turn, and nothing after."""

from __future__ import annotations

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.annotations import rename_topic, start_topic
from jupyter_session_memory.exceptions import UnknownTurn, UsageError
from jupyter_session_memory.messages import Cover, Origin, Summary
from jupyter_session_memory.providers.scripted import ScriptedProvider
from jupyter_session_memory.threads import Threads
from support.conversations import add_exchange, told

FACTS = (
    "My dog is called Bruno.",
    "I live in Lima.",
    "My deadline is 3 May.",
    "I like tea.",
    "My car is red.",
)


def forked(memory: SessionMemory, which: int) -> SessionMemory:
    return Threads(first=memory).fork(which, "ideas")


def test_it_shares_the_turns_up_to_one_and_goes_on_from_there() -> None:
    """With their numbers; each thread then goes its own way."""
    memory = told(*FACTS, strategy="full")
    memory.history.set_system("Be brief.")
    fork = forked(memory, 3)
    assert fork.build_prompt("Hi")[:-1] == memory.build_prompt("Hi")[:7]
    fork.add("user", "Now what?")
    memory.add("user", "Something else")
    assert [turn.number for turn in fork.turns] == [1, 2, 3, 4]
    assert [turn.number for turn in memory.turns] == [1, 2, 3, 4, 5, 6]
    fork.edit(fork.turns[0].messages[0], "My cat is called Bruno.")
    assert memory.turns[0].question == "My dog is called Bruno."
    assert str(fork.history.undoes or "") != ""


def test_there_is_nothing_to_undo_at_first() -> None:
    """Undo takes back what was done in this thread."""
    fork = forked(told(*FACTS), 2)
    assert fork.history.undoes is None


def test_what_rests_on_later_turns_stays_behind() -> None:
    """Summaries, the summaries made from these, and topics."""
    memory = told(*FACTS)
    ids = [turn.id for turn in memory.turns]

    def covering(*turns: int) -> tuple[Cover, ...]:
        return tuple(Cover(ids[at], memory.turns[at].sequence) for at in turns)

    rename_topic(memory, 1, "home")
    start_topic(memory, "cars")
    memory.add("user", "My car is fast.")
    memory.add("assistant", "Noted.")
    for summary in (
        Summary("S1", "A dog in Lima.", covering(0, 1)),
        Summary("S2", "A deadline, tea.", covering(2, 3)),
        Summary("S3", "Both.", covering(0, 1, 2, 3), level=2, children=("S1", "S2")),
    ):
        memory.history.set_note("summaries", summary.id, summary, "summarise")
    fork = forked(memory, 3)
    assert list(fork.history.records.summaries) == ["S1"]
    assert list(fork.history.records.topics.values()) == ["home"]
    assert list(forked(memory, 4).history.records.summaries) == ["S1", "S2", "S3"]
    assert list(forked(memory, 5).history.records.topics.values()) == ["home"]
    assert list(forked(memory, 6).history.records.topics.values()) == ["home", "cars"]


def test_flags_and_exchanges_come_along_and_removed_turns_do_not() -> None:
    """As they are now."""
    memory = SessionMemory("full")
    for number in range(4):
        add_exchange(memory, f"What do apples cost on day {number}?", "three coins", calls=2)
    memory.pin(1)
    memory.exclude(3)
    memory.prune(2)
    fork = forked(memory, 3)
    assert [(turn.number, turn.pinned, turn.excluded) for turn in fork.turns] == [
        (1, True, False),
        (3, False, True),
    ]
    assert fork.turns == memory.turns[:2]


def test_a_cell_that_is_run_again_replaces_its_turn_in_the_fork_alone() -> None:
    """A turn keeps the cell that it was asked in."""
    memory, provider, cell = SessionMemory(), ScriptedProvider(default="Noted."), Origin("c1")
    ask("First", memory=memory, provider=provider, origin=cell)
    ask("Second", memory=memory, provider=provider)
    fork = forked(memory, 1)
    ask("First anew", memory=fork, provider=provider, origin=cell)
    assert [turn.question for turn in fork.turns] == ["First anew"]
    assert [turn.question for turn in memory.turns] == ["First", "Second"]


def test_a_fork_that_cannot_be_is_refused_and_nothing_is_made() -> None:
    """A turn there is not, a name that is taken, a name that is none."""
    threads = Threads(first=told("one"))
    with pytest.raises(UnknownTurn, match="There is no turn #7"):
        threads.fork(7, "ideas")
    with pytest.raises(UsageError, match="There is a thread “main” already"):
        threads.fork(1, "main")
    with pytest.raises(UsageError, match="is no name for a thread"):
        threads.fork(1, "two words")
    assert (threads.names, threads.name) == (("main",), "main")
