"""`%memory`, `%model` and the options of `%chat`, in a shell without a front end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jupyter_session_memory import get_memory

Run = Callable[[str], str]


@pytest.fixture
def told(run: Run) -> Run:
    for fact in ("My dog is called Bruno.", "I live in Lima.", "My deadline is 3 May."):
        run(f"%%chat\n{fact}")
    return run


def questions() -> list[str]:
    return [turn.question for turn in get_memory().turns]


class TestSeeing:
    def test_an_empty_memory_teaches(self, run: Run) -> None:
        """It says how to begin."""
        assert run("%memory show") == "Nothing remembered yet. Run a %%chat cell."

    def test_the_table_shows_each_turn_and_its_place(self, told: Run) -> None:
        """Number, texts, tokens, in or out and why."""
        told("%memory window 2")
        rows = told("%memory show").splitlines()
        assert rows[0].startswith("3 turns · offline demo · window:2 · ≈")
        assert rows[2].split("  ")[0] == "1"
        assert [row.rsplit("  ", 1)[1] for row in rows[2:]] == ["out: window 2", "in", "in"]

    def test_preview_shows_what_would_be_sent(self, told: Run) -> None:
        """With the text as the last message, and what is left out below."""
        told("%memory exclude 2")
        shown = told("%memory preview Where do I live?")
        assert "Where do I live?" in shown
        assert "out: turned off" in shown
        assert len(get_memory().turns) == 3

    def test_sent_shows_a_past_request_and_what_changed(self, told: Run) -> None:
        """The second request carried one turn more than the first."""
        shown = told("%memory sent 2")
        assert shown.splitlines()[0].startswith("Request 2 · offline:demo · ≈")
        assert "became #2" in shown
        assert "Compared with request 1: added #1." in shown
        assert "Nothing was sent yet" in told("%memory clear --forever\n%memory sent")

    def test_sent_tells_what_was_left_out_then(self, told: Run) -> None:
        """For the reason of that time, whatever became of the turns since; its own turn and later ones are no news."""
        told("%memory window 1\n%chat Where do I live?\n%memory full\n%memory exclude 1\n%chat Thanks.")
        row = told("%memory sent 4").splitlines()[-2]
        assert row.split() == "#1–#2 My dog is called Bruno. … and 1 more out: window 1".split()
        first = told("%memory sent 1").splitlines()
        assert [line.split()[-1] for line in first[3:]] == ["in"]

    def test_layers_and_framing_come_to_the_whole(self, told: Run) -> None:
        """The counts by layer add up to the request's tokens."""
        total, layers = told("%memory sent").splitlines()[:2]
        whole = int(total.split("≈")[1].split()[0])
        assert sum(int(part.rsplit(" ", 1)[1]) for part in layers.split(": ")[1].split(", ")) == whole

    def test_a_reply_that_is_shown_is_its_text(self, told: Run) -> None:
        """And in a list it says what it is."""
        assert told("reply = %chat Where do I live?\nreply").endswith(": You said: “I live in Lima.”")
        assert told("[reply]").endswith(": [You said: “I live in Lima.”]")
        assert told("print(repr(reply))") == "<Reply: #4, complete, 27 characters>"

    def test_stats_count(self, told: Run) -> None:
        """Turns, tokens, strategy, requests."""
        told("%memory retrieval 1\n%memory budget 45")
        assert told("%memory stats").startswith(
            "3 turns, 1 in the next request, 2 more if your question needs them · ≈"
        )
        told("%memory full\n%memory budget auto")
        first, second = told("%memory stats").splitlines()
        assert first.startswith("3 turns, 3 in the next request · ≈")
        assert second == "3 requests sent · no tokens counted by an endpoint"


