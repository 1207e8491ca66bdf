"""Servers that say they are about to have a model, in their own words and shapes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from jupyter_session_memory.exceptions import ModelLoading
from jupyter_session_memory.messages import Outcome
from jupyter_session_memory.providers.errors.meaning import is_loading
from jupyter_session_memory.providers.openai import OpenAIProvider
from support.answers import answer_of
from support.wire import WireServer, event

Connect: TypeAlias = Callable[..., OpenAIProvider]

UNDER_WAY = """\
Loading model
Model some/model-7b is currently loading
The model is still being loaded, please try again in a moment
llm server loading model
The server is starting up
the inference engine is warming up
model is not ready yet
Service is initializing
模型正在加载中，请稍后再试""".splitlines()
OTHERWISE = """\
failed to load model
error loading model: unknown architecture
unable to start the server: loading the weights failed
The model is overloaded
Service Unavailable
no worker is available
Your image is still loading""".splitlines()


def test_words_for_loading_are_told_from_words_for_failing() -> None:
    """Whoever says them."""
    wrong = [text for text in UNDER_WAY if not is_loading(text)] + [t for t in OTHERWISE if is_loading(t)]
    assert wrong == []


@pytest.mark.parametrize(
    "body",
    [
        {"error": {"message": "Loading model", "type": "unavailable_error", "code": 503}},
        {"error": "Model m is currently loading", "estimated_time": 20.0},
        {"detail": "The model is not ready yet"},
    ],
)
def test_the_reply_comes_once_the_model_is_loaded(server: WireServer, connect: Connect, body: Any) -> None:
    """Also where the list of models cannot be had before, or the stream says so."""
    server.models = ["tiny"]
    server.status(503, body, times=3)
    server.events(event(body))
    answer = answer_of(connect("llamacpp", first=9), model="")
    assert answer.outcome is Outcome.COMPLETE
    assert answer.statuses == [f"the server loads the model: {n} s" for n in (1, 2, 3, 4)]


def test_there_is_an_end_to_waiting(server: WireServer, connect: Connect) -> None:
    """The line says what it was, and how to wait longer."""
    server.status(503, {"error": {"message": "Loading model"}}, times=9)
    answer = answer_of(connect(first=3))
    assert isinstance(answer.error, ModelLoading)
    assert "is still loading the model: “Loading model”. Wait a little, or set %config" in answer.line
    assert len(server.chats) == 4
