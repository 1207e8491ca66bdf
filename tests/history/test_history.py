"""What a history records and how it changes."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from jupyter_session_memory.content import Part
from jupyter_session_memory.exceptions import Busy, Conflict, InvalidExchange, UnknownTurn, UsageError
from jupyter_session_memory.history.changes import Change
from jupyter_session_memory.history.history import History
from jupyter_session_memory.history.tables import Records
from jupyter_session_memory.messages import Message, Outcome, ToolCall
from support.conversations import call
from support.sockets import PATIENCE


def filled(count: int = 3) -> History:
    history = History()
    for number in range(1, count + 1):
        history.add("user", f"question {number}")
        history.add("assistant", f"reply {number}")
    return history


def questions(history: History) -> list[str]:
    return [turn.question for turn in history.turns]


class TestAdding:
    def test_a_user_message_opens_a_turn_that_the_reply_completes(self) -> None:
        """The question alone is an open turn; the assistant's message makes it complete."""
        history = History()
        history.add("user", "hello")
        assert [turn.outcome for turn in history.turns] == [Outcome.OPEN]
        history.add("assistant", "hi")
        (turn,) = history.turns
        assert (turn.number, turn.outcome, turn.question, turn.reply) == (1, Outcome.COMPLETE, "hello", "hi")

    def test_an_assistant_message_without_an_open_turn_is_a_turn_of_its_own(self) -> None:
        """A greeting by the model stands alone."""
        history = History()
        history.add("assistant", "Welcome.")
        history.add("assistant", "How can I help?")
        assert [(turn.number, turn.reply) for turn in history.turns] == [
            (1, "Welcome."),
            (2, "How can I help?"),
        ]

    def test_a_tool_exchange_with_parallel_calls_is_one_turn(self) -> None:
        """Calls, both results and the final reply belong to the question's turn."""
        history = History()
        history.add("user", "Weather?")
        history.add("assistant", "", tool_calls=[call("a"), call("b", arguments='{"city": "Lima"}')])
        assert history.turns[0].pending_calls == {"a", "b"}
        history.add("tool", "sunny", tool_call_id="b")
        history.add("tool", "rain", tool_call_id="a")
        history.add("assistant", "Mixed.")
        (turn,) = history.turns
        assert turn.outcome is Outcome.COMPLETE
        assert [message.role for message in turn.messages] == [
            "user",
            "assistant",
            "tool",
            "tool",
            "assistant",
        ]
        assert turn.messages[1].tool_calls[1] == ToolCall("b", "weather", '{"city": "Lima"}')

    @pytest.mark.parametrize("identifier", ["unknown", ""])
    def test_a_tool_message_without_its_call_is_refused_and_changes_nothing(self, identifier: str) -> None:
        """No endpoint accepts an orphaned tool result, so history does not either."""
        history = filled(1)
        before = history.turns
        with pytest.raises(InvalidExchange, match="waits for a result"):
            history.add("tool", "sunny", tool_call_id=identifier)
        assert history.turns == before

    def test_a_malformed_tool_call_is_refused(self) -> None:
        """The error shows the form a call has."""
        with pytest.raises(InvalidExchange, match="function"):
            History().add("assistant", "", tool_calls=[{"id": "a"}])

    @pytest.mark.parametrize(("role", "details"), [("robot", {}), ("user", {"colour": "red"})])
    def test_unknown_roles_and_details_are_named(self, role: Any, details: dict[str, str]) -> None:
        """A typo is told, not stored."""
        with pytest.raises(UsageError, match=role if not details else "colour"):
            History().add(role, "text", **details)

    def test_harmful_characters_are_made_harmless(self) -> None:
        """NUL goes, a lone surrogate becomes U+FFFD, emoji and tabs stay."""
        assert History().add("user", "a\x00b\ud800c\t🎉").content == "ab\ufffdc\t🎉"

    def test_a_plan_replaces_the_one_before_and_keeps_it(self) -> None:
        """Only the newest plan is current; the older ones can be read."""
        history = History()
        history.add("plan", "1. load")
        history.add("plan", "2. fit")
        assert history.plan is not None
        assert history.plan.text == "2. fit"
        assert [plan.text for plan in history.plans] == ["1. load", "2. fit"]
        history.set_plan("")
        assert history.plan is None