class TestChanging:
    @pytest.mark.parametrize(
        ("target", "left"),
        [("2", "13"), ("#2", "13"), ("1-2", "3"), ("#1–#2", "3"), ("1, 3", "2"), ("last", "12"), ("all", "")],
    )
    def test_targets(self, told: Run, target: str, left: str) -> None:
        """A number, a range, a list, the last, all."""
        told(f"%memory prune {target}")
        assert "".join(str(turn.number) for turn in get_memory().turns) == left

    @pytest.mark.parametrize(
        ("command", "said"),
        [
            ("pin 1", "#1 pinned: always in. Undo: %memory undo"),
            ("off 1", "#1 turned off: kept, but out of the next request. Undo: %memory undo"),
            ("remove 1-2", "#1–#2 removed. Undo: %memory undo"),
            ("delete 3 --forever", "#3 removed for ever."),
            ("clear", "Memory cleared: 3 turns. Undo: %memory undo"),
            ("erase", "Memory erased: 3 turns, for ever."),
            ("system Be brief.", "Instructions set: always sent. Undo: %memory undo"),
            ("plan 1. load", "Plan set: always sent. Undo: %memory undo"),
            ("edit 1 reply Good to know.", "#1 edited. Undo: %memory undo"),
            ("window 2", "Window: last 2 turns. Next request: #2–#3 in; #1 out."),
            ("window:1", "Window: last 1 turn. Next request: #3 in; #1–#2 out."),
            ("strategy full", "Strategy: full. Next request: #1–#3 in."),
            ("budget 500", "Budget: 500 tokens. Next request: #1–#3 in."),
            ("budget none", "Budget: no limit. Next request: #1–#3 in."),
            ("unpin 1", "#1 was not pinned."),
            ("include 2-3", "#2–#3 was on already."),
            (
                "prune --help",
                "%memory prune N [--forever]: remove turns: 3, 2-5, last; a summary: S1; "
                "what is attached to a turn: 3 df",
            ),
        ],
    )
    def test_each_says_what_it_did(self, told: Run, command: str, said: str) -> None:
        """One line, with the way back where there is one."""
        assert told(f"%memory {command}") == said

    @pytest.mark.parametrize(
        ("target", "said"),
        [("1", "#1"), ("1-2", "#1–#2"), ("all", "#1–#3")],
    )
    def test_what_was_removed_can_still_be_removed_for_ever(self, told: Run, target: str, said: str) -> None:
        """Its text goes for good; without --forever there is no such turn any more."""
        told("%memory prune 1")
        assert "There is no turn #1" in told("%memory prune 1")
        assert told(f"%memory prune {target} --forever").startswith(f"{said} removed for ever.")
        assert "Bruno" not in told("%memory undo")
        assert "My dog is called Bruno." not in questions()
        assert "There is no turn #1" in told("%memory prune 1 --forever")

    def test_what_was_so_already_is_no_change(self, told: Run) -> None:
        """It is said, and undo takes back the change before."""
        told("%memory exclude 2\n%memory pin 1")
        assert told("%memory pin 1") == "#1 was pinned already."
        assert told("%memory pin 1-2").startswith("#2 pinned")
        assert told("%memory undo").startswith("Undone: pin #2.")
        assert told("%memory undo").startswith("Undone: pin #1.")
        assert told("%memory undo").startswith("Undone: exclude #2.")

    def test_undo_and_redo_name_the_change(self, told: Run) -> None:
        """And say what the next request carries now."""
        told("%memory prune 1")
        assert told("%memory undo") == "Undone: prune #1. Next request: #1–#3 in. Redo: %memory redo"
        assert told("%memory redo") == "Done again: prune #1. Next request: #2–#3 in."

    def test_long_texts_come_from_the_cell(self, told: Run) -> None:
        """System, plan and edits take the cell's body, as typed."""
        told("%%memory system\nBe brief.\n\n  Use {braces}.")
        told("%%memory edit 1 reply\nline one\nline two")
        told("%%memory plan\n1. load\n2. fit")
        told("%%memory edit 2\nreply to the customer\n    politely")
        told("%%memory edit 3 reply\n    indented\nand not")
        memory = get_memory()
        assert memory.turns[1].question == "reply to the customer\n    politely"
        assert memory.turns[2].reply == "    indented\nand not"
        assert memory.history.system[0].text == "Be brief.\n\n  Use {braces}."
        assert memory.turns[0].reply == "line one\nline two"
        assert memory.plan == "1. load\n2. fit"
        assert told("%memory plan") == "Plan, always sent:\n1. load\n2. fit"

    def test_a_question_mark_is_text(self, told: Run) -> None:
        """IPython's help does not open."""
        told("%memory edit 1 question Who is Bruno?")
        assert questions()[0] == "Who is Bruno?"


