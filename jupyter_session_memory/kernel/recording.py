"""`%model record lesson.jsonl`, `%model replay:lesson.jsonl`: replies in a file, played again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..exceptions import UsageError
from ..providers.cassette import Cassette, ReplayProvider, kept, listened
from ..providers.provider import Chunk, Provider, Request
from .commands import files

EXAMPLE = "%model record lesson.jsonl"


class Recorder:
    """Keeps each whole reply in a file, which is whole after every one; private chats are left out."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self.paused = False
        self._lines: list[str] = []
        files.write_over(path, "")

    def __call__(self, provider: Provider, request: Request, chunks: Iterator[Chunk]) -> Iterator[Chunk]:
        """The chunks as they are; at the end the reply is in the file.

        Raises:
            UsageError: the file cannot be written.
        """
        pieces: list[Chunk] = []
        yield from listened(chunks, pieces)
        if not self.paused and any(piece.outcome for piece in pieces):
            self._lines.append(kept(provider, request, pieces))
            files.write_over(self.path, "".join(f"{line}\n" for line in self._lines))
            self.count += 1


def recorder(rest: str) -> Recorder:
    """A recorder for the file that a line names.

    Raises:
        UsageError: it names none, or one that is there and is not to be replaced.
    """
    name, over = rest.removesuffix("--overwrite").strip(), rest.endswith("--overwrite")
    path = files.path(name, EXAMPLE)
    if path.exists() and not over:
        raise UsageError(f"{path} is there already. To replace it: %model record {path} --overwrite")
    return Recorder(path)


def replaying(name: str) -> ReplayProvider:
    """The provider that plays a file.

    Raises:
        UsageError: it cannot be read, or holds no recorded replies.
    """
    path = files.path(name, "%model replay:lesson.jsonl")
    return ReplayProvider(Cassette(files.read(path), path.name))
