"""A provider's model as the summariser."""

from __future__ import annotations

import threading

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.exceptions import ProfileRequired, SummaryFailed, SummaryStopped
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers.offline import OfflineProvider
from jupyter_session_memory.providers.provider import Chunk
from jupyter_session_memory.providers.scripted import Reply, ScriptedProvider
from jupyter_session_memory.summaries.model_writer import model_summarizer
from jupyter_session_memory.summaries.writers import EXTRACT
from support.conversations import told

WHOLE = "The dog is Bruno, home is Lima."


def memory_with(*replies: Reply, **options: object) -> tuple[SessionMemory, ScriptedProvider]:
    provider = ScriptedProvider(*replies, **options)  # type: ignore[arg-type]
    summarizer = model_summarizer(provider, "tiny")
    return told(
        "My dog is Bruno.", "I live in Lima.", reply="I see, thank you.", summarize=summarizer
    ), provider


def test_the_model_writes_and_is_named() -> None:
    """One request to that model, with our prompt."""
    memory, provider = memory_with(WHOLE)
    summary = memory.summarize(1, 2)
    assert (summary.text, summary.by, summary.lost) == (WHOLE, "scripted:tiny", ())
    assert [request.model for request in provider.calls] == ["tiny"]
    assert "My dog is Bruno." in provider.calls[0].messages[1]["content"]


def test_the_offline_demo_extracts() -> None:
    """And its summaries say so."""
    memory = told("My dog is Bruno.", "I live in Lima.", summarize=model_summarizer(OfflineProvider()))
    assert memory.summarize(1, 2).by == EXTRACT


def test_prompts_fit_the_models_window() -> None:
    """What is longer goes in parts."""
    provider = ScriptedProvider(default="some", window=1_000)
    memory = SessionMemory(summarize=model_summarizer(provider))
    memory.add("user", " ".join(["some words"] * 3_000))
    memory.add("assistant", "ok")
    memory.summarize(1)
    count = memory.counts.counter.count
    assert len(provider.calls) > 5
    assert all(sum(count(each["content"]) for each in call.messages) <= 1_000 for call in provider.calls)


def test_prompts_take_the_shape_the_endpoint_wants() -> None:
    """Learnt once from its refusal, then kept."""
    memory, provider = memory_with(ProfileRequired("no system", profile="no_system"), WHOLE)
    memory.summarize(1, 2)
    assert [message["role"] for message in provider.calls[1].messages] == ["user"]
    assert "no_system" in provider.profile


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        (Outcome.TRUNCATED, "wrote more than a summary may take"),
        (Outcome.FILTERED, "filtered"),
        (Outcome.REFUSED, "refused"),
        (None, "broke off"),
    ],
)
def test_an_answer_that_is_not_whole_is_none(outcome: Outcome | None, line: str) -> None:
    """Half a summary would pass for a whole one."""
    memory, _ = memory_with([Chunk(text="The dog is"), Chunk(outcome=outcome)])
    with pytest.raises(SummaryFailed, match=line):
        memory.summarize(1, 2)
    assert memory.summaries == ()


def test_cancelled_it_closes_the_stream() -> None:
    """Between two pieces of the answer."""
    memory, provider = memory_with([Chunk(text="The "), Chunk(text="dog "), Chunk(outcome=Outcome.COMPLETE)])
    cancelled = threading.Event()
    with pytest.raises(SummaryStopped):
        memory.summarize(1, 2, progress=lambda *_: cancelled.set(), cancelled=cancelled.is_set)
    assert provider.calls == []
    seen: list[int] = []

    def after_two() -> bool:
        seen.append(1)
        return len(seen) > 2

    with pytest.raises(SummaryStopped):
        memory.summarize(1, 2, cancelled=after_two)
    assert provider.closed == 1
    assert memory.summaries == ()
