"""An endpoint of our own, and a provider that talks to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from jupyter_session_memory.providers.keys import checked
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS
from jupyter_session_memory.providers.wire.reply_thread import Deadlines
from support.wire import KEY, WireServer


@pytest.fixture
def server() -> Iterator[WireServer]:
    """A running endpoint."""
    with WireServer() as running:
        yield running


@pytest.fixture
def connect(server: WireServer) -> Iterator[Callable[..., OpenAIProvider]]:
    """Make providers for the endpoint, `connect(idle=0.1)`; pauses between tries take no time."""
    made: list[OpenAIProvider] = []

    def make(preset: str = "openai", **seconds: float) -> OpenAIProvider:
        made.append(
            OpenAIProvider(
                PRESETS[preset],
                base_url=server.url,
                key=checked(KEY, "OPENAI_API_KEY"),
                deadlines=Deadlines(**seconds),
                sleep=lambda _seconds: None,
            )
        )
        return made[-1]

    yield make
    for provider in made:
        provider.close()


@pytest.fixture
def provider(connect: Callable[..., OpenAIProvider]) -> OpenAIProvider:
    """A provider for the endpoint with the usual deadlines."""
    return connect()
