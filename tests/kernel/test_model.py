"""`%model`, `--continue` and the limits of a question, in real kernels."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.kernel.config import ChatSettings
from jupyter_session_memory.kernel.session import Session
from support.chatting import LOAD, chat, sent
from support.kernels import NotebookKernel
from support.wire import KEY, WireServer, completion_chunk, event


class TestList:
    def test_the_current_one_is_marked(self, online: NotebookKernel, server: WireServer) -> None:
        """All that the endpoint offers; the window it tells is taken over; another model than those is named."""
        server.models = ["gpt-5-mini", {"id": "tiny", "context_length": 2_000}]
        assert online.run("%model list").text == "● gpt-5-mini\n  tiny"
        online.run("%model openai:other")
        assert "other is in force and not in this list." in online.run("%model list").text
        online.run("%model openai:tiny")
        assert "window   2,000 tokens, told by the endpoint" in online.run("%model setup").text

    def test_a_window_that_nobody_knows_is_asked_for_once_there_is_a_reply(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """Once a model; the budget follows, whether the endpoint can tell or not."""
        server.models = [{"id": "tiny", "max_model_len": 2_000}, "other"]
        online.run("%model openai:tiny")
        assert "Budget: 6,000 tokens." in online.run("%memory budget").text
        chat(online, "one")
        chat(online, "two")
        assert "Budget: 1,500 tokens." in online.run("%memory budget").text
        assert [request.resource for request in server.requests].count("models") == 1
        online.run("%model openai:other")
        chat(online, "three")
        assert "Budget: 6,000 tokens." in online.run("%memory budget").text

    def test_a_model_that_is_not_there(self, online: NotebookKernel, server: WireServer) -> None:
        """The nearest one is offered, with the command."""
        online.run("%model openai:tinny")
        server.status(
            404, {"error": {"message": "The model `tinny` does not exist", "code": "model_not_found"}}
        )
        failed = chat(online, "hello")
        assert failed.error is not None
        assert "Did you mean tiny? Run %model openai:tiny, then run this cell again." in failed.error.text

    def test_switching_never_touches_memory(self, online: NotebookKernel, server: WireServer) -> None:
        """The next model is sent the same turns."""
        chat(online, "one")
        assert online.run("%model openai:tiny").text == "Model: openai:tiny."
        chat(online, "two")
        assert sent(server) == ["one", "Reply 1.", "two"]
        assert server.chats[-1].json["model"] == "tiny"


class TestSetup:
    def test_nothing_is_configured(self, kernel: NotebookKernel) -> None:
        """It says what answers, why, and the two ways on."""
        kernel.run(LOAD)
        text = kernel.run("%model setup").text
        assert "answers  the offline demo" in text
        assert "because  nothing else is set up" in text
        assert "%model setup --probe" in text
        assert "%model setup --key openai" in text

    def test_what_is_in_force_and_why(self, online: NotebookKernel, server: WireServer) -> None:
        """By the environment, by a magic, by a setting; sources are named, the key is not; nobody is asked."""
        text = online.run("%model setup").text
        assert "because  OPENAI_API_KEY and OPENAI_BASE_URL are set" in text
        assert f"address  {server.url}, from OPENAI_BASE_URL" in text
        assert "key      from OPENAI_API_KEY" in text
        assert "window   not known: 8,000 tokens are assumed" in text
        online.run("%model openai:tiny")
        text = online.run("%model setup").text
        assert "because  you chose it with %model" in text
        assert "window   not known: 8,000 tokens are assumed" in text
        online.run("%config ChatMagics.model = 'ollama:phi'")
        text = online.run("%model setup").text
        assert "because  the setting ChatMagics.model says so" in text
        assert KEY not in text
        assert server.requests == []

    def test_a_probe_asks(self, online: NotebookKernel, server: WireServer) -> None:
        """The endpoint in force, and servers of one's own, which are named and never used unasked."""
        online.run(f"import os\nos.environ['OLLAMA_HOST'] = '127.0.0.1:{server.port}'")
        text = online.run("%model setup --probe").text
        assert "probe    it answers and offers 2 models; it is one of them" in text
        assert (
            f"ollama runs at http://127.0.0.1:{server.port}/v1 with 2 models: %model ollama:gpt-5-mini"
            in text
        )
        assert {request.path for request in server.requests} == {"/v1/models"}
        chat(online, "hello")
        assert "openai:gpt-5-mini" in online.run("%model").text

    def test_a_typed_key_stays_in_memory(
        self, start_kernel: Callable[..., NotebookKernel], server: WireServer
    ) -> None:
        """It is used, shown nowhere, and in no environment; one that cannot be a key is refused in a line."""
        kernel = start_kernel()
        kernel.run(LOAD)
        failed = kernel.run("%model setup --key openai")
        assert failed.error is not None
        assert "A key cannot be typed here. Set OPENAI_API_KEY" in failed.error.text
        typed = (
            "import os, getpass\nos.environ['OPENAI_BASE_URL'] = {!r}\ngetpass.getpass = lambda _: {!r}\n{}"
        )
        failed = kernel.run(typed.format(server.url, "“smart”", "%model setup --key openai"))
        assert failed.error is not None
        assert "what you typed has quotation marks around the key" in failed.error.text
        taken = kernel.run(typed.format(server.url, KEY, "%model setup --key openai"))
        assert "Key taken" in taken.text
        assert chat(kernel, "hello").ok
        assert server.chats[-1].headers["authorization"] == f"Bearer {KEY}"
        setup = kernel.run("%model setup\nprint(dict(os.environ))").text
        assert "from what you typed" in setup
        assert KEY not in setup

    def test_help_and_typing_errors(self, offline: NotebookKernel) -> None:
        """One line each."""
        assert "%model setup --probe" in offline.run("%model help").text
        for wrong in ("%model a b", "%model setup --prob", "%model setup --key offline x"):
            failed = offline.run(wrong)
            assert failed.error is not None
            assert failed.error.text.startswith("✗ ")
            assert failed.error.text.count("\n") == 0

    def test_deadlines_are_settings(self, online: NotebookKernel, server: WireServer) -> None:
        """They hold from the next request on."""
        chat(online, "one")
        online.run("%config ChatMagics.deadline_idle = 0.2")
        server.reply("Half of", server.gate(), " it.")
        failed = chat(online, "two")
        assert failed.error is not None
        assert "sent no more of it for 0.2 s" in failed.error.text


