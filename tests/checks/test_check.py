"""What `check` finds, and what it leaves alone."""

from __future__ import annotations

import json

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.chat.ask import ask
from jupyter_session_memory.checks import Finding, Remedy, check
from jupyter_session_memory.export import import_data, read_export
from jupyter_session_memory.messages import Cover, Origin, Role, Summary
from jupyter_session_memory.providers.scripted import ScriptedProvider
from jupyter_session_memory.text import instructions
from support.conversations import characters, told


def found(memory: SessionMemory, kind: str, new_input: str = "") -> list[Finding]:
    return [finding for finding in check(memory, new_input) if finding.kind == kind]


def summarised(
    memory: SessionMemory, text: str, lost: tuple[str, ...] = (), invented: tuple[str, ...] = ()
) -> Summary:
    """A summary of the first two turns, put there by hand."""
    covers = tuple(Cover(turn.id, turn.sequence) for turn in memory.turns[:2])
    summary = Summary("S1", text, covers, by="test", lost=lost, invented=invented)
    memory.history.set_note("summaries", summary.id, summary, "summarise")
    return summary


def test_a_sound_memory_gives_no_finding() -> None:
    """An everyday conversation is left alone."""
    memory = told("My dog is called Bruno.", "I live in Lima.", "What is gradient descent?", strategy="full")
    memory.add("system", "You are a friendly tutor. Be brief.")
    assert check(memory) == []


class TestOverflow:
    def test_it_is_announced_from_four_fifths_on_with_the_turns_left(self) -> None:
        """Below that there is silence."""
        memory = told(*["x" * 44] * 8, strategy="full", count_tokens=characters)
        memory.budget = 600
        assert found(memory, "overflow") == []
        memory.budget = 480
        (finding,) = found(memory, "overflow")
        assert finding.text == "The next request takes 83% of the budget; about 1 more turn fit."

    def test_what_is_left_out_already_is_said(self) -> None:
        """The remedy is to summarise, or a larger budget."""
        memory = told(*["x" * 44] * 8, strategy="full", budget=220, count_tokens=characters)
        (finding,) = found(memory, "overflow")
        assert "left out for lack of room" in finding.text
        assert finding.remedies[0].action == "summarize"
        assert str(finding).endswith(" Run %memory summarize older, or raise it with %memory budget.")

    def test_what_cannot_be_sent_comes_first(self) -> None:
        """With the numbers of the error."""
        memory = told("x" * 44, strategy="full", budget=20, count_tokens=characters)
        memory.pin(1)
        first = check(memory)[0]
        assert first.remedies[0].targets == (1,)
        assert str(first) == (
            "Not sent: pinned turns need 50 of 20 tokens. Run %memory unpin 1 or %memory budget 100."
        )


