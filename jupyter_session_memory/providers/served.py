"""What an endpoint tells of the models it serves: their names, and the windows in force.

Windows are read where servers tell what a model was loaded with, never what it could take at most: a server
that was started with less refuses what is longer, or cuts it silently.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from ..exceptions import ProviderError

OLLAMA_DEFAULT = 4_096
"""Tokens that Ollama takes of a request unless it is told otherwise; it cuts the rest silently."""
_IN_ROWS = ("max_model_len", "context_length", "context_window", "max_context_length", "n_ctx")
"""Where lists of models tell the window: vLLM, OpenRouter, Groq, Mistral, llama.cpp."""
_PATH = re.compile(r"[/~.\\]|[A-Za-z]:[/\\]|.*[/\\].*\.gguf$", re.DOTALL)
_LONGEST = 100
_NO_CHAT = re.compile(
    r"embed|rerank|bge-|minilm|whisper|tts|moderation|dall-e|diffusion|ocr|\[\"(?:image|audio)\"\]"
    r"|feature-extraction|classif|transcri|speech",
    re.I,
)
"""Names and kinds of models that mostly answer no chats: tried last, as only the endpoint knows."""
_CHAT = re.compile(r"chat|complet|generat|\"text\"")
_KINDS = ("type", "object", "task", "mode", "pipeline_tag", "capabilities", "architecture")
"""Where the rows of a list say what a model is for."""
_MOST_TRIED = 5
_MOST_ASKED = 3
"""Times that an endpoint is asked for a model's window, where it does not tell."""

Fetch: TypeAlias = Callable[[str, "dict[str, str] | None"], Any]


@dataclass(frozen=True, slots=True)
class Window:
    """A context window in tokens, and how it is known, in words that follow the number."""

    tokens: int
    source: str
    lasts: bool = True
    """False where the server may tell another one as soon as it has loaded the model."""


def plain_name(name: str) -> str:
    """A model's name as it is shown and remembered: of a path its last part."""
    name = "".join(filter(str.isprintable, name)).strip()
    if _PATH.match(name):
        name = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    return name.removeprefix("models/")[:_LONGEST]


class Served:
    """The models of one endpoint as far as it told of them.

    Attributes:
        names: models in the order of the endpoint's list, paths shortened.
        is_llamacpp: llama.cpp's own server answers there.
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self.is_llamacpp = False
        self._windows: dict[str, Window] = {}
        self._full: dict[str, str] = {}
        self._asked: Counter[str] = Counter()
        self._no_chat: set[str] = set()

    def is_to_ask(self, name: str, *, loaded: bool) -> bool:
        """Whether something is to be found out of a model that the endpoint was not asked yet.

        Some tell more once the model is `loaded`, by a request.
        """
        told = self.window(name)
        unsettled = loaded and not (told and told.lasts) and self._asked[name] < _MOST_ASKED
        return unsettled or not self._asked[name]

    def ask_anew(self) -> None:
        """Let the endpoint be asked once more: it may serve something else by now."""
        self._asked.clear()

    def ask(self, name: str, fetch: Fetch, beside: str | None) -> str:
        """Ask for the list of models, and where it tells no window, at the addresses below `beside`, if anywhere.

        Args:
            name: the model; empty for the first one that may chat.
            fetch: gives the JSON of a path, or of an address, which is posted a body where one is given.

        Returns:
            The model's name, empty where the endpoint has none.

        Raises:
            ProviderError: it does not answer.
        """
        self._asked[name] += 1
        try:
            self.take_list(fetch("/models", None))
        except ProviderError as error:
            if error.status is None:
                raise
            # It has no list.
        if not name and self.candidates:
            name = self.candidates[0]
            self._asked[name] += 1
        only = self.names[0] if len(self.names) == 1 else ""  # such servers answer to any name
        found = self.window(name) or self.window(only)
        if name and beside is not None and not (found and found.lasts):
            found = self._ask_beside(name, fetch, beside) or found
        if found:
            self._windows[name] = found
        return name

    def _ask_beside(self, name: str, fetch: Fetch, root: str) -> Window | None:
        found: Window | None = None
        for question in QUESTIONS:
            if question.posts and found is None:
                continue  # no server of that kind
            body = {"model": self.full_name(name)} if question.posts else None
            try:
                told = question.read(fetch(root + question.path, body), name)
            except ProviderError as error:
                if error.status is None:
                    raise
                continue  # it has nothing there
            found = told or found
            if told and told.lasts:
                self.is_llamacpp |= question.path == "/props"
                break
        return found

    @property
    def candidates(self) -> list[str]:
        """Models to try where none was named, in the list's own order: those that are likely no chat models last."""
        unlikely = {name for name in self.names if name in self._no_chat or _NO_CHAT.search(name)}
        return sorted(self.names, key=unlikely.__contains__)[:_MOST_TRIED]

    def full_name(self, name: str) -> str:
        """The name as the endpoint wants to read it."""
        return self._full.get(name, name)

    def name(self, name: str) -> str:
        """The name as it is shown and remembered; the endpoint is told the one that was given."""
        short = plain_name(name)
        if short != name:
            self._full.setdefault(short, name)
        return short

    def window(self, name: str) -> Window | None:
        """What the endpoint told of a model's window."""
        return self._windows.get(name)

    def take_list(self, listing: Any) -> list[str] | None:
        """Keep what an answer to GET /models tells, and return its names; None where it is no list."""
        rows = listing.get("data") or listing.get("models") if isinstance(listing, dict) else listing
        if not isinstance(rows, list):
            # null: nothing loaded
            return [] if isinstance(listing, dict) and ("data" in listing or "models" in listing) else None
        names = []
        for row in rows:
            name = row.get("id") or row.get("name") if isinstance(row, dict) else None
            if not isinstance(name, str) or not (short := self.name(name.removeprefix("models/"))):
                continue
            names.append(short)
            declared = json.dumps([row.get(field) for field in _KINDS]).lower()
            if _NO_CHAT.search(declared) and not _CHAT.search(declared):
                self._no_chat.add(short)
            self.is_llamacpp |= row.get("owned_by") == "llamacpp"
            meta = row.get("meta")
            found = [row.get(field) for field in _IN_ROWS]
            found += [meta.get("n_ctx")] if isinstance(meta, dict) else []
            tokens = next(filter(None, map(_tokens, found)), 0)
            if tokens:
                self._windows[short] = Window(tokens, "told by the endpoint's list of models")
        self.names = list(dict.fromkeys(names))
        return self.names