GGUF = "/srv/models/small.gguf"
"""A model as llama.cpp names it."""


class TestOwnServer:
    """llama.cpp's server, which has one model and may want a key."""

    @pytest.fixture
    def local(self, start_kernel: Callable[..., NotebookKernel], server: WireServer) -> NotebookKernel:
        server.models = [{"id": GGUF, "owned_by": "llamacpp", "meta": {"n_ctx": 2_048, "n_ctx_train": 8_192}}]
        kernel = start_kernel(LLAMACPP_BASE_URL=server.url)
        kernel.run(LOAD)
        kernel.run("%model llamacpp")
        return kernel

    def test_its_window_is_the_same_everywhere(self, local: NotebookKernel, server: WireServer) -> None:
        """In the first request, its footer, the meter, setup and the check; nobody is asked before."""
        assert server.requests == []
        server.reply("Hello.", usage=(31, 2))
        shown = chat(local, "Hello")
        assert "llamacpp:small.gguf" in shown.text
        assert "of 1,536 tokens" in shown.text
        setup = local.run("%model setup").text
        assert "model    small.gguf, the first one the server lists" in setup
        assert "window   2,048 tokens, told by the endpoint's list of models" in setup
        assert "of 1,536 tokens" in local.run("%memory stats").text
        assert server.chats[0].json["model"] == GGUF

    def test_a_reply_as_long_as_the_window_is_refused(
        self, local: NotebookKernel, server: WireServer
    ) -> None:
        """Before anything is sent; what the line says instead works."""
        failed = chat(local, "Hello", "--max-tokens 2048")
        assert failed.error is not None
        assert "the context window is 2,048. Use --max-tokens 1024 or less." in failed.error.text
        assert server.chats == []
        assert chat(local, "Hello", "--max-tokens 1024").ok

    def test_a_refusal_is_remembered(self, local: NotebookKernel, server: WireServer) -> None:
        """For the model that answers, though none was named."""
        server.models = [GGUF]
        refusal = {"message": "the request exceeds the available context size", "n_ctx": 1_024,
                   "type": "exceed_context_size_error", "n_prompt_tokens": 1_100}  # fmt: skip
        fill = "for n in range(40):\n    get_memory().add('user', f'Fact {n}: ' + 'word ' * 25)"
        local.run(f"from jupyter_session_memory import get_memory\n{fill}")
        server.status(400, {"error": refusal})
        shown = chat(local, "Hello")
        assert "the endpoint's window is 1,024: asked again" in shown.text
        assert "Budget: 768 tokens." in local.run("%memory budget").text
        assert "window   1,024 tokens, told by a refusal" in local.run("%model setup").text

    def test_who_answers_is_named_by_its_own_word(self, local: NotebookKernel, server: WireServer) -> None:
        """In the footer, the receipt, stats and setup."""
        reply = completion_chunk([{"index": 0, "delta": {"content": "Hi."}, "finish_reason": "stop"}])
        server.events(event({**reply, "model": "/srv/models/other.gguf"}))
        assert "llamacpp:other.gguf" in chat(local, "Hello").text
        assert "llamacpp:other.gguf" in local.run("%memory sent").text
        assert "model llamacpp:other.gguf" in local.run("%memory stats").text
        assert "it answers as other.gguf" in local.run("%model setup").text

    def test_a_key_that_it_wants_is_given_as_the_lines_say(
        self, local: NotebookKernel, server: WireServer
    ) -> None:
        """Missing, wrong, right: each line's way leads on."""
        denied = {"error": {"message": "Invalid API Key", "type": "authentication_error", "code": 401}}
        server.status(401, denied)
        failed = chat(local, "Hello")
        assert failed.error is not None
        assert "wants a key. Set LLAMACPP_API_KEY (%model setup shows how)" in failed.error.text
        assert "%model setup --key llamacpp, or set LLAMACPP_API_KEY" in local.run("%model setup").text
        typed = "import getpass\ngetpass.getpass = lambda _: {!r}\n%model setup --key llamacpp"
        local.run(typed.format("k-wrong-0123456789"))
        server.status(401, denied)
        failed = chat(local, "Hello")
        assert failed.error is not None
        assert "does not accept the key from what you typed" in failed.error.text
        assert "Key taken" in local.run(typed.format(KEY)).text
        assert chat(local, "Hello").ok
        assert server.chats[-1].headers["authorization"] == f"Bearer {KEY}"


