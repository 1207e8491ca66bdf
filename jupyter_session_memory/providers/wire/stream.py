"""From the body of an answer to chunks: the reader of chat completions.

Every field may be missing, null or of another type; nothing of that is an error as long as words come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ...exceptions import BadAnswer, ProviderError
from ...messages import Outcome, Usage
from ..errors.body import refuses, shown
from ..provider import Chunk
from ..served import plain_name
from .fields import BROKEN, is_thought, parsed, progress_of, thoughts_in, usage_of, words_in
from .repeats import Repeats
from .sse import Event, EventDecoder
from .surrogates import Pairs
from .think import Piece, Tags, ThinkSplitter
from .tool_calls import ToolCalls

OUTCOMES = {
    **dict.fromkeys(("stop", "eos", "eos_token", "end_turn", "stop_sequence", "completed"), Outcome.COMPLETE),
    **dict.fromkeys(("length", "max_tokens", "model_length", "max_output_tokens"), Outcome.TRUNCATED),
    **dict.fromkeys(
        ("content_filter", "safety", "recitation", "blocklist", "prohibited_content", "spii", "sensitive"),
        Outcome.FILTERED,
    ),
    "refusal": Outcome.REFUSED,
}  # fmt: skip
"""Outcome for each `finish_reason` seen in the field, in lower case; an unknown one counts as complete."""

BROKEN_OFF = frozenset(
    (
        "abort",
        "aborted",
        "cancelled",
        "error",
        "network_error",
        "insufficient_system_resource",
        "timeout",
        "load",
    )
)
"""Values of `finish_reason` by which a server says that it gave up."""
_TOOLS = {"tool_calls", "function_call", "tool_use"}
_REASONS = ("finish_reason", "finishReason", "stop_reason", "done_reason", "native_finish_reason")
_ENDS = frozenset(("done", "end", "complete", "completed", "finish", "stop", "message_stop"))
"""Names of events that end a stream."""
_NO_REASON = {"", "null", "none", "unspecified"}
_WHOLE_LIMIT = 16_000_000
"""Bytes read of an answer that comes in one piece, or of one event."""


class ReplyReader:
    """ReplyThread the bytes of an answer's body, get chunks; one reader per answer.

    Takes server-sent events whatever the content type says, and a whole completion as JSON. The reply ends
    with the body: what a `finish_reason` says counts, and text that comes after it is text of the reply.

    Attributes:
        finished: the reply is whole: the endpoint said how it ended, and nothing more of it came.
        wrote: there is some text of the reply.
        progress: grows whenever something of the reply came (heartbeats and empty deltas do not count).
    """

    def __init__(
        self,
        in_band: Callable[[Any, bool], ProviderError],
        host: str,
        tags: Tags = (),
        *,
        tools: bool = False,
    ) -> None:
        """`in_band` makes the error for an error object inside the stream (and whether text came before).

        `tags` are further pairs of tags around reasoning; `tools` says whether there are any the model may call.
        """
        self.finished = False
        self.progress = 0
        self._in_band, self._host, self._tags = in_band, host, tags
        self._decoder = EventDecoder()
        self._think = ThinkSplitter(tags)
        self._sniffed = b""
        self._kind = ""  # "events", "json"; empty while only white space came
        self._whole = bytearray()
        self._reply, self._tagged, self._field = _Text(), _Text(), _Text()
        self._words, self._thoughts = Pairs(), Pairs()
        self._repeated, self._rethought = Repeats(), Repeats()
        self._anew = False
        self._refused = False
        self._offered, self._calls = tools, ToolCalls()
        self._usage: Usage | None = None
        self._model = self._status = ""
        self._reason = ""
        self._early = False  # text came after a finish reason
        self._outcome: Outcome | None = None
        self._told: Outcome | None = None
        self._index: Any = None
        self._events = 0

    @property
    def wrote(self) -> bool:
        return any(map(str.strip, self._reply.parts))

    def feed(self, data: bytes) -> Iterator[Chunk]:
        """What these bytes bring, text that came together in one chunk.

        Raises:
            ProviderError: after the chunks before it, for an error in the stream or an answer that is none;
                never once the reply is whole.
        """
        yield from self._guarded(lambda: self._take_bytes(data))

    def finish(self) -> Iterator[Chunk]:
        """What the end of the body brings; without an `outcome` so far the reply was cut off.

        Raises:
            ProviderError: when nothing that came was a reply.
        """
        yield from self._guarded(self._take_end)

    def rest(self) -> Iterator[Chunk]:
        """What was held back, when the answer broke off."""
        self._end_texts()
        yield from self._drain()

    def _guarded(self, take: Callable[[], None]) -> Iterator[Chunk]:
        failure: ProviderError | None = None
        try:
            take()
        except ProviderError as error:
            failure = error
        yield from self._drain()
        if failure and not self.finished:
            raise failure

    def _drain(self) -> Iterator[Chunk]:
        texts = (self._field, self._tagged, self._reply)
        field, tagged, reply = ("".join(text.parts[0 if self._anew else text.shown :]) for text in texts)
        for text in texts:
            text.shown = len(text.parts)
        if self._anew:
            yield Chunk(text=reply, reasoning=field + tagged, anew=True, model=self._model)
        else:  # reasoning comes before the words it led to
            if field or tagged:
                yield Chunk(reasoning=field + tagged, model=self._model)
            if reply:
                yield Chunk(text=reply, model=self._model)
        self._anew = False
        if self._status:
            yield Chunk(status=self._status)
            self._status = ""
        if self._outcome or self._usage:
            calls = self._calls.whole() if self._outcome and self._offered else ()
            yield Chunk(outcome=self._outcome, usage=self._usage, calls=calls)
            self._outcome = self._usage = None

    def _take_bytes(self, data: bytes) -> None:
        if not self._kind:
            self._sniffed += data
            start = self._sniffed.lstrip(b"\xef\xbb\xbf \t\r\n")
            if not start:
                return
            if start.startswith(b"<"):
                raise self._not_a_reply("a web page")
            self._kind = "json" if start[:1] in b"{[" else "events"
            data = self._sniffed
        if self._kind == "json":
            self._whole += data
            if len(self._whole) > _WHOLE_LIMIT:
                raise self._not_a_reply("a very long document")
            return
        for event in self._decoder.feed(data):
            self._event(event)
        if self._decoder.held > _WHOLE_LIMIT:
            raise self._broken("an event without an end")

    def _take_end(self) -> None:
        try:
            if self._kind == "json":
                self._event(Event("", self._whole.decode("utf-8", "replace")))
            else:
                for event in self._decoder.finish():
                    self._event(event)
        finally:
            self._end_texts()
        if self._events == 0:
            raise self._not_a_reply("something else" if self._kind else "an empty answer")
        self._end(self._reason)

    def _event(self, event: Event) -> None:
        data = event.data.strip()
        if not data:
            return
        if data.startswith("[DONE]"):
            self._events += 1
            self._end_texts()
            self._end(self._reason or ("stop" if self.wrote or self._calls else ""))
            return
        payload = parsed(data)
        if payload is BROKEN and event.name == "error":
            raise self._in_band(data, self.wrote)
        if payload is BROKEN:
            raise self._broken("an event that is not JSON")
        for item in payload if isinstance(payload, list) else [payload]:
            if not isinstance(item, dict):
                raise self._broken("an event that is no chat completion")
            self._payload(event.name, item)

    def _payload(self, name: str, payload: dict[str, Any]) -> None:
        choices = payload.get("choices")
        if payload.get("error") or name == "error" or (not choices and refuses(payload)):
            raise self._in_band(payload, self.wrote)
        self._events += "choices" in payload
        if isinstance(payload.get("model"), str):
            self._model = plain_name(payload["model"])
        self._status = progress_of(payload.get("prompt_progress")) or self._status
        usage = usage_of(payload.get("usage"))
        if usage:
            self._usage = usage
            self.progress += self.wrote
        choice = choices[0] if isinstance(choices, list) and choices else None
        if isinstance(choice, dict):
            self._choice(choice)
        if reason := _reason_in(payload):
            self._finish(reason)
        elif (payload.get("done") is True or name in _ENDS) and self.wrote:
            self._end(self._reason or "stop")

    def _choice(self, choice: dict[str, Any]) -> None:
        if choice.get("error"):
            raise self._in_band(choice["error"], self.wrote)
        if self._index is None:
            self._index = choice.get("index")
        elif choice.get("index") not in (None, self._index):
            return  # another of several replies
        reason = _reason_in(choice)
        delta, whole = choice.get("delta"), choice.get("message")
        if isinstance(delta, dict) and delta:
            self._delta(delta, last=bool(reason))
        elif isinstance(whole, dict):
            self._delta(whole, whole=True)
            reason = reason or ("stop" if self._held_or_wrote or self._calls else "")
        elif isinstance(choice.get("text"), str):
            self._text(choice["text"], last=bool(reason))
        if reason:
            self._finish(reason)

    def _delta(self, delta: dict[str, Any], *, whole: bool = False, last: bool = False) -> None:
        if reasoning := thoughts_in(delta):
            self._thought(reasoning, whole=whole)
        content = delta.get("content")
        if isinstance(content, str):
            if is_thought(delta):
                self._thought(content, whole=whole)
            else:
                self._text(content, whole=whole, last=last)
        elif isinstance(content, list):
            self._parts(content)
        refusal = delta.get("refusal")
        if isinstance(refusal, str) and refusal:
            self._refused = True
            self._text(refusal)
        self.progress += self._calls.feed(delta)

    def _parts(self, parts: list[Any]) -> None:
        """Content as a list of typed parts, as Mistral's reasoning models send it."""
        for part in parts:
            if not isinstance(part, dict):
                continue
            kind = part.get("type")
            thinks = isinstance(kind, str) and ("think" in kind or "reason" in kind)
            if isinstance(part.get("text"), str):
                (self._thought if thinks else self._text)(part["text"])
            self._thought(words_in(part.get("thinking")))

    def _text(self, text: str, *, whole: bool = False, last: bool = False) -> None:
        anew, text = self._repeated.feed(self._words.feed(text), whole=whole, last=last)
        if anew:
            self._think = ThinkSplitter(self._tags)
            self._reply, self._tagged, self._anew = _Text(), _Text(), True
        self._split(self._think.feed(text))
        if text.strip() or (text and self.wrote):  # white space alone is no word
            self._came()

    def _thought(self, text: str, *, whole: bool = False) -> None:
        anew, text = self._rethought.feed(self._thoughts.feed(text), whole=whole)
        if anew:
            self._field, self._anew = _Text(), True
        if text:
            self._field.parts.append(text)
            self._came()

    def _came(self) -> None:
        self.progress += 1
        self._early |= bool(self._reason)
        self.finished = False

    @property
    def _held_or_wrote(self) -> bool:
        return self.wrote or bool(self._tagged.parts)

    def _end_texts(self) -> None:
        """Let out what was held back, now that no more text comes."""
        thought, word = self._thoughts.finish(), self._words.finish()
        self._field.parts += [thought] if thought else []
        self._split([*self._think.feed(word), *self._think.finish()])

    def _split(self, pieces: list[Piece]) -> None:
        for piece in pieces:
            if piece.all_before and self._reply.parts:
                self._anew |= self._reply.shown > 0
                self._tagged.parts += self._reply.parts
                self._reply = _Text()
            if piece.text:
                (self._tagged if piece.reasoning else self._reply).parts.append(piece.text)

    def _finish(self, reason: str) -> None:
        """The endpoint says how the reply ended; some say so with every piece."""
        if reason in BROKEN_OFF:
            raise BadAnswer(f"{self._host} gave up ({reason})")
        if reason in _TOOLS and not self._offered:
            raise self._tool_call()
        self._reason = reason
        if self.wrote or self._calls:
            self.progress += 1
            self._end(reason)
            self.finished = not self._early

    def _end(self, reason: str) -> None:
        """Tell the outcome, once for each that differs; nothing where nobody said that the reply had ended."""
        if not reason:
            return
        outcome = OUTCOMES.get(reason, Outcome.COMPLETE)
        called = self._offered and bool(self._calls)
        if not self.wrote and not called and outcome in (Outcome.COMPLETE, Outcome.TRUNCATED):
            raise self._wordless(outcome)
        outcome = Outcome.REFUSED if self._refused and outcome is Outcome.COMPLETE else outcome
        self.finished = True
        if outcome is not self._told:
            self._outcome = self._told = outcome

    def _wordless(self, outcome: Outcome) -> BadAnswer:
        """An empty reply: nothing to show, and strict servers would refuse it in a later request."""
        if self._calls:
            return self._tool_call()
        if outcome is Outcome.COMPLETE:
            return BadAnswer(
                "the model ended without a word",
                next_step="Run this cell again, or ask in other words",
                again=False,
            )
        thought = self._field.parts or self._tagged.parts
        spent = "reasoning" if thought else "nothing that can be read"
        return BadAnswer(
            f"the model spent all its room for the answer on {spent}",
            next_step="Give it more with --max-tokens",
        )

    def _tool_call(self) -> BadAnswer:
        name = shown(self._calls.name[:60])
        tool = f"a tool ({name})" if name else "a tool"
        return BadAnswer(
            f"the model called {tool}, and none was offered to it",
            next_step="Ask it to answer in words",
            again=False,
        )

    def _broken(self, what: str) -> BadAnswer:
        return BadAnswer(f"{self._host} sent {what}")

    def _not_a_reply(self, what: str) -> BadAnswer:
        return BadAnswer(
            f"{self._host} sent {what} instead of a chat completion",
            next_step="Check the base URL (it mostly ends in /v1); it may also be a proxy's login page",
            again=False,
        )


def _reason_in(value: dict[str, Any]) -> str:
    """Why the reply ended, in small letters; empty where nothing is said."""
    reason = next((value[name] for name in _REASONS if isinstance(value.get(name), str)), "")
    reason = reason.lower().removeprefix("finish_reason_")
    return "" if reason in _NO_REASON else reason


@dataclass(slots=True)
class _Text:
    """A text in the parts it came in, and how many of them were handed out."""

    parts: list[str] = field(default_factory=list)
    shown: int = 0
