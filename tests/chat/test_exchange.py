"""One exchange: requests that are too long, and Ctrl-C at any moment."""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import Any

import pytest

from jupyter_session_memory import SessionMemory, ask
from jupyter_session_memory.chat.ask import Progress, continue_reply
from jupyter_session_memory.chat.reply import LONGEST
from jupyter_session_memory.exceptions import (
    BudgetExceeded,
    Busy,
    ContextOverflow,
    ProfileRequired,
    ReplyStopped,
    UnknownTurn,
)
from jupyter_session_memory.messages import Origin, Outcome, Usage
from jupyter_session_memory.providers.provider import Chunk, Request
from jupyter_session_memory.providers.scripted import ScriptedProvider
from jupyter_session_memory.tokens import Rates
from support.conversations import told
from support.signals import interrupted_at

WORDS = "All work and no play makes Jack a dull boy. " * 10
END = Chunk(outcome=Outcome.COMPLETE)
CUT = Chunk(outcome=Outcome.TRUNCATED)


def contents(provider: ScriptedProvider, call: int = -1) -> list[str]:
    return [message["content"] for message in provider.calls[call].messages]


def long_memory(turns: int = 20) -> SessionMemory:
    """About 110 tokens a turn."""
    return told(*[f"{number} {WORDS}" for number in range(turns)], strategy="full")


