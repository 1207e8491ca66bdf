"""The table of entities: what it holds, what replaces what, and how it follows the turns."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_session_memory import SessionMemory
from jupyter_session_memory import annotations as notes
from jupyter_session_memory.strategies.caches.entities import Entities, Row
from support.conversations import told

FACTS = (
    "My dog is called Bruno.",
    "Bruno is 4 years old.",
    "The budget of the project is 5000.",
    "The budget moved to 6000.",
    "I live in Lima.",
    "I moved to Cusco.",
    "Hello there.",
)


def table(memory: SessionMemory) -> list[str]:
    """The rows as a context carries them."""
    return [row.text for row in notes.known(memory)]


def row(memory: SessionMemory, name: str) -> Row:
    found = notes.find(memory, name)
    assert found is not None
    return found


def test_the_newest_fact_stands_first_and_names_what_it_replaced() -> None:
    """A later value replaces an earlier one, which stays visible with the turn that told it."""
    memory = told("I live in Lima.", "My name is Ana.", "I moved to Cusco.", "I moved to Puno.")
    user = row(memory, "user")
    assert user.text == "- user: lives in Puno (before: Cusco); name Ana"
    assert user.facts[0].turns == ("t4",)
    assert user.facts[0].replaced == (("Cusco", "t3"), ("Lima", "t1"))


def test_the_most_recently_touched_entity_comes_first() -> None:
    """A new fact moves its entity to the top."""
    memory = told("My dog is called Bruno.", "I live in Lima.", "Bruno is 4 years old.")
    assert table(memory) == ["- dog: age 4 years old; name Bruno", "- user: lives in Lima"]


def test_a_name_joins_what_was_told_under_it() -> None:
    """Facts told of Bruno belong to the dog, also those from before the dog had the name."""
    memory = told("Bruno lives in Lima.", "My dog is called Bruno.")
    assert table(memory) == ["- dog: name Bruno; lives in Lima"]


def test_an_attribute_finds_its_only_owner() -> None:
    """ "The budget moved" means the budget that was told of."""
    memory = told("The budget of the project is 5000.", "The budget moved to 6000.")
    assert table(memory) == ["- project: budget 6000 (before: 5000)"]


def test_a_reply_adds_but_never_replaces() -> None:
    """What the model says is kept of entities the user told something of, and gives way to the user's word."""
    memory = SessionMemory()
    memory.add("user", "The price of the Marlin is 90 euros.")
    memory.add("assistant", "The price of the Marlin is 80 euros. The weight of the Marlin is 3 kg.")
    memory.add("user", "Thanks.")
    memory.add("assistant", "The price of the Condor is 10 euros.")
    assert table(memory) == ["- Marlin: price 90 euros; weight 3 kg"]


def test_turns_that_leave_take_their_facts_along() -> None:
    """Pruned, excluded or edited: the table changes at once, and comes back with undo."""
    memory = told("I live in Lima.", "I moved to Cusco.")
    memory.prune(2)
    assert table(memory) == ["- user: lives in Lima"]
    memory.undo()
    memory.exclude(1)
    assert table(memory) == ["- user: lives in Cusco"]
    memory.edit(memory.turn(2).messages[0], "I moved to Puno.")
    assert table(memory) == ["- user: lives in Puno"]


def test_a_correction_stands_until_a_later_turn() -> None:
    """Set by hand wins over all turns so far, also ones edited afterwards; a new turn wins over it."""
    memory = told("I live in Lima.", "Hello there.")
    notes.set_fact(memory, "user", "lives in", "Cusco")
    assert row(memory, "user").facts[0].by_hand
    memory.edit(memory.turn(1).messages[0], "I live in Arequipa.")
    assert table(memory) == ["- user: lives in Cusco (before: Arequipa)"]
    memory.add("user", "I moved to Puno.")
    assert table(memory)[0].startswith("- user: lives in Puno")


def test_deleted_stays_deleted_until_told_anew() -> None:
    """An old turn that still says it does not bring it back, an edit of it neither; a new turn does."""
    memory = told("My dog is called Bruno.", "I live in Lima.")
    notes.forget(memory, "Bruno")
    assert table(memory) == ["- user: lives in Lima"]
    memory.edit(memory.turn(1).messages[0], "My dog is called Rex.")
    assert table(memory) == ["- user: lives in Lima"]
    memory.add("user", "Our dog is called Toby.")
    assert table(memory)[0] == "- dog: name Toby"
    memory.undo()
    memory.undo()
    memory.undo()
    assert table(memory) == ["- user: lives in Lima", "- dog: name Bruno"]


def test_a_fact_set_after_deletion_is_there() -> None:
    """Corrections have an order among themselves: the later one counts."""
    memory = told("My dog is called Bruno.")
    notes.forget(memory, "dog")
    notes.set_fact(memory, "dog", "age", "7")
    assert table(memory) == ["- dog: age 7"]
    notes.forget(memory, "dog", "age")
    assert table(memory) == []


def test_notes_pile_up() -> None:
    """Facts that state no property are all kept."""
    memory = SessionMemory()
    notes.tell(memory, "Marta", "chairs the jury, and hates delays")
    notes.tell(memory, "Marta", "was late twice, as it happens")
    assert table(memory) == ["- Marta: was late twice, as it happens; chairs the jury, and hates delays"]


def test_many_tellings_keep_the_table_small() -> None:
    """A fact told hundreds of times keeps the newest of its turns, and the user's word however many replies follow."""
    memory = SessionMemory()
    memory.add("user", "The price of the Marlin is 90 euros.")
    for _ in range(200):
        memory.add("assistant", "The price of the Marlin is 80 euros.")
    assert table(memory) == ["- Marlin: price 90 euros"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(FACTS), st.integers(0, 9)), max_size=12))
def test_following_and_rebuilding_give_the_same_table(steps: list[tuple[str, int]]) -> None:
    """Kept up to date change by change, the table is what it would be if read from nothing."""
    memory = SessionMemory()
    for fact, dice in steps:
        memory.add("user", fact)
        memory.add("assistant", random.Random(dice).choice(FACTS))
        if memory.turns and dice in (1, 2):
            memory.prune(memory.turns[dice * 7 % len(memory.turns)])
        elif memory.turns and dice in (3, 4):
            turn = memory.turns[dice * 5 % len(memory.turns)]
            memory.edit(turn.messages[0], fact)
        elif dice == 5:
            memory.undo()
        elif dice == 6:
            notes.set_fact(memory, "dog", "age", "9")
        elif dice == 7 and notes.find(memory, "dog"):
            notes.forget(memory, "dog")
        table(memory)
    fresh = Entities()
    records = memory.history.records
    fresh.notes = {"entities": records.entities}
    fresh.update(records.turns, records.order, records.positions)
    assert [each.text for each in fresh.rows()] == table(memory)
    for end in range(len(records.order)):
        above = Entities()
        above.notes = {"entities": records.entities}
        above.update(records.turns, records.order[:end], records.positions)
        assert [each.text for each in above.rows()] == [
            each.text for each in memory.derived.of(Entities).rows(end)
        ]
