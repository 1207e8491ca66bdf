"""A reply stopped from another thread: it ends as if interrupted, and what had come is kept."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.chat.ask import Progress, Reply, continue_reply
from jupyter_session_memory.exceptions import ReplyStopped, SummaryStopped
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers.provider import WAITING, Chunk, Request
from jupyter_session_memory.providers.scripted import ScriptedProvider
from jupyter_session_memory.summaries.model_writer import model_summarizer
from support.sockets import PATIENCE

END = Chunk(outcome=Outcome.COMPLETE)


class Silence:
    """Steps of a reply that waits for ever, and gives control back while it does; `begun` is set when it is there."""

    def __init__(self, *before: Chunk) -> None:
        self.before, self.begun = before, threading.Event()

    def __call__(self, _: Request) -> Any:
        yield from self.before
        self.begun.set()
        pause = threading.Event()
        while not pause.wait(0.01):  # a provider says now and then that it still waits
            yield WAITING


def in_background(ask_it: Any) -> Future[Reply]:
    pool = ThreadPoolExecutor(1)
    running = pool.submit(ask_it)
    pool.shutdown(wait=False)
    return running


def test_its_text_is_kept_out_of_the_next_request() -> None:
    """The turn is as Ctrl-C leaves it, the stream is closed, and the next question is not refused."""
    memory, silence = SessionMemory("full"), Silence(Chunk(text="Half of"))
    provider = ScriptedProvider(silence, "Fine.")
    running = in_background(lambda: ask("Hi", memory=memory, provider=provider))
    assert silence.begun.wait(PATIENCE)
    assert memory.stop()
    with pytest.raises(ReplyStopped, match=r"Stopped by you\. Text kept as #1, out of the next request\."):
        running.result(PATIENCE)
    assert (memory.turns[0].reply, memory.turns[0].outcome) == ("Half of", Outcome.INTERRUPTED)
    assert provider.closed == 1
    ask("Next", memory=memory, provider=provider)
    assert [message["content"] for message in provider.calls[-1].messages] == ["Next"]


def test_no_interrupt_passes_through() -> None:
    """Nobody pressed Ctrl-C: no other part, such as a cell that runs then, may take it for one."""
    memory, silence = SessionMemory("full"), Silence(Chunk(text="Half of"))

    def stopped() -> BaseException | None:
        with pytest.raises(ReplyStopped) as caught:
            ask("Hi", memory=memory, provider=ScriptedProvider(silence))
        return caught.value.__context__

    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(stopped)
        assert silence.begun.wait(PATIENCE)
        assert memory.stop()
        assert isinstance(running.result(PATIENCE), Exception)


def test_before_the_first_word_nothing_is_remembered() -> None:
    """As if it had never been asked."""
    memory, silence = SessionMemory("full"), Silence()
    running = in_background(lambda: ask("Hi", memory=memory, provider=ScriptedProvider(silence)))
    assert silence.begun.wait(PATIENCE)
    assert memory.stop()
    with pytest.raises(ReplyStopped, match="Memory: 0 turns, unchanged"):
        running.result(PATIENCE)
    assert (memory.turns, memory.history.draft) == ((), None)


def test_the_rest_of_a_reply_is_added_as_far_as_it_came() -> None:
    """The turn can be continued once more."""
    memory, silence = SessionMemory("full"), Silence(Chunk(text=", 2"))
    provider = ScriptedProvider([Chunk(text="1"), Chunk(outcome=Outcome.TRUNCATED)], silence, ", 3")
    ask("Count.", memory=memory, provider=provider)
    running = in_background(lambda: continue_reply(memory=memory, provider=provider))
    assert silence.begun.wait(PATIENCE)
    memory.stop()
    with pytest.raises(ReplyStopped, match="Text added to #1"):
        running.result(PATIENCE)
    assert continue_reply(memory=memory, provider=provider).text == "1, 2, 3"


@pytest.mark.parametrize("use_memory", [True, False])
def test_a_reply_that_is_not_to_be_remembered_is_stopped_too(use_memory: bool) -> None:
    """Whether memory is sent or not, beside a reply that is, and only as long as it is being written."""
    memory, silence, other = SessionMemory("full"), Silence(Chunk(text="Half of")), Silence(Chunk(text="All"))
    provider = ScriptedProvider(silence)
    running = in_background(
        lambda: ask("Hi", memory=memory, provider=provider, save=False, use_memory=use_memory)
    )
    saved = in_background(lambda: ask("You", memory=memory, provider=ScriptedProvider(other)))
    assert silence.begun.wait(PATIENCE)
    assert other.begun.wait(PATIENCE)
    assert memory.stop()
    with pytest.raises(ReplyStopped, match=r"^Stopped by you\. Memory is unchanged\.$"):
        running.result(PATIENCE)
    with pytest.raises(ReplyStopped, match="Text kept as #1"):
        saved.result(PATIENCE)
    assert [(turn.question, turn.reply) for turn in memory.turns] == [("You", "All")]
    assert provider.closed == 1
    assert not memory.stop()


def test_a_reply_that_has_ended_stays_whole() -> None:
    """Stopped after its last word, it is an answer like any other."""
    memory = SessionMemory("full")
    provider = ScriptedProvider([Chunk(text="All of it."), END])

    def stop_late(progress: Progress) -> None:
        if progress.outcome:
            memory.stop()

    assert ask("Hi", memory=memory, provider=provider, on_update=stop_late).outcome is Outcome.COMPLETE


def test_where_no_reply_is_written_there_is_nothing_to_stop() -> None:
    """It says so, and the next reply is not stopped for it."""
    memory = SessionMemory("full")
    assert not memory.stop()
    assert ask("Hi", memory=memory, provider=ScriptedProvider("Fine.")).text == "Fine."


def test_waiting_shows_nothing() -> None:
    """What only gives control back neither wipes a line that says why one waits nor draws anything."""
    memory, shown = SessionMemory("full"), []
    steps = [Chunk(status="waiting 3 s"), WAITING, WAITING, Chunk(text="Fine."), END]

    def show(progress: Progress) -> None:
        shown.append((progress.status, progress.text))

    ask("Hi", memory=memory, provider=ScriptedProvider(steps), on_update=show)
    assert shown == [("waiting 3 s", ""), ("", "Fine."), ("", "Fine.")]


def test_a_summary_is_cancelled_while_its_model_is_silent() -> None:
    """Cancel in the panel need not wait for the first word."""
    memory, silence = SessionMemory("full"), Silence()
    for text in ("one", "two"):
        memory.add("user", text)
        memory.add("assistant", text)
    memory.summarizer = model_summarizer(ScriptedProvider(silence))
    with pytest.raises(SummaryStopped):
        memory.summarize(1, 2, cancelled=silence.begun.is_set)
    assert memory.summaries == ()
