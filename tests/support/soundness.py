"""Whether a memory is whole, and whether everything that reads or changes it still works."""

from __future__ import annotations

from collections.abc import Callable

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.export import export_json, export_markdown, read_export
from jupyter_session_memory.export.reading import import_data
from support.conversations import invalid_pairings

Change = Callable[[SessionMemory], object]


def state(memory: SessionMemory) -> tuple[object, ...]:
    """What a refused input is to leave as it is: the memory, the next number, and what undo and redo would do."""
    history = memory.history
    return (
        export_json(memory, private=True),
        history.newest_number,
        str(history.undoes or ""),
        str(history.redoes or ""),
    )


def assert_sound(memory: SessionMemory) -> None:
    """The invariants of a memory."""
    turns = memory.turns
    numbers = [turn.number for turn in turns]
    ids = [message.id for turn in turns for message in turn.messages]
    assert len(numbers) == len(set(numbers))
    assert len(ids) == len(set(ids))
    revision = memory.revision
    context = memory.preview("And now?")
    assert context.messages == memory.preview("And now?").messages
    assert memory.revision == revision
    if context.error is None:
        assert invalid_pairings(context.messages) == []
        assert memory.budget is None or context.tokens <= memory.budget
        pinned = {turn.id for turn in turns if turn.pinned and not turn.excluded and turn.outcome.sent}
        assert pinned <= {turn.id for turn in turns if context.decision(turn).place == "in"}
    copy = SessionMemory()
    import_data(copy, read_export(export_json(memory, private=True))[""])
    assert len(copy.turns) == len(turns)
    export_markdown(memory, private=True)


def assert_changeable(memory: SessionMemory) -> None:
    """Each change of a turn or a summary works, and undo gives back exactly what there was."""
    changes: list[Change] = [lambda memory: memory.clear()]
    if memory.turns:
        first, last = memory.turns[0], memory.turns[-1]
        message = last.messages[0]
        changes += [
            lambda memory: memory.prune(first, last),
            lambda memory: memory.pin(last),
            lambda memory: memory.exclude(first),
            lambda memory: memory.edit(message, "Changed."),
        ]
    if memory.summaries:
        summary = memory.summaries[-1]
        changes.append(lambda memory: memory.expand(summary))
    for change in changes:
        before, revision = export_json(memory, private=True), memory.revision
        change(memory)
        done = str(memory.history.undoes or "")
        memory.preview("And now?")
        if memory.revision > revision:  # else it was so already
            memory.undo()
        after = export_json(memory, private=True)
        assert after == before, (done, {*after.splitlines()} ^ {*before.splitlines()})
