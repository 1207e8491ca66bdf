"""`%memory entity`, `%memory topic` and `%memory collapse`, in a shell without a front end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jupyter_session_memory import get_memory
from support.conversations import add_exchange
from support.kernels import NotebookKernel
from support.topical import CONVERSATIONS
from support.wire import WireServer

Run = Callable[[str], str]


@pytest.fixture(autouse=True)
def _room(run: Run) -> None:
    run("%memory budget 4000")


@pytest.fixture
def told(run: Run) -> Run:
    for fact in (
        "My dog is called Bruno.",
        "Bruno is 4 years old.",
        "I live in Lima.",
        "I moved to Cusco.",
    ):
        run(f"%%chat\n{fact}")
    return run


@pytest.fixture
def three_topics(run: Run) -> Run:
    """Turns on bread (1-5), Lisbon (6-10) and a bike (11-14)."""
    kitchen = next(each for each in CONVERSATIONS if each.name == "kitchen")
    for topic in kitchen.topics:
        for question, reply in topic:
            get_memory().add("user", question)
            get_memory().add("assistant", reply)
    return run


def rows(shown: str) -> list[list[str]]:
    """The cells of a table shown as text, below its headings."""
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in shown.splitlines()[2:]]


class TestEntity:
    def test_lists_sentences_with_their_turns(self, told: Run) -> None:
        """The most recently touched entity first, each sentence quoted, with its turn."""
        assert rows(told("%memory entity")) == [
            ["user", "person", "“I moved to Cusco.”", "#4"],
            ["“I live in Lima.”", "#3"],
            ["dog", "object", "“Bruno is 4 years old.”", "#2"],
            ["“My dog is called Bruno.”", "#1"],
        ]

    def test_lists_the_newest_of_many(self, run: Run) -> None:
        """In a list of all five of each; all of one that is named."""
        for day in range(1, 8):
            run(f"%%chat\nMy deadline is {day} May.")
        assert rows(run("%memory entity"))[-1] == ["and 2 more: %memory entity deadline"]
        assert len(rows(run("%memory entity deadline"))) == 7

    def test_says_whether_the_table_is_sent(self, told: Run) -> None:
        """Under another strategy the list names the command that sends it."""
        assert "not sent by strategy full: %memory entity:4 does" in told("%memory entity")
        assert "entity:2" in told("%memory entity 2")
        assert "sent as notes" in told("%memory entity")

    def test_sets_a_fact(self, told: Run) -> None:
        """What is set by hand stands first, marked; undo takes it back."""
        assert told("%memory entity Bruno age = 5").startswith("dog: age 5. Undo")
        assert rows(told("%memory entity dog"))[0] == ["dog", "object", "age 5", "by hand"]
        assert "Undone: set age of Bruno." in told("%memory undo")
        assert "by hand" not in told("%memory entity")

    def test_adds_a_fact_in_words(self, told: Run) -> None:
        """As it is written; an unknown name is new."""
        assert told("%memory entity Bruno: is afraid of thunder").startswith(
            "dog: is afraid of thunder. Undo"
        )
        assert told("%memory entity Marta: chairs the jury").startswith("Marta: chairs the jury. Undo")

    def test_deletes_an_entity_or_a_fact(self, told: Run) -> None:
        """Deleted means deleted, although the old turns are still there; a later turn may tell it anew."""
        assert "What Bruno has on “4 years” is deleted" in told("%memory entity delete Bruno 4 years")
        assert rows(told("%memory entity dog")) == [["dog", "object", "“My dog is called Bruno.”", "#1"]]
        told("%memory entity delete dog")
        assert "Nothing is known of “dog”" in told("%memory entity dog")
        told("%%chat\nMy dog is called Rex.")
        assert rows(told("%memory entity dog")) == [["dog", "object", "“My dog is called Rex.”", "#5"]]

    def test_refuses_in_one_line(self, told: Run) -> None:
        """What is not known, not clear or not complete is said with the next step."""
        assert "Nothing is known of “Tom”. %memory entity lists what is." in told("%memory entity delete Tom")
        assert "Nothing of dog says “weight”. %memory entity dog shows" in told(
            "%memory entity delete dog weight"
        )
        assert "2 facts of dog say “bruno”" in told("%memory entity delete dog bruno")
        assert "%memory entity Bruno age = 5" in told("%memory entity Bruno age =")

    def test_asking_needs_a_model(self, told: Run) -> None:
        """The offline demo reads nothing: one line, no request."""
        assert "This needs a language model" in told("%memory entity --ask")
        assert [receipt.kind for receipt in get_memory().receipts] == ["chat"] * 4

    def test_nothing_known(self, run: Run) -> None:
        """An empty table says how a fact is set."""
        assert (
            run("%memory entity")
            == "No facts on people, objects or tasks yet. Set one: %memory entity NAME: FACT"
        )


def test_a_model_finds_what_the_patterns_do_not(online: NotebookKernel, server: WireServer) -> None:
    """In a kernel, from an endpoint: kept is what it quotes, what was sent shows, and undo takes it back."""
    server.reply("Entendido.")
    online.run("%%chat\nMi hermana Ana vive en Lima.")
    server.reply(
        '{"kind": "person", "name": "Ana", "quote": "Mi hermana Ana vive en Lima."}\n'
        '{"kind": "person", "name": "Ana", "quote": "Ana lives in Lima."}'
    )
    assert online.run("%memory entity --ask").text == (
        "openai:gpt-5-mini read #1: 1 sentence of yours kept; 1 line of its answer dropped, which your messages "
        "do not back. %memory entity lists them. Undo: %memory undo"
    )
    assert "Entendido" not in str(server.chats[-1].json["messages"])
    assert "#1, found by the model" in online.run("%memory entity").text
    assert "asked about #1" in online.run("%memory sent 2").text
    online.run("%memory undo")
    assert "No facts on people" in online.run("%memory entity").text


class TestTopic:
    def test_lists_topics_with_their_place(self, three_topics: Run) -> None:
        """Each topic with telling words, its turns, and whether the next request carries it."""
        three_topics("%memory topics 2")
        listed = rows(three_topics("%memory topic"))
        assert [(row[0], row[2], row[4]) for row in listed] == [
            ("1", "#1–#5", "maybe: depends on your question"),
            ("2", "#6–#10", "maybe: depends on your question"),
            ("3", "#11–#14", "in"),
        ]
        assert "bread" in listed[0][1]
        assert "lisbon" in listed[1][1]

    def test_begins_one_by_hand(self, three_topics: Run) -> None:
        """A name marks that the next turn begins a topic: listed at once, and nothing of before is sent unasked."""
        three_topics("%memory topics 2")
        shown = three_topics("%memory topic The race in June")
        assert shown.startswith("Topic “The race in June” begins with the next turn.")
        assert rows(three_topics("%memory topic"))[-1] == ["The race in June", "from the next turn on"]
        assert get_memory().preview("").carried == {}
        three_topics("%%chat\nMy bike is called Silver.")
        assert rows(three_topics("%memory topic"))[-1][:3] == ["4", "The race in June", "#15"]
        three_topics("%memory undo\n%memory undo")
        assert len(rows(three_topics("%memory topic"))) == 3

    def test_renames_one(self, three_topics: Run) -> None:
        """A name given later stands in place of the telling words."""
        assert three_topics("%memory topic rename 2 Holidays").startswith("Topic 2 is “Holidays”.")
        assert [row[1] for row in rows(three_topics("%memory topic"))][1] == "Holidays"

    @pytest.mark.parametrize("command", ["%memory prune topic 2", "%memory topic prune 2"])
    def test_prunes_a_whole_one(self, three_topics: Run, command: str) -> None:
        """Both ways to write it remove all turns of the topic, and undo brings them back."""
        assert three_topics(command).startswith("#6–#10 removed.")
        assert len(get_memory().turns) == 9
        three_topics("%memory undo")
        assert len(get_memory().turns) == 14

    @pytest.mark.parametrize("command", ["%memory summarize topic 1", "%memory topic summarise 1"])
    def test_summarises_a_whole_one(self, three_topics: Run, command: str) -> None:
        """Both ways to write it let one summary stand for the topic's turns."""
        assert "stands for #1–#5" in three_topics(command)

    def test_refuses_a_number_that_is_none(self, three_topics: Run) -> None:
        """A topic that does not exist is named, with the command that lists them."""
        assert "There is no topic 9. %memory topic lists them." in three_topics("%memory prune topic 9")


class TestCollapse:
    def test_collapses_and_expands(self, run: Run) -> None:
        """The request gets shorter by the tool result, the stub says so, and expand sends it whole again."""
        add_exchange(get_memory(), "Weather?", "sunny and warm " * 100)
        shown = run("%memory collapse 1")
        assert shown.startswith("Tool results of #1 collapsed: ")
        assert shown.endswith("Whole again: %memory expand 1")
        before, after = (
            int(part.split()[-1].replace(",", "")) for part in shown.split(" tokens")[0].split(" → ")
        )
        assert 0 < after < before - 200
        assert "#1 whole again." in run("%memory expand 1")
        assert "has nothing that is not collapsed" in run("%%chat --no-save\nHi\n") + run(
            "%memory collapse 1\n%memory collapse 1"
        )