class TestTooLong:
    def test_the_request_is_repeated_once_with_less(self) -> None:
        """It fits the window that was told, less the room for a reply, and the reply says so."""
        memory, provider = long_memory(), ScriptedProvider(
            ContextOverflow("too long", window=1_000, sent=2_400), "Fine."
        )  # fmt: skip
        reply = ask("Hi", memory=memory, provider=provider)
        assert reply.text == "Fine."
        assert len(provider.calls) == 2
        assert reply.context.tokens <= 750
        assert reply.notices[0].startswith("the endpoint's window is 1,000: asked again without #1–#")
        assert [receipt.outcome for receipt in memory.receipts] == [Outcome.FAILED, Outcome.COMPLETE]

    def test_the_next_request_fits_at_once(self) -> None:
        """What was learnt holds for the model, whatever budget is set; another model is free of it."""
        memory, provider = long_memory(), ScriptedProvider(
            ContextOverflow("too long", window=1_000), "Fine.", "Fine.", "Fine."
        )  # fmt: skip
        ask("Hi", memory=memory, provider=provider)
        assert ask("Hi", memory=memory, provider=provider, budget=9_000).context.tokens <= 750
        assert ask("Hi", memory=memory, provider=provider, model="big").context.tokens > 2_000

    def test_their_tokens_may_be_smaller_than_ours(self) -> None:
        """Where the endpoint counted twice as many, half as much is sent."""
        memory = long_memory()
        counted = memory.preview("Hi").tokens
        provider = ScriptedProvider(ContextOverflow("too long", window=1_000, sent=2 * counted), "Fine.")
        assert ask("Hi", memory=memory, provider=provider).context.tokens <= 375

    def test_without_numbers_half_is_sent(self) -> None:
        """The window stays unknown, and the line names none."""
        memory, provider = long_memory(), ScriptedProvider(ContextOverflow("too long"), "Fine.")
        counted = memory.preview("Hi").tokens
        reply = ask("Hi", memory=memory, provider=provider)
        assert reply.context.tokens <= counted // 2
        assert "too long for the endpoint: asked again without #1" in reply.notices[0]

    def test_never_a_third_request(self) -> None:
        """A second refusal is shown, and nothing is remembered."""
        memory, provider = long_memory(), ScriptedProvider(*[ContextOverflow("too long", window=1_000)] * 3)
        before = memory.turns
        with pytest.raises(ContextOverflow):
            ask("Hi", memory=memory, provider=provider)
        assert (len(provider.calls), memory.turns) == (2, before)

    def test_what_cannot_fit_is_named(self) -> None:
        """Pinned turns, then the text: one line with the way out, and no second request."""
        memory, provider = long_memory(), ScriptedProvider(
            ContextOverflow("too long", window=1_000), ContextOverflow("too long", window=100), "Fine."
        )  # fmt: skip
        memory.pin(*range(1, 21))
        with pytest.raises(ContextOverflow, match="pinned turns alone need about .* %memory unpin 1"):
            ask("Hi", memory=memory, provider=provider)
        memory.unpin(*range(1, 21))
        with pytest.raises(ContextOverflow, match="your text alone needs about .* Send less"):
            ask(WORDS, memory=memory, provider=provider, use_memory=False)
        assert len(provider.calls) == 2

    def test_what_never_fits_any_more_is_named(self) -> None:
        """Where turns are pinned beyond what the endpoint is known to take, nothing is sent."""
        memory, provider = long_memory(), ScriptedProvider(ContextOverflow("too long", window=1_000), "Fine.")
        ask("Hi", memory=memory, provider=provider)
        memory.pin(*range(1, 21))
        with pytest.raises(BudgetExceeded, match="Not sent: test takes .* %memory unpin 1"):
            ask("Hi", memory=memory, provider=provider)
        assert len(provider.calls) == 2

    def test_a_limit_that_keeps_turns_out_is_told(self) -> None:
        """With each request that it shortens; a longer one that is answered ends it."""
        memory = long_memory()
        provider = ScriptedProvider(ContextOverflow("too long", window=1_000), "Fine.", "Fine.", "Fine.")
        ask("Hi", memory=memory, provider=provider)
        limit = memory.calibration.limit("scripted:test")
        (notice,) = ask("Hi", memory=memory, provider=provider).notices
        assert notice == f"test refused more than ≈{limit:,} tokens before: %memory budget auto tries more"
        assert ask("Hi", memory=memory, provider=provider, use_memory=False).notices == ()
        memory.calibration.took("scripted:test", limit or 0)
        assert memory.calibration.limit("scripted:test") == limit
        memory.calibration.took("scripted:test", (limit or 0) + 1)
        assert memory.calibration.limit("scripted:test") is None

    @pytest.mark.parametrize(("window", "sent"), [(4_096, None), (10, 9_999_999)])
    def test_an_implausible_refusal_teaches_nothing(self, window: int, sent: int | None) -> None:
        """A short request that is called too long is shown as refused; the next one is sent as ever."""
        refused = ContextOverflow("too long", window=window, sent=sent)
        memory, provider = SessionMemory(), ScriptedProvider(refused, "Fine.")
        with pytest.raises(ContextOverflow):
            ask("Hi", memory=memory, provider=provider)
        assert ask("Hi", memory=memory, provider=provider).notices == ()
        assert memory.calibration.limit("scripted:test") is None


