"""Every fault: the line that is shown, the requests, the memory and the next turn; and no key in any text."""

from __future__ import annotations

import gc
import threading

import pytest

from faults.document import ELSEWHERE, HEAD, PATH, ROOT, ROWS, line, tail
from faults.stage import Observation, Row, Stage, observe, stage
from jupyter_session_memory.exceptions import SessionMemoryError
from jupyter_session_memory.export import export_json, export_markdown
from support.sockets import PATIENCE
from support.wire import KEY


def replies_going_on() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name == "jupyter-session-memory-reply"]


def chain(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def check_nothing_is_left(it: Stage) -> None:
    """No thread, no socket but the one kept for the next request, no draft."""
    for thread in replies_going_on():
        thread.join(PATIENCE)
    assert replies_going_on() == []
    assert it.server.wait_until_open(1), "a leaked socket"
    assert it.memory.history.draft is None


def check_no_key(seen: Observation, it: Stage) -> None:
    texts = [seen.everything, export_json(it.memory), export_markdown(it.memory)]
    ours = [o for o in gc.get_objects() if str(type(o).__module__).startswith("jupyter_session_memory")]
    texts += [repr(each) for each in ours]
    assert [text for text in texts if KEY in text or KEY[:12] in text] == []
    assert all(isinstance(each, (SessionMemoryError, KeyboardInterrupt)) for each in chain(seen.error))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_fault_is_one_line_and_harms_nothing(row: Row) -> None:
    """What is shown is what the documentation says; the memory is whole and the next turn works."""
    with stage() as it:
        seen = observe(row, it)
        check_nothing_is_left(it)
        check_no_key(seen, it)
    assert (seen.error is not None, seen.requests) == (row.error, row.requests)
    assert str(seen.error or "").count("\n") == 0
    assert len(str(seen.error or "")) < 600
    # A broken reply must not change what was there, and goes into no later request.
    assert (seen.turn.outcome if seen.turn else None) == row.kept
    if seen.turn and not seen.turn.outcome.sent:
        assert f"#{seen.turn.number}" not in seen.after
    assert line(row, seen) in PATH.read_text(encoding="utf-8").splitlines(), (
        "run `make faults`, read the diff"
    )


def test_the_document_has_these_rows_and_no_other() -> None:
    """Its text and its rows are those of the tests, in their order."""
    text = PATH.read_text(encoding="utf-8")
    assert text.startswith(HEAD)
    assert text.endswith(tail())
    rows = [line.split(" | ")[:2] for line in text[len(HEAD) : -len(tail())].strip().splitlines()]
    assert [(number.removeprefix("| "), fault) for number, fault in rows] == [
        (str(row.number), row.fault) for row in ROWS
    ]


def test_every_kind_of_fault_has_a_test() -> None:
    """None is left out: each has rows here, or a test file that exists."""
    assert all((ROOT / path).exists() for _, _, path in ELSEWHERE)
    numbers = {row.number for row in ROWS} | {number for number, _, _ in ELSEWHERE}
    assert numbers == set(range(1, 44))
