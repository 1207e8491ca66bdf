"""The texts the token estimate is calibrated and tested on: written for this project, or made from seeds.

A file of `tests/data/tokens` holds texts of one category, split by a line of `=====`. They go to
the two halves by turns; weights are fitted on the calibration half alone. Longer texts are made by
joining texts of the same half.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from zlib import crc32

from . import token_generated as generated

FOLDER = Path(__file__).resolve().parent.parent / "data" / "tokens"
COUNTS = FOLDER / "counts.json"
"""For each text by its name: its digest, and how many tokens o200k_base makes of it."""
HALVES = ("calibration", "test")
MAKERS = {
    generated.csv: ("csv", 10),
    generated.json_pretty: ("json", 5),
    generated.json_minified: ("json", 5),
    generated.json_plain: ("json", 4),
    generated.traceback: ("traceback", 8),
    generated.identifiers: ("identifiers", 4),
    generated.log: ("log", 4),
    generated.table: ("table", 4),
    generated.numbers: ("numbers", 6),
    generated.uuids: ("uuids", 4),
    generated.hashes: ("hashes", 4),
    generated.base64_lines: ("base64", 5),
    generated.urls: ("urls", 4),
}


@dataclass(frozen=True)
class Sample:
    """One text: its name is stable, its half is `calibration` or `test`."""

    name: str
    category: str
    half: str
    text: str

    @property
    def digest(self) -> int:
        """Tells whether the text is the one that was counted."""
        return crc32(self.text.encode())


def samples() -> Iterator[Sample]:
    """All texts, in a stable order."""
    for path in sorted(FOLDER.glob("*.txt")):
        texts = path.read_text(encoding="utf-8").removesuffix("\n").split("\n=====\n")
        for index, half in enumerate(HALVES):
            yield from _written(path.stem, half, texts[index::2])
    for maker, (category, count) in MAKERS.items():
        for half in HALVES:
            for number in range(count):
                name = f"made-{maker.__name__}-{half}-{number}"
                yield Sample(name, category, half, generated.made(maker, half, number))


def _written(category: str, half: str, texts: list[str]) -> Iterator[Sample]:
    groups = [texts[start : start + 3] for start in range(0, len(texts) - 2, 3)]
    joined = ["\n\n".join(group) for group in groups] + ["\n".join(texts)[:5000]]
    for number, text in enumerate(texts + joined):
        yield Sample(f"{category}-{half}-{number}", category, half, text)


def vocabulary_folder(encoding: str = "o200k_base") -> Path | None:
    """A folder with an encoding's vocabulary as tiktoken caches it: its own, or one a package brings."""
    from jupyter_session_memory.tokens.exact import VOCABULARIES

    vocabulary = VOCABULARIES[encoding]
    if (cached := vocabulary.path) is None:
        return None
    folders = [cached.parent]
    for package, inside in [
        ("litellm", "litellm_core_utils/tokenizers"),
        ("llama_index", "core/_static/tiktoken_cache"),
    ]:
        spec = find_spec(package)
        folders += [Path(place) / inside for place in (spec and spec.submodule_search_locations) or ()]
    for folder in folders:
        path = folder / cached.name
        if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == vocabulary.sha256:
            return folder
    return None