class TestPollution:
    def test_the_later_of_two_contradicting_instructions_is_named_as_in_force(self) -> None:
        """With both turns and the command that ends it."""
        memory = told(
            "Always answer in French.", "I like tea.", "From now on answer in German.", strategy="full"
        )
        (finding,) = found(memory, "pollution")
        assert finding.turns == (1, 3)
        assert finding.text == (
            "Instructions contradict each other (language: French, then German; by a small English rule set): "
            "#1 and #3. The later one is in force."
        )
        memory.exclude(1)
        assert found(memory, "pollution") == []

    @pytest.mark.parametrize(
        ("said", "place", "turns"),
        [
            (("user", "Always use emojis. Never use emojis."), "within #1", (1,)),
            (("system", "Always use emojis.", "Never use emojis."), "within your instructions", ()),
        ],
    )
    def test_a_contradiction_in_one_place_names_it_once(
        self, said: tuple[Role, *tuple[str, ...]], place: str, turns: tuple[int, ...]
    ) -> None:
        """Not as #1 and #1."""
        memory = SessionMemory("full")
        role, *texts = said
        for text in texts:
            memory.add(role, text)
        (finding,) = found(memory, "pollution")
        assert finding.text.endswith(
            f"(format: emojis, then no emojis; by a small English rule set): {place}. The later one is in force."
        )
        assert finding.turns == turns

    def test_standing_instructions_and_plans_count(self) -> None:
        """They stand before every turn, whenever they were written: so the turn is what holds."""
        memory = SessionMemory("full")
        memory.add("system", "Be brief.")
        memory.add("user", "Please always answer in great detail from now on.")
        (finding,) = found(memory, "pollution")
        assert "your instructions and #1" in finding.text
        memory.history.set_system("Always be very brief.")
        (finding,) = found(memory, "pollution")
        assert "your instructions and #1" in finding.text

    def test_a_turn_that_was_run_again_in_its_place_is_not_the_later_one(self) -> None:
        """The order is that of the prompt, not that of writing."""
        memory, provider = SessionMemory("full"), ScriptedProvider(default="ok")
        for cell, language in (("a", "Spanish"), ("b", "English"), ("a", "French")):
            ask(f"Always answer in {language}.", memory=memory, provider=provider, origin=Origin(cell))
        (finding,) = found(memory, "pollution")
        assert "(language: French, then English; by a small English rule set): #1 and #2." in finding.text
        assert [str(each) for each in finding.remedies] == ["Run %memory exclude 1 to leave #1 out."]

    def test_each_message_is_read_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Again only where it says something else, and all of them after an erasure: what was read is dropped, too."""
        read: list[str] = []

        def reading(text: str) -> tuple[instructions.Reading, ...]:
            read.append(text)
            return readings(text)

        readings = instructions.readings
        monkeypatch.setattr(instructions, "readings", reading)
        memory = told("Be brief.", "I like tea.", strategy="full")
        memory.add("system", "Be kind.")
        check(memory)
        memory.pin(1)
        check(memory)
        assert sorted(read) == ["Be brief.", "Be kind.", "I like tea."]
        read.clear()
        for text in ("Be formal.", "Be casual."):
            memory.edit(memory.turns[0].messages[0], text)
            check(memory)
            memory.undo()
        assert read == ["Be formal.", "Be casual."]
        memory.prune(2, forever=True)
        read.clear()
        check(memory)
        assert sorted(read) == ["Be brief.", "Be kind."]

    def test_what_is_out_of_the_request_pollutes_nothing(self) -> None:
        """A turn beyond the window contradicts nobody."""
        memory = told(
            "Always answer in French.", "I like tea.", "From now on answer in German.", strategy="window:2"
        )
        assert found(memory, "pollution") == []


class TestOverRetention:
    def test_a_sentence_that_a_later_one_may_correct_is_named_while_it_is_sent(self) -> None:
        """Both are quoted, with the command that leaves the older one out."""
        memory = told("My deadline is 3 May.", "I like tea.", "My deadline is 10 May.", strategy="full")
        (finding,) = found(memory, "over-retention")
        assert finding.turns == (1, 3)
        assert finding.text == ("#3 may correct #1: “My deadline is 3 May.”, then “My deadline is 10 May.”.")
        assert str(finding).endswith("Run %memory exclude 1 to leave #1 out.")
        memory.exclude(1)
        assert found(memory, "over-retention") == []

    def test_it_is_the_same_for_what_was_imported(self) -> None:
        """Told live, imported or added by code, and under each strategy that may send the older sentence."""
        said = [
            "The deadline is 3 May.",
            *[f"I like tea number {'x' * n}." for n in range(9)],
            "The deadline is 10 May.",
        ]
        answer = {"role": "assistant", "content": "Noted."}
        messages = [message for text in said for message in ({"role": "user", "content": text}, answer)]
        for strategy, budget in (("full", None), ("adaptive", 120), ("retrieval:1", 120), ("topics:1", 120)):
            live, imported, added = (SessionMemory(strategy, budget=budget) for _ in range(3))
            for text in said:
                ask(text, memory=live, provider="offline", compact=False)
                added.add("user", text)
                added.add("assistant", "Noted.")
            import_data(imported, read_export(json.dumps(messages))[""])
            assert [
                [each.turns for each in found(memory, "over-retention")] for memory in (live, imported, added)
            ] == [[(1, 11)]] * 3, strategy

    def test_of_several_the_newest_that_is_sent_is_named(self) -> None:
        """Leaving that one out names the one before it; a long sentence is quoted in part."""
        told_why = "because the committee, which meets only twice a year, asked us to wait for the numbers"
        memory = told(
            "The deadline is 3 May.",
            "The deadline is 5 May.",
            f"The deadline is 9 May {told_why}.",
            strategy="full",
        )
        assert [each.turns for each in found(memory, "over-retention")] == [(1, 2), (2, 3)]
        memory.exclude(2)
        (finding,) = found(memory, "over-retention")
        assert finding.turns == (1, 3)
        assert finding.text.startswith(
            "#3 may correct #1: “The deadline is 3 May.”, then “The deadline is 9 May"
        )
        assert finding.text.endswith("asked us to wait for th…”.")

    def test_a_series_corrects_nothing(self) -> None:
        """Five measurements in a row are five measurements."""
        losses = [f"The loss is now 0.{9 - step}." for step in range(5)]
        assert found(told(*losses, strategy="full"), "over-retention") == []

    def test_an_old_topic_that_takes_much_room(self) -> None:
        """Six turns on baking weigh on a question about databases."""
        baking = [
            f"The bread dough needs flour, yeast and water; knead the dough and let the bread rise, step {n}."
            for n in range(6)
        ]
        databases = [
            f"The database index speeds up the query; the query planner reads the table index, part {n}."
            for n in range(5)
        ]
        memory = told(*baking, *databases, strategy="full", budget=500)
        question = "Why is the query slow without an index?"
        (finding,) = found(memory, "over-retention", question)
        assert finding.turns == (1, 2, 3, 4, 5, 6)
        assert finding.text.startswith("#1–#6 take ")
        assert finding.remedies == (Remedy("summarize", (1, 2, 3, 4, 5, 6)),)
        assert str(finding.remedies[0]) == "Run %memory summarize 1-6."
        assert found(memory, "over-retention", "How long does the bread dough rise?") == []
        # Where there is room enough, nobody is told to make some.
        for budget in (5_000, None):
            memory.budget = budget
            assert found(memory, "over-retention", question) == []


class TestSummaries:
    def test_lost_facts_are_listed(self) -> None:
        """As they were found when the summary was made."""
        memory = told("My dog is called Bruno.", "My deadline is 3 May.", "three", strategy="full")
        summarised(memory, "A dog.", lost=("3 May",))
        (finding,) = found(memory, "poor summary")
        assert finding.text == "S1 lost 1 fact of its turns: “3 May”."

    def test_what_it_invented_is_listed(self) -> None:
        """As something to look at, with the way to the originals."""
        memory = told("My dog is called Bruno.", "My deadline is 3 May.", "three", strategy="full")
        summarised(memory, "A dog in Rome.", invented=("Rome",))
        (finding,) = found(memory, "poor summary")
        assert finding.text == "S1 says 1 fact that its turns do not: “Rome”."

    def test_a_stale_summary_is_said_to_be_out(self) -> None:
        """After an edit of a covered turn; undoing it mends it."""
        memory = told("My dog is called Bruno.", "My deadline is 3 May.", "three", strategy="full")
        summarised(memory, "A dog.")
        memory.edit(memory.turns[0].messages[0], "My dog is called Rex.")
        (finding,) = found(memory, "poor summary")
        assert finding.text == "S1 no longer says what its turns say (#1–#2): it is not sent."
        memory.undo()
        assert found(memory, "poor summary") == []

    def test_a_summary_longer_than_its_turns(self) -> None:
        """It saves nothing."""
        memory = told("a", "b", "c", strategy="full", count_tokens=characters)
        summarised(memory, "x" * 200)
        (finding,) = found(memory, "poor summary")
        assert "more than the 14 of its turns" in finding.text


@pytest.mark.parametrize("strategy", ["full", "window:3", "adaptive"])
def test_checking_changes_nothing(strategy: str) -> None:
    """And gives the same findings again, under the same ids."""
    memory = told(
        "Always answer in French.", "I like tea.", "Answer in German from now on.", strategy=strategy
    )
    revision = memory.revision
    assert check(memory) == check(memory)
    assert memory.revision == revision