class TestUndo:
    @pytest.mark.parametrize(
        "verb", ["prune", "pin", "exclude", "include", "edit", "clear", "system", "plan", "add"]
    )
    def test_undo_restores_content_exactly_while_the_revision_grows(self, verb: str) -> None:
        """Every kind of change can be taken back and done again."""
        history = filled()
        history.add("system", "Be brief.")

        def state() -> object:
            return history.turns, history.system, history.plan

        before = state()
        revision = history.revision
        changes: dict[str, Any] = {
            "prune": lambda: history.mark("prune", [2], pruned=True),
            "pin": lambda: history.mark("pin", [1, 3], pinned=True),
            "exclude": lambda: history.mark("exclude", [1], excluded=True, included=False),
            "include": lambda: history.mark("include", [1], excluded=False, included=True),
            "edit": lambda: history.edit(history.turns[1].messages[0], "changed"),
            "clear": history.clear,
            "system": lambda: history.set_system("Be long."),
            "plan": lambda: history.set_plan("Plan B"),
            "add": lambda: history.add("user", "more"),
        }
        changes[verb]()
        after = state()
        assert after != before
        history.undo()
        assert state() == before
        history.redo()
        assert state() == after
        assert history.revision == revision + 3

    def test_a_new_change_ends_redo(self) -> None:
        """After undo and another change there is nothing to redo."""
        history = filled()
        history.mark("pin", [1], pinned=True)
        history.undo()
        history.mark("pin", [2], pinned=True)
        with pytest.raises(UsageError, match="Nothing to redo"):
            history.redo()

    def test_what_changes_nothing_is_no_step(self) -> None:
        """Pinning a pinned turn leaves the revision and undo alone."""
        history = filled()
        history.mark("pin", [1], pinned=True)
        revision = history.revision
        history.mark("pin", [1], pinned=True)
        assert history.revision == revision
        assert history.undo() == "pin #1"

    def test_a_change_that_fails_half_way_changes_nothing(self) -> None:
        """Of several targets one is unknown: none is pruned."""
        history = filled()
        with pytest.raises(UnknownTurn, match="There is no turn #9. Turns are #1 to #3"):
            history.mark("prune", [1, 9], pruned=True)
        assert questions(history) == ["question 1", "question 2", "question 3"]

    def test_numbers_are_never_used_again(self) -> None:
        """Neither pruning nor clearing, even for ever, gives a number back."""
        history = filled(2)
        history.clear()
        history.add("user", "new")
        history.clear(forever=True)
        history.add("user", "newer")
        assert [turn.number for turn in history.turns] == [4]


class TestEditing:
    def test_an_edit_based_on_an_old_version_is_refused(self) -> None:
        """Who edits what changed meanwhile gets a plain word, and nothing is edited."""
        history = filled(1)
        old = history.turns[0].messages[0]
        history.edit(old, "first")
        with pytest.raises(Conflict, match="Changed meanwhile"):
            history.edit(old, "second")
        assert questions(history) == ["first"]

    def test_an_edit_after_undo_does_not_pass_for_the_undone_one(self) -> None:
        """Versions are not used again, so a stale view is caught also after undo and another edit."""
        history = filled(1)
        seen = history.edit(history.turns[0].messages[0], "first")
        history.undo()
        history.edit(history.turns[0].messages[0], "other")
        with pytest.raises(Conflict):
            history.edit(seen, "based on the first")

    @pytest.mark.parametrize(
        ("text", "left"),
        [
            ("And [image]?", ["And [image]?", "A", "B"]),
            ("Left:\n[image]\nright:\n[image]\nWell?\nSo?", ["Left:", "A", "right:", "B", "Well?\nSo?"]),
            ("[image]\n[image]\nBoth?", ["A", "B", "Both?"]),
            ("One is gone:\n[image]", ["One is gone:", "A", "B"]),
            ("", ["A", "B"]),
        ],
    )
    def test_images_stay(self, text: str, left: list[str]) -> None:
        """Where their lines stand in the new text, else after it; an edit is of the words."""
        history = History()
        parts = [Part("What is"), Part(image_url="A"), Part("and"), Part(image_url="B")]
        asked = history.add("user", parts)
        assert asked.text == "What is\n[image]\nand\n[image]"
        edited = history.edit(asked, text)
        assert [part.text or part.image_url for part in edited.content if isinstance(part, Part)] == left

    def test_a_text_in_parts_becomes_one(self) -> None:
        """Without images, what was edited is plain text."""
        history = History()
        asked = history.add("user", [Part("one"), Part("two")])
        assert history.edit(asked, "three").content == "three"

    def test_standing_messages_can_be_edited(self) -> None:
        """Instructions and plan change in place."""
        history = History()
        message = history.add("system", "Be brief.")
        history.edit(message.id, "Be long.")
        assert [each.text for each in history.system] == ["Be long."]

    def test_an_unknown_message_is_named(self) -> None:
        """The error says which."""
        with pytest.raises(UnknownTurn, match="m77"):
            filled().edit("m77", "text")


