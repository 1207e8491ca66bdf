"""A real small model on llama.cpp's own server, or the server that MODEL_URL names. `make test-model` runs these."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jupyter_session_memory.providers.keys import checked
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS
from jupyter_session_memory.providers.wire.reply_thread import Deadlines

HERE = Path(__file__).parent
PYTHON = os.environ.get("MODEL_PYTHON", "")
"""The Python that has the server; without it, and without MODEL_URL, nothing here is collected."""
URL = os.environ.get("MODEL_URL", "").rstrip("/")
PATIENCE = Deadlines(first=600, idle=600, total=1_200)
KEY = "k-small-0123456789abcdef"
WINDOW = 2_048

collect_ignore_glob = [] if PYTHON or URL else ["test_*.py"]


class Server:
    """A server process."""

    def __init__(self, *options: str, port: int = 0, wait: bool = True) -> None:
        # Its threads wait for each other in a loop: where others work too, one is quicker than two.
        command = [PYTHON, str(HERE / "serve.py"), "--threads", "1", "--port", str(port), *options]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.url = f"http://127.0.0.1:{port}/v1"
        if wait:
            assert self._process.stdout
            self.url = f"{self._process.stdout.readline().strip()}/v1"

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2].partition("/")[0])

    def kill(self) -> None:
        """End it at once, as a crash does."""
        self._process.kill()
        self._process.communicate()


@pytest.fixture(scope="session")
def url() -> Iterator[str]:
    """The base URL of a server that runs for all tests."""
    if URL:
        yield URL
        return
    server = Server("--context", str(WINDOW))
    yield server.url
    server.kill()


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Start servers of one's own."""
    if not PYTHON:
        pytest.skip("only a server that the test starts can be ended or asked for a key")
    started: list[Server] = []

    def start(*options: str, port: int = 0, wait: bool = True) -> Server:
        started.append(Server(*options, port=port, wait=wait))
        return started[-1]

    yield start
    for server in started:
        server.kill()


def connected(url: str, key: str = "") -> OpenAIProvider:
    """A provider for a server, which is given its time."""
    secret = checked(key, "the test") if key else None
    return OpenAIProvider(PRESETS["llamacpp"], base_url=url, key=secret, deadlines=PATIENCE)


@pytest.fixture
def provider(url: str) -> Iterator[OpenAIProvider]:
    """A provider for the server that runs for all tests."""
    connection = connected(url, os.environ.get("MODEL_KEY", ""))
    yield connection
    connection.close()