class TestNobody:
    """The environment names an endpoint that cannot be."""

    @pytest.fixture
    def lost(self, start_kernel: Callable[..., NotebookKernel]) -> NotebookKernel:
        kernel = start_kernel(OPENAI_API_KEY=KEY, OPENAI_BASE_URL="localhost:8000/v1")
        assert kernel.run(LOAD).text == (
            "Memory is on and empty. Model: none (%model says why). Strategy: adaptive."
        )
        return kernel

    @pytest.mark.parametrize("cell", ["%%chat\nHello", "%model", "%model list", "%chat --no-memory Hello"])
    def test_it_loads_and_says_what_to_correct_when_a_model_is_needed(
        self, lost: NotebookKernel, cell: str
    ) -> None:
        """In one line; nothing is remembered, and nothing counts as sent."""
        failed = lost.run(cell)
        assert failed.error is not None
        assert failed.error.text == (
            "✗ OPENAI_BASE_URL is not an address that begins with http:// or https://. "
            "Write http://localhost:8000/v1. Or choose another model: %model offline."
        )
        assert lost.run("%memory show").text.startswith("Nothing remembered yet.")
        assert lost.run("%memory sent").text.startswith("✗ Nothing was sent yet.")

    def test_another_model_can_be_chosen(self, lost: NotebookKernel) -> None:
        """For one turn and for good."""
        assert chat(lost, "My dog is called Bruno.", "-m offline").ok
        assert lost.run("%model offline").text == "Model: offline demo."
        assert "Bruno" in chat(lost, "What is my dog called?").text

    def test_once_it_is_corrected_the_next_cell_is_answered(
        self, lost: NotebookKernel, server: WireServer
    ) -> None:
        """Without loading or choosing anything again."""
        lost.run(f"%env OPENAI_BASE_URL={server.url}")
        assert "Reply 1." in chat(lost, "Hello").text
        assert lost.run("%model").text == "Model: openai:gpt-5-mini."

    def test_setup_says_it_and_takes_another_key(self, lost: NotebookKernel) -> None:
        """A key for the endpoint that cannot be is refused with the same line."""
        setup = lost.run("%model setup --probe").text
        assert "answers  nobody: OPENAI_BASE_URL is not an address" in setup
        assert "because  OPENAI_API_KEY and OPENAI_BASE_URL are set" in setup
        assert "probe    OPENAI_BASE_URL is not an address" in setup
        typed = f"import getpass\ngetpass.getpass = lambda _: {KEY!r}\n%model setup --key"
        failed = lost.run(f"{typed} openai")
        assert failed.error is not None
        assert failed.error.text.startswith("✗ OPENAI_BASE_URL is not an address")
        assert "Model: groq:" in lost.run(f"{typed} groq").text

    def test_a_setting_that_names_no_provider_is_told_likewise(self) -> None:
        """Whatever it was that nobody can answer to."""
        session = Session(ChatSettings(model="foo:bar"))
        with pytest.raises(UsageError, match=r"There is no provider “foo”.* Or choose another model: %model"):
            session.answering()


