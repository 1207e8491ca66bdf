"""Any endpoint that speaks OpenAI's chat completions, through the official SDK."""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from ..exceptions import ContextOverflow, ModelNotFound, ProviderError, UsageError
from ..messages import Outcome
from .errors import endpoint as edge
from .errors.address import Endpoint
from .errors.meaning import Asked
from .errors.refusals import PathNotFound
from .extras import Extras
from .keys import KeyVariable, Secret
from .parameters import LEARNT, Parameters
from .presets import Preset, at, vocabulary_of, window_of
from .provider import WAITING, Chunk, Provider, Request
from .wire.clients import Clients, Put, Translate
from .wire.reply_thread import Deadline, Deadlines, ReplyThread
from .wire.retry import retrying
from .wire.stream import ReplyReader

SHOW_WAITING_AFTER = 3
"""Whole seconds without news before a line says how long it has been."""
_LISTING = Deadlines(first=10, idle=10, total=30)
_ASKING = Deadlines(first=2, idle=2, total=2)
"""To ask for a window beside a reply, which nobody waits for."""
_NO_CHAT = re.compile(r"embed|rerank|bge-|minilm|whisper|tts|moderation|dall-e|diffusion|ocr", re.I)
"""Names of models that mostly answer no chats: tried last, as only the endpoint knows."""
_MOST_TRIED = 5
_NEAREST_WITHIN = 5.0
"""Seconds to ask for the list of models when one was not found."""
_WINDOW_FIELDS = ("max_model_len", "context_length", "context_window", "max_context_length", "n_ctx")
"""Where lists of models tell the window: vLLM, OpenRouter, Groq, Mistral, llama.cpp."""


