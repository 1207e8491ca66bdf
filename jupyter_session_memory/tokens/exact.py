"""Exact counts with tiktoken, from a vocabulary on disk; nothing here ever keeps a caller waiting.

tiktoken downloads a vocabulary that it does not find, without a timeout. So it is only asked for one
that is in its cache already and unharmed, and on a thread of our own. Fetching is a separate, explicit
step with a deadline, tried once in a session.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread

from .estimate import estimate

LONGEST_EXACT = 2_000_000
"""Characters; a longer text is estimated, since counting it could take seconds."""
_LONGEST_RUN = 1000
_RUN = re.compile(r"\S++|\s++")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Where an encoding's vocabulary comes from, and the SHA-256 of what must arrive."""

    url: str
    sha256: str

    @property
    def path(self) -> Path | None:
        """Where tiktoken keeps it (its rules, tiktoken/load.py); None where its cache is switched off."""
        folder = os.environ.get("TIKTOKEN_CACHE_DIR", os.environ.get("DATA_GYM_CACHE_DIR"))
        if folder is None:
            folder = os.path.join(tempfile.gettempdir(), "data-gym-cache")
        name = hashlib.sha1(self.url.encode(), usedforsecurity=False).hexdigest()
        return Path(folder) / name if folder else None


_SOURCE = "https://openaipublic.blob.core.windows.net/encodings/"
VOCABULARIES = {
    "o200k_base": Vocabulary(
        _SOURCE + "o200k_base.tiktoken", "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
    ),
    "cl100k_base": Vocabulary(
        _SOURCE + "cl100k_base.tiktoken", "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7"
    ),
}
"""The encodings that can be counted exactly."""

_lock = Lock()
_encoders: dict[str, Callable[[str], int]] = {}
_loading: set[str] = set()
_fetched: set[str] = set()
_failed: set[str] = set()


def exact_encoder(encoding: str) -> Callable[[str], int] | None:
    """A function that counts a text's tokens exactly, None until there is one.

    The first call starts loading in the background if the vocabulary is on disk; a fraction of a second
    later another call gives the function. A vocabulary that failed to load is not tried again.
    """
    if encoding in _encoders:
        return _encoders[encoding]
    vocabulary = VOCABULARIES.get(encoding)
    if vocabulary is None or encoding in _failed or (path := vocabulary.path) is None or not path.is_file():
        return None
    _start(encoding, lambda: _load(encoding, vocabulary, path), _loading)
    return None


def fetch_vocabulary(encoding: str, deadline: float = 60.0) -> None:
    """Download a vocabulary into tiktoken's cache in the background, once a session; returns at once.

    Args:
        encoding: a key of `VOCABULARIES`; anything else is ignored.
        deadline: seconds after which the download is given up, for this session.
    """
    vocabulary = VOCABULARIES.get(encoding)
    if vocabulary is None or (path := vocabulary.path) is None or path.is_file():
        return
    ends = time.monotonic() + deadline
    _start(encoding, lambda: _download(encoding, vocabulary, path, ends), _fetched)


def _start(encoding: str, work: Callable[[], None], started: set[str]) -> None:
    with _lock:
        if encoding in started:
            return
        started.add(encoding)

    def guarded() -> None:
        try:
            work()
        except Exception:  # whatever it is, estimates go on
            import logging

            _failed.add(encoding)
            logging.getLogger(__name__).info(
                "No exact counts with %s: estimates go on", encoding, exc_info=True
            )

    Thread(target=guarded, name=f"vocabulary {encoding}", daemon=True).start()


def _load(encoding: str, vocabulary: Vocabulary, path: Path) -> None:
    # tiktoken would remove a damaged file and download it again, so it is not shown one.
    _check(path.read_bytes(), vocabulary)
    import tiktoken

    ordinary = tiktoken.get_encoding(encoding).encode_ordinary

    def count(text: str) -> int:
        if len(text) > LONGEST_EXACT:
            return estimate(text)
        return sum(len(ordinary(piece)) for piece in _pieces(text))

    _encoders[encoding] = count


def _download(encoding: str, vocabulary: Vocabulary, path: Path, ends: float) -> None:
    from urllib.request import urlopen

    data = bytearray()
    with urlopen(vocabulary.url, timeout=max(0.1, min(10.0, ends - time.monotonic()))) as reply:
        while block := reply.read1(1 << 16):
            data += block
            if time.monotonic() > ends:
                raise TimeoutError("the vocabulary did not arrive in time")
    _check(data, vocabulary)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as partial:
        partial.write(data)
    # Renamed when whole, so that no other process reads half of it.
    os.replace(partial.name, path)
    _load(encoding, vocabulary, path)


def _check(data: bytes | bytearray, vocabulary: Vocabulary) -> None:
    if hashlib.sha256(data).hexdigest() != vocabulary.sha256:
        raise ValueError("the vocabulary's content is not what it should be")


def _pieces(text: str) -> list[str]:
    """The text, cut inside very long runs without a break, on which merging takes far more than linear time.

    A cut adds one token at the most, in a thousand characters.
    """
    if len(text) <= _LONGEST_RUN:
        return [text]
    cuts = [0]
    for run in _RUN.finditer(text):
        cuts += range(run.start() + _LONGEST_RUN, run.end(), _LONGEST_RUN)
    return [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
