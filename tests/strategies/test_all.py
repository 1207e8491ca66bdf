"""What every strategy keeps to, over random conversations: whatever is registered is tested here."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.context.context import Context
from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.strategies.registry import STRATEGIES
from support.conversations import add_exchange, call, characters, invalid_pairings, total

SENTENCES = (
    "My dog is called Bruno.",
    "Bruno is four years old.",
    "My deadline is 3 May.",
    "The deadline moved to 10 May.",
    "I live in Lima.",
    "I moved to Cusco.",
    "How do I bake bread with flour and water?",
    "Knead the dough and bake the bread.",
    "Plot the temperature by month.",
    "Rotate the labels of the plot.",
    "红烧肉要炖多久？",
    "And then?",
    "",
)
INPUTS = ("", "What is my dog called?", "bread and flour", "字")

turn = st.fixed_dictionaries(
    {
        "question": st.sampled_from(SENTENCES),
        "reply": st.sampled_from(SENTENCES),
        "tools": st.integers(0, 2),
        "answered": st.booleans(),
        "state": st.sampled_from(
            ["", "", "", "pinned", "excluded", "pruned", "edited", "collapsed", "topic"]
        ),
    }
)
conversation = st.lists(turn, min_size=1, max_size=14)
quickly = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
every_strategy = pytest.mark.parametrize("name", STRATEGIES)


def record(memory: SessionMemory, turns: list[dict[str, object]]) -> None:
    """Record a random conversation, with what happens to its turns."""
    memory.add("system", "Be brief.")
    memory.history.set_plan("1. Listen")
    for index, each in enumerate(turns):
        question, reply, tools = str(each["question"]), str(each["reply"]), each["tools"]
        memory.add("user", question)
        if tools:
            identifiers = [f"c{index}-{number}" for number in range(int(str(tools)))]
            memory.add("assistant", "", tool_calls=[call(identifier) for identifier in identifiers])
            for identifier in identifiers if each["answered"] else identifiers[1:]:
                memory.add("tool", reply * 6, tool_call_id=identifier)
        if each["answered"]:
            memory.add("assistant", reply)
        _happen(memory, str(each["state"]))


def _happen(memory: SessionMemory, state: str) -> None:
    last = memory.turns[-1]
    if state == "pinned":
        memory.pin(last)
    elif state == "excluded":
        memory.exclude(last)
    elif state == "pruned":
        memory.prune(last)
    elif state == "edited":
        memory.edit(last.messages[0], "My cat is called Tom.")
    elif state == "collapsed":
        memory.collapse(last)
    elif state == "topic":
        memory.history.set_note("topics", last.id, "by hand", "topic")


def seen(context: Context) -> tuple[object, ...]:
    """All that a context says, for comparison."""
    return context.messages, context.tokens, [(part.layer, part.sources) for part in context.parts]


@every_strategy
@quickly
@given(turns=conversation, asked=st.sampled_from(INPUTS))
def test_no_budget_breaks_a_promise(name: str, turns: list[dict[str, object]], asked: str) -> None:
    """From "only standing fits" to "all fits": pairs whole, standing messages there, within the budget, and pure."""
    memory = SessionMemory(name, count_tokens=characters)
    record(memory, turns)
    whole = memory.preview(asked, budget=None).tokens
    least = sum(characters(message.text) for message in memory.history.system)
    for budget in [*range(least, whole + 2, max(1, (whole - least) // 30)), whole, whole + 500]:
        context = memory.preview(asked, budget=budget)
        messages = context.messages
        assert messages[0] == {"role": "system", "content": "Be brief."}
        assert messages[1] == {"role": "system", "content": "1. Listen"}
        assert invalid_pairings(messages) == []
        assert context.tokens == total(messages)
        assert context.error is not None or context.tokens <= budget
        assert seen(context) == seen(memory.preview(asked, budget=budget))


@every_strategy
@quickly
@given(turns=conversation, asked=st.sampled_from(INPUTS), budget=st.one_of(st.none(), st.integers(30, 900)))
def test_decisions_say_what_is_carried(
    name: str, turns: list[dict[str, object]], asked: str, budget: int | None
) -> None:
    """A turn is "in" exactly where the context carries it, pinned ones always, ones turned off never."""
    memory = SessionMemory(name, count_tokens=characters, budget=budget)
    record(memory, turns)
    context = memory.preview(asked)
    for each in memory.turns:
        decision = context.decision(each)
        assert (each.id in context.carried) == (decision.place == "in"), (each.number, str(decision))
        if each.pinned and each.eligible:
            assert context.carried[each.id] == "turns"
        if each.excluded:
            assert str(decision) == "out: turned off"


FACT = "My dog is called Bruno."


def _told(state: str = "", reply: str = FACT, tools: int = 0) -> dict[str, object]:
    return {"question": FACT, "reply": reply, "tools": tools, "answered": bool(tools), "state": state}


# A call whose excerpt takes fewer tokens than the message, found in a request that had room for it.
CALLS_FOUND_EARLIER = [
    _told(),
    _told("excluded"),
    _told("excluded"),
    _told(reply="", tools=1),
    _told(reply="Bruno is four years old.", tools=1),
    _told(),
    {**_told(), "question": "红烧肉要炖多久？"},
]


@every_strategy
@quickly
@given(turns=conversation, asked=st.sampled_from(INPUTS), budget=st.one_of(st.none(), st.integers(30, 900)))
@example(turns=CALLS_FOUND_EARLIER, asked="What is my dog called?", budget=299)
def test_what_is_derived_is_only_a_cache(
    name: str, turns: list[dict[str, object]], asked: str, budget: int | None
) -> None:
    """Asked after every turn or for the first time at the end, the context is the same; after undo and redo, too."""
    followed = SessionMemory(name, count_tokens=characters, budget=budget)
    followed.history.subscribe(lambda _: followed.preview(asked))
    record(followed, turns)
    fresh = SessionMemory(name, count_tokens=characters, budget=budget)
    record(fresh, turns)
    expected = seen(fresh.preview(asked))
    assert seen(followed.preview(asked)) == expected
    undone = 0
    while str(followed.history.undoes or "") and undone < 5:
        followed.undo()
        undone += 1
    for _ in range(undone):
        followed.redo()
    assert seen(followed.preview(asked)) == expected


@every_strategy
def test_a_turn_asked_anew_sees_only_what_stands_above_it(name: str) -> None:
    """The context of a re-run carries nothing of its own turn or of later ones, whatever they share with the input."""
    generator = random.Random(7)
    memory = SessionMemory(name, budget=900, count_tokens=characters)
    for _ in range(30):
        memory.add("user", generator.choice(SENTENCES))
        memory.add("assistant", generator.choice(SENTENCES))
    later = {turn.id for turn in memory.turns[20:]}
    for asked in INPUTS:
        context = memory.preview(asked, before=memory.turns[20].id)
        assert not later & set(context.carried)
        assert {str(context.decision(turn)) for turn in memory.turns[20:]} == {"out: comes later"}


@every_strategy
def test_long_exchanges_stay_whole(name: str) -> None:
    """Parallel calls with long results are sent with all their results, or not at all, at any budget."""
    memory = SessionMemory(name, count_tokens=characters)
    for number in range(12):
        add_exchange(memory, f"Weather in city {number}?", "sunny " * 20, calls=3)
    for budget in range(40, 4_000, 97):
        context = memory.preview("Weather in city 3?", budget=budget)
        assert invalid_pairings(context.messages) == []
        assert context.tokens <= budget


@pytest.mark.parametrize("option", ["self", "strategy", "spec", "options", "turns=6"])
def test_an_option_that_no_strategy_has_is_refused(option: str) -> None:
    """Whatever it is called, an argument of ours included; nothing changed."""
    memory = SessionMemory("window:2")
    with pytest.raises(UsageError, match="has no option"):
        memory.use("window", **{option: 3})
    assert str(memory.strategy) == "window:2"


def test_a_truth_is_no_number_of_turns() -> None:
    """`True` counts as 1 in Python, and nobody means that."""
    with pytest.raises(UsageError, match="no whole number"):
        SessionMemory("window", turns=True)


def test_options_say_what_their_strategies_take() -> None:
    """The table has each strategy's own defaults, and the least that it does not refuse."""
    for name, row in STRATEGIES.items():
        made = row.make()
        for option in row.options:
            assert getattr(made, option.name) == option.default, (name, option)
            row.make(**{option.name: option.least})
            with pytest.raises(UsageError):
                row.make(**{option.name: option.least - 1})
