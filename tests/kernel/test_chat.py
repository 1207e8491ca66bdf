"""`%%chat` in a real kernel, with the embedded model and against a real server."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from support.chatting import LOAD, chat, sent
from support.kernels import Execution, NotebookKernel
from support.wire import WireServer


class TestOffline:
    def test_memory_is_the_only_variable(self, offline: NotebookKernel) -> None:
        """A fact of turn 1 is known under full, not under a window of 2, again when pinned, never without memory."""
        chat(offline, "My dog is called Bruno.")
        for fact in (
            "I live in Lima.",
            "My deadline is 3 May.",
            "I like tea.",
            "My car is red.",
            "I study biology.",
        ):
            assert "Noted." in chat(offline, fact).text
        question = "What is my dog called?"
        assert "You said: “My dog is called Bruno.”" in chat(offline, question, "--no-save").text
        assert "quotes #1" in chat(offline, question, "--no-save").text
        offline.run("%memory window 2")
        missing = "Nothing else I was sent mentions “dog” or “called”."
        assert missing in chat(offline, question, "--no-save").text
        offline.run("%memory pin 1")
        assert "You said: “My dog is called Bruno.”" in chat(offline, question, "--no-save").text
        forgotten = chat(offline, question, "--no-memory")
        assert "I was sent this question and nothing else." in forgotten.text
        assert forgotten.ok
        assert "6 turns" in offline.run("%memory stats").text

    def test_the_footer_says_what_was_sent(self, offline: NotebookKernel) -> None:
        """Number, model, turns, tokens; what was left out and why."""
        first = chat(offline, "My dog is called Bruno.").text
        assert "#1 · offline demo · sent your text only (memory was empty) · ≈" in first
        chat(offline, "I live in Lima.")
        offline.run("%memory window 1")
        assert "sent #2 + your text" in chat(offline, "I like tea.").text
        footer = chat(offline, "What do I like?", "--no-save").text
        assert "not saved" in footer
        assert "left out: #1–#2 (window 1)" in footer

    @pytest.mark.own_kernel
    def test_a_restart_forgets_everything(self, offline: NotebookKernel) -> None:
        """After the kernel restarts the extension is not loaded, and loaded again it is empty."""
        chat(offline, "My dog is called Bruno.")
        offline.restart()
        assert not chat(offline, "What is my dog called?").ok
        assert "on and empty" in offline.run(LOAD).text
        assert "Nothing remembered yet" in offline.run("%memory show").text

    def test_options_without_text_hold_from_now_on(self, offline: NotebookKernel) -> None:
        """With text they hold for that turn."""
        chat(offline, "one", "-s window:1")
        assert "strategy full" in offline.run("%memory stats").text
        assert "From now on: strategy window:3." in offline.run("%chat -s window:3").text
        assert "strategy window:3" in offline.run("%memory stats").text

    def test_configuration_reaches_the_running_session(self, offline: NotebookKernel) -> None:
        """%config changes the budget at once, and refuses what makes no sense."""
        offline.run("%config ChatMagics.budget = 500")
        assert "of 500 tokens" in chat(offline, "hello").text
        assert "Unknown strategy “nonsense”" in offline.run("%config ChatMagics.strategy = 'nonsense'").text
        assert "strategy full" in offline.run("%memory stats").text

    def test_a_large_text_asks_for_a_flag(self, offline: NotebookKernel) -> None:
        """A megabyte is refused in one line; with the flag it is sent."""
        paste = "lorem ipsum " * 90_000
        refused = chat(offline, paste)
        assert refused.error is not None
        assert "--allow-large" in refused.error.text
        assert len(refused.error.text) < 300
        offline.run("%memory budget 50000000")
        assert chat(offline, paste, "--allow-large").ok
        assert len(offline.run("%memory show").text) < 2_000

    def test_a_key_asks_for_a_flag(self, offline: NotebookKernel) -> None:
        """The line says what was found and never the key, nothing is sent or remembered; with the flag it is."""
        offline.run("import os; os.environ['SHOP_TOKEN'] = 'twelve-digits-0'")
        for text in ("Why does api_key = 'a1B2c3D4e5F6g7H8i9' fail?", "I sent twelve-digits-0 along."):
            refused = chat(offline, text)
            assert refused.error is not None
            assert refused.error.text.startswith("✗ Not sent: this text holds ")
            assert "--allow-key" in refused.error.text
            assert not any(word in refused.error.text for word in ("a1B2", "twelve"))
            assert offline.run("%memory show").text == "Nothing remembered yet. Run a %%chat cell."
            assert chat(offline, text, "--allow-key --no-save").ok

    def test_unloading_leaves_nothing_behind(self, kernel: NotebookKernel) -> None:
        """Magics, transforms, hooks and the memory are gone; reloading keeps the memory."""
        state = (
            "ip = get_ipython(); import json; print(json.dumps([sorted(ip.magics_manager.magics['line']),"
            "sorted(ip.magics_manager.magics['cell']), [str(t) for t in ip.input_transformers_cleanup],"
            "sorted(ip.magics_manager.registry), [type(c).__name__ for c in ip.configurables],"
            "sorted((k, len(v)) for k, v in ip.events.callbacks.items()),"
            "type(ip.history_manager.store_inputs).__name__,"
            "sorted(ip.meta), sorted(type(h).__name__ for h in ip.kernel.shell_handlers.values())]))"
        )
        kernel.run(
            "%load_ext storemagic"
        )  # IPython registers its own extension magics with the first %load_ext
        before = kernel.run(state).text
        kernel.run(LOAD)
        chat(kernel, "My dog is called Bruno.")
        assert kernel.run(state).text != before
        assert "with 1 turn kept" in kernel.run("%reload_ext jupyter_session_memory").text
        assert "You said" in chat(kernel, "What is my dog called?", "--no-save").text
        kernel.run("%unload_ext jupyter_session_memory")
        assert kernel.run(state).text == before
        assert not chat(kernel, "hello").ok
        assert "on and empty" in kernel.run(LOAD).text

    def test_get_memory_is_the_active_memory(self, offline: NotebookKernel) -> None:
        """Code reaches what the magics use."""
        chat(offline, "My dog is called Bruno.")
        shown = offline.run(
            "from jupyter_session_memory import get_memory\nprint(get_memory().turns[0].question)"
        )
        assert shown.text == "My dog is called Bruno."


AS_TYPED = {
    "json": '{"a": 1}',
    "braces": "return {}",
    "format": "{x:>10}",
    "dollar": "$HOME",
    "apostrophe": "don't",
    "question": "why?",
    "prompt": ">>> 1 + 1",
    "in prompt": "In [1]: x",
    "triple quotes": "say \"\"\"this\"\"\" and '''that'''",
    "special token": "<|endoftext|>",
    "emoji": "🎉👩‍🔬",
    "backslashes": r"\n \\ C:\new",
    "indented": "    indented\n  less",
    "chinese": "我的狗叫小白",
    "magic": "%timeit x",
    "shell": "!ls",
}


class TestAgainstTheServer:
    @pytest.mark.own_kernel
    def test_turn_thirty_carries_fifty_nine_messages(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """No hidden system message; after a restart the first request carries one user message."""
        for number in range(1, 31):
            assert chat(online, f"question {number}").ok
        messages = server.chats[-1].json["messages"]
        assert len(messages) == 59
        assert [message["role"] for message in messages] == ["user", "assistant"] * 29 + ["user"]
        online.restart()
        online.run(LOAD)
        chat(online, "hello again")
        assert server.chats[-1].json["messages"] == [{"role": "user", "content": "hello again"}]

    def test_words_are_shown_while_the_server_still_sends(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """The first words stand in the output while the server waits at a gate."""
        gate = server.gate()
        server.reply("First words", gate, " and the rest.")
        seen: list[str] = []

        def watch(execution: Execution) -> None:
            if "First words" in execution.text and not seen:
                gate.wait_reached()
                seen.append(execution.text)
                gate.open()

        done = chat(online, "hello", on_output=watch)
        assert seen
        assert "rest" not in seen[0]
        assert "First words and the rest." in done.text

    @pytest.mark.parametrize("name", AS_TYPED)
    def test_text_is_sent_as_typed(self, online: NotebookKernel, server: WireServer, name: str) -> None:
        """In a cell, in a line and in an assignment."""
        text = AS_TYPED[name]
        assert chat(online, text, "--no-memory").ok
        assert sent(server) == [text]
        if "\n" not in text and text == text.strip():
            assert online.run(f"%chat --no-memory {text}").ok
            assert sent(server) == [text]
            assert online.run(f"reply = %chat --no-memory {text}").ok
            assert sent(server) == [text]
            assert online.run("print(reply.text.startswith('Reply'))").text == "True"

    def test_what_no_endpoint_takes_is_made_harmless(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """A lone surrogate becomes U+FFFD, NUL goes; nothing crashes and the next cell works."""
        assert chat(online, "a\ud800b", "--no-memory").ok
        assert sent(server) == ["a\ufffdb"]
        assert chat(online, "c\x00d", "--no-memory").ok
        assert sent(server) == ["cd"]
        assert online.run("print(1)").text == "1"

    def test_a_statement_shows_no_out_prompt(self, online: NotebookKernel) -> None:
        """Only the display with reply and footer; an assignment gives the reply."""
        shown = online.run("%chat hello")
        assert [output.kind for output in shown.outputs] == ["display_data"]

    @pytest.mark.own_kernel
    def test_an_interrupt_keeps_the_partial_reply(self, online: NotebookKernel, server: WireServer) -> None:
        """It is shown, kept as a turn out of the next request, and replaced when the cell runs again."""
        chat(online, "one", cell_id="a")
        server.reply("Half of", server.gate(), " it.")
        stopped = chat(
            online, "two", cell_id="b", interrupt_when=lambda execution: "Half of" in execution.text
        )
        assert stopped.error is not None
        assert stopped.error.text == (
            "✗ Stopped by you. Text kept as #2, out of the next request. Run the cell again to replace it."
        )
        assert "Half of" in stopped.text
        assert "out: stopped" in online.run("%memory show").text
        chat(online, "two", cell_id="b")
        assert sent(server) == ["one", "Reply 1.", "two"]
        assert online.run("%memory show").text.count("out") == 0

    @pytest.mark.own_kernel
    def test_an_interrupt_before_the_first_word_remembers_nothing(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """Memory is as it was."""
        gate = server.gate()
        server.script(gate)
        stopped = online_interrupt(online, gate)
        assert stopped.error is not None
        assert stopped.error.text == "✗ Stopped by you. Memory: 0 turns, unchanged."


def online_interrupt(kernel: NotebookKernel, gate: Any) -> Execution:
    """Interrupt a chat cell once the server stands at the gate."""

    def stop() -> None:
        gate.wait_reached()
        kernel.interrupt()

    waiter = threading.Thread(target=stop)
    waiter.start()
    try:
        return chat(kernel, "hello")
    finally:
        waiter.join()


class TestRerunning:
    def questions(self, server: WireServer) -> list[str]:
        return [m["content"] for m in server.chats[-1].json["messages"] if m["role"] == "user"]

    def test_three_runs_leave_one_copy(self, online: NotebookKernel, server: WireServer) -> None:
        """The next request carries the cell's turn once."""
        for _ in range(3):
            chat(online, "again", cell_id="a")
        chat(online, "next", cell_id="b")
        assert self.questions(server) == ["again", "next"]

    def test_the_second_of_five_cells(self, online: NotebookKernel, server: WireServer) -> None:
        """It sends what stands above it, keeps its place, flags the later three; undo brings the old one back."""
        for name in "abcde":
            chat(online, f"question {name}", cell_id=name)
        rerun = chat(online, "question b2", cell_id="b")
        assert self.questions(server) == ["question a", "question b2"]
        assert "#2 · " in rerun.text
        assert "#3–#5 answered an earlier version" in rerun.text
        table = online.run("%memory show").text
        assert table.count("an earlier turn changed") == 3
        assert table.index("question a") < table.index("question b2") < table.index("question c")
        online.run("%memory undo")
        table = online.run("%memory show").text
        assert "question b2" not in table
        assert table.count("an earlier turn changed") == 0

    def test_calls_in_one_cell_are_turns_of_their_own(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """Three lines, and a loop; run again they replace theirs, and a shorter loop retires the rest."""
        lines = "%chat one\n%chat two\n%chat three"
        online.run(lines, cell_id="a")
        online.run(lines, cell_id="a")
        loop = "for n in range({}):\n    %chat again"
        online.run(loop.format(3), cell_id="b")
        online.run(loop.format(1), cell_id="b")
        chat(online, "last")
        assert self.questions(server) == ["one", "two", "three", "again", "last"]

    @pytest.mark.own_kernel
    def test_run_all_after_restart_gives_the_same_requests(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """Working top-down and Restart & Run All send the same."""
        cells = {"a": "one", "b": "two", "c": "three"}

        def run_all() -> list[Any]:
            first = len(server.chats)
            for cell_id, text in cells.items():
                chat(online, text, cell_id=cell_id)
            requests = [each.json["messages"] for each in server.chats[first:]]
            return [[m["content"] for m in messages if m["role"] == "user"] for messages in requests]

        top_down = run_all()
        assert run_all() == top_down
        online.restart()
        online.run(LOAD)
        assert run_all() == top_down

    @pytest.mark.parametrize(("policy", "left"), [("append", ["a", "b", "a2", "x"]), ("branch", ["a2", "x"])])
    def test_other_policies(
        self, online: NotebookKernel, server: WireServer, policy: str, left: list[str]
    ) -> None:
        """`append` never replaces; with `branch` later turns leave too."""
        online.run(f"%config ChatMagics.rerun = '{policy}'")
        chat(online, "a", cell_id="a")
        chat(online, "b", cell_id="b")
        chat(online, "a2", cell_id="a")
        chat(online, "x", cell_id="x")
        assert self.questions(server) == left


def test_the_last_question_can_be_asked_again(online: NotebookKernel, server: WireServer) -> None:
    """`%chat --retry` takes no text; undo brings the reply before back."""
    server.reply("One.")
    server.reply("Two.")
    online.run("%%chat\nHow many?")
    assert online.run("%chat --retry").text.startswith("Two.\n\n#1 ·")
    assert "Two." in online.run("%memory show").text
    online.run("%memory undo")
    assert "One." in online.run("%memory show").text
    error = online.run("%chat --retry How many?").error
    assert error is not None
    assert error.text.endswith("--retry takes no text: it asks the last question again.")
    error = online.run("%chat --retry --no-save").error
    assert error is not None
    assert error.text.endswith("--retry and --no-save do not go together. Leave one out.")