@dataclass(frozen=True, slots=True)
class Question:
    """Something else a server can be asked: a path beside the API's, and how its answer is read."""

    path: str
    read: Callable[[Any, str], Window | None]
    posts: bool = False
    """Whether it is asked with the model's name in a body."""


def _props(answer: Any, _: str) -> Window | None:
    settings = answer.get("default_generation_settings") if isinstance(answer, dict) else None
    tokens = _tokens(settings.get("n_ctx")) if isinstance(settings, dict) else 0
    return Window(tokens, "told by llama.cpp (/props)") if tokens else None


def _running(answer: Any, name: str) -> Window | None:
    """Ollama's list of loaded models."""
    if not isinstance(answer, dict) or not isinstance(answer.get("models"), list):
        return None
    for row in _rows(answer["models"]):
        if {row.get("name"), row.get("model")} & {name, f"{name}:latest"}:
            tokens = _tokens(row.get("context_length"))
            if tokens:
                return Window(tokens, "told by Ollama (/api/ps)")
    return Window(OLLAMA_DEFAULT, "what Ollama takes unless it is told otherwise", lasts=False)


def _shown(answer: Any, _: str) -> Window | None:
    """What an Ollama model is loaded with: its own parameter; never the most it could take."""
    parameters = answer.get("parameters") if isinstance(answer, dict) else None
    found = re.search(r"^num_ctx\s+(\d{1,9})\s*$", parameters, re.M) if isinstance(parameters, str) else None
    return Window(int(found[1]), "told by Ollama (num_ctx of /api/show)", lasts=False) if found else None


def _loaded(answer: Any, name: str) -> Window | None:
    """LM Studio's own list."""
    for row in _rows(answer.get("data") if isinstance(answer, dict) else None):
        tokens = _tokens(row.get("loaded_context_length"))
        if row.get("id") == name and tokens:
            return Window(tokens, "told by LM Studio (/api/v0/models)")
    return None


QUESTIONS = (
    Question("/props", _props),
    Question("/api/v0/models", _loaded),
    Question("/api/ps", _running),
    Question("/api/show", _shown, posts=True),
)
"""What is asked, in this order and up to the first answer that lasts, where a list of models tells no window."""


def _rows(value: Any) -> Iterator[dict[str, Any]]:
    yield from (row for row in value if isinstance(row, dict)) if isinstance(value, list) else ()


def _tokens(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
