"""Turns take the places that their cells have on a page, as changes that undo takes back; numbers stay."""

from __future__ import annotations

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.history.history import History
from jupyter_session_memory.messages import Origin, Outcome


def tell(
    history: History, cell: str, page: str = "", *, call: int = 0, outcome: Outcome = Outcome.COMPLETE
) -> str:
    """A turn asked in a cell of that page; its place as "#4 before #2", "#4 at the end"."""
    draft = history.open_draft(f"asked in {cell}", Origin(cell, call), page=list(page))
    turn = history.commit_draft(draft, (history.message("assistant", "reply"),), outcome)
    assert turn is not None
    later = history.after(turn)
    return f"#{turn.number} before #{later[0].number}" if later else f"#{turn.number} at the end"


def told(cells: str, page: str = "") -> History:
    history = SessionMemory().history
    for cell in cells:
        tell(history, cell, page)
    return history


def order(history: History) -> list[int]:
    return [turn.number for turn in history.turns]


def test_where_a_new_cell_belongs() -> None:
    """In front of the turns of cells below it, behind those above; otherwise at the end, as where nobody tells."""
    wrong = {
        (cells, cell, page): (place, expected)
        for cells, cell, page, expected in (
            ("", "a", "a", "#1 at the end"),
            ("abc", "d", "abcd", "#4 at the end"),
            ("abc", "d", "adbc", "#4 before #2"),
            ("abc", "d", "dabc", "#4 before #1"),
            ("abc", "d", "abc", "#4 at the end"),  # the page does not show it
            ("abc", "d", "", "#4 at the end"),
            ("abx", "d", "abd", "#4 at the end"),  # x is of another notebook, and was told before
            ("axb", "d", "adb", "#4 before #3"),
            ("ca", "d", "adc", "#3 at the end"),  # c stands above it on no page, and a below c already
        )
        if (place := tell(told(cells), cell, page)) != expected
    }
    assert wrong == {}


def test_a_cell_that_runs_again_moves_where_it_was_moved_to() -> None:
    """Its number stays, its place is that on the page; undo takes the reply back, then the move."""
    history = told("abc")
    assert tell(history, "a", "abc") == "#1 before #2"
    assert tell(history, "a", "bac") == "#1 before #3"
    assert order(history) == [2, 1, 3]
    assert [history.undo(), str(history.undoes)] == ["re-run of #1", "move #1"]
    history.undo()
    assert order(history) == [1, 2, 3]
    history.redo()
    assert order(history) == [2, 1, 3]
    assert tell(history, "b", "acb") == "#2 at the end"
    assert order(history) == [1, 3, 2]


def test_calls_of_one_cell_stay_together() -> None:
    """A call that a cell makes for the first time stands behind its others and in front of the next cell's."""
    history = told("ab")
    assert tell(history, "a", "ab", call=1) == "#3 before #2"
    assert tell(history, "a", "ab", call=2) == "#4 before #2"
    assert order(history) == [1, 3, 4, 2]


def test_an_attempt_that_broke_off_says_nothing_of_the_order() -> None:
    """A cell below takes its place by the turns that count."""
    history = told("ab")
    assert tell(history, "a", "ab", outcome=Outcome.INTERRUPTED) == "#3 at the end"
    assert tell(history, "c", "acb") == "#4 before #2"


def test_turns_are_sorted_as_on_the_page() -> None:
    """Those of its cells, in the places that these have; others stay, numbers stay, and one undo takes it back."""
    history = told("axbcy")
    assert [turn.number for turn in history.sort("cba")] == [4, 1]
    assert order(history) == [4, 2, 3, 1, 5]
    assert history.sort("cba") == []
    assert str(history.undoes) == "sort #1, #4"
    history.undo()
    assert order(history) == [1, 2, 3, 4, 5]
    assert tell(history, "d", "abcd") == "#6 at the end"


def test_many_cells_in_one_place() -> None:
    """However often one is inserted above the same cell, each has a place of its own."""
    history = told("ab")
    cells = [chr(200 + number) for number in range(200)]
    for done in range(1, len(cells) + 1):
        tell(history, cells[done - 1], "".join(["a", *cells[:done], "b"]))
    assert order(history) == [1, *range(3, 203), 2]
    while history.undoes:
        history.undo()
    assert order(history) == []


def test_a_turn_outlives_what_it_was_to_come_before() -> None:
    """Erased while the reply is written, that gives no place any more: the turn goes to the end."""
    history = told("ab")
    draft = history.open_draft("asked", Origin("c"), page=list("acb"))
    history.erase([2])
    history.commit_draft(draft, (history.message("assistant", "reply"),), Outcome.COMPLETE)
    assert order(history) == [1, 3]
