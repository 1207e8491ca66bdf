"""`%memory thread` and `%memory fork` in a real kernel."""

from __future__ import annotations

from support.kernels import NotebookKernel


def test_a_thread_can_fork_from_a_turn(offline: NotebookKernel) -> None:
    """It says what it shares; what is wrong with the line is one line, and nothing is made."""
    for fact in ("My dog is called Bruno.", "I live in Lima.", "I like tea."):
        offline.run(f"%chat {fact}")
    assert offline.run("%memory fork 2 ideas").text.startswith(
        "Thread: ideas, 2 turns, from #2. Next request:"
    )
    assert "#3 ·" in offline.run("%chat My car is red.").text
    assert offline.run("%memory thread main").text.startswith("Thread: main, 3 turns")
    for line in ("fork", "fork 2", "fork 1-2 both", "fork ideas", "fork 9 late", "fork 1 ideas"):
        error = offline.run(f"%memory {line}").error
        assert error is not None, line
        assert len(error.text.splitlines()) == 1
    assert "ideas" in offline.run("%memory thread").text
    assert "late" not in offline.run("%memory thread").text