class TestContinue:
    def test_a_reply_that_was_cut_off_goes_on(self, online: NotebookKernel, server: WireServer) -> None:
        """The footer offers it; the rest goes into the same turn; afterwards there is nothing to continue."""
        server.reply("One, two,", finish="length")
        assert "cut off at the length limit: %chat --continue" in chat(online, "Count").text
        server.reply(" three.", reasoning="So.")
        shown = online.run("%chat --continue")
        assert "One, two, three." in shown.text
        assert "#1 · openai:gpt-5-mini · sent #1 + a request to go on" in shown.text
        assert online.run("%chat --continue").text == "Nothing to continue: the reply of #1 is whole."
        chat(online, "next")
        assert sent(server) == ["Count", "One, two, three.", "next"]

    @pytest.mark.parametrize("wrong", ["--continue and more", "--continue --no-save"])
    def test_what_does_not_go_with_it(self, online: NotebookKernel, wrong: str) -> None:
        """A text, or not remembering."""
        failed = online.run(f"%chat {wrong}")
        assert failed.error is not None
        assert "--continue" in failed.error.text


class TestSize:
    def test_a_large_text_is_sent_only_on_request(self, online: NotebookKernel, server: WireServer) -> None:
        """10 MB with a line of 5 MB: refused in one short line, and sent whole when that is meant."""
        online.run("%memory budget none")
        text = "a" * 5_000_000 + "\n" + "b" * 5_000_000
        failed = chat(online, text)
        assert failed.error is not None
        assert "10,000,001 characters, more than 200,000" in failed.error.text
        assert len(failed.text) < 500
        assert server.chats == []
        shown = chat(online, text, "--allow-large")
        assert shown.ok, shown.text
        assert len(shown.text) < 500
        assert sent(server) == [text]
