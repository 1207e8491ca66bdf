"""What holds from now on: options without a text, `%memory budget`, `%config ChatMagics`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from IPython.core.getipython import get_ipython

from jupyter_session_memory import get_memory
from jupyter_session_memory.tokens.calibration import Size
from support.kernels import NotebookKernel

Run = Callable[[str], str]


def magics() -> Any:
    shell = get_ipython()
    assert shell is not None
    return shell.magics_manager.registry["ChatMagics"]


class TestLastingOptions:
    def test_they_say_what_holds_from_now_on(self, run: Run) -> None:
        """In the order they were given, and the memory follows."""
        assert run("%chat -s window:3 -b 400") == "From now on: strategy window:3, budget 400."
        assert (str(get_memory().strategy), get_memory().budget) == ("window:3", 400)

    def test_the_default_strategy_can_be_asked_for_again(self, run: Run) -> None:
        """Also where the setting never said anything else, since %memory chose for this thread alone."""
        run("%memory window 2")
        assert run("%chat -s adaptive") == "From now on: strategy adaptive."
        assert str(get_memory().strategy) == "adaptive"

    @pytest.mark.parametrize(
        ("options", "line"),
        [
            ("-s nonsense", "Unknown strategy “nonsense”."),
            ("-b -1", "-b is at least 1, not -1: write -b N."),
            ("--max-tokens 0", "--max-tokens is at least 1, not 0: write --max-tokens N."),
            ("-t -0.5", "-t is at least 0, not -0.5: write -t X."),
            ("-m foo:bar", "foo"),
        ],
    )
    def test_a_wrong_one_is_one_line_and_sets_nothing(self, run: Run, options: str, line: str) -> None:
        """Not even the right ones beside it."""
        before = magics().trait_values()
        shown = run(f"%chat --max-tokens 77 {options}" if "max-tokens" not in options else f"%chat {options}")
        assert line in shown
        assert "Traceback" not in shown
        assert magics().trait_values() == before

    def test_another_model_for_one_turn_leaves_the_counting_as_it_was(self, run: Run) -> None:
        """The next request is counted as the model in force counts."""
        run("%%chat\nMy dog is called Bruno, and he likes to swim in the lake.")
        before = get_memory().preview().tokens
        get_memory().calibration.learn("scripted:other", Size((10_000, *[0] * 6), 1), 200)
        run("%%chat -m scripted:other --no-save\nHello")
        assert get_memory().preview().tokens == before


class TestBudget:
    def test_no_limit_lasts_until_another_budget_is_asked_for(self, run: Run) -> None:
        """Whatever is set in between, in other threads too; and the same number as before counts again."""
        run("%memory budget 500\n%memory budget none\n%chat --max-tokens 50\n%memory thread other")
        assert get_memory().budget is None
        assert run("%memory budget 500").startswith("Budget: 500 tokens.")
        assert get_memory().budget == 500

    def test_one_request_may_go_without_a_limit(self, run: Run) -> None:
        """`-b none` holds for its own turn."""
        run("%memory budget 60")
        run("%%chat -b none\n" + "My dog is called Bruno. " * 20)
        assert len(get_memory().turns) == 1
        assert get_memory().budget == 60

    def test_a_budget_set_on_the_memory_gives_way_to_one_asked_for_later(self, run: Run) -> None:
        """Also where the setting itself stays the same."""
        run("%memory budget 500")
        get_memory().budget = 70
        run("%memory budget 500")
        assert get_memory().budget == 500

    def test_as_a_setting_it_is_a_number_or_a_word(self, run: Run, caplog: pytest.LogCaptureFixture) -> None:
        """0 and None of old are no limit and the model's own; what is none is refused in a line."""
        given = {"500": 500, "0": None, "'none'": None, "'600'": 600}
        run("%model scripted:other")
        own = get_memory().budget
        given |= {"None": own, "'auto'": own}
        for value in given:
            run(f"%config ChatMagics.budget = {value}")
            assert (value, get_memory().budget) == (value, given[value])
        for value in ("-1", "1.5", "'many'", "True"):
            run(f"%config ChatMagics.budget = {value}")
            assert "expected a number of tokens, 'none' or 'auto', not" in caplog.messages[-1]
            assert get_memory().budget == own

    def test_a_longest_reply_that_fills_the_window_leaves_half_of_it_for_the_request(self, run: Run) -> None:
        """As a setting."""
        run("%model scripted:other\n%config ChatMagics.max_tokens = 8000")
        assert get_memory().budget == 4000


class TestConfig:
    def test_the_values_of_headers_are_shown_nowhere(
        self, run: Run, caplog: pytest.LogCaptureFixture
    ) -> None:
        """Neither where they are asked for nor where one is wrong."""
        run("%config ChatMagics.headers = {'X-Tenant': 'tenant-0123456789'}")
        shown = run("%config ChatMagics.headers") + run("%config ChatMagics")
        run("%config ChatMagics.headers = {'X-Tenant': 'tenant-0123456789' + chr(10)}")
        assert "tenant-0123" not in shown + caplog.text
        assert "X-Tenant" in shown
        assert "is no line of plain text" in caplog.text
        run("%config ChatMagics.headers = {}")

    def test_tags_are_pairs(self, run: Run, caplog: pytest.LogCaptureFixture) -> None:
        """Anything else is refused in a line."""
        run("%config ChatMagics.reasoning_tags = ['<plan> </plan>']")
        run("%config ChatMagics.reasoning_tags = ['<plan>']")
        assert magics().reasoning_tags == ["<plan> </plan>"]
        assert "Write each pair with a space between" in caplog.text
        run("%config ChatMagics.reasoning_tags = []")

    @pytest.mark.parametrize(
        "command", ["%memory budget auto", "%memory budget 5000", "%model scripted:test"]
    )
    def test_a_limit_that_was_learnt_ends_at_the_persons_word(self, run: Run, command: str) -> None:
        """Whatever an endpoint refused before, it is asked anew."""
        run("%model scripted:test")
        get_memory().calibration.refused("scripted:test", 500)
        run(command)
        assert get_memory().calibration.limit("scripted:test") is None
        run("%memory budget auto")

    def test_an_unknown_model_is_refused_at_once(self, run: Run) -> None:
        """And the setting stays what it was."""
        run('%config ChatMagics.model = "foo:bar"')
        assert magics().model == "offline"


def test_a_thread_may_be_dropped_in_the_cell_that_chatted_in_it(offline: NotebookKernel) -> None:
    """Nothing is said of it when the cell has ended."""
    cell = "%memory thread ideas\n%chat I live in Lima.\n%memory thread drop ideas"
    shown = offline.run(cell, cell_id="a")
    assert shown.text.endswith("Thread ideas dropped, with 1 turn. Thread: main.")
