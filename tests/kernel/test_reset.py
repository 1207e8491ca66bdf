"""`%memory reset`: a new session within the kernel, and the way back from it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

from jupyter_session_memory import get_memory
from jupyter_session_memory.messages import Outcome

Run = Callable[[str], str]
NEW = (
    "New session: empty, turns count from #1. Model: offline demo. Strategy: adaptive. "
    "Until its first turn, undo: %memory undo"
)
LESSON = """%memory reset
%memory full
%chat My dog is called Bruno.
%chat I live in Lima. There are many streets here, and all of them lead to the sea sooner or later, as I was told.
%chat The sea is grey in winter. I go there with the dog when it does not rain, which is nearly always the case.
%memory pin 1
%memory system Be brief.
%memory plan Learn.
%memory topic Home
%memory entity Bruno: barks
%memory summarize 2-3
%memory compact off
%chat -b 300 -s window:2 -t 0.5 --max-tokens 7
%memory thread ideas
%chat Where do I live?
%memory budget
%memory sent
%memory thread
%memory stats"""


def test_everything_of_a_session_is_gone(run: Run) -> None:
    """Threads, turns, instructions, plan, notes and receipts; numbers begin anew, settings are as configured."""
    run(LESSON)
    assert run("%memory reset") == NEW
    assert run("%memory show") == "Nothing remembered yet. Run a %%chat cell."
    assert run("%memory thread") == "Thread: main, 0 turns, strategy adaptive."
    assert run("%memory system\n%memory plan").splitlines() == [
        "No instructions. Set them: %memory system TEXT",
        "No plan. Set it: %memory plan TEXT",
    ]
    assert "Nothing was sent yet" in run("%memory sent")
    assert run("%memory budget") == "Budget: 1,000 tokens. Memory is empty."
    assert run("%config ChatMagics.temperature") == run("%config ChatMagics.max_tokens") == ""
    assert get_memory().auto_compact is None
    records = get_memory().history.records
    assert [*records.topics, *records.entities, *records.summaries] == []
    assert "#1 · offline demo · sent your text only (memory was empty)" in run("%chat I live in Rome.")


def test_a_lesson_says_the_same_each_time(run: Run) -> None:
    """Whatever was there before it, notices of a check included."""
    lesson = f"{LESSON}\n%chat My deadline is 3 May.\n%chat My deadline moved to 10 May."
    assert run(lesson) == run(lesson)


def test_what_configuration_says_holds_in_the_new_session(run: Run) -> None:
    """%config counts as configuration, whatever a command or an option has set since."""
    run("%config ChatMagics.strategy = 'window:3'\n%config ChatMagics.budget = 600")
    run("%config ChatMagics.compact = 'off'\n%memory full\n%memory budget 700\n%memory compact on")
    assert "Strategy: window:3." in run("%memory reset")
    assert run("%memory budget") == "Budget: 600 tokens. Memory is empty."
    assert get_memory().auto_compact is False


def test_it_is_undone_as_a_whole(run: Run) -> None:
    """With the threads, their strategies, undo steps and settings; a second reset changes nothing in that."""
    run(LESSON)
    before = run("%memory show\n%memory budget\n%memory thread")
    run("%memory reset\n%memory full\n%memory budget 50\n%memory thread other\n%memory reset")
    run("%memory system Be long.")
    assert run("%memory undo").startswith("Undone: change the instructions.")
    assert run("%memory undo") == "Undone: reset. Next request: #1 in. Redo: %memory reset"
    assert run("%memory show\n%memory budget\n%memory thread") == before
    assert run("%config ChatMagics.strategy").endswith("'window:2'")
    assert run("%memory undo").startswith("Undone: add #1.")


def test_with_the_next_turn_there_is_no_way_back(run: Run) -> None:
    """Written by a cell, by code or by an import, in whatever thread; nor after an erasure."""
    for write in (
        "%chat I live in Lima.",
        "from jupyter_session_memory import get_memory\n_ = get_memory().add('user', 'Hello')",
        "%memory thread ideas\n%chat I live in Lima.",
        "%memory erase",
    ):
        run("%chat My dog is called Bruno.\n%memory reset")
        run(write)
        assert "reset" not in run("%memory undo\n%memory undo\n%memory undo")


def test_what_cannot_come_back_is_let_go(run: Run) -> None:
    """The old memory is freed with the first turn of the new session."""
    run("%chat My dog is called Bruno.")
    old = weakref.ref(get_memory())
    run("%memory reset")
    gc.collect()
    assert old() is not None
    run("%chat I live in Lima.")
    gc.collect()
    assert old() is None


def test_a_reply_being_written_is_discarded(run: Run) -> None:
    """It is in neither session, and holds up nothing."""
    history = get_memory().history
    draft = history.open_draft("Tell me a story.")
    assert run("%memory reset") == NEW
    assert history.commit_draft(draft, (), Outcome.COMPLETE) is None
    assert run("%memory undo").startswith("Undone: reset.")
    assert get_memory().turns == ()
