"""What a person sees when a model does not answer: one line, and the next cell works."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from support.chatting import LOAD, chat, sent
from support.kernels import NotebookKernel
from support.wire import KEY, RESET, SSE_HEAD, WireServer, chunk, delta

FAULTS: dict[str, Callable[[WireServer], object]] = {
    "401": lambda server: server.status(401, {"error": {"message": f"Incorrect API key provided: {KEY}"}}),
    "404": lambda server: server.status(
        404, {"error": {"message": "model not found", "code": "model_not_found"}}
    ),
    "429": lambda server: server.status(429, {"error": {"message": "slow down"}}, {"Retry-After": "60"}),
    "500": lambda server: server.status(500, {"error": {"message": "oops"}}, times=5),
    "drop": lambda server: server.script(SSE_HEAD, chunk(delta("Half")), RESET),
}


class TestErrors:
    @pytest.mark.parametrize("fault", FAULTS)
    def test_each_is_one_line_and_the_next_cell_works(
        self, online: NotebookKernel, server: WireServer, fault: str
    ) -> None:
        """The cell fails, the line ends with a next step, memory is intact, and the key shows nowhere."""
        chat(online, "one")
        FAULTS[fault](server)
        failed = chat(online, "two")
        assert failed.status == "error"
        assert failed.error is not None
        assert failed.error.text.startswith("✗ ")
        assert failed.error.text.count("\n") == 0
        assert KEY not in failed.text + failed.html
        server.clear()
        kept = "Text kept as #2" if fault == "drop" else "Memory: 1 turn, unchanged."
        assert kept in failed.error.text
        assert chat(online, "three").ok
        assert sent(server) == ["one", "Reply 1.", "three"]

    def test_nothing_listening(self, start_kernel: Callable[..., NotebookKernel]) -> None:
        """The line names host and port."""
        kernel = start_kernel(OPENAI_API_KEY=KEY, OPENAI_BASE_URL="http://127.0.0.1:9/v1", OPENAI_MODEL="m")
        kernel.run(LOAD)
        failed = chat(kernel, "hello")
        assert failed.error is not None
        assert "127.0.0.1:9" in failed.error.text
        assert failed.error.text.count("\n") == 0
        assert kernel.run("%model offline").ok
        assert chat(kernel, "My dog is called Bruno.").ok

    def test_no_key(self, kernel: NotebookKernel) -> None:
        """The line names the variable and the offline way out."""
        kernel.run(f"{LOAD}\n%model openai:gpt-5-mini")
        failed = chat(kernel, "hello")
        assert failed.error is not None
        assert "OPENAI_API_KEY" in failed.error.text
        assert "%model offline" in failed.error.text

    def test_an_unknown_provider(self, offline: NotebookKernel) -> None:
        """The nearest one is named."""
        failed = offline.run("%model olama:llama3")
        assert failed.error is not None
        assert "ollama" in failed.error.text

    def test_debug_shows_where_an_error_comes_from(self, online: NotebookKernel, server: WireServer) -> None:
        """Only on request, and without the key."""
        FAULTS["401"](server)
        failed = chat(online, "hello", "--debug")
        assert failed.error is not None
        assert failed.error.text.count("\n") > 3
        assert KEY not in failed.error.text

    def test_the_key_is_in_no_representation(self, online: NotebookKernel) -> None:
        """Neither objects nor namespaces show it."""
        shown = online.run(
            "import gc\n"
            "mine = [o for o in gc.get_objects() if str(type(o).__module__).startswith('jupyter_session_memory')]\n"
            "print(len(mine) > 10, [type(o).__name__ for o in mine if 'canary' in repr(o)])"
        )
        assert shown.text == "True []"