class TestErrors:
    @pytest.mark.parametrize(
        ("command", "line"),
        [
            ("%memory prun 1", "✗ There is no %memory prun. Did you mean %memory prune?"),
            ("%memory windows 2", "✗ There is no %memory windows. Did you mean %memory window?"),
            (
                "%%memory\nBe brief.",
                "✗ What is this text? Write %%memory system, %%memory plan or %%memory edit 3 reply above it.",
            ),
            (
                "%chat -b 5 hello",
                "✗ Not sent: your text needs 9 of 5 tokens. Run it again with --budget 100.",
            ),
            ("%memory thread drop", "✗ Which thread? Write its name: %memory thread drop ideas."),
            ("%memory topic rename", "✗ Which topic, and what is its name? %memory topic rename 2 NAME."),
            ("%memory pin", "✗ Which turn? Write its number: %memory pin 3."),
            ("%memory pin 9", "✗ There is no turn #9. Turns are #1 to #3: %memory show lists them."),
            ("%memory pin x", "✗ “x” names no turn. Write a number, a range or last: %memory pin 3."),
            (
                "%memory window 0",
                "✗ Strategy window takes turns=N, at least 1, such as window:6. "
                "To send no memory at all: %%chat --no-memory.",
            ),
            (
                "%memory budget many",
                "✗ “many” is no budget. Write tokens, such as %memory budget 4000, or auto.",
            ),
            ("%memory redo", "✗ Nothing to redo."),
            ("%memory undo 3", "✗ %memory undo takes nothing more, not “3”."),
            (
                "%memory clear 3",
                "✗ %memory clear takes nothing more: it empties the whole memory. For some turns: %memory prune 3.",
            ),
            (
                "%memory edit 1-3 reply Good.",
                "✗ One turn at a time: %memory edit 1 reply NEW TEXT.",
            ),
            ("%memory edit all Good.", "✗ One turn at a time: %memory edit 1 question NEW TEXT."),
            ("%memory edit 1 reply  ", "✗ The new text is empty. To remove the turn: %memory prune 1"),
            ("%memory sent 99", "✗ Request 99 is not kept. Kept are 1 to 3."),
            ("%%chat\n ", "✗ There is nothing to send. Write your message below %%chat, or after %chat."),
            (
                "%%chat --strateg full\nx",
                "✗ No option --strateg. Did you mean --strategy? To send it as text, put -- in front.",
            ),
            (
                "%chat --no-save",
                "✗ There is nothing to send. Write your message below %%chat, or after %chat.",
            ),
        ],
    )
    def test_each_is_one_line_with_the_next_step(self, told: Run, command: str, line: str) -> None:
        """And changes nothing."""
        before = questions()
        assert told(command) == line
        assert questions() == before

    def test_an_over_full_budget_is_told_before_and_at_sending(self, told: Run) -> None:
        """The command that set it says so, and so does the chat that cannot be sent."""
        told("%memory pin 1-3")
        line = "Not sent: pinned turns need 60 of 20 tokens. Run %memory unpin 1 or %memory budget 100."
        assert told("%memory budget 20") == f"Budget: 20 tokens. {line}"
        assert told("%%chat\nhello").startswith("✗ Not sent: pinned turns")
        assert told("%memory show").endswith(line)


