"""The table of entities: whose sentences it holds, what people set over them, and how it follows the turns."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_session_memory import SessionMemory
from jupyter_session_memory import annotations as notes
from jupyter_session_memory.messages import Correction
from jupyter_session_memory.strategies.caches.entities import Entities, EntityRow
from support.conversations import told

FACTS = (
    "My dog is called Bruno.",
    "Bruno is 4 years old.",
    "The budget of the project is 5000.",
    "My dog Rex met Bruno.",
    "I live in Lima.",
    "Tom lives in Lima. He likes Bruno.",
    "Hello there.",
)


def table(memory: SessionMemory) -> list[str]:
    """The rows as a context carries them."""
    return [row.text for row in notes.known(memory)]


def row(memory: SessionMemory, name: str) -> EntityRow:
    found = notes.find(memory, name)
    assert found is not None
    return found


def find_quote(memory: SessionMemory, name: str, turn: int, quote: str) -> None:
    """What `%memory entity --ask` records of a quote that the model found."""
    fact = Correction(name, "person", value=quote, quote=quote, turn=memory.turn(turn).id, found=True)
    memory.history.set_note("entities", fact.key, fact, "keep what the model found")


def test_the_newest_sentence_stands_first_with_its_turn() -> None:
    """Nothing replaces anything: the earlier sentence stands behind it."""
    memory = told("I live in Lima.", "My name is Ana.", "I moved to Cusco.")
    user = row(memory, "user")
    assert user.text == "- user: “I moved to Cusco.” “My name is Ana.” “I live in Lima.”"
    assert [(fact.turn, fact.number) for fact in user.facts] == [("t3", 3), ("t2", 2), ("t1", 1)]


def test_the_most_recently_touched_entity_comes_first() -> None:
    """A new sentence moves its entity to the top, said twice it stands once."""
    memory = told(
        "My dog is called Bruno.", "I live in Lima.", "Bruno is 4 years old.", "Bruno is 4 years old."
    )
    assert table(memory) == [
        "- dog: “Bruno is 4 years old.” “My dog is called Bruno.”",
        "- user: “I live in Lima.”",
    ]


def test_a_name_joins_what_was_told_under_it() -> None:
    """Sentences about Bruno belong to the dog, also those from before the dog had the name."""
    memory = told("Bruno is in Lima.", "My dog is called Bruno.")
    assert table(memory) == ["- dog: “My dog is called Bruno.” “Bruno is in Lima.”"]
    assert row(memory, "bruno").name == "dog"


def test_a_name_that_is_only_mentioned_is_no_entity() -> None:
    """There has to be a sentence that tells something of it, and that sentence alone counts."""
    memory = told("We met Ana in Lima.")
    assert table(memory) == []
    memory.add("user", "Ana works at Siemens.")
    assert table(memory) == ["- Ana: “Ana works at Siemens.”"]


def test_what_the_model_says_is_no_fact() -> None:
    """Replies and instructions tell the table nothing."""
    memory = told("Hello there.", reply="My dog is called Bruno. Ana works at Siemens.")
    memory.add("system", "My dog is called Max.")
    assert table(memory) == []


def test_what_a_model_found_counts_as_the_sentence_that_backs_it() -> None:
    """In the order of the turns; it goes with its turn, and with undo."""
    memory = told("Mi hermana Ana vive en Lima.", "Tom works at Siemens.")
    find_quote(memory, "Ana", 1, "Mi hermana Ana vive en Lima.")
    find_quote(memory, "Tom", 2, "Tom works at Siemens.")
    assert table(memory) == ["- Tom: “Tom works at Siemens.”", "- Ana: “Mi hermana Ana vive en Lima.”"]
    assert [fact.by_model for each in notes.known(memory) for fact in each.facts] == [False, True]
    memory.edit(memory.turn(1).messages[0], "Hola.")
    assert table(memory) == ["- Tom: “Tom works at Siemens.”"]
    for _ in range(3):
        memory.undo()
    assert table(memory) == ["- Tom: “Tom works at Siemens.”"]


def test_turns_that_leave_take_their_sentences_along() -> None:
    """Pruned, excluded or edited: the table changes at once, and comes back with undo."""
    memory = told("I live in Lima.", "I moved to Cusco.")
    memory.prune(2)
    assert table(memory) == ["- user: “I live in Lima.”"]
    memory.undo()
    memory.exclude(1)
    assert table(memory) == ["- user: “I moved to Cusco.”"]
    memory.edit(memory.turn(2).messages[0], "I moved to Puno.")
    assert table(memory) == ["- user: “I moved to Puno.”"]


def test_what_is_set_by_hand_stands_first_until_it_is_deleted() -> None:
    """A second value for the same takes the place of the first; sentences stay beside it."""
    memory = told("Bruno is 4 years old.")
    notes.set_fact(memory, "Bruno", "age", "5")
    notes.set_fact(memory, "bruno", "Age", "6")
    notes.set_fact(memory, "Bruno", "", "is afraid of thunder")
    memory.add("user", "Bruno is in Lima.")
    assert table(memory) == [
        "- Bruno: is afraid of thunder Age 6 “Bruno is in Lima.” “Bruno is 4 years old.”"
    ]
    notes.forget(memory, "Bruno", "age 6")
    notes.forget(memory, "Bruno", "thunder")
    assert table(memory) == ["- Bruno: “Bruno is in Lima.” “Bruno is 4 years old.”"]


def test_a_sentence_corrected_by_hand_is_named_as_replaced() -> None:
    """The words set by hand stand for it, may be changed again, and give way to it when they are deleted as well."""
    memory = told("Bruno is 4 years old.")
    notes.correct(memory, row(memory, "Bruno"), row(memory, "Bruno").facts[0], "Bruno is 5 years old.")
    (fact,) = row(memory, "Bruno").facts
    assert (fact.text, fact.replaced, fact.number) == ("Bruno is 5 years old.", "Bruno is 4 years old.", 1)
    notes.correct(memory, row(memory, "Bruno"), fact, "Bruno is 6 years old.")
    assert table(memory) == ["- Bruno: Bruno is 6 years old."]
    notes.correct(memory, row(memory, "Bruno"), row(memory, "Bruno").facts[0], "")
    assert table(memory) == []


def test_deleted_stays_deleted_until_told_anew() -> None:
    """An old turn that still says it does not bring it back, an edit of it neither; a new turn does."""
    memory = told("My dog is called Bruno.", "I live in Lima.")
    notes.forget(memory, "Bruno")
    assert table(memory) == ["- user: “I live in Lima.”"]
    memory.edit(memory.turn(1).messages[0], "My dog is called Rex.")
    assert table(memory) == ["- user: “I live in Lima.”"]
    memory.add("user", "Our dog is called Toby.")
    assert table(memory)[0] == "- dog: “Our dog is called Toby.”"
    memory.undo()
    memory.undo()
    memory.undo()
    assert table(memory) == ["- user: “I live in Lima.”", "- dog: “My dog is called Bruno.”"]


def test_a_fact_set_after_deletion_is_there() -> None:
    """What is set by hand has an order: the later counts."""
    memory = told("My dog is called Bruno.")
    notes.forget(memory, "dog")
    notes.set_fact(memory, "dog", "age", "7")
    assert table(memory) == ["- dog: age 7"]
    notes.forget(memory, "dog")
    assert table(memory) == []


def test_what_is_erased_for_ever_leaves_what_was_set_about_it() -> None:
    """A quote of an erased turn stands in no record and no undo step."""
    memory = told("Bruno is 4 years old.", "Hello there.")
    find_quote(memory, "Bruno", 1, "Bruno is 4 years old.")
    notes.correct(memory, row(memory, "Bruno"), row(memory, "Bruno").facts[0], "Bruno is 5.")
    memory.prune(1, forever=True)
    assert memory.history.records.entities == {}
    while str(memory.history.undoes or ""):
        memory.undo()
    assert memory.history.records.entities == {}


def test_many_sentences_keep_the_table_small() -> None:
    """Of what was told hundreds of times the newest is kept."""
    memory = SessionMemory()
    for number in range(300):
        memory.add("user", f"The price of the Marlin is {number} euros.")
    facts = row(memory, "Marlin").facts
    assert facts[0].number == 300
    assert len(facts) == 30


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
        elif dice == 8 and memory.turns:
            find_quote(memory, "Rex", memory.turns[0].number, memory.turns[0].question)
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
            each.text for each in memory.caches.of(Entities).rows(end)
        ]
