"""Any endpoint that speaks OpenAI's chat completions, through the official SDK."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from ..exceptions import ConnectionDropped, ConnectionFailed, ContextOverflow, ModelNotFound, ProviderError
from ..messages import Outcome
from .errors import endpoint as edge
from .errors.address import Endpoint, checked_address
from .errors.meaning import Asked
from .errors.refusals import PathNotFound
from .extras import Extras
from .keys import KeyVariable, Secret
from .parameters import LEARNT, Parameters
from .presets import Preset, at, documented, vocabulary_of
from .provider import WAITING, Chunk, Provider, Request
from .served import Served, plain_name
from .wire.clients import Clients, Put, Translate
from .wire.redaction import redacted
from .wire.reply_thread import Deadline, Deadlines, ReplyThread
from .wire.retry import retrying
from .wire.stream import ReplyReader

SHOW_WAITING_AFTER = 3
"""Whole seconds without news before a line says how long it has been."""
_LISTING = Deadlines(first=10, idle=10, total=30)
_ASKING = Deadlines(first=5, idle=5, total=5)
"""For all that is asked of an endpoint before its first request, or after its first reply."""
_NEAREST_WITHIN = 5.0
"""Seconds to ask for the list of models when one was not found."""


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
        self.name = preset.name
        address = checked_address(preset.name, preset.url_variable, base_url or preset.base_url)
        self.base_url, self.credentials = address.url, address.secrets
        if self.base_url != preset.base_url:
            preset = at(preset, self.base_url)
        self.preset, self.deadlines = preset, deadlines or Deadlines()
        self.default_model, self.profile = preset.default_model, preset.profile
        self.key_variable = preset.key_variable
        self.is_openai = urlsplit(self.base_url).hostname == "api.openai.com"
        self._key, self._sleep = key, sleep
        self.extras = Extras()
        self._lines = Clients(address, self.deadlines, _key_header(preset, self.base_url))
        self.served = Served()
        self._refused: dict[str, int] = {}
        """Windows as refusals tell them."""
        self._answered: dict[str, str] = {}
        """Who answered, by the name that was asked for."""
        self._answers = bool(self.default_model)
        """Whether the default model is known to be one to chat with."""

    def __repr__(self) -> str:
        # Of one that was refused its address there is no more than this.
        return f"OpenAIProvider({self.name!r}, {urlsplit(self.base_url).netloc!r})"

    def title(self, model: str) -> str:
        return f"{self.name}:{plain_name(model or self.default_model) or 'its first model'}"

    def resolved(self, model: str) -> str:
        return self.served.name(model or self.default_model)

    def answers_as(self, model: str) -> str:
        name = self.resolved(model)
        return self._answered.get(name, name)

    def ready(self, model: str, *, loaded: bool = False) -> str:
        """Ask the endpoint, in a moment, which model it has where none is named, and for a window nobody documents."""
        name = self.resolved(model)
        if documented(self.preset, name) or not self.served.is_to_ask(name, loaded=loaded):
            return name
        patience = _deadline(_ASKING)
        beside = None if self.preset.documented else self.base_url.removesuffix("/v1")
        try:
            name = self.served.ask(name, lambda path, body: self._fetch(path, patience, body), beside)
        except ProviderError:
            return name  # it may well be no server that tells; the stated default holds
        self.default_model = self.default_model or name
        return name

    def stream(self, request: Request) -> Iterator[Chunk]:
        if request.model or self._answers:
            named = replace(request, model=self.resolved(request.model))
            yield from self._waited_for(partial(self._attempt, named))
            return
        yield from self._waited_for(self._look)
        *others, last = self.served.candidates
        for name in (*others, last):
            named = replace(request, model=name)
            self.default_model = name
            try:
                yield from self._waited_for(partial(self._attempt, named))
            except edge.NotForChat:
                if name == last:
                    raise
            else:
                self._answers = True
                return

    def models(self, deadlines: Deadlines = _LISTING) -> list[str]:
        return sorted(self._listed(_deadline(deadlines)))

    def _listed(self, patience: Deadline) -> list[str]:
        """The model names in the order of the endpoint's own list."""
        listing = self._fetch("/models", patience)
        names = self.served.take_list(listing)
        if names is None:
            raise edge.no_list(self._endpoint(None))
        return names

    def _fetch(self, path: str, patience: Deadline, body: dict[str, Any] | None = None) -> Any:
        """The JSON that a path of the endpoint answers with.

        Raises:
            ProviderError: it cannot be had in time.
        """
        key = self.key()
        endpoint = self._endpoint(key)

        def ask(client: Any, put: Put) -> None:
            # In a list, as JSON may be null.
            put([client.post(path, body=body, cast_to=object) if body else client.get(path, cast_to=object)])

        feed: ReplyThread[Any] = self._lines.exchange(ask, key, self._translate(endpoint, ""))
        answers: list[Any] = []
        try:
            while not feed.ended:
                came, failed = feed.get(patience.pause())
                answers += came
                if failed:
                    raise failed
                if not feed.ended and (late := patience.overdue()):
                    raise edge.overdue(late, patience.limit(late), endpoint)
        finally:
            feed.close()
        return answers[0][0]

    def context_window(self, model: str) -> int | None:
        return self.window(model)[0]

    def window(self, model: str) -> tuple[int | None, str]:
        """The window in tokens, and how it is known, in words; asks nobody."""
        name = self.resolved(model)
        if refused := self._refused.get(name):
            return refused, "told by a refusal (%memory budget auto forgets it)"
        if told := self.served.window(name):
            return told.tokens, told.source
        if tokens := documented(self.preset, name):
            return tokens, "as documented for this model"
        return self.preset.default_window, f"what {self.name} takes unless it is told otherwise"

    def forget_window(self, model: str) -> None:
        """Forget what a refusal told of the model's window, and ask anew: it may have been loaded with another one."""
        self._refused.pop(self.resolved(model), None)
        self.served.ask_anew()

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
            (*self.extras.headers.values(), *self.credentials),
        )

    def _look(self) -> Iterator[Chunk]:
        """Make sure that there are models to try where none was named."""
        try:
            if not (self.served.names or self._listed(_deadline(_LISTING))):
                host = self._endpoint(None).host
                raise ModelNotFound(f"{host} has no model loaded", next_step="Load one there")
        except ProviderError as error:
            error.unsent = True  # nobody was found to send it to
            raise
        yield from ()

    def _waited_for(self, attempt: Callable[[], Iterator[Chunk]]) -> Iterator[Chunk]:
        return retrying(attempt, patience=self.deadlines.first, sleep=self._sleep)

    def _attempt(self, request: Request) -> Iterator[Chunk]:
        """One request, repeated as long as a refusal teaches what the endpoint does not take."""
        default, refused = (
            Parameters(limit="max_completion_tokens" if self.is_openai else "max_tokens"),
            False,
        )
        while True:
            parameters = LEARNT.get(self.base_url, request.model, default)
            try:
                for chunk in self._answer(request, parameters):
                    if chunk.usage and chunk.usage.input > self._refused.get(request.model, math.inf):
                        self.forget_window(request.model)  # it takes more than was understood
                    if chunk.model:
                        self._answered[request.model] = chunk.model
                    yield chunk
                return
            except edge.ParameterRefused as error:
                name, refused = error.parameter, True
                less = parameters.without(name)
                if less is None or name not in parameters.body(request, self.extras):
                    raise
            except ContextOverflow as error:
                if error.window:
                    self._refused[request.model] = error.window
                raise
            except ProviderError as error:
                error.unsent &= not refused
                if isinstance(error, ConnectionFailed | ConnectionDropped):
                    self.served.ask_anew()  # it may come back with another model, or another window
                raise
            LEARNT.set(self.base_url, request.model, less)
            if name in ("temperature", "reasoning_effort", "response_format"):
                yield Chunk(status=f"{request.model} takes no {name}: asked without it")
            elif name == "stream":
                yield Chunk(status=f"{request.model} answers only at once: asked so")

    def _answer(self, request: Request, parameters: Parameters) -> Iterator[Chunk]:
        """One HTTP exchange."""
        key = self.key()
        endpoint = self._endpoint(key)
        body = parameters.body(replace(request, model=self.served.full_name(request.model)), self.extras)
        if self.served.is_llamacpp:
            body["extra_body"] = {"return_progress": True, **self.extras.body}

        def ask(client: Any, put: Put) -> None:
            with client.chat.completions.with_streaming_response.create(**body) as response:
                put(b"")  # the answer has begun
                for data in response.iter_bytes():
                    put(data)

        feed = self._lines.exchange(ask, key, self._translate(endpoint, request.model, request))
        try:
            chunks = self._listen(feed, endpoint, request, streamed=parameters.stream)
            yield from redacted(chunks, endpoint.hidden)
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
                        ours, model, self.served.take_list(listing) or [], endpoint.provider
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


def _deadline(limits: Deadlines) -> Deadline:
    """A deadline that begins once the SDK is there: that time is not the endpoint's."""
    import openai  # noqa: F401

    return Deadline(limits)


def _asked(request: Request) -> Asked:
    """How long the request was by our own estimate, and the longest reply it asked for."""
    contents = (message.get("content") for message in request.messages)
    # Four bytes a token: enough to tell what a number in a refusal can be.
    tokens = sum(len(str(each).encode(errors="replace")) // 4 for each in contents)
    return Asked(tokens, request.max_tokens, bool(request.tools))


def _joined(items: list[bytes | Outcome]) -> list[bytes | Outcome]:
    """The same bytes in one piece: fewer, larger chunks when the reader is behind."""
    data = b"".join(item for item in items if isinstance(item, bytes))
    return [data, *(item for item in items if isinstance(item, Outcome))]


def _key_header(preset: Preset, base_url: str) -> str:
    """Where Azure wants its key: in a header of its own, which deployments insist on."""
    host = urlsplit(base_url).hostname or ""
    azure = host.endswith((".openai.azure.com", ".cognitiveservices.azure.com"))
    return "api-key" if azure or "/openai/deployments/" in base_url else preset.key_header
