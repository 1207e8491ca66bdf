"""Contradictions as a model sees them: what is asked, and what of its answer is shown."""

from __future__ import annotations

import json

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.checks.contradictions import Contradictions, find_contradictions
from jupyter_session_memory.exceptions import BudgetExceeded, UsageError
from jupyter_session_memory.providers.scripted import ScriptedProvider
from support.conversations import told


def pair(first: str, second: str) -> str:
    return json.dumps({"first": first, "second": second}, ensure_ascii=False)


def asked(memory: SessionMemory, *lines: str) -> Contradictions:
    """What is found where the model answers with these lines."""
    return find_contradictions(memory, provider=ScriptedProvider("\n".join(lines)))


def test_a_pair_quoted_from_two_messages_is_a_finding() -> None:
    """Both quotes with their places, in the order of the request, and what mends it."""
    memory = told("Always answer in French.", "I like tea.", "Answer in German now.", strategy="full")
    found = asked(memory, pair("Answer in German", "answer in French."))
    (finding,) = found.findings
    assert str(finding) == (
        "“answer in French.” (#1) and “Answer in German” (#3). Run %memory exclude 1 to leave #1 out."
    )
    assert (finding.turns, finding.remedies[0].targets) == ((1, 3), (1,))
    assert (found.asked, found.unbacked, found.unread) == (6, 0, 0)


def test_places_are_named_as_people_know_them() -> None:
    """Instructions, the plan, a reply; where no turn can be left out, what to do instead."""
    memory = told("I live in Lima.", reply="So you live in Rome.", strategy="full")
    memory.add("system", "Be very brief.")
    memory.history.set_plan("Write long chapters.")
    found = asked(
        memory, pair("Be very brief.", "Write long chapters."), pair("live in Lima.", "you live in Rome.")
    )
    assert [str(finding) for finding in found.findings] == [
        "“Be very brief.” (your instructions) and “Write long chapters.” (the plan). "
        "Run %memory system with the text that is to hold.",
        "“live in Lima.” (#1) and “you live in Rome.” (#1, the reply). Run %memory exclude 1 to leave #1 out.",
    ]


def test_any_language_will_do() -> None:
    """The quotes are compared as they are."""
    memory = told("请总是用中文回答。", "我喜欢喝茶。", "以后请用英文回答。", reply="好的。", strategy="full")
    (finding,) = asked(memory, pair("请总是用中文回答", "以后请用英文回答")).findings
    assert finding.text == "“请总是用中文回答” (#1) and “以后请用英文回答” (#3)."


def test_what_does_not_count_is_counted() -> None:
    """Invented quotes, one message against itself, and prose; what is named twice is shown once."""
    memory = told("Always answer in French. Be kind.", "Answer in German now.", strategy="full")
    good = pair("Always answer in French.", "Answer in German now.")
    found = asked(
        memory, "I found these:", good, good, pair("Always answer in Latin.", "Answer in German now."),
        pair("Always answer in French.", "Be kind. "),
    )  # fmt: skip
    assert (len(found.findings), found.unbacked, found.unread) == (1, 2, 1)


def test_a_remedy_ends_it() -> None:
    """What is out of the next request is not asked about."""
    memory = told("Always answer in French.", "Answer in German now.", strategy="full")
    memory.exclude(1)
    provider = ScriptedProvider("[]")
    found = find_contradictions(memory, provider=provider)
    assert "French" not in str(provider.calls[0].messages)
    assert found == Contradictions((), 2, 0, 0)


def test_what_cannot_be_asked_is_said_before_anything_is_sent() -> None:
    """An empty memory, and a next request that is too large."""
    with pytest.raises(UsageError, match="Nothing to compare"):
        find_contradictions(SessionMemory(), provider=ScriptedProvider())
    memory = told("one two three four", budget=5, strategy="full")
    memory.pin(1)
    with pytest.raises(BudgetExceeded):
        find_contradictions(memory, provider=ScriptedProvider())
