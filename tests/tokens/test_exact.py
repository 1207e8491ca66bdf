"""Exact counts: only from a vocabulary that is on disk and unharmed, and never keeping a caller waiting."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import tiktoken

from jupyter_session_memory.tokens import estimate, exact
from jupyter_session_memory.tokens.exact import exact_encoder, fetch_vocabulary
from support.sockets import PATIENCE
from support.token_texts import vocabulary_folder

CONTENT = b"IQ== 0\n" * 20_000


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path / "cache"))
    fresh: dict[str, Any] = {"_encoders": {}, "_loading": set(), "_fetched": set(), "_failed": set()}
    for name, empty in fresh.items():
        monkeypatch.setattr(exact, name, empty)
    characters = SimpleNamespace(encode_ordinary=list)
    monkeypatch.setattr(tiktoken, "get_encoding", lambda name: {"tiny": characters}[name])
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """Serves `content` at the vocabulary's address, and stalls in the middle if told to."""
    state = SimpleNamespace(content=CONTENT, requests=0, release=threading.Event(), stall=False)

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            state.requests += 1
            self.send_response(200)
            self.send_header("Content-Length", str(len(state.content)))
            self.end_headers()
            self.wfile.write(state.content[:100_000])
            self.wfile.flush()
            if state.stall:
                state.release.wait(PATIENCE)
            self.wfile.write(state.content[100_000:])

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as http:
        http.daemon_threads = True
        threading.Thread(target=http.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{http.server_port}/tiny.tiktoken"
        vocabulary = exact.Vocabulary(url, hashlib.sha256(CONTENT).hexdigest())
        monkeypatch.setitem(exact.VOCABULARIES, "tiny", vocabulary)
        state.vocabulary = vocabulary
        yield state
        state.release.set()
        http.shutdown()


def _wait() -> None:
    for thread in threading.enumerate():
        if thread.name.startswith("vocabulary"):
            thread.join(PATIENCE)
            assert not thread.is_alive()


def _put(vocabulary: exact.Vocabulary, content: bytes) -> Path:
    path = vocabulary.path
    assert path is not None
    path.parent.mkdir()
    path.write_bytes(content)
    return path


def test_a_vocabulary_on_disk_is_loaded_in_the_background(server: SimpleNamespace) -> None:
    """The first call gives None and starts loading; a later one gives the count; nothing is downloaded."""
    _put(server.vocabulary, CONTENT)
    assert exact_encoder("tiny") is None
    _wait()
    count = exact_encoder("tiny")
    assert count is not None
    assert count("<|endoftext|>") == 13
    assert server.requests == 0


def test_without_a_vocabulary_nothing_starts(server: SimpleNamespace) -> None:
    """Asking for an encoder never fetches its vocabulary and starts no thread."""
    before = threading.active_count()
    assert exact_encoder("tiny") is None
    assert (threading.active_count(), server.requests) == (before, 0)


def test_a_damaged_vocabulary_is_left_alone(
    server: SimpleNamespace, caplog: pytest.LogCaptureFixture
) -> None:
    """A file with other content is neither used, nor removed, nor tried again; the log says why."""
    caplog.set_level("INFO")
    path = _put(server.vocabulary, b"half of i")
    assert exact_encoder("tiny") is None
    _wait()
    assert exact_encoder("tiny") is None
    assert path.read_bytes() == b"half of i"
    (record,) = caplog.records
    assert record.getMessage() == "No exact counts with tiny: estimates go on"
    assert "the vocabulary's content is not what it should be" in caplog.text


def test_fetching_puts_the_vocabulary_where_tiktoken_looks(server: SimpleNamespace) -> None:
    """A fetched vocabulary is in the cache, whole, and ready to count."""
    fetch_vocabulary("tiny", 20)
    _wait()
    assert server.vocabulary.path.read_bytes() == CONTENT
    assert exact_encoder("tiny") is not None
    assert [path.name for path in server.vocabulary.path.parent.iterdir()] == [server.vocabulary.path.name]


def test_a_failed_fetch_is_not_tried_again(server: SimpleNamespace) -> None:
    """Content that is not the vocabulary is thrown away, and the session asks no second time."""
    server.content = b"<html>sign in to the hotel's network</html>"
    for _ in range(3):
        fetch_vocabulary("tiny", 20)
        _wait()
    assert server.requests == 1
    assert not server.vocabulary.path.exists()
    assert exact_encoder("tiny") is None


def test_a_fetch_that_stalls_is_given_up(server: SimpleNamespace, caplog: pytest.LogCaptureFixture) -> None:
    """After the deadline a download that never ends leaves nothing behind but the estimate."""
    caplog.set_level("INFO")
    server.stall = True
    fetch_vocabulary("tiny", 0.3)
    _wait()
    assert "TimeoutError" in caplog.text
    assert not server.vocabulary.path.exists()


def test_an_unknown_encoding_is_ignored() -> None:
    """Names that have no vocabulary give no encoder and fetch nothing."""
    before = threading.active_count()
    fetch_vocabulary("no_such_base")
    assert exact_encoder("no_such_base") is None
    assert threading.active_count() == before


@pytest.mark.parametrize(
    ("settings", "folder"),
    [
        ({"TIKTOKEN_CACHE_DIR": "/one", "DATA_GYM_CACHE_DIR": "/two"}, "/one"),
        ({"DATA_GYM_CACHE_DIR": "/two"}, "/two"),
        ({"TIKTOKEN_CACHE_DIR": "", "DATA_GYM_CACHE_DIR": "/two"}, None),
    ],
)
def test_the_cache_is_where_tiktoken_keeps_it(
    settings: dict[str, str], folder: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder and file name follow tiktoken's own rules."""
    monkeypatch.delenv("TIKTOKEN_CACHE_DIR")
    monkeypatch.delenv("DATA_GYM_CACHE_DIR", raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    expected = Path(folder) / "fb374d419588a4632f3f557e76b4b70aebbca790" if folder else None
    assert exact.VOCABULARIES["o200k_base"].path == expected


def test_long_runs_are_counted_in_pieces(server: SimpleNamespace) -> None:
    """What tiktoken is given has no run without a break over a thousand characters, and loses nothing."""
    given: list[str] = []
    text = "two words " + "a" * 5000 + " " * 3000 + "end"
    _put(server.vocabulary, CONTENT)

    def encode(piece: str) -> list[str]:
        given.append(piece)
        return list(piece)

    encoding: Any = tiktoken.get_encoding("tiny")
    encoding.encode_ordinary = encode
    exact_encoder("tiny")
    _wait()
    count = exact_encoder("tiny")
    assert count is not None
    assert count(text) == len(text)
    assert "".join(given) == text
    assert all(len(run) <= 1000 for piece in given for run in piece.split())


def test_very_long_texts_are_estimated(server: SimpleNamespace) -> None:
    """Above the documented length the count is the estimate."""
    _put(server.vocabulary, CONTENT)
    exact_encoder("tiny")
    _wait()
    count = exact_encoder("tiny")
    text = "word " * (exact.LONGEST_EXACT // 5 + 1)
    assert count is not None
    assert count(text) == estimate(text)


@pytest.mark.skipif(vocabulary_folder() is None, reason="no o200k_base vocabulary on this machine")
@pytest.mark.parametrize(
    "text", ["<|endoftext|>", "\ud800 lone", "\x00", "a" * 100_000, "Give a simple example."]
)
def test_a_real_vocabulary_counts_anything(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With o200k_base at hand no text is refused, and a run of one letter costs what BPE makes of it."""
    monkeypatch.undo()
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(vocabulary_folder()))
    exact_encoder("o200k_base")
    _wait()
    count = exact_encoder("o200k_base")
    assert count is not None
    assert count(text) == pytest.approx(
        len(tiktoken.get_encoding("o200k_base").encode_ordinary(text)), rel=0.001
    )