class TestChoosing:
    def test_help_lists_every_command_in_groups(self, run: Run) -> None:
        """See, Change, Choose."""
        shown = run("%memory help")
        assert [line for line in shown.splitlines() if not line.startswith(" ")][:3] == [
            "See",
            "Change",
            "Choose",
        ]
        assert "--no-memory" in run("%chat --help")

    def test_the_model_is_shown_and_set(self, run: Run) -> None:
        """An unknown one changes nothing."""
        assert run("%model") == "Model: offline demo."
        assert run("%model olama:x").startswith("✗ There is no provider “olama”")
        assert run("%model ollama:llama3.2") == "Model: ollama:llama3.2."
        assert run("%model offline") == "Model: offline demo."

    def test_switching_models_keeps_memory_and_moves_the_budget(self, told: Run) -> None:
        """Each model has its own room."""
        told("%model ollama:llama3.2")
        assert "3,072 tokens" in told("%memory budget")
        assert len(questions()) == 3

    def test_an_assigned_chat_gives_the_reply(self, told: Run) -> None:
        """Its text, its outcome, the turns it quotes."""
        told("reply = %chat --no-save What is my dog called?")
        assert told("print(reply.text, reply.quotes)") == "You said: “My dog is called Bruno.” (1,)"

    def test_private_cells_leave_no_text_in_the_input_history(self, run: Run) -> None:
        """With the option in the cell, or the setting on."""
        run("%%chat --private\nMy pin is 1234.")
        run("%config ChatMagics.private = True")
        run("%%chat\nMy pin is 5678.")
        kept = run("print(any(number in line for line in In for number in ('12' + '34', '56' + '78')))")
        assert kept == "False"
        assert len(questions()) == 2


