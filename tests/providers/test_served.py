"""What servers tell of their models: names, windows in force, and who answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS
from jupyter_session_memory.providers.served import plain_name
from support.answers import answer_of
from support.wire import DONE, SSE_END, SSE_HEAD, WireServer, chunk, completion_chunk, delta, event

Connect: TypeAlias = Callable[..., OpenAIProvider]
LISTED = "told by the endpoint's list of models"
GGUF = "/home/me/models/small.gguf"
LLAMACPP = {"id": GGUF, "owned_by": "llamacpp", "meta": {"n_ctx_train": 8_192, "n_ctx": 2_048}}
PROPS = {"default_generation_settings": {"n_ctx": 1_024}}
OLLAMA = {"/api/ps": {"models": [{"name": "tiny:latest", "context_length": 16_384}]}}
SHOW = {"parameters": 'stop "<|im_end|>"\nnum_ctx 12288', "model_info": {"llama.context_length": 131_072}}
STUDIO = [{"id": "tiny", "max_context_length": 131_072, "loaded_context_length": 6_144}]


@pytest.mark.parametrize(
    ("preset", "row", "pages", "window", "source"),
    [
        ("vllm", {"id": "tiny", "max_model_len": 9_000}, {}, 9_000, LISTED),
        ("openai", {"id": "tiny", "max_model_len": 9_000}, {}, 9_000, LISTED),
        ("openai", "tiny", {}, None, "what openai takes unless it is told otherwise"),
        ("llamacpp", LLAMACPP, {}, 2_048, LISTED),
        ("llamacpp", {"id": "other", "meta": {"n_ctx_train": 8_192}}, {"/props": PROPS}, 1_024,
         "told by llama.cpp (/props)"),
        ("ollama", "tiny", OLLAMA, 16_384, "told by Ollama (/api/ps)"),
        ("openai", "tiny", OLLAMA, 16_384, "told by Ollama (/api/ps)"),
        ("ollama", "tiny", {"/api/ps": {"models": []}, "/api/show": SHOW}, 12_288,
         "told by Ollama (num_ctx of /api/show)"),
        ("ollama", "tiny", {"/api/ps": {"models": []}, "/api/show": {**SHOW, "parameters": ""}}, 4_096,
         "what Ollama takes unless it is told otherwise"),
        ("openai", "tiny", {"/api/ps": {"models": [{"name": "tiny"}]}}, 4_096,
         "what Ollama takes unless it is told otherwise"),
        ("lmstudio", "tiny", {"/api/v0/models": {"data": STUDIO}}, 6_144, "told by LM Studio (/api/v0/models)"),
        ("lmstudio", "tiny", {"/api/v0/models": {"data": [{"id": "tiny", "max_context_length": 131_072}]}},
         4_096, "what lmstudio takes unless it is told otherwise"),
        ("ollama", "tiny", {"/props": None, "/api/ps": [1], "/api/v0/models": {"data": 3}}, 4_096,
         "what ollama takes unless it is told otherwise"),
    ],
)  # fmt: skip
def test_the_window_in_force_is_what_the_server_tells(
    server: WireServer, connect: Connect, preset: str, row: Any, pages: Any, window: int | None, source: str
) -> None:
    """With its source; never what the model could take at most."""
    server.models, server.pages = [row], pages
    provider = connect(preset)
    provider.ready("tiny")
    assert provider.window("tiny") == (window, source)
    assert server.chats == []


def test_nobody_is_asked_twice(server: WireServer, connect: Connect) -> None:
    """What was told is kept, for every later request to the endpoint."""
    server.models = [LLAMACPP]
    provider = connect("llamacpp")
    assert provider.ready("") == provider.ready("") == "small.gguf"
    answer_of(provider, model="")
    assert provider.ready("", loaded=True) == "small.gguf"
    assert [request.resource for request in server.requests] == ["models", "completions"]


def test_what_is_documented_is_not_asked_for(server: WireServer, connect: Connect) -> None:
    """Makers' own endpoints are sent requests alone."""
    provider = connect("groq")
    provider.preset = PRESETS["groq"]
    provider.ready("llama-3.3-70b")
    assert server.requests == []


def test_a_server_tells_more_once_it_has_loaded_the_model(server: WireServer, connect: Connect) -> None:
    """So it is asked once more after the first reply."""
    server.models, server.pages = ["tiny"], {"/api/ps": {"models": []}}
    provider = connect("ollama")
    provider.ready("tiny")
    assert provider.context_window("tiny") == 4_096
    server.pages = OLLAMA
    provider.ready("tiny")
    assert provider.context_window("tiny") == 4_096
    provider.ready("tiny", loaded=True)
    assert provider.context_window("tiny") == 16_384


