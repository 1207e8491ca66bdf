"""What a line says that helps does help: it is followed to the letter, at a server that has not changed its mind."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from support.chatting import chat
from support.kernels import NotebookKernel
from support.wire import DONE, SSE_END, SSE_HEAD, Recorded, WireServer, chunk, delta, http

FILL = """
from jupyter_session_memory import get_memory
for n in range({}):
    get_memory().add('user', 'word ' * {})
"""


def refusal(message: str, status: int = 400, **more: Any) -> bytes:
    return http(status, {"error": {"message": message, **more}})


def window(size: int, speaks: bool = True) -> Callable[[Recorded], bytes | None]:
    """A server that takes so many tokens and no more, about four letters each; it may keep to itself how many."""

    def answer(request: Recorded) -> bytes | None:
        sent = sum(len(message["content"]) // 4 + 4 for message in request.json["messages"])
        if sent <= size:
            return None
        if not speaks:
            return refusal("the prompt is too long")
        return refusal(
            f"request ({sent} tokens) exceeds the available context size ({size} tokens)",
            type="exceed_context_size_error", n_prompt_tokens=sent, n_ctx=size,
        )  # fmt: skip

    return answer


def unless(met: Callable[[Recorded], bool], answer: bytes) -> Callable[[Recorded], bytes | None]:
    """A server that answers so until a request meets a condition."""
    return lambda request: None if met(request) else answer


def wordless(request: Recorded) -> bytes | None:
    """A server whose model thinks for 300 tokens before its first word."""
    if request.json.get("max_tokens", 10_000) > 300:
        return None
    frames = [delta(reasoning_content="Hm."), delta(finish="length"), DONE]
    return b"".join([SSE_HEAD, *map(chunk, frames), SSE_END])


def most(limit: int) -> Callable[[Recorded], bytes | None]:
    """A server that writes replies of so many tokens at the most."""
    said = f"Invalid max_tokens value, the valid range of max_tokens is [1, {limit}]"
    return unless(lambda request: request.json.get("max_tokens", 0) <= limit, refusal(said))


NO_PATH = unless(lambda request: request.path.startswith("/v1/"), http(404, "Not Found"))
NO_MODEL = unless(
    lambda request: request.json["model"] == "tiny", refusal("no such model", 404, code="model_not_found")
)
CASES: dict[str, tuple[list[str], Callable[[Recorded], bytes | None] | None, str, str, str]] = {
    # What was done before, how the server is, options, text, and the part of the line that is followed.
    "a pinned turn": (
        [FILL.format(3, 200), "%memory pin 1"], window(300), "", "Hello", r"%memory unpin \d+",
    ),
    "a pinned turn beyond the budget": (
        [FILL.format(3, 200), "%memory pin 1", "%memory budget 100"], None, "", "Hello", r"%memory budget \d+",
    ),
    "a pinned turn beyond the budget, taken back": (
        [FILL.format(3, 200), "%memory pin 1", "%memory budget 100"], None, "", "Hello", r"%memory unpin \d+",
    ),
    "a budget for one text": ([], None, "--budget 5", "Hello " * 9, r"--budget \d+"),
    "a window that is not told": (
        [FILL.format(40, 100), "%memory full"], window(600, speaks=False), "", "Hello", r"%memory window \d+",
    ),
    "a reply longer than any": ([], most(100), "--max-tokens 900", "Hello", r"--max-tokens \d+"),
    "a reply that leaves no room for the text": (
        ["%memory window 1"], None, "--max-tokens 1990 --model vllm:small", "word " * 150, r"(?<=Use )--max-tokens \d+",
    ),
    "a reply as long as the window": (
        [], None, "--max-tokens 4000 --model vllm:small", "Hello", r"--max-tokens \d+",
    ),
    "no word within the longest reply": ([], wordless, "--max-tokens 50", "Hello", r"--max-tokens"),
    "a model that is not there": (["%model openai:tinny"], NO_MODEL, "", "Hello", r"%model openai:\w+"),
    "an address without its path": (
        ["os.environ['OPENAI_BASE_URL'] = os.environ['OPENAI_BASE_URL'].removesuffix('/v1')"],
        NO_PATH, "", "Hello", r"Set (OPENAI_BASE_URL) to (\S+),",
    ),
    "https at a port for http": (
        ["os.environ['OPENAI_BASE_URL'] = os.environ['OPENAI_BASE_URL'].replace('http:', 'https:')"],
        None, "", "Hello", r"Set (OPENAI_BASE_URL) to (\S+),",
    ),
    "a text of which one asks whether it is meant": (
        ["%config ChatMagics.large_text = 50"], None, "", "word " * 20, r"--allow-large",
    ),
    "a server that loads for longer than is waited": (
        ["%config ChatMagics.deadline_first = 1"], None, "", "Hello", r"%config ChatMagics.deadline_first",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_remedy_mends(name: str, online: NotebookKernel, server: WireServer) -> None:
    """The cell fails with a line; what the line names is done, and the cell succeeds."""
    before, behaviour, options, text, remedy = CASES[name]
    server.models = ["gpt-5-mini", "tiny", {"id": "small", "max_model_len": 2_000}]
    server.behaviour = behaviour
    online.run(f"import os\nos.environ['VLLM_BASE_URL'] = {server.url!r}")
    for cell in before:
        assert online.run(cell).ok
    if "loads" in name:
        server.status(503, {"error": {"message": "Loading model", "code": 503}}, times=2)
    failed = chat(online, text, options, cell_id="asked")
    assert failed.error is not None, failed.text
    found = re.search(remedy, failed.error.text)
    assert found, failed.error.text
    if found.re.groups:
        online.run(f"os.environ[{found[1]!r}] = {found[2]!r}")
    elif found[0].startswith("%config"):
        online.run(f"{found[0]} = 30")
    elif found[0].startswith("%"):
        assert online.run(found[0]).ok
    else:
        value = "" if found[0] != "--max-tokens" else " 500"
        kept = re.sub(rf"{found[0].split()[0]} \S+", "", options)
        options = f"{kept} {found[0]}{value}"
    again = chat(online, text, options, cell_id="asked")
    assert again.ok, f"{failed.error.text}\n{found[0]}\n{again.text}"


def test_a_reply_that_fills_the_window_goes_on(online: NotebookKernel, server: WireServer) -> None:
    """With the end of what there is of it: more there would be no room for."""
    server.models = [{"id": "small", "max_model_len": 600}]
    server.behaviour = window(500)
    online.run(f"import os\nos.environ['VLLM_BASE_URL'] = {server.url!r}\n%model vllm")
    server.reply("and so on " * 240, finish="length")
    assert "cut off" in chat(online, "Tell me a long story.").text
    server.reply("The end.")
    shown = online.run("%chat --continue")
    assert shown.ok, shown.text
    question, reply, go_on = (message["content"] for message in server.chats[-1].json["messages"])
    assert question == "Tell me a long story."
    assert reply.startswith("[…] ")
    assert reply.endswith("and so on ")
    assert "cut off" in go_on
    written = "from jupyter_session_memory import get_memory\nprint(get_memory().turns[0].reply[-18:])"
    assert online.run(written).text.strip() == "and so on The end."