class TestSilentlyCut:
    @pytest.mark.parametrize("read", [2_050, 4_060])
    def test_it_is_said(self, read: int) -> None:
        """Where the server read far less than was sent; the counts are not corrected by it."""
        memory = long_memory(60)
        provider = ScriptedProvider([Chunk("Fine."), Chunk(usage=Usage(read, 3)), END])
        (notice,) = ask("Hi", memory=memory, provider=provider).notices
        assert notice.startswith(f"the server read only {read:,} of ≈")
        assert memory.calibration.rates("scripted:test") == Rates()

    @pytest.mark.parametrize("read", [130, 1_000, 3_000])
    def test_tokens_that_a_cache_missed_are_no_cut(self, read: int) -> None:
        """Fewer than were sent, and no window of any server: nothing is said, and nothing is learnt of it."""
        memory = long_memory(60)
        provider = ScriptedProvider([Chunk("Fine."), Chunk(usage=Usage(read, 3)), END])
        assert ask("Hi", memory=memory, provider=provider).notices == ()
        assert memory.calibration.rates("scripted:test") == Rates()

    @pytest.mark.parametrize(
        "usage", [None, Usage(1, 3), Usage(0, 0), Usage(200, 3, cached=6_000), Usage(9_999, 3)]
    )
    def test_usage_that_is_absent_or_odd_says_nothing(self, usage: Usage | None) -> None:
        """Neither do endpoints that leave out what their cache served."""
        provider = ScriptedProvider([Chunk("Fine."), Chunk(usage=usage), END])
        assert ask("Hi", memory=long_memory(60), provider=provider).notices == ()

    def test_usage_near_the_estimate_says_nothing(self) -> None:
        """Estimates are off by some; small requests by more."""
        memory = long_memory(60)
        counted = memory.preview("Hi").tokens
        provider = ScriptedProvider(
            [Chunk("Fine."), Chunk(usage=Usage(counted * 7 // 10, 3)), END],
            [Chunk("Fine."), Chunk(usage=Usage(3, 3)), END],
        )
        assert ask("Hi", memory=memory, provider=provider).notices == ()
        assert ask("Hi", memory=told("one"), provider=provider).notices == ()


def test_one_reply_at_a_time() -> None:
    """A question inside the update of another is refused, and disturbs nothing."""
    memory, provider = SessionMemory(), ScriptedProvider("Fine.")
    refused: list[str] = []

    def again(progress: Progress) -> None:
        with pytest.raises(Busy) as caught:
            ask("Me too", memory=memory, provider=provider)
        refused.append(str(caught.value))

    assert ask("Hi", memory=memory, provider=provider, on_update=again).text == "Fine."
    assert len(set(refused)) == 1
    assert [turn.question for turn in memory.turns] == ["Hi"]


class TestErasedMeanwhile:
    """An endpoint refuses a request during which something was erased: the next try knows nothing of it."""

    def refusing(self, erase: Callable[[], object]) -> Callable[[Request], Any]:
        def script(_: Request) -> Any:
            erase()
            raise ProfileRequired("This endpoint wants turns to alternate.", profile="alternate")
            yield

        return script

    def test_an_emptied_memory_ends_the_exchange(self) -> None:
        """The question comes into no receipt and no turn again."""
        memory, provider = SessionMemory(), ScriptedProvider()
        provider.enqueue(self.refusing(lambda: memory.clear(forever=True)), "never asked")
        with pytest.raises(ReplyStopped, match="cleared meanwhile"):
            ask("My secret", memory=memory, provider=provider)
        assert (len(provider.calls), list(memory.receipts), memory.turns) == (1, [], ())

    def test_also_where_nothing_is_saved(self) -> None:
        """A request without a draft leaves no receipt of its second try either."""
        memory, provider = SessionMemory(), ScriptedProvider()
        provider.enqueue(self.refusing(lambda: memory.clear(forever=True)), "never asked")
        with pytest.raises(ReplyStopped, match="cleared meanwhile"):
            ask("My secret", memory=memory, provider=provider, save=False)
        assert list(memory.receipts) == []

    def test_a_re_run_whose_turn_is_erased_goes_to_the_end(self) -> None:
        """It is answered, without the erased text, as a turn of its own."""
        memory, provider, cell = SessionMemory(), ScriptedProvider("one", "two"), Origin("c1")
        ask("First", memory=memory, provider=provider, origin=cell)
        ask("Second", memory=memory, provider=provider)
        provider.enqueue(self.refusing(lambda: memory.prune(1, forever=True)), "again")
        reply = ask("First anew", memory=memory, provider=provider, origin=cell)
        assert contents(provider) == ["Second", "two", "First anew"]
        assert [turn.question for turn in memory.turns] == ["Second", "First anew"]
        assert reply.turn is memory.turns[-1]

    def test_an_erased_turn_does_not_go_on(self) -> None:
        """Nothing of it comes into a request, a receipt or the draft again."""
        memory, provider = told("zero"), ScriptedProvider([Chunk("One,"), CUT])
        ask("Count", memory=memory, provider=provider)
        drafts: list[object] = []

        def erase() -> None:
            memory.prune(2, forever=True)
            drafts.append(memory.history.draft)

        provider.enqueue(self.refusing(erase), "never asked")
        with pytest.raises(ReplyStopped, match="cleared meanwhile"):
            continue_reply(memory=memory, provider=provider)
        assert drafts == [None]
        assert "Count" not in str([receipt.messages for receipt in memory.receipts])

    def test_above_a_turn_that_is_gone_stands_nothing(self) -> None:
        """A preview says so in words."""
        memory = told("zero", "one")
        gone = memory.turn(1).id
        memory.prune(1, forever=True)
        with pytest.raises(UnknownTurn, match="There is no turn"):
            memory.preview("ask", before=gone)


class TestCtrlC:
    """A real signal between any two lines of the package, and a second one soon after."""

    def trial(self, first: int, gap: int = 0, times: int = 1) -> tuple[bool, int]:
        """Ask, with so many signals from the n-th line that runs; whether they came, and how many lines ran."""
        places = {first + gap * number for number in range(times)}
        memory = told("one", strategy="full")
        provider = ScriptedProvider([Chunk("Hel"), Chunk("lo."), END])
        text, stopped = "", False
        with interrupted_at(places) as traced:
            try:
                text = ask("Hi", memory=memory, provider=provider).text
            except (ReplyStopped, KeyboardInterrupt):
                stopped = True
        assert stopped or text == "Hello."
        check_whole(memory, stopped)
        return traced.lines >= first, traced.lines

    def test_one_anywhere_leaves_no_draft_and_no_half_turn(self) -> None:
        """Whatever line it hits, the memory is free, and holds the reply as far as it came, or nothing."""
        place, more = 1, True
        while more:
            more, _ = self.trial(place)
            place += 3
        assert place > 200, "the package's lines were traced"

    @pytest.mark.parametrize("gap", [1, 2, 7, 40])
    def test_two_of_them(self, gap: int) -> None:
        """A second one while the first is being dealt with is as harmless."""
        place, more = 1, True
        while more:
            more, _ = self.trial(place, gap, 2)
            place += 11
        assert place > 200, "the package's lines were traced"

    @pytest.mark.parametrize("gap", [1, 2, 3, 7, 20])
    def test_a_storm_of_them(self, gap: int) -> None:
        """Ten in a row, wherever they begin: the memory is free, and holds no half turn."""
        place, more = 1, True
        while more:
            more, _ = self.trial(place, gap, 10)
            place += 7
        assert place > 200, "the package's lines were traced"


def check_whole(memory: SessionMemory, stopped: bool) -> None:
    assert memory.history.draft is None
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if len(memory.turns) == 2:
        turn = memory.turns[-1]
        assert turn.question == "Hi"
        assert (turn.reply, turn.outcome) in [
            ("Hel", Outcome.INTERRUPTED), ("Hello.", Outcome.INTERRUPTED), ("Hello.", Outcome.COMPLETE)
        ]  # fmt: skip
    assert stopped or memory.turns[-1].outcome is Outcome.COMPLETE
    assert ask("Next", memory=memory, provider=ScriptedProvider("Fine.")).text == "Fine."


def test_a_reply_without_end_is_cut_off() -> None:
    """What is kept of it is bounded, its stream is closed, and a notice says so; the turn is one cut short."""
    provider, memory = ScriptedProvider(), told("one")
    provider.enqueue(lambda _: (Chunk("word " * 100_000) for _ in range(1_000)))
    reply = ask("Write.", memory=memory, provider=provider)
    assert (len(reply.text), reply.outcome) == (LONGEST, Outcome.TRUNCATED)
    assert reply.notices == ("cut off at 2,000,000 characters: no more is kept of one reply",)
    assert len(memory.turns[-1].reply) == LONGEST
    assert provider.closed == 1