def test_a_server_that_was_away_is_asked_anew(server: WireServer, connect: Connect) -> None:
    """It may come back with another window."""
    server.models = [{"id": "tiny", "max_model_len": 9_000}]
    provider = connect("vllm")
    provider.ready("tiny")
    server.models = [{"id": "tiny", "max_model_len": 5_000}]
    server.script(lambda connection: connection.reset())
    server.script(lambda connection: connection.reset())
    assert answer_of(provider).error is not None
    provider.ready("tiny")
    assert provider.context_window("tiny") == 5_000


def test_what_cannot_be_asked_costs_nothing_but_a_moment(server: WireServer, connect: Connect) -> None:
    """The request itself says what is amiss."""
    server.models_answer = b"HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n"
    provider = connect("llamacpp")
    assert provider.ready("") == ""
    server.close()
    assert provider.ready("tiny") == "tiny"
    assert "nothing listens" in answer_of(provider).line


def test_what_is_learnt_is_found_again_where_no_model_was_named(server: WireServer, connect: Connect) -> None:
    """A refusal teaches the window of the model that answers, by whatever name it is asked."""
    server.models = [{"id": GGUF, "owned_by": "llamacpp"}]
    provider = connect("llamacpp")
    refusal = {
        "message": "request (5000 tokens) exceeds the available context size (2048 tokens)",
        "type": "exceed_context_size_error",
        "n_prompt_tokens": 5_000,
        "n_ctx": 2_048,
    }
    provider.ready("")
    server.status(400, {"error": refusal})
    answer_of(provider, model="")
    assert {provider.context_window(name) for name in ("", "small.gguf", GGUF)} == {2_048}


def test_a_path_is_asked_for_as_the_server_knows_it(server: WireServer, connect: Connect) -> None:
    """And shown, listed and remembered by its last part."""
    server.models = [{"id": GGUF}]
    provider = connect("vllm")
    assert provider.models() == ["small.gguf"]
    answer_of(provider, model="small.gguf")
    answer_of(provider, model=GGUF)
    assert {request.json["model"] for request in server.chats} == {GGUF}
    assert provider.title(GGUF) == "vllm:small.gguf"


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        (r"C:\models\a.gguf", "a.gguf"),
        ("~/m/llama-3/", "llama-3"),
        ("./llama", "llama"),
        ("models/gemini-2.5-flash", "gemini-2.5-flash"),
        ("TheBloke/x-GGUF/x.Q4.gguf", "x.Q4.gguf"),
        ("meta-llama/Llama-3.1-8B", "meta-llama/Llama-3.1-8B"),
        ("llama3.2:3b", "llama3.2:3b"),
        ("a\x1b[31m\nb", "a[31mb"),
        ("", ""),
    ],
)
def test_paths_are_shortened_and_names_are_not(name: str, plain: str) -> None:
    """A maker before a slash is part of a name; control characters are of none."""
    assert plain_name(name) == plain


def test_who_answers_is_told_with_the_reply(server: WireServer, provider: OpenAIProvider) -> None:
    """By the stream's own word."""
    event_ = event(completion_chunk([{"index": 0, "delta": {"content": "Hi."}}], model=GGUF))
    server.script(SSE_HEAD, chunk(event_), chunk(delta(finish="stop")), chunk(DONE), SSE_END)
    answer = answer_of(provider)
    assert (answer.text, answer.model) == ("Hi.", "small.gguf")


def test_llamacpp_shows_how_far_it_has_read(server: WireServer, connect: Connect) -> None:
    """It is asked for that, and no other server is."""
    server.models = [LLAMACPP]
    provider = connect("llamacpp")
    provider.ready("")
    progress = [
        event(completion_chunk([{"index": 0, "delta": {}}], prompt_progress={"total": 2_000, "processed": n}))
        for n in (0, 512, 2_000)
    ]
    server.events(*progress, delta("Hi.", finish="stop"))
    answer = answer_of(provider, model="")
    assert answer.statuses == ["reading the request: 512 of 2,000 tokens"]
    assert server.chats[0].json["return_progress"] is True
    answer_of(connect("vllm"))
    assert "return_progress" not in server.chats[1].json