class TestDrafts:
    def test_a_draft_is_in_no_turn_until_it_commits(self) -> None:
        """While the reply is written the history holds nothing of it."""
        history = filled(1)
        draft = history.open_draft("next")
        assert (draft.number, len(history.turns)) == (2, 1)
        turn = history.commit_draft(draft, (history.message("assistant", "ok"),), Outcome.COMPLETE)
        assert turn == history.turns[-1]
        assert history.turns[-1].number == 2

    def test_a_second_reply_at_once_is_refused(self) -> None:
        """One reply at a time in one history."""
        history = History()
        history.open_draft("one")
        with pytest.raises(Busy):
            history.open_draft("two")

    def test_undo_waits_for_the_reply(self) -> None:
        """What a reply is written on must not change its order under it."""
        history = filled()
        history.open_draft("one")
        with pytest.raises(Busy):
            history.undo()

    def test_a_clear_during_the_reply_discards_it(self) -> None:
        """The late commit of a cleared draft records nothing."""
        history = filled()
        draft = history.open_draft("one")
        history.clear()
        assert history.commit_draft(draft, (), Outcome.COMPLETE) is None
        assert history.turns == ()

    @pytest.mark.parametrize("forever", [False, True])
    def test_clear_says_that_the_draft_has_ended(self, forever: bool) -> None:
        """Also where there is no turn yet: who shows the draft would show it for ever."""
        history = History()
        labels: list[str] = []
        history.open_draft("one")
        history.subscribe(lambda change: labels.append(change.label) if change.kind == "draft" else None)
        history.clear(forever=forever)
        assert (history.draft, labels) == (None, ["reply ended"])

    def test_a_discarded_draft_gives_its_number_back(self) -> None:
        """A request that failed before its first word leaves no gap in the numbers."""
        history = filled(1)
        history.discard_draft(history.open_draft("failed"))
        assert history.open_draft("again").number == 2


class TestSubscribers:
    def test_they_are_told_after_the_lock_is_free_and_in_order(self) -> None:
        """A subscriber can wait for another thread that needs the lock."""
        history = History()
        told: list[int] = []

        def listen(change: Change) -> None:
            reader = threading.Thread(target=lambda: history.turns)
            reader.start()
            reader.join(PATIENCE)
            assert not reader.is_alive()
            told.append(change.revision)

        history.subscribe(listen)
        for index in range(5):
            history.add("user", str(index))
        assert told == [1, 2, 3, 4, 5]

    def test_a_failing_subscriber_does_not_break_the_change(self, caplog: pytest.LogCaptureFixture) -> None:
        """Its error is reported, the others are told, the turn is recorded."""
        history = History()
        told: list[Change] = []

        def fail(_: Change) -> None:
            raise ValueError("mine")

        history.subscribe(fail)
        history.subscribe(told.append)
        history.add("user", "text")
        assert len(told) == len(history.turns) == 1
        assert "mine" in caplog.text

    def test_unsubscribe_ends_it(self) -> None:
        """And doing so twice is harmless."""
        history = History()
        told: list[Change] = []
        end = history.subscribe(told.append)
        end()
        end()
        history.add("user", "text")
        assert told == []

    def test_writers_in_many_threads_lose_nothing(self) -> None:
        """Eight threads add; every message is there once, every number is used once."""
        history = History()
        told: list[int] = []
        history.subscribe(lambda change: told.append(change.revision))

        def write(name: int) -> None:
            for index in range(100):
                history.add("user", f"{name}-{index}")

        threads = [threading.Thread(target=write, args=(name,)) for name in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(set(questions(history))) == 800
        assert sorted(turn.number for turn in history.turns) == list(range(1, 801))
        assert told == sorted(told)
        assert len(told) == 800


def test_erasing_some_turns_leaves_the_others_and_their_undo() -> None:
    """Forgetting one turn for ever keeps places, numbers and undo of the rest."""
    history = filled()
    history.mark("pin", [1], pinned=True)
    history.edit(history.turns[1].messages[0], "secret")
    history.erase([2])
    assert [turn.number for turn in history.turns] == [1, 3]
    history.undo()
    assert not history.turns[0].pinned
    assert history.add("user", "next") == history.turns[-1].messages[0]


def test_a_message_value_tells_its_text() -> None:
    """Images leave a placeholder."""
    from jupyter_session_memory.content import Part

    assert (
        Message("m1", "user", (Part("look"), Part(image_url="data:image/png;base64,AA"))).text
        == "look\n[image]"
    )


def test_who_reads_while_turns_are_erased_sees_all_that_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """What other threads read without waiting for the lock is never empty in between."""
    history = filled(9)
    history.set_plan("load, fit")
    history.set_system("Be brief.")
    seen: set[object] = set()
    put = Records.set

    def look(records: Records, table: str, key: str, value: Any) -> None:
        kept = [turn.number for turn in history.records.turns.values() if turn.number != 2]
        seen.add((history.plan and history.plan.text, len(history.system), tuple(kept)))
        put(records, table, key, value)

    monkeypatch.setattr(Records, "set", look)
    history.erase([2])
    assert seen == {("load, fit", 1, (1, *range(3, 10)))}
    assert [turn.number for turn in history.turns] == [1, *range(3, 10)]
    assert history.records.living == 8