class TestKeeping:
    def test_a_memory_goes_to_a_file_and_back(self, told: Run, tmp_path: Path) -> None:
        """Only when asked, and never over a file that is there."""
        path = tmp_path / "chat.json"
        assert told(f"%memory export {path}").startswith("3 turns written to ")
        assert "is there already" in told(f"%memory export {path}")
        told("%memory erase")
        assert told(f"%memory import {path}") == "3 turns added. Next request: #4–#6 in. Undo: %memory undo"
        assert "cannot be read" in told("%memory import nowhere.json")
        assert told(f"%memory export {tmp_path / 'chat.md'}").startswith("3 turns written")

    def test_a_file_that_was_imported_before_adds_nothing(self, told: Run, tmp_path: Path) -> None:
        """And says so; of a longer one the rest comes."""
        path, later = tmp_path / "chat.json", tmp_path / "later.json"
        told(f"%memory export {path}")
        assert (
            told(f"%memory import {path}")
            == "Nothing added: all of it is here already. Next request: #1–#3 in."
        )
        told("%%chat\nI have two cats.")
        told(f"%memory export {later}")
        told("%memory prune 2 4")
        assert told(f"%memory import {later}").startswith(
            "2 turns added. 2 more were here already. Next request:"
        )

    def test_all_threads_go_to_a_file_and_back(self, told: Run, tmp_path: Path) -> None:
        """Each to its own, whichever is in use."""
        path = tmp_path / "all.json"
        told("%memory thread ideas")
        told("%%chat\nI have two cats.")
        assert told(f"%memory export all {path}").startswith("4 turns of 2 threads written to ")
        told("%memory clear")
        said = told(f"%memory import {path}")
        assert said.startswith(
            "main: Nothing added: all of it is here already. ideas: 1 turn added. Next request: #2 in."
        )
        assert "into a .json file" in told(f"%memory export all {tmp_path / 'all.md'}")
        told("%memory thread main")

    def test_a_list_of_messages_is_imported(self, told: Run, tmp_path: Path) -> None:
        """As other tools keep a conversation."""
        path = tmp_path / "other.json"
        path.write_text('[{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello."}]')
        assert told(f"%memory import {path}").startswith("1 turn added. Next request: #1–#4 in.")

    def test_a_file_that_cannot_be_written_whole_is_not_left(self, told: Run, tmp_path: Path) -> None:
        """Where writing fails half-way, nothing of the conversation stays on disk."""
        path = tmp_path / "chat.json"
        told("import resource; _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)")
        told("import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)")
        told("resource.setrlimit(resource.RLIMIT_FSIZE, (64, hard))")
        try:
            assert "cannot be written: File too large. Nothing was kept." in told(f"%memory export {path}")
        finally:
            told("resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))")
        assert not path.exists()
        told("%memory prune 1 2")
        assert told(f"%memory export {path}").startswith("1 turn written to ")

    def test_private_turns_are_exported_by_name_only(self, told: Run, tmp_path: Path) -> None:
        """The line says what stayed out and how to get it."""
        told("%%chat --private\nMy pin is 1234.")
        out = told(f"%memory export {tmp_path / 'chat.md'}")
        assert out.startswith("3 turns written to ")
        assert out.endswith("Left out, as private: #4. With them: %memory export --private FILE.")
        assert "1234" not in (tmp_path / "chat.md").read_text()
        assert told(f"%memory export --private {tmp_path / 'all.json'}").startswith("4 turns written to ")
        assert "1234" in (tmp_path / "all.json").read_text()

    def test_names_and_files_as_people_have_them(self, told: Run, tmp_path: Path) -> None:
        """Capitals, quotes, a mark before the text, a folder, nobody's home: done, or told in a line."""
        path = tmp_path / "my chat.JSON"
        assert told(f'%memory export "{path}"').startswith("3 turns written to ")
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
        told("%memory clear")
        assert told(f"%memory import '{path}'").startswith("3 turns added.")
        assert "cannot be read: No such file" in told("%memory import no\x00where\ud800.json")
        assert "cannot be read: Is a directory" in told(f"%memory import {tmp_path}")
        assert "cannot be written: No such file" in told("%memory export ~nobody-of-this-name/chat.json")
        assert "cannot be written: No such file" in told(f"%memory export {tmp_path / 'no' / 'chat.json'}")

    def test_threads_are_conversations_of_their_own(self, told: Run) -> None:
        """Each with its turns and numbers; dropping one forgets it."""
        assert (
            told("%memory thread ideas") == "Thread: ideas, 0 turns, strategy full. Others: main (3 turns)."
        )
        assert "I was sent this question and nothing else." in told("%%chat\nWhat is my dog called?")
        assert questions() == ["What is my dog called?"]
        assert told("%memory thread main").startswith("Thread: main, 3 turns, strategy full.")
        assert told("%memory thread drop ideas") == "Thread ideas dropped, with 1 turn. Thread: main."
        assert told("%memory thread drop main").startswith("✗ The main thread stays.")
        assert told("%memory thread a/b").startswith("✗ “a/b” is no name for a thread.")


class TestChecking:
    def test_a_new_finding_is_told_once_in_a_quiet_line(self, run: Run) -> None:
        """Under the reply that brought it, and again only after it was mended."""
        run("%%chat\nAlways answer in French.")
        assert "Instructions contradict each other" in run("%%chat\nFrom now on answer in German.")
        assert "contradict" not in run("%%chat\nI like tea.")
        assert run("%memory check").startswith(
            "1. Instructions contradict each other (language: French, then German; by a small English rule set)"
        )

    def test_a_sound_memory_has_nothing_to_find(self, told: Run) -> None:
        """And says so."""
        assert told("%memory check") == (
            "Nothing found: no contradiction (by a small English rule set), nothing stale, room enough. "
            "A model finds more: %memory check --ask"
        )
        assert told("%memory check --aks") == "✗ %memory check has no option --aks, only --ask."