class OpenAIProvider(Provider):
    """The `Provider` for one endpoint.

    Args:
        preset: the endpoint's row.
        base_url: replaces the row's; up to, not including, `/chat/completions`.
        key: a key, or the variable it is read from at each use; None where none is needed.
        deadlines: how long to wait for what.
        sleep: makes the pauses between tries.

    Attributes:
        is_openai: the endpoint is OpenAI itself.

    Raises:
        UsageError: the base URL is no http(s) address.
    """

    def __init__(
        self,
        preset: Preset,
        *,
        base_url: str = "",
        key: Secret | KeyVariable | None = None,
        deadlines: Deadlines | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.base_url = _checked_url(preset, base_url or preset.base_url)
        if self.base_url != preset.base_url:
            preset = at(preset, self.base_url)
        self.preset, self.deadlines = preset, deadlines or Deadlines()
        self.name, self.default_model, self.profile = preset.name, preset.default_model, preset.profile
        self.key_variable = preset.key_variable
        self.is_openai = urlsplit(self.base_url).hostname == "api.openai.com"
        self._key, self._sleep = key, sleep
        self.extras = Extras()
        self._lines = Clients(self.base_url, self.deadlines, _key_header(preset, self.base_url))
        self._windows: dict[str, int] = {}
        """As lists of models tell them."""
        self._refused: dict[str, int] = {}
        """As refusals tell them."""
        self._asked: set[str] = set()
        """Models whose window was asked for."""

    def __repr__(self) -> str:
        return f"OpenAIProvider({self.name!r}, {self._endpoint(None).host!r})"

    def title(self, model: str) -> str:
        return f"{self.name}:{model or self.default_model or 'its first model'}"

    def stream(self, request: Request) -> Iterator[Chunk]:
        if request.model or self.default_model:
            named = replace(request, model=request.model or self.default_model)
            yield from retrying(lambda: self._attempt(named), sleep=self._sleep)
            return
        *others, last = self._candidates()
        for name in (*others, last):
            named = replace(request, model=name)
            self.default_model = name
            try:
                yield from retrying(partial(self._attempt, named), sleep=self._sleep)
                return
            except edge.NotForChat:
                if name == last:
                    raise

    def models(self, deadlines: Deadlines = _LISTING) -> list[str]:
        return sorted(self._listed(deadlines))

    def _listed(self, deadlines: Deadlines = _LISTING) -> list[str]:
        """The model names in the order of the endpoint's own list."""
        key = self.key()
        endpoint = self._endpoint(key)
        found: list[str] = []
        patience = Deadline(deadlines)
        feed = self._lines.exchange(
            lambda client, put: put(client.get("/models", cast_to=object)), key, self._translate(endpoint, "")
        )
        try:
            while not feed.ended:
                listings, failed = feed.get(patience.pause())
                if failed:
                    raise failed
                for listing in listings:
                    found += self._names(listing, endpoint)
                if not feed.ended and (late := patience.overdue()):
                    raise edge.overdue(late, patience.limit(), endpoint)
        finally:
            feed.close()
        return found

    def _names(self, listing: Any, endpoint: Endpoint) -> list[str]:
        """Model names in an answer to GET /models, whose rows may also tell windows."""
        rows = listing.get("data") or listing.get("models") if isinstance(listing, dict) else listing
        if not isinstance(rows, list):
            if isinstance(listing, dict) and ("data" in listing or "models" in listing):
                return []  # null: nothing loaded
            raise edge.no_list(endpoint)
        names = []
        for row in rows:
            name = row.get("id") or row.get("name") if isinstance(row, dict) else None
            if isinstance(name, str):
                names.append(name.removeprefix("models/"))
                window = next((row[field] for field in _WINDOW_FIELDS if isinstance(row.get(field), int)), 0)
                if window > 0:
                    self._windows[names[-1]] = window
        return list(dict.fromkeys(names))

    def context_window(self, model: str) -> int | None:
        return self._refused.get(model) or self._windows.get(model) or window_of(self.preset, model)

    def ask_window(self, model: str) -> None:
        """Ask the endpoint, once a model, for a window that nobody knows; where it cannot tell, nothing changes."""
        guessed = self.preset.local or window_of(self.preset, model) is None
        if not guessed or self.told_window(model) or model in self._asked:
            return
        self._asked.add(model)
        try:
            self.models(_ASKING)
        except ProviderError:
            pass  # it may well have no list; the stated default holds

    def told_window(self, model: str) -> bool:
        """Whether the endpoint itself told the model's window, in a list of models or a refusal."""
        return model in self._refused or model in self._windows

    def learnt_window(self, model: str) -> bool:
        """Whether the window is what a refusal of this session told."""
        return model in self._refused

    def forget_window(self, model: str) -> None:
        """Forget what a refusal told of the model's window: it may have been loaded with another one since."""
        self._refused.pop(model, None)

    def vocabulary(self, model: str) -> str | None:
        return vocabulary_of(model) if self.is_openai else None

    def configure(self, deadlines: Deadlines, extras: Extras) -> None:
        """Wait so long, and send these along, from the next request on."""
        if (deadlines, extras) != (self.deadlines, self.extras):
            self.deadlines = self._lines.deadlines = deadlines
            self.extras = self._lines.extras = extras
            self._lines.close()  # clients keep what they were made with

    def close(self) -> None:
        """Close idle connections; the provider stays usable."""
        self._lines.close()

    def key(self) -> Secret | None:
        """The key in force, None where the endpoint needs none.

        Raises:
            MissingKey: there is none, or what there is cannot be one.
        """
        return self._key.read() if isinstance(self._key, KeyVariable) else self._key

    def _endpoint(self, key: Secret | None) -> Endpoint:
        row = self.preset
        return Endpoint(
            row.name,
            self.base_url,
            key,
            row.key_variable,
            row.url_variable,
            row.start,
            row.fetch,
            tuple(self.extras.headers.values()),
        )

    def _candidates(self) -> list[str]:
        """Models to try where none was named: the first of the list, those that are likely no chat models last."""
        names = self._listed()
        if not names:
            host = self._endpoint(None).host
            raise ModelNotFound(f"{host} has no model loaded", next_step="Load one there")
        return sorted(names, key=lambda name: bool(_NO_CHAT.search(name)))[:_MOST_TRIED]

    def _attempt(self, request: Request) -> Iterator[Chunk]:
        """One request, repeated as long as a refusal teaches what the endpoint does not take."""
        default = Parameters(limit="max_completion_tokens" if self.is_openai else "max_tokens")
        while True:
            parameters = LEARNT.get(self.base_url, request.model, default)
            try:
                for chunk in self._answer(request, parameters):
                    if chunk.usage and chunk.usage.input > self._refused.get(request.model, math.inf):
                        self.forget_window(request.model)  # it takes more than was understood
                    yield chunk
                return
            except edge.ParameterRefused as error:
                name = error.parameter
                less = parameters.without(name)
                if less is None or name not in parameters.body(request, self.extras):
                    raise
            except ContextOverflow as error:
                if error.window:
                    self._refused[request.model] = error.window
                raise
            LEARNT.set(self.base_url, request.model, less)
            if name in ("temperature", "reasoning_effort"):
                yield Chunk(status=f"{request.model} takes no {name}: asked without it")
            elif name == "stream":
                yield Chunk(status=f"{request.model} answers only at once: asked so")

    def _answer(self, request: Request, parameters: Parameters) -> Iterator[Chunk]:
        """One HTTP exchange."""
        key = self.key()
        endpoint = self._endpoint(key)
        body = parameters.body(request, self.extras)

        def ask(client: Any, put: Put) -> None:
            with client.chat.completions.with_streaming_response.create(**body) as response:
                put(b"")  # the answer has begun
                for data in response.iter_bytes():
                    put(data)

        feed = self._lines.exchange(ask, key, self._translate(endpoint, request.model, request))
        try:
            yield from self._listen(feed, endpoint, request, streamed=parameters.stream)
        finally:
            feed.close()

    def _translate(self, endpoint: Endpoint, model: str, request: Request | None = None) -> Translate:
        """How exceptions of this exchange become our errors; runs on its thread."""

        def translate(error: Exception, client: Any, begun: bool) -> ProviderError | Outcome:
            asked = _asked(request) if request else Asked()
            ours = edge.failure(
                error, endpoint, model, asked, answering=begun, connect=self.deadlines.connect
            )
            if isinstance(ours, ModelNotFound) and not isinstance(ours, PathNotFound) and model:
                try:
                    listing = client.with_options(timeout=_NEAREST_WITHIN).get("/models", cast_to=object)
                    ours = edge.with_suggestions(
                        ours, model, self._names(listing, endpoint), endpoint.provider
                    )
                except Exception:
                    return ours  # no list, no suggestions: the first failure is what counts
            return ours

        return translate

    def _listen(
        self, feed: ReplyThread[bytes | Outcome], endpoint: Endpoint, request: Request, *, streamed: bool
    ) -> Iterator[Chunk]:
        """Chunks from the bytes of one answer, within the deadlines."""
        limits = self.deadlines
        # What comes at once begins when it is whole.
        patience = Deadline(limits if streamed else replace(limits, first=max(limits.first, limits.idle)))
        reader = ReplyReader(
            lambda body, wrote: edge.in_band(body, endpoint, request.model, wrote, _asked(request)),
            endpoint.host,
            self.extras.tags,
            tools=bool(request.tools),
        )
        begun, shown = False, 0
        while not feed.ended:
            items, failed = feed.get(patience.pause())
            if failed:
                yield from reader.rest()
                if reader.finished:
                    return  # the reply is whole; what broke came after it
                raise failed
            begun |= bool(items)
            before = reader.progress
            for item in _joined(items):
                if isinstance(item, Outcome):
                    yield Chunk(outcome=item)
                    return
                yield from reader.feed(item)
            if reader.progress > before:
                # Only words count: heartbeats and empty pieces neither end a deadline nor extend it.
                patience.enter("trailing" if reader.finished else "idle")
            late = patience.overdue()
            if late and reader.finished:
                break
            if late:
                yield from reader.rest()
                raise edge.overdue(late, patience.limit(late), endpoint)
            waited = math.floor(patience.waited)
            if waited > shown and waited >= SHOW_WAITING_AFTER and not reader.finished:
                yield Chunk(status=f"waiting {waited} s{', the server is at work' if begun else ''}")
            elif not items:
                yield WAITING
            shown = waited
        yield from reader.finish()
        if not reader.finished and not reader.wrote:
            raise edge.cut_off(endpoint)


def _asked(request: Request) -> Asked:
    """How long the request was by our own estimate, and the longest reply it asked for."""
    contents = (message.get("content") for message in request.messages)
    # Four bytes a token: enough to tell what a number in a refusal can be.
    return Asked(sum(len(str(each).encode(errors="replace")) // 4 for each in contents), request.max_tokens)


def _joined(items: list[bytes | Outcome]) -> list[bytes | Outcome]:
    """The same bytes in one piece: fewer, larger chunks when the reader is behind."""
    data = b"".join(item for item in items if isinstance(item, bytes))
    return [data, *(item for item in items if isinstance(item, Outcome))]


def _key_header(preset: Preset, base_url: str) -> str:
    """Where Azure wants its key: in a header of its own, which deployments insist on."""
    host = urlsplit(base_url).hostname or ""
    azure = preset.name == "azure" or host.endswith((".openai.azure.com", ".cognitiveservices.azure.com"))
    return "api-key" if azure or "/openai/deployments/" in base_url else ""


def _checked_url(preset: Preset, base_url: str) -> str:
    """The base URL without its last slash."""
    url = base_url.strip()
    setting = preset.url_variable or "The base URL"
    if not url:
        raise UsageError(f"{preset.name} has no base URL. Set {setting} to it.")
    if not _is_address(url):
        # What may hold a password or a key is not repeated.
        plain = not url.startswith(("http:", "https:")) and not set("@?#") & set(url)
        forgotten = plain and "://" not in url and _is_address(f"http://{url}")
        advice = f"Write http://{url}" if forgotten else "Correct it"
        raise UsageError(f"{setting} is not an address that begins with http:// or https://. {advice}.")
    parts = urlsplit(url)
    return parts._replace(path=parts.path.rstrip("/"), fragment="").geturl()


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        host.encode("idna")  # refuses empty and overlong labels
        named = bool(host) and host.isprintable() and " " not in host
        return parts.scheme in ("http", "https") and named and (parts.port or 1) > 0
    except ValueError:
        return False
